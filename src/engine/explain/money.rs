//! What a plan costs, and what downtime it leaves.

use super::super::Sheet;
use super::super::results::{Cost, Explanation, Headline, Line, Term, Value};
use super::{hours_of, line, money_of, number, paths, percent};

pub(super) fn cost_a_year(sheet: &Sheet) -> Explanation {
    let cost = sheet.cost();
    let scenario = sheet.ground.scenario;
    let sites = &sheet.bill.sites;
    let at_sites: f64 = sites.iter().map(|site| site.paid_hours).sum();
    let hourly = if at_sites > 0.0 { cost.staff / at_sites } else { scenario.money.hourly_cost };
    let hours = (hourly > 0.0).then(|| hours_of(Term::PaidHours, cost.staff / hourly));
    let mut lines: Vec<Line> = hours.into_iter().collect();
    lines.push(money_of(Term::HourlyCost, hourly));
    lines.extend(scenario.sites.iter().zip(sites).map(|(stated, site)| {
        let (hours, rate) = (site.paid_hours, site.rate);
        line(Term::SiteStaff, Value::Down(stated.name.clone(), hours, rate, hours * rate))
    }));
    lines.extend(cost_lines(&cost));
    let inputs = paths(&[
        "money.hourly_cost",
        "team.groups.0.headcount",
        "team.groups.0.contract_hours",
        "money.standby_share",
        "money.callout_multiple",
        "layers.0.downtime_cost_per_hour",
        "layers.0.repair_hours",
    ]);
    Explanation { headline: Headline::CostAYear, lines, inputs }
}

fn cost_lines(cost: &Cost) -> Vec<Line> {
    let mut parts = vec![
        (Term::Staff, cost.staff),
        (Term::Handovers, cost.handovers),
        (Term::Premiums, cost.premiums),
        (Term::Standby, cost.standby),
        (Term::Callouts, cost.callouts),
        (Term::BackupCost, cost.backups),
        (Term::Induction, cost.induction),
        (Term::Hiring, cost.hiring),
        (Term::Tools, cost.tools),
        (Term::Penalties, cost.penalties),
        (Term::Downtime, cost.downtime),
        (Term::Total, cost.total()),
    ];
    // Who promises no credits, or hands nothing over, need not read of them.
    let rare = [Term::Penalties, Term::Handovers, Term::Induction, Term::Hiring];
    parts.retain(|(term, amount)| !rare.contains(term) || *amount > 0.0);
    parts.into_iter().map(|(term, amount)| money_of(term, amount)).collect()
}

pub(super) fn cost_luck(sheet: &Sheet) -> Explanation {
    let cost = sheet.cost();
    let variance = sheet.downtime_variance();
    let (low, high) = super::super::cost_luck(cost, variance);
    let lines = vec![
        money_of(Term::Paid, cost.paid()),
        money_of(Term::Downtime, cost.downtime),
        money_of(Term::Deviation, variance.max(0.0).sqrt()),
        line(Term::CostLuck, Value::MoneyRange(low, high)),
    ];
    let inputs = paths(&["layers.*.downtime_cost_per_hour", "layers.*.repair_cv"]);
    Explanation { headline: Headline::CostLuck, lines, inputs }
}

/// From outages to hours down.
pub(super) fn downtime(sheet: &Sheet) -> Explanation {
    let outages: f64 = sheet.downtime.iter().map(|year| year.outages).sum();
    let hours = sheet.downtime_hours();
    let layers = || sheet.ground.scenario.layers.iter().zip(&sheet.downtime);
    let repair: f64 = layers().map(|(layer, year)| year.outages * layer.repair_hours).sum();
    let of_each = |hours: f64| if outages > 0.0 { hours / outages } else { 0.0 };
    let mut lines = vec![
        number(Term::Outages, outages),
        hours_of(Term::MeanWait, of_each(hours - repair)),
        hours_of(Term::MeanRepair, of_each(repair)),
        hours_of(Term::DowntimeHours, hours),
    ];
    if let Some((layer, most)) = layers().max_by(|a, b| a.1.hours.total_cmp(&b.1.hours)) {
        lines.push(line(Term::DownMost, Value::Name(layer.name.clone())));
        lines.push(hours_of(Term::DownMostHours, most.hours));
        lines.push(percent(Term::Availability, most.availability));
    }
    let inputs = paths(&[
        "layers.0.incidents_per_month.0",
        "layers.0.outage_share.0",
        "layers.0.repair_hours",
        "layers.0.monitored",
        "service.detection_minutes",
    ]);
    Explanation { headline: Headline::Downtime, lines, inputs }
}

/// From hours down to money, layer by layer, where any is down.
pub(super) fn downtime_cost(sheet: &Sheet) -> Option<Explanation> {
    let layers = sheet.ground.scenario.layers.iter().zip(&sheet.downtime);
    let mut lines: Vec<Line> = layers
        .filter(|(_, year)| year.hours > 0.0)
        .map(|(layer, year)| {
            let an_hour = year.cost / year.hours;
            line(Term::LayerDown, Value::Down(layer.name.clone(), year.hours, an_hour, year.cost))
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    lines.push(money_of(Term::Downtime, sheet.cost().downtime));
    let inputs = paths(&["layers.*.downtime_cost_per_hour", "layers.*.nature", "layers.*.repair_hours"]);
    Some(Explanation { headline: Headline::DowntimeCost, lines, inputs })
}

/// Credits, where any are promised.
pub(super) fn credits(sheet: &Sheet) -> Option<Explanation> {
    let tiers = &sheet.ground.scenario.tiers;
    let fees: f64 = tiers.iter().map(|tier| tier.credits.monthly_fee).sum();
    if fees <= 0.0 {
        return None;
    }
    let penalties = &sheet.penalties;
    let (low, high) = penalties.luck;
    let mut lines = vec![
        money_of(Term::Fees, fees),
        hours_of(Term::DowntimeHours, sheet.downtime_hours()),
        money_of(Term::BandCredits, penalties.by_availability),
        money_of(Term::LateCredits, penalties.by_late_tickets),
    ];
    if penalties.capped > 0.0 {
        lines.push(money_of(Term::Capped, penalties.capped));
    }
    lines.push(line(Term::CreditsAMonth, Value::MoneyRange(low, high)));
    lines.push(money_of(Term::Penalties, penalties.a_year));
    let inputs = paths(&[
        "tiers.0.credits.monthly_fee",
        "tiers.0.credits.below.0",
        "tiers.0.credits.share.0",
        "tiers.0.credits.cap",
    ]);
    Some(Explanation { headline: Headline::Credits, lines, inputs })
}
