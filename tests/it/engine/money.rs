//! Cost lines, the price to the client, the way to another plan, power and idle time, against arithmetic done by hand.

use super::bill::{WEEKS, lone_post, of};
use super::parts::close;
use super::{explain, software};
use relevo::engine::{
    Cost, CostLine, StepKind, Transition, evaluate, models, offer, plan, price, transition, waste,
};
use relevo::scenario::{Country, Level, Nature, Offer, Scenario, WindowKind};

/// A tenth of the year is vacation, a tenth of the presence breaks; a fifth of the people leave in a year, and a seat is
/// empty for a fifth of a year; one backup, two people.
fn worked() -> Scenario {
    let mut scenario = lone_post();
    (scenario.team.groups[0].headcount, scenario.team.groups[0].level) = (2, Level::L2);
    scenario.backups.count = 1;
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.inner_shrinkage) = (0.5 * WEEKS, 0.1);
    (absence.turnover, absence.fill_days, absence.ramp_months) = ([0.2; 3], 73.05, [0.0; 3]);
    scenario
}

#[test]
fn office_hours_with_on_call_cost_to_the_cent_what_is_worked_by_hand() {
    let result = of(&worked(), WindowKind::Office8x5, true);
    let cost = result.cost;
    // To cover: 40 × 52.178571 = 2,087.142857 h, as much as a person is paid for. A person at work gives
    // (2,087.142857 − 208.714286) × .9 = 1,690.585714 h, a backup fills the other 208.714286 × .9 = 187.842857 h (it could
    // fill .85 × .7 × .95 ÷ 2 of the time, more than the tenth that is away): 1,878.428571 h. A seat is filled 1 ÷ 1.04 of
    // the time: 1,806.181319 h. People: 2,087.142857 ÷ 1,806.181319 = 1.04 ÷ .9.
    close(result.people, 1.04 / 0.9, 1e-9);
    // 1.155556 seats × 2,087.142857 h ÷ 1.04 = 2,319.047619 h × €38.
    close(cost.staff, 88_123.81, 0.005);
    close(cost.handovers, 0.0, 1e-9);
    close(cost.premiums, 0.0, 1e-9);
    // 128 × 52.178571 = 6,678.857143 h × .15 × €38.
    close(cost.standby, 38_069.49, 0.005);
    // 24 × 128 ÷ 168 = 18.285714 pages × 2 h × 1.75 × €38.
    close(cost.callouts, 2_432.0, 0.005);
    // €3,000, and 187.842857 h × 1.155556 ÷ 1.04 = 208.714286 h × €38.
    close(cost.backups, 10_931.14, 0.005);
    // 1 × 2 × €250.
    close(cost.induction, 500.0, 0.005);
    // 1.155556 seats × .2 ÷ 1.04 = .222222 hires × €4,000.
    close(cost.hiring, 888.89, 0.005);
    close(cost.tools, 12_000.0, 0.005);
    close(cost.penalties, 0.0, 1e-9);
    close(cost.paid(), 152_945.33, 0.005);
}

#[test]
fn handovers_are_split_out_of_a_sum_that_stays() {
    let mut scenario = lone_post();
    let before = of(&scenario, WindowKind::Round24x7, false).cost;
    scenario.team.handover_minutes = 30.0;
    let after = of(&scenario, WindowKind::Round24x7, false);
    // 21 changes a week, half an hour each, on 168 hours: 178.5 × 52.178571 × €38 = €353,927.25.
    close(after.cost.staff + after.cost.handovers, 353_927.25, 0.005);
    close(after.cost.handovers, 20_819.25, 0.005);
    close(after.cost.staff, before.staff, 1e-6);
    // The same with a relief factor: what is not handovers is what would be paid without them.
    let mut absent = worked();
    let before = of(&absent, WindowKind::Round24x7, false).cost;
    absent.team.handover_minutes = 30.0;
    let after = of(&absent, WindowKind::Round24x7, false).cost;
    close(after.staff, before.staff, 1e-6);
    close(after.handovers / after.staff, 10.5 / 168.0, 1e-12);
}

