//! How many backups, in Spanish.

use super::{CoverWords, why};

/// Spanish.
pub const ES: CoverWords = CoverWords {
    nobody: "No hay nadie de turno: no hay puestos que cubrir",
    nobody_note: "Indique quién está de turno y cuándo, o deje que Relevo coloque los turnos, y esta página dirá cuántos suplentes necesitan.",
    posts_of: ["todos los puestos", "todos los puestos que exige el trabajo"],
    none_comes: |open| format!("Ningún suplente puede relevar: quedan sin cubrir {open} de cada 100 puestos"),
    enough_now: |backups, posts, days| {
        format!("Con {}, {posts} están cubiertos {days} de cada 100 días", es(backups))
    },
    more_needed: |backups, posts, days, enough| {
        format!(
            "Con {}, {posts} están cubiertos {days} de cada 100 días; para llegar a 95 {} {enough}",
            es(backups),
            if enough == 1 { "hace falta" } else { "hacen falta" }
        )
    },
    never_enough: |backups, posts, days| {
        format!(
            "Con {}, {posts} están cubiertos {days} de cada 100 días; con suplentes así no se llega a 95",
            es(backups)
        )
    },
    a_day: |people, posts, open, ahead, sudden, left| {
        format!(
            "Personas en el cuadrante de un día normal: {people}; puestos: {posts}. Puestos abiertos antes de los suplentes: {open}, de ellos {ahead} conocidos de antemano y {sudden} no; después de los suplentes: {left}."
        )
    },
    a_year: |uncovered, posts, visits| {
        format!(
            "Al año nadie cubre {uncovered} de {posts} puestos, cada uno de un día; los suplentes hacen {visits} visitas."
        )
    },
    waiting: |hours, lead| {
        format!("Los puestos esperan {hours} al año a suplentes que se llaman el mismo día: {lead} cada vez.")
    },
    shared_by: |backups, teams| {
        format!(
            "{teams} equipos como este comparten {}: las cifras de un día son las de todos ellos.",
            es(backups)
        )
    },
    basis: "Puestos que cuentan",
    bases: ["Todas las personas del cuadrante", "Los que exige el trabajo"],
    chart_note: "Puestos sin cubrir de cada 100, después de los suplentes, según el número de suplentes. La banda es el azar: la media de un mes, de P10 a P90. El «codo» es el punto en que la curva queda más por debajo de la recta entre sus extremos.",
    chart_label: "Puestos sin cubrir según el número de suplentes, con el número actual, el codo y el objetivo. La tabla tiene las mismas cifras.",
    across: "Suplentes",
    up: "Puestos sin cubrir de cada 100",
    you: |backups| format!("hoy: {backups}"),
    knee: |backups| format!("codo: {backups}"),
    target: |share, backups| format!("{share}: {backups}"),
    backups: "Suplentes",
    all_covered: "Días con todos los puestos cubiertos",
    open: "Sin cubrir de cada 100 puestos",
    likely: "Un mes, de P10 a P90",
    cost_a_year: "Coste al año",
    cheapest_is: |backups, cost, today| {
        let least = match backups {
            0 => "Sin suplentes es lo que menos cuesta".to_owned(),
            1 => "1 suplente es lo que menos cuesta".to_owned(),
            _ => format!("{backups} suplentes es lo que menos cuesta"),
        };
        format!("{least}: {cost} al año, hoy {today}")
    },
    cheapest_now: |backups, cost| {
        format!("Lo que menos cuesta es lo que hay, {}: {cost} al año", es(backups))
    },
    cheapest_beyond: "Hasta el final de la curva cada suplente más compensa",
    enough_note: |standing, visit, uncovered| {
        format!(
            "Suplentes, sus visitas y puestos sin cubrir, todo junto. Un suplente cuesta {standing} al día por estar disponible y {visit} por visita; un puesto sin cubrir cuesta {uncovered} al día."
        )
    },
    number_of: "Qué número",
    row_you: "Hoy",
    row_knee: "Codo de la curva",
    row_cheapest: "Lo que menos cuesta",
    row_target: |share| format!("Cubre el {share} de los días"),
    no_number: "ningún número",
    no_knee: "sin codo",
    apart: |share| format!("El {share} de los puestos sin cubrir se conoce de antemano"),
    none_away: "No falta nunca nadie",
    absence: "Ausencia",
    ahead: "Conocida de antemano: vacaciones, permisos, vacantes, bajas que siguen",
    sudden: "No conocida de antemano: el primer día de una baja",
    away: "De los días de una persona",
    open_a_day: "Puestos abiertos al día",
    covered_by: "La cubre",
    by_confirmation: |share| format!("la confirmación: el {share} de las visitas pedidas"),
    by_lead: |hours| format!("quien esté libre, {hours} después de la llamada"),
    too_late: |lead, shift| {
        format!("nadie: {lead} desde la llamada es demasiado tarde para un turno de {shift}")
    },
    left_a_day: "Sin cubrir al día",
    at_once: |people| {
        let have = if people == 1 { "tiene" } else { "tienen" };
        format!("Como máximo {people} {have} vacaciones o permiso a la vez.")
    },
    by_day: "Día a día",
    days: "Días",
    roster: "En el cuadrante",
    posts: "Puestos",
    needed: "El trabajo exige",
    need_covered: "Días con tantas personas como exige el trabajo",
    weakest: |layer, days| format!("{layer} es la capa menos cubierta: {days} de cada 100 días"),
    all_layers: |days| format!("Todas las capas están cubiertas {days} de cada 100 días o más"),
    list_people: "Capa a capa",
    list_people_note: "Cuando se indican las personas y lo que saben hacer, aquí se ve cómo de cubierta está cada capa, quién falta primero y qué formación aporta más.",
    list_people_button: "Indicar las personas",
    skills_all: |days| {
        format!(
            "Con cada persona donde más falta hace, todos los puestos de todas las capas están cubiertos {days} de cada 100 días."
        )
    },
    matched_note: "Aquí cada suplente cuenta en las capas que conoce; la curva de arriba lo toma para cualquier capa, tan a menudo como las ausencias caen en aquellas.",
    gone_through: "Se han recorrido todos los casos de un día.",
    drawn: |days, error| {
        format!("Se han sorteado {days} días, los mismos para cada comparación: ± {error} puntos.")
    },
    layer: "Capa",
    assigned: "Titulares",
    trained: "Suplentes que cuentan",
    untrained: "Sin formación",
    known: "Días con alguien que puede cubrirla",
    bus_factor: "Ausencias hasta que nadie puede cubrir un puesto",
    no_post: "sin puesto propio",
    best: |name, layer| format!("Formar a {name} como suplente en {layer}"),
    best_effect: |before, after, open_before, open_after| {
        format!(
            "Ninguna otra formación aporta más: todos los puestos están cubiertos {after} de cada 100 días en vez de {before}, y quedan {open_after} puestos sin cubrir al día en vez de {open_before}."
        )
    },
    best_visits: |visits| {
        if visits == 1 {
            "Hace falta 1 visita de formación.".to_owned()
        } else {
            format!("Hacen falta {visits} visitas de formación.")
        }
    },
    no_best: "Ninguna formación por sí sola cubriría más.",
    enter: |name, layer| format!("Anotar a {name} como suplente con formación en {layer}"),
    entered: |name, layer, visits| {
        let made = if visits == 1 {
            "1 visita de formación anotada como hecha".to_owned()
        } else {
            format!("{visits} visitas de formación anotadas como hechas")
        };
        format!("{name} ya cuenta como suplente en {layer}: {made}.")
    },
    chain: |share| {
        format!("Una cadena de segundas capas aporta el {share} de lo que daría la flexibilidad total")
    },
    chain_note: |one, chain, all| {
        format!(
            "Puestos sin cubrir al día: {one} si cada persona supiera una capa, {chain} si supiera también la siguiente, y la última la primera, {all} si todas supieran todas."
        )
    },
    no_chain: "Más flexibilidad no cubriría más puestos",
    sharing: |teams, together, apart| {
        format!("{teams} equipos que comparten necesitan {} en vez de {apart}", es(together))
    },
    sharing_nothing: "Compartir suplentes no ahorra ninguno aquí",
    sharing_note: |share| {
        format!(
            "Tantos suplentes que el {share} de los días están cubiertos todos los puestos: de todos los equipos juntos si comparten, de cada equipo si cada uno tiene los suyos. Equipos como este, que enferman con independencia unos de otros."
        )
    },
    teams: "Equipos",
    together: "Suplentes, compartidos",
    apart_each: "Suplentes, cada uno los suyos",
    saved: "Ahorro",
    clients: "Equipos que comparten los suplentes",
    clients_hint: "1: son solo de este equipo.",
    uncovered_cost: "Un puesto que nadie cubre, por un día",
    uncovered_cost_hint: "Lo que no se presta, se devuelve o se compensa.",
    numbers: "En qué se apoyan estas cifras",
    why: why::ES,
};

/// So many backups, in Spanish.
fn es(count: u32) -> String {
    if count == 1 { "1 suplente".to_owned() } else { format!("{count} suplentes") }
}
