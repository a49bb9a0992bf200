//! How far backups cover the absent: a team small enough to be reckoned by hand, and the rules that hold for all.

use jiff::civil::date;
use relevo::calendar::{Days, HourRange};
use relevo::engine::{Basis, Cover, cover, plan, staffed, train};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::staff::{Person, Role, Skill, Staff};
use relevo::scenario::{
    Absence, BackupSizing, Backups, Country, DutyKind, DutyRow, Group, Layer, Scenario, Team,
};

fn close(left: f64, right: f64, allowed: f64) {
    assert!((left - right).abs() <= allowed, "{left} is not {right} ± {allowed}");
}

/// Ten people on weekdays from 9 to 17, away one day in ten and never known ahead, with two backups who come nine times in ten: the
/// published case 8.
fn ten() -> Scenario {
    let row = DutyRow { people: 10, hours: HourRange { days: Days::WEEKDAYS, from: 9, to: 17 } };
    let absence = Absence {
        vacation_days: 0.0,
        holiday_days: 0.0,
        // Of 52.18 weeks of five days.
        sick_days: 26.089_285_714_285_714,
        // Nobody is out for a second day.
        sick_spell_days: 1.0,
        training_days: 0.0,
        turnover: [0.0; 3],
        correlation: 0.0,
        ..Absence::of(Country::Es)
    };
    Scenario {
        team: Team {
            groups: vec![Group { headcount: 10, ..Group::default() }],
            duty: DutyKind::Stated,
            rows: vec![row],
            ..Team::default()
        },
        absence,
        backups: Backups {
            sizing: BackupSizing::Count,
            count: 2,
            availability: 0.9,
            trained: 1.0,
            ..Backups::default()
        },
        layers: vec![Layer::default()],
        ..Scenario::default()
    }
}

/// As the page sees it.
fn covered(stated: &Scenario, basis: Basis) -> Cover {
    let (staff, _) = Staff::of(stated);
    let of = staffed(stated).into_owned();
    cover(&of, &staff, &plan(&of), basis)
}

fn skill(role: Role, visits: u32) -> Skill {
    Skill { role, visits, last: None }
}

fn person(id: u32, heads: u32, skills: Vec<Skill>) -> Person {
    Person { id, name: String::new(), heads, group: 0, skills }
}

/// The same people, listed.
fn listed() -> Scenario {
    let people =
        vec![person(1, 10, vec![skill(Role::Assigned, 0)]), person(2, 2, vec![skill(Role::Backup, 2)])];
    let staff = Staff { people, ..Staff::default() };
    Scenario { staff: staff.write(), ..ten() }
}

#[test]
fn the_published_case_comes_out_of_a_scenario() {
    let of = covered(&ten(), Basis::Roster);
    let day = of.typical().expect("there are posts");
    assert_eq!((day.people, day.posts, &day.days[..]), (10, 10, &[0, 1, 2, 3, 4][..]));
    let curve: Vec<f64> = of.curve.iter().map(|reach| reach.covered).collect();
    for (covered, published) in curve.iter().zip([0.348_678, 0.697_357, 0.889_130, 0.965_839]) {
        close(*covered, published, 5e-7);
    }
    close(of.here().expect("two are on the curve").open * 10.0, 0.141_432, 5e-7);
    close(of.left[1], 0.141_432, 5e-7);
    assert_eq!((of.left[0], of.enough[0]), (0.0, Some(3)));
    // 52.1786 weeks of five days with ten posts, and what is left of them.
    close(of.days_a_year, 260.892_857, 1e-6);
    close(of.posts_a_year, 2_608.928_57, 1e-4);
    close(of.uncovered_a_year, 260.892_857 * 0.141_432, 1e-4);
    close(of.visits_a_year, 260.892_857 * (1.0 - 0.141_432), 1e-4);
    // Each visit is waited for: 4 hours of a shift of 8.
    close(of.waiting_hours, 4.0 * of.visits_a_year, 1e-6);
}

#[test]
fn of_a_spell_of_sickness_only_the_first_day_is_sudden() {
    let mut scenario = ten();
    scenario.absence.sick_spell_days = 4.0;
    scenario.backups.confirmation = 1.0;
    let (long, short) = (covered(&scenario, Basis::Roster), covered(&ten(), Basis::Roster));
    close(long.away.lasting, 0.1 * 0.75, 1e-12);
    close(long.away.ill(), 0.1, 1e-12);
    close(long.open[0], 0.75, 1e-9);
    close(long.open[1], 0.25, 1e-9);
    // Where every visit is confirmed, the same people are away and the same backups come.
    for (one, other) in long.curve.iter().zip(&short.curve) {
        close(one.covered, other.covered, 1e-9);
    }
    // But only the sudden ones wait.
    assert!(long.waiting_hours < 0.3 * short.waiting_hours && long.waiting_hours > 0.0);
}

