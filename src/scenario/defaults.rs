//! What a field holds until the user states it; sources stand in the table's texts.

use super::{
    Absence, Answers, BackupSizing, Backups, Channel, Clock, Closing, Country, Credits, Currency, DutyKind,
    DutyRow, Energy, EscalationMode, Group, Layer, Level, Money, Nature, Offer, ProfileKind, Scenario,
    Service, Site, Team, Tier, Urgency, Window, WindowKind, YearLength,
};
use crate::calendar::zone::ZoneYear;
use crate::calendar::{Days, HourRange};

impl Default for Scenario {
    fn default() -> Self {
        Self {
            country: Country::Es,
            currency: Currency::Eur,
            zone: "Europe/Madrid".to_owned(),
            zone_year: ZoneYear::CENTRAL_EUROPE,
            layers: vec![Layer::default()],
            tiers: vec![Tier::default()],
            team: Team::default(),
            backups: Backups::default(),
            absence: Absence::of(Country::Es),
            service: Service::default(),
            money: Money::default(),
            offer: Offer::default(),
            energy: Energy::default(),
            ranges: Vec::new(),
            sites: Vec::new(),
            staff: String::new(),
        }
    }
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: String::new(),
            zone: "Europe/Madrid".to_owned(),
            zone_year: ZoneYear::CENTRAL_EUROPE,
            hours: HourRange { days: Days::WEEKDAYS, from: 9, to: 17 },
            minimum_on_duty: 1,
            country: Country::Es,
            hourly_cost: 38.0,
            currency: Currency::Eur,
            exchange: 1.0,
            skills: 1.0,
        }
    }
}

impl Default for Layer {
    fn default() -> Self {
        Self {
            name: String::new(),
            nature: Nature::Office,
            answers: Answers::default(),
            incidents_per_month: [0.5, 2.0, 50.0, 10.0],
            channel: Channel::Ticket,
            patience_minutes: 3.0,
            answer_seconds: 20.0,
            answer_objective: 0.8,
            dispersion: 1.0,
            profile: ProfileKind::Office,
            measured: Vec::new(),
            handle_minutes: 45.0,
            handle_cv: 1.5,
            repair_hours: 2.0,
            repair_cv: 1.2,
            outage_share: [1.0, 0.3, 0.0, 0.0],
            monitored: true,
            downtime_cost_per_hour: 500.0,
        }
    }
}

impl Default for Tier {
    fn default() -> Self {
        Self {
            name: String::new(),
            share: 1.0,
            window: Window::of(WindowKind::Office10x5),
            response_minutes: [60.0, 120.0, 480.0, 960.0],
            escalation_minutes: [30.0, 120.0, 960.0, 2_400.0],
            resolution_hours: [4.0, 8.0, 30.0, 100.0],
            clock: [Clock::Wall, Clock::Wall, Clock::Window, Clock::Window],
            objective: [0.95, 0.95, 0.9, 0.9],
            promises_escalation: false,
            promises_resolution: false,
            credits: Credits::default(),
        }
    }
}

impl Default for Credits {
    fn default() -> Self {
        Self {
            monthly_fee: 0.0,
            below: [0.999, 0.99, 0.95],
            share: [0.05, 0.1, 0.25],
            per_ticket: 0.0,
            cap: 0.25,
        }
    }
}

impl Default for Team {
    fn default() -> Self {
        Self {
            groups: vec![Group::default()],
            duty: DutyKind::Proposed,
            rows: Vec::new(),
            shift_hours: 8.0,
            minimum_on_duty: 1,
            handover_minutes: 0.0,
        }
    }
}

impl Default for Group {
    fn default() -> Self {
        Self {
            name: String::new(),
            level: Level::L2,
            headcount: 5,
            contract_hours: 40.0,
            support_share: 1.0,
            zone: "Europe/Madrid".to_owned(),
        }
    }
}

impl Default for DutyRow {
    fn default() -> Self {
        Self { people: 1, hours: HourRange { days: Days::WEEKDAYS, from: 9, to: 17 } }
    }
}

impl Default for Backups {
    fn default() -> Self {
        Self {
            sizing: BackupSizing::Count,
            count: 1,
            people_per_backup: 6.0,
            availability: 0.85,
            trained: 0.7,
            lead_hours: 4.0,
            confirmation: 0.95,
            unlike: Vec::new(),
        }
    }
}

impl Absence {
    /// The usual absences of a country.
    #[must_use]
    pub fn of(country: Country) -> Self {
        let [vacation_days, holiday_days, sick_days, training_days] = country.absence_days();
        Self {
            vacation_days,
            holiday_days,
            sick_days,
            sick_spell_days: 4.0,
            training_days,
            other_days: 0.0,
            inner_shrinkage: 0.1,
            turnover: [0.3, 0.18, 0.12],
            fill_days: 60.0,
            ramp_months: [1.5, 3.0, 6.0],
            ramp_productivity: 0.5,
            correlation: 0.05,
            year: YearLength::Mean,
        }
    }
}

impl Default for Service {
    fn default() -> Self {
        Self {
            window: Window::of(WindowKind::Office10x5),
            on_call: true,
            on_call_roles: 1,
            pages_up_to: 2,
            detection_minutes: 5.0,
            acknowledge_minutes: 5.0,
            acknowledge_p90_minutes: 15.0,
            mobilisation_minutes: 10.0,
            escalation_mode: EscalationMode::Parallel,
            escalation_timeout_minutes: 10.0,
            unreachable: 0.0,
            triage_minutes: 10.0,
            closing: Closing::Pause,
            urgency: Urgency::Interrupts,
            repair_goes_on: true,
            closed_on_holidays: false,
        }
    }
}

impl Default for Money {
    fn default() -> Self {
        Self {
            hourly_cost: 38.0,
            night_premium: 0.25,
            weekend_premium: 0.25,
            holiday_premium: 0.75,
            standby_share: 0.15,
            callout_multiple: 1.75,
            callout_minimum_hours: 1.0,
            backup_retainer: 3_000.0,
            backup_visit: 0.0,
            tools: 12_000.0,
            induction_visits: 2.0,
            induction_cost: 250.0,
            hiring_cost: 4_000.0,
        }
    }
}

impl Default for Offer {
    fn default() -> Self {
        Self { margin: 0.25, term_months: 36.0, setup_fee: 0.0, present_a_month: 0.0, redeploy: false }
    }
}

impl Default for Energy {
    fn default() -> Self {
        Self { seat_kw: 0.24, zone_kw: 1.0, server_kw: 0.0, pue: 1.5, grid_g_per_kwh: 0.0, idle_share: 0.5 }
    }
}

impl Absence {
    /// The same with the days that are usual in a country.
    #[must_use]
    pub fn with_usual_days(&self, country: Country) -> Self {
        let [vacation_days, holiday_days, sick_days, training_days] = country.absence_days();
        Self { vacation_days, holiday_days, sick_days, training_days, ..self.clone() }
    }
}
