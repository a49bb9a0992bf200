//! What a month below its promise is to be paid back: service credits by availability, and by late tickets.
//!
//! Credits jump from band to band, so the credit of the mean month is not the mean credit: everything here goes
//! over the distribution of the month.

use super::outage::{Bounds, MonthlyDowntime};
use super::poisson::Poisson;
use crate::calendar::MONTH_HOURS;

/// Months of a year.
const MONTHS: f64 = 12.0;
/// Late tickets a month above which no more are counted …
const MOST_LATE: f64 = 1e9;
/// … and above which the tails are cut at 1e-15.
const DEEP: f64 = 1e6;
/// The largest amount of money that is counted.
const MOST_MONEY: f64 = 1e15;

/// One line of a table of credits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The availability, 0..=1, below which the line holds.
    pub below: f64,
    /// The share of the month's fee that is then paid back.
    pub share: f64,
}

/// Service credits by bands of monthly availability.
///
/// ```
/// use relevo::model::credits::{Band, CreditTable};
/// let table = CreditTable::new(
///     &[Band { below: 0.999, share: 0.10 }, Band { below: 0.99, share: 0.25 }], 0.20);
/// assert_eq!(table.share_at(0.9995), 0.0);
/// assert_eq!(table.share_at(0.995), 0.10);
/// assert_eq!(table.share_at(0.98), 0.20); // the cap
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreditTable {
    /// Hours of downtime above which a share of the fee is paid back, both ascending.
    steps: Vec<(f64, f64)>,
}

impl CreditTable {
    /// From the lines in any order and the most that is paid back, a share of the month's fee (infinite where
    /// there is no cap). Where several lines hold the greatest share counts; lines that pay nothing or never hold
    /// are left out.
    #[must_use]
    pub fn new(bands: &[Band], cap: f64) -> Self {
        let cap = if cap > 0.0 { cap } else { 0.0 };
        let holds = |band: &&Band| band.below > 0.0 && band.share > 0.0 && band.share.is_finite();
        let mut lines: Vec<(f64, f64)> =
            bands.iter().filter(holds).map(|band| (allowed_hours(band.below), band.share.min(cap))).collect();
        lines.sort_by(|left, right| left.0.total_cmp(&right.0).then(right.1.total_cmp(&left.1)));
        let mut steps: Vec<(f64, f64)> = Vec::new();
        for (hours, share) in lines {
            if share > steps.last().map_or(0.0, |step| step.1) {
                steps.push((hours, share));
            }
        }
        Self { steps }
    }

    /// The share of the fee paid back for a month of this availability.
    ///
    /// # Formula
    /// The greatest share of the bands below which the availability lies, at most the cap
    #[must_use]
    pub fn share_at(&self, availability: f64) -> f64 {
        let down = if availability.is_nan() { 0.0 } else { allowed_hours(availability.max(0.0)) };
        self.steps.iter().rev().find(|(hours, _)| down > *hours).map_or(0.0, |step| step.1)
    }

    /// The mean credit of a month with this fee, with the bounds of the distribution; never from the mean month.
    ///
    /// # Formula
    /// fee·Σ (shareₖ − shareₖ₋₁)·P(downtime > hoursₖ)
    ///
    /// where hoursₖ = (1 − belowₖ)·730.5. The grid of the distribution must reach the last band, otherwise the
    /// bounds are wide. Fees that are not above 0 count as 0.
    #[must_use]
    pub fn expected_credit(&self, fee: f64, month: &MonthlyDowntime) -> Bounds {
        let mut sum = Bounds { least: 0.0, likely: 0.0, most: 0.0 };
        let mut before = 0.0;
        for &(hours, share) in &self.steps {
            let (over, rise) = (month.over(hours), money(fee) * (share - before));
            sum.least += rise * over.least;
            sum.likely += rise * over.likely;
            sum.most += rise * over.most;
            before = share;
        }
        sum
    }

