//! How long the formulas about people take.

mod timing;

use relevo::model::backups::{backups_for, mean_uncovered, p_covered, people_for};
use relevo::model::coverage::{Dependence, Post, beta_binomial, binomial, poisson_binomial, presence_when};
use std::hint::black_box;
use timing::{fastest, line};

/// Times it and prints that; no bar was set for any of these.
fn report<T>(name: &str, run: impl Fn() -> T) {
    line(name, fastest(501, run), None);
}

fn main() {
    let spread = |n: u32, low: f64, high: f64| -> Vec<f64> {
        (0..n).map(|i| low + (high - low) * f64::from(i) / f64::from(n)).collect()
    };
    let (team, backups) = (spread(500, 0.02, 0.2), spread(100, 0.4, 0.9));
    report("coverage, 500 people and 100 backups of their own", || {
        let (away, takers) = (poisson_binomial(black_box(&team)), poisson_binomial(black_box(&backups)));
        (p_covered(&away, &takers), mean_uncovered(&away, &takers))
    });
    report("coverage, 500 people and 100 backups alike", || {
        let (away, takers) = (beta_binomial(black_box(500), 0.1, 0.05), binomial(black_box(100), 0.6));
        (p_covered(&away, &takers), mean_uncovered(&away, &takers))
    });
    let away = binomial(500, 0.1);
    report("backups for 99.9 % of 500 posts", || backups_for(0.999, black_box(&away), 0.6));
    report("people for 99 % of 400 posts", || {
        people_for(black_box(400), 0.99, &[], |people| beta_binomial(people, 0.1, 0.05))
    });

    let pattern = Post {
        scheduled: 8,
        required: 6,
        planned_absence: 0.0,
        lasting_absence: 0.0,
        unplanned_absence: 0.04,
        backups: 3,
        refill: 0.0,
        takeover: 0.6,
    };
    let stated = Post { planned_absence: 0.14, refill: 0.55, ..pattern };
    let large = Post { scheduled: 60, required: 50, backups: 10, ..stated };
    let huge = Post { scheduled: 500, required: 430, backups: 100, ..stated };
    let together = Dependence::Correlated(0.05);
    for (name, post) in [
        ("presence, 8 people", pattern),
        ("presence, 8 people with planned leave", stated),
        ("presence, 60 people with planned leave", large),
        ("presence, 500 people with planned leave", huge),
    ] {
        report(name, || presence_when(black_box(&post), Dependence::Independent));
        report(&format!("{name}, absent together"), || presence_when(black_box(&post), together));
    }
}
