//! What each further backup brings: coverage by the number of backups, its knee, and the number that costs least.

use super::gaps::{Gaps, many, together};
use crate::model::coverage::{binomial, poisson_binomial};
use crate::quantity::Ratio;

/// What is rarer than this on a day does not move a tenth or nine tenths of a month.
const NEGLIGIBLE: f64 = 1e-5;
/// Fewer open posts than this are none.
const NONE_LEFT: f64 = 1e-9;
/// How far below its chord a curve must bend, as a share of its height, to have a knee.
const STRAIGHT: f64 = 1e-6;

/// Backups in the order in which they are added.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// The probability that each can take over.
    pub own: &'a [f64],
    /// That of every further one.
    pub further: f64,
}

/// Coverage with so many backups.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Backups.
    pub backups: u32,
    /// P(every post is covered) on a day.
    pub covered: f64,
    /// Mean posts a day that stay open.
    pub uncovered: f64,
}

/// Over how long luck is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// Days.
    pub days: u32,
    /// Days that an absence lasts: so long the same people are away.
    pub spell: u32,
}

impl Line<'_> {
    fn takeover(&self, backup: usize) -> f64 {
        Ratio::clamped(self.own.get(backup).copied().unwrap_or(self.further)).get()
    }

    /// P(so many of the first `backups` can take over).
    #[must_use]
    pub fn takers(&self, backups: u32) -> Vec<f64> {
        let own = &self.own[..self.own.len().min(backups as usize)];
        let further = backups - u32::try_from(own.len()).unwrap_or(backups);
        together(&poisson_binomial(own), &binomial(further, self.further))
    }
}

/// Coverage with 0, 1, 2 … backups, up to the first number with which `enough` is content, and to `most` at the latest.
///
/// # Formula
/// [`Gaps::all_covered`] and [`Gaps::uncovered`] with K ~ Poisson-binomial of the first b
#[must_use]
pub fn curve(gaps: &Gaps, line: &Line, most: u32, enough: impl Fn(&[Point]) -> bool) -> Vec<Point> {
    let mut takers = vec![1.0];
    let mut points = Vec::new();
    for backups in 0..=most {
        if backups > 0 {
            one_more(&mut takers, line.takeover(backups as usize - 1));
        }
        points.push(Point {
            backups,
            covered: gaps.all_covered(&takers),
            uncovered: gaps.uncovered(&takers),
        });
        if enough(&points) {
            break;
        }
    }
    points
}

/// The tenth and nine tenths of the open posts a day, as a mean over a period.
///
/// # Formula
/// The mean of days ÷ spell independent draws of [`Gaps::lacking`], scaled to the mean of what stays open
///
/// Where visits are always confirmed it is exact for absences that all last that long; otherwise every open post counts for as many
/// backups as it lacks on the mean.
///
/// ```
/// use relevo::model::backups::curve::{Period, luck};
/// use relevo::model::backups::gaps::{Filling, Roster};
/// let one = Roster { people: 1, posts: 1, planned: 0.0, at_once: 0, lasting: 0.0, unplanned: 0.5, correlation: 0.0 };
/// let gaps = one.gaps(Filling { confirmation: 1.0, in_time: true });
/// // Of 20 days Bin(20, ½): 7 and 13.
/// let [p10, p90] = luck(&gaps, &[], Period { days: 20, spell: 1 });
/// assert!((p10 - 0.35).abs() < 1e-12 && (p90 - 0.65).abs() < 1e-12);
/// ```
#[must_use]
pub fn luck(gaps: &Gaps, takers: &[f64], period: Period) -> [f64; 2] {
    let (mean, lacking) = (gaps.uncovered(takers), gaps.lacking(takers));
    let draws = (period.days / period.spell.max(1)).max(1);
    let (first, day) = likely(&lacking);
    let day_mean: f64 = lacking.iter().enumerate().map(|(n, chance)| n as f64 * chance).sum();
    if day_mean <= 0.0 {
        return [mean, mean];
    }
    let (half, rest) = (many(day, draws / 2), many(day, draws - draws / 2));
    let scale = mean / day_mean / f64::from(draws);
    [0.1, 0.9].map(|level| (quantile(&half, &rest, level) + first * draws as usize) as f64 * scale)
}

