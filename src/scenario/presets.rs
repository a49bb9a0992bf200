//! Three worked examples. The figures are editorial estimates (2026) in the range of the sources
//! named in the README; each can be edited.

use super::answers::{Alarms, AtNight, Notices, Stakes, Users, Waits, answers};
use super::{
    Absence, Answers, BackupSizing, Backups, Clock, Country, Currency, DutyKind, DutyRow, Group, Layer,
    Level, Money, Nature, ProfileKind, Scenario, Service, Team, Tier, Window, WindowKind,
};
use crate::calendar::zone::ZoneYear;
use crate::calendar::{Days, HourRange};
use crate::i18n::Language;

/// A worked example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// A small software company.
    Software,
    /// A bank with transactional layers.
    Bank,
    /// A mine with continuous operation.
    Mine,
}

impl Preset {
    /// All of them, the first one shown first.
    pub const ALL: [Self; 3] = [Self::Software, Self::Bank, Self::Mine];

    /// The stable name for scripts and links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Software => "software",
            Self::Bank => "bank",
            Self::Mine => "mine",
        }
    }

    /// The example of this name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// The example's name.
    #[must_use]
    pub const fn title(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Software, Language::En) => "Software company",
            (Self::Software, Language::Es) => "Empresa de software",
            (Self::Bank, Language::En) => "Bank",
            (Self::Bank, Language::Es) => "Banco",
            (Self::Mine, Language::En) => "Mine",
            (Self::Mine, Language::Es) => "Mina",
        }
    }

    /// The example, its names in a language.
    #[must_use]
    pub fn scenario(self, language: Language) -> Scenario {
        let name = |en: &str, es: &str| if language == Language::En { en } else { es }.to_owned();
        match self {
            Self::Software => software(&name),
            Self::Bank => bank(&name),
            Self::Mine => mine(&name),
        }
    }
}

/// Answers about a layer that office hours use …
const OFFICE: Answers = answers(
    Users::Office,
    AtNight::Nothing,
    Stakes::WorkingTime,
    Waits::AnHour,
    Alarms::Always,
    Notices::Staff,
);
/// … that customers pay through …
const PAYING: Answers = answers(
    Users::Customers,
    AtNight::SalesLost,
    Stakes::Money,
    Waits::AnHour,
    Alarms::Always,
    Notices::Customers,
);
/// … and that an operation stands on.
const OPERATION: Answers = answers(
    Users::Machines,
    AtNight::OperationStops,
    Stakes::Safety,
    Waits::Never,
    Alarms::Always,
    Notices::Staff,
);

type Names<'a> = &'a dyn Fn(&str, &str) -> String;

fn usual_answers(nature: Nature) -> Answers {
    match nature {
        Nature::Transactional => PAYING,
        Nature::Continuous => OPERATION,
        Nature::Office => OFFICE,
        Nature::Informational => Answers::default(),
    }
}

fn software(name: Names) -> Scenario {
    let layer = |name: String, incidents, repair_hours, cost| Layer {
        name,
        answers: OFFICE,
        incidents_per_month: incidents,
        repair_hours,
        downtime_cost_per_hour: cost,
        ..Layer::default()
    };
    Scenario {
        layers: vec![
            layer(name("Web application", "Aplicación web"), [0.8, 3.0, 290.0, 80.0], 1.5, 900.0),
            layer(name("Database", "Base de datos"), [0.4, 1.0, 60.0, 15.0], 2.5, 1200.0),
            layer(name("Infrastructure", "Infraestructura"), [0.5, 1.5, 90.0, 25.0], 2.0, 900.0),
        ],
        tiers: vec![Tier { name: name("Standard", "Estándar"), ..Tier::default() }],
        team: Team {
            groups: vec![Group { name: name("Support", "Soporte"), headcount: 7, ..Group::default() }],
            ..Team::default()
        },
        backups: Backups { count: 1, ..Backups::default() },
        ..Scenario::default()
    }
}

fn bank(name: Names) -> Scenario {
    Scenario {
        country: Country::Mx,
        currency: Currency::Usd,
        zone: "America/Mexico_City".to_owned(),
        zone_year: ZoneYear::fixed(-360.0),
        ranges: Vec::new(),
        layers: bank_layers(name),
        tiers: vec![
            Tier {
                name: name("Critical", "Crítico"),
                share: 0.4,
                window: Window::of(WindowKind::Long16x7),
                response_minutes: [15.0, 60.0, 480.0, 960.0],
                clock: [Clock::Wall, Clock::Wall, Clock::Window, Clock::Window],
                ..Tier::default()
            },
            Tier {
                name: name("Standard", "Estándar"),
                share: 0.6,
                response_minutes: [30.0, 60.0, 480.0, 960.0],
                ..Tier::default()
            },
        ],
        team: Team {
            groups: vec![
                Group {
                    name: name("First line", "Primera línea"),
                    level: Level::L1,
                    headcount: 22,
                    contract_hours: 45.0,
                    zone: "America/Mexico_City".to_owned(),
                    ..Group::default()
                },
                Group {
                    name: name("Second line", "Segunda línea"),
                    headcount: 8,
                    contract_hours: 45.0,
                    support_share: 0.8,
                    zone: "America/Mexico_City".to_owned(),
                    ..Group::default()
                },
            ],
            minimum_on_duty: 2,
            ..Team::default()
        },
        backups: Backups { sizing: BackupSizing::Ratio, people_per_backup: 6.0, ..Backups::default() },
        absence: Absence::of(Country::Mx),
        service: Service {
            window: Window::of(WindowKind::Long16x7),
            on_call: true,
            on_call_roles: 2,
            ..Service::default()
        },
        money: Money {
            hourly_cost: 16.0,
            night_premium: 0.15,
            weekend_premium: 0.25,
            backup_retainer: 2_400.0,
            tools: 40_000.0,
            induction_cost: 120.0,
            hiring_cost: 2_000.0,
            ..Money::default()
        },
        ..Scenario::default()
    }
}

