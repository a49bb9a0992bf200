//! From today's plan to another: who is found, taught and moved, until when, and what that costs once.

use super::clocks::Detail;
use super::demand::Ground;
use super::results::Plan;
use crate::calendar::{MONTH_HOURS, WEEK};
use crate::quantity::round_up;
use crate::scenario::Scenario;

/// Days of a month.
const MONTH_DAYS: f64 = MONTH_HOURS / 24.0;
/// Months until a change that needs nobody new is made: notice, rules, telephone numbers. Editorial.
const NOTICE: f64 = 1.0;

/// The way from one plan to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// People needed less those that there are, of their time for support; negative is a surplus.
    pub people: f64,
    /// What is to be done, first things first.
    pub steps: Vec<TransitionStep>,
    /// Months until all of it is done.
    pub months: f64,
    /// What it costs once.
    pub one_off: f64,
    /// What people who are no longer needed save a year, where they get other work.
    pub saves_a_year: f64,
    /// People to be found, here and at sites elsewhere.
    pub hires: u32,
    /// Cost of one of them a month, in the mean; of a person here where nobody is to be found.
    pub person_a_month: f64,
    /// Months that a new person learns, mean of the groups.
    pub ramp_months: f64,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct TransitionStep {
    /// What.
    pub kind: StepKind,
    /// Month in which it begins, from 0.
    pub from: f64,
    /// Month in which it is done.
    pub to: f64,
    /// What it costs once.
    pub cost: f64,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq)]
pub enum StepKind {
    /// Find so many people.
    Hire(u32),
    /// Find so many people at a site elsewhere.
    HireAt {
        /// The user's name for it.
        site: String,
        /// How many.
        people: u32,
    },
    /// So many people learn.
    Learn(u32),
    /// Hours of duty a week move to other hours, and how many people's weeks they are.
    Move {
        /// Person-hours a week.
        hours: f64,
        /// People.
        people: f64,
    },
    /// So many people have no work there any more.
    Release(u32),
    /// Train so many backups.
    Train(u32),
    /// Have alarms notice when these layers are down.
    Monitor(Vec<String>),
    /// Have somebody on call outside the staffed hours.
    StartOnCall,
    /// Stop it.
    StopOnCall,
}

