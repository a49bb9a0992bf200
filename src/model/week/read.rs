//! What the arrivals of one slot see, exact where all of them see the same, by quadrature where not.

use super::ahead::{Ahead, Neglect};
use super::course::{Course, Path};
use super::crowd::Crowd;
use super::march::{March, Part};
use super::overtaking::Overtaking;
use super::view::{INSIDE, Piece, pieces};
use crate::calendar::{WEEK_HOURS, slot_at};

/// How nearly something is read.
#[derive(Clone, Copy, Debug)]
struct Care {
    /// Arrivals that differ by less than this are late alike.
    settled: f64,
    /// Error of P(late) that is allowed in each panel of the quadrature; none where two points are enough.
    panels: Option<f64>,
    neglect: Neglect,
}

const EXACT: Care = Care { settled: 4e-9, panels: Some(2e-9), neglect: Neglect::EXACT };
/// Where nobody knows who will be there tomorrow, a ten thousandth is enough: the kinds of day are a few that stand for many.
const ROUGH: Care = Care { settled: 1e-4, panels: None, neglect: Neglect::ROUGH };

/// Two points of a piece, exact up to degree 3 (Gauss–Legendre).
const PAIR: [f64; 2] = [0.211_324_865_405_187_1, 0.788_675_134_594_812_9];

/// What the tickets of one kind of day live through: that day, then days of any kind.
#[derive(Clone, Debug)]
pub(super) struct Outlook<'a> {
    pub(super) today: &'a Course,
    /// The kinds of the day after, with their shares, those alike once; none where all days are of one kind.
    pub(super) tomorrow: &'a [(f64, &'a Course)],
    /// The mean of all kinds, for the days after that.
    pub(super) later: &'a Course,
    /// More urgent tickets that come later and go before, where there are any.
    pub(super) overtaking: Option<&'a Overtaking>,
}

impl<'a> Outlook<'a> {
    /// The paths, with their shares.
    fn paths(&self) -> impl Iterator<Item = (f64, Path<'a>)> + Clone + use<'a> {
        let Self { today, tomorrow, later, overtaking } = *self;
        let same = Path { today, tomorrow: today, later: today, overtaking };
        let same = tomorrow.is_empty().then_some((1.0, same));
        let differ = move |&(share, tomorrow)| (share, Path { today, tomorrow, later, overtaking });
        same.into_iter().chain(tomorrow.iter().map(differ))
    }

    fn care(&self) -> Care {
        if self.tomorrow.len() > 1 { ROUGH } else { EXACT }
    }
}

/// Memory for reading one slot after another.
#[derive(Debug, Default)]
pub(super) struct Reading {
    ahead: Ahead,
    march: March,
    pieces: Vec<Piece>,
}

impl Reading {
    /// P(in time) of one arrival.
    pub(super) fn instant(&mut self, outlook: &Outlook<'_>, time: f64, wall_hours: f64) -> f64 {
        let (slot, week) = (slot_at(time), outlook.today);
        let into = (time.rem_euclid(WEEK_HOURS) - slot as f64).clamp(0.0, 1.0);
        self.march.begin(week.start_of(slot));
        let crowd = self.march.instant(week.hours[slot], into);
        1.0 - late(&mut self.ahead, outlook, crowd, time, wall_hours)
    }

    /// Mean over the slot's arrivals of P(in time).
    pub(super) fn slot(&mut self, outlook: &Outlook<'_>, slot: usize, deadline: &impl Fn(f64) -> f64) -> f64 {
        let mut parts = std::mem::take(&mut self.pieces);
        let differs = |hours: usize| {
            let differs = |path: Path<'_>| !path.hour(slot, hours - 1).finishes_like(path.hour(slot, hours));
            hours > 0 && outlook.paths().any(|(_, path)| differs(path))
        };
        pieces(slot, deadline, differs, &mut parts);
        let late = match self.settled(outlook, slot, &parts, deadline) {
            Some(late) => late,
            None => self.walk(outlook, slot, &parts, deadline),
        };
        self.pieces = parts;
        (1.0 - late).clamp(0.0, 1.0)
    }

