//! Days on which the calendar alone tells that backups do not suffice, and a list of nobody but backups.

use super::{leave, many, of, person};
use jiff::civil::date;
use relevo::scenario::staff::Role;

#[test]
fn a_day_that_lacks_backups_by_the_calendar_is_not_made_good_by_a_free_friday() {
    let (scenario, mut staff) = many(12, 1);
    staff.people.retain(|person| person.skills[0].role != Role::Backup);
    staff.people.push(person(99, Role::Backup));
    // Two are away on Monday and Tuesday, four visits of a week in which one backup has five days.
    let away: Vec<u32> = staff.people.iter().take(2).map(|person| person.id).collect();
    for id in away {
        leave(&mut staff, id, date(2027, 3, 1), date(2027, 3, 2));
    }
    let found = of(&scenario, &staff);
    let week = found.week_of(date(2027, 3, 1)).unwrap();
    assert!(week.visits.dry >= 1.0 && week.visits.uncovered >= 2.0, "{week:?}");
}

#[test]
fn a_list_of_nobody_but_backups_leaves_the_leave_of_the_team() {
    let (mut scenario, mut staff) = many(12, 1);
    scenario.team.groups[0].headcount = 10;
    scenario.absence.vacation_days = 20.0;
    (scenario.absence.training_days, scenario.absence.other_days, scenario.absence.holiday_days) =
        (0.0, 0.0, 0.0);
    staff.people = vec![person(9, Role::Backup)];
    staff.leave.clear();
    scenario.staff = staff.write();
    let found = of(&scenario, &staff);
    assert_eq!((found.people, found.backups), (10, 1));
    // Ten people, 20 days of a mean year each, over 53 weeks.
    let planned = found.sums()[0];
    assert!((planned - 200.0 * 53.0 / 52.1786).abs() < 1.0, "{planned}");
}
