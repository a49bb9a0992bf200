//! What the law of each country asks of working hours, as far as a service model touches it. Rounded from the texts named,
//! 2026; exceptions by sector and agreement are many, and a table is no legal advice.

use crate::scenario::Country;

/// The year of the table.
pub const LAW_YEAR: u32 = 2026;

/// Working hours by law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    /// Most hours a week, in the mean over some weeks where the law takes one.
    pub weekly_hours: f64,
    /// Hours of rest between two days of work.
    pub daily_rest: f64,
    /// Most hours of a day.
    pub daily_hours: f64,
    /// Most hours of a shift at night.
    pub night_hours: f64,
    /// First and last hour of the night: 22 and 6 are 22:00 to 06:00.
    pub night: (usize, usize),
    /// Least on top of the pay at night; 0 where the law names none.
    pub night_premium: f64,
    /// Hours of rest in one piece every week.
    pub weekly_rest: f64,
    /// Where it stands.
    pub source: &'static str,
}

/// No more than the day has.
const NO_LIMIT: f64 = 24.0;
/// The European Union's, which its members share.
const EU: Law = Law {
    weekly_hours: 48.0,
    daily_rest: 11.0,
    daily_hours: NO_LIMIT,
    night_hours: 8.0,
    night: (23, 6),
    night_premium: 0.0,
    weekly_rest: 35.0,
    source: "Directive 2003/88/EC",
};
/// Where the week and a day of rest are all that is told.
const PLAIN: Law = Law {
    weekly_hours: 48.0,
    daily_rest: 0.0,
    daily_hours: NO_LIMIT,
    night_hours: NO_LIMIT,
    night: (22, 6),
    night_premium: 0.0,
    weekly_rest: 24.0,
    source: "",
};

impl Law {
    /// That of a country.
    #[must_use]
    pub const fn of(country: Country) -> Self {
        match country {
            Country::Es => Self {
                weekly_hours: 40.0,
                daily_rest: 12.0,
                night: (22, 6),
                source: "Estatuto de los Trabajadores, art. 34, 36 y 37; Directive 2003/88/EC",
                ..EU
            },
            Country::De => Self {
                daily_hours: 10.0,
                source: "Arbeitszeitgesetz, §§ 3, 5 and 6; Directive 2003/88/EC",
                ..EU
            },
            Country::Uk => Self { source: "Working Time Regulations 1998, reg. 4, 6, 10 and 11", ..EU },
            Country::Mx => Self {
                weekly_hours: 48.0,
                daily_hours: 8.0,
                night_hours: 7.0,
                night: (20, 6),
                source: "Ley Federal del Trabajo, art. 60, 61 y 69",
                ..PLAIN
            },
            Country::Cl => Self {
                weekly_hours: 42.0,
                daily_hours: 10.0,
                source: "Código del Trabajo, art. 22 y 28; Ley 21.561",
                ..PLAIN
            },
            Country::Co => Self {
                weekly_hours: 42.0,
                night: (19, 6),
                night_premium: 0.35,
                source: "Ley 2101 de 2021; Ley 2466 de 2025; Código Sustantivo del Trabajo, art. 168",
                ..PLAIN
            },
            Country::Ar => Self {
                daily_rest: 12.0,
                night_hours: 7.0,
                night: (21, 6),
                source: "Ley 11.544; Ley de Contrato de Trabajo, art. 197 y 200",
                ..PLAIN
            },
            Country::Pe => Self { source: "Decreto Supremo 007-2002-TR", ..PLAIN },
            Country::Us => Self {
                weekly_hours: 40.0,
                weekly_rest: 0.0,
                source: "Fair Labor Standards Act, § 207",
                ..PLAIN
            },
            Country::In => {
                Self { daily_hours: 9.0, source: "Shops and Establishments Acts of the states", ..PLAIN }
            }
            Country::Ph => Self { night_premium: 0.1, source: "Labor Code, art. 83, 86 and 91", ..PLAIN },
        }
    }

    /// Whether an hour of the day is night by it.
    #[must_use]
    pub const fn is_night(&self, hour: usize) -> bool {
        hour >= self.night.0 || hour < self.night.1
    }
}
