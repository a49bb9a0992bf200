//! The people listed: how likely each backup takes over, and how well skills cover each layer.

use super::days::Crew;
use super::learn::{best_of, visits_left};
use super::{Away, Skills};
use crate::engine::demand::Ground;
use crate::engine::staffed::{able, induction_visits, is_only_backup, layer_weights};
use crate::model::backups::curve::Line;
use crate::model::backups::gaps::Gaps;
use crate::model::cause::Cause;
use crate::model::skills::{Chance, Kind, Layers, Team};
use crate::scenario::staff::{Person, Staff};
use jiff::civil::Date;

/// Days drawn where there are too many outcomes to go through.
const CHANCE: Chance = Chance { draws: 4_000, seed: 1 };

/// How well one layer is covered on a typical day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayerCover {
    /// Posts that fall on it.
    pub posts: u32,
    /// People assigned to it.
    pub assigned: u32,
    /// Backups who count on it.
    pub trained: u32,
    /// Backups who do not, yet or any more.
    pub untrained: u32,
    /// P(every post of it is covered).
    pub covered: f64,
    /// Posts of it a day that stay open.
    pub uncovered: f64,
    /// P(somebody who can take it is there).
    pub known: f64,
    /// Fewest people whose absence leaves a post of it that nobody can take; `None` where it has no post.
    pub bus_factor: Option<u32>,
}

/// The probability that each backup can take over, the likeliest first, and that of one more.
pub(super) fn takeover(ground: &Ground, staff: &Staff) -> (Vec<f64>, f64) {
    let count = ground.backups as usize;
    let mean = ground.takeover();
    let listed: Vec<&Person> = staff.people.iter().filter(|person| person.stands_in()).collect();
    if listed.is_empty() || count == 0 {
        return (vec![mean; count], mean);
    }
    let reader = Reader::of(ground, staff);
    let available = ground.scenario.backups.availability;
    let weights = layer_weights(staff, ground.scenario.layers.len());
    let own: Vec<f64> = able(staff, ground.scenario).into_iter().map(|share| available * share).collect();
    // One more is like those who do nothing else, as far as there are any.
    let only: Vec<f64> = listed
        .iter()
        .filter(|person| is_only_backup(person))
        .map(|person| reader.trained(person).iter().map(|layer| weights[layer]).sum::<f64>())
        .filter(|&trained| trained > 0.0)
        .collect();
    let further = if only.is_empty() {
        own.first().copied().unwrap_or(mean)
    } else {
        available * only.iter().sum::<f64>() / only.len() as f64
    };
    (own, further)
}

/// Reads skills as sets of layers.
struct Reader<'a> {
    staff: &'a Staff,
    layers: usize,
    usual: u32,
    day: Date,
}

impl<'a> Reader<'a> {
    fn of(ground: &Ground, staff: &'a Staff) -> Self {
        Self {
            staff,
            layers: ground.scenario.layers.len(),
            usual: induction_visits(ground.scenario),
            // The same day as for the numbers that follow from the list.
            day: staff.from.unwrap_or(Date::constant(1990, 1, 1)),
        }
    }

    fn assigned(&self, person: &Person) -> Layers {
        self.of_skills(person, |role, _| role.is_assigned())
    }

    /// Layers on which a backup counts.
    fn trained(&self, person: &Person) -> Layers {
        self.of_skills(person, |role, trained| role.is_backup() && trained)
    }

    fn untrained(&self, person: &Person) -> Layers {
        self.of_skills(person, |role, trained| role.is_backup() && !trained)
    }

    fn of_skills(
        &self,
        person: &Person,
        counts: impl Fn(crate::scenario::staff::Role, bool) -> bool,
    ) -> Layers {
        let skills = person.skills.iter().take(self.layers).enumerate();
        let counted = skills.filter(|&(layer, &skill)| {
            counts(skill.role, self.staff.is_trained(skill, layer, self.usual, self.day))
        });
        counted.map(|(layer, _)| Layers::one(layer)).fold(Layers::NONE, Layers::or)
    }
}

/// People who are alike for the matching.
struct Alike<'a> {
    kind: Kind,
    people: Vec<&'a Person>,
}

