//! A plan against a ticket export. Shares, points and counts come ready in the locale.

/// What a comparison with an export says.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct BacktestWords {
    pub title: &'static str,
    pub intro: &'static str,
    // Why there is none.
    pub no_response: &'static str,
    pub too_few: fn(answered: &str, incidents: &str, fewest: u32) -> String,
    pub comparing: &'static str,
    // The finding.
    pub tickets_of: fn(severity: usize) -> String,
    pub all_tickets: &'static str,
    pub less: fn(tickets: &str, actual: &str, predicted: &str) -> String,
    pub more: fn(tickets: &str, actual: &str, predicted: &str) -> String,
    pub as_predicted: fn(actual: &str, predicted: &str) -> String,
    // What explains it.
    pub mostly: fn(part: &str, whole: &str, what: &str) -> String,
    pub closed: fn(tickets: &str, actual: &str, predicted: &str) -> String,
    pub open: fn(tickets: &str, actual: &str, predicted: &str) -> String,
    pub volume: fn(tickets: &str, actual: &str, predicted: &str) -> String,
    pub arrivals: fn(there: &str, predicted: &str) -> String,
    pub first_response: &'static str,
    pub agrees: &'static str,
    pub look_at: &'static str,
    // Tables.
    pub severities_title: &'static str,
    pub severity: &'static str,
    pub all: &'static str,
    pub tickets: &'static str,
    pub promised: &'static str,
    pub predicted: &'static str,
    pub actual: &'static str,
    pub difference: &'static str,
    pub months_title: &'static str,
    pub month: &'static str,
    pub range: &'static str,
    pub beside: &'static str,
    pub sides: [&'static str; 3],
    pub shown: &'static str,
    pub parts_title: &'static str,
    pub part_arrivals: &'static str,
    pub part_closed: &'static str,
    pub part_volume: &'static str,
    pub part_open: &'static str,
    // Below the tables.
    pub months_note: fn(outside: &str, months: &str) -> String,
    pub parts_note: fn(percent: &str) -> String,
    pub unanswered: fn(incidents: &str) -> String,
    pub several_tiers: &'static str,
}

/// English.
pub const EN: BacktestWords = BacktestWords {
    title: "Predicted and actual",
    intro: "The plan is today's team and hours with the tickets of this file. A ticket is in time when its first response keeps the promise, on the promise's clock.",
    no_response: "No comparison with the plan: the file does not tell when incidents were first answered. If a column does, choose it under “Columns” as “First response”.",
    too_few: |answered, incidents, fewest| {
        format!(
            "No comparison with the plan: {answered} of {incidents} incidents tell when they were first answered, and {fewest} are needed."
        )
    },
    comparing: "Comparing with the plan…",
    tickets_of: |severity| format!("P{severity} tickets"),
    all_tickets: "Tickets",
    less: |tickets, actual, predicted| {
        format!("{tickets} are in time less often than the plan predicts: {actual}, not {predicted}")
    },
    more: |tickets, actual, predicted| {
        format!("{tickets} are in time more often than the plan predicts: {actual}, not {predicted}")
    },
    as_predicted: |actual, predicted| {
        format!("The plan predicts what happened: {actual} of the tickets in time, {predicted} predicted")
    },
    mostly: |part, whole, what| format!("{part} of {whole} points: {what}"),
    closed: |tickets, actual, predicted| {
        format!(
            "of the {tickets} tickets that came when nobody is scheduled, {actual} were in time and {predicted} were predicted. Check who is called then and how soon they answer."
        )
    },
    open: |tickets, actual, predicted| {
        format!(
            "of the {tickets} tickets that came when somebody is scheduled, {actual} were in time and {predicted} were predicted. Check how many people are there and how long a ticket takes."
        )
    },
    volume: |tickets, actual, predicted| {
        format!(
            "of the {tickets} tickets that came in busy months when somebody is scheduled, {actual} were in time and {predicted} were predicted; in the other months the plan is nearer. Check the tickets a month and how long one takes."
        )
    },
    arrivals: |there, predicted| {
        format!(
            "they came at other hours than the profile says. At these hours the plan predicts {there}, at those of the profile {predicted}. Check when tickets arrive."
        )
    },
    first_response: "In every severity at least half of the tickets were answered more than a day after the promise: the first response in this file is probably not the start of work. Check which column tells it.",
    agrees: "No severity differs by more than luck and at least two points.",
    look_at: "To look at",
    severities_title: "By severity",
    severity: "Severity",
    all: "All",
    tickets: "Tickets",
    promised: "Promised",
    predicted: "Predicted",
    actual: "Actual",
    difference: "Difference, points",
    months_title: "By month",
    month: "Month",
    range: "Predicted range",
    beside: "Actual is",
    sides: ["below the range", "within", "above the range"],
    shown: "Shown",
    parts_title: "Where the difference comes from, in points",
    part_arrivals: "Other hours of arrival",
    part_closed: "Nobody scheduled",
    part_volume: "Busy months",
    part_open: "Somebody scheduled",
    months_note: |outside, months| {
        format!(
            "Outside the range: {outside} of {months}. Luck alone leaves it about one month in five; tickets that wait in the same queue are late together and make it more."
        )
    },
    parts_note: |percent| {
        format!(
            "Each row adds up, but for rounding. A month is busy with at least {percent} % more incidents than the plan has."
        )
    },
    unanswered: |incidents| {
        format!(
            "Without a first response and left out: {incidents} incidents. If they were answered late or never, the actual shares are lower."
        )
    },
    several_tiers: "The file does not say which tier a ticket belongs to: each counts under every tier, by the tier's share.",
};

