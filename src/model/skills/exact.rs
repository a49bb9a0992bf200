//! Every outcome of a day.

use super::Kind;
use crate::model::cause::Day;
use crate::model::coverage::binomial;

/// Calls with how many of each kind are there, for every outcome, and its probability over all kinds of day.
pub(super) fn each(kinds: &[Kind], days: &[Day], mut call: impl FnMut(&[u32], f64)) {
    // P(so many of a kind are there) on each kind of day: `[kind][people][day]`.
    let chances: Vec<Vec<Vec<f64>>> = kinds
        .iter()
        .map(|kind| {
            let of_days: Vec<Vec<f64>> =
                days.iter().map(|&day| binomial(kind.people, kind.on(day))).collect();
            (0..=kind.people as usize).map(|here| of_days.iter().map(|day| day[here]).collect()).collect()
        })
        .collect();
    let shares: Vec<f64> = days.iter().map(|day| day.share).collect();
    let mut there = vec![0; kinds.len()];
    from(&chances, &shares, &mut there, 0, &mut call);
}

/// The outcomes of the kinds from `place` on; `shares` are those of the days with the outcome of the kinds before.
fn from(
    chances: &[Vec<Vec<f64>>],
    shares: &[f64],
    there: &mut [u32],
    place: usize,
    call: &mut impl FnMut(&[u32], f64),
) {
    let Some(of_kind) = chances.get(place) else {
        call(there, shares.iter().sum());
        return;
    };
    for (here, of_days) in (0..).zip(of_kind) {
        let with: Vec<f64> = shares.iter().zip(of_days).map(|(share, chance)| share * chance).collect();
        if with.iter().any(|&share| share > 0.0) {
            there[place] = here;
            from(chances, &with, there, place + 1, call);
        }
    }
}
