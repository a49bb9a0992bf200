//! The state of an import, and how it moves: what was done is entered, the file is read where that changes what it
//! tells, then the plan is held against it.

use super::clocks::Clocks;
use super::deed::Next;
use super::{Deeds, Sheet, Zones, source};
use crate::calendar::{Days, HourRange};
use crate::engine::backtest::Backtest;
use crate::engine::desk::Desk;
use crate::i18n::Locale;
use crate::i18n::words::import::ImportWords;
use crate::import::{
    Evidence, Examination, Group, Grouping, ImportError, LayerProposal, Mapping, Others, Progress, Question,
    Rejects, Survey, Tool, layers, propose,
};
use crate::scenario::{Layer, Scenario};

/// What is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Busy {
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
pub(super) enum Trouble {
    /// Of the file.
    Import(ImportError),
    /// The file of this name cannot be read from the disk.
    Unreadable(String),
    /// The worker fell silent or broke down.
    Stopped,
}

/// A file that has been looked at.
pub(super) struct File {
    /// The first look.
    pub(super) survey: Survey,
    /// The last scan of the chosen columns.
    pub(super) examination: Examination,
    /// Which column is what.
    pub(super) mapping: Mapping,
    /// Whether its first reading failed, so that the columns need a look.
    pub(super) failed_first: bool,
    /// The groups of the last tickets and their layers, while there are none.
    earlier: Option<(Vec<Group>, Grouping)>,
    /// What its tickets show; none while a question is open or something is wrong.
    pub(super) tickets: Option<Tickets>,
}

/// What the tickets of a file show.
pub(super) struct Tickets {
    /// Counts.
    pub(super) evidence: Evidence,
    /// The rows left out.
    pub(super) rejects: Rejects,
    /// Which group belongs to which layer.
    pub(super) grouping: Grouping,
    /// What each layer would get; those without a ticket are left away.
    pub(super) proposals: Vec<LayerProposal>,
    /// The plan with these tickets against what they tell.
    pub(super) compared: Option<Compared>,
}

/// A comparison, and what it was made of.
pub(super) struct Compared {
    scenario: Scenario,
    layer_of_group: Vec<Option<usize>>,
    /// The comparison.
    pub(super) found: Backtest,
}

impl Tickets {
    fn new(evidence: Evidence, rejects: Rejects, grouping: Grouping) -> Self {
        let mut tickets = Self { evidence, rejects, grouping, proposals: Vec::new(), compared: None };
        tickets.propose();
        tickets
    }

    /// What follows from the grouping.
    pub(super) fn propose(&mut self) {
        let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
        self.proposals = propose(&self.evidence, &self.grouping, &office);
        self.proposals.retain(|proposal| proposal.tickets > 0);
    }
}

/// The import screen.
#[derive(Default)]
pub struct Intake {
    desk: Desk,
    /// Words and numbers.
    pub(super) locale: Locale,
    /// What the user states, as the page last told it.
    pub(super) scenario: Scenario,
    /// What is going on.
    pub(super) busy: Option<Busy>,
    /// What went wrong.
    pub(super) trouble: Option<Trouble>,
    /// Whether the user has just cancelled.
    pub(super) cancelled: bool,
    /// The name of the file; empty for pasted rows.
    pub(super) source: String,
    /// The file, once it has been looked at.
    pub(super) file: Option<File>,
    /// The zones chosen.
    pub(super) clocks: Option<Clocks>,
    /// The names of all zones, once a question needs them.
    pub(super) zone_names: Vec<String>,
    /// What becomes of the values that no ticket tells.
    pub(super) others: Others,
    /// The layer whose map is seen; `None` for all.
    pub(super) map: Option<usize>,
    /// The set of tickets whose months are seen.
    pub(super) months: usize,
    /// Whether the next result is the first of its file, and takes the focus.
    leads: bool,
}

