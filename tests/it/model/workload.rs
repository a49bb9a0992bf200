use super::close;
use super::reference::{Greatest, number, rows};
use relevo::calendar::{Days, HourRange, WEEK, WeekMask};
use relevo::model::workload::{offered_load, spread_work};

fn rush() -> [f64; WEEK] {
    std::array::from_fn(|slot| if slot % 24 == 9 { 6.0 } else { 0.25 })
}

#[test]
fn no_work_is_lost_by_spilling_into_later_hours() {
    for handle_hours in [0.01, 0.75, 12.0, 500.0] {
        let load: f64 = offered_load(&rush(), handle_hours).iter().sum();
        close(load / (rush().iter().sum::<f64>() * handle_hours), 1.0, 1e-10);
    }
    assert!(offered_load(&rush(), 0.0).iter().all(|&load| load == 0.0));
}

#[test]
fn the_load_of_a_rush_agrees_with_stepwise_integration() {
    let (arrivals, handle_hours, steps) = (rush(), 1.5, 2_000_u32);
    let step = 1.0 / f64::from(steps);
    let mut level = 0.0;
    let mut means = [0.0; WEEK];
    for _ in 0..2 {
        means = std::array::from_fn(|slot| {
            let mut mean = 0.0;
            for _ in 0..steps {
                let before = level;
                // Midpoint rule.
                let half = level + 0.5 * step * (arrivals[slot] - level / handle_hours);
                level += step * (arrivals[slot] - half / handle_hours);
                mean += 0.5 * (before + level) * step;
            }
            mean
        });
    }
    for (got, want) in offered_load(&arrivals, handle_hours).iter().zip(means) {
        close(*got, want, 1e-6);
    }
}

#[test]
fn the_load_agrees_with_a_convolution_at_sixty_digits() {
    let mut greatest = Greatest::of("offered load");
    for row in rows(include_str!("../../fixtures/reference/workload.csv")) {
        let arrivals = match row[0] {
            "rush" => rush(),
            "lone" => std::array::from_fn(|slot| if slot == 100 { 1_000.0 } else { 0.0 }),
            _ => std::array::from_fn(|slot| (slot * 37 % 64) as f64 / 16.0),
        };
        let slot: usize = row[2].parse().unwrap();
        greatest.meet(offered_load(&arrivals, number(row[1]))[slot], number(row[3]), &row);
    }
    greatest.within(1e-12);
}

#[test]
fn a_handle_time_without_end_is_no_load() {
    assert!(offered_load(&rush(), f64::INFINITY).iter().all(|&load| load == 0.0));
}

#[test]
fn the_peak_of_the_load_comes_after_the_peak_of_the_arrivals_and_is_lower() {
    let load = offered_load(&rush(), 4.0);
    let peak = (0..24).max_by(|left, right| load[*left].total_cmp(&load[*right])).unwrap();
    assert_eq!(peak, 10);
    assert!(load[peak] < 24.0);
}

#[test]
fn spread_work_keeps_the_total_and_fills_open_hours_only() {
    let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    let load = rush();
    for deadline in [0.25, 1.0, 8.0, 24.0, 72.0, 1e6] {
        let placed = spread_work(&load, &office, &WeekMask::ALWAYS, deadline);
        close(placed.iter().sum::<f64>(), load.iter().sum::<f64>(), 1e-9);
        assert!((0..WEEK).all(|slot| office.0[slot] || placed[slot] == 0.0));
    }
    assert!(spread_work(&load, &WeekMask::NEVER, &WeekMask::ALWAYS, 8.0).iter().all(|&work| work == 0.0));
}

#[test]
fn work_goes_to_the_open_hours_before_its_deadline() {
    let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    let from = |slot: usize| std::array::from_fn(|at| if at == slot { 1.0 } else { 0.0 });
    // Monday 15:00 with four hours: two of them are open.
    let placed = spread_work(&from(15), &office, &WeekMask::ALWAYS, 4.0);
    close(placed[15], 0.5, 1e-15);
    close(placed[16], 0.5, 1e-15);
    // Saturday with four hours: nothing open in time, so the first four of Monday.
    let placed = spread_work(&from(5 * 24 + 12), &office, &WeekMask::ALWAYS, 4.0);
    (9..13).for_each(|slot| close(placed[slot], 0.25, 1e-15));
    // A tight deadline moves nothing.
    assert!((spread_work(&from(10), &office, &WeekMask::ALWAYS, 0.25)[10] - 1.0).abs() < 1e-15);
}

#[test]
fn on_a_window_clock_work_waits_over_the_weekend() {
    let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    let mut load = [0.0; WEEK];
    load[4 * 24 + 16] = 8.0; // Friday 16:00, one open hour left
    let placed = spread_work(&load, &office, &office, 4.0);
    for slot in [4 * 24 + 16, 9, 10, 11] {
        assert!((placed[slot] - 2.0).abs() < 1e-12, "{slot}");
    }
}
