//! How far backups cover the absent on a typical day, how many of them are enough or pay, and who should learn what.
//!
//! Everybody on the roster of a day holds a post, so that whoever is away leaves one open; or there are as many posts as the work
//! needs, and whoever is on the roster beyond them is spare. All of it is closed formulas over one day, but for the skills: they are
//! matched.

mod days;
mod learn;
mod people;
mod pool;

pub use days::{Basis, DayKind};
pub use learn::{BestTraining, train, visits_left};
pub use people::LayerCover;
pub use pool::Shared;

use super::clocks::Detail;
use super::demand::Ground;
use super::results::Plan;
use crate::model::backups::curve::{DayCosts, Line, Period, Point, curve, knee, luck};
use crate::model::backups::gaps::{Filling, Gaps, Roster};
use crate::model::skills::Flexibility;
use crate::scenario::Scenario;
use crate::scenario::staff::Staff;
use days::Days;

/// Coverage that is asked for: on so many of all days every post is covered.
pub const TARGETS: [f64; 3] = [0.95, 0.99, 0.999];
/// Working days that a stretch of planned leave is taken to last.
const LEAVE_DAYS: f64 = 5.0;
/// Most points of the curve of which the luck is computed.
const MOST_BANDS: usize = 60;
/// Most backups on the curve.
const MOST_BACKUPS: u32 = 400;
/// Most backups that are tried for a target.
const MOST_OF_ALL: u32 = 20_000;
/// What is no gain any more: of a probability, and of posts.
const NOTHING: f64 = 1e-6;
/// Backups beyond those that there are, to which the curve goes at least.
const BEYOND: u32 = 2;

/// How far backups cover the absent.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// Which posts are to be held.
    pub basis: Basis,
    /// Kinds of day of the week, by their posts: the one with most first. None where nobody is on duty.
    pub days: Vec<DayKind>,
    /// How likely a person is away.
    pub away: Away,
    /// Teams that share the backups; 1: they are this team's alone.
    pub teams: u32,
    /// Backups that there are, for all these teams.
    pub backups: u32,
    /// Of those the probability that each can take over, the likeliest first.
    pub takeover: Vec<f64>,
    /// That of one more.
    pub further: f64,
    /// What backups are asked for on a typical day: posts a day of all teams that are open and known ahead to be, and those that are
    /// opened all at once.
    pub open: [f64; 2],
    /// Those that stay open with the backups that there are.
    pub left: [f64; 2],
    /// By the number of backups, on a typical day.
    pub curve: Vec<Reach>,
    /// Fewest backups for each of [`TARGETS`], which may be beyond the curve; `None` where no number is enough.
    pub enough: [Option<u32>; 3],
    /// From where on more brings little.
    pub knee: Option<u32>,
    /// What backups and open posts cost on a day.
    pub costs: DayCosts,
    /// The number that costs least; `None` where that is beyond the curve.
    pub cheapest: Option<u32>,
    /// Days a year on which posts are to be held.
    pub days_a_year: f64,
    /// Posts a year, each for a day, of one team.
    pub posts_a_year: f64,
    /// Of those, the ones that nobody covers.
    pub uncovered_a_year: f64,
    /// Visits of backups a year, to one team.
    pub visits_a_year: f64,
    /// Hours a year that posts are empty until a backup who was called on the day is there.
    pub waiting_hours: f64,
    /// What sharing would bring.
    pub shared: Vec<Shared>,
    /// Skills, where people are listed.
    pub skills: Option<Skills>,
}

/// How likely a person on the roster is away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Away {
    /// On leave, or the seat is empty.
    pub planned: f64,
    /// Of the others: ill since an earlier day, which is known ahead by now.
    pub lasting: f64,
    /// Of those who should then be there: out all at once.
    pub sudden: f64,
    /// Correlation of two people's absences that are no leave.
    pub correlation: f64,
    /// Most at once with leave known ahead; 0: no limit.
    pub at_once: u32,
    /// The probability that a backup confirms a visit asked for ahead.
    pub confirmation: f64,
    /// Hours from the call until a backup is there.
    pub lead_hours: f64,
    /// Hours of a shift.
    pub shift_hours: f64,
}

