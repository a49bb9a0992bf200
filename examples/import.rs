//! What a ticket export shows: `cargo run --release --no-default-features --example import -- tickets.csv`

use std::process::ExitCode;
use std::time::Instant;

use relevo::calendar::{Days, HourRange, WeekMask};
use relevo::engine::backtest::backtest;
use relevo::engine::models;
use relevo::i18n::Locale;
use relevo::i18n::words::import::EN;
use relevo::import::{
    Evidence, Group, GroupName, Grouping, ImportError, Others, Question, Reader, TicketTimes, decode, layers,
    propose, survey,
};
use relevo::report::backtest::{Table, backtest as told};
use relevo::report::{Voice, names, tables};
use relevo::scenario::Scenario;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("Name a file: cargo run --example import -- tickets.csv");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    match summarize(&bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.say(&EN));
            ExitCode::from(2)
        }
    }
}

fn summarize(bytes: &[u8]) -> Result<(), ImportError> {
    let start = Instant::now();
    let text = decode(bytes)?;
    let decoded = start.elapsed();
    let first_look = survey(&text)?;
    let surveyed = start.elapsed();
    println!("{:?}, {} rows", first_look.tool, first_look.examination.rows);
    println!("{:?}", first_look.mapping);
    let mut mapping = first_look.mapping;
    for question in &first_look.examination.questions {
        println!("? {}", question.say(&EN));
        if let Question::DayFirst { likely, .. } = question {
            mapping.day_first = Some(*likely);
        }
    }
    let mut reader = Reader::new(text.as_ref(), mapping)?;
    while !reader.step(20_000).finished {}
    let (evidence, rejects, times) = reader.finish_with_times()?;
    let read = start.elapsed();
    print_counts(&evidence);
    print_shares(&evidence);
    print_proposal(&evidence);
    print_backtest(&evidence, &times);
    print_decisions(&evidence);
    let compared = start.elapsed();
    println!("rejects kept: {}", rejects.rows.len());
    println!(
        "seconds: decoded {decoded:.3?}, surveyed {surveyed:.3?}, read {read:.3?}, compared {compared:.3?}"
    );
    Ok(())
}

fn print_counts(evidence: &Evidence) {
    println!(
        "{} rows = {} incidents + {} requests + {} collapsed + {} dropped",
        evidence.rows,
        evidence.incidents,
        evidence.requests,
        evidence.collapsed,
        evidence.dropped_rows()
    );
    for (reason, rows, first) in &evidence.dropped {
        println!("  {}", (EN.dropped_line)(&rows.to_string(), reason.say(&EN), *first));
    }
    println!(
        "P1–P4 {:?}, {:?} to {:?}",
        evidence.by_severity,
        evidence.period.first_day(),
        evidence.period.last_day()
    );
    for severity in 0..4 {
        println!(
            "P{}: dispersion {:.2?}, response {:?}, resolution {:?}",
            severity + 1,
            evidence.dispersion(Some(severity)),
            evidence.response[severity],
            evidence.resolution[severity]
        );
    }
    let missing = evidence.groups.iter().find(|group| group.name == GroupName::Missing);
    println!("{} groups, {} incidents without", evidence.groups.len(), missing.map_or(0, Group::count));
    for notice in &evidence.notices {
        println!("! {}", notice.say(&EN));
    }
}

fn print_shares(evidence: &Evidence) {
    let window = |days, from, to| HourRange { days, from, to }.mask();
    let windows: [(&str, WeekMask); 7] = [
        ("8×5", window(Days::WEEKDAYS, 9, 17)),
        ("10×5", window(Days::WEEKDAYS, 8, 18)),
        ("12×5", window(Days::WEEKDAYS, 7, 19)),
        ("16×5", window(Days::WEEKDAYS, 6, 22)),
        ("12×7", window(Days::ALL, 7, 19)),
        ("16×7", window(Days::ALL, 6, 22)),
        ("24×5", window(Days::WEEKDAYS, 0, 24)),
    ];
    for (name, mask) in &windows {
        println!(
            "{name}: {:.4}|{:.4}",
            evidence.share_inside(mask, None),
            evidence.share_inside(mask, Some(0))
        );
    }
}

fn print_proposal(evidence: &Evidence) {
    let office = HourRange { days: Days::WEEKDAYS, from: 8, to: 18 }.mask();
    for layer in propose(evidence, &Grouping::proposed(evidence, &EN), &office) {
        println!(
            "{}: {} incidents, {:.2?} a month, off hours {:.3}, dispersion {:.2?}, own profile {}",
            layer.name,
            layer.tickets,
            layer.incidents_per_month,
            layer.off_hours_share,
            layer.dispersion,
            layer.own_profile
        );
    }
}

/// The default team with the tickets of the file, against what happened to them.
fn print_backtest(evidence: &Evidence, times: &[TicketTimes]) {
    let grouping = Grouping::proposed(evidence, &EN);
    let mut scenario = Scenario::default();
    let proposals = propose(evidence, &grouping, &WeekMask::NEVER);
    scenario.layers = layers(&scenario.layers, &proposals, Others::Kept);
    let found = backtest(&scenario, times, &grouping.places());
    let text = told(&found, &scenario, Voice::of(&scenario, Locale::default()));
    println!("{}\n{}", text.title, text.why);
    let table = |table: &Table| {
        println!("{}", table.heads.join(" | "));
        table.rows.iter().for_each(|row| println!("{} | {}", row.head, row.cells.join(" | ")));
    };
    table(&text.severities);
    text.months.iter().take(1).for_each(|(_, months)| table(months));
    table(&text.parts);
    text.notes.iter().for_each(|note| println!("{note}"));
}

/// Is 24/7 needed, layer by layer and for all, at three prices of an hour down?
fn print_decisions(evidence: &Evidence) {
    let mut scenario = Scenario::default();
    let proposals = propose(evidence, &Grouping::proposed(evidence, &EN), &WeekMask::NEVER);
    scenario.layers = layers(&scenario.layers, &proposals, Others::Kept);
    let voice = Voice::of(&scenario, Locale::default());
    for price in [200.0, 2_000.0, 20_000.0] {
        scenario.layers.iter_mut().for_each(|layer| layer.downtime_cost_per_hour = price);
        let models = models(&scenario);
        let best = &models.list[models.best];
        println!(
            "an hour down at {price}: {:?}, {}, {:.1} people, {} a year",
            models.verdict.decision,
            names::model_exactly(&best.model, voice),
            best.people,
            voice.money(best.cost.total())
        );
        for layer in tables::layers(&models, voice) {
            println!("  {}: {}; {}", layer.name, layer.decision, layer.notes.join("; "));
        }
    }
}
