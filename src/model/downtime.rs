//! What an outage costs by the hour of week, and when more cover pays.

use crate::calendar::{WEEK, WEEK_HOURS, slot_at};

/// The cost of an hour down, by the hour of week, ready to be integrated.
#[derive(Clone, Debug, PartialEq)]
pub struct CostCurve {
    per_hour: [f64; WEEK],
    /// Cost from Monday 00:00 to the start of each slot.
    before: [f64; WEEK],
    weekly: f64,
}

impl CostCurve {
    /// From the cost per hour of each slot; anything but a finite cost above 0 counts as 0.
    #[must_use]
    pub fn new(per_hour: &[f64; WEEK]) -> Self {
        let per_hour = per_hour.map(|cost| if cost > 0.0 && cost.is_finite() { cost } else { 0.0 });
        let mut weekly = 0.0;
        let before = per_hour.map(|cost| {
            let before = weekly;
            weekly += cost;
            before
        });
        Self { per_hour, before, weekly }
    }

    /// The cost of an outage that starts at `from` (hours since Monday 00:00) and lasts `hours`.
    ///
    /// # Formula
    /// ∫ cost(t) dt from `from` to `from` + `hours`, the curve repeating every week; exact, 0 for hours not
    /// above 0
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::downtime::CostCurve;
    /// let mut shop = [0.0; WEEK];
    /// shop[0] = 100.0; // Monday 00:00 to 01:00 is the only hour that costs
    /// let curve = CostCurve::new(&shop);
    /// assert!((curve.between(167.0, 1.5) - 50.0).abs() < 1e-9); // over the week's end
    /// ```
    #[must_use]
    pub fn between(&self, from: f64, hours: f64) -> f64 {
        if !from.is_finite() || !hours.is_finite() || hours <= 0.0 {
            return 0.0;
        }
        let from = from.rem_euclid(WEEK_HOURS);
        (self.since_monday(from + hours) - self.since_monday(from)).max(0.0)
    }

    /// The mean cost of an hour down over the week.
    ///
    /// # Formula
    /// Σ cost(h)/168
    #[must_use]
    pub fn weekly_mean(&self) -> f64 {
        self.weekly / WEEK_HOURS
    }

    /// The integral from Monday 00:00 of week 0 to `time` ≥ 0.
    fn since_monday(&self, time: f64) -> f64 {
        let weeks = (time / WEEK_HOURS).floor();
        let into_week = (time - weeks * WEEK_HOURS).clamp(0.0, WEEK_HOURS);
        let slot = slot_at(into_week.min(WEEK_HOURS.next_down()));
        weeks * self.weekly + self.before[slot] + self.per_hour[slot] * (into_week - slot as f64)
    }
}

/// Hours of downtime a year: Σ over the incidents that are outages of response and repair, never above the year.
///
/// # Formula
/// min(N·(R + M), 8,766), where N = `outages_per_year`, R and M = hours of response and repair of one
///
/// What is not above 0 counts as 0.
#[must_use]
pub fn yearly_hours(outages_per_year: f64, response_hours: f64, repair_hours: f64) -> f64 {
    let hours = outages_per_year.max(0.0) * (response_hours.max(0.0) + repair_hours.max(0.0));
    hours.min(crate::calendar::YEAR_HOURS)
}

/// The share of the year without downtime: 1 − D/8766, never below 0.
///
/// # Formula
/// max(0, 1 − D/8,766), where D = `downtime_hours` of a year; what is no number counts as no downtime
#[must_use]
pub fn availability(downtime_hours: f64) -> f64 {
    (1.0 - downtime_hours.max(0.0) / crate::calendar::YEAR_HOURS).max(0.0)
}

/// Incidents a year from which more cover pays; 0 if it costs nothing more, `None` if it never pays.
///
/// # Formula
/// N* = Δstaff / (Δdowntime per incident × cost per hour + Δpenalty per incident)
///
/// ```
/// use relevo::model::downtime::break_even_incidents;
/// let incidents = break_even_incidents(260_000.0, 12.4, 2_000.0, 0.0);
/// assert!((incidents.unwrap_or(0.0) - 10.484).abs() < 5e-4);
/// ```
#[must_use]
pub fn break_even_incidents(
    extra_staff_cost: f64,
    hours_saved_per_incident: f64,
    cost_per_hour: f64,
    penalty_per_incident: f64,
) -> Option<f64> {
    if extra_staff_cost <= 0.0 {
        return Some(0.0);
    }
    finite(extra_staff_cost / (hours_saved_per_incident * cost_per_hour + penalty_per_incident))
}

/// The cost of an hour down from which more cover pays at a given number of incidents a year; 0 if it pays
/// anyway, `None` if it never pays.
///
/// # Formula
/// (Δstaff / N − Δpenalty per incident) / Δdowntime per incident
///
/// where N = `incidents_per_year`.
#[must_use]
pub fn break_even_cost_per_hour(
    extra_staff_cost: f64,
    hours_saved_per_incident: f64,
    incidents_per_year: f64,
    penalty_per_incident: f64,
) -> Option<f64> {
    let needed = extra_staff_cost - penalty_per_incident * incidents_per_year;
    if needed <= 0.0 {
        return Some(0.0);
    }
    finite(needed / (incidents_per_year * hours_saved_per_incident))
}

/// A threshold that can be reached.
fn finite(threshold: f64) -> Option<f64> {
    (threshold > 0.0 && threshold.is_finite()).then_some(threshold)
}
