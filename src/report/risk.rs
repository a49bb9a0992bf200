//! What is told of a run of draws: the finding, the decision, the rows of its tables, the bars of its tornado.

use super::explain::inputs;
use super::{Voice, capital, names};
use crate::chart::sketch::{Bar, Bars};
use crate::engine::{Doubt, Models, Mover, Spread};
use crate::i18n::words::risk::RiskWords;
use crate::scenario::Scenario;
use crate::scenario::params::{At, NUMBERS, Number, place};
use serde::{Deserialize, Serialize};

/// Which outcome is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Saving against 24/7.
    #[default]
    Saving,
    /// Cost of the recommended model.
    Cost,
    /// Its promise kept worst.
    Margin,
}

impl Outcome {
    /// All of them, in the order of their words and dots.
    pub const ALL: [Self; 3] = [Self::Saving, Self::Cost, Self::Margin];

    /// As it stands behind `outcome:`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Saving => "saving",
            Self::Cost => "cost",
            Self::Margin => "promise",
        }
    }
}

/// What a run is told from.
#[derive(Clone, Copy)]
pub struct Risk<'a> {
    /// The run.
    pub doubt: &'a Doubt,
    /// The comparison that it is a run of.
    pub models: &'a Models,
    /// What the user states.
    pub scenario: &'a Scenario,
    /// How it is told.
    pub voice: Voice,
}

/// A row of the models' table.
pub struct ModelRow {
    /// Its name.
    pub name: String,
    /// Share of the draws in which it is best, 0..=1.
    pub share: f64,
    /// The same in words, with its standard error.
    pub best: String,
    /// In how many it keeps every promise.
    pub feasible: String,
    /// Expected regret.
    pub regret: String,
    /// Regret not exceeded nine in ten times.
    pub regret_p90: String,
    /// Range of its cost.
    pub cost: String,
}

/// A row of the figures: name, as stated, doubt, luck.
pub type FigureRow = [String; 4];

/// A row of the movers.
pub struct MoverRow {
    /// Path of its field.
    pub path: String,
    /// Its name, with layer or severity.
    pub name: String,
    /// Low and high value.
    pub ends: [String; 2],
    /// The result with either.
    pub results: [String; 2],
    /// Rank correlation.
    pub correlation: String,
    /// Whether the range is the usual one of its kind.
    pub is_usual: bool,
}

