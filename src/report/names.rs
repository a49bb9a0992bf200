//! Names of service models, grades and promises.

use super::Voice;
use crate::calendar::WEEK;
use crate::engine::{Grade, Model, Promise, PromiseKind};
use crate::scenario::Scenario;
use crate::scenario::options::Options;

/// The model's name in a table: "Office hours 08–18 + on-call".
#[must_use]
pub fn model_label(model: &Model, voice: Voice) -> String {
    let words = voice.answer();
    let window = label(model, voice);
    if model.on_call { (words.label_with_on_call)(&window) } else { window }
}

/// The model's name inside a sentence: "office hours plus on-call".
#[must_use]
pub fn model_phrase(model: &Model, voice: Voice) -> String {
    if model.sites > 0 {
        return phrase(&(voice.sites().follow_the_sun_phrase)(model.sites), model, voice);
    }
    phrase(voice.answer().windows[model.window.kind.position()], model, voice)
}

/// The model's name inside a sentence, with its hours: "office hours 09–17 plus on-call".
#[must_use]
pub fn model_exactly(model: &Model, voice: Voice) -> String {
    let words = voice.answer();
    let label = label(model, voice).to_lowercase();
    if model.on_call { (words.with_on_call)(&label) } else { label }
}

/// Two models' names inside a sentence, with their hours where the plain names are the same.
#[must_use]
pub fn model_phrases(first: &Model, second: &Model, voice: Voice) -> (String, String) {
    let plain = (model_phrase(first, voice), model_phrase(second, voice));
    if plain.0 != plain.1 || first == second {
        return plain;
    }
    (model_exactly(first, voice), model_exactly(second, voice))
}

/// Its hours, or its sites.
fn label(model: &Model, voice: Voice) -> String {
    match model.sites {
        0 => voice.locale.common().window_labels[model.window.kind.position()].to_owned(),
        sites => (voice.sites().follow_the_sun)(sites),
    }
}

fn phrase(window: &str, model: &Model, voice: Voice) -> String {
    let words = voice.answer();
    if model.on_call {
        (words.with_on_call)(window)
    } else if model.window.mask().hours() == WEEK {
        window.to_owned()
    } else {
        (words.alone)(window)
    }
}

/// The grade's word.
#[must_use]
pub fn grade(grade: Grade, voice: Voice) -> &'static str {
    voice.answer().grades[grade as usize]
}

/// The grade's name in style sheets and tests.
#[must_use]
pub const fn grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::Covered => "covered",
        Grade::Thin => "thin",
        Grade::AtRisk => "at-risk",
        Grade::NotCovered => "not-covered",
    }
}

/// The grade's icon, so that it is never told by color alone.
#[must_use]
pub const fn grade_icon(grade: Grade) -> &'static str {
    match grade {
        Grade::Covered => "✓",
        Grade::Thin => "≈",
        Grade::AtRisk => "!",
        Grade::NotCovered => "✕",
    }
}

/// What the grade says, in a half sentence.
#[must_use]
pub fn grade_meaning(grade: Grade, voice: Voice) -> &'static str {
    voice.answer().grade_meaning[grade as usize]
}

/// A promise: "P1 within 1 h", "P1 resolved within 4 h"; with its tier where there are several.
#[must_use]
pub fn promise(promise: &Promise, scenario: &Scenario, voice: Voice) -> String {
    let words = voice.answer();
    let target = voice.locale.duration(promise.target_minutes / 60.0);
    let severity = promise.severity + 1;
    let tier = scenario.tiers.get(promise.tier).filter(|_| scenario.tiers.len() > 1).map(|tier| &tier.name);
    let say = match promise.kind {
        PromiseKind::Response => {
            return tier.map_or_else(
                || (words.promise)(severity, &target),
                |tier| (words.promise_of)(severity, tier, &target),
            );
        }
        PromiseKind::Answer => {
            let layer = promise.layer.and_then(|layer| scenario.layers.get(layer));
            return (words.answered)(layer.map_or("", |layer| &layer.name), &target);
        }
        PromiseKind::Escalation => (words.escalated)(severity, &target),
        PromiseKind::Resolution => (words.resolved)(severity, &target),
    };
    tier.map_or(say.clone(), |tier| format!("{say}, {tier}"))
}

/// A promise's target as part of a sentence: "1-hour P1 target".
#[must_use]
pub fn target(promise: &Promise, voice: Voice) -> String {
    let words = voice.answer();
    let minutes = promise.target_minutes;
    if promise.kind == PromiseKind::Answer {
        return (words.seconds_target)(&voice.locale.shortest(minutes * 60.0));
    }
    let whole_hours = minutes >= 60.0 && (minutes / 60.0).fract().abs() < 1e-9;
    if whole_hours {
        (words.hours_target)(&voice.locale.shortest(minutes / 60.0), promise.severity + 1)
    } else {
        (words.minutes_target)(&voice.locale.shortest(minutes), promise.severity + 1)
    }
}

/// A share of months as a frequency with its preposition: "in 97 of 100 months".
#[must_use]
pub fn months(share: f64, voice: Voice) -> String {
    let words = voice.answer();
    if share >= 1.0 - 1e-9 {
        words.every_month.to_owned()
    } else if share <= 1e-9 {
        words.no_month.to_owned()
    } else {
        (words.months)(&voice.of_hundred(share))
    }
}
