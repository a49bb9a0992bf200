//! The whole comparison for a spreadsheet.

use super::inputs::Stated;
use super::{Comparison, Difference, Figure, Place};
use crate::report::csv::{Field, write};

impl Comparison<'_> {
    /// A table with a line for each figure, service model and input that differs: part, name, unit, a value for each
    /// scenario, and a difference for each but the one that is compared with.
    #[must_use]
    pub fn csv(&self) -> String {
        let words = self.words();
        let differences: Vec<usize> = (0..self.places.len()).filter(|&at| at != self.base).collect();
        let base = self.places.get(self.base).map_or("", |place| place.name.as_str());
        let heads: Vec<String> = self.places.iter().map(|place| place.name.clone()).collect();
        let apart: Vec<String> =
            differences.iter().map(|&at| (words.difference_to)(&self.places[at].name, base)).collect();
        let mut head = vec![words.part, words.figure, words.unit];
        head.extend(heads.iter().chain(&apart).map(String::as_str));
        let mut rows = vec![
            self.texts(words.headlines, words.verdict, &differences, |_, place| match &place.column {
                Ok(column) => self.verdict(column).0,
                Err(why) => why.clone(),
            }),
            self.texts(words.headlines, words.weak_spot, &differences, |_, place| {
                place.told().and_then(|column| self.verdict(column).1).unwrap_or_default()
            }),
            self.texts(words.headlines, words.recommended, &differences, |_, place| {
                place.told().and_then(|column| self.best_model(column)).unwrap_or_default()
            }),
        ];
        let mut figures = |part: &str, list: Vec<Figure>| {
            rows.extend(list.iter().map(|figure| self.numbers(part, &figure.label, figure, &differences)));
        };
        figures(words.todays_plan, self.figures());
        figures(words.recommended, self.recommended());
        for offer in self.offers() {
            for figure in [&offer.cost, &offer.kept] {
                let label = format!("{}: {}", offer.name, figure.label);
                rows.push(self.numbers(words.models, &label, figure, &differences));
            }
        }
        for input in self.inputs() {
            rows.push(self.texts(words.inputs, &input.label, &differences, |at, place| {
                match (&input.values[at], place.told()) {
                    (Stated::Text(text), _) => text.clone(),
                    (Stated::Absent, Some(_)) => words.not_there.to_owned(),
                    (Stated::Absent, None) => String::new(),
                }
            }));
        }
        write(&head, rows.into_iter())
    }

    fn texts(
        &self,
        part: &str,
        label: &str,
        differences: &[usize],
        tell: impl Fn(usize, &Place) -> String,
    ) -> Vec<Field> {
        let start = [part.to_owned(), label.to_owned(), String::new()];
        let told = self.places.iter().enumerate().map(|(at, place)| tell(at, place));
        start
            .into_iter()
            .chain(told)
            .chain(differences.iter().map(|_| String::new()))
            .map(Field::Text)
            .collect()
    }

    fn numbers(&self, part: &str, label: &str, figure: &Figure, differences: &[usize]) -> Vec<Field> {
        let unit = match figure.kind {
            super::Kind::Money => self.words().money_unit,
            super::Kind::Hours => "h",
            super::Kind::Share => "0–1",
            super::Kind::Count => "",
        };
        let field = |value: Option<f64>| value.map_or_else(|| Field::Text(String::new()), Field::Number);
        let value = |at: usize| figure.values.get(at).copied().flatten();
        let values = (0..self.places.len()).map(|at| field(value(at)));
        let apart = differences.iter().map(|&at| match self.difference(figure, at) {
            Difference::By(by) => Field::Number(by),
            // Shown as the same, it may differ in digits that are not shown.
            Difference::Same => field(value(at).zip(value(self.base)).map(|(now, before)| now - before)),
            Difference::Currency => Field::Text(self.words().other_currency.to_owned()),
            Difference::FromNothing => Field::Text(self.words().from_nothing.to_owned()),
            Difference::Base | Difference::Unknown => Field::Text(String::new()),
        });
        let start = [part, label, unit].map(|text| Field::Text(text.to_owned()));
        start.into_iter().chain(values).chain(apart).collect()
    }
}
