//! The page of risk: a run comes together from errands, can be stopped, and says what it is of.

use super::{DRAW, ES, ask, informed, news, show, small};
use crate::html::{assert_balanced, is_field, values};
use relevo::engine::doubt::{Errand, Point, run};
use relevo::engine::models;
use relevo::i18n::Locale;
use relevo::scenario::Scenario;
use relevo::scenario::params::{At, number};
use relevo::scenario::ranges::state;
use relevo::screen::{Ask, Board, FileKind, Outcome, Page, Room, Screen, Side, View};

const RISK: View = View {
    page: Page::Risk,
    locale: Locale { language: relevo::i18n::Language::En, numbers: relevo::i18n::NumberStyle::Point },
    shown: relevo::report::Shown::Today,
    layer: None,
    slot: None,
    as_table: false,
    room: Room::Wide,
    failed: false,
    part: relevo::screen::Part::Compare,
    side: Side::Cover,
    today: 20_783,
    dials: [None; 2],
    model: None,
    price_hidden: false,
    keys_off: false,
    seed: 0,
    stopped: false,
    outcome: Outcome::Saving,
};

/// One small layer: its models take milliseconds.
fn one() -> Scenario {
    let mut scenario = small();
    scenario.layers.truncate(1);
    scenario.layers[0].incidents_per_month = [1.0, 3.0, 40.0, 10.0];
    scenario
}

/// A board that has done some of what it wants.
fn done(board: &mut Board, scenario: &Scenario, view: View, which: impl Fn(&Errand) -> bool) -> Screen {
    let screen = show(board, ask(scenario, view));
    for errand in screen.errands.iter().copied().filter(&which) {
        board.bring(screen.serial, run(scenario, errand));
    }
    show(board, ask(scenario, view))
}

fn is_check(errand: &Errand) -> bool {
    matches!(errand.point, Point::Draw { .. })
}

fn inside(html: &str, testid: &str) -> String {
    let rest = html.split(&format!("data-testid=\"{testid}\"")).nth(1).unwrap_or_default();
    let rest = rest.split_once('>').unwrap_or_default().1;
    rest.split("</h1>").next().unwrap_or_default().split("</p>").next().unwrap_or_default().to_owned()
}

#[test]
fn the_first_bands_are_there_with_the_comparison_and_the_whole_run_follows() {
    let scenario = one();
    let mut board = informed(&scenario);
    let first = show(&mut board, ask(&scenario, RISK));
    assert!(first.html.contains("of 100 futures") && first.html.contains("First bands"));
    assert!(first.errands.len() > 20);
    let whole = done(&mut board, &scenario, RISK, |_| true);
    assert!(whole.errands.is_empty());
    assert!(whole.html.contains("Complete.") && whole.html.contains("1,000 draws"));
    assert!(whole.html.contains("Checked on 12 draws computed exactly"));
    assert!(whole.html.contains("data-bars=\""));
    assert_eq!(show(&mut board, ask(&scenario, RISK)), whole, "the same question has the same answer");
}

#[test]
fn what_comes_twice_of_another_comparison_or_unasked_changes_nothing() {
    let scenario = one();
    let mut board = informed(&scenario);
    let whole = done(&mut board, &scenario, RISK, |errand| !is_check(errand));
    let again = run(&scenario, Errand { point: Point::Staff { seed: 0, from: 0 }, models: 1 });
    board.bring(whole.serial, again.clone());
    board.bring(whole.serial + 1, again);
    board.bring(whole.serial, run(&scenario, Errand { point: Point::Staff { seed: 5, from: 0 }, models: 1 }));
    assert_eq!(show(&mut board, ask(&scenario, RISK)), whole);
}

#[test]
fn a_stopped_run_tells_what_is_there_and_goes_on_when_it_is_run_again() {
    let scenario = one();
    let mut board = informed(&scenario);
    let some = |errand: &Errand| matches!(errand.point, Point::Staff { from, .. } if from < 300);
    done(&mut board, &scenario, RISK, some);
    let stopped = show(&mut board, ask(&scenario, View { stopped: true, ..RISK }));
    assert!(stopped.errands.is_empty() && stopped.html.contains("Stopped: 300 draws so far."));
    assert!(stopped.html.contains("data-do=\"risk:run\""));
    let on = show(&mut board, ask(&scenario, RISK));
    assert!(on.html.contains("data-do=\"risk:stop\"") && !on.errands.is_empty());
    assert!(on.errands.iter().all(|errand| !some(errand)));
}

