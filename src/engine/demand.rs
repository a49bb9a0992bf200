//! Demand and load: tickets an hour by layer, severity and slot, and the constants that every plan shares.

use super::clocks::{Detail, PromiseClock, clocks};
use super::results::PromiseKind;
use super::work::WorkTime;
use crate::calendar::{MONTH_HOURS, WEEK, WEEK_HOURS, WeekMask, YEAR_HOURS};
use crate::model::availability::{self, AbsentDays, PaidYear, Turnover};
use crate::model::week::DayKind;
use crate::scenario::{Channel, Clock, DutyKind, Layer, Scenario, YearLength};

/// A value for each hour of the week.
pub(super) type Hours<T> = [T; WEEK];

/// What follows from a scenario whatever the plan.
pub(super) struct Ground<'a> {
    pub(super) scenario: &'a Scenario,
    /// Tickets an hour: `[layer][severity][slot]`.
    pub(super) arrivals: Vec<[Hours<f64>; 4]>,
    /// Share of a layer's tickets in each hour.
    pub(super) shares: Vec<Hours<f64>>,
    /// Pooled mean hands-on time, hours.
    pub(super) handle_hours: f64,
    /// Open hours of each tier's contract.
    pub(super) windows: Vec<WeekMask>,
    /// Share of the tickets under each tier.
    pub(super) tier_shares: Vec<f64>,
    /// What is promised, without repetitions of one clock and target.
    pub(super) clocks: Vec<PromiseClock>,
    /// How long tickets of each severity take from the start of work: repairs of outages, and work on all others.
    pub(super) work_times: [[WorkTime; 2]; 4],
    /// Kinds of day, where some are busier than others by more than chance.
    pub(super) day_kinds: Vec<DayKind>,
    /// Absences known ahead and not.
    pub(super) absent: AbsentDays,
    /// Share of a seat that is filled and at full speed, over the groups.
    pub(super) effective_seat: f64,
    /// Share of a seat that is filled.
    pub(super) filled_seat: f64,
    /// Hires a year for each seat.
    pub(super) hires_a_seat: f64,
    /// Backups.
    pub(super) backups: u32,
}

/// Who waits for so many handle times feels all that is left of work in hand.
const PATIENT_TIMES: f64 = 8.0;

/// How long jobs are, hours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jobs {
    /// E[S].
    pub(super) mean: f64,
    /// What is left of work in hand, E[S²]/(2·E[S]).
    pub(super) rest: f64,
}

impl Jobs {
    /// The exponential job that stands for them where waits of `target` hours are asked about.
    ///
    /// # Formula
    /// s + (u − s)·min(1, (T/8s)^⅔), s = E[S], u = E[S²]/(2·E[S])
    ///
    /// Jobs that vary free their people at 1/s each in the short run, and make others wait in the long run as fewer,
    /// longer jobs do that do not: with the same work and exponential jobs of length u the mean wait at one person is exact
    /// (Pollaczek & Khinchine), and near at several (Lee & Longton 1959). The weight between them is our own, measured in
    /// [`week`](crate::model::week#handle-times). Jobs that are exponential and of one length stay what they are.
    pub(super) fn as_felt(self, target: f64) -> f64 {
        let times = (target / self.mean / PATIENT_TIMES).clamp(0.0, 1.0);
        self.mean + (self.rest - self.mean) * libm::cbrt(times * times)
    }
}

