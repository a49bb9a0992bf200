//! What the result of an explanation must be, from its other lines.

use relevo::calendar::YEAR_HOURS;
use relevo::engine::{Explanation, Grade, Headline, Term, Value};
use relevo::quantity::round_up;

/// The lines of an explanation, by their terms.
pub(super) struct Lines<'a>(pub(super) &'a Explanation);

impl Lines<'_> {
    fn value(&self, term: Term) -> Option<&Value> {
        self.0.lines.iter().find(|line| line.term == term).map(|line| &line.value)
    }

    fn maybe(&self, term: Term) -> Option<f64> {
        match self.value(term)? {
            Value::Number(number) | Value::Percent(number) | Value::Hours(number) | Value::Money(number) => {
                Some(*number)
            }
            _ => None,
        }
    }

    pub(super) fn get(&self, term: Term) -> f64 {
        self.maybe(term).unwrap_or_else(|| panic!("{term:?} is missing in {:?}", self.0))
    }

    pub(super) fn range(&self, term: Term) -> (f64, f64) {
        match self.value(term) {
            Some(
                &(Value::Range(low, high) | Value::PercentRange(low, high) | Value::MoneyRange(low, high)),
            ) => (low, high),
            other => panic!("{term:?} is no range: {other:?}"),
        }
    }

    pub(super) fn is(&self, term: Term, expected: f64) {
        let shown = self.get(term);
        let allowed = 1e-9 * shown.abs().max(1.0);
        assert!((shown - expected).abs() <= allowed, "{term:?} is {shown}, not {expected}: {:?}", self.0);
    }

    /// 24/7 costs as much where what it is paid more is saved.
    fn meets(&self, term: Term, saved: f64) {
        let extra = self.get(Term::ExtraPaid);
        match self.value(term) {
            Some(Value::Never) => assert!(extra > 0.0 && saved <= 0.0, "{:?}", self.0),
            _ => self.is(term, if extra > 0.0 { extra / saved } else { 0.0 }),
        }
    }

    /// Those of a run of draws.
    fn doubt(&self) {
        match self.0.headline {
            Headline::Chance => {
                let (best, draws) = (self.get(Term::DrawsBest), self.get(Term::Draws));
                self.is(Term::ChanceBest, best / draws);
                let share = self.get(Term::ChanceBest);
                self.is(Term::ChanceError, (share * (1.0 - share) / draws).sqrt());
            }
            Headline::Regret => {
                self.is(Term::Regret, self.get(Term::MeanCost) - self.get(Term::MeanBestCost));
            }
            _ => {
                let draws = self.get(Term::Draws);
                let apart = 6.0 * self.get(Term::RankDifferences) / (draws * (draws * draws - 1.0));
                self.is(Term::Correlation, 1.0 - apart);
            }
        }
    }

    /// The results are what the other lines come to by the formula.
    pub(super) fn check(&self) {
        match self.0.headline {
            Headline::Layer => {
                self.is(Term::Saving, self.get(Term::RoundTheClockCost) - self.get(Term::ModelCost));
            }
            Headline::Verdict => {
                self.is(Term::Saving, self.get(Term::RoundTheClockCost) - self.get(Term::ModelCost));
                let saved = self.get(Term::SavedPerOutage);
                if self.value(Term::BreakEvenOutages).is_some() {
                    self.meets(Term::BreakEvenOutages, saved);
                }
                self.meets(Term::BreakEvenDowntime, saved * self.get(Term::Outages));
            }
            Headline::Chance | Headline::Regret | Headline::Mover => self.doubt(),
            Headline::OwnModel => {
                self.is(Term::OwnSaving, self.get(Term::RoundTheClockCost) - self.get(Term::OwnCost));
            }
            Headline::Grade => assert_eq!(self.value(Term::Grade), Some(&Value::Grade(self.grade()))),
            Headline::ShiftsShort => {
                let (mut shifts, mut short) = (0.0, 0.0);
                for line in &self.0.lines {
                    if let Value::Times(count, risk) = line.value {
                        (shifts, short) = (shifts + count, short + count * risk);
                    }
                }
                self.is(Term::ShiftsAWeek, shifts);
                self.is(Term::ShiftsShort, if shifts > 0.0 { short / shifts } else { 0.0 });
            }
            Headline::ShiftsLuck => {
                let (shifts, short) = (self.get(Term::ShiftsAMonth), self.get(Term::ShiftsShort));
                let each = |level| quantile(shifts, short, level) / shifts.max(1.0);
                assert_eq!(self.range(Term::ShiftsLuck), (each(0.1), each(0.9)));
            }
            Headline::SlaKept => {
                let kept = [Term::FirstKept, Term::SecondKept];
                let kept = self.0.lines.iter().filter(|line| kept.contains(&line.term));
                self.is(Term::SlaKept, kept.map(|line| plain(&line.value)).product());
            }
            Headline::SlaLuck => {
                let of_twelve = |level| quantile(12.0, self.get(Term::SlaKept), level);
                assert_eq!(self.range(Term::SlaLuck), (of_twelve(0.1), of_twelve(0.9)));
            }
            Headline::CostAYear | Headline::CostLuck | Headline::DowntimeCost | Headline::Credits => {
                self.money();
            }
            Headline::Coverage => {
                let hours = [Term::GapHours, Term::ThinHours, Term::CoveredHours].map(|term| self.get(term));
                self.is(Term::HoursInService, hours.iter().sum());
                if let Some(work) = self.maybe(Term::WorkHours) {
                    self.is(Term::Occupancy, (work / self.get(Term::PresentHours)).min(1.0));
                }
            }
            Headline::Required => {
                let needs = [Term::Floor, Term::Urgent].map(|term| self.get(term));
                let calls = self.maybe(Term::Calls).unwrap_or(0.0);
                let work = f64::from(round_up(self.get(Term::Work) / self.get(Term::BusyAtMost)));
                let largest = needs.into_iter().chain([calls, work]).fold(0.0, f64::max);
                self.is(Term::RequiredThere, largest + self.maybe(Term::Added).unwrap_or(0.0));
            }
            Headline::Short => {
                let missing = [Term::OneMissing, Term::TwoMissing, Term::MoreMissing];
                self.is(Term::ShortThere, missing.map(|term| self.get(term)).iter().sum());
            }
            Headline::Late => self.is(Term::LateThere, 1.0 - self.get(Term::InTimeThere)),
            Headline::InTime => {
                let here = self.get(Term::WhileStaffed);
                let part = |share: f64, term| if share > 0.0 { share * self.get(term) } else { 0.0 };
                let others = part(1.0 - here, Term::UnstaffedInTime);
                self.is(Term::InTime, part(here, Term::StaffedInTime) + others);
            }
            Headline::MonthsKept => {
                let of = [Term::Tickets, Term::InTime, Term::Objective].map(|term| self.get(term));
                self.is(Term::MonthsKept, months_kept(of[0], of[1], of[2]));
            }
            Headline::People => {
                let closed = self.maybe(Term::ClosedHours).unwrap_or(0.0);
                let covered = self.get(Term::WeeklyHours) * self.get(Term::Weeks) - closed;
                self.is(Term::HoursToCover, covered);
                let person = self.get(Term::NetHours) + self.get(Term::FilledHours);
                self.is(Term::SeatHours, person * self.get(Term::EffectiveSeats));
                self.is(Term::PeopleNeeded, covered / self.get(Term::SeatHours));
            }
            Headline::Downtime => {
                let each = self.get(Term::MeanWait) + self.get(Term::MeanRepair);
                self.is(Term::DowntimeHours, self.get(Term::Outages) * each);
                self.is(Term::Availability, (1.0 - self.get(Term::DownMostHours) / YEAR_HOURS).max(0.0));
            }
            Headline::LayerAdds => {
                let adds = self.get(Term::WithLayer) - self.get(Term::WithoutLayer);
                self.is(Term::LayerAdds, adds.max(0.0));
            }
            Headline::Change => {
                self.is(Term::CostOfChange, self.get(Term::CostThen) - self.get(Term::CostNow));
            }
            _ => self.quantity_times_price(),
        }
    }

    fn money(&self) {
        match self.0.headline {
            Headline::CostAYear => {
                if let Some(hours) = self.maybe(Term::PaidHours) {
                    self.is(Term::Staff, hours * self.get(Term::HourlyCost));
                }
                let parts = [Term::Staff, Term::Premiums, Term::Standby, Term::Callouts, Term::BackupCost];
                let rest = [Term::Tools, Term::Penalties, Term::Downtime];
                let split = [Term::Handovers, Term::Induction, Term::Hiring];
                let parts = parts.into_iter().chain(rest).chain(split);
                self.is(Term::Total, parts.filter_map(|term| self.maybe(term)).sum());
            }
            Headline::CostLuck => {
                let [paid, downtime, deviation] =
                    [Term::Paid, Term::Downtime, Term::Deviation].map(|term| self.get(term));
                let (low, high) = self.range(Term::CostLuck);
                // The ninetieth hundredth of the normal distribution, from a table.
                let spread = 1.281_55 * deviation;
                assert!((low - paid - (downtime - spread).max(0.0)).abs() <= 1e-5 * high);
                assert!((high - paid - downtime - spread).abs() <= 1e-5 * high);
            }
            Headline::DowntimeCost => {
                let mut sum = 0.0;
                for line in &self.0.lines {
                    if let Value::Down(_, hours, an_hour, cost) = &line.value {
                        assert!((hours * an_hour - cost).abs() <= 1e-9 * cost.max(1.0));
                        sum += cost;
                    }
                }
                self.is(Term::Downtime, sum);
            }
            _ => {
                let due = self.get(Term::BandCredits) + self.get(Term::LateCredits);
                self.is(Term::Penalties, 12.0 * (due - self.maybe(Term::Capped).unwrap_or(0.0)));
            }
        }
    }

    /// Lines of the cost, the price to the client, the transition, power and idle time.
    fn quantity_times_price(&self) {
        let of = |term| self.get(term);
        let induction = |backups| of(backups) * of(Term::InductionVisits) * of(Term::InductionCost);
        match self.0.headline {
            Headline::Staff => self.is(Term::Staff, of(Term::PaidHours) * of(Term::HourlyCost)),
            Headline::Handovers => self.is(Term::Handovers, of(Term::HandoverHours) * of(Term::HourlyCost)),
            Headline::Premiums => {
                let hours = of(Term::NightHours) * of(Term::NightPremium)
                    + of(Term::WeekendHours) * of(Term::WeekendPremium)
                    + of(Term::HolidayHours) * of(Term::HolidayPremium);
                self.is(Term::Premiums, hours * of(Term::HourlyCost));
            }
            Headline::Standby => {
                let paid = of(Term::StandbyHours) * of(Term::StandbyShare);
                self.is(Term::Standby, paid * of(Term::HourlyCost));
            }
            Headline::Callouts => {
                let hours = of(Term::CalloutHours) + of(Term::OvertimeHours);
                self.is(Term::Callouts, hours * of(Term::CalloutMultiple) * of(Term::HourlyCost));
            }
            Headline::Backups => {
                let kept = of(Term::BackupsKept) * of(Term::Retainer);
                let days = self.maybe(Term::Visits).map_or(0.0, |days| days * of(Term::VisitCost));
                self.is(Term::BackupCost, kept + of(Term::VisitHours) * of(Term::HourlyCost) + days);
            }
            Headline::Induction => self.is(Term::Induction, induction(Term::BackupsKept)),
            Headline::Hiring => {
                self.is(Term::Hires, of(Term::Seats) * of(Term::HiresASeat));
                self.is(Term::Hiring, of(Term::Hires) * of(Term::HiringCost));
            }
            Headline::Tools => self.is(Term::Tools, 12.0 * of(Term::ToolsAMonth)),
            Headline::Penalties => self.is(Term::Penalties, 12.0 * of(Term::MeanCredits)),
            Headline::DowntimeLine => self.is(Term::Downtime, of(Term::DowntimeHours) * of(Term::DownAnHour)),
            Headline::Price => {
                self.is(Term::PriceAMonth, of(Term::Paid) / 12.0 / (1.0 - of(Term::Margin)));
                self.is(Term::MarginAMonth, of(Term::PriceAMonth) - of(Term::Paid) / 12.0);
                let months = of(Term::TermMonths) * of(Term::PriceAMonth);
                self.is(Term::PriceOfTerm, of(Term::SetupFee) + months);
                if let Some(present) = self.maybe(Term::PresentAMonth) {
                    self.is(Term::LessAMonth, present - of(Term::PriceAMonth));
                }
            }
            Headline::Transition => {
                let hires = self.maybe(Term::NewPeople).map_or(0.0, |people| {
                    let learns = of(Term::RampMonths) * of(Term::PersonAMonth) * (1.0 - of(Term::RampOutput));
                    people * (of(Term::HiringCost) + learns)
                });
                let trained = self.maybe(Term::Untrained).map_or(0.0, |_| induction(Term::Untrained));
                self.is(Term::OneOff, hires + trained);
            }
            Headline::Energy => {
                let servers = self.maybe(Term::ServerPower).map_or(0.0, |kw| kw * of(Term::Pue) * YEAR_HOURS);
                let seats = of(Term::DutyHours) * of(Term::SeatPower);
                self.is(Term::Kwh, seats + of(Term::ZoneHours) * of(Term::ZonePower) + servers);
                self.is(Term::Co2, of(Term::Kwh) * of(Term::Grid) / 1_000.0);
            }
            _ => {
                let best = self.maybe(Term::IdleBest).unwrap_or(0.0);
                self.is(Term::IdleMore, of(Term::IdleAll) - best);
                let paid = of(Term::IdleMore) * of(Term::ReliefFactor);
                self.is(Term::IdleCost, paid * of(Term::HourlyCost));
                let power = of(Term::IdleMore) * of(Term::SeatPower);
                self.is(Term::IdleCo2, power * of(Term::Grid) / 1_000.0);
            }
        }
    }

    pub(super) fn grade(&self) -> Grade {
        let trouble = self.get(Term::GapHours) + self.get(Term::ThinHours) > 0.0;
        match (self.get(Term::Missed) > 0.0, self.get(Term::FewestMonths) >= 0.5) {
            (false, _) => {
                if trouble {
                    Grade::Thin
                } else {
                    Grade::Covered
                }
            }
            (true, true) => Grade::AtRisk,
            (true, false) => Grade::NotCovered,
        }
    }
}