/// The smallest number that the sum of two independent ones does not exceed with probability `level`, without the whole distribution
/// of that sum. What is left out of both is left out of the level.
fn quantile(one: &[f64], other: &[f64], level: f64) -> usize {
    let mut below = Vec::with_capacity(other.len());
    let all = other.iter().fold(0.0, |sum, chance| {
        below.push(sum + chance);
        sum + chance
    });
    let at_most = |most: usize| -> f64 {
        let rest = |place: usize| below.get(most - place).copied().unwrap_or(all);
        one.iter().take(most + 1).enumerate().map(|(place, chance)| chance * rest(place)).sum()
    };
    let wanted = (level - 1e-9) * all * one.iter().sum::<f64>();
    let (mut low, mut high) = (0, one.len() + other.len() - 2);
    while low < high {
        let middle = usize::midpoint(low, high);
        if at_most(middle) >= wanted { high = middle } else { low = middle + 1 }
    }
    high
}

/// The part of a distribution that matters, and where it starts; all of one that is nowhere likely.
fn likely(distribution: &[f64]) -> (usize, &[f64]) {
    let matters = |&chance: &f64| chance > NEGLIGIBLE;
    let first = distribution.iter().position(matters).unwrap_or(0);
    let end = distribution.iter().rposition(matters).map_or(distribution.len(), |last| last + 1);
    (first, &distribution[first..end.max(first)])
}

/// One more Poisson-binomial trial.
fn one_more(takers: &mut Vec<f64>, takeover: f64) {
    takers.push(0.0);
    for j in (1..takers.len()).rev() {
        takers[j] = takers[j] * (1.0 - takeover) + takers[j - 1] * takeover;
    }
    takers[0] *= 1.0 - takeover;
}

/// The place where a curve bends most: from where on more brings little. `None` where it is straight.
///
/// # Formula
/// argmax over i of yᶜ(i) − y(i), yᶜ = the chord from the first to the last value, of curves that fall ever more slowly
///
/// The place depends on where the curve ends, which is therefore to be stated with it. Source: the largest distance to the chord, as
/// in Kneedle (Satopaa, Albrecht, Irwin & Raghavan 2011) without its smoothing; of equals the first.
///
/// ```
/// use relevo::model::backups::curve::knee;
/// assert_eq!(knee(&[10.0, 5.0, 2.0, 1.0, 0.5, 0.0]), Some(2));
/// assert_eq!(knee(&[3.0, 2.0, 1.0, 0.0]), None);
/// ```
#[must_use]
pub fn knee(values: &[f64]) -> Option<usize> {
    let (first, last) = (*values.first()?, *values.last()?);
    let steps = values.len().saturating_sub(1).max(1) as f64;
    let mut best: Option<(usize, f64)> = None;
    for (place, value) in values.iter().enumerate() {
        let below = first + (last - first) * place as f64 / steps - value;
        if below > STRAIGHT * (first - last).abs() && best.is_none_or(|(_, most)| below > most) {
            best = Some((place, below));
        }
    }
    best.map(|(place, _)| place)
}

/// What backups and open posts cost on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayCosts {
    /// Of a backup who stands by.
    pub standing_by: f64,
    /// Of a post that a backup covers.
    pub visit: f64,
    /// Of a post that nobody covers.
    pub uncovered: f64,
}

impl DayCosts {
    /// The cost of a day with a point's backups, where so many posts are open before anybody comes.
    ///
    /// # Formula
    /// b·s + (g − u)·v + u·e
    ///
    /// where b = backups, s = standing by, g = `gaps`, u = open posts left, v = visit, e = uncovered
    #[must_use]
    pub fn of(&self, point: &Point, gaps: f64) -> f64 {
        let covered = (gaps - point.uncovered).max(0.0);
        f64::from(point.backups) * self.standing_by + covered * self.visit + point.uncovered * self.uncovered
    }

    /// The number of backups that costs least, the smallest of equals; `None` where the curve ends before that is known.
    ///
    /// # Formula
    /// Where each backup brings less than the one before: add one while p·P(A > K(b)) > s ÷ (e − v), the newsvendor's rule
    /// (Arrow, Harris & Marschak 1951). Not every backup does where visits are refused, so all points are compared.
    #[must_use]
    pub fn cheapest(&self, curve: &[Point], gaps: f64) -> Option<u32> {
        let best = curve.iter().fold(None, |best: Option<(f64, u32)>, point| {
            let cost = self.of(point, gaps);
            // Sums that are equal but for rounding are equal.
            if best.is_some_and(|(least, _)| cost >= least - 1e-12 * least.abs()) {
                return best;
            }
            Some((cost, point.backups))
        });
        let (_, backups) = best?;
        let last = curve.last()?;
        (backups < last.backups || last.uncovered <= NONE_LEFT).then_some(backups)
    }
}
