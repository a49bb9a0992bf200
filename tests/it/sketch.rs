//! Scenarios of any kind, through the parameter table: a parameter that is added is stated too.

use proptest::prelude::*;
use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use relevo::calendar::WEEK;
use relevo::quantity::Unit;
use relevo::scenario::document::places;
use relevo::scenario::lists::LISTS;
use relevo::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS};
use relevo::scenario::{MAX_DUTY_ROWS, MAX_GROUPS, MAX_LAYERS, MAX_SITES, MAX_TIERS, Scenario};

/// Most people of a group, a row or a floor.
const MOST_PEOPLE: f64 = 6.0;

/// How far a scenario is from the default one.
#[derive(Clone, Debug)]
pub(crate) struct Sketch {
    /// Items of each list, in the order of [`LISTS`]; the reader fills up what must not be empty.
    lengths: [usize; 5],
    /// Values in a hundred that are stated.
    stated: u32,
    /// Flags in a hundred that are set, of those that are stated: 0 is windows without a day.
    set: u32,
    seed: u64,
}

/// Any of them.
pub(crate) fn sketches() -> impl Strategy<Value = Sketch> {
    let layers = prop_oneof![12 => 1..=2_usize, 2 => 3..=4_usize, 1 => Just(0), 1 => 5..=MAX_LAYERS];
    let tiers = prop_oneof![4 => 1..=2_usize, 1 => Just(0), 1 => 3..=MAX_TIERS];
    let groups = prop_oneof![4 => 1..=2_usize, 1 => Just(0), 1 => 3..=MAX_GROUPS];
    let rows = prop_oneof![3 => 1..=3_usize, 1 => Just(0), 1 => 4..=MAX_DUTY_ROWS];
    let set = prop_oneof![Just(0_u32), Just(100), 20..80_u32];
    let sites = prop_oneof![2 => Just(0_usize), 3 => 2..=MAX_SITES, 1 => Just(1)];
    let lists = (layers, tiers, groups, rows, sites).prop_map(<[usize; 5]>::from);
    (lists, prop_oneof![4 => 5..30_u32, 1 => Just(100)], set, any::<u64>())
        .prop_map(|(lengths, stated, set, seed)| Sketch { lengths, stated, set, seed })
}

/// The scenario of a sketch, with numbers beyond their bounds and names that are to be cleaned.
pub(crate) fn stated(sketch: &Sketch) -> Scenario {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(sketch.seed);
    let mut scenario = Scenario::default();
    for (list, length) in LISTS.iter().zip(sketch.lengths) {
        (0..(list.len)(&scenario)).for_each(|_| (list.remove)(&mut scenario, 0));
        (0..length).for_each(|item| (list.add)(&mut scenario, format!("{item}")));
    }
    let hit = |random: &mut Xoshiro256PlusPlus, in_a_hundred: u32| random.next_u32() % 100 < in_a_hundred;
    for row in FLAGS {
        for at in places(row.id, |at| (row.get)(&scenario, at).is_some()) {
            if hit(&mut random, sketch.stated) {
                (row.set)(&mut scenario, at, hit(&mut random, sketch.set));
            }
        }
    }
    for row in NAMES {
        for at in places(row.id, |at| (row.get)(&scenario, at).is_some()) {
            if hit(&mut random, sketch.stated) {
                (row.set)(&mut scenario, at, "\u{202e}<b>&\"\u{1f980}\0".repeat(20));
            }
        }
    }
    for row in CHOICES {
        for at in places(row.id, |at| (row.get)(&scenario, at).is_some()) {
            if hit(&mut random, sketch.stated) {
                (row.set)(&mut scenario, at, random.next_u32() as usize % row.values.len());
            }
        }
    }
    for row in NUMBERS {
        for at in places(row.id, |at| (row.get)(&scenario, at).is_some()) {
            if hit(&mut random, sketch.stated) {
                let most = if row.unit == Unit::People { MOST_PEOPLE } else { f64::MAX };
                let bounds = (row.bounds.0, row.bounds.1.min(most));
                (row.set)(&mut scenario, at, number(&mut random, bounds).min(most));
            }
        }
    }
    for layer in &mut scenario.layers {
        layer.measured = match random.next_u32() % 4 {
            0 => Vec::new(),
            1 => vec![0; WEEK],
            2 => (0..WEEK).map(|slot| if slot == 27 { u16::MAX } else { 0 }).collect(),
            _ => (0..WEEK).map(|_| (random.next_u32() % 100) as u16).collect(),
        };
    }
    scenario.service.window.painted = match random.next_u32() % 3 {
        0 => Vec::new(),
        1 => vec![0; 7],
        _ => (0..7).map(|_| random.next_u32() >> 8).collect(),
    };
    scenario
}

/// A number for a row: at its bounds, beyond them, anywhere between, or small.
fn number(random: &mut Xoshiro256PlusPlus, (low, high): (f64, f64)) -> f64 {
    let u = f64::from(random.next_u32()) / f64::from(u32::MAX);
    match random.next_u32() % 8 {
        0 => low,
        1 => high,
        2 => 1e9,
        3 => -1e9,
        4 => low + u * (high - low),
        5 | 6 => low + u * (high - low).min(10.0),
        _ => low + u * u * u * (high - low),
    }
}
