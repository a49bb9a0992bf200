//! Which field of the inputs panel stands where: an order over the parameter table, and nothing else. A test sees
//! to it that every row stands there, or on a page, once.

/// A group of the panel.
pub struct Group {
    /// Names it in tests and in what a tab remembers.
    pub key: &'static str,
    /// From top to bottom.
    pub pieces: &'static [Piece],
}

/// What a group holds.
pub enum Piece {
    /// One row of the table, or all its parts.
    Field(&'static str),
    /// Rows for experts.
    More(&'static [&'static str]),
    /// Items of a list.
    Items(Items),
    /// The offer to take a country's usual absences.
    UsualAbsences,
}

/// Fields of each item of a list.
pub struct Items {
    /// Path of the list.
    pub list: &'static str,
    /// Shown with the item.
    pub main: &'static [&'static str],
    /// For experts.
    pub more: &'static [&'static str],
    /// How the items stand.
    pub form: Form,
}

/// How the items of a list stand in the panel.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Closed, each with a summary.
    Folded,
    /// Open, each under its name.
    Open,
    /// Open; items are added and taken away elsewhere.
    Fixed,
}

/// Rows that stand on a page of results instead: the questions about a layer.
pub static ON_PAGES: [&str; 6] = [
    "layers.*.answers.users",
    "layers.*.answers.at_night",
    "layers.*.answers.stakes",
    "layers.*.answers.waits",
    "layers.*.answers.alarms",
    "layers.*.answers.notices",
];

