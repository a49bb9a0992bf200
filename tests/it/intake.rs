//! The import screen as HTML text: it asks for nothing that cannot be done, moves by what is done on it, and bends to
//! nothing that a file says.

use super::html::{assert_balanced, is_field, values};
use relevo::i18n::{Language, Locale, NumberStyle};
use relevo::scenario::Scenario;
use relevo::scenario::document::open;
use relevo::scenario::presets::Preset;
use relevo::screen::intake::{Deed, Deeds, Intake, Sheet, Zones};

const ES: Locale = Locale { language: Language::Es, numbers: NumberStyle::Comma };
const ZONES: Zones =
    Zones { names: || ["Europe/Madrid", "UTC", "\"><b>"].map(str::to_owned).to_vec(), offsets };

/// Madrid two hours ahead of UTC all year, and UTC.
fn offsets(name: &str, from: i64, _: i64) -> Option<Vec<(i64, i32)>> {
    match name {
        "Europe/Madrid" => Some(vec![(from, 120)]),
        "UTC" => Some(vec![(from, 0)]),
        _ => None,
    }
}

/// A screen, and what it showed.
#[derive(Default)]
struct Seen {
    intake: Intake,
    locale: Locale,
    scenario: Scenario,
    steps: Vec<Sheet>,
    sheet: Sheet,
}

impl Seen {
    fn new() -> Self {
        Self { scenario: Preset::Software.scenario(Language::En), ..Self::default() }
    }

    fn with(file: &str) -> Self {
        let path = format!("{}/tests/fixtures/import/{file}", env!("CARGO_MANIFEST_DIR"));
        let mut seen = Self::new();
        seen.open(&std::fs::read(path).expect("the fixture is there"));
        seen
    }

    fn open(&mut self, bytes: &[u8]) {
        self.ask(vec![Deed::Open("tickets.csv".to_owned())], Some(bytes.to_vec()));
    }

    fn ask(&mut self, deeds: Vec<Deed>, bytes: Option<Vec<u8>>) {
        let question = Deeds { locale: self.locale, scenario: self.scenario.clone(), deeds };
        assert_eq!(question.bring_bytes(), bytes.is_some());
        let mut steps = Vec::new();
        self.sheet = self.intake.ask(question, bytes, ZONES, &mut |step| steps.push(step));
        for step in &steps {
            assert!(step.is_step && step.file.is_none() && step.applied.is_none());
        }
        assert!(!self.sheet.is_step && self.sheet.part.is_none());
        self.steps = steps;
        for sheet in self.steps.iter().chain([&self.sheet]) {
            assert_sound(&sheet.html);
        }
    }

    fn press(&mut self, told: &str) {
        if !["rejects", "apply"].contains(&told) {
            assert!(values(&self.sheet.html, "data-do").contains(&told), "{told} is offered");
        }
        self.ask(vec![Deed::Do(told.to_owned())], None);
    }

    fn set(&mut self, told: &str, value: &str) {
        assert!(values(&self.sheet.html, "data-set").contains(&told), "{told} is offered");
        self.ask(vec![Deed::Set(told.to_owned(), value.to_owned())], None);
    }

    /// The text of the element with this test id, up to its first tag.
    fn text(&self, testid: &str) -> &str {
        let start = format!("data-testid=\"{testid}\"");
        let rest = self.sheet.html.split(&start).nth(1).unwrap_or_else(|| panic!("{testid} is there"));
        rest.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap_or_default()
    }

    fn shows(&self, testid: &str) -> bool {
        self.sheet.html.contains(&format!("data-testid=\"{testid}\""))
    }

    fn counts(&self) -> [&str; 4] {
        ["p1", "p2", "p3", "p4"].map(|name| self.text(&format!("import-count-{name}")))
    }

    /// The wide map's count of an hour.
    fn at(&self, slot: usize) -> &str {
        let cell = format!("data-slot=\"{slot}\">");
        self.sheet.html.split(&cell).nth(1).and_then(|rest| rest.split('<').next()).expect("the map is there")
    }

    /// The tickets on the map.
    fn total(&self) -> u32 {
        (0..168).map(|slot| self.at(slot).parse::<u32>().expect("a count")).sum()
    }
}

