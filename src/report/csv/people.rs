//! People, lines of them that could not be read, and the plan of visits.

use super::{Field, write};
use crate::engine::{self, VisitKind};
use crate::import::people::{PeopleRead, fold, heads};
use crate::report::Voice;
use crate::scenario::staff::{Role, Skill, Staff};
use crate::scenario::{Group, Scenario};
use jiff::civil::Date;

/// Everybody with their skills, as the same list is read again: names only where they are asked for, `P7` else.
#[must_use]
pub fn people(staff: &Staff, scenario: &Scenario, named: bool, voice: Voice) -> String {
    let words = &voice.locale.results().people;
    let layers = heads(&scenario.layers, words.layer);
    let mut head = vec![words.name.to_owned(), words.heads.to_owned(), words.group.to_owned()];
    head.extend(layers.iter().cloned());
    head.extend(layers.iter().map(|layer| (words.visits_column)(layer)));
    head.extend(layers.iter().map(|layer| (words.last_column)(layer)));
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let rows = staff.people.iter().map(|person| {
        let name = if named { person.called() } else { format!("P{}", person.id) };
        let skills = || (0..layers.len()).map(|layer| person.skills.get(layer).copied().unwrap_or_default());
        let role = |skill: Skill| match skill.role {
            Role::Nothing => String::new(),
            role => voice.locale.results().staff.roles[role as usize].to_owned(),
        };
        let mut row = vec![
            Field::Text(name),
            Field::Number(f64::from(person.heads)),
            Field::Text(group(&scenario.team.groups, person.group)),
        ];
        row.extend(skills().map(|skill| Field::Text(role(skill))));
        row.extend(skills().map(|skill| match (skill.role, skill.visits) {
            (Role::Nothing, 0) => Field::Text(String::new()),
            (_, visits) => Field::Number(f64::from(visits)),
        }));
        row.extend(
            skills().map(|skill| Field::Text(skill.last.map(|day| day.to_string()).unwrap_or_default())),
        );
        row
    });
    write(&head, rows)
}

/// A group by its name, where no other is called so and it is no number; else by its number.
fn group(groups: &[Group], at: usize) -> String {
    let name = groups.get(at).map(|group| fold(&group.name)).unwrap_or_default();
    let is_number = name.bytes().all(|digit| digit.is_ascii_digit());
    let is_alone = groups.iter().filter(|other| fold(&other.name) == name).count() == 1;
    if is_alone && !is_number { groups[at].name.clone() } else { (at + 1).to_string() }
}

/// Lines of a list of people that could not be read, as they stand, with the reason before them: mended, the file can be
/// read again.
#[must_use]
pub fn rejects(read: &PeopleRead, voice: Voice) -> String {
    let words = &voice.locale.results().people;
    let head: Vec<&str> = [words.reason].into_iter().chain(read.header.iter().map(String::as_str)).collect();
    let rows = read.rejects.iter().map(|reject| {
        let reason = [reject.fault.say(words)].into_iter();
        reason.chain(reject.cells.iter().cloned()).map(Field::Text).collect()
    });
    write(&head, rows)
}

/// The visits of the coming twelve months, and what each course of them buys; names are left out.
#[must_use]
pub fn training(staff: &Staff, scenario: &Scenario, today: Date, voice: Voice) -> String {
    let (words, people) = (&voice.locale.results().training, &voice.locale.results().people);
    let plan = engine::training(scenario, staff, today);
    let head =
        [words.week, people.person, people.layer, words.why, words.visits, words.backup_by, words.buys];
    let rows = plan.visits.iter().map(|visit| {
        let course = plan.courses.iter().find(|course| {
            visit.kind == VisitKind::Induction && (course.person, course.layer) == (visit.person, visit.layer)
        });
        let by = course.and_then(|course| course.by).map(|day| day.to_string()).unwrap_or_default();
        vec![
            Field::Text(visit.week.to_string()),
            Field::Text(
                staff.people.get(visit.person).map(|person| format!("P{}", person.id)).unwrap_or_default(),
            ),
            Field::Text(scenario.layers.get(visit.layer).map(|layer| layer.name.clone()).unwrap_or_default()),
            Field::Text(words.kinds[visit.kind as usize].to_owned()),
            Field::Number(f64::from(visit.count)),
            Field::Text(by),
            course.map_or_else(|| Field::Text(String::new()), |course| Field::Number(course.gain)),
        ]
    });
    write(&head, rows)
}
