//! How long the planner takes: the exact week of each example by itself, its plan, all its service models.

mod timing;

use relevo::calendar::WEEK;
use relevo::engine::{models, plan};
use relevo::i18n::Language;
use relevo::model::week::{Closing, WeekOutcome, WeekQueue};
use relevo::scenario::presets::Preset;
use relevo::scenario::{Clock, Scenario};
use std::hint::black_box;
use timing::{fastest, line};

/// A plan follows a slider if it is there within a frame.
const FRAME: f64 = 1.0 / 60.0;

/// Tickets an hour of a severity and the more urgent ones in each hour of the week, and their mean handle time.
fn demand(scenario: &Scenario, severity: usize) -> ([f64; WEEK], f64) {
    let (mut arrivals, mut work, mut tickets) = ([0.0; WEEK], 0.0, 0.0);
    for layer in &scenario.layers {
        let a_month: f64 = layer.incidents_per_month[..=severity].iter().sum();
        work += a_month * layer.handle_minutes / 60.0;
        tickets += a_month;
        for (rate, share) in arrivals.iter_mut().zip(layer.arrival_shares()) {
            *rate += a_month / 730.5 * WEEK as f64 * share;
        }
    }
    (arrivals, work / tickets)
}

/// The week of all who are scheduled, solved for P1 to P4 and the response in time read in all hours of each tier.
fn week(scenario: &Scenario, servers: &[u32; WEEK], demands: &[([f64; WEEK], f64)]) -> f64 {
    let mut sum = 0.0;
    for (severity, (arrivals, handle_hours)) in demands.iter().enumerate() {
        let queue = WeekQueue { arrivals, servers, handle_hours: *handle_hours, closing: Closing::Pause };
        let WeekOutcome::Periodic(state) = queue.solve() else { continue };
        for tier in &scenario.tiers {
            let (open, hours) = (tier.window.mask(), tier.response_minutes[severity] / 60.0);
            let deadline = |time| match tier.clock[severity] {
                Clock::Wall => hours,
                Clock::Window => open.wall_until(time, hours).unwrap_or(f64::MAX),
            };
            sum += state.in_time_by_slot(deadline).all().iter().sum::<f64>();
        }
    }
    sum
}

fn main() {
    for preset in Preset::ALL {
        let (name, scenario) = (preset.key(), preset.scenario(Language::En));
        let today = plan(&scenario);
        let servers = std::array::from_fn(|slot| today.scheduled[slot]);
        let demands: Vec<_> = (0..4).map(|severity| demand(&scenario, severity)).collect();
        let exact = fastest(51, || week(black_box(&scenario), &servers, &demands));
        line(&format!("{name}, the exact week: solved and read for P1 to P4"), exact, None);
        line(&format!("{name}, the plan"), fastest(31, || plan(black_box(&scenario))), Some(FRAME));
        line(&format!("{name}, all service models"), fastest(5, || models(black_box(&scenario))), None);
    }
}
