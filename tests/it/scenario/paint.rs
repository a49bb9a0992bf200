//! Painted hours: through a document and back, whatever a document says of them, and what painting does.

use relevo::calendar::{WEEK, WeekMask};
use relevo::engine::{ActionKind, apply, models, plan};
use relevo::i18n::Language;
use relevo::scenario::check::{Issue, check};
use relevo::scenario::document::{Document, Notice, open};
use relevo::scenario::presets::Preset;
use relevo::scenario::{Scenario, Window, WindowKind};

fn stored(scenario: &Scenario) -> String {
    Document::new("id".to_owned(), "name".to_owned(), 0.0, scenario.clone()).save()
}

fn software() -> Scenario {
    Preset::Software.scenario(Language::En)
}

/// Every third hour, and Sunday's last.
fn odd() -> WeekMask {
    WeekMask(std::array::from_fn(|slot| slot % 3 == 1 || slot == WEEK - 1))
}

#[test]
fn painted_hours_come_back_from_a_document() {
    for mask in [WeekMask::NEVER, WeekMask::ALWAYS, odd()] {
        let mut scenario = software();
        scenario.service.window.put(&mask);
        let (back, notices) = open(&stored(&scenario)).expect("it was just written");
        assert_eq!(notices, []);
        assert_eq!(back.scenario, scenario);
        assert_eq!(back.scenario.service.window.mask(), mask);
    }
}

#[test]
fn painted_hours_that_are_none_are_a_notice_and_nothing_is_lost() {
    let mut scenario = software();
    scenario.service.window.put(&odd());
    let days = scenario.service.window.painted.clone();
    let good = format!("{days:?}").replace(' ', "");
    let text = stored(&scenario);
    assert!(text.contains(&good), "{text}");
    // Six days, eight days, more hours than a day has, less than none, half an hour, no numbers, no list.
    let last = format!(",{}]", days[6]);
    let hostile = [
        good.replace(&last, "]"),
        good.replace(&last, ",0,0]"),
        good.replace(&last, ",16777216]"),
        good.replace(&last, ",-1]"),
        good.replace(&last, ",0.5]"),
        good.replace(&last, ",1e300]"),
        good.replace(&last, ",\"0\"]"),
        good.replace(&last, ",[0]]"),
        "{\"0\":1}".to_owned(),
        "\"ffffff\"".to_owned(),
        "true".to_owned(),
    ];
    for painted in hostile {
        let (back, notices) = open(&text.replace(&good, &painted)).expect("it is still a document");
        assert_eq!(notices, [Notice::NotUsable { path: "service.window.painted".to_owned() }], "{painted}");
        assert_eq!(back.scenario.service.window.mask(), WeekMask::NEVER);
        assert_eq!(back.scenario.layers, scenario.layers);
        assert!(plan(&back.scenario).cost.total().is_finite());
    }
}

#[test]
fn whoever_paints_starts_from_the_hours_that_there_are() {
    let mut window = Window::of(WindowKind::Office8x5);
    window.paint_as("8");
    let mut expected = Window::of(WindowKind::Office8x5).mask();
    expected.0[8] = true;
    assert_eq!((window.kind, window.mask()), (WindowKind::Painted, expected));
    window.paint_as("8");
    assert_eq!(window.mask(), Window::of(WindowKind::Office8x5).mask());
    window.paint_as("from:round24x5");
    assert_eq!(window.mask(), Window::of(WindowKind::Round24x5).mask());
    for nonsense in ["168", "-1", "from:", "from:never", "", "8 ", "clear!"] {
        let before = window.clone();
        window.paint_as(nonsense);
        assert_eq!(window, before, "{nonsense}");
    }
    window.paint_as("clear");
    assert_eq!(window.mask(), WeekMask::NEVER);
}

#[test]
fn hours_that_have_a_name_are_the_model_of_that_name() {
    let mut scenario = software();
    scenario.service.window.put(&Window::of(WindowKind::Long16x5).mask());
    let today = plan(&scenario).model;
    assert_eq!(today.window, Window::of(WindowKind::Long16x5));
    let compared = models(&scenario);
    assert_eq!(compared.list.iter().filter(|it| it.model == today).count(), 1);
    assert_eq!(compared.list.iter().filter(|it| it.model.window.kind == WindowKind::Painted).count(), 0);
}

#[test]
fn painted_hours_are_a_model_of_their_own() {
    let mut scenario = software();
    scenario.service.window.put(&odd());
    let today = plan(&scenario).model;
    let compared = models(&scenario);
    let own: Vec<_> = compared.list.iter().filter(|it| it.model.window.mask() == odd()).collect();
    assert_eq!(own.iter().map(|it| it.model.on_call).collect::<Vec<_>>(), [false, true]);
    assert!(own.iter().any(|it| it.model == today));
    assert!(own.iter().all(|it| it.posts > 0 && it.cost.staff > 0.0));
}

#[test]
fn painting_nothing_has_words_and_a_plan() {
    let mut scenario = software();
    scenario.service.window.put(&WeekMask::NEVER);
    assert!(check(&scenario).contains(&Issue::EmptyWindow));
    assert_eq!(plan(&scenario).scheduled, vec![0; WEEK]);
}

#[test]
fn a_contract_with_painted_hours_has_those_of_the_service() {
    let mut scenario = software();
    scenario.service.window.put(&odd());
    scenario.tiers[0].window.kind = WindowKind::Painted;
    assert_eq!(scenario.tier_mask(&scenario.tiers[0]), odd());
}

#[test]
fn another_model_leaves_what_was_painted() {
    let mut scenario = software();
    scenario.service.window.put(&odd());
    let painted = scenario.service.window.painted.clone();
    let model = models(&scenario).list.into_iter().find(|it| it.model.window.kind == WindowKind::Round24x7);
    let model = model.expect("24/7 is compared").model;
    let changed = apply(&ActionKind::ChangeModel { model }, &scenario).service.window;
    assert_eq!((changed.kind, changed.painted), (WindowKind::Round24x7, painted));
}
