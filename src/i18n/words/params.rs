//! The words of the parameters, a row each: label, hint, and where the default comes from.

mod en;
mod es;

pub use en::EN;
pub use es::ES;

/// The words beside a field.
pub struct FieldText {
    /// Names the value.
    pub label: &'static str,
    /// What is usual, or what is meant; may be empty.
    pub hint: &'static str,
    /// Where the default comes from.
    pub source: &'static str,
}

/// The words of a choice.
pub struct ChoiceText {
    /// Names the choice.
    pub label: &'static str,
    /// What is meant; may be empty.
    pub hint: &'static str,
    /// Names of the options, in their order.
    pub options: &'static [&'static str],
}

/// A text for each row of the parameter table.
#[expect(missing_docs, reason = "each field is named as the parameter it describes")]
pub struct ParamWords {
    pub headcount: FieldText,
    pub contract_hours: FieldText,
    pub support_share: FieldText,
    pub shift_hours: FieldText,
    pub minimum_on_duty: FieldText,
    pub duty_people: FieldText,
    pub range_from: FieldText,
    pub range_to: FieldText,
    pub backup_count: FieldText,
    pub people_per_backup: FieldText,
    pub backup_availability: FieldText,
    pub backup_trained: FieldText,
    pub backup_lead: FieldText,
    pub backup_confirmation: FieldText,
    pub vacation_days: FieldText,
    pub holiday_days: FieldText,
    pub sick_days: FieldText,
    pub sick_spell_days: FieldText,
    pub training_days: FieldText,
    pub other_days: FieldText,
    pub inner_shrinkage: FieldText,
    pub turnover: FieldText,
    pub fill_days: FieldText,
    pub ramp_months: FieldText,
    pub ramp_productivity: FieldText,
    pub incidents: FieldText,
    pub handle_minutes: FieldText,
    pub handle_cv: FieldText,
    pub repair_hours: FieldText,
    pub repair_cv: FieldText,
    pub outage_share: FieldText,
    pub downtime_cost: FieldText,
    pub tier_share: FieldText,
    pub response_minutes: FieldText,
    pub escalation_minutes: FieldText,
    pub resolution_hours: FieldText,
    pub objective: FieldText,
    pub on_call_roles: FieldText,
    pub pages_up_to: FieldText,
    pub detection_minutes: FieldText,
    pub acknowledge_minutes: FieldText,
    pub acknowledge_p90_minutes: FieldText,
    pub mobilisation_minutes: FieldText,
    pub hourly_cost: FieldText,
    pub night_premium: FieldText,
    pub weekend_premium: FieldText,
    pub holiday_premium: FieldText,
    pub standby_share: FieldText,
    pub callout_multiple: FieldText,
    pub callout_minimum_hours: FieldText,
    pub backup_retainer: FieldText,
    pub backup_visit: FieldText,
    pub tools: FieldText,
    pub induction_visits: FieldText,
    pub induction_cost: FieldText,
    pub hiring_cost: FieldText,
    pub margin: FieldText,
    pub term_months: FieldText,
    pub setup_fee: FieldText,
    pub present_a_month: FieldText,
    pub redeploy: FieldText,
    pub seat_kw: FieldText,
    pub zone_kw: FieldText,
    pub server_kw: FieldText,
    pub pue: FieldText,
    pub grid: FieldText,
    pub idle_share: FieldText,
    pub monitored: FieldText,
    pub on_call: FieldText,
    pub days: FieldText,
    pub zone: FieldText,
    pub layer_name: FieldText,
    pub tier_name: FieldText,
    pub group_name: FieldText,
    pub group_zone: FieldText,
    pub site_name: FieldText,
    pub site_zone: FieldText,
    pub site_hourly_cost: FieldText,
    pub exchange: FieldText,
    pub site_skills: FieldText,
    pub zone_offsets: FieldText,
    pub zone_summer: FieldText,
    pub country: ChoiceText,
    pub currency: ChoiceText,
    pub nature: ChoiceText,
    pub users: ChoiceText,
    pub at_night: ChoiceText,
    pub stakes: ChoiceText,
    pub waits: ChoiceText,
    pub alarms: ChoiceText,
    pub notices: ChoiceText,
    pub profile: ChoiceText,
    pub window: ChoiceText,
    pub clock: ChoiceText,
    pub level: ChoiceText,
    pub duty: ChoiceText,
    pub backup_sizing: ChoiceText,
    pub channel: ChoiceText,
    pub patience: FieldText,
    pub answer_seconds: FieldText,
    pub answer_objective: FieldText,
    pub dispersion: FieldText,
    pub promises_escalation: FieldText,
    pub promises_resolution: FieldText,
    pub monthly_fee: FieldText,
    pub credit_below: FieldText,
    pub credit_share: FieldText,
    pub credit_per_ticket: FieldText,
    pub credit_cap: FieldText,
    pub urgency: ChoiceText,
    pub closing: ChoiceText,
    pub repair_goes_on: FieldText,
    pub escalation_mode: ChoiceText,
    pub escalation_timeout: FieldText,
    pub unreachable: FieldText,
    pub triage: FieldText,
    pub handover: FieldText,
    pub correlation: FieldText,
    pub year: ChoiceText,
    pub closed_on_holidays: FieldText,
}

const fn field(label: &'static str, hint: &'static str, source: &'static str) -> FieldText {
    FieldText { label, hint, source }
}

const fn choice(label: &'static str, hint: &'static str, options: &'static [&'static str]) -> ChoiceText {
    ChoiceText { label, hint, options }
}
