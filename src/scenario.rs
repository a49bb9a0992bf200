//! What the user states: the only stored type. Plain data; everything else is a function of it.
//!
//! A field that is switched off keeps its value, as a measured profile does: trying an alternative loses nothing.

pub mod answers;
pub mod check;
mod defaults;
mod deflate;
pub mod document;
pub mod history;
pub mod json;
pub mod layout;
pub mod lists;
pub mod migrate;
pub mod options;
pub mod pack;
pub mod paint;
pub mod params;
pub mod presets;
mod prices;
pub mod profile;
pub mod ranges;
pub mod relevance;
pub mod share;
pub mod shelf;
pub mod site;
pub mod staff;
pub mod stored;

use crate::calendar::zone::ZoneYear;
use crate::calendar::{Days, HourRange, WEEK, WeekMask};
use crate::quantity::round_up;
pub use answers::Answers;
pub use options::{
    BackupSizing, Channel, Clock, Closing, Country, Currency, DutyKind, EscalationMode, Level, Nature,
    ProfileKind, Severity, Urgency, WindowKind, YearLength,
};
pub use prices::{Energy, Money, Offer};
pub use ranges::RangeOf;
use serde::{Deserialize, Serialize};
pub use site::{MAX_SITES, Site};

/// Most service layers that a scenario holds.
pub const MAX_LAYERS: usize = 12;
/// Most SLA tiers.
pub const MAX_TIERS: usize = 4;
/// Most groups of a team.
pub const MAX_GROUPS: usize = 12;
/// Most rows of a stated duty pattern.
pub const MAX_DUTY_ROWS: usize = 24;
/// Most numbers that are stated as a range.
pub const MAX_RANGES: usize = 200;
/// Longest name, in characters.
pub const MAX_NAME: usize = 60;

/// A team, its backups, its absences, its promises and its prices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Whose absence and working-time customs the defaults follow.
    pub country: Country,
    /// What money is written in; no conversion is made.
    pub currency: Currency,
    /// Name of the time zone in which the week of the service is told, such as `Europe/Madrid`.
    pub zone: String,
    /// Its clocks through the planning year.
    pub zone_year: ZoneYear,
    /// What is supported, 1..=12.
    pub layers: Vec<Layer>,
    /// What is promised, 1..=4.
    pub tiers: Vec<Tier>,
    /// Who supports it.
    pub team: Team,
    /// Who stands in.
    pub backups: Backups,
    /// Why people are away.
    pub absence: Absence,
    /// How the service is run today.
    pub service: Service,
    /// What it costs.
    pub money: Money,
    /// What the client is asked for it.
    pub offer: Offer,
    /// What power it takes.
    pub energy: Energy,
    /// Numbers that are stated as a range; see [`ranges`].
    pub ranges: Vec<RangeOf>,
    /// Where else there could be people, 0..=3.
    pub sites: Vec<Site>,
    /// People with their skills and absences, as the text of a [`Staff`](staff::Staff); empty: nobody is listed.
    pub staff: String,
}

/// One thing that is supported: the database, the web application, the network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layer {
    /// As the user calls it.
    pub name: String,
    /// Sets the curve of what downtime costs through the week.
    pub nature: Nature,
    /// What the user answered of it, from which a nature is proposed.
    pub answers: Answers,
    /// Tickets a month, P1 to P4.
    pub incidents_per_month: [f64; 4],
    /// How they arrive.
    pub channel: Channel,
    /// Mean minutes until a caller hangs up.
    pub patience_minutes: f64,
    /// Calls are to be answered within, seconds.
    pub answer_seconds: f64,
    /// Share of the calls for which that must hold.
    pub answer_objective: f64,
    /// Variance of the tickets of a day ÷ their mean; 1 is Poisson.
    pub dispersion: f64,
    /// When they arrive.
    pub profile: ProfileKind,
    /// 168 weights from an import; empty until there was one.
    pub measured: Vec<u16>,
    /// Mean hands-on time of a ticket.
    pub handle_minutes: f64,
    /// Standard deviation of the hands-on time ÷ its mean.
    pub handle_cv: f64,
    /// Mean time from the start of work to service restored, for tickets that stop the service.
    pub repair_hours: f64,
    /// Standard deviation of the repair time ÷ its mean.
    pub repair_cv: f64,
    /// Share of tickets of each severity during which the layer is down.
    pub outage_share: [f64; 4],
    /// Whether an alarm, rather than a user, notices that it is down.
    pub monitored: bool,
    /// What an hour of downtime costs at the busiest hour of the week.
    pub downtime_cost_per_hour: f64,
}

