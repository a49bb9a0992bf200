//! Values of the slots of a week, by whether anybody is on duty.

use crate::calendar::WEEK;

/// For each slot a mean over its tickets: over those that come while somebody is on duty, and over the others. Where days
/// differ in their people, an hour may have both.
#[derive(Clone, Debug, PartialEq)]
pub struct BySlot {
    /// Of the tickets that find somebody on duty; 0 where none does.
    pub staffed: [f64; WEEK],
    /// Of those that find nobody; 0 where none does.
    pub empty: [f64; WEEK],
    /// Share of the tickets that find somebody.
    of_staffed: [f64; WEEK],
}

/// The tickets of a slot on one kind of day.
pub(super) struct Found {
    pub(super) tickets: f64,
    /// Share of the days.
    pub(super) days: f64,
    pub(super) staffed: bool,
    pub(super) value: f64,
}

impl BySlot {
    pub(super) const NONE: Self = Self { staffed: [0.0; WEEK], empty: [0.0; WEEK], of_staffed: [0.0; WEEK] };

    /// Fills in a slot. One without tickets has the mean over its days.
    pub(super) fn set(&mut self, slot: usize, kinds: &[Found]) {
        let sum = |wanted: bool, value: fn(&Found) -> f64| -> f64 {
            kinds.iter().filter(|kind| kind.staffed == wanted).map(value).sum()
        };
        let mean = |wanted: bool| {
            let (tickets, days) = (sum(wanted, |kind| kind.tickets), sum(wanted, |kind| kind.days));
            if tickets > 0.0 {
                sum(wanted, |kind| kind.tickets * kind.value) / tickets
            } else if days > 0.0 {
                sum(wanted, |kind| kind.days * kind.value) / days
            } else {
                0.0
            }
        };
        (self.staffed[slot], self.empty[slot]) = (mean(true), mean(false));
        let [staffed, empty] = [true, false].map(|wanted| sum(wanted, |kind| kind.tickets));
        self.of_staffed[slot] =
            if staffed + empty > 0.0 { staffed / (staffed + empty) } else { sum(true, |kind| kind.days) };
    }

    /// Less the values of another one, and no less than 0.
    pub(super) fn less(mut self, other: &Self) -> Self {
        let less = |from: &mut [f64; WEEK], values: &[f64; WEEK]| {
            from.iter_mut().zip(values).for_each(|(from, value)| *from = (*from - value).clamp(0.0, 1.0));
        };
        less(&mut self.staffed, &other.staffed);
        less(&mut self.empty, &other.empty);
        self
    }

    /// The mean over all tickets of each slot.
    #[must_use]
    pub fn all(&self) -> [f64; WEEK] {
        std::array::from_fn(|slot| {
            let share = self.of_staffed[slot];
            share * self.staffed[slot] + (1.0 - share) * self.empty[slot]
        })
    }
}
