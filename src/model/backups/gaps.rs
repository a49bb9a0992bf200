//! What backups are asked for on a day: posts that leave known ahead opens, and posts that somebody falls out of.
//!
//! Leave known ahead is covered by confirmation: one backup after the other is asked, and who does not confirm is not there that
//! day. Absence that is not known ahead is covered by whoever is then still free and can be there in time.

use super::{fewest, mean_uncovered, p_covered};
use crate::model::coverage::{beta_binomial, binomial};
use crate::quantity::Ratio;

/// Whoever is confirmed more rarely than this is not asked at all: the gap stays open.
const RARELY: f64 = 0.1;
/// What is rarer than this is left out of a distribution.
const NEGLIGIBLE: f64 = 1e-15;
/// By how much of itself a probability may miss a target: 1 − 0.05 is not quite 0.95.
const FORGIVEN: f64 = 1e-9;
/// Halvings in the search for the rate that a limit asks for.
const HALVINGS: u32 = 50;

/// Those who should be there on a day, and what takes some of them away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Roster {
    /// People on the roster of the day.
    pub people: u32,
    /// Posts to be held; people beyond them are spare.
    pub posts: u32,
    /// The probability that a person is away, and it is known ahead.
    pub planned: f64,
    /// Most people who are away at once with leave known ahead; 0: no limit. Leave that the limit moves is taken on other days.
    pub at_once: u32,
    /// The probability that a person who is not on leave has been out since an earlier day: known ahead by now.
    pub lasting: f64,
    /// The probability that a person who should then be there is not.
    pub unplanned: f64,
    /// The correlation of any two people's absence that is no leave, of those that last and of those of the day.
    pub correlation: f64,
}

/// How an absence is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Filling {
    /// The probability that a backup who is available confirms a visit asked for ahead.
    pub confirmation: f64,
    /// Whether a backup called on the day is there before the shift is over.
    pub in_time: bool,
}

/// What is asked of backups on a day. Distributions are indexed by backups who are available and trained.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// Mean posts open by absence known ahead.
    pub planned: f64,
    /// Mean posts open by absence that is not.
    pub unplanned: f64,
    /// Backups that it takes to fill everything that can be filled.
    asked: Vec<f64>,
    /// Those that the gaps known ahead take.
    ahead: Vec<f64>,
    /// As `asked`, on days without a gap that nobody can fill; adds up to less than 1 where there are such.
    fillable: Vec<f64>,
    /// Mean gaps that nobody can fill: known ahead, and not.
    lost: [f64; 2],
    /// The probability that a backup asked ahead confirms.
    confirmation: f64,
}

