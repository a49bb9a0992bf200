//! Formulas with the user's values set into them: one equation for each step that is closed.

mod money;

use super::super::Voice;
use super::{number, rounded, value};
use crate::engine::{Explanation, Headline, Line, Term, Value};
use crate::scenario::Scenario;

/// Most layers whose downtime is told as products; of more, only the costs are added.
const MOST_PRODUCTS: usize = 4;
/// Amounts below this are nothing in a sum of money.
const NOTHING: f64 = 0.5;
/// Amounts from here on are told without cents.
const MUCH: f64 = 1_000.0;
/// Standard deviations to one tenth, as they are told.
const TENTH: f64 = 1.28;

/// The equations of an explanation, none where a term of theirs is missing.
pub(super) fn filled(explanation: &Explanation, scenario: &Scenario, voice: Voice) -> Vec<String> {
    let fill = Fill { lines: &explanation.lines, scenario, voice };
    let equations = match explanation.headline {
        Headline::Verdict => vec![fill.saving(), fill.outages(), fill.price()],
        Headline::Layer => vec![fill.saving()],
        Headline::OwnModel => {
            vec![fill.difference(Term::RoundTheClockCost, Term::OwnCost, Term::OwnSaving)]
        }
        Headline::Grade => vec![fill.grade()],
        Headline::ShiftsShort => vec![fill.shifts_short()],
        Headline::ShiftsLuck => vec![fill.shifts_luck()],
        Headline::SlaKept => vec![fill.sla_kept()],
        Headline::SlaLuck => vec![fill.sla_luck()],
        Headline::CostAYear => vec![fill.staff(), fill.cost()],
        Headline::CostLuck => vec![fill.cheap_year(), fill.dear_year()],
        Headline::Coverage => vec![fill.hours_in_service(), fill.occupancy()],
        Headline::Required => vec![fill.required()],
        Headline::Short => vec![fill.short()],
        Headline::Late => vec![fill.late()],
        Headline::InTime => vec![fill.in_time()],
        Headline::MonthsKept => vec![fill.months_kept()],
        Headline::People => vec![fill.hours_to_cover(), fill.seat(), fill.people()],
        Headline::Downtime => vec![fill.downtime(), fill.availability()],
        Headline::DowntimeCost => vec![fill.downtime_cost()],
        Headline::Credits => vec![fill.credits()],
        Headline::LayerAdds => vec![fill.layer_adds()],
        Headline::Change => vec![fill.difference(Term::CostThen, Term::CostNow, Term::CostOfChange)],
        Headline::Chance => vec![fill.chance()],
        Headline::Regret => vec![fill.regret()],
        Headline::Mover => vec![fill.correlation()],
        of_money => fill.money(of_money),
    };
    equations.into_iter().flatten().collect()
}

/// A share with digits enough for a sum or a product.
pub(super) fn share(ratio: f64, voice: Voice) -> String {
    let from_an_end = ratio.min(1.0 - ratio);
    let decimals = match from_an_end {
        near if near <= 0.0 => 0,
        near if near < 0.000_95 => 3,
        near if near < 0.009_5 => 2,
        _ => 1,
    };
    let shown = ratio * 100.0;
    let whole = decimals == 1 && (shown - shown.round()).abs() < 0.05;
    voice.locale.percent(ratio, if whole { 0 } else { decimals })
}

/// Hours with digits enough for a sum or a product.
fn hours_of(hours: f64, voice: Voice) -> String {
    let digits = match hours.abs() {
        few if few < 10.0 => 2,
        some if some < 1_000.0 => 1,
        _ => 0,
    };
    format!("{}\u{a0}h", number(hours, digits, voice.locale))
}

/// Hours down at a mean cost of an hour.
pub(super) fn product(hours: f64, an_hour: f64, scenario: &Scenario, voice: Voice) -> String {
    format!("{} × {}", hours_of(hours, voice), value(&Value::Money(an_hour), scenario, voice))
}

/// What equations are made from.
struct Fill<'a> {
    lines: &'a [Line],
    scenario: &'a Scenario,
    voice: Voice,
}

