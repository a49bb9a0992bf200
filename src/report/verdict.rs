//! The verdict: decision, strongest number as a frequency, money; then the weakest hour, and what would change it.

use super::{Voice, capital, names};
use crate::calendar::WEEK;
use crate::engine::{BreakEven, Decision, Load, Model, ModelResult, Models, Plan, Promise, PromiseKind};
use crate::quantity::round_up;
use crate::report::Shown;
use crate::scenario::{Scenario, WindowKind};

/// Differences of months kept that are not worth a clause.
const SAME_MONTHS: f64 = 0.02;

/// What the answer is told from.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// What the user states.
    pub scenario: &'a Scenario,
    /// The plan that follows from it.
    pub today: &'a Plan,
    /// The comparison; `None` while it is computed.
    pub models: Option<&'a Models>,
    /// The plan that is spoken of.
    pub shown: Shown,
    /// In which words.
    pub voice: Voice,
}

impl Asked<'_> {
    /// The plan that is spoken of: today's while there is no other.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        let compared = self.models.filter(|_| self.shown == Shown::Recommended);
        compared.map_or(self.today, |models| &models.recommended)
    }

    /// The plan's name: "Today's plan: Office hours 08–18 + on-call, 6 people".
    #[must_use]
    pub fn plan_name(&self) -> String {
        let (words, plan) = (self.voice.pages(), self.plan());
        let model = names::model_label(&plan.model, self.voice);
        let whole = |people: u32| self.voice.locale.number(f64::from(people), 0);
        if self.shown == Shown::Recommended && self.models.is_some() {
            (words.plan_recommended)(&model, &whole(round_up(plan.people_needed)))
        } else {
            let people = whole(self.scenario.team.headcount());
            // As the table of the models tells it: staffed to need, and only a difference that can be seen.
            let row = self.models.and_then(|models| models.list.iter().find(|row| row.model == plan.model));
            match row.map(|row| self.voice.count(row.people)) {
                Some(needed) if needed != people => (words.plan_today_needs)(&model, &people, &needed),
                _ => (words.plan_today)(&model, &people),
            }
        }
    }

    fn has_tickets(&self) -> bool {
        self.scenario.layers.iter().any(|layer| layer.incidents_per_month.iter().sum::<f64>() > 0.0)
    }
}

/// The verdict in one sentence or two.
#[must_use]
pub fn sentence(asked: Asked) -> String {
    let words = asked.voice.answer();
    if !asked.has_tickets() {
        return words.no_tickets.to_owned();
    }
    let trouble = match asked.today.load {
        _ if asked.shown == Shown::Recommended => None,
        _ if asked.scenario.team.headcount() == 0 => Some(words.nobody.to_owned()),
        // What grows without end there is no news.
        _ if asked.scenario.team.states_nobody() => Some(words.no_shift.to_owned()),
        Load::Overloaded { growth_a_week } => Some((words.overloaded)(&asked.voice.count(growth_a_week))),
        Load::NearlyFull { occupancy } => Some((words.nearly_full)(&asked.voice.share(occupancy))),
        _ => None,
    };
    let Some(models) = asked.models else {
        let today = trouble.or_else(|| today_alone(asked));
        return [today, Some(words.comparing.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" ");
    };
    let decision = decision(models, asked.voice);
    match trouble {
        Some(trouble) => [trouble, decision, with_need(asked, models)].join(" "),
        None if asked.shown == Shown::Today => [decision, today_and_best(asked, models)].join(" "),
        None => [decision, best_alone(asked, models)].join(" "),
    }
    .trim_end()
    .to_owned()
}

/// Why 24/7 is needed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Because {
    Promises,
    Downtime,
}

/// Promises, where no other model keeps them all; else downtime.
fn because(models: &Models) -> Because {
    let others = models.list.iter().enumerate().filter(|(position, _)| *position != models.best);
    let another_keeps_them = others
        .into_iter()
        .any(|(_, model)| model.feasible && model.model.window.kind != WindowKind::Round24x7);
    if another_keeps_them { Because::Downtime } else { Because::Promises }
}

fn decision(models: &Models, voice: Voice) -> String {
    let words = voice.answer();
    match models.verdict.decision {
        // Sites that take turns are there at all hours, too.
        Decision::NotNeeded if is_everywhere_awake(&models.recommended.model) => {
            voice.sites().not_needed_at_one_site.to_owned()
        }
        Decision::NotNeeded => words.not_needed.to_owned(),
        Decision::Needed if because(models) == Because::Promises => words.needed_by_promise.to_owned(),
        Decision::Needed => words.needed_by_cost.to_owned(),
        Decision::TooClose => {
            let other =
                if is_round_the_clock(models, models.best) { models.verdict.compared } else { models.best };
            let name = models.list.get(other);
            (words.too_close)(
                &name.map_or_else(String::new, |other| names::model_phrase(&other.model, voice)),
            )
        }
        Decision::NothingKeepsIt => words.nothing_keeps_it.to_owned(),
    }
}