    /// P(late) where it hardly depends on the time of arrival: the first and the last arrival of each piece, all
    /// with the slot's mean state before them, are late alike. Most slots, for most desks have time enough to do all
    /// that waits before a long deadline.
    fn settled(
        &mut self,
        outlook: &Outlook<'_>,
        slot: usize,
        parts: &[Piece],
        deadline: &impl Fn(f64) -> f64,
    ) -> Option<f64> {
        let mean = outlook.today.mean_of(slot);
        let mut late_at = |part: &Piece, at: f64| {
            late(&mut self.ahead, outlook, mean, part.time(at), part.wall(at, deadline))
        };
        if let [part] = parts
            && looks_same(part, outlook)
        {
            return Some(late_at(part, part.middle()));
        }
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        // The slot's ends first: they are most often the ones that differ.
        let ends = parts.iter().rev().map(|part| (part, part.to - INSIDE));
        let begins = parts.iter().map(|part| (part, part.from + INSIDE));
        for (part, at) in ends.take(1).chain(begins).chain(ends_inside(parts)) {
            let late = late_at(part, at);
            (low, high) = (low.min(late), high.max(late));
            if high - low > outlook.care().settled {
                return None;
            }
        }
        Some(0.5 * (low + high))
    }

    /// Mean over the slot of P(late), piece by piece.
    fn walk(
        &mut self,
        outlook: &Outlook<'_>,
        slot: usize,
        parts: &[Piece],
        deadline: &impl Fn(f64) -> f64,
    ) -> f64 {
        let (Self { ahead, march, .. }, week) = (self, outlook.today);
        let hour = week.hours[slot];
        march.begin(week.start_of(slot));
        let mut sum = 0.0;
        for part in parts {
            let mut late_at = |crowd: Crowd<'_>, at: f64| {
                late(ahead, outlook, crowd, part.time(at), part.wall(at, deadline))
            };
            if looks_same(part, outlook) {
                sum += part.length() * late_at(march.mean(hour, part.length()), part.middle());
                continue;
            }
            let Some(allowed) = outlook.care().panels else {
                let at = PAIR.map(|at| part.from + at * part.length());
                sum += part.length()
                    * march.pair(hour, part.length(), PAIR, |crowd, node| late_at(crowd, at[node]));
                continue;
            };
            // Numbers fall at the rate of the people here, and of those on duty when the deadline ends.
            let at_end = outlook.paths().map(|(_, path)| path.hour(slot, part.end_hour()).finished());
            let jumps = hour.arrivals + at_end.fold(hour.finished(), f64::max);
            let panels = Part { from: part.from, to: part.to, jumps, allowed };
            sum += march.integral(hour, panels, late_at);
        }
        sum
    }
}

/// Whether all arrivals of a piece see the same, whoever comes tomorrow.
fn looks_same(part: &Piece, outlook: &Outlook<'_>) -> bool {
    outlook.paths().all(|(_, path)| part.looks_same(path))
}

/// P(no start within `limit` hours) of a ticket that finds `crowd`.
fn late(ahead: &mut Ahead, outlook: &Outlook<'_>, crowd: Crowd<'_>, time: f64, limit: f64) -> f64 {
    let (paths, neglect) = (outlook.paths(), outlook.care().neglect);
    let Some((_, first)) = paths.clone().next() else { return 0.0 };
    let slot = slot_at(time);
    let today = first.hours_today(slot);
    if outlook.tomorrow.len() < 2 {
        return ahead.not_started(crowd, first, time, limit, neglect);
    }
    let today = slot as f64 + today as f64 - time.rem_euclid(WEEK_HOURS);
    let tonight = ahead.not_started(crowd, first, time, limit.min(today), neglect);
    // Done today, or due today: no matter who comes tomorrow.
    if tonight < neglect.tickets || limit <= today {
        return tonight;
    }
    paths.map(|(share, path)| share * ahead.not_started(crowd, path, time, limit, neglect)).sum()
}

/// The last arrivals of all pieces but the last.
fn ends_inside(parts: &[Piece]) -> impl Iterator<Item = (&Piece, f64)> {
    parts.iter().rev().skip(1).map(|part| (part, part.to - INSIDE))
}
