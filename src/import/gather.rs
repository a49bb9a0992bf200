//! Tickets → their aggregate.

use super::ImportError;
use super::evidence::{Evidence, Group, GroupName, Times};
use super::mapping::{Mapping, PriorityValue};
use super::message::{DropReason, Notice};
use super::reader::{Found, Ticket, Waited};
use super::rejects::Rejects;
use super::survey::MOST_PRIORITIES;
use super::tally::{Period, Tally};
use super::times::TicketTimes;
use super::values::{DEFAULT_SEVERITY, is_missing, severity};

/// Groups that are kept apart; smaller ones are pooled.
const MOST_GROUPS: usize = 200;
/// Characters of a group's name that are kept.
const LONGEST_NAME: usize = 80;
/// Under this many tickets a profile is mostly chance.
const FEW_TICKETS: u32 = 500;
/// Under this many days one odd week weighs a quarter or more.
const SHORT_PERIOD: u32 = 28;
/// Rows to a ticket from which on its number is doubtful.
const MANY_ROWS: u32 = 20;
/// Days without any ticket that set a stray one apart from the rest.
const STRAY_GAP: i64 = 28 * 24 * 60;
/// Share of the tickets that may be stray, at either end.
const STRAY_SHARE: f64 = 0.01;

impl Found {
    /// The aggregate, and what stays behind; see [`super::Reader::finish_with_times`].
    pub(super) fn into_evidence(
        mut self,
        mapping: &Mapping,
    ) -> Result<(Evidence, Rejects, Vec<TicketTimes>), ImportError> {
        self.tickets.sort_by_key(|ticket| ticket.opened);
        self.drop_stray();
        let (requests, incidents): (Vec<Ticket>, Vec<Ticket>) =
            std::mem::take(&mut self.tickets).into_iter().partition(|ticket| ticket.request);
        let (Some(first), Some(last)) = (incidents.first(), incidents.last()) else {
            let reason = self.dropped.iter().max_by_key(|(_, count, _)| *count).map(|&(reason, ..)| reason);
            let requests = count(requests.len());
            return Err(ImportError::NothingLeft { reason: reason.filter(|_| requests == 0), requests });
        };
        let period =
            Period { first_hour: first.opened.div_euclid(60), last_hour: last.opened.div_euclid(60) };
        let priorities = self.judge(&incidents, mapping);
        let mut by_severity = [0; 4];
        for ticket in &incidents {
            by_severity[severity_of(ticket, &priorities)] += 1;
        }
        let times = |waited: fn(&Ticket) -> Waited| -> [Option<Times>; 4] {
            std::array::from_fn(|severity| {
                let of_severity =
                    incidents.iter().filter(|ticket| severity_of(ticket, &priorities) == severity);
                Times::of(of_severity.filter_map(|ticket| waited(ticket).minutes()).collect())
            })
        };
        let (response, resolution) = (times(|ticket| ticket.response), times(Ticket::repaired));
        let (groups, places) = self.group(&incidents, &priorities, mapping);
        let apart = incidents.iter().map(|ticket| TicketTimes {
            opened: ticket.opened,
            severity: severity_of(ticket, &priorities),
            group: places[ticket.group],
            response: ticket.response.minutes(),
        });
        let apart = apart.collect();
        let mut notices = self.doubts(&incidents, &period, &priorities, mapping);
        if self.groups.names.len() > MOST_GROUPS {
            notices.push(Notice::ManyGroups { groups: self.groups.names.len(), kept: MOST_GROUPS });
        }
        let evidence = Evidence {
            tool: mapping.tool,
            rows: self.rows,
            incidents: count(incidents.len()),
            requests: count(requests.len()),
            collapsed: self.collapsed,
            dropped: self.dropped,
            by_severity,
            groups,
            period,
            priorities: told(priorities),
            response,
            resolution,
            notices,
        };
        Ok((evidence, self.rejects, apart))
    }

    /// Leaves out the few tickets that lie weeks away from all the rest: an old one that was closed lately, a
    /// mistyped year. They would stretch the period and thin out every rate.
    fn drop_stray(&mut self) {
        let tickets = &self.tickets;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length")]
        let few = (tickets.len() as f64 * STRAY_SHARE) as usize;
        let apart = |at: usize| tickets[at].opened - tickets[at - 1].opened >= STRAY_GAP;
        let start = (1..=few).rev().find(|&at| apart(at)).unwrap_or(0);
        let end =
            (tickets.len() - few..tickets.len()).find(|&at| at > 0 && apart(at)).unwrap_or(tickets.len());
        let mut rows: Vec<usize> =
            tickets[..start].iter().chain(&tickets[end..]).map(|ticket| ticket.row).collect();
        self.tickets.truncate(end);
        self.tickets.drain(..start);
        rows.sort_unstable();
        for row in rows {
            self.count_drop(DropReason::Stray, row);
        }
    }

    /// Each priority with its incidents and what it is taken for, in the order of the names.
    fn judge(&self, incidents: &[Ticket], mapping: &Mapping) -> Vec<PriorityValue> {
        let mut counts = vec![0; self.priorities.names.len()];
        if mapping.priority.is_some() {
            for ticket in incidents {
                counts[ticket.priority] += 1;
            }
        }
        let judged = |(name, count): (&str, u32)| {
            let stated = mapping.severities.get(name).copied();
            let known = stated.or_else(|| severity(name).filter(|_| !is_missing(name)));
            let severity = known.unwrap_or(DEFAULT_SEVERITY).min(3);
            PriorityValue { value: name.to_owned(), count, severity, known: known.is_some() }
        };
        self.priorities.names.iter().map(AsRef::as_ref).zip(counts).map(judged).collect()
    }

