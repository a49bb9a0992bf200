//! How far a number is in doubt when no range was typed: by its kind.
//!
//! All factors are editorial (2026): what a manager who answers from memory is usually off by, nine times in ten. Tickets
//! that are counted are known better than those that are rare; what an hour of downtime costs is known worst of all.

/// Of a row of the parameter table: low = stated ÷ factor, high = stated × factor; of a share, its odds.
const KINDS: [(&str, f64); 18] = [
    ("layers.*.incidents_per_month.*", 1.25),
    ("layers.*.handle_minutes", 1.3),
    ("layers.*.repair_hours", 1.5),
    ("layers.*.outage_share.*", 1.4),
    ("layers.*.downtime_cost_per_hour", 2.0),
    ("absence.sick_days", 1.4),
    ("absence.inner_shrinkage", 1.3),
    ("absence.turnover.*", 1.5),
    ("absence.fill_days", 1.5),
    ("absence.ramp_months.*", 1.5),
    ("backups.availability", 1.5),
    ("backups.trained", 1.5),
    ("backups.confirmation", 1.5),
    ("service.detection_minutes", 1.5),
    ("service.acknowledge_minutes", 1.5),
    ("service.acknowledge_p90_minutes", 1.5),
    ("service.mobilisation_minutes", 1.5),
    ("money.hourly_cost", 1.1),
];

/// Of P1 and P2 tickets, which are few.
const RARE_TICKETS: f64 = 1.5;

/// The factor of a kind of number; `None` for what is taken as it is stated.
#[must_use]
pub(super) fn factor(id: &str, part: usize) -> Option<f64> {
    let factor = KINDS.iter().find(|kind| kind.0 == id)?.1;
    Some(if id == "layers.*.incidents_per_month.*" && part < 2 { RARE_TICKETS } else { factor })
}

/// The ends around a stated value: by a factor or, of a share strictly between 0 and 1, by the odds. What is 0, or certain,
/// is not in doubt.
#[must_use]
pub(super) fn usual_range(stated: f64, factor: f64, bounds: (f64, f64)) -> Option<(f64, f64)> {
    let is_share = bounds.1 <= 1.0;
    if stated <= 0.0 || (is_share && stated >= 1.0) {
        return None;
    }
    let odds = |times: f64| {
        let odds = times * stated / (1.0 - stated);
        odds / (1.0 + odds)
    };
    let (low, high) =
        if is_share { (odds(1.0 / factor), odds(factor)) } else { (stated / factor, stated * factor) };
    let (low, high) = (low.max(bounds.0), high.min(bounds.1));
    (low < high).then_some((low, high))
}
