//! What stands in the columns: read once for each text, and kept while it is looked at.

use crate::engine::{Basis, Models, Plan, cover, plan, staffed};
use crate::report::compare::{Column, Place};
use crate::scenario::Scenario;
use crate::scenario::document::{Document, open as open_text};
use crate::scenario::pack::plain;
use crate::scenario::presets::Preset;
use crate::scenario::shelf::{self, Kept, Shelf, snapshots};
use crate::scenario::staff::Staff;
use crate::scenario::stored::{BASELINE, SCENARIO, SNAPSHOTS, seal_of, sum};
use crate::screen::told::Told;
use crate::screen::{Clerk, Measured, Page, View, Wanted};

/// Texts, and comparisons of service models, that are kept.
const KEPT: usize = 8;
/// What stands for the open scenario.
pub(super) const OPEN: &str = "open";

/// A scenario that was read from a text.
pub(super) struct Read {
    stated: Scenario,
    of: Scenario,
    plan: Plan,
    backups: Option<u32>,
}

impl Read {
    fn new(stated: Scenario) -> Self {
        let of = staffed(&stated).into_owned();
        let plan = plan(&of);
        let backups = backups_needed(&of, &plan);
        Self { stated, of, plan, backups }
    }

    /// As a column.
    pub(super) fn column<'a>(&'a self, models: Option<&'a Models>) -> Column<'a> {
        let Self { stated, of, plan, backups } = self;
        Column { stated, scenario: of, plan, models, backups_needed: *backups }
    }
}

/// Backups with which 19 days in 20 are covered, as the page of backups tells it.
fn backups_needed(scenario: &Scenario, plan: &Plan) -> Option<u32> {
    cover(scenario, &Staff::read(&scenario.staff).0, plan, Basis::default()).enough[0]
}

/// What a column holds.
struct Spot {
    pick: String,
    name: String,
    /// The key of what was read, or why nothing was; of the open one nothing is.
    read: Result<String, String>,
}

/// The baseline as it stands in storage.
pub(super) struct Baseline {
    pub(super) text: String,
    /// What it is called.
    pub(super) name: String,
    /// What it states; `None` where that cannot be read.
    pub(super) read: Option<Read>,
}

/// What is compared.
#[derive(Default)]
pub(in super::super) struct Open {
    pub(super) picks: Option<Vec<String>>,
    pub(super) base: usize,
    pub(super) percent: bool,
    pub(super) mapped: Option<usize>,
    spots: Vec<Spot>,
    read: Vec<(String, Read)>,
    /// Those that failed are kept as `None`: what failed once would fail again.
    models: Vec<(String, Option<Models>)>,
    /// Of the open one.
    own: Option<(Scenario, Option<u32>)>,
    pub(super) baseline: Option<Baseline>,
}

impl Open {
    /// What the columns hold: what was chosen or, before anything was, the open scenario and the one saved last.
    pub(super) fn picks(&self, kept: &Kept, known: &Shelf, current: &str) -> Vec<String> {
        if let Some(chosen) = &self.picks {
            return chosen.clone();
        }
        let others = known.visible(kept).filter(|entry| entry.id != current);
        let last = others.max_by(|a, b| a.saved.total_cmp(&b.saved));
        let last = last.map(|entry| ["kept/", &entry.id].concat());
        std::iter::once(OPEN.to_owned()).chain(last).collect()
    }

    /// What is chosen now, and whether it could be read.
    pub(super) fn chosen(&self) -> impl Iterator<Item = (&str, bool)> {
        self.spots.iter().map(|spot| (spot.pick.as_str(), spot.read.is_ok()))
    }

