//! Words that every screen uses.

/// Days, units, severities.
pub struct CommonWords {
    /// Monday first.
    pub days: [&'static str; 7],
    /// Monday first, for tables and row heads.
    pub days_short: [&'static str; 7],
    /// January first, for dates.
    pub months_short: [&'static str; 12],
    /// Beside a length of 168 hours.
    pub all_week: &'static str,
    /// Before a number that the value does not reach.
    pub under: &'static str,
    /// Before a number that the value exceeds.
    pub over: &'static str,
    /// Behind a count of people.
    pub people_unit: &'static str,
    /// Behind one of them.
    pub person_unit: &'static str,
    /// Behind contract hours.
    pub hours_a_week: &'static str,
    /// Behind a number of working days.
    pub days_a_year: &'static str,
    /// Behind a number of calendar days.
    pub days_unit: &'static str,
    /// Behind a number of months.
    pub months_unit: &'static str,
    /// Behind a count of tickets.
    pub a_month: &'static str,
    /// Behind an amount for an hour.
    pub an_hour: &'static str,
    /// Behind an amount for a year.
    pub a_year: &'static str,
    /// Joins the last two of a list.
    pub and: &'static str,
    /// The service windows, as they stand in a table.
    pub window_labels: [&'static str; 9],
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
}

/// English.
pub static EN: CommonWords = CommonWords {
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    days_short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months_short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    all_week: "all week",
    under: "under",
    over: "over",
    people_unit: "people",
    person_unit: "person",
    hours_a_week: "h a week",
    days_a_year: "days a year",
    days_unit: "days",
    months_unit: "months",
    a_month: "a month",
    an_hour: "an hour",
    a_year: "a year",
    and: "and",
    window_labels: [
        "Office hours 09–17",
        "Office hours 08–18",
        "Extended hours 07–19",
        "16/5",
        "16/7",
        "24/5",
        "24/7",
        "Own hours",
        "Painted hours",
    ],
    yes: "yes",
    no: "no",
};

/// Spanish.
pub static ES: CommonWords = CommonWords {
    days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    days_short: ["lu", "ma", "mi", "ju", "vi", "sá", "do"],
    months_short: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
    all_week: "toda la semana",
    under: "menos de",
    over: "más de",
    people_unit: "personas",
    person_unit: "persona",
    hours_a_week: "h por semana",
    days_a_year: "días al año",
    days_unit: "días",
    months_unit: "meses",
    a_month: "al mes",
    an_hour: "por hora",
    a_year: "al año",
    and: "y",
    window_labels: [
        "Horario laboral 09–17",
        "Horario laboral 08–18",
        "Horario ampliado 07–19",
        "16/5",
        "16/7",
        "24/5",
        "24/7",
        "Horario propio",
        "Horario pintado",
    ],
    yes: "sí",
    no: "no",
};

/// So many people, in English.
pub(super) fn people_en(count: &str) -> String {
    if count == "1" { "1 person".to_owned() } else { format!("{count} people") }
}

/// So many people, in Spanish.
pub(super) fn people_es(count: &str) -> String {
    if count == "1" { "1 persona".to_owned() } else { format!("{count} personas") }
}