/// Coverage with so many backups.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// Backups.
    pub backups: u32,
    /// P(every post is covered) on a day.
    pub covered: f64,
    /// Share of the posts of a day that stay open.
    pub open: f64,
    /// The same over a month, P10 and P90: luck.
    pub luck: [f64; 2],
    /// Cost of a day: backups, visits and open posts.
    pub cost: f64,
}

/// What follows from who can do what.
#[derive(Clone, Debug, PartialEq)]
pub struct Skills {
    /// Layer by layer.
    pub layers: Vec<LayerCover>,
    /// P(every post of every layer is covered) on a typical day, skills counted.
    pub all: f64,
    /// Its standard error; 0 where every outcome was gone through.
    pub error: f64,
    /// Days drawn, where they were.
    pub draws: Option<u32>,
    /// What flexibility would bring.
    pub flexibility: Flexibility,
    /// The one training that gains most.
    pub best: Option<BestTraining>,
}

/// How far backups cover the absent in today's plan of a scenario, whose numbers already follow from its people.
#[must_use]
pub fn cover(scenario: &Scenario, staff: &Staff, plan: &Plan, basis: Basis) -> Cover {
    let ground = Ground::new(scenario, Detail::Counted);
    let days = Days::of(&ground, plan, basis);
    let away = days.away(&ground, staff);
    let teams = staff.pool.clients.max(1);
    let (takeover, further) = people::takeover(&ground, staff);
    let line = Line { own: &takeover, further };
    let backups = ground.backups;
    let typical = days.kinds.first();
    let (one, posts) = (gaps(&away, typical.copied()), typical.map_or(0, |day| day.posts));
    let all = if teams == 1 { one.clone() } else { one.of_teams(teams) };
    let costs = days.costs(&ground, staff);
    let points = points(&all, &line, backups, &costs);
    let posts_of_all = f64::from(posts) * f64::from(teams);
    let share = |open: f64| if posts_of_all > 0.0 { open / posts_of_all } else { 0.0 };
    let period = period(&away, scenario.absence.sick_spell_days, days.in_a_year);
    let reach = |(point, luck): (&Point, [f64; 2])| Reach {
        backups: point.backups,
        covered: point.covered,
        open: share(point.uncovered),
        luck: luck.map(share),
        cost: costs.of(point, all.mean()),
    };
    let curve: Vec<Reach> = points.iter().zip(bands(&all, &line, &points, period)).map(reach).collect();
    let open: Vec<f64> = curve.iter().map(|reach| reach.open).collect();
    let knee = knee(&open).map(|place| curve[place].backups);
    let week = days.year(&away, teams, &line.takers(backups), &one);
    let skills = typical.and_then(|day| people::skills(&ground, staff, &away, day, &all, &line));
    Cover {
        teams,
        backups,
        open: [all.planned, all.unplanned],
        left: all.uncovered_apart(&line.takers(backups)),
        enough: TARGETS.map(|target| enough(&all, &line, &points, target)),
        knee,
        cheapest: costs.cheapest(&points, all.mean()),
        costs,
        days_a_year: days.in_a_year,
        posts_a_year: week.posts,
        uncovered_a_year: week.uncovered,
        visits_a_year: week.visits,
        waiting_hours: week.waiting_hours,
        shared: pool::shared(&one, further, teams),
        skills,
        basis,
        days: week.kinds,
        away,
        takeover,
        further,
        curve,
    }
}

/// What backups of one team are asked for on a kind of day.
fn gaps(away: &Away, day: Option<days::Crew>) -> Gaps {
    let (people, posts) = day.map_or((0, 0), |day| (day.people, day.posts));
    let roster = Roster {
        people,
        posts,
        planned: away.planned,
        at_once: away.at_once,
        lasting: away.lasting,
        unplanned: away.sudden,
        correlation: away.correlation,
    };
    roster.gaps(Filling { confirmation: away.confirmation, in_time: away.in_time() })
}

