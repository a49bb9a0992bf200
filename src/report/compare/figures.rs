//! The numbers of scenarios side by side.

use super::{Better, Column, Comparison, Kind};
use crate::calendar::WEEK;
use crate::engine::{CellState, CostLine, Model, Models, Plan};
use crate::report::names;

/// A number of each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Tells it apart.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// What it counts.
    pub kind: Kind,
    /// Which way is better.
    pub better: Better,
    /// From left to right; `None` where it is not known, or not yet.
    pub values: Vec<Option<f64>>,
}

impl Figure {
    /// Whether some column has it and it is not nothing in all.
    fn is_told(&self) -> bool {
        self.values.iter().flatten().any(|value| value.abs() >= 0.5)
    }
}

/// Expected hours of a week in which fewer are present than needed, or a response comes late.
#[must_use]
pub fn hours_at_risk(plan: &Plan) -> f64 {
    let in_service = plan.cells.iter().take(WEEK).filter(|cell| cell.state != CellState::OutOfService);
    in_service.map(|cell| cell.risk).sum()
}

/// Shifts of a week in which somebody is missing.
#[must_use]
pub fn shifts_at_risk(plan: &Plan) -> f64 {
    plan.shifts.short * plan.shifts.a_week
}

impl Comparison<'_> {
    fn figure(
        &self,
        key: &'static str,
        label: &str,
        kind: Kind,
        better: Better,
        of: impl Fn(&Column) -> Option<f64>,
    ) -> Figure {
        let values = self.places.iter().map(|place| place.told().and_then(&of)).collect();
        Figure { key, label: label.to_owned(), kind, better, values }
    }

    fn of_plan(
        &self,
        key: &'static str,
        label: &str,
        kind: Kind,
        better: Better,
        of: impl Fn(&Plan) -> f64,
    ) -> Figure {
        self.figure(key, label, kind, better, |column| Some(of(column.plan)))
    }

    /// What the stated plans come to.
    #[must_use]
    pub fn figures(&self) -> Vec<Figure> {
        use Better::{Less, More, Neither};
        use Kind::{Count, Hours, Money, Share};
        let (words, answer, money) =
            (self.words(), &self.locale.results().answer, &self.locale.results().money);
        let pages = &self.locale.results().pages;
        let has_shifts = |plan: &Plan| plan.shifts.a_week > 0.0;
        let mut figures = vec![
            self.figure("short", answer.shifts_short, Share, Less, |column| {
                has_shifts(column.plan).then_some(column.plan.shifts.short)
            }),
            self.of_plan("shifts", words.shifts_at_risk, Count, Less, shifts_at_risk),
            self.of_plan("sla", answer.sla_kept, Share, More, |plan| plan.sla_kept),
            self.of_plan("risk-hours", words.hours_at_risk, Hours, Less, hours_at_risk),
            self.of_plan("gaps", words.gap_hours, Hours, Less, |plan| {
                plan.cells.iter().filter(|cell| cell.gap).count() as f64
            }),
            self.of_plan("downtime", pages.downtime_a_year, Hours, Less, |plan| {
                plan.layers.iter().map(|layer| layer.downtime_hours).sum()
            }),
            self.figure("people", words.people, Count, Neither, |column| {
                Some(f64::from(column.scenario.team.headcount()))
            }),
            self.of_plan("needed", words.people_needed, Count, Less, |plan| plan.people_needed),
            self.of_plan("backups", words.backups, Count, Neither, |plan| plan.quantities.backups),
            self.figure("backups-needed", words.backups_needed, Count, Less, |column| {
                column.backups_needed.map(f64::from)
            }),
            self.of_plan("cost", answer.cost_a_year, Money, Less, |plan| plan.cost.total()),
            self.of_plan("paid", pages.paid, Money, Less, |plan| plan.cost.paid()),
        ];
        let lines = CostLine::ALL
            .into_iter()
            .zip(money.names)
            .map(|(line, name)| self.of_plan("cost-line", name, Money, Less, |plan| plan.cost.line(line)));
        figures.extend(lines.filter(Figure::is_told));
        figures
    }

    /// What the recommended models come to.
    #[must_use]
    pub fn recommended(&self) -> Vec<Figure> {
        use Better::{Less, More};
        use Kind::{Count, Money, Share};
        let (words, answer) = (self.words(), &self.locale.results().answer);
        let of = |tell: fn(&Plan) -> f64| {
            move |column: &Column| column.models.map(|models: &Models| tell(&models.recommended))
        };
        vec![
            self.figure("best-sla", answer.sla_kept, Share, More, of(|plan| plan.sla_kept)),
            self.figure("best-people", words.people_needed, Count, Less, of(|plan| plan.people_needed)),
            self.figure("best-cost", answer.cost_a_year, Money, Less, of(|plan| plan.cost.total())),
        ]
    }

    /// The recommended model of a column.
    #[must_use]
    pub fn best_model(&self, column: &Column) -> Option<String> {
        let model: &Model = &column.models?.recommended.model;
        Some(names::model_label(model, column.voice(self.locale)))
    }
}
