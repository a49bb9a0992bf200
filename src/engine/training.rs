//! The plan of visits: who becomes a backup of what by when, which skills lapse, and what each visit buys.

mod weeks;

use super::staffed::{free_share, induction_visits, layer_weights};
use crate::scenario::Scenario;
use crate::scenario::staff::{Skill, Staff};
use jiff::civil::Date;
use weeks::Weeks;

/// Weeks that are planned.
pub const WEEKS: usize = 52;
/// Most visits a week that are tried when it is asked how many would be needed.
const MOST_A_WEEK: u32 = 50;

/// Why a visit is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitKind {
    /// To learn the layer.
    Induction,
    /// To keep what was learned.
    Refresh,
}

/// Visits of a week, of one line of people on one layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Its Monday.
    pub week: Date,
    /// Position among the people.
    pub person: usize,
    /// Which layer.
    pub layer: usize,
    /// Why.
    pub kind: VisitKind,
    /// How many: people alike make one each.
    pub count: u32,
}

/// A backup who does not count yet on a layer, or not any more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// Position among the people.
    pub person: usize,
    /// Which layer.
    pub layer: usize,
    /// Visits that each of them still has to make.
    pub missing: u32,
    /// The Friday of the week in which the last one is made; `None` where they do not all fit.
    pub by: Option<Date>,
    /// Visits that fit nowhere, of all people of the line.
    pub unplaced: u32,
    /// Share of all absences that is covered then and was not before.
    pub gain: f64,
}

/// A skill that lapses in these months unless it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// Position among the people.
    pub person: usize,
    /// Which layer.
    pub layer: usize,
    /// The first day on which it does not count.
    pub on: Date,
    /// The week of the visit that keeps it, its Monday; `None` where none fits.
    pub kept: Option<Date>,
}

/// How likely an absence is covered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chance {
    /// On each layer.
    pub layers: Vec<f64>,
    /// Over all of them, weighted by the absences that fall there.
    pub mean: f64,
}

/// The plan of the coming twelve months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrainingPlan {
    /// Visits, the earliest first.
    pub visits: Vec<Visit>,
    /// Who learns, in the order in which they do.
    pub courses: Vec<Course>,
    /// What lapses, the first first.
    pub lapses: Vec<Lapse>,
    /// Share of the absences that fall on each layer.
    pub weights: Vec<f64>,
    /// How likely an absence is covered today.
    pub before: Chance,
    /// And once everybody has learned.
    pub after: Chance,
    /// Visits a week with which all fit that can; `None` where these do, or where no number helps.
    pub needed_a_week: Option<u32>,
    /// Visits that fit nowhere.
    pub unplaced: u32,
}

/// The plan of visits from a day on.
///
/// # Formula
/// Cₗ = 1 − Π (1 − a·fᵢ) over the backups i who are trained on layer l; what a course buys is wₗ·ΔCₗ
///
/// where a = availability; fᵢ = 1, or [`IDLE_SHARE`](super::IDLE_SHARE) for who holds a post too; wₗ = share of the
/// absences that fall on the layer: Cₗ is the chance that an absence on it finds somebody. What buys most a visit chooses
/// its weeks first: a course by what it buys given those before it, a visit that keeps a skill by its even share of what
/// the layer's trained backups cover. Visits of a course go into the first weeks that have room and in which the person
/// is there, one that keeps a skill into the last such week before it lapses. What lapses again in these months, or is
/// only learned in them, is kept where there is room left.
#[must_use]
pub fn training(scenario: &Scenario, staff: &Staff, today: Date) -> TrainingPlan {
    let planner = Planner::new(scenario, staff, today);
    let mut plan = planner.plan(staff.training.visits_a_week);
    if plan.unplaced > 0 {
        let more = staff.training.visits_a_week.saturating_add(1)..=MOST_A_WEEK;
        plan.needed_a_week = planner.fewest(more, plan.unplaced);
    }
    plan
}

/// What is to be placed in the weeks.
enum Wanted {
    Learn(Course),
    Keep(Lapse),
}

