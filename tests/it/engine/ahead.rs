//! The twelve months ahead of people who are listed: by hand, step by step, and with everything that does not fit.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has found its error")]

mod pool;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use relevo::engine::ahead::{Ahead, AheadIssue, ahead, holidays_ahead};
use relevo::engine::ledger::Frame;
use relevo::engine::staffed;
use relevo::i18n::Locale;
use relevo::report::Voice;
use relevo::report::months::Months;
use relevo::scenario::staff::{Holiday, Leave, LeaveKind, Person, Role, Skill, Staff};
use relevo::scenario::{Country, Scenario, Window, WindowKind};

/// A Monday.
const FIRST: Date = Date::constant(2026, 11, 23);

/// Four people on one layer and one trained backup who always comes; nobody is ever sick, leaves or takes a vacation that
/// is not in the calendar; no public holidays.
fn team() -> (Scenario, Staff) {
    let mut scenario = Scenario::default();
    scenario.layers.truncate(1);
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.holiday_days, absence.sick_days) = (0.0, 0.0, 0.0);
    (absence.training_days, absence.other_days, absence.turnover) = (0.0, 0.0, [0.0; 3]);
    scenario.backups.availability = 1.0;
    scenario.service.window = Window::of(WindowKind::Office8x5);
    scenario.service.closed_on_holidays = true;
    let mut staff = Staff { from: Some(FIRST), holidays: Some(Vec::new()), ..Staff::default() };
    for id in 1..=4 {
        staff.people.push(person(id, Role::Assigned));
    }
    staff.people.push(person(9, Role::Backup));
    (scenario, staff)
}

fn person(id: u32, role: Role) -> Person {
    let trained = Skill { role, visits: 52, last: Some(date(2026, 11, 1)) };
    let skill = if role.is_backup() { trained } else { Skill { role, ..Skill::default() } };
    Person { id, name: String::new(), heads: 1, group: 0, skills: vec![skill] }
}

fn leave(staff: &mut Staff, person: u32, from: Date, to: Date) {
    let id = Staff::next_id(staff.leave.iter().map(|leave| leave.id));
    staff.leave.push(Leave { id, person, from, to, kind: LeaveKind::Vacation });
}

fn of(scenario: &Scenario, staff: &Staff) -> Ahead {
    let scenario = Scenario { staff: staff.write(), ..scenario.clone() };
    let (staff, _) = Staff::of(&scenario);
    ahead(&scenario, &staff, date(2027, 1, 1))
}

/// Visits that are needed for certain in each week that needs any.
fn needs(ahead: &Ahead) -> Vec<(String, u32)> {
    let weeks = ahead.weeks.iter().filter(|week| week.visits.p90 > 0);
    weeks.map(|week| (week.monday.to_string(), week.visits.p50)).collect()
}

#[test]
fn a_summer_with_two_away_and_one_backup_runs_dry_until_another_is_trained() {
    let (scenario, mut staff) = team();
    // Two of four away from Monday 2 to Friday 13 August, and one from Monday 9 to Friday 20.
    leave(&mut staff, 1, date(2027, 8, 2), date(2027, 8, 13));
    leave(&mut staff, 2, date(2027, 8, 2), date(2027, 8, 13));
    leave(&mut staff, 3, date(2027, 8, 9), date(2027, 8, 20));
    let before = of(&scenario, &staff);
    let august = ["2027-08-02", "2027-08-09", "2027-08-16"].map(str::to_owned);
    assert!(needs(&before).into_iter().eq(august.into_iter().zip([10, 15, 5])));
    let sums = before.sums();
    // 30 days away; the backup makes 5 a week, so that 5 and 10 are left.
    assert!((sums[0] - 30.0).abs() < 1e-9 && (sums[4] - 15.0).abs() < 1e-9, "{sums:?}");
    assert_eq!(before.planned_share().to_bits(), 1.0_f64.to_bits());
    // The two dry weeks are one stretch, told by the worse: three a day, and one backup.
    assert_eq!(before.dry.len(), 1);
    let stretch = before.dry[0];
    assert_eq!((stretch.last - stretch.first, stretch.worst - stretch.first), (1, 1));
    assert_eq!((stretch.need, stretch.have), (3, 1));
    let voice = Voice::of(&scenario, Locale::default());
    let told = Months { ahead: &before, staff: &staff, voice };
    assert_eq!(told.finding(), "Aug: need 3, have 1");
    // Two more who are trained, and it is gone; without the visits they do not count.
    let mut untrained = person(10, Role::Backup);
    untrained.skills[0].visits = 0;
    staff.people.extend([untrained.clone(), Person { id: 11, ..untrained }]);
    assert_eq!(of(&scenario, &staff).dry.len(), 1);
    for person in &mut staff.people[5..] {
        person.skills[0].visits = 52;
    }
    let after = of(&scenario, &staff);
    assert!(after.dry.is_empty() && after.sums()[4] < 1e-9);
    assert_eq!(after.weeks[0].monday, FIRST);
    assert_eq!(after.weeks.len(), 53, "from 23 November to before 23 November: 365 days");
}

