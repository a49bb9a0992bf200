use super::close;
use relevo::model::coverage::{
    Post, all_covered, at_least, binomial, p_short, poisson_binomial, presence, shortfall, uncovered_posts,
};

#[test]
fn k_of_n_has_its_published_values() {
    close(at_least(4, &binomial(5, 0.9)), 0.918_540, 5e-7);
    close(at_least(5, &binomial(6, 0.9)), 0.885_735, 5e-7);
    close(at_least(6, &binomial(8, 0.85)), 0.894_787, 5e-7);
    let present = poisson_binomial(&[0.95, 0.9, 0.9, 0.8, 0.7]);
    close(at_least(4, &present), 0.841_77, 5e-6);
    close(at_least(3, &present), 0.978_67, 5e-6);
    close(at_least(5, &present), 0.430_92, 5e-6);
}

#[test]
fn equal_people_are_a_binomial() {
    for (left, right) in poisson_binomial(&[0.17; 30]).iter().zip(binomial(30, 0.17)) {
        close(*left, right, 1e-14);
    }
    close(binomial(5_000, 0.999).iter().sum(), 1.0, 1e-12);
    assert_eq!(binomial(2, 1.0), vec![0.0, 0.0, 1.0]);
    assert_eq!(binomial(0, 0.5), vec![1.0]);
}

#[test]
fn backups_cover_as_published() {
    let ten = [
        (0, 0.348_678, 1.0),
        (1, 0.697_357, 0.413_811),
        (2, 0.889_130, 0.141_432),
        (3, 0.965_839, 0.041_649),
    ];
    for (backups, covered, missing) in ten {
        close(all_covered(10, 0.1, backups, 0.9), covered, 5e-7);
        close(uncovered_posts(10, 0.1, backups, 0.9), missing, 5e-7);
    }
    close(all_covered(20, 0.12, 3, 0.85), 0.683_463, 5e-7);
    close(all_covered(20, 0.12, 4, 0.85), 0.827_225, 5e-7);
    close(all_covered(40, 0.12, 8, 0.85), 0.861_548, 5e-7);
}

const POST: Post = Post {
    scheduled: 10,
    required: 10,
    planned_absence: 0.0,
    unplanned_absence: 0.1,
    backups: 3,
    refill: 0.0,
    takeover: 0.9,
};

#[test]
fn where_every_post_is_required_presence_is_the_cover_formula() {
    let present = presence(&POST);
    close(1.0 - p_short(10, &present), all_covered(10, 0.1, 3, 0.9), 1e-12);
    close(shortfall(10, &present), uncovered_posts(10, 0.1, 3, 0.9), 1e-12);
    // Planned leave with the same probabilities is the same arithmetic.
    let planned = Post { planned_absence: 0.1, unplanned_absence: 0.0, refill: 0.9, takeover: 0.0, ..POST };
    close(1.0 - p_short(10, &presence(&planned)), all_covered(10, 0.1, 3, 0.9), 1e-12);
}

#[test]
fn a_backup_on_leave_cover_is_not_free_for_the_sick() {
    // One post, surely on leave, surely refilled by the only backup, who then falls ill: nobody is left.
    let post = Post {
        scheduled: 1,
        required: 1,
        planned_absence: 1.0,
        unplanned_absence: 1.0,
        backups: 1,
        refill: 1.0,
        takeover: 1.0,
    };
    close(p_short(1, &presence(&post)), 1.0, 1e-15);
    // With a second backup one is still free; and so is the only one when nobody is on leave.
    close(p_short(1, &presence(&Post { backups: 2, ..post })), 0.0, 1e-15);
    close(p_short(1, &presence(&Post { backups: 1, refill: 0.5, planned_absence: 0.0, ..post })), 0.0, 1e-15);
}

#[test]
fn presence_agrees_with_enumeration() {
    let post = Post {
        scheduled: 3,
        required: 2,
        planned_absence: 0.2,
        unplanned_absence: 0.3,
        backups: 2,
        refill: 0.4,
        takeover: 0.6,
    };
    let weight = |p: f64, bits: u32, n: u32| -> f64 {
        (0..n).map(|bit| if bits >> bit & 1 == 1 { p } else { 1.0 - p }).product()
    };
    let mut expected = [0.0; 4];
    for (leave, willing) in (0..8_u32).flat_map(|leave| (0..4_u32).map(move |willing| (leave, willing))) {
        let used = willing.count_ones().min(leave.count_ones());
        let (here, free) = (3 - leave.count_ones() + used, 2 - used);
        for (sick, comes) in (0..1 << here).flat_map(|sick| (0..1 << free).map(move |comes| (sick, comes))) {
            let left = here - u32::count_ones(sick);
            let present = left + u32::count_ones(comes).min(2_u32.saturating_sub(left));
            expected[present as usize] += weight(0.2, leave, 3)
                * weight(0.4, willing, 2)
                * weight(0.3, sick, here)
                * weight(0.6, comes, free);
        }
    }
    for (got, want) in presence(&post).iter().zip(expected) {
        close(*got, want, 1e-12);
    }
}

#[test]
fn backups_never_lower_coverage_and_never_fill_beyond_the_requirement() {
    let mut before = 1.0;
    for backups in 0..6 {
        let short = p_short(8, &presence(&Post { backups, required: 8, planned_absence: 0.1, ..POST }));
        assert!(short <= before + 1e-15);
        before = short;
    }
    let none = presence(&Post { backups: 0, required: 5, ..POST });
    let many = presence(&Post { backups: 9, required: 5, ..POST });
    for above in 6..=10 {
        close(none[above], many[above], 1e-12);
    }
}

#[test]
fn more_people_never_lower_coverage() {
    let short = |scheduled| p_short(4, &presence(&Post { scheduled, required: 4, ..POST }));
    assert!((0..12).all(|scheduled| short(scheduled + 1) <= short(scheduled) + 1e-15));
    assert_eq!(presence(&Post { scheduled: 0, required: 0, backups: 0, ..POST }), vec![1.0]);
}
