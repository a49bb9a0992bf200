//! Response and repair together, against a deadline, at a desk that closes.

use super::super::quadrature::integral;
use super::{Delay, Lognormal, hours as stretch};
use crate::calendar::{WEEK_HOURS, WeekMask};

/// Standard deviations of the repair that are integrated; what lies beyond is below 1e-300.
const ENDS: (f64, f64) = (-37.0, 37.0);
/// Closed stretches, counted back from the deadline, that are told apart.
const MOST_CUTS: usize = 2_000;
/// Where the normal density is cut for the integral.
const CUTS: [f64; 9] = [-12.0, -8.0, -5.0, -2.5, 0.0, 2.5, 5.0, 8.0, 12.0];

/// What happens to a repair in hand when the desk closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtClosing {
    /// It rests until the next opening: only open hours count.
    Stops,
    /// It goes on to its end: every hour counts, once somebody has answered.
    GoesOn,
}

/// When a promise ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Due<'a> {
    /// So many hours after the arrival.
    Wall(f64),
    /// After so many open hours of a window.
    Window(&'a WeekMask, f64),
}

impl Due<'_> {
    /// Wall-clock hours from the arrival to the deadline, the earliest such instant; `None` if it never comes.
    ///
    /// # Formula
    /// T itself on the wall clock; the [walk](WeekMask::wall_until) over T open hours on that of a support window
    ///
    /// `arrival` in hours since Monday 00:00, any week.
    #[must_use]
    pub fn wall_hours(&self, arrival: f64) -> Option<f64> {
        match self {
            Self::Wall(hours) => hours.is_finite().then(|| hours.max(0.0)),
            Self::Window(window, hours) => {
                if hours.is_finite() {
                    window.wall_until(arrival, *hours)
                } else {
                    None
                }
            }
        }
    }
}

/// A repair at a desk. Times of the week are hours since Monday 00:00.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair<'a> {
    /// Hours of work.
    pub time: Lognormal,
    /// The hours in which the desk is staffed.
    pub desk: &'a WeekMask,
    /// Whether work goes on past closing.
    pub at_closing: AtClosing,
}

impl Repair<'_> {
    /// P(repaired by the deadline) of work that starts `waited` hours after the ticket arrived; 1 where the
    /// deadline never comes, 0 where it has passed.
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// use relevo::model::response::{AtClosing, Due, Lognormal, Repair};
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// let two_hours = Lognormal::from_median_p90(2.0, 2.0);
    /// let friday_16 = 4.0 * 24.0 + 16.0;
    /// let stops = Repair { time: two_hours, desk: &office, at_closing: AtClosing::Stops };
    /// assert_eq!(stops.in_time(friday_16, 0.0, Due::Wall(4.0)), 0.0); // rests until Monday
    /// assert_eq!(stops.in_time(friday_16, 0.0, Due::Window(&office, 2.0)), 1.0); // so does the clock
    /// let goes_on = Repair { at_closing: AtClosing::GoesOn, ..stops };
    /// assert_eq!(goes_on.in_time(friday_16, 0.0, Due::Wall(4.0)), 1.0);
    /// ```
    #[must_use]
    pub fn in_time(&self, arrival: f64, waited: f64, due: Due) -> f64 {
        let Some(deadline) = due.wall_hours(arrival) else { return 1.0 };
        let waited = stretch(waited);
        if waited > deadline { 0.0 } else { self.time.cdf(self.work(arrival, waited, deadline)) }
    }

    /// P(repaired by the deadline) when the answer itself is a matter of chance, for a ticket that arrives at
    /// `arrival`; 1 where the deadline never comes.
    ///
    /// # Formula
    /// ∫ φ(z)·P(response ≤ r(x(z))) dz, x = median·e^(σz)
    ///
    /// where r(x) = the latest response that leaves x hours of work before the deadline, 0 chance where none
    /// does; by quadrature to 1e-9.
    #[must_use]
    pub fn in_time_after(&self, response: &impl Delay, arrival: f64, due: Due) -> f64 {
        let Some(deadline) = due.wall_hours(arrival) else { return 1.0 };
        let most = self.work(arrival, 0.0, deadline);
        let latest = |work: f64| self.latest(arrival, deadline, work);
        if self.time.spread == 0.0 {
            let work = self.time.mean();
            return if work <= most * (1.0 + 1e-12) { response.in_time(latest(work)) } else { 0.0 };
        }
        let cuts = self.cuts(response, arrival, deadline, most);
        over_repairs(&self.time, most, &cuts, |work| response.in_time(latest(work))).min(1.0)
    }

    /// Hours of work between an answer after `waited` hours and the deadline.
    fn work(&self, arrival: f64, waited: f64, deadline: f64) -> f64 {
        match self.at_closing {
            AtClosing::GoesOn => deadline - waited,
            AtClosing::Stops => self.desk.open_between(arrival + waited, deadline - waited),
        }
    }

    /// The latest answer, in hours from the arrival, that leaves so many hours of work.
    fn latest(&self, arrival: f64, deadline: f64, work: f64) -> f64 {
        let back = match self.at_closing {
            AtClosing::GoesOn => Some(work),
            AtClosing::Stops => self.desk.wall_before(arrival + deadline, work),
        };
        // Rounding may lead an instant before the arrival, where some work was still possible.
        back.map_or(-1.0, |back| (deadline - back).max(0.0))
    }

    /// Hours of work at which the latest answer jumps (over a closed stretch) or the response bends.
    fn cuts(&self, response: &impl Delay, arrival: f64, deadline: f64, most: f64) -> Vec<f64> {
        let bends = response.bends().into_iter().filter(|&bend| bend <= deadline);
        let mut cuts: Vec<f64> = bends.map(|bend| self.work(arrival, bend, deadline)).collect();
        if self.at_closing == AtClosing::Stops {
            let end = (arrival + deadline).rem_euclid(WEEK_HOURS);
            let since = |opening: usize| (end - opening as f64).rem_euclid(WEEK_HOURS);
            let openings = self.desk.runs(true).into_iter().map(|(opening, _)| since(opening));
            let first: Vec<f64> = openings.map(|back| self.desk.open_between(end - back, back)).collect();
            let a_week = self.desk.hours() as f64;
            // Longer repairs are too rare for their jumps to matter.
            let last = most.min(self.time.at_deviations(8.0));
            let mut before = 0.0;
            while before <= last && !first.is_empty() && cuts.len() < MOST_CUTS {
                cuts.extend(first.iter().map(|work| before + work));
                before += a_week;
            }
        }
        cuts
    }
}

