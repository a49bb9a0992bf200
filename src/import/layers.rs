//! Proposals → the layers that a scenario would have. Nothing is applied here.

use super::LayerProposal;
use crate::scenario::document::clean_name;
use crate::scenario::params::number;
use crate::scenario::{Layer, ProfileKind};

/// Where the values that no ticket tells come from: handling and repair times, monitoring, costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// From the layer of the same name, else from the one at the same place, as far as there is one.
    #[default]
    Kept,
    /// The usual ones.
    Usual,
}

/// The layers that a scenario with the layers of `today` would have. Proposals without a ticket give none.
#[must_use]
pub fn layers(today: &[Layer], proposals: &[LayerProposal], others: Others) -> Vec<Layer> {
    let proposals: Vec<&LayerProposal> = proposals.iter().filter(|proposal| proposal.tickets > 0).collect();
    let same_name = |proposal: &LayerProposal| {
        let name = clean_name(&proposal.name).to_lowercase();
        today.iter().position(|layer| layer.name.to_lowercase() == name)
    };
    let named: Vec<Option<usize>> = proposals.iter().map(|proposal| same_name(proposal)).collect();
    let like = |place: usize| {
        // A layer that lends its values by its name does not lend them by its place as well.
        let by_place = (place < today.len() && !named.contains(&Some(place))).then_some(place);
        named[place].or(by_place)
    };
    let layer = |(place, proposal): (usize, &&LayerProposal)| {
        let from = like(place).filter(|_| others == Others::Kept).and_then(|at| today.get(at));
        Layer {
            name: clean_name(&proposal.name),
            incidents_per_month: proposal.incidents_per_month.map(monthly),
            profile: ProfileKind::Measured,
            measured: proposal.profile.clone(),
            ..from.cloned().unwrap_or_default()
        }
    };
    proposals.iter().enumerate().map(layer).collect()
}

/// Tickets a month as a field shows them, within the field's bounds.
fn monthly(tickets: f64) -> f64 {
    let most = number("layers.*.incidents_per_month.*").map_or(f64::MAX, |row| row.bounds.1);
    ((tickets * 100.0).round() / 100.0).clamp(0.0, most)
}
