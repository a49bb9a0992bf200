//! What the people of every service model cost in a draw: found exactly, because need goes up by whole people.

use super::inputs::{draw, inputs, moved};
use crate::calendar::WeekMask;
use crate::engine::clocks::Detail;
use crate::engine::cost::{Paid, bill};
use crate::engine::coverage;
use crate::engine::demand::{Ground, Hours};
use crate::engine::models::{kinds, raised};
use crate::engine::requirement::required;
use crate::engine::results::Model;
use crate::engine::sites::Sun;
use crate::engine::supply::{Duty, Presence};
use crate::engine::{NO_BREAKS, sun};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What a model takes at the need of every hour, before people are added to keep a promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Paid a year, without credits.
    pub paid: f64,
    /// Of that, what is in proportion to the people.
    pub of_people: f64,
    /// People.
    pub people: f64,
    /// Hours a week that people are present, after absences and backups.
    pub present: f64,
    /// So many times the people of every hour are a tenth more of them, at least one.
    pub more: f64,
}

/// The need of every model in some draws that follow each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Staffed {
    /// Of the streams.
    pub seed: u64,
    /// The first draw.
    pub from: u32,
    /// Draw by draw, model by model.
    pub needs: Vec<Vec<Need>>,
}

/// The need of every model in `count` draws of a seed.
#[must_use]
pub fn staffing(scenario: &Scenario, seed: u64, from: u32, count: u32) -> Staffed {
    let inputs = inputs(scenario);
    let of_draw = |number: u32| {
        let there = moved(scenario, &inputs, &draw(&inputs, seed, u64::from(number)));
        needs(&Ground::new(&there, Detail::Counted))
    };
    Staffed { seed, from, needs: (from..from.saturating_add(count)).map(of_draw).collect() }
}

/// The people of some hours.
struct Staff {
    duty: Duty,
    sun: Option<Sun>,
    present: f64,
    more: f64,
}

impl Staff {
    fn new(ground: &Ground, model: &Model) -> Self {
        let mask = model.window.mask();
        let required = required(ground, &mask, NO_BREAKS);
        let people = |hours: &Hours<u32>| hours.iter().map(|&people| f64::from(people)).sum::<f64>();
        let (some, more) = (people(&required), people(&raised(&required)));
        let sun = sun(ground, model, &required);
        let duty = sun.as_ref().map_or_else(|| Duty::needed(ground, &mask, &required), Sun::duty);
        let presence = Presence::new(ground, &duty, &required, &mask);
        let present = coverage::present(&mask, &presence).iter().sum();
        Self { duty, sun, present, more: if some > 0.0 { more / some } else { 1.0 } }
    }
}

/// The need of every model.
pub(super) fn needs(ground: &Ground) -> Vec<Need> {
    // With and without on-call the same people are on duty.
    let mut known: Vec<(WeekMask, u32, Staff)> = Vec::new();
    let of_model = |model: Model| {
        let mask = model.window.mask();
        let same = |entry: &(WeekMask, u32, Staff)| entry.0 == mask && entry.1 == model.sites;
        let place = known.iter().position(same).unwrap_or_else(|| {
            known.push((mask, model.sites, Staff::new(ground, &model)));
            known.len() - 1
        });
        let Staff { duty, sun, present, more } = &known[place].2;
        let bill = bill(ground, duty, &mask, model.on_call, 0.0, Paid::Need);
        let bill = match sun {
            Some(sun) => sun.bill(ground, bill),
            None => bill,
        };
        let cost = bill.cost;
        Need {
            paid: cost.paid(),
            // Backups, hiring and handovers go with the people too.
            of_people: cost.paid() - cost.standby - cost.callouts - cost.tools,
            people: bill.people_needed,
            present: *present,
            more: *more,
        }
    };
    kinds(ground.scenario).into_iter().map(of_model).collect()
}
