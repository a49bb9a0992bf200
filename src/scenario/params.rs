//! The table of parameters: one row each. Fields, notices, import proposals, compare and the report iterate
//! over it; there is no per-parameter code anywhere else.
//!
//! A row's `id` is the path in the document, with `*` for an index: `layers.*.outage_share.*`. [`At`] says
//! which item of a list and which part of an array is meant.

mod place;

use super::answers::{Alarms, AtNight, Notices, Stakes, Users, Waits};
use super::options::Options;
use super::{
    BackupSizing, Channel, Clock, Closing, Country, Currency, DutyKind, EscalationMode, Level, Nature,
    ProfileKind, Scenario, Urgency, WindowKind, YearLength,
};
use crate::i18n::Strings;
use crate::i18n::words::params::{ChoiceText, FieldText};
use crate::quantity::Unit;
pub use place::{At, heads, path, place, put};

/// A number that the user can state.
pub struct Number {
    /// Path in the document.
    pub id: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Smallest and largest accepted value.
    pub bounds: (f64, f64),
    /// Of the slider and of the arrow keys.
    pub step: f64,
    /// The value; `None` where the item does not exist.
    pub get: fn(&Scenario, At) -> Option<f64>,
    /// Sets the value; does nothing where the item does not exist.
    pub set: fn(&mut Scenario, At, f64),
    /// Label, hint and source.
    pub text: fn(&Strings) -> &FieldText,
}

impl Number {
    /// The nearest value within the bounds. By comparing: `clamp` would bring the printing of any number at all into
    /// the page, 12 KB, for a panic that bounds in the wrong order would cause.
    ///
    /// ```
    /// let row = relevo::scenario::params::number("absence.correlation").expect("it has a row");
    /// assert_eq!((row.within(-0.5), row.within(0.5), row.within(1.5)), (0.0, 0.5, 1.0));
    /// ```
    #[must_use]
    pub fn within(&self, value: f64) -> f64 {
        let (low, high) = self.bounds;
        if value < low {
            return low;
        }
        if value > high { high } else { value }
    }
}

/// One of a closed set of values.
pub struct Choice {
    /// Path in the document.
    pub id: &'static str,
    /// Names in the document, in the order of the options.
    pub values: &'static [&'static str],
    /// Position of the value.
    pub get: fn(&Scenario, At) -> Option<usize>,
    /// Sets by position; does nothing beyond the last.
    pub set: fn(&mut Scenario, At, usize),
    /// Label and the options' names.
    pub text: fn(&Strings) -> &ChoiceText,
}

/// Yes or no.
pub struct Flag {
    /// Path in the document.
    pub id: &'static str,
    /// The value.
    pub get: fn(&Scenario, At) -> Option<bool>,
    /// Sets the value.
    pub set: fn(&mut Scenario, At, bool),
    /// Label, hint and source.
    pub text: fn(&Strings) -> &FieldText,
}

/// A name.
pub struct Name {
    /// Path in the document.
    pub id: &'static str,
    /// The value.
    pub get: fn(&Scenario, At) -> Option<&str>,
    /// Sets the value.
    pub set: fn(&mut Scenario, At, String),
    /// Label, hint and source.
    pub text: fn(&Strings) -> &FieldText,
}

/// The row with this id.
#[must_use]
pub fn number(id: &str) -> Option<&'static Number> {
    NUMBERS.iter().find(|row| row.id == id)
}

/// How a numeric field type meets the table's `f64`.
trait Numeric {
    fn read(&self) -> f64;
    fn write(&mut self, value: f64);
}

impl Numeric for f64 {
    fn read(&self) -> f64 {
        *self
    }
    fn write(&mut self, value: f64) {
        *self = value;
    }
}

