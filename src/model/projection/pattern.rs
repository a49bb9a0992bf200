//! On which of the five days of a week somebody is away, as 32 probabilities: the lowest bit is Monday.

use super::DAYS;
use super::seats::{GONE, NEW, STATES, next_day};

/// Sets of days.
pub(super) const PATTERNS: usize = 1 << DAYS;
/// P(away on exactly these days), the set being the index.
pub(super) type Pattern = [f64; PATTERNS];

/// Of a seat: vacant, or held by somebody new who is accompanied. `seat` is its state on the day before Monday.
pub(super) fn of_seat(
    day: &[[f64; STATES]; STATES],
    seat: [f64; STATES],
    accompanied: f64,
    open: usize,
) -> Pattern {
    let mut paths = vec![(0, seat)];
    for of_week in 0..DAYS {
        let moved = paths.into_iter().map(|(away, seat)| (away, next_day(day, seat)));
        paths = if open & 1 << of_week == 0 {
            moved.collect()
        } else {
            let split = |(away, [settled, gone, new]): (usize, [f64; STATES])| {
                let (mut here, mut missing) = ([settled, gone, new], [0.0; STATES]);
                here[GONE] = 0.0;
                here[NEW] = new * (1.0 - accompanied);
                missing[GONE] = gone;
                missing[NEW] = new * accompanied;
                [(away, here), (away | 1 << of_week, missing)]
            };
            moved.flat_map(split).collect()
        };
    }
    summed(paths.into_iter().map(|(away, seat)| (away, seat.iter().sum())))
}

/// Of somebody's health, who was well or sick before Monday: falls sick with chance `rate` on a day, is well again with
/// chance `recovery`.
pub(super) fn of_health(rate: f64, recovery: f64, is_sick: bool, open: usize) -> Pattern {
    let mut now = [[0.0; PATTERNS]; 2];
    now[usize::from(is_sick)][0] = 1.0;
    let mut sets = vec![0];
    for day in (0..DAYS).filter(|day| open & 1 << day != 0) {
        let mut next = [[0.0; PATTERNS]; 2];
        for &away in &sets {
            let (well, sick) = (now[0][away], now[1][away]);
            next[0][away] = well * (1.0 - rate) + sick * recovery;
            next[1][away | 1 << day] = well * rate + sick * (1.0 - recovery);
        }
        now = next;
        sets = sets.iter().flat_map(|&away| [away, away | 1 << day]).collect();
    }
    std::array::from_fn(|away| now[0][away] + now[1][away])
}

/// Of two independent reasons to be away.
///
/// # Formula
/// P(A ∪ B ⊆ S) = P(A ⊆ S)·P(B ⊆ S)
pub(super) fn either(left: &Pattern, right: &Pattern) -> Pattern {
    let (mut within, other) = (within(*left), within(*right));
    within.iter_mut().zip(&other).for_each(|(within, other)| *within *= other);
    for day in 0..DAYS {
        for set in (0..PATTERNS).filter(|set| set & 1 << day != 0) {
            within[set] -= within[set & !(1 << day)];
        }
    }
    // The differences of sums may fall short of none by their last bits.
    within.map(|chance| chance.max(0.0))
}

/// P(away on none but these days).
fn within(mut pattern: Pattern) -> Pattern {
    for day in 0..DAYS {
        for set in (0..PATTERNS).filter(|set| set & 1 << day != 0) {
            pattern[set] += pattern[set & !(1 << day)];
        }
    }
    pattern
}

/// P(so many days away that are not days of leave).
pub(super) fn beyond(away: &Pattern, leave: usize) -> [f64; DAYS + 1] {
    let mut days = [0.0; DAYS + 1];
    for (set, chance) in away.iter().enumerate() {
        days[(set & !leave).count_ones() as usize] += chance;
    }
    days
}

fn summed(paths: impl Iterator<Item = (usize, f64)>) -> Pattern {
    let mut pattern = [0.0; PATTERNS];
    paths.for_each(|(away, chance)| pattern[away] += chance);
    pattern
}
