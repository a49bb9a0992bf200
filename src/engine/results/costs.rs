//! What a plan costs and the quantities that this is priced from.

use serde::{Deserialize, Serialize};

/// Yearly cost, line by line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Paid hours at the plain rate, without those in which two shifts overlap.
    pub staff: f64,
    /// Paid hours in which two shifts overlap.
    pub handovers: f64,
    /// Nights, weekends and holidays.
    pub premiums: f64,
    /// Being on call.
    pub standby: f64,
    /// Being called, and overtime.
    pub callouts: f64,
    /// Retainers and visits.
    pub backups: f64,
    /// Visits that keep backups able to take over.
    pub induction: f64,
    /// Finding people for those who leave.
    pub hiring: f64,
    /// Tools and licences.
    pub tools: f64,
    /// Service credits for broken promises.
    pub penalties: f64,
    /// What downtime costs the business.
    pub downtime: f64,
}

/// A line of the cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CostLine {
    /// [`Cost::staff`].
    Staff,
    /// [`Cost::handovers`].
    Handovers,
    /// [`Cost::premiums`].
    Premiums,
    /// [`Cost::standby`].
    Standby,
    /// [`Cost::callouts`].
    Callouts,
    /// [`Cost::backups`].
    Backups,
    /// [`Cost::induction`].
    Induction,
    /// [`Cost::hiring`].
    Hiring,
    /// [`Cost::tools`].
    Tools,
    /// [`Cost::penalties`].
    Penalties,
    /// [`Cost::downtime`].
    Downtime,
}

impl CostLine {
    /// All of them, in the order in which they are told; what is paid comes before downtime.
    pub const ALL: [Self; 11] = [
        Self::Staff,
        Self::Handovers,
        Self::Premiums,
        Self::Standby,
        Self::Callouts,
        Self::Backups,
        Self::Induction,
        Self::Hiring,
        Self::Tools,
        Self::Penalties,
        Self::Downtime,
    ];
}

impl Cost {
    /// One line.
    #[must_use]
    pub const fn line(&self, line: CostLine) -> f64 {
        match line {
            CostLine::Staff => self.staff,
            CostLine::Handovers => self.handovers,
            CostLine::Premiums => self.premiums,
            CostLine::Standby => self.standby,
            CostLine::Callouts => self.callouts,
            CostLine::Backups => self.backups,
            CostLine::Induction => self.induction,
            CostLine::Hiring => self.hiring,
            CostLine::Tools => self.tools,
            CostLine::Penalties => self.penalties,
            CostLine::Downtime => self.downtime,
        }
    }

    /// What is paid: everything but downtime.
    #[must_use]
    pub fn paid(&self) -> f64 {
        let lines = CostLine::ALL.into_iter().filter(|&line| line != CostLine::Downtime);
        lines.map(|line| self.line(line)).sum()
    }

    /// Everything.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.paid() + self.downtime
    }
}

/// What a plan uses in a year, whatever its price: [`price`](crate::engine::price) makes money of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quantities {
    /// What a paid hour costs in the mean over several sites, in the scenario's currency; `None` where there is one, at
    /// the stated cost of an hour. Hours of handovers, premiums and visits then count by the pay of their site: an hour at
    /// twice the mean pay is two.
    pub pay: Option<f64>,
    /// Seats that are paid for.
    pub seats: f64,
    /// Hours paid at the plain rate, vacancies taken off, without handovers.
    pub staff_hours: f64,
    /// Hours paid in which two shifts overlap, with the absences that belong to them.
    pub handover_hours: f64,
    /// Hours that people are at work from 22 to 06.
    pub night_hours: f64,
    /// Hours that people are at work on Saturdays and Sundays.
    pub weekend_hours: f64,
    /// Hours that people are at work on public holidays.
    pub holiday_hours: f64,
    /// Hours on call, of everybody who is at the same time.
    pub standby_hours: f64,
    /// Calls of people who are on call.
    pub pages: f64,
    /// Hours paid for them, each call as long as is paid at least.
    pub callout_hours: f64,
    /// Hours in which work is finished after closing.
    pub overtime_hours: f64,
    /// Backups that are kept.
    pub backups: f64,
    /// Hours in which they stand in.
    pub visit_hours: f64,
    /// Days on which they do.
    pub visits: f64,
    /// People found for those who leave.
    pub hires: f64,
}

/// Power and idle time of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Energy {
    /// Person-hours on duty.
    pub seat_hours: f64,
    /// Hours in which the room is open.
    pub zone_hours: f64,
    /// Power.
    pub kwh: f64,
    /// What it stands for.
    pub co2_kg: f64,
    /// Person-hours on duty without work, beyond the share that may be idle.
    pub idle_hours: f64,
    /// What they cost, with the absences that belong to them.
    pub idle_cost: f64,
    /// Paid hours for an hour on duty.
    pub relief_factor: f64,
    /// What the power of their seats stands for.
    pub idle_co2_kg: f64,
}
