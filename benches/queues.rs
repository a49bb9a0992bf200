//! How long the queues take.

mod timing;

use relevo::model::erlang::{erlang_b, servers_for};
use relevo::model::patience::ImpatientQueue;
use relevo::model::staffing::{Goals, fewest_people_with_patience};
use std::hint::black_box;
use timing::{fastest, line};

const SECOND: f64 = 1.0 / 3_600.0;

/// 20,000 staffing questions: 100 loads up to 200 erlangs, ten handle times, twenty targets, 80 % in time. The
/// sum of the answers.
fn grid() -> u64 {
    let mut people = 0;
    for step in 0..100 {
        let load = 1.0 + 199.0 * f64::from(step) / 99.0;
        for handle in 0..10 {
            let handle_hours = (60.0 + 840.0 * f64::from(handle) / 9.0) * SECOND;
            for target in 0..20 {
                let target_hours = (5.0 + 115.0 * f64::from(target) / 19.0) * SECOND;
                let servers = servers_for(black_box(load / handle_hours), handle_hours, target_hours, 0.80);
                people += u64::from(servers.unwrap_or(0));
            }
        }
    }
    people
}

fn main() {
    // Below 76 servers the recursion starts at none: every step is taken.
    let steps = 60_u32;
    let loss =
        fastest(2_001, || (0..1_000).map(|_| erlang_b(black_box(steps), black_box(60.0))).sum::<f64>());
    line("Erlang B, one step", loss / 1e3 / f64::from(steps), Some(5e-9));
    let name = format!("20,000 staffing questions ({} people)", grid());
    line(&name, fastest(101, grid), Some(7e-3));
    let large = fastest(2_001, || servers_for(black_box(2_000.0), 1.0, 20.0 / 180.0, 0.80));
    line("Smallest staff at 2,000 erlangs", large, Some(10e-6));
    let largest = fastest(501, || servers_for(black_box(1e6), 1.0, 20.0 / 180.0, 0.80));
    line("Smallest staff at a million erlangs", largest, None);
    let calls = |servers, arrivals| {
        ImpatientQueue { servers, arrivals, handle_hours: 0.05, patience_hours: 1.0 / 12.0 }.solve().settled()
    };
    let figures = |servers, arrivals| {
        fastest(501, || {
            calls(black_box(servers), black_box(arrivals)).map(|state| state.served_within(1.0 / 180.0))
        })
    };
    line("Erlang A, 10 erlangs, with its service level", figures(14, 200.0), None);
    line("Erlang A, 2,000 erlangs, with its service level", figures(2_000, 40_000.0), None);
    let goals = Goals { abandonment: Some(0.03), ..Goals::default() };
    let staff = fastest(501, || fewest_people_with_patience(black_box(200.0), 0.05, 1.0 / 12.0, &goals));
    line("Smallest staff with patience, 10 erlangs", staff, None);
}
