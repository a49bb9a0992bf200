//! Power, what it stands for, and time on duty without work.

use crate::calendar::YEAR_HOURS;

/// Where power goes in a year. All numbers finite.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PowerUse {
    /// Person-hours at a seat.
    pub seat_hours: f64,
    /// Of one seat, kW.
    pub seat_kw: f64,
    /// Hours in which the room is open.
    pub zone_hours: f64,
    /// Of the room, kW.
    pub zone_kw: f64,
    /// Of the servers, day and night, kW.
    pub server_kw: f64,
    /// What the server room takes ÷ what its servers take.
    pub pue: f64,
}

impl PowerUse {
    /// kWh a year.
    ///
    /// # Formula
    /// seat hours × seat power + hours open × power of the room + servers × PUE × 8,766
    ///
    /// What is not above 0 counts as 0. Source: power usage effectiveness after The Green Grid 2007.
    ///
    /// ```
    /// use relevo::model::energy::PowerUse;
    /// // One person in one room around the clock, and a server of 100 W in a room that takes half as much again.
    /// let power = PowerUse { seat_hours: 8_766.0, seat_kw: 0.24, zone_hours: 8_766.0, zone_kw: 1.0,
    ///     server_kw: 0.1, pue: 1.5 };
    /// assert!((power.kwh() - 8_766.0 * 1.39).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn kwh(&self) -> f64 {
        let seats = positive(self.seat_hours) * positive(self.seat_kw);
        let zone = positive(self.zone_hours) * positive(self.zone_kw);
        seats + zone + positive(self.server_kw) * positive(self.pue) * YEAR_HOURS
    }
}

/// Kilograms of CO₂ that power stands for.
///
/// # Formula
/// kWh × g of CO₂ a kWh ÷ 1,000
///
/// ```
/// assert_eq!(relevo::model::energy::co2_kg(2_000.0, 174.0), 348.0);
/// ```
#[must_use]
pub fn co2_kg(kwh: f64, grid_g_per_kwh: f64) -> f64 {
    positive(kwh) * positive(grid_g_per_kwh) / 1_000.0
}

/// Person-hours of an hour in which people on duty have no work, beyond the share of them that may wait for some.
///
/// # Formula
/// max(0, scheduled − work ÷ (1 − idle share))
///
/// where work is in erlangs, and the idle share, below 1, is the share of the time on duty that is no waste; from 1 on
/// nothing is.
///
/// ```
/// use relevo::model::energy::idle_hours;
/// // Half of the time may be idle: a fifth of a person's work justifies two fifths of a person.
/// assert!((idle_hours(1.0, 0.2, 0.5) - 0.6).abs() < 1e-12);
/// assert_eq!(idle_hours(1.0, 0.7, 0.5), 0.0);
/// ```
#[must_use]
pub fn idle_hours(scheduled: f64, work: f64, idle_share: f64) -> f64 {
    if idle_share.is_nan() || idle_share >= 1.0 {
        return 0.0;
    }
    (positive(scheduled) - positive(work) / (1.0 - positive(idle_share))).max(0.0)
}

/// A finite number of at least 0, whatever came in.
fn positive(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}
