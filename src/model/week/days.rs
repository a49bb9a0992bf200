//! Days that differ by chance: in their demand, or in who is there.

use crate::calendar::WEEK;

/// Kinds of day a gamma demand is taken for.
const KINDS: usize = 8;

/// Halvings that bring an interval of the largest numbers down to the last bit.
const HALVINGS: usize = 1_100;

/// A kind of day with its own tickets and people. Each day is of one kind by chance, whatever the days before were.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Share of the days.
    pub share: f64,
    /// Tickets per hour in each slot of the week, were all its days of this kind.
    pub arrivals: [f64; WEEK],
    /// People on duty in each slot; 0 is closed. A fraction, the mean of days that are taken for one, is the nearest whole
    /// number of people, at least one, who work so fast that as much is finished.
    pub people: [f64; WEEK],
}

/// A kind of day by its demand alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayKind {
    /// Share of the days, by chance and each day anew.
    pub share: f64,
    /// Factor of the day's arrivals, ≥ 0.
    pub factor: f64,
}

impl DayKind {
    /// The day that is like any other.
    pub const SAME: Self = Self { share: 1.0, factor: 1.0 };

    /// Eight kinds of day that stand for a gamma factor of mean 1 and variance 1/`shape`; one kind if `shape` is
    /// infinite or no number above 0: then counts are Poisson. From 10¹² on there is nothing to see either.
    ///
    /// # Formula
    /// E\[f(G)\] ≈ Σᵢ wᵢ f(xᵢ/k), xᵢ = roots of the Laguerre polynomial L₈^(k−1)
    ///
    /// where k = shape = m²/(Var − m) of daily counts with mean m. Exact for polynomials up to degree 15, so mean and
    /// variance are exact. Source: Gauss; Golub & Welsch 1969 for the recurrence.
    ///
    /// ```
    /// use relevo::model::week::DayKind;
    /// let kinds = DayKind::gamma(1.0); // exponential: the classical Gauss–Laguerre points
    /// assert!((kinds[0].factor - 0.170_279_632_305).abs() < 5e-13);
    /// assert!((kinds[0].share - 0.369_188_589_342).abs() < 5e-13);
    /// ```
    #[must_use]
    pub fn gamma(shape: f64) -> Vec<Self> {
        if !(shape > 0.0 && shape < 1e12) {
            return vec![Self::SAME];
        }
        let recurrence = Recurrence::laguerre(shape.max(1e-6));
        let kind = |number| {
            let factor = recurrence.root(number);
            Self { share: recurrence.weight(factor), factor }
        };
        (0..KINDS).map(kind).collect()
    }
}

/// The three-term recurrence x·pₙ = √bₙ₊₁·pₙ₊₁ + aₙ·pₙ + √bₙ·pₙ₋₁ of orthonormal polynomials, b₀ unused.
struct Recurrence {
    a: [f64; KINDS],
    b: [f64; KINDS],
}

impl Recurrence {
    /// Of the gamma density with mean 1.
    fn laguerre(shape: f64) -> Self {
        let number = |at: usize| at as f64;
        Self {
            a: std::array::from_fn(|at| (2.0 * number(at) + shape) / shape),
            b: std::array::from_fn(|at| number(at) * (number(at) + shape - 1.0) / shape / shape),
        }
    }

    /// The root with `number` roots below it, by halving.
    fn root(&self, number: usize) -> f64 {
        // No root is beyond the largest sum of a row of the recurrence's matrix.
        let (mut low, mut high) = (0.0, 4.0 * self.a[KINDS - 1] + 4.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if middle <= low || middle >= high {
                break;
            }
            if self.roots_below(middle) > number { high = middle } else { low = middle }
        }
        0.5 * (low + high)
    }

    /// How many roots are below x: the negative pivots of the matrix less x (Sturm).
    fn roots_below(&self, x: f64) -> usize {
        let mut pivot = 1.0;
        let mut below = 0;
        for at in 0..KINDS {
            let before = if at == 0 { 0.0 } else { self.b[at] / pivot };
            pivot = self.a[at] - x - before;
            if pivot == 0.0 {
                pivot = f64::MIN_POSITIVE;
            }
            below += usize::from(pivot < 0.0);
        }
        below
    }

    /// The weight of a root: 1/Σ pₙ(x)² over n < 8.
    fn weight(&self, x: f64) -> f64 {
        let (mut before, mut now, mut sum) = (0.0, 1.0_f64, 1.0);
        for at in 0..KINDS - 1 {
            let next = ((x - self.a[at]) * now - self.b[at].sqrt() * before) / self.b[at + 1].sqrt();
            (before, now) = (now, next);
            sum += now * now;
        }
        1.0 / sum
    }
}
