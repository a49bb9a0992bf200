//! Spain, England and Wales, Germany.

use super::{Year, after, day, easter, fixed, nth};
use jiff::civil::{Date, Weekday};

/// The national ones. On a Sunday each region decides whether its Monday is off: such a day is left out here.
pub(super) fn spain(year: i16) -> Year {
    let mut days = fixed(
        year,
        &[
            (1, 1, "Año Nuevo"),
            (1, 6, "Epifanía del Señor"),
            (5, 1, "Fiesta del Trabajo"),
            (8, 15, "Asunción de la Virgen"),
            (10, 12, "Fiesta Nacional de España"),
            (11, 1, "Todos los Santos"),
            (12, 6, "Día de la Constitución Española"),
            (12, 8, "Inmaculada Concepción"),
            (12, 25, "Natividad del Señor"),
        ],
    );
    days.push((after(easter(year), -2), "Viernes Santo"));
    days.retain(|(day, _)| day.weekday() != Weekday::Sunday);
    days
}

/// A holiday on a weekend is made up for on the next working day.
pub(super) fn england_and_wales(year: i16) -> Year {
    let sunday = easter(year);
    let christmas = day(year, 12, 25);
    let boxing = day(year, 12, 26);
    let substitute = |day: Date, on_saturday, on_sunday| match day.weekday() {
        Weekday::Saturday => after(day, on_saturday),
        Weekday::Sunday => after(day, on_sunday),
        _ => day,
    };
    vec![
        (substitute(day(year, 1, 1), 2, 1), "New Year's Day"),
        (after(sunday, -2), "Good Friday"),
        (after(sunday, 1), "Easter Monday"),
        (nth(year, 5, 1, Weekday::Monday), "Early May bank holiday"),
        (nth(year, 5, -1, Weekday::Monday), "Spring bank holiday"),
        (nth(year, 8, -1, Weekday::Monday), "Summer bank holiday"),
        // Both on one weekend: Monday and Tuesday. Christmas alone on a Sunday: Boxing Day is the Monday.
        (substitute(christmas, 2, 2), "Christmas Day"),
        (substitute(boxing, 2, 2), "Boxing Day"),
    ]
}

/// The nine that hold in every state; none is moved.
pub(super) fn germany(year: i16) -> Year {
    let sunday = easter(year);
    let mut days = fixed(
        year,
        &[
            (1, 1, "Neujahr"),
            (5, 1, "Tag der Arbeit"),
            (10, 3, "Tag der Deutschen Einheit"),
            (12, 25, "1. Weihnachtstag"),
            (12, 26, "2. Weihnachtstag"),
        ],
    );
    days.extend([
        (after(sunday, -2), "Karfreitag"),
        (after(sunday, 1), "Ostermontag"),
        (after(sunday, 39), "Christi Himmelfahrt"),
        (after(sunday, 50), "Pfingstmontag"),
    ]);
    days
}
