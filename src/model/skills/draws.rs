//! Days drawn by chance, the same ones for every variant of a team.

use super::{Chance, Team};
use crate::model::cause::Day;
use crate::model::coverage::binomial;
use crate::random::Stream;

/// Which of a seed's streams draws days of a team.
const STREAM: u64 = 0x5111;

/// Calls with how many of each kind are there, once for each day drawn, and that it counts 1.
///
/// Kinds of day come in the proportion of their shares, not by chance; how many of a kind are there is drawn by inversion of a
/// binomial, person by person where they take turns.
pub(super) fn each(team: &Team, days: &[Day], chance: Chance, mut call: impl FnMut(&[u32], f64)) {
    let draws = chance.draws.max(1);
    let mut stream = Stream::new(chance.seed, STREAM);
    let rotas: Vec<Rota> = (0..team.posts.len()).filter_map(|layer| Rota::of(team, layer)).collect();
    let in_turns: Vec<bool> =
        (0..team.kinds.len()).map(|kind| rotas.iter().any(|rota| rota.has(kind))).collect();
    let mut there = vec![0; team.kinds.len()];
    let mut day = None;
    for draw in 0..draws {
        let kind_of_day = kind_of(days, (f64::from(draw) + 0.5) / f64::from(draws));
        let of_day = match day.take() {
            Some(of_day @ OfDay { place, .. }) if place == kind_of_day => of_day,
            _ => OfDay::new(team, days, kind_of_day),
        };
        for (kind, there) in there.iter_mut().enumerate() {
            if !in_turns[kind] {
                *there = of_day.draw(kind, &mut stream);
            }
        }
        for rota in &rotas {
            rota.draw(&of_day, &mut stream, &mut there);
        }
        call(&there, 1.0);
        day = Some(of_day);
    }
}

fn kind_of(days: &[Day], level: f64) -> usize {
    let mut below = 0.0;
    let at = days.iter().position(|day| {
        below += day.share;
        below >= level
    });
    at.unwrap_or(days.len() - 1)
}

/// What a kind of day means for each kind of person.
struct OfDay {
    place: usize,
    /// The probability that one of the kind is there.
    chances: Vec<f64>,
    /// P(at most so many of the kind are there).
    at_most: Vec<Vec<f64>>,
}

impl OfDay {
    fn new(team: &Team, days: &[Day], place: usize) -> Self {
        let chances: Vec<f64> = team.kinds.iter().map(|kind| kind.on(days[place])).collect();
        let at_most = team.kinds.iter().zip(&chances).map(|(kind, &chance)| {
            let mut sum = 0.0;
            let summed = binomial(kind.people, chance).into_iter().map(|weight| {
                sum += weight;
                sum
            });
            summed.collect()
        });
        Self { place, at_most: at_most.collect(), chances }
    }

    fn draw(&self, kind: usize, stream: &mut Stream) -> u32 {
        let level = stream.uniform();
        let at_most = &self.at_most[kind];
        let here = at_most.partition_point(|&below| below < level).min(at_most.len() - 1);
        u32::try_from(here).unwrap_or(u32::MAX)
    }
}

/// People of one first layer who take turns.
struct Rota {
    /// Kinds, and how many of each.
    kinds: Vec<(usize, u32)>,
    people: u32,
    on_duty: u32,
}

impl Rota {
    fn of(team: &Team, layer: usize) -> Option<Self> {
        let off = team.off_duty(layer);
        let kinds: Vec<(usize, u32)> =
            team.of_rota(layer).map(|(place, kind)| (place, kind.people)).collect();
        let people: u32 = kinds.iter().map(|(_, people)| people).sum();
        (off > 0).then(|| Self { kinds, people, on_duty: people - off })
    }

    fn has(&self, kind: usize) -> bool {
        self.kinds.iter().any(|&(place, _)| place == kind)
    }

    /// So many of all are on duty, each as likely as the others (Knuth's selection sampling), and of those some are there.
    fn draw(&self, day: &OfDay, stream: &mut Stream, there: &mut [u32]) {
        let (mut left, mut wanted) = (self.people, self.on_duty);
        for &(kind, people) in &self.kinds {
            let mut here = 0;
            for _ in 0..people {
                let is_on = stream.uniform() * f64::from(left) <= f64::from(wanted);
                let comes = stream.uniform() <= day.chances[kind];
                left -= 1;
                wanted -= u32::from(is_on && wanted > 0);
                here += u32::from(is_on && comes);
            }
            there[kind] = here;
        }
    }
}