#[test]
fn a_year_in_which_they_never_suffice_is_told_month_by_month() {
    let (mut scenario, mut staff) = team();
    scenario.backups.availability = 0.1;
    leave(&mut staff, 1, date(2026, 11, 1), date(2028, 1, 1));
    leave(&mut staff, 2, date(2027, 2, 1), date(2027, 2, 28));
    let ahead = of(&scenario, &staff);
    assert_eq!(ahead.dry.len(), 13, "November twice, and the eleven between");
    let month = |at: usize| ahead.weeks[at].monday.month();
    assert!(ahead.dry.iter().all(|piece| month(piece.first) == month(piece.last)));
    let weeks: usize = ahead.dry.iter().map(|piece| piece.last + 1 - piece.first).sum();
    assert_eq!((weeks, month(ahead.dry[0].worst)), (53, 2));
    let told = Months { ahead: &ahead, staff: &staff, voice: Voice::of(&scenario, Locale::default()) };
    assert_eq!(told.finding(), "The backups do not suffice all year: need 2, have 0");
    assert_eq!(
        told.peak(),
        "Feb needs most: 10 visits a week in half of the cases, more than 10 in one of ten"
    );
    assert!(told.stretches()[0].contains("1\u{a0}Feb\u{a0}2027 to 26\u{a0}Feb\u{a0}2027"));
}

#[test]
fn weeks_are_named_by_who_is_on_leave_and_backups_on_leave_do_not_count() {
    let (scenario, mut staff) = team();
    leave(&mut staff, 2, date(2027, 3, 3), date(2027, 3, 9));
    leave(&mut staff, 9, date(2027, 3, 4), date(2027, 3, 5));
    let ahead = of(&scenario, &staff);
    let week = ahead.week_of(date(2027, 3, 6)).unwrap();
    assert_eq!((week.on_leave.as_slice(), week.visits.p50, week.backup_days), (&[2][..], 3, 3));
    let next = ahead.week_of(date(2027, 3, 8)).unwrap();
    assert_eq!((next.visits.p50, next.backup_days), (2, 5));
    assert!(ahead.week_of(date(2028, 3, 8)).is_none());
}

#[test]
fn overlapping_leave_counts_once_and_everything_odd_is_told() {
    let (scenario, mut staff) = team();
    staff.policy.at_once = 1;
    leave(&mut staff, 1, date(2027, 5, 3), date(2027, 5, 7));
    leave(&mut staff, 1, date(2027, 5, 6), date(2027, 5, 11));
    leave(&mut staff, 2, date(2027, 5, 7), date(2027, 5, 7));
    leave(&mut staff, 77, date(2027, 6, 1), date(2027, 6, 2));
    leave(&mut staff, 3, date(2026, 1, 5), date(2026, 1, 9));
    leave(&mut staff, 4, date(2027, 5, 8), date(2027, 5, 9));
    for person in 1..=4 {
        leave(&mut staff, person, date(2027, 7, 1), date(2027, 7, 2));
    }
    let ahead = of(&scenario, &staff);
    let expected = [
        AheadIssue::EverybodyOff { from: date(2027, 7, 1), to: date(2027, 7, 2), people: 4 },
        AheadIssue::MoreThanAtOnce { from: date(2027, 5, 7), to: date(2027, 5, 7), off: 2, at_once: 1 },
        AheadIssue::Overlap { person: 1, from: date(2027, 5, 6), to: date(2027, 5, 7) },
        AheadIssue::Outside { person: 3, from: date(2026, 1, 5), to: date(2026, 1, 9) },
        AheadIssue::NoWorkingDay { person: 4, from: date(2027, 5, 8), to: date(2027, 5, 9) },
        AheadIssue::Unknown { leave: 4, from: date(2027, 6, 1) },
        AheadIssue::NoHolidays { country: Country::Es },
    ];
    assert_eq!(ahead.issues, expected);
    // 3 to 11 May: seven working days of person 1, one of person 2; 1 and 2 July: all four.
    assert!((ahead.sums()[0] - 16.0).abs() < 1e-9);
    for (locale, word) in [(Locale::default(), "P1"), (Locale::from_tag("es"), "P1")] {
        let told = Months { ahead: &ahead, staff: &staff, voice: Voice::of(&scenario, locale) }.issues();
        assert_eq!(told.len(), expected.len());
        assert!(told[2].contains(word) && told.iter().all(|sentence| sentence.ends_with('.')));
    }
}

