//! The sum of many alike small counts.

/// Probabilities below this share of all are left out at the upper end.
const NEGLIGIBLE: f64 = 1e-15;
/// Where a person is away more surely than this on some day, sums are taken the long way.
const LEAST_NONE: f64 = 1e-4;

/// P(the counts of n alike people add up to j), j = index.
///
/// # Formula
/// With p(x) = Σ pᵢxⁱ and q = pⁿ: k·p₀·qₖ = Σᵢ (i(n + 1) − k)·pᵢ·qₖ₋ᵢ, from q·n·p′ = p·q′ (J. C. P. Miller, in Henrici
/// 1956)
///
/// All terms are positive up to k = n + 1; beyond, cancellation costs less than 1e-12 of the whole where that still
/// matters (a test compares it with repeated sums). Where p₀ is small the sums are repeated.
pub(super) fn power(of_one: &[f64], people: u32) -> Vec<f64> {
    if people == 0 {
        return vec![1.0];
    }
    if people == 1 {
        return of_one.to_vec();
    }
    let most = of_one.iter().rposition(|&weight| weight > 0.0).unwrap_or(0);
    let none = of_one[0];
    if none < LEAST_NONE || people < 8 {
        return repeated(&of_one[..=most], people);
    }
    let more = f64::from(people) + 1.0;
    let end = most * people as usize;
    let mut weights = vec![1.0];
    let mut total = 1.0;
    for k in 1..=end {
        let terms = (1..=most.min(k)).map(|i| (i as f64 * more - k as f64) * of_one[i] * weights[k - i]);
        let weight = (terms.sum::<f64>() / (k as f64 * none)).max(0.0);
        weights.push(weight);
        total += weight;
        // Beyond the mean, and not a gap between multiples: all that follow are smaller.
        if k > most && weights[k + 1 - most..].iter().all(|&weight| weight < NEGLIGIBLE * total) {
            break;
        }
        if total > 1e200 {
            for weight in &mut weights {
                *weight /= total;
            }
            total = 1.0;
        }
    }
    let total: f64 = weights.iter().sum();
    for weight in &mut weights {
        *weight /= total;
    }
    weights
}

/// The same by squaring.
fn repeated(of_one: &[f64], people: u32) -> Vec<f64> {
    let (mut all, mut square, mut rest) = (vec![1.0], of_one.to_vec(), people);
    while rest > 0 {
        if rest & 1 == 1 {
            all = both(&all, &square);
        }
        rest >>= 1;
        if rest > 0 {
            square = both(&square, &square);
        }
    }
    all
}

/// The distribution of a sum of two independent counts.
pub(super) fn both(left: &[f64], right: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; left.len() + right.len() - 1];
    for (at, &weight) in left.iter().enumerate().filter(|(_, weight)| **weight > NEGLIGIBLE) {
        for (sum, other) in sum[at..].iter_mut().zip(right) {
            *sum += weight * other;
        }
    }
    while sum.len() > 1 && sum[sum.len() - 1] < NEGLIGIBLE {
        sum.pop();
    }
    sum
}
