//! Which clocks the user says that stamps and service live by.

use super::Zones;
use crate::import::{Clock, Zone};

/// Rules are asked for from 1990 on.
const FROM: i64 = 631_152_000;
/// … until 2040.
const UNTIL: i64 = 2_208_988_800;

/// The zone in which stamps were written that state none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Written {
    /// The service's own.
    #[default]
    Own,
    /// UTC.
    Utc,
    /// Another one.
    Other,
}

/// A zone by its name, and what was typed last where that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Known.
    pub(super) name: String,
    /// Not known, and said so.
    pub(super) refused: Option<String>,
}

impl Chosen {
    fn of(name: &str) -> Self {
        Self { name: name.to_owned(), refused: None }
    }

    /// Takes a name that is known. Whether it did.
    pub(super) fn choose(&mut self, name: &str, zones: Zones) -> bool {
        let name = name.trim();
        if name.is_empty() {
            self.refused = None;
            return false;
        }
        // As it is spelled, or the city alone.
        let city = |zone: &String| {
            zone.rsplit('/').next().is_some_and(|city| city.replace('_', " ").eq_ignore_ascii_case(name))
        };
        let names = (zones.names)();
        let spelled = names
            .iter()
            .find(|zone| zone.eq_ignore_ascii_case(name))
            .or_else(|| names.iter().find(|zone| city(zone)));
        let name = spelled.map_or(name, String::as_str);
        let known = is_zone(name, zones);
        if known {
            *self = Self::of(name);
        } else {
            self.refused = Some(name.to_owned());
        }
        known
    }
}

/// The zones chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clocks {
    /// Of the service.
    pub(super) service: Chosen,
    /// Of stamps that state none.
    pub(super) written: Written,
    /// The other one.
    pub(super) other: Chosen,
}

impl Clocks {
    /// The service's zone, UTC where it is not known, and stamps written in it.
    pub(super) fn of(zone: &str, zones: Zones) -> Self {
        let service = Chosen::of(if is_zone(zone, zones) { zone } else { "UTC" });
        Self { other: service.clone(), service, written: Written::Own }
    }

    /// Whether stamps without a zone are converted.
    pub(super) fn converts(&self) -> bool {
        self.written != Written::Own
    }

    /// The same with the rules of the zones, as far as they are needed.
    pub(super) fn rules(&self, stamps_state_zones: bool, zones: Zones) -> Clock {
        let zone = |name: &str| {
            let offsets = (zones.offsets)(name, FROM, UNTIL).unwrap_or_default();
            Zone { name: name.to_owned(), offsets }
        };
        let service = if stamps_state_zones || self.converts() {
            zone(&self.service.name)
        } else {
            Zone { name: self.service.name.clone(), offsets: Vec::new() }
        };
        let written = match self.written {
            Written::Own if stamps_state_zones => Some(service.clone()),
            Written::Own => None,
            Written::Utc => Some(Zone::utc()),
            Written::Other => Some(zone(&self.other.name)),
        };
        Clock { service, written }
    }
}

fn is_zone(name: &str, zones: Zones) -> bool {
    (zones.offsets)(name, FROM, FROM).is_some()
}
