//! What the plan predicts for a ticket, and what became of it.

use super::super::Sheet;
use super::super::clocks::PromiseClock;
use super::super::results::PromiseKind;
use super::BUSY;
use crate::calendar::{MONTH_HOURS, slot_at};
use crate::import::{Month, TicketTimes};
use std::collections::{BTreeMap, BTreeSet};

/// Fewest days of a month by which it is called busy.
const MONTH_DAYS: u32 = 14;
/// A deadline missed by less than this was met: stamps are told to the minute, hours.
const ROUNDING: f64 = 1e-6;
/// Hours past the deadline that count as days late.
const DAY: f64 = 24.0;

/// An answered ticket. Its shares are means over the tiers.
pub(super) struct Case {
    pub(super) severity: usize,
    pub(super) month: Month,
    pub(super) promised: f64,
    /// P(in time) of its severity.
    pub(super) predicted: f64,
    /// P(in time) of its hour and layer.
    pub(super) at_its_hour: f64,
    /// 1 in time, 0 late.
    pub(super) in_time: f64,
    /// 1 more than a day late, else 0.
    pub(super) days_late: f64,
    /// Whether somebody was scheduled when it was opened.
    pub(super) open: bool,
    /// Whether its month was busy.
    pub(super) busy: bool,
}

/// A plan that is asked about tickets.
pub(super) struct Forecast<'g, 'a> {
    sheet: Sheet<'g, 'a>,
    busy: BTreeSet<Month>,
}

impl<'g, 'a> Forecast<'g, 'a> {
    pub(super) fn new(sheet: Sheet<'g, 'a>, times: &[TicketTimes]) -> Self {
        let a_month = (0..4).map(|severity| sheet.ground.a_month(severity)).sum();
        Self { sheet, busy: busy_months(times, a_month) }
    }

    /// The ticket as a case; `None` when nothing tells how soon it was answered.
    pub(super) fn case(&self, layer: usize, ticket: &TicketTimes) -> Option<Case> {
        let answered = ticket.response? / 60.0;
        let month = Month::of_day(ticket.day())?;
        let (time, slot) = (ticket.week_time(), slot_at(ticket.week_time()));
        let ground = self.sheet.ground;
        let monitored = ground.scenario.layers.get(layer)?.monitored;
        let hours = |at: usize| self.sheet.response.in_time[at].of(monitored)[slot];
        let by = |extra: f64| {
            self.mean(ticket.severity, |_, promise| {
                let met = answered <= ground.deadline(promise, time) + extra + ROUNDING;
                f64::from(u8::from(met))
            })
        };
        Some(Case {
            severity: ticket.severity,
            month,
            promised: self.mean(ticket.severity, |_, promise| promise.objective),
            predicted: self.mean(ticket.severity, |at, _| self.sheet.promises[at].in_time),
            at_its_hour: self.mean(ticket.severity, |at, _| hours(at)),
            in_time: by(0.0),
            days_late: 1.0 - by(DAY),
            open: self.sheet.duty.scheduled[slot] > 0,
            busy: self.busy.contains(&month),
        })
    }

    /// A value of a severity's promises, each tier by its share.
    fn mean(&self, severity: usize, value: impl Fn(usize, &PromiseClock) -> f64) -> f64 {
        let ground = self.sheet.ground;
        let of_severity = ground
            .clocks
            .iter()
            .enumerate()
            .filter(|(_, promise)| promise.severity == severity && promise.kind == PromiseKind::Response);
        of_severity.map(|(at, promise)| ground.tier_shares[promise.tier] * value(at, promise)).sum()
    }
}

/// Months with clearly more incidents than the plan has, by the days that the file covers of them.
fn busy_months(times: &[TicketTimes], a_month: f64) -> BTreeSet<Month> {
    let days = || times.iter().map(TicketTimes::day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return BTreeSet::new() };
    let mut months: BTreeMap<Month, (u32, u32)> = BTreeMap::new();
    for month in (first..=last).filter_map(Month::of_day) {
        months.entry(month).or_default().0 += 1;
    }
    for month in days().filter_map(Month::of_day) {
        months.entry(month).or_default().1 += 1;
    }
    let is_busy = |&(_, &(days, tickets)): &(&Month, &(u32, u32))| {
        let rate = f64::from(tickets) / f64::from(days.max(1)) * MONTH_HOURS / DAY;
        days >= MONTH_DAYS && rate >= BUSY * a_month
    };
    months.iter().filter(is_busy).map(|(&month, _)| month).collect()
}
