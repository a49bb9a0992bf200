//! Fields of the parameter table. `<Field id="backups.count"/>` shows any row; an id that ends in `*` shows all
//! its parts (severities, levels, days) beside each other. A field must stand on a page only once.

pub mod choice;
pub mod flag;
pub mod name;
pub mod number;
pub mod parts;
pub mod scale;

use crate::scenario::params::{At, CHOICES, Choice, FLAGS, Flag, NAMES, NUMBERS, Name, Number};
use leptos::prelude::*;

/// A row of the table, whatever its kind.
#[derive(Clone, Copy)]
pub enum Row {
    /// A number.
    Number(&'static Number),
    /// One of some values.
    Choice(&'static Choice),
    /// Yes or no.
    Flag(&'static Flag),
    /// A name.
    Name(&'static Name),
}

/// The row with this id.
#[must_use]
pub fn row(id: &str) -> Option<Row> {
    let number = || NUMBERS.iter().find(|row| row.id == id).map(Row::Number);
    let choice = || CHOICES.iter().find(|row| row.id == id).map(Row::Choice);
    let flag = || FLAGS.iter().find(|row| row.id == id).map(Row::Flag);
    let name = || NAMES.iter().find(|row| row.id == id).map(Row::Name);
    number().or_else(choice).or_else(flag).or_else(name)
}

/// The field of one row, or of all parts of one.
#[component]
pub fn Field(
    /// Id of the row.
    id: &'static str,
    /// Which item of the list it belongs to.
    #[prop(optional)]
    at: At,
) -> impl IntoView {
    let in_parts = id.ends_with('*');
    match row(id) {
        Some(Row::Number(row)) if in_parts => view! { <parts::NumberParts row item=at.item/> }.into_any(),
        Some(Row::Choice(row)) if in_parts => view! { <parts::ChoiceParts row item=at.item/> }.into_any(),
        Some(Row::Flag(row)) if in_parts => view! { <parts::FlagParts row item=at.item/> }.into_any(),
        Some(Row::Number(row)) => view! { <number::NumberField row at/> }.into_any(),
        Some(Row::Choice(row)) => view! { <choice::ChoiceField row at/> }.into_any(),
        Some(Row::Flag(row)) => view! { <flag::FlagField row at/> }.into_any(),
        Some(Row::Name(row)) => view! { <name::NameField row at/> }.into_any(),
        None => ().into_any(),
    }
}

/// A hint under a field; nothing for an empty one.
fn hint(text: &'static str) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <p class="field__hint">{text}</p> }.into_any())
}