#[test]
fn leave_not_placed_is_spread_by_the_months_within_the_limit_and_its_sum_stays() {
    let (mut scenario, mut staff) = team();
    scenario.absence.vacation_days = 20.0;
    scenario.absence.training_days = 3.0;
    // 4 people · (20 + 3) days · 53 weeks ÷ 52.18: 93.4.
    let plain = of(&scenario, &staff).sums()[0];
    assert!((plain - 93.0).abs() <= 1.0, "{plain}");
    // What is in the calendar is no longer spread.
    leave(&mut staff, 1, date(2027, 8, 2), date(2027, 8, 13));
    assert!((of(&scenario, &staff).sums()[0] - plain).abs() <= 1.0);
    // Three times as much in August: of twelve alike months that is 3 parts of 14.
    staff.leave.clear();
    staff.policy.seasons[7] = 3.0;
    let summer = of(&scenario, &staff);
    let august: f64 =
        summer.weeks.iter().filter(|week| week.monday.month() == 8).map(|week| week.visits.planned).sum();
    assert!((august - 81.0 * 3.0 / 14.0).abs() < 4.0, "{august}");
    staff.policy.at_once = 1;
    let limited = of(&scenario, &staff);
    assert!(limited.weeks.iter().all(|week| week.visits.planned <= 5.0));
    // One at once leaves room for 265 days: with 100 a person a year they do not fit.
    scenario.absence.vacation_days = 100.0;
    let full = of(&scenario, &staff);
    let left = full.issues.iter().find_map(|issue| match issue {
        AheadIssue::NoRoom { days, at_once: 1 } => Some(*days),
        _ => None,
    });
    // 400 · 53 ÷ 52.18 = 406 of vacation and 12 of training, less 265.
    assert_eq!(left, Some(406 + 12 - 265));
}

#[test]
fn a_public_holiday_closes_the_desk_or_is_taken_another_day() {
    let (mut scenario, mut staff) = team();
    // Tuesday 8 December, Friday 25 December, and a Saturday.
    let holiday = |date| Holiday { date, name: "x".to_owned() };
    staff.holidays =
        Some([(2026, 12, 8), (2026, 12, 25), (2027, 5, 1)].map(|(y, m, d)| holiday(date(y, m, d))).to_vec());
    leave(&mut staff, 1, date(2026, 12, 7), date(2026, 12, 11));
    let closed = of(&scenario, &staff);
    let week = closed.week_of(date(2026, 12, 8)).unwrap();
    assert_eq!((week.open_days, week.visits.p50, closed.holidays, closed.closes), (4, 4, 2, true));
    assert_eq!(holidays_ahead(&scenario, &staff, FIRST), 2);
    assert_eq!(Frame::of(&scenario, &staff, FIRST).days(date(2026, 12, 7), date(2026, 12, 13)), 4);
    // A desk that is open on weekends is open on holidays too: two days each are taken another time.
    scenario.service.window = Window::of(WindowKind::Long16x7);
    scenario.absence.holiday_days = 2.0;
    let open = of(&scenario, &staff);
    assert!(!open.closes && open.week_of(date(2026, 12, 8)).unwrap().open_days == 5);
    assert!((open.sums()[0] - 13.0).abs() <= 0.5, "5 in the calendar and 2 · 4 · 53 ÷ 52.18");
    // The country's own list, where there is none of one's own.
    staff.holidays = None;
    scenario.service.window = Window::of(WindowKind::Office8x5);
    let spain = of(&scenario, &staff);
    assert_eq!(spain.week_of(date(2026, 12, 7)).unwrap().open_days, 4);
    assert!(!spain.issues.iter().any(|issue| matches!(issue, AheadIssue::NoHolidays { .. })));
}

