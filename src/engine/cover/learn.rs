//! Who should learn what: the one training that gains most, and the people after it.

use crate::engine::listed::learn;
use crate::engine::staffed::induction_visits;
use crate::model::skills::{Gain, Skilled};
use crate::scenario::Scenario;
use crate::scenario::staff::{MAX_PEOPLE, Person, Role, Skill, Staff};
use jiff::civil::Date;

/// One person learns to stand in on one layer.
#[derive(Clone, Debug, PartialEq)]
pub struct BestTraining {
    /// [`Person::id`].
    pub person: u32,
    /// As they are called.
    pub name: String,
    /// Position of the layer.
    pub layer: usize,
    /// Induction visits that it takes.
    pub visits: u32,
    /// P(every post is covered) before and after.
    pub all: [f64; 2],
    /// Mean posts a day that stay open, before and after.
    pub uncovered: [f64; 2],
}

/// The people once this one has made all induction visits of a layer, the last of them on a day; of several who are alike it is one,
/// who then stands alone. `None` where there is no such person or layer.
#[must_use]
pub fn train(scenario: &Scenario, staff: &Staff, person: u32, layer: usize, day: Date) -> Option<Staff> {
    let mut trained = staff.clone();
    let place = trained.people.iter().position(|known| known.id == person)?;
    if layer >= scenario.layers.len() || layer >= trained.people[place].skills.len() {
        return None;
    }
    let mut learner = trained.people[place].clone();
    if learner.heads > 1 && trained.people.len() < MAX_PEOPLE {
        trained.people[place].heads -= 1;
        learner.heads = 1;
        learner.id = Staff::next_id(trained.people.iter().map(|person| person.id));
        trained.people.insert(place + 1, learner.clone());
    }
    let visits = staff.visits_needed(layer, induction_visits(scenario));
    let of_learner = trained.people.iter_mut().find(|person| person.id == learner.id)?;
    learn(&mut of_learner.skills[layer], Skill { role: Role::Backup, visits, last: Some(day) });
    Some(trained)
}

/// Induction visits that somebody still has to make before they count on a layer. A skill that has lapsed takes one to come back.
#[must_use]
pub fn visits_left(scenario: &Scenario, staff: &Staff, person: &Person, layer: usize) -> u32 {
    let needed = staff.visits_needed(layer, induction_visits(scenario));
    let made = person.skills.get(layer).map_or(0, |skill| skill.visits);
    needed.saturating_sub(made).max(1)
}

/// The best training as a whole.
pub(super) fn best_of(
    scenario: &Scenario,
    staff: &Staff,
    person: &Person,
    layer: usize,
    gain: Gain,
    before: &Skilled,
) -> BestTraining {
    BestTraining {
        person: person.id,
        name: person.called(),
        layer,
        visits: visits_left(scenario, staff, person, layer),
        all: [before.all, (before.all + gain.all).min(1.0)],
        uncovered: [before.uncovered, (before.uncovered - gain.posts).max(0.0)],
    }
}