impl Intake {
    /// Answers a question; `tell` hears the steps. `bytes` are those of the file that was opened.
    pub fn ask(
        &mut self,
        deeds: Deeds,
        bytes: Option<Vec<u8>>,
        zones: Zones,
        tell: &mut dyn FnMut(Sheet),
    ) -> Sheet {
        let Deeds { locale, scenario, deeds } = deeds;
        self.locale = locale;
        self.scenario = scenario;
        let (mut sheet, mut bytes, mut reads) = (Sheet::default(), bytes, false);
        for deed in deeds {
            match self.enter(deed, zones, &mut sheet) {
                Next::Nothing => {}
                Next::Read => reads = true,
                Next::Open => reads = self.look(tell, |desk| desk.open(bytes.take().unwrap_or_default())),
                Next::Separate(delimiter) => reads = self.look(tell, |desk| desk.separate(delimiter)),
            }
        }
        if reads {
            self.read(zones, &mut sheet, tell);
        }
        if self.wants_comparison() {
            // The file comes first, its comparison with the plan follows.
            let lead = sheet.lead.take();
            tell(Sheet { html: self.page(), lead, is_step: true, ..Sheet::default() });
            self.compare();
        }
        sheet.html = self.page();
        sheet
    }

    /// Forgets the file, for another one of this name.
    pub(super) fn begin(&mut self, source: String, zones: Zones) {
        let (locale, scenario) = (self.locale, std::mem::take(&mut self.scenario));
        let clocks = Some(Clocks::of(&scenario.zone, zones));
        *self = Self { locale, scenario, clocks, source, leads: true, ..Self::default() };
    }

    /// A first look at the file. Whether there is something to read.
    fn look(
        &mut self,
        tell: &mut dyn FnMut(Sheet),
        look: impl FnOnce(&mut Desk) -> Result<Survey, ImportError>,
    ) -> bool {
        self.busy = Some(Busy::Looking);
        tell(Sheet { html: self.page(), is_step: true, ..Sheet::default() });
        let survey = look(&mut self.desk);
        self.busy = None;
        match survey {
            Ok(survey) => {
                self.trouble = None;
                let (examination, mapping) = (survey.examination.clone(), survey.mapping.clone());
                self.file = Some(File {
                    survey,
                    examination,
                    mapping,
                    failed_first: false,
                    earlier: None,
                    tickets: None,
                });
                true
            }
            Err(error) => {
                self.file = None;
                self.trouble = Some(Trouble::Import(error));
                false
            }
        }
    }

    /// Reads the tickets, unless something must be answered first.
    fn read(&mut self, zones: Zones, sheet: &mut Sheet, tell: &mut dyn FnMut(Sheet)) {
        self.trouble = None;
        self.learn_zones(zones);
        if self.is_waiting() {
            if std::mem::take(&mut self.leads) {
                sheet.lead = Some("import-questions-title".to_owned());
            }
            return;
        }
        let clock = self.clocks.as_ref().map(|clocks| clocks.rules(self.needs_service_zone(), zones));
        let Some(file) = &mut self.file else { return };
        file.mapping.clock = clock.unwrap_or_default();
        let found = self.desk.examine(&mut file.mapping).map(|examination| {
            if let Some(examination) = examination {
                file.examination = examination;
            }
        });
        let (mapping, again) = (file.mapping.clone(), file.tickets.is_some());
        self.busy = Some(Busy::Reading { rows: 0, percent: 0 });
        tell(Sheet { html: self.page(), is_step: true, ..Sheet::default() });
        let read = found.and_then(|()| {
            self.desk.read(&mapping, |Progress { bytes_done, bytes_total, rows, .. }| {
                let percent = u32::try_from(bytes_done * 100 / bytes_total.max(1)).unwrap_or(100);
                let html = source::progress(Busy::Reading { rows, percent }, again, self.locale);
                tell(Sheet {
                    html,
                    part: Some(source::PROGRESS.to_owned()),
                    is_step: true,
                    ..Sheet::default()
                });
            })
        });
        self.busy = None;
        self.learn_zones(zones);
        let words = self.words();
        let Some(file) = &mut self.file else { return };
        let before = file.tickets.take().map(|tickets| (tickets.evidence.groups, tickets.grouping));
        let before = before.or(file.earlier.take());
        match read {
            Ok((evidence, rejects)) => {
                let carried =
                    before.and_then(|(groups, grouping)| grouping.carried(&groups, &evidence.groups));
                let grouping = carried.unwrap_or_else(|| Grouping::proposed(&evidence, words));
                file.tickets = Some(Tickets::new(evidence, rejects, grouping));
                if std::mem::take(&mut self.leads) {
                    let known = file.survey.tool != Tool::Other;
                    let lead = if known { "import-preview-title" } else { "import-recognized" };
                    sheet.lead = Some(lead.to_owned());
                }
            }
            // The question stands on the screen already.
            Err(ImportError::DayFirstUnanswered { .. }) => file.earlier = before,
            Err(error) => {
                (file.earlier, file.failed_first) = (before, file.failed_first || self.leads);
                self.trouble = Some(Trouble::Import(error));
            }
        }
    }

