//! What is stated at the edge of sense has an answer in words on every page, in both languages.

use super::{ES, PAGES, ask, informed, show};
use crate::html::assert_balanced;
use relevo::calendar::HourRange;
use relevo::i18n::Locale;
use relevo::scenario::check::check;
use relevo::scenario::presets::Preset;
use relevo::scenario::{Money, Nature, Scenario, WindowKind};
use relevo::screen::{Page, Part, View};

const NEVER: HourRange = HourRange { days: [false; 7], from: 8, to: 18 };

/// The example with one thing about it that makes little sense, and what of it is told beside the fields.
fn odd(locale: Locale) -> Vec<(&'static str, Scenario, bool)> {
    let plain = Preset::Software.scenario(locale.language);
    let changed = |change: fn(&mut Scenario)| {
        let mut scenario = plain.clone();
        change(&mut scenario);
        scenario
    };
    vec![
        (
            "nothing costs anything",
            changed(|s| {
                s.money = Money { hourly_cost: 0.0, backup_retainer: 0.0, tools: 0.0, ..s.money.clone() };
                s.layers.iter_mut().for_each(|layer| layer.downtime_cost_per_hour = 0.0);
            }),
            false,
        ),
        (
            "all layers inform",
            changed(|s| s.layers.iter_mut().for_each(|layer| layer.nature = Nature::Informational)),
            false,
        ),
        (
            "no tier is ever in force",
            changed(|s| {
                s.tiers[0].window.kind = WindowKind::Own;
                s.tiers[0].window.own = NEVER;
                s.tiers[0].clock = [relevo::scenario::Clock::Window; 4];
            }),
            true,
        ),
        (
            "a window of no hours",
            changed(|s| {
                s.service.window.kind = WindowKind::Own;
                s.service.window.own = NEVER;
            }),
            true,
        ),
        ("a team of one", changed(|s| s.team.groups[0].headcount = 1), false),
        ("a team of nobody", changed(|s| s.team.groups[0].headcount = 0), true),
        (
            "no ticket",
            changed(|s| s.layers.iter_mut().for_each(|layer| layer.incidents_per_month = [0.0; 4])),
            true,
        ),
        (
            "nothing can keep it",
            changed(|s| {
                s.tiers[0].response_minutes = [1.0; 4];
                s.tiers[0].objective = [0.9999; 4];
                s.layers[0].handle_minutes = 2_880.0;
            }),
            false,
        ),
    ]
}

#[test]
fn what_makes_little_sense_is_answered_in_words_on_every_page() {
    for locale in [Locale::default(), ES] {
        for (name, scenario, told) in odd(locale) {
            let issues: Vec<String> = check(&scenario).iter().map(|issue| issue.say(locale)).collect();
            assert!(!told || issues.iter().any(|issue| issue.len() > 20), "{name}: {issues:?}");
            let mut board = informed(&scenario);
            for page in PAGES {
                for part in Part::ALL {
                    let view = View { page, part, locale, ..View::default() };
                    let screen = show(&mut board, ask(&scenario, view));
                    assert_balanced(&screen.html);
                    for nonsense in ["NaN", "inf ", "-0 ", "undefined"] {
                        assert!(!screen.html.contains(nonsense), "{name}, {page:?}, {part:?}: {nonsense}");
                    }
                    assert!(screen.verdict.len() > 20, "{name}: {}", screen.verdict);
                    if page != Page::Models {
                        break;
                    }
                }
            }
        }
    }
}