/// Spanish, in the polite form.
pub const ES: BacktestWords = BacktestWords {
    title: "Previsto y real",
    intro: "El plan es el equipo y el horario de hoy con los tickets de este archivo. Un ticket está a tiempo cuando su primera respuesta cumple lo prometido, contando los minutos que cuenta la promesa.",
    no_response: "Sin comparación con el plan: el archivo no indica cuándo se respondió por primera vez a las incidencias. Si alguna columna lo indica, elíjala en «Columnas» como «Primera respuesta».",
    too_few: |answered, incidents, fewest| {
        format!(
            "Sin comparación con el plan: {answered} de {incidents} incidencias indican cuándo se respondieron por primera vez y hacen falta {fewest}."
        )
    },
    comparing: "Comparando con el plan…",
    tickets_of: |severity| format!("Los tickets P{severity}"),
    all_tickets: "Los tickets",
    less: |tickets, actual, predicted| {
        format!("{tickets} están a tiempo menos veces de lo que prevé el plan: {actual}, no {predicted}")
    },
    more: |tickets, actual, predicted| {
        format!("{tickets} están a tiempo más veces de lo que prevé el plan: {actual}, no {predicted}")
    },
    as_predicted: |actual, predicted| {
        format!("El plan prevé lo que ocurrió: {actual} de los tickets a tiempo, {predicted} previsto")
    },
    mostly: |part, whole, what| format!("{part} de {whole} puntos: {what}"),
    closed: |tickets, actual, predicted| {
        format!(
            "de los {tickets} tickets que llegaron sin nadie en servicio, {actual} estuvieron a tiempo y se preveía {predicted}. Revise a quién se llama entonces y cuánto tarda en responder."
        )
    },
    open: |tickets, actual, predicted| {
        format!(
            "de los {tickets} tickets que llegaron con alguien en servicio, {actual} estuvieron a tiempo y se preveía {predicted}. Revise cuántas personas hay y cuánto lleva un ticket."
        )
    },
    volume: |tickets, actual, predicted| {
        format!(
            "de los {tickets} tickets que llegaron en meses cargados con alguien en servicio, {actual} estuvieron a tiempo y se preveía {predicted}; en los demás meses el plan acierta más. Revise los tickets al mes y cuánto lleva cada uno."
        )
    },
    arrivals: |there, predicted| {
        format!(
            "llegaron a otras horas que las del perfil. A esas horas el plan prevé {there}; a las del perfil, {predicted}. Revise cuándo llegan los tickets."
        )
    },
    first_response: "En todas las severidades, al menos la mitad de los tickets se respondió más de un día después de lo prometido: la primera respuesta de este archivo probablemente no es el comienzo del trabajo. Revise qué columna la indica.",
    agrees: "Ninguna severidad difiere en más que el azar y al menos dos puntos.",
    look_at: "Qué revisar",
    severities_title: "Por severidad",
    severity: "Severidad",
    all: "Todas",
    tickets: "Tickets",
    promised: "Prometido",
    predicted: "Previsto",
    actual: "Real",
    difference: "Diferencia, puntos",
    months_title: "Por mes",
    month: "Mes",
    range: "Intervalo previsto",
    beside: "Lo real está",
    sides: ["por debajo", "dentro", "por encima"],
    shown: "Se muestra",
    parts_title: "De dónde sale la diferencia, en puntos",
    part_arrivals: "Otras horas de llegada",
    part_closed: "Nadie en servicio",
    part_volume: "Meses cargados",
    part_open: "Alguien en servicio",
    months_note: |outside, months| {
        format!(
            "Fuera del intervalo: {outside} de {months}. Solo por azar queda fuera más o menos uno de cada cinco meses; los tickets que esperan en la misma cola se retrasan juntos y lo hacen más frecuente."
        )
    },
    parts_note: |percent| {
        format!(
            "Cada fila suma la diferencia, salvo redondeo. Un mes es cargado con al menos un {percent} % más de incidencias de las que tiene el plan."
        )
    },
    unanswered: |incidents| {
        format!(
            "Sin primera respuesta, y por eso fuera de la cuenta: {incidents} incidencias. Si se respondieron tarde o nunca, las partes reales son menores."
        )
    },
    several_tiers: "El archivo no dice a qué nivel de SLA pertenece cada ticket: cada uno cuenta en todos los niveles, según la parte de cada nivel.",
};