#[test]
fn what_costs_least_is_the_newsvendor_s_number() {
    let of = covered(&ten(), Basis::Roster);
    // Standing by: (3,000 + 2 × 250) ÷ 260.89 days; a visit: 8 hours at 38; an open post: 1,500.
    close(of.costs.standing_by, 3_500.0 / 260.892_857, 1e-6);
    close(of.costs.visit, 304.0, 1e-9);
    close(of.costs.uncovered, 1_500.0, 0.0);
    let ratio = of.costs.standing_by / (1_500.0 - 304.0);
    let pays = |backups: usize| (of.curve[backups].open - of.curve[backups + 1].open) * 10.0 > ratio;
    let rule = (0..of.curve.len() - 1).find(|&backups| !pays(backups));
    assert_eq!(of.cheapest.map(|cheapest| cheapest as usize), rule);
    let least = of.curve.iter().map(|reach| reach.cost).fold(f64::INFINITY, f64::min);
    close(of.curve[of.cheapest.expect("on the curve") as usize].cost, least, 1e-9);
}

#[test]
fn people_listed_with_one_layer_cover_as_the_numbers_do() {
    let (stated, listed) = (covered(&ten(), Basis::Roster), covered(&listed(), Basis::Roster));
    assert_eq!(stated.skills, None);
    assert_eq!(listed.backups, 2);
    listed.takeover.iter().for_each(|&takeover| close(takeover, 0.9, 1e-12));
    for (one, other) in stated.curve.iter().zip(&listed.curve) {
        close(one.covered, other.covered, 1e-12);
    }
    // Matching by skills takes another way to the same figure.
    let skills = listed.skills.expect("people are listed");
    close(skills.all, 0.889_130, 5e-7);
    assert_eq!((skills.layers[0].posts, skills.layers[0].assigned, skills.layers[0].trained), (10, 10, 2));
    assert_eq!(skills.layers[0].bus_factor, Some(3));
    assert_eq!((skills.draws, skills.best), (None, None));
}

#[test]
fn a_backup_without_the_visits_changes_nothing_and_with_them_helps() {
    let with = |visits: u32| {
        let mut scenario = listed();
        let (mut staff, _) = Staff::of(&scenario);
        staff.people.push(person(3, 1, vec![skill(Role::Backup, visits)]));
        scenario.staff = staff.write();
        covered(&scenario, Basis::Roster)
    };
    let (before, untrained, trained) = (covered(&listed(), Basis::Roster), with(1), with(2));
    let here = |of: &Cover| of.here().expect("on the curve").covered;
    close(here(&untrained), here(&before), 1e-12);
    let all = |of: &Cover| of.skills.as_ref().expect("people are listed").all;
    close(all(&untrained), all(&before), 1e-12);
    assert_eq!(untrained.skills.as_ref().map(|skills| skills.layers[0].untrained), Some(1));
    close(here(&trained), 0.965_839, 5e-7);
    close(all(&trained), 0.965_839, 5e-7);
    // The best training is to give that backup the visit that is missing.
    let best = untrained.skills.and_then(|skills| skills.best).expect("a visit is missing");
    assert_eq!((best.person, best.layer, best.visits), (3, 0, 1));
}

/// Three layers, with too few people for each.
fn three() -> Scenario {
    let own = |layer: usize| {
        let mut skills = vec![Skill::default(); 3];
        skills[layer] = skill(Role::Assigned, 0);
        skills
    };
    let mut people: Vec<Person> = (0..6).map(|id| person(id + 1, 1, own(id as usize / 2))).collect();
    people.push(person(7, 2, vec![skill(Role::Backup, 2), Skill::default(), Skill::default()]));
    let layer = |name: &str| Layer { name: name.to_owned(), ..Layer::default() };
    let mut scenario = Scenario { layers: vec![layer("Web"), layer("Database"), layer("Network")], ..ten() };
    scenario.team.rows[0].people = 6;
    scenario.staff = Staff { people, ..Staff::default() }.write();
    scenario
}

