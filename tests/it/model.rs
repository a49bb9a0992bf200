//! Published values, identities and bounds of the formulas.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has found its error")]

mod availability;
mod backups;
mod chain;
mod coverage;
mod delay;
mod desk;
mod doubt;
mod erlang;
mod gaps;
mod on_call;
mod outage;
mod patience;
mod people;
mod priority;
mod projection;
mod reference;
mod response;
mod skills;
mod sla;
mod special;
mod staffing;
mod unlike;
mod variability;
mod week;
mod workload;

/// Whether two numbers agree to within half a unit of the last published digit, or whatever is allowed.
fn close(left: f64, right: f64, allowed: f64) {
    assert!((left - right).abs() <= allowed, "{left} is not {right} ± {allowed}");
}
