use super::close;
use proptest::prelude::*;
use relevo::calendar::{Days, HourRange, WEEK, WEEK_HOURS, WeekMask};
use relevo::model::response::{
    AtClosing, Callout, Chain, Closings, Delay, Due, Escalation, Lognormal, OnCall, Repair, Responder, Step,
    both_in_time,
};

fn office() -> WeekMask {
    HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask()
}

fn responder(median: f64, spread: f64, unreachable: f64) -> Responder {
    Responder { acknowledge: Lognormal::from_median_p90(median, median * spread), unreachable }
}

fn chain(steps: Vec<Step>, escalation: Escalation) -> Chain {
    Chain { detection_hours: 1.0 / 12.0, steps, mobilisation_hours: 1.0 / 6.0, escalation }
}

#[test]
fn a_chain_of_one_step_is_a_callout_to_the_last_bit() {
    for (median, p90) in [(0.1, 0.25), (0.5, 0.5), (1.0 / 12.0, 0.25)] {
        let acknowledge = Lognormal::from_median_p90(median, p90);
        let callout = Callout { detection_hours: 1.0 / 12.0, acknowledge, mobilisation_hours: 1.0 / 6.0 };
        for escalation in [Escalation::Parallel, Escalation::Handoff] {
            let chain = chain(vec![Step::one(acknowledge, 0.25)], escalation);
            for step in -4..400_i32 {
                let hours = f64::from(step) / 40.0;
                assert_eq!(chain.in_time(hours).to_bits(), callout.in_time(hours).to_bits(), "{hours}");
                assert_eq!(chain.late(hours).to_bits(), callout.late(hours).to_bits(), "{hours}");
                assert_eq!(chain.mean_before(hours).to_bits(), callout.mean_before(hours).to_bits());
            }
            assert_eq!(chain.mean(), Some(callout.mean_before(f64::INFINITY)));
            close(chain.mean().unwrap(), callout.mean(), 1e-15);
        }
    }
}

#[test]
fn a_step_that_nobody_answers_only_costs_its_timeout() {
    let gone = Step { people: vec![responder(0.1, 2.0, 1.0)], needed: 1, timeout_hours: 0.25 };
    let sure = Step::one(Lognormal::from_median_p90(0.1, 0.3), 0.25);
    for escalation in [Escalation::Parallel, Escalation::Handoff] {
        let direct = chain(vec![sure.clone()], escalation);
        let delayed = chain(vec![gone.clone(), sure.clone()], escalation);
        for hours in [0.3, 0.6, 1.0, 5.0] {
            close(delayed.in_time(hours + 0.25), direct.in_time(hours), 1e-14);
        }
        close(delayed.mean().unwrap(), direct.mean().unwrap() + 0.25, 1e-10);
        close(delayed.never(), 0.0, 0.0);
        let nobody = chain(vec![gone.clone(), gone.clone()], escalation);
        assert_eq!((nobody.never(), nobody.mean(), nobody.in_time(1e9)), (1.0, None, 0.0));
        close(nobody.mean_before(48.0), 48.0, 1e-9);
    }
}

#[test]
fn chains_without_steps_or_with_nonsense_are_sound() {
    let empty = chain(Vec::new(), Escalation::Handoff);
    assert_eq!((empty.in_time(1e9), empty.late(1e9), empty.mean()), (0.0, 1.0, None));
    close(empty.mean_before(3.0), 3.0, 0.0);
    let ack = Lognormal::from_median_p90(f64::NAN, -1.0);
    for timeout_hours in [f64::NAN, -1.0, 0.0, f64::INFINITY] {
        for unreachable in [f64::NAN, -1.0, 0.5, 2.0] {
            for needed in [0, 1, 2, 9] {
                let person = Responder { acknowledge: ack, unreachable };
                let step = Step { people: vec![person; 2], needed, timeout_hours };
                for escalation in [Escalation::Parallel, Escalation::Handoff] {
                    let chain = chain(vec![step.clone(); 3], escalation);
                    for hours in [f64::NAN, -1.0, 0.0, 0.25, 1.0, 1e12, f64::INFINITY] {
                        let (in_time, late, mean) =
                            (chain.in_time(hours), chain.late(hours), chain.mean_before(hours));
                        assert!((0.0..=1.0).contains(&in_time) && (0.0..=1.0).contains(&late));
                        close(in_time + late, 1.0, 1e-12);
                        assert!(mean >= 0.0 && mean.is_finite(), "{mean}");
                    }
                    assert!(chain.mean().is_none_or(f64::is_finite));
                }
            }
        }
    }
}

