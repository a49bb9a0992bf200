//! Formulas and algorithms on plain numbers: no scenario, no language, no document.
//!
//! Hours are the unit of time, ratios are 0..1, rates are per hour. Nothing here returns NaN or infinity: a
//! queue without a limit, an empty team and an hour without demand are results with names.
//!
//! | module | answers |
//! |---|---|
//! | [`erlang`] | how long a constant stream waits, and how many people it needs |
//! | [`patience`] | the same when those who wait hang up |
//! | [`staffing`] | how many people keep a set of goals |
//! | [`priority`] | the same when severities overtake each other |
//! | [`variability`] | what becomes of it when times or days vary more |
//! | [`workload`] | how demand that moves becomes load |
//! | [`week`] | what becomes of a ticket at a desk that opens, closes and changes shifts |
//! | [`availability`] | how many hours a paid year really gives |
//! | [`coverage`] | how many people are present |
//! | [`backups`] | how far backups cover the absent, and how many are enough |
//! | [`cause`] | which kinds of day there are when absences come together |
//! | [`skills`] | who can take whose post, and how often every layer is covered |
//! | [`projection`] | how many visits of backups the weeks to come need |
//! | [`on_call`] | how many people an on-call rotation needs, and when it is overloaded |
//! | [`response`] | how soon a callout or an opening answers |
//! | [`sla`] | how many months keep their objective |
//! | [`downtime`] | what an outage costs, and when more cover pays |
//! | [`energy`] | how much power cover takes, and how much of it waits for work |
//! | [`outage`] | how many hours a month is down, as a distribution |
//! | [`credits`] | what a month below its promise is to be paid back |
//! | [`two_piece`] | how far a number stated as a range is in doubt |
//! | [`ranks`] | what goes with what, by rank |
//! | [`poisson`] | the weights they all use |
//! | [`special`] | incomplete gamma and beta, to the end of both tails |

pub mod availability;
pub mod backups;
pub mod cause;
pub mod coverage;
pub mod credits;
pub mod downtime;
pub mod energy;
pub mod erlang;
pub mod on_call;
pub mod outage;
pub mod patience;
pub mod poisson;
pub mod priority;
pub mod projection;
mod quadrature;
pub mod ranks;
pub mod response;
pub mod skills;
pub mod sla;
pub mod special;
pub mod staffing;
pub mod two_piece;
pub mod variability;
pub mod week;
pub mod workload;
