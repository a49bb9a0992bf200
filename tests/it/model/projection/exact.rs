//! Weeks that can be done by hand or another way.

use super::super::close;
use super::{SEATS, SPELLS};
use crate::random::Random;
use proptest::prelude::*;
use relevo::model::backups::{mean_uncovered, p_uncovered};
use relevo::model::coverage::{at_least, binomial};
use relevo::model::projection::{Ahead, Seats, Spells, Week, WeekAhead, place, posts, project, spread};

const OPEN: [bool; 5] = [true; 5];

fn week(backup_days: u32) -> WeekAhead {
    WeekAhead { open: OPEN, leave: Vec::new(), spare: 0, backup_days, comes: 1.0 }
}

fn ahead(people: u32, spells: Spells, seats: Seats, weeks: Vec<WeekAhead>) -> Ahead {
    Ahead { people, spells, seats, clients: 1, weeks }
}

/// Spells of one day that come by themselves: every person-day is a toss of its own, but for the day after one.
fn tosses(rate: f64) -> Spells {
    Spells { rate, mean_days: 1.0, correlation: 0.0 }
}

#[test]
fn a_week_of_one_person_is_a_chain_that_can_be_written_down() {
    // Sick a quarter of the time for a day each: from well to sick with s = (¼ ÷ ¾)·1 = ⅓, from sick to well for
    // certain. Five days with none sick: ¾·(⅔)⁴ (the first day well, four times no spell) = 12/81.
    let one = project(&ahead(1, tosses(0.25), Seats::KEPT, vec![week(0)]))[0];
    close(one.mean, 1.25, 1e-3);
    close(one.dry, 1.0 - 12.0 / 81.0, 1e-3);
    // The most that fit are three: day 1, 3 and 5, ¼·⅓·⅓.
    let three = project(&ahead(1, tosses(0.25), Seats::KEPT, vec![week(2)]))[0];
    close(three.dry, 0.25 / 9.0, 1e-3);
}

#[test]
fn long_spells_make_whole_weeks() {
    // A spell of 130 days hardly ever ends in a week: the week is that of one toss a person.
    let spells = Spells { rate: 0.1, mean_days: 130.0, correlation: 0.0 };
    let week = project(&ahead(20, spells, Seats::KEPT, vec![week(10)]))[0];
    let people = binomial(20, 0.1);
    close(week.mean, 10.0, 0.05);
    // More than ten visits: more than two people, or two and a part of a week.
    assert!(week.dry > at_least(3, &people) && week.dry < at_least(3, &people) + 0.05, "{}", week.dry);
    assert_eq!(week.p50, 10);
}

#[test]
fn leave_is_certain_and_nobody_is_away_twice() {
    // Two of five on leave on all days, a third on Monday and Tuesday: 12 visits; nobody else is ever away.
    let mut leave = vec![0b11111, 0b11111, 0b00011];
    let known = WeekAhead { leave: leave.clone(), ..week(12) };
    let of = project(&ahead(5, Spells::NEVER, Seats::KEPT, vec![known]))[0];
    assert_eq!((of.p10, of.p90), (12, 12));
    close(of.planned, 12.0, 1e-12);
    close(of.dry + of.uncovered, 0.0, 1e-12);
    // All on leave: sickness and turnover add nothing.
    leave = vec![0b11111; 5];
    let all = project(&ahead(5, SPELLS, SEATS, vec![WeekAhead { leave, ..week(0) }]))[0];
    close(all.mean, 25.0, 1e-9);
    close(all.sick + all.vacant, 0.0, 1e-12);
    // On a holiday nobody has to be replaced.
    let closed = WeekAhead { open: [false, true, true, true, true], leave: vec![0b11111], ..week(0) };
    assert_eq!(project(&ahead(5, Spells::NEVER, Seats::KEPT, vec![closed]))[0].p50, 4);
}

#[test]
fn parts_add_up_to_the_mean() {
    let leave = vec![0b11111, 0b00110, 0b10000];
    let weeks = vec![WeekAhead { leave, ..week(3) }; 30];
    for week in project(&ahead(12, SPELLS, SEATS, weeks)) {
        close(week.planned + week.sick + week.vacant, week.mean, 1e-7);
        close(week.planned, 8.0, 1e-12);
        close(week.mean_planned, 8.0, 1e-12);
    }
}

#[test]
fn less_to_do_spares_visits_and_more_asks_for_them() {
    let with = |spare| {
        let weeks = vec![WeekAhead { leave: vec![0b11111; 2], spare, ..week(0) }];
        project(&ahead(10, Spells::NEVER, Seats::KEPT, weeks))[0]
    };
    assert_eq!([0, 5, 10, 60].map(|spare| with(spare).p50), [10, 5, 0, 0]);
    assert_eq!(with(-5).p50, 15);
    assert_eq!([posts(10, 0.94), posts(10, 0.96), posts(10, 1.05), posts(0, 2.0)], [9, 10, 11, 0]);
    assert_eq!([posts(5, f64::NAN), posts(5, -1.0)], [5, 0]);
}