#[test]
fn a_payroll_is_what_it_is_however_much_of_it_is_handovers() {
    for mut scenario in explain::scenarios() {
        scenario.team.handover_minutes = 0.0;
        let before = plan(&scenario).cost;
        scenario.team.handover_minutes = 120.0;
        let after = plan(&scenario).cost;
        close(after.staff + after.handovers, before.staff, 1e-6 * before.staff);
        assert!(after.handovers >= 0.0 && after.staff >= 0.0);
    }
}

#[test]
fn quantities_priced_again_are_the_cost() {
    for scenario in explain::scenarios() {
        let results = evaluate(&scenario);
        let rows = results.models.list.iter().map(|row| (row.quantities, row.cost));
        for (quantities, cost) in rows.chain([(results.today.quantities, results.today.cost)]) {
            let again = Cost {
                penalties: cost.penalties,
                downtime: cost.downtime,
                ..price(&quantities, &scenario.money)
            };
            assert_eq!(again, cost);
            let lines: f64 = CostLine::ALL.iter().map(|&line| cost.line(line)).sum();
            close(lines, cost.total(), 1e-9 * lines);
            // Twice the price of an hour doubles what is paid by the hour.
            let mut dearer = scenario.money.clone();
            dearer.hourly_cost *= 2.0;
            close(price(&quantities, &dearer).staff, 2.0 * cost.staff, 1e-9 * cost.staff.max(1.0));
        }
    }
}

#[test]
fn the_price_leaves_the_margin_and_is_beside_the_present_contract() {
    let cost = of(&worked(), WindowKind::Office8x5, true).cost;
    let stated = Offer {
        margin: 0.25,
        term_months: 36.0,
        setup_fee: 5_000.0,
        present_a_month: 18_000.0,
        redeploy: false,
    };
    let found = offer(&cost, &stated).expect("something is paid");
    // 152,945.3270 ÷ 12 ÷ .75; downtime is not in it.
    close(found.a_month, 16_993.93, 0.005);
    close(found.margin_a_month, 4_248.48, 0.005);
    // 5,000 + 36 × 16,993.9252.
    close(found.of_term, 616_781.31, 0.005);
    let present = found.present.expect("there is a contract");
    close(present.less_a_month, 1_006.07, 0.005);
    close(present.less_of_term, 31_218.69, 0.005);
    // 5,000 ÷ 1,006.07 = 4.97.
    assert_eq!(present.pays_back, Some(5));
    // What costs more than today never pays its fee back; what costs as little and asks no fee does at once.
    let dear = Offer { present_a_month: 10_000.0, ..stated.clone() };
    assert_eq!(
        offer(&cost, &dear).and_then(|price| price.present).map(|present| present.pays_back),
        Some(None)
    );
    let free = Offer { setup_fee: 0.0, ..stated.clone() };
    let at_once = offer(&cost, &free).and_then(|price| price.present).and_then(|present| present.pays_back);
    assert_eq!(at_once, Some(0));
    assert_eq!(offer(&cost, &Offer { present_a_month: 0.0, ..stated }).and_then(|price| price.present), None);
}

#[test]
fn more_margin_is_a_higher_price_and_nothing_paid_has_none() {
    let cost = of(&worked(), WindowKind::Office8x5, true).cost;
    let with = |margin: f64| {
        let stated = Offer { margin, ..Offer::default() };
        offer(&cost, &stated).map_or(f64::INFINITY, |price| price.a_month)
    };
    close(with(0.0), cost.paid() / 12.0, 1e-9);
    let prices: Vec<f64> = (0..=18).map(|step| with(f64::from(step) * 0.05)).collect();
    assert!(prices.windows(2).all(|pair| pair[0] < pair[1]) && prices[18].is_finite(), "{prices:?}");
    assert_eq!(offer(&Cost { downtime: 9.0, ..Cost::default() }, &Offer::default()), None);
    assert_eq!(offer(&cost, &Offer { margin: 1.0, ..Offer::default() }), None);
}

