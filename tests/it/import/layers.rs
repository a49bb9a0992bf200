use std::fmt::Write;

use relevo::calendar::{Days, HourRange, WEEK, WeekMask};
use relevo::i18n::words::import::EN;
use relevo::import::{DEFAULT_SEVERITY, GroupName, Grouping, MAX_LAYERS, Period, propose, severity};

use super::*;

/// Two tickets in every hour of four weeks for "busy", one each Sunday at 03:00 for "rare", some without a group.
fn four_weeks() -> Evidence {
    let mut text = String::from("id,created,group,priority\n");
    let mut id = 0;
    let mut add = |day: u32, hour: u32, group: &str, priority: &str| {
        id += 1;
        let _ = writeln!(text, "{id},2026-06-{day:02} {hour:02}:30,{group},{priority}");
    };
    for day in 1..=28 {
        for hour in 0..24 {
            add(day, hour, "busy", "P3");
            add(day, hour, "busy", "P2");
        }
        if day % 7 == 0 {
            add(day, 3, "rare", "P1");
            add(day, 3, "", "P4");
        }
    }
    evidence_in(&text).expect("tickets")
}

#[test]
fn counts_are_divided_by_the_weeks_covered_hour_by_hour() {
    // Monday 1 June 2026 00:00 to Wednesday 10 June 11:59.
    let first_hour = 20_605 * 24;
    let period = Period { first_hour, last_hour: first_hour + 9 * 24 + 11 };
    assert_eq!(period.first_day().map(|day| day.to_string()), Some("2026-06-01".to_owned()));
    assert_eq!(period.days(), 10);
    assert_eq!([MONDAY, WEDNESDAY + 11, WEDNESDAY + 12, SUNDAY].map(|slot| period.weeks(slot)), [2, 2, 1, 1]);
    let hours: u32 = (0..WEEK).map(|slot| period.weeks(slot)).sum();
    assert_eq!(hours, 9 * 24 + 12);
}

#[test]
fn a_steady_week_proposes_its_own_rate_and_a_flat_profile() {
    let evidence = four_weeks();
    let office = HourRange { days: Days::WEEKDAYS, from: 8, to: 18 }.mask();
    let layers = propose(&evidence, &Grouping::proposed(&evidence, &EN), &office);
    let names: Vec<&str> = layers.iter().map(|layer| layer.name.as_str()).collect();
    assert_eq!(names, ["busy", "rare", "Other"]);
    let busy = &layers[0];
    assert_eq!((busy.tickets, busy.by_severity), (1344, [0, 672, 672, 0]));
    // 168 a week and severity.
    assert!((busy.incidents_per_month[1] - 168.0 * 730.5 / 168.0).abs() < 1e-9);
    assert!(busy.own_profile && busy.profile.iter().all(|&weight| weight == 999));
    assert!(busy.severity_profiles[1].is_some() && busy.severity_profiles[0].is_none());
    assert!((busy.off_hours_share - 118.0 / 168.0).abs() < 1e-12);
    assert!(busy.dispersion.is_some_and(|index| index < 1e-9)); // far steadier than chance
    let rare = &layers[1];
    assert!((rare.incidents_per_month[0] - 730.5 / 168.0).abs() < 1e-9);
    assert_eq!((rare.own_profile, rare.off_hours[0], rare.off_hours[1]), (false, Some(1.0), None));
    assert_eq!(rare.profile.len(), WEEK);
    assert_eq!(rare.profile[SUNDAY + 3], 999); // that of all layers together
    assert!(rare.profile[MONDAY] > 400);
}

#[test]
fn shares_inside_and_outside_a_window_add_up() {
    let evidence = four_weeks();
    let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    for severity in [None, Some(0), Some(1), Some(2), Some(3)] {
        let sum = evidence.share_inside(&office, severity) + evidence.off_hours_share(&office, severity);
        assert!((sum - 1.0).abs() < 1e-12);
    }
}

#[test]
fn many_groups_become_five_layers_and_another() {
    let mut text = String::from("id,created,group,priority\n");
    for id in 0..400 {
        // Group g appears the more often the smaller it is; every tenth ticket has none.
        let group = if id % 10 == 0 { "?".to_owned() } else { format!("Group {}", (id * id) % 41) };
        let _ = writeln!(text, "{id},2026-06-{:02} {:02}:00,{group},P3", 1 + id % 28, id % 24);
    }
    let evidence = evidence_in(&text).expect("tickets");
    let mut grouping = Grouping::proposed(&evidence, &EN);
    assert_eq!(grouping.layers.len(), 6);
    assert_eq!(grouping.layers[5], EN.other_layer);
    let missing =
        evidence.groups.iter().position(|group| group.name == GroupName::Missing).expect("some have none");
    assert_eq!(grouping.of_group[missing], Some(5));
    let all: u32 = propose(&evidence, &grouping, &WeekMask::ALWAYS).iter().map(|layer| layer.tickets).sum();
    assert_eq!(all, 400);
    grouping.of_group[missing] = None;
    let all: u32 = propose(&evidence, &grouping, &WeekMask::ALWAYS).iter().map(|layer| layer.tickets).sum();
    assert_eq!(all, 360);
    grouping.layers = vec!["x".to_owned(); 20];
    assert_eq!(propose(&evidence, &grouping, &WeekMask::ALWAYS).len(), MAX_LAYERS);
}

#[test]
fn without_groups_there_is_one_layer() {
    let evidence = evidence_in("id,created\n1,2026-03-12 10:00\n2,2026-03-13 10:00\n").expect("two tickets");
    assert_eq!(Grouping::proposed(&evidence, &EN).layers, [EN.only_layer]);
    assert_eq!(evidence.by_severity[DEFAULT_SEVERITY], 2);
}

#[test]
fn bursts_show_in_the_dispersion_index() {
    let mut text = String::from("id,created\n");
    for id in 0..400 {
        // All tickets of a week on one of its days.
        let week = id / 100;
        let _ = writeln!(text, "{id},2026-06-{:02} {:02}:00", 2 + week * 7 + week, id % 24);
    }
    text.push_str("x,2026-06-01 00:00\ny,2026-06-30 23:00\n");
    let index = evidence_in(&text).expect("tickets").dispersion(None).expect("four weeks");
    assert!(index > 20.0, "{index}");
}

#[test]
fn priorities_mean_what_people_mean_by_them() {
    for (expected, words) in [
        (
            0,
            "1 - Critical|P1|p1|SEV1|Sev-0|1|Urgent|Highest|Blocker|Critical|Crítica|Crítico|Urgente|Más alta|Muy alta|Prioridad 1|(1) Critical",
        ),
        (1, "2 - High|P2|High|Alta|high|Alto|Major|S2"),
        (2, "3 - Moderate|P3|Normal|Medium|Media|Medio|Moderada|Minor"),
        (3, "4 - Low|P4|P5|5 - Planning|Low|Lowest|Baja|Más baja|Muy baja|Trivial|low"),
    ] {
        for word in words.split('|') {
            assert_eq!(severity(word), Some(expected), "{word}");
        }
    }
    for word in ["", "rot", "7", "Group 2", "ASAP"] {
        assert_eq!(severity(word), None, "{word}");
    }
}
