//! What to do next, and what it changes. Arguments are already written in the locale.

/// Words of the actions.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct ActionWords {
    pub start_on_call: &'static str,
    pub stop_on_call: &'static str,
    pub monitor: fn(layer: &str) -> String,
    pub add_backups: fn(u32) -> String,
    pub train_backups: &'static str,
    pub add_engineers: fn(u32) -> String,
    /// How many, which layer.
    pub train: fn(people: u32, layer: &str) -> String,
    pub place_shifts: &'static str,
    pub change_model: fn(model: &str) -> String,
    pub answer_faster: &'static str,
    pub promise: fn(severity: usize, tier: &str, objective: &str) -> String,
    pub and_then: &'static str,
    pub effect_keeps: &'static str,
    pub goals: &'static str,
    pub goals_note: &'static str,
    pub goals_met: &'static str,
    /// People, backups, on-call, hours, promise.
    pub levers: [&'static str; 5],
    pub no_goal: [&'static str; 5],
    pub lever: &'static str,
    pub change: &'static str,
    pub cost_change: &'static str,
    pub effect_short: fn(before: &str, after: &str) -> String,
    pub effect_sla: fn(before: &str, after: &str) -> String,
    pub effect_gaps: fn(before: usize, after: usize) -> String,
    pub effect_none: &'static str,
    pub cost_more_a_year: fn(&str) -> String,
    pub cost_less_a_year: fn(&str) -> String,
    pub no_cost: &'static str,
    pub no_actions: &'static str,
}

/// English.
pub const EN: ActionWords = ActionWords {
    start_on_call: "Put somebody on call outside staffed hours",
    stop_on_call: "Stop on-call",
    monitor: |layer| format!("Monitor {layer}"),
    add_backups: |count| if count == 1 { "Add 1 backup".to_owned() } else { format!("Add {count} backups") },
    train_backups: "Train every backup",
    add_engineers: |count| {
        if count == 1 { "Add 1 engineer".to_owned() } else { format!("Add {count} engineers") }
    },
    train: |people, layer| {
        if people == 1 {
            format!("Train 1 person on {layer}")
        } else {
            format!("Train {people} people on {layer}")
        }
    },
    place_shifts: "Let Relevo place the shifts",
    change_model: |model| format!("Change to {model} with today's people"),
    answer_faster: "Answer pages in half the time",
    promise: |severity, tier, objective| format!("Promise P{severity}{tier} for {objective} of the tickets"),
    and_then: "; ",
    effect_keeps: "Keeps every promise",
    goals: "What would keep every promise",
    goals_note: "For today's plan, the smallest change of each kind that does.",
    goals_met: "Today's plan keeps every promise. No change is needed for that.",
    levers: ["People", "Backups", "On-call", "Hours", "Promise"],
    no_goal: [
        "No number of engineers does: nobody is there when the tickets come",
        "No number of backups does",
        "No on-call does",
        "No hours do",
        "Even 50 % is not kept",
    ],
    lever: "By",
    change: "Change",
    cost_change: "Cost a year",
    effect_short: |before, after| format!("Short shifts {before} → {after} in 100"),
    effect_sla: |before, after| format!("SLA kept {before} → {after} of 100 months"),
    effect_gaps: |before, after| format!("Gap hours {before} → {after} a week"),
    effect_none: "No number moves by 1 or more",
    cost_more_a_year: |amount| format!("{amount} more a year"),
    cost_less_a_year: |amount| format!("{amount} less a year"),
    no_cost: "no cost",
    no_actions: "No change that Relevo knows improves today's plan.",
};

/// Spanish.
pub const ES: ActionWords = ActionWords {
    start_on_call: "Poner a alguien de guardia fuera del horario atendido",
    stop_on_call: "Suprimir la guardia",
    monitor: |layer| format!("Monitorizar {layer}"),
    add_backups: |count| {
        if count == 1 { "Añadir 1 suplente".to_owned() } else { format!("Añadir {count} suplentes") }
    },
    train_backups: "Formar a cada suplente",
    add_engineers: |count| {
        if count == 1 { "Añadir 1 titular".to_owned() } else { format!("Añadir {count} titulares") }
    },
    train: |people, layer| {
        if people == 1 {
            format!("Formar a 1 persona en {layer}")
        } else {
            format!("Formar a {people} personas en {layer}")
        }
    },
    place_shifts: "Dejar que Relevo coloque los turnos",
    change_model: |model| format!("Cambiar a {model} con la plantilla de hoy"),
    answer_faster: "Atender los avisos en la mitad de tiempo",
    promise: |severity, tier, objective| {
        format!("Prometer P{severity}{tier} para el {objective} de los tickets")
    },
    and_then: "; ",
    effect_keeps: "Cumple todas las promesas",
    goals: "Qué haría cumplir todas las promesas",
    goals_note: "Para el plan de hoy, el menor cambio de cada tipo que lo logra.",
    goals_met: "El plan de hoy cumple todas las promesas. Para eso no hace falta ningún cambio.",
    levers: ["Personas", "Suplentes", "Guardia", "Horario", "Promesa"],
    no_goal: [
        "Ningún número de titulares lo logra: no hay nadie cuando llegan los tickets",
        "Ningún número de suplentes lo logra",
        "Ninguna guardia lo logra",
        "Ningún horario lo logra",
        "Ni siquiera se cumple el 50 %",
    ],
    lever: "Con",
    change: "Cambio",
    cost_change: "Coste al año",
    effect_short: |before, after| format!("Turnos con falta de gente {before} → {after} de cada 100"),
    effect_sla: |before, after| format!("SLA cumplido {before} → {after} de cada 100 meses"),
    effect_gaps: |before, after| format!("Horas sin cubrir {before} → {after} por semana"),
    effect_none: "Ningún número cambia en 1 o más",
    cost_more_a_year: |amount| format!("{amount} más al año"),
    cost_less_a_year: |amount| format!("{amount} menos al año"),
    no_cost: "sin coste",
    no_actions: "Ningún cambio que Relevo conozca mejora el plan de hoy.",
};
