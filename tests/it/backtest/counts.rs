use super::*;
use proptest::prelude::*;
use relevo::calendar::{Days, HourRange};
use relevo::engine::backtest::{FEWEST_TICKETS, Side};
use relevo::scenario::{BackupSizing, Clock, DutyKind, DutyRow, Tier, Window, WindowKind};

/// Tickets in time and tickets of each month.
fn counted(check: &Check) -> Vec<(u32, u32)> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of tickets")]
    let hits = |share: f64, tickets: u32| (share * f64::from(tickets)).round() as u32;
    check.months.iter().map(|month| (hits(month.actual, month.tickets), month.tickets)).collect()
}

#[test]
fn attainment_by_month_equals_a_count_by_hand() {
    let export = Export::late_nights();
    let found = export.against(&export.scenario());
    // P2: the 22, 21 and 22 weekday mornings in time, the 8, 9 and 9 nights late. P3: Friday's answered on Monday
    // in time, that of the first Wednesday late.
    assert_eq!(counted(of_severity(&found, 1)), [(22, 30), (21, 30), (22, 31)]);
    assert_eq!(counted(of_severity(&found, 2)), [(4, 5), (5, 6), (4, 5)]);
    assert_eq!(counted(&found.checks[0]), [(26, 35), (26, 36), (26, 36)]);
    let months: Vec<(i16, i8)> =
        found.checks[0].months.iter().map(|each| (each.month.year, each.month.month)).collect();
    assert_eq!(months, [(2026, 4), (2026, 5), (2026, 6)]);
    assert!(near(of_severity(&found, 1).actual, 65.0 / 91.0));
    assert!(of_severity(&found, 1).months.iter().all(|month| month.side == Side::Below));
}

#[test]
fn incidents_without_a_response_are_counted_and_left_out() {
    let export = Export::late_nights();
    let found = export.against(&export.scenario());
    assert_eq!((found.incidents, found.answered), (110, 107));
    assert_eq!(found.checks.iter().map(|check| check.tickets).collect::<Vec<_>>(), [107, 91, 16]);
}

#[test]
fn a_window_clock_stops_at_night_and_a_wall_clock_does_not() {
    let export = Export::late_nights();
    let mut scenario = export.scenario();
    assert_eq!(scenario.tiers[0].clock[2], Clock::Window);
    // Friday 16:00 to Monday 09:00 is 3 h of the window 08–18 and 65 h of the wall.
    assert!(near(of_severity(&export.against(&scenario), 2).actual, 13.0 / 16.0));
    scenario.tiers[0].response_minutes[2] = 179.0;
    assert!(near(of_severity(&export.against(&scenario), 2).actual, 0.0));
    scenario.tiers[0].response_minutes[2] = 180.0;
    assert!(near(of_severity(&export.against(&scenario), 2).actual, 13.0 / 16.0));
    scenario.tiers[0].clock[2] = Clock::Wall;
    assert!(near(of_severity(&export.against(&scenario), 2).actual, 0.0));
    scenario.tiers[0].response_minutes[2] = 65.0 * 60.0;
    assert!(near(of_severity(&export.against(&scenario), 2).actual, 1.0));
}

#[test]
fn in_a_window_that_never_closes_both_clocks_tell_the_same() {
    let export = Export::late_nights();
    let mut scenario = export.scenario();
    scenario.tiers[0].window = Window::of(WindowKind::Round24x7);
    let actual = |scenario: &Scenario| -> Vec<f64> {
        export.against(scenario).checks.iter().map(|check| check.actual).collect()
    };
    scenario.tiers[0].clock = [Clock::Wall; 4];
    let wall = actual(&scenario);
    scenario.tiers[0].clock = [Clock::Window; 4];
    assert_eq!(actual(&scenario), wall);
}

#[test]
fn with_several_tiers_a_ticket_counts_under_each_by_its_share() {
    let export = Export::late_nights();
    let mut scenario = export.scenario();
    let patient = Tier { response_minutes: [300.0; 4], share: 3.0, ..scenario.tiers[0].clone() };
    scenario.tiers.push(patient);
    let found = export.against(&scenario);
    assert!(found.several_tiers);
    // The 26 nights are late for a quarter of the tickets and in time for three quarters.
    assert!(near(of_severity(&found, 1).actual, (65.0 + 0.75 * 26.0) / 91.0));
}

#[test]
fn a_group_that_is_left_out_does_not_count() {
    let mut export = Export::late_nights();
    let scenario = export.scenario();
    let web = export.grouping.layers.iter().position(|name| name == "Web");
    export.grouping.of_group.iter_mut().filter(|layer| **layer != web).for_each(|layer| *layer = None);
    let found = export.against(&scenario);
    assert_eq!((found.incidents, found.checks.len()), (81, 2));
    assert_eq!(export.grouping.places().iter().flatten().collect::<Vec<_>>(), [&0]);
}

