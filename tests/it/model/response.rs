use super::close;
use relevo::calendar::{Days, HourRange, WeekMask};
use relevo::model::downtime::yearly_hours;
use relevo::model::poisson::Poisson;
use relevo::model::response::{Callout, Closings, Lognormal, escalation_answered, on_call_busy};

fn closings(days: [bool; 7], from: u8, to: u8) -> Closings {
    Closings::of(&HourRange { days, from, to }.mask())
}

#[test]
fn published_case_7_13_waiting_for_the_opening() {
    for (closings, mean, if_closed, in_four) in [
        (closings(Days::WEEKDAYS, 9, 17), 15.2381, 20.0, 0.15625),
        (closings(Days::WEEKDAYS, 7, 19), 12.4286, 19.3333, 0.1852),
        (closings(Days::ALL, 6, 22), 1.3333, 4.0, 0.5),
        (closings(Days::WEEKDAYS, 0, 0), 6.8571, 24.0, 0.0833),
    ] {
        close(closings.mean_wait().unwrap(), mean, 5e-5);
        close(closings.mean_wait_if_closed().unwrap(), if_closed, 5e-5);
        close(closings.in_time_if_closed(4.0), in_four, 5e-5);
    }
}

#[test]
fn published_case_7_14_downtime() {
    let down = |wait: f64| yearly_hours(24.0, wait, 2.0);
    let office = closings(Days::WEEKDAYS, 9, 17);
    close(down(office.mean_wait().unwrap()), 413.714, 5e-4);
    close(down(closings(Days::WEEKDAYS, 7, 19).mean_wait().unwrap()), 346.286, 5e-4);
    close(down(closings(Days::ALL, 6, 22).mean_wait().unwrap()), 80.0, 5e-4);
    close(down(office.mean_wait_before(0.5)), 57.054, 5e-4);
    // Were the page answered even where the opening comes sooner: half an hour whenever it is closed.
    let half_an_hour = Callout {
        detection_hours: 0.0,
        acknowledge: Lognormal::from_median_p90(0.5, 0.5),
        mobilisation_hours: 0.0,
    };
    close(down(office.late(0.0) * half_an_hour.mean()), 57.143, 5e-4);
    close(down(Closings::of(&WeekMask::ALWAYS).mean_wait().unwrap()), 48.0, 1e-12);
}

#[test]
fn a_desk_that_never_opens_or_never_closes_has_a_name() {
    let never = Closings::of(&WeekMask::NEVER);
    assert_eq!((never.mean_wait(), never.mean_wait_if_closed()), (None, None));
    close(never.in_time_if_closed(1e9), 0.0, 0.0);
    close(never.mean_wait_before(0.5), 0.5, 0.0);
    let always = Closings::of(&WeekMask::ALWAYS);
    assert_eq!((always.mean_wait(), always.mean_wait_if_closed()), (Some(0.0), Some(0.0)));
    close(always.in_time_if_closed(0.0), 1.0, 0.0);
}

#[test]
fn published_case_7_15_on_call() {
    for (mean, overload) in [(0.5, 0.014_388), (1.0, 0.080_301), (2.0, 0.323_324)] {
        close(1.0 - Poisson::new(mean).at_most(2), overload, 5e-7);
    }
    close(on_call_busy(1, 1.0 / 24.0, 2.0), 0.076_923, 5e-7);
    close(on_call_busy(2, 1.0 / 24.0, 2.0), 0.003_195, 5e-7);
    close(escalation_answered(&[0.92, 0.90, 0.95]), 0.9996, 5e-5);
    close(on_call_busy(0, 1.0, 1.0), 1.0, 0.0);
}

#[test]
fn a_lognormal_keeps_what_it_was_made_from() {
    let acknowledged = Lognormal::from_median_p90(5.0, 15.0);
    close(acknowledged.cdf(5.0), 0.5, 1e-12);
    close(acknowledged.cdf(15.0), 0.9, 1e-12);
    close(acknowledged.quantile(0.9), 15.0, 1e-9);
    let repair = Lognormal::from_mean_cv(2.0, 1.2);
    close(repair.mean(), 2.0, 1e-12);
    // E[min(X, d)] is the integral of P(X > x) up to d.
    let step = 1e-4;
    let integral: f64 = (0..30_000).map(|i| (1.0 - repair.cdf((f64::from(i) + 0.5) * step)) * step).sum();
    close(repair.mean_of_min(3.0), integral, 1e-8);
    close(repair.mean_of_min(1e12), 2.0, 1e-9);
}

#[test]
fn the_earlier_of_callout_and_opening_answers() {
    let callout = Callout {
        detection_hours: 5.0 / 60.0,
        acknowledge: Lognormal::from_median_p90(5.0 / 60.0, 15.0 / 60.0),
        mobilisation_hours: 10.0 / 60.0,
    };
    close(callout.mean_before(0.1), 0.1, 1e-15);
    close(callout.mean_before(1e9), callout.mean(), 1e-9);
    close(callout.in_time(30.0 / 60.0), 0.9, 1e-12);
    close(callout.in_time(0.2), 0.0, 1e-15);
    assert!((1..100).all(|at| callout.mean_before(f64::from(at) / 50.0) <= f64::from(at) / 50.0 + 1e-15));
}

#[test]
fn a_callout_that_never_varies_is_in_time_exactly_at_its_length() {
    let half_an_hour = Callout {
        detection_hours: 0.0,
        acknowledge: Lognormal::from_median_p90(0.5, 0.5),
        mobilisation_hours: 0.0,
    };
    close(half_an_hour.in_time(0.5), 1.0, 0.0);
    close(half_an_hour.in_time(0.499), 0.0, 0.0);
    close(half_an_hour.mean_before(1.0), 0.5, 1e-12);
}
