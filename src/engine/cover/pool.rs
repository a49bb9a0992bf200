//! What sharing the backups among several teams would bring.

use super::MOST_OF_ALL;
use crate::model::backups::gaps::Gaps;
use crate::model::coverage::binomial;

/// Numbers of teams that are compared.
const TEAMS: [u32; 4] = [1, 2, 4, 8];
/// Days on which every post of every team is to be covered.
const TARGET: f64 = super::TARGETS[0];

/// Backups for so many teams like this one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shared {
    /// Teams.
    pub teams: u32,
    /// Fewest backups with which every post of all of them is covered on 95 of 100 days, where they share; `None`: no number.
    pub together: Option<u32>,
    /// So many would they have where each has its own, with which its posts are covered on 95 of 100 days.
    pub apart: Option<u32>,
}

/// What sharing would bring to teams like the one of `one`, with backups who can take over with a probability of `takeover` each.
pub(super) fn shared(one: &Gaps, takeover: f64, teams: u32) -> Vec<Shared> {
    let mut numbers: Vec<u32> = TEAMS.into_iter().chain([teams]).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let enough = |gaps: &Gaps| gaps.enough(TARGET, MOST_OF_ALL, |backups| binomial(backups, takeover));
    let own = enough(one);
    let of = |teams: u32| Shared {
        teams,
        together: if teams == 1 { own } else { enough(&one.of_teams(teams)) },
        apart: own.map(|own| own.saturating_mul(teams)),
    };
    numbers.into_iter().map(of).collect()
}
