//! Desks whose people are away for a day now and then, against the desk played ticket by ticket.

use super::super::desk::{Desk, Estimate, Ticket};
use super::judged::{Case, cases, judge};
use super::mean_over_tickets;
use relevo::calendar::WEEK;
use relevo::model::coverage::binomial;
use relevo::model::week::{Closing, Day, WeekDays, WeekOutcome, WeekState};

/// One kind of day for each number of people who may be away, of as many as are ever on duty.
fn days(case: &Case, away: f64) -> Vec<Day> {
    let most = *case.servers.iter().max().unwrap();
    let kind = |(absent, share): (usize, f64)| Day {
        share,
        arrivals: case.arrivals,
        people: case.servers.map(|people| (f64::from(people) - absent as f64).max(0.0)),
    };
    binomial(most, away).into_iter().enumerate().map(kind).collect()
}

fn solve(case: &Case, away: f64, closing: Closing) -> Box<WeekState> {
    let days = days(case, away);
    match (WeekDays { days: &days, handle_hours: case.handle_hours, closing }).solve() {
        WeekOutcome::Periodic(week) => week,
        other => panic!("{}: no periodic week: {other:?}", case.name),
    }
}

#[test]
fn days_on_which_people_are_away_agree_with_their_simulation() {
    let around_the_clock = Case {
        name: "three around the clock",
        servers: [3; WEEK],
        arrivals: [2.1; WEEK],
        ..cases().remove(2)
    };
    let named = |name| cases().into_iter().find(|case| case.name == name).unwrap();
    let runs = [
        (named("light"), 0.12, Closing::Pause),
        (named("busy peak"), 0.06, Closing::Pause),
        (named("overloaded at its peak"), 0.06, Closing::Pause),
        (named("overloaded at its peak"), 0.12, Closing::Finish),
        (named("one person"), 0.06, Closing::Pause),
        (named("one person"), 0.06, Closing::Finish),
        (around_the_clock, 0.06, Closing::Pause),
    ];
    for (seed, (case, away, closing)) in (71_u64..).zip(runs) {
        let name = format!("{}, {:.0} % away, {closing:?}", case.name, 100.0 * away);
        let arrivals = [case.arrivals];
        let desk = Desk { closing, away, ..Desk::plain(&arrivals, &case.servers, case.handle_hours) };
        let played = desk.play(case.weeks(1e6), seed);
        let solved = solve(&case, away, closing);
        let open = case.open();
        // The next day is told in its kinds, those after it in the mean.
        for hours in [case.promise, 8.0, 24.0] {
            let window = |time: f64| open.wall_until(time, hours).unwrap();
            let on_wall = |ticket: &Ticket| f64::from(u8::from(ticket.wait <= hours));
            let in_window = |ticket: &Ticket| f64::from(u8::from(ticket.wait <= window(ticket.arrived)));
            let near = |clock: &str, solved: f64, seen: Estimate| {
                let allowed = 0.003 + 4.0 * seen.at_least(solved).error;
                println!(
                    "{name}, {hours} h {clock}: {solved:.5}, played {:.5} ± {:.5}",
                    seen.mean, seen.error
                );
                assert!(
                    seen.error < 0.005,
                    "{name}, {hours} h {clock}: the simulation says nothing: {seen:?}"
                );
                assert!(
                    (solved - seen.mean).abs() < allowed,
                    "{name}, {hours} h {clock}: {solved}, {seen:?}"
                );
            };
            near("wall", solved.attainment(|_| hours), played.mean(|_| true, on_wall));
            near("window", solved.attainment(window), played.mean(|_| true, in_window));
        }
        let wait = mean_over_tickets(&solved.mean_waits().unwrap().all(), &case.arrivals);
        judge(&format!("{name}, wait"), wait, played.mean(|_| true, |ticket| ticket.wait), 0.025 * wait);
    }
}
