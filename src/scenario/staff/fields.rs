//! The table of the single numbers beside the lists of people: each is one row, read, bounded, edited and told by it.

use super::Staff;
use crate::quantity::Unit;

/// A number of the staff.
pub struct StaffField {
    /// Path in the document, below `staff`.
    pub path: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Least and most.
    pub bounds: (f64, f64),
    /// Step of its arrows; whole numbers have whole steps.
    pub step: f64,
    /// Reads it.
    pub get: fn(&Staff) -> f64,
    /// Writes it; a value within the bounds.
    pub set: fn(&mut Staff, f64),
}

impl StaffField {
    /// The value moved into the bounds, and to a whole number where the steps are whole.
    #[must_use]
    pub fn within(&self, value: f64) -> f64 {
        let value = if value.is_finite() { value.clamp(self.bounds.0, self.bounds.1) } else { self.bounds.0 };
        if self.step.fract() == 0.0 { value.round() } else { value }
    }
}

/// A row for a count.
macro_rules! count {
    ($path:literal, $unit:ident, $low:literal..=$high:literal, $($field:ident).+) => {
        StaffField {
            path: $path,
            unit: Unit::$unit,
            bounds: ($low, $high),
            step: 1.0,
            get: |staff| f64::from(staff.$($field).+),
            set: |staff, value| staff.$($field).+ = whole(value),
        }
    };
}

/// A row for a number.
macro_rules! number {
    ($path:expr, $unit:ident, $low:literal..=$high:literal, $step:literal, $($field:tt)+) => {
        StaffField {
            path: $path,
            unit: Unit::$unit,
            bounds: ($low, $high),
            step: $step,
            get: |staff| staff.$($field)+,
            set: |staff, value| staff.$($field)+ = value,
        }
    };
}

/// Twelve rows for the months.
macro_rules! months {
    ($($month:literal)+) => {
        &[
            count!("policy.at_once", People, 0.0..=500.0, policy.at_once),
            count!("training.refresh_months", Months, 0.0..=60.0, training.refresh_months),
            count!("training.visits_a_week", Plain, 0.0..=50.0, training.visits_a_week),
            count!("pool.clients", Plain, 1.0..=100.0, pool.clients),
            number!("pool.uncovered_cost", Money, 0.0..=100_000_000.0, 10.0, pool.uncovered_cost),
            number!("demand.growth", Percent, -0.9..=5.0, 0.01, demand.growth),
            number!("demand.month_end", Times, 0.0..=10.0, 0.05, demand.month_end),
            $(number!(concat!("policy.seasons.", $month), Times, 0.0..=20.0, 0.1, policy.seasons[$month]),)+
            $(number!(concat!("demand.months.", $month), Times, 0.0..=10.0, 0.05, demand.months[$month]),)+
        ]
    };
}

/// Every number of the staff that is not of a person, a stretch of leave or a line of a list.
pub static FIELDS: &[StaffField] = months!(0 1 2 3 4 5 6 7 8 9 10 11);

/// The row of a path.
#[must_use]
pub fn field(path: &str) -> Option<&'static StaffField> {
    FIELDS.iter().find(|field| field.path == path)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and within the bounds")]
fn whole(value: f64) -> u32 {
    value.max(0.0) as u32
}