#[test]
fn a_skill_that_lapses_takes_its_backup_out_of_the_weeks_after() {
    let (scenario, mut staff) = team();
    staff.training.refresh_months = 6;
    // The last visit was on 1 November: it lapses on 1 May.
    let ahead = of(&scenario, &staff);
    let able: Vec<bool> = ahead.weeks.iter().map(|week| week.visits.capacity > 0.0).collect();
    let lapsed = ahead.weeks.iter().position(|week| week.monday >= date(2027, 5, 1)).unwrap();
    assert!(able[..lapsed].iter().all(|able| *able) && able[lapsed..].iter().all(|able| !able));
    // Who holds a post too is free for a part of the time only.
    staff.training.refresh_months = 0;
    staff.people[4].skills[0].role = Role::Both;
    let both = of(&scenario, &staff);
    assert!((both.weeks[0].comes - relevo::engine::IDLE_SHARE).abs() < 1e-12);
    assert_eq!((both.people, both.backups), (5, 1));
}

#[test]
fn demand_moves_the_posts_that_have_to_be_filled() {
    let (scenario, mut staff) = team();
    leave(&mut staff, 1, date(2027, 2, 1), date(2027, 2, 5));
    leave(&mut staff, 1, date(2027, 3, 1), date(2027, 3, 5));
    staff.demand.months[1] = 0.75;
    staff.demand.months[3] = 1.25;
    let ahead = of(&scenario, &staff);
    let visits = |day: Date| ahead.week_of(day).unwrap().visits.p50;
    assert_eq!([visits(date(2027, 2, 1)), visits(date(2027, 3, 1))], [0, 5], "three posts do in February");
    assert_eq!(visits(date(2027, 4, 12)), 5, "five posts in April, four people");
    // Half as much again in the last three working days of a month: two posts more on each, Thursday 27, Friday 28 and Monday 31 May.
    staff.demand.months = [1.0; 12];
    staff.demand.month_end = 1.5;
    let ends = of(&scenario, &staff);
    let of_may = |day| ends.week_of(day).unwrap().visits.p50;
    assert_eq!([of_may(date(2027, 5, 17)), of_may(date(2027, 5, 24)), of_may(date(2027, 5, 31))], [0, 4, 2]);
    // A quarter more after a year: the fifth post from half of the year on, 4 · 1.25^t ≥ 4.5.
    staff.demand.month_end = 1.0;
    staff.demand.growth = 0.25;
    staff.leave.clear();
    let grown = of(&scenario, &staff);
    let first = grown.weeks.iter().position(|week| week.visits.p50 > 0).unwrap();
    // ln 1.125 ÷ ln 1.25 = 0.5278 of a year: 192.8 days, in the 28th week.
    assert_eq!(first, 27);
}

#[test]
fn without_a_list_the_numbers_of_the_scenario_stand() {
    let (mut scenario, _) = team();
    scenario.team.groups[0].headcount = 40;
    scenario.absence.vacation_days = 20.0;
    scenario.absence.sick_days = 6.0;
    scenario.absence.turnover = [0.2; 3];
    let ahead = of(&scenario, &Staff { from: Some(FIRST), ..Staff::default() });
    let people = scenario.team.headcount();
    assert_eq!((ahead.people, ahead.backups), (people, scenario.backups.number(people)));
    let [planned, sick, vacant, mean, _] = ahead.sums();
    let people = f64::from(people);
    assert!((planned - people * 20.0 * 53.0 / 52.18).abs() < 1.0);
    // Six days a year of those that are neither leave nor (all of) a vacant seat.
    assert!((sick / people - 6.0).abs() < 0.35, "{}", sick / people);
    assert!(vacant > 0.0 && (mean - planned - sick - vacant).abs() < 1e-6);
    let nobody =
        Scenario { team: relevo::scenario::Team { groups: Vec::new(), ..scenario.team.clone() }, ..scenario };
    let none = ahead_of_nobody(&nobody);
    assert!(none.sums().iter().all(|sum| sum.abs() < 1e-12) && none.dry.is_empty());
}

fn ahead_of_nobody(scenario: &Scenario) -> Ahead {
    ahead(scenario, &Staff::default(), FIRST)
}