/// The way from `today` to `next`.
///
/// # Formula
/// one-off cost = hires × cost of hiring + hires × months of learning × cost of a person a month × (1 − output
/// meanwhile) + backups to train × visits × cost of a visit
///
/// where hires = ⌈people needed − people⌉ here, and all people of sites on other clocks than the service's: those are
/// elsewhere.
#[must_use]
pub fn transition(scenario: &Scenario, today: &Plan, next: &Plan) -> Transition {
    let ground = Ground::new(scenario, Detail::Counted);
    let (money, absence) = (&scenario.money, &scenario.absence);
    let person_a_month = ground.paid_year().paid_hours() / 12.0 * money.hourly_cost;
    let employed = today.quantities.seats;
    let abroad = abroad(scenario, next);
    let people = next.people_needed - abroad.iter().map(|site| site.needed).sum::<f64>() - employed;
    let (hires, surplus) = (round_up(people), round_up((-people).floor()));
    let (found, learnt) = (absence.fill_days / MONTH_DAYS, ramp_months(scenario));
    let mut steps = Vec::new();
    let mut step = |kind, from, to, cost| steps.push(TransitionStep { kind, from, to, cost });
    if next.model.on_call {
        let unwatched = scenario.layers.iter().filter(|layer| !layer.monitored);
        let names: Vec<String> = unwatched.map(|layer| layer.name.clone()).collect();
        if !names.is_empty() {
            step(StepKind::Monitor(names), 0.0, NOTICE, 0.0);
        }
    }
    match (today.model.on_call, next.model.on_call) {
        (false, true) => step(StepKind::StartOnCall, 0.0, NOTICE, 0.0),
        (true, false) => step(StepKind::StopOnCall, 0.0, NOTICE, 0.0),
        _ => {}
    }
    // Who works at a site elsewhere moves nobody's hours here.
    let (moved, week) = if abroad.is_empty() { moved(today, next) } else { (0.0, 0.0) };
    if moved > 0.0 {
        let people = if week > 0.0 { moved * employed / week } else { 0.0 };
        step(StepKind::Move { hours: moved, people }, 0.0, NOTICE, 0.0);
    }
    let untrained = untrained(scenario);
    if untrained > 0 {
        // One visit a month.
        let visits = money.induction_visits;
        let cost = f64::from(untrained) * visits * money.induction_cost;
        step(StepKind::Train(untrained), 0.0, visits.max(NOTICE), cost);
    }
    let all = hires + abroad.iter().map(|site| site.people).sum::<u32>();
    let pay_of_all = f64::from(hires) * person_a_month
        + abroad.iter().map(|site| f64::from(site.people) * site.a_month).sum::<f64>();
    let mean_pay = if all > 0 { pay_of_all / f64::from(all) } else { person_a_month };
    if hires > 0 {
        step(StepKind::Hire(hires), 0.0, found, f64::from(hires) * money.hiring_cost);
    }
    for site in &abroad {
        let kind = StepKind::HireAt { site: site.name.clone(), people: site.people };
        step(kind, 0.0, found, f64::from(site.people) * money.hiring_cost);
    }
    if all > 0 {
        let lost = mean_pay * (1.0 - absence.ramp_productivity);
        step(StepKind::Learn(all), found, found + learnt, f64::from(all) * learnt * lost);
    }
    if surplus > 0 {
        step(StepKind::Release(surplus), 0.0, NOTICE, 0.0);
    }
    let saved = if scenario.offer.redeploy { f64::from(surplus) * 12.0 * person_a_month } else { 0.0 };
    Transition {
        people,
        months: steps.iter().map(|step| step.to).fold(0.0, f64::max),
        one_off: steps.iter().map(|step| step.cost).sum(),
        steps,
        saves_a_year: saved,
        hires: all,
        person_a_month: mean_pay,
        ramp_months: learnt,
    }
}

/// People to be found at a site elsewhere.
struct Abroad {
    name: String,
    needed: f64,
    people: u32,
    /// Pay of one of them a month, in the scenario's currency.
    a_month: f64,
}

fn abroad(scenario: &Scenario, next: &Plan) -> Vec<Abroad> {
    let hours = Ground::new(scenario, Detail::Counted).paid_year().paid_hours() / 12.0;
    let sites = scenario.sites.iter().zip(&next.site_people);
    sites
        .filter(|(site, needed)| site.zone != scenario.zone && **needed > 0.0)
        .map(|(site, &needed)| Abroad {
            name: site.name.clone(),
            needed,
            people: round_up(needed),
            a_month: hours * site.hourly_cost * site.exchange,
        })
        .collect()
}

/// Backups that cannot take over yet.
fn untrained(scenario: &Scenario) -> u32 {
    let backups = f64::from(scenario.backups.number(scenario.team.headcount()));
    round_up(backups * (1.0 - scenario.backups.trained))
}

/// Hours of duty a week that end at one time of the week and begin at another, and all those of today.
fn moved(today: &Plan, next: &Plan) -> (f64, f64) {
    let (mut ended, mut begun, mut all) = (0.0_f64, 0.0, 0.0);
    for slot in 0..WEEK {
        let at = |hours: &[u32]| hours.get(slot).copied().map_or(0.0, f64::from);
        let (before, after) = (at(&today.scheduled), at(&next.scheduled));
        ended += (before - after).max(0.0);
        begun += (after - before).max(0.0);
        all += before;
    }
    (ended.min(begun), all)
}

/// Months that a new person learns, mean over the people of the groups.
fn ramp_months(scenario: &Scenario) -> f64 {
    let (mut months, mut people) = (0.0, 0.0);
    for group in &scenario.team.groups {
        let weight = f64::from(group.headcount).max(1e-6);
        months += weight * scenario.absence.ramp_months[group.level as usize];
        people += weight;
    }
    if people > 0.0 { months / people } else { 0.0 }
}
