//! Absence, presence, cover and on-call against high-precision references. Each family stands beside its generator in
//! `tests/fixtures/reference/`, which takes another way to the same numbers.

use relevo::model::availability::Turnover;
use relevo::model::backups::{mean_uncovered, p_covered, p_uncovered};
use relevo::model::coverage::{
    Dependence, Post, at_least, beta_binomial, binomial, p_short, poisson_binomial, presence_when, shortfall,
};
use relevo::model::on_call::{incidents_for, p_overload};

/// The rows of a reference file without its header, as text.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect())
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap()
}

fn count(cell: &str) -> u32 {
    cell.parse().unwrap()
}

/// The greatest relative error of a family, held to its bar.
struct Errors {
    family: &'static str,
    greatest: f64,
    met: usize,
}

impl Errors {
    fn of(family: &'static str) -> Self {
        Self { family, greatest: 0.0, met: 0 }
    }

    fn meet(&mut self, got: f64, wanted: &str, bar: f64) {
        let wanted = number(wanted);
        let error = if got.to_bits() == wanted.to_bits() { 0.0 } else { (got - wanted).abs() / wanted.abs() };
        assert!(error <= bar, "{}, number {}: {got:e} is not {wanted:e}", self.family, self.met);
        self.greatest = self.greatest.max(error);
        self.met += 1;
    }

    fn report(self, at_least: usize) {
        assert!(self.met >= at_least, "{} has only {} numbers", self.family, self.met);
        println!("{}: greatest relative error {:e}", self.family, self.greatest);
    }
}

#[test]
fn binomials_keep_twelve_digits_far_into_the_tail() {
    let mut errors = Errors::of("binomial");
    for row in rows(include_str!("../../fixtures/reference/binomial.csv")) {
        let (weights, k) = (binomial(count(row[0]), number(row[1])), count(row[2]) as usize);
        errors.meet(weights[k], row[3], 1e-12);
        errors.meet(at_least(k, &weights), row[4], 1e-12);
    }
    errors.report(140);
}

#[test]
fn beta_binomials_keep_twelve_digits_for_any_correlation() {
    let mut errors = Errors::of("beta_binomial");
    for row in rows(include_str!("../../fixtures/reference/beta_binomial.csv")) {
        let (weights, k) =
            (beta_binomial(count(row[0]), number(row[1]), number(row[2])), count(row[3]) as usize);
        errors.meet(weights[k], row[4], 1e-12);
        errors.meet(weights[..=k].iter().sum(), row[5], 1e-12);
    }
    errors.report(140);
}

#[test]
fn poisson_binomials_keep_twelve_digits_far_into_the_tail() {
    let mut errors = Errors::of("poisson_binomial");
    for row in rows(include_str!("../../fixtures/reference/poisson_binomial.csv")) {
        let (n, low, high) = (count(row[0]), number(row[1]), number(row[2]));
        // The team of the generator.
        let team: Vec<f64> =
            (0..n).map(|i| low + (high - low) * f64::from((37 * i + 11) % n) / f64::from(n)).collect();
        let (weights, k) = (poisson_binomial(&team), count(row[3]) as usize);
        errors.meet(weights[k], row[4], 1e-12);
        errors.meet(at_least(k, &weights), row[5], 1e-12);
    }
    errors.report(40);
}

#[test]
fn cover_keeps_twelve_digits_however_rarely_it_fails() {
    let spread = |n: u32, low: f64, high: f64| -> Vec<f64> {
        (0..n).map(|i| low + (high - low) * f64::from(i) / f64::from(n)).collect()
    };
    let mut errors = Errors::of("cover");
    for row in rows(include_str!("../../fixtures/reference/cover.csv")) {
        let away = poisson_binomial(&spread(count(row[0]), number(row[1]), number(row[2])));
        let takers = poisson_binomial(&spread(count(row[3]), number(row[4]), number(row[5])));
        errors.meet(p_covered(&away, &takers), row[6], 1e-12);
        errors.meet(p_uncovered(&away, &takers), row[7], 1e-12);
        errors.meet(mean_uncovered(&away, &takers), row[8], 1e-12);
    }
    errors.report(75);
}

#[test]
fn presence_keeps_twelve_digits() {
    let mut errors = Errors::of("presence");
    for row in rows(include_str!("../../fixtures/reference/presence.csv")) {
        let post = Post {
            scheduled: count(row[0]),
            required: count(row[1]),
            planned_absence: number(row[2]),
            lasting_absence: 0.0,
            unplanned_absence: number(row[3]),
            backups: count(row[4]),
            refill: number(row[5]),
            takeover: number(row[6]),
        };
        let (first, second) = (number(row[8]), number(row[9]));
        let dependence = match row[7] {
            "0" => Dependence::Correlated(first),
            _ => Dependence::Shock { probability: first, absence: second },
        };
        let present = presence_when(&post, dependence);
        errors.meet(p_short(post.required, &present), row[10], 1e-12);
        errors.meet(shortfall(post.required, &present), row[11], 1e-12);
    }
    errors.report(28);
}

#[test]
fn turnover_keeps_twelve_digits() {
    let mut errors = Errors::of("turnover");
    for row in rows(include_str!("../../fixtures/reference/turnover.csv")) {
        let seat = Turnover {
            rate: number(row[0]),
            fill_years: number(row[1]),
            ramp_years: number(row[2]),
            ramp_productivity: number(row[3]),
        };
        errors.meet(seat.effective_seat(), row[4], 1e-12);
        errors.meet(seat.hires_per_year(), row[5], 1e-12);
    }
    errors.report(16);
}

#[test]
fn overload_and_its_inverse_keep_twelve_digits_far_into_the_tail() {
    let mut errors = Errors::of("overload");
    for row in rows(include_str!("../../fixtures/reference/overload.csv")) {
        let (given, most) = (number(row[1]), count(row[2]));
        let got = match row[0] {
            "tail" => p_overload(given, most),
            _ => incidents_for(given, most).unwrap(),
        };
        errors.meet(got, row[3], 1e-12);
    }
    errors.report(32);
}
