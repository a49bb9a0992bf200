//! The twelve months ahead.

/// Words of the months ahead. A number comes as a text that is ready to be read.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct MonthsWords {
    /// Month, posts a day to be covered, posts that the backups can cover.
    pub short: fn(&str, &str, &str) -> String,
    /// The worst stretch as `short` says it, how many more there are.
    pub finding_dry: fn(&str, usize) -> String,
    /// Need, have: every week.
    pub finding_always: fn(&str, &str) -> String,
    pub finding_enough: &'static str,
    pub finding_nothing: &'static str,
    pub finding_nobody: &'static str,
    /// Visits a year.
    pub finding_no_backups: fn(&str) -> String,
    /// Visits a year, those that nobody makes.
    pub year: fn(&str, &str) -> String,
    /// Days known ahead, their share, days not known ahead, their share, sick, vacant.
    pub known: fn(&str, &str, &str, &str, &str, &str) -> String,
    pub known_nothing: &'static str,
    pub note: &'static str,
    /// How many teams.
    pub clients: fn(&str) -> String,
    pub dry_title: &'static str,
    pub dry_none: &'static str,
    /// First and last day, need, have, cases of a hundred, visits that nobody makes.
    pub stretch: fn(&str, &str, &str, &str, &str, &str) -> String,
    /// How many stretches are not told.
    pub more_stretches: fn(usize) -> String,
    pub chart_label: &'static str,
    pub chart_up: &'static str,
    /// Month, visits a week in half of the cases, and in nine of ten.
    pub peak: fn(&str, &str, &str) -> String,
    pub legend_p50: &'static str,
    pub legend_band: &'static str,
    pub legend_capacity: &'static str,
    pub week: &'static str,
    pub working_days: &'static str,
    pub planned: &'static str,
    pub sick: &'static str,
    pub vacant: &'static str,
    pub mean: &'static str,
    pub capacity: &'static str,
    pub dry: &'static str,
    pub uncovered: &'static str,
    pub on_leave: &'static str,
    /// How many more are on leave.
    pub and_more: fn(usize) -> String,
    pub demand_title: &'static str,
    pub demand_note: &'static str,
    pub from: &'static str,
    pub from_now: &'static str,
    pub growth: &'static str,
    pub month_end: &'static str,
    pub by_month: &'static str,
    pub all_alike: &'static str,
    /// Month.
    pub month: fn(&str) -> String,
    /// What was typed.
    pub no_day: fn(&str) -> String,
    pub issues_title: &'static str,
    pub issues: AheadIssueWords,
    pub why: WhyMonths,
}

/// What does not fit together. Days come as text.
#[expect(missing_docs, reason = "each field is named as the issue it tells")]
pub struct AheadIssueWords {
    /// First day, last day, people.
    pub everybody_off: fn(&str, &str, &str) -> String,
    /// First day, last day, off, at once.
    pub more_than_at_once: fn(&str, &str, &str, &str) -> String,
    /// Who, first day, last day.
    pub overlap: fn(&str, &str, &str) -> String,
    /// First day.
    pub unknown: fn(&str) -> String,
    /// Who, first day, last day.
    pub outside: fn(&str, &str, &str) -> String,
    /// Who, first day, last day.
    pub no_working_day: fn(&str, &str, &str) -> String,
    /// Days, at once.
    pub no_room: fn(&str, &str) -> String,
    pub no_room_at_all: fn(&str) -> String,
    pub no_holidays: &'static str,
    /// How many more of a kind.
    pub more: fn(usize) -> String,
}

/// What the figures are made of.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct WhyMonths {
    pub label: &'static str,
    pub week_title: &'static str,
    pub week_definition: &'static str,
    pub week_formula: &'static str,
    pub week_source: &'static str,
    pub year_title: &'static str,
    pub year_definition: &'static str,
    pub year_formula: &'static str,
    pub year_source: &'static str,
    pub people: &'static str,
    pub planned: &'static str,
    pub sick: &'static str,
    pub vacant: &'static str,
    pub spare: &'static str,
    pub mean: &'static str,
    pub p50: &'static str,
    pub p90: &'static str,
    pub backup_days: &'static str,
    pub comes: &'static str,
    pub capacity: &'static str,
    pub dry: &'static str,
    pub uncovered: &'static str,
    pub known: &'static str,
    pub unknown: &'static str,
    pub share: &'static str,
    /// Planned, sick, vacant, their sum.
    pub filled_days: fn(&str, &str, &str, &str) -> String,
    /// Days, share, product.
    pub filled_capacity: fn(&str, &str, &str) -> String,
    /// Known, all, share.
    pub filled_share: fn(&str, &str, &str) -> String,
}

