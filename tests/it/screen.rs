//! The pages of results as HTML text: whole, escaped, told from the right state, and never asking the page for
//! what it does not know.

mod compare;
mod cover;
mod ledger;
mod library;
mod money;
mod months;
mod odd;
mod orders;
mod page;
mod palette;
mod people;
mod risk;
mod share;
mod sites;
mod zones;

use super::html::{assert_balanced, is_field, values};
use relevo::chart::sketch::{Bars, Curve, Medium, Size, Sketch, Weeks};
use relevo::engine::{models, plan};
use relevo::i18n::Locale;
use relevo::i18n::{Language, NumberStyle};
use relevo::report::Shown;
use relevo::scenario::presets::Preset;
use relevo::scenario::{Scenario, WindowKind};
use relevo::screen::{Ask, Board, Draw, FileKind, News, Outcome, Page, Part, Room, Screen, View};

const PAGES: [Page; 4] = [Page::Answer, Page::Coverage, Page::Models, Page::Risk];
const ES: Locale = Locale { language: Language::Es, numbers: NumberStyle::Comma };

fn offers(sketch: &Sketch, size: Size, medium: Medium) -> String {
    format!(
        "<svg data-offers=\"{}\" data-width=\"{}\" data-medium=\"{medium:?}\"></svg>",
        sketch.offers.len(),
        size.width
    )
}

fn bars(bars: &Bars, size: Size, medium: Medium) -> String {
    format!(
        "<svg data-bars=\"{}\" data-height=\"{}\" data-medium=\"{medium:?}\"></svg>",
        bars.bars.len(),
        size.height
    )
}

fn curve(curve: &Curve, size: Size, medium: Medium) -> String {
    let (points, marks) = (curve.points.len(), curve.marks.len());
    format!(
        "<svg data-points=\"{points}\" data-marks=\"{marks}\" data-width=\"{}\" data-medium=\"{medium:?}\"></svg>",
        size.width
    )
}

fn weeks(weeks: &Weeks, size: Size, medium: Medium) -> String {
    format!(
        "<svg data-weeks=\"{}\" data-notes=\"{}\" data-width=\"{}\" data-medium=\"{medium:?}\"></svg>",
        weeks.weeks.len(),
        weeks.notes.len(),
        size.width
    )
}

const DRAW: Draw = Draw { offers, bars, curve, weeks };

fn ask(scenario: &Scenario, view: View) -> Ask {
    Ask { scenario: scenario.clone(), view, ..Ask::default() }
}

fn news(scenario: &Scenario, serial: u32) -> News {
    let models = postcard::to_allocvec(&models(scenario)).expect("it can be written");
    News { serial, of: scenario.clone(), models }
}

fn show(board: &mut Board, ask: Ask) -> Screen {
    board.show(ask, |bytes| postcard::from_bytes(bytes).ok(), DRAW)
}

/// A board that knows the scenario's comparison.
fn informed(scenario: &Scenario) -> Board {
    let mut board = Board::default();
    show(&mut board, Ask { news: Some(news(scenario, 1)), ..ask(scenario, View::default()) });
    board
}

fn small() -> Scenario {
    Preset::Software.scenario(Language::En)
}

#[test]
fn every_page_is_whole_and_asks_for_what_the_page_can_do() {
    for preset in Preset::ALL {
        for locale in [Locale::default(), ES] {
            let scenario = preset.scenario(locale.language);
            let (mut alone, mut board) = (Board::default(), informed(&scenario));
            for page in PAGES {
                let parts = if page == Page::Models { &Part::ALL[..] } else { &[Part::Compare] };
                for (&part, shown) in
                    parts.iter().flat_map(|part| [(part, Shown::Today), (part, Shown::Recommended)])
                {
                    for bits in 0..6 {
                        let room = [Room::Wide, Room::Middle, Room::Slim][bits >> 1];
                        let as_table = bits & 1 == 1;
                        let view = View {
                            page,
                            part,
                            locale,
                            shown,
                            as_table,
                            room,
                            slot: Some(26),
                            ..View::default()
                        };
                        for board in [&mut alone, &mut board] {
                            let screen = show(board, ask(&scenario, view));
                            assert_balanced(&screen.html);
                            assert!(!screen.html.contains("style="), "the security policy forbids it");
                            for told in values(&screen.html, "data-do") {
                                assert!(is_known(told, &scenario, &screen), "{told}");
                            }
                        }
                    }
                }
            }
        }
    }
}

