//! Terms of the trade that the method page does not explain, each in a sentence.

/// A term.
pub struct Term {
    /// English, Spanish.
    pub names: [&'static str; 2],
    /// English, Spanish.
    pub sentences: [&'static str; 2],
}

const fn term(names: [&'static str; 2], sentences: [&'static str; 2]) -> Term {
    Term { names, sentences }
}

/// The terms.
pub const GLOSSARY: [Term; 26] = [
    term(
        ["Erlang", "Erlang"],
        [
            "One erlang is work that keeps one person busy all the time; also the name of the formulas for waiting in line.",
            "Un erlang es el trabajo que ocupa a una persona todo el tiempo; también, las fórmulas de las esperas en cola.",
        ],
    ),
    term(
        ["Offered load", "Carga ofrecida"],
        [
            "Tickets an hour times hands-on time: how many people they would keep busy.",
            "Tickets por hora por tiempo de trabajo: a cuántas personas mantendrían ocupadas.",
        ],
    ),
    term(
        ["MTTA, mean time to acknowledge", "MTTA, tiempo medio de atención"],
        [
            "Mean time from a page until somebody answers it.",
            "Tiempo medio desde un aviso hasta que alguien lo atiende.",
        ],
    ),
    term(
        ["MTTR, mean time to repair", "MTTR, tiempo medio de reparación"],
        [
            "Mean time from the start of an outage, or of the work on it, until the service is back.",
            "Tiempo medio desde que empieza una interrupción, o el trabajo en ella, hasta que vuelve el servicio.",
        ],
    ),
    term(
        ["MTBF, mean time between failures", "MTBF, tiempo medio entre fallos"],
        [
            "How long a service runs, on average, from one outage to the next.",
            "Cuánto funciona un servicio, de media, de una interrupción a la siguiente.",
        ],
    ),
    term(
        ["RTO, recovery time objective", "RTO, tiempo objetivo de recuperación"],
        [
            "The longest that a service may be down after a disaster.",
            "Lo máximo que un servicio puede estar caído tras un desastre.",
        ],
    ),
    term(
        ["RPO, recovery point objective", "RPO, punto objetivo de recuperación"],
        [
            "How much of the newest data may be lost, told as a time.",
            "Cuántos de los datos más recientes se pueden perder, dicho en tiempo.",
        ],
    ),
    term(
        ["SLO, service level objective", "SLO, objetivo de nivel de servicio"],
        [
            "A target that the provider sets itself, usually stricter than what is promised.",
            "Una meta que se pone el propio proveedor, en general más estricta que lo prometido.",
        ],
    ),
    term(
        ["Availability", "Disponibilidad"],
        [
            "Share of the time in which a service can be used: 99.9 % is nine hours down a year.",
            "Parte del tiempo en que se puede usar un servicio: con el 99,9 %, nueve horas caído al año.",
        ],
    ),
    term(
        ["Bus factor", "Factor autobús"],
        [
            "The fewest people who must be away for nobody to know a layer.",
            "El mínimo de personas que deben faltar para que nadie conozca una capa.",
        ],
    ),
    term(
        ["P50, median", "P50, mediana"],
        ["Half of the cases are below it.", "La mitad de los casos quedan por debajo."],
    ),
    term(
        ["P90, percentile", "P90, percentil"],
        ["Nine cases in ten are below it.", "Nueve de cada diez casos quedan por debajo."],
    ),
    term(
        ["Newsvendor", "Vendedor de periódicos"],
        [
            "The rule for how many to keep when one too few costs more than one too many, or less: here, backups.",
            "La regla de cuántos tener cuando uno de menos cuesta más que uno de más, o menos: aquí, suplentes.",
        ],
    ),
    term(
        ["24/7", "24/7"],
        [
            "Somebody on duty at every hour of the week: about five people for one chair.",
            "Alguien en servicio a todas las horas de la semana: unas cinco personas por puesto.",
        ],
    ),
    term(
        ["Full-time equivalent, FTE", "Equivalente a jornada completa, FTE"],
        [
            "Work told in full-time people: two halves make one.",
            "El trabajo contado en personas a jornada completa: dos medias suman una.",
        ],
    ),
    term(
        ["Lone cover", "Cobertura de una sola persona"],
        [
            "Hours with one person on duty: one absence leaves nobody.",
            "Horas con una sola persona en servicio: una ausencia y no queda nadie.",
        ],
    ),
    term(
        ["Induction visit", "Visita de formación"],
        [
            "A day on which a backup learns what the engineers do; without it a backup does not count.",
            "Un día en que un suplente aprende lo que hacen los titulares; sin ella no cuenta.",
        ],
    ),
    term(
        ["Cover visit", "Visita de sustitución"],
        [
            "A day on which a backup stands in for somebody who is away.",
            "Un día en que un suplente ocupa el lugar de quien falta.",
        ],
    ),
    term(
        ["Break-even", "Punto de equilibrio"],
        [
            "The value of a number at which two ways cost the same.",
            "El valor de un número con el que dos opciones cuestan lo mismo.",
        ],
    ),
    term(
        ["Efficient frontier", "Frontera eficiente"],
        [
            "The models that no other beats in both cost and promises kept.",
            "Los modelos a los que ningún otro supera a la vez en coste y en promesas cumplidas.",
        ],
    ),
    term(
        ["Regret", "Pérdida por no acertar"],
        [
            "What a choice costs more than the one that would have been best.",
            "Lo que una elección cuesta de más frente a la que habría sido la mejor.",
        ],
    ),
    term(
        ["Tornado", "Tornado"],
        [
            "A chart of which inputs move the result most, from top to bottom.",
            "Un gráfico de qué datos mueven más el resultado, de arriba abajo.",
        ],
    ),
    term(
        ["Seed", "Semilla"],
        [
            "The number that a run of chance starts from: the same one gives the same draws.",
            "El número del que parte un sorteo: con el mismo salen los mismos resultados.",
        ],
    ),
    term(
        ["Baseline", "Referencia"],
        ["The scenario that changes are measured against.", "El escenario con el que se miden los cambios."],
    ),
    term(
        ["Snapshot", "Instantánea"],
        [
            "A state of a scenario that is kept under a name, and can be brought back.",
            "Un estado de un escenario que se guarda con un nombre y se puede recuperar.",
        ],
    ),
    term(
        ["Patience", "Paciencia"],
        [
            "How long callers wait, on average, before they hang up.",
            "Cuánto espera quien llama, de media, antes de colgar.",
        ],
    ),
];
