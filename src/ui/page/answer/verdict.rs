//! The verdict, and why.

use crate::report::verdict::{change, sentence, weak_spot};
use crate::report::{explain, names};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::Why;
use leptos::prelude::*;

/// Grade, sentence, weakest hours, what would change it, and why.
#[component]
pub fn VerdictCard() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let text = Memo::new(move |_| outcome.verdict(sentence));
    let weak = Memo::new(move |_| outcome.verdict(weak_spot));
    let change = Memo::new(move |_| outcome.verdict(change));
    let grade = Memo::new(move |_| outcome.verdict(|asked| asked.plan().grade));
    let why = Signal::derive(move || {
        outcome.compared(|known, voice| {
            explain::explain(&known.models.verdict.explanation, &known.scenario, voice)
        })
    });
    let class = move || format!("card verdict verdict--{}", names::grade_key(grade.get()));
    let updating = move || (!session.is_fresh.get()).then(|| session.computing(words.answer.updating));
    let line = |text: Memo<Option<String>>| move || text.get().map(|text| view! { <span>{text}"."</span> });
    view! {
        <section class=class>
            <div class="row">
                <GradeChip grade/>
                <span class="muted small" data-testid="updating">{updating}</span>
            </div>
            <h1 class="verdict__text" data-testid="verdict">{text}</h1>
            <p class="verdict__more">{line(weak)}{line(change)}</p>
            <Why label=words.explain.why_answer testid="why-verdict" text=why/>
        </section>
    }
}

#[component]
fn GradeChip(grade: Memo<crate::engine::Grade>) -> impl IntoView {
    let outcome = use_outcome();
    let class = move || format!("grade grade--{}", names::grade_key(grade.get()));
    let word = move || names::grade(grade.get(), outcome.voice());
    let meaning = move || names::grade_meaning(grade.get(), outcome.voice());
    view! {
        <span class=class data-testid="grade" title=meaning>
            <span aria-hidden="true">{move || names::grade_icon(grade.get())}</span>{word}
        </span>
    }
}