/// Whether sites that take turns leave no hour uncovered.
fn is_everywhere_awake(model: &Model) -> bool {
    model.sites > 0 && model.window.mask().hours() == WEEK
}

fn is_round_the_clock(models: &Models, position: usize) -> bool {
    position == models.verdict.round_the_clock
}

/// The promise that speaks for all: the response to the most urgent severity (the answer to calls where there are
/// no tickets), in the tier in which it is kept worst.
fn headline(promises: &[Promise]) -> Option<&Promise> {
    let of = |kind: PromiseKind| {
        promises.iter().filter(move |promise| promise.kind == kind && promise.tickets_a_month > 0.0)
    };
    let kind =
        if of(PromiseKind::Response).next().is_some() { PromiseKind::Response } else { PromiseKind::Answer };
    let severity = of(kind).map(|promise| promise.severity).min()?;
    of(kind)
        .filter(|promise| promise.severity == severity)
        .min_by(|a, b| a.months_kept.total_cmp(&b.months_kept))
}

fn kept(plan: &Plan, like: &Promise) -> f64 {
    let which = |promise: &Promise| (promise.kind, promise.tier, promise.severity, promise.layer);
    let same = |promise: &&Promise| which(promise) == which(like);
    plan.promises.iter().find(same).map_or(0.0, |promise| promise.months_kept)
}

fn today_alone(asked: Asked) -> Option<String> {
    let (voice, plan) = (asked.voice, asked.today);
    let promise = headline(&plan.promises)?;
    let model = names::model_phrase(&plan.model, voice);
    let months = names::months(promise.months_kept, voice);
    Some(capital(&(voice.answer().today_meets)(&model, &names::target(promise, voice), &months)) + ".")
}

/// "Today's office hours alone meets the 1-hour P1 target in 12 of 100 months; office hours plus on-call would
/// meet it in 97 of 100 months and costs €412,000 less a year than 24/7 staff."
fn today_and_best(asked: Asked, models: &Models) -> String {
    let (voice, today, best) = (asked.voice, asked.today, &models.recommended);
    let words = voice.answer();
    let Some(promise) = headline(&today.promises) else { return best_alone(asked, models) };
    let (now, then) = (promise.months_kept, kept(best, promise));
    let phrases = names::model_phrases(&today.model, &best.model, voice);
    let text = (words.today_meets)(&phrases.0, &names::target(promise, voice), &names::months(now, voice));
    let all_met = today.promises.iter().all(Promise::is_met);
    if let Some(saving) = saving_of_today(asked, models).filter(|_| all_met) {
        return capital(&(text + &(words.costs_less_staffed)(&voice.money(saving)))) + ".";
    }
    let same_model = today.model == best.model;
    let would = if !same_model && all_met && (then - now).abs() <= SAME_MONTHS {
        (words.would_too)(&phrases.1)
    } else if !same_model {
        (words.would_meet)(&phrases.1, &names::months(then, voice))
    } else if then > now + SAME_MONTHS || !all_met {
        let people = voice.locale.number(f64::from(round_up(best.people_needed)), 0);
        (words.people_would_meet)(&people, &names::months(then, voice))
    } else {
        String::new()
    };
    // Right behind "You do not need 24/7 staff" the comparison needs no name.
    let plain = models.verdict.decision == Decision::NotNeeded
        && (would.is_empty() || today.model.window.kind == WindowKind::Round24x7);
    let text = text + &would + &money(models, plain, voice);
    capital(&text) + "."
}

/// What today's model, staffed to need, costs less a year than 24/7, where another model than it is recommended
/// and 24/7 is not needed.
fn saving_of_today(asked: Asked, models: &Models) -> Option<f64> {
    let is_other =
        models.verdict.decision == Decision::NotNeeded && asked.today.model != models.recommended.model;
    let total = |model: &ModelResult| model.cost.total();
    let same = |model: &&ModelResult| model.model == asked.today.model;
    let own = models.list.iter().find(same).filter(|_| is_other).map(total)?;
    let clock = models.list.get(models.verdict.round_the_clock).map(total)?;
    Some(clock - own).filter(|saving| *saving >= 0.5)
}

/// "Office hours plus on-call meets the 1-hour P1 target in 97 of 100 months and costs €412,000 less a year."
fn best_alone(asked: Asked, models: &Models) -> String {
    let (voice, best) = (asked.voice, &models.recommended);
    let words = voice.answer();
    let Some(promise) = headline(&best.promises) else { return String::new() };
    let meets = if models.verdict.decision == Decision::NothingKeepsIt {
        words.nearest_meets
    } else {
        words.model_meets
    };
    let (model, months) =
        (names::model_phrase(&best.model, voice), names::months(promise.months_kept, voice));
    let plain = models.verdict.decision == Decision::NotNeeded;
    let text = meets(&model, &names::target(promise, voice), &months) + &money(models, plain, voice);
    capital(&text) + "."
}