impl Away {
    /// The probability that a person on the roster is away and it is known ahead.
    #[must_use]
    pub fn known_ahead(&self) -> f64 {
        1.0 - (1.0 - self.planned) * (1.0 - self.lasting)
    }

    /// The probability that one who is not on leave is ill, since an earlier day or not.
    #[must_use]
    pub fn ill(&self) -> f64 {
        1.0 - (1.0 - self.lasting) * (1.0 - self.sudden)
    }

    /// Whether a backup who is called on the day comes before the shift is over.
    #[must_use]
    pub fn in_time(&self) -> bool {
        self.lead_hours < self.shift_hours
    }
}

/// The curve: beyond the backups that there are, and until every target is reached and one more does not pay, or brings
/// nothing.
fn points(gaps: &Gaps, line: &Line, backups: u32, costs: &DayCosts) -> Vec<Point> {
    let least = backups.saturating_add(BEYOND).min(MOST_BACKUPS);
    let goes_on = |points: &[Point]| {
        let [.., before, newest] = points else { return true };
        let brings =
            newest.covered - before.covered > NOTHING || before.uncovered - newest.uncovered > NOTHING;
        let ends = || newest.covered >= TARGETS[2] && costs.cheapest(points, gaps.mean()).is_some();
        newest.backups < least || brings && !ends()
    };
    curve(gaps, line, MOST_BACKUPS, |points| !goes_on(points))
}

/// The luck of each point. Of a long curve it is that of some, and straight between them: a chart shows no more.
fn bands(gaps: &Gaps, line: &Line, points: &[Point], period: Period) -> Vec<[f64; 2]> {
    let step = points.len().div_ceil(MOST_BANDS).max(1);
    let last = points.len().saturating_sub(1);
    let of = |place: usize| luck(gaps, &line.takers(points[place].backups), period);
    let mut bands = Vec::with_capacity(points.len());
    let mut from = 0;
    let mut here = of(0);
    while from < last {
        let to = (from + step).min(last);
        let there = of(to);
        for place in from..to {
            let share = (place - from) as f64 / (to - from) as f64;
            bands.push([0, 1].map(|end| here[end] + (there[end] - here[end]) * share));
        }
        (from, here) = (to, there);
    }
    bands.push(here);
    bands
}

/// The fewest backups for a target: on the curve, or found by halving where that was left off before it ended.
fn enough(gaps: &Gaps, line: &Line, points: &[Point], target: f64) -> Option<u32> {
    if let Some(point) = points.iter().find(|point| point.covered >= target - 1e-9) {
        return Some(point.backups);
    }
    let was_left_off = points.last()?.backups >= MOST_BACKUPS;
    was_left_off.then(|| gaps.enough(target, MOST_OF_ALL, |backups| line.takers(backups)))?
}

/// A month of absences that last as long as they do on the mean.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days of a month, and of an absence"
)]
fn period(away: &Away, sick_spell_days: f64, days_a_year: f64) -> Period {
    let ill = away.ill();
    let days = away.planned * LEAVE_DAYS + (1.0 - away.planned) * ill * sick_spell_days.max(1.0);
    let all = away.planned + (1.0 - away.planned) * ill;
    let spell = if all > 0.0 { days / all } else { 1.0 };
    Period {
        days: (days_a_year / 12.0).round().clamp(1.0, 31.0) as u32,
        spell: spell.round().clamp(1.0, 31.0) as u32,
    }
}

impl Cover {
    /// The point of the curve with the backups that there are.
    #[must_use]
    pub fn here(&self) -> Option<&Reach> {
        self.at(self.backups)
    }

    /// The point of the curve with so many backups.
    #[must_use]
    pub fn at(&self, backups: u32) -> Option<&Reach> {
        self.curve.get(backups as usize)
    }

    /// The kind of day with most posts.
    #[must_use]
    pub fn typical(&self) -> Option<&DayKind> {
        self.days.first()
    }
}
