//! How long the formulas about people take.

mod timing;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use relevo::engine::ahead::ahead;
use relevo::engine::{Basis, cover, models, plan, staffed, training};
use relevo::model::backups::{backups_for, mean_uncovered, p_covered, people_for};
use relevo::model::coverage::{Dependence, Post, beta_binomial, binomial, poisson_binomial, presence_when};
use relevo::scenario::staff::{Leave, LeaveKind, Person, Role, Skill, Staff, since_1970};
use relevo::scenario::{Backups, Group, Layer, Scenario, Team};
use relevo::screen::{Ask, Board, Draw, Page, Side, View};
use std::cell::RefCell;
use std::hint::black_box;
use timing::{fastest, line};

/// A change of a number that closed forms follow: a frame.
const FRAME: f64 = 0.016;
/// The same with skills matched.
const MATCHED: f64 = 0.3;

/// Times it and prints that; no bar was set for any of these.
fn report<T>(name: &str, run: impl Fn() -> T) {
    line(name, fastest(501, run), None);
}

fn main() {
    let spread = |n: u32, low: f64, high: f64| -> Vec<f64> {
        (0..n).map(|i| low + (high - low) * f64::from(i) / f64::from(n)).collect()
    };
    let (team, backups) = (spread(500, 0.02, 0.2), spread(100, 0.4, 0.9));
    report("coverage, 500 people and 100 backups of their own", || {
        let (away, takers) = (poisson_binomial(black_box(&team)), poisson_binomial(black_box(&backups)));
        (p_covered(&away, &takers), mean_uncovered(&away, &takers))
    });
    report("coverage, 500 people and 100 backups alike", || {
        let (away, takers) = (beta_binomial(black_box(500), 0.1, 0.05), binomial(black_box(100), 0.6));
        (p_covered(&away, &takers), mean_uncovered(&away, &takers))
    });
    let away = binomial(500, 0.1);
    report("backups for 99.9 % of 500 posts", || backups_for(0.999, black_box(&away), 0.6));
    report("people for 99 % of 400 posts", || {
        people_for(black_box(400), 0.99, &[], |people| beta_binomial(people, 0.1, 0.05))
    });

    let pattern = Post {
        scheduled: 8,
        required: 6,
        planned_absence: 0.0,
        lasting_absence: 0.0,
        unplanned_absence: 0.04,
        backups: 3,
        refill: 0.0,
        takeover: 0.6,
    };
    let stated = Post { planned_absence: 0.14, refill: 0.55, ..pattern };
    let large = Post { scheduled: 60, required: 50, backups: 10, ..stated };
    let huge = Post { scheduled: 500, required: 430, backups: 100, ..stated };
    let together = Dependence::Correlated(0.05);
    for (name, post) in [
        ("presence, 8 people", pattern),
        ("presence, 8 people with planned leave", stated),
        ("presence, 60 people with planned leave", large),
        ("presence, 500 people with planned leave", huge),
    ] {
        report(name, || presence_when(black_box(&post), Dependence::Independent));
        report(&format!("{name}, absent together"), || presence_when(black_box(&post), together));
    }

    let stated = big_team();
    let today = plan(&stated);
    line(
        "cover, 300 people, 12 layers, 60 backups: closed forms",
        fastest(21, || cover(black_box(&stated), &Staff::default(), &today, Basis::Roster)),
        Some(FRAME),
    );
    let staff = listed();
    let stated = Scenario { staff: staff.write(), ..stated };
    let listed = staffed(&stated).into_owned();
    let today = plan(&listed);
    line(
        "cover, 300 people, 12 layers, 60 backups: everybody's skills matched",
        fastest(11, || cover(black_box(&listed), &staff, &today, Basis::Roster)),
        Some(MATCHED),
    );
    told();
    let staff = with_leave(staff);
    let stated = Scenario { staff: staff.write(), ..stated };
    let first = date(2026, 11, 23);
    line(
        "twelve months ahead, 300 people and 60 backups, two weeks of leave each",
        fastest(11, || ahead(black_box(&stated), black_box(&staff), first)),
        Some(MATCHED),
    );
}

