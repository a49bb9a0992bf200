//! The page of risk: what is luck, what is doubt, and what would decide.

/// Words of the page of risk. Arguments are already written in the locale.
#[expect(missing_docs, reason = "each field is named as the place where it stands")]
pub struct RiskWords {
    // The finding and the decision.
    pub cheapest_in: fn(model: &str, draws: &str) -> String,
    pub nearest_in: fn(model: &str, draws: &str) -> String,
    pub decided: fn(model: &str, draws: &str) -> String,
    pub undecided: fn(model: &str, draws: &str, second: &str) -> String,
    pub would_decide: fn(input: &str, draws: &str) -> String,
    pub no_decider: &'static str,
    pub never_kept: &'static str,
    pub sometimes_kept: fn(draws: &str) -> String,
    pub certain: &'static str,
    // What was run.
    pub made_of: fn(draws: &str, typed: &str, usual: &str) -> String,
    pub seed: fn(seed: &str) -> String,
    pub progress: fn(done: &str, all: &str) -> String,
    pub first_bands: &'static str,
    pub stopped: fn(draws: &str) -> String,
    pub complete: &'static str,
    pub of_earlier: &'static str,
    pub checked: fn(draws: &str, cost: &str, same: &str) -> String,
    pub stop: &'static str,
    pub again: &'static str,
    pub other_seed: &'static str,
    // How often each model is best.
    pub best_title: &'static str,
    pub best_note: &'static str,
    pub best_in: &'static str,
    pub error: &'static str,
    pub keeps_in: &'static str,
    pub regret: &'static str,
    pub regret_p90: &'static str,
    pub cost_range: &'static str,
    pub of_draws: fn(share: &str, error: &str) -> String,
    pub never: &'static str,
    // Figures of the recommended plan.
    pub figures_title: fn(model: &str) -> String,
    pub figures_note: &'static str,
    pub figure: &'static str,
    pub stated: &'static str,
    pub doubt: &'static str,
    pub luck: &'static str,
    pub range: fn(low: &str, high: &str) -> String,
    pub no_luck: &'static str,
    pub cost: &'static str,
    pub saving: &'static str,
    pub downtime: &'static str,
    pub months: &'static str,
    pub people: &'static str,
    pub months_of_twelve: fn(low: u32, high: u32) -> String,
    // The tornado.
    pub moves_saving: fn(input: &str) -> String,
    pub moves_cost: fn(input: &str) -> String,
    pub moves_nothing: &'static str,
    pub tornado_note: &'static str,
    pub tornado_label: &'static str,
    pub saving_axis: fn(sign: &str) -> String,
    pub cost_axis: fn(sign: &str) -> String,
    pub input: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub at_low: &'static str,
    pub at_high: &'static str,
    pub correlation: &'static str,
    pub usual: &'static str,
    pub never_best: fn(models: usize) -> String,
    // The dots.
    pub outcome: &'static str,
    pub outcomes: [&'static str; 3],
    pub dots_past: [fn(dots: &str) -> String; 3],
    pub dots_note: &'static str,
    pub dots_label: &'static str,
    pub targets: [fn(value: &str) -> String; 3],
    pub points: fn(value: &str) -> String,
    pub value: &'static str,
    pub dot: &'static str,
    pub target_side: &'static str,
    pub before_target: &'static str,
    pub past_target: &'static str,
}

/// English.
pub const EN: RiskWords = RiskWords {
    cheapest_in: |model, draws| format!("{model} is the cheapest in {draws} of 100 futures"),
    nearest_in: |model, draws| {
        format!("{model} comes nearest to keeping every promise in {draws} of 100 futures")
    },
    decided: |model, draws| {
        format!("These numbers decide: {model} is best in {draws} of 100 draws of the numbers in doubt.")
    },
    undecided: |model, draws, second| {
        format!(
            "Not decided by these numbers: {model} is best in {draws} of 100 draws only, else mostly {second}."
        )
    },
    would_decide: |input, draws| {
        format!("{input} would decide it: with it known, the right model is chosen in {draws} of 100 draws.")
    },
    no_decider: "No single number would decide it.",
    never_kept: "No model keeps every promise in any draw; the nearest to it counts as best.",
    sometimes_kept: |draws| {
        format!(
            "Some model keeps every promise in {draws} of 100 draws; in the others the nearest counts as best."
        )
    },
    certain: "No number is in doubt: every draw is the same.",
    made_of: |draws, typed, usual| {
        format!(
            "{draws} draws of the numbers in doubt: {typed} with a range you typed, {usual} with the usual range of their kind. Type a range such as 8-12 into a field to state your own."
        )
    },
    seed: |seed| format!("Seed {seed}"),
    progress: |done, all| format!("{done} of {all} steps done"),
    first_bands: "First bands; more precise ones follow.",
    stopped: |draws| format!("Stopped: {draws} draws so far."),
    complete: "Complete.",
    of_earlier: "These bands are of an earlier state of the numbers; new ones follow.",
    checked: |draws, cost, same| {
        format!(
            "Checked on {draws} draws computed exactly: cost within {cost}, the same model best in {same}."
        )
    },
    stop: "Stop",
    again: "Run again",
    other_seed: "Draw other numbers",
    best_title: "How often each model is best",
    best_note: "In every draw all models see the same numbers; the cheapest that keeps every promise is best. Regret: what a model costs more than the best of the draw.",
    best_in: "Best in",
    error: "Standard error",
    keeps_in: "Keeps every promise in",
    regret: "Regret, expected",
    regret_p90: "Regret, nine in ten below",
    cost_range: "Cost a year, doubt",
    of_draws: |share, error| format!("{share} ± {error}"),
    never: "never",
    figures_title: |model| format!("How far the figures of {model} reach"),
    figures_note: "Doubt is what the inputs do not settle, P5 to P95. Luck is what differs from year to year if every input is exact, P10 to P90. They are two things and are not added up.",
    figure: "Figure",
    stated: "As stated",
    doubt: "Doubt",
    luck: "Luck",
    range: |low, high| format!("{low} to {high}"),
    no_luck: "not computed",
    cost: "Cost a year",
    saving: "Saving against 24/7 a year",
    downtime: "Downtime a year",
    months: "Months in which P1 and P2 promises are kept",
    people: "People needed",
    months_of_twelve: |low, high| {
        if low == high { format!("{low} of 12 months") } else { format!("{low} to {high} of 12 months") }
    },
    moves_saving: |input| format!("{input} moves the saving most"),
    moves_cost: |input| format!("{input} moves the cost most"),
    moves_nothing: "No number in doubt moves the result",
    tornado_note: "Each bar goes from the result with this number alone low to the result with it alone high; the line is the result as stated. Strongest rank correlation over the draws first.",
    tornado_label: "Numbers that move the result most",
    saving_axis: |sign| format!("Saving against 24/7 a year ({sign})"),
    cost_axis: |sign| format!("Cost a year of the recommended model ({sign})"),
    input: "Number",
    low: "Low",
    high: "High",
    at_low: "Result with it low",
    at_high: "Result with it high",
    correlation: "Rank correlation",
    usual: "usual range",
    outcome: "Outcome",
    outcomes: ["Saving against 24/7", "Cost", "Promise kept worst"],
    never_best: |models| {
        if models == 1 {
            "1 more model, never the best".to_owned()
        } else {
            format!("{models} more models, never the best")
        }
    },
    dots_past: [
        |dots| format!("In {dots} of 50 dots, 24/7 is cheaper"),
        |dots| format!("{dots} of 50 dots cost more than stated"),
        |dots| format!("{dots} of 50 dots miss a promise"),
    ],
    dots_note: "Each dot is one of fifty equally likely futures, from the least to the most.",
    dots_label: "Fifty equally likely futures",
    targets: [
        |value| format!("target: {value}, same cost as 24/7"),
        |value| format!("target: {value}, the cost as stated"),
        |value| format!("target: {value}, every promise just kept"),
    ],
    points: |value| format!("{value} points"),
    value: "Value",
    dot: "Dot",
    target_side: "Target",
    before_target: "met",
    past_target: "past it",
};

/// Spanish.
pub const ES: RiskWords = RiskWords {
    cheapest_in: |model, draws| format!("{model} es lo más barato en {draws} de cada 100 futuros"),
    nearest_in: |model, draws| {
        format!("{model} es lo que más se acerca a cumplir todo lo prometido en {draws} de cada 100 futuros")
    },
    decided: |model, draws| {
        format!(
            "Estos números deciden: {model} es lo mejor en {draws} de cada 100 sorteos de los números en duda."
        )
    },
    undecided: |model, draws, second| {
        format!(
            "Estos números no lo deciden: {model} es lo mejor en solo {draws} de cada 100 sorteos; si no, casi siempre {second}."
        )
    },
    would_decide: |input, draws| {
        format!(
            "Lo decidiría: {input}. Si se conoce, se elige el modelo correcto en {draws} de cada 100 sorteos."
        )
    },
    no_decider: "Ningún número lo decidiría por sí solo.",
    never_kept: "Ningún modelo cumple todo lo prometido en ningún sorteo; el que más se acerca cuenta como el mejor.",
    sometimes_kept: |draws| {
        format!(
            "Algún modelo cumple todo lo prometido en {draws} de cada 100 sorteos; en los demás, el que más se acerca cuenta como el mejor."
        )
    },
    certain: "Ningún número está en duda: todos los sorteos son iguales.",
    made_of: |draws, typed, usual| {
        format!(
            "{draws} sorteos de los números en duda: {typed} con un rango que usted escribió, {usual} con el rango usual de su clase. Escriba un rango como 8-12 en un campo para indicar el suyo."
        )
    },
    seed: |seed| format!("Semilla {seed}"),
    progress: |done, all| format!("{done} de {all} pasos hechos"),
    first_bands: "Primeras bandas; siguen otras más precisas.",
    stopped: |draws| format!("Detenido: {draws} sorteos hasta ahora."),
    complete: "Completo.",
    of_earlier: "Estas bandas son de un estado anterior de los números; siguen las nuevas.",
    checked: |draws, cost, same| {
        format!(
            "Comprobado con {draws} sorteos calculados de forma exacta: coste con una diferencia máxima del {cost}, el mismo modelo es el mejor en {same}."
        )
    },
    stop: "Detener",
    again: "Calcular de nuevo",
    other_seed: "Sortear otros números",
    best_title: "Cuántas veces es mejor cada modelo",
    best_note: "En cada sorteo todos los modelos ven los mismos números; el más barato que cumple todo lo prometido es el mejor. Arrepentimiento: lo que un modelo cuesta más que el mejor del sorteo.",
    best_in: "El mejor en",
    error: "Error típico",
    keeps_in: "Cumple todo lo prometido en",
    regret: "Arrepentimiento esperado",
    regret_p90: "Arrepentimiento, nueve de cada diez por debajo",
    cost_range: "Coste al año, duda",
    of_draws: |share, error| format!("{share} ± {error}"),
    never: "nunca",
    figures_title: |model| format!("Hasta dónde llegan las cifras de {model}"),
    figures_note: "La duda es lo que los datos no dejan fijado, de P5 a P95. La suerte es lo que cambia de un año a otro aunque todos los datos sean exactos, de P10 a P90. Son dos cosas y no se suman.",
    figure: "Cifra",
    stated: "Según los datos",
    doubt: "Duda",
    luck: "Suerte",
    range: |low, high| format!("de {low} a {high}"),
    no_luck: "no se calcula",
    cost: "Coste al año",
    saving: "Ahorro al año frente a 24/7",
    downtime: "Interrupción al año",
    months: "Meses en que se cumplen las promesas P1 y P2",
    people: "Personas necesarias",
    months_of_twelve: |low, high| {
        if low == high { format!("{low} de 12 meses") } else { format!("de {low} a {high} de 12 meses") }
    },
    moves_saving: |input| format!("Lo que más mueve el ahorro: {input}"),
    moves_cost: |input| format!("Lo que más mueve el coste: {input}"),
    moves_nothing: "Ningún número en duda mueve el resultado",
    tornado_note: "Cada barra va del resultado con solo este número bajo al resultado con solo este número alto; la línea es el resultado según los datos. Primero, la mayor correlación de rangos en los sorteos.",
    tornado_label: "Números que más mueven el resultado",
    saving_axis: |sign| format!("Ahorro al año frente a 24/7 ({sign})"),
    cost_axis: |sign| format!("Coste al año del modelo recomendado ({sign})"),
    input: "Número",
    low: "Bajo",
    high: "Alto",
    at_low: "Resultado si es bajo",
    at_high: "Resultado si es alto",
    correlation: "Correlación de rangos",
    usual: "rango usual",
    outcome: "Resultado",
    outcomes: ["Ahorro frente a 24/7", "Coste", "Promesa que peor se cumple"],
    never_best: |models| {
        if models == 1 {
            "1 modelo más, nunca el mejor".to_owned()
        } else {
            format!("{models} modelos más, nunca el mejor")
        }
    },
    dots_past: [
        |dots| format!("En {dots} de 50 puntos, 24/7 es más barato"),
        |dots| format!("{dots} de 50 puntos cuestan más que según los datos"),
        |dots| format!("{dots} de 50 puntos incumplen una promesa"),
    ],
    dots_note: "Cada punto es uno de cincuenta futuros igual de probables, del menor al mayor.",
    dots_label: "Cincuenta futuros igual de probables",
    targets: [
        |value| format!("objetivo: {value}, mismo coste que 24/7"),
        |value| format!("objetivo: {value}, el coste según los datos"),
        |value| format!("objetivo: {value}, todas las promesas se cumplen justo"),
    ],
    points: |value| format!("{value} puntos"),
    value: "Valor",
    dot: "Punto",
    target_side: "Objetivo",
    before_target: "dentro",
    past_target: "pasado",
};
