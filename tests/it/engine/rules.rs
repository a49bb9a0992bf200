//! What to watch in a service model: each warning comes at its bound and not before, and excludes nothing.

use relevo::engine::{ModelResult, Rule, Warning, models};
use relevo::scenario::{Country, Scenario, WindowKind};

/// One page now and then, evenly; nobody is ever absent.
fn plain() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.layers[0].incidents_per_month = [0.2, 0.0, 0.0, 0.0];
    scenario.layers[0].profile = relevo::scenario::ProfileKind::Flat;
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.holiday_days, absence.sick_days) = (0.0, 0.0, 0.0);
    (absence.training_days, absence.turnover, absence.inner_shrinkage) = (0.0, [0.0; 3], 0.0);
    scenario
}

fn model(scenario: &Scenario, kind: WindowKind, on_call: bool) -> ModelResult {
    let found = models(scenario)
        .list
        .into_iter()
        .find(|it| (it.model.window.kind, it.model.on_call, it.model.sites) == (kind, on_call, 0));
    found.expect("it is compared")
}

fn laws(scenario: &Scenario, kind: WindowKind) -> Vec<Rule> {
    let warnings = model(scenario, kind, false).warnings;
    let rule = |warning: Warning| match warning {
        Warning::Law { rule, .. } => Some(rule),
        _ => None,
    };
    warnings.into_iter().filter_map(rule).collect()
}

#[test]
fn one_person_for_a_post_is_no_cover() {
    let few = |scenario: &Scenario, kind| {
        model(scenario, kind, false).warnings.into_iter().find_map(|warning| match warning {
            Warning::FewPeople { people, least, .. } => Some((people, least)),
            _ => None,
        })
    };
    let mut scenario = plain();
    // 40 hours by one person of 40: two are needed. 168 by 4.2: five are.
    let (people, least) = few(&scenario, WindowKind::Office8x5).expect("it is told");
    assert!((people - 1.0).abs() < 1e-9 && least == 2);
    let (people, least) = few(&scenario, WindowKind::Round24x7).expect("it is told");
    assert!((people - 4.2).abs() < 1e-9 && least == 5);
    // Absences of a sixth of the time: 4.2 × 6/5 = 5.04 people, of whom one can be away.
    scenario.absence.inner_shrinkage = 1.0 / 6.0;
    assert_eq!(few(&scenario, WindowKind::Round24x7), None);
}

#[test]
fn on_call_once_in_four_weeks_takes_four_people_for_a_role() {
    let rotation = |people: u32, roles: u32| {
        let mut scenario = plain();
        (scenario.team.minimum_on_duty, scenario.service.on_call_roles) = (people, roles);
        let warnings = model(&scenario, WindowKind::Office8x5, true).warnings;
        warnings.into_iter().find(|warning| matches!(warning, Warning::OnCallTooOften { .. }))
    };
    // Google's book, ch. 11: 25 % of the time; primary and secondary at one site are eight people.
    assert_eq!(rotation(3, 1), Some(Warning::OnCallTooOften { people: 3, least: 4 }));
    assert_eq!(rotation(4, 1), None);
    assert_eq!(rotation(7, 2), Some(Warning::OnCallTooOften { people: 7, least: 8 }));
    assert_eq!(rotation(8, 2), None);
}

#[test]
fn duties_with_more_than_two_incidents_are_told_from_one_in_twenty_on() {
    // P(N > 2) is 5 % at 0.8177 incidents in 12 hours (§7.15's curve): 49.78 a month, evenly.
    let overload = |a_month: f64| {
        let mut scenario = plain();
        scenario.layers[0].incidents_per_month[0] = a_month;
        let warnings = model(&scenario, WindowKind::Office8x5, true).warnings;
        warnings.into_iter().any(|warning| matches!(warning, Warning::Overload { .. }))
    };
    assert!(!overload(49.7) && overload(49.9));
}

