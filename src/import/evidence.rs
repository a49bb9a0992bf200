//! What a ticket export shows, as counts: nothing of a single ticket is left in it.

use super::headers::Tool;
use super::mapping::PriorityValue;
use super::message::{DropReason, Notice};
use super::tally::{Period, Tally};
use crate::calendar::WeekMask;

/// The aggregate of an export. `rows` = `incidents` + `requests` + `collapsed` + all that was dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The tool whose export it is.
    pub tool: Tool,
    /// Rows below the header, blank ones not counted.
    pub rows: u32,
    /// Tickets that are incidents, after rows of the same ticket were collapsed.
    pub incidents: u32,
    /// Tickets that are requests, questions or planned work; left out of everything else.
    pub requests: u32,
    /// Rows that tell more about a ticket that another row tells of.
    pub collapsed: u32,
    /// Rows left out: why, how many, and the number of the first.
    pub dropped: Vec<(DropReason, u32, usize)>,
    /// Incidents by severity, P1 first.
    pub by_severity: [u32; 4],
    /// Incidents by group, largest first.
    pub groups: Vec<Group>,
    /// The hours covered.
    pub period: Period,
    /// Priorities as written, most frequent first; empty when there is no such column.
    pub priorities: Vec<PriorityValue>,
    /// Minutes to the first response, by severity.
    pub response: [Option<Times>; 4],
    /// Minutes to resolution, by severity. Often administrative closure: not a repair time.
    pub resolution: [Option<Times>; 4],
    /// Doubts that the user should know.
    pub notices: Vec<Notice>,
}

/// One team, service or category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is called.
    pub name: GroupName,
    /// Its incidents by severity, P1 first.
    pub severities: [Tally; 4],
}

/// What a group is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupName {
    /// As written.
    Named(String),
    /// Tickets without a group.
    Missing,
    /// All groups beyond the largest.
    Rest,
}

/// A distribution of minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Times {
    /// Tickets that state it.
    pub count: u32,
    /// Half are quicker.
    pub median: f64,
    /// Nine of ten are quicker.
    pub p90: f64,
}

impl Times {
    /// The distribution of these minutes; `None` without any.
    pub(super) fn of(mut minutes: Vec<f64>) -> Option<Self> {
        minutes.sort_unstable_by(f64::total_cmp);
        let last = minutes.len().checked_sub(1)?;
        let quantile = |share: f64| {
            let at = share * last as f64;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 <= at <= last")]
            let below = at as usize;
            let above = minutes[(below + 1).min(last)];
            minutes[below] + (above - minutes[below]) * at.fract()
        };
        let count = u32::try_from(minutes.len()).unwrap_or(u32::MAX);
        Some(Self { count, median: quantile(0.5), p90: quantile(0.9) })
    }
}

impl Group {
    /// Incidents of all severities.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.severities.iter().map(Tally::count).sum()
    }
}

impl Evidence {
    /// Incidents of some groups (positions in `groups`) and of one severity, or of all.
    #[must_use]
    pub fn tally(&self, wanted: impl Fn(usize) -> bool, severity: Option<usize>) -> Tally {
        let mut sum = Tally::default();
        for (_, group) in self.groups.iter().enumerate().filter(|&(index, _)| wanted(index)) {
            for (_, tally) in group
                .severities
                .iter()
                .enumerate()
                .filter(|&(each, _)| severity.is_none_or(|only| only == each))
            {
                sum.merge(tally);
            }
        }
        sum
    }

    /// Share of the incidents (of one severity, or of all) that were opened inside the mask, 0..=1.
    #[must_use]
    pub fn share_inside(&self, mask: &WeekMask, severity: Option<usize>) -> f64 {
        self.tally(|_| true, severity).share_inside(mask)
    }

    /// Share opened outside the mask, 0..=1; 0 without incidents.
    #[must_use]
    pub fn off_hours_share(&self, office: &WeekMask, severity: Option<usize>) -> f64 {
        let tally = self.tally(|_| true, severity);
        if tally.count() == 0 { 0.0 } else { 1.0 - tally.share_inside(office) }
    }

    /// The dispersion index of the daily counts; see [`Tally::dispersion`].
    #[must_use]
    pub fn dispersion(&self, severity: Option<usize>) -> Option<f64> {
        self.tally(|_| true, severity).dispersion(&self.period)
    }

    /// Rows left out, for whatever reason.
    #[must_use]
    pub fn dropped_rows(&self) -> u32 {
        self.dropped.iter().map(|&(_, count, _)| count).sum()
    }
}
