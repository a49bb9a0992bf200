//! What does not fit together in a scenario.

/// Sentences about contradictions.
#[expect(missing_docs, reason = "each field is named as the case it tells")]
pub struct IssueWords {
    pub no_tickets: &'static str,
    pub nobody: &'static str,
    pub more_on_duty: fn(u32, u32) -> String,
    pub more_hours: fn(&str, &str) -> String,
    pub no_monitoring: fn(&str) -> String,
    pub percentiles_crossed: &'static str,
    pub severities_crossed: fn(&str, usize) -> String,
    pub empty_window: &'static str,
    pub no_duty_rows: &'static str,
    pub one_site: &'static str,
    pub sites_alike: &'static str,
    pub site_closed: fn(&str) -> String,
}

/// English.
pub const EN: IssueWords = IssueWords {
    no_tickets: "No tickets are stated, so there is nothing to cover. Enter tickets a month for a layer.",
    nobody: "Nobody is in the team, so every hour is a gap. Enter how many engineers there are.",
    more_on_duty: |on_duty, headcount| {
        format!(
            "{on_duty} people are on duty at once, but the team has {headcount}. Lower the pattern or add people."
        )
    },
    more_hours: |on_duty, contract| {
        format!(
            "The duty pattern needs {on_duty} hours a week; the contracts pay {contract}. Lower the pattern or add people."
        )
    },
    no_monitoring: |layer| {
        format!(
            "{layer} has no monitoring: at night nobody notices a fault before opening, so on-call does next to nothing for it."
        )
    },
    percentiles_crossed: "Nine in ten pages cannot be answered sooner than half of them. Raise the second time.",
    severities_crossed: |tier, severity| {
        format!(
            "{tier}: P{severity} must be answered sooner than P{}. Usually it is the other way round.",
            severity - 1
        )
    },
    empty_window: "A window has no hour in it, so it is never open. Tick a day, or paint its hours on the page of models.",
    no_duty_rows: "The duty pattern has no row, so nobody is on duty. Add a row, or let Relevo place the shifts.",
    one_site: "Follow-the-sun needs two sites or three. Add another site.",
    sites_alike: "The sites are open at the same hours, so taking turns covers nothing more. Choose sites in other zones, or other hours.",
    site_closed: |site| format!("{site} has no day in it, so it is never open. Tick a day."),
};

/// Spanish.
pub const ES: IssueWords = IssueWords {
    no_tickets: "No se indica ningún ticket, así que no hay nada que cubrir. Introduzca los tickets al mes de una capa.",
    nobody: "No hay nadie en el equipo, así que cada hora es un hueco. Introduzca cuántos titulares hay.",
    more_on_duty: |on_duty, headcount| {
        format!(
            "Hay {on_duty} personas en servicio a la vez, pero el equipo tiene {headcount}. Reduzca el patrón o añada personas."
        )
    },
    more_hours: |on_duty, contract| {
        format!(
            "El patrón necesita {on_duty} horas por semana; los contratos pagan {contract}. Reduzca el patrón o añada personas."
        )
    },
    no_monitoring: |layer| {
        format!(
            "{layer} no tiene monitorización: de noche nadie nota un fallo antes de abrir, así que la guardia apenas le sirve."
        )
    },
    percentiles_crossed: "Nueve de cada diez avisos no pueden atenderse antes que la mitad. Aumente el segundo tiempo.",
    severities_crossed: |tier, severity| {
        format!(
            "{tier}: P{severity} debe atenderse antes que P{}. Lo habitual es lo contrario.",
            severity - 1
        )
    },
    empty_window: "Un horario no tiene ninguna hora, así que nunca abre. Marque un día o pinte sus horas en la página de modelos.",
    no_duty_rows: "El patrón de turnos no tiene filas, así que nadie está en servicio. Añada una fila o deje que Relevo coloque los turnos.",
    one_site: "La cobertura por husos necesita dos o tres sedes. Añada otra sede.",
    sites_alike: "Las sedes abren a las mismas horas, así que turnarse no cubre nada más. Elija sedes en otros husos u otras horas.",
    site_closed: |site| format!("{site} no tiene ningún día, así que nunca abre. Marque un día."),
};
