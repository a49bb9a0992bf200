//! Draws read between probes against draws evaluated exactly.

use super::{found, told};
use relevo::engine::doubt::{Errand, Point, errands, staffing};
use relevo::engine::{Check, Spread, models};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;

const SEED: u64 = 11;
const EXACT: u32 = 100;

/// A hundred draws of an example against their exact evaluation, and the spread of its cost.
fn checked(preset: Preset) -> (Check, Spread) {
    let scenario = preset.scenario(Language::En);
    let known = models(&scenario);
    let wanted = errands(&scenario, &known.probe, SEED);
    let models = wanted[0].models;
    let ends =
        wanted.into_iter().filter(|errand| !matches!(errand.point, Point::Staff { .. } | Point::Draw { .. }));
    let exact = (0..EXACT).map(|number| Errand { point: Point::Draw { seed: SEED, number }, models });
    let (probes, _) = found(&scenario, ends.chain(exact));
    let doubt = told(&scenario, &known, &probes, &[staffing(&scenario, SEED, 0, EXACT)], SEED);
    let check = doubt.check.expect("some draws were evaluated");
    println!("{}: {check:?} of {:?}", preset.key(), doubt.figures.cost);
    assert_eq!(check.draws, EXACT as usize);
    (check, doubt.figures.cost)
}

/// The median error is small beside the spread of the draws.
fn is_small(check: &Check, cost: Spread) {
    let spread = (cost.p95 - cost.p5) / cost.p50;
    assert!(check.median < 0.02 * spread, "{} of {spread}", check.median);
}

#[test]
fn draws_of_the_software_company_are_near_to_exact() {
    let (check, cost) = checked(Preset::Software);
    is_small(&check, cost);
    // A small desk needs one person more in every hour, or just does not: a few draws stand on the other side.
    assert!(check.same_best >= 90, "{check:?}");
    assert!(check.feasible_differs <= 8, "{check:?}");
}

#[test]
fn draws_of_the_bank_are_near_to_exact() {
    let (check, cost) = checked(Preset::Bank);
    is_small(&check, cost);
    assert!(check.same_best >= 98 && check.cost < 0.05, "{check:?}");
}

#[test]
fn draws_of_the_mine_are_near_to_exact() {
    let (check, cost) = checked(Preset::Mine);
    is_small(&check, cost);
    assert!(check.same_best >= 98 && check.cost < 0.05, "{check:?}");
}
