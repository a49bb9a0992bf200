//! Leave that nobody has placed yet, laid over the days of the year.

use super::DAYS;

/// Days off by day, and how many found no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// People off on each day.
    pub days: Vec<u32>,
    /// Person-days for which there was no room.
    pub left: u32,
}

/// Person-days of leave laid over days in proportion to their weights, at most so many on each.
///
/// # Formula
/// xₜ = min(roomₜ, θ·weightₜ) with θ such that Σxₜ = total, made whole by rounding the running sum
///
/// A day with weight 0 takes nothing; where no weight is above 0 all days are alike. No day takes more than its room, and
/// the sum is `total` less what is left. Domain: any numbers; `weights` and `room` are as long as there are days.
///
/// ```
/// use relevo::model::projection::spread;
/// // Ten person-days, twice as many in the second half, at most two at once.
/// let laid = spread(10, &[1.0, 1.0, 1.0, 2.0, 2.0, 2.0], &[2; 6]);
/// assert_eq!((laid.days, laid.left), (vec![1, 2, 1, 2, 2, 2], 0));
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "running sums of days off, ≥ 0")]
pub fn spread(total: u32, weights: &[f64], room: &[u32]) -> Spread {
    let any = weights.iter().any(|&weight| weight > 0.0 && weight.is_finite());
    let weight = |at: usize| match weights.get(at) {
        Some(&weight) if any => {
            if weight > 0.0 && weight.is_finite() {
                weight.min(1e9)
            } else {
                0.0
            }
        }
        _ => 1.0,
    };
    let fits: u64 = (0..room.len()).filter(|&at| weight(at) > 0.0).map(|at| u64::from(room[at])).sum();
    let placed = u32::try_from(fits).unwrap_or(u32::MAX).min(total);
    let sum =
        |level: f64| -> f64 { (0..room.len()).map(|at| f64::from(room[at]).min(level * weight(at))).sum() };
    let target = f64::from(placed);
    let (mut low, mut high) = (0.0, 1.0);
    while sum(high) < target && high < 1e18 {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if sum(middle) < target { low = middle } else { high = middle }
    }
    let (mut running, mut whole) = (0.0, 0);
    let mut days: Vec<u32> = (0..room.len())
        .map(|at| {
            running += f64::from(room[at]).min(high * weight(at));
            let next = (running + 0.5).floor() as u32;
            let here = next.saturating_sub(whole).min(room[at]);
            whole += here;
            here
        })
        .collect();
    // Rounding may leave a day over at the end: the last day with room takes it.
    for at in (0..days.len()).rev() {
        if whole < placed && weight(at) > 0.0 {
            let more = (placed - whole).min(room[at] - days[at]);
            days[at] += more;
            whole += more;
        }
    }
    Spread { days, left: total - whole }
}

/// Gives days off to people of a week: `off[d]` of them more on day d. Who has no leave in the week takes them first, so
/// that the same people are off on all its days. `leave` has one entry a person, its lowest bit Monday. What is left over
/// when everybody is off on a day is dropped.
pub fn place(leave: &mut [u8], off: [u32; DAYS]) {
    let mut order: Vec<usize> = (0..leave.len()).collect();
    order.sort_by_key(|&person| leave[person].count_ones());
    for (day, &off) in off.iter().enumerate() {
        let bit = 1 << day;
        let mut rest = off;
        for &person in &order {
            if rest > 0 && leave[person] & bit == 0 {
                leave[person] |= bit;
                rest -= 1;
            }
        }
    }
}

/// Posts that must be filled on a day on which demand is `factor` times what the team was made for.
///
/// # Formula
/// ⌊people · factor + ½⌋: to the nearest whole post, so that a small growth does not at once ask for one more
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1e9")]
pub fn posts(people: u32, factor: f64) -> u32 {
    let posts = f64::from(people) * if factor.is_finite() { factor.max(0.0) } else { 1.0 };
    (posts + 0.5).floor().clamp(0.0, 1e9) as u32
}