/// Whole, without inline style, and asking only for what is known.
fn assert_sound(html: &str) {
    assert_balanced(html);
    assert!(!html.contains("style="), "the security policy forbids it");
    for told in values(html, "data-do") {
        let (verb, what) = told.split_once(':').unwrap_or((told, ""));
        let known = match verb {
            "go" => is_field(what),
            "separate" | "remove" => what.parse::<u8>().is_ok(),
            "cancel" | "paste" | "add" | "rejects" | "apply" => what.is_empty(),
            _ => false,
        };
        assert!(known, "{told}");
    }
    for name in values(html, "name") {
        let start = format!(" name=\"{name}\"");
        let taken = html
            .split(&start)
            .skip(1)
            .filter(|rest| rest.split('>').next().is_some_and(|tag| tag.ends_with(" checked")));
        assert!(taken.count() <= 1, "one of {name} is taken");
    }
}

#[test]
fn a_file_is_told_of_step_by_step_and_its_first_result_takes_the_focus_once() {
    let mut seen = Seen::with("late-nights.csv");
    assert!(seen.steps[0].html.contains("data-testid=\"import-progress\""));
    assert!(seen.steps.iter().any(|step| step.html.contains("data-testid=\"import-recognized\"")));
    // The counts come before the comparison with the plan, and lead there.
    let last = seen.steps.last().expect("steps");
    assert_eq!(
        last.lead.as_deref(),
        Some("import-recognized"),
        "the tool is not known: the columns come first"
    );
    assert!(last.html.contains("import-backtest-none") && !last.html.contains("import-progress\" data"));
    assert_eq!(seen.sheet.lead, None);
    assert!(seen.shows("import-backtest-title"));
    seen.ask(Vec::new(), None);
    assert_eq!((seen.steps.len(), seen.sheet.lead.as_deref()), (0, None), "nothing is computed twice");
}

#[test]
fn every_fixture_is_told_whole_in_both_languages() {
    for name in [
        "freshservice",
        "jira-es",
        "jira",
        "late-nights",
        "opsgenie",
        "other",
        "pagerduty",
        "servicenow",
        "zendesk",
    ] {
        let mut seen = Seen::with(&format!("{name}.csv"));
        assert!(!seen.shows("import-error"), "{name}");
        let english = seen.sheet.html.clone();
        seen.locale = ES;
        seen.ask(Vec::new(), None);
        assert_ne!(seen.sheet.html, english);
        assert_eq!(values(&seen.sheet.html, "data-testid"), values(&english, "data-testid"));
    }
}

#[test]
fn what_only_the_user_can_know_is_asked_before_anything_is_read() {
    let mut seen = Seen::with("freshservice.csv");
    assert!(!seen.shows("import-preview") && !seen.shows("import-apply"));
    assert_eq!(seen.sheet.lead.as_deref(), Some("import-questions-title"));
    seen.set("day-first:true", "on");
    assert_eq!(seen.counts(), ["2", "1", "1", "1"]);
    let april = seen.text("import-summary").to_owned();
    seen.set("day-first:false", "on");
    assert_ne!(seen.text("import-summary"), april);
}

#[test]
fn columns_and_priorities_are_mapped_by_hand() {
    let mut seen = Seen::with("other.csv");
    assert!(seen.sheet.html.contains("data-key=\"look\" open>"), "an unknown tool needs a look");
    let column = |seen: &Seen, header: &str| {
        let option = format!("\">{header}</option>");
        let before = seen.sheet.html.split(&option).next().expect("split gives one");
        before.rsplit('"').next().expect("a value").to_owned()
    };
    let (priority, group) = (column(&seen, "Wie schlimm"), column(&seen, "Abteilung"));
    seen.set("role:2", &priority);
    seen.set("role:3", &group);
    let place = (0..9)
        .find(|place| {
            let line = format!("data-set=\"severity:{place}\"");
            let before = seen.sheet.html.split(&line).next().expect("split gives one");
            before.rsplit("import__name\">").next().is_some_and(|name| name.starts_with("rot "))
        })
        .expect("red is a priority");
    seen.set(&format!("severity:{place}"), "0");
    assert_eq!(seen.counts(), ["2", "0", "2", "0"]);
    assert!(seen.sheet.html.contains("Nachtlauf"));
    // No such column, severity or role: nothing changes.
    let html = seen.sheet.html.clone();
    for (told, value) in [("severity:0", "4"), ("severity:99", "0"), ("role:99", "0"), ("measure:2", "0")] {
        seen.ask(vec![Deed::Set(told.to_owned(), value.to_owned())], None);
        assert_eq!(seen.sheet.html, html, "{told}={value}");
    }
    seen.set("role:2", "");
    assert_eq!(seen.counts()[2], "4", "without priorities all are P3");
}

