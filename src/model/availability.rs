//! How many hours a paid year really gives, and how much of a seat is filled.

use crate::calendar::{WEEK_HOURS, YEAR_HOURS, YEAR_WEEKS};

/// Working days (Monday to Friday) in a mean year: 260.89.
pub const WORKING_DAYS: f64 = YEAR_HOURS / WEEK_HOURS * 5.0;

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
    #[must_use]
    pub fn planned_rate(&self) -> f64 {
        share(self.planned() / WORKING_DAYS)
    }

    /// The share of the remaining working days lost to sickness, 0..=1.
    ///
    /// # Formula
    /// q = sick days ÷ (260.89 − vacation − holidays − training)
    #[must_use]
    pub fn unplanned_rate(&self) -> f64 {
        let planned_presence = WORKING_DAYS - self.planned();
        if planned_presence > 0.0 { share(self.sickness / planned_presence) } else { 0.0 }
    }
}

/// One person's paid year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaidYear {
    /// Contract hours a week.
    pub weekly_hours: f64,
    /// Weeks a year: [`PaidYear::WEEKS`], 52 or 365/7.
    pub weeks: f64,
    /// Days away; a day is a fifth of the weekly hours.
    pub absent: AbsentDays,
    /// The share of hours at work that breaks and meetings take.
    pub inner_shrinkage: f64,
}

impl PaidYear {
    /// Weeks in a mean year: 52.1786.
    pub const WEEKS: f64 = YEAR_WEEKS;

    /// Hours a year available for the work itself.
    ///
    /// # Formula
    /// (paid − absent days × weekly hours / 5) × (1 − inner shrinkage), paid = weekly hours × weeks
    #[must_use]
    pub fn net_hours(&self) -> f64 {
        let present = self.weekly_hours * self.weeks - self.absent.total() * self.weekly_hours / 5.0;
        present.max(0.0) * (1.0 - share(self.inner_shrinkage))
    }

    /// People employed for each post that is filled `hours_to_cover` hours a year; `None` if nobody ever works.
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
        (net > 0.0).then(|| hours_to_cover.max(0.0) / net)
    }
}

/// Headcount on the payroll so that `present` people are there: N/(1 − shrinkage), not N(1 + shrinkage). `None`
/// when all is shrinkage.
#[must_use]
pub fn headcount(present: f64, shrinkage: f64) -> Option<f64> {
    let left = 1.0 - share(shrinkage);
    (left > 0.0).then(|| present.max(0.0) / left)
}

/// A seat whose holder leaves now and then. Times in years.
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
    #[must_use]
    pub fn filled(&self) -> f64 {
        1.0 / (1.0 + self.rate.max(0.0) * self.fill_years.max(0.0))
    }

    /// The share of a full seat that it delivers on average.
    ///
    /// # Formula
    /// \[1 − (1−e)(1 − e^{−τR})\] / (1 + τF)
    ///
    /// where τ = rate, F = time to fill, R = ramp, e = productivity while ramping; holders leave at a constant
    /// rate, whatever their time in the seat.
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
        let ramping = -libm::expm1(-self.rate.max(0.0) * self.ramp_years.max(0.0));
        (1.0 - (1.0 - share(self.ramp_productivity)) * ramping) * self.filled()
    }

    /// Hires per seat and year: τ/(1 + τF).
    #[must_use]
    pub fn hires_per_year(&self) -> f64 {
        self.rate.max(0.0) * self.filled()
    }
}

/// A ratio, whatever came in.
fn share(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) }
}
