use relevo::chart::Palette;
use relevo::chart::curve::curve;
use relevo::chart::label::{Area, Label, place};
use relevo::chart::scatter::scatter;
use relevo::chart::sketch::{Curve, Mark, MarkKind, Offer, Point, Size, Sketch, WeekMark, Weeks};
use relevo::chart::weeks::weeks;
use relevo::i18n::Locale;

fn offers() -> Vec<Offer> {
    let offer = |label: &str, cost: f64, good: f64| Offer {
        label: label.to_owned(),
        cost,
        good,
        here: false,
        best: false,
    };
    let mut offers = vec![
        offer("Office hours", 1.09e6, -0.35),
        offer("Office <&> on-call", 1.24e6, 0.02),
        offer("Extended + on-call", 1.25e6, 0.02),
        offer("16/7 + on-call", 1.26e6, 0.021),
        offer("24/7", 1.65e6, 0.04),
        offer("24/5", 1.6e6, -0.1),
    ];
    offers[0].here = true;
    offers[1].best = true;
    offers
}

fn drawn(offers: &[Offer], palette: Palette) -> String {
    let sketch = Sketch {
        offers: offers.to_vec(),
        target: 0.0,
        across: "Cost a year".to_owned(),
        up: "Points".to_owned(),
        goal: "objective".to_owned(),
        here: "today".to_owned(),
        locale: Locale::default(),
        sign: "€".to_owned(),
    };
    scatter(&sketch, Size { width: 720, height: 440 }, palette)
}

#[test]
fn every_offer_has_a_mark_and_a_label() {
    let svg = drawn(&offers(), Palette::PAGE);
    // Fill and outline for each, and the ring of today's.
    assert_eq!(svg.matches("<circle").count(), 2 * 6 + 1);
    for label in ["Office hours (today)", "Office &lt;&amp;&gt; on-call", "24/7", "objective", "Cost a year"]
    {
        assert!(svg.contains(label), "{label}");
    }
}

#[test]
fn the_page_s_chart_has_no_style_no_size_and_no_color_of_its_own() {
    let svg = drawn(&offers(), Palette::PAGE);
    assert!(!svg.contains("style=") && !svg.contains("<svg width="));
    assert!(!svg.contains("#0102"));
    assert!(svg.contains("var(--covered)") && svg.contains("viewBox"));
    let file = drawn(&offers(), Palette::FILE);
    assert!(!file.contains("var(") && file.contains("#1F6FB2"));
}

#[test]
fn hollow_marks_are_the_offers_that_another_beats() {
    let svg = drawn(&offers(), Palette::PAGE);
    let hollow = svg.matches("fill=\"var(--surface)\"").count();
    assert_eq!(hollow, 2, "extended + on-call and 24/5");
}

#[test]
fn no_offer_or_one_still_draws() {
    assert!(drawn(&[], Palette::PAGE).contains("</svg>"));
    assert_eq!(drawn(&offers()[..1], Palette::PAGE).matches("<circle").count(), 3);
}

fn crowd(always: bool) -> Vec<Label> {
    let point = |i: i32| (300.0 + 30.0 * f64::from(i), 200.0 + 5.0 * f64::from(i % 3));
    (0..12).map(|i| Label { point: point(i), size: (180.0, 28.0), always }).collect()
}

const FRAME: Area = Area { x: 0.0, y: 0.0, width: 1400.0, height: 800.0 };

#[test]
fn labels_keep_clear_of_each_other() {
    for always in [true, false] {
        let areas: Vec<Area> = place(&crowd(always), 14.0, FRAME).into_iter().flatten().collect();
        for (place, area) in areas.iter().enumerate() {
            for other in &areas[place + 1..] {
                let apart = area.x + area.width <= other.x
                    || other.x + other.width <= area.x
                    || area.y + area.height <= other.y
                    || other.y + other.height <= area.y;
                assert!(apart, "{area:?} {other:?}");
            }
        }
    }
}

#[test]
fn in_a_crowd_only_the_labels_that_must_stand_do() {
    assert_eq!(place(&crowd(true), 14.0, FRAME).iter().flatten().count(), 12);
    let some = place(&crowd(false), 14.0, FRAME).iter().flatten().count();
    assert!((1..12).contains(&some), "{some}");
}

