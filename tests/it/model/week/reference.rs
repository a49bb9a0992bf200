//! The week against matrix exponentials of the truncated generator, made by `fixtures/reference/week.py`.

use relevo::calendar::{WEEK, hour_of};
use relevo::model::week::{Closing, WeekOutcome, WeekQueue, WeekState};

/// The two desks of the script.
fn desk(name: &str, closing: Closing) -> Box<WeekState> {
    let office = |slot: usize| slot < 120 && (9..17).contains(&hour_of(slot));
    let (arrivals, servers, handle_hours): ([f64; WEEK], [u32; WEEK], f64) = match name {
        "office" => (
            std::array::from_fn(|slot| if office(slot) { 0.6 } else { 0.05 }),
            std::array::from_fn(|slot| u32::from(office(slot))),
            0.75,
        ),
        _ => (
            std::array::from_fn(|slot| match hour_of(slot) {
                6..14 => 1.5,
                14..22 => 0.8,
                _ => 0.1,
            }),
            std::array::from_fn(|slot| match hour_of(slot) {
                6..14 => 3,
                14..22 => 1,
                _ => 0,
            }),
            0.9,
        ),
    };
    match (WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours, closing }).solve() {
        WeekOutcome::Periodic(week) => week,
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_small_weeks_agree_with_dense_matrix_exponentials() {
    let mut greatest = 0.0_f64;
    let mut solved = None;
    for line in include_str!("../../../fixtures/reference/week.csv").lines().skip(1) {
        let [name, closing, quantity, slot, wall, value] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let key = (name, closing);
        if solved.as_ref().is_none_or(|(known, _)| *known != key) {
            let closing = if closing == "pause" { Closing::Pause } else { Closing::Finish };
            solved = Some((key, desk(name, closing)));
        }
        let week = &solved.as_ref().unwrap().1;
        let value: f64 = value.parse().unwrap();
        let found = match quantity {
            "overtime_hours" => week.overtime_hours(),
            _ => week.in_time(slot.parse::<f64>().unwrap() + 0.5, wall.parse().unwrap()),
        };
        greatest = greatest.max((found - value).abs() / value.abs().max(1.0));
        assert!((found - value).abs() <= 1e-8 * value.abs().max(1.0), "{line}: {found}");
    }
    println!("week: greatest error {greatest:e}");
}
