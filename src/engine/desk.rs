//! What stays between the questions of a lane: the text of a ticket export, how far reading it has come, and the
//! times of its incidents.
//! Each worker has one desk; the page has none.

use super::backtest::backtest;
use super::job::{Answer, Job};
use super::models;
use crate::import::{
    Clock, Examination, ImportError, Mapping, Reader, Survey, TicketTimes, decode, examine, survey, survey_as,
};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Rows between two words of progress: some tens of milliseconds.
const SLICE: usize = 6_000;

/// An answer, and whether the desk has more to do for the same question.
#[derive(Debug)]
pub enum Turn {
    /// The last answer.
    Last(Answer),
    /// A step: ask the desk to [`Desk::go_on`].
    Step(Answer),
}

/// Answers questions one at a time.
#[derive(Default)]
pub struct Desk {
    text: Option<Rc<str>>,
    /// The columns that were scanned last: the same ones need no second scan.
    scanned: Option<Mapping>,
    /// Of the incidents that were read last: they stay here, beside the text.
    times: Vec<TicketTimes>,
    next: Option<Next>,
}

/// What is left to do for the question.
enum Next {
    Scan(Box<Mapping>),
    Read(Box<Reader<Rc<str>>>),
}

impl Desk {
    /// Begins to answer. `bytes` came with the question, if it is of the kind that brings some.
    pub fn ask(&mut self, job: &Job, bytes: Option<Vec<u8>>) -> Turn {
        self.next = None;
        match job {
            Job::Open => {
                *self = Self::default();
                let bytes = bytes.unwrap_or_default();
                let text = decode(&bytes).map(|text| Rc::from(text.as_ref()));
                drop(bytes);
                match text {
                    Ok(text) => self.look(&text, survey),
                    Err(error) => failed(error),
                }
            }
            Job::Separate(delimiter) => match self.text.clone() {
                Some(text) => self.look(&text, |text| survey_as(text, *delimiter)),
                None => failed(ImportError::Empty),
            },
            Job::Read(mapping) => {
                self.times.clear();
                self.next = Some(Next::Scan(mapping.clone()));
                self.go_on()
            }
            Job::Backtest { scenario, layer_of_group } => {
                let found = backtest(scenario, &self.times, layer_of_group);
                Turn::Last(Answer::Backtest(Box::new(found)))
            }
            Job::Models(scenario) => Turn::Last(Answer::Models(Box::new(models(scenario)))),
        }
    }

    /// The next step of a question that is not fully answered.
    pub fn go_on(&mut self) -> Turn {
        match self.next.take() {
            Some(Next::Scan(mapping)) => self.scan(*mapping).unwrap_or_else(failed),
            Some(Next::Read(mut reader)) => {
                let progress = reader.step(SLICE);
                if progress.finished {
                    return reader.finish_with_times().map_or_else(failed, |(evidence, rejects, times)| {
                        self.times = times;
                        Turn::Last(Answer::Evidence(Box::new((evidence, rejects))))
                    });
                }
                self.next = Some(Next::Read(reader));
                Turn::Step(Answer::Progress {
                    done: progress.bytes_done,
                    total: progress.bytes_total,
                    rows: progress.rows,
                })
            }
            None => failed(ImportError::Empty),
        }
    }

    fn look(&mut self, text: &Rc<str>, look: impl FnOnce(&str) -> Result<Survey, ImportError>) -> Turn {
        self.text = Some(Rc::clone(text));
        self.scanned = None;
        self.times.clear();
        match look(text) {
            Ok(survey) => {
                self.scanned = Some(columns_of(&survey.mapping));
                Turn::Last(Answer::Survey(Box::new(survey)))
            }
            Err(error) => failed(error),
        }
    }

    /// Scans the columns if they are others than before, and begins to read.
    fn scan(&mut self, mut mapping: Mapping) -> Result<Turn, ImportError> {
        let text = self.text.clone().ok_or(ImportError::Empty)?;
        let columns = columns_of(&mapping);
        let scanned = if self.scanned.as_ref() == Some(&columns) {
            Answer::Progress { done: 0, total: text.len(), rows: 0 }
        } else {
            let examination: Examination = examine(&text, &mapping)?;
            examination.settle(&mut mapping);
            self.scanned = Some(columns);
            Answer::Examined(Box::new(examination))
        };
        self.next = Some(Next::Read(Box::new(Reader::new(text, mapping)?)));
        Ok(Turn::Step(scanned))
    }
}

fn failed(error: ImportError) -> Turn {
    Turn::Last(Answer::Failed(error))
}

/// The mapping without what a scan of its columns does not depend on.
fn columns_of(mapping: &Mapping) -> Mapping {
    Mapping { clock: Clock::default(), day_first: None, severities: BTreeMap::new(), ..mapping.clone() }
}