fn is_known(told: &str, scenario: &Scenario, screen: &Screen) -> bool {
    let (verb, what) = told.split_once(':').expect("a verb and a colon");
    let is_layer =
        |what: &str| what.is_empty() || what.parse().is_ok_and(|layer: usize| layer < scenario.layers.len());
    match verb {
        "go" => is_field(what),
        "plan" => ["today", "best"].contains(&what),
        "part" => Part::ALL.iter().any(|part| part.name() == what),
        "way" => ["chart", "table"].contains(&what),
        "layer" => is_layer(what),
        "gap" => what.split_once('/').is_some_and(|(layer, slot)| {
            is_layer(layer) && slot.parse().is_ok_and(|slot: usize| slot < relevo::calendar::WEEK)
        }),
        "apply" => what.parse().is_ok_and(|position: usize| position < screen.changes),
        "model" => what.parse().is_ok_and(|position: usize| position < 20),
        "hide" => what == "price",
        "risk" => ["run", "stop", "seed"].contains(&what),
        "outcome" => Outcome::ALL.iter().any(|outcome| outcome.name() == what),
        "paint" => {
            let mut window = scenario.service.window.clone();
            window.paint_as(what);
            window.kind == WindowKind::Painted
        }
        "png" => FileKind::ALL.iter().any(|kind| kind.is_picture() && kind.name() == what),
        "compare" => ["pin", "unpin"].contains(&what),
        "file" => FileKind::ALL.iter().any(|kind| kind.name() == what),
        _ => false,
    }
}

#[test]
fn what_the_user_typed_is_text() {
    let mut scenario = small();
    let name = "<img src=x onerror=alert(1)> & \"5 > 4\"";
    scenario.layers[0].name = name.to_owned();
    let mut board = informed(&scenario);
    for page in PAGES {
        for (part, as_table) in Part::ALL.into_iter().flat_map(|part| [(part, false), (part, true)]) {
            let view = View { page, part, as_table, layer: Some(0), slot: Some(3), ..View::default() };
            let html = show(&mut board, ask(&scenario, view)).html;
            assert!(!html.contains("<img"));
            assert_balanced(&html);
        }
    }
    let html = show(&mut board, ask(&scenario, View { page: Page::Coverage, ..View::default() })).html;
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;5 &gt; 4&quot;"));
}

#[test]
fn a_comparison_is_kept_until_a_newer_one_comes_and_says_when_it_is_of_another_scenario() {
    let scenario = small();
    let mut board = Board::default();
    let before = show(&mut board, ask(&scenario, View::default()));
    assert_eq!((before.serial, before.is_fresh, before.changes), (0, false, 0));
    let informed =
        show(&mut board, Ask { news: Some(news(&scenario, 7)), ..ask(&scenario, View::default()) });
    assert_eq!((informed.serial, informed.is_fresh), (7, true));
    assert!(informed.changes > 0);
    assert_ne!(before.verdict, informed.verdict);
    let mut other = scenario.clone();
    other.team.groups[0].headcount += 1;
    let after = show(&mut board, ask(&other, View::default()));
    assert_eq!((after.serial, after.is_fresh), (7, false), "the last verdict stands meanwhile, marked");
    assert_eq!(after.verdict, informed.verdict);
    assert_ne!(after.html, informed.html);
    let back = show(&mut board, ask(&scenario, View::default()));
    assert_eq!(back, informed, "the same question has the same answer");
}

#[test]
fn a_comparison_that_cannot_be_read_is_as_if_it_had_not_come() {
    let scenario = small();
    let broken = News { serial: 1, of: scenario.clone(), models: vec![255; 9] };
    let screen = show(&mut Board::default(), Ask { news: Some(broken), ..ask(&scenario, View::default()) });
    assert_eq!((screen.serial, screen.is_fresh), (0, false));
}

