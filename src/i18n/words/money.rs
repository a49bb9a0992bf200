//! Cost line by line, the price to the client, the way to the recommended plan, power and idle time. Arguments are
//! already written in the locale.

use super::common::{people_en, people_es};

/// Words of money, power and idle time.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct MoneyWords {
    // Cost, line by line; the names in the order of `CostLine::ALL`.
    pub cost_lines: &'static str,
    pub model_shown: &'static str,
    pub line: &'static str,
    pub names: [&'static str; 11],
    pub total: &'static str,
    pub todays_payroll: &'static str,
    pub steady: &'static str,
    pub payroll_more: fn(have: &str, more: &str) -> String,
    pub payroll_fewer: fn(have: &str, fewer: &str) -> String,
    pub payroll_same: fn(have: &str) -> String,
    // The price to the client.
    pub price: &'static str,
    pub price_hidden: &'static str,
    pub hide_price: &'static str,
    pub show_price: &'static str,
    pub no_price: &'static str,
    pub price_a_month: &'static str,
    pub margin_a_month: &'static str,
    pub setup_fee: &'static str,
    pub of_term: fn(months: &str) -> String,
    pub present: &'static str,
    pub less_a_month: &'static str,
    pub more_a_month: &'static str,
    pub less_of_term: &'static str,
    pub more_of_term: &'static str,
    pub pays_back: &'static str,
    pub at_once: &'static str,
    pub never: &'static str,
    pub in_month: fn(month: &str) -> String,
    // From today's plan to the recommended one.
    pub transition: &'static str,
    pub step: &'static str,
    pub when: &'static str,
    pub once: &'static str,
    pub no_steps: &'static str,
    pub months: fn(from: &str, to: &str) -> String,
    pub hire: fn(people: &str) -> String,
    pub hire_at: fn(people: &str, site: &str) -> String,
    pub learn: fn(people: &str) -> String,
    pub moves: fn(hours: &str, people: &str) -> String,
    pub release: fn(people: &str) -> String,
    pub train: fn(backups: &str) -> String,
    pub monitor: fn(layers: &str) -> String,
    pub start_on_call: &'static str,
    pub stop_on_call: &'static str,
    pub one_off: fn(amount: &str, months: &str) -> String,
    pub saves: fn(amount: &str) -> String,
    pub no_saving: &'static str,
    // Power and idle time.
    pub waste: &'static str,
    pub wastes: fn(hours: &str, amount: &str, kg: &str) -> String,
    pub would_waste: fn(hours: &str, amount: &str, kg: &str) -> String,
    pub no_waste: &'static str,
    pub more_power: fn(kwh: &str) -> String,
    pub kwh: &'static str,
    pub co2: &'static str,
    pub idle_hours: &'static str,
    pub idle_cost: &'static str,
    pub answer: fn(hours: &str, amount: &str, kg: &str) -> String,
}

/// English.
pub const EN: MoneyWords = MoneyWords {
    cost_lines: "Cost, line by line",
    model_shown: "Model shown",
    line: "Line",
    names: [
        "Pay at the plain rate",
        "Handovers",
        "Night, weekend and holiday premiums",
        "Standby",
        "Callouts and overtime",
        "Backups",
        "Induction of backups",
        "Hiring for those who leave",
        "Tools and licences",
        "Service credits",
        "Downtime, the client's own",
    ],
    total: "Total a year",
    todays_payroll: "Today's payroll",
    steady: "Models: a steady year, staffed to need. Today's payroll: the people that you state.",
    payroll_more: |have, more| format!("Today {}: {more} more than the model shown needs.", people_en(have)),
    payroll_fewer: |have, fewer| {
        format!("Today {}: {fewer} fewer than the model shown needs.", people_en(have))
    },
    payroll_same: |have| format!("Today {}: as many as the model shown needs.", people_en(have)),
    price: "Price to the client",
    price_hidden: "The price is hidden.",
    hide_price: "Hide the price (key P)",
    show_price: "Show the price (key P)",
    no_price: "0 is paid for the recommended plan, so it has no price.",
    price_a_month: "Price a month",
    margin_a_month: "Margin a month",
    setup_fee: "Set-up fee",
    of_term: |months| format!("Price over {months} months, set-up fee included"),
    present: "Present contract a month",
    less_a_month: "Less than the present contract, a month",
    more_a_month: "More than the present contract, a month",
    less_of_term: "Less over the term",
    more_of_term: "More over the term",
    pays_back: "Set-up fee paid back",
    at_once: "at once",
    never: "never",
    in_month: |month| format!("in month {month}"),
    transition: "From today's plan to the recommended one",
    step: "Step",
    when: "Months",
    once: "Cost, once",
    no_steps: "0 steps: today's plan is the recommended one.",
    months: |from, to| format!("{from}\u{a0}to\u{a0}{to}"),
    hire: |people| format!("Hire {}", people_en(people)),
    hire_at: |people, site| format!("Hire {} at {site}", people_en(people)),
    learn: |people| format!("Bring {} to full speed", people_en(people)),
    moves: |hours, people| {
        format!("Move {hours} of duty a week to other hours, equal to {}", people_en(people))
    },
    release: |people| format!("Find other work for {}", people_en(people)),
    train: |backups| format!("Train {backups} {}", if backups == "1" { "backup" } else { "backups" }),
    monitor: |layers| format!("Set up monitoring: {layers}"),
    start_on_call: "Set up on-call outside the staffed hours",
    stop_on_call: "End on-call",
    one_off: |amount, months| format!("{amount} once; done after {months} months."),
    saves: |amount| format!("Other work for people who are no longer needed saves {amount} a year here."),
    no_saving: "People who are no longer needed are a saving only once they have other work.",
    waste: "What 24/7 would waste here",
    wastes: |hours, amount, kg| {
        format!(
            "24/7 is recommended all the same: people on duty wait for work {hours} hours a year, which cost {amount} and {kg} kg of CO₂."
        )
    },
    would_waste: |hours, amount, kg| {
        format!(
            "{hours} hours a year in which people on duty wait for work, beyond those of the recommended plan: {amount} and {kg} kg of CO₂ at their seats."
        )
    },
    no_waste: "0 hours: nobody on duty around the clock would wait for work longer than with the recommended plan.",
    more_power: |kwh| format!("With room and servers, 24/7 takes {kwh} kWh a year more."),
    kwh: "kWh a year",
    co2: "kg of CO₂ a year",
    idle_hours: "Hours without work a year",
    idle_cost: "Their cost a year",
    answer: |hours, amount, kg| {
        format!(
            "24/7 here would keep people waiting for work {hours} hours more a year: {amount} and {kg} kg of CO₂."
        )
    },
};

