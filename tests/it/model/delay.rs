//! Reference values at 50 digits and more, computed another way; the generators lie beside the tables.

use super::close;
use super::reference::{Greatest, number, rows};
use relevo::calendar::{Days, HourRange};
use relevo::model::credits::TicketCredits;
use relevo::model::outage::{Grid, MonthlyDowntime, Outages};
use relevo::model::response::{
    AtClosing, Chain, Delay, Due, Escalation, Lognormal, OnCall, Repair, Responder, Step, both_in_time,
    both_late,
};
use relevo::model::sla::{months_kept, months_missed};

#[test]
fn a_lognormal_agrees_with_its_reference() {
    let [mut chances, mut means, mut quantiles] =
        ["lognormal chances", "lognormal means", "lognormal quantiles"].map(Greatest::of);
    for row in rows(include_str!("../../fixtures/reference/lognormal.csv")) {
        let name = row[..3].join(" ");
        let [median, p90, x, cdf, sf, mean] = [0, 1, 2, 3, 4, 5].map(|column| number(row[column]));
        let time = Lognormal::from_median_p90(median, p90);
        chances.meet(time.cdf(x), cdf, &[&name]);
        chances.meet(time.sf(x), sf, &[&name]);
        means.meet(time.mean_of_min(x), mean, &[&name]);
        let quantile = if cdf < sf { time.quantile(cdf) } else { time.exceeded_by(sf) };
        quantiles.meet(quantile, x, &[&name]);
    }
    chances.within(1e-12);
    means.within(1e-12);
    quantiles.within(1e-12);
}

fn person(median: f64, p90: f64, unreachable: f64) -> Responder {
    Responder { acknowledge: Lognormal::from_median_p90(median, p90), unreachable }
}

fn step(people: &[Responder], needed: usize, timeout_hours: f64) -> Step {
    Step { people: people.to_vec(), needed, timeout_hours }
}

/// The chains of the table, by name.
fn chain(name: &str, escalation: Escalation) -> Chain {
    let people = [person(0.1, 0.25, 0.08), person(0.125, 0.5, 0.1), person(0.2, 0.3, 0.05)];
    let sure = [person(0.1, 0.25, 0.0)];
    let steps = match name {
        "one" => vec![step(&sure, 1, 0.0)],
        "two_of_three" => vec![step(&people, 2, 0.3), step(&sure, 1, 0.0)],
        _ => vec![step(&people[..1], 1, 0.15), step(&people[1..2], 1, 0.25), step(&people[2..], 1, 0.5)],
    };
    Chain { detection_hours: 0.0625, steps, mobilisation_hours: 0.15, escalation }
}

#[test]
fn a_chain_agrees_with_its_reference() {
    let [mut chances, mut means] = ["chain chances", "chain means"].map(Greatest::of);
    for row in rows(include_str!("../../fixtures/reference/chain.csv")) {
        let name = row[..3].join(" ");
        let escalation = if row[1] == "parallel" { Escalation::Parallel } else { Escalation::Handoff };
        let chain = chain(row[0], escalation);
        let delay: Box<dyn Delay> =
            if row[0] == "busy" { Box::new(OnCall::new(chain, 0.125, 3.0)) } else { Box::new(chain) };
        let [hours, in_time, late, mean] = [2, 3, 4, 5].map(|column| number(row[column]));
        chances.meet(delay.in_time(hours), in_time, &[&name]);
        chances.meet(delay.late(hours), late, &[&name]);
        means.meet(delay.mean_before(hours), mean, &[&name]);
    }
    chances.within(1e-12);
    means.within(1e-10);
}

#[test]
fn response_and_repair_agree_with_their_reference() {
    let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    let mut worst = Greatest::of("resolution");
    for row in rows(include_str!("../../fixtures/reference/resolution.csv")) {
        let name = row[..7].join(" ");
        let [median, p90] = [0, 1].map(|column| number(row[column]));
        let response = Lognormal::from_median_p90(median, p90);
        let time = Lognormal::from_median_p90(number(row[2]), number(row[3]));
        let [arrival, deadline, in_time, late] = [4, 5, 7, 8].map(|column| number(row[column]));
        let at_closing = if row[6] == "stops" { AtClosing::Stops } else { AtClosing::GoesOn };
        let repair = Repair { time, desk: &office, at_closing };
        worst.meet(repair.in_time_after(&response, arrival, Due::Wall(deadline)), in_time, &[&name]);
        if at_closing == AtClosing::GoesOn {
            worst.meet(both_in_time(&response, &time, deadline), in_time, &[&name]);
            worst.meet(both_late(&response, &time, deadline), late, &[&name]);
        }
    }
    worst.within(1e-9);
}

