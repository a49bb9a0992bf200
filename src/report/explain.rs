//! What a number is made of: its definition, its formula in words, its terms with the user's values, and the
//! parameters it rests on, each with the source of its default.

use super::{Voice, names};
use crate::calendar::day_of;
use crate::engine::{Explanation, Headline, Line, Plan, Term, Value};
use crate::i18n::ResultWords;
use crate::i18n::words::explain::{ExplainWords, HeadlineText};
use crate::quantity::Unit;
use crate::scenario::Scenario;
use crate::scenario::document::places;
use crate::scenario::params::{At, CHOICES, FLAGS, NAMES, NUMBERS, path};

/// An explanation as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainText {
    /// The question it answers.
    pub title: &'static str,
    /// What the number is.
    pub definition: &'static str,
    /// How it comes about, in words.
    pub formula: &'static str,
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

/// The explanation of a number of a plan, where the engine gave one.
#[must_use]
pub fn find(plan: &Plan, headline: Headline, scenario: &Scenario, voice: Voice) -> Option<ExplainText> {
    let found = plan.explanations.iter().find(|explanation| explanation.headline == headline)?;
    Some(explain(found, scenario, voice))
}

/// The explanation in words.
#[must_use]
pub fn explain(explanation: &Explanation, scenario: &Scenario, voice: Voice) -> ExplainText {
    let words = headline_text(explanation.headline, voice.explain());
    let line = |line: &Line| (term(line.term, voice.explain()), value(&line.value, scenario, voice));
    ExplainText {
        title: words.title,
        definition: words.definition,
        formula: words.formula,
        lines: explanation.lines.iter().map(line).collect(),
        inputs: explanation.inputs.iter().flat_map(|path| inputs(path, scenario, voice)).collect(),
    }
}