#[test]
fn the_best_training_brings_what_it_says() {
    let scenario = three();
    let (staff, _) = Staff::of(&scenario);
    let of = staffed(&scenario).into_owned();
    let found = cover(&of, &staff, &plan(&of), Basis::Roster).skills.and_then(|skills| skills.best);
    let best = found.expect("there is something to learn");
    let trained =
        train(&of, &staff, best.person, best.layer, date(2026, 1, 5)).expect("there is such a person");
    // Backups know one layer: one of them should learn another.
    assert_eq!((best.person, best.visits), (7, 2));
    assert!(best.layer > 0);
    // Of two alike, one learns and stands alone from then on.
    assert_eq!((trained.people.len(), trained.heads()), (8, 8));
    let after = covered(&Scenario { staff: trained.write(), ..scenario }, Basis::Roster).skills;
    let after = after.expect("people are listed");
    close(after.all, best.all[1], 1e-9);
    let open: f64 = after.layers.iter().map(|layer| layer.uncovered).sum();
    close(open, best.uncovered[1], 1e-9);
    assert!(best.all[0] < best.all[1] && best.uncovered[0] > best.uncovered[1]);
}

#[test]
fn people_who_take_turns_are_on_duty_by_layer_as_often_as_the_others() {
    // Twelve work around the clock on two layers, each five days in seven: 12 × 40 ÷ 8 ÷ 7 = 8.6, nine a day.
    let own = |layer: usize| {
        let mut skills = vec![Skill::default(); 2];
        skills[layer] = skill(Role::Assigned, 0);
        skills
    };
    let mut scenario = ten();
    scenario.layers = vec![Layer::default(), Layer::default()];
    scenario.service.window = relevo::scenario::Window::of(relevo::scenario::WindowKind::Round24x7);
    scenario.team.duty = DutyKind::Proposed;
    scenario.team.groups[0].headcount = 12;
    scenario.staff =
        Staff { people: vec![person(1, 6, own(0)), person(2, 6, own(1))], ..Staff::default() }.write();
    let of = covered(&scenario, Basis::Roster);
    let day = of.typical().expect("posts");
    assert_eq!((day.people, day.posts), (9, 9));
    let shifts: f64 = of.days.iter().map(|day| f64::from(day.people) * day.days.len() as f64).sum();
    close(shifts, 60.0, 3.0);
    let skills = of.skills.expect("people are listed");
    assert_eq!(skills.layers.iter().map(|layer| layer.posts).sum::<u32>(), 9);
    // Nine are on duty and all are needed, nobody stands in: all there, or a post is open. Drawn, within four errors.
    close(skills.all, (1.0 - of.away.ill()).powi(9), 4.0 * skills.error);
    assert_eq!(skills.draws, Some(4_000));
}

#[test]
fn training_keeps_what_somebody_was() {
    let scenario = three();
    let (staff, _) = Staff::of(&scenario);
    let day = date(2026, 8, 3);
    let of_skill = |staff: &Staff, id: u32, layer: usize| staff.person(id).expect("there").skills[layer];
    let trained = train(&scenario, &staff, 1, 0, day).expect("there is such a person");
    assert_eq!(of_skill(&trained, 1, 0), Skill { role: Role::Both, visits: 2, last: Some(day) });
    let trained = train(&scenario, &staff, 1, 2, day).expect("there is such a person");
    assert_eq!(of_skill(&trained, 1, 2), Skill { role: Role::Backup, visits: 2, last: Some(day) });
    assert_eq!(of_skill(&trained, 1, 0), of_skill(&staff, 1, 0));
    assert_eq!(train(&scenario, &staff, 99, 0, day), None);
    assert_eq!(train(&scenario, &staff, 1, 3, day), None);
}

#[test]
fn what_the_work_needs_takes_fewer_backups_than_everybody_on_the_roster() {
    let scenario = ten();
    let (all, need) = (covered(&scenario, Basis::Roster), covered(&scenario, Basis::Need));
    let (day, needed) = (all.typical().expect("posts"), need.typical().expect("posts"));
    assert!(needed.posts < day.posts && needed.posts == day.needed && needed.people == 10);
    close(day.need_covered, needed.covered, 1e-12);
    assert!(need.enough[0].zip(all.enough[0]).is_some_and(|(need, all)| need <= all));
    assert!(need.here().expect("on the curve").covered > all.here().expect("on the curve").covered);
}