#[test]
fn two_of_three_is_the_middle_answer() {
    let people = vec![responder(0.1, 2.5, 0.0); 3];
    let step = |needed| {
        chain(vec![Step { people: people.clone(), needed, timeout_hours: 1.0 }], Escalation::Handoff)
    };
    let one = people[0].acknowledge;
    for hours in [0.3, 0.35, 0.5, 1.0] {
        let p = one.cdf(hours - 0.25);
        close(step(1).in_time(hours), 1.0 - (1.0 - p).powi(3), 1e-12);
        close(step(2).in_time(hours), 3.0 * p * p - 2.0 * p.powi(3), 1e-12);
        close(step(3).in_time(hours), p.powi(3), 1e-12);
    }
    // The three order statistics share the three means.
    let means: f64 = (1..=3).map(|needed| step(needed).mean().unwrap() - 0.25).sum();
    close(means, 3.0 * one.mean(), 1e-9);
}

#[test]
fn roles_that_are_busy_pass_the_page_on() {
    let role = |median: f64| Step::one(Lognormal::from_median_p90(median, median), 1.0);
    let chain = Chain {
        detection_hours: 0.0,
        steps: vec![role(0.25), role(0.5)],
        mobilisation_hours: 0.0,
        escalation: Escalation::Handoff,
    };
    // One page a day of two hours: the first is busy for .076923, both for .003195.
    let on_call = OnCall::new(chain.clone(), 1.0 / 24.0, 2.0);
    close(on_call.in_time(0.3), 1.0 - 0.076_923, 5e-7);
    close(on_call.in_time(0.6), 1.0 - 0.003_195, 5e-7);
    close(on_call.never(), 0.003_195, 5e-7);
    let idle = OnCall::new(chain.clone(), 0.0, 2.0);
    close(idle.mean_before(9.0), chain.mean_before(9.0), 0.0);
    let swamped = OnCall::new(chain, 1e300, 1e300);
    assert_eq!((swamped.in_time(5.0), swamped.late(5.0), swamped.mean_before(5.0)), (0.0, 1.0, 5.0));
}

#[test]
fn openings_weigh_the_hours_in_which_tickets_arrive() {
    let even = Closings::weighted(&office(), &[7.0; WEEK]).unwrap();
    let stated = Closings::of(&office());
    close(even.mean_wait().unwrap(), stated.mean_wait().unwrap(), 1e-12);
    close(stated.mean_wait().unwrap(), 2560.0 / 168.0, 1e-12);
    close(stated.late(4.0), 128.0 / 168.0 - 20.0 / 168.0, 1e-12);
    assert_eq!(Closings::weighted(&office(), &[0.0; WEEK]), None);
    assert_eq!(Closings::weighted(&office(), &[f64::NAN; WEEK]), None);
    // Any profile: the closed forms against a thousand arrivals of each hour.
    let profile: [f64; WEEK] = std::array::from_fn(|slot| ((slot * 37 + 11) % 23) as f64);
    let closings = Closings::weighted(&office(), &profile).unwrap();
    for hours in [0.1, 0.75, 3.3, 15.0, 16.5] {
        let (mut late, mut before, mut total) = (0.0, 0.0, 0.0);
        for (slot, rate) in profile.iter().enumerate() {
            for part in 0..1000 {
                let time = slot as f64 + (f64::from(part) + 0.5) / 1000.0;
                let wait = office().until_open(time).unwrap();
                late += rate * f64::from(u8::from(wait > hours));
                before += rate * wait.min(hours);
                total += rate;
            }
        }
        close(closings.late(hours), late / total, 1e-9);
        close(closings.mean_wait_before(hours), before / total, 1e-6);
    }
}

#[test]
fn the_earlier_of_opening_and_escalation_answers() {
    let person = Step::one(Lognormal::from_median_p90(0.1, 0.3), 0.25);
    let chain = chain(vec![person.clone(), person], Escalation::Parallel);
    let closings = Closings::of(&office());
    close(closings.late_with(&chain, 0.5), closings.late(0.5) * chain.late(0.5), 0.0);
    // Averaged over the hours before the opening, each by the chain alone.
    let mut mean = 0.0;
    for (_, gap) in office().runs(false) {
        let points = gap * 200;
        let waits = (0..points)
            .map(|point| chain.mean_before((f64::from(u32::try_from(point).unwrap()) + 0.5) / 200.0));
        mean += waits.sum::<f64>() / 200.0 / WEEK_HOURS;
    }
    close(closings.mean_wait_with(&chain), mean, 1e-6);
    close(Closings::of(&WeekMask::ALWAYS).mean_wait_with(&chain), 0.0, 0.0);
    close(Closings::of(&WeekMask::NEVER).mean_wait_with(&chain), chain.mean().unwrap(), 1e-9);
}

