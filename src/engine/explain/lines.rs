//! Each line of the cost: quantity × price. The price to the client, the transition, power and idle time.

use super::super::results::{Cost, CostLine, Energy, Explanation, Headline, Line, Quantities, Term, Value};
use super::super::{Price, StepKind, Transition, Waste};
use super::{hours_of, line, money_of, number, paths, percent};
use crate::scenario::Scenario;

/// Months of a year.
const MONTHS: f64 = 12.0;

/// The explanation of a line of a plan's cost; `downtime_hours` are those of all its layers.
#[must_use]
pub fn cost_line(
    which: CostLine,
    quantities: &Quantities,
    cost: &Cost,
    downtime_hours: f64,
    scenario: &Scenario,
) -> Explanation {
    let (of, money) = (quantities, &scenario.money);
    let an_hour = || money_of(Term::HourlyCost, of.pay.unwrap_or(money.hourly_cost));
    let an_hour_of_the_whole = || money_of(Term::HourlyCost, money.hourly_cost);
    let (headline, lines, inputs): (Headline, Vec<Line>, &[&str]) = match which {
        CostLine::Staff => {
            let lines =
                vec![number(Term::Seats, of.seats), hours_of(Term::PaidHours, of.staff_hours), an_hour()];
            (Headline::Staff, lines, &["money.hourly_cost", "team.groups.0.contract_hours"])
        }
        CostLine::Handovers => {
            let lines = vec![hours_of(Term::HandoverHours, of.handover_hours), an_hour()];
            (Headline::Handovers, lines, &["team.handover_minutes", "money.hourly_cost"])
        }
        CostLine::Premiums => {
            let lines = vec![
                hours_of(Term::NightHours, of.night_hours),
                percent(Term::NightPremium, money.night_premium),
                hours_of(Term::WeekendHours, of.weekend_hours),
                percent(Term::WeekendPremium, money.weekend_premium),
                hours_of(Term::HolidayHours, of.holiday_hours),
                percent(Term::HolidayPremium, money.holiday_premium),
                an_hour(),
            ];
            let inputs = &["money.night_premium", "money.weekend_premium", "money.holiday_premium"];
            (Headline::Premiums, lines, inputs)
        }
        CostLine::Standby => {
            let hours = hours_of(Term::StandbyHours, of.standby_hours);
            let lines = vec![hours, percent(Term::StandbyShare, money.standby_share), an_hour_of_the_whole()];
            (Headline::Standby, lines, &["money.standby_share", "service.on_call_roles"])
        }
        CostLine::Callouts => {
            let lines = vec![
                number(Term::Pages, of.pages),
                hours_of(Term::CalloutHours, of.callout_hours),
                hours_of(Term::OvertimeHours, of.overtime_hours),
                number(Term::CalloutMultiple, money.callout_multiple),
                an_hour_of_the_whole(),
            ];
            let inputs = &["money.callout_multiple", "money.callout_minimum_hours", "layers.*.repair_hours"];
            (Headline::Callouts, lines, inputs)
        }
        CostLine::Backups => {
            let mut lines = vec![
                number(Term::BackupsKept, of.backups),
                money_of(Term::Retainer, money.backup_retainer),
                hours_of(Term::VisitHours, of.visit_hours),
                an_hour(),
            ];
            if money.backup_visit > 0.0 {
                lines.push(number(Term::Visits, of.visits));
                lines.push(money_of(Term::VisitCost, money.backup_visit));
            }
            let inputs =
                &["money.backup_retainer", "money.backup_visit", "backups.trained", "backups.availability"];
            (Headline::Backups, lines, inputs)
        }
        CostLine::Induction => {
            let lines = induction(Term::BackupsKept, of.backups, scenario);
            (Headline::Induction, lines, &["money.induction_visits", "money.induction_cost"])
        }
        CostLine::Hiring => {
            let a_seat = if of.seats > 0.0 { of.hires / of.seats } else { 0.0 };
            let lines = vec![
                number(Term::Seats, of.seats),
                percent(Term::HiresASeat, a_seat),
                number(Term::Hires, of.hires),
                money_of(Term::HiringCost, money.hiring_cost),
            ];
            (Headline::Hiring, lines, &["money.hiring_cost", "absence.turnover.*", "absence.fill_days"])
        }
        CostLine::Tools => {
            (Headline::Tools, vec![money_of(Term::ToolsAMonth, cost.tools / MONTHS)], &["money.tools"])
        }
        CostLine::Penalties => {
            let lines = vec![money_of(Term::MeanCredits, cost.penalties / MONTHS)];
            (Headline::Penalties, lines, &["tiers.*.credits.monthly_fee", "tiers.*.credits.cap"])
        }
        CostLine::Downtime => {
            let mean = if downtime_hours > 0.0 { cost.downtime / downtime_hours } else { 0.0 };
            let lines = vec![hours_of(Term::DowntimeHours, downtime_hours), money_of(Term::DownAnHour, mean)];
            (Headline::DowntimeLine, lines, &["layers.*.downtime_cost_per_hour", "layers.*.repair_hours"])
        }
    };
    let mut lines = lines;
    lines.push(money_of(result(which), cost.line(which)));
    Explanation { headline, lines, inputs: paths(inputs) }
}

