//! The spreadsheet: `evaluate(&Scenario) -> Results`.
//!
//! Read `Sheet::new` from top to bottom: demand → load → requirement → supply → presence → response →
//! attainment → downtime → cost → grade. Each step is a file of its own; none of them can fail on a scenario
//! whose numbers are within the bounds of the parameter table.

mod actions;
pub mod ahead;
pub mod backtest;
mod calls;
mod clocks;
mod cost;
mod cover;
mod coverage;
mod demand;
pub mod desk;
mod dials;
pub mod doubt;
mod downtime;
mod energy;
pub mod explain;
mod goal;
mod honor;
pub mod law;
pub mod ledger;
mod listed;
pub mod measure;
mod models;
pub mod nature;
mod offer;
mod pages;
mod penalties;
mod promises;
pub mod rank;
mod requirement;
mod response;
pub mod results;
mod rules;
mod sites;
mod staffed;
mod steps;
mod supply;
mod training;
mod transition;
mod work;

pub use actions::apply;
pub use cost::price;
pub use cover::{
    Away, Basis, BestTraining, Cover, DayKind, LayerCover, Reach, Shared, Skills, TARGETS, cover, train,
    visits_left,
};
pub use energy::{Waste, waste};
pub use models::models;
pub use offer::{Present, Price, offer};
pub use results::*;
pub use rules::{MOST_BROKEN_NIGHTS, MOST_OVERLOADED, fewest_people};
pub use staffed::{
    IDLE_SHARE, able, day_that_counts, free_share, headcounts, induction_visits, is_only_backup,
    layer_weights, staffed,
};
pub use training::{Chance, Course, Lapse, TrainingPlan, Visit, VisitKind, WEEKS, training};
pub use transition::{StepKind, Transition, TransitionStep, transition};

use crate::calendar::{WEEK, WeekMask};
use crate::scenario::Scenario;
use clocks::Detail;
use cost::{Bill, Paid, bill};
use demand::{Ground, Hours};
use downtime::{Downtime, downtime};
use penalties::{Penalties, penalties};
use response::{Response, response};
use sites::Sun;
use supply::{Duty, Presence, shift_length};

/// A service model has its breaks in the paid hours, not in the work.
const NO_BREAKS: f64 = 1.0;

/// Everything that follows from a scenario.
#[must_use]
pub fn evaluate(scenario: &Scenario) -> Results {
    let scenario = staffed(scenario);
    Results { today: plan(&scenario), models: models(&scenario) }
}

/// The plan that the user states; quick enough to follow a slider.
#[must_use]
pub fn plan(scenario: &Scenario) -> Plan {
    Sheet::today(&Ground::new(&staffed(scenario), Detail::Counted)).plan()
}

/// One plan, computed.
struct Sheet<'g, 'a> {
    ground: &'g Ground<'a>,
    model: Model,
    staffed: WeekMask,
    required: Hours<u32>,
    duty: Duty,
    ages: Hours<usize>,
    presence: Presence,
    short: Hours<f64>,
    response: Response,
    /// Over all layers, then layer by layer.
    promises: Vec<Promise>,
    layer_promises: Vec<Vec<Promise>>,
    downtime: Vec<Downtime>,
    penalties: Penalties,
    bill: Bill,
}

impl<'g, 'a> Sheet<'g, 'a> {
    /// The user's team on the user's hours.
    fn today(ground: &'g Ground<'a>) -> Self {
        let scenario = ground.scenario;
        let window = scenario.service.window.plain();
        // Nobody can be on call where there is nobody.
        let on_call = scenario.service.on_call && scenario.team.headcount() > 0;
        let mask = window.mask();
        let slower = ground.slower_today();
        let required = requirement::required(ground, &mask, slower);
        let duty = Duty::of_today(ground, &mask, &required);
        let staffed = coverage::staffed(&mask, &duty);
        // A pattern may fill hours that the window does not name: they have needs too.
        let required =
            if staffed == mask { required } else { requirement::required(ground, &staffed, slower) };
        let model = Model { window, on_call, sites: 0 };
        Self::new(ground, model, staffed, &required, duty, Paid::Payroll, None)
    }

    /// A service model with as many people as `required` asks for.
    fn needed(ground: &'g Ground<'a>, model: Model, required: &Hours<u32>) -> Self {
        let staffed = model.window.mask();
        let sun = sun(ground, &model, required);
        let duty = sun.as_ref().map_or_else(|| Duty::needed(ground, &staffed, required), Sun::duty);
        Self::new(ground, model, staffed, required, duty, Paid::Need, sun.as_ref())
    }

