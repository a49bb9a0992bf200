//! The choices a scenario offers. Each knows its values in the order in which they are shown; their words are
//! in `i18n`, their serialized names are part of the document format.

use crate::calendar::{Days, HourRange};
use serde::{Deserialize, Serialize};

/// A closed set of values, in the order in which they are shown.
pub trait Options: Copy + PartialEq + Sized + 'static {
    /// All of them.
    const ALL: &'static [Self];

    /// Position in [`Options::ALL`].
    fn position(self) -> usize {
        Self::ALL.iter().position(|&option| option == self).unwrap_or(0)
    }
}

macro_rules! options {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $variant),+ }
        impl Options for $name { const ALL: &'static [Self] = &[$(Self::$variant),+]; }
    };
}

options! {
    /// How bad a ticket is.
    Severity {
        /// Critical: the service is down or money, safety or the law is at stake.
        P1,
        /// High.
        P2,
        /// Moderate.
        P3,
        /// Low.
        P4,
    }
}

options! {
    /// What a layer is for: the curve of what its downtime costs through the week.
    Nature {
        /// Follows sales.
        Transactional,
        /// Flat around the clock.
        Continuous,
        /// Follows office hours.
        Office,
        /// Low and flat.
        Informational,
    }
}

options! {
    /// When tickets arrive.
    ProfileKind {
        /// Mostly 8–18 on weekdays.
        Office,
        /// Day and evening, every day.
        Shop,
        /// Evenly through the week.
        Flat,
        /// Around the clock with a weekday peak.
        Mixed,
        /// From the user's own tickets.
        Measured,
    }
}

options! {
    /// Hours of the week by a common name.
    WindowKind {
        /// 09–17, Monday to Friday.
        Office8x5,
        /// 08–18, Monday to Friday.
        Office10x5,
        /// 07–19, Monday to Friday.
        Extended12x5,
        /// 06–22, Monday to Friday.
        Long16x5,
        /// 06–22, every day.
        Long16x7,
        /// Monday 00:00 to Friday 24:00.
        Round24x5,
        /// Always.
        Round24x7,
        /// The user's own.
        Own,
    }
}

options! {
    /// Which minutes of a promise count.
    Clock {
        /// All of them.
        Wall,
        /// Those inside the tier's support window.
        Window,
    }
}

options! {
    /// Whether the duty pattern is the user's or Relevo's.
    DutyKind {
        /// Relevo places the shifts.
        Proposed,
        /// The user states them.
        Stated,
    }
}

options! {
    /// How the number of backups is told.
    BackupSizing {
        /// So many.
        Count,
        /// One for every so many.
        Ratio,
    }
}

options! {
    /// How the work of a layer arrives.
    Channel {
        /// Tickets wait until somebody has time.
        Ticket,
        /// Callers hang up when they wait too long.
        Phone,
        /// Like callers, in writing.
        Chat,
    }
}

options! {
    /// What happens at closing to work in hand.
    Closing {
        /// It stops and is taken up again at the opening.
        Pause,
        /// The person finishes it in overtime.
        Finish,
    }
}

options! {
    /// Who may answer a page after the next person was called.
    EscalationMode {
        /// Everybody called so far.
        Parallel,
        /// Only the person called last.
        Handoff,
    }
}

options! {
    /// How many weeks a year is taken to have.
    YearLength {
        /// 365.25 ÷ 7.
        Mean,
        /// 365 ÷ 7.
        Days365,
        /// 52.
        Weeks52,
    }
}

options! {
    /// Support level of a group.
    Level {
        /// First line.
        L1,
        /// Second line.
        L2,
        /// Third line.
        L3,
    }
}

options! {
    /// Countries whose customs are known.
    Country {
        /// Spain.
        Es,
        /// Mexico.
        Mx,
        /// Chile.
        Cl,
        /// Colombia.
        Co,
        /// Argentina.
        Ar,
        /// Peru.
        Pe,
        /// United States.
        Us,
        /// United Kingdom.
        Uk,
        /// Germany.
        De,
        /// India.
        In,
        /// Philippines.
        Ph,
    }
}

options! {
    /// Currencies, by their ISO code.
    Currency {
        /// Euro.
        Eur,
        /// United States dollar.
        Usd,
        /// Pound sterling.
        Gbp,
        /// Mexican peso.
        Mxn,
        /// Chilean peso.
        Clp,
        /// Colombian peso.
        Cop,
        /// Argentine peso.
        Ars,
        /// Peruvian sol.
        Pen,
        /// Brazilian real.
        Brl,
        /// Indian rupee.
        Inr,
        /// Philippine peso.
        Php,
    }
}

impl WindowKind {
    /// The hours, or `None` for the user's own.
    #[must_use]
    pub const fn range(self) -> Option<HourRange> {
        let (days, from, to) = match self {
            Self::Office8x5 => (Days::WEEKDAYS, 9, 17),
            Self::Office10x5 => (Days::WEEKDAYS, 8, 18),
            Self::Extended12x5 => (Days::WEEKDAYS, 7, 19),
            Self::Long16x5 => (Days::WEEKDAYS, 6, 22),
            Self::Long16x7 => (Days::ALL, 6, 22),
            Self::Round24x5 => (Days::WEEKDAYS, 0, 24),
            Self::Round24x7 => (Days::ALL, 0, 24),
            Self::Own => return None,
        };
        Some(HourRange { days, from, to })
    }
}

impl Country {
    /// Working days a year: vacation, public holidays, sickness, training. Editorial, rounded from law and
    /// surveys (2026); the user can change each.
    #[must_use]
    pub const fn absence_days(self) -> [f64; 4] {
        match self {
            Self::Us => [10.0, 8.0, 6.0, 3.0],
            Self::Uk => [20.0, 8.0, 7.0, 3.0],
            Self::De => [25.0, 10.0, 15.0, 3.0],
            Self::Es => [22.0, 14.0, 9.0, 3.0],
            Self::Mx => [12.0, 7.0, 5.0, 3.0],
            Self::Cl => [15.0, 12.0, 7.0, 3.0],
            Self::Co => [15.0, 18.0, 5.0, 3.0],
            Self::Ar => [10.0, 16.0, 5.0, 3.0],
            Self::Pe => [22.0, 14.0, 5.0, 3.0],
            Self::In => [15.0, 12.0, 5.0, 3.0],
            Self::Ph => [5.0, 12.0, 5.0, 3.0],
        }
    }
}

impl Currency {
    /// What stands beside an amount.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Eur => "€",
            Self::Usd => "US$",
            Self::Gbp => "£",
            Self::Mxn => "MX$",
            Self::Clp => "CLP$",
            Self::Cop => "COL$",
            Self::Ars => "AR$",
            Self::Pen => "S/",
            Self::Brl => "R$",
            Self::Inr => "₹",
            Self::Php => "₱",
        }
    }
}