#[test]
fn seats_settle_where_renewal_says() {
    // Of a cycle of 1/τ held and F vacant, vacant is τF/(1 + τF); with times to full speed that vary as much as they
    // last, a holder is new for τR/(1 + τR) of the time. τ = .3, F = 60 days, R = 90 days, e = .5.
    let seats = Seats { leavers_a_year: 0.3, fill_days: 60.0, ramp_days: 90.0, ramp_productivity: 0.5 };
    let last = project(&ahead(100, Spells::NEVER, seats, vec![week(0); 400])).pop().unwrap();
    let (vacant, new) = (0.3 * 60.0 / 365.25, 0.3 * 90.0 / 365.25);
    let filled = 1.0 / (1.0 + vacant);
    let away = 1.0 - filled * (1.0 - 0.5 * new / (1.0 + new));
    close(last.vacant / 500.0, away, 2e-4);
    // Nobody is gone in the first week before somebody left: a day's chance on Monday, five on Friday.
    let first = project(&ahead(100, Spells::NEVER, seats, vec![week(0)]))[0];
    close(first.vacant / 100.0, 15.0 * 0.3 / 365.25, 2e-4);
}

#[test]
fn many_people_add_up_as_two_ways_of_adding_say() {
    // Spells of a day: the days of a person are a chain, those of people independent. Forty people with a mean of 60 days,
    // far beyond the 41 up to which the recurrence has only positive terms, against forty sums done one by one.
    let rate = 0.3;
    let start = rate / (1.0 - rate);
    let mut one = [0.0; 6];
    for days in 0..32_u32 {
        let mut chance = 1.0;
        let mut was_sick = None;
        for day in 0..5 {
            let is_sick = days & 1 << day != 0;
            let sick = match was_sick {
                None => rate,
                Some(true) => 0.0,
                Some(false) => start,
            };
            chance *= if is_sick { sick } else { 1.0 - sick };
            was_sick = Some(is_sick);
        }
        one[days.count_ones() as usize] += chance;
    }
    let mut sum = vec![1.0];
    for _ in 0..40 {
        let mut next = vec![0.0; sum.len() + 5];
        for (at, weight) in sum.iter().enumerate() {
            (0..6).for_each(|days| next[at + days] += weight * one[days]);
        }
        sum = next;
    }
    for visits in [40, 55, 60, 70, 80] {
        let of = project(&ahead(40, tosses(rate), Seats::KEPT, vec![week(visits)]))[0];
        // The share sick at the start stands at two values around 0.3, so that the first day is right to 1e-3.
        close(of.dry, at_least(visits as usize + 1, &sum), 2e-3);
    }
}

#[test]
fn backups_make_what_the_formulas_for_a_day_say() {
    // One open day, everybody sick by themselves: the day of the backups' own formulas.
    let monday = [true, false, false, false, false];
    let weeks = vec![WeekAhead { open: monday, leave: Vec::new(), spare: 0, backup_days: 3, comes: 0.85 }];
    let of = project(&ahead(20, tosses(0.12), Seats::KEPT, weeks))[0];
    let (away, takers) = (binomial(20, 0.12), binomial(3, 0.85));
    close(of.dry, p_uncovered(&away, &takers), 2e-3);
    // §7 case 8: 20 people, q = .12, three backups who come with .85: covered .683463.
    close(1.0 - of.dry, 0.683_463, 2e-3);
    close(of.uncovered, mean_uncovered(&away, &takers), 4e-3);
    close(of.capacity, 2.55, 1e-12);
}

#[test]
fn spells_come_as_often_and_as_much_together_as_stated() {
    // Drawn person by person and day by day: the share that is sick, and the correlation of two on a day from the variance
    // of the number of twenty: Var = n·q(1−q)·(1 + (n − 1)ρ).
    for (rate, mean_days, correlation) in [(0.035, 3.0, 0.05), (0.03, 8.0, 0.02), (0.08, 2.0, 0.1)] {
        let solved = Spells { rate, mean_days, correlation }.solved();
        let shape = solved.shape().unwrap();
        let mut random = Random::new(3);
        let (mut sick, mut sum, mut square, weeks) = ([false; 20], 0.0, 0.0, 60_000);
        for _ in 0..weeks {
            let falls = 1.0 - libm::exp(-solved.hazard() * random.gamma(shape) / shape);
            for _ in 0..5 {
                for is_sick in &mut sick {
                    *is_sick = random.happens(if *is_sick { 1.0 - 1.0 / mean_days } else { falls });
                }
                let number = sick.iter().map(|&sick| f64::from(u8::from(sick))).sum::<f64>();
                sum += number;
                square += number * number;
            }
        }
        let days = f64::from(weeks) * 5.0;
        let (mean, variance) = (sum / days, square / days - (sum / days).powi(2));
        let rate_seen = mean / 20.0;
        let together = (variance / (20.0 * rate_seen * (1.0 - rate_seen)) - 1.0) / 19.0;
        println!("{rate} {mean_days} {correlation}: shape {shape:.3}, played {rate_seen:.4}, {together:.4}");
        close(rate_seen / rate, 1.0, 0.02);
        close(together / correlation, 1.0, 0.06);
    }
}

