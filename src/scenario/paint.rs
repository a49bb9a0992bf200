//! Windows painted hour by hour.

use super::options::Options;
use super::{Window, WindowKind};
use crate::calendar::{WEEK, WeekMask, hour_of};

impl Window {
    /// Hours painted one by one.
    #[must_use]
    pub fn of_mask(mask: &WeekMask) -> Self {
        let mut window = Self::of(WindowKind::Painted);
        window.put(mask);
        window
    }

    /// The painted hours; none where nothing was painted.
    #[must_use]
    pub fn painted_mask(&self) -> WeekMask {
        let day = |slot: usize| self.painted.get(slot / 24).copied().unwrap_or(0);
        WeekMask(std::array::from_fn(|slot| day(slot) >> hour_of(slot) & 1 == 1))
    }

    /// The same hours by their common name, where they have one, and without what is switched off: windows that are
    /// open alike are equal.
    #[must_use]
    pub fn plain(&self) -> Self {
        let mask = self.mask();
        let named = WindowKind::ALL.iter().map(|&kind| Self::of(kind));
        let named = named.into_iter().find(|window| window.kind.range().is_some() && window.mask() == mask);
        named.unwrap_or_else(|| match self.kind {
            WindowKind::Painted => Self::of_mask(&mask),
            _ => Self { painted: Vec::new(), ..self.clone() },
        })
    }

    /// Opens at the hours of another; what is switched off keeps its value.
    pub fn take(&mut self, other: &Self) {
        self.kind = other.kind;
        match other.kind {
            WindowKind::Painted => self.painted.clone_from(&other.painted),
            WindowKind::Own => self.own = other.own,
            _ => {}
        }
    }

    /// Sets one hour. Whoever paints a window with a name starts from its hours.
    pub fn paint(&mut self, slot: usize, open: bool) {
        let mut mask = self.mask();
        if let Some(hour) = mask.0.get_mut(slot) {
            *hour = open;
        }
        self.put(&mask);
    }

    /// Does what a page of results asks for: an hour is turned, `clear` paints none, `from:` and the name of a kind paints
    /// its hours. Anything else changes nothing.
    pub fn paint_as(&mut self, what: &str) {
        let mask = self.mask();
        let kind = |name: &str| WindowKind::STORED.iter().position(|stored| *stored == name);
        if what == "clear" {
            self.put(&WeekMask::NEVER);
        } else if let Some(kind) = what.strip_prefix("from:").and_then(kind) {
            self.put(&Self::of(WindowKind::ALL[kind]).mask());
        } else if let Some(slot) = what.parse().ok().filter(|&slot: &usize| slot < WEEK) {
            self.paint(slot, !mask.0[slot]);
        }
    }

    /// Puts painted hours in place of whatever there is.
    pub fn put(&mut self, mask: &WeekMask) {
        self.kind = WindowKind::Painted;
        self.painted = mask.0.chunks(24).map(day_bits).collect();
        debug_assert_eq!(self.painted.len() * 24, WEEK, "a week has seven days");
    }
}

/// A day's hours as a number, the first hour its lowest bit.
fn day_bits(hours: &[bool]) -> u32 {
    hours.iter().rev().fold(0, |bits, &open| bits << 1 | u32::from(open))
}
