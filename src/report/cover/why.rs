//! What the figures about backups are made of, with the user's values filled in.

use super::{Told, rounded};
use crate::engine::{Shared, Skills};
use crate::i18n::words::cover::why::{WhyText, WhyWords};
use crate::report::explain::{ExplainText, inputs};

/// Figures that open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Days with every post covered.
    Covered,
    /// Posts that stay open.
    Uncovered,
    /// The number that costs least.
    Cheapest,
    /// The knee.
    Knee,
}

/// What absence and backups rest on.
const OF_ABSENCE: [&str; 6] = [
    "absence.vacation_days",
    "absence.sick_days",
    "absence.sick_spell_days",
    "absence.training_days",
    "absence.correlation",
    "absence.fill_days",
];
const OF_BACKUPS: [&str; 5] = [
    "backups.count",
    "backups.availability",
    "backups.trained",
    "backups.confirmation",
    "backups.lead_hours",
];
const OF_MONEY: [&str; 5] = [
    "money.backup_retainer",
    "money.induction_visits",
    "money.induction_cost",
    "money.hourly_cost",
    "money.backup_visit",
];

impl Told<'_> {
    fn why_words(&self) -> &'static WhyWords {
        &self.words().why
    }

    fn text(
        &self,
        of: &'static WhyText,
        filled: Vec<String>,
        lines: Vec<(&'static str, String)>,
        paths: &[&str],
    ) -> ExplainText {
        ExplainText {
            title: of.title,
            definition: of.definition,
            formula: of.formula,
            filled,
            source: of.source,
            lines,
            inputs: paths.iter().flat_map(|path| inputs(path, self.scenario, self.voice)).collect(),
        }
    }

    fn number(&self, value: f64, decimals: usize) -> String {
        self.voice.locale.shortest(rounded(value, decimals))
    }

    /// What a figure is made of; `None` where it has no value.
    #[must_use]
    pub fn why(&self, figure: Why) -> Option<ExplainText> {
        match figure {
            Why::Covered => self.why_covered(),
            Why::Uncovered => self.why_uncovered(),
            Why::Cheapest => self.why_cheapest(),
            Why::Knee => self.why_knee(),
        }
    }

    fn absences(&self) -> Option<Vec<(&'static str, String)>> {
        let (words, cover) = (self.why_words(), self.cover);
        let day = cover.typical()?;
        let takers: f64 = cover.takeover.iter().sum();
        Some(vec![
            (words.people, day.people.to_string()),
            (words.posts, day.posts.to_string()),
            (words.planned, self.voice.share(cover.away.planned)),
            (words.lasting, self.voice.share(cover.away.lasting)),
            (words.unplanned, self.voice.share(cover.away.sudden)),
            (words.correlation, self.number(cover.away.correlation, 2)),
            (words.ahead, self.number(cover.open[0], 3)),
            (words.sudden, self.number(cover.open[1], 3)),
            (words.expected_takers, self.number(takers, 2)),
        ])
    }

    fn why_covered(&self) -> Option<ExplainText> {
        let here = self.cover.here()?;
        let mut lines = self.absences()?;
        let covered = self.voice.share(here.covered);
        lines.push((self.why_words().covered.title, covered.clone()));
        let probabilities: Vec<String> =
            self.cover.takeover.iter().take(12).map(|&takeover| self.voice.share(takeover)).collect();
        let more = if self.cover.takeover.len() > 12 { "; …" } else { "" };
        let filled =
            vec![format!("K = Σ {{{}{more}}}", probabilities.join("; ")), format!("P(D ≤ K) = {covered}")];
        Some(self.text(&self.why_words().covered, filled, lines, &[&OF_ABSENCE[..], &OF_BACKUPS].concat()))
    }

    fn why_uncovered(&self) -> Option<ExplainText> {
        let (words, cover) = (self.why_words(), self.cover);
        let mut lines = self.absences()?;
        let [ahead, sudden] = cover.left.map(|left| self.number(left, 3));
        let all = self.number(cover.left.iter().sum(), 3);
        lines.push((words.left_ahead, ahead.clone()));
        lines.push((words.left_sudden, sudden.clone()));
        lines.push((words.days_a_year, self.number(cover.days_a_year, 1)));
        lines.push((words.uncovered.title, all.clone()));
        let filled = vec![format!("{ahead} + {sudden} = {all}")];
        Some(self.text(&words.uncovered, filled, lines, &[&OF_ABSENCE[..], &OF_BACKUPS].concat()))
    }

    fn why_cheapest(&self) -> Option<ExplainText> {
        let (words, cover) = (self.why_words(), self.cover);
        let cheapest = cover.cheapest?;
        let costs = &cover.costs;
        let money = |amount: f64| {
            self.voice.locale.value(rounded(amount, 2), crate::quantity::Unit::Money, self.voice.sign)
        };
        let of = &self.scenario.money;
        let [standing, visit, open] = [costs.standing_by, costs.visit, costs.uncovered].map(money);
        let mut filled = vec![format!(
            "s = ({} + {} × {}) ÷ {} = {standing}",
            money(of.backup_retainer),
            self.number(of.induction_visits, 2),
            money(of.induction_cost),
            self.number(cover.days_a_year, 1)
        )];
        let mut lines = vec![
            (words.standing_by, standing.clone()),
            (words.visit, visit.clone()),
            (words.open_post, open.clone()),
        ];
        if costs.uncovered > costs.visit {
            let ratio = self.number(costs.standing_by / (costs.uncovered - costs.visit), 4);
            filled.push(format!("s ÷ (e − v) = {standing} ÷ ({open} − {visit}) = {ratio}"));
            lines.push((words.ratio, ratio));
        }
        let around = [cheapest.checked_sub(1), Some(cheapest), Some(cheapest + 1)];
        for reach in around.into_iter().flatten().filter_map(|backups| cover.at(backups)) {
            filled.push(format!("{}: {}", (words.cost_a_day)(reach.backups), money(reach.cost)));
        }
        let posts = cover.typical().map_or(0.0, |day| f64::from(day.posts)) * f64::from(cover.teams);
        for next in [cheapest, cheapest + 1] {
            let (before, after) = (next.checked_sub(1).and_then(|before| cover.at(before)), cover.at(next));
            if let Some((before, after)) = before.zip(after) {
                filled.push(format!(
                    "{}: {}",
                    (words.saves)(next),
                    self.number((before.open - after.open) * posts, 4)
                ));
            }
        }
        lines.push((words.cheapest.title, cheapest.to_string()));
        Some(self.text(&words.cheapest, filled, lines, &OF_MONEY))
    }

    fn why_knee(&self) -> Option<ExplainText> {
        let (words, cover) = (self.why_words(), self.cover);
        let knee = cover.knee?;
        let (first, last, at) = (cover.curve.first()?, cover.curve.last()?, cover.at(knee)?);
        let open = |share: f64| self.number(100.0 * share, 2);
        let chord = first.open + (last.open - first.open) * f64::from(knee) / f64::from(last.backups.max(1));
        let mut filled: Vec<String> = [first, at, last]
            .iter()
            .map(|reach| format!("{}: {}", (words.open_with)(reach.backups), open(reach.open)))
            .collect();
        filled.push(format!("{} − {} = {}", open(chord), open(at.open), open(chord - at.open)));
        Some(self.text(&words.knee, filled, vec![(words.knee.title, knee.to_string())], &[]))
    }

    /// What the figures of the layers are made of.
    #[must_use]
    pub fn why_skills(&self, skills: &Skills) -> Vec<ExplainText> {
        let words = self.why_words();
        let mut lines = self.absences().unwrap_or_default();
        if skills.draws.is_some() {
            lines.push((words.error, self.voice.locale.percent(skills.error, 2)));
        }
        lines.push((words.result, self.voice.share(skills.all)));
        let filled = vec![format!("P = {}", self.voice.share(skills.all))];
        vec![self.text(&words.skills, filled, lines, &[&OF_ABSENCE[..], &OF_BACKUPS].concat())]
    }

    /// What the gain of the best training is made of.
    #[must_use]
    pub fn why_training(&self, skills: &Skills) -> Vec<ExplainText> {
        let Some(best) = &skills.best else { return Vec::new() };
        let words = self.why_words();
        let [before, after] = best.uncovered.map(|open| self.number(open, 3));
        let gain = self.number(best.uncovered[0] - best.uncovered[1], 3);
        let lines =
            vec![(words.before, before.clone()), (words.after, after.clone()), (words.result, gain.clone())];
        vec![self.text(&words.training, vec![format!("{before} − {after} = {gain}")], lines, &[])]
    }

    /// What the gain of a chain is made of.
    #[must_use]
    pub fn why_chain(&self, skills: &Skills) -> Vec<ExplainText> {
        let (words, of) = (self.why_words(), &skills.flexibility);
        let [one, chain, all] =
            [of.one_layer, of.chain, of.all_layers].map(|spread| self.number(spread.uncovered, 3));
        let mut lines = vec![
            (words.one_layer, one.clone()),
            (words.in_chain, chain.clone()),
            (words.every_layer, all.clone()),
        ];
        let mut filled = Vec::new();
        if let Some(share) = of.share_of_chain() {
            let share = self.voice.locale.percent(share, 0);
            filled.push(format!("({one} − {chain}) ÷ ({one} − {all}) = {share}"));
            lines.push((words.result, share));
        }
        vec![self.text(&words.chain, filled, lines, &[])]
    }

    /// What sharing would save, as a title: the most that there is to save.
    #[must_use]
    pub fn sharing(&self) -> String {
        let saved = |shared: &Shared| {
            let (together, apart) = shared.together.zip(shared.apart)?;
            (together < apart).then_some((shared.teams, together, apart))
        };
        let mine =
            self.cover.shared.iter().find(|shared| self.cover.teams > 1 && shared.teams == self.cover.teams);
        let all = self.cover.shared.iter();
        let found = mine.and_then(saved).or_else(|| all.rev().find_map(saved));
        found.map_or_else(
            || self.words().sharing_nothing.to_owned(),
            |(teams, together, apart)| (self.words().sharing)(teams, together, apart),
        )
    }

    /// By the number of teams: teams, backups together, apart, saved.
    #[must_use]
    pub fn sharing_rows(&self) -> Vec<[String; 4]> {
        let words = self.words();
        let row = |shared: &Shared| {
            let count = |backups: Option<u32>| {
                backups.map_or_else(|| words.no_number.to_owned(), |count| count.to_string())
            };
            let saved =
                shared.apart.zip(shared.together).map(|(apart, together)| apart.saturating_sub(together));
            [
                shared.teams.to_string(),
                count(shared.together),
                count(shared.apart),
                saved.map_or_else(|| "–".to_owned(), |saved| saved.to_string()),
            ]
        };
        self.cover.shared.iter().map(row).collect()
    }

    /// What the numbers of shared backups are made of.
    #[must_use]
    pub fn why_sharing(&self) -> Vec<ExplainText> {
        let words = self.why_words();
        let filled = self.cover.shared.iter().filter_map(|shared| {
            let (together, apart) = shared.together.zip(shared.apart)?;
            Some(format!(
                "m = {}: K = {together}; {} × {} = {apart}",
                shared.teams,
                shared.teams,
                apart / shared.teams.max(1)
            ))
        });
        let lines = vec![(words.further, self.voice.share(self.cover.further))];
        vec![self.text(&words.sharing, filled.collect(), lines, &OF_BACKUPS)]
    }
}
