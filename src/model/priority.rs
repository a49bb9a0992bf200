//! Severities that overtake each other before the same people, all with the same handle time.

use super::erlang::{Queue, erlang_c};

/// Mean hours of waiting of each class, most urgent first, when work in hand is finished first; `None` for a
/// class whose queue has no limit (those above it stay finite, and find everyone busy).
///
/// # Formula
/// Wₖ = \[C/(cμ)\] / \[(1 − σₖ₋₁)(1 − σₖ)\]
///
/// where σₖ = Σ λᵢ/(cμ) over i ≤ k, C = Erlang C of the whole load (1 when it is unstable), c = servers, μ = 1/handle
/// time. Domain: σₖ < 1. Source: Cobham 1954.
///
/// ```
/// use relevo::model::priority::priority_waits;
/// let waits = priority_waits(4, &[0.2, 0.8, 2.0], 1.0);
/// assert!((waits[2].unwrap_or(0.0) - 0.679_245).abs() < 5e-7);
/// ```
#[must_use]
pub fn priority_waits(servers: u32, arrivals: &[f64], handle_hours: f64) -> Vec<Option<f64>> {
    let shares = cumulated_shares(servers, arrivals, handle_hours);
    let load = shares.last().copied().unwrap_or(0.0) * f64::from(servers);
    let first_start = erlang_c(servers, load) * handle_hours.max(0.0) / f64::from(servers);
    let mut above = 0.0;
    let mut waits = Vec::with_capacity(arrivals.len());
    for share in shares {
        waits.push((servers > 0 && share < 1.0).then(|| first_start / ((1.0 - above) * (1.0 - share))));
        above = share;
    }
    waits
}

/// Mean hours each class spends beyond its own handling, most urgent first, when an urgent ticket takes a busy
/// person and the interrupted work resumes later; `None` for a class whose queue has no limit.
///
/// # Formula
/// Tₖ = (Nₖ − Nₖ₋₁)/λₖ − 1/μ with Nₖ = Λₖ (W(Λₖ) + 1/μ)
///
/// where Λₖ = Σ λᵢ over i ≤ k and W = mean wait of M/M/c: classes 1..k alone are such a queue. A class without
/// arrivals gets the time of one rare ticket. Source: the argument of Cobham 1954 for interrupted work; White &
/// Christie 1958.
#[must_use]
pub fn interrupting_waits(servers: u32, arrivals: &[f64], handle_hours: f64) -> Vec<Option<f64>> {
    let handle_hours = handle_hours.max(1e-9);
    // Rare enough not to be felt, frequent enough for the difference of two sums.
    let rare = 1e-6 * f64::from(servers) / handle_hours;
    let in_system = |total: f64| {
        let queue = Queue { servers, arrivals: total, handle_hours };
        queue.mean_wait().map(|wait| total * (wait + handle_hours))
    };
    let mut above = 0.0;
    let mut waits = Vec::with_capacity(arrivals.len());
    for &arrivals in arrivals {
        let arrivals = arrivals.max(0.0);
        let own = arrivals.max(rare);
        let wait = in_system(above + own)
            .zip(in_system(above))
            .map(|(with, without)| ((with - without) / own - handle_hours).max(0.0));
        waits.push(wait);
        above += arrivals;
    }
    waits
}

/// P(wait > `hours`) of the most urgent class when work in hand is finished first; 1 when that class alone is
/// too much.
///
/// # Formula
/// P(W₁ > t) = C e^{−cμ(1 − σ₁)t}, exact. Source: Cobham 1954.
#[must_use]
pub fn top_class_tail(servers: u32, arrivals: &[f64], handle_hours: f64, hours: f64) -> f64 {
    let shares = cumulated_shares(servers, arrivals, handle_hours);
    let (Some(&top), Some(&all)) = (shares.first(), shares.last()) else { return 0.0 };
    if servers == 0 || top >= 1.0 {
        return 1.0;
    }
    let servers_f = f64::from(servers);
    let handle_hours = handle_hours.max(1e-9);
    erlang_c(servers, all * servers_f) * libm::exp(-servers_f * (1.0 - top) * hours.max(0.0) / handle_hours)
}

/// σₖ for every class; 0 servers count as full.
fn cumulated_shares(servers: u32, arrivals: &[f64], handle_hours: f64) -> Vec<f64> {
    let mut total = if servers == 0 { 1.0 } else { 0.0 };
    let per_ticket = if servers == 0 { 0.0 } else { handle_hours.max(0.0) / f64::from(servers) };
    arrivals
        .iter()
        .map(|arrivals| {
            total += arrivals.max(0.0) * per_ticket;
            total
        })
        .collect()
}
