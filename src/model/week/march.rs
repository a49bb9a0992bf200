//! The mean of something over a part of an hour, while the state of the desk moves through it.

use super::crowd::{Crowd, Crowds, Hour, Propagation};
use super::view::INSIDE;
use std::array::from_fn;

/// Points per panel.
const NODES: usize = 7;

/// Gauss–Lobatto points of a unit interval and their weights, exact for polynomials up to degree 11.
const POINTS: [(f64, f64); NODES] = [
    (0.0, 0.023_809_523_809_523_808),
    (0.084_888_051_860_716_54, 0.138_413_023_680_782_97),
    (0.265_575_603_264_642_9, 0.215_872_690_604_931_3),
    (0.5, 0.243_809_523_809_523_8),
    (0.734_424_396_735_357_1, 0.215_872_690_604_931_3),
    (0.915_111_948_139_283_5, 0.138_413_023_680_782_97),
    (1.0, 0.023_809_523_809_523_808),
];

/// Jumps of the desk in a panel at an end of a part: what happens there within a few jumps is still seen by the
/// outermost point.
const JUMPS_AT_ENDS: f64 = 60.0;
/// In a panel of fewer jumps nothing is left to see for narrower ones.
const FEW_JUMPS: f64 = 0.7;
/// Panels of a part, at most.
const MOST_PANELS: usize = 400;

/// Walks through the parts of an hour, carrying the state.
#[derive(Debug, Default)]
pub(super) struct March {
    propagation: Propagation,
    state: Crowds,
    seen: Crowds,
}

/// A part of an hour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) from: f64,
    pub(super) to: f64,
    /// A bound of the jumps per hour of everything that the value depends on.
    pub(super) jumps: f64,
    /// Error of a panel that is allowed.
    pub(super) allowed: f64,
}

impl March {
    /// Goes to the start of an hour.
    pub(super) fn begin(&mut self, start: Crowd<'_>) {
        self.state.clear();
        self.state.push_row(start);
    }

    /// The state when the part `at` of the hour is over.
    pub(super) fn instant(&mut self, hour: Hour, at: f64) -> Crowd<'_> {
        self.seen.clear();
        self.propagation.at(self.state.last(), hour, &[at], &mut self.seen);
        self.seen.last()
    }

    /// The mean state over the next part of the hour, which is passed.
    pub(super) fn mean(&mut self, hour: Hour, span: f64) -> Crowd<'_> {
        self.seen.clear();
        self.propagation.through(self.state.last(), hour, span, &mut self.seen);
        self.go_on(1);
        self.seen.get(0)
    }

    /// The mean of value(state, node) at two points, given as shares of the next part of the hour, which is passed.
    pub(super) fn pair(
        &mut self,
        hour: Hour,
        span: f64,
        points: [f64; 2],
        mut value: impl FnMut(Crowd<'_>, usize) -> f64,
    ) -> f64 {
        self.seen.clear();
        let [first, second] = points.map(|at| at * span);
        self.propagation.at(self.state.last(), hour, &[first, second, span], &mut self.seen);
        let mean = 0.5 * (value(self.seen.get(0), 0) + value(self.seen.get(1), 1));
        self.go_on(2);
        mean
    }

    /// ∫ value(state, instant) over the next part of the hour, which is passed.
    ///
    /// Gauss–Lobatto in panels, from `from` on, each halved until what its points cannot see of the value is small
    /// enough. The panels at both ends are as narrow as [`JUMPS_AT_ENDS`] asks, and the others up to twice their
    /// neighbours: a value changes fastest where people have just changed or soon will.
    pub(super) fn integral(
        &mut self,
        hour: Hour,
        part: Part,
        mut value: impl FnMut(Crowd<'_>, f64) -> f64,
    ) -> f64 {
        let (mut from, mut sum) = (part.from, 0.0);
        let mut to = part.panel(from, f64::INFINITY);
        let mut values = [0.0; NODES];
        values[0] = value(self.state.last(), from + INSIDE);
        for panel in 1.. {
            let span = to - from;
            let fractions: [f64; NODES - 1] = from_fn(|node| POINTS[node + 1].0 * span);
            self.seen.clear();
            self.propagation.at(self.state.last(), hour, &fractions, &mut self.seen);
            for (node, fraction) in fractions.iter().enumerate() {
                values[node + 1] = value(self.seen.get(node), (from + fraction).min(part.to - INSIDE));
            }
            let fine = span * unseen(&values) <= part.allowed || part.jumps * span < FEW_JUMPS;
            if !fine && panel < MOST_PANELS {
                to = 0.5 * (from + to);
                continue;
            }
            sum += span * values.iter().zip(POINTS).map(|(value, (_, weight))| value * weight).sum::<f64>();
            self.go_on(NODES - 2);
            if to >= part.to {
                break;
            }
            values[0] = values[NODES - 1];
            from = to;
            to = part.panel(from, 2.0 * span);
        }
        sum
    }

    /// Makes one of the states seen the one to go on from.
    fn go_on(&mut self, row: usize) {
        self.state.clear();
        self.state.push_row(self.seen.get(row));
    }
}

impl Part {
    /// The end of the panel that begins at `from`.
    fn panel(&self, from: f64, widest: f64) -> f64 {
        let least = JUMPS_AT_ENDS / self.jumps.max(JUMPS_AT_ENDS);
        let left = self.to - from;
        let span = (from - self.from).max(least).min((0.5 * left).max(least)).min(widest);
        if span > 0.75 * left { self.to } else { from + span }
    }
}

/// What seven points cannot see of a value, by what they do.
///
/// # Formula
/// 0.1·a·q³, a = max(e₃, e₂·r/5), q = max(e₃/e₂, r/5), r = e₂/e₁
///
/// where eᵢ = the greater of the Legendre coefficients 2i − 1 and 2i: the error of the points is the coefficient 12, three
/// times two degrees further on. Those of e^(zx) fall so that each ratio is a fifth of the one before, and the formula is
/// then a few times too large; both ratios count, for one may be small by chance.
fn unseen(values: &[f64; NODES]) -> f64 {
    let mut coefficients = [0.0; NODES];
    for (value, (at, weight)) in values.iter().zip(POINTS) {
        let x = 2.0 * at - 1.0;
        let (mut before, mut legendre) = (1.0, x);
        for (degree, coefficient) in (1_u32..).zip(&mut coefficients[1..]) {
            let twice = f64::from(2 * degree);
            // The points see the last one more than twice.
            let size = if degree == 6 { 6.0 } else { twice + 1.0 };
            *coefficient += size * weight * legendre * value;
            let next = ((twice + 1.0) * x * legendre - 0.5 * twice * before) / (0.5 * twice + 1.0);
            (before, legendre) = (legendre, next);
        }
    }
    let [_, c1, c2, c3, c4, c5, c6] = coefficients.map(f64::abs);
    let (first, second, third) = (c1.max(c2), c3.max(c4), c5.max(c6));
    let ratio = |later: f64, earlier: f64| if later < earlier { later / earlier } else { 1.0 };
    let before = 0.2 * ratio(second, first);
    let falls = before.max(ratio(third, second));
    0.1 * third.max(before * second) * falls.powi(3)
}
