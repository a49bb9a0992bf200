//! Public holidays against dates that were read elsewhere.
//!
//! The lists of 2026 and 2027 are those of the project vacanza/holidays (snapshot of July 2026, version 0.101; category
//! *public*, the United Kingdom as England), Mondays to Fridays only: for the working days of a year nothing else counts.
//! Left out of its lists: for India Maha Shivaratri and Ambedkar Jayanti, which are declared year by year; for the
//! Philippines in 2027 the two that go by the moon, which it estimates itself and which are held to a day below. Its
//! rules gave the same working days as ours for every year from 2024 to 2035 in the other nine countries, but for the
//! bridge days that Argentina decreed for 2024 and 2025.

use jiff::civil::{Date, Weekday, date};
use relevo::calendar::holidays::{COUNTRIES, easter, holidays, source};
use std::collections::BTreeSet;

const READ: [(&str, i16, &str); 22] = [
    ("es", 2026, "1/1 1/6 4/3 5/1 10/12 12/8 12/25"),
    ("es", 2027, "1/1 1/6 3/26 10/12 11/1 12/6 12/8"),
    ("mx", 2026, "1/1 2/2 3/16 5/1 9/16 11/16 12/25"),
    ("mx", 2027, "1/1 2/1 3/15 9/16 11/15"),
    ("cl", 2026, "1/1 4/3 5/1 5/21 6/29 7/16 9/18 10/12 12/8 12/25"),
    ("cl", 2027, "1/1 3/26 5/21 6/21 6/28 7/16 9/17 10/11 11/1 12/8"),
    (
        "co",
        2026,
        "1/1 1/12 3/23 4/2 4/3 5/1 5/18 6/8 6/15 6/29 7/13 7/20 8/7 8/17 10/12 11/2 11/16 12/8 12/25",
    ),
    ("co", 2027, "1/1 1/11 3/22 3/25 3/26 5/10 5/31 6/7 7/5 7/12 7/20 8/16 10/18 11/1 11/15 12/8"),
    ("ar", 2026, "1/1 2/16 2/17 3/23 3/24 4/2 4/3 5/1 5/25 6/15 7/9 7/10 8/17 10/12 11/23 12/7 12/8 12/25"),
    ("ar", 2027, "1/1 2/8 2/9 3/24 3/25 3/26 4/2 5/25 6/21 7/9 8/16 10/11 12/8"),
    ("pe", 2026, "1/1 4/2 4/3 5/1 6/29 7/23 7/28 7/29 8/6 10/8 12/8 12/9 12/25"),
    ("pe", 2027, "1/1 3/25 3/26 6/7 6/29 7/23 7/28 7/29 8/6 8/30 10/8 11/1 12/8 12/9"),
    ("us", 2026, "1/1 1/19 2/16 5/25 6/19 7/3 9/7 10/12 11/11 11/26 12/25"),
    ("us", 2027, "1/1 1/18 2/15 5/31 6/18 7/5 9/6 10/11 11/11 11/25 12/24 12/31"),
    ("uk", 2026, "1/1 4/3 4/6 5/4 5/25 8/31 12/25 12/28"),
    ("uk", 2027, "1/1 3/26 3/29 5/3 5/31 8/30 12/27 12/28"),
    ("de", 2026, "1/1 4/3 4/6 5/1 5/14 5/25 12/25"),
    ("de", 2027, "1/1 3/26 3/29 5/6 5/17"),
    ("in", 2026, "1/26 3/4 3/26 3/31 4/3 5/1 5/27 6/26 8/26 9/4 10/2 10/20 11/24 12/25"),
    ("in", 2027, "1/26 3/10 3/22 3/26 4/15 5/17 5/20 6/16 8/25 10/29"),
    ("ph", 2026, "1/1 2/17 3/20 4/2 4/3 4/9 5/1 5/27 6/12 8/21 8/31 11/2 11/30 12/8 12/24 12/25 12/30 12/31"),
    ("ph", 2027, "1/1 3/25 3/26 4/9 8/30 11/1 11/30 12/8 12/30 12/31"),
];

fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[test]
fn the_working_days_that_are_holidays_are_those_another_project_lists() {
    for (country, year, read) in READ {
        let by_estimate = |name: &str| country == "ph" && year == 2027 && name.starts_with("Eid");
        let ours: Vec<String> = holidays(country, year)
            .into_iter()
            .filter(|(day, name)| is_working_day(*day) && !by_estimate(name))
            .map(|(day, _)| format!("{}/{}", day.month(), day.day()))
            .collect();
        assert_eq!(ours.join(" "), read, "{country} {year}");
    }
    assert_eq!(COUNTRIES.len() * 2, READ.len());
}

