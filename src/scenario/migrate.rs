//! Steps from each released schema to the next, over the parsed text. Frozen once released.

use super::json::Json;

/// What turns schema `n` (its position + 1) into `n + 1`.
type Step = fn(&mut Json);

const STEPS: &[Step] = &[];

/// The schema that this version writes: one more than there are steps.
pub const SCHEMA: usize = STEPS.len() + 1;

/// Brings a document of schema `from` up to [`SCHEMA`]; nothing to do for the present one or a newer one.
pub fn migrate(document: &mut Json, from: usize) {
    for step in STEPS.iter().skip(from.saturating_sub(1)) {
        step(document);
    }
}