impl<'a> Ground<'a> {
    pub(super) fn new(scenario: &'a Scenario, detail: Detail) -> Self {
        let shares: Vec<Hours<f64>> = scenario.layers.iter().map(Layer::arrival_shares).collect();
        let arrivals: Vec<[Hours<f64>; 4]> = scenario
            .layers
            .iter()
            .zip(&shares)
            .map(|(layer, shares)| {
                layer.incidents_per_month.map(|a_month| {
                    let a_week = a_month / MONTH_HOURS * WEEK_HOURS;
                    shares.map(|share| a_week * share)
                })
            })
            .collect();
        let [effective_seat, filled_seat, hires_a_seat] = seats(scenario);
        Self {
            handle_hours: pooled_handle_hours(&scenario.layers),
            windows: scenario.tiers.iter().map(|tier| scenario.tier_mask(tier)).collect(),
            tier_shares: scenario.tier_shares(),
            clocks: clocks(scenario, detail),
            work_times: std::array::from_fn(|severity| WorkTime::of(&scenario.layers, severity)),
            day_kinds: day_kinds(scenario),
            absent: absent_days(scenario),
            effective_seat,
            filled_seat,
            hires_a_seat,
            backups: scenario.backups.number(scenario.team.headcount()),
            scenario,
            arrivals,
            shares,
        }
    }

    /// Whether a layer's work are calls.
    pub(super) fn is_live(&self, layer: usize) -> bool {
        self.scenario.layers[layer].channel != Channel::Ticket
    }

    /// Whether a ticket of a layer and severity stands in the queue of P1 … `severity`: all calls go before them.
    pub(super) fn goes_before(&self, severity: usize) -> impl Fn(usize, usize) -> bool {
        move |layer, k| self.is_live(layer) || k <= severity
    }

    /// How long the jobs are that `counts` lets through.
    pub(super) fn jobs(&self, counts: impl Fn(usize, usize) -> bool) -> Jobs {
        let (mut jobs, mut work, mut square) = (0.0, 0.0, 0.0);
        for (layer, stated) in self.scenario.layers.iter().enumerate() {
            let severities = stated.incidents_per_month.iter().enumerate();
            let counted: f64 = severities.filter(|&(k, _)| counts(layer, k)).map(|(_, jobs)| jobs).sum();
            let hours = stated.handle_minutes / 60.0;
            jobs += counted;
            work += counted * hours;
            square += counted * hours * hours * (1.0 + stated.handle_cv * stated.handle_cv);
        }
        if work > 0.0 {
            Jobs { mean: work / jobs, rest: square / (2.0 * work) }
        } else {
            Jobs { mean: self.handle_hours, rest: self.handle_hours }
        }
    }

    /// Work an hour, in units of so many hours, over the layers, severities and slots that `counts` lets through.
    pub(super) fn work(&self, unit_hours: f64, counts: impl Fn(usize, usize, usize) -> bool) -> Hours<f64> {
        let mut sum = [0.0; WEEK];
        for (layer, by_severity) in self.arrivals.iter().enumerate() {
            let units = self.scenario.layers[layer].handle_minutes / 60.0 / unit_hours;
            for (k, hours) in by_severity.iter().enumerate() {
                for (slot, rate) in hours.iter().enumerate() {
                    if counts(layer, k, slot) {
                        sum[slot] += rate * units;
                    }
                }
            }
        }
        sum
    }

    /// Tickets an hour of one severity, over all layers; calls are no tickets.
    pub(super) fn of_severity(&self, severity: usize) -> Hours<f64> {
        let layers = || self.arrivals.iter().enumerate().filter(|&(layer, _)| !self.is_live(layer));
        std::array::from_fn(|slot| layers().map(|(_, hours)| hours[severity][slot]).sum())
    }

    /// Tickets a month of one severity, over all layers; calls are no tickets.
    pub(super) fn a_month(&self, severity: usize) -> f64 {
        let layers = self.scenario.layers.iter().filter(|layer| layer.channel == Channel::Ticket);
        layers.map(|layer| layer.incidents_per_month[severity]).sum()
    }