#[test]
fn a_comparison_made_before_the_scenario_changed_keeps_the_plan_that_it_was_made_with() {
    let (scenario, mut other) = (small(), small());
    other.team.groups[0].headcount += 3;
    let late =
        show(&mut Board::default(), Ask { news: Some(news(&scenario, 1)), ..ask(&other, View::default()) });
    let early = {
        let mut board = informed(&scenario);
        show(&mut board, ask(&other, View::default()))
    };
    assert_eq!(late, early);
}

#[test]
fn the_recommended_plan_is_told_where_it_is_wanted_and_known() {
    let scenario = small();
    let wanted = View { shown: Shown::Recommended, ..View::default() };
    let name = |html: &str| {
        html.split("data-testid=\"plan-name\">").nth(1).map(|rest| rest.split('<').next().map(str::to_owned))
    };
    let mut board = informed(&scenario);
    let today = name(&show(&mut board, ask(&scenario, View::default())).html);
    let best = name(&show(&mut board, ask(&scenario, wanted)).html);
    assert_ne!(today, best);
    // Without a comparison there is neither another plan nor a number of people needed.
    let alone = name(&show(&mut Board::default(), ask(&scenario, wanted)).html).flatten().expect("a name");
    let (own, compared) = (plan(&scenario).model, models(&scenario));
    let row = compared.list.iter().find(|row| row.model == own).expect("today's model is compared");
    let needed = Locale::default().number(row.people, 1);
    assert_eq!(today.flatten(), Some(format!("{alone}, {needed} needed")));
}

#[test]
fn a_failed_comparison_is_told_where_one_is_waited_for() {
    let scenario = small();
    for locale in [Locale::default(), ES] {
        let told = locale.strings().shell.not_computed;
        for page in [Page::Answer, Page::Models] {
            let view = View { page, locale, ..View::default() };
            let html = |view| show(&mut Board::default(), ask(&scenario, view)).html;
            assert!(!html(view).contains(told));
            assert!(html(View { failed: true, ..view }).contains(told));
        }
    }
}

#[test]
fn files_come_where_there_is_something_to_tell() {
    let scenario = small();
    let wanted = |board: &mut Board, kind: FileKind| {
        let screen =
            show(board, Ask { file: Some(kind.name().to_owned()), ..ask(&scenario, View::default()) });
        screen.file.map(|file| {
            assert_eq!(file.name, kind.name());
            file.text
        })
    };
    let mut board = informed(&scenario);
    let lines = |text: Option<String>| text.map(|text| text.lines().count());
    assert_eq!(lines(wanted(&mut board, FileKind::Map)), Some(1 + 168 * (1 + scenario.layers.len())));
    assert_eq!(lines(wanted(&mut board, FileKind::Models)), Some(1 + models(&scenario).list.len()));
    assert!(wanted(&mut board, FileKind::Chart).is_some_and(|svg| svg.contains("data-medium=\"File\"")));
    for kind in [FileKind::Models, FileKind::Chart] {
        assert_eq!(wanted(&mut Board::default(), kind), None);
    }
}

#[test]
fn the_map_has_one_tab_stop_and_every_hour_once_in_either_form() {
    let scenario = small();
    for room in [Room::Wide, Room::Middle, Room::Slim] {
        for slot in [None, Some(100)] {
            let view = View { room, slot, ..View::default() };
            let html = show(&mut Board::default(), ask(&scenario, view)).html;
            let mut slots: Vec<usize> =
                values(&html, "data-slot").iter().filter_map(|slot| slot.parse().ok()).collect();
            assert_eq!(
                slots[1],
                if room == Room::Slim { 24 } else { 1 },
                "rows are hours where it is narrow"
            );
            slots.sort_unstable();
            assert!(slots.iter().copied().eq(0..168));
            assert_eq!(values(&html, "tabindex").iter().filter(|&&stop| stop == "0").count(), 1);
            assert_eq!(
                values(&html, "aria-selected").iter().filter(|&&chosen| chosen == "true").count(),
                usize::from(slot.is_some())
            );
        }
    }
}