impl Roster {
    /// P(so many are away with leave known ahead).
    ///
    /// # Formula
    /// Bin(n, q), n = people, q = planned; with a limit v min(Bin(n, q′), v), where q′ keeps the mean nq (all of v where nq ≥ v)
    #[must_use]
    pub fn on_leave(&self) -> Vec<f64> {
        let limit = self.at_once.min(self.people);
        if self.at_once == 0 || limit == self.people {
            return binomial(self.people, self.planned);
        }
        let wanted = f64::from(self.people) * Ratio::clamped(self.planned).get();
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if mean(&capped(self.people, middle, limit)) < wanted { low = middle } else { high = middle }
        }
        capped(self.people, high, limit)
    }

    /// P(so many are away and it is known ahead).
    ///
    /// # Formula
    /// P + C, P ~ [`on_leave`](Self::on_leave), C of the n − P others beta-binomial with `lasting`
    #[must_use]
    pub fn known_ahead(&self) -> Vec<f64> {
        let leave = self.on_leave();
        if Ratio::clamped(self.lasting).get() <= 0.0 {
            return leave;
        }
        let mut known = vec![0.0; self.people as usize + 1];
        for (away, &chance) in leave.iter().enumerate().filter(|(_, chance)| **chance > NEGLIGIBLE) {
            // No more than are on the roster.
            let rest = self.people - u32::try_from(away).unwrap_or(self.people);
            let lasting = beta_binomial(rest, self.lasting, self.correlation);
            known[away..].iter_mut().zip(lasting).for_each(|(known, more)| *known += chance * more);
        }
        known
    }

    /// What backups are asked for.
    ///
    /// # Formula
    /// A₁ ~ [`known_ahead`](Self::known_ahead), A₂ of the n − A₁ others beta-binomial; M₁ = (R + A₁ − n)⁺, M₂ = (A₂ − (n − A₁ − R)⁺)⁺;
    /// a gap known ahead takes Geo(c) available backups, one that is not takes 1
    ///
    /// where n = people, R = posts, c = confirmation. A gap known ahead stays open where c is below 0.1, one that is not where
    /// backups come too late.
    ///
    /// ```
    /// use relevo::model::backups::gaps::{Filling, Roster};
    /// use relevo::model::coverage::binomial;
    /// // All that is known ahead, always confirmed: the published case of ten people and two backups.
    /// let team = Roster { people: 10, posts: 10, planned: 0.1, at_once: 0, lasting: 0.0, unplanned: 0.0, correlation: 0.0 };
    /// let gaps = team.gaps(Filling { confirmation: 1.0, in_time: true });
    /// assert!((gaps.all_covered(&binomial(2, 0.9)) - 0.889_130).abs() < 5e-7);
    /// assert!((gaps.uncovered(&binomial(2, 0.9)) - 0.141_432).abs() < 5e-7);
    /// ```
    #[must_use]
    pub fn gaps(&self, filling: Filling) -> Gaps {
        let stated = Ratio::clamped(filling.confirmation).get();
        let is_asked = stated >= RARELY;
        let confirmation = if is_asked { stated } else { 1.0 };
        let mut gaps = Gaps {
            planned: 0.0,
            unplanned: 0.0,
            asked: Vec::new(),
            ahead: Vec::new(),
            fillable: Vec::new(),
            lost: [0.0; 2],
            confirmation,
        };
        // Backups that so many gaps known ahead take.
        let mut takes = vec![1.0];
        let mut gaps_ahead = 0;
        for (away, &chance) in self.known_ahead().iter().enumerate() {
            let there = self.people as usize - away;
            let open = (self.posts as usize).saturating_sub(there);
            while is_asked && gaps_ahead < open {
                takes = one_more(&takes, confirmation);
                gaps_ahead += 1;
            }
            if chance <= NEGLIGIBLE {
                continue;
            }
            let sudden = self.sudden(there);
            gaps.planned += chance * open as f64;
            gaps.unplanned += chance * mean(&sudden);
            let (ahead, sudden_asked) = (
                if is_asked { &takes[..] } else { &[1.0] },
                if filling.in_time { &sudden[..] } else { &[1.0] },
            );
            let asked = together(ahead, sudden_asked);
            add(&mut gaps.asked, &asked, chance);
            add(&mut gaps.ahead, ahead, chance);
            if is_asked || open == 0 {
                let fillable = if filling.in_time { 1.0 } else { sudden[0] };
                add(&mut gaps.fillable, &asked, chance * fillable);
            }
            gaps.lost[0] += if is_asked { 0.0 } else { chance * open as f64 };
            gaps.lost[1] += if filling.in_time { 0.0 } else { chance * mean(&sudden) };
        }
        gaps
    }

    /// P(so many posts are opened by those who fall out of the ones that should be there).
    fn sudden(&self, there: usize) -> Vec<f64> {
        let spare = there.saturating_sub(self.posts as usize);
        let people = u32::try_from(there).unwrap_or(u32::MAX);
        let away = beta_binomial(people, self.unplanned, self.correlation);
        let mut open = vec![0.0; there.saturating_sub(spare) + 1];
        for (away, chance) in away.iter().enumerate() {
            open[away.saturating_sub(spare)] += chance;
        }
        let end = open.iter().rposition(|&chance| chance > NEGLIGIBLE).unwrap_or(0);
        open.truncate(end + 1);
        open
    }
}