    fn new(
        ground: &'g Ground<'a>,
        model: Model,
        staffed: WeekMask,
        required: &Hours<u32>,
        duty: Duty,
        paid: Paid,
        sun: Option<&Sun>,
    ) -> Self {
        let ages = duty.ages(&staffed, shift_length(ground));
        let presence = Presence::new(ground, &duty, required, &staffed);
        let short = std::array::from_fn(|slot| if staffed.0[slot] { presence.short(slot) } else { 0.0 });
        let answer = |duty: &Duty, staffed: &WeekMask, presence: &Presence| {
            response(ground, duty, staffed, model.on_call, presence)
        };
        let mut response = answer(&duty, &staffed, &presence);
        if let Some(sun) = sun {
            sun.lack_skills(ground, required, &mut response, answer);
        }
        let layer_promises = promises::by_layer(ground, &response, &staffed);
        let promises = promises::pooled(ground, &layer_promises);
        let downtime =
            (0..ground.scenario.layers.len()).map(|layer| downtime(ground, &response, layer)).collect();
        let penalties = penalties(ground, &response, &promises, 1.0);
        let bill = bill(ground, &duty, &staffed, model.on_call, response.overtime, paid);
        let bill = match sun {
            Some(sun) => sun.bill(ground, bill),
            None => bill,
        };
        Self {
            ground,
            model,
            staffed,
            required: *required,
            duty,
            ages,
            presence,
            short,
            response,
            promises,
            layer_promises,
            downtime,
            penalties,
            bill,
        }
    }

    /// The promises that the verdict rests on.
    fn counted(&self) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(|promise| promise.counts)
    }

    fn is_feasible(&self) -> bool {
        self.counted().all(Promise::is_met)
    }

    /// Whether any number of people could keep every promise: where nobody is on duty, nor is before the
    /// deadline, more people change nothing.
    fn is_within_reach(&self) -> bool {
        let ground = self.ground;
        let promises = ground.clocks.iter().zip(&self.response.in_time).zip(&self.promises);
        promises.filter(|(_, promise)| promise.counts && promise.layer.is_none()).all(
            |((clock, path), promise)| {
                let arrivals = ground.of_severity(clock.severity);
                let total: f64 = arrivals.iter().sum();
                let at_best = |slot: usize| {
                    let time = slot as f64 + 0.5;
                    let opens = self
                        .staffed
                        .until_open(time)
                        .is_some_and(|ahead| ahead <= ground.deadline(clock, time));
                    if opens { 1.0 } else { path.monitored[slot] }
                };
                let most: f64 = (0..WEEK).map(|slot| arrivals[slot] * at_best(slot)).sum();
                promise.is_met() || most >= promise.objective * total
            },
        )
    }

    /// The promise furthest below (or nearest above) its objective.
    fn margin(&self) -> f64 {
        let counted = self.counted().filter(|promise| promise.tickets_a_month > 0.0);
        counted.map(|promise| promise.in_time - promise.objective).fold(1.0, f64::min)
    }

    /// Share of months in which all P1 and P2 promises are kept.
    fn sla_kept(&self) -> f64 {
        self.counted()
            .filter(|promise| promise.severity < 2 && promise.layer.is_none())
            .map(|promise| promise.months_kept)
            .product()
    }

    fn cost(&self) -> Cost {
        Cost {
            downtime: self.downtime.iter().map(|year| year.cost).sum(),
            penalties: self.penalties.a_year,
            ..self.bill.cost
        }
    }

    /// The yearly total where outages are `times` as frequent as stated, with the same people and responses.
    fn total_with_outages(&self, times: f64) -> f64 {
        let penalties = penalties(self.ground, &self.response, &self.promises, times).a_year;
        let stated = self.cost();
        Cost { downtime: times * stated.downtime, penalties, ..stated }.total()
    }

    fn downtime_hours(&self) -> f64 {
        self.downtime.iter().map(|year| year.hours).sum()
    }

    /// Of a year's downtime cost.
    fn downtime_variance(&self) -> f64 {
        self.downtime.iter().map(|year| year.variance).sum()
    }

    fn load(&self) -> Load {
        let work = self.work_hours();
        let capacity: f64 = coverage::present(&self.staffed, &self.presence).iter().sum();
        let growth_a_week = self.response.growth_a_week;
        if work <= 0.0 || capacity <= 0.0 {
            return Load::Idle;
        }
        if growth_a_week >= 0.0 {
            return Load::Overloaded { growth_a_week };
        }
        let occupancy = (work / capacity).min(1.0);
        if self.response.is_nearly_full { Load::NearlyFull { occupancy } } else { Load::Steady { occupancy } }
    }

    /// Hours of work that a week brings.
    fn work_hours(&self) -> f64 {
        self.ground.work(1.0, |_, _, _| true).iter().sum::<f64>() * self.duty.slower
    }

    fn cells(&self) -> Vec<Vec<Cell>> {
        coverage::layer_cells(self.ground, &self.staffed, self.model.on_call, &self.short, &self.response)
    }

    fn grade(&self, cells: &[Cell]) -> Grade {
        if self.is_feasible() {
            let thin = cells.iter().any(|cell| cell.gap || cell.risk >= coverage::THIN);
            return if thin { Grade::Thin } else { Grade::Covered };
        }
        let half = self.counted().all(|promise| promise.months_kept >= 0.5);
        if half { Grade::AtRisk } else { Grade::NotCovered }
    }

    /// Everything that the screens show of it.
    fn plan(&self) -> Plan {
        let layer_cells = self.cells();
        let cells = coverage::worst_cells(&layer_cells);
        let gaps = coverage::gaps(&layer_cells, &self.duty.scheduled, &self.required);
        let shifts = coverage::shifts(&self.staffed, &self.ages, &self.short);
        let cost = self.cost();
        let sla_kept = self.sla_kept();
        let explanations = explain::explanations(self, &shifts, &gaps, &cells);
        Plan {
            grade: self.grade(&cells),
            scheduled: self.duty.scheduled.to_vec(),
            required: self.required.to_vec(),
            present: coverage::present(&self.staffed, &self.presence),
            parts: self.parts(),
            layers: self.layers(layer_cells),
            promises: self.promises.clone(),
            sla_months: promises::months_in_a_year(sla_kept),
            credits_luck: self.penalties.luck,
            cost_luck: cost_luck(cost, self.downtime_variance()),
            people_needed: self.bill.people_needed,
            site_people: self.bill.sites.iter().map(|site| site.people).collect(),
            relief_factor: self.bill.relief_factor,
            load: self.load(),
            model: self.model.clone(),
            cells,
            gaps,
            shifts,
            sla_kept,
            cost,
            quantities: self.bill.quantities,
            explanations,
        }
    }

    fn parts(&self) -> Vec<HourParts> {
        let needs = requirement::needs(self.ground, &self.staffed, self.duty.slower);
        let floor = self.ground.scenario.team.minimum_on_duty;
        let of_slot = |slot: usize| {
            if !self.staffed.0[slot] {
                return HourParts::default();
            }
            let need = needs[slot];
            HourParts {
                urgent: need.urgent,
                calls: need.calls,
                work: need.work,
                added: self.required[slot].saturating_sub(need.people(floor)),
                missing: coverage::missing(self.required[slot], self.presence.distribution(slot)),
            }
        };
        (0..WEEK).map(of_slot).collect()
    }

    fn layers(&self, cells: Vec<Vec<Cell>>) -> Vec<LayerPlan> {
        let stated = self.ground.scenario.layers.iter().zip(cells);
        stated
            .enumerate()
            .map(|(layer, (stated, cells))| LayerPlan {
                name: stated.name.clone(),
                cells,
                promises: self.layer_promises[layer].clone(),
                downtime_hours: self.downtime[layer].hours,
                downtime_cost: self.downtime[layer].cost,
                availability: self.downtime[layer].availability,
                outages: self.downtime[layer].outages,
            })
            .collect()
    }
}

