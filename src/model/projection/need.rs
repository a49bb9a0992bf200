//! The visits of one week: what is given at its start, who is away on which day, and what that adds up to.

use super::pattern::{self, PATTERNS, Pattern};
use super::power::{both, power};
use super::seats::{GONE, NEW, SETTLED, STATES, Seats, next_day};
use super::spells::{Shares, Solved, value};
use super::{Ahead, DAYS, Week, WeekAhead};
use crate::model::coverage::binomial;

/// Cases in which the square roots of the mean days away differ by no more than this are one: the sum itself differs from
/// its mean by half a unit of the square root or more.
const CASE_WIDTH: f64 = 0.35;
/// Most cases of a week.
const MOST_CASES: usize = 160;
/// What is rarer than this is left out.
const NEGLIGIBLE: f64 = 1e-13;
/// Most visits of a week that are counted.
const MOST_VISITS: i64 = 1_000_000_000;
/// Days of a week on which seats may be vacated.
const WEEK_DAYS: usize = 7;

/// What is given when a week begins.
pub(super) struct Chances<'a> {
    spells: &'a Solved,
    day: [[f64; STATES]; STATES],
    accompanied: f64,
    /// P(so many are sick).
    shares: Shares,
    /// P(a seat is in each state) on the day before.
    seat: [f64; STATES],
}

/// People who are on leave on the same days of the week.
struct Alike {
    leave: usize,
    people: u32,
}

/// Weeks that come to nearly the same.
#[derive(Clone)]
struct Case {
    weight: f64,
    away: Pattern,
}

impl<'a> Chances<'a> {
    pub(super) fn new(spells: &'a Solved, seats: &Seats) -> Self {
        let mut seat = [0.0; STATES];
        seat[SETTLED] = 1.0;
        let (day, accompanied) = (seats.day(), seats.accompanied());
        Self { spells, day, accompanied, shares: spells.shares, seat }
    }

    /// What the week comes to; then a week has passed.
    pub(super) fn next_week(&mut self, ahead: &Ahead, week: &WeekAhead) -> Week {
        let open = (0..DAYS).filter(|&day| week.open[day]).fold(0, |days, day| days | 1 << day);
        let bundle = ahead.bundle();
        let alike = alike(ahead, week, open, bundle);
        let means = self.told_apart(&alike, open, f64::from(bundle));
        let spare = week.spare.saturating_mul(i64::from(ahead.clients.max(1)));
        let bundles: u64 =
            alike.iter().map(|of| u64::from(of.people) * u64::from(of.leave.count_ones())).sum();
        let need = needed(&self.away(&alike, open), bundles, bundle, spare);
        let days = i32::try_from(open.count_ones()).unwrap_or(0);
        self.shares = self.spells.after(&self.shares, days);
        for _ in 0..WEEK_DAYS {
            self.seat = next_day(&self.day, self.seat);
        }
        let mean_planned = (means.planned - spare as f64).max(0.0);
        told(&need, week.backup_days, week.comes, Week { mean_planned, ..means })
    }

    /// The mean days on leave, sick and vacant.
    fn told_apart(&self, alike: &[Alike], open: usize, bundle: f64) -> Week {
        let mut week = Week::default();
        let mut seat = self.seat;
        // This week's rate depends on nothing before it, so that the share sick may start at its mean.
        let mean_sick: f64 =
            self.shares.iter().enumerate().map(|(index, chance)| value(index) * chance).sum();
        let mut sick = vec![mean_sick; self.spells.nodes.len()];
        for day in 0..DAYS {
            seat = next_day(&self.day, seat);
            if open & 1 << day == 0 {
                continue;
            }
            let vacant = seat[GONE] + seat[NEW] * self.accompanied;
            let mut mean = 0.0;
            for (share, &(rate, weight)) in sick.iter_mut().zip(&self.spells.nodes) {
                *share = self.spells.next_share(*share, rate);
                mean += weight * *share;
            }
            for of in alike {
                let people = f64::from(of.people) * bundle;
                if of.leave & 1 << day == 0 {
                    week.vacant += people * vacant;
                    week.sick += people * (1.0 - vacant) * mean;
                } else {
                    week.planned += people;
                }
            }
        }
        week
    }

    /// P(so many days away in the week beyond those of leave), of all people.
    fn away(&self, alike: &[Alike], open: usize) -> Vec<f64> {
        let mut away = Vec::new();
        for case in self.cases(alike, open).iter().filter(|case| case.weight > NEGLIGIBLE) {
            let mut sum = vec![1.0];
            for of in alike {
                let of_one = pattern::beyond(&case.away, of.leave).map(|weight| weight / case.weight);
                sum = both(&power(&of_one, of.people), &sum);
            }
            if away.len() < sum.len() {
                away.resize(sum.len(), 0.0);
            }
            away.iter_mut().zip(&sum).for_each(|(away, weight)| *away += case.weight * weight);
        }
        away
    }

