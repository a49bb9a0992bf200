//! How strongly one quantity goes with another, whatever the form of their relation.

/// Ranks from 1, equals at the mean of their places.
///
/// ```
/// assert_eq!(relevo::model::ranks::ranks(&[5.0, 1.0, 5.0, 9.0]), [2.5, 1.0, 2.5, 4.0]);
/// ```
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    while first < order.len() {
        let equals =
            order[first..].iter().take_while(|&&at| values[at] <= values[order[first]]).count().max(1);
        let mean = first as f64 + 0.5 * (equals as f64 + 1.0);
        order[first..first + equals].iter().for_each(|&at| ranks[at] = mean);
        first += equals;
    }
    ranks
}

/// The correlation of two lists of numbers, −1..=1; 0 where one of them does not vary.
///
/// # Formula
/// Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)²·Σ(y − ȳ)²)
///
/// Of the [`ranks`] of two quantities it is their rank correlation (Spearman 1904).
///
/// ```
/// use relevo::model::ranks::{correlation, ranks};
/// let (x, y) = ([1.0, 2.0, 3.0, 4.0], [1.0, 8.0, 27.0, 64.0]);
/// assert_eq!(correlation(&ranks(&x), &ranks(&y)), 1.0);
/// assert_eq!(correlation(&x, &[3.0; 4]), 0.0);
/// ```
#[must_use]
pub fn correlation(x: &[f64], y: &[f64]) -> f64 {
    let count = x.len().min(y.len()).max(1) as f64;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / count;
    let (x_mean, y_mean) = (mean(x), mean(y));
    let (mut both, mut of_x, mut of_y) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        both += (x - x_mean) * (y - y_mean);
        of_x += (x - x_mean) * (x - x_mean);
        of_y += (y - y_mean) * (y - y_mean);
    }
    let spread = (of_x * of_y).sqrt();
    if spread > 0.0 { (both / spread).clamp(-1.0, 1.0) } else { 0.0 }
}

/// The value that a share of some ascending values does not exceed, between neighbours by their distance (Hyndman & Fan
/// 1996, type 7); 0 of none.
///
/// ```
/// use relevo::model::ranks::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.5), 2.0);
/// assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.75), 3.0);
/// ```
#[must_use]
pub fn quantile(ascending: &[f64], share: f64) -> f64 {
    let Some(last) = ascending.len().checked_sub(1) else { return 0.0 };
    let place = share.clamp(0.0, 1.0) * last as f64;
    let below = place.floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let at = below as usize;
    let (low, high) = (ascending[at], ascending[(at + 1).min(last)]);
    low + (place - below) * (high - low)
}
