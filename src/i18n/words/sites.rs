//! Painted hours, sites that take turns, and what to watch in a service model.

use super::common::{people_en, people_es};

/// Words of the page of models beside its tables.
#[expect(missing_docs, reason = "each field is named as the place where it stands")]
pub struct SiteWords {
    // Names.
    pub follow_the_sun: fn(u32) -> String,
    pub follow_the_sun_phrase: fn(u32) -> String,
    pub not_needed_at_one_site: &'static str,
    // Painted hours.
    pub paint: &'static str,
    pub paint_hint: &'static str,
    pub paint_label: &'static str,
    pub open: &'static str,
    pub closed: &'static str,
    pub start_from: &'static str,
    pub clear: &'static str,
    pub hours_a_week: fn(usize) -> String,
    pub nothing_painted: &'static str,
    // Through the year.
    pub seasons: fn(usize) -> String,
    pub seasons_alike: fn(usize) -> String,
    pub seasons_all: &'static str,
    pub seasons_note: &'static str,
    pub period: &'static str,
    pub days: &'static str,
    pub covered: &'static str,
    pub not_covered: &'static str,
    pub together: &'static str,
    pub counts: &'static str,
    pub span: fn(&str, &str) -> String,
    pub all_year: &'static str,
    // What to watch.
    pub watch: &'static str,
    pub watch_in: &'static str,
    pub watch_note: &'static str,
    pub nothing_to_watch: &'static str,
    pub to_watch: fn(usize) -> String,
    pub few_people: fn(people: &str, least: &str) -> String,
    pub on_call_too_often: fn(people: &str, least: &str) -> String,
    pub overload: fn(incidents: &str, share: &str) -> String,
    pub broken_nights: fn(nights: &str, rest: &str) -> String,
    pub at_site: fn(site: &str, warning: &str) -> String,
    pub law: fn(country: &str, rule: &str) -> String,
    pub weekly_hours: fn(planned: &str, most: &str) -> String,
    pub daily_rest: fn(planned: &str, least: &str) -> String,
    pub daily_hours: fn(planned: &str, most: &str) -> String,
    pub night_hours: fn(planned: &str, most: &str) -> String,
    pub night_premium: fn(planned: &str, least: &str) -> String,
    pub weekly_rest: fn(shifts: &str, least: &str) -> String,
    pub not_legal_advice: fn(year: u32) -> String,
    pub source: fn(country: &str, source: &str) -> String,
}

/// English.
pub const EN: SiteWords = SiteWords {
    follow_the_sun: |sites| format!("Follow-the-sun ({sites} sites)"),
    follow_the_sun_phrase: |sites| format!("follow-the-sun ({sites} sites)"),
    not_needed_at_one_site: "You do not need 24/7 staff at one site.",
    paint: "Your own hours",
    paint_hint: "Paint the hours in which somebody is on duty: click or drag, or move with the arrow keys and press Enter. They become today's hours, and one of the models.",
    paint_label: "Hours on duty, by hour of the week",
    open: "on duty",
    closed: "nobody",
    start_from: "Start from",
    clear: "Clear",
    hours_a_week: |hours| {
        if hours == 1 { "1 hour a week".to_owned() } else { format!("{hours} hours a week") }
    },
    nothing_painted: "No hour is painted, so nobody is ever on duty. Paint an hour or start from a model.",
    seasons: |hours| format!("The sites leave up to {hours} hours a week uncovered, by the season"),
    seasons_alike: |hours| format!("The sites leave {hours} hours a week uncovered all year"),
    seasons_all: "The sites cover every hour of the week all year",
    seasons_note: "Clocks change on different days in different countries. Follow-the-sun is counted by the part of the year that covers fewest hours. An hour counts as covered where a site is open for all of it.",
    period: "Part of the year",
    days: "Days",
    covered: "Covered, h a week",
    not_covered: "Not covered, h a week",
    together: "Several sites, h a week",
    counts: "counted",
    span: |first, last| format!("{first} to {last}"),
    all_year: "all year",
    watch: "What to watch in each model",
    watch_in: "What to watch",
    watch_note: "These are warnings: they exclude no model and change no figure.",
    nothing_to_watch: "Nothing to watch in any model.",
    to_watch: |count| format!("{count} to watch"),
    few_people: |people, least| {
        format!(
            "One person for a post is no cover: the work takes {people}, but at least {least} are needed so that one can be away. The cost counts {people}."
        )
    },
    on_call_too_often: |people, least| {
        format!(
            "On call more often than one week in four: {} take turns, {least} are needed, absences counted.",
            people_en(people)
        )
    },
    overload: |incidents, share| {
        format!(
            "A duty of 12 hours on call sees {incidents} incidents on average, and more than 2 in {share} of the duties."
        )
    },
    broken_nights: |nights, rest| {
        format!(
            "A call comes in {nights} nights a week. After each, {rest} of rest are due, and the day starts later."
        )
    },
    at_site: |site, warning| format!("{site}: {warning}"),
    law: |country, rule| format!("Law, {country}: {rule}"),
    weekly_hours: |planned, most| format!("contracts of {planned} a week, {most} at most."),
    daily_rest: |planned, least| format!("{planned} of rest between two shifts, {least} at least."),
    daily_hours: |planned, most| format!("shifts of {planned}, {most} a day at most."),
    night_hours: |planned, most| format!("night shifts of {planned}, {most} at most."),
    night_premium: |planned, least| format!("nights paid {planned} on top, {least} at least."),
    weekly_rest: |shifts, least| {
        format!("{shifts} shifts a week leave no day off, {least} of rest in one piece are due.")
    },
    not_legal_advice: |year| {
        format!("Not legal advice: rounded from the laws of {year}; sectors and agreements differ.")
    },
    source: |country, source| format!("{country}: {source}"),
};

