//! United States, Mexico, Chile, Colombia, Argentina, Peru.

use super::{Year, after, day, easter, fixed, moon, nth, to_monday};
use jiff::civil::{Date, Weekday};

/// The eleven federal ones, on the day on which offices are closed: Friday for a Saturday, Monday for a Sunday.
pub(super) fn united_states(year: i16) -> Year {
    let observed = |date: Date| match date.weekday() {
        Weekday::Saturday => after(date, -1),
        Weekday::Sunday => after(date, 1),
        _ => date,
    };
    let monday = |month, n| nth(year, month, n, Weekday::Monday);
    let mut days = vec![
        (observed(day(year, 1, 1)), "New Year's Day"),
        (monday(1, 3), "Birthday of Martin Luther King, Jr."),
        (monday(2, 3), "Washington's Birthday"),
        (monday(5, -1), "Memorial Day"),
        (observed(day(year, 6, 19)), "Juneteenth National Independence Day"),
        (observed(day(year, 7, 4)), "Independence Day"),
        (monday(9, 1), "Labor Day"),
        (monday(10, 2), "Columbus Day"),
        (observed(day(year, 11, 11)), "Veterans Day"),
        (nth(year, 11, 4, Weekday::Thursday), "Thanksgiving Day"),
        (observed(day(year, 12, 25)), "Christmas Day"),
        // That of the next year, where it is a Saturday.
        (observed(day(year + 1, 1, 1)), "New Year's Day"),
    ];
    days.retain(|(date, _)| date.year() == year);
    days
}

/// Three days that are always Mondays; every sixth year the change of government.
pub(super) fn mexico(year: i16) -> Year {
    let monday = |month, n| nth(year, month, n, Weekday::Monday);
    let mut days = fixed(
        year,
        &[
            (1, 1, "Año Nuevo"),
            (5, 1, "Día del Trabajo"),
            (9, 16, "Día de la Independencia"),
            (12, 25, "Navidad"),
        ],
    );
    days.extend([
        (monday(2, 1), "Aniversario de la Constitución"),
        (monday(3, 3), "Natalicio de Benito Juárez"),
        (monday(11, 3), "Aniversario de la Revolución"),
    ]);
    if year >= 2024 && (year - 2024) % 6 == 0 {
        days.push((day(year, 10, 1), "Transmisión del Poder Ejecutivo Federal"));
    }
    days
}

pub(super) fn chile(year: i16) -> Year {
    // From Tuesday to Thursday: the Monday before. On a Friday: the Monday after.
    let moved = |date: Date| match date.weekday() {
        Weekday::Tuesday => after(date, -1),
        Weekday::Wednesday => after(date, -2),
        Weekday::Thursday => after(date, -3),
        Weekday::Friday => after(date, 3),
        _ => date,
    };
    let reformation = day(year, 10, 31);
    let reformation = match reformation.weekday() {
        Weekday::Tuesday => after(reformation, -4),
        Weekday::Wednesday => after(reformation, 2),
        _ => reformation,
    };
    let sunday = easter(year);
    let mut days = fixed(
        year,
        &[
            (1, 1, "Año Nuevo"),
            (5, 1, "Día Nacional del Trabajo"),
            (5, 21, "Día de las Glorias Navales"),
            (7, 16, "Virgen del Carmen"),
            (8, 15, "Asunción de la Virgen"),
            (9, 18, "Independencia Nacional"),
            (9, 19, "Día de las Glorias del Ejército"),
            (11, 1, "Día de Todos los Santos"),
            (12, 8, "Inmaculada Concepción"),
            (12, 25, "Navidad"),
        ],
    );
    days.extend([
        (after(sunday, -2), "Viernes Santo"),
        (after(sunday, -1), "Sábado Santo"),
        (moon::june_solstice(year), "Día Nacional de los Pueblos Indígenas"),
        (moved(day(year, 6, 29)), "San Pedro y San Pablo"),
        (moved(day(year, 10, 12)), "Encuentro de Dos Mundos"),
        (reformation, "Día de las Iglesias Evangélicas y Protestantes"),
    ]);
    let bridges = [
        (day(year, 1, 2), &[Weekday::Monday][..], "Feriado adicional"),
        (day(year, 9, 17), &[Weekday::Monday, Weekday::Friday], "Fiestas Patrias"),
        (day(year, 9, 20), &[Weekday::Friday], "Fiestas Patrias"),
    ];
    let held = bridges.into_iter().filter(|(date, on, _)| on.contains(&date.weekday()));
    days.extend(held.map(|(date, _, name)| (date, name)));
    days
}