/// People, each on one of the layers, one in six a backup on two of them, and leave in summer.
pub(crate) fn many(people: u32, layers: usize) -> (Scenario, Staff) {
    let mut scenario = Scenario::default();
    while scenario.layers.len() < layers {
        scenario.layers.push(scenario.layers[0].clone());
    }
    let mut staff = Staff { from: Some(FIRST), ..Staff::default() };
    for id in 1..=people {
        let at = id as usize % layers;
        let mut skills = vec![Skill::default(); layers];
        if id % 6 == 5 {
            skills[at] = Skill { role: Role::Backup, visits: 3, last: Some(date(2026, 8, 1)) };
            skills[(at + 1) % layers] = Skill { role: Role::Backup, visits: 3, last: None };
        } else {
            skills[at].role = Role::Assigned;
        }
        staff.people.push(Person { id, name: format!("Engineer {id}"), heads: 1, group: 0, skills });
        let first = jiff::ToSpan::days(i64::from(id * 7 % 350));
        let from = FIRST.checked_add(first).unwrap();
        leave(&mut staff, id, from, from.checked_add(jiff::ToSpan::days(11)).unwrap());
    }
    scenario.staff = staff.write();
    (scenario, staff)
}

#[test]
fn three_hundred_people_have_their_months() {
    let (scenario, staff) = many(300, 12);
    let found = ahead(&scenario, &staff, FIRST);
    assert_eq!((found.people, found.backups), (250, 50));
    assert!(found.weeks.iter().all(|week| week.visits.mean.is_finite()));
    assert_eq!(staffed(&scenario).team.headcount(), 250);
}

fn days() -> impl Strategy<Value = Date> {
    (0..2_000_i64).prop_map(|days| date(2025, 1, 1).checked_add(jiff::ToSpan::days(days)).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_list_makes_the_months_unsound(
        roles in prop::collection::vec((0..4_usize, 1..40_u32, 0..8_u32), 0..12),
        stretches in prop::collection::vec((0..14_u32, days(), 0..40_i64, 0..3_usize), 0..30),
        (vacation, sick, spell, together) in (0.0..200.0, 0.0..200.0, 1.0..60.0, 0.0..1.0),
        (at_once, clients, growth, end) in (0..9_u32, 1..6_u32, -0.9..5.0, 0.0..10.0),
        months in prop::array::uniform12(0.0..10.0),
        seasons in prop::array::uniform12(0.0..20.0),
        from in days(),
    ) {
        let (mut scenario, mut staff) = team();
        staff.people = (1..).zip(&roles).map(|(id, &(role, heads, visits))| {
            let skill = Skill { role: Role::ALL[role], visits, last: Some(FIRST) };
            Person { id, name: String::new(), heads, group: 0, skills: vec![skill] }
        }).collect();
        staff.leave = (1..).zip(&stretches).map(|(id, &(person, from, length, kind))| {
            let to = from.checked_add(jiff::ToSpan::days(length)).unwrap();
            Leave { id, person, from, to, kind: LeaveKind::ALL[kind] }
        }).collect();
        (scenario.absence.vacation_days, scenario.absence.sick_days) = (vacation, sick);
        scenario.absence.correlation = together;
        scenario.absence.turnover = [0.4; 3];
        (staff.policy.at_once, staff.pool.clients, scenario.absence.sick_spell_days) = (at_once, clients, spell);
        (staff.demand.growth, staff.demand.month_end, staff.demand.months) = (growth, end, months);
        (staff.policy.seasons, staff.from, staff.holidays) = (seasons, Some(relevo::scenario::staff::monday(from)), None);
        scenario.staff = staff.write();
        let found = ahead(&scenario, &staff, FIRST);
        prop_assert!((52..=53).contains(&found.weeks.len()));
        for week in &found.weeks {
            let of = &week.visits;
            prop_assert!([of.planned, of.sick, of.vacant, of.mean, of.capacity, of.uncovered].iter().all(|n| n.is_finite() && *n >= 0.0));
            prop_assert!((0.0..=1.0).contains(&of.dry) && of.p10 <= of.p50 && of.p50 <= of.p90);
        }
        for locale in [Locale::default(), Locale::from_tag("es")] {
            let told = Months { ahead: &found, staff: &staff, voice: Voice::of(&scenario, locale) };
            let all = [told.finding()].into_iter().chain(told.sums()).chain(told.stretches()).chain(told.issues());
            prop_assert!(all.into_iter().all(|text| !text.is_empty() && !text.contains("NaN")));
        }
    }
}
