//! Results made by hand, so that every case of the wording can be reached.

use relevo::calendar::WEEK;
use relevo::engine::doubt::{Point, Probe};
use relevo::engine::*;
use relevo::i18n::{Language, Locale};
use relevo::report::verdict::Asked;
use relevo::report::{Shown, Voice};
use relevo::scenario::presets::Preset;
use relevo::scenario::{Scenario, Window, WindowKind};

pub(crate) const EN: Locale = Locale { language: Language::En, numbers: relevo::i18n::NumberStyle::Point };
pub(crate) const ES: Locale = Locale { language: Language::Es, numbers: relevo::i18n::NumberStyle::Comma };

pub(crate) fn model(kind: WindowKind, on_call: bool) -> Model {
    Model { window: Window::of(kind), on_call, sites: 0 }
}

pub(crate) fn office_on_call() -> Model {
    model(WindowKind::Office10x5, true)
}

pub(crate) fn cell(state: CellState, risk: f64, gap: bool) -> Cell {
    Cell { state, risk, gap, promise: 0 }
}

pub(crate) fn promise(severity: usize, months_kept: f64) -> Promise {
    Promise {
        kind: PromiseKind::Response,
        tier: 0,
        severity,
        layer: None,
        counts: true,
        target_minutes: 60.0,
        objective: 0.95,
        tickets_a_month: 2.0,
        in_time: 0.95 + (months_kept - 0.5) / 20.0,
        months_kept,
        split: Split { while_staffed: 0.5, staffed_in_time: 1.0, others_in_time: 0.9 },
    }
}

pub(crate) fn made_plan(model: Model, months_kept: f64) -> Plan {
    let cells = vec![cell(CellState::Staffed, 0.002, false); WEEK];
    Plan {
        model,
        grade: if months_kept > 0.5 { Grade::Covered } else { Grade::AtRisk },
        scheduled: vec![2; WEEK],
        required: vec![1; WEEK],
        present: vec![1.9; WEEK],
        parts: vec![HourParts::default(); WEEK],
        layers: vec![LayerPlan {
            name: "Database".to_owned(),
            cells: cells.clone(),
            promises: vec![promise(0, months_kept)],
            downtime_hours: 6.0,
            downtime_cost: 7_000.0,
            availability: 0.999,
            outages: 14.0,
        }],
        cells,
        promises: vec![promise(0, months_kept), promise(1, months_kept)],
        gaps: Vec::new(),
        shifts: Shifts { a_week: 10.0, short: 0.03, luck: (0.01, 0.06) },
        sla_kept: months_kept,
        sla_months: (10, 12),
        cost: Cost { staff: 1_100_000.0, downtime: 140_000.0, ..Cost::default() },
        quantities: Quantities { seats: 7.0, ..Quantities::default() },
        cost_luck: (1_190_000.0, 1_310_000.0),
        credits_luck: (0.0, 0.0),
        people_needed: 7.4,
        site_people: Vec::new(),
        relief_factor: 1.5,
        load: Load::Steady { occupancy: 0.4 },
        explanations: Vec::new(),
    }
}

fn result(model: Model, feasible: bool, total: f64) -> ModelResult {
    ModelResult {
        model,
        feasible,
        grade: if feasible { Grade::Covered } else { Grade::NotCovered },
        people: 7.4,
        posts: 2,
        first_in_time: if feasible { 0.97 } else { 0.6 },
        sla_kept: if feasible { 0.95 } else { 0.1 },
        margin: if feasible { 0.02 } else { -0.35 },
        downtime_hours: 6.2,
        cost: Cost { staff: total, ..Cost::default() },
        quantities: Quantities::default(),
        energy: Energy::default(),
        missed: if feasible { Vec::new() } else { vec![promise(0, 0.2)] },
        warnings: Vec::new(),
    }
}

/// Office hours, office hours with on-call, 24/7; the answer is 24/7 or the second.
pub(crate) fn made_models(decision: Decision) -> Models {
    let clock_costs = if decision == Decision::TooClose { 1_250_000.0 } else { 1_652_000.0 };
    let needed = decision == Decision::Needed;
    let keeps = decision != Decision::NothingKeepsIt;
    let list = vec![
        result(model(WindowKind::Office10x5, false), false, 1_090_000.0),
        result(office_on_call(), keeps && !needed, 1_240_000.0),
        result(model(WindowKind::Round24x7, false), keeps, clock_costs),
    ];
    let best = if needed { 2 } else { 1 };
    Models {
        probe: Probe { point: Point::Stated, models: Vec::new() },
        promises: Vec::new(),
        recommended: made_plan(list[best].model.clone(), if keeps { 0.97 } else { 0.41 }),
        best,
        verdict: Verdict {
            decision,
            best,
            round_the_clock: 2,
            compared: 1,
            saving: clock_costs - 1_240_000.0,
            break_even: BreakEven { outages: 14.0, outages_at: Some(31.0), downtime_cost_times: Some(2.3) },
            explanation: Explanation { headline: Headline::Verdict, lines: Vec::new(), inputs: Vec::new() },
        },
        layers: vec![LayerVerdict {
            name: "Database".to_owned(),
            decision,
            model: list[best].model.clone(),
            feasible: keeps,
            saving: 300_000.0,
            marginal_staff: 9_000.0,
            explanations: Vec::new(),
        }],
        actions: vec![Action {
            kind: ActionKind::TrainBackups,
            short: (0.03, 0.01),
            sla_kept: (0.97, 0.97),
            gap_hours: (0, 0),
            feasible: (true, true),
            cost: 6_200.0,
        }],
        goals: Vec::new(),
        steps: Vec::new(),
        honored: Vec::new(),
        dials: Dials::default(),
        list,
        seasons: Vec::new(),
    }
}

pub(crate) struct Case {
    pub(crate) scenario: Scenario,
    pub(crate) today: Plan,
    pub(crate) models: Models,
}

impl Case {
    /// Today is the model recommended when 24/7 is not needed.
    pub(crate) fn new(decision: Decision) -> Self {
        Self {
            scenario: Preset::Software.scenario(Language::En),
            today: made_plan(office_on_call(), 0.97),
            models: made_models(decision),
        }
    }

    pub(crate) fn asked(&self, shown: Shown, locale: Locale) -> Asked<'_> {
        let voice = Voice::of(&self.scenario, locale);
        Asked { scenario: &self.scenario, today: &self.today, models: Some(&self.models), shown, voice }
    }
}
