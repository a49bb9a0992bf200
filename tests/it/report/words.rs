use super::fixture::*;
use relevo::engine::{Explanation, Headline, Line, Term, Value};
use relevo::i18n::Locale;
use relevo::report::{Voice, explain};
use relevo::scenario::presets::Preset;

/// The explanations of all numbers, each with every term.
fn told(locale: Locale, inputs: &[&str]) -> Vec<explain::ExplainText> {
    let scenario = Preset::Software.scenario(locale.language);
    let tell = |&headline: &Headline| {
        let lines = Term::ALL.iter().map(|&term| Line { term, value: Value::Money(-412_345.0) }).collect();
        let inputs = inputs.iter().map(|&path| path.to_owned()).collect();
        explain::explain(&Explanation { headline, lines, inputs }, &scenario, Voice::of(&scenario, locale))
    };
    Headline::ALL.iter().map(tell).collect()
}

#[test]
fn every_number_has_its_own_title_definition_formula_and_source_in_both_languages() {
    let texts: Vec<_> = [EN, ES].into_iter().flat_map(|locale| told(locale, &[])).collect();
    let parts: [fn(&explain::ExplainText) -> &'static str; 4] =
        [|text| text.title, |text| text.definition, |text| text.formula, |text| text.source];
    for part in parts {
        let mut words: Vec<&str> = texts.iter().map(part).collect();
        assert!(words.iter().all(|words| words.len() > 10), "{words:?}");
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 2 * Headline::ALL.len());
    }
}

#[test]
fn a_definition_is_one_sentence() {
    for locale in [EN, ES] {
        for text in told(locale, &[]) {
            let ends = text.definition.matches(['.', '?', '!', '…']).count();
            assert!(ends == 1 && text.definition.ends_with('.'), "{}", text.definition);
            assert!(text.definition.starts_with(char::is_uppercase), "{}", text.definition);
            assert!(text.source.ends_with('.') && !text.formula.ends_with('.'), "{}", text.title);
        }
    }
}

#[test]
fn every_term_has_its_own_words_in_both_languages() {
    for locale in [EN, ES] {
        let mut labels: Vec<&str> = told(locale, &[])[0].lines.iter().map(|line| line.0).collect();
        assert!(labels.iter().all(|label| !label.is_empty()));
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), Term::ALL.len());
    }
}

#[test]
fn inputs_come_with_place_value_and_source() {
    let paths = [
        "absence.sick_days",
        "layers.1.incidents_per_month.0",
        "service.on_call",
        "service.window.kind",
        "layers.*.repair_hours",
        "layers.*.handle_minutes",
        "not.known",
    ];
    let inputs = &told(EN, &paths)[0].inputs;
    let told: Vec<(String, String)> =
        inputs.iter().map(|input| (input.label.clone(), input.value.replace('\u{a0}', " "))).collect();
    let expect = |label: &str, value: &str| {
        assert!(told.contains(&(label.to_owned(), value.to_owned())), "{label}: {value} in {told:?}");
    };
    expect("Sick leave", "9 days a year");
    expect("Tickets a month, Database, P1", "0.4 a month");
    expect("On-call outside these hours", "yes");
    expect("Hours", "Office 08–18, Mon–Fri");
    expect("Repair time of an outage, Infrastructure", "2 h");
    // Alike in all three layers: told once.
    expect("Hands-on time of a ticket", "45 min");
    assert_eq!(inputs.len(), 8);
    assert!(inputs[0].source.contains("by country"));
}

#[test]
fn every_example_is_told_whole_in_both_languages() {
    for preset in Preset::ALL {
        let results = relevo::engine::evaluate(&preset.scenario(EN.language));
        for locale in [EN, ES] {
            let scenario = preset.scenario(locale.language);
            let told = relevo::report::text::text(preset.key(), &scenario, &results, locale);
            for flaw in ["NaN", "inf ", "{}", " ,"] {
                assert!(!told.contains(flaw), "{flaw:?} in\n{told}");
            }
            assert!(told.contains("24/7") && told.lines().count() > 60, "{told}");
        }
    }
}

#[test]
fn words_that_the_product_avoids_are_not_used() {
    let sources = [
        include_str!("../../../src/i18n/words/actions.rs"),
        include_str!("../../../src/i18n/words/answer.rs"),
        include_str!("../../../src/i18n/words/explain.rs"),
        include_str!("../../../src/i18n/words/explain/headlines.rs"),
        include_str!("../../../src/i18n/words/explain/money.rs"),
        include_str!("../../../src/i18n/words/explain/money_terms.rs"),
        include_str!("../../../src/i18n/words/explain/terms.rs"),
        include_str!("../../../src/i18n/words/money.rs"),
        include_str!("../../../src/i18n/words/import/backtest.rs"),
        include_str!("../../../src/i18n/words/pages.rs"),
    ];
    for word in
        ["please", "Please", "invalid", "Invalid", "oops", "respaldo", "encogimiento", "por favor", "inválid"]
    {
        assert!(sources.iter().all(|source| !source.contains(word)), "{word}");
    }
}
