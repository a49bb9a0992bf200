//! What was done on the screen, entered into its state.

use super::clocks::{Clocks, Written};
use super::columns::MEASURES;
use super::state::{Busy, Intake, Tickets, Trouble};
use super::{Deed, Sheet, Zones};
use crate::import::{Grouping, ImportError, MAX_LAYERS, Mapping, Others, Role};
use crate::scenario::Scenario;
use crate::scenario::document::Document;

/// What must follow.
pub(super) enum Next {
    /// Another look at what is known.
    Nothing,
    /// The tickets are read anew.
    Read,
    /// The file is looked at.
    Open,
    /// The file is looked at, its columns separated by this byte.
    Separate(u8),
}

impl Intake {
    /// Enters a deed. One that the screen does not offer changes nothing.
    pub(super) fn enter(&mut self, deed: Deed, zones: Zones, sheet: &mut Sheet) -> Next {
        match deed {
            Deed::Coming(name) => {
                self.begin(name, zones);
                self.busy = Some(Busy::Looking);
            }
            Deed::Open(name) => {
                self.begin(name, zones);
                return Next::Open;
            }
            Deed::TooLarge(bytes) => self.fail(Trouble::Import(ImportError::TooLarge { bytes }), zones),
            Deed::Unreadable(name) => self.fail(Trouble::Unreadable(name), zones),
            Deed::Stopped => self.fail(Trouble::Stopped, zones),
            Deed::Cancelled => {
                self.begin(String::new(), zones);
                self.cancelled = true;
                sheet.lead = Some("import-file".to_owned());
            }
            Deed::Do(told) => {
                let (verb, what) = told.split_once(':').unwrap_or((&told, ""));
                return self.press(verb, what, zones, sheet);
            }
            Deed::Set(told, value) => {
                let (verb, what) = told.split_once(':').unwrap_or((&told, ""));
                return self.set(verb, what, &value, zones);
            }
        }
        Next::Nothing
    }

    fn fail(&mut self, trouble: Trouble, zones: Zones) {
        self.begin(String::new(), zones);
        self.trouble = Some(trouble);
    }

    fn press(&mut self, verb: &str, what: &str, zones: Zones, sheet: &mut Sheet) -> Next {
        let words = self.words();
        match verb {
            "separate" => return what.parse().map_or(Next::Nothing, Next::Separate),
            "add" => self.regroup(|grouping| {
                if grouping.layers.len() < MAX_LAYERS {
                    let name = |number: usize| format!("{} {number}", words.screen.layer);
                    let is_free = |name: &String| !grouping.layers.contains(name);
                    let free = (grouping.layers.len() + 1..=2 * MAX_LAYERS).map(name).find(is_free);
                    grouping.layers.extend(free);
                }
            }),
            "remove" => self.regroup(|grouping| {
                if let Ok(at) = what.parse() {
                    remove_layer(grouping, at);
                }
            }),
            "rejects" => sheet.file = self.tickets().map(|tickets| tickets.rejects.to_csv(words)),
            "apply" => {
                sheet.applied = self.applied();
                if sheet.applied.is_some() {
                    self.begin(String::new(), zones);
                }
            }
            _ => {}
        }
        Next::Nothing
    }

    fn set(&mut self, verb: &str, what: &str, value: &str, zones: Zones) -> Next {
        let position = |text: &str| text.parse::<usize>().ok();
        match verb {
            "role" | "measure" | "severity" | "day-first" => return self.map_columns(verb, what, value),
            "zone" | "written" => return self.set_clocks(verb, what, value, zones),
            "name" => self.regroup(|grouping| {
                // A layer without a name keeps the one it has.
                let layer = position(what).and_then(|at| grouping.layers.get_mut(at));
                if let Some(layer) = layer.filter(|_| !value.trim().is_empty()) {
                    value.trim().clone_into(layer);
                }
            }),
            "group" => self.regroup(|grouping| {
                let layer = position(value).filter(|&layer| layer < grouping.layers.len());
                if let Some(group) = position(what).and_then(|at| grouping.of_group.get_mut(at)) {
                    *group = layer;
                }
            }),
            "map" => self.map = position(value),
            "months" => self.months = position(value).unwrap_or(0),
            "others" => self.others = if what == "usual" { Others::Usual } else { Others::Kept },
            _ => {}
        }
        Next::Nothing
    }

    fn map_columns(&mut self, verb: &str, what: &str, value: &str) -> Next {
        let Some(file) = &mut self.file else { return Next::Nothing };
        let columns = file.survey.headers.len();
        let mapping: &mut Mapping = &mut file.mapping;
        let (place, number) = (what.parse::<usize>().ok(), value.parse::<usize>().ok());
        let role = place.and_then(|place| Role::ALL.get(place));
        match verb {
            "role" => {
                let Some(role) = role else { return Next::Nothing };
                role.assign(mapping, number.filter(|&column| column < columns));
            }
            "measure" => {
                let measure = number.and_then(|at| MEASURES.get(at));
                let (Some(role), Some(measure)) = (role, measure) else { return Next::Nothing };
                role.state_measure(mapping, *measure);
            }
            "severity" => {
                let priority = place.and_then(|place| file.examination.priorities.get(place));
                let severity = number.filter(|&severity| severity < 4);
                let (Some(priority), Some(severity)) = (priority, severity) else { return Next::Nothing };
                mapping.severities.insert(priority.value.clone(), severity);
            }
            _ => mapping.day_first = Some(what == "true"),
        }
        Next::Read
    }

    /// A name that is no zone changes nothing and says so.
    fn set_clocks(&mut self, verb: &str, what: &str, value: &str, zones: Zones) -> Next {
        let Some(clocks) = &mut self.clocks else { return Next::Nothing };
        if verb == "zone" {
            let chosen = if what == "written" { &mut clocks.other } else { &mut clocks.service };
            return if chosen.choose(value, zones) { Next::Read } else { Next::Nothing };
        }
        clocks.written = match what {
            "utc" => Written::Utc,
            "other" => Written::Other,
            _ => Written::Own,
        };
        // Stamps that are taken as they are say nothing about the service's zone.
        if clocks.written == Written::Own {
            *clocks = Clocks::of(&self.scenario.zone, zones);
        }
        Next::Read
    }

    fn regroup(&mut self, change: impl FnOnce(&mut Grouping)) {
        if let Some(tickets) = self.file.as_mut().and_then(|file| file.tickets.as_mut()) {
            change(&mut tickets.grouping);
            Tickets::propose(tickets);
        }
    }

    /// The scenario with the proposal in it, as a document; `None` while there is nothing to apply.
    fn applied(&self) -> Option<String> {
        let layers = self.outcome();
        let zone = self.other_zone().unwrap_or(&self.scenario.zone).to_owned();
        let scenario = Scenario { zone, layers, ..self.scenario.clone() };
        (!scenario.layers.is_empty())
            .then(|| Document::new(String::new(), String::new(), 0.0, scenario).save())
    }
}

/// Takes a layer away; its groups go to the last one that is left.
fn remove_layer(grouping: &mut Grouping, at: usize) {
    if grouping.layers.len() < 2 || at >= grouping.layers.len() {
        return;
    }
    grouping.layers.remove(at);
    let last = grouping.layers.len() - 1;
    for layer in grouping.of_group.iter_mut().flatten() {
        *layer = match (*layer).cmp(&at) {
            std::cmp::Ordering::Less => *layer,
            std::cmp::Ordering::Equal => last,
            std::cmp::Ordering::Greater => *layer - 1,
        };
    }
}
