//! Scenarios side by side: the numbers are those of the plans, differences turn with the columns, and only what differs is
//! listed.

use proptest::prelude::*;
use relevo::engine::{Models, Plan, models, plan};
use relevo::i18n::{Language, Locale};
use relevo::report::compare::against::against;
use relevo::report::compare::inputs::Stated;
use relevo::report::compare::week::{Hour, week};
use relevo::report::compare::{Column, Comparison, Difference, Figure, Place, Sense, Way};
use relevo::scenario::document::places;
use relevo::scenario::lists::LISTS;
use relevo::scenario::params::{At, CHOICES, FLAGS, NAMES, NUMBERS, path};
use relevo::scenario::presets::Preset;
use relevo::scenario::{Currency, Scenario};
use std::sync::LazyLock;

/// A scenario with its plan, and with its models where a test needs them.
struct Known {
    scenario: Scenario,
    plan: Plan,
    models: Option<Models>,
}

fn known(scenario: Scenario) -> Known {
    Known { plan: plan(&scenario), scenario, models: None }
}

fn preset(preset: Preset) -> Known {
    known(preset.scenario(Language::En))
}

fn column(known: &Known) -> Column<'_> {
    let Known { scenario, plan, models } = known;
    Column { stated: scenario, scenario, plan, models: models.as_ref(), backups_needed: None }
}

fn side_by_side<'a>(all: &[&'a Known], way: Way) -> Comparison<'a> {
    let place =
        |(at, known): (usize, &&'a Known)| Place { name: format!("Plan {at}"), column: Ok(column(known)) };
    Comparison {
        places: all.iter().enumerate().map(place).collect(),
        base: 0,
        way,
        locale: Locale::default(),
    }
}

fn figure<'f>(figures: &'f [Figure], key: &str) -> &'f Figure {
    figures.iter().find(|figure| figure.key == key).expect("it is told")
}

#[test]
fn numbers_are_those_of_the_plans_and_of_the_models() {
    let (mut first, second) = (preset(Preset::Software), preset(Preset::Mine));
    first.models = Some(models(&first.scenario));
    let all = side_by_side(&[&first, &second], Way::Absolute);
    let figures = all.figures();
    let is = |key, of: &dyn Fn(&Plan) -> f64| {
        assert_eq!(figure(&figures, key).values, [Some(of(&first.plan)), Some(of(&second.plan))], "{key}");
    };
    is("short", &|plan| plan.shifts.short);
    is("sla", &|plan| plan.sla_kept);
    is("cost", &|plan| plan.cost.total());
    is("needed", &|plan| plan.people_needed);
    is("downtime", &|plan| plan.layers.iter().map(|layer| layer.downtime_hours).sum());
    let known = first.models.as_ref().expect("they were computed");
    let best = all.recommended();
    let cost = known.list[known.best].cost.total();
    let told = figure(&best, "best-cost").values.clone();
    assert!((told[0].expect("they are known") - cost).abs() < 1e-6 * cost && told[1].is_none());
    let offers = all.offers();
    assert_eq!(offers.iter().filter(|offer| offer.best[0]).count(), 1);
    for offer in &offers {
        let row = known.list.iter().find(|row| Some(row.cost.total()) == offer.cost.values[0]);
        assert_eq!(offer.kept.values[0], row.map(|row| row.sla_kept), "{}", offer.name);
        assert_eq!(offer.cost.values[1], None, "the other's are not known yet");
    }
    // The lines of the cost add up to what is paid and downtime.
    for (at, plan) in [(0, &first.plan), (1, &second.plan)] {
        let lines: f64 =
            figures.iter().filter(|it| it.key == "cost-line").filter_map(|it| it.values[at]).sum();
        assert!(
            (lines - plan.cost.total()).abs() < 6.0,
            "{lines}: what is below half a unit everywhere is left out"
        );
    }
}

