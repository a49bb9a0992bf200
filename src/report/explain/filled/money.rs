//! Equations of money, power and idle time.

use super::super::number;
use super::{Fill, NOTHING, hours_of, share};
use crate::calendar::YEAR_HOURS;
use crate::engine::{Headline, Term};

impl Fill<'_> {
    /// The equations of such a number, none where a term of theirs is missing.
    pub(super) fn money(&self, headline: Headline) -> Vec<Option<String>> {
        match headline {
            Headline::Staff => vec![self.staff()],
            Headline::Handovers => vec![self.equals(self.handover_hours(), Term::Handovers)],
            Headline::Premiums => vec![self.premiums()],
            Headline::Standby => vec![self.standby()],
            Headline::Callouts => vec![self.callouts()],
            Headline::Backups => vec![self.backups()],
            Headline::Induction => vec![self.equals(self.induction(Term::BackupsKept), Term::Induction)],
            Headline::Hiring => vec![self.hires(), self.hiring()],
            Headline::Tools => vec![self.twelve(Term::ToolsAMonth, Term::Tools)],
            Headline::Penalties => vec![self.twelve(Term::MeanCredits, Term::Penalties)],
            Headline::DowntimeLine => vec![self.down()],
            Headline::Price => {
                vec![self.price_a_month(), self.price_of_term(), self.less(), self.pays_back()]
            }
            Headline::Transition => vec![self.one_off()],
            Headline::Energy => vec![self.kwh(), self.co2()],
            _ => vec![self.idle(), self.idle_cost(), self.idle_co2()],
        }
    }

    fn equals(&self, left: Option<String>, result: Term) -> Option<String> {
        Some(format!("{} = {}", left?, self.result(result)?))
    }

    /// A number with digits enough for a product.
    fn exactly(&self, term: Term) -> Option<String> {
        let count = self.number(term)?;
        let digits = match count.abs() {
            few if few < 1.0 => 4,
            some if some < 100.0 => 3,
            _ => 0,
        };
        Some(number(count, digits, self.voice.locale))
    }

    fn handover_hours(&self) -> Option<String> {
        Some(format!("{} × {}", self.text(Term::HandoverHours)?, self.text(Term::HourlyCost)?))
    }

    /// Only kinds of hours that there are.
    fn premiums(&self) -> Option<String> {
        let kinds = [
            (Term::NightHours, Term::NightPremium),
            (Term::WeekendHours, Term::WeekendPremium),
            (Term::HolidayHours, Term::HolidayPremium),
        ];
        let part = |(hours, premium): (Term, Term)| {
            self.number(hours).filter(|hours| *hours > 0.0)?;
            Some(format!("{} × {}", self.text(hours)?, self.text(premium)?))
        };
        let parts: Vec<String> = kinds.into_iter().filter_map(part).collect();
        if parts.is_empty() {
            return None;
        }
        let left = format!("({}) × {}", parts.join(" + "), self.text(Term::HourlyCost)?);
        self.equals(Some(left), Term::Premiums)
    }

    fn standby(&self) -> Option<String> {
        let (hours, paid) = (self.text(Term::StandbyHours)?, self.text(Term::StandbyShare)?);
        self.equals(Some(format!("{hours} × {paid} × {}", self.text(Term::HourlyCost)?)), Term::Standby)
    }

    fn callouts(&self) -> Option<String> {
        let (called, over) = (self.text(Term::CalloutHours)?, self.text(Term::OvertimeHours)?);
        let (times, price) = (self.exactly(Term::CalloutMultiple)?, self.text(Term::HourlyCost)?);
        self.equals(Some(format!("({called} + {over}) × {times} × {price}")), Term::Callouts)
    }

    fn backups(&self) -> Option<String> {
        let (kept, retainer) = (self.exactly(Term::BackupsKept)?, self.text(Term::Retainer)?);
        let (hours, price) = (self.text(Term::VisitHours)?, self.text(Term::HourlyCost)?);
        let visits = self.exactly(Term::Visits).zip(self.text(Term::VisitCost));
        let visits = visits.map_or_else(String::new, |(visits, cost)| format!(" + {visits} × {cost}"));
        self.equals(Some(format!("{kept} × {retainer} + {hours} × {price}{visits}")), Term::BackupCost)
    }

    fn induction(&self, backups: Term) -> Option<String> {
        let (kept, visits) = (self.exactly(backups)?, self.exactly(Term::InductionVisits)?);
        Some(format!("{kept} × {visits} × {}", self.text(Term::InductionCost)?))
    }

    fn hires(&self) -> Option<String> {
        let left = format!("{} × {}", self.exactly(Term::Seats)?, self.text(Term::HiresASeat)?);
        Some(format!("{left} = {}", self.exactly(Term::Hires)?))
    }

    fn hiring(&self) -> Option<String> {
        let left = format!("{} × {}", self.exactly(Term::Hires)?, self.text(Term::HiringCost)?);
        self.equals(Some(left), Term::Hiring)
    }

    fn twelve(&self, a_month: Term, a_year: Term) -> Option<String> {
        self.equals(Some(format!("12 × {}", self.text(a_month)?)), a_year)
    }

    fn down(&self) -> Option<String> {
        let left = format!("{} × {}", self.text(Term::DowntimeHours)?, self.text(Term::DownAnHour)?);
        self.equals(Some(left), Term::Downtime)
    }

    fn price_a_month(&self) -> Option<String> {
        let (paid, margin) = (self.text(Term::Paid)?, self.text(Term::Margin)?);
        let all = share(1.0, self.voice);
        self.equals(Some(format!("{paid} ÷ 12 ÷ ({all} − {margin})")), Term::PriceAMonth)
    }

    fn price_of_term(&self) -> Option<String> {
        let (fee, months) = (self.text(Term::SetupFee)?, self.exactly(Term::TermMonths)?);
        let left = format!("{fee} + {months} × {}", self.text(Term::PriceAMonth)?);
        self.equals(Some(left), Term::PriceOfTerm)
    }

    fn less(&self) -> Option<String> {
        self.difference(Term::PresentAMonth, Term::PriceAMonth, Term::LessAMonth)
    }

    fn pays_back(&self) -> Option<String> {
        self.number(Term::PaysBack).filter(|months| *months > 0.0)?;
        let left = format!("⌈{} ÷ {}⌉", self.text(Term::SetupFee)?, self.text(Term::LessAMonth)?);
        self.equals(Some(left), Term::PaysBack)
    }

    fn one_off(&self) -> Option<String> {
        let mut parts = Vec::new();
        if let Some(people) = self.exactly(Term::NewPeople) {
            parts.push(format!("{people} × {}", self.text(Term::HiringCost)?));
            let (months, pay) = (self.exactly(Term::RampMonths)?, self.text(Term::PersonAMonth)?);
            let lost = format!("({} − {})", share(1.0, self.voice), self.text(Term::RampOutput)?);
            parts.push(format!("{people} × {months} × {pay} × {lost}"));
        }
        parts.extend(self.induction(Term::Untrained));
        if parts.is_empty() {
            return None;
        }
        self.equals(Some(parts.join(" + ")), Term::OneOff)
    }

    fn kwh(&self) -> Option<String> {
        let part =
            |hours: Term, power: Term| Some(format!("{} × {}", self.text(hours)?, self.exactly(power)?));
        let mut parts =
            vec![part(Term::DutyHours, Term::SeatPower)?, part(Term::ZoneHours, Term::ZonePower)?];
        if let Some(servers) = self.exactly(Term::ServerPower) {
            let year = hours_of(YEAR_HOURS, self.voice);
            parts.push(format!("{servers} × {} × {year}", self.exactly(Term::Pue)?));
        }
        self.equals(Some(parts.join(" + ")), Term::Kwh)
    }

    fn co2(&self) -> Option<String> {
        let left =
            format!("{} × {} ÷ {}", self.exactly(Term::Kwh)?, self.exactly(Term::Grid)?, self.thousand());
        self.equals(Some(left), Term::Co2)
    }

    fn thousand(&self) -> String {
        self.voice.locale.number(1_000.0, 0)
    }

    fn idle(&self) -> Option<String> {
        self.difference(Term::IdleAll, Term::IdleBest, Term::IdleMore)
    }

    fn idle_cost(&self) -> Option<String> {
        self.number(Term::IdleCost).filter(|cost| cost.abs() >= NOTHING)?;
        let (hours, relief) = (self.text(Term::IdleMore)?, self.exactly(Term::ReliefFactor)?);
        self.equals(Some(format!("{hours} × {relief} × {}", self.text(Term::HourlyCost)?)), Term::IdleCost)
    }

    fn idle_co2(&self) -> Option<String> {
        let (hours, power) = (self.text(Term::IdleMore)?, self.exactly(Term::SeatPower)?);
        let left = format!("{hours} × {power} × {} ÷ {}", self.exactly(Term::Grid)?, self.thousand());
        self.equals(Some(left), Term::IdleCo2)
    }
}
