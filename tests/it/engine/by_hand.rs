//! Six whole scenarios worked by hand, three that need 24/7 and three that do not, their costs to the cent.
//!
//! One layer, nobody ever away, nobody leaves, no backups, one person is enough in every hour. A week has
//! 365.25/7 = 52.178571… per year, a year 8,766 h. An hour of work costs 30.00; nights (22–06) and weekends 25 % more.
//!
//! | window | hours a week | staff a year = h × 52.178571 × 30 | premium hours a week | premiums a year |
//! |---|---|---|---|---|
//! | 8×5 | 40 | 62,614.29 | 0 | 0 |
//! | 24×7 | 168 | 262,980.00 | 56 × 25 % + 48 × 25 % = 26 | 40,699.29 |
//!
//! Tools are 12,000 a year everywhere. So 24/7 on duty is paid 262,980.00 + 40,699.29 + 12,000.00 = 315,679.29.
//!
//! On call outside 8×5: 128 h × 52.178571 × 15 % × 30 × 3 people = 90,164.57 a year standing by.

use relevo::calendar::{WEEK, day_of, hour_of};
use relevo::engine::{Decision, ModelResult, Models, models};
use relevo::scenario::{
    Absence, Backups, Clock, Layer, Money, Nature, ProfileKind, Scenario, Service, Tier, WindowKind,
};

/// Two outages a month, a P1 each, at any hour; one minute of hands-on time, two hours of repair.
fn plain() -> Scenario {
    let mut scenario = Scenario {
        layers: vec![Layer {
            nature: Nature::Continuous,
            incidents_per_month: [2.0, 0.0, 0.0, 0.0],
            profile: ProfileKind::Flat,
            handle_minutes: 1.0,
            handle_cv: 1.0,
            repair_hours: 2.0,
            repair_cv: 0.0,
            outage_share: [1.0, 0.0, 0.0, 0.0],
            monitored: true,
            downtime_cost_per_hour: 100.0,
            ..Layer::default()
        }],
        tiers: vec![Tier {
            response_minutes: [60.0; 4],
            objective: [0.95; 4],
            clock: [Clock::Wall; 4],
            ..Tier::default()
        }],
        backups: Backups { count: 0, ..Backups::default() },
        absence: Absence {
            vacation_days: 0.0,
            holiday_days: 0.0,
            sick_days: 0.0,
            training_days: 0.0,
            other_days: 0.0,
            inner_shrinkage: 0.0,
            turnover: [0.0; 3],
            correlation: 0.0,
            ..Absence::of(relevo::scenario::Country::Es)
        },
        service: Service {
            on_call_roles: 3,
            detection_minutes: 0.0,
            acknowledge_minutes: 10.0,
            acknowledge_p90_minutes: 10.0,
            mobilisation_minutes: 20.0,
            ..Service::default()
        },
        money: Money { hourly_cost: 30.0, ..Money::default() },
        ..Scenario::default()
    };
    scenario.service.window.kind = WindowKind::Office8x5;
    scenario
}

fn of(models: &Models, kind: WindowKind, on_call: bool) -> &ModelResult {
    let found =
        models.list.iter().find(|result| result.model.window.kind == kind && result.model.on_call == on_call);
    found.expect("it is among the models")
}

/// An amount to the cent.
#[track_caller]
fn to_the_cent(is: f64, by_hand: f64) {
    assert!((is - by_hand).abs() < 0.005_001, "{is:.4} is not {by_hand:.2}");
}

/// Tickets in office hours 09–17 on weekdays, and never else.
fn in_office_hours(scenario: &mut Scenario) {
    let is_office = |slot: usize| day_of(slot) < 5 && (9..17).contains(&hour_of(slot));
    scenario.layers[0].profile = ProfileKind::Measured;
    scenario.layers[0].measured = (0..WEEK).map(|slot| u16::from(is_office(slot))).collect();
}

