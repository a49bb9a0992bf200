use super::close;
use proptest::prelude::*;
use relevo::model::on_call::{MOST_INCIDENTS, MOST_TIME_ON_CALL, Rotation, incidents_for, p_overload};

const ONE_SITE: Rotation = Rotation { roles: 2, sites: 1, most_time: MOST_TIME_ON_CALL, absence: 0.0 };

#[test]
fn rotations_have_their_published_sizes() {
    assert_eq!(ONE_SITE.people(), Some(8));
    let two = Rotation { sites: 2, ..ONE_SITE };
    assert_eq!((two.people_at_each_site(), two.people()), (Some(6), Some(12)));
    assert_eq!(Rotation { roles: 1, ..ONE_SITE }.people(), Some(4));
    // Two sites take half the day each: six people are well below a quarter of their time.
    close(two.time_on_call(6).unwrap(), 1.0 / 6.0, 1e-15);
    // Absence of a tenth: 8 / 0.9 and 6 / 0.9.
    assert_eq!(Rotation { absence: 0.1, ..ONE_SITE }.people(), Some(9));
    assert_eq!(Rotation { absence: 0.1, ..two }.people_at_each_site(), Some(7));
}

#[test]
fn the_size_is_the_fewest_people_within_their_time() {
    for roles in 1..6 {
        for (sites, most_time, absence) in [(1, 0.25, 0.0), (1, 0.2, 0.13), (2, 0.05, 0.2), (3, 0.03, 0.1)] {
            let rotation = Rotation { roles, sites, most_time, absence };
            let people = rotation.people_at_each_site().unwrap();
            assert!(rotation.time_on_call(people).unwrap() <= most_time + 1e-9);
            let floor = f64::from(people - 1) * (1.0 - absence) < 6.0 && sites > 1;
            assert!(floor || rotation.time_on_call(people - 1).is_none_or(|time| time > most_time));
        }
    }
}

#[test]
fn eight_people_in_two_roles_are_on_call_one_week_in_four() {
    close(ONE_SITE.one_week_in(8).unwrap(), 4.0, 0.0);
    close(ONE_SITE.time_on_call(8).unwrap(), 0.25, 0.0);
    close(Rotation { absence: 0.25, ..ONE_SITE }.one_week_in(8).unwrap(), 3.0, 1e-15);
    // One person for two roles: more than every week.
    close(ONE_SITE.one_week_in(1).unwrap(), 0.5, 0.0);
}

#[test]
fn rotations_without_roles_sites_or_people_have_names() {
    assert_eq!(Rotation { roles: 0, ..ONE_SITE }.people(), Some(0));
    assert_eq!(Rotation { sites: 0, ..ONE_SITE }.people(), None);
    assert_eq!(Rotation { most_time: 0.0, ..ONE_SITE }.people(), None);
    assert_eq!(Rotation { most_time: f64::NAN, ..ONE_SITE }.people(), None);
    assert_eq!(Rotation { absence: 1.0, ..ONE_SITE }.people(), None);
    assert_eq!(Rotation { most_time: 1e-9, ..ONE_SITE }.people(), Some(2_000_000_000));
    assert_eq!(Rotation { most_time: 1e-12, ..ONE_SITE }.people(), None);
    assert_eq!(Rotation { sites: u32::MAX, ..ONE_SITE }.people(), None);
    assert_eq!(ONE_SITE.time_on_call(0), None);
    assert_eq!(Rotation { roles: 0, ..ONE_SITE }.one_week_in(3), None);
}

#[test]
fn overload_has_its_published_values() {
    for (incidents, over) in [(0.5, 0.014_388), (1.0, 0.080_301), (2.0, 0.323_324)] {
        close(p_overload(incidents, MOST_INCIDENTS), over, 5e-7);
    }
}

#[test]
fn overload_is_sound_from_no_incident_to_any_number() {
    for none in [0.0, -1.0, f64::NAN] {
        close(p_overload(none, 2), 0.0, 0.0);
    }
    for many in [1e4, 1e9, 1e300, f64::INFINITY] {
        close(p_overload(many, 2), 1.0, 0.0);
    }
    close(p_overload(1.0, u32::MAX), 0.0, 0.0);
    close(p_overload(f64::MIN_POSITIVE, 0), f64::MIN_POSITIVE, 0.0);
    assert_eq!(incidents_for(0.0, 2), Some(0.0));
    assert_eq!(incidents_for(f64::NAN, 2), Some(0.0));
    assert_eq!(incidents_for(1.0, 2), None);
    assert!(incidents_for(5e-324, 0).unwrap() < 1e-300);
    assert!(incidents_for(1.0 - 1e-16, 100_000).unwrap().is_finite());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_incidents_overload_more_and_a_higher_limit_less(mean in 0.0..60.0, more in 0.0..20.0, most in 0..40_u32) {
        let over = p_overload(mean, most);
        prop_assert!((0.0..=1.0).contains(&over));
        prop_assert!(over <= p_overload(mean + more, most) + 1e-15);
        prop_assert!(p_overload(mean, most + 1) <= over);
    }

    #[test]
    fn the_inverse_comes_back(level in 1e-12..0.999_999, most in 0..40_u32) {
        let incidents = incidents_for(level, most).unwrap();
        prop_assert!((p_overload(incidents, most) - level).abs() <= 1e-13 * level.max(1e-3));
    }
}
