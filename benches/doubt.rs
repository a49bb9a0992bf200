//! How long a run of draws takes: its probes, the people of its draws, the telling; of each example.

mod timing;

use relevo::engine::doubt::{Draws, Errand, Found, Point, Probe, Staffed, draws, errands, run, staffing};
use relevo::engine::{Doubt, Models, models};
use relevo::i18n::Language;
use relevo::scenario::Scenario;
use relevo::scenario::presets::Preset;
use std::hint::black_box;
use timing::{fastest, line};

/// The first bands are there so soon after the comparison.
const FIRST: f64 = 0.15;
/// A run is complete so soon, by two workers.
const RUN: f64 = 1.5;

fn tell(scenario: &Scenario, known: &Models, probes: &[Probe], staffed: &[Staffed]) -> Doubt {
    draws(&Draws { scenario, stated: &known.probe, probes, staffed, recommended: known.best, seed: 1 })
}

fn main() {
    for preset in Preset::ALL {
        let (name, scenario) = (preset.key(), preset.scenario(Language::En));
        let known = models(&scenario);
        let all = errands(&scenario, &known.probe, 1);
        let (mut probes, mut staffed) = (Vec::new(), Vec::new());
        for errand in all.iter().filter(|errand| !matches!(errand.point, Point::Draw { .. })) {
            match run(&scenario, *errand) {
                Found::Probe(probe) => probes.push(probe),
                Found::Staffed(some) => staffed.push(some),
            }
        }
        let some = |of: &dyn Fn(Point) -> bool| {
            let wanted: Vec<Errand> = all.iter().copied().filter(|errand| of(errand.point)).collect();
            fastest(3, || wanted.iter().map(|errand| run(black_box(&scenario), *errand)).collect::<Vec<_>>())
        };
        let people = some(&|point| matches!(point, Point::Staff { .. }));
        let probing = some(&|point| !matches!(point, Point::Staff { .. } | Point::Draw { .. }));
        let first = fastest(5, || {
            let few = [staffing(black_box(&scenario), 1, 0, 50)];
            tell(&scenario, &known, &[], &few)
        });
        let telling = fastest(11, || tell(&scenario, &known, black_box(&probes), &staffed));
        line(&format!("{name}, risk: the first bands"), first, Some(FIRST));
        line(&format!("{name}, risk: the probes"), probing, None);
        line(&format!("{name}, risk: the people of 1,000 draws"), people, None);
        line(&format!("{name}, risk: 1,000 draws told"), telling, None);
        line(
            &format!("{name}, risk: the run, by two workers"),
            0.5 * (probing + people) + telling,
            Some(RUN),
        );
    }
}
