//! Seats whose holders leave, are replaced and learn.

use crate::quantity::Ratio;

/// Days in a year.
const YEAR_DAYS: f64 = 365.25;

/// What may be with a seat: its holder knows the work, nobody holds it, its holder is new.
pub(super) const STATES: usize = 3;
/// Its holder knows the work.
pub(super) const SETTLED: usize = 0;
/// Nobody holds it.
pub(super) const GONE: usize = 1;
/// Its holder is new.
pub(super) const NEW: usize = 2;

/// How seats are vacated and filled, by the calendar day.
///
/// # Formula
/// A holder is gone the next day with probability 1 − e^{−τ/365.25}; a vacant seat is filled the next day with
/// probability 1/F; a newcomer needs no company any more with probability 1/R, and until then is accompanied on a share
/// 1 − e of the days, each by itself. All seats are held by settled people at the start.
///
/// The times F and R are means: how long a seat is vacant varies as much as it lasts. Domain: what is not above 0 counts
/// as 0, a time below a day as none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seats {
    /// Leavers a filled seat and year, τ.
    pub leavers_a_year: f64,
    /// Days until a vacant seat is filled (mean), F.
    pub fill_days: f64,
    /// Days until a newcomer is at full speed (mean), R.
    pub ramp_days: f64,
    /// What a newcomer does meanwhile, e, 0..=1.
    pub ramp_productivity: f64,
}

impl Seats {
    /// Nobody ever leaves.
    pub const KEPT: Self =
        Self { leavers_a_year: 0.0, fill_days: 0.0, ramp_days: 0.0, ramp_productivity: 1.0 };

    /// P(somebody new is accompanied on a day).
    pub(super) fn accompanied(&self) -> f64 {
        1.0 - Ratio::clamped(self.ramp_productivity).get()
    }

    /// P(to) the next day, from each state.
    pub(super) fn day(&self) -> [[f64; STATES]; STATES] {
        let leavers = if self.leavers_a_year > 0.0 { self.leavers_a_year.min(1e6) } else { 0.0 };
        let leave = -libm::expm1(-leavers / YEAR_DAYS);
        let a_day = |days: f64| if days >= 1.0 { 1.0 / days.min(1e6) } else { 1.0 };
        let (fill, ramped) = (a_day(self.fill_days), a_day(self.ramp_days));
        // Where no time is needed, the state is passed over.
        let filled = if self.ramp_days >= 1.0 { NEW } else { SETTLED };
        let left = if self.fill_days >= 1.0 { GONE } else { filled };
        let mut to = [[0.0; STATES]; STATES];
        to[SETTLED][SETTLED] = 1.0 - leave;
        to[SETTLED][left] += leave;
        to[GONE][GONE] = 1.0 - fill;
        to[GONE][filled] += fill;
        to[NEW][left] += leave;
        to[NEW][SETTLED] += (1.0 - leave) * ramped;
        to[NEW][NEW] += (1.0 - leave) * (1.0 - ramped);
        to
    }
}

/// A day later.
pub(super) fn next_day(day: &[[f64; STATES]; STATES], now: [f64; STATES]) -> [f64; STATES] {
    std::array::from_fn(|to| (0..STATES).map(|from| now[from] * day[from][to]).sum())
}
