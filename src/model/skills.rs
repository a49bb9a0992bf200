//! People × layers: who can take whose post, and how often every layer is covered.
//!
//! On a day each person is there or not. Whoever is on duty holds a post of a layer they are assigned to, as far as there are
//! posts; then everybody who is there and not needed where they are, backups first of all, moves to what is still open, and may
//! let a third person move on. That is a matching of people and posts, made as large as it can be.
//!
//! Where not every post can be held, posts that a layer's own people hold come first, then the layers in their order. The posts that
//! can be held together are a transversal matroid (Edmonds & Fulkerson 1965), so that this order decides which posts stay open and
//! never how many.
//!
//! Up to 16 people (more where some are alike) every outcome is gone through, each kind of person by how many of it are there. Beyond,
//! days are drawn: the same days for every variant of a team, so that a difference between two of them is no chance.
//!
//! Absences that come together have a common cause, [`Cause`]: of a day's kind, with a probability Q that everybody is taken away,
//! a person who is exposed to it by e is there with a·(1 − eQ).

mod draws;
mod exact;
mod matching;

use super::cause::{Cause, Day};
use crate::quantity::Ratio;
pub use matching::Layers;

/// Most outcomes that are gone through.
const MOST_OUTCOMES: u64 = 1 << 16;
/// Kinds of day, where outcomes are gone through: exact for 16 people.
const DAYS_EXACT: usize = 9;
/// Kinds of day, where they are drawn.
const DAYS_DRAWN: usize = 20;

/// People who are alike: with the same skills, and away as often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind {
    /// How many.
    pub people: u32,
    /// The probability that one of them is there, but for the common cause.
    pub there: f64,
    /// How far the common cause takes them away, 0..=1: 0 for whoever it does not reach.
    pub exposed: f64,
    /// Layers whose posts are theirs. Nobody's but a backup's is empty.
    pub assigned: Layers,
    /// Layers in which they can stand in.
    pub stands_in: Layers,
}

/// A team and the posts that it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// Who there is.
    pub kinds: Vec<Kind>,
    /// Posts of each layer, at most [`Layers::MOST`] of them.
    pub posts: Vec<u32>,
    /// Of those whose first layer is this one, so many are on duty on a day, each as often as the others; the others are off. All of
    /// them where there are no more than that.
    pub on_duty: Vec<u32>,
    /// What takes many away at once.
    pub cause: Cause,
}

/// How days are drawn where there are too many outcomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// Days.
    pub draws: u32,
    /// The same seed, the same days.
    pub seed: u64,
}

/// How well a team covers its posts.
#[derive(Clone, Debug, PartialEq)]
pub struct Skilled {
    /// P(every post of every layer is covered).
    pub all: f64,
    /// Mean posts that stay open, over all layers.
    pub uncovered: f64,
    /// Layer by layer.
    pub layers: Vec<LayerSkill>,
    /// What one more skill would bring: `gains[kind][layer]`, for one person of the kind.
    pub gains: Vec<Vec<Gain>>,
    /// Days drawn; `None` where every outcome was gone through.
    pub draws: Option<u32>,
}

/// How well one layer is covered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LayerSkill {
    /// P(every post of the layer is covered).
    pub covered: f64,
    /// Mean posts of it that stay open.
    pub uncovered: f64,
    /// P(somebody is there who can take it), whatever else they are needed for.
    pub known: f64,
}

/// What one skill of one person would bring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gain {
    /// Mean posts a day that would be covered beside the others.
    pub posts: f64,
    /// By how much P(every post is covered) would rise.
    pub all: f64,
}

/// The skill that would bring most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Training {
    /// To one of these.
    pub kind: usize,
    /// In this layer.
    pub layer: usize,
    /// What it would bring.
    pub gain: Gain,
}

impl Kind {
    /// Layers in which they can be.
    #[must_use]
    pub fn can(&self) -> Layers {
        self.assigned.or(self.stands_in)
    }

    /// The probability that one of them is there on such a day.
    fn on(&self, day: Day) -> f64 {
        let struck = Ratio::clamped(self.exposed).get() * day.absence;
        Ratio::clamped(self.there).get() * (1.0 - struck)
    }
}

impl Team {
    /// How well the team covers its posts.
    #[must_use]
    pub fn covered(&self, chance: Chance) -> Skilled {
        let mut tally = Tally::of(self);
        let draws = self.each_day(chance, |there, share| tally.count(self, there, share));
        tally.done(draws)
    }