#[test]
fn stamps_move_to_the_clock_of_the_service_and_an_unknown_zone_is_refused() {
    let mut seen = Seen::new();
    seen.scenario.zone = "Europe/Madrid".to_owned();
    seen.open(b"id,created,priority\n1,2026-07-06 22:30,P1\n2,2026-07-13 22:30,P2\n3,2026-07-20 10:30,P3\n");
    assert_eq!((seen.at(22), seen.at(24)), ("2", "0"));
    seen.set("written:utc", "on");
    assert_eq!((seen.at(22), seen.at(24), seen.at(12)), ("0", "2", "1"));
    let html = seen.sheet.html.clone();
    seen.set("zone:service", " Atlantis ");
    assert!(
        seen.sheet.html.contains("aria-invalid=\"true\"") && seen.sheet.html.contains("value=\"Atlantis\"")
    );
    assert_eq!((seen.at(24), seen.at(12)), ("2", "1"), "what was read stands");
    seen.set("zone:service", "Europe/Madrid");
    assert_eq!(seen.sheet.html, html);
    seen.set("zone:service", "UTC");
    assert_eq!(seen.at(22), "2");
    seen.press("apply");
    let (document, _) = open(seen.sheet.applied.as_deref().expect("applied")).expect("a document");
    assert_eq!(document.scenario.zone, "UTC");
}

#[test]
fn groups_move_between_layers_and_what_is_applied_is_what_was_shown() {
    let mut seen = Seen::with("servicenow.csv");
    seen.set("name:0", "Tienda <b>");
    let groups = values(&seen.sheet.html, "data-set").iter().filter(|set| set.starts_with("group:")).count();
    for group in 0..groups {
        seen.set(&format!("group:{group}"), "0");
    }
    assert!(seen.sheet.html.contains("<p class=\"import__names\">Tienda &lt;b&gt;</p>"));
    seen.set("group:0", "");
    let left = seen.total();
    seen.set("map", "0");
    let shown = seen.total();
    assert!(shown > 0 && shown < left, "the map of the layer leaves the group out: {shown} of {left}");
    seen.press("add");
    seen.press("remove:0");
    assert!(
        seen.sheet.html.contains("data-set=\"name:2\"") && !seen.sheet.html.contains("data-set=\"name:3\"")
    );
    seen.set("others:usual", "on");
    seen.press("apply");
    let (document, _) = open(seen.sheet.applied.as_deref().expect("applied")).expect("a document");
    assert_eq!(document.scenario.layers.len(), 1);
    assert_eq!(document.scenario.layers[0].measured.len(), 168);
    assert!(seen.shows("import-choose"), "the next file can be chosen");
    seen.press("apply");
    assert_eq!(seen.sheet.applied, None, "there is nothing to apply any more");
}

#[test]
fn without_a_layer_there_is_nothing_to_apply_and_there_are_at_most_twelve() {
    let mut seen = Seen::with("zendesk.csv");
    for _ in 0..20 {
        seen.ask(vec![Deed::Do("add".to_owned())], None);
    }
    assert_eq!(
        values(&seen.sheet.html, "data-testid").iter().filter(|id| **id == "import-layer-name").count(),
        12
    );
    let groups: Vec<Deed> = values(&seen.sheet.html, "data-set")
        .into_iter()
        .filter(|set| set.starts_with("group:"))
        .map(|set| Deed::Set(set.to_owned(), String::new()))
        .collect();
    seen.ask(groups, None);
    assert!(
        !seen.shows("import-apply")
            && !seen.shows("import-backtest")
            && seen.sheet.html.contains("role=\"alert\"")
    );
    seen.press("apply");
    assert_eq!(seen.sheet.applied, None);
}

#[test]
fn what_goes_wrong_is_told_and_the_next_file_is_read() {
    let mut seen = Seen::with("servicenow.csv");
    for (deed, words) in [
        (Deed::TooLarge(66 << 20), "66 MB"),
        (Deed::Unreadable("C:\\<a>.csv".to_owned()), "C:\\&lt;a&gt;.csv"),
        (Deed::Stopped, "The scenario is unchanged."),
    ] {
        seen.ask(vec![deed], None);
        assert!(seen.text("import-error").is_empty() && seen.sheet.html.contains(words), "{words}");
        assert!(seen.shows("import-choose") && !seen.shows("import-preview"));
    }
    seen.open(b"");
    assert!(seen.shows("import-error") && seen.shows("import-choose"));
    seen.ask(vec![Deed::Coming("next.csv".to_owned())], None);
    assert!(seen.shows("import-progress") && !seen.shows("import-error"));
    seen.ask(vec![Deed::Cancelled], None);
    assert!(!seen.text("import-cancelled").is_empty() && !seen.shows("import-progress"));
    assert_eq!(seen.sheet.lead.as_deref(), Some("import-file"));
    let zendesk = Seen::with("zendesk.csv").sheet.html;
    seen.open(include_bytes!("../fixtures/import/zendesk.csv"));
    assert_eq!(seen.sheet.html, zendesk);
}

