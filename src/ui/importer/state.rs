//! The state of an import: what was asked of the worker and what came back. It outlives the page, so that
//! looking something up on another one loses nothing. The scenario is the page's: [`Importing::apply`] hands it
//! back what would become of it.

use super::clocks::Clocks;
use crate::calendar::{Days, HourRange};
use crate::engine::backtest::Backtest;
use crate::engine::job::{Answer, Job};
use crate::i18n::Locale;
use crate::i18n::words::import::ImportWords;
use crate::import::{
    self, Evidence, Examination, Grouping, ImportError, LayerProposal, MAX_BYTES, Mapping, Others, Rejects,
    Survey, layers, propose,
};
use crate::platform::host::{APPLY, say};
use crate::platform::wire::Question;
use crate::platform::worker::{Flow, Lane, ask, cancel};
use crate::platform::{files, page, timer};
use crate::scenario::document::{Document, open};
use crate::scenario::{Layer, Scenario};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// What is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// The first look.
    Looking,
    /// Tickets are read.
    Reading {
        /// So far.
        rows: u32,
        /// Of the file.
        percent: u32,
    },
}

/// Why nothing can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Of the file.
    Import(ImportError),
    /// The file of this name cannot be read from the disk.
    Unreadable(String),
    /// The worker fell silent or broke down.
    Stopped,
}

/// A handle on the import that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct Importing {
    /// Language and number format.
    pub locale: RwSignal<Locale>,
    /// What the user states, as the page last told it.
    pub scenario: RwSignal<Scenario>,
    /// What is going on.
    pub busy: RwSignal<Option<Busy>>,
    /// What went wrong.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Whether the user has just cancelled.
    pub cancelled: RwSignal<bool>,
    /// The name of the file; empty for pasted rows.
    pub source: RwSignal<String>,
    /// The first look.
    pub survey: RwSignal<Option<Arc<Survey>>>,
    /// The last scan of the chosen columns.
    pub examination: RwSignal<Option<Arc<Examination>>>,
    /// Which column is what.
    pub mapping: RwSignal<Option<Mapping>>,
    /// The zones chosen.
    pub clocks: RwSignal<Clocks>,
    /// What the tickets show.
    pub evidence: RwSignal<Option<Arc<Evidence>>>,
    /// The rows left out.
    pub rejects: RwSignal<Arc<Rejects>>,
    /// Which group belongs to which layer.
    pub grouping: RwSignal<Option<Grouping>>,
    /// What each layer would get; those without a ticket are left away.
    pub proposals: Memo<Arc<Vec<LayerProposal>>>,
    /// What becomes of the values that no ticket tells.
    pub others: RwSignal<Others>,
    /// The plan with the tickets of the file, against what the file tells; follows from the worker.
    pub backtest: RwSignal<Option<Arc<Backtest>>>,
    /// Whether the next result is the first of its file, and takes the focus.
    leads: StoredValue<bool>,
    /// Counts files: what comes back late from an earlier one is dropped.
    attempt: StoredValue<u32>,
}

/// The import of this visit.
///
/// # Panics
/// Outside of the app.
#[must_use]
pub fn use_import() -> Importing {
    expect_context::<Importing>()
}

impl Importing {
    /// None yet. Called once.
    #[must_use]
    pub fn start() -> Self {
        let (evidence, grouping) = (RwSignal::new(None::<Arc<Evidence>>), RwSignal::new(None));
        let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
        let proposals = move |_: Option<&Arc<Vec<LayerProposal>>>| {
            let proposals = evidence.with(|evidence| match (evidence, &*grouping.read()) {
                (Some(evidence), Some(grouping)) => propose(evidence, grouping, &office),
                _ => Vec::new(),
            });
            Arc::new(proposals.into_iter().filter(|proposal| proposal.tickets > 0).collect())
        };
        let import = Self {
            locale: RwSignal::new(Locale::default()),
            scenario: RwSignal::new(Scenario::default()),
            busy: RwSignal::new(None),
            trouble: RwSignal::new(None),
            cancelled: RwSignal::new(false),
            source: RwSignal::new(String::new()),
            survey: RwSignal::new(None),
            examination: RwSignal::new(None),
            mapping: RwSignal::new(None),
            clocks: RwSignal::new(Clocks::default()),
            evidence,
            rejects: RwSignal::new(Arc::default()),
            grouping,
            proposals: Memo::new(proposals),
            others: RwSignal::new(Others::Kept),
            backtest: RwSignal::new(None),
            leads: StoredValue::new(false),
            attempt: StoredValue::new(0),
        };
        provide_context(import);
        Effect::new(move |_| import.compare());
        import
    }

