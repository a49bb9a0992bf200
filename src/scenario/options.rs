//! The choices a scenario offers. Each knows its values in the order in which they are shown; their words are
//! in `i18n`, their serialized names are part of the document format.

use crate::calendar::{Days, HourRange};
use serde::{Deserialize, Serialize};

/// A closed set of values, in the order in which they are shown.
pub trait Options: Copy + PartialEq + Sized + 'static {
    /// All of them.
    const ALL: &'static [Self];
    /// Their names in a document, in the same order.
    const STORED: &'static [&'static str];

    /// Position in [`Options::ALL`].
    fn position(self) -> usize {
        Self::ALL.iter().position(|&option| option == self).unwrap_or(0)
    }
}

macro_rules! options {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $stored:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $stored)] $variant),+ }
        impl Options for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const STORED: &'static [&'static str] = &[$($stored),+];
        }
    };
}
pub(super) use options;

options! {
    /// How bad a ticket is.
    Severity {
        /// Critical: the service is down or money, safety or the law is at stake.
        P1 = "p1",
        /// High.
        P2 = "p2",
        /// Moderate.
        P3 = "p3",
        /// Low.
        P4 = "p4",
    }
}

options! {
    /// What a layer is for: the curve of what its downtime costs through the week.
    Nature {
        /// Follows sales.
        Transactional = "transactional",
        /// Flat around the clock.
        Continuous = "continuous",
        /// Follows office hours.
        Office = "office",
        /// Low and flat.
        Informational = "informational",
    }
}

options! {
    /// When tickets arrive.
    ProfileKind {
        /// Mostly 8–18 on weekdays.
        Office = "office",
        /// Day and evening, every day.
        Shop = "shop",
        /// Evenly through the week.
        Flat = "flat",
        /// Around the clock with a weekday peak.
        Mixed = "mixed",
        /// From the user's own tickets.
        Measured = "measured",
    }
}

options! {
    /// Hours of the week by a common name.
    WindowKind {
        /// 09–17, Monday to Friday.
        Office8x5 = "office8x5",
        /// 08–18, Monday to Friday.
        Office10x5 = "office10x5",
        /// 07–19, Monday to Friday.
        Extended12x5 = "extended12x5",
        /// 06–22, Monday to Friday.
        Long16x5 = "long16x5",
        /// 06–22, every day.
        Long16x7 = "long16x7",
        /// Monday 00:00 to Friday 24:00.
        Round24x5 = "round24x5",
        /// Always.
        Round24x7 = "round24x7",
        /// The user's own.
        Own = "own",
        /// Painted by the user, hour by hour.
        Painted = "painted",
    }
}

options! {
    /// Which minutes of a promise count.
    Clock {
        /// All of them.
        Wall = "wall",
        /// Those inside the tier's support window.
        Window = "window",
    }
}

options! {
    /// Whether the duty pattern is the user's or Relevo's.
    DutyKind {
        /// Relevo places the shifts.
        Proposed = "proposed",
        /// The user states them.
        Stated = "stated",
    }
}

options! {
    /// How the number of backups is told.
    BackupSizing {
        /// So many.
        Count = "count",
        /// One for every so many.
        Ratio = "ratio",
    }
}

options! {
    /// How the work of a layer arrives.
    Channel {
        /// Tickets wait until somebody has time.
        Ticket = "ticket",
        /// Callers hang up when they wait too long.
        Phone = "phone",
        /// Like callers, in writing.
        Chat = "chat",
    }
}

options! {
    /// What an urgent ticket does to less urgent work in hand, when everybody is busy.
    Urgency {
        /// It takes somebody from it.
        Interrupts = "interrupts",
        /// It waits for it, and goes before all that is not begun.
        Waits = "waits",
    }
}

options! {
    /// What happens at closing to work in hand.
    Closing {
        /// It stops and is taken up again at the opening.
        Pause = "pause",
        /// The person finishes it in overtime.
        Finish = "finish",
    }
}

options! {
    /// Who may answer a page after the next person was called.
    EscalationMode {
        /// Everybody called so far.
        Parallel = "parallel",
        /// Only the person called last.
        Handoff = "handoff",
    }
}

options! {
    /// How many weeks a year is taken to have.
    YearLength {
        /// 365.25 ÷ 7.
        Mean = "mean",
        /// 365 ÷ 7.
        Days365 = "days365",
        /// 52.
        Weeks52 = "weeks52",
    }
}

options! {
    /// Support level of a group.
    Level {
        /// First line.
        L1 = "l1",
        /// Second line.
        L2 = "l2",
        /// Third line.
        L3 = "l3",
    }
}

options! {
    /// Countries whose customs are known.
    Country {
        /// Spain.
        Es = "es",
        /// Mexico.
        Mx = "mx",
        /// Chile.
        Cl = "cl",
        /// Colombia.
        Co = "co",
        /// Argentina.
        Ar = "ar",
        /// Peru.
        Pe = "pe",
        /// United States.
        Us = "us",
        /// United Kingdom.
        Uk = "uk",
        /// Germany.
        De = "de",
        /// India.
        In = "in",
        /// Philippines.
        Ph = "ph",
    }
}

options! {
    /// Currencies, by their ISO code.
    Currency {
        /// Euro.
        Eur = "eur",
        /// United States dollar.
        Usd = "usd",
        /// Pound sterling.
        Gbp = "gbp",
        /// Mexican peso.
        Mxn = "mxn",
        /// Chilean peso.
        Clp = "clp",
        /// Colombian peso.
        Cop = "cop",
        /// Argentine peso.
        Ars = "ars",
        /// Peruvian sol.
        Pen = "pen",
        /// Brazilian real.
        Brl = "brl",
        /// Indian rupee.
        Inr = "inr",
        /// Philippine peso.
        Php = "php",
    }
}

impl WindowKind {
    /// The hours, or `None` for the user's own and for painted ones.
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
            Self::Own | Self::Painted => return None,
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

impl Country {
    /// Grams of CO₂ that a kWh from the grid stands for, 2023; by the data set of codecarbon.
    #[must_use]
    pub const fn grid_g_per_kwh(self) -> f64 {
        match self {
            Self::Es => 174.0,
            Self::Mx => 507.0,
            Self::Cl => 291.0,
            Self::Co => 260.0,
            Self::Ar => 354.0,
            Self::Pe => 266.0,
            Self::Us => 369.0,
            Self::Uk => 238.0,
            Self::De => 381.0,
            Self::In => 713.0,
            Self::Ph => 611.0,
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
