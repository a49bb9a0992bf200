//! Explanations as data: what each headline is made of.

use super::{Model, Promise};
use serde::{Deserialize, Serialize};

/// What a number is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// Which number.
    pub headline: Headline,
    /// Its terms with the user's values filled in, the result last.
    pub lines: Vec<Line>,
    /// The parameters that it rests on most: paths in the document, with their sources in the table.
    pub inputs: Vec<String>,
}

/// Numbers that open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Headline {
    /// The decision.
    Verdict,
    /// Shifts short of people.
    ShiftsShort,
    /// SLA kept, P1 and P2.
    SlaKept,
    /// Cost a year.
    CostAYear,
    /// The map.
    Coverage,
    /// The promise kept worst: its share in time.
    InTime,
    /// People needed.
    People,
    /// Downtime a year.
    Downtime,
    /// Service credits.
    Credits,
}

/// One term of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub term: Term,
    /// Its value.
    pub value: Value,
}

/// A value that the language writes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A plain number, two decimals at most.
    Number(f64),
    /// A share.
    Percent(f64),
    /// A length of time.
    Hours(f64),
    /// An amount.
    Money(f64),
    /// A stretch of the week: first slot, hours.
    Stretch(usize, usize),
    /// A number with its P10 and P90.
    Range(f64, f64),
    /// A user's word.
    Name(String),
    /// A service model by its name.
    Model(Model),
    /// A promise by its name.
    Promise(Box<Promise>),
    /// An amount of money with its P10 and P90.
    MoneyRange(f64, f64),
    /// There is none.
    Never,
}

macro_rules! terms {
    ($($(#[$doc:meta])* $term:ident),+ $(,)?) => {
        /// What a line of an explanation is; its words are in `i18n::words::answer`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Term { $($(#[$doc])* $term),+ }
        impl Term {
            /// All of them, in the order of their words.
            pub const ALL: &'static [Self] = &[$(Self::$term),+];
        }
    };
}

terms! {
    /// Share away, known ahead.
    PlannedAbsence,
    /// Share away, not known ahead.
    UnplannedAbsence,
    /// Seats filled and at full speed.
    EffectiveSeats,
    /// Backups.
    Backups,
    /// P(a backup takes an absence not known ahead).
    Takeover,
    /// Shifts in a week.
    ShiftsAWeek,
    /// Worst stretch of the week.
    WorstStretch,
    /// Scheduled in it.
    ScheduledThere,
    /// Required in it.
    RequiredThere,
    /// P(short) in it.
    ShortThere,
    /// Share of shifts short.
    ShiftsShort,
    /// P1 tickets a month.
    FirstTickets,
    /// P1 in time.
    FirstInTime,
    /// P1 months kept.
    FirstKept,
    /// P2 tickets a month.
    SecondTickets,
    /// P2 in time.
    SecondInTime,
    /// P2 months kept.
    SecondKept,
    /// Name of the tier that the next lines speak of.
    Tier,
    /// Share of tickets for which that must hold.
    Objective,
    /// All of them in the same month.
    SlaKept,
    /// The promise that the next lines speak of.
    Promise,
    /// Share of its tickets that come while the desk is staffed.
    WhileStaffed,
    /// Share of those in time.
    StaffedInTime,
    /// Share of the others in time.
    UnstaffedInTime,
    /// All in time.
    InTime,
    /// Hours to cover in a year.
    HoursToCover,
    /// Relief factor.
    ReliefFactor,
    /// Paid hours a year.
    PaidHours,
    /// Hours on duty that a seat gives in a year.
    SeatHours,
    /// People needed.
    PeopleNeeded,
    /// Mean wait of an outage until work starts.
    MeanWait,
    /// Mean repair of an outage.
    MeanRepair,
    /// Hours down a year.
    DowntimeHours,
    /// Share of the year that the layer down most is up.
    Availability,
    /// Fees a month that credits are a share of.
    Fees,
    /// Credits of a month: luck.
    CreditsAMonth,
    /// Cost of one.
    HourlyCost,
    /// Cost lines.
    Staff,
    /// Night, weekend and holiday premiums.
    Premiums,
    /// Standby.
    Standby,
    /// Callouts.
    Callouts,
    /// Retainers and visits.
    BackupCost,
    /// Tools.
    Tools,
    /// Service credits.
    Penalties,
    /// Downtime.
    Downtime,
    /// All together.
    Total,
    /// Cost of 24/7 on duty.
    RoundTheClockCost,
    /// The model that is compared with 24/7.
    ModelCompared,
    /// Cost of the model.
    ModelCost,
    /// The difference.
    Saving,
    /// What the people of 24/7 cost more.
    ExtraPaid,
    /// Outages a year now.
    Outages,
    /// Downtime cost saved per outage by 24/7.
    SavedPerOutage,
    /// Outages at which both cost the same.
    BreakEvenOutages,
    /// Multiple of the downtime cost at which both cost the same.
    BreakEvenDowntime,
    /// Offered load, erlangs, at the busiest hour.
    PeakLoad,
    /// Occupancy.
    Occupancy,
    /// Hours in service a week.
    HoursInService,
    /// Gap hours a week.
    GapHours,
}