/// A promise to some of the clients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tier {
    /// As the user calls it.
    pub name: String,
    /// Share of the tickets that fall under it; the shares of all tiers are scaled to add up to 1.
    pub share: f64,
    /// The support window of the contract, on which a window clock runs.
    pub window: Window,
    /// Work starts within, P1 to P4.
    pub response_minutes: [f64; 4],
    /// Escalated within.
    pub escalation_minutes: [f64; 4],
    /// Resolved within.
    pub resolution_hours: [f64; 4],
    /// Which minutes count.
    pub clock: [Clock; 4],
    /// Share of tickets for which the promise must hold.
    pub objective: [f64; 4],
    /// Whether escalation in time counts for the verdict.
    pub promises_escalation: bool,
    /// Whether resolution in time counts for the verdict.
    pub promises_resolution: bool,
    /// What is paid back when a promise is broken.
    pub credits: Credits,
}

/// Service credits of a tier, month by month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Credits {
    /// What the clients of the tier pay in a month; 0 where no credits are due.
    pub monthly_fee: f64,
    /// Availability of the month below which a band holds.
    pub below: [f64; 3],
    /// Share of the fee that each band pays back.
    pub share: [f64; 3],
    /// Paid back for each late ticket beyond those that the objective allows.
    pub per_ticket: f64,
    /// Most that is paid back, as a share of the fee.
    pub cap: f64,
}

/// Hours of the week, by a common name or one's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// The common name.
    pub kind: WindowKind,
    /// Used when `kind` is `Own`.
    pub own: HourRange,
    /// Used when `kind` is `Painted`: a number a day, Monday first, its lowest bit 0 to 1 h; empty until then.
    pub painted: Vec<u32>,
}

/// The people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    /// Groups of alike people, 1..=12.
    pub groups: Vec<Group>,
    /// Whether `rows` say who is on when, or Relevo places the shifts.
    pub duty: DutyKind,
    /// The stated pattern.
    pub rows: Vec<DutyRow>,
    /// Longest shift, hours.
    pub shift_hours: f64,
    /// Fewest people in any staffed hour.
    pub minimum_on_duty: u32,
    /// Paid minutes in which two shifts overlap, at each change.
    pub handover_minutes: f64,
}

/// Alike people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// As the user calls it.
    pub name: String,
    /// Sets turnover and ramp-up.
    pub level: Level,
    /// People.
    pub headcount: u32,
    /// Paid hours a week of one person.
    pub contract_hours: f64,
    /// Share of their time that support gets.
    pub support_share: f64,
    /// Time zone of their site.
    pub zone: String,
}

/// So many people, on these days, from–to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DutyRow {
    /// People on duty.
    pub people: u32,
    /// When.
    pub hours: HourRange,
}

/// Substitute engineers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Backups {
    /// Whether `count` or `people_per_backup` holds.
    pub sizing: BackupSizing,
    /// How many there are.
    pub count: u32,
    /// One for every so many engineers.
    pub people_per_backup: f64,
    /// Share of the time that a backup is free to come.
    pub availability: f64,
    /// Share of them trained well enough to take over.
    pub trained: f64,
    /// Hours from the call until they work.
    pub lead_hours: f64,
    /// Share of the visits asked for ahead that are confirmed.
    pub confirmation: f64,
    /// Each one's chance to come ÷ their mean, the likeliest first; empty: all alike. Of a list; never stated or stored.
    #[serde(skip)]
    pub unlike: Vec<f64>,
}

/// Paid time that is not worked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Absence {
    /// Working days a year.
    pub vacation_days: f64,
    /// Working days a year.
    pub holiday_days: f64,
    /// Working days a year, not known ahead.
    pub sick_days: f64,
    /// Working days that a spell of sickness lasts in the mean.
    pub sick_spell_days: f64,
    /// Working days a year.
    pub training_days: f64,
    /// Working days a year, known ahead.
    pub other_days: f64,
    /// Breaks and meetings, share of the hours present.
    pub inner_shrinkage: f64,
    /// Share of the people who leave in a year, by level.
    pub turnover: [f64; 3],
    /// Days until a seat is filled again.
    pub fill_days: f64,
    /// Months until a new person works at full speed, by level.
    pub ramp_months: [f64; 3],
    /// How much a new person does meanwhile.
    pub ramp_productivity: f64,
    /// Correlation between the absences of two people that are not known ahead.
    pub correlation: f64,
    /// How many weeks a year is taken to have.
    pub year: YearLength,
}

