//! Kinds of day for absences that come together: on some days many are ill, on most few.

use crate::quantity::Ratio;

/// Halvings of an interval of 1: below a unit of the last digit.
const HALVINGS: u32 = 60;
/// A share nearer to none or all than this is none or all.
const NONE: f64 = 1e-9;

/// What strikes everybody on the same day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cause {
    /// The mean probability that it takes a person away.
    pub absence: f64,
    /// The correlation of any two people's absence; 0: everybody falls out by themselves.
    pub correlation: f64,
}

/// A kind of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// The share of all days that are of this kind.
    pub share: f64,
    /// Everybody's probability of being taken away on it.
    pub absence: f64,
}

impl Cause {
    /// At most `most` kinds of day (at least one) that stand for all days.
    ///
    /// # Formula
    /// The day's probability is Q ~ Beta(α, β), α = q(1/ρ − 1), β = (1 − q)(1/ρ − 1); the kinds are the points and weights
    /// of the Gauss rule for it: zeros of its orthogonal polynomials, and 1 ÷ Σ of their squares there.
    ///
    /// where q = absence, ρ = correlation, both clamped to 0..=1; ρ = 0 is one kind, ρ = 1 all or none. Exact for whatever is a
    /// polynomial in Q of degree below 2·`most`: so the absences of n people who are alike are [`beta_binomial`] ones with n/2 + 1
    /// kinds. Source: Golub & Welsch 1969 (the zeros here by bisection, the weights by Christoffel's sum).
    ///
    /// [`beta_binomial`]: super::coverage::beta_binomial
    ///
    /// ```
    /// use relevo::model::cause::Cause;
    /// let days = Cause { absence: 0.1, correlation: 0.05 }.days(6);
    /// let nobody: f64 = days.iter().map(|day| day.share * (1.0 - day.absence).powi(10)).sum();
    /// let exact = relevo::model::coverage::beta_binomial(10, 0.1, 0.05)[0];
    /// assert!((nobody - exact).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn days(self, most: usize) -> Vec<Day> {
        let (absence, correlation) =
            (Ratio::clamped(self.absence).get(), Ratio::clamped(self.correlation).get());
        let is_certain = !(NONE..=1.0 - NONE).contains(&absence);
        if correlation < NONE || is_certain || most < 2 {
            return vec![Day { share: 1.0, absence }];
        }
        if correlation > 1.0 - NONE {
            return vec![Day { share: 1.0 - absence, absence: 0.0 }, Day { share: absence, absence: 1.0 }];
        }
        let recurrence = Recurrence::of(absence, correlation, most);
        let mut days: Vec<Day> = (0..most).map(|place| recurrence.day(place)).collect();
        let total: f64 = days.iter().map(|day| day.share).sum();
        for day in &mut days {
            day.share /= total;
        }
        days
    }
}

/// The three-term recurrence of the polynomials that are orthogonal under a beta distribution (Jacobi, moved to 0..=1).
struct Recurrence {
    /// On the diagonal of their matrix.
    middle: Vec<f64>,
    /// Squares beside it, from the second row on.
    beside: Vec<f64>,
}

impl Recurrence {
    fn of(absence: f64, correlation: f64, size: usize) -> Self {
        let together = 1.0 / correlation - 1.0;
        let (alpha, beta) = (absence * together, (1.0 - absence) * together);
        // Jacobi's exponents: of (1 − t) and of (1 + t).
        let (right, left) = (beta - 1.0, alpha - 1.0);
        let both = right + left;
        let middle = |n: usize| {
            let twice = 2.0 * n as f64 + both;
            // The first is the mean, where the general form may be 0/0.
            if n == 0 { absence } else { 0.5 + 0.5 * (left - right) * both / (twice * (twice + 2.0)) }
        };
        let beside = |n: usize| {
            let (k, twice) = (n as f64, 2.0 * n as f64 + both);
            let first = alpha * beta / (twice * twice * (twice + 1.0));
            let general =
                k * (k + right) * (k + left) * (k + both) / (twice * twice * (twice + 1.0) * (twice - 1.0));
            if n == 1 { first } else { general }
        };
        Self { middle: (0..size).map(middle).collect(), beside: (1..size).map(beside).collect() }
    }

    /// Zeros below `x`, by the signs of the matrix less x (Sturm).
    fn below(&self, x: f64) -> usize {
        let (mut count, mut pivot) = (0, 1.0);
        for (place, middle) in self.middle.iter().enumerate() {
            let carried = if place == 0 { 0.0 } else { self.beside[place - 1] / pivot };
            pivot = middle - x - carried;
            if pivot == 0.0 {
                pivot = f64::MIN_POSITIVE;
            }
            count += usize::from(pivot < 0.0);
        }
        count
    }

    /// The kind of day at the zero with so many below it.
    fn day(&self, place: usize) -> Day {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if self.below(middle) > place { high = middle } else { low = middle }
        }
        let absence = 0.5 * (low + high);
        let (mut before, mut here, mut sum) = (0.0, 1.0, 1.0);
        for (place, &square) in self.beside.iter().enumerate() {
            let root = square.sqrt();
            let carried = if place == 0 { 0.0 } else { self.beside[place - 1].sqrt() * before };
            let next = ((absence - self.middle[place]) * here - carried) / root;
            (before, here) = (here, next);
            sum += here * here;
        }
        Day { share: 1.0 / sum, absence }
    }
}