#[test]
fn leave_that_nobody_placed_keeps_its_sum_its_limit_and_its_season() {
    let weights: Vec<f64> = (0..260).map(|day| if (150..170).contains(&day) { 4.0 } else { 1.0 }).collect();
    let laid = spread(400, &weights, &[4; 260]);
    assert_eq!((laid.days.iter().sum::<u32>(), laid.left), (400, 0));
    assert!(laid.days.iter().all(|&off| off <= 4));
    // 400 = 20·4θ + 240·θ up to the limit of 4: θ = 1.25 would be 5 in season, so 4 there and (400 − 80)/240 = 1.33.
    assert_eq!(laid.days[150..170].iter().sum::<u32>(), 80);
    // No room: what does not fit is told.
    let full = spread(100, &[1.0; 10], &[2; 10]);
    assert_eq!((full.days, full.left), (vec![2; 10], 80));
    // No season: all days alike; a day without room takes none.
    let plain = spread(4, &[0.0; 5], &[1, 1, 0, 1, 1]);
    assert_eq!(plain.days, [1, 1, 0, 1, 1]);
    // The same people are off on all days of a week; nobody twice on a day.
    let mut leave = vec![0b00001, 0, 0];
    place(&mut leave, [1, 2, 2, 3, 9]);
    assert_eq!(leave.iter().map(|days| days.count_ones()).sum::<u32>(), 1 + 1 + 2 + 2 + 3 + 3);
    assert_eq!(leave, [0b11001, 0b11111, 0b11110]);
}

#[test]
fn a_pool_for_two_clients_leaves_less_uncovered_than_two_pools() {
    let weeks = |backups| vec![WeekAhead { leave: vec![0b11111], ..week(backups) }; 3];
    let apart = Spells { correlation: 0.0, ..SPELLS };
    for spells in [SPELLS, apart] {
        let own = project(&ahead(10, spells, SEATS, weeks(10)));
        let shared = project(&Ahead { clients: 2, ..ahead(10, spells, SEATS, weeks(20)) });
        for (own, shared) in own.iter().zip(&shared) {
            close(shared.mean, 2.0 * own.mean, 1e-6);
            assert!(shared.uncovered < 2.0 * own.uncovered);
        }
    }
}

fn is_sound(week: &Week) -> bool {
    let numbers =
        [week.planned, week.sick, week.vacant, week.mean, week.mean_planned, week.capacity, week.uncovered];
    numbers.iter().all(|number| number.is_finite() && *number >= 0.0)
        && (0.0..=1.0).contains(&week.dry)
        && week.p10 <= week.p50
        && week.p50 <= week.p90
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_statement_makes_a_week_unsound_and_one_more_backup_day_never_hurts(
        people in 0_u32..60,
        clients in 0_u32..5,
        rate in prop_oneof![0.0..1.0, Just(1.0), Just(f64::NAN), Just(-1.0)],
        mean_days in prop_oneof![0.0..40.0, Just(f64::INFINITY), Just(f64::NAN)],
        correlation in prop_oneof![0.0..0.2, Just(1.0), Just(f64::NAN)],
        seats in (0.0..3.0, 0.0..400.0, 0.0..400.0, -1.0..2.0),
        leave in prop::collection::vec(0_u8..=255, 0..80),
        open in prop::array::uniform5(any::<bool>()),
        spare in prop_oneof![-300_i64..300, Just(i64::MIN), Just(i64::MAX)],
        backup_days in 0_u32..60,
    ) {
        let seats = Seats { leavers_a_year: seats.0, fill_days: seats.1, ramp_days: seats.2, ramp_productivity: seats.3 };
        let spells = Spells { rate, mean_days, correlation };
        let of = |backup_days| {
            let weeks = vec![WeekAhead { open, leave: leave.clone(), spare, backup_days, comes: 0.7 }; 3];
            project(&Ahead { people, spells, seats, clients, weeks })
        };
        for (week, more) in of(backup_days).iter().zip(of(backup_days + 1)) {
            prop_assert!(is_sound(week), "{week:?}");
            prop_assert!(more.dry <= week.dry + 1e-12 && more.uncovered <= week.uncovered * (1.0 + 1e-12) + 1e-12);
        }
    }
}

#[test]
fn ten_thousand_people_count_in_bundles_and_come_to_ten_times_a_thousand() {
    let weeks = |leave: usize| vec![WeekAhead { leave: vec![0b11111; leave], ..week(0) }; 2];
    let small = project(&ahead(1_000, SPELLS, SEATS, weeks(50)));
    let large = project(&ahead(10_000, SPELLS, SEATS, weeks(500)));
    for (small, large) in small.iter().zip(&large) {
        close(large.mean / small.mean, 10.0, 1e-9);
        assert_eq!(large.p90, 10 * small.p90);
    }
}
