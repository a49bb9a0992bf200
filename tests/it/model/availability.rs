use super::close;
use proptest::prelude::*;
use relevo::model::availability::{
    AbsentDays, CoveredYear, PaidYear, Turnover, YearLength, handover_factor, headcount,
};

const YEAR: PaidYear = PaidYear {
    weekly_hours: 40.0,
    weeks: PaidYear::WEEKS,
    absent: AbsentDays { vacation: 20.0, public_holidays: 10.0, sickness: 6.0, training: 4.0 },
    inner_shrinkage: 0.1,
};

const OFFICE: CoveredYear =
    CoveredYear { weekly_hours: 40.0, length: YearLength::Mean, closed_days: 10.0, hours_a_closed_day: 8.0 };

#[test]
fn a_year_has_the_length_that_is_named() {
    for (length, weeks, hours) in [
        (YearLength::Mean, 52.178_571_428_571_43, 8_766.0),
        (YearLength::Days365, 52.142_857_142_857_146, 8_760.0),
        (YearLength::Weeks52, 52.0, 8_736.0),
    ] {
        close(length.weeks(), weeks, 1e-13);
        close(length.hours(), hours, 0.0);
        close(length.weeks() * 168.0, length.hours(), 1e-11);
    }
    assert_eq!(YearLength::default(), YearLength::Mean);
    close(YearLength::Mean.weeks(), PaidYear::WEEKS, 0.0);
}

#[test]
fn relief_factors_of_each_year_have_their_published_values() {
    let paid = |length: YearLength| PaidYear {
        weeks: length.weeks(),
        absent: AbsentDays::default(),
        inner_shrinkage: 0.0,
        ..YEAR
    };
    // 8,760 hours by 2,080 paid ones, where the two years differ; 4.2 wherever they agree.
    close(paid(YearLength::Weeks52).relief_factor(YearLength::Days365.hours()).unwrap(), 4.2115, 5e-5);
    for length in [YearLength::Mean, YearLength::Days365, YearLength::Weeks52] {
        close(paid(length).relief_factor(length.hours()).unwrap(), 4.2, 1e-14);
    }
    // 2,920 by 1,698 and 8,760 by 1,850 net hours.
    let away = |hours: f64| AbsentDays { vacation: hours / 8.0, ..AbsentDays::default() };
    let year = |hours: f64| PaidYear { absent: away(hours), ..paid(YearLength::Weeks52) };
    close(year(382.0).relief_factor(2_920.0).unwrap(), 1.7197, 5e-5);
    close(year(230.0).relief_factor(8_760.0).unwrap(), 4.735, 5e-4);
}

#[test]
fn breaks_are_taken_at_work_only() {
    // 40 days of 8 hours away, then a tenth of what is left.
    close(YEAR.net_hours(), (40.0 * PaidYear::WEEKS - 320.0) * 0.9, 1e-9);
    let out = 320.0 / (40.0 * PaidYear::WEEKS);
    close(YEAR.shrinkage(), out + 0.1 - out * 0.1, 1e-15);
    assert!(YEAR.shrinkage() < out + 0.1);
    // The payroll for 14 people at work is 14 relief factors of a post that fills the paid hours.
    let factor = YEAR.relief_factor(YEAR.paid_hours()).unwrap();
    close(headcount(14.0, YEAR.shrinkage()).unwrap(), 14.0 * factor, 1e-12);
}

#[test]
fn a_holiday_on_which_the_desk_is_closed_needs_no_relief() {
    let absent = AbsentDays { public_holidays: 10.0, ..AbsentDays::default() };
    let year = PaidYear { absent, inner_shrinkage: 0.0, ..YEAR };
    close(year.relief_factor(OFFICE.hours()).unwrap(), 1.0, 1e-15);
    // Were it open, the same person would leave a twenty-sixth of the year to others.
    let open = CoveredYear { closed_days: 0.0, ..OFFICE };
    close(year.relief_factor(open.hours()).unwrap(), 260.892_857 / 250.892_857, 1e-9);
    close(absent.planned_rate_of_open_days(), 0.0, 0.0);
    close(absent.planned_rate(), 10.0 / 260.892_857, 1e-10);
    // The rates of open days and the relief factor tell the same story.
    let absent = YEAR.absent;
    let here = (1.0 - absent.planned_rate_of_open_days()) * (1.0 - absent.unplanned_rate());
    let year = PaidYear { inner_shrinkage: 0.0, ..YEAR };
    close(year.relief_factor(OFFICE.hours()).unwrap(), 1.0 / here, 1e-12);
}

