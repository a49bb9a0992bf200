//! Evidence → proposed values: which group belongs to which service layer, and what each layer would be given.
//! Nothing is applied here.

use std::collections::BTreeSet;

use super::evidence::{Evidence, Group, GroupName};
use super::tally::{Period, Tally};
use crate::calendar::{MONTH_HOURS, WEEK_HOURS, WeekMask};
use crate::i18n::words::import::ImportWords;

/// The most layers that a scenario holds.
pub const MAX_LAYERS: usize = 12;
/// Tickets from which on a layer or a severity is given a profile of its own.
pub const OWN_PROFILE_TICKETS: u32 = 500;

/// Groups that get a layer of their own in the first proposal; the others share one.
const OWN_LAYERS: usize = 5;
/// The busiest hour's weight in a profile.
const PEAK: f64 = 999.0;

/// Which group belongs to which layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The layers' names, at most [`MAX_LAYERS`].
    pub layers: Vec<String>,
    /// For each group of the evidence its layer's position; `None` leaves the group out.
    pub of_group: Vec<Option<usize>>,
}

impl Grouping {
    /// The grouping of the groups of before for those of now, if they are the same groups.
    #[must_use]
    pub fn carried(self, before: &[Group], now: &[Group]) -> Option<Self> {
        let place = |name: &GroupName| before.iter().position(|group| group.name == *name);
        let of_group: Option<Vec<Option<usize>>> = now
            .iter()
            .map(|group| place(&group.name).and_then(|at| self.of_group.get(at).copied()))
            .collect();
        (before.len() == now.len()).then_some(Self { of_group: of_group?, layers: self.layers })
    }

    /// The first proposal: a layer for each of the five largest named groups and one for all others; a single
    /// layer when there are no groups.
    #[must_use]
    pub fn proposed(evidence: &Evidence, words: &ImportWords) -> Self {
        let named: Vec<(usize, &str)> = evidence
            .groups
            .iter()
            .enumerate()
            .filter_map(|(position, group)| match &group.name {
                GroupName::Named(name) => Some((position, name.as_str())),
                GroupName::Missing | GroupName::Rest => None,
            })
            .collect();
        if named.is_empty() {
            return Self {
                layers: vec![words.only_layer.to_owned()],
                of_group: vec![Some(0); evidence.groups.len()],
            };
        }
        // A sixth group alone in "other" had better keep its name.
        let own =
            if evidence.groups.len() <= OWN_LAYERS + 1 { named.len() } else { OWN_LAYERS.min(named.len()) };
        let mut layers: Vec<String> = named[..own].iter().map(|&(_, name)| name.to_owned()).collect();
        let layer_of = |group: usize| named[..own].iter().position(|&(position, _)| position == group);
        let of_group: Vec<Option<usize>> =
            (0..evidence.groups.len()).map(|group| Some(layer_of(group).unwrap_or(own))).collect();
        if of_group.contains(&Some(own)) {
            layers.push(words.other_layer.to_owned());
        }
        Self { layers, of_group }
    }

    /// For each group the position of its layer among those that get a ticket, which are the ones that
    /// [`layers`](super::layers()) gives; `None` for a group that is left out.
    #[must_use]
    pub fn places(&self) -> Vec<Option<usize>> {
        let kept = |layer: &usize| *layer < self.layers.len().min(MAX_LAYERS);
        let used: BTreeSet<usize> = self.of_group.iter().flatten().copied().filter(kept).collect();
        let place = |layer: usize| used.iter().position(|&each| each == layer);
        self.of_group.iter().map(|layer| layer.and_then(place)).collect()
    }
}

/// What one layer would be given.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerProposal {
    /// Its name.
    pub name: String,
    /// Incidents on which it rests.
    pub tickets: u32,
    /// The same by severity, P1 first.
    pub by_severity: [u32; 4],
    /// Incidents per mean month by severity.
    pub incidents_per_month: [f64; 4],
    /// Weights of the 168 hours, 0..=999.
    pub profile: Vec<u16>,
    /// Whether the profile is the layer's own; under [`OWN_PROFILE_TICKETS`] it is that of all layers.
    pub own_profile: bool,
    /// Profiles of severities with tickets enough for their own; the others use the layer's.
    pub severity_profiles: [Option<Vec<u16>>; 4],
    /// Share of its incidents outside office hours, by severity and in all.
    pub off_hours: [Option<f64>; 4],
    /// Share of all its incidents outside office hours, 0..=1.
    pub off_hours_share: f64,
    /// Dispersion index of its daily counts; 1 is chance alone.
    pub dispersion: Option<f64>,
}

/// What each layer would be given, in the order of the grouping; layers without incidents included. `office` is
/// what counts as office hours.
#[must_use]
pub fn propose(evidence: &Evidence, grouping: &Grouping, office: &WeekMask) -> Vec<LayerProposal> {
    let layer_of = |group: usize| grouping.of_group.get(group).copied().flatten();
    let all = evidence.tally(|group| layer_of(group).is_some(), None);
    let pooled = weights(&all, &evidence.period);
    let propose_one = |(layer, name): (usize, &String)| {
        let severities: [Tally; 4] = std::array::from_fn(|severity| {
            evidence.tally(|group| layer_of(group) == Some(layer), Some(severity))
        });
        let mut sum = Tally::default();
        for tally in &severities {
            sum.merge(tally);
        }
        let tickets = sum.count();
        let own_profile = tickets >= OWN_PROFILE_TICKETS;
        let outside = |tally: &Tally| (tally.count() > 0).then(|| 1.0 - tally.share_inside(office));
        LayerProposal {
            name: name.clone(),
            tickets,
            by_severity: severities.each_ref().map(Tally::count),
            incidents_per_month: severities.each_ref().map(|tally| monthly(tally, &evidence.period)),
            profile: if own_profile { weights(&sum, &evidence.period) } else { pooled.clone() },
            own_profile,
            severity_profiles: severities.each_ref().map(|tally| {
                (tally.count() >= OWN_PROFILE_TICKETS).then(|| weights(tally, &evidence.period))
            }),
            off_hours: severities.each_ref().map(outside),
            off_hours_share: outside(&sum).unwrap_or(0.0),
            dispersion: sum.dispersion(&evidence.period),
        }
    };
    grouping.layers.iter().take(MAX_LAYERS).enumerate().map(propose_one).collect()
}

/// Tickets per mean month.
fn monthly(tally: &Tally, period: &Period) -> f64 {
    if tally.count() == 0 {
        return 0.0;
    }
    tally.rates(period).iter().sum::<f64>() * MONTH_HOURS / WEEK_HOURS
}

/// Rates as small whole numbers, the busiest hour at 999.
fn weights(tally: &Tally, period: &Period) -> Vec<u16> {
    let rates = tally.rates(period);
    let peak = rates.iter().copied().fold(0.0, f64::max);
    let scale = if peak > 0.0 { PEAK / peak } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=999")]
    rates.iter().map(|rate| (rate * scale).round() as u16).collect()
}