/// The question that the explanation of a number answers.
#[must_use]
pub fn title(headline: Headline, words: &'static ResultWords) -> &'static str {
    headline_text(headline, &words.explain).title
}

fn headline_text(headline: Headline, words: &'static ExplainWords) -> &'static HeadlineText {
    match headline {
        Headline::Verdict => &words.verdict,
        Headline::ShiftsShort => &words.shifts_short_number,
        Headline::SlaKept => &words.sla_kept_number,
        Headline::CostAYear => &words.cost_a_year,
        Headline::Coverage => &words.coverage,
        Headline::InTime => &words.in_time_number,
        Headline::People => &words.people_number,
        Headline::Downtime => &words.downtime_number,
        Headline::Credits => &words.credits_number,
    }
}

fn value(value: &Value, scenario: &Scenario, voice: Voice) -> String {
    let locale = voice.locale;
    match value {
        Value::Number(number) if number.abs() >= 100.0 => locale.number(*number, 0),
        Value::Number(number) => locale.shortest(round(*number)),
        Value::Percent(share) => voice.share(*share),
        Value::Hours(hours) if *hours < 1.0 => locale.duration(*hours),
        Value::Hours(hours) => locale.hours(*hours),
        Value::Money(amount) if amount.abs() < 1_000.0 => {
            locale.value(round(*amount), Unit::Money, voice.sign)
        }
        Value::Money(amount) => locale.money(*amount, voice.sign),
        Value::Stretch(slot, length) => locale.stretch(*slot, *length),
        Value::Range(low, high) => {
            (voice.answer().likely_range)(&locale.shortest(round(*low)), &locale.shortest(round(*high)))
        }
        Value::Name(name) => name.clone(),
        Value::Model(model) => names::model_exactly(model, voice),
        Value::Promise(promise) => names::promise(promise, scenario, voice),
        Value::MoneyRange(low, high) => {
            (voice.answer().likely_range)(&voice.money_short(*low), &voice.money_short(*high))
        }
        Value::Never => voice.explain().never.to_owned(),
    }
}

fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The label of a term; a term without one does not compile.
#[must_use]
pub fn term(term: Term, words: &'static ExplainWords) -> &'static str {
    macro_rules! by_name {
        ($($term:ident => $field:ident),+ $(,)?) => { match term { $(Term::$term => words.$field),+ } };
    }
    by_name! {
        PlannedAbsence => planned_absence, UnplannedAbsence => unplanned_absence, EffectiveSeats => effective_seats,
        Backups => backups, Takeover => takeover, ShiftsAWeek => shifts_a_week, WorstStretch => worst_stretch,
        ScheduledThere => scheduled_there, RequiredThere => required_there, ShortThere => short_there,
        ShiftsShort => shifts_short, Tier => tier, Objective => objective, FirstTickets => first_tickets, FirstInTime => first_in_time,
        FirstKept => first_kept, SecondTickets => second_tickets, SecondInTime => second_in_time,
        SecondKept => second_kept, SlaKept => sla_kept, HoursToCover => hours_to_cover,
        ReliefFactor => relief_factor, PaidHours => paid_hours, HourlyCost => hourly_cost, Staff => staff,
        Premiums => premiums, Standby => standby, Callouts => callouts, BackupCost => backup_cost, Tools => tools,
        Downtime => downtime, Total => total, RoundTheClockCost => round_the_clock_cost, ModelCompared => model_compared, ModelCost => model_cost,
        Saving => saving, ExtraPaid => extra_paid, Outages => outages, SavedPerOutage => saved_per_outage,
        BreakEvenOutages => break_even_outages, BreakEvenDowntime => break_even_downtime, PeakLoad => peak_load,
        Promise => promise, WhileStaffed => while_staffed, StaffedInTime => staffed_in_time,
        UnstaffedInTime => unstaffed_in_time, InTime => in_time, SeatHours => seat_hours,
        PeopleNeeded => people_needed, MeanWait => mean_wait, MeanRepair => mean_repair,
        DowntimeHours => downtime_hours, Availability => availability, Fees => fees,
        CreditsAMonth => credits_a_month, Penalties => penalties,
        Occupancy => occupancy, HoursInService => hours_in_service, GapHours => gap_hours,
    }
}

/// The parameters at a path of the document, or at every place of an id with stars; places of the same value
/// are told once.
pub(super) fn inputs(asked: &str, scenario: &Scenario, voice: Voice) -> Vec<InputText> {
    let mut found = all_inputs(asked, scenario, voice);
    let all_alike = found.windows(2).all(|pair| pair[0].value == pair[1].value);
    if found.len() > 1 && all_alike {
        let plain = found[0].label.split(',').next().unwrap_or_default().to_owned();
        found.truncate(1);
        found[0].label = plain;
    }
    found
}

fn all_inputs(asked: &str, scenario: &Scenario, voice: Voice) -> Vec<InputText> {
    let strings = voice.locale.strings();
    let wanted = |id: &'static str, at: At| asked == id || asked == path(id, at);
    let common = &strings.common;
    let mut found = Vec::new();
    for row in NUMBERS {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some())
            .into_iter()
            .filter(|&at| wanted(row.id, at))
        {
            let text = (row.text)(strings);
            let value = (row.get)(scenario, at).unwrap_or_default();
            found.push(InputText {
                path: path(row.id, at),
                label: label(text.label, row.id, at, scenario, voice),
                value: voice.locale.value(value, row.unit, voice.sign),
                source: text.source,
            });
        }
    }
    for row in CHOICES {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some())
            .into_iter()
            .filter(|&at| wanted(row.id, at))
        {
            let text = (row.text)(strings);
            let option = (row.get)(scenario, at).and_then(|position| text.options.get(position));
            found.push(InputText {
                path: path(row.id, at),
                label: label(text.label, row.id, at, scenario, voice),
                value: option.map_or_else(String::new, |&option| option.to_owned()),
                source: "",
            });
        }
    }
    for row in FLAGS {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some())
            .into_iter()
            .filter(|&at| wanted(row.id, at))
        {
            let text = (row.text)(strings);
            let on = (row.get)(scenario, at) == Some(true);
            found.push(InputText {
                path: path(row.id, at),
                label: label(text.label, row.id, at, scenario, voice),
                value: if on { common.yes } else { common.no }.to_owned(),
                source: text.source,
            });
        }
    }
    found
}

/// "Tickets a month, Database, P1".
fn label(plain: &str, id: &str, at: At, scenario: &Scenario, voice: Voice) -> String {
    let mut parts = vec![plain.to_owned()];
    let list = id.split(".*.").next().unwrap_or_default();
    let name =
        NAMES.iter().find(|row| row.id == format!("{list}.*.name")).and_then(|row| (row.get)(scenario, at));
    parts.extend(name.filter(|name| !name.is_empty()).map(str::to_owned));
    if id.ends_with(".*") {
        let strings = voice.locale.strings();
        parts.push(if id.ends_with("days.*") {
            strings.common.days[day_of(at.part * 24)].to_owned()
        } else if id.starts_with("absence.") {
            strings.params.level.options.get(at.part).map_or_else(String::new, |&level| level.to_owned())
        } else if id.contains(".credits.") {
            (at.part + 1).to_string()
        } else {
            format!("P{}", at.part + 1)
        });
    }
    parts.join(", ")
}
