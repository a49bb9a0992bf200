//! What a plan costs, line by line, against arithmetic done by hand.

use super::case_14;
use super::parts::close;
use relevo::calendar::{Days, HourRange};
use relevo::engine::{ModelResult, models, plan};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::{BackupSizing, DutyKind, DutyRow, ProfileKind, Scenario, WindowKind};

/// Weeks of a year: 365.25 ÷ 7.
pub(super) const WEEKS: f64 = 365.25 / 7.0;

/// One post, people who are never away, no backups, 24 P1 a year that come evenly; €38 an hour.
pub(super) fn lone_post() -> Scenario {
    let mut scenario = case_14(WindowKind::Office8x5, true);
    (scenario.team.duty, scenario.team.groups[0].headcount) = (DutyKind::Proposed, 5);
    scenario.absence.inner_shrinkage = 0.0;
    (scenario.backups.sizing, scenario.backups.count) = (BackupSizing::Count, 0);
    scenario.service.on_call_roles = 1;
    scenario
}

pub(super) fn of(scenario: &Scenario, kind: WindowKind, on_call: bool) -> ModelResult {
    let all = models(scenario).list;
    let found = all.into_iter().find(|row| row.model.window.kind == kind && row.model.on_call == on_call);
    found.expect("the model is compared")
}

/// One person, every night of the week from 22 to 06, by the user's own pattern.
fn night_post() -> Scenario {
    let mut scenario = lone_post();
    scenario.team.duty = DutyKind::Stated;
    scenario.team.rows = vec![DutyRow { people: 1, hours: HourRange { days: Days::ALL, from: 22, to: 6 } }];
    scenario.money.weekend_premium = 0.0;
    scenario
}

#[test]
fn public_holidays_fall_on_working_days_and_cost_a_premium_only_where_the_desk_is_open() {
    let mut scenario = lone_post();
    scenario.absence.holiday_days = 14.0;
    // 14 of 5 × 52.18 working days, 8 hours each: 112 hours × 75 % × €38 = €3,192.
    close(of(&scenario, WindowKind::Office8x5, false).cost.premiums, 3_192.0, 1e-6);
    // Saturdays and Sundays are no public holidays: 16 hours on 14 days, and 32 hours of each weekend at 25 %.
    let all_days = (14.0 * 16.0 * 0.75 + 32.0 * WEEKS * 0.25) * 38.0;
    close(of(&scenario, WindowKind::Long16x7, false).cost.premiums, all_days, 1e-6);
    scenario.service.closed_on_holidays = true;
    close(of(&scenario, WindowKind::Office8x5, false).cost.premiums, 0.0, 1e-9);
    close(of(&scenario, WindowKind::Long16x7, false).cost.premiums, all_days, 1e-6);
    // 24/5: the nights of 14 holidays are not worked. 5 × 8 hours a week, less 14 × 8, at 25 % of €38.
    let nights = (40.0 * WEEKS - 112.0) * 0.25 * 38.0;
    close(of(&scenario, WindowKind::Round24x5, false).cost.premiums, nights, 1e-6);
}

#[test]
fn somebody_is_on_call_while_the_desk_is_closed_for_a_public_holiday() {
    let mut scenario = lone_post();
    (scenario.absence.holiday_days, scenario.service.closed_on_holidays) = (14.0, true);
    let result = of(&scenario, WindowKind::Office8x5, true);
    // 128 hours a week and 14 days of 8 hours, at 15 % of €38: 6,790.857 hours, €38,707.89.
    close(result.cost.standby, 38_707.89, 0.005);
    // 24 pages a year; 40 of 168 hours are staffed, 14 in 260.89 of those are closed; each takes 2 hours at 1.75 × €38.
    let pages = 24.0 * (128.0 + 40.0 * 14.0 / (5.0 * WEEKS)) / 168.0;
    close(result.cost.callouts, pages * 2.0 * 1.75 * 38.0, 1e-6);
}

#[test]
fn a_call_that_is_shorter_than_what_is_paid_at_least_does_not_make_up_for_a_longer_one() {
    let mut scenario = lone_post();
    let layer = &mut scenario.layers[0];
    (layer.profile, layer.repair_hours, layer.repair_cv) = (ProfileKind::Flat, 1.0, 1.2);
    scenario.money.callout_minimum_hours = 1.0;
    // Lognormal of mean 1 and variation 1.2: σ² = ln 2.44, σ = 0.94446; E[max(X, 1)] = 2·Φ(σ/2) = 2 × 0.68162, from a
    // table of the normal distribution.
    let pages = 24.0 * 128.0 / 168.0;
    let expected = pages * 2.0 * 0.681_62 * 1.75 * 38.0;
    close(of(&scenario, WindowKind::Office8x5, true).cost.callouts, expected, 1e-4 * expected);
}

