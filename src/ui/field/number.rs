//! A number: text box first, slider under it. Whatever is typed stays as typed while the box has the focus; every
//! readable value in bounds counts at once, and the last such value counts while there is none.

use super::hint;
use super::scale::Scale;
use crate::i18n::Locale;
use crate::platform::page;
use crate::quantity::Unit;
use crate::scenario::Scenario;
use crate::scenario::params::{At, Number, path};
use crate::scenario::ranges::{forget, may_vary, range_of, state};
use crate::ui::session::{Session, use_session};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// What a number box holds between two key strokes.
#[derive(Clone, Copy)]
pub struct Entry {
    session: Session,
    row: &'static Number,
    at: At,
    locale: Locale,
    /// The last valid value, with which everything is computed.
    pub(super) value: Memo<f64>,
    /// The range that it is the middle of, where it was stated as one.
    range: Memo<Option<(f64, f64)>>,
    /// As typed; `None` when the box shows the value as the language writes it.
    draft: RwSignal<Option<String>>,
    /// Whether the user has finished typing something that does not count.
    told: RwSignal<bool>,
}

/// Why a text does not count.
enum Unusable {
    NoNumber,
    OutOfBounds,
    UpsideDown,
    /// A range of what is decided.
    Decision,
}

impl Entry {
    pub(super) fn new(row: &'static Number, at: At) -> Self {
        let session = use_session();
        let value = session.read(move |scenario| (row.get)(scenario, at).unwrap_or_default());
        let range = session.read(move |scenario| range_of(scenario, row, at));
        let locale = session.locale();
        Self {
            session,
            row,
            at,
            locale,
            value,
            range,
            draft: RwSignal::new(None),
            told: RwSignal::new(false),
        }
    }

    fn path(&self) -> String {
        path(self.row.id, self.at)
    }

    fn label(&self) -> &'static str {
        (self.row.text)(self.locale.strings()).label
    }

    /// Sign of the currency, for units of money.
    fn sign(&self) -> &'static str {
        self.session.scenario.with_untracked(|scenario| scenario.currency.sign())
    }

    fn shown(&self, value: f64) -> String {
        self.locale.value(value, self.row.unit, self.sign())
    }

    /// As it stands in the box: a range as it was stated.
    fn entered(&self) -> String {
        let (locale, unit) = (self.locale, self.row.unit);
        match self.range.get() {
            Some(range) => locale.entry_range(range, unit),
            None => locale.entry(self.value.get(), unit),
        }
    }

    /// The ends that are typed: those of a plain value are one.
    fn check(&self, text: &str) -> Result<(f64, f64), Unusable> {
        let (row, unit) = (self.row, self.row.unit);
        let plain = self.locale.parse_entry(text, unit).map(|value| (value, value));
        let (low, high) = plain.or_else(|| self.locale.parse_range(text, unit)).ok_or(Unusable::NoNumber)?;
        if plain.is_none() && !may_vary(row.id) {
            return Err(Unusable::Decision);
        }
        let is_within = |value: f64| (row.bounds.0..=row.bounds.1).contains(&value);
        match is_within(low) && is_within(high) {
            false => Err(Unusable::OutOfBounds),
            true if low > high => Err(Unusable::UpsideDown),
            true => Ok((low, high)),
        }
    }

    /// A value from anywhere but the box: the slider, the reset dot.
    pub(super) fn set(&self, value: f64) {
        let (row, at) = (self.row, self.at);
        self.draft.set(None);
        self.told.set(false);
        self.session.edit(|scenario| {
            forget(scenario, row, at);
            (row.set)(scenario, at, value);
        });
    }

    fn typed(&self, text: String) {
        match self.check(&text) {
            Ok((low, high)) if low < high => {
                let (row, at) = (self.row, self.at);
                self.told.set(false);
                self.session.edit(|scenario| state(scenario, row, at, (low, high)));
            }
            Ok((value, _)) => self.set(value),
            Err(_) => {}
        }
        self.draft.set(Some(text));
    }

    /// The user has left the box or pressed Enter.
    fn settle(&self) {
        let unusable = self.draft.with(|draft| draft.as_ref().is_some_and(|text| self.check(text).is_err()));
        self.told.set(unusable);
        if !unusable {
            self.draft.set(None);
        }
    }

    fn step(&self, event: &KeyboardEvent) {
        let sign = match event.key().as_str() {
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            _ => return,
        };
        event.prevent_default();
        let times = if event.shift_key() { 10.0 } else { 1.0 };
        let value = self.value.get_untracked() + sign * times * self.row.step;
        // Without the noise that adding tenths leaves.
        self.set(self.row.within((value * 1e6).round() / 1e6));
    }

    /// What is wrong, and with what the planner goes on meanwhile; `None` while all is well.
    fn trouble(&self) -> Option<String> {
        let unusable = self.draft.with(|draft| draft.as_ref().and_then(|text| self.check(text).err()))?;
        let words = &self.locale.strings().shell;
        let using = (words.using)(&self.shown(self.value.get()));
        if !self.told.get() {
            return Some(using);
        }
        let low = self.locale.entry(self.row.bounds.0, self.row.unit);
        let high = self.shown(self.row.bounds.1);
        let sentence = match unusable {
            Unusable::NoNumber => (words.no_number)(self.label(), &low, &high),
            Unusable::OutOfBounds => (words.out_of_bounds)(self.label(), &low, &high),
            Unusable::UpsideDown => (words.upside_down)(self.label()),
            Unusable::Decision => (words.no_range)(self.label()),
        };
        Some(format!("{sentence} {using}"))
    }
}