#[test]
fn with_too_few_answers_nothing_is_told() {
    let of = |tickets: u32| {
        let made =
            (0..tickets).map(|day| Made { day, hour: 10, minute: 0, priority: "P2", answered_after: 500 });
        let export = Export::of(&export(made));
        export.against(&export.scenario())
    };
    let few = of(FEWEST_TICKETS - 1);
    assert_eq!((few.answered, few.checks.len(), few.finding), (29, 0, Finding::TooFew));
    let enough = of(FEWEST_TICKETS);
    assert_eq!((enough.checks.len(), cause(&enough).is_some()), (2, true));
}

#[test]
fn nothing_is_compared_with_no_ticket_and_with_no_layer() {
    let scenario = Scenario::default();
    assert_eq!(backtest(&scenario, &[], &[]).finding, Finding::TooFew);
    let export = Export::late_nights();
    let none = backtest(&scenario, &export.times, &[]);
    assert_eq!((none.incidents, none.finding), (0, Finding::TooFew));
    let nobody = backtest(&Scenario { layers: Vec::new(), ..scenario }, &export.times, &[Some(0), Some(0)]);
    assert_eq!(nobody.incidents, 0);
}

fn tickets() -> impl Strategy<Value = Vec<TicketTimes>> {
    // Half a year from 1 January 2026, 09:00, answered within three days or never.
    let ticket = (0_i64..26 * 10_080, 0_usize..4, prop::option::weighted(0.9, 0.0..4_320.0));
    let times = ticket.prop_map(|(minute, severity, response)| TicketTimes {
        opened: 29_454_300 + minute,
        severity,
        group: 0,
        response,
    });
    prop::collection::vec(times, 30..200)
}

/// P(at most so many in time), one ticket added at a time.
fn at_most(tickets: u32, p: f64) -> Vec<f64> {
    let mut chances = vec![1.0];
    for _ in 0..tickets {
        chances.push(0.0);
        for hits in (1..chances.len()).rev() {
            chances[hits] = chances[hits] * (1.0 - p) + chances[hits - 1] * p;
        }
        chances[0] *= 1.0 - p;
    }
    let mut sum = 0.0;
    for chance in &mut chances {
        sum += *chance;
        *chance = sum + 1e-12;
    }
    chances
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_add_up_to_the_difference(times in tickets(), on_call: bool, tiers in 1_usize..3) {
        let mut scenario = Scenario::default();
        scenario.service.on_call = on_call;
        scenario.tiers = vec![Tier::default(); tiers];
        let found = backtest(&scenario, &times, &[Some(0)]);
        for check in &found.checks {
            let parts = check.parts();
            let sum = parts.arrivals + parts.closed + parts.volume + parts.open;
            prop_assert!((sum - check.difference()).abs() < 1e-12);
            let shares = [check.promised, check.predicted, check.actual];
            prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
            prop_assert_eq!(check.months.iter().map(|month| month.tickets).sum::<u32>(), check.tickets);
            let portions = [check.portions.closed, check.portions.open, check.portions.busy];
            prop_assert_eq!(portions.iter().map(|portion| portion.tickets).sum::<u32>(), check.tickets);
            prop_assert!(check.months.iter().all(|month| month.range.0 <= month.range.1));
        }
        let severities: u32 = found.checks.iter().skip(1).map(|check| check.tickets).sum();
        prop_assert_eq!(severities, found.checks.first().map_or(0, |check| check.tickets));
    }

    #[test]
    fn a_month_s_range_holds_eight_of_ten_outcomes_and_flags_the_others(times in tickets()) {
        let found = backtest(&Scenario::default(), &times, &[Some(0)]);
        for month in found.checks.iter().flat_map(|check| &check.months) {
            let at_most = at_most(month.tickets, month.predicted);
            let reached = |level: f64| at_most.iter().position(|&chance| chance >= level).expect("1 is reached");
            let share = |level: f64| reached(level) as f64 / f64::from(month.tickets);
            prop_assert!(near(month.range.0, share(0.1)) && near(month.range.1, share(0.9)));
            let side = if month.actual < month.range.0 - 1e-9 {
                Side::Below
            } else if month.actual > month.range.1 + 1e-9 {
                Side::Above
            } else {
                Side::Within
            };
            prop_assert_eq!(month.side, side);
        }
    }

    #[test]
    fn a_longer_promise_is_never_kept_less(times in tickets(), minutes in 5.0..2_000.0) {
        let mut scenario = Scenario::default();
        // The same people whatever is promised: a pattern that Relevo proposes, and backups, follow the promise.
        let hours = HourRange { days: Days::WEEKDAYS, from: 8, to: 18 };
        scenario.team.duty = DutyKind::Stated;
        scenario.team.rows = vec![DutyRow { people: 2, hours }];
        (scenario.backups.sizing, scenario.backups.count) = (BackupSizing::Count, 0);
        scenario.tiers[0].response_minutes = [minutes; 4];
        let short = backtest(&scenario, &times, &[Some(0)]);
        scenario.tiers[0].response_minutes = [minutes * 1.5; 4];
        let long = backtest(&scenario, &times, &[Some(0)]);
        for (short, long) in short.checks.iter().zip(&long.checks) {
            prop_assert!(short.actual <= long.actual && short.predicted <= long.predicted + 1e-9);
        }
    }
}
