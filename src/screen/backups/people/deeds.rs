//! What is done to the people. A deed says what is to be, not what to turn: the same one may come twice over the same
//! people.

use super::csv::left_out;
use super::open::{LINES, Open};
use crate::engine::induction_visits;
use crate::i18n::words::people::PeopleWords;
use crate::import::ImportError;
use crate::import::people::{Listed, PeopleRead, read_file, read_text};
use crate::scenario::document::clean_name;
use crate::scenario::staff::{MAX_PEOPLE, Person, Role, Skill, Staff, day};
use crate::screen::backups::desk::Doing;
use crate::screen::backups::people::open::Find;
use jiff::civil::Date;

/// Most people of a line.
const MOST_HEADS: u32 = 500;
/// Most visits of somebody.
const MOST_VISITS: u32 = 1_000;
/// Largest team that is listed one by one.
const ONE_BY_ONE: u32 = 40;

pub(in crate::screen::backups) fn done(doing: &mut Doing, open: &mut Open) -> String {
    let words = &doing.locale.results().people;
    let (what, rest) = doing.what.split_once('/').unwrap_or((doing.what, ""));
    if let Ok(id) = what.parse::<u32>() {
        return of_line(doing, open, id, rest, words);
    }
    match what {
        "find" => look(open, |find| find.name = clean_name(doing.value)),
        "find-layer" => look(open, |find| find.layer = doing.value.parse().ok()),
        "find-role" => look(open, |find| find.role = role(doing.value)),
        "find-all" => look(open, |find| *find = Find::default()),
        "sheet" => open.sheet = rest.parse::<usize>().unwrap_or(1).saturating_sub(1),
        "open" => open.line = rest.parse().ok(),
        "close" => open.line = None,
        "many" => return many(doing, open),
        "bulk-role" => open.bulk.0 = role(doing.value).unwrap_or(open.bulk.0),
        "bulk-layer" => open.bulk.1 = doing.value.parse().unwrap_or(0),
        "bulk" => return bulk(doing, open, words),
        "add" => return add(doing, open, 1, 1, words),
        "add-lines" => return add(doing, open, open.many, 1, words),
        "add-alike" => return add(doing, open, 1, open.many, words),
        "start" => return large(doing, open, words, start),
        "clear" => return large(doing, open, words, |doing| keep_only(doing.staff, Vec::new(), doing.today)),
        "undo" => {
            if let Some(before) = open.before(doing.staff) {
                // What was written for calendars under a key is written under it again.
                *doing.staff = Staff { key: doing.staff.key, ..before.clone() };
            }
        }
        "csv" | "paste" => return read(doing, open, words, what == "csv"),
        "look" => return told(open, words),
        "take" => return take(doing, open, rest, words),
        _ => {}
    }
    String::new()
}

fn look(open: &mut Open, change: impl FnOnce(&mut Find)) {
    change(&mut open.find);
    open.sheet = 0;
}

/// A role as it is stored.
fn role(stored: &str) -> Option<Role> {
    Role::STORED.iter().position(|known| *known == stored).map(|at| Role::ALL[at])
}

/// A deed on one line: `name`, `heads`, `group`, `role/1`, `visits/1`, `last/1`, `copy`, `remove`.
fn of_line(doing: &mut Doing, open: &mut Open, id: u32, rest: &str, words: &PeopleWords) -> String {
    let Some(at) = doing.staff.people.iter().position(|person| person.id == id) else { return String::new() };
    let (field, layer) = rest.split_once('/').unwrap_or((rest, ""));
    let typed = doing.value.trim();
    match field {
        "name" => doing.staff.people[at].name = clean_name(doing.value),
        "heads" => match whole(doing, MOST_HEADS) {
            Ok(heads) if heads >= 1 => doing.staff.people[at].heads = heads,
            _ => return (words.heads_are)(MOST_HEADS),
        },
        "group" => {
            let groups = doing.scenario.team.groups.len();
            if let Some(group) = typed.parse().ok().filter(|&group: &usize| group < groups) {
                doing.staff.people[at].group = group;
            }
        }
        "copy" => return copy(doing, open, at, words),
        "remove" => {
            return large(doing, open, words, |doing| {
                let kept = doing.staff.people.iter().filter(|person| person.id != id).cloned().collect();
                keep_only(doing.staff, kept, doing.today);
            });
        }
        _ => {
            let skill =
                layer.parse().ok().and_then(|layer: usize| doing.staff.people[at].skills.get(layer).copied());
            let (Some(mut skill), Ok(layer)) = (skill, layer.parse::<usize>()) else { return String::new() };
            match field {
                "role" => skill.role = role(typed).unwrap_or(skill.role),
                "visits" => match whole(doing, MOST_VISITS) {
                    Ok(visits) => skill.visits = visits,
                    Err(()) => return (words.visits_are)(MOST_VISITS),
                },
                "last" if typed.is_empty() => skill.last = None,
                // A year that is being typed is no day yet.
                "last" => skill.last = day(typed).or(skill.last),
                _ => {}
            }
            doing.staff.people[at].skills[layer] = skill;
        }
    }
    String::new()
}