    /// The incidents by group, largest first, small ones beyond [`MOST_GROUPS`] pooled; and for each group of the
    /// file its place among them.
    fn group(
        &self,
        incidents: &[Ticket],
        priorities: &[PriorityValue],
        mapping: &Mapping,
    ) -> (Vec<Group>, Vec<usize>) {
        let names = self.groups.names.len().max(1);
        let mut hours: Vec<[Vec<i64>; 4]> = vec![Default::default(); names];
        for ticket in incidents {
            hours[ticket.group][severity_of(ticket, priorities)].push(ticket.opened.div_euclid(60));
        }
        let mut found: Vec<(usize, Group)> = hours
            .into_iter()
            .enumerate()
            .map(|(position, hours)| {
                let name = match self.groups.names.get(position).filter(|_| mapping.group.is_some()) {
                    Some(name) if !name.is_empty() => {
                        GroupName::Named(name.chars().take(LONGEST_NAME).collect())
                    }
                    _ => GroupName::Missing,
                };
                (position, Group { name, severities: hours.map(|hours| Tally::of(hours.into_iter())) })
            })
            .filter(|(_, group)| group.count() > 0)
            .collect();
        found.sort_by_key(|(_, group)| std::cmp::Reverse(group.count()));
        let mut places = vec![0; names];
        for (place, &(position, _)) in found.iter().enumerate() {
            places[position] = place.min(MOST_GROUPS);
        }
        let mut groups: Vec<Group> = found.into_iter().map(|(_, group)| group).collect();
        let rest = groups.split_off(groups.len().min(MOST_GROUPS));
        if !rest.is_empty() {
            let mut pooled = Group { name: GroupName::Rest, severities: Default::default() };
            for group in &rest {
                pooled.severities.iter_mut().zip(&group.severities).for_each(|(sum, tally)| sum.merge(tally));
            }
            groups.push(pooled);
        }
        (groups, places)
    }

    /// What the user should know about the tickets.
    fn doubts(
        &self,
        incidents: &[Ticket],
        period: &Period,
        priorities: &[PriorityValue],
        mapping: &Mapping,
    ) -> Vec<Notice> {
        let tickets = count(incidents.len());
        let having =
            |is: &dyn Fn(&Ticket) -> bool| count(incidents.iter().filter(|ticket| is(ticket)).count());
        let mut notices = Vec::new();
        let mut note = |worth: bool, notice: Notice| {
            if worth {
                notices.push(notice);
            }
        };
        note(tickets < FEW_TICKETS, Notice::FewTickets { tickets });
        note(period.days() < SHORT_PERIOD, Notice::ShortPeriod { days: period.days() });
        let rows = self.collapsed + tickets;
        note(rows >= MANY_ROWS * tickets, Notice::MuchCollapsed { rows, tickets });
        note(mapping.priority.is_none(), Notice::NoPriority { tickets });
        if mapping.priority.is_some() && priorities.len() > MOST_PRIORITIES {
            note(true, Notice::NotAPriority { values: priorities.len() });
        } else {
            let unknown = || priorities.iter().filter(|priority| !priority.known && priority.count > 0);
            let (missing, odd): (Vec<_>, Vec<_>) =
                unknown().partition(|priority| is_missing(&priority.value));
            let sum =
                |priorities: &[&PriorityValue]| priorities.iter().map(|priority| priority.count).sum::<u32>();
            let values =
                odd.iter().take(5).map(|priority| priority.value.chars().take(40).collect()).collect();
            note(!odd.is_empty(), Notice::UnknownPriority { tickets: sum(&odd), values });
            note(!missing.is_empty(), Notice::NoPriority { tickets: sum(&missing) });
        }
        let negative = having(&|ticket| ticket.response.is_negative() || ticket.resolution.is_negative());
        note(negative > 0, Notice::BeforeOpening { tickets: negative });
        let auto = having(&|ticket| ticket.auto_resolved);
        note(auto > 0, Notice::AutoResolved { tickets: auto });
        let midnight = having(&|ticket| ticket.opened.rem_euclid(1440) == 0);
        note(midnight >= 5 && midnight * 10 > tickets, Notice::MidnightPile { tickets: midnight });
        if let Some(without) = self.dates.mixed_zones() {
            note(true, Notice::MixedZones { without });
        }
        notices
    }
}

impl Ticket {
    /// Minutes until somebody resolved it; a machine's do not count.
    fn repaired(&self) -> Waited {
        if self.auto_resolved { Waited::Unknown } else { self.resolution }
    }
}

impl Waited {
    fn minutes(self) -> Option<f64> {
        match self {
            Self::For(minutes) => Some(minutes),
            Self::Unknown | Self::Negative => None,
        }
    }

    const fn is_negative(self) -> bool {
        matches!(self, Self::Negative)
    }
}

fn severity_of(ticket: &Ticket, priorities: &[PriorityValue]) -> usize {
    priorities.get(ticket.priority).map_or(DEFAULT_SEVERITY, |priority| priority.severity)
}

/// The priorities as they may be told: most frequent first, and none when the column holds no priorities, whose
/// texts would be anything.
fn told(mut priorities: Vec<PriorityValue>) -> Vec<PriorityValue> {
    if priorities.len() > MOST_PRIORITIES {
        return Vec::new();
    }
    priorities.retain(|priority| priority.count > 0);
    priorities.sort_by_key(|priority| std::cmp::Reverse(priority.count));
    priorities
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
