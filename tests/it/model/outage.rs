use super::close;
use proptest::prelude::*;
use relevo::model::credits::{Band, CreditTable, Penalty, TicketCredits};
use relevo::model::outage::{Grid, MonthlyDowntime, Outages, mean_downtime};
use relevo::model::response::{Callout, Chain, Delay, Escalation, Lognormal};

fn hours(hours: f64) -> Lognormal {
    Lognormal::from_median_p90(hours, hours)
}

fn month(per_month: f64, lengths: &dyn Delay) -> MonthlyDowntime {
    MonthlyDowntime::new(Grid::up_to(40.0, 400), &[Outages { per_month, parts: &[lengths] }])
}

const BANDS: [Band; 3] =
    [Band { below: 0.999, share: 0.1 }, Band { below: 0.99, share: 0.25 }, Band { below: 0.95, share: 0.5 }];

#[test]
fn outages_of_one_length_are_a_poisson_count() {
    // Three outages a month of two hours each: P(N ≤ 0, 1, 2, 3).
    let month = month(3.0, &hours(2.0));
    for (down, count) in [(1.0, 0.049_787), (3.0, 0.199_148), (5.0, 0.423_190), (7.0, 0.647_232)] {
        let within = month.within(down);
        close(within.least, count, 5e-7);
        close(within.likely, count, 5e-7);
        close(within.most, count, 5e-7);
    }
}

#[test]
fn parts_of_an_outage_add_up() {
    let callout = Callout { detection_hours: 0.1, acknowledge: hours(0.4), mobilisation_hours: 0.5 };
    let parts: [&dyn Delay; 2] = [&callout, &hours(2.0)];
    let outages = [Outages { per_month: 2.0, parts: &parts }];
    close(mean_downtime(&outages).unwrap(), 6.0, 1e-12);
    let month = MonthlyDowntime::new(Grid::up_to(40.0, 400), &outages);
    // P(one outage at most), 3 hours each; the bounds are two steps of a tenth of an hour apart.
    let within = month.within(4.5);
    close(within.least, 3.0 * libm::exp(-2.0), 1e-12);
    close(within.most, 3.0 * libm::exp(-2.0), 1e-12);
    assert!(month.within(2.7).most < 0.5 && month.within(3.3).least > 0.4);
}

#[test]
fn severities_are_one_sum() {
    let repair = Lognormal::from_mean_cv(2.0, 1.2);
    let parts: [&dyn Delay; 1] = [&repair];
    let kinds = [1.0, 0.5, 0.0, f64::NAN].map(|per_month| Outages { per_month, parts: &parts });
    let apart = MonthlyDowntime::new(Grid::up_to(40.0, 400), &kinds);
    let together = month(1.5, &repair);
    for down in [0.0, 0.05, 1.0, 7.3, 39.0] {
        close(apart.within(down).likely, together.within(down).likely, 1e-12);
    }
    close(apart.none(), libm::exp(-1.5), 1e-15);
}

#[test]
fn a_quantile_is_the_inverse_and_ends_with_the_grid() {
    let month = month(1.5, &Lognormal::from_mean_cv(2.0, 1.2));
    assert_eq!(month.at(0.2), Some(0.0)); // more than one month in five is without an outage
    for level in [0.25, 0.5, 0.9, 0.99] {
        close(month.within(month.at(level).unwrap()).likely, level, 1e-12);
    }
    assert_eq!(month.at(1.0), None);
}

#[test]
fn no_outage_and_outages_without_number_have_their_distribution() {
    let none = month(0.0, &hours(1.0));
    assert_eq!((none.none(), none.within(0.0).least, none.at(0.99)), (1.0, 1.0, Some(0.0)));
    for huge in [5e3, 1e9, 1e300, f64::INFINITY] {
        let month = month(huge, &Lognormal::from_mean_cv(2.0, 1.2));
        assert_eq!((month.none(), month.within(40.0).likely, month.at(0.5)), (0.0, 0.0, None));
    }
    let instant = MonthlyDowntime::new(Grid::up_to(10.0, 10), &[Outages { per_month: 5.0, parts: &[] }]);
    close(instant.within(0.0).least, 1.0, 0.0);
    let unanswered = Chain {
        detection_hours: 0.0,
        steps: Vec::new(),
        mobilisation_hours: 0.0,
        escalation: Escalation::Parallel,
    };
    let endless = [Outages { per_month: 1.0, parts: &[&unanswered] }];
    assert_eq!(mean_downtime(&endless), None);
    close(MonthlyDowntime::new(Grid::up_to(10.0, 100), &endless).within(9.0).likely, libm::exp(-1.0), 1e-12);
}

#[test]
fn large_rates_neither_overflow_nor_underflow() {
    // 2,000 outages of 0.01 hours: nearly normal, mean 20, variance 0.2; e^−2000 alone is below every number.
    let grid = Grid::up_to(40.0, 4_000);
    let month = MonthlyDowntime::new(grid, &[Outages { per_month: 2_000.0, parts: &[&hours(0.01)] }]);
    close(month.within(20.0).least, 0.505_947, 5e-4);
    close(month.within(21.0).least, 0.987_5, 2e-3);
}