fn bank_layers(name: Names) -> Vec<Layer> {
    let layer = |name: String, nature, profile, incidents, cost| Layer {
        name,
        nature,
        answers: usual_answers(nature),
        profile,
        incidents_per_month: incidents,
        downtime_cost_per_hour: cost,
        ..Layer::default()
    };
    vec![
        layer(
            name("Payments", "Pagos"),
            Nature::Transactional,
            ProfileKind::Shop,
            [0.4, 2.0, 210.0, 20.0],
            42_000.0,
        ),
        layer(
            name("Core database", "Base de datos central"),
            Nature::Transactional,
            ProfileKind::Shop,
            [0.2, 1.0, 90.0, 8.0],
            55_000.0,
        ),
        layer(
            name("Online banking", "Banca en línea"),
            Nature::Transactional,
            ProfileKind::Shop,
            [0.6, 3.0, 520.0, 60.0],
            18_000.0,
        ),
        layer(
            name("Network", "Red"),
            Nature::Transactional,
            ProfileKind::Mixed,
            [0.4, 2.0, 160.0, 15.0],
            25_000.0,
        ),
        layer(
            name("Branch desktops", "Puestos de sucursal"),
            Nature::Office,
            ProfileKind::Office,
            [0.3, 3.0, 900.0, 140.0],
            1_500.0,
        ),
    ]
}

fn mine(name: Names) -> Scenario {
    let layer = |name: String, nature, profile, incidents, repair_hours, cost| Layer {
        name,
        nature,
        answers: usual_answers(nature),
        profile,
        incidents_per_month: incidents,
        repair_hours,
        downtime_cost_per_hour: cost,
        ..Layer::default()
    };
    let row = |people, days, from, to| DutyRow { people, hours: HourRange { days, from, to } };
    Scenario {
        ranges: Vec::new(),
        country: Country::Cl,
        currency: Currency::Usd,
        zone: "America/Santiago".to_owned(),
        // 2026: summer time ends on 5 April and begins on 6 September.
        zone_year: ZoneYear { offsets: [-240.0, -180.0], summer: [249.0, 95.0] },
        layers: vec![
            layer(
                name("Plant control", "Control de planta"),
                Nature::Continuous,
                ProfileKind::Flat,
                [0.8, 3.0, 60.0, 8.0],
                2.0,
                19_000.0,
            ),
            layer(
                name("Truck dispatch", "Despacho de camiones"),
                Nature::Continuous,
                ProfileKind::Flat,
                [1.0, 4.0, 95.0, 10.0],
                1.5,
                12_000.0,
            ),
            layer(
                name("Radio and network", "Radio y red"),
                Nature::Continuous,
                ProfileKind::Mixed,
                [0.6, 3.0, 70.0, 12.0],
                2.5,
                7_500.0,
            ),
            layer(
                name("Maintenance planning", "Planificación de mantenimiento"),
                Nature::Office,
                ProfileKind::Office,
                [0.2, 2.0, 110.0, 40.0],
                3.0,
                600.0,
            ),
        ],
        tiers: vec![Tier {
            name: name("Operation", "Operación"),
            window: Window::of(WindowKind::Round24x7),
            response_minutes: [15.0, 60.0, 480.0, 960.0],
            ..Tier::default()
        }],
        team: Team {
            groups: vec![Group {
                name: name("Site support", "Soporte en faena"),
                headcount: 16,
                contract_hours: 42.0,
                zone: "America/Santiago".to_owned(),
                ..Group::default()
            }],
            duty: DutyKind::Stated,
            rows: vec![row(3, Days::ALL, 7, 19), row(2, Days::ALL, 19, 7), row(1, Days::WEEKDAYS, 8, 18)],
            shift_hours: 12.0,
            minimum_on_duty: 2,
            handover_minutes: 15.0,
        },
        backups: Backups { count: 2, lead_hours: 8.0, ..Backups::default() },
        absence: Absence::of(Country::Cl),
        service: Service { window: Window::of(WindowKind::Round24x7), on_call: false, ..Service::default() },
        money: Money {
            hourly_cost: 27.0,
            night_premium: 0.2,
            weekend_premium: 0.3,
            backup_retainer: 5_000.0,
            tools: 25_000.0,
            ..Money::default()
        },
        ..Scenario::default()
    }
}
