//! How many people an on-call rotation needs, and how often it is overloaded.

use crate::quantity::{Ratio, round_up};

/// The largest share of a person's time on call. Source: Beyer et al., *Site Reliability Engineering*, ch. 11.
pub const MOST_TIME_ON_CALL: f64 = 0.25;
/// The most incidents that can be handled and followed up in one duty of 12 hours. Source: the same.
pub const MOST_INCIDENTS: u32 = 2;
/// The fewest people at each of several sites, whatever their share of time: below that a team has too few to
/// learn from each other. Source: the same.
pub const LEAST_AT_EACH_SITE: u32 = 6;
/// Above this mean more than any number of incidents in question happen surely.
const SURELY_MORE: f64 = 1e10;
/// Weights below this share of their sum change no digit of it.
const NEGLIGIBLE: f64 = 1e-20;

/// An on-call duty around the clock. The sites relieve each other, each for an equal part of the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rotation {
    /// People on call at the same time: 1, or 2 with a secondary.
    pub roles: u32,
    /// Sites that take turns.
    pub sites: u32,
    /// The share of time that a person may be on call; usually [`MOST_TIME_ON_CALL`].
    pub most_time: f64,
    /// The share of a person's weeks that absence takes out of the rotation.
    pub absence: f64,
}

impl Rotation {
    /// People employed at each site: 0 without roles; `None` without sites, when nobody may be on call or
    /// nobody is ever there, or when more than four thousand million would be needed.
    ///
    /// # Formula
    /// ⌈max(r / (s·m), 6 if s > 1) / (1 − absence)⌉
    ///
    /// where r = roles, s = sites, m = `most_time`. Source: Beyer et al., *Site Reliability Engineering*, ch. 11.
    ///
    /// ```
    /// use relevo::model::on_call::{MOST_TIME_ON_CALL, Rotation};
    /// let one = Rotation { roles: 2, sites: 1, most_time: MOST_TIME_ON_CALL, absence: 0.0 };
    /// assert_eq!(one.people_at_each_site(), Some(8)); // primary and secondary
    /// assert_eq!(Rotation { sites: 2, ..one }.people_at_each_site(), Some(6));
    /// assert_eq!(Rotation { absence: 0.15, ..one }.people_at_each_site(), Some(10));
    /// ```
    #[must_use]
    pub fn people_at_each_site(&self) -> Option<u32> {
        if self.roles == 0 {
            return Some(0);
        }
        let by_time = f64::from(self.roles) / (f64::from(self.sites) * Ratio::clamped(self.most_time).get());
        let least = if self.sites > 1 { f64::from(LEAST_AT_EACH_SITE) } else { 0.0 };
        let people = by_time.max(least) / (1.0 - Ratio::clamped(self.absence).get());
        (people <= f64::from(u32::MAX)).then(|| round_up(people))
    }

    /// People employed at all sites; `None` as in [`Rotation::people_at_each_site`].
    #[must_use]
    pub fn people(&self) -> Option<u32> {
        self.people_at_each_site()?.checked_mul(self.sites)
    }

    /// The share of time that each of `people` at a site is on call while not absent; above 1 the rotation cannot
    /// be filled. `None` without people or sites, or when nobody is ever there.
    ///
    /// # Formula
    /// r / (s · people · (1 − absence)), where r = roles, s = sites
    ///
    /// ```
    /// use relevo::model::on_call::Rotation;
    /// let two = Rotation { roles: 2, sites: 2, most_time: 0.25, absence: 0.0 };
    /// assert_eq!(two.time_on_call(8), Some(0.125)); // every fourth week, half of each day
    /// ```
    #[must_use]
    pub fn time_on_call(&self, people: u32) -> Option<f64> {
        let there = f64::from(self.sites) * f64::from(people) * (1.0 - Ratio::clamped(self.absence).get());
        (there > 0.0).then(|| f64::from(self.roles) / there)
    }

