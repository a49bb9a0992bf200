//! What holds for any week.

use proptest::prelude::*;
use relevo::calendar::{WEEK, hour_of};
use relevo::model::week::{Closing, WeekOutcome, WeekQueue, WeekState};

/// How far two shares of a slot may be apart that are the same.
const NOISE: f64 = 1e-8;

/// A desk of two shifts a day, at any load.
#[derive(Clone, Debug)]
struct Any {
    arrivals: [f64; WEEK],
    servers: [u32; WEEK],
    handle_hours: f64,
}

impl Any {
    fn solve(&self, closing: Closing) -> Option<Box<WeekState>> {
        let Self { arrivals, servers, handle_hours } = self;
        match (WeekQueue { arrivals, servers, handle_hours: *handle_hours, closing }).solve() {
            WeekOutcome::Periodic(week) => Some(week),
            _ => None,
        }
    }

    fn with(&self, more: impl Fn(usize) -> u32) -> Self {
        Self { servers: std::array::from_fn(|slot| self.servers[slot] + more(slot)), ..self.clone() }
    }
}

fn any_week() -> impl Strategy<Value = Any> {
    let people = (0_u32..7, 0_u32..5, 0_u32..3);
    let times = (0_usize..12, 1_usize..8, 1_usize..8, 1_usize..8);
    (people, times, 0.2_f64..1.0, 0.2_f64..3.0, 0.0_f64..1.0).prop_map(
        |((first, second, night), (from, length, next, days), occupancy, handle_hours, level)| {
            let servers: [u32; WEEK] = std::array::from_fn(|slot| {
                let on = slot / 24 < days;
                match hour_of(slot) {
                    hour if on && (from..from + length).contains(&hour) => first,
                    hour if on && (from + length..from + length + next).contains(&hour) => second,
                    _ => night,
                }
            });
            let capacity = f64::from(servers.iter().sum::<u32>()) / handle_hours;
            let shape = |slot: usize| level + if (8..18).contains(&hour_of(slot)) { 1.0 } else { 0.0 };
            let sum: f64 = (0..WEEK).map(shape).sum();
            let arrivals = std::array::from_fn(|slot| shape(slot) / sum * capacity * occupancy);
            Any { arrivals, servers, handle_hours }
        },
    )
}

fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(few(24))]

    #[test]
    fn shares_are_shares_and_waits_have_a_limit(week in any_week(), hours in 0.0_f64..30.0) {
        for closing in [Closing::Pause, Closing::Finish] {
            let Some(solved) = week.solve(closing) else { continue };
            prop_assert!(solved.in_time_by_slot(|_| hours).all().iter().all(|share| (0.0..=1.0).contains(share)));
            prop_assert!((0.0..=1.0).contains(&solved.in_time(33.3, hours)));
            prop_assert!((0.0..=1.0).contains(&solved.attainment(|_| hours)));
            if let Some(waits) = solved.mean_waits() {
                prop_assert!(waits.all().iter().all(|wait| *wait >= 0.0 && wait.is_finite()));
            }
            prop_assert!(solved.overtime_hours() >= 0.0 && solved.overtime_hours().is_finite());
        }
    }

    #[test]
    fn more_people_at_any_hour_never_lower_attainment(week in any_week(), hours in 0.0_f64..9.0, at in 0..WEEK) {
        let more = week.with(|slot| u32::from(slot / 3 == at / 3));
        if let (Some(one), Some(two)) = (week.solve(Closing::Pause), more.solve(Closing::Pause)) {
            let (one, two) = (one.in_time_by_slot(|_| hours).all(), two.in_time_by_slot(|_| hours).all());
            prop_assert!((0..WEEK).all(|slot| two[slot] >= one[slot] - NOISE));
        }
    }

    #[test]
    fn one_more_in_every_staffed_hour_never_lowers_attainment(week in any_week(), hours in 0.0_f64..9.0) {
        let more = week.with(|slot| u32::from(week.servers[slot] > 0));
        for closing in [Closing::Pause, Closing::Finish] {
            if let (Some(one), Some(two)) = (week.solve(closing), more.solve(closing)) {
                let (one, two) = (one.in_time_by_slot(|_| hours).all(), two.in_time_by_slot(|_| hours).all());
                prop_assert!((0..WEEK).all(|slot| two[slot] >= one[slot] - NOISE));
            }
        }
    }

    #[test]
    fn more_time_never_lowers_attainment(week in any_week(), hours in 0.0_f64..9.0, more in 0.0_f64..9.0) {
        for closing in [Closing::Pause, Closing::Finish] {
            let Some(solved) = week.solve(closing) else { continue };
            let (less, more) = (solved.in_time_by_slot(|_| hours).all(), solved.in_time_by_slot(|_| hours + more).all());
            prop_assert!((0..WEEK).all(|slot| more[slot] >= less[slot] - NOISE));
        }
    }

    #[test]
    fn overtime_never_lowers_attainment(week in any_week(), hours in 0.0_f64..9.0) {
        if let (Some(pause), Some(finish)) = (week.solve(Closing::Pause), week.solve(Closing::Finish)) {
            let (low, high) = (pause.in_time_by_slot(|_| hours).all(), finish.in_time_by_slot(|_| hours).all());
            prop_assert!((0..WEEK).all(|slot| high[slot] >= low[slot] - NOISE));
            if let (Some(long), Some(short)) = (pause.mean_waits(), finish.mean_waits()) {
                let (long, short) = (long.all(), short.all());
                prop_assert!((0..WEEK).all(|slot| short[slot] <= long[slot] + 1e-6 * (1.0 + long[slot])));
            }
        }
    }

    #[test]
    fn without_drops_there_is_no_overtime(week in any_week(), people in 1_u32..6, hours in 0.0_f64..9.0) {
        let week = Any { servers: [people; WEEK], ..week };
        if let (Some(pause), Some(finish)) = (week.solve(Closing::Pause), week.solve(Closing::Finish)) {
            let same = |left: [f64; WEEK], right: [f64; WEEK]| (0..WEEK).all(|slot| (left[slot] - right[slot]).abs() < 1e-12);
            prop_assert!(same(pause.in_time_by_slot(|_| hours).all(), finish.in_time_by_slot(|_| hours).all()));
            prop_assert!(same(pause.mean_waits().unwrap().all(), finish.mean_waits().unwrap().all()));
            prop_assert!(finish.overtime_hours() == 0.0);
        }
    }
}