/// The law of Emiliani: most days are moved to the Monday that follows.
pub(super) fn colombia(year: i16) -> Year {
    let sunday = easter(year);
    let mut days = fixed(
        year,
        &[
            (1, 1, "Año Nuevo"),
            (5, 1, "Día del Trabajo"),
            (7, 20, "Día de la Independencia"),
            (8, 7, "Batalla de Boyacá"),
            (12, 8, "Inmaculada Concepción"),
            (12, 25, "Navidad"),
        ],
    );
    let mut moved = fixed(
        year,
        &[
            (1, 6, "Reyes Magos"),
            (3, 19, "San José"),
            (6, 29, "San Pedro y San Pablo"),
            (8, 15, "Asunción de la Virgen"),
            (10, 12, "Día de la Diversidad Étnica y Cultural"),
            (11, 1, "Todos los Santos"),
            (11, 11, "Independencia de Cartagena"),
        ],
    );
    if year >= 2026 {
        moved.push((day(year, 7, 9), "Nuestra Señora de Chiquinquirá"));
    }
    days.extend(moved.into_iter().map(|(date, name)| (to_monday(date), name)));
    days.extend([
        (after(sunday, -3), "Jueves Santo"),
        (after(sunday, -2), "Viernes Santo"),
        (after(sunday, 43), "Ascensión del Señor"),
        (after(sunday, 64), "Corpus Christi"),
        (after(sunday, 71), "Sagrado Corazón de Jesús"),
    ]);
    days
}

/// With the days on which work is at the employer's choice: Maundy Thursday, and the bridge days decreed for 2026; those
/// of other years are not known here.
pub(super) fn argentina(year: i16) -> Year {
    // Tuesday and Wednesday: the Monday before. Thursday and Friday: the Monday after.
    let moved = |date: Date| match date.weekday() {
        Weekday::Tuesday => after(date, -1),
        Weekday::Wednesday => after(date, -2),
        Weekday::Thursday => after(date, 4),
        Weekday::Friday => after(date, 3),
        _ => date,
    };
    let sunday = easter(year);
    let guemes = day(year, 6, 17);
    let belgrano = day(year, 6, 20);
    // Moved from a Friday it would fall on the next holiday: it stays.
    let guemes = if moved(guemes) == belgrano { guemes } else { moved(guemes) };
    let mut days = fixed(
        year,
        &[
            (1, 1, "Año Nuevo"),
            (3, 24, "Día Nacional de la Memoria por la Verdad y la Justicia"),
            (4, 2, "Día del Veterano y de los Caídos en la Guerra de Malvinas"),
            (5, 1, "Día del Trabajo"),
            (5, 25, "Día de la Revolución de Mayo"),
            (7, 9, "Día de la Independencia"),
            (12, 8, "Inmaculada Concepción de María"),
            (12, 25, "Navidad"),
        ],
    );
    days.extend([
        (after(sunday, -48), "Carnaval"),
        (after(sunday, -47), "Carnaval"),
        (after(sunday, -3), "Jueves Santo"),
        (after(sunday, -2), "Viernes Santo"),
        (guemes, "Paso a la Inmortalidad del General Martín Miguel de Güemes"),
        (belgrano, "Paso a la Inmortalidad del General Manuel Belgrano"),
        (moved(day(year, 8, 17)), "Paso a la Inmortalidad del General José de San Martín"),
        (moved(day(year, 10, 12)), "Día del Respeto a la Diversidad Cultural"),
        (moved(day(year, 11, 20)), "Día de la Soberanía Nacional"),
    ]);
    if year == 2026 {
        let bridge = "Día no laborable con fines turísticos";
        days.extend(fixed(year, &[(3, 23, bridge), (7, 10, bridge), (12, 7, bridge)]));
    }
    days
}

pub(super) fn peru(year: i16) -> Year {
    let sunday = easter(year);
    let mut days = fixed(
        year,
        &[
            (1, 1, "Año Nuevo"),
            (5, 1, "Día del Trabajo"),
            (6, 7, "Batalla de Arica y Día de la Bandera"),
            (6, 29, "San Pedro y San Pablo"),
            (7, 23, "Día de la Fuerza Aérea del Perú"),
            (7, 28, "Fiestas Patrias"),
            (7, 29, "Fiestas Patrias"),
            (8, 6, "Batalla de Junín"),
            (8, 30, "Santa Rosa de Lima"),
            (10, 8, "Combate de Angamos"),
            (11, 1, "Todos los Santos"),
            (12, 8, "Inmaculada Concepción"),
            (12, 9, "Batalla de Ayacucho"),
            (12, 25, "Navidad"),
        ],
    );
    days.extend([(after(sunday, -3), "Jueves Santo"), (after(sunday, -2), "Viernes Santo")]);
    days
}
