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
    let weak = move || outcome.verdict(weak_spot).map(line);
    let change = move || outcome.verdict(change).map(line);
    let grade = Memo::new(move |_| outcome.verdict(|asked| asked.plan().grade));
    let why = Box::new(move || {
        outcome.compared(|known, voice| {
            explain::explain(&known.models.verdict.explanation, &known.scenario, voice)
        })
    });
    let updating = move || (!session.is_fresh.get()).then(|| session.computing(words.answer.updating));
    view! {
        <section class=move || format!("card verdict verdict--{}", names::grade_key(grade.get()))>
            <div class="row">
                <GradeChip grade/>
                <span class="muted small" data-testid="updating">{move || updating()}</span>
            </div>
            <h1 class="verdict__text" data-testid="verdict">{move || outcome.verdict(sentence)}</h1>
            <p class="verdict__more">{move || weak()}{move || change()}</p>
            <Why label=words.explain.why_answer testid="why-verdict" text=why/>
        </section>
    }
}

fn line(text: String) -> AnyView {
    view! { <span>{text}"."</span> }.into_any()
}

#[component]
fn GradeChip(grade: Memo<crate::engine::Grade>) -> impl IntoView {
    let outcome = use_outcome();
    view! {
        <span class=move || format!("grade grade--{}", names::grade_key(grade.get())) data-testid="grade"
            title=move || names::grade_meaning(grade.get(), outcome.voice())>
            <span aria-hidden="true">{move || names::grade_icon(grade.get())}</span>
            {move || names::grade(grade.get(), outcome.voice())}
        </span>
    }
}
