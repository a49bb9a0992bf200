//! Formulas and algorithms on plain numbers: no scenario, no language, no document.
//!
//! Hours are the unit of time, ratios are 0..1, rates are per hour. Nothing here returns NaN or infinity: a
//! queue without a limit, an empty team and an hour without demand are results with names.
//!
//! | module | answers |
//! |---|---|
//! | [`erlang`] | how long a constant stream waits, and how many people it needs |
//! | [`priority`] | the same when severities overtake each other |
//! | [`workload`] | how demand that moves becomes load |
//! | [`week`] | what becomes of a ticket at a desk that opens, closes and changes shifts |
//! | [`availability`] | how many hours a paid year really gives |
//! | [`coverage`] | how many people are present |
//! | [`backups`] | how far backups cover the absent, and how many are enough |
//! | [`on_call`] | how many people an on-call rotation needs, and when it is overloaded |
//! | [`response`] | how soon a callout or an opening answers |
//! | [`sla`] | how many months keep their objective |
//! | [`downtime`] | what an outage costs, and when more cover pays |
//! | [`poisson`] | the weights they all use |

pub mod availability;
pub mod backups;
pub mod coverage;
pub mod downtime;
pub mod erlang;
pub mod on_call;
pub mod poisson;
pub mod priority;
pub mod response;
pub mod sla;
pub mod week;
pub mod workload;