    /// n where each of `people` at a site is on call one week in n, with weekly turns; below 1 the rotation cannot
    /// be filled. `None` without roles: never.
    ///
    /// # Formula
    /// people · (1 − absence) / r, where r = roles
    ///
    /// ```
    /// use relevo::model::on_call::Rotation;
    /// let one = Rotation { roles: 2, sites: 1, most_time: 0.25, absence: 0.0 };
    /// assert_eq!(one.one_week_in(8), Some(4.0));
    /// ```
    #[must_use]
    pub fn one_week_in(&self, people: u32) -> Option<f64> {
        let there = f64::from(people) * (1.0 - Ratio::clamped(self.absence).get());
        (self.roles > 0).then(|| there / f64::from(self.roles))
    }
}

/// P(more than `most` incidents in a duty that sees `incidents` on average): how often it is overloaded, 0..=1.
///
/// # Formula
/// P(N > most), N ~ Poisson(`incidents`), summed as a tail: precise however small. Domain: `incidents` ≥ 0
/// (anything else counts as 0) up to any size. With 12 hours of duty, `incidents` = 12 × the hourly rate.
/// Source: Beyer et al., *Site Reliability Engineering*, ch. 11, for most = [`MOST_INCIDENTS`].
///
/// ```
/// use relevo::model::on_call::{MOST_INCIDENTS, p_overload};
/// assert!((p_overload(0.5, MOST_INCIDENTS) - 0.014_388).abs() < 5e-7);
/// assert!((p_overload(2.0, MOST_INCIDENTS) - 0.323_324).abs() < 5e-7);
/// ```
#[must_use]
pub fn p_overload(incidents: f64, most: u32) -> f64 {
    split(incidents, most).1
}

/// The mean number of incidents in a duty at which it is overloaded with probability `level`; fewer are overloaded
/// less. 0 for a level of 0 (or less), `None` for 1 (or more): any number will do.
///
/// # Formula
/// The root of P(N > most) = level, N ~ Poisson, by bisection; above one half, of P(N ≤ most) = 1 − level.
///
/// ```
/// use relevo::model::on_call::{MOST_INCIDENTS, incidents_for, p_overload};
/// let incidents = incidents_for(0.05, MOST_INCIDENTS).unwrap_or(0.0);
/// assert!((incidents - 0.8177).abs() < 5e-5);
/// assert!((p_overload(incidents, MOST_INCIDENTS) - 0.05).abs() < 1e-15);
/// ```
#[must_use]
pub fn incidents_for(level: f64, most: u32) -> Option<f64> {
    if level.is_nan() || level <= 0.0 {
        return Some(0.0);
    }
    if level >= 1.0 {
        return None;
    }
    // The smaller side of the split has the more digits.
    let overloaded = |incidents: f64| {
        let (within, over) = split(incidents, most);
        if level <= 0.5 { over >= level } else { within <= 1.0 - level }
    };
    let (mut low, mut high) = (f64::MIN_POSITIVE, SURELY_MORE);
    loop {
        // Halving the logarithm: the root may have any size.
        let middle = low.sqrt() * high.sqrt();
        if middle <= low || middle >= high {
            return Some(low);
        }
        if overloaded(middle) { high = middle } else { low = middle }
    }
}

/// P(N ≤ most) and P(N > most) of a Poisson count, each precise by itself.
///
/// Weights are taken outwards from the mode, where they are greatest, and divided by their sum: no exponential,
/// nothing overflows. Each walk ends where what follows changes no digit, or is too small to be a number.
fn split(mean: f64, most: u32) -> (f64, f64) {
    if mean.is_nan() || mean <= 0.0 {
        return (1.0, 0.0);
    }
    if mean > SURELY_MORE {
        return (0.0, 1.0);
    }
    let (mode, most) = (mean.floor(), f64::from(most));
    let (mut within, mut over) = (0.0_f64, 0.0_f64);
    let (mut weight, mut count) = (1.0_f64, mode);
    while weight >= f64::MIN_POSITIVE {
        let part = if count <= most { &mut within } else { &mut over };
        *part += weight;
        if count == 0.0 || (count <= most && weight < *part * NEGLIGIBLE) {
            break;
        }
        weight *= count / mean;
        count -= 1.0;
    }
    (weight, count) = (mean / (mode + 1.0), mode + 1.0);
    while weight >= f64::MIN_POSITIVE {
        let part = if count <= most { &mut within } else { &mut over };
        *part += weight;
        if count > most && weight < *part * NEGLIGIBLE {
            break;
        }
        count += 1.0;
        weight *= mean / count;
    }
    (within / (within + over), over / (within + over))
}