/// "Office hours plus on-call needs 8 people and costs €412,000 less a year than 24/7 staff."
fn with_need(asked: Asked, models: &Models) -> String {
    let (voice, best) = (asked.voice, &models.recommended);
    let people = voice.locale.number(f64::from(round_up(best.people_needed)), 0);
    let text = (voice.answer().needs_people)(&names::model_phrase(&best.model, voice), &people);
    capital(&(text + &money(models, false, voice))) + "."
}

/// What the recommended model costs less or more, as a clause; `plain` where 24/7 was just spoken of.
fn money(models: &Models, plain: bool, voice: Voice) -> String {
    let words = voice.answer();
    // Seen from the recommended model: negative is cheaper than the other one.
    let (difference, other) = if is_round_the_clock(models, models.best) {
        if models.verdict.decision != Decision::Needed || is_round_the_clock(models, models.verdict.compared)
        {
            return String::new();
        }
        (models.verdict.saving, models.verdict.compared)
    } else if models.verdict.decision == Decision::TooClose {
        return String::new();
    } else {
        (-models.verdict.saving, models.verdict.round_the_clock)
    };
    let Some(other) = models.list.get(other) else { return String::new() };
    if difference.abs() < 0.5 {
        return words.costs_the_same.to_owned();
    }
    let (amount, than) = (voice.money(difference.abs()), names::model_phrase(&other.model, voice));
    match (difference < 0.0, plain) {
        (true, true) => (words.costs_less)(&amount),
        (true, false) => (words.costs_less_than)(&amount, &than),
        (false, true) => (words.costs_more)(&amount),
        (false, false) => (words.costs_more_than)(&amount, &than),
    }
}

/// The weakest hours of the plan shown.
#[must_use]
pub fn weak_spot(asked: Asked) -> Option<String> {
    let (voice, plan) = (asked.voice, asked.plan());
    let words = voice.answer();
    if !asked.has_tickets() {
        return None;
    }
    if let Some(gap) = plan.gaps.first() {
        let stretch = voice.locale.stretch(gap.slot, gap.length);
        let layer = gap.layer.filter(|_| plan.layers.len() > 1).and_then(|layer| plan.layers.get(layer));
        return Some(match layer {
            Some(layer) => (words.weak_spot_in)(&stretch, &layer.name),
            None => (words.weak_spot)(&stretch),
        });
    }
    let risk = plan.cells[super::map::worst(&plan.cells)?].risk;
    let (slot, length) = super::map::worst_stretch(&plan.cells)?;
    Some(if risk < 0.01 {
        words.no_weak_spot.to_owned()
    } else {
        (words.thin_spot)(&voice.locale.stretch(slot, length), &voice.share(risk))
    })
}

/// What would change the decision; `None` while it is not known.
#[must_use]
pub fn change(asked: Asked) -> Option<String> {
    let models = asked.models.filter(|_| asked.has_tickets())?;
    let words = asked.voice.answer();
    match models.verdict.decision {
        Decision::NothingKeepsIt => missed_most(asked, models),
        Decision::Needed if because(models) == Because::Promises => Some(words.promises_decide.to_owned()),
        _ => Some(break_even(asked, &models.verdict.break_even)),
    }
}

fn missed_most(asked: Asked, models: &Models) -> Option<String> {
    let promise = models.list.get(models.best)?.missed.first()?;
    let name = names::promise(promise, asked.scenario, asked.voice);
    let (in_time, objective) = (asked.voice.share(promise.in_time), asked.voice.share(promise.objective));
    Some((asked.voice.answer().missed_most)(&name, &in_time, &objective))
}

fn break_even(asked: Asked, at: &BreakEven) -> String {
    let (words, voice) = (asked.voice.answer(), asked.voice);
    let outages = at.outages_at.map(|count| (words.outages)(&voice.about(count), &voice.count(at.outages)));
    let price = at.downtime_cost_times.map(|times| match asked.scenario.layers.as_slice() {
        [layer] => {
            let now = layer.downtime_cost_per_hour;
            (words.downtime_price)(&voice.money(now * times), &voice.money(now))
        }
        _ => (words.downtime_times)(&voice.about(times)),
    });
    let above = at
        .outages_at
        .map_or_else(|| at.downtime_cost_times.is_some_and(|times| times > 1.0), |count| count > at.outages);
    let what = match (outages, price) {
        (Some(outages), Some(price)) => (words.or)(&outages, &price),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => return words.never_changes.to_owned(),
    };
    if above { (words.change_above)(&what) } else { (words.change_below)(&what) }
}
