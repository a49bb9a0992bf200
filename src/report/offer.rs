//! The price to the client, fact by fact.

use super::Voice;
use crate::engine::Price;
use crate::scenario::Scenario;

/// Each fact of a price: label and value, the price first.
#[must_use]
pub fn facts(price: &Price, scenario: &Scenario, voice: Voice) -> Vec<(String, String)> {
    let (words, offer) = (voice.money_words(), &scenario.offer);
    let money = |amount: f64| voice.locale.money(amount.abs(), voice.sign);
    let mut facts = vec![
        (words.price_a_month.to_owned(), money(price.a_month)),
        (words.margin_a_month.to_owned(), money(price.margin_a_month)),
    ];
    if offer.setup_fee > 0.0 {
        facts.push((words.setup_fee.to_owned(), money(offer.setup_fee)));
    }
    let months = voice.locale.shortest(offer.term_months);
    facts.push(((words.of_term)(&months), money(price.of_term)));
    if let Some(present) = price.present {
        let side = |amount: f64, less: &'static str, more: &'static str| {
            (if amount >= 0.0 { less } else { more }.to_owned(), money(amount))
        };
        facts.push((words.present.to_owned(), money(offer.present_a_month)));
        facts.push(side(present.less_a_month, words.less_a_month, words.more_a_month));
        facts.push(side(present.less_of_term, words.less_of_term, words.more_of_term));
        let back = match present.pays_back {
            None => words.never.to_owned(),
            Some(0) => words.at_once.to_owned(),
            Some(month) => (words.in_month)(&voice.locale.number(f64::from(month), 0)),
        };
        facts.push((words.pays_back.to_owned(), back));
    }
    facts
}
