//! What the answers about a layer propose: its nature, how bad its stops are, whether an alarm tells of them.
//!
//! The rules are editorial (2026) and plain, so that whoever disagrees sees which answer to change: each answer speaks for
//! one nature, with the weight of the table; the nature with most weight is proposed, of equals the one with more cover.
//!
//! | answer | speaks for | weight |
//! |---|---|---|
//! | staff in office hours; nothing before the morning; working time; until the next working day; staff notice | office | 1 |
//! | staff in shifts; a legal duty; cannot wait | continuous operation | 1 |
//! | machines that do not stop; an operation stops; safety | continuous operation | 2 |
//! | customers at any hour; money; for an hour; customers notice | transactional | 1 |
//! | sales are lost | transactional | 2 |
//! | few people; for days; nobody notices | informational | 1 |
//! | nothing of weight | informational | 2 |

use super::results::ActionKind;
use crate::scenario::answers::{Alarms, AtNight, Notices, Stakes, Users, Waits};
use crate::scenario::options::Options;
use crate::scenario::{Answers, Layer, Nature};

/// The natures, the one with most cover first.
const BY_COVER: [Nature; 4] =
    [Nature::Continuous, Nature::Transactional, Nature::Office, Nature::Informational];
/// Shares of the tickets of each severity that stop a layer, by the severity of a stop: where a stop is a P2, more of
/// the P2 are stops. Editorial estimates, 2026.
const OUTAGE_SHARES: [[f64; 4]; 3] = [[1.0, 0.3, 0.0, 0.0], [1.0, 0.6, 0.0, 0.0], [1.0, 0.6, 0.02, 0.0]];

/// One of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Who uses it, and when.
    Users,
    /// What happens at 03:00 if it stops.
    AtNight,
    /// What depends on it.
    Stakes,
    /// Whether the work can wait.
    Waits,
    /// Whether there is monitoring.
    Alarms,
    /// Who notices first.
    Notices,
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] =
        [Self::Users, Self::AtNight, Self::Stakes, Self::Waits, Self::Alarms, Self::Notices];
}

/// What the answers propose.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// When downtime hurts.
    pub nature: Nature,
    /// Answers that speak for it, the weightiest first.
    pub reasons: Vec<Question>,
    /// Answers that speak for another nature, and which.
    pub against: Vec<(Question, Nature)>,
    /// Severity of a stop: 0 = P1.
    pub severity: usize,
    /// Share of the tickets of each severity that stop the layer.
    pub outage_share: [f64; 4],
    /// Whether an alarm tells of a stop at any hour; `None` where nothing was answered about it.
    pub monitored: Option<bool>,
    /// Whether nights have to be answered, but nothing wakes anybody.
    pub sleeps: bool,
}

/// What some answers propose; `None` while none of them speaks for anything.
#[must_use]
pub fn propose(answers: Answers) -> Option<Proposal> {
    let votes: Vec<(Question, Nature, u32)> = Question::ALL
        .into_iter()
        .filter_map(|question| vote(question, answers).map(|(nature, weight)| (question, nature, weight)))
        .collect();
    let weight =
        |nature: Nature| -> u32 { votes.iter().filter(|vote| vote.1 == nature).map(|vote| vote.2).sum() };
    let most = BY_COVER.into_iter().map(weight).max().filter(|&most| most > 0)?;
    let nature = BY_COVER.into_iter().find(|&nature| weight(nature) == most)?;
    let mut reasons: Vec<&(Question, Nature, u32)> = votes.iter().filter(|vote| vote.1 == nature).collect();
    reasons.sort_by_key(|vote| std::cmp::Reverse(vote.2));
    let severity = severity(answers, nature);
    let monitored = monitored(answers);
    let awake = matches!(nature, Nature::Continuous | Nature::Transactional);
    Some(Proposal {
        nature,
        reasons: reasons.into_iter().map(|vote| vote.0).collect(),
        against: votes.iter().filter(|vote| vote.1 != nature).map(|vote| (vote.0, vote.1)).collect(),
        severity,
        outage_share: OUTAGE_SHARES[severity],
        monitored,
        sleeps: awake && monitored == Some(false),
    })
}