    /// Tickets or calls a month for which a layer has this promise.
    pub(super) fn counted(&self, promise: &PromiseClock, layer: usize) -> f64 {
        let stated = &self.scenario.layers[layer];
        match promise.layer {
            Some(of) if of == layer => {
                let within = (0..WEEK).filter(|&slot| self.runs(promise, slot));
                let share: f64 = within.map(|slot| self.shares[layer][slot]).sum();
                share * stated.incidents_per_month.iter().sum::<f64>()
            }
            None if !self.is_live(layer) => {
                stated.incidents_per_month[promise.severity] * self.tier_shares[promise.tier]
            }
            _ => 0.0,
        }
    }

    /// Whether a promise's clock runs in a slot; calls are promised an answer while any support window is open.
    pub(super) fn runs(&self, promise: &PromiseClock, slot: usize) -> bool {
        match promise.kind {
            PromiseKind::Answer => self.windows.iter().any(|window| window.0[slot]),
            _ => promise.clock == Clock::Wall || self.windows[promise.tier].0[slot],
        }
    }

    /// Whether the clock of any promise that counts runs in a slot.
    pub(super) fn in_service(&self, slot: usize) -> bool {
        self.clocks.iter().any(|promise| {
            let some = promise.kind == PromiseKind::Answer || self.a_month(promise.severity) > 0.0;
            promise.counts && some && self.runs(promise, slot)
        })
    }

    /// Wall-clock hours from `time` to the deadline of a promise; without end where its window never opens.
    pub(super) fn deadline(&self, promise: &PromiseClock, time: f64) -> f64 {
        match promise.clock {
            Clock::Wall => promise.hours,
            Clock::Window => self.windows[promise.tier].wall_until(time, promise.hours).unwrap_or(YEAR_HOURS),
        }
    }

    /// How many times as long work takes the user's team, for breaks that its pattern does not show.
    pub(super) fn slower_today(&self) -> f64 {
        match self.scenario.team.duty {
            DutyKind::Stated => 1.0 / (1.0 - self.scenario.absence.inner_shrinkage),
            DutyKind::Proposed => 1.0,
        }
    }

    /// Backups that there are to call: where they are known to be unlike, told as so many of the likeliest to come.
    pub(super) fn backups_to_call(&self) -> f64 {
        let unlike = &self.scenario.backups.unlike;
        let most = unlike.first().copied().unwrap_or(1.0);
        if unlike.is_empty() { f64::from(self.backups) } else { unlike.iter().sum::<f64>() / most }
    }

    /// P(a backup comes when called), for those not on a visit already.
    pub(super) fn takeover(&self) -> f64 {
        self.scenario.backups.availability * self.scenario.backups.trained
    }

    /// P(a backup takes an absence known ahead).
    pub(super) fn refill(&self) -> f64 {
        self.takeover() * self.scenario.backups.confirmation
    }

    /// Share of the absences known ahead that backups take.
    pub(super) fn refilled_share(&self) -> f64 {
        let away = f64::from(self.scenario.team.headcount()) * self.absence_rates().0;
        if away > 0.0 { (f64::from(self.backups) * self.refill() / away).min(1.0) } else { 0.0 }
    }

    /// People at work for each who is there for the tickets, in a pattern without breaks and leave: some rest, and who
    /// learns counts as a part of one.
    pub(super) fn at_work(&self) -> f64 {
        let working = self.effective_seat * (1.0 - self.scenario.absence.inner_shrinkage);
        if working > 0.0 { self.filled_seat / working } else { 1.0 }
    }

    /// Share of a person's working days that is away and known ahead, and share that is not.
    pub(super) fn absence_rates(&self) -> (f64, f64) {
        (self.absent.planned_rate(), self.absent.unplanned_rate())
    }

    /// P(a person who is not on leave has been ill since an earlier day), and P(one who is not falls ill on the day).
    ///
    /// # Formula
    /// q(1 − 1/L) and (q/L) ÷ (1 − q(1 − 1/L)), which are q together; q = sick days ÷ days not planned away, L = working
    /// days of a spell
    pub(super) fn sickness(&self) -> (f64, f64) {
        let (sick, days) = (self.absence_rates().1, self.scenario.absence.sick_spell_days.max(1.0));
        let lasting = sick * (1.0 - 1.0 / days);
        let rest = 1.0 - lasting;
        (lasting, if rest > 0.0 { sick / days / rest } else { 1.0 })
    }

