//! What to watch in each service model, in words.

use super::{Voice, names};
use crate::engine::law::{LAW_YEAR, Law};
use crate::engine::{ModelResult, Models, Rule, Warning};
use crate::scenario::options::Options;
use crate::scenario::{Country, Scenario};

/// A model and what to watch in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// Its name.
    pub name: String,
    /// A sentence each.
    pub warnings: Vec<String>,
}

/// The models in which there is something to watch, in the order of the list.
#[must_use]
pub fn watched(models: &Models, scenario: &Scenario, voice: Voice) -> Vec<Watched> {
    let watched = |model: &ModelResult| Watched {
        name: names::model_label(&model.model, voice),
        warnings: model.warnings.iter().map(|warning| sentence(warning, scenario, voice)).collect(),
    };
    models.list.iter().filter(|model| !model.warnings.is_empty()).map(watched).collect()
}

/// Where the laws stand that a warning rests on, a line for each country, and what they are not; nothing where no warning
/// rests on one.
#[must_use]
pub fn sources(models: &Models, voice: Voice) -> Vec<String> {
    let all: Vec<Warning> = models.list.iter().flat_map(|model| model.warnings.clone()).collect();
    sources_of(&all, voice)
}

/// Those of some warnings.
#[must_use]
pub fn sources_of(warnings: &[Warning], voice: Voice) -> Vec<String> {
    let words = voice.sites();
    let of_law = |warning: &Warning| match warning {
        Warning::Law { country, .. } => Some(*country),
        _ => None,
    };
    let mut countries: Vec<Country> = warnings.iter().filter_map(of_law).collect();
    countries.sort_by_key(|country| country.position());
    countries.dedup();
    let source = |country: &Country| (words.source)(name(*country, voice), Law::of(*country).source);
    let mut lines: Vec<String> = countries.iter().map(source).collect();
    if !lines.is_empty() {
        lines.insert(0, (words.not_legal_advice)(LAW_YEAR));
    }
    lines
}

/// A warning in a sentence.
#[must_use]
pub fn sentence(warning: &Warning, scenario: &Scenario, voice: Voice) -> String {
    let (words, locale) = (voice.sites(), voice.locale);
    let whole = |people: u32| locale.number(f64::from(people), 0);
    let at = |site: &Option<usize>, text: String| match site.and_then(|site| scenario.sites.get(site)) {
        Some(site) => (words.at_site)(&site.name, &text),
        None => text,
    };
    match warning {
        Warning::FewPeople { site, people, least } => {
            at(site, (words.few_people)(&locale.number(*people, 1), &whole(*least)))
        }
        Warning::OnCallTooOften { people, least } => {
            (words.on_call_too_often)(&whole(*people), &whole(*least))
        }
        Warning::Overload { share, incidents } => {
            (words.overload)(&locale.number(*incidents, 1), &voice.share(*share))
        }
        Warning::BrokenNights { nights, rest } => {
            (words.broken_nights)(&locale.number(*nights, 1), &locale.hours(*rest))
        }
        Warning::Law { site, country, rule } => {
            at(site, (words.law)(name(*country, voice), &self::rule(*rule, voice)))
        }
    }
}

fn rule(rule: Rule, voice: Voice) -> String {
    let words = voice.sites();
    let hours = |hours: f64| format!("{}\u{a0}h", voice.locale.shortest(hours));
    let share = |share: f64| voice.locale.percent(share, 0);
    match rule {
        Rule::WeeklyHours { planned, most } => (words.weekly_hours)(&hours(planned), &hours(most)),
        Rule::DailyRest { planned, least } => (words.daily_rest)(&hours(planned), &hours(least)),
        Rule::DailyHours { planned, most } => (words.daily_hours)(&hours(planned), &hours(most)),
        Rule::NightHours { planned, most } => (words.night_hours)(&hours(planned), &hours(most)),
        Rule::NightPremium { planned, least } => (words.night_premium)(&share(planned), &share(least)),
        Rule::WeeklyRest { shifts, least } => {
            (words.weekly_rest)(&voice.locale.number(shifts, 0), &hours(least))
        }
    }
}

fn name(country: Country, voice: Voice) -> &'static str {
    let names = voice.locale.strings().params.country.options;
    names.get(country.position()).copied().unwrap_or_default()
}