fn backups() -> Curve {
    let point = |at: u32| {
        let value = 20.0 / f64::from(at + 1);
        Point { at, value, low: value * 0.5, high: value * 1.5 }
    };
    let mark = |label: &str, at: u32, kind: MarkKind| Mark { label: label.to_owned(), at, kind };
    Curve {
        points: (0..=12).map(point).collect(),
        marks: vec![
            mark("you: 1 <&>", 1, MarkKind::Here),
            mark("knee: 4", 4, MarkKind::Bend),
            mark("95 %: 12", 12, MarkKind::Target),
        ],
        across: "Backups".to_owned(),
        up: "Open posts of 100".to_owned(),
        locale: Locale::default(),
    }
}

#[test]
fn a_curve_has_its_band_and_each_mark_a_form_and_a_label() {
    let svg = curve(&backups(), Size { width: 720, height: 440 }, Palette::PAGE);
    assert_eq!(svg.matches("<polygon").count(), 1);
    for label in ["you: 1 &lt;&amp;&gt;", "knee: 4", "95 %: 12", "Backups", "Open posts of 100"] {
        assert!(svg.contains(label), "{label}");
    }
    // A dot for each point, two circles for the ring, one for the disc.
    assert_eq!(svg.matches("<circle").count(), 13 + 3);
    assert!(!svg.contains("style=") && !svg.contains("#0102") && !svg.contains("<svg width="));
    // The label of a mark at the right end stands left of it.
    let ends: Vec<&str> = svg.split("<text").filter(|text| text.contains("95 %: 12")).collect();
    assert!(ends.iter().all(|text| text.contains("text-anchor=\"end\"")), "{ends:?}");
}

#[test]
fn a_curve_of_one_point_or_none_is_still_a_picture() {
    for count in [0, 1] {
        let flat = Curve { points: backups().points[..count].to_vec(), ..backups() };
        let svg = curve(&flat, Size { width: 340, height: 440 }, Palette::FILE);
        assert!(svg.starts_with("<svg") && !svg.contains("NaN") && !svg.contains("inf"));
    }
}

/// A year with two peaks beyond what can be done.
fn a_year() -> Weeks {
    let mark = |week: usize| {
        let need = if (34..40).contains(&week) { 24.0 } else { 8.0 + (week % 5) as f64 };
        WeekMark { low: need - 4.0, middle: need, high: need + 6.0, can: if week > 45 { 10.0 } else { 20.0 } }
    };
    let months = ["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"];
    Weeks {
        weeks: (0..53).map(mark).collect(),
        months: months
            .iter()
            .enumerate()
            .map(|(place, name)| (place * 53 / 12, (*name).to_owned()))
            .collect(),
        notes: vec![(36, "Aug: need 6, have 4".to_owned()), (49, "Nov: need <3>, have 2".to_owned())],
        up: "Cover visits a week".to_owned(),
        locale: Locale::default(),
    }
}

#[test]
fn the_weeks_ahead_have_a_band_a_line_steps_and_words_at_the_peaks() {
    for size in [Size::WIDE, Size::MIDDLE, Size::SLIM] {
        let svg = weeks(&a_year(), size, Palette::PAGE);
        assert!(!svg.contains("style=") && !svg.contains("<svg width=") && !svg.contains("#0102"));
        // The band and a wedge at each peak; the line and the steps beside the axes.
        assert_eq!(svg.matches("<polygon").count(), 3, "{size:?}");
        assert!(
            svg.contains("Nov: need &lt;3&gt;, have 2") && svg.contains("Aug: need 6, have 4"),
            "{size:?}"
        );
        let named = if size == Size::SLIM { 4 } else { 12 };
        let months = a_year().months;
        assert_eq!(months.iter().filter(|(_, name)| svg.contains(&format!("\n{name}\n"))).count(), named);
    }
    assert!(weeks(&a_year(), Size::WIDE, Palette::FILE).contains("#1F6FB2"));
    // Nothing at all is a picture too.
    let none = Weeks { weeks: Vec::new(), months: Vec::new(), notes: Vec::new(), ..a_year() };
    assert!(weeks(&none, Size::WIDE, Palette::PAGE).ends_with("</svg>\n"));
}
