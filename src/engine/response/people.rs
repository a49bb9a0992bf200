//! Who is there: kinds of day, each with its people present, drawn anew each midnight.

use crate::calendar::{WEEK, WeekMask, day_of};
use crate::engine::demand::Hours;
use crate::engine::supply::{Presence, quantile};

/// Steps of a distribution nearer to each other (or to certainty) than this are one.
const LEAST_WEIGHT: f64 = 1e-4;

/// The kinds of day of a plan.
pub(super) struct People {
    /// People in each hour of the week, were all its days of this kind, and the share of the days.
    pub(super) days: Vec<(Hours<f64>, f64)>,
    open: WeekMask,
    /// For each kind and day of the week the hours that open: its own people on that day, anybody on the others.
    opens: Vec<[WeekMask; 7]>,
}

impl People {
    /// The kinds that stand for a plan's presence, at most so many.
    pub(super) fn of(presence: &Presence, most: usize) -> Self {
        let days = days(presence, most);
        let open = WeekMask(std::array::from_fn(|slot| days.iter().any(|(people, _)| people[slot] > 0.0)));
        let on_day =
            |people: &Hours<f64>, day: usize| {
                WeekMask(std::array::from_fn(|slot| {
                    if day_of(slot) == day { people[slot] > 0.0 } else { open.0[slot] }
                }))
            };
        let opens = days.iter().map(|(people, _)| std::array::from_fn(|day| on_day(people, day))).collect();
        Self { days, open, opens }
    }

    /// The hours in which anybody may be there.
    pub(super) fn open(&self) -> &WeekMask {
        &self.open
    }

    /// Share of the days on which nobody is there in a slot.
    pub(super) fn empty(&self, slot: usize) -> f64 {
        self.days.iter().filter(|(people, _)| people[slot] <= 0.0).map(|(_, share)| share).sum()
    }

    /// The kinds of day on which nobody is there in a slot: their shares, and the hours that open.
    pub(super) fn without(&self, slot: usize) -> impl Iterator<Item = (f64, &WeekMask)> {
        let empty = self.days.iter().zip(&self.opens).filter(move |((people, _), _)| people[slot] <= 0.0);
        empty.map(move |((_, share), opens)| (*share, &opens[day_of(slot % WEEK)]))
    }
}

/// The kinds of day to solve: the people of each hour of the week, and the share of the days. All hours of a day share
/// one quantile of presence (a bad day is bad throughout), so the people present change only where the quantile crosses
/// a step of a distribution: these steps cut 0..1 into kinds of day. Those that matter least are joined until `most`
/// remain; joined days have the mean of their people.
fn days(presence: &Presence, most: usize) -> Vec<(Hours<f64>, f64)> {
    let mut steps: Vec<f64> = presence.distributions().flat_map(steps).collect();
    steps.sort_by(f64::total_cmp);
    steps.dedup_by(|a, b| *a - *b < LEAST_WEIGHT);
    let bounds = steps.iter().copied().chain([1.0]);
    let mut low = 0.0;
    let mut parts: Vec<(Vec<f64>, f64)> = bounds
        .map(|high| {
            let (middle, weight) = (0.5 * (low + high), high - low);
            low = high;
            let people = presence.distributions().map(|present| f64::from(quantile(present, middle)));
            (people.collect(), weight)
        })
        .collect();
    let mut hours = vec![0.0; presence.distributions().count()];
    (0..WEEK).for_each(|slot| hours[presence.kind_of(slot)] += 1.0);
    join(&mut parts, &hours, most);
    let by_slot = |people: Vec<f64>| std::array::from_fn(|slot| people[presence.kind_of(slot)]);
    parts.into_iter().map(|(people, share)| (by_slot(people), share)).collect()
}

/// Cumulated probabilities at which a distribution steps up, those that matter.
fn steps(distribution: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let cumulated = distribution.iter().map(|p| {
        sum += p;
        sum
    });
    cumulated.filter(|&at| at > LEAST_WEIGHT && at < 1.0 - LEAST_WEIGHT).collect()
}

/// Joins neighbours until `most` are left, those first that lose least of the variance of the people (Ward 1963). One person
/// more or fewer weighs by the share of the work that it is, and most where it decides whether anybody is there.
fn join(parts: &mut Vec<(Vec<f64>, f64)>, hours: &[f64], most: usize) {
    let apart = |(fewer, one): &(Vec<f64>, f64), (more, other): &(Vec<f64>, f64)| {
        let differ = |((fewer, more), hours): ((&f64, &f64), &f64)| {
            hours * (more - fewer) * (more - fewer) / fewer.min(*more).max(0.1)
        };
        one * other / (one + other) * fewer.iter().zip(more).zip(hours).map(differ).sum::<f64>()
    };
    let mut costs: Vec<f64> = parts.windows(2).map(|pair| apart(&pair[0], &pair[1])).collect();
    while let Some((at, &cost)) = costs.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)) {
        if parts.len() <= most && cost > 0.0 {
            return;
        }
        let (upper, weight) = parts.remove(at + 1);
        costs.remove(at);
        let lower = &mut parts[at];
        let share = weight / (lower.1 + weight);
        for (people, upper) in lower.0.iter_mut().zip(upper) {
            *people += share * (upper - *people);
        }
        lower.1 += weight;
        // Only the neighbours of what was joined are as far apart as they were not before.
        for pair in at.saturating_sub(1)..(at + 1).min(costs.len()) {
            costs[pair] = apart(&parts[pair], &parts[pair + 1]);
        }
    }
}