    /// Learns the names of all zones, once there is a question whose answer is one.
    fn learn_zones(&mut self, zones: Zones) {
        let asked = self.asks(|question| matches!(question, Question::ServiceZone | Question::WrittenZone));
        if asked && self.zone_names.is_empty() {
            self.zone_names = (zones.names)();
        }
    }

    /// Whether there is a question without which nothing can be read.
    fn is_waiting(&self) -> bool {
        let day_known = self.file.as_ref().is_some_and(|file| file.mapping.day_first.is_some());
        self.asks(|question| match question {
            Question::DayFirst { .. } => !day_known,
            Question::Delimiter { .. } => true,
            Question::ServiceZone | Question::WrittenZone => false,
        })
    }

    /// Whether stamps state a zone of their own, so that the service's is needed.
    fn needs_service_zone(&self) -> bool {
        self.asks(|question| matches!(question, Question::ServiceZone))
    }

    fn asks(&self, holds: impl Fn(&Question) -> bool) -> bool {
        self.file.as_ref().is_some_and(|file| file.examination.questions.iter().any(holds))
    }

    /// Whether the comparison is not of the plan and the tickets as they are.
    fn wants_comparison(&self) -> bool {
        let Some(tickets) = self.tickets().filter(|tickets| !tickets.proposals.is_empty()) else {
            return false;
        };
        tickets.compared.as_ref().is_none_or(|compared| {
            compared.layer_of_group != tickets.grouping.places() || compared.scenario != self.applied_layers()
        })
    }

    fn compare(&mut self) {
        let scenario = self.applied_layers();
        let Some(tickets) = self.file.as_mut().and_then(|file| file.tickets.as_mut()) else { return };
        let layer_of_group = tickets.grouping.places();
        let found = self.desk.backtest(&scenario, &layer_of_group);
        tickets.compared = Some(Compared { scenario, layer_of_group, found });
    }

    fn applied_layers(&self) -> Scenario {
        Scenario { layers: self.outcome(), ..self.scenario.clone() }
    }

    /// What the tickets show, if they have been read.
    pub(super) fn tickets(&self) -> Option<&Tickets> {
        self.file.as_ref()?.tickets.as_ref()
    }

    /// The layers that the scenario would have.
    pub(super) fn outcome(&self) -> Vec<Layer> {
        let proposals = self.tickets().map(|tickets| tickets.proposals.as_slice()).unwrap_or_default();
        layers(&self.scenario.layers, proposals, self.others)
    }

    /// The zone in which the scenario would be told, if that is another one than today.
    pub(super) fn other_zone(&self) -> Option<&str> {
        let clocks = self.clocks.as_ref()?;
        let counts = self.tickets().is_some() && (self.needs_service_zone() || clocks.converts());
        let wanted = clocks.service.name.as_str();
        (counts && self.scenario.zone != wanted).then_some(wanted)
    }

    /// The words of the screen.
    pub(super) fn words(&self) -> &'static ImportWords {
        self.locale.language.import()
    }
}
