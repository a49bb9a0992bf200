use super::fixture::*;
use relevo::calendar::{WEEK, day_of, hour_of};
use relevo::engine::*;
use relevo::report::{Voice, actions, csv, gaps, map, numbers, tables, text};

fn voice(locale: relevo::i18n::Locale) -> Voice {
    Voice { locale, sign: "€" }
}

fn week(trouble: impl Fn(usize) -> bool) -> Vec<Cell> {
    (0..WEEK)
        .map(|slot| {
            if trouble(slot) {
                cell(CellState::Staffed, 0.6, true)
            } else {
                cell(CellState::Staffed, 0.0, false)
            }
        })
        .collect()
}

#[test]
fn classes_follow_their_bounds() {
    let class = |risk, gap| map::class(&cell(CellState::Staffed, risk, gap));
    assert_eq!(class(0.009, false), Some(0));
    assert_eq!(class(0.01, false), Some(1));
    assert_eq!(class(0.05, false), Some(2));
    assert_eq!(class(0.15, false), Some(3));
    assert_eq!(class(0.4, false), Some(3));
    assert_eq!(class(0.41, true), Some(map::GAP_CLASS));
    assert_eq!(map::class(&cell(CellState::OutOfService, 0.0, false)), None);
}

#[test]
fn the_title_of_the_map_says_where_the_trouble_is() {
    let sunday_dawn = week(|slot| day_of(slot) == 6 && (2..6).contains(&hour_of(slot)));
    assert_eq!(map::finding(&sunday_dawn, voice(EN)), "Sundays before dawn are bare");
    assert_eq!(map::finding(&sunday_dawn, voice(ES)), "Los domingos de madrugada están sin cubrir");
    assert_eq!(map::finding(&week(|slot| day_of(slot) >= 5), voice(EN)), "Weekends are bare");
    assert_eq!(
        map::finding(&week(|slot| hour_of(slot) < 6 || hour_of(slot) >= 22), voice(EN)),
        "Nights are bare"
    );
    let outside = week(|slot| day_of(slot) >= 5 || !(8..18).contains(&hour_of(slot)));
    assert_eq!(map::finding(&outside, voice(EN)), "Nights and weekends are bare");
    assert_eq!(
        map::finding(&week(|slot| [3, 60, 110].contains(&slot)), voice(EN)),
        "3 hours a week are bare"
    );
    let by_day = week(|slot| day_of(slot) < 5 && (9..17).contains(&hour_of(slot)));
    assert_eq!(map::finding(&by_day, voice(EN)), "Office hours are bare");
    assert_eq!(map::finding(&week(|_| true), voice(EN)), "All hours are bare");
    assert_eq!(map::finding(&week(|_| false), voice(EN)), "Every hour in service is covered");
    assert_eq!(map::finding(&[], voice(EN)), "No hour is in service");
}

#[test]
fn steps_on_the_map_stay_on_it() {
    use map::Step::*;
    let sunday_23 = 6 * 24 + 23;
    assert_eq!([HourOn, DayOn, DayEnd, WeekEnd].map(|step| map::walk(sunday_23, step)), [sunday_23; 4]);
    assert_eq!([HourBack, DayBack, DayStart, WeekStart].map(|step| map::walk(0, step)), [0; 4]);
    assert_eq!(map::walk(30, HourOn), 31);
    assert_eq!(map::walk(30, DayOn), 54);
    assert_eq!(map::walk(30, DayStart), 24);
    assert_eq!(map::walk(30, WeekEnd), 150);
}

#[test]
fn alike_hours_make_one_row_of_the_table() {
    let mut today = made_plan(office_on_call(), 0.97);
    assert_eq!(gaps::hours(&today, None, voice(EN)).len(), 7);
    today.cells[6 * 24 + 2] = cell(CellState::OnCall, 0.6, true);
    let rows = gaps::hours(&today, None, voice(EN));
    let told: Vec<&str> = rows.iter().map(|row| row.when.as_str()).skip(6).collect();
    assert_eq!(told, ["Sun 00–02", "Sun 02–03", "Sun 03–24"]);
    assert!(rows[7].gap && rows[7].state == "gap, on call" && rows[7].on_duty.is_empty());
}

