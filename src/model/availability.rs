//! How many hours a paid year really gives, how many are to be covered, and how much of a seat is filled.

use crate::calendar::{WEEK_HOURS, YEAR_HOURS, YEAR_WEEKS};
use crate::quantity::Ratio;

/// Working days (Monday to Friday) in a mean year: 260.89.
pub const WORKING_DAYS: f64 = YEAR_HOURS / WEEK_HOURS * 5.0;

/// How long a year is taken to be. Paid hours and hours to cover must use the same one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YearLength {
    /// 365.25 days, leap years included: the product's own.
    #[default]
    Mean,
    /// 365 days.
    Days365,
    /// 52 whole weeks, as payrolls count.
    Weeks52,
}

impl YearLength {
    /// Weeks a year: 52.1786, 52.1429 or 52.
    ///
    /// ```
    /// use relevo::model::availability::YearLength;
    /// // One post around the clock by people paid 40 hours a week.
    /// assert!((YearLength::Mean.weeks() * 168.0 / (40.0 * YearLength::Mean.weeks()) - 4.2).abs() < 1e-12);
    /// assert!((8_760.0 / (40.0 * YearLength::Weeks52.weeks()) - 4.2115).abs() < 5e-5);
    /// ```
    #[must_use]
    pub const fn weeks(self) -> f64 {
        match self {
            Self::Mean => YEAR_WEEKS,
            Self::Days365 => 365.0 / 7.0,
            Self::Weeks52 => 52.0,
        }
    }

    /// Hours a year: 8,766, 8,760 or 8,736.
    #[must_use]
    pub const fn hours(self) -> f64 {
        match self {
            Self::Mean => YEAR_HOURS,
            Self::Days365 => 8_760.0,
            Self::Weeks52 => 52.0 * WEEK_HOURS,
        }
    }
}

/// Days a year on which a person is paid and not at work.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AbsentDays {
    /// Vacation.
    pub vacation: f64,
    /// Public holidays.
    pub public_holidays: f64,
    /// Sickness.
    pub sickness: f64,
    /// Training, and anything else out of the office that is known before.
    pub training: f64,
}

impl AbsentDays {
    /// Everything.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.planned() + self.sickness
    }

    /// What is known before.
    #[must_use]
    pub fn planned(&self) -> f64 {
        self.vacation + self.public_holidays + self.training
    }

    /// The share of working days planned away, 0..=1.
    ///
    /// # Formula
    /// (vacation + holidays + training) ÷ 260.89; outside 0..=1 the nearer end, 0 for what is no number
    #[must_use]
    pub fn planned_rate(&self) -> f64 {
        share(self.planned() / WORKING_DAYS)
    }

    /// The share of working days planned away, 0..=1, where the desk is closed on public holidays: nobody has
    /// to be replaced then, so these days count neither as absence nor as days to cover.
    ///
    /// # Formula
    /// (vacation + training) ÷ (260.89 − holidays)
    ///
    /// ```
    /// use relevo::model::availability::AbsentDays;
    /// let year = AbsentDays { vacation: 20.0, public_holidays: 10.892_857, ..AbsentDays::default() };
    /// assert!((year.planned_rate_of_open_days() - 0.08).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn planned_rate_of_open_days(&self) -> f64 {
        let open = WORKING_DAYS - self.public_holidays;
        if open > 0.0 { share((self.vacation + self.training) / open) } else { 0.0 }
    }

    /// The share of the remaining working days lost to sickness, 0..=1.
    ///
    /// # Formula
    /// q = sick days ÷ (260.89 − vacation − holidays − training)
    ///
    /// Domain: 0 where every working day is planned away; above 1 it is 1.
    #[must_use]
    pub fn unplanned_rate(&self) -> f64 {
        let planned_presence = WORKING_DAYS - self.planned();
        if planned_presence > 0.0 { share(self.sickness / planned_presence) } else { 0.0 }
    }

    /// Hours a year away, at `weekly_hours` by contract: a day is a fifth of a week.
    ///
    /// # Formula
    /// days away × weekly hours / 5; 0 where that is not above 0
    #[must_use]
    pub fn hours(&self, weekly_hours: f64) -> f64 {
        positive(self.total() * weekly_hours) / 5.0
    }
}

/// One person's paid year. All numbers finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaidYear {
    /// Contract hours a week.
    pub weekly_hours: f64,
    /// Weeks a year: those of a [`YearLength`]; usually [`PaidYear::WEEKS`].
    pub weeks: f64,
    /// Days away; a day is a fifth of the weekly hours.
    pub absent: AbsentDays,
    /// The share of hours at work that breaks and meetings take.
    pub inner_shrinkage: f64,
}

