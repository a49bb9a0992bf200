//! How far backups cover the absent, in words: the finding, its tables and chart, and what the figures are made of.

mod why;

pub use why::Why;

use super::{Voice, capital};
use crate::chart::sketch::{Curve, Mark, MarkKind, Point};
use crate::engine::{Basis, Cover, LayerCover, Reach, Skills, TARGETS};
use crate::i18n::words::cover::CoverWords;
use crate::scenario::Scenario;

/// What is told of it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The figures.
    pub cover: &'a Cover,
    /// The scenario that they follow from.
    pub scenario: &'a Scenario,
    /// How it is told.
    pub voice: Voice,
}

/// One number of backups that is worth a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRow {
    /// Why it is worth one.
    pub name: String,
    /// Backups; or that there is no such number.
    pub backups: String,
    /// What they do: days covered, posts open, their luck, the cost of a year. Empty where there is no such number.
    pub figures: Option<[String; 4]>,
}

/// A layer and its skills.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerRow {
    /// The user's name for it.
    pub name: String,
    /// Posts, assigned, backups who count, backups who do not, days covered, days known, people to lose.
    pub cells: [String; 7],
}

impl Told<'_> {
    fn words(&self) -> &'static CoverWords {
        &self.voice.locale.results().cover
    }

    fn of_hundred(&self, share: f64) -> String {
        self.voice.of_hundred(share)
    }

    /// A number of posts, which need not be whole.
    fn posts(&self, posts: f64) -> String {
        let decimals = if posts.abs() < 0.995 { 2 } else { usize::from(posts.abs() < 99.5) };
        self.voice.locale.shortest(rounded(posts, decimals))
    }

    fn a_year(&self, a_day: f64) -> String {
        self.voice.money(a_day * self.cover.days_a_year)
    }

    /// What the chart shows, as its title.
    #[must_use]
    pub fn finding(&self) -> String {
        let (words, cover) = (self.words(), self.cover);
        let Some(here) = cover.here().filter(|_| cover.typical().is_some()) else {
            return words.nobody.to_owned();
        };
        let posts = words.posts_of[usize::from(cover.basis == Basis::Need)];
        // What does not reach the target is not told as if it did: 94.7 is no 95.
        let below = if here.covered < TARGETS[0] - 1e-9 { TARGETS[0] - 0.006 } else { 1.0 };
        let days = self.of_hundred(here.covered.min(below));
        if here.covered >= TARGETS[0] - 1e-9 {
            return (words.enough_now)(cover.backups, posts, &days);
        }
        if cover.takeover.iter().all(|&takeover| takeover <= 0.0) && cover.backups > 0 {
            return (words.none_comes)(&self.open(here.open));
        }
        match cover.enough[0] {
            Some(enough) => (words.more_needed)(cover.backups, posts, &days, enough),
            None => (words.never_enough)(cover.backups, posts, &days),
        }
    }

    /// The day and the year in sentences.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let (words, cover) = (self.words(), self.cover);
        let Some(day) = cover.typical() else { return vec![words.nobody_note.to_owned()] };
        let mut told = Vec::new();
        if cover.teams > 1 {
            told.push((words.shared_by)(cover.backups, cover.teams));
        }
        let [ahead, sudden] = cover.open;
        let left: f64 = cover.left.iter().sum();
        told.push((words.a_day)(
            day.people,
            day.posts,
            &self.posts(ahead + sudden),
            &self.posts(ahead),
            &self.posts(sudden),
            &self.posts(left),
        ));
        let a_year = |count: f64| self.voice.about(count);
        told.push((words.a_year)(
            &a_year(cover.uncovered_a_year),
            &a_year(cover.posts_a_year),
            &a_year(cover.visits_a_year),
        ));
        if cover.waiting_hours >= 0.5 {
            let lead = self.voice.locale.duration(cover.away.lead_hours.min(cover.away.shift_hours));
            told.push((words.waiting)(&format!("{}\u{a0}h", a_year(cover.waiting_hours)), &lead));
        }
        told
    }

    /// A share of posts that stay open, of a hundred.
    fn open(&self, share: f64) -> String {
        self.posts(share * 100.0)
    }

    fn luck(&self, [low, high]: [f64; 2]) -> String {
        let (low, high) = (self.open(low), self.open(high));
        if low == high { low } else { format!("{low}–{high}") }
    }

    fn figures(&self, reach: &Reach) -> [String; 4] {
        [
            self.voice.share(reach.covered),
            self.open(reach.open),
            self.luck(reach.luck),
            self.a_year(reach.cost),
        ]
    }

    /// Every point of the curve, as the table with the same figures.
    #[must_use]
    pub fn points(&self) -> Vec<NumberRow> {
        let row = |reach: &Reach| NumberRow {
            name: String::new(),
            backups: reach.backups.to_string(),
            figures: Some(self.figures(reach)),
        };
        self.cover.curve.iter().map(row).collect()
    }

    /// The numbers of backups that are worth a name.
    #[must_use]
    pub fn numbers(&self) -> Vec<NumberRow> {
        let (words, cover) = (self.words(), self.cover);
        let row = |name: String, backups: Option<u32>, none: &str| {
            let reach = backups.and_then(|backups| cover.at(backups));
            NumberRow {
                name,
                backups: backups.map_or_else(|| none.to_owned(), |backups| backups.to_string()),
                figures: reach.map(|reach| self.figures(reach)),
            }
        };
        let mut rows = vec![
            row(words.row_you.to_owned(), Some(cover.backups), words.no_number),
            row(words.row_knee.to_owned(), cover.knee, words.no_knee),
            row(words.row_cheapest.to_owned(), cover.cheapest, words.no_number),
        ];
        for (target, enough) in TARGETS.into_iter().zip(cover.enough) {
            rows.push(row((words.row_target)(&self.percent(target)), enough, words.no_number));
        }
        rows
    }

    fn percent(&self, share: f64) -> String {
        self.voice.locale.percent(share, usize::from((share * 100.0).fract().abs() > 1e-6))
    }

    /// What the table of numbers shows, as its title.
    #[must_use]
    pub fn cheapest(&self) -> String {
        let (words, cover) = (self.words(), self.cover);
        let (Some(cheapest), Some(here)) = (cover.cheapest, cover.here()) else {
            return words.cheapest_beyond.to_owned();
        };
        let cost = cover.at(cheapest).map_or_else(String::new, |reach| self.a_year(reach.cost));
        if cheapest == cover.backups && cheapest > 0 {
            return (words.cheapest_now)(cheapest, &cost);
        }
        (words.cheapest_is)(cheapest, &cost, &self.a_year(here.cost))
    }

    /// What the cost of these numbers is made of.
    #[must_use]
    pub fn costs_note(&self) -> String {
        let costs = &self.cover.costs;
        let money = |amount: f64| self.voice.money(amount);
        (self.words().enough_note)(&money(costs.standing_by), &money(costs.visit), &money(costs.uncovered))
    }

    /// The curve, ready to be drawn.
    #[must_use]
    pub fn sketch(&self) -> Curve {
        let (words, cover) = (self.words(), self.cover);
        let point = |reach: &Reach| Point {
            at: reach.backups,
            value: 100.0 * reach.open,
            low: 100.0 * reach.luck[0],
            high: 100.0 * reach.luck[1],
        };
        let mut marks =
            vec![Mark { label: (words.you)(cover.backups), at: cover.backups, kind: MarkKind::Here }];
        marks.extend(cover.knee.map(|at| Mark { label: (words.knee)(at), at, kind: MarkKind::Bend }));
        let on_curve = cover.enough[0].filter(|&at| cover.at(at).is_some());
        marks.extend(on_curve.map(|at| Mark {
            label: (words.target)(&self.percent(TARGETS[0]), at),
            at,
            kind: MarkKind::Target,
        }));
        Curve {
            points: cover.curve.iter().map(point).collect(),
            marks,
            across: words.across.to_owned(),
            up: words.up.to_owned(),
            locale: self.voice.locale,
        }
    }

    /// How much of it is known ahead, as a title.
    #[must_use]
    pub fn apart(&self) -> String {
        let [ahead, sudden] = self.cover.open;
        let all = ahead + sudden;
        if all <= 0.0 {
            return self.words().none_away.to_owned();
        }
        (self.words().apart)(&self.voice.locale.percent(ahead / all, 0))
    }

    /// What is known ahead and what is not: name, share of a person's days, open posts a day, what covers it, what is left.
    #[must_use]
    pub fn apart_rows(&self) -> [[String; 5]; 2] {
        let (words, away) = (self.words(), &self.cover.away);
        let hours = |hours: f64| self.voice.locale.duration(hours);
        let by_lead = if away.in_time() {
            (words.by_lead)(&hours(away.lead_hours))
        } else {
            (words.too_late)(&hours(away.lead_hours), &hours(away.shift_hours))
        };
        let row = |name: &str, share: f64, place: usize, by: String| {
            [
                name.to_owned(),
                self.voice.share(share),
                self.posts(self.cover.open[place]),
                by,
                self.posts(self.cover.left[place]),
            ]
        };
        let confirmed = (words.by_confirmation)(&self.voice.share(away.confirmation));
        [row(words.ahead, away.known_ahead(), 0, confirmed), row(words.sudden, away.sudden, 1, by_lead)]
    }

    /// Day by day: days, roster, posts, needed, days covered, days with the need, open posts.
    #[must_use]
    pub fn days(&self) -> Vec<[String; 7]> {
        let names = self.voice.locale.common().days_short;
        let row = |day: &crate::engine::DayKind| {
            let count = |people: u32| people.to_string();
            [
                spans(&day.days, &names),
                count(day.people),
                count(day.posts),
                count(day.needed),
                self.voice.share(day.covered),
                self.voice.share(day.need_covered),
                self.posts(day.uncovered),
            ]
        };
        self.cover.days.iter().map(row).collect()
    }

    /// The layer that is covered least, as a title.
    #[must_use]
    pub fn weakest(&self, skills: &Skills) -> String {
        let words = self.words();
        let least = skills.layers.iter().enumerate().filter(|(_, layer)| layer.posts > 0);
        let least = least.min_by(|(_, one), (_, other)| one.covered.total_cmp(&other.covered));
        let Some((place, layer)) = least else { return words.nobody.to_owned() };
        let days = self.of_hundred(layer.covered);
        if layer.covered >= TARGETS[0] {
            (words.all_layers)(&days)
        } else {
            (words.weakest)(&self.layer_name(place), &days)
        }
    }

    /// A layer's name, or its number where it has none.
    #[must_use]
    pub fn layer_name(&self, layer: usize) -> String {
        let name = self.scenario.layers.get(layer).map(|layer| layer.name.as_str()).unwrap_or_default();
        if name.is_empty() { format!("{} {}", self.words().layer, layer + 1) } else { name.to_owned() }
    }

    /// Layer by layer.
    #[must_use]
    pub fn layers(&self, skills: &Skills) -> Vec<LayerRow> {
        let words = self.words();
        let row = |(place, layer): (usize, &LayerCover)| {
            let count = |people: u32| people.to_string();
            LayerRow {
                name: self.layer_name(place),
                cells: [
                    if layer.posts > 0 { count(layer.posts) } else { words.no_post.to_owned() },
                    count(layer.assigned),
                    count(layer.trained),
                    count(layer.untrained),
                    self.voice.share(layer.covered),
                    self.voice.share(layer.known),
                    layer.bus_factor.map_or_else(|| "–".to_owned(), count),
                ],
            }
        };
        skills.layers.iter().enumerate().map(row).collect()
    }

    /// All layers together, and how that is known.
    #[must_use]
    pub fn skills(&self, skills: &Skills) -> Vec<String> {
        let words = self.words();
        let how = match skills.draws {
            None => words.gone_through.to_owned(),
            Some(draws) => {
                let error = self.voice.locale.shortest(rounded(100.0 * skills.error, 1).max(0.1));
                (words.drawn)(&self.voice.locale.number(f64::from(draws), 0), &error)
            }
        };
        vec![(words.skills_all)(&self.of_hundred(skills.all)), words.matched_note.to_owned(), how]
    }

    /// The training that gains most: what to do, and what it brings.
    #[must_use]
    pub fn training(&self, skills: &Skills) -> Option<[String; 3]> {
        let (words, best) = (self.words(), skills.best.as_ref()?);
        let [before, after] = best.all.map(|share| self.of_hundred(share));
        let [open_before, open_after] = best.uncovered.map(|open| self.posts(open));
        Some([
            (words.best)(&best.name, &self.layer_name(best.layer)),
            (words.best_effect)(&before, &after, &open_before, &open_after),
            (words.best_visits)(best.visits),
        ])
    }

    /// What flexibility would bring, as a title and a sentence.
    #[must_use]
    pub fn flexibility(&self, skills: &Skills) -> [String; 2] {
        let (words, of) = (self.words(), &skills.flexibility);
        let title = of.share_of_chain().map_or_else(
            || words.no_chain.to_owned(),
            |share| (words.chain)(&self.voice.locale.percent(share, 0)),
        );
        let open = |open: f64| self.posts(open);
        let note = (words.chain_note)(
            &open(of.one_layer.uncovered),
            &open(of.chain.uncovered),
            &open(of.all_layers.uncovered),
        );
        [capital(&title), note]
    }
}

/// Runs of days by their short names: "Mon–Fri", "Sat, Sun".
fn spans(days: &[usize], names: &[&'static str; 7]) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut rest = days;
    while let Some(&first) = rest.first() {
        let length = rest.iter().zip(first..).take_while(|&(&day, expected)| day == expected).count();
        match length {
            1 | 2 => told.extend(rest[..length].iter().map(|&day| names[day].to_owned())),
            _ => told.push(format!("{}–{}", names[first], names[first + length - 1])),
        }
        rest = &rest[length..];
    }
    told.join(", ")
}

fn rounded(value: f64, decimals: usize) -> f64 {
    let scale = (0..decimals).fold(1.0, |scale, _| 10.0 * scale);
    (value * scale).round() / scale
}