    /// What the page tells: a locale as JSON, a document with the scenario.
    pub fn learn(self, locale: &str, document: &str) {
        if let Ok(locale) = serde_json::from_str(locale) {
            self.locale.set(locale);
        }
        if let Ok((document, _)) = open(document) {
            self.scenario.set(document.scenario);
        }
    }

    /// Reads a file.
    pub fn open(self, file: File) {
        self.begin(file.name());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in bytes")]
        let bytes = file.size() as usize;
        if bytes > MAX_BYTES {
            return self.fail(Trouble::Import(ImportError::TooLarge { bytes }));
        }
        let attempt = self.attempt.get_value();
        spawn_local(async move {
            let bytes = files::bytes_of(&file).await;
            if self.attempt.get_value() != attempt {
                return;
            }
            match bytes {
                Some(bytes) => self.ask(Job::Open, Some(bytes)),
                None => self.fail(Trouble::Unreadable(file.name())),
            }
        });
    }

    /// Reads pasted rows.
    pub fn open_text(self, text: &str) {
        self.begin(String::new());
        self.ask(Job::Open, Some(Uint8Array::from(text.as_bytes()).buffer()));
    }

    /// Looks at the same file again, with the separator that the user chose.
    pub fn separate(self, delimiter: u8) {
        self.busy.set(Some(Busy::Looking));
        self.ask(Job::Separate(delimiter), None);
    }

    fn begin(self, source: String) {
        self.reset();
        self.source.set(source);
        self.busy.set(Some(Busy::Looking));
        self.leads.set_value(true);
        self.clocks.set(Clocks::of(&self.scenario.read_untracked().zone));
    }

    /// Forgets everything.
    fn reset(self) {
        cancel(Lane::Import);
        self.attempt.update_value(|attempt| *attempt += 1);
        self.busy.set(None);
        self.trouble.set(None);
        self.cancelled.set(false);
        self.survey.set(None);
        self.examination.set(None);
        self.mapping.set(None);
        self.evidence.set(None);
        self.rejects.set(Arc::default());
        self.grouping.set(None);
    }

    /// Stops, and goes back to the choice of a file.
    pub fn cancel(self) {
        self.reset();
        self.cancelled.set(true);
        lead("import-file");
    }

    /// Changes which column is what, or how it is read, and reads the file again.
    pub fn change(self, change: impl FnOnce(&mut Mapping)) {
        self.mapping.update(|mapping| {
            if let Some(mapping) = mapping {
                change(mapping);
            }
        });
        self.read();
    }

    /// Changes the zones, and reads the file again.
    pub fn change_clocks(self, change: impl FnOnce(&mut Clocks)) {
        self.clocks.update(change);
        self.read();
    }

    /// Reads the tickets, unless something must be answered first.
    fn read(self) {
        let Some(mut mapping) = self.mapping.get_untracked() else { return };
        self.trouble.set(None);
        if self.is_waiting() {
            if self.leads.get_value() {
                self.leads.set_value(false);
                lead("import-questions-title");
            }
            return self.busy.set(None);
        }
        mapping.clock = self.clocks.with_untracked(|clocks| clocks.rules(self.needs_service_zone()));
        self.busy.set(Some(Busy::Reading { rows: 0, percent: 0 }));
        self.ask(Job::Read(Box::new(mapping)), None);
    }

    /// Whether there is a question without which nothing can be read.
    fn is_waiting(self) -> bool {
        let day_known = self.mapping.with_untracked(|m| m.as_ref().is_some_and(|m| m.day_first.is_some()));
        self.questions(|question| match question {
            import::Question::DayFirst { .. } => !day_known,
            import::Question::Delimiter { .. } => true,
            import::Question::ServiceZone | import::Question::WrittenZone => false,
        })
    }

    /// Whether stamps state a zone of their own, so that the service's is needed.
    fn needs_service_zone(self) -> bool {
        self.questions(|question| matches!(question, import::Question::ServiceZone))
    }

    fn questions(self, holds: impl Fn(&import::Question) -> bool) -> bool {
        self.examination.with_untracked(|found| found.as_ref().is_some_and(|f| f.questions.iter().any(holds)))
    }

    fn ask(self, job: Job, bytes: Option<ArrayBuffer>) {
        ask(Lane::Import, Question::Job(job), bytes, move |answer: Result<Answer, _>| {
            let Ok(answer) = answer else {
                self.reset();
                self.fail(Trouble::Stopped);
                return Flow::Done;
            };
            let flow = if answer.is_step() { Flow::More } else { Flow::Done };
            self.hear(answer);
            flow
        });
    }