#[test]
fn months_agree_with_their_double_sum() {
    let mut worst = Greatest::of("months");
    for row in rows(include_str!("../../fixtures/reference/months.csv")) {
        let [tickets, in_time, objective, kept, missed] = [0, 1, 2, 3, 4].map(|column| number(row[column]));
        let name = row[..3].join(" ");
        worst.meet(months_kept(tickets, in_time, objective), kept, &[&name]);
        worst.meet(months_missed(tickets, in_time, objective), missed, &[&name]);
    }
    worst.within(1e-12);
}

#[test]
fn ticket_credits_agree_with_their_tails() {
    let mut worst = Greatest::of("ticket credits");
    for row in rows(include_str!("../../fixtures/reference/credits.csv")) {
        let [late, per_ticket, allowed, cap, mean] = [0, 1, 2, 3, 4].map(|column| number(row[column]));
        let allowed = allowed.to_string().parse().unwrap();
        let credits = TicketCredits { per_ticket, allowed, cap };
        worst.meet(credits.penalty(late).mean(), mean, &row[..4]);
    }
    worst.within(1e-12);
}

/// An exponential time: the sum of a Poisson number of them is known in closed form.
struct Exponential(f64);

impl Delay for Exponential {
    fn in_time(&self, hours: f64) -> f64 {
        if hours > 0.0 { -libm::expm1(-hours / self.0) } else { 0.0 }
    }

    fn late(&self, hours: f64) -> f64 {
        libm::exp(-hours.max(0.0) / self.0)
    }

    fn never(&self) -> f64 {
        0.0
    }

    fn bends(&self) -> Vec<f64> {
        [0.0, 0.1, 1.0, 5.0, 20.0, 40.0].map(|at| at * self.0).to_vec()
    }
}

#[test]
fn downtime_lies_within_its_bounds_and_closes_in_with_the_square_of_the_step() {
    let greatest = |cells: usize| {
        let mut greatest = 0.0_f64;
        for row in rows(include_str!("../../fixtures/reference/outage.csv")) {
            let [per_month, mean, hours, within] = [0, 1, 2, 3].map(|column| number(row[column]));
            let outages = [Outages { per_month, parts: &[&Exponential(mean)] }];
            let found = MonthlyDowntime::new(Grid::up_to(40.0, cells), &outages).within(hours);
            assert!(found.least <= within + 1e-14 && within <= found.most + 1e-14, "{row:?}: {found:?}");
            greatest = greatest.max((found.likely - within).abs());
        }
        greatest
    };
    let [coarse, fine, finer] = [256, 1024, 4096].map(greatest);
    println!("outage: greatest error {coarse:e} of 256 points, {fine:e} of 1024, {finer:e} of 4096");
    assert!(fine < 1e-3 && finer < 5e-5);
    assert!(coarse / fine > 8.0 && fine / finer > 8.0, "four times the points, nearly sixteen times closer");
}

#[test]
fn a_grid_keeps_mean_and_variance_of_downtime() {
    // λE[D] and λE[D²] of a compound Poisson sum, from the integral of the distribution's tail.
    let repair = Lognormal::from_mean_cv(2.0, 0.8);
    let month =
        MonthlyDowntime::new(Grid::up_to(150.0, 3000), &[Outages { per_month: 1.5, parts: &[&repair] }]);
    let (step, mut mean, mut square) = (0.025, 0.0, 0.0);
    for place in 0..6000 {
        let hours = (f64::from(place) + 0.5) * step;
        let over = month.over(hours).likely;
        mean += over * step;
        square += 2.0 * hours * over * step;
    }
    close(mean, 3.0, 1e-4);
    close(square - mean * mean, 1.5 * repair.mean_square(), 2e-3);
}
