//! Who is there: kinds of day, each with its people present, drawn anew each midnight.

use crate::calendar::{WEEK, WeekMask, day_of};
use crate::engine::demand::Hours;
use crate::engine::supply::Presence;

/// The kinds of day of a plan.
pub(super) struct People {
    /// People in each hour of the week, were all its days of this kind, and the share of the days.
    pub(super) days: Vec<(Hours<u32>, f64)>,
    open: WeekMask,
    /// For each kind and day of the week the hours that open: its own people on that day, anybody on the others.
    opens: Vec<[WeekMask; 7]>,
}

impl People {
    /// The kinds that stand for a plan's presence, at most so many.
    pub(super) fn of(presence: &Presence, most: usize) -> Self {
        let days = presence.days(most);
        let open = WeekMask(std::array::from_fn(|slot| days.iter().any(|(people, _)| people[slot] > 0)));
        let on_day =
            |people: &Hours<u32>, day: usize| {
                WeekMask(std::array::from_fn(|slot| {
                    if day_of(slot) == day { people[slot] > 0 } else { open.0[slot] }
                }))
            };
        let opens = days.iter().map(|(people, _)| std::array::from_fn(|day| on_day(people, day))).collect();
        Self { days, open, opens }
    }

    /// The hours in which anybody may be there.
    pub(super) fn open(&self) -> &WeekMask {
        &self.open
    }

    /// Share of the days on which nobody is there in a slot.
    pub(super) fn empty(&self, slot: usize) -> f64 {
        self.days.iter().filter(|(people, _)| people[slot] == 0).map(|(_, share)| share).sum()
    }

    /// The kinds of day on which nobody is there in a slot: their shares, and the hours that open.
    pub(super) fn without(&self, slot: usize) -> impl Iterator<Item = (f64, &WeekMask)> {
        let empty = self.days.iter().zip(&self.opens).filter(move |((people, _), _)| people[slot] == 0);
        empty.map(move |((_, share), opens)| (*share, &opens[day_of(slot % WEEK)]))
    }
}
