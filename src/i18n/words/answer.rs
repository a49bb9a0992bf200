//! The verdict, the numbers and the gaps. Arguments are already written in the locale.

use super::common::{people_en, people_es};

/// Sentences of the answer.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct AnswerWords {
    // Service models, in the order of `WindowKind::ALL`.
    pub windows: [&'static str; 9],
    pub with_on_call: fn(&str) -> String,
    pub alone: fn(&str) -> String,
    pub label_with_on_call: fn(&str) -> String,
    // Grades, best first, and what each means.
    pub grades: [&'static str; 4],
    pub grade_meaning: [&'static str; 4],
    // The decision.
    pub not_needed: &'static str,
    pub needed_by_promise: &'static str,
    pub needed_by_cost: &'static str,
    pub too_close: fn(model: &str) -> String,
    pub nothing_keeps_it: &'static str,
    pub no_tickets: &'static str,
    pub nobody: &'static str,
    pub no_shift: &'static str,
    pub overloaded: fn(tickets: &str) -> String,
    pub nearly_full: fn(share: &str) -> String,
    pub comparing: &'static str,
    pub updating: &'static str,
    // The strongest number: target, months, model.
    pub minutes_target: fn(amount: &str, severity: usize) -> String,
    pub hours_target: fn(amount: &str, severity: usize) -> String,
    pub every_month: &'static str,
    pub no_month: &'static str,
    pub months: fn(of_hundred: &str) -> String,
    pub model_meets: fn(model: &str, target: &str, months: &str) -> String,
    pub nearest_meets: fn(model: &str, target: &str, months: &str) -> String,
    pub today_meets: fn(model: &str, target: &str, months: &str) -> String,
    pub would_meet: fn(model: &str, months: &str) -> String,
    pub would_too: fn(model: &str) -> String,
    pub people_would_meet: fn(people: &str, months: &str) -> String,
    pub needs_people: fn(model: &str, people: &str) -> String,
    // Money, behind the strongest number.
    pub costs_less: fn(amount: &str) -> String,
    pub costs_less_staffed: fn(amount: &str) -> String,
    pub costs_more: fn(amount: &str) -> String,
    pub costs_less_than: fn(amount: &str, model: &str) -> String,
    pub costs_more_than: fn(amount: &str, model: &str) -> String,
    pub costs_the_same: &'static str,
    // The second line.
    pub weak_spot: fn(stretch: &str) -> String,
    pub weak_spot_in: fn(stretch: &str, layer: &str) -> String,
    pub no_weak_spot: &'static str,
    pub thin_spot: fn(stretch: &str, risk: &str) -> String,
    // What would change it.
    pub change_above: fn(&str) -> String,
    pub change_below: fn(&str) -> String,
    pub outages: fn(at: &str, now: &str) -> String,
    pub downtime_price: fn(at: &str, now: &str) -> String,
    pub downtime_times: fn(times: &str) -> String,
    pub or: fn(&str, &str) -> String,
    pub never_changes: &'static str,
    pub promises_decide: &'static str,
    pub missed_most: fn(promise: &str, in_time: &str, objective: &str) -> String,
    // Promises.
    pub promise: fn(severity: usize, target: &str) -> String,
    pub promise_of: fn(severity: usize, tier: &str, target: &str) -> String,
    pub escalated: fn(severity: usize, target: &str) -> String,
    pub resolved: fn(severity: usize, target: &str) -> String,
    pub answered: fn(layer: &str, target: &str) -> String,
    pub seconds_target: fn(amount: &str) -> String,
    // The three numbers.
    pub shifts_short: &'static str,
    pub sla_kept: &'static str,
    pub cost_a_year: &'static str,
    pub in_hundred: fn(&str) -> String,
    pub no_shifts: &'static str,
    pub likely: fn(&str) -> String,
    pub likely_range: fn(&str, &str) -> String,
    pub likely_months: fn(u32, u32) -> String,
    pub of_which_downtime: fn(&str) -> String,
    // Gaps.
    pub on_duty_needed: fn(on_duty: u32, needed: u32) -> String,
    pub on_duty_thin: fn(on_duty: u32, needed: u32, short: &str) -> String,
    pub on_call_late: fn(share: &str) -> String,
    pub closed_late: fn(share: &str) -> String,
    pub all_layers: &'static str,
    pub place_layer: fn(stretch: &str, layer: &str, what: &str) -> String,
    pub gaps_count: fn(hours: usize) -> String,
    pub thin_count: fn(hours: usize) -> String,
    pub no_gaps: &'static str,
    // Layer by layer.
    pub layer_not_needed: fn(model: &str) -> String,
    pub layer_needed: &'static str,
    pub layer_too_close: fn(model: &str) -> String,
    pub layer_nothing: fn(model: &str) -> String,
    pub layer_saving: fn(amount: &str) -> String,
    pub layer_extra: fn(amount: &str) -> String,
    pub layer_adds_nothing: &'static str,
    pub layer_adds: fn(amount: &str) -> String,
}

/// English.
pub const EN: AnswerWords = AnswerWords {
    windows: [
        "office hours",
        "office hours",
        "extended hours",
        "16/5",
        "16/7",
        "24/5",
        "24/7 staff",
        "own hours",
        "painted hours",
    ],
    with_on_call: |model| format!("{model} plus on-call"),
    alone: |model| format!("{model} alone"),
    label_with_on_call: |model| format!("{model} + on-call"),
    grades: ["Covered", "Thin", "At risk", "Not covered"],
    grade_meaning: [
        "every promise kept, and no hour short 5 % of the time or more",
        "every promise kept, but some hour is short 5 % of the time or more",
        "a promise is missed, but each is kept in at least half the months",
        "a promise is missed in more than half the months",
    ],
    not_needed: "You do not need 24/7 staff.",
    needed_by_promise: "You need 24/7 staff: nothing cheaper keeps every promise.",
    needed_by_cost: "You need 24/7 staff: without it, downtime would cost more than the people.",
    too_close: |model| {
        format!("Too close to call: 24/7 staff and {model} keep the promises and cost the same within 3 %.")
    },
    nothing_keeps_it: "No service model keeps every promise.",
    no_tickets: "No tickets are stated, so there is nothing to cover.",
    nobody: "Nobody is in the team, so every hour in service is a gap.",
    no_shift: "No shift is stated yet, so every hour in service is a gap.",
    nearly_full: |share| {
        format!(
            "Today's team has work for {share} of its time: tickets wait for weeks, and no promise is kept. One more person or a few tickets less would end that."
        )
    },
    overloaded: |tickets| {
        format!("The work exceeds today's team: the backlog grows by {tickets} tickets a week.")
    },
    comparing: "Comparing the service models…",
    updating: "Updating…",
    minutes_target: |amount, severity| format!("{amount}-minute P{severity} target"),
    hours_target: |amount, severity| format!("{amount}-hour P{severity} target"),
    every_month: "every month",
    no_month: "in no month",
    months: |of_hundred| format!("in {of_hundred} of 100 months"),
    model_meets: |model, target, months| format!("{model} meets the {target} {months}"),
    nearest_meets: |model, target, months| format!("The nearest, {model}, meets the {target} {months}"),
    today_meets: |model, target, months| format!("Today's {model} meets the {target} {months}"),
    would_meet: |model, months| format!("; {model} would meet it {months}"),
    would_too: |model| format!("; {model} would too"),
    people_would_meet: |people, months| format!("; with {} it would {months}", people_en(people)),
    needs_people: |model, people| format!("{model} needs {}", people_en(people)),
    costs_less: |amount| format!(" and costs {amount} less a year"),
    costs_less_staffed: |amount| format!(" and, staffed to need, costs {amount} less a year"),
    costs_more: |amount| format!(" and costs {amount} more a year"),
    costs_less_than: |amount, model| format!(" and costs {amount} less a year than {model}"),
    costs_more_than: |amount, model| format!(" and costs {amount} more a year than {model}"),
    costs_the_same: " and costs about the same",
    weak_spot: |stretch| format!("Weak spot: {stretch}"),
    weak_spot_in: |stretch, layer| format!("Weak spot: {stretch}, {layer}"),
    no_weak_spot: "No weak spot: every hour in service is short less than 1 % of the time",
    thin_spot: |stretch, risk| format!("Weak spot: {stretch}, short {risk} of the time"),
    change_above: |what| format!("It would change above {what}"),
    change_below: |what| format!("It would change below {what}"),
    outages: |at, now| format!("{at} outages a year (now {now})"),
    downtime_price: |at, now| format!("{at} an hour of downtime (now {now})"),
    downtime_times: |times| format!("{times} times the stated cost of downtime"),
    or: |first, second| format!("{first} or {second}"),
    never_changes: "No number of outages and no price of downtime would change it",
    promises_decide: "The promises decide it, not the price: only a longer response target would change it",
    missed_most: |promise, in_time, objective| {
        format!("Missed most: {promise}, {in_time} in time of {objective} promised")
    },
    promise: |severity, target| format!("P{severity} within {target}"),
    promise_of: |severity, tier, target| format!("P{severity} within {target}, {tier}"),
    escalated: |severity, target| format!("P{severity} escalated within {target}"),
    resolved: |severity, target| format!("P{severity} resolved within {target}"),
    answered: |layer, target| format!("{layer}: calls answered within {target}"),
    seconds_target: |amount| format!("{amount}-second answer target"),
    shifts_short: "Shifts short of people",
    sla_kept: "SLA kept, P1 and P2",
    cost_a_year: "Cost a year",
    in_hundred: |count| format!("{count} in 100"),
    no_shifts: "no shifts",
    likely: |value| format!("likely {value}"),
    likely_range: |low, high| format!("likely {low} to {high}"),
    likely_months: |low, high| {
        if low == high {
            format!("likely {low} of 12 months")
        } else {
            format!("likely {low} to {high} of 12 months")
        }
    },
    of_which_downtime: |amount| format!("{amount} of it downtime"),
    on_duty_needed: |on_duty, needed| format!("{on_duty} on duty, {needed} needed"),
    on_duty_thin: |on_duty, needed, short| {
        format!("{on_duty} on duty, {needed} needed, short {short} of the time")
    },
    on_call_late: |share| format!("on call, {share} of responses late"),
    closed_late: |share| format!("nobody, {share} of responses late"),
    all_layers: "all layers",
    place_layer: |stretch, layer, what| format!("{stretch}, {layer}: {what}"),
    gaps_count: |hours| {
        if hours == 1 { "1 gap hour a week".to_owned() } else { format!("{hours} gap hours a week") }
    },
    thin_count: |hours| {
        if hours == 1 { "1 thin hour a week".to_owned() } else { format!("{hours} thin hours a week") }
    },
    no_gaps: "0 gaps: every hour in service is covered",
    layer_not_needed: |model| format!("24/7 not needed: {model} is enough"),
    layer_needed: "24/7 needed",
    layer_too_close: |model| format!("Too close to call between 24/7 and {model}"),
    layer_nothing: |model| format!("Nothing keeps every promise; nearest: {model}"),
    layer_saving: |amount| format!("{amount} a year less than 24/7 for this layer alone"),
    layer_extra: |amount| format!("{amount} a year more than 24/7 for this layer alone"),
    layer_adds_nothing: "adds no people to the recommended plan",
    layer_adds: |amount| format!("adds {amount} a year of people to the recommended plan"),
};

/// Spanish.
pub const ES: AnswerWords = AnswerWords {
    windows: [
        "horario laboral",
        "horario laboral",
        "horario ampliado",
        "servicio 16/5",
        "servicio 16/7",
        "servicio 24/5",
        "personal 24/7",
        "horario propio",
        "horario pintado",
    ],
    with_on_call: |model| format!("{model} más guardia"),
    alone: |model| format!("{model} sin guardia"),
    label_with_on_call: |model| format!("{model} + guardia"),
    grades: ["Cubierto", "Justo", "En riesgo", "Sin cubrir"],
    grade_meaning: [
        "se cumple todo lo prometido y a ninguna hora falta gente el 5 % de las veces o más",
        "se cumple todo lo prometido, pero a alguna hora falta gente el 5 % de las veces o más",
        "algo prometido no se cumple, pero cada promesa se mantiene al menos la mitad de los meses",
        "algo prometido no se cumple en más de la mitad de los meses",
    ],
    not_needed: "No hace falta personal 24/7.",
    needed_by_promise: "Hace falta personal 24/7: nada más barato cumple todo lo prometido.",
    needed_by_cost: "Hace falta personal 24/7: sin él, las interrupciones costarían más que las personas.",
    too_close: |model| {
        format!(
            "Demasiado igualado: el personal 24/7 y el {model} cumplen lo prometido y cuestan lo mismo, con un 3 % de margen."
        )
    },
    nothing_keeps_it: "Ningún modelo de servicio cumple todo lo prometido.",
    no_tickets: "No se indica ningún ticket, así que no hay nada que cubrir.",
    nobody: "No hay nadie en el equipo, así que cada hora de servicio es un hueco de cobertura.",
    no_shift: "Aún no se ha indicado ningún turno, así que cada hora de servicio es un hueco de cobertura.",
    nearly_full: |share| {
        format!(
            "El equipo de hoy tiene trabajo para el {share} de su tiempo: los tickets esperan semanas y no se cumple ninguna promesa. Una persona más, o unos pocos tickets menos, lo resuelve."
        )
    },
    overloaded: |tickets| {
        format!("El trabajo supera al equipo de hoy: la cola crece en {tickets} tickets por semana.")
    },
    comparing: "Comparando los modelos de servicio…",
    updating: "Actualizando…",
    minutes_target: |amount, severity| {
        format!("objetivo P{severity} de {amount} {}", if amount == "1" { "minuto" } else { "minutos" })
    },
    hours_target: |amount, severity| {
        format!("objetivo P{severity} de {amount} {}", if amount == "1" { "hora" } else { "horas" })
    },
    every_month: "todos los meses",
    no_month: "ningún mes",
    months: |of_hundred| format!("en {of_hundred} de cada 100 meses"),
    model_meets: |model, target, months| format!("El {model} cumple el {target} {months}"),
    nearest_meets: |model, target, months| {
        format!("El que más se acerca, el {model}, cumple el {target} {months}")
    },
    today_meets: |model, target, months| format!("El {model} de hoy cumple el {target} {months}"),
    would_meet: |model, months| format!("; el {model} lo cumpliría {months}"),
    would_too: |model| format!("; el {model} también"),
    people_would_meet: |people, months| format!("; con {} lo cumpliría {months}", people_es(people)),
    needs_people: |model, people| format!("El {model} necesita {}", people_es(people)),
    costs_less: |amount| format!(" y cuesta {amount} menos al año"),
    costs_less_staffed: |amount| format!(" y, con la plantilla necesaria, cuesta {amount} menos al año"),
    costs_more: |amount| format!(" y cuesta {amount} más al año"),
    costs_less_than: |amount, model| format!(" y cuesta {amount} menos al año que el {model}"),
    costs_more_than: |amount, model| format!(" y cuesta {amount} más al año que el {model}"),
    costs_the_same: " y cuesta casi lo mismo",
    weak_spot: |stretch| format!("Punto débil: {stretch}"),
    weak_spot_in: |stretch, layer| format!("Punto débil: {stretch}, {layer}"),
    no_weak_spot: "Ningún punto débil: a cada hora de servicio falta gente menos del 1 % de las veces",
    thin_spot: |stretch, risk| format!("Punto débil: {stretch}, falta gente el {risk} de las veces"),
    change_above: |what| format!("Cambiaría por encima de {what}"),
    change_below: |what| format!("Cambiaría por debajo de {what}"),
    outages: |at, now| format!("{at} interrupciones al año (hoy {now})"),
    downtime_price: |at, now| format!("{at} por hora de interrupción (hoy {now})"),
    downtime_times: |times| format!("{times} veces el coste de interrupción indicado"),
    or: |first, second| format!("{first} o {second}"),
    never_changes: "Ningún número de interrupciones ni precio de la interrupción lo cambiaría",
    promises_decide: "Lo decide lo prometido, no el precio: solo un objetivo de respuesta más largo lo cambiaría",
    missed_most: |promise, in_time, objective| {
        format!("Lo que más se incumple: {promise}, {in_time} a tiempo de un {objective} prometido")
    },
    promise: |severity, target| format!("P{severity} en {target}"),
    promise_of: |severity, tier, target| format!("P{severity} en {target}, {tier}"),
    escalated: |severity, target| format!("P{severity} escalado en {target}"),
    resolved: |severity, target| format!("P{severity} resuelto en {target}"),
    answered: |layer, target| format!("{layer}: llamadas contestadas en {target}"),
    seconds_target: |amount| format!("objetivo de contestar en {amount} segundos"),
    shifts_short: "Turnos con falta de gente",
    sla_kept: "SLA cumplido, P1 y P2",
    cost_a_year: "Coste al año",
    in_hundred: |count| format!("{count} de cada 100"),
    no_shifts: "sin turnos",
    likely: |value| format!("probable: {value}"),
    likely_range: |low, high| format!("probable: de {low} a {high}"),
    likely_months: |low, high| {
        if low == high {
            format!("probable: {low} de 12 meses")
        } else {
            format!("probable: de {low} a {high} de 12 meses")
        }
    },
    of_which_downtime: |amount| format!("{amount} por interrupciones"),
    on_duty_needed: |on_duty, needed| format!("{on_duty} en servicio, hacen falta {needed}"),
    on_duty_thin: |on_duty, needed, short| {
        format!("{on_duty} en servicio, hacen falta {needed}, falta gente el {short} de las veces")
    },
    on_call_late: |share| format!("de guardia, {share} de respuestas tarde"),
    closed_late: |share| format!("nadie, {share} de respuestas tarde"),
    all_layers: "todas las capas",
    place_layer: |stretch, layer, what| format!("{stretch}, {layer}: {what}"),
    gaps_count: |hours| {
        if hours == 1 {
            "1 hora sin cubrir por semana".to_owned()
        } else {
            format!("{hours} horas sin cubrir por semana")
        }
    },
    thin_count: |hours| {
        if hours == 1 {
            "1 hora justa por semana".to_owned()
        } else {
            format!("{hours} horas justas por semana")
        }
    },
    no_gaps: "0 huecos: cada hora de servicio está cubierta",
    layer_not_needed: |model| format!("No necesita 24/7: basta el {model}"),
    layer_needed: "Necesita 24/7",
    layer_too_close: |model| format!("Demasiado igualado entre 24/7 y el {model}"),
    layer_nothing: |model| format!("Nada cumple todo lo prometido; lo más cercano: {model}"),
    layer_saving: |amount| format!("{amount} al año menos que 24/7 solo para esta capa"),
    layer_extra: |amount| format!("{amount} al año más que 24/7 solo para esta capa"),
    layer_adds_nothing: "no suma personas al plan recomendado",
    layer_adds: |amount| format!("suma {amount} al año de personas al plan recomendado"),
};
