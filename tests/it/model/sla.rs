use super::close;
use relevo::calendar::WEEK;
use relevo::model::availability::{AbsentDays, PaidYear, Turnover, headcount};
use relevo::model::coverage::binomial;
use relevo::model::downtime::{
    CostCurve, availability, break_even_cost_per_hour, break_even_incidents, yearly_hours,
};
use relevo::model::sla::{months_kept, months_kept_in_a_year};
use relevo::quantity::round_up;

#[test]
fn published_case_4_4b_months_kept() {
    for (tickets, kept) in [(2.0, 0.942), (10.0, 0.742), (40.0, 0.787)] {
        close(months_kept(tickets, 0.97, 0.95), kept, 5e-4);
    }
}

#[test]
fn months_kept_agree_with_the_double_sum() {
    let kept = |mean: f64, p: f64, objective: f64| {
        let mut chance = libm::exp(-mean);
        let mut sum = 0.0;
        for n in 0..200_u32 {
            let needed = round_up(objective * f64::from(n)) as usize;
            sum += chance * binomial(n, p).iter().skip(needed).sum::<f64>();
            chance *= mean / f64::from(n + 1);
        }
        sum
    };
    for mean in [0.1, 3.0, 20.0, 77.0] {
        for (p, objective) in [(0.97, 0.95), (0.5, 0.9), (0.9, 0.9), (0.999, 1.0), (1.0, 1.0), (0.0, 0.5)] {
            close(months_kept(mean, p, objective), kept(mean, p, objective), 1e-12);
        }
    }
}

#[test]
fn months_kept_are_sound_from_none_to_a_billion_tickets() {
    close(months_kept(0.0, 0.0, 0.95), 1.0, 0.0);
    close(months_kept(5.0, 0.0, 0.0), 1.0, 0.0);
    close(months_kept(f64::NAN, 0.5, 0.5), 1.0, 0.0);
    close(months_kept(1e9, 0.96, 0.95), 1.0, 1e-12);
    close(months_kept(1e9, 0.94, 0.95), 0.0, 1e-12);
    close(months_kept(1e9, 0.95, 0.95), 0.5, 1e-3);
    // The sum and its normal limit meet.
    for p in [0.9499, 0.95, 0.9501] {
        close(months_kept(0.999e7, p, 0.95), months_kept(1.001e7, p, 0.95), 2e-3);
    }
}

#[test]
fn better_attainment_never_keeps_fewer_months() {
    let kept = |step: u32| months_kept(30.0, f64::from(step) / 100.0, 0.9);
    assert!((0..100).all(|step| kept(step) <= kept(step + 1) + 1e-12));
}

#[test]
fn a_year_of_months_is_a_binomial() {
    assert_eq!(months_kept_in_a_year(1.0, 0.1), 12);
    assert_eq!(months_kept_in_a_year(0.0, 0.9), 0);
    assert_eq!((months_kept_in_a_year(0.742, 0.1), months_kept_in_a_year(0.742, 0.9)), (7, 11));
}

#[test]
fn published_case_7_11_relief_factor() {
    let year = |days: f64| PaidYear {
        weekly_hours: 40.0,
        weeks: 52.0,
        absent: AbsentDays { vacation: days, ..AbsentDays::default() },
        inner_shrinkage: 0.0,
    };
    close(year(382.0 / 8.0).relief_factor(2_920.0).unwrap(), 1.7197, 5e-5);
    close(year(230.0 / 8.0).relief_factor(8_760.0).unwrap(), 4.735, 5e-4);
    close(year(0.0).relief_factor(8_760.0).unwrap(), 4.2115, 5e-5);
    let exact = PaidYear { weeks: PaidYear::WEEKS, ..year(0.0) };
    close(exact.relief_factor(8_766.0).unwrap(), 4.2, 5e-5);
    assert_eq!(year(260.0).relief_factor(1.0), None);
    assert_eq!(headcount(14.0, 1.0), None);
}

#[test]
fn sickness_is_a_share_of_the_days_not_planned_away() {
    let germany = AbsentDays { vacation: 25.0, public_holidays: 10.0, sickness: 15.0, training: 3.0 };
    close(germany.unplanned_rate(), 15.0 / (260.892_857 - 38.0), 1e-8);
    close(germany.planned_rate(), 38.0 / 260.892_857, 1e-8);
    close((1.0 - germany.planned_rate()) * (1.0 - germany.unplanned_rate()), 1.0 - 53.0 / 260.892_857, 1e-8);
}

#[test]
fn published_case_7_12_turnover() {
    let seat =
        Turnover { rate: 0.3, fill_years: 60.0 / 365.0, ramp_years: 90.0 / 365.0, ramp_productivity: 0.5 };
    close(seat.effective_seat(), 0.919_027, 5e-7);
    close(seat.hires_per_year(), 0.285_901, 5e-7);
    close(Turnover { rate: 0.0, ..seat }.effective_seat(), 1.0, 0.0);
}

#[test]
fn an_outage_costs_the_integral_of_its_curve() {
    let curve = CostCurve::new(&std::array::from_fn(|slot| (slot % 24) as f64));
    close(curve.weekly_mean(), 11.5, 1e-12);
    close(curve.between(23.5, 1.5), 11.5, 1e-9);
    close(curve.between(167.0, 168.0 * 3.0), 3.0 * 168.0 * 11.5, 1e-6);
    // Any two pieces cost what the whole costs.
    for start in 0..200 {
        let from = f64::from(start) * 0.97;
        close(curve.between(from, 7.3) + curve.between(from + 7.3, 190.0), curve.between(from, 197.3), 1e-7);
    }
    close(CostCurve::new(&[f64::NAN; WEEK]).between(1.0, 5.0), 0.0, 0.0);
    close(curve.between(f64::NAN, 1.0), 0.0, 0.0);
}

#[test]
fn published_case_7_16_break_even() {
    close(break_even_incidents(260_000.0, 12.4, 2_000.0, 0.0).unwrap(), 10.484, 5e-4);
    let cost = break_even_cost_per_hour(260_000.0, 12.4, 10.484, 0.0).unwrap();
    close(cost, 2_000.0, 0.1);
    assert_eq!(break_even_incidents(1.0, 0.0, 2_000.0, 0.0), None);
    assert_eq!(break_even_incidents(-1.0, 0.0, 0.0, 0.0), Some(0.0));
    assert_eq!(break_even_cost_per_hour(100.0, 1.0, 0.0, 0.0), None);
    assert_eq!(break_even_cost_per_hour(100.0, 1.0, 10.0, 10.0), Some(0.0));
}

#[test]
fn availability_never_falls_below_none() {
    close(availability(87.66), 0.99, 1e-12);
    close(availability(1e9), 0.0, 0.0);
    close(yearly_hours(1e9, 1.0, 1.0), 8_766.0, 0.0);
}
