//! What does not fit together in leave, limits and holidays.

use super::Months;
use crate::engine::ahead::AheadIssue;
use crate::scenario::staff::Person;
use jiff::civil::Date;
use std::mem::{Discriminant, discriminant};

impl Months<'_> {
    /// What does not fit together: one sentence for each kind, and how many more there are of it.
    #[must_use]
    pub fn issues(&self) -> Vec<String> {
        let mut told: Vec<(Discriminant<AheadIssue>, String, usize)> = Vec::new();
        for issue in &self.ahead.issues {
            let kind = discriminant(issue);
            match told.iter_mut().find(|(known, ..)| *known == kind) {
                Some((.., more)) => *more += 1,
                None => told.push((kind, self.issue(issue), 0)),
            }
        }
        let words = &self.words().issues;
        let sentence = |(_, first, more): (_, String, usize)| {
            if more > 0 { format!("{first} {}", (words.more)(more)) } else { first }
        };
        told.into_iter().map(sentence).collect()
    }

    fn issue(&self, issue: &AheadIssue) -> String {
        let words = &self.words().issues;
        let day = |day: Date| self.voice.locale.date(day);
        let count = |number: u32| self.count(f64::from(number));
        let who = |id: u32| self.staff.person(id).map_or_else(|| format!("P{id}"), Person::called);
        match *issue {
            AheadIssue::EverybodyOff { from, to, people } => {
                (words.everybody_off)(&day(from), &day(to), &count(people))
            }
            AheadIssue::MoreThanAtOnce { from, to, off, at_once } => {
                (words.more_than_at_once)(&day(from), &day(to), &count(off), &count(at_once))
            }
            AheadIssue::Overlap { person, from, to } => (words.overlap)(&who(person), &day(from), &day(to)),
            AheadIssue::Unknown { from, .. } => (words.unknown)(&day(from)),
            AheadIssue::Outside { person, from, to } => (words.outside)(&who(person), &day(from), &day(to)),
            AheadIssue::NoWorkingDay { person, from, to } => {
                (words.no_working_day)(&who(person), &day(from), &day(to))
            }
            AheadIssue::NoRoom { days, at_once: 0 } => (words.no_room_at_all)(&count(days)),
            AheadIssue::NoRoom { days, at_once } => (words.no_room)(&count(days), &count(at_once)),
            AheadIssue::NoHolidays { .. } => words.no_holidays.to_owned(),
        }
    }
}