#[test]
fn easter_falls_where_tables_have_it() {
    // The earliest and the latest Easter of the century, and the years around a leap year (Meeus, chapter 8; 2285 and
    // 1943 are the extremes of the calendar).
    for (year, month, day) in
        [(1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2028, 4, 16)]
    {
        assert_eq!(easter(year), date(year, month, day));
    }
}

#[test]
fn what_goes_by_the_moon_is_within_a_day_of_what_is_proclaimed() {
    // Proclaimed in India for 2024 and 2025; Diwali of later years by its almanacs; the new year of China by its
    // observatory; the feasts of the Philippines of 2027 as vacanza/holidays estimates them.
    let known = [
        ("in", "Diwali (Deepavali)", vec![(2024, 10, 31), (2025, 10, 20), (2028, 10, 17), (2029, 11, 5)]),
        ("in", "Diwali (Deepavali)", vec![(2030, 10, 26), (2031, 11, 14), (2032, 11, 2), (2033, 10, 22)]),
        ("in", "Holi", vec![(2024, 3, 25), (2025, 3, 14), (2028, 3, 11), (2029, 3, 1), (2030, 3, 20)]),
        ("in", "Dussehra", vec![(2024, 10, 12), (2025, 10, 2), (2028, 9, 27), (2029, 10, 16)]),
        ("in", "Guru Nanak's Birthday", vec![(2024, 11, 15), (2025, 11, 5), (2028, 11, 2)]),
        ("in", "Buddha Purnima", vec![(2024, 5, 23), (2025, 5, 12)]),
        ("in", "Janmashtami", vec![(2024, 8, 26), (2025, 8, 16)]),
        ("in", "Ram Navami", vec![(2024, 4, 17), (2025, 4, 6)]),
        ("in", "Mahavir Jayanti", vec![(2024, 4, 21), (2025, 4, 10)]),
        ("in", "Id-ul-Fitr", vec![(2024, 4, 11), (2025, 3, 31)]),
        ("in", "Id-ul-Zuha (Bakrid)", vec![(2024, 6, 17), (2025, 6, 7)]),
        ("in", "Muharram", vec![(2024, 7, 17), (2025, 7, 6)]),
        ("in", "Milad-un-Nabi", vec![(2024, 9, 16), (2025, 9, 5)]),
        ("ph", "Chinese New Year", vec![(2025, 1, 29), (2026, 2, 17), (2027, 2, 6), (2028, 1, 26)]),
        ("ph", "Eid'l Fitr", vec![(2024, 4, 10), (2025, 4, 1), (2027, 3, 9)]),
        ("ph", "Eid'l Adha", vec![(2024, 6, 17), (2025, 6, 6), (2027, 5, 16)]),
    ];
    let mut exact = 0;
    for (country, name, dates) in known {
        for (year, month, day) in dates {
            let proclaimed = date(year, month, day);
            let off = holidays(country, year)
                .into_iter()
                .filter(|(_, own)| *own == name)
                .map(|(ours, _)| (ours.duration_since(proclaimed).as_hours() / 24).abs())
                .min();
            assert!(off.is_some_and(|days| days <= 1), "{name} {proclaimed}: {off:?}");
            exact += usize::from(off == Some(0));
        }
    }
    // Of 46.
    assert!(exact >= 30, "{exact} on the day");
}

#[test]
fn every_country_has_a_source_and_no_day_twice_in_any_year() {
    for country in COUNTRIES {
        assert!(!source(country).expect("it has one").text.is_empty());
        for year in [1901, 1999, 2025, 2026, 2027, 2028, 2040, 2199] {
            let days = holidays(country, year);
            let distinct: BTreeSet<Date> = days.iter().map(|(day, _)| *day).collect();
            assert_eq!(distinct.len(), days.len(), "{country} {year}");
            assert!(
                days.iter().all(|(day, name)| day.year() == year && !name.is_empty()),
                "{country} {year}"
            );
            assert!((7..=22).contains(&days.len()), "{country} {year}: {}", days.len());
        }
    }
    assert!(source("zz").is_none() && holidays("zz", 2026).is_empty());
    assert!(holidays("es", 1800).is_empty() && holidays("es", i16::MAX).is_empty());
}
