//! How many hours a month is down, as a distribution: a Poisson number of outages, each of its own length.
//!
//! Lengths are put on a grid three times: rounded down, to the nearest point, and up. The first and the last give
//! sums that are certainly too short and too long, so every probability comes with two bounds that hold whatever
//! the lengths are; the bounds close in with the step. The middle one errs by the square of the step where lengths
//! are smooth.

use super::response::{Delay, FOREVER};

/// Outages a month above which no more are counted.
const MOST_OUTAGES: f64 = 1e9;
/// Points of a grid above which no more are laid.
const MOST_CELLS: usize = 100_000;
/// What a place on the grid forgives of rounding, in steps.
const FORGIVEN: f64 = 1e-9;
/// The size at which the recursion is scaled down, so that no rate overflows it.
const LARGE: f64 = 1e200;

/// A figure between two bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// It is certainly not less.
    pub least: f64,
    /// The best estimate.
    pub likely: f64,
    /// It is certainly not more.
    pub most: f64,
}

/// Outages of one kind: one severity of one layer.
#[derive(Clone, Copy)]
pub struct Outages<'a> {
    /// How many begin in a month, in the mean.
    pub per_month: f64,
    /// The times that make up each, one after the other and independent: response and repair. Without any, an
    /// outage takes no time.
    pub parts: &'a [&'a dyn Delay],
}

/// Where downtime is told apart: 0, one step, two steps …
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    step: f64,
    cells: usize,
}

impl Grid {
    /// So many equal steps up to so many hours, at least one step and at most a hundred thousand; hours are taken
    /// into 1e-9 ..= 1e12.
    #[must_use]
    pub fn up_to(hours: f64, cells: usize) -> Self {
        let cells = cells.clamp(1, MOST_CELLS);
        let hours = if hours > 1e-9 { hours.min(FOREVER) } else { 1e-9 };
        Self { step: hours / cells as f64, cells }
    }

    /// Where `hours` lie, in steps.
    fn place(&self, hours: f64) -> f64 {
        hours / self.step
    }
}

/// Mean hours down in a month; `None` where an outage may never end.
///
/// # Formula
/// Σ λₖ·(E\[response\] + E\[repair\]), exact; hours in which two outages overlap count twice.
#[must_use]
pub fn mean_downtime(outages: &[Outages]) -> Option<f64> {
    let mut hours = 0.0;
    for kind in outages.iter().filter(|kind| kind.per_month > 0.0) {
        if kind.parts.iter().any(|part| part.never() > 0.0) {
            return None;
        }
        let length: f64 = kind.parts.iter().map(|part| part.mean_before(FOREVER)).sum();
        hours += kind.per_month.min(MOST_OUTAGES) * length;
    }
    Some(hours)
}

/// The distribution of the hours down in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthlyDowntime {
    grid: Grid,
    /// P(no downtime at all).
    none: f64,
    /// P(sum ≤ i steps) with lengths rounded down …
    short: Vec<f64>,
    /// … to the nearest …
    near: Vec<f64>,
    /// … and up.
    long: Vec<f64>,
}

