//! Cases → their shares, in all, in portions and by month.

use super::forecast::Case;
use super::{Check, MONTHLY_LUCK, MonthCheck, Portion, Portions, count, luck, side};
use crate::import::Month;
use std::collections::BTreeMap;

/// The check of some cases, of which there is at least one.
pub(super) fn check(severity: Option<usize>, cases: &[&Case]) -> Check {
    let portion = |open: bool, busy: bool| {
        let of: Vec<&Case> =
            cases.iter().copied().filter(|case| case.open == open && (!open || case.busy == busy)).collect();
        Portion {
            tickets: count(of.len()),
            predicted: mean(&of, |case| case.at_its_hour),
            actual: mean(&of, |case| case.in_time),
        }
    };
    Check {
        severity,
        tickets: count(cases.len()),
        promised: mean(cases, |case| case.promised),
        predicted: mean(cases, |case| case.predicted),
        actual: mean(cases, |case| case.in_time),
        portions: Portions {
            closed: portion(false, false),
            open: portion(true, false),
            busy: portion(true, true),
        },
        months: months(cases),
    }
}

fn months(cases: &[&Case]) -> Vec<MonthCheck> {
    let mut months: BTreeMap<Month, Vec<&Case>> = BTreeMap::new();
    for case in cases {
        months.entry(case.month).or_default().push(case);
    }
    let of_month = |(month, cases): (Month, Vec<&Case>)| {
        let tickets = count(cases.len());
        let predicted = mean(&cases, |case| case.predicted);
        let actual = mean(&cases, |case| case.in_time);
        let range = luck(tickets, predicted, MONTHLY_LUCK);
        MonthCheck { month, tickets, predicted, range, actual, side: side(tickets, actual, range) }
    };
    months.into_iter().map(of_month).collect()
}

/// The mean of a share; 0 without cases.
fn mean(cases: &[&Case], share: impl Fn(&Case) -> f64) -> f64 {
    let sum = cases.iter().fold(0.0, |sum, case| sum + share(case));
    (sum / cases.len().max(1) as f64).clamp(0.0, 1.0)
}