#[test]
fn differences_turn_with_the_columns_and_the_same_is_the_same() {
    let (first, second) = (preset(Preset::Software), preset(Preset::Bank));
    let (there, back) =
        (side_by_side(&[&first, &second], Way::Absolute), side_by_side(&[&second, &first], Way::Absolute));
    let mut differ = 0;
    for (figure, turned) in there.figures().iter().zip(back.figures()) {
        assert_eq!(there.difference(figure, 0), Difference::Base);
        let (by, other) = (there.difference(figure, 1), back.difference(&turned, 1));
        let (Difference::By(by), Difference::By(other)) = (by, other) else {
            assert_eq!(by, other, "{}", figure.key);
            continue;
        };
        assert!((by + other).abs() <= 1e-9 * by.abs(), "{}", figure.key);
        let senses =
            [(figure, by), (&turned, other)].map(|(it, by)| Comparison::sense(it, Difference::By(by)));
        let turns = matches!(
            senses,
            [Sense::Better, Sense::Worse] | [Sense::Worse, Sense::Better] | [Sense::Neither, Sense::Neither]
        );
        assert!(turns, "{}: {senses:?}", figure.key);
        differ += 1;
    }
    assert!(differ > 5, "two examples are not alike");
    let same = side_by_side(&[&first, &first], Way::Percent);
    for figure in same.figures() {
        let difference = same.difference(&figure, 1);
        assert!(
            matches!(difference, Difference::Same | Difference::Unknown),
            "{}: {difference:?}",
            figure.key
        );
    }
    assert_eq!(same.inputs(), []);
    let hours = week(&first.plan, &second.plan);
    let turned = week(&second.plan, &first.plan);
    assert_eq!(hours.len(), relevo::calendar::WEEK);
    for (hour, turned) in hours.iter().zip(turned) {
        match (*hour, turned) {
            (Hour::By(by), Hour::By(back)) => assert_eq!(by.to_bits(), (-back + 0.0).to_bits(), "exactly"),
            (hour, turned) => {
                assert!(matches!(
                    (hour, turned),
                    (Hour::Out, Hour::Out) | (Hour::First, Hour::Second) | (Hour::Second, Hour::First)
                ));
            }
        }
    }
    assert!(
        week(&first.plan, &first.plan).iter().all(|hour| matches!(hour, Hour::Out) || *hour == Hour::By(0.0))
    );
}

#[test]
fn percent_is_of_what_is_compared_with_and_other_currencies_are_not_subtracted() {
    let first = preset(Preset::Software);
    let mut second = preset(Preset::Software);
    second.plan.cost.staff += 0.25 * first.plan.cost.total();
    let all = side_by_side(&[&first, &second], Way::Percent);
    let figures = all.figures();
    let Difference::By(by) = all.difference(figure(&figures, "cost"), 1) else { panic!("it costs more") };
    assert!((by - 0.25).abs() < 1e-9, "{by}");
    assert_eq!(all.say(figure(&figures, "cost"), 1), "▼ +25\u{a0}%, worse");
    second.scenario.currency = Currency::Usd;
    let all = side_by_side(&[&first, &second], Way::Absolute);
    let cost = all.figures();
    assert_eq!(all.difference(figure(&cost, "cost"), 1), Difference::Currency);
    assert_ne!(all.difference(figure(&cost, "sla"), 1), Difference::Currency, "shares have none");
}

static RICH: LazyLock<Known> = LazyLock::new(|| {
    let mut scenario = Preset::Bank.scenario(Language::En);
    for list in &LISTS {
        while (list.len)(&scenario) < 2 {
            let name = format!("Item {}", (list.len)(&scenario));
            (list.add)(&mut scenario, name);
        }
    }
    known(scenario)
});

/// Sets one parameter to another value; answers its path.
fn change(scenario: &mut Scenario, row: usize, place: usize) -> String {
    fn one(id: &'static str, place: usize, exists: impl Fn(At) -> bool) -> At {
        let all = places(id, exists);
        all[place % all.len()]
    }
    let [numbers, choices, flags] = [NUMBERS.len(), CHOICES.len(), FLAGS.len()];
    if let Some(row) = NUMBERS.get(row) {
        let at = one(row.id, place, |at| (row.get)(scenario, at).is_some());
        let now = (row.get)(scenario, at).expect("it is there");
        let other = if (now - row.bounds.0).abs() > 1e-9 { row.bounds.0 } else { row.bounds.1 };
        (row.set)(scenario, at, other);
        path(row.id, at)
    } else if let Some(row) = CHOICES.get(row - numbers) {
        let at = one(row.id, place, |at| (row.get)(scenario, at).is_some());
        let now = (row.get)(scenario, at).expect("it is there");
        (row.set)(scenario, at, (now + 1) % row.values.len());
        path(row.id, at)
    } else if let Some(row) = FLAGS.get(row - numbers - choices) {
        let at = one(row.id, place, |at| (row.get)(scenario, at).is_some());
        let now = (row.get)(scenario, at).expect("it is there");
        (row.set)(scenario, at, !now);
        path(row.id, at)
    } else {
        let row = &NAMES[row - numbers - choices - flags];
        let at = one(row.id, place, |at| (row.get)(scenario, at).is_some());
        (row.set)(scenario, at, "Another one".to_owned());
        path(row.id, at)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_parameter_that_differs_is_one_row(
        row in 0..NUMBERS.len() + CHOICES.len() + FLAGS.len() + NAMES.len(),
        place in 0..64_usize,
    ) {
        let mut scenario = RICH.scenario.clone();
        let path = change(&mut scenario, row, place);
        let other = Known { scenario, plan: RICH.plan.clone(), models: None };
        let all = side_by_side(&[&RICH, &other], Way::Absolute);
        let inputs = all.inputs();
        let paths: Vec<&str> = inputs.iter().map(|input| input.path.as_str()).collect();
        prop_assert_eq!(paths, [path.as_str()]);
        prop_assert!(!inputs[0].label.is_empty());
        prop_assert!(!inputs[0].values.contains(&Stated::Absent));
    }
}

#[test]
fn items_that_one_does_not_have_are_not_there_and_people_are_summed_up() {
    let first = preset(Preset::Software);
    let mut scenario = first.scenario.clone();
    (LISTS[0].add)(&mut scenario, "Network".to_owned());
    scenario.staff = r#"{"people":[{"id":1,"heads":2},{"id":2,"heads":1}]}"#.to_owned();
    let second = known(scenario);
    let all = side_by_side(&[&first, &second], Way::Absolute);
    let inputs = all.inputs();
    let last = first.scenario.layers.len();
    let (staff, layers): (Vec<_>, Vec<_>) = inputs.iter().partition(|input| input.path == "staff");
    assert!(
        layers.iter().all(|input| input.path.starts_with(&format!("layers.{last}."))),
        "the rest is the same"
    );
    assert!(
        layers.iter().all(|input| input.values[0] == Stated::Absent && input.values[1] != Stated::Absent)
    );
    assert!(layers.iter().any(|input| input.label.contains("Network")));
    assert_eq!(staff.len(), 1);
    assert_eq!(staff[0].values[0], Stated::Text("0 listed".to_owned()));
    let Stated::Text(text) = &staff[0].values[1] else { panic!("people are listed") };
    assert!(text.starts_with("3 listed, 2 differ"), "{text}");
}

/// The rows of a file by RFC 4180.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'), "lines end with both");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !quoted, "the last line ends");
    rows
}