    /// Pairs of a share sick at the start and a rate of new spells, put together by the mean days away they come to.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 160 cases")]
    fn cases(&self, alike: &[Alike], open: usize) -> Vec<Case> {
        let seat = pattern::of_seat(&self.day, self.seat, self.accompanied, open);
        let days_away: Pattern = std::array::from_fn(|away| {
            alike.iter().map(|of| f64::from(of.people) * f64::from((away & !of.leave).count_ones())).sum()
        });
        let mean =
            |away: &Pattern| -> f64 { away.iter().zip(&days_away).map(|(chance, days)| chance * days).sum() };
        let recovery = self.spells.recovery;
        let rates: Vec<[(Pattern, f64); 2]> = self
            .spells
            .nodes
            .iter()
            .map(|&(rate, _)| {
                [false, true].map(|is_sick| {
                    let away = pattern::either(&pattern::of_health(rate, recovery, is_sick, open), &seat);
                    (away, mean(&away))
                })
            })
            .collect();
        let shares: Vec<(f64, f64)> = (0..self.shares.len())
            .map(|index| (value(index), self.shares[index]))
            .filter(|(_, chance)| *chance > NEGLIGIBLE)
            .collect();
        let root = |rate: &[(Pattern, f64); 2], share: f64| {
            ((1.0 - share) * rate[0].1 + share * rate[1].1).max(0.0).sqrt()
        };
        let roots = rates.iter().flat_map(|rate| shares.iter().map(move |&(share, _)| root(rate, share)));
        let (least, most) =
            roots.fold((f64::INFINITY, 0.0_f64), |(low, high), root| (low.min(root), high.max(root)));
        let number = ((most - least) / CASE_WIDTH).ceil().clamp(1.0, MOST_CASES as f64);
        let width = ((most - least) / number).max(1e-9);
        let mut cases = vec![Case { weight: 0.0, away: [0.0; PATTERNS] }; number as usize];
        let mut parts = vec![[0.0; 2]; cases.len()];
        for (rate, &(_, weight)) in rates.iter().zip(&self.spells.nodes) {
            parts.fill([0.0; 2]);
            for &(share, chance) in &shares {
                let case = (((root(rate, share) - least) / width) as usize).min(cases.len() - 1);
                parts[case][0] += weight * chance * (1.0 - share);
                parts[case][1] += weight * chance * share;
            }
            for (case, [well, sick]) in
                cases.iter_mut().zip(&parts).filter(|(_, part)| part[0] + part[1] > 0.0)
            {
                case.weight += well + sick;
                for (away, (of_well, of_sick)) in case.away.iter_mut().zip(rate[0].0.iter().zip(&rate[1].0)) {
                    *away += well * of_well + sick * of_sick;
                }
            }
        }
        cases
    }
}

/// The people by their leave on open days, who has none last. Bundles count as one.
fn alike(ahead: &Ahead, week: &WeekAhead, open: usize, bundle: u32) -> Vec<Alike> {
    let mut people = [0_u32; PATTERNS];
    for &leave in week.leave.iter().take(ahead.people as usize) {
        people[usize::from(leave) & open] += 1;
    }
    people[0] = ahead.people - people[1..].iter().sum::<u32>();
    let whole =
        |people: u32| (people.saturating_mul(ahead.clients.max(1)).saturating_add(bundle / 2)) / bundle;
    (0..PATTERNS)
        .rev()
        .map(|leave| Alike { leave, people: whole(people[leave]) })
        .filter(|alike| alike.people > 0)
        .collect()
}

/// P(so many visits), from the fewest that are possible on.
struct Need {
    first: u32,
    chances: Vec<f64>,
}

/// P(so many visits): the days of leave and those beyond it, less the spare ones, at least none.
fn needed(beyond: &[f64], leave: u64, bundle: u32, spare: i64) -> Need {
    let visits = |bundles: usize| {
        let all = (bundles as u64).saturating_add(leave).saturating_mul(u64::from(bundle));
        let days = i64::try_from(all).unwrap_or(i64::MAX).saturating_sub(spare);
        u32::try_from(days.clamp(0, MOST_VISITS)).unwrap_or(0)
    };
    let first = visits(0);
    let mut chances = vec![0.0; (visits(beyond.len().saturating_sub(1)) - first) as usize + 1];
    for (bundles, weight) in beyond.iter().enumerate() {
        chances[(visits(bundles) - first) as usize] += weight;
    }
    Need { first, chances }
}

/// What a distribution of visits comes to beside the backups there are.
fn told(need: &Need, backup_days: u32, comes: f64, means: Week) -> Week {
    let Need { first, chances } = need;
    let (mut at_most, mut count) = (0.0, 0);
    let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|share| {
        while count + 1 < chances.len() && at_most + chances[count] < share - 1e-12 {
            at_most += chances[count];
            count += 1;
        }
        first.saturating_add(u32::try_from(count).unwrap_or(u32::MAX))
    });
    // P(need > c), and E[(need − c)⁺] = Σ_{k ≥ c} P(need > k), from the rarest on, for c from `first` on.
    let mut more = vec![0.0; chances.len()];
    for count in (1..chances.len()).rev() {
        more[count - 1] = more[count] + chances[count];
    }
    let mut excess = more.clone();
    for count in (1..chances.len()).rev() {
        excess[count - 1] += excess[count];
    }
    let at = |of: &[f64], visits: usize| of.get(visits).copied().unwrap_or(0.0);
    let takers = binomial(backup_days, comes);
    let (mut capacity, mut dry, mut uncovered) = (0.0, 0.0, 0.0);
    for (made, &chance) in takers.iter().enumerate() {
        capacity += made as f64 * chance;
        // Fewer than are needed in any case: dry for certain, by all that lie between.
        let (beyond, short) = match made.checked_sub(*first as usize) {
            Some(visits) => (at(&more, visits), at(&excess, visits)),
            None => (1.0, (*first as usize - made) as f64 + at(&excess, 0)),
        };
        dry += chance * beyond;
        uncovered += chance * short;
    }
    let mean = f64::from(*first) + at(&excess, 0);
    Week { mean, p10, p50, p90, capacity, dry: dry.min(1.0), uncovered, ..means }
}