#[test]
fn more_than_one_broken_night_a_week_is_told() {
    // Seven nights of 8 hours: 7·(1 − e^{−λ}) is 1 at λ = ln(7/6) = 0.15415 a night, 14.076 a month.
    let broken = |a_month: f64| {
        let mut scenario = plain();
        scenario.layers[0].incidents_per_month[0] = a_month;
        let warnings = model(&scenario, WindowKind::Office8x5, true).warnings;
        warnings.into_iter().find(|warning| matches!(warning, Warning::BrokenNights { .. }))
    };
    assert_eq!(broken(14.0), None);
    let told = broken(14.2).expect("it is told");
    assert!(matches!(told, Warning::BrokenNights { rest, .. } if (rest - 12.0).abs() < 1e-12), "Spain: 12 h");
}

#[test]
fn contracts_longer_than_the_law_are_told() {
    for (country, most) in
        [(Country::Es, 40.0), (Country::De, 48.0), (Country::Cl, 42.0), (Country::Co, 42.0)]
    {
        let mut scenario = Scenario { country, ..plain() };
        scenario.team.groups[0].contract_hours = most;
        assert_eq!(laws(&scenario, WindowKind::Office8x5), [], "{country:?}");
        scenario.team.groups[0].contract_hours = most + 0.5;
        let told = Some(Rule::WeeklyHours { planned: most + 0.5, most });
        assert_eq!(laws(&scenario, WindowKind::Office8x5).first().copied(), told, "{country:?}");
    }
}

#[test]
fn twelve_hours_between_shifts_in_spain_and_eleven_in_the_union() {
    let rest = |country, handover| {
        let mut scenario = Scenario { country, ..plain() };
        (scenario.team.shift_hours, scenario.team.handover_minutes) = (12.0, handover);
        let told = laws(&scenario, WindowKind::Long16x7).into_iter();
        told.filter(|rule| matches!(rule, Rule::DailyRest { .. })).count()
    };
    assert_eq!([rest(Country::Es, 0.0), rest(Country::Es, 5.0)], [0, 1]);
    assert_eq!([rest(Country::Uk, 60.0), rest(Country::Uk, 65.0)], [0, 1]);
}

#[test]
fn nights_are_shorter_and_dearer_where_the_law_says_so() {
    let mut mexico = Scenario { country: Country::Mx, ..plain() };
    assert_eq!(laws(&mexico, WindowKind::Round24x7), [Rule::NightHours { planned: 8.0, most: 7.0 }]);
    assert_eq!(laws(&mexico, WindowKind::Office8x5), [], "no night in it");
    mexico.team.shift_hours = 7.0;
    assert_eq!(laws(&mexico, WindowKind::Round24x7), []);
    let mut colombia = Scenario { country: Country::Co, ..plain() };
    colombia.money.night_premium = 0.35;
    assert_eq!(laws(&colombia, WindowKind::Round24x7), []);
    colombia.money.night_premium = 0.34;
    let told = [Rule::NightPremium { planned: 0.34, least: 0.35 }];
    assert_eq!(laws(&colombia, WindowKind::Round24x7), told);
    // Its night begins at 19: hours from 7 to 19 have none, from 6 to 22 they do.
    assert_eq!(laws(&colombia, WindowKind::Extended12x5), []);
    assert_eq!(laws(&colombia, WindowKind::Long16x5), told);
}

#[test]
fn a_week_has_a_day_off() {
    let mut scenario = Scenario { country: Country::Pe, ..plain() };
    (scenario.team.groups[0].contract_hours, scenario.team.shift_hours) = (48.0, 8.0);
    assert_eq!(laws(&scenario, WindowKind::Round24x7), []);
    scenario.team.shift_hours = 7.0;
    assert_eq!(laws(&scenario, WindowKind::Round24x7), [Rule::WeeklyRest { shifts: 7.0, least: 24.0 }]);
}

#[test]
fn a_warning_excludes_nothing_and_costs_nothing() {
    let (spain, mexico) = (plain(), Scenario { country: Country::Mx, ..plain() });
    let (here, there) = (models(&spain), models(&mexico));
    assert_eq!(here.best, there.best);
    for (one, other) in here.list.iter().zip(&there.list) {
        assert_eq!((one.feasible, one.cost), (other.feasible, other.cost));
    }
    assert!(here.list.iter().zip(&there.list).any(|(one, other)| one.warnings != other.warnings));
    assert!(there.list.iter().any(|it| it.feasible && !it.warnings.is_empty()));
}