/// What the plan is made from.
struct Planner<'a> {
    staff: &'a Staff,
    today: Date,
    usual: u32,
    weights: Vec<f64>,
    /// Of each line: the chance that one of its people comes when called, and that none of them does.
    comes: Vec<f64>,
}

impl<'a> Planner<'a> {
    fn new(scenario: &Scenario, staff: &'a Staff, today: Date) -> Self {
        let availability = scenario.backups.availability;
        let comes = |person| {
            let nobody = 1.0 - availability * free_share(person);
            1.0 - libm::pow(nobody, f64::from(person.heads))
        };
        Self {
            staff,
            today,
            usual: induction_visits(scenario),
            weights: layer_weights(staff, scenario.layers.len()),
            comes: staff.people.iter().map(comes).collect(),
        }
    }

    /// The fewest visits a week with which no more are left over than with the most, where that is less than now; by
    /// halving, for more room never leaves more over but for the order of a few.
    fn fewest(&self, tried: std::ops::RangeInclusive<u32>, left_now: u32) -> Option<u32> {
        let left = |a_week: u32| self.plan(a_week).unplaced;
        let (mut low, mut high) = (*tried.start(), *tried.end());
        let least = if low > high { left_now } else { left(high) };
        if least >= left_now {
            return None;
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if left(middle) <= least { high = middle } else { low = middle + 1 }
        }
        Some(high)
    }

    /// What every backup is on every layer on which they are to stand in.
    fn skills(&self) -> impl Iterator<Item = (usize, usize, Skill)> {
        self.staff.people.iter().enumerate().flat_map(move |(person, stated)| {
            let skills = stated.skills.iter().copied().take(self.weights.len()).enumerate();
            skills
                .filter(|(_, skill)| skill.role.is_backup())
                .map(move |(layer, skill)| (person, layer, skill))
        })
    }

    fn plan(&self, a_week: u32) -> TrainingPlan {
        let mut weeks = Weeks::new(self.staff, self.today, a_week);
        let layers = self.weights.len();
        let (mut nobody, mut trained) = (vec![1.0; layers], vec![0_u32; layers]);
        let (mut learning, mut lapses) = (Vec::new(), Vec::new());
        for (person, layer, skill) in self.skills() {
            if self.staff.is_trained(skill, layer, self.usual, self.today) {
                nobody[layer] *= 1.0 - self.comes[person];
                trained[layer] += self.heads(person);
                if let Some(on) = self.staff.lapses(skill).filter(|&on| on < weeks.end()) {
                    lapses.push(Lapse { person, layer, on, kept: None });
                }
            } else {
                // Whose skill has lapsed makes one visit to have it again.
                let needed = self.staff.visits_needed(layer, self.usual);
                let missing = needed.saturating_sub(skill.visits).max(1);
                learning.push(Course { person, layer, missing, by: None, unplaced: 0, gain: 0.0 });
            }
        }
        let before = self.chance(&nobody);
        let even =
            |layer: usize| self.weights[layer] * before.layers[layer] / f64::from(trained[layer].max(1));
        lapses.sort_by_key(|lapse| (lapse.on, lapse.person, lapse.layer));
        let mut wanted: Vec<(f64, Wanted)> =
            lapses.into_iter().map(|lapse| (even(lapse.layer), Wanted::Keep(lapse))).collect();
        self.order(&mut learning, &mut nobody);
        wanted.extend(learning.into_iter().map(|course| {
            let visits = f64::from(course.missing) * f64::from(self.heads(course.person));
            (course.gain / visits, Wanted::Learn(course))
        }));
        // Stable: courses come in their order, of what lapses the first first.
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        let after = self.chance(&nobody);
        let weights = self.weights.clone();
        let mut plan = TrainingPlan { weights, before, after, ..TrainingPlan::default() };
        let mut later = Vec::new();
        for (_, wanted) in wanted {
            later.extend(match wanted {
                Wanted::Keep(lapse) => self.keep(lapse, &mut weeks, &mut plan),
                Wanted::Learn(course) => self.learn(course, &mut weeks, &mut plan),
            });
        }
        while let Some(first) = (0..later.len()).min_by_key(|&at: &usize| (later[at].on, later[at].person)) {
            let lapse: Lapse = later.swap_remove(first);
            later.extend(self.keep(lapse, &mut weeks, &mut plan));
        }
        plan.visits.sort_by_key(|visit| (visit.week, visit.kind as u8, visit.person, visit.layer));
        plan.lapses.sort_by_key(|lapse| (lapse.on, lapse.person, lapse.layer));
        plan
    }

