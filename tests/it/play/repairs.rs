//! Outages: who repairs is not free, some overlap, and what they cost depends on the hour.

use super::fixture::{office, outages, planned, responses, tickets};
use super::{Outage, Play, Played, judge, quantile};
use relevo::engine::Plan;
use relevo::scenario::{Clock, Layer, Nature, ProfileKind, Scenario};

#[test]
fn a_long_repair_keeps_a_person_from_the_queue() {
    let ordinary = outages([2.0, 8.0, 330.0, 90.0]);
    // Seventeen outages a month of six hours each.
    let many = Layer { repair_hours: 6.0, ..outages([5.0, 40.0, 150.0, 40.0]) };
    for (layer, most) in [(ordinary, [0.002, 0.002, 0.008, 0.018]), (many, [0.004, 0.026, 0.028, 0.031])] {
        let (plan, desk) = planned(&office(2, vec![layer]));
        let played = Play { repair_holds: true, ..desk }.weeks(8_000, 1);
        for ((less, _), most) in responses(&plan, &played).into_iter().zip(most) {
            assert!((-0.003..most).contains(&less), "{less} of {most}");
        }
    }
}

/// An office layer, and one that sells all day, whose outages last as long.
fn two_layers(a_month: [f64; 4], repair_hours: f64) -> Scenario {
    let of_office = Layer { repair_hours, ..outages(a_month) };
    let shop = Layer {
        incidents_per_month: a_month.map(|tickets| 0.2 * tickets),
        nature: Nature::Transactional,
        profile: ProfileKind::Mixed,
        ..of_office.clone()
    };
    let mut scenario = office(2, vec![of_office, shop]);
    scenario.tiers[0].clock = [Clock::Wall, Clock::Wall, Clock::Window, Clock::Window];
    scenario.tiers[0].response_minutes = [60.0, 120.0, 480.0, 960.0];
    scenario.service.on_call = true;
    scenario
}

fn played(scenario: &Scenario, weeks: usize) -> (Plan, Played) {
    let (plan, desk) = planned(scenario);
    let played = desk.weeks(weeks, 1);
    (plan, played)
}

/// Hours down in a year.
fn hours(played: &Played, outages: &[Outage]) -> f64 {
    Played::a_year(&played.by_month(outages, |outage| outage.hours)).mean
}

#[test]
fn outages_that_overlap_count_twice() {
    for (a_month, repair, of_layer, of_all) in
        [([1.0, 4.0, 200.0, 60.0], 2.0, 0.015, 0.02), ([10.0, 60.0, 200.0, 60.0], 4.0, 0.15, 0.2)]
    {
        let (_, played) = played(&two_layers(a_month, repair), 6_000);
        let twice = hours(&played, &played.outages());
        let once = [false, true].map(|together| twice / hours(&played, &played.merged(together)) - 1.0);
        println!("of a layer {:.4}, of all {:.4}", once[0], once[1]);
        assert!(once[0] < of_layer && once[1] < of_all && once[0] < once[1]);
    }
}

#[test]
fn downtime_costs_what_it_costs_when_it_is_played() {
    // Many pages find everybody busy: computed to wait for the opening, they cost more than they do.
    for (a_month, repair, on_call, most) in [
        ([1.0, 4.0, 200.0, 60.0], 2.0, true, 0.03),
        ([1.0, 4.0, 200.0, 60.0], 2.0, false, 0.03),
        ([10.0, 60.0, 200.0, 60.0], 4.0, true, 0.065),
    ] {
        let mut scenario = two_layers(a_month, repair);
        scenario.service.on_call = on_call;
        let (plan, played) = played(&scenario, if a_month[0] > 1.0 { 4_000 } else { 12_000 });
        let cost = Played::a_year(&played.by_month(&played.outages(), |outage| played.cost(outage)));
        let computed: f64 = plan.layers.iter().map(|layer| layer.downtime_cost).sum();
        judge("share of the cost", computed / cost.mean, cost.of(cost.mean), -most..=most);
    }
}

#[test]
fn a_year_with_few_dear_outages_is_not_normal() {
    for (a_month, repair, low, high) in
        [([1.0, 4.0, 200.0, 60.0], 2.0, 0.08, 0.08), ([0.1, 0.0, 200.0, 60.0], 6.0, 0.0, 0.25)]
    {
        let (plan, played) = played(&two_layers(a_month, repair), 20_000);
        let months = played.by_month(&played.outages(), |outage| played.cost(outage));
        let years: Vec<f64> = months.chunks_exact(12).map(|year| year.iter().sum()).collect();
        let paid = plan.cost.paid();
        for (computed, share, most) in
            [(plan.cost_luck.0 - paid, 0.1, low), (plan.cost_luck.1 - paid, 0.9, high)]
        {
            let seen = quantile(&years, share);
            println!(
                "P{:.0}: computed {computed:.0}, played {seen:.0} in {} years",
                100.0 * share,
                years.len()
            );
            assert!((computed - seen).abs() <= most * seen);
        }
    }
}

#[test]
fn credits_of_months_with_a_cap_that_is_often_reached() {
    for (a_month, per_ticket, most) in
        [([1.0, 4.0, 200.0, 60.0], 0.0, 0.04), ([1.0, 4.0, 330.0, 90.0], 100.0, 0.4)]
    {
        let mut scenario = two_layers(a_month, 2.0);
        scenario.tiers[0].credits.monthly_fee = 10_000.0;
        scenario.tiers[0].credits.per_ticket = per_ticket;
        let (plan, played) = played(&scenario, 8_000);
        let down = played.by_month(&played.outages(), |outage| outage.hours);
        let credits = Played::a_year(&played.credits(0, &plan.promises, &down));
        judge(
            "share of the credits",
            plan.cost.penalties / credits.mean,
            credits.of(credits.mean),
            -0.04..=most,
        );
    }
}

#[test]
fn tickets_that_stop_nothing_are_no_outages() {
    let (_, played) = played(&office(2, vec![tickets([1.0, 4.0, 50.0, 10.0])]), 100);
    assert!(played.outages().is_empty());
}
