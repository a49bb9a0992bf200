//! The scenarios that the browser keeps.

use super::{ES, Seeker, full};
use relevo::i18n::Locale;
use relevo::scenario::document::Document;
use relevo::scenario::pack::pack;
use relevo::scenario::stored::{DEMO, INDEX, SCENARIO, seal};
use relevo::screen::Stock;

fn text(id: &str, name: &str, client: &str, saved: f64) -> String {
    let mut document = Document::new(id.to_owned(), name.to_owned(), saved, full());
    client.clone_into(&mut document.client);
    seal(&document.save(), "r1", "")
}

/// Somebody with so many scenarios, each third packed, for two clients.
fn keeper(count: u32, locale: Locale) -> Seeker {
    let mut seeker = Seeker::of(full(), locale);
    let item = |at: u32| {
        let client = if at.is_multiple_of(2) { "Minera Andina" } else { "Banco Norte" };
        let text = text(&format!("id{at}"), &format!("Plan número {at}"), client, 1e12 + f64::from(at) * 1e9);
        (format!("{SCENARIO}id{at}"), Some(if at.is_multiple_of(3) { pack(&text) } else { text }))
    };
    seeker.stock = Stock { from: 0, to: 1, items: (0..count).map(item).collect() };
    seeker
}

#[test]
fn scenarios_are_found_by_name_and_client_packed_or_not() {
    let mut seeker = keeper(12, ES);
    for at in 0..12 {
        let found = seeker.first(&format!("plan numero {at}"));
        assert!(found.contains(&format!("shelf:open/id{at}")), "{at}: {found:?}");
    }
    let clients = seeker.find("andina");
    assert_eq!(clients.iter().filter(|told| told.kind == "Escenario").count(), 6);
    assert!(seeker.html("plan 3").contains("Banco Norte · guardado el"));
}

#[test]
fn an_empty_search_lists_the_usual_actions_and_what_was_opened_last() {
    let mut seeker = keeper(12, Locale::default());
    seeker.current = "id11".to_owned();
    let index = r#"{"current":"id11","opened":{"id3":5,"id7":9,"id11":99}}"#;
    seeker.stock.items.push((INDEX.to_owned(), Some(index.to_owned())));
    let found = seeker.find("");
    assert_eq!(found[0].deed, "undo:");
    assert!(found.iter().any(|told| told.deed == "route:library"));
    let recent: Vec<&str> = found.iter().filter_map(|told| told.deed.strip_prefix("shelf:open/")).collect();
    assert_eq!(recent[..3], ["id7", "id3", "id10"], "what is open is left out, what was saved last follows");
}

#[test]
fn in_demo_mode_only_one_client_is_seen() {
    let mut seeker = keeper(6, Locale::default());
    seeker.stock.items.push((DEMO.to_owned(), Some("Banco Norte".to_owned())));
    let seen = seeker.find("plan").into_iter().filter(|told| told.kind == "Scenario");
    let ids: Vec<String> = seen.map(|told| told.deed).collect();
    assert_eq!(ids.len(), 3);
    assert!(["id1", "id3", "id5"].iter().all(|id| ids.contains(&format!("shelf:open/{id}"))));
    assert!(!seeker.html("").contains("Andina"));
}

#[test]
fn a_name_meant_to_break_it_and_a_text_that_cannot_be_read_do_no_harm() {
    let mut seeker = keeper(1, Locale::default());
    let name = "<b onclick=alert(1)>Ñandú & \"sons\"";
    seeker.stock.items.push((format!("{SCENARIO}x"), Some(text("x", name, "<i>", 0.0))));
    seeker.stock.items.push((format!("{SCENARIO}\"><script>"), Some("{broken".to_owned())));
    seeker.stock.items.push((format!("{SCENARIO}z"), Some("z1:r:broken".to_owned())));
    let html = seeker.html("nandu");
    assert!(html.contains("&lt;b onclick=alert(1)&gt;Ñandú &amp; &quot;sons&quot;") && !html.contains("<b"));
    let html = seeker.html("");
    assert!(!html.contains("<script"));
}

#[test]
fn a_scenario_that_was_renamed_is_found_by_its_new_name() {
    let mut seeker = keeper(3, Locale::default());
    assert_eq!(seeker.first("plan numero 1")[0], "shelf:open/id1");
    let items = vec![(format!("{SCENARIO}id1"), Some(text("id1", "Quarry", "", 2e12)))];
    seeker.stock = Stock { from: 1, to: 2, items };
    assert_eq!(seeker.first("quarry")[0], "shelf:open/id1");
    assert!(!seeker.first("plan numero 1").contains(&"shelf:open/id1".to_owned()));
}

#[test]
fn the_open_scenario_goes_into_a_file_once_it_is_stored() {
    let mut seeker = keeper(3, Locale::default());
    assert!(!seeker.find("export").iter().any(|told| told.deed.starts_with("shelf:export/")));
    seeker.current = "id2".to_owned();
    assert_eq!(seeker.first("export this scenario")[0], "shelf:export/id2");
}