#[test]
fn a_slip_costs_neither_the_names_of_layers_nor_the_fold_nor_what_was_pasted() {
    let mut seen = Seen::with("servicenow.csv");
    seen.set("name:0", " Tienda ");
    seen.set("name:1", "  ");
    assert!(seen.sheet.html.contains("Tienda · "));
    let created = seen.sheet.html.split("data-set=\"role:0\"").nth(1).expect("the select of opening dates");
    let before = created.split("\" selected>").next().expect("one is selected");
    let opened = before.rsplit('"').next().expect("its value").to_owned();
    let group = (0..9)
        .map(|column| column.to_string())
        .find(|column| {
            seen.set("role:0", column);
            seen.shows("import-error")
        })
        .expect("a column without dates");
    assert!(
        seen.sheet.html.contains("data-key=\"known\""),
        "the fold that the user is in stays the same: {group}"
    );
    seen.set("role:0", &opened);
    assert!(!seen.shows("import-error") && seen.sheet.html.contains("Tienda · "));
    let mut pasted = Seen::new();
    pasted.ask(vec![Deed::Open(String::new())], Some(b"no table".to_vec()));
    assert!(pasted.shows("import-error") && pasted.shows("import-choose") && pasted.shows("import-paste"));
    assert!(pasted.steps.iter().all(|step| step.html.contains("import-choose")));
}

#[test]
fn a_city_is_a_zone_and_stamps_taken_as_they_are_leave_the_service_where_it_is() {
    let mut seen = Seen::new();
    seen.scenario.zone = "UTC".to_owned();
    seen.open(b"id,created,priority\n1,2026-07-06 22:30,P1\n2,2026-07-13 22:30,P2\n3,2026-07-20 10:30,P3\n");
    seen.set("written:utc", "on");
    for name in ["madrid", "EUROPE/MADRID"] {
        seen.set("zone:service", name);
        assert!(seen.sheet.html.contains("value=\"Europe/Madrid\"") && seen.at(24) == "2", "{name}");
    }
    seen.set("zone:service", "");
    assert!(seen.sheet.html.contains("aria-invalid=\"false\""));
    seen.set("written:own", "on");
    assert!(seen.sheet.html.contains("(UTC)"));
    assert_eq!(seen.at(22), "2");
}

#[test]
fn nothing_in_a_file_is_taken_for_markup() {
    let evil = "<img src=x onerror=alert(1)>";
    let row = |n| format!("{n},2026-03-{:02} 10:00,{evil}\"'{n},{evil}&{n}\n", n % 28 + 1);
    let rows = format!("id,created,priority,\"{evil}\"\n") + &(0..40).map(row).collect::<String>();
    let mut seen = Seen::new();
    seen.ask(vec![Deed::Open(evil.to_owned())], Some(rows.into_bytes()));
    assert!(seen.shows("import-sample"));
    seen.set("role:3", "3");
    for sheet in seen.steps.iter().chain([&seen.sheet]) {
        assert!(!sheet.html.contains("<img"));
    }
    assert!(seen.sheet.html.contains("&lt;img src=x onerror=alert(1)&gt;"));
}

#[test]
fn rows_left_out_come_as_a_file_and_what_the_screen_does_not_offer_changes_nothing() {
    let mut seen = Seen::with("servicenow.csv");
    seen.press("rejects");
    assert!(seen.sheet.file.as_deref().is_some_and(|table| table.contains("INC0005")));
    seen.ask(Vec::new(), None);
    assert_eq!(seen.sheet.file, None);
    let html = seen.sheet.html.clone();
    for told in ["", ":", "remove:", "remove:99", "separate:x", "go:team", "nonsense:1", "name", "group:0:0"]
    {
        seen.ask(vec![Deed::Do(told.to_owned()), Deed::Set(told.to_owned(), "99".to_owned())], None);
        assert_eq!(seen.sheet.html, html, "{told}");
    }
}

#[test]
fn the_comparison_follows_the_scenario_of_the_page() {
    let mut seen = Seen::with("late-nights.csv");
    let before = seen.sheet.html.clone();
    for tier in &mut seen.scenario.tiers {
        tier.response_minutes = [3_000.0; 4];
    }
    seen.ask(Vec::new(), None);
    assert_eq!(seen.steps.len(), 1, "the file is not read again");
    assert_ne!(seen.sheet.html, before);
}
