//! Which of several offers nothing else beats.

/// For each `(cost, good)`: whether no other is at most as dear and at least as good, and better in one of them.
///
/// ```
/// use relevo::chart::frontier::frontier;
/// assert_eq!(frontier(&[(1.0, 0.2), (2.0, 0.9), (3.0, 0.8)]), [true, true, false]);
/// ```
#[must_use]
pub fn frontier(offers: &[(f64, f64)]) -> Vec<bool> {
    let beats = |a: &(f64, f64), b: &(f64, f64)| a.0 <= b.0 && a.1 >= b.1 && (a.0 < b.0 || a.1 > b.1);
    offers.iter().map(|offer| !offers.iter().any(|other| beats(other, offer))).collect()
}
