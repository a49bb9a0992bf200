use super::fixture::*;
use relevo::engine::*;
use relevo::report::Shown::{Recommended, Today};
use relevo::report::verdict::{change, sentence, weak_spot};
use relevo::scenario::{DutyKind, WindowKind};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_sentences_of_the_product_are_said_word_for_word() {
    let case = Case::new(Decision::NotNeeded);
    assert_eq!(
        sentence(case.asked(Recommended, EN)),
        "You do not need 24/7 staff. Office hours plus on-call meets the 1-hour P1 target in 97 of 100 months and costs €412,000 less a year."
    );
    assert_eq!(
        plain(&sentence(case.asked(Recommended, ES))),
        "No hace falta personal 24/7. El horario laboral más guardia cumple el objetivo P1 de 1 hora en 97 de cada 100 meses y cuesta 412.000 € menos al año."
    );
}

#[test]
fn today_s_plan_is_named_when_it_is_the_one_shown() {
    let mut case = Case::new(Decision::NotNeeded);
    assert!(sentence(case.asked(Today, EN)).contains("Today's office hours plus on-call meets"));
    case.today = made_plan(model(WindowKind::Office10x5, false), 0.12);
    assert_eq!(
        sentence(case.asked(Today, EN)),
        "You do not need 24/7 staff. Today's office hours alone meets the 1-hour P1 target in 12 of 100 months; office hours plus on-call would meet it in 97 of 100 months and costs €412,000 less a year than 24/7 staff."
    );
    assert!(plain(&sentence(case.asked(Today, ES))).contains("412.000 € menos al año que el personal 24/7"));
}

#[test]
fn a_plan_that_keeps_its_promises_is_measured_against_24_7_by_its_own_need() {
    let mut case = Case::new(Decision::NotNeeded);
    case.today = made_plan(model(WindowKind::Extended12x5, true), 0.99);
    let mut own = case.models.list[1].clone();
    own.model = case.today.model.clone();
    own.cost.staff = 1_352_000.0;
    case.models.list.push(own);
    assert_eq!(
        sentence(case.asked(Today, EN)),
        "You do not need 24/7 staff. Today's extended hours plus on-call meets the 1-hour P1 target in 99 of 100 months and, staffed to need, costs €300,000 less a year."
    );
}

#[test]
fn a_team_too_small_for_the_right_model_is_told_how_many_people_it_takes() {
    let mut case = Case::new(Decision::NotNeeded);
    case.today = made_plan(office_on_call(), 0.4);
    assert!(sentence(case.asked(Today, EN)).contains("; with 8 people it would in 97 of 100 months"));
}

#[test]
fn models_of_the_same_name_are_told_apart_by_their_hours() {
    let mut case = Case::new(Decision::NotNeeded);
    case.today = made_plan(model(WindowKind::Office8x5, true), 0.5);
    let said = sentence(case.asked(Today, EN));
    assert!(said.contains("office hours 09–17 plus on-call meets"), "{said}");
    assert!(said.contains("office hours 08–18 plus on-call would"), "{said}");
}

#[test]
fn needed_says_whether_promises_or_downtime_decide() {
    let mut case = Case::new(Decision::Needed);
    let said = sentence(case.asked(Recommended, EN));
    assert!(
        said.starts_with("You need 24/7 staff: nothing cheaper keeps every promise. 24/7 staff meets"),
        "{said}"
    );
    assert!(said.ends_with("costs €412,000 more a year than office hours plus on-call."), "{said}");
    assert!(change(case.asked(Recommended, EN)).is_some_and(|text| text.contains("longer response target")));
    case.models.list[1].feasible = true;
    case.models.list[2].cost.staff = 1_000_000.0;
    case.models.verdict.saving = -240_000.0;
    let said = sentence(case.asked(Recommended, EN));
    assert!(said.contains("downtime would cost more than the people"), "{said}");
    assert!(said.ends_with("costs €240,000 less a year than office hours plus on-call."), "{said}");
    let said = plain(&sentence(case.asked(Recommended, ES)));
    assert!(said.ends_with("y cuesta 240.000 € menos al año que el horario laboral más guardia."), "{said}");
}

#[test]
fn a_saving_of_nothing_or_less_is_not_called_a_saving() {
    let mut case = Case::new(Decision::NotNeeded);
    case.models.verdict.saving = -50_000.0;
    assert!(sentence(case.asked(Recommended, EN)).ends_with("and costs €50,000 more a year."));
    case.models.verdict.saving = 0.0;
    assert!(sentence(case.asked(Recommended, EN)).ends_with("and costs about the same."));
}

