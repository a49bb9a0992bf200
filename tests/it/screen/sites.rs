//! The page of models with painted hours, with sites that take turns, and with what to watch.

use super::super::html::{assert_balanced, values};
use super::{ES, ask, informed, show, small};
use relevo::calendar::zone::ZoneYear;
use relevo::engine::{Rule, Warning, models};
use relevo::i18n::Locale;
use relevo::report::{Voice, warnings};
use relevo::scenario::{Country, Scenario, Site, WindowKind};
use relevo::screen::{Page, Part, Room, View};

/// The part with one's own hours and the sites, or the comparison.
fn html(scenario: &Scenario, locale: Locale, room: Room, part: Part) -> String {
    let view = View { page: Page::Models, locale, room, part, ..View::default() };
    let html = show(&mut informed(scenario), ask(scenario, view)).html;
    assert_balanced(&html);
    html
}

/// Sites 8 hours apart; the second one's name is markup.
fn three() -> Scenario {
    let at = |name: &str, minutes| Site {
        name: name.to_owned(),
        zone_year: ZoneYear::fixed(minutes),
        ..Site::default()
    };
    let sites = vec![at("Madrid", 60.0), at("<b>Manila</b>", 540.0), at("México", -420.0)];
    Scenario { zone_year: ZoneYear::fixed(60.0), sites, ..small() }
}

#[test]
fn the_hours_to_paint_have_one_tab_stop_and_stand_once_in_either_form() {
    for room in [Room::Wide, Room::Slim] {
        let html = html(&small(), Locale::default(), room, Part::Hours);
        let slots: Vec<usize> =
            values(&html, "data-slot").iter().filter_map(|slot| slot.parse().ok()).collect();
        assert_eq!(slots[1], if room == Room::Slim { 24 } else { 1 }, "rows are hours where it is narrow");
        let mut sorted = slots.clone();
        sorted.sort_unstable();
        assert!(sorted.into_iter().eq(0..168));
        let stops = values(&html, "tabindex").iter().filter(|&&stop| stop == "0").count();
        assert_eq!(stops, 1);
        let open = values(&html, "aria-selected").iter().filter(|&&open| open == "true").count();
        assert_eq!(open, small().service.window.mask().hours());
    }
}

#[test]
fn the_figures_of_painted_hours_stand_beside_them() {
    let mut scenario = small();
    scenario.service.window.paint_as("7");
    scenario.service.window.paint_as("100");
    let html = html(&scenario, Locale::default(), Room::Wide, Part::Hours);
    let card = html.split("data-testid=\"paint\"").nth(1).expect("the card is there");
    let card = card.split("</section>").next().expect("it ends");
    assert!(card.contains("52 hours a week"), "50 and two more");
    assert!(card.contains(">Painted hours</span>") && card.contains(">Painted hours + on-call</span>"));
}

#[test]
fn sites_are_a_model_with_a_year_and_their_names_are_text() {
    for (locale, name, all) in [
        (Locale::default(), "Follow-the-sun (3 sites)", "all year"),
        (ES, "Cobertura por husos (follow-the-sun), 3 sedes", "todo el año"),
    ] {
        let compared = html(&three(), locale, Room::Wide, Part::Compare);
        assert!(compared.contains(&format!(">{name}</span>")), "{locale:?}");
        assert!(
            !compared.contains("<b>Manila") && compared.contains("&lt;b&gt;Manila"),
            "each site has a warning"
        );
        let hours = html(&three(), locale, Room::Wide, Part::Hours);
        assert!(hours.contains("data-testid=\"seasons\"") && hours.contains(all));
        assert!(!html(&small(), locale, Room::Wide, Part::Hours).contains("data-testid=\"seasons\""));
    }
}

#[test]
fn what_is_left_uncovered_is_told_for_the_worst_season() {
    // 24 hours by three sites 8 hours apart, on weekdays: 48 hours of the weekend are left, all year.
    let alike = html(&three(), Locale::default(), Room::Wide, Part::Hours);
    assert!(alike.contains("The sites leave 48 hours a week uncovered all year"));
    // Manila is 7 hours ahead of Madrid in winter, 2–10, and 6 in summer, 3–11: with 9–17 here, 93 or 98 hours are left.
    let mut scenario = three();
    scenario.sites.truncate(2);
    scenario.sites[1].zone_year = ZoneYear::fixed(480.0);
    scenario.zone_year = ZoneYear::CENTRAL_EUROPE;
    scenario.sites[0].zone_year = ZoneYear::CENTRAL_EUROPE;
    let differs = html(&scenario, Locale::default(), Room::Wide, Part::Hours);
    assert!(differs.contains("The sites leave up to 98 hours a week uncovered, by the season"));
    assert!(differs.contains(">93<") && differs.contains(">98<"));
}

#[test]
fn every_warning_has_a_sentence_in_both_languages() {
    let scenario = three();
    let law = |rule| Warning::Law { site: None, country: Country::Mx, rule };
    let all = [
        Warning::FewPeople { site: Some(0), people: 1.4, least: 2 },
        Warning::OnCallTooOften { people: 1, least: 4 },
        Warning::Overload { share: 0.08, incidents: 1.0 },
        Warning::BrokenNights { nights: 1.5, rest: 12.0 },
        law(Rule::WeeklyHours { planned: 50.0, most: 48.0 }),
        law(Rule::DailyRest { planned: 11.5, least: 12.0 }),
        law(Rule::DailyHours { planned: 9.0, most: 8.0 }),
        law(Rule::NightHours { planned: 8.0, most: 7.0 }),
        law(Rule::NightPremium { planned: 0.25, least: 0.35 }),
        law(Rule::WeeklyRest { shifts: 7.0, least: 24.0 }),
    ];
    let numbers = [
        ["1.4", "2"],
        ["1", "4"],
        ["1.0", "8"],
        ["1.5", "12"],
        ["50", "48"],
        ["11.5", "12"],
        ["9", "8"],
        ["8", "7"],
        ["25", "35"],
        ["7", "24"],
    ];
    for locale in [Locale::default(), ES] {
        let voice = Voice::of(&scenario, locale);
        let told: Vec<String> = all.iter().map(|it| warnings::sentence(it, &scenario, voice)).collect();
        for (sentence, numbers) in told.iter().zip(&numbers) {
            let plain = sentence.replace(',', ".");
            assert!(numbers.iter().all(|number| plain.contains(number)), "{sentence}");
            assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
        }
        assert!(told[0].starts_with("Madrid: ") && told[4].contains("México") == (locale == ES));
    }
}

#[test]
fn laws_are_named_with_their_source_and_are_no_advice() {
    let mut scenario = small();
    scenario.country = Country::Co;
    scenario.money.night_premium = 0.2;
    let compared = models(&scenario);
    let sources = warnings::sources(&compared, Voice::of(&scenario, Locale::default()));
    assert!(sources[0].starts_with("Not legal advice") && sources[0].contains("2026"), "{sources:?}");
    assert!(sources[1].starts_with("Colombia: Ley 2101"), "{sources:?}");
    let html = html(&scenario, Locale::default(), Room::Wide, Part::Compare);
    let [paid, due] = [0.2, 0.35].map(|share| Locale::default().percent(share, 0));
    let told = format!("Law, Colombia: nights paid {paid} on top, {due} at least.");
    assert!(html.contains("Not legal advice") && html.contains(&told), "{told}");
    let round_the_clock = compared.list.iter().find(|it| it.model.window.kind == WindowKind::Round24x7);
    assert!(round_the_clock.is_some_and(|it| !it.warnings.is_empty()));
}
