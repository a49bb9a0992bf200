//! References of fifty digits and more, made by the python scripts beside them in `tests/fixtures/reference`.

/// The lines of a reference without its header, each as its cells.
pub(super) fn rows(csv: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect())
}

/// A cell as the nearest number.
pub(super) fn number(cell: &str) -> f64 {
    cell.parse().unwrap()
}

/// The greatest relative error of a family, and where it was met.
pub(super) struct Greatest {
    family: &'static str,
    error: f64,
    place: String,
}

impl Greatest {
    /// Of nothing yet.
    pub(super) fn of(family: &'static str) -> Self {
        Self { family, error: 0.0, place: String::new() }
    }

    /// Compares a value with its reference; a reference of 0 has to be met exactly.
    pub(super) fn meet(&mut self, got: f64, want: f64, place: &[&str]) {
        let error = if got.to_bits() == want.to_bits() { 0.0 } else { ((got - want) / want).abs() };
        // An error that is not a number must not get away.
        if error.is_nan() || error > self.error {
            self.error = if error.is_nan() { f64::INFINITY } else { error };
            self.place = format!("{} gave {got:e}, not {want:e}", place.join(","));
        }
    }

    /// Prints the greatest error and holds it to its bar.
    pub(super) fn within(&self, bar: f64) {
        println!("{}: greatest relative error {:e}", self.family, self.error);
        assert!(self.error <= bar, "{}: {:e} at {}", self.family, self.error, self.place);
    }
}
