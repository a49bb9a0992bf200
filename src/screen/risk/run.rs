//! A run of draws as it comes together: what the other workers bring is gathered here, and told anew when it says more.

use super::super::View;
use super::super::board::Compared;
use crate::engine::Doubt;
use crate::engine::doubt::{BATCH, Draws, Errand, Found, Point, Probe, Staffed, draws, errands, staffing};

/// Draws of the first bands, whose people are found at once.
const FIRST: u32 = BATCH / 2;

/// The run of a comparison and a seed.
pub(in crate::screen) struct Run {
    /// Of which comparison.
    serial: u32,
    seed: u32,
    errands: Vec<Errand>,
    probes: Vec<Probe>,
    staffed: Vec<Staffed>,
    /// What is told, and how much there was to tell it from.
    told: (Stage, Doubt),
    /// Whether it is of another state of the numbers than the page.
    pub(in crate::screen) is_old: bool,
    /// Whether these are the first bands.
    pub(in crate::screen) is_first: bool,
}

/// From how much a run is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    First,
    Stopped(usize),
    Complete(usize),
}

impl Run {
    /// Starts with what the comparison has: the models as stated, and the people of a few draws.
    pub(in crate::screen) fn new(known: &Compared, seed: u32) -> Self {
        let first = staffing(&known.of, u64::from(seed), 0, FIRST);
        let mut run = Self {
            serial: known.serial,
            seed,
            errands: errands(&known.of, &known.models.probe, u64::from(seed)),
            probes: Vec::new(),
            staffed: vec![first],
            told: (Stage::First, empty()),
            is_old: false,
            is_first: true,
        };
        run.told.1 = run.tell(known);
        run
    }

    /// Whether it is the run of a comparison with a seed.
    pub(in crate::screen) fn is_of(&self, known: &Compared, seed: u32) -> bool {
        (self.serial, self.seed) == (known.serial, seed)
    }

    /// The run as it is told.
    pub(in crate::screen) fn doubt(&self) -> &Doubt {
        &self.told.1
    }

    /// Steps done, and all.
    pub(in crate::screen) fn progress(&self) -> (usize, usize) {
        (self.probes.len() + self.staffed.len() - 1, self.errands.len())
    }

    /// Takes what an errand of a comparison brought.
    pub(in crate::screen) fn take(&mut self, serial: u32, found: Found) {
        let is_known = self.has(found.point());
        if serial != self.serial
            || is_known
            || !self.errands.iter().any(|errand| errand.point == found.point())
        {
            return;
        }
        match found {
            Found::Probe(probe) => self.probes.push(probe),
            Found::Staffed(staffed) => self.staffed.push(staffed),
        }
    }

    fn has(&self, point: Point) -> bool {
        let batch = |staffed: &Staffed| Point::Staff { seed: staffed.seed, from: staffed.from };
        // The first few draws are part of the first batch.
        self.probes.iter().any(|probe| probe.point == point)
            || self.staffed[1..].iter().any(|staffed| batch(staffed) == point)
    }

    /// What is still to be done.
    pub(in crate::screen) fn wanted(&self) -> Vec<Errand> {
        self.errands.iter().copied().filter(|errand| !self.has(errand.point)).collect()
    }

    /// Tells it anew where there is more to tell it from.
    pub(in crate::screen) fn settle(&mut self, known: &Compared, view: &View) {
        let is_check = |point: Point| matches!(point, Point::Draw { .. });
        let left = self.wanted();
        let stage = if left.iter().all(|errand| is_check(errand.point)) {
            // Checks are told when all are there.
            Stage::Complete(if left.is_empty() || view.stopped { left.len() } else { usize::MAX })
        } else if view.stopped {
            Stage::Stopped(left.len())
        } else {
            self.told.0
        };
        if stage != self.told.0 {
            self.told = (stage, self.tell(known));
            self.is_first = false;
        }
    }

    fn tell(&self, known: &Compared) -> Doubt {
        // In the order of the draws, whoever brought them first; the first few are part of a whole batch.
        let whole = self.staffed[1..].iter().chain(&self.staffed[..1]);
        let staffed: Vec<Staffed> = whole.cloned().collect();
        draws(&Draws {
            scenario: &known.of,
            stated: &known.models.probe,
            probes: &self.probes,
            staffed: &staffed,
            recommended: known.models.best,
            seed: u64::from(self.seed),
        })
    }
}

fn empty() -> Doubt {
    Doubt {
        seed: 0,
        draws: 0,
        models: Vec::new(),
        leader: 0,
        second: None,
        some_feasible: 0.0,
        figures: crate::engine::Figures::default(),
        saving_moved_by: Vec::new(),
        cost_moved_by: Vec::new(),
        dots: [Vec::new(), Vec::new(), Vec::new()],
        decider: None,
        inputs: (0, 0),
        check: None,
    }
}