    /// The distribution of a month's credit with this fee, by the best estimate of the downtime.
    #[must_use]
    pub fn penalty(&self, fee: f64, month: &MonthlyDowntime) -> Penalty {
        let over: Vec<f64> = self.steps.iter().map(|step| month.over(step.0).likely).collect();
        let first = over.first().copied().unwrap_or(0.0);
        let mut amounts = vec![(0.0, 1.0 - first)];
        for (place, step) in self.steps.iter().enumerate() {
            let higher = over.get(place + 1).copied().unwrap_or(0.0);
            amounts.push((money(fee) * step.1, over[place] - higher));
        }
        Penalty { amounts }
    }
}

/// Hours of a month that may be down at an availability.
fn allowed_hours(availability: f64) -> f64 {
    (1.0 - availability).max(0.0) * MONTH_HOURS
}

/// Credits for each late ticket beyond those allowed, up to a cap a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TicketCredits {
    /// What a late ticket costs.
    pub per_ticket: f64,
    /// Late tickets of a month that cost nothing.
    pub allowed: u32,
    /// The most that is paid in a month; infinite where there is no cap.
    pub cap: f64,
}

impl TicketCredits {
    /// The distribution of a month's credits when late tickets are a Poisson count with this mean.
    ///
    /// # Formula
    /// credit = min(per ticket·(L − allowed)⁺, cap), L ~ Poisson(mean)
    ///
    /// Exact, tails included; above a million late tickets without the tails below 1e-15.
    ///
    /// ```
    /// use relevo::model::credits::TicketCredits;
    /// let credits = TicketCredits { per_ticket: 100.0, allowed: 0, cap: f64::INFINITY };
    /// assert!((credits.penalty(2.5).mean() - 250.0).abs() < 1e-10);
    /// ```
    #[must_use]
    pub fn penalty(&self, late_per_month: f64) -> Penalty {
        let mean = if late_per_month > 0.0 { late_per_month.min(MOST_LATE) } else { 0.0 };
        let late = if mean > DEEP { Poisson::new(mean) } else { Poisson::deep(mean) };
        let mut amounts: Vec<(f64, f64)> = Vec::new();
        for (count, &chance) in (late.first..).zip(&late.weights) {
            let beyond = count.saturating_sub(self.allowed as usize) as f64;
            let amount = (beyond * money(self.per_ticket)).min(money(self.cap));
            match amounts.last_mut() {
                Some(last) if last.0 >= amount => last.1 += chance,
                _ => amounts.push((amount, chance)),
            }
        }
        Penalty { amounts }
    }
}

/// A month's penalty as a matter of chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Penalty {
    /// Amounts of money, ascending, and the chance of each.
    amounts: Vec<(f64, f64)>,
}

impl Penalty {
    /// The mean of a month.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.amounts.iter().map(|(amount, chance)| amount * chance).sum()
    }

    /// The mean of a year: twelve months.
    #[must_use]
    pub fn yearly_mean(&self) -> f64 {
        MONTHS * self.mean()
    }

    /// P(anything is to be paid in a month).
    #[must_use]
    pub fn any(&self) -> f64 {
        self.amounts
            .iter()
            .filter(|(amount, _)| *amount > 0.0)
            .map(|(_, chance)| chance)
            .sum::<f64>()
            .min(1.0)
    }

    /// The amount that a share `level` of the months does not exceed: with 0.1 and 0.9, the range in which eight
    /// of ten months end.
    #[must_use]
    pub fn at(&self, level: f64) -> f64 {
        let mut sum = 0.0;
        for (amount, chance) in &self.amounts {
            sum += chance;
            if sum >= level - 1e-12 {
                return *amount;
            }
        }
        self.amounts.last().map_or(0.0, |last| last.0)
    }
}

/// An amount of money, whatever came in.
fn money(amount: f64) -> f64 {
    if amount > 0.0 { amount.min(MOST_MONEY) } else { 0.0 }
}
