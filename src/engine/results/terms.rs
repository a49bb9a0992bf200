//! What the lines of explanations are.

use serde::{Deserialize, Serialize};

macro_rules! terms {
    ($($(#[$doc:meta])* $term:ident),+ $(,)?) => {
        /// What a line of an explanation is; its words are in `i18n::words::explain`.
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
    /// Share of the people scheduled who are on leave, or whose seat is empty.
    OnLeave,
    /// Correlation of two people's absence.
    Together,
    /// Backups.
    Backups,
    /// P(a backup takes an absence not known ahead).
    Takeover,
    /// Colleagues off duty who are called in.
    Relief,
    /// Shifts in a week.
    ShiftsAWeek,
    /// Shifts of the same risk.
    AlikeShifts,
    /// The shifts of less risk, at their mean.
    OtherShifts,
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
    /// Shifts in a month.
    ShiftsAMonth,
    /// Share of shifts short in a month: luck.
    ShiftsLuck,
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
    /// Months of a year in which they are: luck.
    SlaLuck,
    /// The promise that the next lines speak of.
    Promise,
    /// Its tickets a month.
    Tickets,
    /// Share of its tickets that come while the desk is staffed.
    WhileStaffed,
    /// Share of those in time.
    StaffedInTime,
    /// Share of the others in time.
    UnstaffedInTime,
    /// All in time.
    InTime,
    /// Share of months in which it is kept.
    MonthsKept,
    /// Hours on duty a week.
    WeeklyHours,
    /// Weeks of a year.
    Weeks,
    /// Hours a year that the desk is closed on holidays.
    ClosedHours,
    /// Hours to cover in a year.
    HoursToCover,
    /// Paid hours a year.
    PaidHours,
    /// Hours on duty that a person gives in a year.
    NetHours,
    /// Hours of their absence that backups fill.
    FilledHours,
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
    /// The layer that is down most.
    DownMost,
    /// Its hours a year.
    DownMostHours,
    /// Share of the year that it is up.
    Availability,
    /// A layer's downtime and its cost.
    LayerDown,
    /// A site, its paid hours, the cost of one, and of all.
    SiteStaff,
    /// Fees a month that credits are a share of.
    Fees,
    /// Credits of a month by its availability.
    BandCredits,
    /// Credits of a month for late tickets.
    LateCredits,
    /// What caps take off a month.
    Capped,
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
    /// All but downtime.
    Paid,
    /// Standard deviation of a year's downtime cost.
    Deviation,
    /// The total of a year: luck.
    CostLuck,
    /// Cost of 24/7 on duty.
    RoundTheClockCost,
    /// The model that is compared with 24/7.
    ModelCompared,
    /// Cost of the model.
    ModelCost,
    /// The difference.
    Saving,
    /// Cost of today's model, staffed to need.
    OwnCost,
    /// What it costs less than 24/7.
    OwnSaving,
    /// What the people of 24/7 cost more.
    ExtraPaid,
    /// Outages a year now.
    Outages,
    /// Downtime cost saved per outage by 24/7.
    SavedPerOutage,
    /// Outages at which both cost the same.
    BreakEvenOutages,
    /// The same where credits count, which are no straight line.
    BreakEvenWithCredits,
    /// Multiple of the downtime cost at which both cost the same.
    BreakEvenDowntime,
    /// Offered load, erlangs, at the busiest hour.
    PeakLoad,
    /// Hours of work a week.
    WorkHours,
    /// Hours that people are present a week.
    PresentHours,
    /// Occupancy.
    Occupancy,
    /// Gap hours a week.
    GapHours,
    /// Thin hours a week.
    ThinHours,
    /// Hours that are neither.
    CoveredHours,
    /// Hours in service a week.
    HoursInService,
    /// Promises missed in the long run.
    Missed,
    /// Share of months of the promise kept in the fewest.
    FewestMonths,
    /// The grade.
    Grade,
    /// The hour that the next lines speak of.
    Hour,
    /// The user's floor.
    Floor,
    /// People so that urgent promises are met.
    Urgent,
    /// People so that calls are answered.
    Calls,
    /// Work in the hour.
    Work,
    /// Busiest that people are planned to be.
    BusyAtMost,
    /// People beyond the need.
    Added,
    /// Present, expected.
    Present,
    /// P(one is missing).
    OneMissing,
    /// P(two are missing).
    TwoMissing,
    /// P(more are missing).
    MoreMissing,
    /// In time in the hour.
    InTimeThere,
    /// Late in the hour.
    LateThere,
    /// Paid a year with the layer.
    WithLayer,
    /// Paid a year without it.
    WithoutLayer,
    /// What it adds.
    LayerAdds,
    /// Shifts short now.
    ShortNow,
    /// After the change.
    ShortThen,
    /// SLA kept now.
    SlaNow,
    /// After the change.
    SlaThen,
    /// Gap hours now.
    GapsNow,
    /// After the change.
    GapsThen,
    /// Cost a year after the change.
    CostThen,
    /// Cost a year now.
    CostNow,
    /// The difference.
    CostOfChange,
    /// Draws of a run.
    Draws,
    /// Those in which the model is best.
    DrawsBest,
    /// Their share.
    ChanceBest,
    /// Its standard error.
    ChanceError,
    /// Share of the draws in which the model keeps every promise.
    ChanceFeasible,
    /// Mean cost of the model in these draws.
    MeanCost,
    /// Mean cost of the best in these draws.
    MeanBestCost,
    /// What the model costs more.
    Regret,
    /// Sum of the squared differences of both ranks.
    RankDifferences,
    /// Rank correlation.
    Correlation,
    /// Handovers.
    Handovers,
    /// Induction visits.
    Induction,
    /// Hiring.
    Hiring,
    /// Paid hours in which two shifts overlap.
    HandoverHours,
    /// Hours at work by night.
    NightHours,
    /// On top for them.
    NightPremium,
    /// Hours at work on weekends.
    WeekendHours,
    /// On top for them.
    WeekendPremium,
    /// Hours at work on public holidays.
    HolidayHours,
    /// On top for them.
    HolidayPremium,
    /// Hours on call.
    StandbyHours,
    /// Share of the hourly cost paid for them.
    StandbyShare,
    /// Calls a year.
    Pages,
    /// Hours paid for them.
    CalloutHours,
    /// Hours of overtime.
    OvertimeHours,
    /// Multiple of the hourly cost paid for both.
    CalloutMultiple,
    /// Backups that are kept.
    BackupsKept,
    /// Retainer of one.
    Retainer,
    /// Hours in which they stand in.
    VisitHours,
    /// Days a year on which backups stand in.
    Visits,
    /// Cost of such a day, on top of its hours.
    VisitCost,
    /// Induction visits of one a year.
    InductionVisits,
    /// Cost of one visit.
    InductionCost,
    /// Seats that are paid for.
    Seats,
    /// Hires for each seat and year.
    HiresASeat,
    /// Hires a year.
    Hires,
    /// Cost of one.
    HiringCost,
    /// Tools a month.
    ToolsAMonth,
    /// Credits of a month, mean.
    MeanCredits,
    /// Cost of an hour of downtime, mean.
    DownAnHour,
    /// Share of the price that is not paid out.
    Margin,
    /// Price a month.
    PriceAMonth,
    /// Margin a month.
    MarginAMonth,
    /// Months of the contract.
    TermMonths,
    /// Set-up fee.
    SetupFee,
    /// Price over the term.
    PriceOfTerm,
    /// What the client pays a month today.
    PresentAMonth,
    /// What the client saves a month.
    LessAMonth,
    /// Months until that has paid the set-up fee.
    PaysBack,
    /// People to hire now.
    NewPeople,
    /// Months that one learns.
    RampMonths,
    /// Cost of a person a month.
    PersonAMonth,
    /// How much a new person does meanwhile.
    RampOutput,
    /// Backups to train.
    Untrained,
    /// One-off cost.
    OneOff,
    /// Person-hours on duty a year.
    DutyHours,
    /// Power of a seat, kW.
    SeatPower,
    /// Hours in which the room is open.
    ZoneHours,
    /// Power of the room, kW.
    ZonePower,
    /// Power of the servers, kW.
    ServerPower,
    /// Room ÷ servers.
    Pue,
    /// kWh a year.
    Kwh,
    /// Grams for one.
    Grid,
    /// Kilograms a year.
    Co2,
    /// Hours without work of 24/7.
    IdleAll,
    /// Hours without work of the recommended plan.
    IdleBest,
    /// The difference.
    IdleMore,
    /// Paid hours for an hour on duty.
    ReliefFactor,
    /// Cost of the difference.
    IdleCost,
    /// Kilograms of its seats.
    IdleCo2,
}