fn found(way: &Transition, is: impl Fn(&StepKind) -> bool) -> bool {
    way.steps.iter().any(|step| is(&step.kind))
}

#[test]
fn the_way_to_a_plan_of_more_people_is_worked_by_hand() {
    let mut scenario = lone_post();
    (scenario.team.groups[0].headcount, scenario.team.groups[0].level) = (1, Level::L2);
    scenario.backups.count = 1;
    (scenario.service.on_call, scenario.layers[0].monitored) = (false, false);
    let today = plan(&scenario);
    let mut next = today.clone();
    next.people_needed = 3.4;
    next.model.on_call = true;
    // Eight hours of Monday move to Sunday.
    let monday: Vec<usize> = (0..24).filter(|&slot| today.scheduled[slot] > 0).collect();
    for slot in &monday {
        next.scheduled[*slot] -= 1;
        next.scheduled[slot + 6 * 24] += 1;
    }
    let way = transition(&scenario, &today, &next);
    close(way.people, 2.4, 1e-9);
    assert!(
        found(&way, |kind| *kind == StepKind::Hire(3)) && found(&way, |kind| *kind == StepKind::Learn(3))
    );
    assert!(
        found(&way, |kind| *kind == StepKind::Train(1)) && found(&way, |kind| *kind == StepKind::StartOnCall)
    );
    assert!(found(&way, |kind| matches!(kind, StepKind::Monitor(layers) if layers.len() == 1)));
    let hours = monday.len() as f64;
    assert!(found(
        &way,
        |kind| matches!(kind, StepKind::Move { hours: moved, .. } if (moved - hours).abs() < 1e-9)
    ));
    // A month of a person: 2,087.142857 h ÷ 12 × €38 = €6,609.29. 3 × €4,000 + 3 people × 3 months × €6,609.29 × .5 +
    // 1 backup (of 1, of which .3 is not trained) × 2 × €250 = 12,000 + 29,741.79 + 500.
    close(way.person_a_month, 6_609.29, 0.005);
    close(way.one_off, 42_241.79, 0.005);
    // Found after 60 of 30.4375 days, at full speed three months later.
    close(way.months, 60.0 / 30.4375 + 3.0, 1e-9);
}

#[test]
fn people_who_are_no_longer_needed_are_a_saving_only_with_other_work() {
    let mut scenario = lone_post();
    let today = plan(&scenario);
    let mut next = today.clone();
    next.people_needed = 3.4;
    let way = transition(&scenario, &today, &next);
    // 5 − 3.4: one whole person.
    assert!(
        found(&way, |kind| *kind == StepKind::Release(1)) && way.saves_a_year == 0.0 && way.one_off == 0.0
    );
    scenario.offer.redeploy = true;
    close(transition(&scenario, &today, &next).saves_a_year, 79_311.43, 0.005);
    next.people_needed = 5.0;
    assert!(transition(&scenario, &today, &next).steps.is_empty());
}

#[test]
fn power_and_idle_time_of_a_lone_post_are_worked_by_hand() {
    let mut scenario = lone_post();
    let all = of(&scenario, WindowKind::Round24x7, false).energy;
    // 8,766 h × (.24 + 1) kW, at 174 g in Spain.
    close(all.kwh, 10_869.84, 1e-6);
    close(all.co2_kg, 1_891.352_16, 1e-6);
    // 24 tickets a year of a minute are .4 h, which justify .8 h of waiting and working.
    close(all.idle_hours, 8_765.2, 1e-6);
    close(all.idle_cost, 333_077.6, 1e-4);
    close(all.idle_co2_kg, 8_765.2 * 0.24 * 0.174, 1e-6);
    let office = of(&scenario, WindowKind::Office8x5, true).energy;
    // On call from home opens no room: 2,087.142857 h.
    close(office.kwh, 40.0 * WEEKS * 1.24, 1e-6);
    (scenario.absence.holiday_days, scenario.service.closed_on_holidays) = (14.0, true);
    let closed = of(&scenario, WindowKind::Office8x5, true).energy;
    close(closed.kwh, (40.0 * WEEKS - 14.0 * 8.0) * 1.24, 1e-6);
    scenario.energy.server_kw = 2.0;
    close(of(&scenario, WindowKind::Office8x5, true).energy.kwh - closed.kwh, 2.0 * 1.5 * 8_766.0, 1e-6);
}

