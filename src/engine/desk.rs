//! A ticket export between two questions about it: its text, and the times of its incidents. Both stay here, so that
//! other columns are read, and another promise is checked, without the file.

use super::backtest::{Backtest, backtest};
use crate::import::{
    Clock, Evidence, Examination, ImportError, Mapping, Progress, Reader, Rejects, Survey, TicketTimes,
    decode, examine, survey, survey_as,
};
use crate::scenario::Scenario;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Rows between two words of progress: some tens of milliseconds.
const SLICE: usize = 6_000;

/// Holds one export.
#[derive(Default)]
pub struct Desk {
    text: Option<Rc<str>>,
    /// The columns that were scanned last: the same ones need no second scan.
    scanned: Option<Mapping>,
    /// Of the incidents that were read last.
    times: Vec<TicketTimes>,
}

impl Desk {
    /// A first look at an export, in place of the last one.
    ///
    /// # Errors
    /// When the bytes are no text, or the text no table of tickets.
    pub fn open(&mut self, bytes: Vec<u8>) -> Result<Survey, ImportError> {
        *self = Self::default();
        let text = decode(&bytes).map(|text| Rc::from(text.as_ref()));
        drop(bytes);
        self.look(&text?, survey)
    }

    /// The same look at the same export, its columns separated by this byte.
    ///
    /// # Errors
    /// As [`Desk::open`].
    pub fn separate(&mut self, delimiter: u8) -> Result<Survey, ImportError> {
        let text = self.text.clone().ok_or(ImportError::Empty)?;
        self.look(&text, |text| survey_as(text, delimiter))
    }

    fn look(
        &mut self,
        text: &Rc<str>,
        look: impl FnOnce(&str) -> Result<Survey, ImportError>,
    ) -> Result<Survey, ImportError> {
        self.text = Some(Rc::clone(text));
        self.scanned = None;
        self.times.clear();
        let survey = look(text)?;
        self.scanned = Some(columns_of(&survey.mapping));
        Ok(survey)
    }

    /// Scans the columns if they are others than the last ones, and enters what was found into the mapping.
    ///
    /// # Errors
    /// When there is no export, or a column cannot be what the mapping says.
    pub fn examine(&mut self, mapping: &mut Mapping) -> Result<Option<Examination>, ImportError> {
        let text = self.text.clone().ok_or(ImportError::Empty)?;
        let columns = columns_of(mapping);
        if self.scanned.as_ref() == Some(&columns) {
            return Ok(None);
        }
        let examination = examine(&text, mapping)?;
        examination.settle(mapping);
        self.scanned = Some(columns);
        Ok(Some(examination))
    }

    /// The export's tickets, and the rows that were left out. `heard` is told how far reading has come.
    ///
    /// # Errors
    /// When there is no export, a question is not answered, or no ticket is left.
    pub fn read(
        &mut self,
        mapping: &Mapping,
        mut heard: impl FnMut(Progress),
    ) -> Result<(Evidence, Rejects), ImportError> {
        self.times.clear();
        let text = self.text.clone().ok_or(ImportError::Empty)?;
        let mut reader = Reader::new(text, mapping.clone())?;
        loop {
            let progress = reader.step(SLICE);
            if progress.finished {
                break;
            }
            heard(progress);
        }
        let (evidence, rejects, times) = reader.finish_with_times()?;
        self.times = times;
        Ok((evidence, rejects))
    }

    /// The tickets read last against the plan of a scenario. `layer_of_group` has for each group of the evidence the
    /// layer that its tickets belong to.
    #[must_use]
    pub fn backtest(&self, scenario: &Scenario, layer_of_group: &[Option<usize>]) -> Backtest {
        backtest(scenario, &self.times, layer_of_group)
    }
}

/// The mapping without what a scan of its columns does not depend on.
fn columns_of(mapping: &Mapping) -> Mapping {
    Mapping { clock: Clock::default(), day_first: None, severities: BTreeMap::new(), ..mapping.clone() }
}
