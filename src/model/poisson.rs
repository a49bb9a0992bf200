//! Poisson probabilities as a window of weights: what is left out is below 1e-15 of the largest.

/// Weights below this share of the largest one are left out.
const NEGLIGIBLE: f64 = 1e-15;
/// The same where tails count: the smallest numbers that keep all their digits.
const NEGLIGIBLE_TAIL: f64 = 1e-302;

/// P(N = first + i) = weights\[i\] of a Poisson count, without the negligible ends; the weights sum to 1.
#[derive(Clone, Debug, Default)]
pub struct Poisson {
    /// The smallest count kept.
    pub first: usize,
    /// The probabilities from there on.
    pub weights: Vec<f64>,
}

impl Poisson {
    /// The weights for a mean (≥ 0; anything else counts as 0).
    ///
    /// # Formula
    /// P(N = k) = mᵏ e⁻ᵐ / k!, taken outwards from the mode and divided by the sum, so that no mean
    /// overflows. Source: Fox & Glynn 1988, who do the same.
    ///
    /// ```
    /// use relevo::model::poisson::Poisson;
    /// let alarms = Poisson::new(2.0); // in twelve hours on call
    /// assert!((1.0 - alarms.at_most(2) - 0.323_324).abs() < 5e-7);
    /// ```
    #[must_use]
    pub fn new(mean: f64) -> Self {
        let mut window = Self::default();
        window.refill(mean);
        window
    }

    /// The same weights out to 1e-302 of the largest: for true tails, at five times the cost.
    ///
    /// ```
    /// use relevo::model::poisson::Poisson;
    /// assert_eq!(Poisson::new(1.0).at(100), 0.0);
    /// assert!((Poisson::deep(1.0).at(100) / 3.941_866_060_050_45e-159 - 1.0).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn deep(mean: f64) -> Self {
        let mut window = Self::default();
        window.refill_above(mean, NEGLIGIBLE_TAIL);
        window
    }

    /// The same for another mean, keeping the memory.
    pub fn refill(&mut self, mean: f64) {
        self.refill_above(mean, NEGLIGIBLE);
    }

    /// The weights that are not below `least` of the largest.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "means here are counts ≥ 0")]
    fn refill_above(&mut self, mean: f64, least: f64) {
        self.weights.clear();
        self.first = 0;
        self.weights.push(1.0);
        if !(mean > 0.0 && mean.is_finite()) {
            return;
        }
        // Both walks start at the mode; one division for all below it, and none in the way of the next above.
        let mode = mean.floor();
        let (mut weight, mut count, mut total) = (1.0, mode, 1.0);
        let shrink = 1.0 / mean;
        while count > 0.0 {
            weight *= count * shrink;
            if weight < least {
                break;
            }
            count -= 1.0;
            total += weight;
            self.weights.push(weight);
        }
        self.first = count as usize;
        self.weights.reverse();
        let (mut weight, mut count) = (1.0, mode);
        loop {
            count += 1.0;
            weight *= mean / count;
            if weight < least {
                break;
            }
            total += weight;
            self.weights.push(weight);
        }
        let scale = 1.0 / total;
        self.weights.iter_mut().for_each(|weight| *weight *= scale);
    }

    /// Replaces the weights by those of the number of jumps seen at a random instant of a time in which `jumps`
    /// jumps happen: P(jumps > k)/E\[jumps\].
    pub(crate) fn refill_mean_of(&mut self, jumps: &Self) {
        self.first = 0;
        self.weights.clear();
        self.weights.resize(jumps.first, 1.0);
        let mut more = 1.0;
        for weight in &jumps.weights {
            more -= weight;
            self.weights.push(f64::max(more, 0.0));
        }
        let total: f64 = self.weights.iter().sum();
        if total > 0.0 {
            self.weights.iter_mut().for_each(|weight| *weight /= total);
        } else {
            self.weights.clear();
            self.weights.push(1.0);
        }
    }

    /// P(N = count).
    #[must_use]
    pub fn at(&self, count: usize) -> f64 {
        count.checked_sub(self.first).and_then(|at| self.weights.get(at)).copied().unwrap_or(0.0)
    }

    /// P(N ≤ count).
    ///
    /// # Formula
    /// Σ_{j ≤ count} P(N = j); 1 beyond the last count kept
    #[must_use]
    pub fn at_most(&self, count: usize) -> f64 {
        let kept = (count + 1).saturating_sub(self.first).min(self.weights.len());
        self.weights[..kept].iter().sum::<f64>().min(1.0)
    }

    /// The largest count kept.
    #[must_use]
    pub fn last(&self) -> usize {
        self.first + self.weights.len().saturating_sub(1)
    }
}