impl Numeric for u32 {
    fn read(&self) -> f64 {
        f64::from(*self)
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded and clamped")]
    fn write(&mut self, value: f64) {
        *self = value.round().clamp(0.0, f64::from(Self::MAX)) as Self;
    }
}

impl Numeric for u8 {
    fn read(&self) -> f64 {
        f64::from(*self)
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded and clamped")]
    fn write(&mut self, value: f64) {
        *self = value.round().clamp(0.0, f64::from(Self::MAX)) as Self;
    }
}

/// A place in the scenario: `absence.sick_days`, `absence.turnover[j]`, `layers[i].name`,
/// `layers[i].outage_share[j]` → its id, and closures that reach it.
macro_rules! place {
    (@id $($a:ident).+) => { place!(@join $($a).+) };
    (@id $($a:ident).+ [j]) => { concat!(place!(@join $($a).+), ".*") };
    (@id $($a:ident).+ [i] . $($b:ident).+) => { concat!(place!(@join $($a).+), ".*.", place!(@join $($b).+)) };
    (@id $($a:ident).+ [i] . $($b:ident).+ [j]) => {
        concat!(place!(@join $($a).+), ".*.", place!(@join $($b).+), ".*")
    };
    (@join $first:ident $(. $rest:ident)*) => { concat!(stringify!($first) $(, ".", stringify!($rest))*) };
    (@ref $s:ident $at:ident $($a:ident).+) => { { let _ = $at; Some(&$s.$($a).+) } };
    (@ref $s:ident $at:ident $($a:ident).+ [j]) => { $s.$($a).+.get($at.part) };
    (@ref $s:ident $at:ident $($a:ident).+ [i] . $($b:ident).+) => { $s.$($a).+.get($at.item).map(|item| &item.$($b).+) };
    (@ref $s:ident $at:ident $($a:ident).+ [i] . $($b:ident).+ [j]) => {
        $s.$($a).+.get($at.item).and_then(|item| item.$($b).+.get($at.part))
    };
    (@mut $s:ident $at:ident $($a:ident).+) => { { let _ = $at; Some(&mut $s.$($a).+) } };
    (@mut $s:ident $at:ident $($a:ident).+ [j]) => { $s.$($a).+.get_mut($at.part) };
    (@mut $s:ident $at:ident $($a:ident).+ [i] . $($b:ident).+) => {
        $s.$($a).+.get_mut($at.item).map(|item| &mut item.$($b).+)
    };
    (@mut $s:ident $at:ident $($a:ident).+ [i] . $($b:ident).+ [j]) => {
        $s.$($a).+.get_mut($at.item).and_then(|item| item.$($b).+.get_mut($at.part))
    };
}

/// `number!(text, Unit, low..=high, step, place)`.
macro_rules! number {
    ($text:ident, $unit:ident, $low:literal ..= $high:literal, $step:literal, $($place:tt)+) => {
        Number {
            id: place!(@id $($place)+),
            unit: Unit::$unit,
            bounds: ($low, $high),
            step: $step,
            get: |s, at| place!(@ref s at $($place)+).map(Numeric::read),
            set: |s, at, value| {
                if let Some(field) = place!(@mut s at $($place)+) {
                    Numeric::write(field, value);
                }
            },
            text: |words| &words.params.$text,
        }
    };
}

/// `choice!(text, Type, place)`.
macro_rules! choice {
    ($text:ident, $kind:ty, $($place:tt)+) => {
        Choice {
            id: place!(@id $($place)+),
            values: <$kind>::STORED,
            get: |s, at| place!(@ref s at $($place)+).map(|field| field.position()),
            set: |s, at, position| {
                if let (Some(field), Some(&option)) = (place!(@mut s at $($place)+), <$kind>::ALL.get(position)) {
                    *field = option;
                }
            },
            text: |words| &words.params.$text,
        }
    };
}

/// `flag!(text, place)`.
macro_rules! flag {
    ($text:ident, $($place:tt)+) => {
        Flag {
            id: place!(@id $($place)+),
            get: |s, at| place!(@ref s at $($place)+).copied(),
            set: |s, at, value| {
                if let Some(field) = place!(@mut s at $($place)+) {
                    *field = value;
                }
            },
            text: |words| &words.params.$text,
        }
    };
}

/// `name!(text, place)`.
macro_rules! name {
    ($text:ident, $($place:tt)+) => {
        Name {
            id: place!(@id $($place)+),
            get: |s, at| place!(@ref s at $($place)+).map(String::as_str),
            set: |s, at, value| {
                if let Some(field) = place!(@mut s at $($place)+) {
                    *field = value;
                }
            },
            text: |words| &words.params.$text,
        }
    };
}

/// Every number of the scenario.
pub static NUMBERS: &[Number] = &[
    number!(headcount, People, 0.0..=500.0, 1.0, team.groups[i].headcount),
    number!(contract_hours, HoursAWeek, 4.0..=60.0, 0.5, team.groups[i].contract_hours),
    number!(support_share, Percent, 0.05..=1.0, 0.05, team.groups[i].support_share),
    number!(shift_hours, Hours, 4.0..=12.0, 1.0, team.shift_hours),
    number!(minimum_on_duty, People, 0.0..=20.0, 1.0, team.minimum_on_duty),
    number!(handover, Minutes, 0.0..=120.0, 5.0, team.handover_minutes),
    number!(duty_people, People, 0.0..=500.0, 1.0, team.rows[i].people),
    number!(range_from, HourOfDay, 0.0..=23.0, 1.0, team.rows[i].hours.from),
    number!(range_to, HourOfDay, 0.0..=24.0, 1.0, team.rows[i].hours.to),
    number!(backup_count, People, 0.0..=200.0, 1.0, backups.count),
    number!(people_per_backup, People, 1.0..=50.0, 1.0, backups.people_per_backup),
    number!(backup_availability, Percent, 0.0..=1.0, 0.05, backups.availability),
    number!(backup_trained, Percent, 0.0..=1.0, 0.05, backups.trained),
    number!(backup_lead, Hours, 0.0..=72.0, 0.5, backups.lead_hours),
    number!(backup_confirmation, Percent, 0.0..=1.0, 0.05, backups.confirmation),
    number!(vacation_days, DaysAYear, 0.0..=60.0, 1.0, absence.vacation_days),
    number!(holiday_days, DaysAYear, 0.0..=30.0, 1.0, absence.holiday_days),
    number!(sick_days, DaysAYear, 0.0..=60.0, 0.5, absence.sick_days),
    number!(sick_spell_days, Days, 1.0..=60.0, 0.5, absence.sick_spell_days),
    number!(training_days, DaysAYear, 0.0..=30.0, 0.5, absence.training_days),
    number!(other_days, DaysAYear, 0.0..=30.0, 0.5, absence.other_days),
    number!(inner_shrinkage, Percent, 0.0..=0.5, 0.01, absence.inner_shrinkage),
    number!(turnover, Percent, 0.0..=1.0, 0.01, absence.turnover[j]),
    number!(fill_days, Days, 0.0..=365.0, 5.0, absence.fill_days),
    number!(ramp_months, Months, 0.0..=24.0, 0.5, absence.ramp_months[j]),
    number!(ramp_productivity, Percent, 0.0..=1.0, 0.05, absence.ramp_productivity),
    number!(correlation, Plain, 0.0..=1.0, 0.01, absence.correlation),
    number!(incidents, AMonth, 0.0..=100_000.0, 0.5, layers[i].incidents_per_month[j]),
    number!(patience, Minutes, 0.1..=120.0, 0.5, layers[i].patience_minutes),
    number!(answer_seconds, Seconds, 5.0..=1800.0, 5.0, layers[i].answer_seconds),
    number!(answer_objective, Percent, 0.5..=0.9999, 0.05, layers[i].answer_objective),
    number!(dispersion, Plain, 1.0..=50.0, 0.1, layers[i].dispersion),
    number!(handle_minutes, Minutes, 1.0..=2880.0, 5.0, layers[i].handle_minutes),
    number!(handle_cv, Plain, 0.0..=5.0, 0.1, layers[i].handle_cv),
    number!(repair_hours, Hours, 0.0..=168.0, 0.25, layers[i].repair_hours),
    number!(repair_cv, Plain, 0.0..=5.0, 0.1, layers[i].repair_cv),
    number!(outage_share, Percent, 0.0..=1.0, 0.05, layers[i].outage_share[j]),
    number!(downtime_cost, MoneyAnHour, 0.0..=100_000_000.0, 100.0, layers[i].downtime_cost_per_hour),
    number!(tier_share, Percent, 0.0..=1.0, 0.05, tiers[i].share),
    number!(response_minutes, Minutes, 1.0..=20_160.0, 5.0, tiers[i].response_minutes[j]),
    number!(escalation_minutes, Minutes, 1.0..=20_160.0, 5.0, tiers[i].escalation_minutes[j]),
    number!(resolution_hours, Hours, 0.25..=2_000.0, 0.5, tiers[i].resolution_hours[j]),
    number!(objective, Percent, 0.5..=0.9999, 0.005, tiers[i].objective[j]),
    number!(monthly_fee, Money, 0.0..=1_000_000_000.0, 100.0, tiers[i].credits.monthly_fee),
    number!(credit_below, Percent, 0.5..=1.0, 0.001, tiers[i].credits.below[j]),
    number!(credit_share, Percent, 0.0..=1.0, 0.05, tiers[i].credits.share[j]),
    number!(credit_per_ticket, Money, 0.0..=10_000_000.0, 10.0, tiers[i].credits.per_ticket),
    number!(credit_cap, Percent, 0.0..=1.0, 0.05, tiers[i].credits.cap),
    number!(range_from, HourOfDay, 0.0..=23.0, 1.0, tiers[i].window.own.from),
    number!(range_to, HourOfDay, 0.0..=24.0, 1.0, tiers[i].window.own.to),
    number!(range_from, HourOfDay, 0.0..=23.0, 1.0, service.window.own.from),
    number!(range_to, HourOfDay, 0.0..=24.0, 1.0, service.window.own.to),
    number!(on_call_roles, People, 1.0..=10.0, 1.0, service.on_call_roles),
    number!(pages_up_to, Plain, 1.0..=4.0, 1.0, service.pages_up_to),
    number!(detection_minutes, Minutes, 0.0..=240.0, 1.0, service.detection_minutes),
    number!(acknowledge_minutes, Minutes, 0.5..=240.0, 0.5, service.acknowledge_minutes),
    number!(acknowledge_p90_minutes, Minutes, 1.0..=960.0, 1.0, service.acknowledge_p90_minutes),
    number!(mobilisation_minutes, Minutes, 0.0..=480.0, 5.0, service.mobilisation_minutes),
    number!(escalation_timeout, Minutes, 1.0..=240.0, 1.0, service.escalation_timeout_minutes),
    number!(unreachable, Percent, 0.0..=1.0, 0.01, service.unreachable),
    number!(triage, Minutes, 0.0..=480.0, 5.0, service.triage_minutes),
    number!(hourly_cost, MoneyAnHour, 0.0..=10_000_000.0, 0.5, money.hourly_cost),
    number!(night_premium, Percent, 0.0..=3.0, 0.05, money.night_premium),
    number!(weekend_premium, Percent, 0.0..=3.0, 0.05, money.weekend_premium),
    number!(holiday_premium, Percent, 0.0..=3.0, 0.05, money.holiday_premium),
    number!(standby_share, Percent, 0.0..=1.0, 0.01, money.standby_share),
    number!(callout_multiple, Times, 1.0..=5.0, 0.25, money.callout_multiple),
    number!(callout_minimum_hours, Hours, 0.0..=8.0, 0.5, money.callout_minimum_hours),
    number!(backup_retainer, MoneyAYear, 0.0..=100_000_000.0, 100.0, money.backup_retainer),
    number!(backup_visit, Money, 0.0..=10_000_000.0, 10.0, money.backup_visit),
    number!(tools, MoneyAYear, 0.0..=1_000_000_000.0, 100.0, money.tools),
    number!(induction_visits, Plain, 0.0..=52.0, 1.0, money.induction_visits),
    number!(induction_cost, Money, 0.0..=10_000_000.0, 10.0, money.induction_cost),
    number!(hiring_cost, Money, 0.0..=100_000_000.0, 100.0, money.hiring_cost),
    number!(margin, Percent, 0.0..=0.9, 0.01, offer.margin),
    number!(term_months, Months, 1.0..=120.0, 1.0, offer.term_months),
    number!(setup_fee, Money, 0.0..=1_000_000_000.0, 100.0, offer.setup_fee),
    number!(present_a_month, Money, 0.0..=1_000_000_000.0, 100.0, offer.present_a_month),
    number!(seat_kw, Plain, 0.0..=10.0, 0.01, energy.seat_kw),
    number!(zone_kw, Plain, 0.0..=1_000.0, 0.1, energy.zone_kw),
    number!(server_kw, Plain, 0.0..=10_000.0, 0.1, energy.server_kw),
    number!(pue, Plain, 1.0..=5.0, 0.05, energy.pue),
    number!(grid, Plain, 0.0..=2_000.0, 1.0, energy.grid_g_per_kwh),
    number!(idle_share, Percent, 0.0..=0.9, 0.05, energy.idle_share),
    number!(zone_offsets, Minutes, -720.0..=840.0, 15.0, zone_year.offsets[j]),
    number!(zone_summer, Plain, 0.0..=365.0, 1.0, zone_year.summer[j]),
    number!(range_from, HourOfDay, 0.0..=23.0, 1.0, sites[i].hours.from),
    number!(range_to, HourOfDay, 0.0..=24.0, 1.0, sites[i].hours.to),
    number!(minimum_on_duty, People, 0.0..=20.0, 1.0, sites[i].minimum_on_duty),
    number!(site_hourly_cost, Plain, 0.0..=10_000_000.0, 0.5, sites[i].hourly_cost),
    number!(exchange, Plain, 0.000_001..=1_000_000.0, 0.01, sites[i].exchange),
    number!(site_skills, Percent, 0.0..=1.0, 0.05, sites[i].skills),
    number!(zone_offsets, Minutes, -720.0..=840.0, 15.0, sites[i].zone_year.offsets[j]),
    number!(zone_summer, Plain, 0.0..=365.0, 1.0, sites[i].zone_year.summer[j]),
];

/// Every choice of the scenario.
pub static CHOICES: &[Choice] = &[
    choice!(country, Country, country),
    choice!(currency, Currency, currency),
    choice!(nature, Nature, layers[i].nature),
    choice!(users, Users, layers[i].answers.users),
    choice!(at_night, AtNight, layers[i].answers.at_night),
    choice!(stakes, Stakes, layers[i].answers.stakes),
    choice!(waits, Waits, layers[i].answers.waits),
    choice!(alarms, Alarms, layers[i].answers.alarms),
    choice!(notices, Notices, layers[i].answers.notices),
    choice!(channel, Channel, layers[i].channel),
    choice!(profile, ProfileKind, layers[i].profile),
    choice!(window, WindowKind, tiers[i].window.kind),
    choice!(clock, Clock, tiers[i].clock[j]),
    choice!(level, Level, team.groups[i].level),
    choice!(duty, DutyKind, team.duty),
    choice!(backup_sizing, BackupSizing, backups.sizing),
    choice!(window, WindowKind, service.window.kind),
    choice!(escalation_mode, EscalationMode, service.escalation_mode),
    choice!(urgency, Urgency, service.urgency),
    choice!(closing, Closing, service.closing),
    choice!(year, YearLength, absence.year),
    choice!(country, Country, sites[i].country),
    choice!(currency, Currency, sites[i].currency),
];

/// Every yes-or-no of the scenario.
pub static FLAGS: &[Flag] = &[
    flag!(monitored, layers[i].monitored),
    flag!(on_call, service.on_call),
    flag!(repair_goes_on, service.repair_goes_on),
    flag!(closed_on_holidays, service.closed_on_holidays),
    flag!(redeploy, offer.redeploy),
    flag!(promises_escalation, tiers[i].promises_escalation),
    flag!(promises_resolution, tiers[i].promises_resolution),
    flag!(days, team.rows[i].hours.days[j]),
    flag!(days, tiers[i].window.own.days[j]),
    flag!(days, service.window.own.days[j]),
    flag!(days, sites[i].hours.days[j]),
];

/// Every name of the scenario.
pub static NAMES: &[Name] = &[
    name!(zone, zone),
    name!(layer_name, layers[i].name),
    name!(tier_name, tiers[i].name),
    name!(group_name, team.groups[i].name),
    name!(group_zone, team.groups[i].zone),
    name!(site_name, sites[i].name),
    name!(site_zone, sites[i].zone),
];