#[test]
fn the_grid_is_that_of_the_country_until_another_is_stated() {
    let mut scenario = lone_post();
    let grams = |scenario: &Scenario| scenario.energy.grid(scenario.country);
    assert!((grams(&scenario) - 174.0).abs() < 1e-12);
    scenario.country = Country::Cl;
    assert!((grams(&scenario) - 291.0).abs() < 1e-12);
    scenario.energy.grid_g_per_kwh = 100.0;
    scenario.country = Country::In;
    assert!((grams(&scenario) - 100.0).abs() < 1e-12);
}

#[test]
fn the_more_may_be_idle_the_less_is_wasted() {
    let mut scenario = lone_post();
    scenario.layers[0].handle_minutes = 600.0;
    let mut before = f64::INFINITY;
    for share in [0.0, 0.3, 0.6, 0.9] {
        scenario.energy.idle_share = share;
        let found = waste(&models(&scenario)).expect("24/7 is among them").of_all;
        assert!(found > 0.0 && found < before, "{share}: {found}");
        before = found;
    }
}

#[test]
fn what_24_7_would_waste_is_its_own_less_that_of_the_recommended_plan() {
    let compared = models(&software());
    let found = waste(&compared).expect("24/7 is among them");
    let (all, best) = (&compared.list[compared.verdict.round_the_clock], &compared.list[compared.best]);
    close(found.hours, all.energy.idle_hours - best.energy.idle_hours, 1e-9);
    assert!(found.hours > 1_000.0 && found.kwh > 0.0 && found.of_best.is_some());
    // At the relief factor and the price of an hour.
    close(found.cost, found.hours * found.relief_factor * 38.0, 1e-6 * found.cost);
    assert!(found.relief_factor > 1.2);
}

#[test]
fn nobody_no_price_and_nothing_urgent_have_an_answer_in_every_card() {
    let mut free = software();
    let money = &mut free.money;
    (money.hourly_cost, money.backup_retainer, money.tools) = (0.0, 0.0, 0.0);
    (money.induction_cost, money.hiring_cost) = (0.0, 0.0);
    let mut nobody = software();
    nobody.team.groups[0].headcount = 0;
    let mut quiet = software();
    for layer in &mut quiet.layers {
        (layer.nature, layer.outage_share) = (Nature::Informational, [0.0; 4]);
        layer.incidents_per_month = [0.0; 4];
    }
    for (scenario, has_price) in [(free, false), (nobody, true), (quiet, true)] {
        let results = evaluate(&scenario);
        let best = &results.models.recommended;
        assert_eq!(offer(&best.cost, &scenario.offer).is_some(), has_price);
        let way = transition(&scenario, &results.today, best);
        assert!(way.one_off.is_finite() && way.one_off >= 0.0 && way.months.is_finite());
        let lost = waste(&results.models).expect("24/7 is among them");
        assert!([lost.hours, lost.cost, lost.co2_kg, lost.kwh].iter().all(|amount| amount.is_finite()));
        for row in &results.models.list {
            let found = row.energy;
            assert!([found.kwh, found.co2_kg, found.idle_hours, found.idle_cost].iter().all(|of| *of >= 0.0));
        }
    }
}
