//! Clocks that the worker offers for zones that the user names.

use relevo::calendar::zone::ZoneYear;
use relevo::scenario::lists::LISTS;
use relevo::scenario::{Scenario, Site};
use relevo::screen::zones::{Offered, offered};

/// 1 January 2026, 00:00 UTC.
const BEGINS: i64 = 1_767_225_600;

/// A few zones of 2026, with their changes as moments.
fn find(zone: &str, from: i64, _: i64) -> Option<Vec<(i64, i32)>> {
    Some(match zone {
        // 29 March and 25 October, 01:00 UTC.
        "Europe/Madrid" => vec![(from, 60), (1_774_746_000, 120), (1_792_890_000, 60)],
        // 8 March, 07:00 UTC, and 1 November, 06:00 UTC.
        "America/New_York" => vec![(from, -300), (1_772_953_200, -240), (1_793_512_800, -300)],
        // 5 April, 03:00 UTC, and 6 September, 04:00 UTC.
        "America/Santiago" => vec![(from, -180), (1_775_358_000, -240), (1_788_667_200, -180)],
        "Asia/Kolkata" => vec![(from, 330)],
        _ => return None,
    })
}

fn of(zone: &str) -> Option<ZoneYear> {
    let before = Scenario { zone: "x".to_owned(), zone_year: ZoneYear::fixed(1.0), ..Scenario::default() };
    let now = Scenario { zone: zone.to_owned(), ..before.clone() };
    offered(&before, &now, BEGINS, find).pop().map(|offer| offer.zone_year)
}

#[test]
fn the_clocks_of_2026_by_the_calendar() {
    assert_eq!(of("Europe/Madrid"), Some(ZoneYear::CENTRAL_EUROPE));
    let new_york = ZoneYear { offsets: [-300.0, -240.0], summer: [67.0, 305.0] };
    assert_eq!(of("America/New_York"), Some(new_york), "8 March is day 67, 1 November 305");
    let santiago = ZoneYear { offsets: [-240.0, -180.0], summer: [249.0, 95.0] };
    assert_eq!(of("America/Santiago"), Some(santiago), "6 September is day 249, 5 April 95");
    assert_eq!(of("Asia/Kolkata"), Some(ZoneYear::fixed(330.0)));
    assert_eq!(of("Asia/Kolkat"), None);
}

#[test]
fn only_what_a_new_name_makes_wrong_is_offered() {
    let before = Scenario { sites: vec![Site::default(); 2], ..Scenario::default() };
    let ask = |now: &Scenario| offered(&before, now, BEGINS, find);
    assert_eq!(ask(&before), []);
    let mut now = before.clone();
    now.sites[1].zone = "Asia/Kolkata".to_owned();
    let offer = Offered { site: Some(1), zone: "Asia/Kolkata".to_owned(), zone_year: ZoneYear::fixed(330.0) };
    assert_eq!(ask(&now), std::slice::from_ref(&offer));
    // It goes to the zone that it is of, and nowhere else.
    let mut other = now.clone();
    offer.put(&mut other);
    assert_eq!(
        (other.sites[1].zone_year, other.sites[0].zone_year),
        (offer.zone_year, before.sites[0].zone_year)
    );
    let mut late = before.clone();
    offer.put(&mut late);
    assert_eq!(late, before);
    // Another example, or a file, brings clocks of its own.
    now.sites[1].zone_year = ZoneYear::fixed(300.0);
    assert_eq!(ask(&now), []);
}

#[test]
fn the_first_site_brings_the_clocks_of_the_service() {
    let before = Scenario { zone_year: ZoneYear::fixed(0.0), ..Scenario::default() };
    let mut now = before.clone();
    let sites = LISTS.iter().find(|list| list.id == "sites").expect("it is a list");
    (sites.add)(&mut now, "Madrid".to_owned());
    let offers = offered(&before, &now, BEGINS, find);
    assert_eq!(offers.iter().map(|offer| offer.site).collect::<Vec<_>>(), [None, Some(0)]);
    for offer in &offers {
        offer.put(&mut now);
    }
    assert_eq!((now.zone_year, now.sites[0].zone_year), (ZoneYear::CENTRAL_EUROPE, ZoneYear::CENTRAL_EUROPE));
    assert_eq!(
        offered(&before, &Scenario { currency: relevo::scenario::Currency::Usd, ..now }, BEGINS, find),
        []
    );
}