impl MonthlyDowntime {
    /// The distribution up to the end of the grid. Rates not above 0 count as 0, above a billion as that.
    ///
    /// # Formula
    /// g₀ = exp(−λ(1 − f₀)), gⱼ = (λ/j) Σᵢ i·fᵢ·gⱼ₋ᵢ
    ///
    /// where λ = Σ λₖ, f = Σ λₖfₖ/λ the lengths of all outages on the grid, i = 1..=j. All terms are positive.
    /// Source: Panjer 1981; bounds by rounding, Klugman, Panjer & Willmot, *Loss Models*.
    ///
    /// ```
    /// use relevo::model::outage::{Grid, MonthlyDowntime, Outages};
    /// use relevo::model::response::Lognormal;
    /// let repair = Lognormal::from_mean_cv(2.0, 1.2);
    /// let month = MonthlyDowntime::new(
    ///     Grid::up_to(40.0, 512), &[Outages { per_month: 0.5, parts: &[&repair] }]);
    /// assert!((month.none() - 0.606_531).abs() < 5e-7); // e^−½
    /// let kept = month.within(7.305); // 99 % of a month
    /// assert!(kept.least <= kept.likely && kept.likely <= kept.most);
    /// ```
    #[must_use]
    pub fn new(grid: Grid, outages: &[Outages]) -> Self {
        let mut all = Lengths::nothing(grid);
        let mut visible = 0.0;
        for kind in outages.iter().filter(|kind| kind.per_month > 0.0) {
            let rate = kind.per_month.min(MOST_OUTAGES);
            visible += rate * (1.0 - kind.parts.iter().map(|part| part.in_time(0.0)).product::<f64>());
            all.add(rate, &Lengths::sum(kind.parts, grid));
        }
        let [short, near, long] = [all.short, all.near, all.long].map(|rates| compound(all.rate, &rates));
        Self { grid, none: libm::exp(-visible), short, near, long }
    }

    /// P(no downtime at all in a month): e^−λ, exact.
    ///
    /// # Formula
    /// e^−λ, where λ = outages a month, all kinds together
    #[must_use]
    pub fn none(&self) -> f64 {
        self.none
    }

    /// P(downtime ≤ `hours`). Beyond the grid the bounds are those of its end and 1.
    #[must_use]
    pub fn within(&self, hours: f64) -> Bounds {
        if hours.is_nan() || hours < 0.0 {
            return Bounds { least: 0.0, likely: 0.0, most: 0.0 };
        }
        let place = self.grid.place(hours);
        let point = floor(place + FORGIVEN);
        let end = self.long.len() - 1;
        let least = self.long[point.min(end)].max(self.none);
        let most = self.short.get(point).copied().unwrap_or(1.0).max(least);
        Bounds { least, likely: self.between_points(place).clamp(least, most), most }
    }

    /// P(downtime > `hours`).
    ///
    /// # Formula
    /// 1 − [`MonthlyDowntime::within`], bound by bound
    #[must_use]
    pub fn over(&self, hours: f64) -> Bounds {
        let within = self.within(hours);
        Bounds { least: 1.0 - within.most, likely: 1.0 - within.likely, most: 1.0 - within.least }
    }

    /// The hours that a share `level` of the months does not exceed; `None` where they lie beyond the grid.
    #[must_use]
    pub fn at(&self, level: f64) -> Option<f64> {
        if level.is_nan() || level <= self.none {
            return Some(0.0);
        }
        let after = self.near.iter().position(|&sum| sum >= level)?;
        let (from, below) =
            if after == 0 { (0.0, self.none) } else { (after as f64 - 0.5, self.near[after - 1]) };
        let rise = self.near[after] - below;
        let share = if rise > 0.0 { ((level - below) / rise).clamp(0.0, 1.0) } else { 1.0 };
        Some(self.grid.step * (from + share * (after as f64 + 0.5 - from)))
    }

    /// The middle estimate: what is rounded to a point lies evenly around it, but for what takes no time.
    fn between_points(&self, place: f64) -> f64 {
        let last = self.near.len() - 1;
        if place < 0.5 {
            return self.none + (self.near[0] - self.none) * place / 0.5;
        }
        let before = floor(place - 0.5);
        if before >= last {
            return self.near[last];
        }
        let share = place - 0.5 - before as f64;
        self.near[before] + (self.near[before + 1] - self.near[before]) * share
    }
}

/// Chances (or rates) of lengths on the grid, rounded three ways.
struct Lengths {
    rate: f64,
    short: Vec<f64>,
    near: Vec<f64>,
    long: Vec<f64>,
}

