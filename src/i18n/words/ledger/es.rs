//! Spanish.

use super::LedgerWords;
use crate::i18n::words::common::people_es;

fn count(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// Spanish.
pub const ES: LedgerWords = LedgerWords {
    finding: |confirmed, all, until| {
        let verb = if confirmed == 1 { "tiene" } else { "tienen" };
        format!(
            "{confirmed} de {} hasta {until} {verb} suplente con confirmación",
            count(all, "ausencia", "ausencias")
        )
    },
    nothing_planned: "Ninguna ausencia prevista necesita suplente",
    nobody_listed: "Primero hay que listar a las personas y cuándo se ausentan: después se propone suplente para cada ausencia.",
    working_days_only: "Solo cuentan las ausencias de quienes ocupan puestos y, de ellas, solo los días laborables: en fin de semana o festivo no hace falta suplir a nadie.",
    propose_all: "Proponer suplente para todas",
    propose: "Proponer suplente",
    proposed: |made, left| {
        let made = match made {
            0 => "Nada nuevo que proponer".to_owned(),
            1 => "1 suplente en propuesta".to_owned(),
            made => format!("{made} suplentes en propuesta"),
        };
        match left {
            0 => format!("{made}."),
            left => format!(
                "{made}. Para {} no hay quien cumpla todo lo necesario.",
                count(left, "ausencia", "ausencias")
            ),
        }
    },
    download: "Descargar",
    ledger_csv: "Registro en CSV",
    ledger_named: "Registro con nombres",
    calendar: "Calendario (.ics)",
    calendar_named: "Calendario con nombres",
    names_note: "Los archivos llaman a las personas P1, P2, etc.; solo llevan nombres los que lo dicen en su título. Un calendario que se abre de nuevo actualiza los mismos eventos.",
    conflicts: |count| {
        if count == 1 { "1 cosa no encaja".to_owned() } else { format!("{count} cosas no encajan") }
    },
    no_conflicts: "Todo encaja.",
    all_conflicts: |count| format!("Mostrar las {count}"),
    fewer_conflicts: "Mostrar solo las primeras",
    show_line: "Abrir la línea",
    cannot: |backup, person, days, why| format!("{backup}, suplente de {person} ({days}), {why}."),
    themselves: "es la misma persona que se ausenta",
    no_backup: |layer| format!("no es suplente en {layer}"),
    untrained: |done, needed, layer| format!("lleva {done} de {needed} visitas de formación en {layer}"),
    lapses: |layer, day| format!("pierde la habilidad en {layer} el {day} si no hay antes una visita"),
    away: |days| format!("tiene ausencia prevista, {days}"),
    promised: |person, layer, days| format!("tiene además un compromiso con {person}, {layer}, {days}"),
    too_few: |heads, needed| {
        format!("representa a {}, y se ausentan {needed}", people_es(&heads.to_string()))
    },
    declined_on: |day| format!("dijo que no el {day}"),
    person_gone: |person, days| format!("{person}, cuya ausencia se cubre {days}, ya no está en la lista."),
    backup_gone: |backup, person, days| {
        format!("{backup}, suplente de {person} ({days}), ya no está en la lista.")
    },
    layer_gone: |person, days| format!("La capa en que se suple a {person}, {days}, ya no existe."),
    not_theirs: |person, layer, days| {
        format!("Se suple a {person} en {layer}, {days}, y ya no trabaja en ella.")
    },
    no_absence: |person, days| format!("Se suple a {person}, {days}, y ya no tiene ausencia entonces."),
    moved: |person, old, new| format!("Se suple a {person}, {old}; la ausencia es ahora {new}."),
    nobody: |person, days, layers| match layers {
        None => format!("No hay suplente para {person}, {days}."),
        Some(layers) => format!("No hay suplente para {person} en {layers}, {days}."),
    },
    unconfirmed: |backup, person, days, left| {
        let when = match left {
            ..0 => "ya ha empezado".to_owned(),
            0 => "empieza hoy".to_owned(),
            1 => "empieza mañana".to_owned(),
            left => format!("empieza en {left} días"),
        };
        format!("{backup} no ha confirmado que suplirá a {person}, {days}; {when}.")
    },
    not_handed_over: |person, backup, days| {
        format!("{person} no ha traspasado el trabajo a {backup}, y se ausenta {days}.")
    },
    not_handed_back: |person, backup, days| {
        format!("{backup} no ha devuelto el trabajo de {person}; la ausencia fue {days}.")
    },
    table: "Quién suple, y hasta dónde está acordado",
    absence: "Ausencia",
    layer: "Capa",
    backup: "Suplente",
    all_layers: "todas las capas",
    gone_layer: "una capa que ya no existe",
    gone: |called| format!("{called} (fuera de la lista)"),
    nobody_yet: "nadie todavía",
    working_days: |days| {
        if days == 1 { "1 día laborable".to_owned() } else { format!("{days} días laborables") }
    },
    states: ["Propuesta", "Aviso", "Confirmación", "Rechazo", "Traspaso", "Devolución"],
    steps: ["Proponer", "Avisar", "Confirmar", "Rechazar", "Traspasar", "Devolver"],
    reached: |state, day, person| format!("{state} el {day}, ausencia de {person}: deshacer el paso"),
    step_for: |step, person| format!("{step}, ausencia de {person}"),
    filter: "Qué líneas",
    open_lines: |count| format!("Por cerrar ({count})"),
    all_lines: |count| format!("Todas ({count})"),
    nothing_open: "No queda nada por cerrar.",
    find: "Buscar a una persona",
    sheet: |first, last, of| format!("{first}–{last} de {of}"),
    before: "Anterior",
    next: "Siguiente",
    details: "Detalles",
    close: "Cerrar",
    choose: "Suplente para esta ausencia",
    choose_none: "Elegir suplente",
    fits: |backup, days| match days {
        0 => format!("{backup}: encaja, aún sin días de suplencia"),
        1 => format!("{backup}: encaja, con 1 día de suplencia hasta ahora"),
        days => format!("{backup}: encaja, con {days} días de suplencia hasta ahora"),
    },
    does_not_fit: |backup, why| format!("{backup}: {why}"),
    use_dates: |days| format!("Mover a {days}"),
    moved_told: "Movida. A quien se había avisado hay que avisarle de nuevo.",
    date_of: |state| format!("{state} el"),
    refuse_nobody: "Primero hay que elegir suplente.",
    refuse_first: |first, wanted| format!("Antes de «{wanted}» va «{first}»."),
    refuse_take_back: |later| format!("Primero hay que deshacer «{later}»."),
    refuse_not_over: |last| {
        format!("La ausencia dura hasta el {last}: el trabajo se devuelve después de ese día.")
    },
    refuse_before: |state, day| format!("«{state}» fue el {day}: esto no puede ser anterior."),
    refuse_to_come: "Ese día aún no ha llegado.",
    refuse_other: "Hay ya otro suplente para estos días. Primero hay que deshacer esa propuesta.",
    refuse_date: |typed| format!("«{typed}» no es un día. No se ha cambiado nada."),
    handed_over_late: |first| format!("Anotado. La ausencia empezó el {first}: el traspaso llegó tarde."),
    covered_share: |share, covered, needed, weeks| {
        format!(
            "Se hizo el {share} de las visitas de suplencia: {covered} de {needed} en {}",
            count(weeks, "semana", "semanas")
        )
    },
    nothing_needed: |weeks| {
        format!("No hizo falta ninguna visita de suplencia en {}", count(weeks, "semana", "semanas"))
    },
    not_measured: "Aún no se ha medido ninguna semana",
    within: |within, all, usual| {
        format!(
            "{within} de {} entre P10 y P90; por azar lo habitual es {usual} de {all}.",
            count(all, "semana está", "semanas están")
        )
    },
    more_than_expected: |needed, expected, more| {
        format!("En total hicieron falta {needed} visitas y se esperaban {expected}: {more} más.")
    },
    fewer_than_expected: |needed, expected, fewer| {
        format!("En total hicieron falta {needed} visitas y se esperaban {expected}: {fewer} menos.")
    },
    as_expected: |needed| format!("En total hicieron falta {needed} visitas, tantas como se esperaban."),
    too_early: |least| {
        format!("Si los días de enfermedad supuestos son correctos, se ve a partir de {least} semanas.")
    },
    nobody_away: "No hay en la lista nadie que ocupe un puesto, así que no se espera ninguna visita.",
    as_assumed: |chance| {
        format!(
            "Nada contradice los días de enfermedad supuestos: el mero azar se aleja otro tanto en el {chance} de los casos."
        )
    },
    off: |chance, assumed, found| {
        format!(
            "Los días de enfermedad supuestos no son correctos: el mero azar se aleja otro tanto en el {chance} de los casos. Se suponen {assumed} al año por persona; estas semanas apuntan a unos {found}."
        )
    },
    change_number: "Cambiar los días de enfermedad",
    how_expected: "Lo esperado es lo que dicen los doce meses. En semanas anteriores, lo que hay en el calendario y la enfermedad supuesta. P10 y P90: nueve de cada diez semanas superan el primero, y una de cada diez el segundo.",
    weeks_table: "Semana a semana",
    week: "Semana del",
    needed: "Necesarias",
    covered: "Cubiertas",
    expected: "Esperadas",
    p10: "P10",
    p50: "P50",
    p90: "P90",
    state: "Frente a la banda",
    inside: "dentro",
    above: "por encima",
    below: "por debajo",
    ahead: "Diferencia acumulada",
    needed_in: |week| format!("Visitas de suplencia necesarias en la semana del {week}"),
    covered_in: |week| format!("Visitas de suplencia cubiertas en la semana del {week}"),
    enter_both: "Anotado. La semana cuenta cuando están los dos números.",
    open_week: "Otra semana",
    no_week: |typed| format!("«{typed}» no es un día. Se escribe como 2026-08-03."),
    week_to_come: |week| format!("La semana del {week} aún no ha empezado."),
    no_visits: |typed, most| {
        format!("«{typed}» no es un número de visitas de 0 a {most}. No se ha cambiado nada.")
    },
    more_covered: |covered, needed| {
        format!("No se pueden cubrir {covered} visitas si hicieron falta {needed}. No se ha cambiado nada.")
    },
    import_weeks: "Importar semanas (CSV)",
    import_hint: "Columnas: semana, necesarias, cubiertas. Una semana es cualquiera de sus días, como 2026-08-03, o 2026-W32.",
    imported: |weeks, left| {
        let taken = count(weeks, "semana importada", "semanas importadas");
        if left == 0 {
            format!("{taken}.")
        } else {
            format!("{taken}, {} sin importar.", count(left, "fila", "filas"))
        }
    },
    rejects: |rows| format!("Descargar {} sin importar", count(rows, "fila", "filas")),
    actuals_csv: "Semanas en CSV",
    faults: [
        "no se puede leer la semana",
        "la semana aún no ha empezado",
        "no se puede leer el número de visitas",
        "más cubiertas que necesarias",
        "la semana ya está en el archivo",
        "más semanas de las que se guardan",
    ],
    row: "Fila",
    reason: "Motivo",
    original: "Fila original",
    person: "Persona",
    first_day: "Primer día",
    last_day: "Último día",
    days: "Días laborables",
    kind: "Tipo",
    calendar_name: "Suplencias, visitas y ausencias",
    covers: |backup, person, layer| format!("{backup} suple a {person}: {layer}"),
    nobody_covers: |person| format!("Sin suplente para {person}"),
    visit: |backup, layer| format!("Visita de formación de {backup}: {layer}"),
    refresh: |backup, layer| format!("Visita de {backup} para mantener la habilidad: {layer}"),
    is_away: |person, kind| format!("Ausencia de {person}: {kind}"),
    not_planned: "La ausencia ya no está prevista",
};