#[test]
fn a_table_pays_by_its_bands() {
    let table = CreditTable::new(&BANDS, 0.4);
    for (availability, share) in [
        (1.0, 0.0),
        (0.999, 0.0),
        (0.9989, 0.1),
        (0.99, 0.1),
        (0.98, 0.25),
        (0.9, 0.4),
        (0.0, 0.4),
        (-1.0, 0.4),
    ] {
        close(table.share_at(availability), share, 0.0);
    }
    close(CreditTable::new(&BANDS, 0.0).share_at(0.5), 0.0, 0.0);
    close(CreditTable::new(&[], 1.0).share_at(0.5), 0.0, 0.0);
    close(CreditTable::new(&[Band { below: f64::NAN, share: 1.0 }], 1.0).share_at(0.5), 0.0, 0.0);
}

#[test]
fn the_mean_credit_is_not_the_credit_of_the_mean() {
    // One outage of eight hours every ten months: the mean month has 0.8 h and pays 10 %; in truth one in ten
    // pays 25 %, and a few more.
    let month = month(0.1, &hours(8.0));
    let table = CreditTable::new(&BANDS, 1.0);
    let credit = table.expected_credit(1_000.0, &month);
    let none = libm::exp(-0.1_f64);
    let up_to_four = none * (1.0 + 0.1 + 0.005 + 0.1_f64.powi(3) / 6.0 + 0.1_f64.powi(4) / 24.0);
    let exact = 1_000.0 * (0.25 * (1.0 - none) + 0.25 * (1.0 - up_to_four));
    close(credit.least, exact, 1e-9);
    close(credit.most, exact, 1e-9);
    close(table.penalty(1_000.0, &month).mean(), exact, 1e-9);
    close(table.penalty(1_000.0, &month).yearly_mean(), 12.0 * exact, 1e-8);
    close(table.penalty(1_000.0, &month).any(), 1.0 - none, 1e-12);
    close(table.penalty(1_000.0, &month).at(0.9), 0.0, 0.0);
    close(table.penalty(1_000.0, &month).at(0.95), 250.0, 0.0);
}

#[test]
fn credits_without_fee_bands_or_tickets_are_none() {
    let month = month(1.0, &hours(1.0));
    for (bands, cap, fee) in
        [(&BANDS[..], 1.0, 0.0), (&BANDS[..], 1.0, f64::NAN), (&BANDS[..], 0.0, 1e4), (&[][..], 1.0, 1e4)]
    {
        let table = CreditTable::new(bands, cap);
        close(table.expected_credit(fee, &month).most, 0.0, 0.0);
        assert_eq!((table.penalty(fee, &month).mean(), table.penalty(fee, &month).at(0.9)), (0.0, 0.0));
    }
    let each = TicketCredits { per_ticket: 50.0, allowed: 3, cap: 400.0 };
    close(each.penalty(0.0).mean(), 0.0, 0.0);
    close(each.penalty(f64::NAN).at(0.9), 0.0, 0.0);
    close(each.penalty(f64::INFINITY).mean(), 400.0, 1e-9);
    close(TicketCredits { cap: 0.0, ..each }.penalty(9.0).mean(), 0.0, 0.0);
    close(TicketCredits { allowed: u32::MAX, ..each }.penalty(1e9).mean(), 0.0, 0.0);
    assert_eq!((each.penalty(5.0).at(0.1), each.penalty(5.0).at(0.9)), (0.0, 250.0));
}

fn total(penalty: &Penalty) -> f64 {
    (0..=20).map(|level| penalty.at(f64::from(level) / 20.0)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn credits_lie_between_none_and_the_cap_in_any_order_of_the_bands(
        below in proptest::collection::vec(0.9..1.0_f64, 4),
        shares in proptest::collection::vec(0.0..0.6_f64, 4),
        cap in 0.0..1.0_f64,
        rate in 0.0..4.0_f64,
    ) {
        let month = month(rate, &Lognormal::from_mean_cv(2.0, 1.2));
        let bands: Vec<Band> =
            below.iter().zip(&shares).map(|(&below, &share)| Band { below, share }).collect();
        let turned: Vec<Band> = bands.iter().rev().copied().collect();
        let table = CreditTable::new(&bands, cap);
        prop_assert_eq!(&table, &CreditTable::new(&turned, cap));
        let credit = table.expected_credit(100.0, &month);
        prop_assert!(0.0 <= credit.least && credit.least <= credit.likely && credit.likely <= credit.most);
        prop_assert!(credit.most <= 100.0 * cap + 1e-9);
        prop_assert!((table.penalty(100.0, &month).mean() - credit.likely).abs() < 1e-9);
        for step in 0..100 {
            let at = |step: i32| table.share_at(0.9 + f64::from(step) / 1000.0);
            prop_assert!(at(step) >= at(step + 1));
        }
    }

    #[test]
    fn more_outages_never_cost_less(rate in 0.0..4.0_f64, more in 0.0..2.0_f64, allowed in 0..4_u32) {
        let credit = |rate| CreditTable::new(&BANDS, 1.0)
            .expected_credit(1.0, &month(rate, &Lognormal::from_mean_cv(2.0, 1.2)));
        prop_assert!(credit(rate + more).least >= credit(rate).least - 1e-12);
        let each = TicketCredits { per_ticket: 1.0, allowed, cap: 5.0 };
        prop_assert!(each.penalty(rate + more).mean() >= each.penalty(rate).mean() - 1e-12);
        prop_assert!(total(&each.penalty(rate + more)) >= total(&each.penalty(rate)));
        prop_assert!(each.penalty(rate).at(1.0) <= 5.0);
    }
}