impl Lengths {
    fn nothing(grid: Grid) -> Self {
        let zeros = vec![0.0; grid.cells + 1];
        Self { rate: 0.0, short: zeros.clone(), near: zeros.clone(), long: zeros }
    }

    /// The lengths of one part.
    fn of(part: &dyn Delay, grid: Grid) -> Self {
        // At every half step, beginning before 0.
        let at: Vec<f64> =
            (0..=2 * grid.cells + 2).map(|half| part.in_time(half as f64 / 2.0 * grid.step)).collect();
        let before = |half: usize, back: usize| half.checked_sub(back).map_or(0.0, |half| at[half]);
        let points = 0..=grid.cells;
        let chance = |upper: f64, lower: f64| (upper - lower).max(0.0);
        Self {
            rate: 1.0,
            short: points
                .clone()
                .map(|i| chance(at[2 * i + 2], if i == 0 { 0.0 } else { at[2 * i] }))
                .collect(),
            near: points.clone().map(|i| chance(at[2 * i + 1], before(2 * i, 1))).collect(),
            long: points.map(|i| chance(at[2 * i], before(2 * i, 2))).collect(),
        }
    }

    /// The lengths of all parts after each other.
    fn sum(parts: &[&dyn Delay], grid: Grid) -> Self {
        let mut each = parts.iter().map(|part| Self::of(*part, grid));
        let first = each.next().unwrap_or_else(|| {
            let mut nothing = Self::nothing(grid);
            for chances in [&mut nothing.short, &mut nothing.near, &mut nothing.long] {
                chances[0] = 1.0;
            }
            nothing
        });
        each.fold(first, |sum, part| Self {
            rate: 1.0,
            short: convolved(&sum.short, &part.short),
            near: convolved(&sum.near, &part.near),
            long: convolved(&sum.long, &part.long),
        })
    }

    /// Adds so many outages of these lengths.
    fn add(&mut self, rate: f64, lengths: &Self) {
        self.rate += rate;
        let add = |sum: &mut [f64], chances: &[f64]| {
            sum.iter_mut().zip(chances).for_each(|(sum, chance)| *sum += rate * chance);
        };
        add(&mut self.short, &lengths.short);
        add(&mut self.near, &lengths.near);
        add(&mut self.long, &lengths.long);
    }
}

/// The chances of a sum of two, up to the end of the grid.
fn convolved(left: &[f64], right: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; left.len()];
    for (place, &chance) in left.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
        sum[place..].iter_mut().zip(right).for_each(|(sum, more)| *sum += chance * more);
    }
    sum
}

/// P(sum ≤ i steps) of a Poisson number of lengths, from the rate of all and the rates of each length.
///
/// The recursion starts from 1 and is brought to scale at the end: e^−λ may be below the smallest number.
fn compound(rate: f64, rates: &[f64]) -> Vec<f64> {
    let weighted: Vec<f64> = rates.iter().enumerate().skip(1).map(|(i, rate)| i as f64 * rate).collect();
    let mut log_scale = rates[0] - rate;
    // `sums[j]` is j·gⱼ once every shorter sum has been spread.
    let mut sums = vec![0.0; rates.len()];
    sums[0] = 1.0;
    for point in 0..sums.len() {
        sums[point] /= (point as f64).max(1.0);
        if sums[point] > LARGE {
            for sum in &mut sums {
                *sum /= LARGE;
            }
            log_scale += libm::log(LARGE);
        }
        let chance = sums[point];
        if chance > 0.0 {
            sums[point + 1..].iter_mut().zip(&weighted).for_each(|(sum, weight)| *sum += chance * weight);
        }
    }
    let mut total = 0.0;
    let scale = libm::exp(log_scale);
    let cumulated = sums.iter().map(|sum| {
        total = f64::min(total + sum * scale, 1.0);
        total
    });
    cumulated.collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place ≥ 0; saturates")]
fn floor(place: f64) -> usize {
    place.max(0.0).floor() as usize
}
