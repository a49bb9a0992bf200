//! The service's clock. The rules of its zone come in as data, so that the core needs no zone database.

use super::stamp::Stamp;

/// A time zone: its name, and from which instant on it is how far ahead of UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zone {
    /// As in `Europe/Madrid`; for people, never looked up.
    pub name: String,
    /// (seconds since 1970, minutes ahead of UTC from then on), in order. Before the first, the first holds;
    /// an empty list is UTC.
    pub offsets: Vec<(i64, i32)>,
}

impl Zone {
    /// Coordinated universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), offsets: Vec::new() }
    }

    /// Minutes ahead of UTC at an instant, in minutes since 1970.
    #[must_use]
    pub fn offset_at(&self, minute: i64) -> i64 {
        let begun = self.offsets.partition_point(|&(from, _)| from <= minute * 60);
        self.offsets.get(begun.saturating_sub(1)).map_or(0, |&(_, offset)| i64::from(offset))
    }

    /// The instant at which this clock shows a time. In the hour that is skipped or repeated, the one that the
    /// later rule gives.
    #[must_use]
    pub fn instant(&self, local: i64) -> i64 {
        let guess = local - self.offset_at(local);
        local - self.offset_at(guess)
    }
}

/// Which clocks the stamps of a file were written by, and which one the service lives by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The service's zone.
    pub service: Zone,
    /// The zone of stamps that state none; `None`: the service's own.
    pub written: Option<Zone>,
}

impl Clock {
    /// A stamp on the service's clock, in minutes since 1970-01-01 00:00.
    #[must_use]
    pub(super) fn local(&self, stamp: Stamp) -> i64 {
        let instant = match (stamp.offset, &self.written) {
            (Some(offset), _) => stamp.minute - i64::from(offset),
            (None, Some(zone)) => zone.instant(stamp.minute),
            (None, None) => return stamp.minute,
        };
        instant + self.service.offset_at(instant)
    }

    /// Minutes from one stamp to another, both on the same clock.
    #[must_use]
    pub(super) fn minutes_between(&self, from: Stamp, to: Stamp) -> i64 {
        match (from.offset, to.offset) {
            (Some(before), Some(after)) => (to.minute - i64::from(after)) - (from.minute - i64::from(before)),
            _ => self.local(to) - self.local(from),
        }
    }
}
