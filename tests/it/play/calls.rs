//! Calls beside tickets: each hour by itself, all lines as one.

use super::fixture::{office, planned, responses, tickets};
use super::{Handle, Play, judge};
use relevo::engine::PromiseKind;
use relevo::scenario::{Channel, Layer};

fn calls(a_month: f64, minutes: f64, patience: f64) -> Layer {
    Layer {
        channel: Channel::Phone,
        handle_minutes: minutes,
        handle_cv: 1.5,
        patience_minutes: patience,
        ..tickets([0.0, 0.0, a_month, 0.0])
    }
}

/// Holds the answers of a desk of four within bounds, and P1 responses.
fn answers(layers: Vec<Layer>, change: impl Fn(Play) -> Play, bounds: (f64, f64)) {
    let (plan, desk) = planned(&office(4, layers));
    let played = change(desk).weeks(1_500, 1);
    for promise in plan.promises.iter().filter(|promise| promise.kind == PromiseKind::Answer) {
        judge("answered", promise.in_time, played.in_time(promise), bounds.0..=bounds.1);
    }
    // Calls go before them, and are taken to be as long as the mean of calls and tickets.
    let [(p1, _), ..] = responses(&plan, &played);
    assert!((-0.025..=0.001).contains(&p1), "P1 {p1}");
}

#[test]
fn answers_are_as_they_are_played_hour_by_hour() {
    let short = || vec![tickets([1.0, 4.0, 300.0, 100.0]), calls(4_000.0, 4.0, 3.0)];
    answers(short(), |desk| desk, (-0.002, 0.002));
    answers(short(), |desk| Play { handle: Handle::Lognormal, ..desk }, (-0.002, 0.002));
    // Half an hour on the line: the hour before still tells.
    let long = || vec![tickets([1.0, 4.0, 200.0, 60.0]), calls(700.0, 30.0, 3.0)];
    answers(long(), |desk| desk, (-0.01, 0.0));
    answers(long(), |desk| Play { handle: Handle::Lognormal, ..desk }, (-0.01, 0.0));
}

#[test]
fn lines_of_different_kinds_are_nearly_one() {
    let chat = Layer { channel: Channel::Chat, answer_seconds: 60.0, ..calls(800.0, 15.0, 10.0) };
    let layers = vec![tickets([1.0, 4.0, 100.0, 60.0]), calls(3_000.0, 3.0, 1.0), chat];
    answers(layers, |desk| desk, (-0.006, 0.0));
}

#[test]
fn answers_are_late_where_nobody_puts_a_ticket_aside_for_a_call() {
    let layers = vec![tickets([1.0, 4.0, 300.0, 100.0]), calls(4_000.0, 4.0, 3.0)];
    answers(layers, |desk| Play { calls_interrupt: false, ..desk }, (0.0, 0.23));
}