/// The term of a line.
const fn result(line: CostLine) -> Term {
    match line {
        CostLine::Staff => Term::Staff,
        CostLine::Handovers => Term::Handovers,
        CostLine::Premiums => Term::Premiums,
        CostLine::Standby => Term::Standby,
        CostLine::Callouts => Term::Callouts,
        CostLine::Backups => Term::BackupCost,
        CostLine::Induction => Term::Induction,
        CostLine::Hiring => Term::Hiring,
        CostLine::Tools => Term::Tools,
        CostLine::Penalties => Term::Penalties,
        CostLine::Downtime => Term::Downtime,
    }
}

fn induction(term: Term, backups: f64, scenario: &Scenario) -> Vec<Line> {
    let money = &scenario.money;
    vec![
        number(term, backups),
        number(Term::InductionVisits, money.induction_visits),
        money_of(Term::InductionCost, money.induction_cost),
    ]
}

/// The explanation of the price to the client.
#[must_use]
pub fn price(price: &Price, scenario: &Scenario) -> Explanation {
    let offer = &scenario.offer;
    let mut lines = vec![
        money_of(Term::Paid, price.paid_a_year),
        percent(Term::Margin, offer.margin),
        money_of(Term::MarginAMonth, price.margin_a_month),
        money_of(Term::SetupFee, offer.setup_fee),
        number(Term::TermMonths, offer.term_months),
        money_of(Term::PriceOfTerm, price.of_term),
    ];
    if let Some(present) = price.present {
        lines.push(money_of(Term::PresentAMonth, offer.present_a_month));
        lines.push(money_of(Term::LessAMonth, present.less_a_month));
        let months = present.pays_back.map_or(Value::Never, |months| Value::Number(f64::from(months)));
        lines.push(line(Term::PaysBack, months));
    }
    lines.push(money_of(Term::PriceAMonth, price.a_month));
    let inputs = ["offer.margin", "offer.term_months", "offer.setup_fee", "offer.present_a_month"];
    Explanation { headline: Headline::Price, lines, inputs: paths(&inputs) }
}

/// The explanation of what a transition costs once.
#[must_use]
pub fn one_off(transition: &Transition, scenario: &Scenario) -> Explanation {
    let (mut lines, mut inputs) = (Vec::new(), Vec::new());
    let trained = transition.steps.iter().find_map(|step| match step.kind {
        StepKind::Train(backups) => Some(backups),
        _ => None,
    });
    if let Some(backups) = trained {
        lines.extend(induction(Term::Untrained, f64::from(backups), scenario));
        inputs.extend(["money.induction_visits", "money.induction_cost", "backups.trained"]);
    }
    if transition.hires > 0 {
        lines.push(number(Term::NewPeople, f64::from(transition.hires)));
        lines.push(money_of(Term::HiringCost, scenario.money.hiring_cost));
        lines.push(number(Term::RampMonths, transition.ramp_months));
        lines.push(money_of(Term::PersonAMonth, transition.person_a_month));
        lines.push(percent(Term::RampOutput, scenario.absence.ramp_productivity));
        inputs.extend(["money.hiring_cost", "absence.ramp_months.*", "absence.ramp_productivity"]);
    }
    lines.push(money_of(Term::OneOff, transition.one_off));
    Explanation { headline: Headline::Transition, lines, inputs: paths(&inputs) }
}

/// The explanation of a plan's power.
#[must_use]
pub fn power(energy: &Energy, scenario: &Scenario) -> Explanation {
    let stated = &scenario.energy;
    let mut lines = vec![
        hours_of(Term::DutyHours, energy.seat_hours),
        number(Term::SeatPower, stated.seat_kw),
        hours_of(Term::ZoneHours, energy.zone_hours),
        number(Term::ZonePower, stated.zone_kw),
    ];
    if stated.server_kw > 0.0 {
        lines.push(number(Term::ServerPower, stated.server_kw));
        lines.push(number(Term::Pue, stated.pue));
    }
    lines.push(number(Term::Kwh, energy.kwh));
    lines.push(number(Term::Grid, stated.grid(scenario.country)));
    lines.push(number(Term::Co2, energy.co2_kg));
    let inputs = ["energy.seat_kw", "energy.zone_kw", "energy.server_kw", "energy.grid_g_per_kwh", "country"];
    Explanation { headline: Headline::Energy, lines, inputs: paths(&inputs) }
}

/// The explanation of what 24/7 would waste.
#[must_use]
pub fn idle(waste: &Waste, scenario: &Scenario) -> Explanation {
    let stated = &scenario.energy;
    let mut lines = vec![hours_of(Term::IdleAll, waste.of_all)];
    lines.extend(waste.of_best.map(|hours| hours_of(Term::IdleBest, hours)));
    lines.extend([
        hours_of(Term::IdleMore, waste.hours),
        number(Term::ReliefFactor, waste.relief_factor),
        money_of(Term::HourlyCost, scenario.money.hourly_cost),
        number(Term::SeatPower, stated.seat_kw),
        number(Term::Grid, stated.grid(scenario.country)),
        number(Term::IdleCo2, waste.co2_kg),
        money_of(Term::IdleCost, waste.cost),
    ]);
    let inputs = ["energy.idle_share", "energy.seat_kw", "money.hourly_cost", "team.minimum_on_duty"];
    Explanation { headline: Headline::Waste, lines, inputs: paths(&inputs) }
}