/// P1 within an hour at any time, but nothing tells of a fault before somebody is there: only 24/7 answers at night.
///
/// 24/7: 315,679.29 and 24 × 2 h × 100 = 4,800.00 of downtime: **320,479.29**. Who comes while the one on duty is busy
/// for a minute waits 8 ten-millionths of an hour in the mean: 0.00.
#[test]
fn needed_1_nobody_would_notice_at_night() {
    let mut scenario = plain();
    scenario.layers[0].monitored = false;
    let models = models(&scenario);
    assert_eq!(models.verdict.decision, Decision::Needed);
    assert_eq!(models.recommended.model.window.kind, WindowKind::Round24x7);
    assert!(models.list.iter().filter(|result| result.feasible).count() == 1, "only 24/7 keeps the promise");
    let best = of(&models, WindowKind::Round24x7, false);
    to_the_cent(best.cost.staff, 262_980.00);
    to_the_cent(best.cost.premiums, 40_699.29);
    to_the_cent(best.cost.downtime, 4_800.00);
    to_the_cent(best.cost.total(), 320_479.29);
}

/// The same without a promise to speak of, but an hour down costs 5,000.
///
/// - 24/7: 315,679.29 + 48 h × 5,000 = 240,000.00 + waits 24 × 7.606e-7 h × 5,000 = 0.09: **555,679.38**.
/// - 16×7: 112 h: 175,320.00 + premiums (16 weekend hours × 2 × 25 %) 8 × 52.178571 × 30 = 12,522.86 + 12,000.00;
///   downtime 24 × (8²·7/(2·168) = 1.3333 h of waiting for the morning + 2 h) = 80 h × 5,000 = 400,000.00, and 7.39 for
///   tickets that wait for one another in the morning (8 tickets × 4 h × 24/8,766 × 1/60 h × 5,000 = 7.30 to the first
///   order): **599,850.25**, which is 44,170.87 more.
#[test]
fn needed_2_an_hour_down_costs_more_than_the_nights() {
    let mut scenario = plain();
    scenario.layers[0].monitored = false;
    scenario.layers[0].downtime_cost_per_hour = 5_000.0;
    scenario.tiers[0].response_minutes = [6_000.0; 4];
    let models = models(&scenario);
    assert_eq!(models.verdict.decision, Decision::Needed);
    assert!(models.list.iter().all(|result| result.feasible), "downtime decides, not promises");
    to_the_cent(of(&models, WindowKind::Round24x7, false).cost.total(), 555_679.38);
    let next = of(&models, WindowKind::Long16x7, false);
    to_the_cent(next.cost.staff, 175_320.00);
    to_the_cent(next.cost.premiums, 12_522.86);
    assert!((next.cost.downtime - 400_007.3).abs() < 0.1, "{}", next.cost.downtime);
    assert!((models.verdict.saving + 44_170.87).abs() < 0.1, "{}", models.verdict.saving);
}

/// Somebody is on call and woken at once, but takes ten minutes to answer and 3 h 50 min to get there; an hour down costs
/// 6,000 and five hours are promised.
///
/// - 24/7: 315,679.29 + 48 h × 6,000 = 288,000.00 + waits 0.11: **603,679.40**.
/// - 16×7 with on-call, the next: 199,842.86 + standing by 56 h × 52.178571 × 15 % × 30 × 3 = 39,447.00 + callouts
///   8 a year × 2 h × 1.75 × 30 = 840.00; downtime: whoever is called is there after 4 h or the desk opens,
///   4 − 4²/(2·8) = 3 h in the mean for 8 of 24: 24 + 48 = 72 h × 6,000 = 432,000.00 + 0.07: **672,129.93**, which is 68,450.54 more (68,450.5362 before rounding).
#[test]
fn needed_3_on_call_comes_too_late() {
    let mut scenario = plain();
    scenario.service.mobilisation_minutes = 230.0;
    scenario.tiers[0].response_minutes = [300.0; 4];
    scenario.layers[0].downtime_cost_per_hour = 6_000.0;
    let models = models(&scenario);
    assert_eq!(models.verdict.decision, Decision::Needed);
    to_the_cent(of(&models, WindowKind::Round24x7, false).cost.total(), 603_679.40);
    let next = of(&models, WindowKind::Long16x7, true);
    to_the_cent(next.cost.standby, 39_447.00);
    to_the_cent(next.cost.callouts, 840.00);
    to_the_cent(next.cost.downtime, 432_000.07);
    to_the_cent(next.cost.total(), 672_129.93);
    to_the_cent(models.verdict.saving, -68_450.54);
}

