//! The inputs panel and the tables it is made of.

use relevo::scenario::Scenario;
use relevo::scenario::layout::{GROUPS, Group, ON_PAGES, Piece, of_item};
use relevo::scenario::lists::{LISTS, position};
use relevo::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS};

#[test]
fn every_parameter_stands_in_the_panel_or_on_a_page_once() {
    let mut shown: Vec<String> = GROUPS.iter().flat_map(Group::holds).collect();
    shown.extend(ON_PAGES.map(str::to_owned));
    let mut table: Vec<String> = NUMBERS
        .iter()
        .map(|row| row.id)
        .chain(CHOICES.iter().map(|row| row.id))
        .chain(FLAGS.iter().map(|row| row.id))
        .chain(NAMES.iter().map(|row| row.id))
        .map(str::to_owned)
        .collect();
    shown.sort_unstable();
    table.sort_unstable();
    assert_eq!(shown, table);
}

#[test]
fn an_item_shows_only_rows_of_its_list() {
    for piece in GROUPS.iter().flat_map(|group| group.pieces) {
        if let Piece::Items(items) = piece {
            assert!(position(items.list).is_some(), "{}", items.list);
            let start = format!("{}.*.", items.list);
            assert!(items.main.iter().chain(items.more).all(|id| id.starts_with(&start)), "{start}");
        }
    }
    assert_eq!(of_item("layers.*.outage_share.*", 2), "layers.2.outage_share.*");
    assert_eq!(of_item("absence.turnover.*", 2), "absence.turnover.*");
}

#[test]
fn what_is_added_to_a_list_can_be_taken_away_again() {
    for list in &LISTS {
        let mut scenario = Scenario::default();
        let before = (list.len)(&scenario);
        (list.add)(&mut scenario, "one more".to_owned());
        assert_eq!((list.len)(&scenario), before + 1);
        (list.remove)(&mut scenario, before);
        assert_eq!(scenario, Scenario::default());
    }
}

#[test]
fn usual_days_of_a_country_leave_the_rest_of_the_absences() {
    let mut absence = Scenario::default().absence;
    absence.fill_days = 77.0;
    let chilean = absence.with_usual_days(relevo::scenario::Country::Cl);
    assert_eq!((chilean.vacation_days, chilean.holiday_days, chilean.fill_days), (15.0, 12.0, 77.0));
}