    /// How long a year is taken to be.
    pub(super) fn year(&self) -> availability::YearLength {
        match self.scenario.absence.year {
            YearLength::Mean => availability::YearLength::Mean,
            YearLength::Days365 => availability::YearLength::Days365,
            YearLength::Weeks52 => availability::YearLength::Weeks52,
        }
    }

    /// A person's year on the mean contract.
    pub(super) fn paid_year(&self) -> PaidYear {
        let groups = &self.scenario.team.groups;
        let people: f64 = groups.iter().map(|group| f64::from(group.headcount)).sum();
        let hours: f64 = groups.iter().map(|group| f64::from(group.headcount) * group.contract_hours).sum();
        let plain: f64 =
            groups.iter().map(|group| group.contract_hours).sum::<f64>() / groups.len().max(1) as f64;
        PaidYear {
            weekly_hours: if people > 0.0 { hours / people } else { plain },
            weeks: self.year().weeks(),
            absent: self.absent,
            inner_shrinkage: self.scenario.absence.inner_shrinkage,
        }
    }
}

/// Σλs ÷ Σλ over the layers and all severities; that of the first layer where there is no ticket.
fn pooled_handle_hours(layers: &[Layer]) -> f64 {
    let (mut total, mut work) = (0.0, 0.0);
    for layer in layers {
        let tickets: f64 = layer.incidents_per_month.iter().sum();
        total += tickets;
        work += tickets * layer.handle_minutes / 60.0;
    }
    if total > 0.0 { work / total } else { layers.first().map_or(1.0, |layer| layer.handle_minutes / 60.0) }
}

/// Kinds of day for the pooled swing of all tickets: variances of a day's count add up over the layers.
fn day_kinds(scenario: &Scenario) -> Vec<DayKind> {
    let days = MONTH_HOURS / 24.0;
    let a_day = |layer: &Layer| layer.incidents_per_month.iter().sum::<f64>() / days;
    let mean: f64 = scenario.layers.iter().map(a_day).sum();
    let excess: f64 =
        scenario.layers.iter().map(|layer| (layer.dispersion - 1.0).max(0.0) * a_day(layer)).sum();
    DayKind::gamma(if excess > 0.0 { mean * mean / excess } else { f64::INFINITY })
}

pub(super) fn absent_days(scenario: &Scenario) -> AbsentDays {
    let absence = &scenario.absence;
    AbsentDays {
        vacation: absence.vacation_days,
        public_holidays: absence.holiday_days,
        sickness: absence.sick_days,
        training: absence.training_days + absence.other_days,
    }
}

/// Shares of a seat that are effective and filled, and its hires a year, weighted by the groups' people.
fn seats(scenario: &Scenario) -> [f64; 3] {
    let absence = &scenario.absence;
    let (mut sums, mut people) = ([0.0; 3], 0.0);
    for group in &scenario.team.groups {
        let level = group.level as usize;
        let seat = Turnover {
            rate: absence.turnover[level],
            fill_years: absence.fill_days / 365.25,
            ramp_years: absence.ramp_months[level] / 12.0,
            ramp_productivity: absence.ramp_productivity,
        };
        // An empty group counts a little, so that a team of nobody still has a seat to speak of.
        let weight = f64::from(group.headcount).max(1e-6);
        let of_seat = [seat.effective_seat(), seat.filled(), seat.hires_per_year()];
        sums.iter_mut().zip(of_seat).for_each(|(sum, of_seat)| *sum += weight * of_seat);
        people += weight;
    }
    if people > 0.0 { sums.map(|sum| sum / people) } else { [1.0, 1.0, 0.0] }
}
