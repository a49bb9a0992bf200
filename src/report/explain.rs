//! What a number is made of: its definition, its formula in words and with the user's values set into it, where the
//! method is from, its terms, and the parameters it rests on, each with the source of its default.

mod filled;
mod inputs;
mod labels;

pub(super) use inputs::{inputs, label};
pub use labels::term;

use super::{Voice, names};
use crate::engine::{Explanation, Headline, Line, Plan, Value};
use crate::i18n::Locale;
use crate::i18n::words::explain::ExplainWords;
use crate::i18n::words::explain::headlines::HeadlineText;
use crate::quantity::Unit;
use crate::scenario::Scenario;

/// An explanation as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainText {
    /// The question it answers.
    pub title: &'static str,
    /// What the number is.
    pub definition: &'static str,
    /// How it comes about, in words.
    pub formula: &'static str,
    /// The same with the user's values, where it is closed: one equation each.
    pub filled: Vec<String>,
    /// The method, and who it is from.
    pub source: &'static str,
    /// Its terms: label and value, the result last.
    pub lines: Vec<(&'static str, String)>,
    /// What it rests on most.
    pub inputs: Vec<InputText>,
}

/// A parameter behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct InputText {
    /// Its path in the document.
    pub path: String,
    /// Its label, with layer, tier or severity.
    pub label: String,
    /// The user's value.
    pub value: String,
    /// Where the default comes from.
    pub source: &'static str,
}

/// The explanations of some numbers of a plan, those that the engine gave.
#[must_use]
pub fn find(plan: &Plan, headlines: &[Headline], scenario: &Scenario, voice: Voice) -> Vec<ExplainText> {
    let found = headlines.iter().filter_map(|&headline| plan.explanation(headline));
    found.map(|found| explain(found, scenario, voice)).collect()
}

/// Explanations in words.
#[must_use]
pub fn all(explanations: &[Explanation], scenario: &Scenario, voice: Voice) -> Vec<ExplainText> {
    explanations.iter().map(|explanation| explain(explanation, scenario, voice)).collect()
}

/// An explanation in words.
#[must_use]
pub fn explain(explanation: &Explanation, scenario: &Scenario, voice: Voice) -> ExplainText {
    let words = headline_text(explanation.headline, voice.explain());
    let line = |line: &Line| (term(line.term, voice.explain()), value(&line.value, scenario, voice));
    ExplainText {
        title: words.title,
        definition: words.definition,
        formula: words.formula,
        filled: filled::filled(explanation, scenario, voice),
        source: words.source,
        lines: explanation.lines.iter().map(line).collect(),
        inputs: explanation.inputs.iter().flat_map(|path| inputs(path, scenario, voice)).collect(),
    }
}

fn headline_text(headline: Headline, words: &'static ExplainWords) -> &'static HeadlineText {
    let (words, money) = (&words.headlines, &words.money);
    match headline {
        Headline::Verdict => &words.verdict,
        Headline::OwnModel => &words.own_model,
        Headline::Grade => &words.grade,
        Headline::ShiftsShort => &words.shifts_short,
        Headline::ShiftsLuck => &words.shifts_luck,
        Headline::SlaKept => &words.sla_kept,
        Headline::SlaLuck => &words.sla_luck,
        Headline::CostAYear => &words.cost_a_year,
        Headline::CostLuck => &words.cost_luck,
        Headline::Coverage => &words.coverage,
        Headline::Required => &words.required,
        Headline::Short => &words.short,
        Headline::Late => &words.late,
        Headline::InTime => &words.in_time,
        Headline::MonthsKept => &words.months_kept,
        Headline::People => &words.people,
        Headline::Downtime => &words.downtime,
        Headline::DowntimeCost => &words.downtime_cost,
        Headline::Credits => &words.credits,
        Headline::Layer => &words.layer,
        Headline::LayerAdds => &words.layer_adds,
        Headline::Change => &words.change,
        Headline::Staff => &money.staff,
        Headline::Handovers => &money.handovers,
        Headline::Premiums => &money.premiums,
        Headline::Standby => &money.standby,
        Headline::Callouts => &money.callouts,
        Headline::Backups => &money.backups,
        Headline::Induction => &money.induction,
        Headline::Hiring => &money.hiring,
        Headline::Tools => &money.tools,
        Headline::Penalties => &money.penalties,
        Headline::DowntimeLine => &money.downtime_line,
        Headline::Price => &money.price,
        Headline::Transition => &money.transition,
        Headline::Energy => &money.energy,
        Headline::Waste => &money.waste,
        Headline::Chance => &words.chance,
        Headline::Regret => &words.regret,
        Headline::Mover => &words.mover,
    }
}

fn value(value: &Value, scenario: &Scenario, voice: Voice) -> String {
    let locale = voice.locale;
    let range = |low: &str, high: &str| {
        let words = voice.answer();
        if low == high { (words.likely)(low) } else { (words.likely_range)(low, high) }
    };
    match value {
        Value::Number(of) => number(*of, if of.abs() < 100.0 { 2 } else { 0 }, locale),
        Value::Percent(share) => voice.share(*share),
        Value::Hours(hours) if *hours > 0.0 && *hours < 1.0 => locale.duration(*hours),
        Value::Hours(hours) => {
            format!("{}\u{a0}h", number(*hours, usize::from(hours.abs() < 99.95), locale))
        }
        Value::Money(amount) if amount.abs() < 1_000.0 => {
            locale.value(round(*amount), Unit::Money, voice.sign)
        }
        Value::Money(amount) => locale.money(*amount, voice.sign),
        Value::Stretch(slot, length) => locale.stretch(*slot, *length),
        Value::Range(low, high) => range(&number(*low, 2, locale), &number(*high, 2, locale)),
        Value::Name(name) => name.clone(),
        Value::Model(model) => names::model_exactly(model, voice),
        Value::Promise(promise) => names::promise(promise, scenario, voice),
        Value::MoneyRange(low, high) => range(&voice.money_short(*low), &voice.money_short(*high)),
        Value::PercentRange(low, high) => range(&voice.share(*low), &voice.share(*high)),
        Value::Times(count, share) => {
            format!("{} × {}", locale.number(*count, 0), filled::share(*share, voice))
        }
        Value::Down(name, hours, an_hour, cost) => {
            let product = filled::product(*hours, *an_hour, scenario, voice);
            format!("{name}: {product} = {}", self::value(&Value::Money(*cost), scenario, voice))
        }
        Value::Grade(grade) => names::grade(*grade, voice).to_owned(),
        Value::Never => voice.explain().never.to_owned(),
    }
}

/// A number with so many decimals at most, none of them a zero at the end.
fn number(value: f64, most: usize, locale: Locale) -> String {
    let mut digits = (0..most).fold(value, |shifted, _| shifted * 10.0).round();
    let mut places = most;
    while places > 0 && digits % 10.0 == 0.0 {
        digits /= 10.0;
        places -= 1;
    }
    locale.number(value, places)
}

fn round(value: f64) -> f64 {
    rounded(value, 2)
}

fn rounded(value: f64, digits: usize) -> f64 {
    let scale = (0..digits).fold(1.0, |scale, _| 10.0 * scale);
    (value * scale).round() / scale
}