/// How well skills cover a typical day; `None` where nobody is listed.
pub(super) fn skills(
    ground: &Ground,
    staff: &Staff,
    away: &Away,
    day: &Crew,
    gaps: &Gaps,
    line: &Line,
) -> Option<Skills> {
    if !staff.is_listed() {
        return None;
    }
    let reader = Reader::of(ground, staff);
    let layers = ground.scenario.layers.len();
    let alike = alike(ground, staff, &reader, away, gaps, line);
    let posts = split(day.posts, &layer_weights(staff, layers));
    let rota: Vec<f64> = (0..layers)
        .map(|layer| {
            let of_layer = alike.iter().filter(|alike| alike.kind.assigned.first() == Some(layer));
            of_layer.map(|alike| f64::from(alike.kind.people)).sum()
        })
        .collect();
    let people: f64 = rota.iter().sum();
    let everybody = people <= f64::from(day.people) + 0.5;
    let on_duty = if everybody { Vec::new() } else { split(day.people, &rota) };
    let team = Team {
        kinds: alike.iter().map(|alike| alike.kind).collect(),
        posts,
        on_duty,
        cause: Cause { absence: away.ill(), correlation: away.correlation },
    };
    let skilled = team.covered(CHANCE);
    let count = |layer: usize, of: &dyn Fn(&Person) -> Layers| -> u32 {
        staff.people.iter().filter(|person| of(person).has(layer)).map(|person| person.heads).sum()
    };
    let of_layer = |layer: usize| LayerCover {
        posts: team.posts[layer],
        assigned: count(layer, &|person| reader.assigned(person)),
        trained: count(layer, &|person| reader.trained(person)),
        untrained: count(layer, &|person| reader.untrained(person)),
        covered: skilled.layers[layer].covered,
        uncovered: skilled.layers[layer].uncovered,
        known: skilled.layers[layer].known,
        bus_factor: team.bus_factor(layer),
    };
    let best = skilled.best_training().and_then(|best| {
        // Of those who are alike, whoever has the fewest visits still to make.
        let visits = |person: &&&Person| visits_left(ground.scenario, staff, person, best.layer);
        let person = alike.get(best.kind)?.people.iter().min_by_key(visits)?;
        Some(best_of(ground.scenario, staff, person, best.layer, best.gain, &skilled))
    });
    Some(Skills {
        layers: (0..layers).map(of_layer).collect(),
        all: skilled.all,
        error: skilled.error(),
        draws: skilled.draws,
        flexibility: team.flexibility(CHANCE),
        best,
    })
}

fn alike<'a>(
    ground: &Ground,
    staff: &'a Staff,
    reader: &Reader,
    away: &Away,
    gaps: &Gaps,
    line: &Line,
) -> Vec<Alike<'a>> {
    let at_post = 1.0 - away.planned;
    let comes = comes(ground, staff, away, gaps, line);
    let mut found: Vec<Alike<'a>> = Vec::new();
    // Those who do nothing else first: of trainings that gain as much, theirs is the one.
    let (only, others): (Vec<&Person>, Vec<&Person>) =
        staff.people.iter().partition(|person| is_only_backup(person));
    for person in only.into_iter().chain(others) {
        let (assigned, stands_in) = (reader.assigned(person), reader.trained(person));
        let only_backup = is_only_backup(person);
        let kind = Kind {
            people: person.heads,
            there: if only_backup { comes } else { at_post },
            // A backup's availability already has their own absences in it.
            exposed: if only_backup { 0.0 } else { 1.0 },
            assigned,
            stands_in,
        };
        let same = |other: &&mut Alike| Kind { people: 0, ..other.kind } == Kind { people: 0, ..kind };
        match found.iter_mut().find(same) {
            Some(other) => {
                other.kind.people += kind.people;
                other.people.push(person);
            }
            None => found.push(Alike { kind, people: vec![person] }),
        }
    }
    found
}

/// The probability that a backup is there for this team: available, confirmed or called in time, and not with another team.
fn comes(ground: &Ground, staff: &Staff, away: &Away, gaps: &Gaps, line: &Line) -> f64 {
    if !staff.people.iter().any(Person::stands_in) {
        return 0.0;
    }
    let available = ground.scenario.backups.availability;
    let ahead = if gaps.mean() > 0.0 { gaps.planned / gaps.mean() } else { 1.0 };
    let in_time = if away.in_time() { 1.0 } else { 0.0 };
    let comes = available * (ahead * away.confirmation + (1.0 - ahead) * in_time);
    let teams = f64::from(staff.pool.clients.max(1));
    let able: f64 = line.own.iter().sum();
    let elsewhere = gaps.mean() * (teams - 1.0) / teams;
    if able > 0.0 { comes * (1.0 - (elsewhere / able).min(1.0)) } else { comes }
}

/// A number split by weights, in whole parts: the largest remainders get what is left, the first of equals, and whatever has a weight
/// gets at least one while there is enough for all.
fn split(number: u32, weights: &[f64]) -> Vec<u32> {
    let total: f64 = weights.iter().sum();
    let some = u32::try_from(weights.iter().filter(|&&weight| weight > 0.0).count()).unwrap_or(0);
    if total <= 0.0 || some == 0 {
        return vec![0; weights.len()];
    }
    let least = u32::from(number >= some);
    let left = f64::from(number - least * some);
    let ideal: Vec<f64> = weights.iter().map(|weight| f64::from(number) * weight / total).collect();
    // What each would still get beyond the least.
    let beyond: Vec<f64> = ideal.iter().map(|ideal| (ideal - f64::from(least)).max(0.0)).collect();
    let sum: f64 = beyond.iter().sum();
    let scaled = beyond.iter().map(|beyond| if sum > 0.0 { left * beyond / sum } else { 0.0 });
    let mut parts: Vec<u32> = Vec::with_capacity(weights.len());
    let mut rests: Vec<(f64, usize)> = Vec::new();
    for (place, (scaled, &weight)) in scaled.zip(weights).enumerate() {
        let whole = (scaled + 1e-9).floor();
        rests.push((scaled - whole, place));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a number")]
        parts.push(whole as u32 + if weight > 0.0 { least } else { 0 });
    }
    rests.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut missing = number.saturating_sub(parts.iter().sum());
    for &(_, place) in rests.iter().filter(|(_, place)| weights[*place] > 0.0).cycle() {
        if missing == 0 {
            break;
        }
        parts[place] += 1;
        missing -= 1;
    }
    parts
}
