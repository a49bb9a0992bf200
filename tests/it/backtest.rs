//! A plan against exports in which a cause is planted.

mod causes;
mod counts;

use relevo::calendar::WeekMask;
use relevo::engine::backtest::{Backtest, Check, Finding, backtest};
use relevo::i18n::words::import::EN;
use relevo::import::{Evidence, Grouping, Others, Reader, TicketTimes, layers, propose, survey};
use relevo::scenario::Scenario;
use std::fmt::Write;

/// An export that was read.
pub(crate) struct Export {
    pub(crate) evidence: Evidence,
    pub(crate) grouping: Grouping,
    pub(crate) times: Vec<TicketTimes>,
}

impl Export {
    pub(crate) fn of(text: &str) -> Self {
        let mapping = survey(text).expect("a table").mapping;
        let reader = Reader::new(text, mapping).expect("a table");
        let (evidence, _, times) = reader.finish_with_times().expect("tickets");
        Self { grouping: Grouping::proposed(&evidence, &EN), evidence, times }
    }

    /// A quarter in which the tickets opened at night are answered after four hours and a half.
    pub(crate) fn late_nights() -> Self {
        Self::of(include_str!("../fixtures/import/late-nights.csv"))
    }

    /// A default team with the tickets of the export, as applying it would make it.
    pub(crate) fn scenario(&self) -> Scenario {
        let mut scenario = Scenario::default();
        let proposals = propose(&self.evidence, &self.grouping, &WeekMask::NEVER);
        scenario.layers = layers(&scenario.layers, &proposals, Others::Kept);
        // Somebody on call is always free.
        scenario.service.on_call_roles = 4;
        scenario
    }

    pub(crate) fn against(&self, scenario: &Scenario) -> Backtest {
        backtest(scenario, &self.times, &self.grouping.places())
    }
}

/// What a ticket of a made export is: opened on a day (0 = Monday 1 June 2026) at an hour and a minute, answered
/// after so many minutes.
struct Made {
    day: u32,
    hour: u32,
    minute: u32,
    priority: &'static str,
    answered_after: u32,
}

/// The text of these tickets.
fn export(tickets: impl IntoIterator<Item = Made>) -> String {
    let start = jiff::civil::date(2026, 6, 1).at(0, 0, 0, 0);
    let mut text = String::from("id,opened at,priority,response minutes\n");
    for (id, made) in tickets.into_iter().enumerate() {
        let minutes = i64::from((made.day * 24 + made.hour) * 60 + made.minute);
        let opened = start.checked_add(jiff::Span::new().minutes(minutes)).expect("a day of this century");
        let opened = opened.to_string().replace('T', " ");
        writeln!(text, "{id},{opened},{},{}", made.priority, made.answered_after).expect("text");
    }
    text
}

fn of_severity(found: &Backtest, severity: usize) -> &Check {
    found.checks.iter().find(|check| check.severity == Some(severity)).expect("tickets of the severity")
}

/// The severity that the finding is about, and what it names.
fn cause(found: &Backtest) -> Option<(Option<usize>, relevo::engine::backtest::Cause)> {
    match &found.finding {
        Finding::Differs { check, cause, .. } => Some((found.checks[*check].severity, *cause)),
        Finding::TooFew | Finding::AsPredicted => None,
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}
