//! A faster way to the limit of a slow linear iteration.

use super::crowd::Crowd;

/// Earlier weeks that are remembered.
const MEMORY: usize = 20;

/// Weeks seen so far, each with its start and its end.
///
/// A nearly full desk forgets a backlog only over months, so that plain repetition would take hundreds of weeks.
/// The remembered weeks are mixed so that the difference between start and end is least; for a linear map this
/// is GMRES. Source: Anderson 1965; Walker & Ni 2011.
#[derive(Debug, Default)]
pub(super) struct Mixing {
    starts: Vec<Vec<f64>>,
    ends: Vec<Vec<f64>>,
}

impl Mixing {
    /// The start to try next, from a week's start and end: weights from 0 tickets on, none below 0.
    pub(super) fn next(&mut self, start: Vec<f64>, end: Vec<f64>) -> Vec<f64> {
        if self.starts.len() == MEMORY {
            self.starts.remove(0);
            self.ends.remove(0);
        }
        self.starts.push(start);
        self.ends.push(end);
        let size = self.starts.iter().chain(&self.ends).map(Vec::len).max().unwrap_or(0);
        for weights in self.starts.iter_mut().chain(&mut self.ends) {
            weights.resize(size, 0.0);
        }
        let (Some(newest), earlier) = (self.ends.last(), self.ends.len() - 1) else { return Vec::new() };
        let changes: Vec<Vec<f64>> =
            self.starts.iter().zip(&self.ends).map(|(start, end)| minus(end, start)).collect();
        let steps: Vec<Vec<f64>> =
            changes[..earlier].iter().map(|old| minus(&changes[earlier], old)).collect();
        let shares = least_squares(&steps, &changes[earlier]);
        let mut mixed = newest.clone();
        for (share, end) in shares.iter().zip(&self.ends) {
            for ((mixed, newest), end) in mixed.iter_mut().zip(newest).zip(end) {
                *mixed -= share * (newest - end);
            }
        }
        for weight in &mut mixed {
            *weight = weight.max(0.0);
        }
        mixed
    }
}

/// The shares x for which target − Σ xᵢ columnᵢ is least, by the normal equations.
fn least_squares(columns: &[Vec<f64>], target: &[f64]) -> Vec<f64> {
    let size = columns.len();
    let mut rows: Vec<Vec<f64>> = columns
        .iter()
        .map(|one| columns.iter().map(|other| dot(one, other)).chain([dot(one, target)]).collect())
        .collect();
    // Weeks that say the same twice must not be divided by: a trace of the diagonal keeps them apart.
    for (at, row) in rows.iter_mut().enumerate() {
        row[at] += 1e-13 * row[at] + f64::MIN_POSITIVE;
    }
    for at in 0..size {
        let (done, rest) = rows.split_at_mut(at + 1);
        let pivot = &done[at];
        for row in rest {
            let factor = row[at] / pivot[at];
            row.iter_mut().zip(pivot).for_each(|(value, pivot)| *value -= factor * pivot);
        }
    }
    let mut shares = vec![0.0; size];
    for at in (0..size).rev() {
        let known = dot(&rows[at][at + 1..size], &shares[at + 1..]);
        let share: f64 = (rows[at][size] - known) / rows[at][at];
        shares[at] = if share.is_finite() { share } else { 0.0 };
    }
    shares
}

/// The weights from 0 tickets on.
pub(super) fn dense(crowd: Crowd<'_>) -> Vec<f64> {
    (0..=crowd.last()).map(|count| crowd.at(count)).collect()
}

fn minus(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(left, right)| left - right).collect()
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}
