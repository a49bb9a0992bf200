//! What comes first where the last digits must not decide: numbers that are equal by their formulas differ in their
//! last bits by the order of their sums.

/// Differences up to this are none: of numbers above 1, relative to them.
const EQUAL: f64 = 1e-9;

/// The first `most` positions by the first of their keys, smallest first, then by the next key; of equals, the one
/// that stands first. Keys are numbers.
///
/// ```
/// use relevo::engine::rank::ordered;
/// assert_eq!(ordered(&[[0.3, 2.0], [0.1 + 0.2, 1.0], [0.2, 9.0]], 2), [2, 1]); // 0.1 + 0.2 is a little above 0.3
/// ```
#[must_use]
pub fn ordered<const N: usize>(keys: &[[f64; N]], most: usize) -> Vec<usize> {
    let mut left: Vec<usize> = (0..keys.len()).collect();
    let mut order = Vec::with_capacity(most.min(keys.len()));
    while let Some(next) = first(&left, keys).filter(|_| order.len() < most) {
        left.retain(|&position| position != next);
        order.push(next);
    }
    order
}

/// The position with the smallest key; of equals, the one that stands first.
pub(super) fn least(keys: impl IntoIterator<Item = f64>) -> Option<usize> {
    let keys: Vec<[f64; 1]> = keys.into_iter().map(|key| [key]).collect();
    ordered(&keys, 1).first().copied()
}

/// Of some positions, that which comes first. Whoever is as small as the smallest is its equal: a comparison two by two
/// would be no order, since many small differences make a large one.
fn first<const N: usize>(positions: &[usize], keys: &[[f64; N]]) -> Option<usize> {
    let mut equals = positions.to_vec();
    (0..N).for_each(|place| {
        let key = |at: usize| keys[at][place];
        let smallest = equals.iter().map(|&at| key(at)).fold(f64::INFINITY, f64::min);
        let same = |value: f64| value - smallest <= EQUAL * value.abs().max(smallest.abs()).max(1.0);
        equals.retain(|&at| same(key(at)));
    });
    equals.first().copied()
}