    fn hear(self, answer: Answer) {
        match answer {
            Answer::Survey(survey) => {
                self.examination.set(Some(Arc::new(survey.examination.clone())));
                self.mapping.set(Some(survey.mapping.clone()));
                self.survey.set(Some(Arc::new(*survey)));
                self.read();
            }
            Answer::Examined(examination) => {
                self.mapping.update(|mapping| {
                    if let Some(mapping) = mapping {
                        examination.settle(mapping);
                    }
                });
                self.examination.set(Some(Arc::new(*examination)));
            }
            Answer::Progress { done, total, rows } => {
                let percent = u32::try_from(done * 100 / total.max(1)).unwrap_or(100);
                self.busy.set(Some(Busy::Reading { rows, percent }));
            }
            Answer::Evidence(found) => self.show(found.0, found.1),
            // The question stands on the screen already.
            Answer::Failed(ImportError::DayFirstUnanswered { .. }) => {
                self.evidence.set(None);
                self.busy.set(None);
            }
            Answer::Failed(error) => self.fail(Trouble::Import(error)),
            Answer::Backtest(found) => self.backtest.set(Some(Arc::new(*found))),
            Answer::Models(_) => {}
        }
    }

    /// Asks for the comparison with the plan as applying would make it, whenever one of the two changes. The file
    /// comes first: while it is read, nothing else is asked.
    fn compare(self) {
        // Another column of responses changes the evidence, but no layer.
        self.evidence.track();
        let layers = self.outcome();
        if layers.is_empty() {
            return self.backtest.set(None);
        }
        if self.busy.with_untracked(Option::is_none) {
            let layer_of_group =
                self.grouping.with(|grouping| grouping.as_ref().map(Grouping::places)).unwrap_or_default();
            let scenario = Box::new(Scenario { layers, ..self.scenario.get() });
            self.ask(Job::Backtest { scenario, layer_of_group }, None);
        }
    }

    fn show(self, evidence: Evidence, rejects: Rejects) {
        let words = self.locale.get_untracked().language.import();
        let carried = self.evidence.with_untracked(|earlier| {
            let earlier = earlier.as_ref()?;
            self.grouping.get_untracked()?.carried(&earlier.groups, &evidence.groups)
        });
        let grouping = carried.unwrap_or_else(|| Grouping::proposed(&evidence, words));
        self.rejects.set(Arc::new(rejects));
        self.grouping.set(Some(grouping));
        self.evidence.set(Some(Arc::new(evidence)));
        self.busy.set(None);
        if self.leads.get_value() {
            self.leads.set_value(false);
            lead("import-preview-title");
        }
    }

    fn fail(self, trouble: Trouble) {
        self.evidence.set(None);
        self.busy.set(None);
        self.trouble.set(Some(trouble));
    }

    /// The layers that the scenario would have.
    pub fn outcome(self) -> Vec<Layer> {
        self.scenario.with(|scenario| layers(&scenario.layers, &self.proposals.read(), self.others.get()))
    }

    /// The zone in which the scenario would be told, if that is another one than today.
    pub fn other_zone(self) -> Option<String> {
        let wanted = self.clocks.with(|clocks| clocks.service.clone());
        let counts = self.evidence.with(Option::is_some)
            && (self.needs_service_zone() || self.clocks.with(Clocks::converts));
        (counts && self.scenario.with(|scenario| scenario.zone != wanted)).then_some(wanted)
    }

    /// Hands the page the scenario with the proposal in it, which it shows. What was there can be brought back.
    pub fn apply(self) {
        let (layers, zone) = untrack(|| (self.outcome(), self.other_zone()));
        if layers.is_empty() {
            return;
        }
        let mut scenario = self.scenario.get_untracked();
        scenario.layers = layers;
        if let Some(zone) = zone {
            scenario.zone = zone;
        }
        self.reset();
        say(APPLY, &Document::new(String::new(), String::new(), 0.0, scenario).save());
    }
}

/// Moves the focus to what has just come onto the page.
fn lead(test_id: &'static str) {
    timer::after(30, move || {
        if let Some(root) = page::document().document_element() {
            page::focus_inside(&root, &format!("[data-testid=\"{test_id}\"]"));
        }
    });
}

/// Language and number format, as a plain value: another language builds the screen anew.
#[must_use]
pub fn locale() -> Locale {
    use_import().locale.get_untracked()
}

/// The words of the screen, as a plain value.
#[must_use]
pub fn words() -> &'static ImportWords {
    locale().language.import()
}
