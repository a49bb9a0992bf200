//! Service credits of a plan, against exact months and against months that are played.

use super::case_14;
use super::parts::{close, of};
use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use relevo::engine::{Headline, PromiseKind, plan};
use relevo::model::poisson::Poisson;
use relevo::scenario::WindowKind;

#[test]
fn credits_are_those_of_the_whole_distribution_of_a_month() {
    let mut scenario = case_14(WindowKind::Round24x7, false);
    // Outages of ten hours: one is 98.6 % of a month, three 95.9 %, four 94.5 %.
    (scenario.layers[0].incidents_per_month, scenario.layers[0].repair_hours) = ([0.5, 0.0, 0.0, 0.0], 10.0);
    scenario.tiers[0].credits.monthly_fee = 1_000.0;
    let outages = Poisson::new(0.5);
    let (some, four) = (1.0 - outages.at_most(0), 1.0 - outages.at_most(3));
    let exact = 12.0 * 1_000.0 * (0.10 * (some - four) + 0.25 * four);
    let result = plan(&scenario);
    close(result.cost.penalties, exact, 0.01 * exact);
    assert!(result.credits_luck.0 == 0.0 && (result.credits_luck.1 - 100.0).abs() < 1e-9);
    assert!(result.explanations.iter().any(|explanation| explanation.headline == Headline::Credits));
    scenario.tiers[0].credits.cap = 0.0;
    assert!(plan(&scenario).cost.penalties == 0.0);
}

#[test]
fn late_tickets_cost_only_beyond_those_that_the_objective_allows() {
    let mut scenario = case_14(WindowKind::Office8x5, false);
    scenario.layers[0].outage_share = [0.0; 4];
    scenario.tiers[0].credits.monthly_fee = 10_000.0;
    (scenario.tiers[0].credits.per_ticket, scenario.tiers[0].credits.cap) = (100.0, 1.0);
    let result = plan(&scenario);
    // Two P1 a month, none of which may be late.
    let late = 2.0 * (1.0 - of(&result, PromiseKind::Response, 0).in_time);
    close(result.cost.penalties, 12.0 * 100.0 * late, 1e-6);
}

/// Mean credits of a month whose outages last as a lognormal of this mean and variation, played so many times.
fn played(per_month: f64, mean: f64, cv: f64, months: u32) -> f64 {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(7);
    let mut uniform = move || (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64 + 1e-17;
    let spread = libm::sqrt(libm::log(1.0 + cv * cv));
    let center = libm::log(mean) - 0.5 * spread * spread;
    let mut paid = 0.0;
    for _ in 0..months {
        let mut down = 0.0;
        let mut at = -libm::log(uniform());
        while at < per_month {
            let normal =
                libm::sqrt(-2.0 * libm::log(uniform())) * libm::cos(std::f64::consts::TAU * uniform());
            down += libm::exp(center + spread * normal);
            at -= libm::log(uniform());
        }
        let kept = 1.0 - down / relevo::calendar::MONTH_HOURS;
        paid += if kept < 0.95 {
            0.25
        } else if kept < 0.99 {
            0.1
        } else if kept < 0.999 {
            0.05
        } else {
            0.0
        };
    }
    paid / f64::from(months)
}

#[test]
fn credits_of_short_and_long_outages_are_those_of_months_that_are_played() {
    for (per_month, hours) in [(6.0, 0.25), (20.0, 0.1), (2.0, 2.0), (1.7, 1.5)] {
        let mut scenario = case_14(WindowKind::Round24x7, false);
        let layer = &mut scenario.layers[0];
        layer.incidents_per_month = [per_month, 0.0, 0.0, 0.0];
        (layer.repair_hours, layer.repair_cv) = (hours, 1.2);
        scenario.tiers[0].credits.monthly_fee = 10_000.0;
        let played = 120_000.0 * played(per_month, hours, 1.2, 200_000);
        let computed = plan(&scenario).cost.penalties;
        println!("{per_month} outages of {hours} h: {computed:.0}, played {played:.0}");
        close(computed, played, 0.015 * played);
    }
}