    /// Places the visits of a course; what it brings lapses in its turn.
    fn learn(&self, mut course: Course, weeks: &mut Weeks, plan: &mut TrainingPlan) -> Option<Lapse> {
        let wanted = course.missing.saturating_mul(self.heads(course.person));
        let (last, left) = weeks.first(course.person, course.layer, wanted, &mut plan.visits);
        course.by = last.filter(|_| left == 0).map(|week| weeks.friday(week));
        course.unplaced = left;
        plan.unplaced = plan.unplaced.saturating_add(left);
        plan.courses.push(course);
        self.lapse(course.person, course.layer, course.by?, weeks)
    }

    /// Places a visit before a skill lapses; it lapses again in its turn.
    fn keep(&self, mut lapse: Lapse, weeks: &mut Weeks, plan: &mut TrainingPlan) -> Option<Lapse> {
        let heads = self.heads(lapse.person);
        let week = weeks.last_before(lapse.on, lapse.person, lapse.layer, heads, &mut plan.visits);
        lapse.kept = week.map(|week| weeks.monday(week));
        plan.lapses.push(lapse);
        let Some(week) = week else {
            plan.unplaced = plan.unplaced.saturating_add(heads);
            return None;
        };
        let next = self.lapse(lapse.person, lapse.layer, weeks.friday(week), weeks);
        next.filter(|next| next.on > lapse.on)
    }

    /// When a skill lapses after a visit, where that is in these months.
    fn lapse(&self, person: usize, layer: usize, visit: Date, weeks: &Weeks) -> Option<Lapse> {
        let on = self.staff.lapses(Skill { last: Some(visit), ..Skill::default() })?;
        (on < weeks.end()).then_some(Lapse { person, layer, on, kept: None })
    }

    fn heads(&self, person: usize) -> u32 {
        self.staff.people.get(person).map_or(1, |person| person.heads)
    }

    /// Sorts courses by what a visit of theirs buys, given those before, and says what each buys. `nobody` is, for each
    /// layer, the chance that none of the trained comes, and is after that.
    fn order(&self, courses: &mut Vec<Course>, nobody: &mut [f64]) {
        // On one layer the order never changes: what is not covered yet is a factor of all.
        let worth = |course: &Course| {
            let visits = f64::from(course.missing) * f64::from(self.heads(course.person));
            self.comes[course.person] / visits.max(1.0)
        };
        let mut of_layer: Vec<Vec<Course>> = vec![Vec::new(); nobody.len()];
        for course in courses.drain(..) {
            of_layer[course.layer].push(course);
        }
        for waiting in &mut of_layer {
            // The best is the last; of equals who was listed first.
            waiting.sort_by(|a, b| worth(a).total_cmp(&worth(b)).then(b.person.cmp(&a.person)));
        }
        loop {
            let next = |(layer, waiting): (usize, &Vec<Course>)| {
                Some((self.weights[layer] * nobody[layer] * worth(waiting.last()?), layer))
            };
            let offers = of_layer.iter().enumerate().filter_map(next);
            let best = offers.reduce(|best, next| if next.0 > best.0 { next } else { best });
            let Some(mut course) = best.and_then(|(_, layer)| of_layer[layer].pop()) else { return };
            let not = &mut nobody[course.layer];
            course.gain = self.weights[course.layer] * *not * self.comes[course.person];
            *not *= 1.0 - self.comes[course.person];
            courses.push(course);
        }
    }

    fn chance(&self, nobody: &[f64]) -> Chance {
        let layers: Vec<f64> = nobody.iter().map(|nobody| 1.0 - nobody).collect();
        let mean = layers.iter().zip(&self.weights).map(|(chance, weight)| chance * weight).sum();
        Chance { layers, mean }
    }
}