impl Gaps {
    /// Mean posts open, before any backup comes.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.planned + self.unplanned
    }

    /// P(every post is covered), where so many backups are available and trained: `takers` is indexed by their number, an empty one
    /// standing for nobody.
    #[must_use]
    pub fn all_covered(&self, takers: &[f64]) -> f64 {
        p_covered(&self.fillable, takers)
    }

    /// The fewest backups, up to `most`, with which every post is covered with probability `target`; `None` where there is no
    /// such number. Of so many, `takers` says how many can take over, as a distribution.
    ///
    /// # Formula
    /// min b with [`all_covered`](Self::all_covered) of K(b) ≥ target, by doubling and halving: one more never covers less
    #[must_use]
    pub fn enough(&self, target: f64, most: u32, takers: impl Fn(u32) -> Vec<f64>) -> Option<u32> {
        fewest(most, |backups| self.all_covered(&takers(backups)) >= target * (1.0 - FORGIVEN))
    }

    /// The mean number of posts that stay open.
    #[must_use]
    pub fn uncovered(&self, takers: &[f64]) -> f64 {
        self.uncovered_apart(takers).iter().sum()
    }

    /// The mean number of posts that stay open: of those known ahead, and of the others.
    ///
    /// # Formula
    /// c·E\[(S − K)⁺\] and E\[(D − K)⁺\] − E\[(S − K)⁺\], each with the gaps that nobody can fill
    ///
    /// where K ~ `takers`, D = backups that all gaps take, S = those that the gaps known ahead take, c = confirmation: what is
    /// missing of S is Geo(c) for each gap left, so c times as many gaps.
    #[must_use]
    pub fn uncovered_apart(&self, takers: &[f64]) -> [f64; 2] {
        let (ahead, all) = (mean_uncovered(&self.ahead, takers), mean_uncovered(&self.asked, takers));
        [self.confirmation * ahead + self.lost[0], (all - ahead).max(0.0) + self.lost[1]]
    }

    /// P(so many backups too few), 0 included: how far what is asked exceeds who comes.
    #[must_use]
    pub fn lacking(&self, takers: &[f64]) -> Vec<f64> {
        let mut lacking = vec![0.0; self.asked.len()];
        let takers = if takers.is_empty() { &[1.0] } else { takers };
        let matters = |(_, chance): &(usize, &f64)| **chance > NEGLIGIBLE;
        let takers: Vec<(usize, &f64)> = takers.iter().enumerate().filter(matters).collect();
        for (asked, chance) in self.asked.iter().enumerate().filter(matters) {
            for &(here, taker) in &takers {
                lacking[asked.saturating_sub(here)] += chance * taker;
            }
        }
        lacking
    }

    /// What so many teams like this ask together, of backups that they share. Teams fall ill independently of each other.
    ///
    /// P(every post is covered) is then that of all teams on the same day.
    #[must_use]
    pub fn of_teams(&self, teams: u32) -> Self {
        Self {
            planned: self.planned * f64::from(teams),
            unplanned: self.unplanned * f64::from(teams),
            asked: many(&self.asked, teams),
            ahead: many(&self.ahead, teams),
            fillable: many(&self.fillable, teams),
            lost: self.lost.map(|lost| lost * f64::from(teams)),
            confirmation: self.confirmation,
        }
    }
}

/// min(Bin(n, q), limit).
fn capped(people: u32, share: f64, limit: u32) -> Vec<f64> {
    let mut away = binomial(people, share);
    let beyond: f64 = away.drain(limit as usize + 1..).sum();
    away[limit as usize] += beyond;
    away
}

/// Backups that one more gap takes, each of whom confirms with probability `c`.
fn one_more(takes: &[f64], confirmation: f64) -> Vec<f64> {
    let mut more = Vec::with_capacity(takes.len() + 1);
    more.push(0.0);
    let mut left = 1.0;
    for place in 1.. {
        let here = confirmation * takes.get(place - 1).copied().unwrap_or(0.0)
            + (1.0 - confirmation) * more[place - 1];
        more.push(here);
        left -= here;
        if place >= takes.len() && (left <= NEGLIGIBLE || here <= NEGLIGIBLE) {
            break;
        }
    }
    more
}

/// The distribution of a sum.
pub(super) fn together(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; (one.len() + other.len()).saturating_sub(1)];
    let least = NEGLIGIBLE * NEGLIGIBLE;
    for (i, a) in one.iter().enumerate().filter(|(_, a)| **a > least) {
        sum[i..].iter_mut().zip(other).for_each(|(sum, b)| *sum += a * b);
    }
    let end = sum.iter().rposition(|&chance| chance > least).map_or(0, |last| last + 1);
    sum.truncate(end.max(1));
    sum
}

/// The distribution of a sum of so many alike.
pub(super) fn many(one: &[f64], count: u32) -> Vec<f64> {
    let (mut sum, mut power, mut left) = (vec![1.0], one.to_vec(), count);
    while left > 0 {
        if left % 2 == 1 {
            sum = together(&sum, &power);
        }
        left /= 2;
        if left > 0 {
            power = together(&power, &power);
        }
    }
    sum
}

fn add(sum: &mut Vec<f64>, more: &[f64], weight: f64) {
    if sum.len() < more.len() {
        sum.resize(more.len(), 0.0);
    }
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += weight * more);
}

fn mean(distribution: &[f64]) -> f64 {
    distribution.iter().enumerate().map(|(n, chance)| n as f64 * chance).sum()
}
