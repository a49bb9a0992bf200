//! What things cost, what the client is asked for them, and what power they take.

use serde::{Deserialize, Serialize};

/// Prices, in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Money {
    /// Of one paid hour, taxes and overhead included.
    pub hourly_cost: f64,
    /// On top, 22–06.
    pub night_premium: f64,
    /// On top, Saturday and Sunday.
    pub weekend_premium: f64,
    /// On top, on public holidays.
    pub holiday_premium: f64,
    /// Share of the hourly cost paid for being on call.
    pub standby_share: f64,
    /// Multiple of the hourly cost paid when called.
    pub callout_multiple: f64,
    /// Hours paid at least when called.
    pub callout_minimum_hours: f64,
    /// Of one backup, for being one.
    pub backup_retainer: f64,
    /// What each day on which a backup stands in costs on top of its hours: travel, a fee.
    pub backup_visit: f64,
    /// Tools and licences, whatever the model.
    pub tools: f64,
    /// Induction visits that keep a backup able to take over, a year.
    pub induction_visits: f64,
    /// Of one of them.
    pub induction_cost: f64,
    /// Of finding one new person.
    pub hiring_cost: f64,
}

/// What the client is asked for the service, in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// Share of the price that is not paid out.
    pub margin: f64,
    /// Months that the contract runs.
    pub term_months: f64,
    /// Asked once, at the start.
    pub setup_fee: f64,
    /// What the client pays a month today; 0 where there is no contract.
    pub present_a_month: f64,
    /// Whether people who are no longer needed get other work, so that they are a saving.
    pub redeploy: bool,
}

/// Power that the service takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Energy {
    /// Of a person's seat while on duty, kW.
    pub seat_kw: f64,
    /// Light and air of the room while anybody is on duty, kW.
    pub zone_kw: f64,
    /// Of the servers that the service itself needs, day and night, kW.
    pub server_kw: f64,
    /// What a server room takes in all ÷ what its servers take.
    pub pue: f64,
    /// Grams of CO₂ for a kWh; 0 for the country's own figure.
    pub grid_g_per_kwh: f64,
    /// Share of their time that people on duty may wait for work before it is waste.
    pub idle_share: f64,
}

impl Energy {
    /// Grams of CO₂ for a kWh: as stated, or the country's own figure.
    #[must_use]
    pub fn grid(&self, country: super::Country) -> f64 {
        if self.grid_g_per_kwh > 0.0 { self.grid_g_per_kwh } else { country.grid_g_per_kwh() }
    }
}