/// The value that a row has in the scenario's origin, or in a new item.
fn usual(origin: &Scenario, row: &Number, at: At) -> Option<f64> {
    (row.get)(origin, at).or_else(|| (row.get)(&Scenario::default(), At { item: 0, part: at.part }))
}

/// The box alone, for fields that stand in a row.
#[component]
pub fn NumberBox(
    /// Its state.
    entry: Entry,
    /// Its name for screen readers, where no label points to it.
    #[prop(optional, into)]
    name: Option<String>,
) -> impl IntoView {
    let id = format!("f-{}", entry.path());
    let described = format!("{id}-trouble");
    view! {
        <input
            class="field__input"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            id=id
            aria-label=name
            aria-describedby=described
            aria-invalid=move || (entry.told.get() && entry.trouble().is_some()).then_some("true")
            prop:value=move || {
                entry.draft.get().unwrap_or_else(|| entry.entered())
            }
            on:input=move |event| entry.typed(event_target_value(&event))
            on:change=move |_| entry.settle()
            on:blur=move |_| entry.settle()
            on:keydown=move |event| entry.step(&event)
        />
    }
}

/// What is wrong with a box.
#[component]
pub fn Trouble(
    /// Its state.
    entry: Entry,
) -> impl IntoView {
    let id = format!("f-{}-trouble", entry.path());
    view! {
        <p class="field__trouble" class:field__trouble--told=move || entry.told.get() id=id>
            {move || {
                let told = |text| view! { <span role=entry.told.get().then_some("alert")>{text}</span> }.into_any();
                entry.trouble().map(told)
            }}
        </p>
    }
}

/// A number with its label, unit, slider, hint and reset dot.
#[component]
pub fn NumberField(
    /// The row.
    row: &'static Number,
    /// Which one.
    at: At,
) -> impl IntoView {
    if row.unit == Unit::HourOfDay {
        return view! { <HourField row at/> }.into_any();
    }
    let entry = Entry::new(row, at);
    let text = (row.text)(entry.locale.strings());
    let path = entry.path();
    let currency = entry.session.read(|scenario| scenario.currency);
    let unit = move || entry.locale.entry_unit(row.unit, currency.get().sign());
    view! {
        <div class="field" class:field--wrong=move || entry.told.get() data-testid=format!("field-{path}")>
            <div class="field__row">
                <label class="field__label" for=format!("f-{path}")>
                    {text.label}<span class="sr">" ("{move || unit()}")"</span>
                </label>
                <Reset entry/>
                <span class="field__box">
                    <NumberBox entry/>
                    <span class="field__unit" aria-hidden="true">{move || unit()}</span>
                </span>
            </div>
            <Slider entry/>
            {hint(text.hint)}
            <Trouble entry/>
        </div>
    }
    .into_any()
}

#[component]
fn Reset(
    /// State of the number.
    entry: Entry,
) -> impl IntoView {
    let session = entry.session;
    let usual = Memo::new(move |_| usual(&session.origin.read(), entry.row, entry.at));
    let differs = move || usual.get().filter(|usual| (usual - entry.value.get()).abs() > 1e-9);
    let words = &entry.locale.strings().shell;
    let dot = move || {
        differs().map(|usual| {
            let what = (words.reset)(entry.label(), &entry.shown(usual));
            let reset = move |_| {
                // The dot goes away: the focus stays with the field.
                page::focus_on(&format!("field-{}", entry.path()));
                entry.set(usual);
            };
            view! {
                <button class="field__reset" type="button" title=what.clone() aria-label=what on:click=reset>
                    "●"
                </button>
            }
            .into_any()
        })
    };
    view! { {move || dot()} }
}

#[component]
fn Slider(
    /// State of the number.
    entry: Entry,
) -> impl IntoView {
    let session = entry.session;
    let scale = Memo::new(move |earlier: Option<&Scale>| {
        let usual = usual(&session.origin.read(), entry.row, entry.at).unwrap_or_default();
        Scale::of(entry.row, usual, entry.value.get()).or_wider(earlier)
    });
    view! {
        <input
            class="field__slider"
            type="range"
            tabindex="-1"
            aria-label=entry.label()
            prop:min=move || scale.get().ends().0
            prop:max=move || scale.get().ends().1
            prop:step=move || scale.get().ends().2
            aria-valuetext=move || entry.shown(entry.value.get())
            prop:value=move || scale.get().position(entry.value.get())
            on:input=move |event| {
                let position = event_target::<HtmlInputElement>(&event).value_as_number();
                if position.is_finite() {
                    entry.set(entry.row.within(scale.get_untracked().value(position)));
                }
            }
        />
    }
}

/// An hour of the day, which is picked.
#[component]
fn HourField(
    /// The row.
    row: &'static Number,
    /// Which one.
    at: At,
) -> impl IntoView {
    let entry = Entry::new(row, at);
    let text = (row.text)(entry.locale.strings());
    let path = entry.path();
    let hours = std::iter::successors(Some(row.bounds.0), |hour| Some(hour + 1.0))
        .take_while(|&hour| hour <= row.bounds.1);
    let option = |hour: f64| {
        view! { <option value=Locale::default().number(hour, 0) selected=move || entry.value.get().total_cmp(&hour).is_eq()>{entry.shown(hour)}</option> }.into_any()
    };
    view! {
        <div class="field field--hour" data-testid=format!("field-{path}")>
            <div class="field__row">
                <label class="field__label" for=format!("f-{path}")>{text.label}</label>
                <select
                    class="field__select field__select--short"
                    id=format!("f-{path}")
                    on:change=move |event| {
                        if let Ok(hour) = event_target_value(&event).parse::<u32>() {
                            entry.set(f64::from(hour));
                        }
                    }
                >
                    {hours.map(option).collect_view()}
                </select>
            </div>
            {hint(text.hint)}
        </div>
    }
}
