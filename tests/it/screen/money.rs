//! Money, power and idle time on the pages.

use super::{ES, ask, informed, show, small};
use crate::html::values;
use relevo::engine::{CostLine, models, offer};
use relevo::i18n::Locale;
use relevo::scenario::Scenario;
use relevo::screen::{Ask, FileKind, Page, Part, View};

fn page(scenario: &Scenario, view: View) -> String {
    show(&mut informed(scenario), ask(scenario, View { page: Page::Models, part: Part::Money, ..view })).html
}

/// The text of a card, from its test id to the next card.
fn card<'a>(html: &'a str, testid: &str) -> &'a str {
    let rest = html.split(&format!("data-testid=\"{testid}\"")).nth(1).expect("the card is there");
    rest.split("<section").next().unwrap_or(rest)
}

#[test]
fn a_hidden_price_is_nowhere_on_the_page() {
    let mut scenario = small();
    (scenario.offer.present_a_month, scenario.offer.setup_fee) = (123_457.0, 76_543.0);
    for locale in [Locale::default(), ES] {
        let price = offer(&models(&scenario).recommended.cost, &scenario.offer).expect("something is paid");
        let amounts = [price.a_month, price.margin_a_month, price.of_term, 123_457.0, 76_543.0];
        let seen = page(&scenario, View { locale, ..View::default() });
        let hidden = page(&scenario, View { locale, price_hidden: true, ..View::default() });
        for amount in amounts {
            let told = locale.number(amount, 0);
            assert!(card(&seen, "price").contains(&told), "{told}");
            assert!(!hidden.contains(&told), "{told}");
        }
        let words = &locale.results().money;
        assert!(seen.contains(words.hide_price) && hidden.contains(words.show_price));
        assert!(!hidden.contains("why-price"));
    }
}

#[test]
fn every_line_of_the_cost_opens_for_the_model_that_is_chosen() {
    let scenario = small();
    let compared = models(&scenario);
    for (position, row) in compared.list.iter().enumerate() {
        let html = page(&scenario, View { model: Some(position), ..View::default() });
        let lines = card(&html, "cost-lines");
        let clock = compared.list[compared.verdict.round_the_clock].cost;
        let today = relevo::engine::plan(&scenario).cost;
        let told = |line: &&CostLine| {
            **line == CostLine::Downtime
                || [row.cost, clock, today].iter().any(|cost| cost.line(**line) >= 0.5)
        };
        let expected = CostLine::ALL.iter().filter(told).count();
        assert_eq!(lines.matches("why-line").count(), expected);
        let total = Locale::default().money(row.cost.total(), "€");
        assert!(lines.contains(&total), "{total}");
    }
    // A model that is not there is the recommended one.
    let best = page(&scenario, View::default());
    assert_eq!(page(&scenario, View { model: Some(99), ..View::default() }), best);
    assert_eq!(
        values(card(&best, "cost-lines"), "data-do").iter().filter(|told| told.starts_with("model:")).count(),
        compared.list.len()
    );
}

#[test]
fn the_lines_come_as_a_file_that_adds_up() {
    let scenario = small();
    let wanted = Ask { file: Some(FileKind::Lines.name().to_owned()), ..ask(&scenario, View::default()) };
    let text = show(&mut informed(&scenario), wanted).file.expect("there is a comparison").text;
    let rows: Vec<Vec<f64>> = text
        .lines()
        .skip(1)
        .map(|line| line.rsplitn(4, ',').take(3).map(|cell| cell.parse().expect("a number")).collect())
        .collect();
    let (paid, total) = (rows.len() - 3, rows.len() - 1);
    for column in 0..3 {
        let lines: f64 = rows[..paid].iter().map(|row| row[column]).sum();
        assert!((lines - rows[paid][column]).abs() < 1.0 + 0.5 * paid as f64);
        let all = rows[paid][column] + rows[paid + 1][column];
        assert!((all - rows[total][column]).abs() < 0.01);
    }
}

#[test]
fn the_answer_tells_what_24_7_would_waste_only_where_it_is_not_needed() {
    let scenario = small();
    for locale in [Locale::default(), ES] {
        let html = show(&mut informed(&scenario), ask(&scenario, View { locale, ..View::default() })).html;
        let line = card(&html, "waste-line").split("</p>").next().unwrap_or_default().to_owned();
        assert!(line.contains("24/7") && line.contains("CO₂"), "{line}");
        assert!(!line.contains("hidden"));
    }
    let mine = relevo::scenario::presets::Preset::Mine.scenario(relevo::i18n::Language::En);
    let html = show(&mut informed(&mine), ask(&mine, View::default())).html;
    assert!(card(&html, "waste-line").starts_with(" hidden></p>"));
}