    /// How well the same people cover the posts with other skills: `skills` gives each kind its assigned layers and those in which it
    /// stands in. Days are those of [`covered`](Self::covered).
    #[must_use]
    pub fn covered_with(&self, chance: Chance, skills: impl Fn(usize, &Kind) -> Kind) -> Skilled {
        let kinds = self.kinds.iter().enumerate().map(|(place, kind)| {
            let other = skills(place, kind);
            Kind { assigned: other.assigned, stands_in: other.stands_in, ..*kind }
        });
        let other = Self { kinds: kinds.collect(), ..self.clone() };
        let mut tally = Tally::of(&other);
        // Who is on duty goes by the skills as they are.
        let draws = self.each_day(chance, |there, share| tally.count(&other, there, share));
        tally.done(draws)
    }

    /// What flexibility would bring.
    #[must_use]
    pub fn flexibility(&self, chance: Chance) -> Flexibility {
        let layers = self.posts.len();
        let first = |kind: &Kind| kind.assigned.first().or_else(|| kind.stands_in.first()).unwrap_or(0);
        let of = |skills: &dyn Fn(&Kind) -> Kind| {
            let covered = self.covered_with(chance, |_, kind| skills(kind));
            Spread { all: covered.all, uncovered: covered.uncovered }
        };
        let backups = |kind: &Kind, more: Layers| Kind { stands_in: kind.stands_in.or(more), ..*kind };
        let one_layer = |kind: &Kind| {
            let only = if kind.can().is_empty() { Layers::NONE } else { Layers::one(first(kind)) };
            if kind.assigned.is_empty() {
                Kind { stands_in: only, ..*kind }
            } else {
                Kind { assigned: only, stands_in: Layers::NONE, ..*kind }
            }
        };
        let chained = |kind: &Kind| {
            let kind = one_layer(kind);
            if kind.can().is_empty() {
                kind
            } else {
                backups(&kind, Layers::one((first(&kind) + 1) % layers.max(1)))
            }
        };
        Flexibility {
            one_layer: of(&one_layer),
            chain: of(&chained),
            all_layers: of(&|kind| {
                if kind.can().is_empty() { *kind } else { backups(kind, Layers::all(layers)) }
            }),
        }
    }

    /// The fewest people whose absence leaves a post of the layer that nobody can take, whatever the others are needed for; 0 where
    /// that is so with everybody there. `None` where the layer has no post.
    ///
    /// # Formula
    /// (m − r + 1)⁺, m = people who can take it, r = its posts
    #[must_use]
    pub fn bus_factor(&self, layer: usize) -> Option<u32> {
        let posts = self.posts.get(layer).copied().filter(|&posts| posts > 0)?;
        let able: u32 = self.kinds.iter().filter(|kind| kind.can().has(layer)).map(|kind| kind.people).sum();
        Some((able + 1).saturating_sub(posts))
    }

    /// Calls with how many of each kind are there and how much that counts: its probability, or 1 for each day drawn. Days drawn, if
    /// they were.
    fn each_day(&self, chance: Chance, call: impl FnMut(&[u32], f64)) -> Option<u32> {
        let outcomes = self.kinds.iter().try_fold(1_u64, |outcomes, kind| {
            outcomes.checked_mul(u64::from(kind.people) + 1).filter(|&all| all <= MOST_OUTCOMES)
        });
        if outcomes.is_some() && !self.takes_turns() {
            exact::each(&self.kinds, &self.cause.days(DAYS_EXACT), call);
            return None;
        }
        draws::each(self, &self.cause.days(DAYS_DRAWN), chance, call);
        Some(chance.draws)
    }

    /// Whether somebody is off on some days and on duty on others.
    fn takes_turns(&self) -> bool {
        (0..self.posts.len()).any(|layer| self.off_duty(layer) > 0)
    }

    /// Of those whose first layer is this one, so many are off on a day.
    fn off_duty(&self, layer: usize) -> u32 {
        let people: u32 = self.of_rota(layer).map(|(_, kind)| kind.people).sum();
        self.on_duty.get(layer).map_or(0, |&on_duty| people.saturating_sub(on_duty))
    }

    /// Kinds whose first layer is this one.
    fn of_rota(&self, layer: usize) -> impl Iterator<Item = (usize, &Kind)> {
        self.kinds.iter().enumerate().filter(move |(_, kind)| kind.assigned.first() == Some(layer))
    }
}

/// How a team would cover its posts with so much flexibility.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// P(every post of every layer is covered).
    pub all: f64,
    /// Mean posts that stay open.
    pub uncovered: f64,
}