/// Today's service model and its on-call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Staffed hours.
    pub window: Window,
    /// Whether somebody is on call outside them.
    pub on_call: bool,
    /// People on call at the same time.
    pub on_call_roles: u32,
    /// Severities that page: 2 means P1 and P2.
    pub pages_up_to: u32,
    /// Minutes from the fault to the alarm, where there is monitoring.
    pub detection_minutes: f64,
    /// Half of the pages are acknowledged within.
    pub acknowledge_minutes: f64,
    /// Nine in ten are.
    pub acknowledge_p90_minutes: f64,
    /// From acknowledged to working.
    pub mobilisation_minutes: f64,
    /// Who may answer after the next person was called.
    pub escalation_mode: EscalationMode,
    /// Minutes until the next person on call is called.
    pub escalation_timeout_minutes: f64,
    /// Share of the pages that one person never answers.
    pub unreachable: f64,
    /// Minutes of a first look before a ticket is escalated.
    pub triage_minutes: f64,
    /// What happens at closing to work in hand.
    pub closing: Closing,
    /// What an urgent ticket does to less urgent work in hand.
    pub urgency: Urgency,
    /// Whether repairs go on past closing.
    pub repair_goes_on: bool,
    /// Whether a desk that is closed on weekends is closed on public holidays too.
    pub closed_on_holidays: bool,
}

impl Window {
    /// The open hours.
    #[must_use]
    pub fn mask(&self) -> WeekMask {
        match self.kind {
            WindowKind::Painted => self.painted_mask(),
            kind => kind.range().unwrap_or(self.own).mask(),
        }
    }

    /// A window by its common name.
    #[must_use]
    pub fn of(kind: WindowKind) -> Self {
        let own = kind.range().unwrap_or(HourRange { days: Days::WEEKDAYS, from: 8, to: 20 });
        Self { kind, own, painted: Vec::new() }
    }
}

impl Team {
    /// The mean over the people of what each level has.
    #[must_use]
    pub fn mean(&self, by_level: &[f64; 3]) -> f64 {
        let of_group = |group: &Group| f64::from(group.headcount) * by_level[group.level as usize];
        self.groups.iter().map(of_group).sum::<f64>() / f64::from(self.headcount().max(1))
    }

    /// Whether the pattern is the user's, and nobody is in it.
    #[must_use]
    pub fn states_nobody(&self) -> bool {
        self.duty == DutyKind::Stated && self.stated_duty().iter().all(|&people| people == 0)
    }

    /// People, in all groups.
    #[must_use]
    pub fn headcount(&self) -> u32 {
        self.groups.iter().map(|group| group.headcount).sum()
    }
}

impl Backups {
    /// How many there are for a team of `headcount`.
    #[must_use]
    pub fn number(&self, headcount: u32) -> u32 {
        match self.sizing {
            BackupSizing::Count => self.count,
            BackupSizing::Ratio => round_up(f64::from(headcount) / self.people_per_backup.max(1.0)),
        }
    }
}

impl Absence {
    /// Working days a year that are known ahead to be away.
    #[must_use]
    pub fn planned_days(&self) -> f64 {
        self.vacation_days + self.holiday_days + self.training_days + self.other_days
    }
}

impl Scenario {
    /// Share of the tickets under each tier, adding up to 1 (all equal when none is stated).
    #[must_use]
    pub fn tier_shares(&self) -> Vec<f64> {
        let total: f64 = self.tiers.iter().map(|tier| tier.share).sum();
        let equal = 1.0 / self.tiers.len().max(1) as f64;
        self.tiers.iter().map(|tier| if total > 0.0 { tier.share / total } else { equal }).collect()
    }
}

impl Team {
    /// People on duty in each hour by the stated rows.
    #[must_use]
    pub fn stated_duty(&self) -> [u32; WEEK] {
        let mut on_duty = [0; WEEK];
        for row in &self.rows {
            for day in (0..7).filter(|&day| row.hours.days[day]) {
                row.hours.slots_from(day).for_each(|slot| on_duty[slot] += row.people);
            }
        }
        on_duty
    }
}
