//! What differs between two scenarios as trees, and a tree with a difference put into it. The inverse of each other:
//! `put(base, between(base, now)) == now`.
//!
//! Of fields only those that differ are told; `null` is one that is gone. Of a list of things each is told, by its
//! difference from the thing at its place in the base or, beyond the last, from the last; where the base has none, from
//! the first of [`FIRST`]. A list of numbers is told as a whole, one of yes and no as digits, a measured profile as
//! [letters](super::letters). Yes and no are 1 and 0. What the base does not know is told as it stands.

use super::letters::{weights, write_weights};
use crate::calendar::WEEK;
use crate::scenario::MAX_RANGES;
use crate::scenario::json::{self, Json};

/// Most things of a list; more would be left out in opening, and are not made of a base first.
const MAX_ITEMS: usize = MAX_RANGES + 1;
/// Most fields that a base does not know.
const MAX_NEW: usize = 16;
/// What the first of a list is told from where the base has none.
const FIRST: [(&str, &str); 2] = [
    ("rows", r#"{"people":1,"hours":{"from":9,"to":17,"days":[true,true,true,true,true,false,false]}}"#),
    (
        "sites",
        r#"{"name":"","zone":"Europe/Madrid","country":"es","currency":"eur","hours":{"from":9,"to":17,"days":[true,true,true,true,true,false,false]},"minimum_on_duty":1,"hourly_cost":38,"exchange":1,"skills":1,"zone_year":{"offsets":[60,120],"summer":[88,298]}}"#,
    ),
];

/// What differs; `None` where nothing does.
pub(super) fn between(base: &Json, now: &Json) -> Option<Json> {
    differs("", base, now)
}

/// The base with a difference put into it.
pub(super) fn put(base: &Json, change: &Json) -> Json {
    changed("", Some(base), change)
}

fn differs(name: &str, base: &Json, now: &Json) -> Option<Json> {
    if same(base, now) {
        return None;
    }
    Some(match (base, now) {
        (Json::Fields(base), Json::Fields(now)) => {
            let told = now.iter().filter_map(|(name, now)| {
                let change = match field(base, name) {
                    Some(base) => differs(name, base, now)?,
                    None => now.clone(),
                };
                Some((name.clone(), change))
            });
            let is_gone = |name: &&String| field(now, name).is_none();
            let gone =
                base.iter().map(|(name, _)| name).filter(is_gone).map(|name| (name.clone(), Json::Null));
            Json::Fields(told.chain(gone).collect())
        }
        (Json::List(base), Json::List(now)) => differs_in_list(name, base, now),
        (Json::Flag(_), Json::Flag(now)) => Json::Number(f64::from(u8::from(*now))),
        _ => now.clone(),
    })
}

/// Whether two trees are the same to the last bit: 0 and -0 are not.
fn same(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Number(left), Json::Number(right)) => left.total_cmp(right).is_eq(),
        (Json::List(left), Json::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Json::Fields(left), Json::Fields(right)) => {
            let pair = |(left, right): (&(String, Json), &(String, Json))| {
                left.0 == right.0 && same(&left.1, &right.1)
            };
            left.len() == right.len() && left.iter().zip(right).all(pair)
        }
        _ => left == right,
    }
}

fn differs_in_list(name: &str, base: &[Json], now: &[Json]) -> Json {
    let are = |is: fn(&Json) -> bool| !now.is_empty() && now.iter().all(is);
    let first = first_of(name);
    if are(|item| matches!(item, Json::Fields(_))) {
        let told = now.iter().enumerate().map(|(place, now)| match like(base, first.as_ref(), place) {
            Some(base) => differs("", base, now).unwrap_or(Json::Fields(Vec::new())),
            None => now.clone(),
        });
        Json::List(told.collect())
    } else if are(|item| matches!(item, Json::Flag(_))) && are_flags(base) {
        Json::Text(now.iter().map(|flag| if *flag == Json::Flag(true) { '1' } else { '0' }).collect())
    } else {
        let all: Option<Vec<f64>> = now.iter().map(Json::number).collect();
        let letters =
            all.filter(|all| base.is_empty() && all.len() == WEEK).and_then(|all| write_weights(&all));
        letters.map_or_else(|| Json::List(now.to_vec()), Json::Text)
    }
}

fn changed(name: &str, base: Option<&Json>, change: &Json) -> Json {
    match (base, change) {
        (Some(Json::Fields(base)), Json::Fields(changes)) => {
            let mut fields = Vec::new();
            for (name, base) in base {
                match field(changes, name) {
                    None => fields.push((name.clone(), base.clone())),
                    Some(Json::Null) => {}
                    Some(change) => fields.push((name.clone(), changed(name, Some(base), change))),
                }
            }
            let new = changes.iter().filter(|(name, _)| field(base, name).is_none());
            fields.extend(new.take(MAX_NEW).cloned());
            Json::Fields(fields)
        }
        (Some(Json::List(base)), Json::List(changes)) if matches!(changes.first(), Some(Json::Fields(_))) => {
            let first = first_of(name);
            let put = |(place, change)| changed("", like(base, first.as_ref(), place), change);
            Json::List(changes.iter().take(MAX_ITEMS).enumerate().map(put).collect())
        }
        (Some(Json::List(base)), Json::Text(told)) if are_flags(base) => {
            Json::List(told.chars().map(|flag| Json::Flag(flag == '1')).collect())
        }
        (Some(Json::List(_)), Json::Text(told)) => {
            weights(told).map_or(Json::Null, |all| Json::List(all.into_iter().map(Json::Number).collect()))
        }
        (Some(Json::Flag(_)), Json::Number(flag)) => Json::Flag(*flag > 0.0),
        _ => change.clone(),
    }
}

fn field<'a>(fields: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn are_flags(list: &[Json]) -> bool {
    matches!(list.first(), Some(Json::Flag(_)))
}

/// What the thing at a place is told from.
fn like<'a>(base: &'a [Json], first: Option<&'a Json>, place: usize) -> Option<&'a Json> {
    base.get(place).or(base.last()).or(first)
}

fn first_of(name: &str) -> Option<Json> {
    let text = FIRST.iter().find(|(known, _)| *known == name)?.1;
    json::read(text).ok()
}