#[test]
fn handovers_overlap_by_the_day_or_by_the_shift() {
    close(handover_factor(24.0, 3.0, 0.25), 24.75 / 24.0, 1e-15);
    close(handover_factor(8.0, 1.0, 0.25), handover_factor(24.0, 3.0, 0.25), 1e-15);
    close(handover_factor(24.0, 2.0, 0.5), 25.0 / 24.0, 1e-15);
    for nothing in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        close(handover_factor(24.0, 3.0, nothing), 1.0, 0.0);
        close(handover_factor(nothing, 3.0, 0.5), 1.0, 0.0);
    }
}

#[test]
fn years_without_work_have_names() {
    for nothing in [0.0, f64::NAN, f64::INFINITY, -40.0] {
        let idle = PaidYear { weekly_hours: nothing, ..YEAR };
        assert_eq!(idle.relief_factor(8_766.0), None);
        close(idle.shrinkage(), 1.0, 0.0);
        close(CoveredYear { weekly_hours: nothing, ..OFFICE }.hours(), 0.0, 0.0);
    }
    let away = AbsentDays { sickness: 400.0, ..AbsentDays::default() };
    assert_eq!(PaidYear { absent: away, ..YEAR }.relief_factor(8_766.0), None);
    assert_eq!(PaidYear { inner_shrinkage: 1.0, ..YEAR }.relief_factor(8_766.0), None);
    close(PaidYear { absent: away, ..YEAR }.shrinkage(), 1.0, 0.0);
    assert_eq!(YEAR.relief_factor(0.0), Some(0.0));
    assert_eq!(YEAR.relief_factor(f64::INFINITY), None);
    assert_eq!(headcount(f64::INFINITY, 0.5), None);
    let holidays = AbsentDays { public_holidays: 300.0, ..AbsentDays::default() };
    close(holidays.planned_rate_of_open_days(), 0.0, 0.0);
    close(CoveredYear { closed_days: 1_000.0, ..OFFICE }.hours(), 0.0, 0.0);
}

#[test]
fn a_seat_that_nobody_leaves_is_full_and_one_that_everybody_leaves_is_empty() {
    let seat = Turnover { rate: 0.0, fill_years: 0.2, ramp_years: 0.5, ramp_productivity: 0.1 };
    close(seat.effective_seat(), 1.0, 0.0);
    close(seat.hires_per_year(), 0.0, 0.0);
    let hectic = Turnover { rate: 1e300, ..seat };
    close(hectic.effective_seat(), 0.0, 1e-290);
    close(hectic.hires_per_year(), 5.0, 1e-12); // as many as there are times to fill in a year
    for odd in [f64::NAN, f64::INFINITY, -1.0] {
        let seat = Turnover { rate: odd, fill_years: odd, ramp_years: odd, ramp_productivity: odd };
        close(seat.effective_seat(), 1.0, 0.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_absence_never_needs_fewer_people(
        days in 0.0..200.0, more in 0.0..100.0, inner in 0.0..0.9, hours in 0.0..8_766.0,
    ) {
        let factor = |days: f64| {
            let absent = AbsentDays { vacation: days, ..AbsentDays::default() };
            PaidYear { absent, inner_shrinkage: inner, ..YEAR }.relief_factor(hours)
        };
        let (low, high) = (factor(days).unwrap(), factor(days + more));
        prop_assert!(high.is_none_or(|high| low <= high));
        prop_assert!(low >= hours / (40.0 * PaidYear::WEEKS) - 1e-12);
    }

    #[test]
    fn turnover_never_adds_to_a_seat(
        rate in 0.0..5.0, more in 0.0..5.0, fill in 0.0..2.0, ramp in 0.0..2.0, productivity in 0.0..=1.0,
    ) {
        let seat = |rate| Turnover { rate, fill_years: fill, ramp_years: ramp, ramp_productivity: productivity };
        let (fewer, all) = (seat(rate), seat(rate + more));
        prop_assert!(all.effective_seat() <= fewer.effective_seat() + 1e-15);
        prop_assert!(fewer.effective_seat() <= fewer.filled());
        prop_assert!(fewer.hires_per_year() <= all.hires_per_year() + 1e-15);
        // Leavers are replaced: hires are the leavers of the filled share.
        prop_assert!((fewer.hires_per_year() - rate * fewer.filled()).abs() <= 1e-15);
    }
}