/// English.
pub const EN: MonthsWords = MonthsWords {
    short: |month, need, have| format!("{month}: need {need}, have {have}"),
    finding_dry: |short, more| match more {
        0 => short.to_owned(),
        1 => format!("{short}; the backups do not suffice in one more stretch"),
        more => format!("{short}; the backups do not suffice in {more} more stretches"),
    },
    finding_always: |need, have| format!("The backups do not suffice all year: need {need}, have {have}"),
    finding_enough: "The backups can make the visits of all twelve months",
    finding_nothing: "Nobody has to be covered in these twelve months",
    finding_nobody: "Nobody is in the team: there is nothing to cover",
    finding_no_backups: |visits| format!("Nobody stands in: {visits} cover visits a year are made by nobody"),
    year: |visits, left| {
        format!("{visits} cover visits are expected in these twelve months; nobody makes {left} of them.")
    },
    known: |known, known_share, unknown, unknown_share, sick, vacant| {
        format!(
            "Known ahead: {known} days away ({known_share}). Not known ahead: {unknown} days ({unknown_share}): {sick} sick, {vacant} of vacant seats and newcomers."
        )
    },
    known_nothing: "Nobody is away: no leave, no sickness, nobody who leaves.",
    note: "A cover visit is a day on which a backup takes a post. Half of the cases need no more than P50, nine in ten no more than P90. A backup’s free day counts for any other day of its week; only where the calendar alone has more people away on a day than there are backups, the day decides.",
    clients: |teams| format!("For {teams} teams like this one together, which share the backups."),
    dry_title: "When the backups do not suffice",
    dry_none: "In no week are more visits needed than the backups can make, in more than one of ten cases.",
    stretch: |from, to, need, have, cases, left| {
        format!(
            "{from} to {to}: up to {need} posts a day to cover, backups for {have}. In {cases} of 100 cases the worst week needs more than they can make; nobody makes {left} visits in all."
        )
    },
    more_stretches: |more| {
        if more == 1 {
            "One more stretch stands in the table.".to_owned()
        } else {
            format!("{more} more stretches stand in the table.")
        }
    },
    chart_label: "Cover visits week by week: what half of the cases and what nine in ten need, and what the backups can make. The table holds the same numbers.",
    chart_up: "Cover visits a week",
    peak: |month, p50, p90| {
        format!("{month} needs most: {p50} visits a week in half of the cases, more than {p90} in one of ten")
    },
    legend_p50: "needed in half of the cases (P50)",
    legend_band: "between one and nine cases in ten (P10–P90)",
    legend_capacity: "the backups can make",
    week: "Week of",
    working_days: "Working days",
    planned: "Planned leave, days",
    sick: "Sick, days",
    vacant: "Vacant or new, days",
    mean: "Needed, mean",
    capacity: "Backups can make",
    dry: "Runs dry in",
    uncovered: "Made by nobody",
    on_leave: "On leave",
    and_more: |more| format!("and {more} more"),
    demand_title: "Demand through the year",
    demand_note: "Demand moves the posts to be filled, to the nearest whole post. Who is away in a week that needs fewer is not covered; posts beyond the team are covered like absences.",
    from: "Twelve months from",
    from_now: "From this week",
    growth: "Growth a year, %",
    month_end: "Last three working days of a month, times",
    by_month: "Demand by month, times the usual",
    all_alike: "All months alike",
    month: |month| format!("Demand in {month}"),
    no_day: |typed| format!("“{typed}” is not a day. Nothing was changed."),
    issues_title: "What does not fit together",
    issues: AheadIssueWords {
        everybody_off: |from, to, people| {
            format!("All {people} people are off from {from} to {to}. Move some of the leave.")
        },
        more_than_at_once: |from, to, off, at_once| {
            format!("Up to {off} people are off from {from} to {to}; the policy lets {at_once} off at once.")
        },
        overlap: |who, from, to| {
            format!("{who} has two stretches of leave from {from} to {to}. These days count once.")
        },
        unknown: |from| format!("Leave from {from} is of somebody who is not listed. It does not count."),
        outside: |who, from, to| {
            format!("Leave of {who} from {from} to {to} lies outside the twelve months. It does not count.")
        },
        no_working_day: |who, from, to| {
            format!("Leave of {who} from {from} to {to} falls on no working day.")
        },
        no_room: |days, at_once| {
            format!(
                "{days} days of leave find no room while {at_once} may be off at once. Raise the limit or lower the days."
            )
        },
        no_room_at_all: |days| {
            format!("{days} days of leave find no room: they are more than the working days.")
        },
        no_holidays: "No public holiday falls on a working day of these twelve months. Add them under Absences.",
        more: |more| format!("And {more} more like it."),
    },
    why: WhyMonths {
        label: "Why these numbers?",
        week_title: "The worst week",
        week_definition: "The days on which somebody is away, holds a vacant seat or is new and accompanied, less what the demand of the week can do without; beside it, the days that backups have.",
        week_formula: "needed = (days on leave, sick, vacant or new − days to spare), at least 0; runs dry = P(needed > visits made), visits made binomial over the days of the backups",
        week_source: "Sickness as spells whose rate is gamma from week to week, seats as a renewal process; the sum over people is exact, given how many are sick at the start and the rate of the week",
        year_title: "The year",
        year_definition: "All days away of the twelve months by what is known ahead: leave in the calendar and leave still to be placed are, sickness and vacant seats are not.",
        year_formula: "share known ahead = planned days ÷ (planned + sick + vacant)",
        year_source: "Sums of the weeks in the table",
        people: "People in the team",
        planned: "Days of planned leave",
        sick: "Days sick",
        vacant: "Days of vacant seats and of newcomers who are accompanied",
        spare: "Days that demand can do without",
        mean: "Visits needed (mean)",
        p50: "Visits needed (P50)",
        p90: "Visits needed (P90)",
        backup_days: "Days of the backups, their own leave taken out",
        comes: "Chance that a backup takes a visit: available and trained",
        capacity: "Visits that the backups can make (mean)",
        dry: "Chance that more are needed",
        uncovered: "Visits made by nobody (mean)",
        known: "Days known ahead",
        unknown: "Days not known ahead",
        share: "Share known ahead",
        filled_days: |planned, sick, vacant, all| {
            format!("{planned} on leave + {sick} sick + {vacant} vacant or new = {all} days away")
        },
        filled_capacity: |days, comes, visits| format!("{days} days of backups × {comes} = {visits} visits"),
        filled_share: |known, all, share| format!("{known} ÷ {all} = {share}"),
    },
};