/// The panel.
pub static GROUPS: [Group; 6] = [
    Group {
        key: "team",
        pieces: &[
            Piece::Items(Items {
                list: "team.groups",
                main: &["team.groups.*.headcount", "team.groups.*.contract_hours"],
                more: &[
                    "team.groups.*.name",
                    "team.groups.*.level",
                    "team.groups.*.support_share",
                    "team.groups.*.zone",
                ],
                form: Form::Open,
            }),
            Piece::Field("team.duty"),
            Piece::Items(Items {
                list: "team.rows",
                main: &[
                    "team.rows.*.people",
                    "team.rows.*.hours.days.*",
                    "team.rows.*.hours.from",
                    "team.rows.*.hours.to",
                ],
                more: &[],
                form: Form::Folded,
            }),
            Piece::More(&["team.shift_hours", "team.minimum_on_duty", "team.handover_minutes"]),
        ],
    },
    Group {
        key: "hours",
        pieces: &[
            Piece::Field("service.window.kind"),
            Piece::Field("service.window.own.days.*"),
            Piece::Field("service.window.own.from"),
            Piece::Field("service.window.own.to"),
            Piece::Field("service.on_call"),
            Piece::More(&[
                "service.on_call_roles",
                "service.pages_up_to",
                "service.detection_minutes",
                "service.acknowledge_minutes",
                "service.acknowledge_p90_minutes",
                "service.mobilisation_minutes",
                "service.escalation_mode",
                "service.escalation_timeout_minutes",
                "service.unreachable",
                "service.triage_minutes",
                "service.urgency",
                "service.closing",
                "service.repair_goes_on",
                "service.closed_on_holidays",
            ]),
            Piece::Items(Items {
                list: "layers",
                main: &[
                    "layers.*.name",
                    "layers.*.nature",
                    "layers.*.profile",
                    "layers.*.downtime_cost_per_hour",
                    "layers.*.repair_hours",
                    "layers.*.monitored",
                ],
                more: &["layers.*.outage_share.*", "layers.*.repair_cv"],
                form: Form::Folded,
            }),
            Piece::Items(Items {
                list: "sites",
                main: &[
                    "sites.*.name",
                    "sites.*.zone",
                    "sites.*.hours.days.*",
                    "sites.*.hours.from",
                    "sites.*.hours.to",
                    "sites.*.hourly_cost",
                    "sites.*.currency",
                    "sites.*.exchange",
                    "sites.*.country",
                ],
                more: &[
                    "sites.*.minimum_on_duty",
                    "sites.*.skills",
                    "sites.*.zone_year.offsets.*",
                    "sites.*.zone_year.summer.*",
                ],
                form: Form::Folded,
            }),
        ],
    },
    Group {
        key: "absence",
        pieces: &[
            Piece::Field("backups.sizing"),
            Piece::Field("backups.count"),
            Piece::Field("backups.people_per_backup"),
            Piece::Field("backups.trained"),
            Piece::Field("absence.vacation_days"),
            Piece::Field("absence.sick_days"),
            Piece::More(&[
                "backups.availability",
                "backups.lead_hours",
                "backups.confirmation",
                "absence.sick_spell_days",
                "absence.holiday_days",
                "absence.training_days",
                "absence.other_days",
                "absence.inner_shrinkage",
                "absence.turnover.*",
                "absence.fill_days",
                "absence.ramp_months.*",
                "absence.ramp_productivity",
                "absence.correlation",
                "absence.year",
            ]),
        ],
    },
    Group {
        key: "tickets",
        pieces: &[
            Piece::Items(Items {
                list: "layers",
                main: &["layers.*.incidents_per_month.*"],
                more: &[
                    "layers.*.handle_minutes",
                    "layers.*.handle_cv",
                    "layers.*.dispersion",
                    "layers.*.channel",
                    "layers.*.patience_minutes",
                    "layers.*.answer_seconds",
                    "layers.*.answer_objective",
                ],
                form: Form::Fixed,
            }),
            Piece::Items(Items {
                list: "tiers",
                main: &[
                    "tiers.*.name",
                    "tiers.*.window.kind",
                    "tiers.*.window.own.days.*",
                    "tiers.*.window.own.from",
                    "tiers.*.window.own.to",
                    "tiers.*.response_minutes.*",
                    "tiers.*.objective.*",
                ],
                more: &[
                    "tiers.*.share",
                    "tiers.*.clock.*",
                    "tiers.*.escalation_minutes.*",
                    "tiers.*.promises_escalation",
                    "tiers.*.resolution_hours.*",
                    "tiers.*.promises_resolution",
                    "tiers.*.credits.monthly_fee",
                    "tiers.*.credits.below.*",
                    "tiers.*.credits.share.*",
                    "tiers.*.credits.per_ticket",
                    "tiers.*.credits.cap",
                ],
                form: Form::Folded,
            }),
        ],
    },
    Group {
        key: "money",
        pieces: &[
            Piece::Field("money.hourly_cost"),
            Piece::Field("money.standby_share"),
            Piece::Field("money.tools"),
            Piece::More(&[
                "money.night_premium",
                "money.weekend_premium",
                "money.holiday_premium",
                "money.callout_multiple",
                "money.callout_minimum_hours",
                "money.backup_retainer",
                "money.backup_visit",
                "money.induction_visits",
                "money.induction_cost",
                "money.hiring_cost",
                "offer.margin",
                "offer.term_months",
                "offer.setup_fee",
                "offer.present_a_month",
                "offer.redeploy",
                "energy.seat_kw",
                "energy.zone_kw",
                "energy.server_kw",
                "energy.pue",
                "energy.grid_g_per_kwh",
                "energy.idle_share",
            ]),
        ],
    },
    Group {
        key: "rules",
        pieces: &[
            Piece::Field("country"),
            Piece::UsualAbsences,
            Piece::Field("currency"),
            Piece::Field("zone"),
            Piece::More(&["zone_year.offsets.*", "zone_year.summer.*"]),
        ],
    },
];

impl Group {
    /// Ids of all its rows.
    #[must_use]
    pub fn holds(&self) -> Vec<String> {
        self.ids().into_iter().map(str::to_owned).collect()
    }

    /// The same as they stand in the table.
    #[must_use]
    pub fn ids(&self) -> Vec<&'static str> {
        let ids = self.pieces.iter().flat_map(|piece| match piece {
            Piece::Field(id) => vec![*id],
            Piece::More(ids) => ids.to_vec(),
            Piece::Items(items) => items.main.iter().chain(items.more).copied().collect(),
            Piece::UsualAbsences => Vec::new(),
        });
        ids.collect()
    }
}

/// An id with its first star, which counts items, filled in. Ids outside of lists have none to fill.
#[must_use]
pub fn of_item(id: &str, item: usize) -> String {
    if id.trim_end_matches('*').contains('*') {
        id.replacen('*', &item.to_string(), 1)
    } else {
        id.to_owned()
    }
}