impl PaidYear {
    /// Weeks in a mean year: 52.1786.
    pub const WEEKS: f64 = YEAR_WEEKS;

    /// Hours a year on the payroll.
    ///
    /// # Formula
    /// weekly hours × weeks; 0 where that is not above 0
    #[must_use]
    pub fn paid_hours(&self) -> f64 {
        positive(self.weekly_hours * self.weeks)
    }

    /// Hours a year available for the work itself.
    ///
    /// # Formula
    /// (paid − absent days × weekly hours / 5) × (1 − inner shrinkage), paid = weekly hours × weeks
    ///
    /// Inner shrinkage takes its share of the hours at work only: nobody takes a break on vacation.
    #[must_use]
    pub fn net_hours(&self) -> f64 {
        let present = self.weekly_hours * self.weeks - self.absent.hours(self.weekly_hours);
        positive(present) * (1.0 - share(self.inner_shrinkage))
    }

    /// The share of paid hours not available for the work, 0..=1; 1 when nothing is paid.
    ///
    /// # Formula
    /// 1 − net ÷ paid = o + (1 − o)i, which is less than o + i
    ///
    /// where o = the share of paid hours out of the office, i = inner shrinkage.
    ///
    /// ```
    /// use relevo::model::availability::{AbsentDays, PaidYear, YearLength};
    /// let absent = AbsentDays { vacation: 26.0, ..AbsentDays::default() };
    /// let year = PaidYear { weekly_hours: 40.0, weeks: YearLength::Weeks52.weeks(), absent,
    ///     inner_shrinkage: 0.2 };
    /// assert!((year.shrinkage() - 0.28).abs() < 1e-12); // a tenth and a fifth, not three tenths
    /// ```
    #[must_use]
    pub fn shrinkage(&self) -> f64 {
        let paid = self.paid_hours();
        if paid <= 0.0 {
            return 1.0;
        }
        let out = share(self.absent.hours(self.weekly_hours) / paid);
        out + (1.0 - out) * share(self.inner_shrinkage)
    }

    /// People employed for each post that is filled `hours_to_cover` hours a year; `None` if nobody ever works.
    ///
    /// # Formula
    /// hours to cover ÷ net hours
    ///
    /// Source: NIC staffing workbook 2003, with 52 weeks a year.
    ///
    /// ```
    /// use relevo::model::availability::{AbsentDays, PaidYear};
    /// let year = PaidYear { weekly_hours: 40.0, weeks: PaidYear::WEEKS, absent: AbsentDays::default(),
    ///     inner_shrinkage: 0.0 };
    /// assert!((year.relief_factor(8_766.0).unwrap_or(0.0) - 4.2).abs() < 5e-5);
    /// ```
    #[must_use]
    pub fn relief_factor(&self, hours_to_cover: f64) -> Option<f64> {
        let net = self.net_hours();
        (net > 0.0).then(|| hours_to_cover.max(0.0) / net).filter(|factor| factor.is_finite())
    }
}

/// The hours of a year in which one post is to be filled. All numbers finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoveredYear {
    /// Hours a week, 0..=168.
    pub weekly_hours: f64,
    /// The year.
    pub length: YearLength,
    /// Public holidays on which the desk is closed though the week says open; 0 if it never closes.
    pub closed_days: f64,
    /// Hours the desk would have been open on such a day.
    pub hours_a_closed_day: f64,
}

impl CoveredYear {
    /// Hours a year.
    ///
    /// # Formula
    /// hours a week × weeks − closed days × hours of such a day, at least 0
    ///
    /// Paid public holidays stay among the absences of the people: they are off, and so is the desk. Who then
    /// works whenever the desk is open has a relief factor of 1:
    ///
    /// ```
    /// use relevo::model::availability::{AbsentDays, CoveredYear, PaidYear, YearLength};
    /// let office = CoveredYear { weekly_hours: 40.0, length: YearLength::Mean, closed_days: 10.0,
    ///     hours_a_closed_day: 8.0 };
    /// let absent = AbsentDays { public_holidays: 10.0, ..AbsentDays::default() };
    /// let year = PaidYear { weekly_hours: 40.0, weeks: PaidYear::WEEKS, absent, inner_shrinkage: 0.0 };
    /// assert_eq!(year.relief_factor(office.hours()), Some(1.0));
    /// ```
    #[must_use]
    pub fn hours(&self) -> f64 {
        let closed = positive(self.closed_days) * positive(self.hours_a_closed_day);
        positive(positive(self.weekly_hours) * self.length.weeks() - closed)
    }
}

