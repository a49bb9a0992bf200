//! Which clocks the user says that stamps and service live by.

use crate::import::{Clock, Zone};
use crate::platform::zones::zone_offsets;

/// Rules are asked of the browser from 1990 on.
const FROM: i64 = 631_152_000;
/// … until 2040.
const UNTIL: i64 = 2_208_988_800;

/// The zone in which stamps were written that state none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Written {
    /// The service's own.
    #[default]
    Own,
    /// UTC.
    Utc,
    /// This one.
    Other(String),
}

/// The zones chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clocks {
    /// Of the service.
    pub service: String,
    /// Of stamps that state none.
    pub written: Written,
}

impl Clocks {
    /// The service's zone, UTC where the browser does not know it, and stamps written in it.
    #[must_use]
    pub fn of(zone: &str) -> Self {
        let service = if is_zone(zone) { zone } else { "UTC" };
        Self { service: service.to_owned(), written: Written::Own }
    }

    /// Whether stamps without a zone are converted.
    #[must_use]
    pub fn converts(&self) -> bool {
        self.written != Written::Own
    }

    /// The same with the rules of the zones, as far as they are needed.
    #[must_use]
    pub fn rules(&self, stamps_state_zones: bool) -> Clock {
        let service = if stamps_state_zones || self.converts() {
            zone(&self.service)
        } else {
            Zone { name: self.service.clone(), offsets: Vec::new() }
        };
        let written = match &self.written {
            Written::Own if stamps_state_zones => Some(service.clone()),
            Written::Own => None,
            Written::Utc => Some(Zone::utc()),
            Written::Other(name) => Some(zone(name)),
        };
        Clock { service, written }
    }
}

fn zone(name: &str) -> Zone {
    Zone { name: name.to_owned(), offsets: zone_offsets(name, FROM, UNTIL).unwrap_or_default() }
}

/// Whether the browser knows a zone of this name.
#[must_use]
pub fn is_zone(name: &str) -> bool {
    zone_offsets(name, FROM, FROM).is_some()
}
