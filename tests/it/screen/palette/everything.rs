//! Everything is found by its own name.

use super::{Seeker, Told, full, routes};
use crate::screen::ES;
use relevo::i18n::words::palette::{ACTIONS_ALSO, GLOSSARY, PAGES_ALSO};
use relevo::i18n::{Language, Locale, Strings};
use relevo::scenario::lists::LISTS;
use relevo::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS};
use relevo::screen::{Part, Side};

const LANGUAGES: [Language; 2] = [Language::En, Language::Es];

/// Every row's id and its label.
fn labels(strings: &'static Strings) -> Vec<(&'static str, &'static str)> {
    let numbers = NUMBERS.iter().map(|row| (row.id, (row.text)(strings).label));
    let choices = CHOICES.iter().map(|row| (row.id, (row.text)(strings).label));
    let flags = FLAGS.iter().map(|row| (row.id, (row.text)(strings).label));
    numbers
        .chain(choices)
        .chain(flags)
        .chain(NAMES.iter().map(|row| (row.id, (row.text)(strings).label)))
        .collect()
}

/// Label as it is listed for the first item.
fn listed(id: &str, label: &str, strings: &'static Strings) -> String {
    let scenario = full();
    let list = LISTS.iter().position(|list| id.starts_with(&format!("{}.*.", list.id)));
    let item = list.map(|list| match (LISTS[list].name)(&scenario, 0) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => (strings.shell.lists[list].item)(1),
    });
    let window =
        (id.contains(".window.own.") || id.contains(".hours.")).then_some(strings.params.window.label);
    let parts = item.into_iter().chain(window.map(str::to_owned)).chain([label.to_owned()]);
    parts.collect::<Vec<_>>().join(" · ").replace('"', "&quot;")
}

#[test]
fn every_parameter_is_among_the_first_three_for_its_own_name_in_both_languages() {
    for locale in [Locale::default(), ES] {
        let mut seeker = Seeker::of(full(), locale);
        let own = labels(locale.strings());
        for language in LANGUAGES {
            for ((id, label), (_, own)) in labels(language.strings()).into_iter().zip(&own) {
                let typed = listed(id, label, language.strings());
                let wanted = listed(id, own, locale.strings());
                let found = seeker.find(&typed);
                let names: Vec<&str> = found.iter().take(3).map(|told| told.name.as_str()).collect();
                assert!(names.contains(&wanted.as_str()), "{id}: {typed} found {names:?}, not {wanted}");
            }
        }
    }
}

#[test]
fn every_label_alone_finds_its_row_and_the_first_items_first() {
    let mut seeker = Seeker::of(full(), Locale::default());
    for (id, label) in labels(Language::En.strings()) {
        let found = seeker.find(label);
        let wanted = listed(id, label, Language::En.strings());
        assert!(found.iter().any(|told| told.name == wanted), "{id}");
    }
    let found = seeker.find("tickets a month");
    let layers: Vec<&str> = found.iter().filter_map(|told| told.deed.strip_prefix("go:layers.")).collect();
    assert!(layers[0].starts_with("0.incidents") && layers[1].starts_with("1.incidents"), "{layers:?}");
}

#[test]
fn a_severity_or_a_day_leads_to_its_own_box() {
    let mut seeker = Seeker::of(full(), ES);
    assert_eq!(seeker.first("tickets al mes p3")[0], "go:layers.0.incidents_per_month.2");
    assert_eq!(seeker.first("gold response p2")[0], "go:tiers.1.response_minutes.1");
    assert_eq!(seeker.first("lima días sábado")[0], "go:sites.0.hours.days.5");
    assert_eq!(seeker.first("lima saturday days")[0], "go:sites.0.hours.days.5");
}

#[test]
fn a_field_that_has_no_say_leads_to_the_one_that_decides() {
    let mut scenario = full();
    scenario.service.on_call = false;
    let mut seeker = Seeker::of(scenario, Locale::default());
    let html = seeker.html("on call at once");
    assert!(html.contains("first set “On-call outside these hours”"));
    assert_eq!(seeker.first("on call at once")[0], "go:service.on_call");
    seeker.scenario.service.on_call = true;
    assert_eq!(seeker.first("on call at once")[0], "go:service.on_call_roles");
}

#[test]
fn every_page_part_and_side_is_among_the_first_three_for_its_own_name() {
    for locale in [Locale::default(), ES] {
        let mut seeker = Seeker::of(full(), locale);
        for language in LANGUAGES {
            let (tabs, results) = (language.strings().shell.tabs, language.results());
            for (at, route) in routes().into_iter().enumerate() {
                let found = seeker.first(tabs[at]);
                assert!(found.contains(&format!("route:{route}")), "{}: {found:?}", tabs[at]);
            }
            for (at, part) in Part::ALL.into_iter().enumerate() {
                let found = seeker.first(results.decision.parts[at]);
                assert!(found.contains(&format!("route:models|part:{}", part.name())), "{part:?}: {found:?}");
            }
            for (at, side) in Side::ALL.into_iter().enumerate() {
                let found = seeker.first(results.staff.sides[at]);
                assert!(
                    found.contains(&format!("route:backups|side:{}", side.name())),
                    "{side:?}: {found:?}"
                );
            }
        }
    }
    assert_eq!(routes().len(), PAGES_ALSO.len());
}

#[test]
fn every_action_is_among_the_first_three_for_its_own_name() {
    let mut reached = 0;
    for locale in [Locale::default(), ES] {
        let own = locale.results().palette.actions;
        for done in [false, true] {
            let mut seeker = Seeker::of(full(), locale);
            (seeker.view.price_hidden, seeker.view.keys_off) = (done, done);
            seeker.view.shown =
                if done { relevo::report::Shown::Recommended } else { relevo::report::Shown::Today };
            for language in LANGUAGES {
                for (action, name) in language.results().palette.actions.into_iter().enumerate() {
                    let found: Vec<Told> = seeker.find(name).into_iter().take(3).collect();
                    reached += usize::from(found.iter().any(|told| told.name == own[action]));
                }
            }
        }
    }
    // Three pairs of which one is offered at a time, and a scenario that is not stored has no file.
    assert_eq!(reached, 8 * (ACTIONS_ALSO.len() - 4));
}

#[test]
fn every_term_is_found_by_its_name_and_tells_its_sentence() {
    for (locale, own) in [(Locale::default(), 0), (ES, 1)] {
        let mut seeker = Seeker::of(full(), locale);
        for term in &GLOSSARY {
            for name in term.names {
                let html = seeker.html(name);
                assert!(html.contains(term.sentences[own]), "{name}");
            }
        }
        for (typed, sentence) in [
            ("occupancy", ["every queue grows", "toda cola crece"]),
            ("factor de relevo", ["Paid hours for one hour", "Horas pagadas por cada hora"]),
            ("follow-the-sun", ["each cover their own day", "que cubren cada una su propio día"]),
        ] {
            assert!(seeker.html(typed).contains(sentence[own]), "{typed}");
        }
    }
    for term in &GLOSSARY {
        assert!(term.sentences.iter().all(|sentence| sentence.ends_with('.') && sentence.len() < 140));
        assert_ne!(term.sentences[0], term.sentences[1]);
    }
}