impl Proposal {
    /// The change that takes it over for a layer; `None` where the layer is so already.
    #[must_use]
    pub fn change(&self, layer: usize, stated: &Layer) -> Option<ActionKind> {
        let monitored = self.monitored.unwrap_or(stated.monitored);
        let same = stated.nature == self.nature
            && stated.monitored == monitored
            && self.outage_share.iter().zip(stated.outage_share).all(|(a, b)| (a - b).abs() < 1e-9);
        let (nature, outage_share) = (self.nature, self.outage_share);
        (!same).then_some(ActionKind::Describe { layer, nature, outage_share, monitored })
    }
}

/// Position of the answer to a question among its options.
#[must_use]
pub fn answer(question: Question, answers: Answers) -> usize {
    match question {
        Question::Users => answers.users.position(),
        Question::AtNight => answers.at_night.position(),
        Question::Stakes => answers.stakes.position(),
        Question::Waits => answers.waits.position(),
        Question::Alarms => answers.alarms.position(),
        Question::Notices => answers.notices.position(),
    }
}

/// Which nature an answer speaks for, and how much.
fn vote(question: Question, answers: Answers) -> Option<(Nature, u32)> {
    use Nature::{Continuous, Informational, Office, Transactional};
    Some(match question {
        Question::Users => match answers.users {
            Users::Unknown => return None,
            Users::Office => (Office, 1),
            Users::Shifts => (Continuous, 1),
            Users::Customers => (Transactional, 1),
            Users::Machines => (Continuous, 2),
            Users::Few => (Informational, 1),
        },
        Question::AtNight => match answers.at_night {
            AtNight::Unknown | AtNight::SomeWait => return None,
            AtNight::Nothing => (Office, 1),
            AtNight::SalesLost => (Transactional, 2),
            AtNight::OperationStops => (Continuous, 2),
        },
        Question::Stakes => match answers.stakes {
            Stakes::Unknown => return None,
            Stakes::Nothing => (Informational, 2),
            Stakes::WorkingTime => (Office, 1),
            Stakes::Money => (Transactional, 1),
            Stakes::Safety => (Continuous, 2),
            Stakes::Law => (Continuous, 1),
        },
        Question::Waits => match answers.waits {
            Waits::Unknown => return None,
            Waits::Days => (Informational, 1),
            Waits::Overnight => (Office, 1),
            Waits::AnHour => (Transactional, 1),
            Waits::Never => (Continuous, 1),
        },
        Question::Alarms => return None,
        Question::Notices => match answers.notices {
            Notices::Unknown | Notices::Alarm => return None,
            Notices::Staff => (Office, 1),
            Notices::Customers => (Transactional, 1),
            Notices::Nobody => (Informational, 1),
        },
    })
}

/// How bad a stop is, 0 = P1: what depends on it and how long it can wait say so; else what its nature usually means.
fn severity(answers: Answers, nature: Nature) -> usize {
    let by_stakes = match answers.stakes {
        Stakes::Safety | Stakes::Law => Some(0),
        Stakes::Nothing => Some(2),
        _ => None,
    };
    let by_waiting = match answers.waits {
        Waits::Never | Waits::AnHour => Some(0),
        Waits::Overnight => Some(1),
        Waits::Days => Some(2),
        Waits::Unknown => None,
    };
    // The worse of what is said.
    [by_stakes, by_waiting].into_iter().flatten().min().unwrap_or(match nature {
        Nature::Continuous | Nature::Transactional => 0,
        Nature::Office => 1,
        Nature::Informational => 2,
    })
}

fn monitored(answers: Answers) -> Option<bool> {
    match (answers.alarms, answers.notices) {
        (Alarms::Unknown, Notices::Unknown) => None,
        (Alarms::Always, _) | (Alarms::Unknown, Notices::Alarm) => Some(true),
        (Alarms::None | Alarms::InOffice | Alarms::Unknown, _) => Some(false),
    }
}