#[test]
fn the_file_comes_back_as_it_was_and_starts_no_formula() {
    let (mut first, second) = (preset(Preset::Software), preset(Preset::Mine));
    first.scenario.layers[0].name = "=HYPERLINK(\"http://x\",\"a, b\")".to_owned();
    let mut all = side_by_side(&[&first, &second], Way::Absolute);
    all.places[0].name = "@plan, \"before\"".to_owned();
    all.places.push(Place { name: "Broken".to_owned(), column: Err("It cannot be read.".to_owned()) });
    let rows = parsed(&all.csv());
    assert!(rows.iter().all(|row| row.len() == 3 + 3 + 2), "a value each, and two differences");
    assert_eq!(rows[0][3], "'@plan, \"before\"");
    assert_eq!(rows[1][5], "It cannot be read.");
    let cost = rows.iter().find(|row| row[1] == "Cost a year").expect("it is there");
    let number = |cell: &str| cell.parse::<f64>().expect("a number");
    assert!((number(&cost[3]) - first.plan.cost.total()).abs() < 1e-3);
    if first.scenario.currency == second.scenario.currency {
        assert!((number(&cost[6]) - (number(&cost[4]) - number(&cost[3]))).abs() < 1e-3);
    }
    assert!(
        rows.iter()
            .flatten()
            .all(|cell| { !cell.starts_with(['=', '+', '-', '@']) || cell.parse::<f64>().is_ok() })
    );
    assert!(rows.iter().any(|row| row[3] == "'=HYPERLINK(\"http://x\",\"a, b\")"));
}

#[test]
fn the_line_against_a_baseline_is_what_is_computed_by_hand() {
    let mut before = preset(Preset::Software);
    // 21 shifts a week, two in seven short: 6 at risk; none then.
    (before.plan.shifts.a_week, before.plan.shifts.short, before.plan.sla_kept) = (21.0, 2.0 / 7.0, 0.90);
    let mut now = Known { scenario: before.scenario.clone(), plan: before.plan.clone(), models: None };
    assert_eq!(against(&column(&before), &column(&now), Locale::default()), []);
    (now.plan.shifts.short, now.plan.sla_kept) = (0.0, 0.93);
    now.plan.cost.staff += 12_000.0;
    let say = |changes: Vec<relevo::report::compare::against::Change>| {
        changes.into_iter().map(|change| change.text).collect::<Vec<_>>().join(" · ")
    };
    let there = against(&column(&before), &column(&now), Locale::default());
    assert_eq!(
        there.iter().map(|change| change.by.map(f64::round)).collect::<Vec<_>>()[..2],
        [Some(-6.0), Some(12_000.0)]
    );
    assert_eq!(say(there), "▲ 6 shifts less at risk a week · ▼ €12,000 more a year · ▲ SLA +3 of 100");
    let back = against(&column(&now), &column(&before), Locale::default());
    assert_eq!(say(back), "▼ 6 shifts more at risk a week · ▲ €12,000 less a year · ▼ SLA −3 of 100");
    now.scenario.currency = Currency::Usd;
    let other = say(against(&column(&before), &column(&now), Locale::default()));
    assert!(other.ends_with("cost in another currency") && !other.contains("12,000"), "{other}");
}
