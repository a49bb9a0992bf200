//! Explanations as data: what each headline is made of.

use super::{Grade, Model, Promise, Term};
use serde::{Deserialize, Serialize};

/// What a number is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// Which number.
    pub headline: Headline,
    /// Its terms with the user's values filled in, the result last.
    pub lines: Vec<Line>,
    /// The parameters that it rests on most: paths in the document, with their sources in the table.
    pub inputs: Vec<String>,
}

macro_rules! headlines {
    ($($(#[$doc:meta])* $headline:ident),+ $(,)?) => {
        /// Numbers that open; their words are in `i18n::words::explain`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Headline { $($(#[$doc])* $headline),+ }
        impl Headline {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$headline),+];
        }
    };
}

headlines! {
    /// The decision.
    Verdict,
    /// What today's model saves, where another is recommended.
    OwnModel,
    /// The grade of a plan.
    Grade,
    /// Shifts short of people.
    ShiftsShort,
    /// Their range.
    ShiftsLuck,
    /// SLA kept, P1 and P2.
    SlaKept,
    /// Its range.
    SlaLuck,
    /// Cost a year.
    CostAYear,
    /// Its range.
    CostLuck,
    /// The map.
    Coverage,
    /// People required in an hour.
    Required,
    /// P(short) of a staffed hour.
    Short,
    /// P(late) of an hour in which nobody is on duty.
    Late,
    /// Share in time of a promise.
    InTime,
    /// Its share of months.
    MonthsKept,
    /// People needed.
    People,
    /// Downtime a year.
    Downtime,
    /// What the downtime of each layer costs.
    DowntimeCost,
    /// Service credits.
    Credits,
    /// The decision for a layer taken alone.
    Layer,
    /// What a layer adds to the cost of people.
    LayerAdds,
    /// What a suggested change does.
    Change,
    /// Pay at the plain rate.
    Staff,
    /// Handovers.
    Handovers,
    /// Premiums.
    Premiums,
    /// Standby.
    Standby,
    /// Callouts.
    Callouts,
    /// Backups.
    Backups,
    /// Induction.
    Induction,
    /// Hiring.
    Hiring,
    /// Tools.
    Tools,
    /// Credits, as a line of the cost.
    Penalties,
    /// Downtime, as a line of the cost.
    DowntimeLine,
    /// What the client is asked for.
    Price,
    /// What the change to the recommended plan costs once.
    Transition,
    /// Power and what it stands for.
    Energy,
    /// Hours without work.
    Waste,
    /// How often a model is best.
    Chance,
    /// What a model costs more than the best.
    Regret,
    /// How strongly an outcome goes with an input.
    Mover,
}

/// One term of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub term: Term,
    /// Its value.
    pub value: Value,
}

/// A value that the language writes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A plain number, two decimals at most.
    Number(f64),
    /// A share.
    Percent(f64),
    /// A length of time.
    Hours(f64),
    /// An amount.
    Money(f64),
    /// A stretch of the week: first slot, hours.
    Stretch(usize, usize),
    /// P10 and P90 of a count.
    Range(f64, f64),
    /// A user's word.
    Name(String),
    /// A service model by its name.
    Model(Model),
    /// A promise by its name.
    Promise(Box<Promise>),
    /// P10 and P90 of an amount of money.
    MoneyRange(f64, f64),
    /// P10 and P90 of a share.
    PercentRange(f64, f64),
    /// So many with the same share.
    Times(f64, f64),
    /// A layer's name, its hours down, the mean cost of one, and the product; or a site's with its paid hours.
    Down(String, f64, f64, f64),
    /// A grade.
    Grade(Grade),
    /// There is none.
    Never,
}
