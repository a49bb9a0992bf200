//! What the answers about a layer propose, and why. Arguments are already written in the locale.

/// Words of the questions about a layer.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct NatureWords {
    pub questions: &'static str,
    pub nothing_answered: &'static str,
    pub proposed: fn(nature: &str) -> String,
    pub speaks_for: fn(count: usize, of: usize) -> String,
    pub because: &'static str,
    pub against: fn(nature: &str) -> String,
    pub stop_is: fn(severity: usize) -> String,
    pub shares: fn(first: &str, second: &str, third: &str) -> String,
    pub monitored: &'static str,
    pub not_monitored: &'static str,
    pub sleeps: &'static str,
    pub take: fn(layer: &str) -> String,
    pub taken: &'static str,
    pub overruled: fn(stated: &str) -> String,
    pub details_overruled: &'static str,
    pub curve: &'static str,
    /// In the order of the natures.
    pub curves: [&'static str; 4],
    pub source: &'static str,
}

/// English.
pub const EN: NatureWords = NatureWords {
    questions: "What is it for? 6 questions",
    nothing_answered: "Answer what you know: one answer is enough for a proposal.",
    proposed: |nature| format!("Proposed: {nature}"),
    speaks_for: |count, of| {
        if of == 1 {
            "the one answer speaks for it".to_owned()
        } else {
            format!("{count} of {of} answers speak for it")
        }
    },
    because: "Because",
    against: |nature| format!("speaks for {nature}"),
    stop_is: |severity| format!("A stop is a P{severity}"),
    shares: |first, second, third| format!("tickets that stop it: P1 {first}, P2 {second}, P3 {third}"),
    monitored: "An alarm tells of a stop at any hour",
    not_monitored: "No alarm tells of a stop at any hour",
    sleeps: "Nights count here, but nothing wakes anybody: on-call without monitoring does next to nothing.",
    take: |layer| format!("Use this for {layer}"),
    taken: "This is what the plan uses.",
    overruled: |stated| format!("You use {stated}: your choice stands until you take the proposal."),
    details_overruled: "You use other shares of stops, or other monitoring: your choice stands until you take the proposal.",
    curve: "What an hour down costs through the week",
    curves: [
        "as sales go: most from 18 to 22 h, a twelfth of that before dawn",
        "the same at every hour",
        "most from 08 to 18 h on weekdays, a twentieth at night and on weekends",
        "little, the same at every hour",
    ],
    source: "Editorial rules of Relevo, 2026: each answer speaks for one nature, and the weightiest is proposed.",
};

/// Spanish.
pub const ES: NatureWords = NatureWords {
    questions: "¿Para qué sirve? 6 preguntas",
    nothing_answered: "Responda lo que sepa: una respuesta basta para una propuesta.",
    proposed: |nature| format!("Propuesta: {nature}"),
    speaks_for: |count, of| {
        if of == 1 {
            "la única respuesta habla por ella".to_owned()
        } else {
            format!("{count} de {of} respuestas hablan por ella")
        }
    },
    because: "Porque",
    against: |nature| format!("habla por {nature}"),
    stop_is: |severity| format!("Una parada es una P{severity}"),
    shares: |first, second, third| format!("tickets que la detienen: P1 {first}, P2 {second}, P3 {third}"),
    monitored: "Una alarma avisa de una parada a cualquier hora",
    not_monitored: "Ninguna alarma avisa de una parada a cualquier hora",
    sleeps: "Aquí las noches cuentan, pero nada despierta a nadie: la guardia sin monitorización apenas sirve.",
    take: |layer| format!("Usar esto para {layer}"),
    taken: "Es lo que usa el plan.",
    overruled: |stated| format!("Usted usa {stated}: su elección vale mientras no tome la propuesta."),
    details_overruled: "Usted usa otras proporciones de paradas u otra monitorización: su elección vale mientras no tome la propuesta.",
    curve: "Lo que cuesta una hora de interrupción a lo largo de la semana",
    curves: [
        "como las ventas: lo más de 18 a 22 h, una doceava parte antes del alba",
        "lo mismo a cualquier hora",
        "lo más de 08 a 18 h en días laborables, una vigésima parte de noche y en fin de semana",
        "poco, lo mismo a cualquier hora",
    ],
    source: "Reglas editoriales de Relevo, 2026: cada respuesta habla por una naturaleza y se propone la de más peso.",
};