fn plain(value: &Value) -> f64 {
    if let Value::Percent(share) = value { *share } else { panic!("{value:?} is no share") }
}

fn ln_factorial(n: f64) -> f64 {
    libm::lgamma(n + 1.0)
}

/// P(k of n), each with this chance.
fn chance(n: f64, k: f64, each: f64) -> f64 {
    if each <= 0.0 || each >= 1.0 {
        return if (k - n * each).abs() < 0.5 { 1.0 } else { 0.0 };
    }
    let ways = ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
    libm::exp(ways + k * libm::log(each) + (n - k) * libm::log1p(-each))
}

fn quantile(n: f64, each: f64, level: f64) -> f64 {
    let (mut k, mut sum) = (0.0, chance(n, 0.0, each));
    while sum < level - 1e-12 && k < n {
        k += 1.0;
        sum += chance(n, k, each);
    }
    k
}

/// Over the tickets of a month, P(so many come)·P(enough of them in time).
fn months_kept(a_month: f64, in_time: f64, objective: f64) -> f64 {
    if a_month <= 0.0 {
        return 1.0;
    }
    let most = a_month + 10.0 * a_month.sqrt() + 30.0;
    let (mut sum, mut n) = (0.0, 0.0);
    while n <= most {
        let come = libm::exp(n * libm::log(a_month) - a_month - ln_factorial(n));
        let enough = (objective * n - 1e-9).ceil().max(0.0);
        let (mut kept, mut k) = (0.0, n);
        while come > 1e-14 && k >= enough {
            kept += chance(n, k, in_time);
            k -= 1.0;
        }
        sum += come * kept;
        n += 1.0;
    }
    sum
}