/// The people of several sites, where a model has them.
fn sun(ground: &Ground, model: &Model, required: &Hours<u32>) -> Option<Sun> {
    if model.sites == 0 { None } else { Sun::new(ground, required) }
}

/// What the people of a model are paid in a year, staffed to need.
fn paid_to_need(ground: &Ground, model: &Model) -> f64 {
    let mask = model.window.mask();
    let required = requirement::required(ground, &mask, NO_BREAKS);
    let sun = sun(ground, model, &required);
    let duty = sun.as_ref().map_or_else(|| Duty::needed(ground, &mask, &required), Sun::duty);
    let bill = bill(ground, &duty, &mask, model.on_call, 0.0, Paid::Need);
    match sun {
        Some(sun) => sun.bill(ground, bill).cost.paid(),
        None => bill.cost.paid(),
    }
}

/// Standard deviations from the mean to the ninetieth hundredth of a normal distribution.
const P90: f64 = 1.281_551_565_544_6;

/// P10 and P90 of the yearly total: what is paid, and downtime as a compound Poisson year with its mean and
/// variance, taken as normal.
fn cost_luck(cost: Cost, variance: f64) -> (f64, f64) {
    let spread = P90 * variance.max(0.0).sqrt();
    (cost.paid() + (cost.downtime - spread).max(0.0), cost.total() + spread)
}

/// Hours of a map that are gaps.
fn gap_hours(cells: &[Cell]) -> usize {
    cells.iter().take(WEEK).filter(|cell| cell.gap).count()
}
