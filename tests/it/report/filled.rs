//! Formulas with values set into them: what stands left of the sign of equality comes to what stands right of it, in the
//! digits that are shown.

use super::fixture::*;
use crate::engine::explain::{scenarios, shown};
use relevo::engine::{Explanation, Headline, Line, Term, Value, models, plan};
use relevo::report::{Voice, explain};

/// Equations with words in them, which are no sums.
const IN_WORDS: [Headline; 4] =
    [Headline::Grade, Headline::ShiftsLuck, Headline::SlaLuck, Headline::MonthsKept];

/// A sum as people write it: `max(1; 2; ⌈0.62 ÷ 85 %⌉) + 1`. Signs of currency and words behind numbers are skipped.
struct Sum<'a> {
    rest: &'a str,
}

impl Sum<'_> {
    fn next_is(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start_matches([' ', '\u{a0}', '€']);
        let found = self.rest.strip_prefix(sign);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.next_is("+") {
                value += self.product();
            } else if self.next_is("−") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.number();
        loop {
            if self.next_is("×") {
                value *= self.number();
            } else if self.next_is("÷") {
                value /= self.number();
            } else {
                return value;
            }
        }
    }

    fn number(&mut self) -> f64 {
        if self.next_is("−") {
            return -self.number();
        }
        if self.next_is("max(") {
            let mut most = self.sum();
            while self.next_is(";") {
                most = most.max(self.sum());
            }
            assert!(self.next_is(")"));
            return most;
        }
        if self.next_is("⌈") {
            let value = self.sum();
            assert!(self.next_is("⌉"));
            return (value - 1e-9).ceil();
        }
        if self.next_is("(") {
            let value = self.sum();
            assert!(self.next_is(")"));
            return value;
        }
        for word in ["under", "over"] {
            self.next_is(word);
        }
        self.next_is("");
        let end = self.rest.find(|letter: char| !letter.is_ascii_digit() && !",.".contains(letter));
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        let value: f64 =
            digits.replace(',', "").parse().unwrap_or_else(|_| panic!("a number before {rest:?}"));
        let units = [
            ("%", 0.01),
            ("min", 1.0 / 60.0),
            ("people", 1.0),
            ("person", 1.0),
            ("h", 1.0),
            ("s", 1.0 / 3_600.0),
        ];
        units.iter().find(|(unit, _)| self.next_is(unit)).map_or(value, |(_, of)| value * of)
    }
}

/// The value of a sum, all of which is read.
fn value(text: &str) -> f64 {
    let mut sum = Sum { rest: text };
    let value = sum.sum();
    assert!(!sum.next_is("?") && sum.rest.is_empty(), "{:?} is left of {text:?}", sum.rest);
    value
}

#[test]
fn a_sum_is_read_as_it_is_written() {
    assert!((value("max(1; 2; ⌈0.62\u{a0}÷ 85\u{a0}%⌉) + 1") - 3.0).abs() < 1e-12);
    assert!((value("€1,000 − 2 × (30\u{a0}min + 4\u{a0}h)") - 991.0).abs() < 1e-9);
}

#[test]
fn every_filled_formula_adds_up_in_the_digits_shown() {
    let (mut filled, mut wrong) = (Vec::new(), Vec::new());
    for scenario in scenarios() {
        let voice = Voice::of(&scenario, EN);
        for explanation in shown(&scenario, &plan(&scenario), &models(&scenario)) {
            let equations = explain::explain(&explanation, &scenario, voice).filled;
            if !equations.is_empty() && !filled.contains(&explanation.headline) {
                filled.push(explanation.headline);
            }
            for equation in equations {
                if IN_WORDS.contains(&explanation.headline) {
                    assert!(equation.contains(|letter: char| letter.is_ascii_digit()), "{equation}");
                    continue;
                }
                let short = equation.replace(voice.sign, "");
                let (left, right) = short.rsplit_once(" = ").expect("an equation");
                let (left, right) = (value(left), value(right));
                // A whole percent, or the third digit of a quotient or a product.
                let allowed = 0.006_f64.max(0.012 * right.abs());
                if (left - right).abs() > allowed {
                    wrong.push(format!("{left} is not {right}: {equation}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for headline in Headline::ALL {
        assert!(filled.contains(headline), "{headline:?} has no values in its formula");
    }
}

#[test]
fn values_are_set_into_the_formula_in_both_languages() {
    let scenario = scenarios().swap_remove(0);
    let number = |term, value| Line { term, value: Value::Number(value) };
    let percent = |term, share| Line { term, value: Value::Percent(share) };
    let hours = |term, hours| Line { term, value: Value::Hours(hours) };
    let cases = [
        (
            Headline::People,
            vec![
                hours(Term::WeeklyHours, 168.0),
                number(Term::Weeks, 52.1786),
                hours(Term::ClosedHours, 80.0),
                hours(Term::HoursToCover, 8_686.0),
                hours(Term::NetHours, 1_500.0),
                hours(Term::FilledHours, 51.25),
                percent(Term::EffectiveSeats, 0.95),
                hours(Term::SeatHours, 1_473.7),
                number(Term::PeopleNeeded, 5.894),
            ],
            "168 h × 52.18 − 80 h = 8,686 h | (1,500 h + 51.3 h) × 95 % = 1,474 h | 8,686 h ÷ 1,474 h = 5.9 people",
            "168 h × 52,18 − 80 h = 8.686 h | (1.500 h + 51,3 h) × 95 % = 1.474 h | 8.686 h ÷ 1.474 h = 5,9 personas",
        ),
        (
            Headline::SlaKept,
            vec![
                percent(Term::FirstKept, 0.942),
                percent(Term::SecondKept, 0.871),
                percent(Term::SlaKept, 0.82048),
            ],
            "94.2 % × 87.1 % = 82 %",
            "94,2 % × 87,1 % = 82 %",
        ),
        (
            Headline::Required,
            vec![
                number(Term::Floor, 1.0),
                number(Term::Urgent, 2.0),
                number(Term::Work, 0.62),
                percent(Term::BusyAtMost, 0.85),
                number(Term::Added, 1.0),
                number(Term::RequiredThere, 3.0),
            ],
            "max(1; 2; ⌈0.62 ÷ 85 %⌉) + 1 = 3",
            "máx(1; 2; ⌈0,62 ÷ 85 %⌉) + 1 = 3",
        ),
        (
            Headline::SlaLuck,
            vec![
                percent(Term::SlaKept, 0.9951),
                Line { term: Term::SlaLuck, value: Value::Range(12.0, 12.0) },
            ],
            "P10 and P90 of 12 months, each kept with 99.51 %: likely 12",
            "P10 y P90 de 12 meses, cada uno cumplido con el 99,51 %: probable: 12",
        ),
        (
            Headline::InTime,
            vec![
                percent(Term::WhileStaffed, 0.83),
                percent(Term::StaffedInTime, 0.99986),
                percent(Term::UnstaffedInTime, 0.5),
                percent(Term::InTime, 0.9149),
            ],
            "83 % × 99.986 % + 17 % × 50 % = 91.5 %",
            "83 % × 99,986 % + 17 % × 50 % = 91,5 %",
        ),
    ];
    for (headline, lines, english, spanish) in cases {
        let explanation = Explanation { headline, lines, inputs: Vec::new() };
        for (locale, expected) in [(EN, english), (ES, spanish)] {
            let told = explain::explain(&explanation, &scenario, Voice::of(&scenario, locale));
            assert_eq!(told.filled.join(" | ").replace('\u{a0}', " "), expected);
        }
    }
}
