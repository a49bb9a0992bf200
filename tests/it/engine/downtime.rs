//! What downtime costs, against an integral over all repairs and all instants of an hour.

use super::case_14;
use relevo::calendar::{WEEK, slot_at};
use relevo::engine::plan;
use relevo::model::response::Lognormal;
use relevo::scenario::{Layer, Nature, ProfileKind, WindowKind};

/// Repairs and instants of an hour that stand for all.
const REPAIRS: usize = 2_000;
const INSTANTS: usize = 5;

/// E[cost] and E[cost²] of an outage of a layer whose repair starts at once, walked hour by hour.
fn exact(layer: &Layer) -> (f64, f64) {
    let spread = Lognormal::from_mean_cv(layer.repair_hours, layer.repair_cv);
    let (curve, shares) = (layer.downtime_curve(), layer.arrival_shares());
    let (mut mean, mut square) = (0.0, 0.0);
    for (slot, share) in shares.iter().enumerate() {
        for instant in 0..INSTANTS {
            let from = slot as f64 + (instant as f64 + 0.5) / INSTANTS as f64;
            let (mut now, mut cost) = (from, 0.0);
            // Repairs ascend: each goes on from where the last one ended.
            for repair in 0..REPAIRS {
                let end = from + spread.quantile((repair as f64 + 0.5) / REPAIRS as f64);
                while now < end {
                    let next = (now.floor() + 1.0).min(end);
                    cost += curve[slot_at(now)] * layer.downtime_cost_per_hour * (next - now);
                    now = next;
                }
                mean += share * cost;
                square += share * cost * cost;
            }
        }
    }
    let each = (INSTANTS * REPAIRS) as f64;
    (mean / each, square / each)
}

#[test]
fn the_cost_of_downtime_is_the_integral_over_all_repairs() {
    assert_eq!(WEEK, 168);
    for (nature, hours, cv) in [
        (Nature::Office, 2.0, 1.2),
        (Nature::Transactional, 2.0, 1.2),
        (Nature::Office, 6.0, 1.2),
        (Nature::Office, 1.0, 2.0),
    ] {
        let mut scenario = case_14(WindowKind::Round24x7, false);
        let layer = &mut scenario.layers[0];
        (layer.nature, layer.profile, layer.repair_hours, layer.repair_cv) =
            (nature, ProfileKind::Office, hours, cv);
        let (mean, square) = exact(layer);
        let result = plan(&scenario);
        let computed = result.layers[0].downtime_cost / 24.0;
        // The spread of a year is told by its P90.
        let spread = (result.cost_luck.1 - result.cost.total()) / 1.281_551_565_544_6;
        let computed_square = spread * spread / 24.0;
        println!(
            "{nature:?} {hours} h: {:+.4} {:+.4}",
            computed / mean - 1.0,
            computed_square / square - 1.0
        );
        assert!((computed / mean - 1.0).abs() < 0.01);
        assert!((computed_square / square - 1.0).abs() < 0.08);
    }
}
