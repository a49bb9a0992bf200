//! What the figures of the months ahead are made of.

use super::Months;
use crate::engine::ahead::AheadWeek;
use crate::report::explain::{ExplainText, InputText, inputs};
use crate::scenario::Scenario;

impl Months<'_> {
    /// What the figures of the worst week and of the year are made of.
    #[must_use]
    pub fn why(&self, scenario: &Scenario) -> Vec<ExplainText> {
        let worst = self.ahead.dry.first().map(|stretch| stretch.worst);
        let worst = worst.or_else(|| self.fullest()).and_then(|place| self.ahead.weeks.get(place));
        worst.map(|week| self.why_week(week, scenario)).into_iter().chain([self.why_year(scenario)]).collect()
    }

    /// The week in which the backups have least to spare.
    fn fullest(&self) -> Option<usize> {
        let weeks = self.ahead.weeks.iter().enumerate();
        let key = |week: &AheadWeek| (week.visits.dry, week.visits.mean);
        // Of equals the first.
        weeks.reduce(|best, next| if key(next.1) > key(best.1) { next } else { best }).map(|(place, _)| place)
    }

    fn why_week(&self, week: &AheadWeek, scenario: &Scenario) -> ExplainText {
        let (words, of) = (&self.words().why, &week.visits);
        let number = |number: f64| self.voice.locale.number(number, usize::from(number.abs() < 1_000.0) * 2);
        let all = of.planned + of.sick + of.vacant;
        ExplainText {
            title: words.week_title,
            definition: words.week_definition,
            formula: words.week_formula,
            filled: vec![
                (words.filled_days)(&number(of.planned), &number(of.sick), &number(of.vacant), &number(all)),
                (words.filled_capacity)(
                    &number(f64::from(week.backup_days)),
                    &self.voice.share(week.comes),
                    &number(of.capacity),
                ),
            ],
            source: words.week_source,
            lines: vec![
                (self.words().week, self.voice.locale.date(week.monday)),
                (words.people, number(f64::from(self.ahead.people))),
                (words.planned, number(of.planned)),
                (words.sick, number(of.sick)),
                (words.vacant, number(of.vacant)),
                (words.spare, number(week.spare as f64)),
                (words.mean, number(of.mean)),
                (words.p50, number(f64::from(of.p50))),
                (words.p90, number(f64::from(of.p90))),
                (words.backup_days, number(f64::from(week.backup_days))),
                (words.comes, self.voice.share(week.comes)),
                (words.capacity, number(of.capacity)),
                (words.uncovered, number(of.uncovered)),
                (words.dry, self.voice.share(of.dry)),
            ],
            inputs: self.inputs(
                &[
                    "absence.sick_days",
                    "absence.sick_spell_days",
                    "absence.correlation",
                    "absence.fill_days",
                    "backups.availability",
                ],
                scenario,
            ),
        }
    }

    /// What the share known ahead is made of.
    #[must_use]
    pub fn why_year(&self, scenario: &Scenario) -> ExplainText {
        let words = &self.words().why;
        let [planned, sick, vacant, mean, left] = self.ahead.sums();
        let number = |number: f64| self.voice.locale.number(number, usize::from(number.abs() < 1_000.0));
        let share = self.voice.share(self.ahead.planned_share());
        ExplainText {
            title: words.year_title,
            definition: words.year_definition,
            formula: words.year_formula,
            filled: vec![(words.filled_share)(&number(planned), &number(planned + sick + vacant), &share)],
            source: words.year_source,
            lines: vec![
                (words.known, number(planned)),
                (words.sick, number(sick)),
                (words.vacant, number(vacant)),
                (words.unknown, number(sick + vacant)),
                (words.mean, number(mean)),
                (words.uncovered, number(left)),
                (words.share, share),
            ],
            inputs: self.inputs(
                &[
                    "absence.vacation_days",
                    "absence.training_days",
                    "absence.sick_days",
                    "absence.turnover.*",
                ],
                scenario,
            ),
        }
    }

    fn inputs(&self, paths: &[&str], scenario: &Scenario) -> Vec<InputText> {
        paths.iter().flat_map(|path| inputs(path, scenario, self.voice)).collect()
    }
}
