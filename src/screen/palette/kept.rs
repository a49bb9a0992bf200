//! The scenarios that the browser keeps, by name and client.

use super::fold::{NONE, Query, fold, rank};
use crate::scenario::shelf::{Entry, opened};
use crate::screen::Clerk;

/// How much nearer a scenario is whose whole name was typed.
const WHOLE: i32 = 60;

/// The scenarios that may be seen, those opened last first.
pub(super) fn latest(clerk: &Clerk) -> Vec<&Entry> {
    let opened = opened(&clerk.kept);
    let time = |entry: &Entry| opened.get(&entry.id).copied().unwrap_or(0.0);
    let mut all: Vec<(f64, &Entry)> =
        clerk.shelf.visible(&clerk.kept).map(|entry| (time(entry), entry)).collect();
    all.sort_by(|(one, first), (other, second)| {
        let later = other.total_cmp(one).then(second.saved.total_cmp(&first.saved));
        later.then_with(|| first.id.cmp(&second.id))
    });
    all.into_iter().map(|(_, entry)| entry).collect()
}

/// How far a scenario is from what was typed; `None` where a word is not found.
pub(super) fn score(entry: &Entry, query: &Query) -> Option<i32> {
    let name = fold(&entry.name);
    let words = [name.clone(), fold(&entry.client)].concat();
    let best = |typed: &String| {
        let best = words.iter().map(|word| rank(typed, word)).min().unwrap_or(NONE);
        (best != NONE).then_some(i32::from(best))
    };
    let sum = query.words.iter().map(best).sum::<Option<i32>>()?;
    Some(if name.join(" ") == query.joined { sum - WHOLE } else { sum })
}
