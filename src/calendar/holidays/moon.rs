//! Days that go by the moon or the sun: reckoned within minutes of the phase, and so within a day of what is proclaimed.

use super::{after, day};
use jiff::civil::Date;

/// Days from the new moon to the next (mean).
const LUNATION: f64 = 29.530_588_861;
/// The thirtieth of a lunation.
const TITHI: f64 = LUNATION / 30.0;
/// Days by which India's clocks are ahead of Greenwich.
const INDIA: f64 = 5.5 / 24.0;
/// Those of China.
const CHINA: f64 = 8.0 / 24.0;
/// Julian day of 1 January 2000, midnight.
const YEAR_2000: f64 = 2_451_544.5;

/// The moment of a phase, Julian day of Greenwich: the new moon of a whole `k`, the full moon half a step later. k = 0
/// is the new moon of 6 January 2000.
///
/// # Formula
/// The mean phase and the periodic terms above 0.002 days: Meeus, *Astronomical Algorithms*, chapter 49. Within a quarter
/// of an hour, the 70 seconds between dynamical and civil time included.
fn phase(k: f64) -> f64 {
    let centuries = k / 1_236.85;
    let angle = |start: f64, step: f64| (start + step * k).to_radians();
    let sun = angle(2.553_4, 29.105_356_70);
    let moon = angle(201.564_3, 385.816_935_28);
    let node = angle(160.710_8, 390.670_502_84);
    let full = (k - k.floor()) > 0.25;
    let terms: [(f64, f64, f64); 9] = [
        (-0.407_20, -0.406_14, moon),
        (0.172_41, 0.173_02, sun),
        (0.016_08, 0.016_14, 2.0 * moon),
        (0.010_39, 0.010_43, 2.0 * node),
        (0.007_39, 0.007_34, moon - sun),
        (-0.005_14, -0.005_15, moon + sun),
        (0.002_08, 0.002_09, 2.0 * sun),
        (-0.001_11, -0.001_11, moon - 2.0 * node),
        (-0.000_57, -0.000_57, moon + 2.0 * node),
    ];
    let correction: f64 = terms
        .iter()
        .map(|&(new, of_full, angle)| (if full { of_full } else { new }) * libm::sin(angle))
        .sum();
    2_451_550.097_66 + LUNATION * k + 0.000_154_37 * centuries * centuries + correction
}

/// The civil date of a Julian day.
fn civil(julian: f64) -> Date {
    after(Date::constant(2000, 1, 1), whole((julian - YEAR_2000).floor()))
}

/// The Julian day of a date's midnight.
fn julian(date: Date) -> f64 {
    YEAR_2000 + f64::from(days_since_2000(date))
}

fn days_since_2000(date: Date) -> i32 {
    let hours = date.duration_since(Date::constant(2000, 1, 1)).as_hours();
    i32::try_from(hours.div_euclid(24)).unwrap_or(0)
}

/// The number of the last new moon before a moment of a date, told as a part of the day on a clock `ahead` days ahead of
/// Greenwich.
fn new_moon_before(date: Date, part: f64, ahead: f64) -> f64 {
    let moment = julian(date) + part - ahead;
    let mut k = ((moment - 2_451_550.1) / LUNATION).ceil() + 1.0;
    while phase(k) >= moment {
        k -= 1.0;
    }
    k
}

/// The first new moon from 21 January on, by the clocks of China: the new year of its calendar (within a day, in rare
/// years a month off).
pub(super) fn chinese_new_year(year: i16) -> Date {
    civil(phase(new_moon_before(day(year, 1, 21), 0.0, CHINA) + 1.0) + CHINA)
}

/// The day of the June solstice by the clocks of Chile.
///
/// # Formula
/// JDE = 2,451,716.56767 + 365,241.62603 Y + 0.00325 Y², Y = (year − 2000)/1000, mean instant; Meeus, chapter 27. In
/// 2026 and 2027: within a quarter of an hour of the true one, which is far from midnight.
pub(super) fn june_solstice(year: i16) -> Date {
    let millennia = (f64::from(year) - 2_000.0) / 1_000.0;
    civil(2_451_716.567_67 + 365_241.626_03 * millennia + 0.003_25 * millennia * millennia - 4.0 / 24.0)
}

/// The dates in a year on which a day of the Islamic calendar falls by its tables: none, one or two.
///
/// # Formula
/// JD = ⌊(11y + 3)/30⌋ + 354y + 30m − ⌊(m − 1)/2⌋ + d + 1,948,055: the tabular calendar, civil epoch.
pub(super) fn islamic(year: i16, month: i32, of_month: i32) -> Vec<Date> {
    let about = (i32::from(year) - 622) * 33 / 32;
    let on = |y: i32| {
        let days =
            (11 * y + 3).div_euclid(30) + 354 * y + 30 * month - (month - 1) / 2 + of_month + 1_948_055;
        // The Julian day of a date's midnight is half a day less.
        after(Date::constant(2000, 1, 1), days - 2_451_545)
    };
    (about - 1..=about + 2).map(on).filter(|date| date.year() == year).collect()
}

/// The new moons with which the Hindu months of a year begin: each is the last before the sun enters the next sign, so
/// that of two months of a name the second is the one that counts.
pub(super) struct Hindu {
    phalguna: f64,
    chaitra: f64,
    vaisakha: f64,
    shravana: f64,
    ashvina: f64,
    kartika: f64,
}

impl Hindu {
    pub(super) fn of(year: i16) -> Self {
        // When the sun enters Pisces, Aries, Taurus, Leo, Libra and Scorpio of the fixed stars, within some hours.
        let before = |month, of_month, part| new_moon_before(day(year, month, of_month), part, INDIA);
        Self {
            phalguna: before(3, 14, 0.9),
            chaitra: before(4, 14, 0.3),
            vaisakha: before(5, 15, 0.1),
            shravana: before(8, 17, 0.2),
            ashvina: before(10, 17, 0.6),
            kartika: before(11, 16, 0.3),
        }
    }

    pub(super) fn holi(&self) -> Date {
        after(held_at(phase(self.phalguna + 0.5), 18.0), 1)
    }

    pub(super) fn ram_navami(&self) -> Date {
        held_at(phase(self.chaitra) + 9.0 * TITHI, 12.0)
    }

    pub(super) fn mahavir(&self) -> Date {
        held_at(phase(self.chaitra) + 13.0 * TITHI, 6.0)
    }

    pub(super) fn buddha(&self) -> Date {
        held_at(phase(self.vaisakha + 0.5), 6.0)
    }

    pub(super) fn janmashtami(&self) -> Date {
        held_at(phase(self.shravana + 0.5) + 8.0 * TITHI, 6.0)
    }

    pub(super) fn dussehra(&self) -> Date {
        held_at(phase(self.ashvina) + 10.0 * TITHI, 14.0)
    }

    pub(super) fn diwali(&self) -> Date {
        held_at(phase(self.kartika), 18.0)
    }

    pub(super) fn guru_nanak(&self) -> Date {
        held_at(phase(self.kartika + 0.5), 6.0)
    }
}

/// The last day in India on which it was `hour` before a lunar day ended.
fn held_at(end: f64, hour: f64) -> Date {
    civil(end + INDIA - hour / 24.0)
}

/// The whole part of a number of days that fits.
#[expect(clippy::cast_possible_truncation, reason = "it saturates")]
fn whole(days: f64) -> i32 {
    days as i32
}
