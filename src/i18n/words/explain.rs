//! What a number means and what it is made of. The numbers stand in [`headlines`] and [`money`], the lines under them in
//! [`terms`] and [`money_terms`].

pub mod headlines;
pub mod money;
pub mod money_terms;
pub mod terms;

use super::common::{people_en, people_es};
use headlines::Headlines;
use money::MoneyHeadlines;
use money_terms::MoneyTerms;
use terms::TermWords;

/// Explanations. Arguments are already written in the locale.
#[expect(missing_docs, reason = "each field is named as what it says")]
pub struct ExplainWords {
    pub why: &'static str,
    pub why_answer: &'static str,
    pub why_hour: &'static str,
    pub formula: &'static str,
    pub filled: &'static str,
    pub made_of: &'static str,
    pub rests_on: &'static str,
    pub source: &'static str,
    pub never: &'static str,
    // What a filled formula says that signs do not.
    pub max: fn(list: &str) -> String,
    pub people: fn(count: &str) -> String,
    pub fill_grade: fn(missed: &str, months: &str, bare: &str, thin: &str, grade: &str) -> String,
    pub fill_shifts_luck: fn(shifts: &str, share: &str, range: &str) -> String,
    pub fill_sla_luck: fn(share: &str, range: &str) -> String,
    pub fill_months: fn(tickets: &str, in_time: &str, objective: &str, kept: &str) -> String,
    pub headlines: Headlines,
    pub money: MoneyHeadlines,
    pub terms: TermWords,
    pub money_terms: MoneyTerms,
}

/// English.
pub const EN: ExplainWords = ExplainWords {
    why: "Why?",
    why_answer: "Why this answer?",
    why_hour: "Why this hour?",
    formula: "Formula",
    filled: "With your numbers",
    made_of: "Made of",
    rests_on: "Rests most on",
    source: "Method and source",
    never: "at none",
    max: |list| format!("max({list})"),
    people: people_en,
    fill_grade: |missed, months, bare, thin, grade| {
        format!(
            "promises missed: {missed}; each kept in {months} of months or more; gap hours: {bare}; thin hours: {thin} → {grade}"
        )
    },
    fill_shifts_luck: |shifts, share, range| {
        format!("P10 and P90 of {shifts} shifts, each short with {share}, ÷ {shifts}: {range}")
    },
    fill_sla_luck: |share, range| format!("P10 and P90 of 12 months, each kept with {share}: {range}"),
    fill_months: |tickets, in_time, objective, kept| {
        format!(
            "P(at least {objective} of the month's tickets in time), {tickets} a month, each in time with {in_time} = {kept}"
        )
    },
    headlines: headlines::EN,
    money: money::EN,
    terms: terms::EN,
    money_terms: money_terms::EN,
};

/// Spanish.
pub const ES: ExplainWords = ExplainWords {
    why: "¿Por qué?",
    why_answer: "¿Por qué esta respuesta?",
    why_hour: "¿Por qué esta hora?",
    formula: "Fórmula",
    filled: "Con sus números",
    made_of: "Se compone de",
    rests_on: "Depende sobre todo de",
    source: "Método y fuente",
    never: "en ninguno",
    max: |list| format!("máx({list})"),
    people: people_es,
    fill_grade: |missed, months, bare, thin, grade| {
        format!(
            "promesas incumplidas: {missed}; cada una se cumple en el {months} de los meses o más; horas sin cubrir: {bare}; horas justas: {thin} → {grade}"
        )
    },
    fill_shifts_luck: |shifts, share, range| {
        format!("P10 y P90 de {shifts} turnos, cada uno con falta de gente el {share}, ÷ {shifts}: {range}")
    },
    fill_sla_luck: |share, range| format!("P10 y P90 de 12 meses, cada uno cumplido con el {share}: {range}"),
    fill_months: |tickets, in_time, objective, kept| {
        format!(
            "P(al menos el {objective} de los tickets del mes a tiempo), {tickets} al mes, cada uno a tiempo con el {in_time} = {kept}"
        )
    },
    headlines: headlines::ES,
    money: money::ES,
    terms: terms::ES,
    money_terms: money_terms::ES,
};
