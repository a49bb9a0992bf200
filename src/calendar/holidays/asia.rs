//! India and the Philippines: what goes by the moon is listed where it was published, and for India of 2027 as another
//! project expects it; otherwise it is reckoned.

use super::{Year, after, easter, fixed, moon, nth};
use jiff::civil::Weekday;

/// The gazetted holidays of the central government's offices: fourteen for all and the three usual of Delhi.
pub(super) fn india(year: i16) -> Year {
    let mut days = fixed(
        year,
        &[
            (1, 26, "Republic Day"),
            (8, 15, "Independence Day"),
            (10, 2, "Mahatma Gandhi's Birthday"),
            (12, 25, "Christmas Day"),
        ],
    );
    days.push((after(easter(year), -2), "Good Friday"));
    days.extend(match year {
        2026 => fixed(
            year,
            &[
                (3, 4, "Holi"),
                (3, 21, "Id-ul-Fitr"),
                (3, 26, "Ram Navami"),
                (3, 31, "Mahavir Jayanti"),
                (5, 1, "Buddha Purnima"),
                (5, 27, "Id-ul-Zuha (Bakrid)"),
                (6, 26, "Muharram"),
                (8, 26, "Milad-un-Nabi"),
                (9, 4, "Janmashtami"),
                (10, 20, "Dussehra"),
                (11, 8, "Diwali (Deepavali)"),
                (11, 24, "Guru Nanak's Birthday"),
            ],
        ),
        2027 => fixed(
            year,
            &[
                (3, 10, "Id-ul-Fitr"),
                (3, 22, "Holi"),
                (4, 15, "Ram Navami"),
                (4, 18, "Mahavir Jayanti"),
                (5, 17, "Id-ul-Zuha (Bakrid)"),
                (5, 20, "Buddha Purnima"),
                (6, 16, "Muharram"),
                (8, 25, "Janmashtami"),
                (10, 9, "Dussehra"),
                (10, 29, "Diwali (Deepavali)"),
                (11, 14, "Guru Nanak's Birthday"),
            ],
        ),
        _ => by_the_moon(year),
    });
    days
}

/// Reckoned: each can be off by a day.
fn by_the_moon(year: i16) -> Year {
    let hindu = moon::Hindu::of(year);
    let mut days = vec![
        (hindu.holi(), "Holi"),
        (hindu.ram_navami(), "Ram Navami"),
        (hindu.mahavir(), "Mahavir Jayanti"),
        (hindu.buddha(), "Buddha Purnima"),
        (hindu.janmashtami(), "Janmashtami"),
        (hindu.dussehra(), "Dussehra"),
        (hindu.diwali(), "Diwali (Deepavali)"),
        (hindu.guru_nanak(), "Guru Nanak's Birthday"),
    ];
    let islamic = |month, of_month, name| {
        moon::islamic(year, month, of_month).into_iter().map(move |date| (date, name))
    };
    days.extend(islamic(10, 1, "Id-ul-Fitr"));
    days.extend(islamic(12, 10, "Id-ul-Zuha (Bakrid)"));
    days.extend(islamic(1, 10, "Muharram"));
    days.extend(islamic(3, 12, "Milad-un-Nabi"));
    days
}

/// Regular holidays and special non-working days that hold nationwide.
pub(super) fn philippines(year: i16) -> Year {
    let sunday = easter(year);
    let mut days = fixed(
        year,
        &[
            (1, 1, "New Year's Day"),
            (4, 9, "Araw ng Kagitingan"),
            (5, 1, "Labor Day"),
            (6, 12, "Independence Day"),
            (8, 21, "Ninoy Aquino Day"),
            (11, 1, "All Saints' Day"),
            (11, 30, "Bonifacio Day"),
            (12, 8, "Feast of the Immaculate Conception of Mary"),
            (12, 25, "Christmas Day"),
            (12, 30, "Rizal Day"),
            (12, 31, "Last Day of the Year"),
        ],
    );
    days.extend([
        (after(sunday, -3), "Maundy Thursday"),
        (after(sunday, -2), "Good Friday"),
        (after(sunday, -1), "Black Saturday"),
        (nth(year, 8, -1, Weekday::Monday), "National Heroes Day"),
        (moon::chinese_new_year(year), "Chinese New Year"),
    ]);
    if year == 2026 {
        days.extend(fixed(
            year,
            &[
                (3, 20, "Eid'l Fitr"),
                (5, 27, "Eid'l Adha"),
                (11, 2, "All Souls' Day"),
                (12, 24, "Christmas Eve"),
            ],
        ));
    } else {
        let islamic = |month, of_month| moon::islamic(year, month, of_month).into_iter();
        days.extend(islamic(10, 1).map(|date| (date, "Eid'l Fitr")));
        days.extend(islamic(12, 10).map(|date| (date, "Eid'l Adha")));
    }
    days
}