/// How many times the covered hours are paid when people overlap to hand over, at least 1.
///
/// # Formula
/// (H + n·h) / H
///
/// where H = `covered_hours` between which the handovers are counted (24 for a day, or the length of one shift
/// with one handover), n = `handovers`, h = `handover_hours` of each. 1 where nothing is covered or handed over.
///
/// ```
/// use relevo::model::availability::handover_factor;
/// assert_eq!(handover_factor(24.0, 3.0, 0.5), 1.0625); // three shifts a day
/// assert_eq!(handover_factor(8.0, 1.0, 0.5), 1.0625); // the same by the shift
/// ```
#[must_use]
pub fn handover_factor(covered_hours: f64, handovers: f64, handover_hours: f64) -> f64 {
    let covered = positive(covered_hours);
    let overlap = positive(handovers) * positive(handover_hours);
    let factor = (covered + overlap) / covered;
    if factor.is_finite() { factor } else { 1.0 }
}

/// Headcount on the payroll so that `present` people are there: N/(1 − shrinkage), not N(1 + shrinkage). `None`
/// when all is shrinkage.
///
/// # Formula
/// N/(1 − shrinkage), where N = `present`; below 0 that counts as 0, and shrinkage is taken into 0..=1
///
/// ```
/// use relevo::model::availability::headcount;
/// assert!((headcount(14.0, 0.3).unwrap_or(0.0) - 20.0).abs() < 1e-9); // 14 × 1.3 would be 18.2
/// ```
#[must_use]
pub fn headcount(present: f64, shrinkage: f64) -> Option<f64> {
    let left = 1.0 - share(shrinkage);
    (left > 0.0).then(|| present.max(0.0) / left).filter(|people| people.is_finite())
}

/// A seat whose holder leaves now and then. Times in years, all numbers finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turnover {
    /// Leavers per filled seat and year.
    pub rate: f64,
    /// Time to fill an empty seat.
    pub fill_years: f64,
    /// Time a newcomer needs to full productivity.
    pub ramp_years: f64,
    /// Productivity until then, 0..=1.
    pub ramp_productivity: f64,
}

impl Turnover {
    /// The share of time in which the seat is filled: 1/(1 + τF).
    ///
    /// # Formula
    /// Of each cycle of a holder, 1/τ on average, and a vacancy, F, the holder's part: (1/τ)/(1/τ + F), where τ
    /// = rate a year, F = years to fill. Domain: what is not above 0 counts as 0, so that without turnover it
    /// is 1.
    #[must_use]
    pub fn filled(&self) -> f64 {
        1.0 / (1.0 + positive(self.rate) * positive(self.fill_years))
    }

    /// The share of a full seat that it delivers on average.
    ///
    /// # Formula
    /// \[1 − (1−e)(1 − e^{−τR})\] / (1 + τF), summed as e + (1−e)e^{−τR}, which loses no digits
    ///
    /// where τ = rate, F = time to fill, R = ramp, e = productivity while ramping; holders leave at a constant
    /// rate, whatever their time in the seat.
    ///
    /// Domain: what is not above 0 counts as 0, productivity is taken into 0..=1. Relative error below 1e-12.
    /// Source: the expected ramp of a holder whose time in the seat is exponential (renewal reward).
    ///
    /// ```
    /// use relevo::model::availability::Turnover;
    /// let seat = Turnover { rate: 0.3, fill_years: 60.0 / 365.0, ramp_years: 90.0 / 365.0,
    ///     ramp_productivity: 0.5 };
    /// assert!((seat.effective_seat() - 0.919_027).abs() < 5e-7);
    /// assert!((seat.hires_per_year() - 0.285_901).abs() < 5e-7);
    /// ```
    #[must_use]
    pub fn effective_seat(&self) -> f64 {
        let ramping = share(self.ramp_productivity);
        let ramped = libm::exp(-positive(self.rate) * positive(self.ramp_years));
        (ramping + (1.0 - ramping) * ramped) * self.filled()
    }

    /// Hires per seat and year: τ/(1 + τF). An empty seat has nobody to lose.
    ///
    /// # Formula
    /// τ/(1 + τF), one hire a cycle of [`Turnover::filled`]; 0 without turnover
    #[must_use]
    pub fn hires_per_year(&self) -> f64 {
        positive(self.rate) * self.filled()
    }
}

/// A finite number of at least 0, whatever came in.
fn positive(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}

/// A ratio, whatever came in.
fn share(value: f64) -> f64 {
    Ratio::clamped(value).get()
}