/// Spanish.
pub const ES: SiteWords = SiteWords {
    follow_the_sun: |sites| format!("Cobertura por husos (follow-the-sun), {sites} sedes"),
    follow_the_sun_phrase: |sites| format!("modelo por husos (follow-the-sun) con {sites} sedes"),
    not_needed_at_one_site: "No hace falta personal 24/7 en una sola sede.",
    paint: "Su propio horario",
    paint_hint: "Pinte las horas en que hay alguien en servicio: haga clic o arrastre, o muévase con las flechas y pulse Intro. Pasan a ser el horario de hoy y uno de los modelos.",
    paint_label: "Horas en servicio, por hora de la semana",
    open: "en servicio",
    closed: "nadie",
    start_from: "Partir de",
    clear: "Borrar",
    hours_a_week: |hours| {
        if hours == 1 { "1 hora por semana".to_owned() } else { format!("{hours} horas por semana") }
    },
    nothing_painted: "No hay ninguna hora pintada, así que nunca hay nadie en servicio. Pinte una hora o parta de un modelo.",
    seasons: |hours| format!("Las sedes dejan hasta {hours} horas por semana sin cubrir, según la época"),
    seasons_alike: |hours| format!("Las sedes dejan {hours} horas por semana sin cubrir todo el año"),
    seasons_all: "Las sedes cubren todas las horas de la semana todo el año",
    seasons_note: "Los relojes cambian en días distintos según el país. La cobertura por husos se calcula con la parte del año que cubre menos horas. Una hora cuenta como cubierta si una sede abre toda esa hora.",
    period: "Parte del año",
    days: "Días",
    covered: "Cubiertas, h por semana",
    not_covered: "Sin cubrir, h por semana",
    together: "Varias sedes, h por semana",
    counts: "se cuenta",
    span: |first, last| format!("del {first} al {last}"),
    all_year: "todo el año",
    watch: "Qué vigilar en cada modelo",
    watch_in: "Qué vigilar",
    watch_note: "Son avisos: no excluyen ningún modelo ni cambian ninguna cifra.",
    nothing_to_watch: "Nada que vigilar en ningún modelo.",
    to_watch: |count| if count == 1 { "1 aviso".to_owned() } else { format!("{count} avisos") },
    few_people: |people, least| {
        format!(
            "Una persona por puesto no es cobertura: el trabajo pide {people}, pero hacen falta al menos {least} para que una pueda faltar. El coste cuenta {people}."
        )
    },
    on_call_too_often: |people, least| {
        format!(
            "De guardia más de una semana de cada cuatro: se turnan {}, hacen falta {least} contando las ausencias.",
            people_es(people)
        )
    },
    overload: |incidents, share| {
        format!(
            "En 12 horas de guardia hay {incidents} incidentes de media, y más de 2 en el {share} de los casos."
        )
    },
    broken_nights: |nights, rest| {
        format!(
            "Hay un aviso en {nights} noches por semana. Tras cada una tocan {rest} de descanso, y la jornada empieza más tarde."
        )
    },
    at_site: |site, warning| format!("{site}: {warning}"),
    law: |country, rule| format!("Ley, {country}: {rule}"),
    weekly_hours: |planned, most| format!("contratos de {planned} por semana, como máximo {most}."),
    daily_rest: |planned, least| format!("{planned} de descanso entre dos turnos, como mínimo {least}."),
    daily_hours: |planned, most| format!("turnos de {planned}, como máximo {most} al día."),
    night_hours: |planned, most| format!("turnos de noche de {planned}, como máximo {most}."),
    night_premium: |planned, least| format!("las noches se pagan un {planned} más, como mínimo un {least}."),
    weekly_rest: |shifts, least| {
        format!("{shifts} turnos por semana no dejan ningún día libre; tocan {least} de descanso seguido.")
    },
    not_legal_advice: |year| {
        format!(
            "No es asesoramiento legal: redondeado de las leyes de {year}; sectores y convenios difieren."
        )
    },
    source: |country, source| format!("{country}: {source}"),
};