/// The same people, each on leave for two weeks of the year.
fn with_leave(mut staff: Staff) -> Staff {
    let leave = staff.people.iter().map(|person| {
        let from = date(2026, 11, 23).saturating_add(i64::from(person.id * 7 % 350).days());
        let to = from.saturating_add(11.days());
        Leave { id: person.id, person: person.id, from, to, kind: LeaveKind::Vacation }
    });
    staff.leave = leave.collect();
    staff
}

/// Twelve layers, 300 people, 60 backups.
fn big_team() -> Scenario {
    Scenario {
        layers: (0..12).map(|layer| Layer { name: format!("Layer {layer}"), ..Layer::default() }).collect(),
        team: Team { groups: vec![Group { headcount: 300, ..Group::default() }], ..Team::default() },
        backups: Backups { count: 60, ..Backups::default() },
        ..Scenario::default()
    }
}

/// The same people by what they can do: each works on one layer, every third stands in on another, a backup knows three.
fn listed() -> Staff {
    let skill = |role: Role| Skill { role, visits: 2, last: None };
    let person = |id: u32, roles: &[(usize, Role)]| {
        let mut skills = vec![Skill::default(); 12];
        for &(layer, role) in roles {
            skills[layer] = skill(role);
        }
        Person { id, name: String::new(), heads: 1, group: 0, skills }
    };
    let mut people: Vec<Person> = (0..300_usize)
        .map(|at| {
            let (own, other) = (at % 12, (at * 5 + 1) % 12);
            let roles = [(other, Role::Backup), (own, Role::Assigned)];
            person(u32::try_from(at).unwrap_or(0) + 1, &roles[usize::from(at % 3 > 0)..])
        })
        .collect();
    let backups = (0..60_usize).map(|at| {
        let known = [(at * 7) % 12, (at * 5 + 3) % 12, (at * 11 + at / 12) % 12];
        person(u32::try_from(at).unwrap_or(0) + 301, &known.map(|layer| (layer, Role::Backup)))
    });
    people.extend(backups);
    Staff { people, ..Staff::default() }
}

/// What a list of people costs at each change.
fn told() {
    let scenario = Scenario {
        staff: Staff { from: Some(Date::constant(2026, 11, 23)), ..listed() }.write(),
        ..big_team()
    };
    let today = Date::constant(2026, 11, 26);
    report("360 people × 12 layers, read", || Staff::of(black_box(&scenario)));
    report("360 people × 12 layers, read and told as numbers", || staffed(black_box(&scenario)));
    let (mut staff, _) = Staff::of(&scenario);
    for person in &mut staff.people {
        // Some have learned nothing yet, others are half way or need to be kept.
        for skill in &mut person.skills {
            (skill.visits, skill.last) = (person.id % 4, Some(Date::constant(2026, 3, 2)));
        }
    }
    report("360 people × 12 layers, a year of visits", || training(&scenario, black_box(&staff), today));
    let alike = Scenario { staff: String::new(), ..scenario.clone() };
    for (name, scenario) in [("each with a chance of their own", &scenario), ("all alike", &alike)] {
        line(
            &format!("360 people × 12 layers, all service models, backups {name}"),
            fastest(5, || models(black_box(scenario))),
            None,
        );
    }
    let draw = Draw {
        offers: |_, _, _| String::new(),
        bars: |_, _, _| String::new(),
        curve: |_, _, _| String::new(),
        weeks: |_, _, _| String::new(),
    };
    for (name, side) in [("people", Side::People), ("training", Side::Training)] {
        let view = View { page: Page::Backups, side, today: since_1970(today), ..View::default() };
        let ask = Ask { scenario: scenario.clone(), view, ..Ask::default() };
        let board = RefCell::new(Board::default());
        report(&format!("360 people × 12 layers, the part on {name} shown again"), || {
            board.borrow_mut().show(black_box(ask.clone()), |_| None, draw).html.len()
        });
    }
}