#[test]
fn a_gap_is_told_by_place_and_by_people() {
    let today = made_plan(office_on_call(), 0.97);
    let gap = Gap {
        slot: 146,
        length: 4,
        layer: Some(0),
        state: CellState::Staffed,
        risk: 0.6,
        gap: true,
        on_duty: 1,
        required: 2,
    };
    assert_eq!(gaps::sentence(&gap, &today, voice(EN)), "Sun 02–06, Database: 1 on duty, 2 needed");
    assert_eq!(gaps::sentence(&gap, &today, voice(ES)), "do 02–06, Database: 1 en servicio, hacen falta 2");
}

#[test]
fn numbers_carry_their_ranges() {
    let [short, sla, cost] = numbers::numbers(&made_plan(office_on_call(), 0.984), voice(EN));
    assert_eq!((short.value.as_str(), short.range.as_str()), ("3 in 100", "likely 1 to 6"));
    assert_eq!(
        (sla.value.replace('\u{a0}', " ").as_str(), sla.range.as_str()),
        ("98.4 %", "likely 10 to 12 of 12 months")
    );
    assert_eq!(cost.value.replace('\u{a0}', " "), "€1.24 M");
}

#[test]
fn an_action_tells_what_moves_and_what_it_costs() {
    let told = actions::action(&made_models(Decision::NotNeeded).actions[0], voice(EN));
    assert_eq!(told.title, "Train every backup");
    assert_eq!(told.effects, ["Short shifts 3 → 1 in 100"]);
    assert_eq!(told.cost, "€6,200 more a year");
}

#[test]
fn models_stand_cheapest_first_and_say_what_they_miss() {
    let case = Case::new(Decision::NotNeeded);
    let rows = tables::models(&case.models, &case.today.model, &case.scenario, voice(EN));
    assert_eq!(rows.iter().map(|row| row.position).collect::<Vec<_>>(), [0, 1, 2]);
    assert!(rows[0].promises.starts_with("misses P1 within 1"));
    assert!(rows[1].best && rows[1].today && rows[1].promises == "yes");
    assert_eq!(tables::short_models(&rows, &case.models).len(), 3);
}

#[test]
fn csv_is_guarded_quoted_and_plain_in_its_numbers() {
    let mut today = made_plan(office_on_call(), 0.97);
    today.layers[0].name = "=cmd, \"x\"".to_owned();
    let text = csv::map(&today, voice(ES));
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(text.matches("\r\n").count(), 1 + 2 * WEEK);
    assert!(text.contains("\"'=cmd, \"\"x\"\"\",lunes,0,atendida,2,1,1.9,0.002,no\r\n"), "{}", &text[..300]);
    let text =
        csv::models(&made_models(Decision::NotNeeded), &Case::new(Decision::NotNeeded).scenario, voice(EN));
    assert!(
        text.contains(
            "Office hours 08–18 + on-call,Covered,yes,7.4,2,0.97,0.95,6.2,1240000,0,1240000,0,0,0,0\r\n"
        ),
        "{text}"
    );
}

#[test]
fn the_plain_text_has_every_part_in_both_languages() {
    let case = Case::new(Decision::NotNeeded);
    let results = Results { today: case.today.clone(), models: case.models.clone() };
    for (locale, parts) in [
        (
            EN,
            [
                "You do not need 24/7 staff",
                "Shifts short of people",
                "Mon",
                "Promises",
                "3 ways",
                "Do next",
                "Cost, line by line",
                "Price to the client",
                "Not counted yet",
            ],
        ),
        (
            ES,
            [
                "No hace falta personal 24/7",
                "Turnos con falta",
                "lu ",
                "Promesas",
                "3 formas",
                "Qué hacer",
                "Coste, línea por línea",
                "Precio para el cliente",
                "Aún no se cuenta",
            ],
        ),
    ] {
        let text = text::text("Acme", &case.scenario, &results, locale);
        for part in parts {
            assert!(text.contains(part), "{part} is missing in:\n{text}");
        }
        assert!(text.lines().all(|line| line.chars().count() <= 170), "{text}");
    }
}
