//! Severities that overtake each other before the same people, all with the same handle time.

use super::erlang::{Climb, erlang_c, offered_load};

/// Handle times are kept where products of them are numbers.
const LONGEST_HOURS: f64 = 1e100;

/// Mean hours of waiting of each class, most urgent first, when work in hand is finished first; `None` for a
/// class whose queue has no limit (those above it stay finite, and find everyone busy).
///
/// # Formula
/// Wₖ = \[C/(cμ)\] / \[(1 − σₖ₋₁)(1 − σₖ)\]
///
/// where σₖ = Σ λᵢ/(cμ) over i ≤ k, C = Erlang C of the whole load (1 when it is unstable), c = servers, μ = 1/handle
/// time. Domain: σₖ < 1. Relative error below 1e-12 beside the rounding of the sums. Source: Cobham 1954.
///
/// ```
/// use relevo::model::priority::priority_waits;
/// let waits = priority_waits(4, &[0.2, 0.8, 2.0], 1.0);
/// assert!((waits[2].unwrap_or(0.0) - 0.679_245).abs() < 5e-7);
/// ```
#[must_use]
pub fn priority_waits(servers: u32, arrivals: &[f64], handle_hours: f64) -> Vec<Option<f64>> {
    let classes = classes(arrivals, handle_hours);
    let waiting = erlang_c(servers, whole_load(&classes));
    let people = f64::from(servers);
    let wait = |class: &Class| {
        let first_start = waiting * bounded(handle_hours) * people;
        class.fits(servers).then(|| first_start / (people - class.above) / (people - class.up_to))
    };
    classes.iter().map(wait).collect()
}

/// Mean hours each class spends beyond its own handling, most urgent first, when an urgent ticket takes a busy
/// person and the interrupted work resumes later; `None` for a class whose queue has no limit.
///
/// # Formula
/// (Tₖ − s)/s = \[L(b) − L(a)\]/(b − a) = C(b)/(c−b) · (1 + \[(c−b)²e + a(c−a) + a(1−B)(c−b) + a²B\] / \[(c−a)(c−a+aB)\]),
/// e = e꜀, eₖ = (1 + eₖ₋₁)(1 − Bₖ)·a/b, e₀ = 0
///
/// where a, b = load in erlangs above the class and with it, L(a) = aC(a)/(c−a) the queue of classes 1..k alone,
/// which is M/M/c, Bₖ = Erlang B of k servers at load a, s = handle time. This is the difference of two queues with
/// the subtraction done by hand: nothing cancels, however few tickets a class has, and a class without arrivals
/// gets the time of one that might come. Relative error below 1e-12.
/// Source: the argument of Cobham 1954 for interrupted work; White & Christie 1958.
///
/// ```
/// use relevo::model::priority::interrupting_waits;
/// let waits = interrupting_waits(2, &[0.2, 0.6, 1.2], 1.0 / 3.0);
/// assert!((waits[2].unwrap_or(0.0) - 0.065_422).abs() < 5e-7);
/// ```
#[must_use]
pub fn interrupting_waits(servers: u32, arrivals: &[f64], handle_hours: f64) -> Vec<Option<f64>> {
    let wait = |class: &Class| {
        let handle_times = || interrupted_handle_times(f64::from(servers), class);
        class.fits(servers).then(|| handle_times() * bounded(handle_hours))
    };
    classes(arrivals, handle_hours).iter().map(wait).collect()
}

/// (T − s)/s of [`interrupting_waits`].
fn interrupted_handle_times(people: f64, class: &Class) -> f64 {
    let (above, room) = (class.above, people - class.up_to);
    let alone = erlang_c(super::erlang::whole(people), class.up_to) / room;
    if above <= 0.0 {
        return alone;
    }
    let mut servers = Climb::towards(people, above).servers;
    let (mut blocked, mut passed, mut growth) = (1.0, 0.0, 0.0);
    while servers < people {
        servers += 1.0;
        passed = servers / (servers + above * blocked);
        blocked = above * blocked / (servers + above * blocked);
        growth = (1.0 + growth) * passed;
        // ·a/b, so that a small own share is not rounded away.
        growth -= growth * (class.own / class.up_to);
    }
    let room_above = people - above;
    let pushed = room * room * growth + above * (room_above + passed * room + above * blocked);
    alone * (1.0 + pushed / (room_above * (room_above + above * blocked)))
}

/// P(wait > `hours`) of the most urgent class when work in hand is finished first; 1 when that class alone is
/// too much.
///
/// # Formula
/// P(W₁ > t) = C e^{−cμ(1 − σ₁)t}, exact. Source: Cobham 1954.
#[must_use]
pub fn top_class_tail(servers: u32, arrivals: &[f64], handle_hours: f64, hours: f64) -> f64 {
    class_tail_approximation(servers, arrivals, handle_hours, 0, hours)
}

/// Approximately P(wait > `hours`) of a class (0 the most urgent) when work in hand is finished first; 1 when its
/// queue has no limit, 0 for a class that does not exist.
///
/// # Formula
/// P(Wₖ > t) ≈ C e^{−Ct/E\[Wₖ\]}
///
/// where C = the share of tickets that wait, E\[Wₖ\] = [`priority_waits`]. Who waits is exact and so is the mean; the
/// shape is not: below the top class, where this is exact, waits vary more than an exponential, so that long
/// ones are more frequent than shown.
#[must_use]
pub fn class_tail_approximation(
    servers: u32,
    arrivals: &[f64],
    handle_hours: f64,
    class: usize,
    hours: f64,
) -> f64 {
    let classes = classes(arrivals, handle_hours);
    let Some(own) = classes.get(class) else { return 0.0 };
    if !own.fits(servers) {
        return 1.0;
    }
    let people = f64::from(servers);
    let rooms = (people - own.above) * ((people - own.up_to) / people);
    let exponent = rooms * (hours.max(0.0) / bounded(handle_hours)).min(f64::MAX);
    erlang_c(servers, whole_load(&classes)) * libm::exp(-exponent)
}

/// One class's place among the others, in erlangs.
struct Class {
    above: f64,
    own: f64,
    up_to: f64,
}

impl Class {
    /// Whether its queue has a limit.
    fn fits(&self, servers: u32) -> bool {
        self.up_to < f64::from(servers)
    }
}

fn classes(arrivals: &[f64], handle_hours: f64) -> Vec<Class> {
    let mut above = 0.0;
    let class = |arrivals: &f64| {
        let own = offered_load(*arrivals, bounded(handle_hours));
        let class = Class { above, own, up_to: above + own };
        above = class.up_to;
        class
    };
    arrivals.iter().map(class).collect()
}

fn whole_load(classes: &[Class]) -> f64 {
    classes.last().map_or(0.0, |last| last.up_to)
}

/// A handle time that can be computed with.
fn bounded(handle_hours: f64) -> f64 {
    if handle_hours > 0.0 { handle_hours.min(LONGEST_HOURS) } else { 0.0 }
}
