//! The finding: how many there are, and which layer has nobody to stand in.

use super::people;
use crate::engine::{induction_visits, is_only_backup};
use crate::scenario::staff::Skill;
use crate::screen::backups::Seen;

/// What people come to on a layer.
#[derive(Clone, Copy, Default)]
pub(super) struct OnLayer {
    /// Who works on it.
    pub(super) assigned: u32,
    /// Who stands in on it.
    pub(super) backups: u32,
    /// Those of them who count today.
    pub(super) trained: u32,
}

/// What people come to on each layer.
pub(super) fn on_layers(seen: &Seen) -> Vec<OnLayer> {
    let mut sums = vec![OnLayer::default(); seen.scenario.layers.len()];
    for person in &seen.staff.people {
        for (layer, (sum, &skill)) in sums.iter_mut().zip(&person.skills).enumerate() {
            sum.assigned += if skill.role.is_assigned() { person.heads } else { 0 };
            sum.backups += if skill.role.is_backup() { person.heads } else { 0 };
            sum.trained += if counts(seen, skill, layer) { person.heads } else { 0 };
        }
    }
    sums
}

/// Whether somebody counts as a backup on a layer today.
pub(super) fn counts(seen: &Seen, skill: Skill, layer: usize) -> bool {
    let usual = induction_visits(seen.scenario);
    skill.role.is_backup() && seen.staff.is_trained(skill, layer, usual, seen.today)
}

/// The title of the part.
pub(super) fn finding(seen: &Seen) -> String {
    let (words, scenario) = (&seen.words().people, seen.scenario);
    let number = |count: u32| seen.told.view.locale.number(f64::from(count), 0);
    if !seen.staff.is_listed() {
        let team = scenario.team.headcount();
        let backups = scenario.backups.number(team);
        return (words.nobody_listed)(&people(seen, team), &(words.backups)(backups, &number(backups)));
    }
    let (mut team, mut backups, mut both) = (0, 0, 0);
    for person in &seen.staff.people {
        let stands_in = person.stands_in();
        match (is_only_backup(person), stands_in) {
            (true, _) => backups += person.heads,
            (false, stands_in) => {
                team += person.heads;
                both += if stands_in { person.heads } else { 0 };
            }
        }
    }
    let both = if both > 0 { (words.stand_in_too)(both, &number(both)) } else { String::new() };
    let who = (words.who)(&people(seen, team), &both, &(words.backups)(backups, &number(backups)));
    let sums = on_layers(seen);
    let named = |is_bare: fn(&OnLayer) -> bool| {
        let bare = sums.iter().zip(&scenario.layers).filter(|(sum, _)| is_bare(sum));
        let names: Vec<&str> = bare.map(|(_, layer)| layer.name.as_str()).collect();
        (!names.is_empty() && names.len() < sums.len().max(2)).then(|| some(&names, seen))
    };
    let all = |is_bare: fn(&OnLayer) -> bool| sums.iter().all(is_bare);
    let nobody = |sum: &OnLayer| sum.backups == 0;
    let untrained = |sum: &OnLayer| sum.trained == 0;
    if all(nobody) {
        (words.nobody_stands_in)(&who)
    } else if let Some(layers) = named(nobody) {
        (words.nobody_on)(&who, &layers)
    } else if all(untrained) {
        (words.nobody_trained)(&who)
    } else if let Some(layers) = named(untrained) {
        (words.nobody_trained_on)(&who, &layers)
    } else {
        (words.all_trained)(&who)
    }
}

/// The first names of a list, and how many more.
fn some(names: &[&str], seen: &Seen) -> String {
    let and = seen.told.view.locale.common().and;
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one} {and} {two}"),
        [one, two, rest @ ..] => (seen.words().people.and_more)(&format!("{one}, {two}"), rest.len()),
    }
}