/// A whole number from a field.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0..=most, and whole")]
fn whole(doing: &Doing, most: u32) -> Result<u32, ()> {
    let value = doing.locale.parse(doing.value).ok_or(())?;
    let fits = value.fract() == 0.0 && (0.0..=f64::from(most)).contains(&value);
    if fits { Ok(value as u32) } else { Err(()) }
}

fn many(doing: &Doing, open: &mut Open) -> String {
    match whole(doing, MOST_HEADS) {
        Ok(many) if many >= 1 => open.many = many,
        _ => return (doing.locale.results().people.heads_are)(MOST_HEADS),
    }
    String::new()
}

/// An id that nobody has had, as far as is known: leave and agreements may still be told of somebody who is gone.
fn next_id(staff: &Staff) -> u32 {
    let told = staff.leave.iter().map(|leave| leave.person);
    let agreed = staff.ledger.iter().flat_map(|entry| [Some(entry.person), entry.backup]).flatten();
    let next = Staff::next_id(staff.people.iter().map(|person| person.id).chain(told).chain(agreed));
    // A document may use the last number there is: then one that is free.
    if next < u32::MAX { next } else { (1..u32::MAX).find(|&id| staff.person(id).is_none()).unwrap_or(1) }
}

/// New lines: like the last one, or on every layer where there is none yet.
fn add(doing: &mut Doing, open: &mut Open, lines: u32, heads: u32, words: &PeopleWords) -> String {
    let room = MAX_PEOPLE.saturating_sub(doing.staff.people.len());
    let lines = (lines as usize).min(room);
    let layers = doing.scenario.layers.len();
    let (group, roles) = match doing.staff.people.last() {
        Some(last) => (last.group, last.skills.iter().map(|skill| skill.role).collect()),
        None => (0, vec![Role::Assigned; layers]),
    };
    for _ in 0..lines {
        let id = next_id(doing.staff);
        let skills = roles.iter().map(|&role| Skill { role, ..Skill::default() }).collect();
        doing.staff.people.push(Person { id, name: String::new(), heads, group, skills });
    }
    show_last(doing.staff, open);
    (words.were_added)(lines)
}

/// What was added is seen.
fn show_last(staff: &Staff, open: &mut Open) {
    open.find = Find::default();
    open.sheet = staff.people.len().saturating_sub(1) / LINES;
}

/// The same line once more, behind it and without the name.
fn copy(doing: &mut Doing, open: &mut Open, at: usize, words: &PeopleWords) -> String {
    if doing.staff.people.len() >= MAX_PEOPLE {
        return (words.full)(MAX_PEOPLE);
    }
    let copied = Person { id: next_id(doing.staff), name: String::new(), ..doing.staff.people[at].clone() };
    open.line = Some(copied.id);
    doing.staff.people.insert(at + 1, copied);
    (words.were_added)(1)
}

/// A change that can be taken back.
fn large(doing: &mut Doing, open: &mut Open, words: &PeopleWords, change: impl FnOnce(&mut Doing)) -> String {
    let before = doing.staff.clone();
    change(doing);
    open.keep(&before, doing.staff);
    let (was, is) = (before.people.len(), doing.staff.people.len());
    let leave = before.leave.len().saturating_sub(doing.staff.leave.len());
    match is.cmp(&was) {
        std::cmp::Ordering::Less => (words.were_removed)(was - is, leave),
        std::cmp::Ordering::Greater => (words.were_added)(is - was),
        std::cmp::Ordering::Equal => String::new(),
    }
}