#[test]
fn too_close_names_both_and_what_would_decide() {
    let case = Case::new(Decision::TooClose);
    let said = sentence(case.asked(Recommended, EN));
    assert!(said.starts_with("Too close to call: 24/7 staff and office hours plus on-call"), "{said}");
    assert!(change(case.asked(Recommended, EN)).is_some_and(|text| text.contains("31 outages a year")));
}

#[test]
fn when_nothing_keeps_it_the_nearest_and_its_worst_miss_are_named() {
    let case = Case::new(Decision::NothingKeepsIt);
    let said = sentence(case.asked(Recommended, EN));
    assert!(
        said.starts_with(
            "No service model keeps every promise. The nearest, office hours plus on-call, meets"
        ),
        "{said}"
    );
    let change = change(case.asked(Recommended, EN)).expect("something was missed");
    assert!(change.starts_with("Missed most: P1 within"), "{change}");
}

#[test]
fn nobody_no_tickets_and_overload_come_first() {
    let mut case = Case::new(Decision::NotNeeded);
    case.today.load = Load::Overloaded { growth_a_week: 12.0 };
    assert!(
        sentence(case.asked(Today, EN))
            .starts_with("The work exceeds today's team: the backlog grows by 12 tickets")
    );
    case.today.load = Load::NearlyFull { occupancy: 0.998 };
    let said = sentence(case.asked(Today, EN));
    assert!(said.starts_with("Today's team has work for 99.8\u{a0}% of its time"), "{said}");
    assert!(
        sentence(case.asked(Today, ES)).starts_with("El equipo de hoy tiene trabajo para el 99,8\u{a0}%")
    );
    case.scenario.team.duty = DutyKind::Stated;
    case.scenario.team.rows.clear();
    assert!(sentence(case.asked(Today, EN)).starts_with("No shift is stated yet"));
    case.scenario.team.groups[0].headcount = 0;
    let said = sentence(case.asked(Today, EN));
    assert!(said.starts_with("Nobody is in the team"), "{said}");
    assert!(said.contains("needs 8 people"), "{said}");
    assert!(!sentence(case.asked(Recommended, EN)).contains("Nobody"));
    case.scenario.layers.iter_mut().for_each(|layer| layer.incidents_per_month = [0.0; 4]);
    assert_eq!(sentence(case.asked(Today, EN)), "No tickets are stated, so there is nothing to cover.");
    assert_eq!((weak_spot(case.asked(Today, EN)), change(case.asked(Today, EN))), (None, None));
}

#[test]
fn while_models_are_computed_today_s_facts_are_told() {
    let case = Case::new(Decision::NotNeeded);
    let mut asked = case.asked(Recommended, EN);
    asked.models = None;
    assert_eq!(
        sentence(asked),
        "Today's office hours plus on-call meets the 1-hour P1 target in 97 of 100 months. Comparing the service models…"
    );
}

#[test]
fn break_even_speaks_of_outages_and_of_the_price_of_an_hour() {
    let mut case = Case::new(Decision::NotNeeded);
    assert_eq!(
        change(case.asked(Today, EN)).as_deref(),
        Some("It would change above 31 outages a year (now 14) or 2.3 times the stated cost of downtime")
    );
    case.scenario.layers.truncate(1);
    assert_eq!(
        change(case.asked(Today, EN)).as_deref(),
        Some("It would change above 31 outages a year (now 14) or €2,070 an hour of downtime (now €900)")
    );
    case.models.verdict.break_even = BreakEven { outages: 14.0, outages_at: None, downtime_cost_times: None };
    assert!(
        change(case.asked(Today, ES)).is_some_and(|text| text.starts_with("Ningún número de interrupciones"))
    );
}

#[test]
fn the_weak_spot_is_the_worst_gap_else_the_worst_hour() {
    let mut case = Case::new(Decision::NotNeeded);
    assert!(weak_spot(case.asked(Today, EN)).is_some_and(|text| text.starts_with("No weak spot")));
    case.today.cells[6 * 24 + 3].risk = 0.03;
    assert_eq!(
        plain(&weak_spot(case.asked(Today, EN)).unwrap_or_default()),
        "Weak spot: Sunday 03:00–04:00, short 3 % of the time"
    );
    case.today.gaps = vec![Gap {
        slot: 6 * 24 + 2,
        length: 4,
        layer: Some(0),
        state: CellState::Staffed,
        risk: 0.6,
        gap: true,
        on_duty: 1,
        required: 2,
    }];
    let other = case.today.layers[0].clone();
    case.today.layers.push(other);
    assert_eq!(
        weak_spot(case.asked(Today, ES)).as_deref(),
        Some("Punto débil: domingo, de 02:00 a 06:00, Database")
    );
}