impl Fill<'_> {
    fn value(&self, term: Term) -> Option<&Value> {
        self.lines.iter().find(|line| line.term == term).map(|line| &line.value)
    }

    /// As the line says it, shares with more digits.
    fn text(&self, term: Term) -> Option<String> {
        self.value(term).map(|value| self.write(value))
    }

    fn write(&self, of: &Value) -> String {
        match of {
            Value::Percent(ratio) => share(*ratio, self.voice),
            Value::Hours(hours) => hours_of(*hours, self.voice),
            other => value(other, self.scenario, self.voice),
        }
    }

    /// As the number itself is shown.
    fn result(&self, term: Term) -> Option<String> {
        self.value(term).map(|of| value(of, self.scenario, self.voice))
    }

    fn number(&self, term: Term) -> Option<f64> {
        match self.value(term)? {
            Value::Number(number) | Value::Percent(number) | Value::Hours(number) | Value::Money(number) => {
                Some(*number)
            }
            _ => None,
        }
    }

    /// Every value of some terms, in the order of the lines.
    fn every(&self, terms: &[Term]) -> Vec<&Value> {
        self.lines.iter().filter(|line| terms.contains(&line.term)).map(|line| &line.value).collect()
    }

    fn joined(&self, values: &[&Value], sign: &str) -> Option<String> {
        let texts: Vec<String> = values.iter().map(|value| self.write(value)).collect();
        (!texts.is_empty()).then(|| texts.join(sign))
    }

    fn difference(&self, from: Term, less: Term, result: Term) -> Option<String> {
        Some(format!("{} − {} = {}", self.text(from)?, self.text(less)?, self.result(result)?))
    }

    fn saving(&self) -> Option<String> {
        self.difference(Term::RoundTheClockCost, Term::ModelCost, Term::Saving)
    }

    /// Where 24/7 is paid more: elsewhere it is cheaper at any number of outages.
    fn extra_paid(&self) -> Option<String> {
        self.number(Term::ExtraPaid).filter(|extra| *extra > 0.0)?;
        self.text(Term::ExtraPaid)
    }

    fn outages(&self) -> Option<String> {
        self.number(Term::BreakEvenOutages)?;
        let (extra, saved) = (self.extra_paid()?, self.text(Term::SavedPerOutage)?);
        Some(format!("{extra} ÷ {saved} = {}", self.result(Term::BreakEvenOutages)?))
    }

    fn price(&self) -> Option<String> {
        self.number(Term::BreakEvenDowntime)?;
        let (outages, saved) = (self.text(Term::Outages)?, self.text(Term::SavedPerOutage)?);
        let result = self.result(Term::BreakEvenDowntime)?;
        Some(format!("{} ÷ ({outages} × {saved}) = {result}", self.extra_paid()?))
    }

    fn grade(&self) -> Option<String> {
        Some((self.voice.explain().fill_grade)(
            &self.text(Term::Missed)?,
            &self.text(Term::FewestMonths)?,
            &self.text(Term::GapHours)?,
            &self.text(Term::ThinHours)?,
            &self.result(Term::Grade)?,
        ))
    }

    fn shifts_short(&self) -> Option<String> {
        let kinds = self.joined(&self.every(&[Term::AlikeShifts, Term::OtherShifts]), " + ")?;
        let (shifts, result) = (self.text(Term::ShiftsAWeek)?, self.result(Term::ShiftsShort)?);
        Some(format!("({kinds}) ÷ {shifts} = {result}"))
    }

    fn shifts_luck(&self) -> Option<String> {
        let shifts = self.number(Term::ShiftsAMonth).filter(|shifts| *shifts > 0.0);
        shifts?;
        Some((self.voice.explain().fill_shifts_luck)(
            &self.text(Term::ShiftsAMonth)?,
            &self.text(Term::ShiftsShort)?,
            &self.result(Term::ShiftsLuck)?,
        ))
    }

    fn sla_kept(&self) -> Option<String> {
        let kept = self.joined(&self.every(&[Term::FirstKept, Term::SecondKept]), " × ")?;
        Some(format!("{kept} = {}", self.result(Term::SlaKept)?))
    }

    fn sla_luck(&self) -> Option<String> {
        let (kept, range) = (self.text(Term::SlaKept)?, self.result(Term::SlaLuck)?);
        Some((self.voice.explain().fill_sla_luck)(&kept, &range))
    }

    fn staff(&self) -> Option<String> {
        let (hours, price) = (self.text(Term::PaidHours)?, self.text(Term::HourlyCost)?);
        Some(format!("{hours} × {price} = {}", self.result(Term::Staff)?))
    }

    fn cost(&self) -> Option<String> {
        const PARTS: [Term; 11] = [
            Term::Staff,
            Term::Handovers,
            Term::Premiums,
            Term::Standby,
            Term::Callouts,
            Term::BackupCost,
            Term::Induction,
            Term::Hiring,
            Term::Tools,
            Term::Penalties,
            Term::Downtime,
        ];
        let mut parts = self.every(&PARTS);
        parts.retain(|value| matches!(value, Value::Money(amount) if *amount >= NOTHING));
        Some(format!("{} = {}", self.joined(&parts, " + ")?, self.result(Term::Total)?))
    }

    fn cheap_year(&self) -> Option<String> {
        let (paid, downtime, spread) = (self.text(Term::Paid)?, self.text(Term::Downtime)?, self.spread()?);
        let &Value::MoneyRange(low, _) = self.value(Term::CostLuck)? else { return None };
        let down = if low > self.number(Term::Paid)? {
            format!("{downtime} − {spread}")
        } else {
            (self.voice.explain().max)(&format!("0; {downtime} − {spread}"))
        };
        Some(format!("{paid} + {down} = {}", self.write(&Value::Money(low))))
    }

    fn dear_year(&self) -> Option<String> {
        let (paid, downtime, spread) = (self.text(Term::Paid)?, self.text(Term::Downtime)?, self.spread()?);
        let &Value::MoneyRange(_, high) = self.value(Term::CostLuck)? else { return None };
        Some(format!("{paid} + {downtime} + {spread} = {}", self.write(&Value::Money(high))))
    }

    fn spread(&self) -> Option<String> {
        Some(format!("{} × {}", number(TENTH, 2, self.voice.locale), self.text(Term::Deviation)?))
    }

    fn hours_in_service(&self) -> Option<String> {
        let parts =
            self.joined(&self.every(&[Term::GapHours, Term::ThinHours, Term::CoveredHours]), " + ")?;
        Some(format!("{parts} = {}", self.result(Term::HoursInService)?))
    }

    fn occupancy(&self) -> Option<String> {
        let (work, present) = (self.text(Term::WorkHours)?, self.text(Term::PresentHours)?);
        Some(format!("{work} ÷ {present} = {}", self.result(Term::Occupancy)?))
    }

    fn required(&self) -> Option<String> {
        let mut needs: Vec<String> = Vec::new();
        needs.extend([Term::Floor, Term::Urgent, Term::Calls].into_iter().filter_map(|term| self.text(term)));
        let (work, busy) = (self.number(Term::Work)?, self.number(Term::BusyAtMost)?);
        // With digits enough to be rounded up to the same people.
        let people = |work: f64| (work / busy - 1e-9).ceil();
        let differ = |digits: usize| (people(rounded(work, digits)) - people(work)).abs() > 0.5;
        let digits = (2..6).find(|&digits| !differ(digits)).unwrap_or(6);
        let work = number(work, digits, self.voice.locale);
        needs.push(format!("⌈{work} ÷ {}⌉", self.result(Term::BusyAtMost)?));
        let largest = (self.voice.explain().max)(&needs.join("; "));
        let added = self.text(Term::Added).map_or_else(String::new, |added| format!(" + {added}"));
        Some(format!("{largest}{added} = {}", self.result(Term::RequiredThere)?))
    }

    fn short(&self) -> Option<String> {
        let missing = self.every(&[Term::OneMissing, Term::TwoMissing, Term::MoreMissing]);
        Some(format!("{} = {}", self.joined(&missing, " + ")?, self.text(Term::ShortThere)?))
    }

    fn late(&self) -> Option<String> {
        let all = share(1.0, self.voice);
        Some(format!("{all} − {} = {}", self.text(Term::InTimeThere)?, self.text(Term::LateThere)?))
    }

    fn in_time(&self) -> Option<String> {
        let here = self.number(Term::WhileStaffed)?;
        let part = |of: f64, term: Term| Some(format!("{} × {}", share(of, self.voice), self.text(term)?));
        let parts = [part(here, Term::StaffedInTime), part(1.0 - here, Term::UnstaffedInTime)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        Some(format!("{} = {}", parts.join(" + "), self.result(Term::InTime)?))
    }

    fn months_kept(&self) -> Option<String> {
        Some((self.voice.explain().fill_months)(
            &self.text(Term::Tickets)?,
            &self.text(Term::InTime)?,
            &self.result(Term::Objective)?,
            &self.result(Term::MonthsKept)?,
        ))
    }

    fn hours_to_cover(&self) -> Option<String> {
        let closed = self.text(Term::ClosedHours).map_or_else(String::new, |hours| format!(" − {hours}"));
        let (hours, weeks) = (self.text(Term::WeeklyHours)?, self.text(Term::Weeks)?);
        Some(format!("{hours} × {weeks}{closed} = {}", self.result(Term::HoursToCover)?))
    }

    fn seat(&self) -> Option<String> {
        let (own, filled) = (self.text(Term::NetHours)?, self.text(Term::FilledHours)?);
        let (seats, result) = (self.text(Term::EffectiveSeats)?, self.result(Term::SeatHours)?);
        Some(format!("({own} + {filled}) × {seats} = {result}"))
    }

    fn people(&self) -> Option<String> {
        let people = self.number(Term::PeopleNeeded)?;
        let people = (self.voice.explain().people)(&number(people, 1, self.voice.locale));
        Some(format!("{} ÷ {} = {people}", self.text(Term::HoursToCover)?, self.text(Term::SeatHours)?))
    }

    fn downtime(&self) -> Option<String> {
        self.number(Term::Outages).filter(|outages| *outages > 0.0)?;
        let (outages, wait) = (self.text(Term::Outages)?, self.text(Term::MeanWait)?);
        let (repair, result) = (self.text(Term::MeanRepair)?, self.result(Term::DowntimeHours)?);
        Some(format!("{outages} × ({wait} + {repair}) = {result}"))
    }

    fn availability(&self) -> Option<String> {
        let year = self.write(&Value::Hours(crate::calendar::YEAR_HOURS));
        let (hours, result) = (self.text(Term::DownMostHours)?, self.text(Term::Availability)?);
        Some(format!("{} − {hours} ÷ {year} = {result}", share(1.0, self.voice)))
    }

    fn downtime_cost(&self) -> Option<String> {
        let layers = self.every(&[Term::LayerDown]);
        let told = layers.len() <= MOST_PRODUCTS;
        let each = layers.iter().filter_map(|value| match value {
            Value::Down(_, hours, an_hour, _) if told => {
                Some(product(*hours, *an_hour, self.scenario, self.voice))
            }
            Value::Down(.., cost) => Some(self.write(&Value::Money(*cost))),
            _ => None,
        });
        let each: Vec<String> = each.collect();
        Some(format!("{} = {}", each.join(" + "), self.result(Term::Downtime)?))
    }

    fn credits(&self) -> Option<String> {
        let (bands, late) = (self.text(Term::BandCredits)?, self.text(Term::LateCredits)?);
        let capped = self.text(Term::Capped).map_or_else(String::new, |amount| format!(" − {amount}"));
        Some(format!("12 × ({bands} + {late}{capped}) = {}", self.result(Term::Penalties)?))
    }

    fn chance(&self) -> Option<String> {
        let (best, draws) = (self.text(Term::DrawsBest)?, self.text(Term::Draws)?);
        Some(format!("{best} ÷ {draws} = {}", self.text(Term::ChanceBest)?))
    }

    /// Where it is more than the digits that the amounts are told without.
    fn regret(&self) -> Option<String> {
        self.number(Term::Regret).filter(|regret| *regret >= MUCH)?;
        self.difference(Term::MeanCost, Term::MeanBestCost, Term::Regret)
    }

    fn correlation(&self) -> Option<String> {
        let (differences, draws) = (self.text(Term::RankDifferences)?, self.text(Term::Draws)?);
        let result = self.result(Term::Correlation)?;
        Some(format!("1 − 6 × {differences} ÷ ({draws} × ({draws} × {draws} − 1)) = {result}"))
    }

    fn layer_adds(&self) -> Option<String> {
        if self.number(Term::WithLayer)? >= self.number(Term::WithoutLayer)? {
            return self.difference(Term::WithLayer, Term::WithoutLayer, Term::LayerAdds);
        }
        let (with, without) = (self.text(Term::WithLayer)?, self.text(Term::WithoutLayer)?);
        let largest = (self.voice.explain().max)(&format!("0; {with} − {without}"));
        Some(format!("{largest} = {}", self.result(Term::LayerAdds)?))
    }
}