/// Nobody but these: leave of the others goes with them, and what they had agreed to cover is open again. What is over
/// by today stays as it was: it is the record.
fn keep_only(staff: &mut Staff, people: Vec<Person>, today: Date) {
    staff.people = people;
    let is_listed = |id: u32| staff.people.iter().any(|person| person.id == id);
    staff.leave.retain(|leave| is_listed(leave.person));
    staff.ledger.retain(|entry| is_listed(entry.person) || entry.to < today);
    for entry in staff.ledger.iter_mut().filter(|entry| entry.to >= today && entry.declined.is_none()) {
        if entry.backup.is_some_and(|backup| !is_listed(backup)) {
            entry.backup = None;
            entry.states_mut().into_iter().for_each(|state| *state = None);
            entry.revision = entry.revision.saturating_add(1);
        }
    }
}

/// The team and its backups as they are stated: those who hold posts on all layers, and as many backups trained as the
/// share that is stated comes to; of one who is trained in part, on the first layers.
fn start(doing: &mut Doing) {
    let scenario = doing.scenario;
    let layers = scenario.layers.len();
    let team = scenario.team.headcount();
    let backups = scenario.backups.number(team);
    let mut people = Vec::new();
    let mut line = |heads: u32, group: usize, skills: Vec<Skill>| {
        let lines = if team + backups <= ONE_BY_ONE { heads } else { u32::from(heads > 0) };
        for _ in 0..lines {
            let id = Staff::next_id(people.iter().map(|person: &Person| person.id));
            let skills = skills.clone();
            people.push(Person {
                id,
                name: String::new(),
                heads: heads.min(MOST_HEADS) / lines,
                group,
                skills,
            });
        }
    };
    for (at, group) in scenario.team.groups.iter().enumerate() {
        line(group.headcount, at, vec![Skill { role: Role::Assigned, ..Skill::default() }; layers]);
    }
    let usual = induction_visits(scenario);
    let skill = |is_trained: bool, layer: usize| {
        let visits = if is_trained { doing.staff.visits_needed(layer, usual) } else { 0 };
        Skill { role: Role::Backup, visits, last: None }
    };
    let trained = f64::from(backups) * scenario.backups.trained.clamp(0.0, 1.0);
    let whole = (0..=backups).rev().find(|&count| f64::from(count) <= trained + 1e-9).unwrap_or(0);
    let part = ((trained - f64::from(whole)) * layers as f64).round();
    line(whole, 0, (0..layers).map(|layer| skill(true, layer)).collect());
    if whole < backups {
        line(1, 0, (0..layers).map(|layer| skill((layer as f64) < part, layer)).collect());
        line(backups - whole - 1, 0, (0..layers).map(|layer| skill(false, layer)).collect());
    }
    doing.staff.people = people;
}

/// A role for all who are found. Who works on the layer goes on doing so when standing in on it.
fn bulk(doing: &mut Doing, open: &mut Open, words: &PeopleWords) -> String {
    let (role, layer) = open.bulk;
    let found = open.find.found(doing.staff);
    let before = doing.staff.clone();
    for &at in &found {
        if let Some(skill) = doing.staff.people[at].skills.get_mut(layer) {
            skill.role = if role == Role::Backup && skill.role.is_assigned() { Role::Both } else { role };
        }
    }
    open.keep(&before, doing.staff);
    (words.were_changed)(found.len())
}

/// Reads a file or a pasted table, which then waits to be taken.
fn read(doing: &Doing, open: &mut Open, words: &PeopleWords, is_file: bool) -> String {
    if !is_file && doing.value.trim().is_empty() {
        return String::new();
    }
    let day_first = doing.locale.language != crate::i18n::Language::En;
    let found = if is_file {
        read_file(doing.file, doing.scenario, day_first)
    } else {
        read_text(doing.value, doing.scenario, day_first)
    };
    match found {
        Ok(read) => {
            open.reads = mark(doing.value);
            (open.read, open.waits, open.trouble) = (Some(read), true, String::new());
        }
        Err(error) => {
            let said = match error {
                ImportError::NoHeader | ImportError::OneColumn => words.no_header.to_owned(),
                error => error.say(doing.locale.language.import()),
            };
            (open.read, open.waits, open.trouble) = (None, false, said);
        }
    }
    told(open, words)
}