#[test]
fn who_takes_a_break_at_night_is_paid_for_the_night() {
    let mut scenario = lone_post();
    scenario.money.weekend_premium = 0.0;
    scenario.absence.inner_shrinkage = 0.2;
    // One free of breaks for 56 night hours a week is 1.25 at work.
    let expected = 56.0 * WEEKS / 0.8 * 0.25 * 38.0;
    close(of(&scenario, WindowKind::Round24x7, false).cost.premiums, expected, 1e-6);
    // Where the pattern is the user's, breaks are taken out of it.
    let mut stated = night_post();
    stated.absence.inner_shrinkage = 0.2;
    close(plan(&stated).cost.premiums, 56.0 * WEEKS * 0.25 * 38.0, 1e-6);
}

#[test]
fn an_empty_seat_and_a_person_on_leave_earn_no_premium() {
    let mut scenario = night_post();
    close(plan(&scenario).cost.premiums, 56.0 * WEEKS * 0.25 * 38.0, 1e-6);
    // One in ten working days is leave.
    scenario.absence.vacation_days = 0.5 * WEEKS;
    close(plan(&scenario).cost.premiums, 0.9 * 56.0 * WEEKS * 0.25 * 38.0, 1e-6);
    // Half leave in a year and a seat is empty for a year: filled 1 ÷ 1.5 of the time.
    scenario.absence.vacation_days = 0.0;
    (scenario.absence.turnover, scenario.absence.fill_days) = ([0.5; 3], 365.25);
    scenario.absence.ramp_months = [0.0; 3];
    close(plan(&scenario).cost.premiums, 56.0 * WEEKS * 0.25 * 38.0 / 1.5, 1e-6);
}

#[test]
fn a_night_of_a_public_holiday_is_taken_off_once_where_the_desk_is_closed() {
    let mut scenario = night_post();
    scenario.team.rows =
        vec![DutyRow { people: 1, hours: HourRange { days: Days::WEEKDAYS, from: 0, to: 6 } }];
    (scenario.absence.holiday_days, scenario.service.closed_on_holidays) = (14.0, true);
    // 30 hours a week, less 14 × 6, all of them worked.
    close(plan(&scenario).cost.premiums, (30.0 * WEEKS - 84.0) * 0.25 * 38.0, 1e-6);
}

#[test]
fn backups_stand_in_for_people_who_are_employed_and_for_no_empty_seat() {
    let mut scenario = lone_post();
    scenario.team.groups[0].headcount = 1;
    scenario.absence.vacation_days = 0.5 * WEEKS;
    scenario.backups.count = 1;
    scenario.team.duty = DutyKind::Stated;
    scenario.team.rows =
        vec![DutyRow { people: 3, hours: HourRange { days: Days::WEEKDAYS, from: 9, to: 17 } }];
    // One person is away 208.714 hours a year, all of which a backup fills who is there .85 × .7 × .95 = .565 of the time.
    let visits = 0.1 * 40.0 * WEEKS * 38.0;
    close(plan(&scenario).cost.backups, 3_000.0 + visits, 1e-6);
    (scenario.absence.turnover, scenario.absence.fill_days) = ([0.5; 3], 365.25);
    close(plan(&scenario).cost.backups, 3_000.0 + visits / 1.5, 1e-6);
}

#[test]
fn a_plan_of_more_people_keeps_more_backups() {
    let mut scenario = lone_post();
    (scenario.team.groups[0].headcount, scenario.backups.count) = (2, 1);
    scenario.absence.vacation_days = 0.5 * WEEKS;
    let result = of(&scenario, WindowKind::Round24x7, false);
    // One backup for two people fills all of a tenth; 168 hours a week take 4.2 people who are never missed, and 2.1 backups.
    close(result.people, 4.2, 1e-9);
    close(result.cost.backups, 2.1 * 3_000.0 + 0.1 * 168.0 * WEEKS * 38.0, 1e-6);
}

#[test]
fn each_day_on_which_a_backup_stands_in_costs_its_visit() {
    let mut scenario = Preset::Software.scenario(Language::En);
    let before = models(&scenario).list;
    scenario.money.backup_visit = 120.0;
    let after = models(&scenario).list;
    assert!(before.iter().any(|model| model.quantities.visits > 0.0));
    for (before, after) in before.iter().zip(&after) {
        let visits = after.quantities.visits;
        // Backups are there for days of eight hours by contract.
        assert!((visits - after.quantities.visit_hours / 8.0).abs() < 1e-9);
        assert!((after.cost.backups - before.cost.backups - 120.0 * visits).abs() < 1e-6);
    }
}