impl<'a> Risk<'a> {
    fn words(&self) -> &'static RiskWords {
        &self.voice.locale.results().risk
    }

    fn in_hundred(&self, share: f64) -> String {
        self.voice.of_hundred(share)
    }

    /// What the run shows, as its title.
    #[must_use]
    pub fn finding(&self) -> String {
        let Some(leader) = self.doubt.models.get(self.doubt.leader) else { return String::new() };
        let name = capital(&names::model_exactly(&leader.model, self.voice));
        let some = self.doubt.some_feasible > 0.0;
        let say = if some { self.words().cheapest_in } else { self.words().nearest_in };
        say(&name, &self.in_hundred(leader.best))
    }

    /// Whether the numbers decide, and what would if they do not.
    #[must_use]
    pub fn decision(&self) -> Vec<String> {
        let (words, doubt) = (self.words(), self.doubt);
        let name = |at: usize| {
            doubt
                .models
                .get(at)
                .map_or_else(String::new, |told| names::model_exactly(&told.model, self.voice))
        };
        let best = doubt.models.get(doubt.leader).map_or(0.0, |leader| leader.best);
        let (leader, share) = (name(doubt.leader), self.in_hundred(best));
        let mut lines = Vec::new();
        if doubt.is_decided() {
            lines.push((words.decided)(&leader, &share));
        } else {
            lines.push((words.undecided)(&leader, &share, &name(doubt.second.unwrap_or(doubt.leader))));
            lines.push(match &doubt.decider {
                Some(decider) => {
                    (words.would_decide)(&capital(&self.label(&decider.path)), &self.in_hundred(decider.best))
                }
                None => words.no_decider.to_owned(),
            });
        }
        if doubt.some_feasible <= 0.0 {
            lines.push(words.never_kept.to_owned());
        } else if doubt.some_feasible < 1.0 {
            lines.push((words.sometimes_kept)(&self.in_hundred(doubt.some_feasible)));
        }
        if doubt.inputs == (0, 0) {
            lines.push(words.certain.to_owned());
        }
        lines
    }

    /// How it was made, and how far it was off where that was looked at.
    #[must_use]
    pub fn made_of(&self) -> Vec<String> {
        let (words, doubt) = (self.words(), self.doubt);
        let count = |number: usize| self.voice.locale.number(number as f64, 0);
        let mut lines =
            vec![(words.made_of)(&count(doubt.draws), &count(doubt.inputs.0), &count(doubt.inputs.1))];
        lines.extend(doubt.check.map(|check| {
            // Rounded up, to a tenth of a percent: it is a bound.
            let off = self.voice.locale.percent((1e3 * check.cost).ceil().max(1.0) / 1e3, 1);
            (words.checked)(&count(check.draws), &off, &count(check.same_best))
        }));
        lines
    }

    fn range(&self, low: &str, high: &str) -> String {
        if low == high { low.to_owned() } else { (self.words().range)(low, high) }
    }

    fn money_range(&self, spread: Spread) -> String {
        self.range(&self.voice.money_short(spread.p5), &self.voice.money_short(spread.p95))
    }

    /// The models, best most often first.
    #[must_use]
    pub fn models(&self) -> Vec<(usize, ModelRow)> {
        let (words, voice) = (self.words(), self.voice);
        let mut order: Vec<usize> = (0..self.doubt.models.len()).collect();
        order.sort_by(|&a, &b| self.doubt.models[b].best.total_cmp(&self.doubt.models[a].best));
        let row = |at: usize| {
            let told = &self.doubt.models[at];
            let money =
                |amount: Option<f64>| amount.map_or_else(|| "–".to_owned(), |amount| voice.money(amount));
            let share = |of: f64| if of > 0.0 { voice.share(of) } else { words.never.to_owned() };
            let best = if told.best > 0.0 {
                (words.of_draws)(&voice.share(told.best), &voice.locale.percent(told.error, 1))
            } else {
                words.never.to_owned()
            };
            let row = ModelRow {
                name: names::model_label(&told.model, voice),
                share: told.best,
                best,
                feasible: share(told.feasible),
                regret: money(told.regret.map(|regret| regret.mean)),
                regret_p90: money(told.regret.map(|regret| regret.p90)),
                cost: self.money_range(told.cost),
            };
            (at, row)
        };
        order.into_iter().map(row).collect()
    }

    /// The name of the model whose figures are told.
    #[must_use]
    pub fn recommended(&self) -> String {
        names::model_exactly(&self.models.recommended.model, self.voice)
    }

    /// The figures of the recommended model: doubt and luck beside each other.
    #[must_use]
    pub fn figures(&self) -> Vec<FigureRow> {
        let (words, voice, figures) = (self.words(), self.voice, &self.doubt.figures);
        let plan = &self.models.recommended;
        let hours = |hours: f64| format!("{}\u{a0}h", voice.about(hours));
        let downtime: f64 = plan.layers.iter().map(|layer| layer.downtime_hours).sum();
        let of = |spread: Spread, say: &dyn Fn(f64) -> String| self.range(&say(spread.p5), &say(spread.p95));
        let money = |amount: f64| voice.money_short(amount);
        let share = |share: f64| voice.share(share);
        let count = |count: f64| voice.count(count);
        let luck = |low: f64, high: f64| self.range(&money(low), &money(high));
        let row = |name: &str, stated: String, doubt: String, luck: Option<String>| {
            [name.to_owned(), stated, doubt, luck.unwrap_or_else(|| words.no_luck.to_owned())]
        };
        let months = (words.months_of_twelve)(plan.sla_months.0, plan.sla_months.1);
        vec![
            row(
                words.cost,
                money(plan.cost.total()),
                of(figures.cost, &money),
                Some(luck(plan.cost_luck.0, plan.cost_luck.1)),
            ),
            row(words.saving, money(self.stated(Outcome::Saving)), of(figures.saving, &money), None),
            row(words.downtime, hours(downtime), of(figures.downtime, &hours), None),
            row(words.months, share(plan.sla_kept), of(figures.sla_kept, &share), Some(months)),
            row(words.people, count(plan.people_needed), of(figures.people, &count), None),
        ]
    }

    /// An outcome with every number as it is stated.
    #[must_use]
    pub fn stated(&self, outcome: Outcome) -> f64 {
        let recommended = self.models.list.get(self.models.best);
        match outcome {
            Outcome::Saving => {
                let always = self.models.verdict.round_the_clock;
                let cost = |at: usize| self.models.list.get(at).map_or(0.0, |model| model.cost.total());
                let other = self.models.best_other_than(always);
                cost(always) - other.map_or_else(|| cost(always), cost)
            }
            Outcome::Cost => recommended.map_or(0.0, |model| model.cost.total()),
            Outcome::Margin => recommended.map_or(0.0, |model| model.margin),
        }
    }

    /// What moves an outcome; the promise kept worst has no bars of its own.
    #[must_use]
    pub fn moved_by(&self, outcome: Outcome) -> &'a [Mover] {
        if outcome == Outcome::Saving { &self.doubt.saving_moved_by } else { &self.doubt.cost_moved_by }
    }

    /// What moves it most, as a title.
    #[must_use]
    pub fn moved_most(&self, outcome: Outcome) -> String {
        let words = self.words();
        let Some(first) = self.moved_by(outcome).first() else { return words.moves_nothing.to_owned() };
        let say = if outcome == Outcome::Saving { words.moves_saving } else { words.moves_cost };
        let label = self.label(&first.path);
        say(&if self.voice.locale.language == crate::i18n::Language::En { capital(&label) } else { label })
    }

    /// The rows of what moves it.
    #[must_use]
    pub fn movers(&self, outcome: Outcome) -> Vec<MoverRow> {
        let row = |mover: &Mover| MoverRow {
            name: self.label(&mover.path),
            ends: [mover.low, mover.high].map(|value| self.value(&mover.path, value)),
            results: [mover.at_low, mover.at_high].map(|amount| self.voice.money(amount)),
            correlation: self.voice.locale.number(mover.correlation, 2),
            is_usual: mover.is_usual,
            path: mover.path.clone(),
        };
        self.moved_by(outcome).iter().map(row).collect()
    }

    /// The same as bars.
    #[must_use]
    pub fn bars(&self, outcome: Outcome) -> Bars {
        let (words, rows) = (self.words(), self.movers(outcome));
        let bar = |(mover, row): (&Mover, MoverRow)| {
            let [low, high] = row.ends;
            Bar { name: row.name, low, high, at_low: mover.at_low, at_high: mover.at_high }
        };
        let is_saving = outcome == Outcome::Saving;
        let axis = if is_saving { words.saving_axis } else { words.cost_axis };
        Bars {
            bars: self.moved_by(outcome).iter().zip(rows).map(bar).collect(),
            stated: self.stated(if is_saving { Outcome::Saving } else { Outcome::Cost }),
            across: axis(self.voice.sign),
            locale: self.voice.locale,
            sign: self.voice.sign.to_owned(),
        }
    }

    /// Where the target of an outcome is.
    #[must_use]
    pub fn target(&self, outcome: Outcome) -> f64 {
        if outcome == Outcome::Cost { self.stated(outcome) } else { 0.0 }
    }

    /// The fifty dots of an outcome, and whether each is past the target.
    #[must_use]
    pub fn dots(&self, outcome: Outcome) -> Vec<(f64, bool)> {
        let target = self.target(outcome);
        let past =
            |value: f64| if outcome == Outcome::Cost { value > target + 0.5 } else { value < target - 1e-9 };
        self.doubt.dots[outcome as usize].iter().map(|&value| (value, past(value))).collect()
    }

    /// An outcome's value in words.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome, value: f64) -> String {
        match outcome {
            Outcome::Margin => (self.words().points)(&self.voice.locale.number(100.0 * value, 1)),
            _ => self.voice.money_short(value),
        }
    }

    /// A number's name, with its layer and severity.
    #[must_use]
    pub fn label(&self, path: &str) -> String {
        inputs(path, self.scenario, self.voice)
            .into_iter()
            .next()
            .map_or_else(|| path.to_owned(), |input| input.label)
    }

    /// A value of a number, in its unit.
    fn value(&self, path: &str, value: f64) -> String {
        let row = row_of(path);
        row.map_or_else(String::new, |(row, _)| {
            // Three digits: an end of a usual range is no measurement.
            let unit = libm::pow(10.0, (libm::log10(value.abs().max(1e-9))).floor() - 2.0);
            self.voice.locale.value((value / unit).round() * unit, row.unit, self.voice.sign)
        })
    }
}

fn row_of(path: &str) -> Option<(&'static Number, At)> {
    let (id, at) = place(path);
    NUMBERS.iter().find(|row| row.id == id).map(|row| (row, at))
}
