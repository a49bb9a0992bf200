use super::fixture::{EN, ES};
use crate::backtest::Export;
use relevo::engine::backtest::{Backtest, Cause, Finding};
use relevo::i18n::Locale;
use relevo::report::Voice;
use relevo::report::backtest::{BacktestText, backtest};
use relevo::scenario::Scenario;

fn late_nights() -> (Scenario, Backtest) {
    let export = Export::late_nights();
    let scenario = export.scenario();
    let found = export.against(&scenario);
    (scenario, found)
}

fn told(scenario: &Scenario, found: &Backtest, locale: Locale) -> BacktestText {
    backtest(found, scenario, Voice::of(scenario, locale))
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_finding_and_its_cause_are_sentences_with_figures() {
    let (scenario, found) = late_nights();
    let english = told(&scenario, &found, EN);
    assert_eq!(
        plain(&english.title),
        "P2 tickets are in time less often than the plan predicts: 71.4 %, not 99.9 %"
    );
    assert!(
        plain(&english.why).contains("points: of the 26 tickets that came when nobody is scheduled, 0.0 %"),
        "{}",
        english.why
    );
    let spanish = told(&scenario, &found, ES);
    assert_eq!(
        plain(&spanish.title),
        "Los tickets P2 están a tiempo menos veces de lo que prevé el plan: 71,4 %, no 99,9 %"
    );
    assert!(plain(&spanish.why).contains("26 tickets que llegaron sin nadie en servicio"), "{}", spanish.why);
}

#[test]
fn parameters_to_look_at_are_told_as_the_scenario_has_them() {
    let (mut scenario, found) = late_nights();
    scenario.service.acknowledge_minutes = 7.5;
    let inputs = told(&scenario, &found, EN).inputs;
    let first = inputs.first().expect("a parameter");
    assert_eq!(
        (first.path.as_str(), plain(&first.value)),
        ("service.acknowledge_minutes", "7.5 min".to_owned())
    );
    // Layers that the scenario does not have today cannot be gone to.
    scenario.layers.truncate(1);
    let inputs = told(&scenario, &found, EN).inputs;
    assert!(inputs.iter().all(|input| !input.path.starts_with("layers.1")), "{inputs:?}");
}

#[test]
fn every_row_has_a_cell_for_every_title() {
    let (scenario, found) = late_nights();
    let text = told(&scenario, &found, EN);
    let tables: Vec<_> =
        text.months.iter().map(|(_, table)| table).chain([&text.severities, &text.parts]).collect();
    for table in tables {
        assert!(!table.rows.is_empty());
        assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.heads.len()));
    }
    let heads: Vec<&str> = text.severities.rows.iter().map(|row| row.head.as_str()).collect();
    assert_eq!(heads, ["All", "P2", "P3"]);
    let april = &text.months[1].1.rows[0];
    assert_eq!(plain(&april.head), "Apr 2026");
    assert_eq!(plain(&april.cells[3]), "73.3 %");
    assert_eq!((april.cells[4].as_str(), april.news), ("below the range", true));
}

#[test]
fn incidents_left_out_and_several_tiers_are_said() {
    let (scenario, mut found) = late_nights();
    let notes = told(&scenario, &found, EN).notes;
    assert_eq!(notes.len(), 3);
    assert!(notes[2].contains("left out: 3 incidents"), "{}", notes[2]);
    found.several_tiers = true;
    assert_eq!(told(&scenario, &found, EN).notes.len(), 4);
}

#[test]
fn with_too_few_answers_one_sentence_says_why() {
    let (scenario, found) = late_nights();
    let few =
        |answered: u32| Backtest { answered, checks: Vec::new(), finding: Finding::TooFew, ..found.clone() };
    for locale in [EN, ES] {
        let text = told(&scenario, &few(12), locale);
        assert!(text.title.contains("12") && text.title.contains("110") && text.title.contains("30"));
        assert!(text.why.is_empty() && text.severities.rows.is_empty() && text.notes.is_empty());
    }
    assert!(told(&scenario, &few(0), EN).title.contains("does not tell when incidents were first answered"));
}

#[test]
fn every_finding_is_told_whole_in_both_languages() {
    let (scenario, found) = late_nights();
    let causes = [Cause::FirstResponse, Cause::Arrivals, Cause::Closed, Cause::Volume, Cause::Open];
    let mut findings: Vec<Finding> = (0..found.checks.len())
        .flat_map(|check| causes.map(|cause| Finding::Differs { check, cause, inputs: Vec::new() }))
        .collect();
    findings.push(Finding::AsPredicted);
    for locale in [EN, ES] {
        let mut whys = Vec::new();
        for finding in &findings {
            let text = told(&scenario, &Backtest { finding: finding.clone(), ..found.clone() }, locale);
            assert!(!text.title.is_empty() && !text.why.is_empty());
            for flaw in ["NaN", "inf ", "{}", " ,", "  "] {
                assert!(!format!("{text:?}").contains(flaw), "{flaw:?} in {text:?}");
            }
            whys.push(text.why);
        }
        whys.dedup();
        assert_eq!(whys.len(), findings.len(), "each has its own words");
    }
}