#[test]
fn a_repair_rests_or_goes_on_at_closing() {
    let desk = office();
    let time = Lognormal::from_median_p90(2.0, 6.0);
    let repair = |at_closing| Repair { time, desk: &desk, at_closing };
    let (stops, goes_on) = (repair(AtClosing::Stops), repair(AtClosing::GoesOn));
    let friday_16 = 4.0 * 24.0 + 16.0;
    close(stops.in_time(friday_16, 0.5, Due::Wall(4.0)), time.cdf(0.5), 1e-15);
    close(goes_on.in_time(friday_16, 0.5, Due::Wall(4.0)), time.cdf(3.5), 1e-15);
    // Four open hours end on Monday at 12: 68 wall hours for those who go on, 4 for those who rest.
    close(stops.in_time(friday_16, 0.5, Due::Window(&desk, 4.0)), time.cdf(3.5), 1e-12);
    close(goes_on.in_time(friday_16, 0.5, Due::Window(&desk, 4.0)), time.cdf(67.5), 1e-12);
    close(stops.in_time(friday_16, 5.0, Due::Wall(4.0)), 0.0, 0.0);
    close(stops.in_time(friday_16, 5.0, Due::Window(&WeekMask::NEVER, 4.0)), 1.0, 0.0);
    close(stops.in_time(friday_16, 5.0, Due::Wall(f64::INFINITY)), 1.0, 0.0);
    let closed = Repair { desk: &WeekMask::NEVER, ..stops };
    let answer = Lognormal::from_median_p90(0.25, 0.75);
    close(closed.in_time(3.0, 0.0, Due::Wall(99.0)), 0.0, 0.0);
    close(closed.in_time_after(&answer, 3.0, Due::Wall(99.0)), 0.0, 0.0);
}

#[test]
fn a_repair_that_always_takes_as_long_shifts_the_answer() {
    let always = Lognormal::from_median_p90(2.0, 2.0);
    let answer = Lognormal::from_median_p90(0.25, 0.75);
    let always_open = Repair { time: always, desk: &WeekMask::ALWAYS, at_closing: AtClosing::Stops };
    for hours in [1.0, 2.1, 2.5, 7.0] {
        close(both_in_time(&answer, &always, hours), answer.cdf(hours - 2.0), 1e-12);
        close(always_open.in_time_after(&answer, 50.0, Due::Wall(hours)), answer.cdf(hours - 2.0), 1e-12);
    }
    // On Friday at 16 the answer may take until 15 minutes before closing, or until Monday's opening.
    let desk = office();
    let rests =
        Repair { time: Lognormal::from_median_p90(0.25, 0.25), desk: &desk, at_closing: AtClosing::Stops };
    close(rests.in_time_after(&answer, 112.0, Due::Wall(1.0)), answer.cdf(0.75), 1e-12);
    close(rests.in_time_after(&answer, 112.0, Due::Wall(65.25)), answer.cdf(65.0), 1e-12);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parallel_is_never_later_than_handoff_and_more_steps_in_parallel_never_later(
        steps in proptest::collection::vec((0.02..1.0_f64, 1.0..5.0_f64, 0.0..0.5_f64, 0.0..1.0_f64), 1..4),
    ) {
        let steps: Vec<Step> = steps.into_iter().map(|(median, spread, unreachable, timeout_hours)| {
            Step { people: vec![responder(median, spread, unreachable)], needed: 1, timeout_hours }
        }).collect();
        let parallel = chain(steps.clone(), Escalation::Parallel);
        let handoff = chain(steps.clone(), Escalation::Handoff);
        let shorter = chain(steps[..steps.len() - 1].to_vec(), Escalation::Parallel);
        let (mut before, mut waited) = (0.0, 0.0);
        for step in 0..60 {
            let hours = f64::from(step) / 12.0;
            let in_time = parallel.in_time(hours);
            prop_assert!(in_time >= handoff.in_time(hours) - 1e-14);
            prop_assert!(in_time >= shorter.in_time(hours) - 1e-14);
            prop_assert!(in_time >= before - 1e-14, "a longer target is never missed more often");
            prop_assert!((in_time + parallel.late(hours) - 1.0).abs() < 1e-13);
            let mean = parallel.mean_before(hours);
            prop_assert!(mean <= handoff.mean_before(hours) + 1e-10 && mean >= waited - 1e-10 && mean <= hours + 1e-10);
            (before, waited) = (in_time, mean);
        }
    }

    #[test]
    fn repairs_that_rest_are_never_sooner_and_both_are_monotone(
        arrival in 0.0..168.0_f64, median in 0.1..5.0_f64, spread in 1.0..6.0_f64, target in 0.5..60.0_f64,
    ) {
        let desk = office();
        let time = Lognormal::from_median_p90(median, median * spread);
        let answer = chain(vec![Step::one(Lognormal::from_median_p90(0.1, 0.3), 0.25); 2], Escalation::Handoff);
        let chance = |at_closing, hours: f64| {
            Repair { time, desk: &desk, at_closing }.in_time_after(&answer, arrival, Due::Wall(hours))
        };
        let (stops, goes_on) = (chance(AtClosing::Stops, target), chance(AtClosing::GoesOn, target));
        prop_assert!((0.0..=1.0).contains(&stops) && stops <= goes_on + 1e-10);
        prop_assert!(chance(AtClosing::Stops, target * 1.3) >= stops - 1e-10);
        prop_assert!((goes_on - both_in_time(&answer, &time, target)).abs() < 1e-10);
        // Never sooner than the answer alone, nor than the repair alone.
        prop_assert!(goes_on <= answer.in_time(target).min(time.cdf(target)) + 1e-10);
    }
}