/// P(response + repair ≤ `hours`), the two not depending on each other.
///
/// # Formula
/// ∫ φ(z)·P(response ≤ T − x(z)) dz, x = median·e^(σz), by quadrature to 1e-9
///
/// where T = `hours`, φ = the normal density, median and σ = those of the repair. Domain: 0 for hours that are
/// not above 0. Relative error below 1e-9. Source: the convolution of two independent times.
///
/// ```
/// use relevo::model::response::{Lognormal, both_in_time};
/// let always_half = Lognormal::from_median_p90(0.5, 0.5);
/// let repair = Lognormal::from_median_p90(2.0, 6.0);
/// assert!((both_in_time(&always_half, &repair, 6.5) - 0.9).abs() < 1e-12);
/// ```
#[must_use]
pub fn both_in_time(response: &impl Delay, repair: &Lognormal, hours: f64) -> f64 {
    let hours = stretch(hours);
    if repair.spread == 0.0 {
        return response.in_time(hours - repair.mean());
    }
    let cuts: Vec<f64> = response.bends().iter().map(|bend| hours - bend).collect();
    over_repairs(repair, hours, &cuts, |work| response.in_time(hours - work)).min(1.0)
}

/// P(response + repair > `hours`) with its digits where it is small.
///
/// # Formula
/// P(repair > T) + ∫ φ(z)·P(response > T − x(z)) dz
///
/// where T = `hours`, notation and domain of [`both_in_time`]; a response that never comes is late
#[must_use]
pub fn both_late(response: &impl Delay, repair: &Lognormal, hours: f64) -> f64 {
    let hours = stretch(hours);
    if repair.spread == 0.0 {
        return response.late(hours - repair.mean());
    }
    let cuts: Vec<f64> = response.bends().iter().map(|bend| hours - bend).collect();
    let late = over_repairs(repair, hours, &cuts, |work| response.late(hours - work));
    (repair.sf(hours) + late).min(1.0)
}

/// E\[chance(X); X ≤ most\] over the repair's hours X: the integral over its normal deviate.
fn over_repairs(repair: &Lognormal, most: f64, cuts: &[f64], chance: impl Fn(f64) -> f64) -> f64 {
    if most <= 0.0 {
        return 0.0;
    }
    let mut bends: Vec<f64> =
        cuts.iter().filter(|&&cut| cut > 0.0).map(|&cut| repair.deviations(cut)).collect();
    bends.extend(CUTS);
    let end = repair.deviations(most).min(ENDS.1);
    let density = |z: f64| libm::exp(-z * z / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
    integral(|z| density(z) * chance(repair.at_deviations(z)), ENDS.0, end, &bends)
}
