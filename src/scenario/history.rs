//! What was changed, step by step, so that it can be undone: a step is what differs between two texts of the same
//! document. Nothing here knows what the texts mean, so that nothing a user can change is left out.

use super::json::{self, Json};
use super::stored::sum;
use std::collections::VecDeque;

/// Most bytes that steps take together: older ones fall away.
const MAX_BYTES: usize = 512 << 10;

/// Between what the scenario states and its people, who are most of a long text. A step may change both, and what lies
/// between stays out of it. In what a user typed, quotes are escaped.
const SEAM: &[u8] = b",\"staff\":";

/// What differs between two texts: all before and after it is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    /// Where, in bytes.
    at: usize,
    /// What stood there before …
    old: String,
    /// … and what stands there since.
    new: String,
}

impl Change {
    fn between(old: &str, new: &str) -> Self {
        let same = |(a, b): &(u8, u8)| a == b;
        let mut at = old.bytes().zip(new.bytes()).take_while(same).count();
        while !old.is_char_boundary(at) || !new.is_char_boundary(at) {
            at -= 1;
        }
        let (old, new) = (old.split_at(at).1, new.split_at(at).1);
        let mut after = old.bytes().rev().zip(new.bytes().rev()).take_while(same).count();
        while !old.is_char_boundary(old.len() - after) || !new.is_char_boundary(new.len() - after) {
            after -= 1;
        }
        let middle = |text: &str| text.split_at(text.len() - after).0.to_owned();
        Self { at, old: middle(old), new: middle(new) }
    }

    /// The text with `new` in place of `old`; `None` where that does not stand there.
    fn put(text: &str, at: usize, old: &str, new: &str) -> Option<String> {
        let (before, rest) = text.split_at_checked(at)?;
        Some([before, new, rest.strip_prefix(old)?].concat())
    }
}

/// What differs on either side of the seam.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step([Change; 2]);

impl Step {
    fn between(old: &str, new: &str) -> Self {
        let ([old, old_people], [new, new_people]) = (halves(old), halves(new));
        Self([Change::between(old, new), Change::between(old_people, new_people)])
    }

    fn bytes(&self) -> usize {
        self.0.iter().map(|change| change.old.len() + change.new.len() + 16).sum()
    }

    /// The text after the step, or the one before it; `None` where the other one does not stand there.
    fn put(&self, text: &str, back: bool) -> Option<String> {
        let mut all = String::new();
        for (change, half) in self.0.iter().zip(halves(text)) {
            let (old, new) = if back { (&change.new, &change.old) } else { (&change.old, &change.new) };
            all.push_str(&Change::put(half, change.at, old, new)?);
        }
        Some(all)
    }
}

/// A text up to the seam, and from it on.
fn halves(text: &str) -> [&str; 2] {
    let seam = text.as_bytes().windows(SEAM.len()).position(|part| part == SEAM);
    text.split_at(seam.unwrap_or(text.len())).into()
}

/// The steps up to a text, and those after it that were undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    now: String,
    done: VecDeque<Step>,
    undone: Vec<Step>,
}

impl History {
    /// One without steps, at this text.
    #[must_use]
    pub fn at(now: String) -> Self {
        Self { now, ..Self::default() }
    }

    /// The text is this from now on: a step, unless it is the same. What was undone before is gone then.
    pub fn note(&mut self, new: String) {
        if new == self.now {
            return;
        }
        self.done.push_back(Step::between(&self.now, &new));
        self.undone.clear();
        self.now = new;
        let mut bytes: usize = self.done.iter().map(Step::bytes).sum();
        // The last one stays, however large.
        while bytes > MAX_BYTES && self.done.len() > 1 {
            bytes -= self.done.pop_front().map_or(bytes, |oldest| oldest.bytes());
        }
    }

    /// The text before the last step, which can be done again; `None` where there is no step.
    pub fn undo(&mut self) -> Option<&str> {
        let step = self.done.pop_back()?;
        self.now = step.put(&self.now, true)?;
        self.undone.push(step);
        Some(&self.now)
    }

    /// The text after the step that was undone last; `None` where none was.
    pub fn redo(&mut self) -> Option<&str> {
        let step = self.undone.pop()?;
        self.now = step.put(&self.now, false)?;
        self.done.push_back(step);
        Some(&self.now)
    }

    /// Whether there is something to undo, and to do again.
    #[must_use]
    pub fn can(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }

    /// The steps as a text to keep; the document itself is kept elsewhere.
    #[must_use]
    pub fn write(&self) -> String {
        let change =
            |it: &Change| [Json::Number(it.at as f64), it.old.as_str().into(), it.new.as_str().into()];
        let step = |step: &Step| Json::List(step.0.iter().flat_map(change).collect());
        let fields = [
            ("of", sum(self.now.as_bytes()).as_str().into()),
            ("done", Json::List(self.done.iter().map(step).collect())),
            ("undone", Json::List(self.undone.iter().map(step).collect())),
        ];
        Json::Fields(fields.map(|(name, value)| (name.to_owned(), value)).into()).write()
    }

    /// The steps in such a text; none where they are not those up to `now`.
    #[must_use]
    pub fn read(text: &str, now: String) -> Self {
        let kept = json::read(text).unwrap_or(Json::Null);
        let is_of_it = kept.at("of").and_then(Json::text) == Some(&sum(now.as_bytes()));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in a text; it saturates"
        )]
        let change = |step: &[Json]| {
            let text_at = |at: usize| step.get(at)?.text().map(str::to_owned);
            Some(Change { at: step.first()?.number()? as usize, old: text_at(1)?, new: text_at(2)? })
        };
        let step = |step: &Json| {
            let (first, second) = step.list()?.split_at_checked(3)?;
            Some(Step([change(first)?, change(second)?]))
        };
        let steps = |name: &str| -> Option<Vec<Step>> { kept.at(name)?.list()?.iter().map(step).collect() };
        match steps("done").zip(steps("undone")).filter(|_| is_of_it) {
            Some((done, undone)) => Self { now, done: done.into(), undone },
            None => Self::at(now),
        }
    }
}