    /// The columns of the comparison.
    pub(super) fn places<'a>(&'a self, told: &Told<'a>) -> Vec<Place<'a>> {
        let place = |spot: &'a Spot| {
            let column = if spot.pick == OPEN {
                Ok(self.own(told))
            } else {
                spot.read.clone().and_then(|key| {
                    let read = self.read.iter().find(|(known, _)| *known == key);
                    let models = self.models.iter().find(|(known, _)| *known == key);
                    let models = models.and_then(|(_, models)| models.as_ref());
                    read.map(|(_, read)| read.column(models)).ok_or_else(String::new)
                })
            };
            Place { name: spot.name.clone(), column }
        };
        self.spots.iter().map(place).collect()
    }

    /// The open one, as it is now.
    pub(super) fn own<'a>(&self, told: &Told<'a>) -> Column<'a> {
        let models = told.compared.filter(|_| told.is_fresh()).map(|known| &known.models);
        let backups_needed = self.own.as_ref().and_then(|(_, backups)| *backups);
        Column { stated: told.stated, scenario: told.scenario, plan: told.plan, models, backups_needed }
    }

    /// Whether the service models of a column will not come.
    pub(super) fn has_failed(&self, position: usize) -> bool {
        let key = self.spots.get(position).and_then(|spot| spot.read.as_ref().ok());
        key.is_some_and(|key| self.models.iter().any(|(known, models)| known == key && models.is_none()))
    }

    pub(super) fn wanted(&self) -> Option<Wanted> {
        let keys =
            self.spots.iter().filter(|spot| spot.pick != OPEN).filter_map(|spot| spot.read.as_ref().ok());
        let key = keys.into_iter().find(|key| self.models.iter().all(|(known, _)| known != *key))?;
        let (_, read) = self.read.iter().find(|(known, _)| known == key)?;
        let document = Document::new(String::new(), String::new(), 0.0, read.stated.clone());
        Some(Wanted { key: key.clone(), document: document.save() })
    }

    /// Takes a comparison that was asked for.
    fn learn(&mut self, measured: &[Measured], read: &impl Fn(&[u8]) -> Option<Models>) {
        for Measured { key, models } in measured {
            if self.models.iter().all(|(known, _)| known != key) {
                self.models.push((key.clone(), read(models)));
                let over = self.models.len().saturating_sub(KEPT);
                self.models.drain(..over);
            }
        }
    }

    /// Reads a text, once. Answers its key.
    fn take(&mut self, text: &str, view: &View) -> Result<String, String> {
        let words = &view.locale.results().compare;
        let text = plain(text).ok_or_else(|| words.damaged.to_owned())?;
        if seal_of(&text).is_some_and(|seal| !seal.is_whole) {
            return Err(words.damaged.to_owned());
        }
        let key = sum(text.as_bytes());
        if !self.touch(&key) {
            let (document, _) = open_text(&text).map_err(|error| error.say(view.locale))?;
            self.put(key.clone(), document.scenario);
        }
        Ok(key)
    }

    fn touch(&mut self, key: &str) -> bool {
        let known = self.read.iter().position(|(known, _)| known == key);
        if let Some(known) = known {
            let read = self.read.remove(known);
            self.read.push(read);
        }
        known.is_some()
    }

    fn put(&mut self, key: String, stated: Scenario) {
        self.read.push((key, Read::new(stated)));
        let over = self.read.len().saturating_sub(KEPT);
        self.read.drain(..over);
    }
}

impl Clerk {
    /// Sees to it that all is read that the page tells of.
    pub(in super::super) fn compare(
        &mut self,
        view: &View,
        of: &Scenario,
        plan: &Plan,
        measured: &[Measured],
        read: &impl Fn(&[u8]) -> Option<Models>,
    ) {
        self.compare.learn(measured, read);
        self.look_at_baseline();
        if view.page != Page::Compare {
            return;
        }
        if self.compare.own.as_ref().is_none_or(|(known, _)| known != of) {
            self.compare.own = Some((of.clone(), backups_needed(of, plan)));
        }
        let picks = self.compare.picks(&self.kept, &self.shelf, &self.current);
        self.compare.spots = picks.into_iter().map(|pick| self.spot(pick, view)).collect();
    }

    fn spot(&mut self, pick: String, view: &View) -> Spot {
        let words = &view.locale.results().compare;
        let gone = || Err(words.gone.to_owned());
        let (kind, of) = pick.split_once('/').unwrap_or((&pick, ""));
        let name = super::choose::name(self, &pick, view).unwrap_or_else(|| words.unnamed.to_owned());
        let is_visible = |id: &str| self.shelf.visible(&self.kept).any(|entry| entry.id == id);
        let read = match kind {
            "kept" => match self.kept.get(&[SCENARIO, of].concat()).filter(|_| is_visible(of)) {
                Some(text) => self.compare.take(text, view),
                None => gone(),
            },
            "snapshot" => {
                let (time, id) = of.split_once('/').unwrap_or_default();
                let list = self.kept.get(&[SNAPSHOTS, id].concat()).filter(|_| is_visible(id));
                let list = list.and_then(|text| snapshots::read(text)).unwrap_or_default();
                match list.into_iter().find(|snapshot| snapshot.time.to_string() == time) {
                    Some(snapshot) => self.compare.take(&snapshot.text, view),
                    None => gone(),
                }
            }
            "example" => match Preset::ALL.into_iter().find(|preset| preset.key() == of) {
                Some(preset) => {
                    let key = format!("example/{of}/{}", view.locale.language.tag());
                    if !self.compare.touch(&key) {
                        self.compare.put(key.clone(), preset.scenario(view.locale.language));
                    }
                    Ok(key)
                }
                None => gone(),
            },
            _ => Ok(OPEN.to_owned()),
        };
        Spot { pick, name, read }
    }

    /// The baseline, computed once for each text.
    fn look_at_baseline(&mut self) {
        let text = self.kept.get(BASELINE);
        if self.compare.baseline.as_ref().map(|known| &known.text) == text {
            return;
        }
        self.compare.baseline = text.map(|text| {
            let (name, document) = super::pin::read(text).unwrap_or_default();
            let document = plain(&document).and_then(|text| open_text(&text).ok());
            let read = document.map(|(document, _)| Read::new(document.scenario));
            Baseline { text: text.clone(), name, read }
        });
    }
}

/// The snapshots of a scenario.
pub(super) fn snapshots_of(kept: &Kept, id: &str) -> Vec<snapshots::Snapshot> {
    let text = shelf::ids(kept, SNAPSHOTS).find(|(of, _)| *of == id).map(|(_, text)| text);
    text.and_then(snapshots::read).unwrap_or_default()
}