/// What flexibility brings to the same people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flexibility {
    /// Everybody knows their first layer only.
    pub one_layer: Spread,
    /// Everybody knows their first layer and the next one, the last the first: a closed chain.
    pub chain: Spread,
    /// Everybody who knows any layer knows all.
    pub all_layers: Spread,
}

impl Flexibility {
    /// The share of what full flexibility gains that the chain gains, in open posts; `None` where there is nothing to gain.
    ///
    /// # Formula
    /// (u₁ − u₂) ÷ (u₁ − u∞), the open posts with one layer each, in a chain, with all layers
    ///
    /// Source: Jordan & Graves 1995, who found nearly all of it where demand and people balance.
    #[must_use]
    pub fn share_of_chain(&self) -> Option<f64> {
        let all = self.one_layer.uncovered - self.all_layers.uncovered;
        (all > 1e-9).then(|| Ratio::clamped((self.one_layer.uncovered - self.chain.uncovered) / all).get())
    }
}

impl Skilled {
    /// The single skill that would bring most: first in posts covered, then in P(all covered); the first of equals. `None` where none
    /// would bring anything.
    #[must_use]
    pub fn best_training(&self) -> Option<Training> {
        let mut best: Option<Training> = None;
        for (kind, gains) in self.gains.iter().enumerate() {
            for (layer, &gain) in gains.iter().enumerate().filter(|(_, gain)| gain.posts > 1e-12) {
                let beats = |best: &Training| {
                    let ahead = gain.posts - best.gain.posts;
                    ahead > 1e-12 || ahead > -1e-12 && gain.all > best.gain.all + 1e-12
                };
                if best.as_ref().is_none_or(beats) {
                    best = Some(Training { kind, layer, gain });
                }
            }
        }
        best
    }

    /// The standard error of [`all`](Self::all); 0 where every outcome was gone through.
    ///
    /// # Formula
    /// √(p(1 − p) ÷ n), p taken half an outcome of n + 1 from certainty
    #[must_use]
    pub fn error(&self) -> f64 {
        self.draws.map_or(0.0, |draws| {
            let draws = f64::from(draws.max(1));
            let p = (self.all * draws + 0.5) / (draws + 1.0);
            (p * (1.0 - p) / draws).sqrt()
        })
    }
}

/// Sums over days.
struct Tally {
    sum: Skilled,
    field: matching::Field,
}

impl Tally {
    fn of(team: &Team) -> Self {
        let layers = team.posts.len().min(Layers::MOST);
        Self {
            sum: Skilled {
                all: 0.0,
                uncovered: 0.0,
                layers: vec![LayerSkill::default(); layers],
                gains: vec![vec![Gain::default(); layers]; team.kinds.len()],
                draws: None,
            },
            field: matching::Field::of(team),
        }
    }

    fn count(&mut self, team: &Team, there: &[u32], share: f64) {
        let found = self.field.matched(there);
        let open: u32 = found.open.iter().sum();
        self.sum.uncovered += share * f64::from(open);
        if open == 0 {
            self.sum.all += share;
        }
        for (layer, sum) in self.sum.layers.iter_mut().enumerate() {
            sum.uncovered += share * f64::from(found.open[layer]);
            if found.open[layer] == 0 {
                sum.covered += share;
            }
            if found.known.has(layer) {
                sum.known += share;
            }
        }
        if open == 0 {
            return;
        }
        let kinds = team.kinds.iter().zip(there).zip(&mut self.sum.gains);
        for (place, ((kind, &here), gains)) in kinds.enumerate().filter(|(_, ((_, here), _))| **here > 0) {
            if !found.movable.contains(place) {
                continue;
            }
            let each = share * f64::from(here) / f64::from(kind.people);
            for (layer, gain) in gains.iter_mut().enumerate() {
                if found.wanted.has(layer) && !kind.can().has(layer) {
                    gain.posts += each;
                    gain.all += if open == 1 { each } else { 0.0 };
                }
            }
        }
    }

    /// The sums as shares of all days: days drawn count 1 each.
    fn done(mut self, draws: Option<u32>) -> Skilled {
        let days = draws.map_or(1.0, |draws| f64::from(draws.max(1)));
        let share = |sum: &mut f64| *sum = Ratio::clamped(*sum / days).get();
        share(&mut self.sum.all);
        self.sum.uncovered /= days;
        for layer in &mut self.sum.layers {
            share(&mut layer.covered);
            share(&mut layer.known);
            layer.uncovered /= days;
        }
        for gain in self.sum.gains.iter_mut().flatten() {
            gain.posts /= days;
            gain.all /= days;
        }
        self.sum.draws = draws;
        self.sum
    }
}
