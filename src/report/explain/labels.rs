//! The labels of the terms.

use crate::engine::Term;
use crate::i18n::words::explain::ExplainWords;

/// The label of a term; a term without one does not compile.
#[must_use]
pub fn term(term: Term, words: &'static ExplainWords) -> &'static str {
    let (words, money) = (&words.terms, &words.money_terms);
    macro_rules! by_name {
        ($($term:ident => $field:ident),+ ; $($of:ident => $its:ident),+ $(,)?) => {
            match term { $(Term::$term => words.$field,)+ $(Term::$of => money.$its),+ }
        };
    }
    by_name! {
        PlannedAbsence => planned_absence, UnplannedAbsence => unplanned_absence, EffectiveSeats =>
        effective_seats, Backups => backups, Takeover => takeover, ShiftsAWeek => shifts_a_week,
        WorstStretch => worst_stretch, ScheduledThere => scheduled_there, RequiredThere =>
        required_there, ShortThere => short_there, ShiftsShort => shifts_short, Tier => tier,
        Objective => objective, FirstTickets => first_tickets, FirstInTime => first_in_time,
        FirstKept => first_kept, SecondTickets => second_tickets, SecondInTime => second_in_time,
        SecondKept => second_kept, SlaKept => sla_kept, HoursToCover => hours_to_cover, PaidHours =>
        paid_hours, HourlyCost => hourly_cost, Staff => staff, Premiums => premiums, Standby =>
        standby, Callouts => callouts, BackupCost => backup_cost, Tools => tools, Downtime =>
        downtime, Total => total, RoundTheClockCost => round_the_clock_cost, ModelCompared =>
        model_compared, ModelCost => model_cost, OwnCost => own_cost, OwnSaving => own_saving, Saving => saving, ExtraPaid => extra_paid, Outages
        => outages, SavedPerOutage => saved_per_outage, BreakEvenOutages => break_even_outages,
        BreakEvenDowntime => break_even_downtime, PeakLoad => peak_load, Occupancy => occupancy,
        HoursInService => hours_in_service, GapHours => gap_hours, Promise => promise, WhileStaffed
        => while_staffed, StaffedInTime => staffed_in_time, UnstaffedInTime => unstaffed_in_time,
        InTime => in_time, SeatHours => seat_hours, PeopleNeeded => people_needed, MeanWait =>
        mean_wait, MeanRepair => mean_repair, DowntimeHours => downtime_hours, Availability =>
        availability, Fees => fees, CreditsAMonth => credits_a_month, Penalties => penalties,
        OnLeave => on_leave, Together => together, Relief => relief, AlikeShifts => alike_shifts,
        OtherShifts => other_shifts, ShiftsAMonth => shifts_a_month, ShiftsLuck => shifts_luck,
        SlaLuck => sla_luck, Tickets => tickets, MonthsKept => months_kept, WeeklyHours =>
        weekly_hours, Weeks => weeks, ClosedHours => closed_hours, NetHours => net_hours,
        FilledHours => filled_hours, DownMost => down_most, DownMostHours => down_most_hours,
        LayerDown => layer_down, SiteStaff => site_staff, BandCredits => band_credits, LateCredits => late_credits, Capped =>
        capped, Paid => paid, Deviation => deviation, CostLuck => cost_luck, BreakEvenWithCredits =>
        break_even_with_credits, WorkHours => work_hours, PresentHours => present_hours, ThinHours
        => thin_hours, CoveredHours => covered_hours, Missed => missed, FewestMonths =>
        fewest_months, Grade => grade, Hour => hour, Floor => floor, Urgent => urgent, Calls =>
        calls, Work => work, BusyAtMost => busy_at_most, Added => added, Present => present,
        OneMissing => one_missing, TwoMissing => two_missing, MoreMissing => more_missing,
        InTimeThere => in_time_there, LateThere => late_there, WithLayer => with_layer, WithoutLayer
        => without_layer, LayerAdds => layer_adds, ShortNow => short_now, ShortThen => short_then,
        SlaNow => sla_now, SlaThen => sla_then, GapsNow => gaps_now, GapsThen => gaps_then, CostThen
        => cost_then, CostNow => cost_now, CostOfChange => cost_of_change, Draws => draws, DrawsBest =>
        draws_best, ChanceBest => chance_best, ChanceError => chance_error, ChanceFeasible =>
        chance_feasible, MeanCost => mean_cost, MeanBestCost => mean_best_cost, Regret => regret,
        RankDifferences => rank_differences, Correlation => correlation;
        Handovers => handovers, Induction => induction, Hiring => hiring, HandoverHours =>
        handover_hours, NightHours => night_hours, NightPremium => night_premium,
        WeekendHours => weekend_hours, WeekendPremium => weekend_premium, HolidayHours =>
        holiday_hours, HolidayPremium => holiday_premium, StandbyHours => standby_hours,
        StandbyShare => standby_share, Pages => pages, CalloutHours => callout_hours,
        OvertimeHours => overtime_hours, CalloutMultiple => callout_multiple, BackupsKept =>
        backups_kept, Retainer => retainer, VisitHours => visit_hours, Visits => visits, VisitCost => visit_cost, InductionVisits =>
        induction_visits, InductionCost => induction_cost, Seats => seats, HiresASeat =>
        hires_a_seat, Hires => hires, HiringCost => hiring_cost, ToolsAMonth =>
        tools_a_month, MeanCredits => mean_credits, DownAnHour => down_an_hour, Margin =>
        margin, PriceAMonth => price_a_month, MarginAMonth => margin_a_month, TermMonths =>
        term_months, SetupFee => setup_fee, PriceOfTerm => price_of_term, PresentAMonth =>
        present_a_month, LessAMonth => less_a_month, PaysBack => pays_back, NewPeople =>
        new_people, RampMonths => ramp_months, PersonAMonth => person_a_month, RampOutput =>
        ramp_output, Untrained => untrained, OneOff => one_off, DutyHours => duty_hours,
        SeatPower => seat_power, ZoneHours => zone_hours, ZonePower => zone_power,
        ServerPower => server_power, Pue => pue, Kwh => kwh, Grid => grid, Co2 => co2,
        IdleAll => idle_all, IdleBest => idle_best, IdleMore => idle_more, ReliefFactor =>
        relief_factor, IdleCost => idle_cost, IdleCo2 => idle_co2,
    }
}
