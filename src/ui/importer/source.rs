//! Where the tickets come from: a file chosen, dropped or pasted; then how far reading has come.

use super::state::{Busy, Trouble, locale, use_import, words};
use crate::i18n::words::import::ImportWords;
use crate::platform::files;
use leptos::prelude::*;

/// The choice of a file, or the name of the one chosen.
#[component]
pub fn SourceCard(
    /// Whether a file hovers over the page.
    over: RwSignal<bool>,
) -> impl IntoView {
    let import = use_import();
    let words = words();
    let chosen = Memo::new(move |_| import.survey.with(Option::is_some) || import.busy.with(Option::is_some));
    let source = move || {
        let name = import.source.get();
        (words.screen.read_file)(if name.is_empty() { words.screen.pasted } else { &name })
    };
    let begin = move || view! { <Choice/> }.into_any();
    let done = move || {
        view! {
            <div class="row row--spread">
                <p class="import__file">{source}</p>
                <FileButton label=words.screen.another main=false/>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card import__source" class=("drop--over", over) data-testid="import-drop">
            <h1>{words.screen.title}</h1>
            {move || if chosen.get() { done() } else { begin() }}
        </section>
    }
}

#[component]
fn Choice() -> impl IntoView {
    let import = use_import();
    let words = words();
    let rows = NodeRef::<leptos::html::Textarea>::new();
    let read = move |_| {
        let text = rows.get_untracked().map(|rows| rows.value()).unwrap_or_default();
        import.open_text(&text);
    };
    let cancelled = move || import.cancelled.get().then_some(words.screen.cancelled);
    view! {
        <div class="drop" data-testid="import-choose">
            <p class="import__intro">{words.screen.intro}</p>
            <FileButton label=words.screen.choose_file main=true/>
            <p class="muted small import__intro">{words.privacy}</p>
            <p class="small" role="status" data-testid="import-cancelled">{cancelled}</p>
        </div>
        <details class="import__paste">
            <summary class="fold__head"><span class="fold__title">{words.screen.paste}</span></summary>
            <div class="stack stack--close">
                <label for="import-rows">{words.screen.paste_label}</label>
                <textarea id="import-rows" class="import__rows" rows="6" spellcheck="false" autocomplete="off"
                    data-testid="import-paste" node_ref=rows/>
                <div><button class="btn" type="button" data-testid="import-paste-read" on:click=read>{words.screen.read_pasted}</button></div>
            </div>
        </details>
    }
}

#[component]
fn FileButton(label: &'static str, main: bool) -> impl IntoView {
    let import = use_import();
    let picked = move |event: leptos::ev::Event| {
        if let Some(file) = files::picked(&event) {
            import.open(file);
        }
    };
    view! {
        <label class="btn import__pick" class=("btn--main", main)>
            {label}
            <input class="sr" type="file" data-testid="import-file" on:change=picked/>
        </label>
    }
}

/// How far reading has come, and the way out of it.
#[component]
pub fn Progress() -> impl IntoView {
    let import = use_import();
    let words = words();
    let locale = locale();
    let reads = Memo::new(move |_| import.busy.with(Option::is_some));
    let percent = Memo::new(move |_| match import.busy.get() {
        Some(Busy::Reading { percent, .. }) => percent,
        _ => 0,
    });
    let line = move || match import.busy.get() {
        Some(Busy::Reading { rows, percent }) => {
            (words.screen.reading)(&locale.number(f64::from(rows), 0), percent)
        }
        _ => words.screen.looking.to_owned(),
    };
    view! {
        <Show when=move || reads.get()>
            <section class="card import__progress" data-testid="import-progress">
                <div class="row row--spread">
                    <p>{line}</p>
                    <button class="btn" type="button" data-testid="import-cancel" on:click=move |_| import.cancel()>{words.screen.cancel}</button>
                </div>
                <progress class="progress" max="100" value=percent aria-label=words.screen.looking></progress>
            </section>
        </Show>
        <p class="sr" role="status">{told()}</p>
    }
}

/// What is told aloud: a word a quarter, not each percent, and what came of it.
fn told() -> Memo<String> {
    let import = use_import();
    let (words, locale) = (words(), locale());
    let quarter = Memo::new(move |_| {
        import.busy.get().map(|busy| match busy {
            Busy::Looking => 0,
            Busy::Reading { percent, .. } => percent / 25 * 25,
        })
    });
    Memo::new(move |_| match (quarter.get(), import.evidence.get()) {
        (Some(0), _) => words.screen.looking.to_owned(),
        (Some(percent), _) => format!("{percent} %"),
        (None, Some(evidence)) => super::tables::summary(&evidence, words, locale),
        (None, None) => String::new(),
    })
}

/// What went wrong and what to do. Nothing was changed; another file or other columns can be chosen at once.
#[component]
pub fn TroubleLine() -> impl IntoView {
    let import = use_import();
    let words = words();
    let told = move || {
        import.trouble.get().map(|trouble| {
            view! {
                <div class="notice notice--error" role="alert" data-testid="import-error">
                    <p class="notice__text">{say(&trouble, words)}" "{words.screen.unchanged}</p>
                </div>
            }
        })
    };
    view! { <div>{told}</div> }
}

fn say(trouble: &Trouble, words: &ImportWords) -> String {
    match trouble {
        Trouble::Import(error) => error.say(words),
        Trouble::Unreadable(name) => (words.screen.unreadable)(name),
        Trouble::Stopped => words.screen.stopped.to_owned(),
    }
}
