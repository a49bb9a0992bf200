//! Suggested changes where people are listed: what is suggested is a change of the list.

use super::actions::{Measure, action, apply, gain, measure};
use super::results::{Action, ActionKind};
use super::staffed::{day_that_counts, induction_visits, is_only_backup, layer_weights, staffed};
use crate::scenario::Scenario;
use crate::scenario::staff::{Person, Role, Skill, Staff};

/// Most people whose training is suggested at once.
const MOST_TRAINED: u32 = 2;

/// The change of what the user states that has the effect of `kind`: where people are listed, of the list too. A change
/// that has nothing to do with people is itself.
pub(super) fn listed(kind: ActionKind, stated: &Scenario) -> ActionKind {
    if !stated.lists_people() {
        return kind;
    }
    let (mut staff, _) = Staff::of(stated);
    let before = staff.clone();
    change(&kind, &mut staff, stated);
    if staff == before { kind } else { ActionKind::Listed { kind: Box::new(kind), staff: staff.write() } }
}

fn change(kind: &ActionKind, staff: &mut Staff, stated: &Scenario) {
    let layers = stated.layers.len();
    match kind {
        ActionKind::AddEngineers { count } => {
            let groups = stated.team.groups.iter().enumerate();
            let group = groups.max_by_key(|(_, group)| group.headcount).map_or(0, |(at, _)| at);
            let skill = Skill { role: Role::Assigned, ..Skill::default() };
            add(staff, *count, group, vec![skill; layers]);
        }
        ActionKind::AddBackups { count } => {
            let skills = (0..layers).map(|layer| trained(staff, stated, layer, Role::Backup)).collect();
            add(staff, *count, 0, skills);
        }
        ActionKind::TrainBackups => {
            let skills: Vec<Skill> =
                (0..layers).map(|layer| trained(staff, stated, layer, Role::Backup)).collect();
            for person in staff.people.iter_mut().filter(|person| person.stands_in()) {
                for (skill, trained) in person.skills.iter_mut().zip(&skills) {
                    learn(skill, *trained);
                }
            }
        }
        ActionKind::Together { kinds } => kinds.iter().for_each(|kind| change(kind, staff, stated)),
        _ => {}
    }
}

fn add(staff: &mut Staff, heads: u32, group: usize, skills: Vec<Skill>) {
    let id = Staff::next_id(staff.people.iter().map(|person| person.id));
    staff.people.push(Person { id, name: String::new(), heads, group, skills });
}

/// The skill of somebody who has made all visits, the last on the first day of the twelve months.
fn trained(staff: &Staff, stated: &Scenario, layer: usize, role: Role) -> Skill {
    Skill { role, visits: staff.visits_needed(layer, induction_visits(stated)), last: staff.from }
}

/// Who works on a layer goes on doing so.
pub(super) fn learn(skill: &mut Skill, trained: Skill) {
    let role = if skill.role.is_assigned() { Role::Both } else { Role::Backup };
    *skill = Skill { role, visits: skill.visits.max(trained.visits), last: skill.last.max(trained.last) };
}

/// The training of one or two backups on one layer that brings most, with its effect and
/// how much it helps. The visits are paid once.
pub(super) fn training(stated: &Scenario, before: &Measure) -> Option<(Action, f64)> {
    if !stated.lists_backups() {
        return None;
    }
    let (staff, _) = Staff::of(stated);
    let weights = layer_weights(&staff, stated.layers.len());
    let of_layer = |layer: usize| {
        let learners = learners(&staff, stated, layer);
        let people: u32 = learners.iter().map(|&at| staff.people[at].heads).sum();
        (weights[layer] * f64::from(people), layer, learners, people)
    };
    let all = (0..stated.layers.len()).map(of_layer).filter(|(gain, ..)| *gain > 0.0);
    let (_, layer, learners, people) = all.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    let mut changed = staff.clone();
    let skill = trained(&staff, stated, layer, Role::Backup);
    let mut visits = 0;
    for at in learners {
        let person = &mut changed.people[at];
        visits += person.heads * skill.visits.saturating_sub(person.skills[layer].visits).max(1);
        learn(&mut person.skills[layer], skill);
    }
    let name = stated.layers[layer].name.clone();
    let kind = ActionKind::Listed {
        kind: Box::new(ActionKind::Train { layer, name, people }),
        staff: changed.write(),
    };
    let after = measure(&staffed(&apply(&kind, stated)));
    let gain = gain(before, &after);
    let found = action(kind, before, &after);
    let cost = found.cost + f64::from(visits) * stated.money.induction_cost;
    Some((Action { cost, ..found }, gain))
}

/// Positions of those who would learn a layer: who stands in and is not trained there, those whose task it is first, and
/// of these those who do nothing else; not more than [`MOST_TRAINED`] people unless one line stands for more.
fn learners(staff: &Staff, stated: &Scenario, layer: usize) -> Vec<usize> {
    let usual = induction_visits(stated);
    let day = day_that_counts(staff);
    let counts = |skill: Skill| skill.role.is_backup() && staff.is_trained(skill, layer, usual, day);
    let mut found: Vec<usize> = (0..staff.people.len())
        .filter(|&at| staff.people[at].stands_in() && !counts(staff.people[at].skills[layer]))
        .collect();
    found.sort_by_key(|&at| {
        let person = &staff.people[at];
        (!person.skills[layer].role.is_backup(), !is_only_backup(person), at)
    });
    let mut people = 0;
    let fits = |&at: &usize| {
        let is_first = people == 0;
        people += staff.people[at].heads;
        is_first || people <= MOST_TRAINED
    };
    found.into_iter().take_while(fits).collect()
}