#[test]
fn another_seed_is_another_run_and_back_again_the_same_one() {
    let scenario = one();
    let mut board = informed(&scenario);
    let title = |board: &mut Board, seed| {
        let screen = show(board, ask(&scenario, View { seed, ..RISK }));
        assert!(screen.html.contains(&format!("Seed {seed}")));
        screen.html
    };
    let (zero, one_more) = (title(&mut board, 0), title(&mut board, 1));
    assert_ne!(inside(&zero, "chances"), one_more);
    assert_ne!(zero.replace("Seed 0", ""), one_more.replace("Seed 1", ""));
    assert_eq!(title(&mut board, 0), zero);
}

#[test]
fn bands_of_an_earlier_state_say_so_until_the_comparison_is_there() {
    let scenario = one();
    let mut board = informed(&scenario);
    show(&mut board, ask(&scenario, RISK));
    let mut other = scenario.clone();
    let sick = number("absence.sick_days").expect("it has a row");
    state(&mut other, sick, At::default(), (6.0, 20.0));
    let old = show(&mut board, ask(&other, RISK));
    assert!(old.html.contains("earlier state") && old.errands.is_empty());
    let fresh = show(&mut board, Ask { news: Some(news(&other, 2)), ..ask(&other, RISK) });
    assert!(!fresh.html.contains("earlier state") && !fresh.errands.is_empty());
    assert!(fresh.html.contains("1 with a range you typed"));
}

#[test]
fn errands_are_wanted_on_the_page_of_risk_only() {
    let scenario = one();
    let mut board = informed(&scenario);
    show(&mut board, ask(&scenario, RISK));
    for page in [Page::Answer, Page::Coverage, Page::Models] {
        assert!(show(&mut board, ask(&scenario, View { page, ..RISK })).errands.is_empty());
    }
    assert!(show(&mut Board::default(), ask(&scenario, RISK)).errands.is_empty(), "nothing to draw from yet");
}

#[test]
fn the_page_is_whole_in_both_languages_and_every_form() {
    let mut scenario = one();
    scenario.layers[0].name = "<b>\"&".to_owned();
    let mut board = informed(&scenario);
    for locale in [Locale::default(), ES] {
        for outcome in Outcome::ALL {
            for as_table in [false, true] {
                for stopped in [false, true] {
                    let view = View { locale, outcome, as_table, stopped, ..RISK };
                    let html = show(&mut board, ask(&scenario, view)).html;
                    assert_balanced(&html);
                    assert!(!html.contains("style=") && !html.contains("<b>\"") && !html.contains("NaN"));
                    for told in values(&html, "data-do").iter().filter_map(|told| told.strip_prefix("go:")) {
                        assert!(is_field(told), "{told}");
                    }
                    assert_eq!(html.contains("data-testid=\"movers\""), as_table);
                    assert_eq!(html.matches("class=\"dots__dot").count(), if as_table { 0 } else { 50 });
                }
            }
        }
    }
}

#[test]
fn doubt_and_luck_stand_in_columns_of_their_own() {
    let scenario = one();
    let html = show(&mut informed(&scenario), ask(&scenario, RISK)).html;
    let figures = html.split("data-testid=\"risk-figures\"").nth(1).expect("the card");
    let cost = figures.split("<tr><td>Cost a year</td>").nth(1).expect("the row").split("</tr>").next();
    let cost = cost.expect("its end");
    assert!(cost.contains("data-label=\"Doubt\"") && cost.contains("data-label=\"Luck\""));
    let known = models(&scenario);
    let luck = relevo::report::Voice::of(&scenario, Locale::default());
    assert!(cost.contains(&luck.money_short(known.recommended.cost_luck.0)));
}

#[test]
fn its_files_tell_the_run() {
    let scenario = one();
    let mut board = informed(&scenario);
    let mut file = |kind: FileKind| {
        let asked = Ask { file: Some(kind.name().to_owned()), ..ask(&scenario, RISK) };
        show(&mut board, asked).file.map(|file| file.text).expect("a file")
    };
    assert_eq!(file(FileKind::Risk).lines().count(), 1 + models(&scenario).list.len());
    let movers = file(FileKind::Movers).lines().count();
    assert!((2..=9).contains(&movers));
    assert!(file(FileKind::Tornado).contains("data-medium=\"File\""));
    let alone = Ask { file: Some(FileKind::Risk.name().to_owned()), ..ask(&scenario, RISK) };
    assert_eq!(Board::default().show(alone, |_| None, DRAW).file, None);
}
