//! The parts that a column can play, to choose them by hand.

use super::{Mapping, Measure, Timed};

/// A part that a column can play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// When the ticket was opened.
    Created,
    /// Its number.
    Id,
    /// How urgent it is.
    Priority,
    /// The team, service or category it belongs to.
    Group,
    /// When somebody first answered.
    Response,
    /// When it was resolved.
    Resolved,
    /// Incident or request.
    Kind,
    /// Whether a machine resolved it.
    AutoResolved,
}

impl Role {
    /// All of them, the most important first.
    pub const ALL: [Self; 8] = [
        Self::Created,
        Self::Id,
        Self::Priority,
        Self::Group,
        Self::Response,
        Self::Resolved,
        Self::Kind,
        Self::AutoResolved,
    ];

    /// Whether a file can do without it.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        !matches!(self, Self::Created)
    }

    /// The column that plays it.
    #[must_use]
    pub fn column(self, mapping: &Mapping) -> Option<usize> {
        match self {
            Self::Created => Some(mapping.created),
            Self::Id => mapping.id,
            Self::Priority => mapping.priority,
            Self::Group => mapping.group,
            Self::Response => mapping.response.map(|timed| timed.column),
            Self::Resolved => mapping.resolved.map(|timed| timed.column),
            Self::Kind => mapping.kind,
            Self::AutoResolved => mapping.auto_resolved,
        }
    }

    /// Gives it to a column, or to none. There is always a column of opening dates.
    pub fn assign(self, mapping: &mut Mapping, column: Option<usize>) {
        let timed = |before: Option<Timed>| {
            let measure = before.map_or(Measure::Moment, |timed| timed.measure);
            column.map(|column| Timed { column, measure })
        };
        match self {
            Self::Created => mapping.created = column.unwrap_or(mapping.created),
            Self::Id => mapping.id = column,
            Self::Priority => mapping.priority = column,
            Self::Group => mapping.group = column,
            Self::Response => mapping.response = timed(mapping.response),
            Self::Resolved => mapping.resolved = timed(mapping.resolved),
            Self::Kind => mapping.kind = column,
            Self::AutoResolved => mapping.auto_resolved = column,
        }
    }

    /// How its column states time, for the two that tell when.
    #[must_use]
    pub fn measure(self, mapping: &Mapping) -> Option<Measure> {
        match self {
            Self::Response => mapping.response.map(|timed| timed.measure),
            Self::Resolved => mapping.resolved.map(|timed| timed.measure),
            _ => None,
        }
    }

    /// Says how its column states time.
    pub fn state_measure(self, mapping: &mut Mapping, measure: Measure) {
        let timed = match self {
            Self::Response => &mut mapping.response,
            Self::Resolved => &mut mapping.resolved,
            _ => return,
        };
        if let Some(timed) = timed {
            timed.measure = measure;
        }
    }
}