/// Spanish.
pub const ES: MoneyWords = MoneyWords {
    cost_lines: "Coste, línea por línea",
    model_shown: "Modelo mostrado",
    line: "Línea",
    names: [
        "Salario a la tarifa simple",
        "Traspasos de turno",
        "Pluses de noche, fin de semana y festivo",
        "Guardia",
        "Llamadas y horas extra",
        "Suplentes",
        "Formación de suplentes",
        "Contratación por rotación",
        "Herramientas y licencias",
        "Abonos por incumplimiento",
        "Interrupciones, del cliente",
    ],
    total: "Total al año",
    todays_payroll: "Plantilla de hoy",
    steady: "Modelos: un año en régimen estable, con la plantilla necesaria. Plantilla de hoy: las personas que usted indica.",
    payroll_more: |have, more| {
        format!("Hoy {}: {more} más de las que necesita el modelo mostrado.", people_es(have))
    },
    payroll_fewer: |have, fewer| {
        format!("Hoy {}: {fewer} menos de las que necesita el modelo mostrado.", people_es(have))
    },
    payroll_same: |have| format!("Hoy {}: las que necesita el modelo mostrado.", people_es(have)),
    price: "Precio para el cliente",
    price_hidden: "El precio está oculto.",
    hide_price: "Ocultar el precio (tecla P)",
    show_price: "Mostrar el precio (tecla P)",
    no_price: "Por el plan recomendado se paga 0, así que no tiene precio.",
    price_a_month: "Precio al mes",
    margin_a_month: "Margen al mes",
    setup_fee: "Cuota de puesta en marcha",
    of_term: |months| format!("Precio en {months} meses, con la puesta en marcha"),
    present: "Contrato actual al mes",
    less_a_month: "Menos que el contrato actual, al mes",
    more_a_month: "Más que el contrato actual, al mes",
    less_of_term: "Menos en todo el plazo",
    more_of_term: "Más en todo el plazo",
    pays_back: "Puesta en marcha recuperada",
    at_once: "desde el principio",
    never: "nunca",
    in_month: |month| format!("en el mes {month}"),
    transition: "Del plan de hoy al recomendado",
    step: "Paso",
    when: "Meses",
    once: "Coste único",
    no_steps: "0 pasos: el plan de hoy es el recomendado.",
    months: |from, to| format!("de\u{a0}{from}\u{a0}a\u{a0}{to}"),
    hire: |people| format!("Contratar a {}", people_es(people)),
    hire_at: |people, site| format!("Contratar a {} en {site}", people_es(people)),
    learn: |people| format!("Llevar a {} al pleno rendimiento", people_es(people)),
    moves: |hours, people| {
        format!("Pasar {hours} de servicio por semana a otras horas, el equivalente a {}", people_es(people))
    },
    release: |people| format!("Encontrar otro trabajo a {}", people_es(people)),
    train: |backups| format!("Formar a {backups} {}", if backups == "1" { "suplente" } else { "suplentes" }),
    monitor: |layers| format!("Poner monitorización: {layers}"),
    start_on_call: "Organizar la guardia fuera del horario atendido",
    stop_on_call: "Terminar la guardia",
    one_off: |amount, months| format!("{amount} una sola vez; listo a los {months} meses."),
    saves: |amount| {
        format!("El paso a otro trabajo de quienes ya no hacen falta ahorra aquí {amount} al año.")
    },
    no_saving: "Quienes ya no hacen falta solo son un ahorro cuando tienen otro trabajo.",
    waste: "Lo que derrocharía aquí el 24/7",
    wastes: |hours, amount, kg| {
        format!(
            "Aun así se recomienda el 24/7: quienes están en servicio esperan trabajo {hours} horas al año, que cuestan {amount} y {kg} kg de CO₂."
        )
    },
    would_waste: |hours, amount, kg| {
        format!(
            "{hours} horas al año en que quienes están en servicio esperan trabajo, además de las del plan recomendado: {amount} y {kg} kg de CO₂ en sus puestos."
        )
    },
    no_waste: "0 horas: en servicio a todas horas nadie esperaría trabajo más tiempo que con el plan recomendado.",
    more_power: |kwh| format!("Con sala y servidores, el 24/7 consume {kwh} kWh más al año."),
    kwh: "kWh al año",
    co2: "kg de CO₂ al año",
    idle_hours: "Horas sin trabajo al año",
    idle_cost: "Su coste al año",
    answer: |hours, amount, kg| {
        format!(
            "El 24/7 tendría aquí a personas esperando trabajo {hours} horas más al año: {amount} y {kg} kg de CO₂."
        )
    },
};