/// Spanish.
pub const ES: MonthsWords = MonthsWords {
    short: |month, need, have| format!("{month}: hacen falta {need}, hay {have}"),
    finding_dry: |short, more| match more {
        0 => short.to_owned(),
        1 => format!("{short}; los suplentes no bastan en un periodo más"),
        more => format!("{short}; los suplentes no bastan en {more} periodos más"),
    },
    finding_always: |need, have| {
        format!("Los suplentes no bastan en todo el año: hacen falta {need}, hay {have}")
    },
    finding_enough: "Los suplentes pueden hacer las visitas de los doce meses",
    finding_nothing: "No hay que cubrir a nadie en estos doce meses",
    finding_nobody: "No hay nadie en el equipo: no hay nada que cubrir",
    finding_no_backups: |visits| format!("No hay suplentes: nadie hace {visits} visitas de cobertura al año"),
    year: |visits, left| {
        format!("En estos doce meses se esperan {visits} visitas de cobertura; {left} no las hace nadie.")
    },
    known: |known, known_share, unknown, unknown_share, sick, vacant| {
        format!(
            "Se conocen de antemano: {known} días de ausencia ({known_share}). No se conocen: {unknown} días ({unknown_share}): {sick} de enfermedad, {vacant} de puestos vacantes y personas nuevas."
        )
    },
    known_nothing: "Nadie falta: no hay vacaciones ni enfermedad, y nadie se va.",
    note: "Una visita de cobertura es un día en que un suplente ocupa un puesto. La mitad de los casos no necesita más que P50; nueve de cada diez, no más que P90. El día libre de un suplente vale para cualquier otro de su semana; solo decide el día cuando el propio calendario tiene más ausentes que suplentes.",
    clients: |teams| format!("Para {teams} equipos como este en conjunto, que comparten los suplentes."),
    dry_title: "Cuándo no bastan los suplentes",
    dry_none: "En ninguna semana hacen falta, en más de uno de cada diez casos, más visitas de las que los suplentes pueden hacer.",
    stretch: |from, to, need, have, cases, left| {
        format!(
            "Del {from} al {to}: hasta {need} puestos por cubrir al día, suplentes para {have}. En {cases} de cada 100 casos la peor semana necesita más de lo que pueden hacer; en total, {left} visitas no las hace nadie."
        )
    },
    more_stretches: |more| {
        if more == 1 {
            "Hay un periodo más en la tabla.".to_owned()
        } else {
            format!("Hay {more} periodos más en la tabla.")
        }
    },
    chart_label: "Visitas de cobertura por semana: lo que necesitan la mitad de los casos y nueve de cada diez, y lo que los suplentes pueden hacer. La tabla tiene los mismos números.",
    chart_up: "Visitas de cobertura por semana",
    peak: |month, p50, p90| {
        format!(
            "{month}: la semana que más necesita, {p50} visitas en la mitad de los casos y más de {p90} en uno de cada diez"
        )
    },
    legend_p50: "necesarias en la mitad de los casos (P50)",
    legend_band: "entre uno y nueve casos de cada diez (P10–P90)",
    legend_capacity: "las que pueden hacer los suplentes",
    week: "Semana del",
    working_days: "Días laborables",
    planned: "Ausencias previstas, días",
    sick: "Enfermedad, días",
    vacant: "Vacantes o nuevos, días",
    mean: "Necesarias, media",
    capacity: "Pueden hacer los suplentes",
    dry: "No bastan en",
    uncovered: "No las hace nadie",
    on_leave: "De permiso",
    and_more: |more| format!("y {more} más"),
    demand_title: "La demanda a lo largo del año",
    demand_note: "La demanda mueve los puestos que hay que ocupar, al puesto entero más cercano. A quien falta en una semana que necesita menos no se le cubre; los puestos que superan al equipo se cubren como ausencias.",
    from: "Doce meses desde el",
    from_now: "Desde esta semana",
    growth: "Crecimiento al año, %",
    month_end: "Últimos tres días laborables del mes, veces",
    by_month: "Demanda por mes, veces lo habitual",
    all_alike: "Todos los meses iguales",
    month: |month| format!("Demanda en {month}"),
    no_day: |typed| format!("«{typed}» no es una fecha. No se ha cambiado nada."),
    issues_title: "Lo que no encaja",
    issues: AheadIssueWords {
        everybody_off: |from, to, people| {
            format!("Faltan las {people} personas del {from} al {to}. Mueva parte de las ausencias.")
        },
        more_than_at_once: |from, to, off, at_once| {
            format!("Hasta {off} personas faltan del {from} al {to}; la norma permite {at_once} a la vez.")
        },
        overlap: |who, from, to| {
            format!("{who} tiene dos ausencias a la vez del {from} al {to}. Esos días cuentan una vez.")
        },
        unknown: |from| {
            format!("La ausencia que empieza el {from} es de alguien que no está en la lista. No cuenta.")
        },
        outside: |who, from, to| {
            format!("La ausencia de {who} del {from} al {to} queda fuera de los doce meses. No cuenta.")
        },
        no_working_day: |who, from, to| {
            format!("La ausencia de {who} del {from} al {to} no cae en ningún día laborable.")
        },
        no_room: |days, at_once| {
            format!(
                "{days} días de ausencia no caben mientras {at_once} puedan faltar a la vez. Suba el límite o baje los días."
            )
        },
        no_room_at_all: |days| format!("{days} días de ausencia no caben: son más que los días laborables."),
        no_holidays: "Ningún festivo cae en un día laborable de estos doce meses. Añádalos en Ausencias.",
        more: |more| format!("Y {more} más como esta."),
    },
    why: WhyMonths {
        label: "¿Por qué estos números?",
        week_title: "La peor semana",
        week_definition: "Los días en que alguien falta, hay un puesto vacante o alguien nuevo va acompañado, menos aquello de lo que la demanda de la semana puede prescindir; al lado, los días de los suplentes.",
        week_formula: "necesarias = (días de permiso, de enfermedad, vacantes o nuevos − días de sobra), al menos 0; no bastan = P(necesarias > visitas hechas), visitas hechas binomial sobre los días de los suplentes",
        week_source: "Enfermedad en episodios cuya tasa es gamma de una semana a otra, puestos como proceso de renovación; la suma de las personas es exacta, dados los enfermos al empezar y la tasa de la semana",
        year_title: "El año",
        year_definition: "Todos los días de ausencia de los doce meses según se conozcan de antemano: los permisos del calendario y los que faltan por fijar, sí; la enfermedad y los puestos vacantes, no.",
        year_formula: "parte conocida de antemano = días previstos ÷ (previstos + enfermedad + vacantes)",
        year_source: "Sumas de las semanas de la tabla",
        people: "Personas del equipo",
        planned: "Días de ausencia prevista",
        sick: "Días de enfermedad",
        vacant: "Días de puestos vacantes y de personas nuevas acompañadas",
        spare: "Días de los que la demanda puede prescindir",
        mean: "Visitas necesarias (media)",
        p50: "Visitas necesarias (P50)",
        p90: "Visitas necesarias (P90)",
        backup_days: "Días de los suplentes, sin sus propias ausencias",
        comes: "Probabilidad de que un suplente haga una visita: disponible y formado",
        capacity: "Visitas que pueden hacer los suplentes (media)",
        dry: "Probabilidad de que hagan falta más",
        uncovered: "Visitas que no hace nadie (media)",
        known: "Días conocidos de antemano",
        unknown: "Días no conocidos de antemano",
        share: "Parte conocida de antemano",
        filled_days: |planned, sick, vacant, all| {
            format!(
                "{planned} de permiso + {sick} de enfermedad + {vacant} vacantes o nuevos = {all} días de ausencia"
            )
        },
        filled_capacity: |days, comes, visits| {
            format!("{days} días de suplentes × {comes} = {visits} visitas")
        },
        filled_share: |known, all, share| format!("{known} ÷ {all} = {share}"),
    },
};
