//! What to do next, and what it changes. Arguments are already written in the locale.

/// Words of the actions.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct ActionWords {
    pub start_on_call: &'static str,
    pub stop_on_call: &'static str,
    pub monitor: fn(layer: &str) -> String,
    pub add_backup: &'static str,
    pub train_backups: &'static str,
    pub add_engineer: &'static str,
    pub place_shifts: &'static str,
    pub change_model: fn(model: &str) -> String,
    pub answer_faster: &'static str,
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
    add_backup: "Add 1 backup",
    train_backups: "Train every backup",
    add_engineer: "Add 1 engineer",
    place_shifts: "Let Relevo place the shifts",
    change_model: |model| format!("Change to {model} with today's people"),
    answer_faster: "Answer pages in half the time",
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
    add_backup: "Añadir 1 suplente",
    train_backups: "Formar a cada suplente",
    add_engineer: "Añadir 1 titular",
    place_shifts: "Dejar que Relevo coloque los turnos",
    change_model: |model| format!("Cambiar a {model} con la plantilla de hoy"),
    answer_faster: "Atender los avisos en la mitad de tiempo",
    effect_short: |before, after| format!("Turnos con falta de gente {before} → {after} de cada 100"),
    effect_sla: |before, after| format!("SLA cumplido {before} → {after} de cada 100 meses"),
    effect_gaps: |before, after| format!("Horas sin cubrir {before} → {after} por semana"),
    effect_none: "Ningún número cambia en 1 o más",
    cost_more_a_year: |amount| format!("{amount} más al año"),
    cost_less_a_year: |amount| format!("{amount} menos al año"),
    no_cost: "sin coste",
    no_actions: "Ningún cambio que Relevo conozca mejora el plan de hoy.",
};