#[test]
fn one_person_more_within_a_day_may_cost_overtime_and_attainment() {
    // Three, two for an hour, three: the one who leaves at noon takes a ticket along and comes back free.
    let servers = |noon: u32| {
        std::array::from_fn(|slot| match hour_of(slot) {
            8..12 | 13..18 => 3,
            12 => noon,
            _ => 0,
        })
    };
    let attainment = |noon: u32| {
        let week = Any { arrivals: [0.3; WEEK], servers: servers(noon), handle_hours: 3.0 };
        week.solve(Closing::Finish).unwrap().attainment(|_| 2.0)
    };
    assert!(attainment(2) > attainment(3));
}

#[test]
fn time_in_the_system_is_time_in_work_when_nobody_waits() {
    // Little: in regular work or in overtime, every ticket is there for its handle time.
    let servers = std::array::from_fn(|slot| if (8..18).contains(&hour_of(slot)) { 60 } else { 40 });
    let arrivals = super::daily(400.0);
    let week = Any { arrivals, servers, handle_hours: 2.0 }.solve(Closing::Finish).unwrap();
    let in_system: f64 = (0..WEEK).map(|slot| week.mean_in_system(slot)).sum();
    super::close(in_system + week.overtime_hours(), 800.0, 1e-6);
    super::close(week.overtime_by_slot().iter().sum(), week.overtime_hours(), 1e-9);
}

#[test]
fn a_slot_of_a_desk_with_overtime_is_the_mean_of_its_instants() {
    let servers: [u32; WEEK] = std::array::from_fn(|slot| match (slot < 120, hour_of(slot)) {
        (true, 8..12) => 2,
        (true, 12..16) => 4,
        (true, 16..18) => 3,
        _ => 0,
    });
    let open = relevo::calendar::WeekMask(servers.map(|people| people > 0));
    let week = Any { arrivals: super::daily(100.0), servers, handle_hours: 1.0 };
    let week = week.solve(Closing::Finish).unwrap();
    for hours in [0.25, 2.5, 8.0] {
        let window = |time: f64| open.wall_until(time, hours).unwrap();
        let (on_wall, on_window) =
            (week.in_time_by_slot(|_| hours).all(), week.in_time_by_slot(window).all());
        for slot in [3, 7, 8, 10, 11, 13, 15, 16, 17, 20, 40, 100, 113, 130, 167] {
            super::close(on_wall[slot], super::dense(&week, slot, |_| hours), 1e-8);
            super::close(on_window[slot], super::dense(&week, slot, window), 1e-8);
        }
    }
}
