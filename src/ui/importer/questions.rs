//! What only the user can know: which number of a date is the day, what separates the columns, which clocks the
//! stamps and the service live by.

use super::clocks::{Written, is_zone};
use super::state::{use_import, words};
use crate::import::Question;
use crate::platform::zones::zone_names;
use leptos::prelude::*;

/// Every question about the file, answered where it stands.
#[component]
pub fn Questions() -> impl IntoView {
    let import = use_import();
    let words = words();
    let questions = Memo::new(move |_| {
        import
            .examination
            .with(|found| found.as_ref().map(|found| found.questions.clone()))
            .unwrap_or_default()
    });
    let fields = move || {
        questions.get().into_iter().map(|question| {
            let text = question.say(words);
            let field = match question {
                Question::DayFirst { likely, .. } => view! { <DayFirst likely/> }.into_any(),
                Question::Delimiter { candidates } => view! { <Delimiter candidates/> }.into_any(),
                Question::ServiceZone => view! { <ZoneField/> }.into_any(),
                Question::WrittenZone => view! { <WrittenZone/> }.into_any(),
            };
            view! { <fieldset class="import__group" data-testid="import-question"><legend>{text}</legend>{field}</fieldset> }
        })
        .collect_view()
    };
    view! {
        <Show when=move || !questions.read().is_empty()>
            <div class="stack stack--close import__questions">
                <h3 tabindex="-1" data-testid="import-questions-title">{words.screen.questions}</h3>
                {fields}
                <datalist id="import-zones">
                    {zone_names().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
                </datalist>
            </div>
        </Show>
    }
}

#[component]
fn DayFirst(likely: bool) -> impl IntoView {
    let import = use_import();
    let words = words();
    let chosen = Memo::new(move |_| import.mapping.with(|m| m.as_ref().and_then(|m| m.day_first)));
    let answer = |day_first: bool, text: &'static str| {
        let mark = (day_first == likely).then(|| format!(" ({})", words.likely));
        view! {
            <label class="check">
                <input type="radio" name="import-day-first" data-testid=format!("import-day-first-{day_first}")
                    prop:checked=move || chosen.get() == Some(day_first)
                    on:change=move |_| import.change(|mapping| mapping.day_first = Some(day_first))/>
                <span>{text}{mark}</span>
            </label>
        }
    };
    view! { <div class="row">{answer(true, words.answer_day)}{answer(false, words.answer_month)}</div> }
}

#[component]
fn Delimiter(candidates: Vec<u8>) -> impl IntoView {
    let import = use_import();
    let words = words();
    let name = |byte: u8| match byte {
        b';' => words.delimiter_semicolon,
        b'\t' => words.delimiter_tab,
        b'|' => words.delimiter_bar,
        _ => words.delimiter_comma,
    };
    let answer = |byte: u8| {
        view! {
            <button class="btn" type="button" data-testid="import-delimiter" on:click=move |_| import.separate(byte)>
                {name(byte)}
            </button>
        }
    };
    view! { <div class="row">{candidates.into_iter().map(answer).collect_view()}</div> }
}

/// The service's zone. A name that the browser does not know changes nothing and says so.
#[component]
fn ZoneField() -> impl IntoView {
    let import = use_import();
    let zone = Memo::new(move |_| import.clocks.with(|clocks| clocks.service.clone()));
    let choose = move |name: String| import.change_clocks(|clocks| clocks.service = name);
    view! { <ZoneBox id="import-service-zone" label=words().screen.service_zone zone choose/> }
}

#[component]
fn WrittenZone() -> impl IntoView {
    let import = use_import();
    let words = words();
    let written = Memo::new(move |_| import.clocks.with(|clocks| clocks.written.clone()));
    let service = move || import.clocks.with_untracked(|clocks| clocks.service.clone());
    let is_other = Memo::new(move |_| matches!(&*written.read(), Written::Other(_)));
    let other = Memo::new(move |_| match written.get() {
        Written::Other(name) => name,
        _ => String::new(),
    });
    let own = move || format!("{} ({})", words.answer_service_zone, import.clocks.read().service);
    let set = move |written: Written| import.change_clocks(|clocks| clocks.written = written);
    let answer = move |name: &'static str,
                       text: Signal<String>,
                       holds: fn(&Written) -> bool,
                       value: Callback<(), Written>| {
        view! {
            <label class="check">
                <input type="radio" name="import-written" data-testid=format!("import-written-{name}")
                    prop:checked=move || written.with(holds) on:change=move |_| set(value.run(()))/>
                <span>{text}</span>
            </label>
        }
    };
    let choose = move |name: String| set(Written::Other(name));
    view! {
        <div class="row">
            {answer("own", Signal::derive(own), |w| *w == Written::Own, Callback::new(|()| Written::Own))}
            {answer("utc", words.answer_utc.to_owned().into(), |w| *w == Written::Utc, Callback::new(|()| Written::Utc))}
            {answer("other", words.answer_other_zone.to_owned().into(), |w| matches!(w, Written::Other(_)), Callback::new(move |()| Written::Other(service())))}
        </div>
        <Show when=move || is_other.get()>
            <ZoneBox id="import-written-zone" label=words.answer_other_zone zone=other choose/>
        </Show>
        <Show when=move || *written.read() != Written::Own><ZoneField/></Show>
    }
}

#[component]
fn ZoneBox(
    id: &'static str,
    label: &'static str,
    zone: Memo<String>,
    choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words = words();
    let unknown = RwSignal::new(None::<String>);
    let changed = move |name: String| {
        let name = name.trim().to_owned();
        if is_zone(&name) {
            unknown.set(None);
            choose(name);
        } else {
            unknown.set(Some(name));
        }
    };
    let hint = move || {
        unknown.get().map_or(words.screen.zone_hint.to_owned(), |name| (words.screen.unknown_zone)(&name))
    };
    view! {
        <div class="field import__zone">
            <label class="field__label" for=id>{label}</label>
            <input class="field__text" type="text" id=id list="import-zones" autocomplete="off" spellcheck="false" data-testid=id
                aria-invalid=move || unknown.with(Option::is_some).to_string() aria-describedby=format!("{id}-hint")
                prop:value=zone on:change:target=move |event| changed(event.target().value())/>
            <p class="field__hint" class=("field__trouble--told", move || unknown.with(Option::is_some)) id=format!("{id}-hint")>{hint}</p>
        </div>
    }
}