#[test]
fn teams_that_share_need_no_more_backups_than_apart() {
    for preset in Preset::ALL {
        let of = covered(&preset.scenario(Language::En), Basis::Roster);
        assert_eq!(of.shared[0].teams, 1);
        assert_eq!(of.shared[0].together, of.shared[0].apart);
        for shared in &of.shared {
            let both = shared.together.zip(shared.apart);
            assert!(both.is_some_and(|(together, apart)| together <= apart), "{shared:?}");
        }
        assert!(of.shared.iter().any(|shared| shared.together < shared.apart));
    }
}

#[test]
fn backups_that_two_teams_share_cover_less_of_each_than_of_one() {
    let mut scenario = listed();
    let alone = covered(&scenario, Basis::Roster);
    let (mut staff, _) = Staff::of(&scenario);
    staff.pool.clients = 2;
    scenario.staff = staff.write();
    let shared = covered(&scenario, Basis::Roster);
    assert_eq!(shared.teams, 2);
    assert!(shared.here().expect("on the curve").covered < alone.here().expect("on the curve").covered);
    // Open posts before any backup are those of two teams, a year's those of one.
    close(shared.open[1], 2.0 * alone.open[1], 1e-12);
    close(shared.posts_a_year, alone.posts_a_year, 1e-9);
    let skills = |of: &Cover| of.skills.as_ref().expect("listed").all;
    assert!(skills(&shared) < skills(&alone));
}

#[test]
fn targets_beyond_the_curve_are_still_numbers() {
    // A hundred teams of ten share: 145 posts are open a day, too many for the longest curve.
    let mut scenario = listed();
    let (mut staff, _) = Staff::of(&scenario);
    staff.pool.clients = 100;
    staff.people[1].skills[0].visits = 2;
    scenario.staff = staff.write();
    scenario.absence.vacation_days = 60.0;
    scenario.backups.availability = 0.5;
    let of = covered(&scenario, Basis::Roster);
    let last = of.curve.last().expect("a curve").backups;
    let numbers: Vec<u32> = of.enough.iter().map(|enough| enough.expect("backups come")).collect();
    assert!(
        last == 400 && numbers[0] > last && numbers.windows(2).all(|pair| pair[0] < pair[1]),
        "{numbers:?}"
    );
}

#[test]
fn nobody_on_duty_is_a_result() {
    let mut scenario = ten();
    scenario.team.rows.clear();
    let of = covered(&scenario, Basis::Roster);
    assert!(of.typical().is_none() && of.skills.is_none());
    assert_eq!((of.uncovered_a_year, of.visits_a_year, of.days_a_year), (0.0, 0.0, 0.0));
    assert!(of.curve.iter().all(|reach| reach.covered >= 1.0 && reach.open <= 0.0 && reach.cost.is_finite()));
    scenario.team.groups[0].headcount = 0;
    scenario.team.duty = DutyKind::Proposed;
    assert!(covered(&scenario, Basis::Need).curve.iter().all(|reach| reach.cost.is_finite()));
}

#[test]
fn every_preset_has_a_roster_of_the_people_that_it_pays() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(Language::En);
        let of = covered(&scenario, Basis::Roster);
        let contract: f64 = scenario
            .team
            .groups
            .iter()
            .map(|group| f64::from(group.headcount) * group.contract_hours * group.support_share)
            .sum();
        let shifts: f64 = of.days.iter().map(|day| day.days.len() as f64 * f64::from(day.people)).sum();
        // Whole people a day, at most half a person off on each.
        if scenario.team.duty == DutyKind::Proposed {
            close(shifts, contract / of.away.shift_hours, 3.5);
        }
        let open: Vec<f64> = of.curve.iter().map(|reach| reach.open).collect();
        assert!(open.windows(2).all(|pair| pair[1] <= pair[0]));
        assert!(of.knee.is_some_and(|knee| knee > 0));
    }
}

#[test]
fn a_desk_closed_on_holidays_has_fewer_days_to_cover() {
    let mut scenario = ten();
    scenario.absence.holiday_days = 14.0;
    scenario.service.closed_on_holidays = true;
    let of = covered(&scenario, Basis::Roster);
    close(of.days_a_year, 260.892_857 - 14.0, 1e-6);
    close(of.away.planned, 0.0, 1e-12);
}

#[test]
fn a_backup_who_comes_after_the_shift_covers_no_sudden_absence() {
    let mut scenario = ten();
    scenario.backups.lead_hours = 8.0;
    let of = covered(&scenario, Basis::Roster);
    assert!(!of.away.in_time());
    close(of.left[1], 1.0, 1e-12);
    assert_eq!((of.enough, of.knee), ([None; 3], None));
    close(of.waiting_hours, 0.0, 1e-12);
}