/// Tells texts apart.
fn mark(text: &str) -> u32 {
    text.bytes().fold(2_166_136_261, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(16_777_619))
}

/// What was read, in a sentence.
fn told(open: &Open, words: &PeopleWords) -> String {
    match &open.read {
        Some(read) if open.waits => {
            let heads = read.people.iter().map(|listed| listed.heads).sum();
            (words.was_read)(read.people.len(), heads, left_out(read))
        }
        _ if open.trouble.is_empty() => words.nothing_pasted.to_owned(),
        _ => open.trouble.clone(),
    }
}

/// Takes what was read, in place of the list or behind it. It stays here, for the same deed may come twice.
fn take(doing: &mut Doing, open: &mut Open, how: &str, words: &PeopleWords) -> String {
    let Some(read) = &open.read else { return String::new() };
    open.waits = false;
    let before = doing.staff.clone();
    let said = match how {
        "replace" => {
            let people = replaced(doing.staff, read);
            let count = people.len();
            keep_only(doing.staff, people, doing.today);
            (words.were_taken)(count)
        }
        "add" => {
            let (added, known, room) = added(doing.staff, read);
            (words.were_appended)(added, known, room)
        }
        _ => {
            if read.rejects.is_empty() {
                open.read = None;
            }
            return String::new();
        }
    };
    open.find = Find::default();
    open.sheet = 0;
    open.keep(&before, doing.staff);
    said
}

/// The people of a file in place of those listed. Who was listed under the same name, or stands there as `P7`, is the
/// same person: leave and agreements stay, a name that the file leaves out too, and visits where it tells of none.
fn replaced(staff: &Staff, read: &PeopleRead) -> Vec<Person> {
    let same = |listed: &Listed| {
        let name = listed.name.to_lowercase();
        let fits = |person: &&Person| {
            if name.is_empty() { person.id == listed.id } else { person.name.to_lowercase() == name }
        };
        staff.people.iter().find(fits)
    };
    let mut taken: Vec<u32> = Vec::new();
    let highest = read.people.iter().map(|listed| listed.id).max().unwrap_or(0);
    let mut next = next_id(staff).max(highest + 1);
    let mut people = Vec::with_capacity(read.people.len());
    for listed in &read.people {
        let known = same(listed).filter(|person| !taken.contains(&person.id));
        let own = (listed.id > 0 && !taken.contains(&listed.id)).then_some(listed.id);
        let id = known.map(|person| person.id).or(own).unwrap_or_else(|| {
            while taken.contains(&next) || staff.person(next).is_some() {
                next = next.wrapping_add(1).max(1);
            }
            next
        });
        taken.push(id);
        let mut person = listed.clone().person(id);
        if let Some(known) = known {
            if person.name.is_empty() {
                person.name.clone_from(&known.name);
            }
            if !read.tells_visits {
                for (skill, was) in person.skills.iter_mut().zip(&known.skills) {
                    (skill.visits, skill.last) = (was.visits, was.last);
                }
            }
        }
        people.push(person);
    }
    people
}

/// The people of a file behind those listed: how many, how many were listed already, and whether all had room.
fn added(staff: &mut Staff, read: &PeopleRead) -> (usize, usize, bool) {
    let listed: Vec<String> = staff.people.iter().map(|person| person.name.to_lowercase()).collect();
    let (mut count, mut known) = (0, 0);
    for new in &read.people {
        if !new.name.is_empty() && listed.contains(&new.name.to_lowercase()) {
            known += 1;
        } else if staff.people.len() < MAX_PEOPLE {
            let id = next_id(staff);
            staff.people.push(new.clone().person(id));
            count += 1;
        }
    }
    (count, known, count + known == read.people.len())
}
