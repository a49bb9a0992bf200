//! What the user answers of a layer, so that its nature can be proposed. The questions stand on the page of models; an
//! unanswered one says nothing.

use super::options::{Options, options};
use serde::{Deserialize, Serialize};

/// Six answers of one layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Who uses it, and when.
    pub users: Users,
    /// What happens at 03:00 if it stops.
    pub at_night: AtNight,
    /// What depends on it.
    pub stakes: Stakes,
    /// Whether the work can wait.
    pub waits: Waits,
    /// Whether there is monitoring.
    pub alarms: Alarms,
    /// Who notices first that it has stopped.
    pub notices: Notices,
}

/// Six answers in the order of the questions.
#[must_use]
pub const fn answers(
    users: Users,
    at_night: AtNight,
    stakes: Stakes,
    waits: Waits,
    alarms: Alarms,
    notices: Notices,
) -> Answers {
    Answers { users, at_night, stakes, waits, alarms, notices }
}

options! {
    /// Who uses a layer, and when.
    #[derive(Default)]
    Users {
        /// Not answered.
        #[default]
        Unknown = "unknown",
        /// Staff, in office hours.
        Office = "office",
        /// Staff, in shifts around the clock.
        Shifts = "shifts",
        /// Customers, at any hour.
        Customers = "customers",
        /// Machines, vehicles or a plant that do not stop.
        Machines = "machines",
        /// Few people, now and then.
        Few = "few",
    }
}

options! {
    /// What happens at 03:00 if a layer stops.
    #[derive(Default)]
    AtNight {
        /// Not answered.
        #[default]
        Unknown = "unknown",
        /// Nothing before the morning.
        Nothing = "nothing",
        /// Some people wait.
        SomeWait = "some_wait",
        /// Sales or payments are lost.
        SalesLost = "sales_lost",
        /// An operation stops.
        OperationStops = "operation_stops",
    }
}

options! {
    /// What depends on a layer.
    #[derive(Default)]
    Stakes {
        /// Not answered.
        #[default]
        Unknown = "unknown",
        /// Nothing of weight.
        Nothing = "nothing",
        /// Working time.
        WorkingTime = "working_time",
        /// Money that is earned or paid through it.
        Money = "money",
        /// The safety of people.
        Safety = "safety",
        /// A legal duty.
        Law = "law",
    }
}

options! {
    /// Whether work on a stopped layer can wait.
    #[derive(Default)]
    Waits {
        /// Not answered.
        #[default]
        Unknown = "unknown",
        /// For days.
        Days = "days",
        /// Until the next working day.
        Overnight = "overnight",
        /// For an hour.
        AnHour = "an_hour",
        /// Not at all.
        Never = "never",
    }
}

options! {
    /// Whether a layer is monitored.
    #[derive(Default)]
    Alarms {
        /// Not answered.
        #[default]
        Unknown = "unknown",
        /// No alarm.
        None = "none",
        /// Alarms that somebody sees in office hours.
        InOffice = "in_office",
        /// Alarms that wake somebody.
        Always = "always",
    }
}

options! {
    /// Who notices first that a layer has stopped.
    #[derive(Default)]
    Notices {
        /// Not answered.
        #[default]
        Unknown = "unknown",
        /// An alarm.
        Alarm = "alarm",
        /// Staff.
        Staff = "staff",
        /// Customers.
        Customers = "customers",
        /// Nobody, for a while.
        Nobody = "nobody",
    }
}
