//! How long the planner takes: the median of some runs, natively. Printed, never judged.

use relevo::engine::{models, plan};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use std::hint::black_box;
use std::time::Instant;

/// Milliseconds of the middle one of `runs` runs.
fn median<T>(runs: usize, run: impl Fn() -> T) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

fn main() {
    println!("{:<10} {:>12} {:>14}", "example", "plan, ms", "all models, ms");
    for preset in Preset::ALL {
        let scenario = preset.scenario(Language::En);
        let one = median(21, || plan(black_box(&scenario)));
        let all = median(3, || models(black_box(&scenario)));
        println!("{:<10} {one:>12.2} {all:>14.1}", preset.key());
    }
}