/// On-call that is there in half an hour, and an hour down costs 100.
///
/// Office hours 8×5 with on-call: 62,614.29 + standing by 90,164.57 + callouts 24 × 128/168 = 18.2857 × 2 h × 1.75 × 30
/// = 1,920.00 + 12,000.00 + downtime 57.0536 h × 100 = 5,705.36 (24 × 2 h, and half an hour for 18.2857 of them, less
/// 0.125 h for each of the five openings a week that come first: model.md §7 case 14): **172,404.22**. 24/7 costs
/// 320,479.29: **148,075.07** more.
#[test]
fn not_needed_1_on_call_is_there_in_half_an_hour() {
    let models = models(&plain());
    assert_eq!(models.verdict.decision, Decision::NotNeeded);
    let best = of(&models, WindowKind::Office8x5, true);
    assert_eq!(best, &models.list[models.best]);
    to_the_cent(best.cost.staff, 62_614.29);
    to_the_cent(best.cost.standby, 90_164.57);
    to_the_cent(best.cost.callouts, 1_920.00);
    to_the_cent(best.cost.downtime, 5_705.36);
    to_the_cent(best.cost.total(), 172_404.22);
    to_the_cent(models.verdict.saving, 148_075.07);
}

/// Tickets come in office hours only: nobody is missed at night.
///
/// 8×5: 62,614.29 + 12,000.00 + 48 h × 100 = 4,800.00 + waits 0.01: **79,414.29**. 24/7 costs **241,065.00** more.
#[test]
fn not_needed_2_nothing_happens_at_night() {
    let mut scenario = plain();
    in_office_hours(&mut scenario);
    let models = models(&scenario);
    assert_eq!(models.verdict.decision, Decision::NotNeeded);
    assert_eq!(&models.list[models.best], of(&models, WindowKind::Office8x5, false));
    to_the_cent(models.list[models.best].cost.total(), 79_414.29);
    to_the_cent(models.verdict.saving, 241_065.00);
}

/// An informational layer: fifty requests a month, none of which stops anything, promised within two working days; people
/// are away as usual in Spain (22 + 14 + 9 + 3 = 48 days) and 10 % of the rest is breaks.
///
/// A paid year is 40 × 52.178571 = 2,087.1429 h; net (2,087.1429 − 48 × 8) × 0.9 = 1,532.8286 h. 8×5 takes 2,087.1429 h:
/// 1.361628 people, 85,257.39 of staff; 14 holidays, all on working days, of 8 h at 75 % more, one free of breaks being
/// 1 ÷ 0.9 at work: 112 ÷ 0.9 × 30 × 0.75 = 2,800.00. With tools **100,057.39**. 24/7: 5.718839 people, 358,081.03 of
/// staff, premiums 40,699.29 ÷ 0.9 = 45,221.43, and 14 × 24 ÷ 0.9 × 30 × 0.75 = 8,400.00 for holidays.
#[test]
fn not_needed_3_requests_can_wait_and_people_are_away() {
    let mut scenario = plain();
    in_office_hours(&mut scenario);
    scenario.layers[0].nature = Nature::Informational;
    scenario.layers[0].incidents_per_month = [0.0, 0.0, 0.0, 50.0];
    scenario.tiers[0].clock = [Clock::Window; 4];
    scenario.tiers[0].response_minutes = [960.0; 4];
    let usual = Absence::of(relevo::scenario::Country::Es);
    scenario.absence.vacation_days = usual.vacation_days;
    scenario.absence.holiday_days = usual.holiday_days;
    scenario.absence.sick_days = usual.sick_days;
    scenario.absence.training_days = usual.training_days;
    scenario.absence.inner_shrinkage = usual.inner_shrinkage;
    let models = models(&scenario);
    assert_eq!(models.verdict.decision, Decision::NotNeeded);
    let best = of(&models, WindowKind::Office8x5, false);
    assert_eq!(best, &models.list[models.best]);
    assert!((best.people - 1.361_628).abs() < 5e-7, "{}", best.people);
    to_the_cent(best.cost.staff, 85_257.39);
    to_the_cent(best.cost.premiums, 2_800.00);
    to_the_cent(best.cost.total(), 100_057.39);
    let all = of(&models, WindowKind::Round24x7, false);
    to_the_cent(all.cost.staff, 358_081.03);
    to_the_cent(all.cost.premiums, 53_621.43);
    to_the_cent(models.verdict.saving, 323_645.07);
}
