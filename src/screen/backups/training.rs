//! Training: who becomes a backup of what by when, week by week; what lapses; what each visit buys.

use super::Seen;
use super::desk::Doing;
use crate::engine::{self, Course, TrainingPlan, Visit, induction_visits};
use crate::quantity::Unit;
use crate::scenario::staff::Person;
use crate::scenario::staff::fields::field;
use crate::screen::Markup;

/// Most rows of a table; all of them are in the file.
const ROWS: usize = 25;
/// Most induction visits that a layer asks for.
const MOST_VISITS: f64 = 52.0;

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().training;
    html.raw("<section class=\"card stack\" data-testid=\"training\"><div class=\"card__head\">");
    if !seen.staff.is_listed() {
        html.element("<h1 class=\"figure__title\" data-testid=\"finding\">", words.nobody, "</h1></div>");
        html.element("<p>", words.nobody_note, "</p><div class=\"row\">");
        html.raw("<button class=\"btn\" type=\"button\" data-testid=\"to-people\" data-do=\"side:people\">");
        html.text(words.to_people).raw("</button></div></section>");
        return;
    }
    let plan = engine::training(seen.scenario, seen.staff, seen.today);
    html.element("<h1 class=\"figure__title\" data-testid=\"finding\">", &finding(seen, &plan), "</h1>");
    html.file("training", seen.words().pages.download_csv).raw("</div>");
    let percent = |share: f64| seen.told.view.locale.percent(share, 0);
    html.raw("<p data-testid=\"coverage\">");
    html.text(&(words.coverage)(&percent(plan.before.mean), &percent(plan.after.mean))).raw("</p>");
    html.element("<p class=\"muted small\">", words.coverage_note, "</p>");
    why(html, seen, &plan);
    if plan.unplaced > 0 {
        html.raw("<div class=\"notice notice--warning\" data-testid=\"unplaced\"><p class=\"notice__text\">");
        html.text(&(words.unplaced)(plan.unplaced, seen.staff.training.visits_a_week, plan.needed_a_week));
        html.raw("</p></div>");
    }
    fields(html, seen);
    html.raw("</section>");
    courses(html, seen, &plan);
    visits(html, seen, &plan);
    lapses(html, seen, &plan);
}

/// The chances layer by layer, and their formula.
fn why(html: &mut Markup, seen: &Seen, plan: &TrainingPlan) {
    let (words, locale) = (&seen.words().training, seen.told.view.locale);
    html.raw(
        "<details class=\"why\" data-key=\"why\" data-testid=\"why-coverage\"><summary class=\"why__head\">",
    );
    html.text(seen.words().explain.why).raw("</summary><div class=\"why__body\">");
    html.element("<p>", words.formula, "</p><div class=\"scroll\"><table class=\"table table--cards\">");
    let heads =
        [seen.words().people.layer, words.weight, words.trained, words.covered_today, words.covered_then];
    html.heads(&heads).raw("<tbody>");
    let mut row = |name: &str, numbers: [String; 4]| {
        html.element("<tr><td>", name, "</td>");
        for (head, number) in heads[1..].iter().zip(&numbers) {
            html.labelled(head, number);
        }
        html.raw("</tr>");
    };
    let percent = |share: f64| locale.percent(share, 1);
    let usual = induction_visits(seen.scenario);
    let counts = |person: &Person, at: usize| {
        let skill = person.skills.get(at).copied().unwrap_or_default();
        skill.role.is_backup() && seen.staff.is_trained(skill, at, usual, seen.today)
    };
    let layers = seen.scenario.layers.len();
    let somewhere = seen.staff.people.iter().filter(|person| (0..layers).any(|at| counts(person, at)));
    let all: u32 = somewhere.map(|person| person.heads).sum();
    for (at, layer) in seen.scenario.layers.iter().enumerate() {
        let counts = |person: &&Person| counts(person, at);
        let trained: u32 = seen.staff.people.iter().filter(counts).map(|person| person.heads).sum();
        let chances = [plan.weights[at], plan.before.layers[at], plan.after.layers[at]].map(percent);
        let [weight, today, then] = chances;
        row(&layer.name, [weight, locale.number(f64::from(trained), 0), today, then]);
    }
    let total =
        [percent(1.0), locale.number(f64::from(all), 0), percent(plan.before.mean), percent(plan.after.mean)];
    row(words.all_layers, total);
    html.raw("</tbody></table></div></div></details>");
}

/// What the first course makes of whom; else what is to be kept; else that nothing is to be done.
fn finding(seen: &Seen, plan: &TrainingPlan) -> String {
    let words = &seen.words().training;
    let locale = seen.told.view.locale;
    if !seen.staff.people.iter().any(Person::stands_in) {
        return words.no_backups.to_owned();
    }
    let placed = plan.courses.iter().filter_map(|course| Some((course.by?, course)));
    let first =
        placed.reduce(|best, next| if (next.0, -next.1.gain) < (best.0, -best.1.gain) { next } else { best });
    if let Some((by, course)) = first {
        let visits = course.missing * heads(seen, course.person);
        return (words.makes_backup)(
            visits,
            &who(seen, course.person),
            layer(seen, course.layer),
            &locale.date(by),
        );
    }
    if !plan.courses.is_empty() {
        return (words.nothing_fits)(plan.courses.len());
    }
    match plan.lapses.first() {
        Some(lapse) => {
            (words.lapses_first)(&who(seen, lapse.person), layer(seen, lapse.layer), &locale.date(lapse.on))
        }
        None => words.nothing_to_do.to_owned(),
    }
}

/// Who it is: the name, and how many where it is several.
fn who(seen: &Seen, person: usize) -> String {
    let Some(person) = seen.staff.people.get(person) else { return String::new() };
    if person.heads > 1 { format!("{} (×{})", person.called(), person.heads) } else { person.called() }
}

fn heads(seen: &Seen, person: usize) -> u32 {
    seen.staff.people.get(person).map_or(1, |person| person.heads)
}

fn layer<'a>(seen: &'a Seen, layer: usize) -> &'a str {
    seen.scenario.layers.get(layer).map_or("", |layer| layer.name.as_str())
}

/// What training is like: visits a week, how long a skill lasts, visits for each layer.
fn fields(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().training;
    html.raw("<div class=\"roster__find\">");
    for (path, label) in
        [("training.visits_a_week", words.visits_a_week), ("training.refresh_months", words.refresh_months)]
    {
        let Some(row) = field(path) else { continue };
        html.element("<label><span class=\"field__label\">", label, "</span>");
        html.raw("<input class=\"field__input\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" data-testid=\"");
        html.text(path).raw("\" data-staff=\"field/").text(path).raw("\" value=\"");
        html.text(&seen.told.view.locale.entry((row.get)(seen.staff), row.unit)).raw("\"></label>");
    }
    html.raw(
        "</div><details class=\"why\" data-key=\"needs\" data-testid=\"needs\"><summary class=\"why__head\">",
    );
    let usual = induction_visits(seen.scenario);
    html.text(&(words.needs)(usual)).raw("</summary><div class=\"roster__find\">");
    for (at, layer) in seen.scenario.layers.iter().enumerate() {
        let stated = seen.staff.training.visits.get(at).copied().flatten();
        html.element("<label><span class=\"field__label\">", &layer.name, "</span>");
        html.raw("<input class=\"field__input\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" data-testid=\"needs-");
        html.text(&at.to_string()).raw("\" data-staff=\"training/needs/").text(&at.to_string());
        html.raw("\" placeholder=\"").text(&usual.to_string()).raw("\" value=\"");
        html.text(&stated.map(|visits| visits.to_string()).unwrap_or_default()).raw("\"></label>");
    }
    html.raw("</div></details>");
}

/// Who becomes a backup of what, and what that buys.
fn courses(html: &mut Markup, seen: &Seen, plan: &TrainingPlan) {
    let (words, people) = (&seen.words().training, &seen.words().people);
    if plan.courses.is_empty() {
        return;
    }
    html.element("<section class=\"card stack\" data-testid=\"courses\"><h2>", words.courses, "</h2>");
    let heads = [people.person, people.layer, words.missing, words.backup_by, words.buys];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards table--text\">")
        .heads(&heads)
        .raw("<tbody>");
    let locale = seen.told.view.locale;
    for course in plan.courses.iter().take(ROWS) {
        let &Course { person, layer: at, missing, by, gain, .. } = course;
        html.raw("<tr data-key=\"c")
            .text(&key(seen, person, at))
            .raw("\"><td>")
            .text(&who(seen, person))
            .raw("</td>");
        html.labelled(heads[1], layer(seen, at));
        html.labelled(heads[2], &(words.missing_visits)(missing, self::heads(seen, person)));
        html.labelled(heads[3], &by.map_or_else(|| words.does_not_fit.to_owned(), |day| locale.date(day)));
        html.labelled(heads[4], &(words.gain)(&locale.percent(gain, 1))).raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    more(html, seen, plan.courses.len());
    html.raw("</section>");
}

/// The visits, week by week; one that was made is told so.
fn visits(html: &mut Markup, seen: &Seen, plan: &TrainingPlan) {
    let (words, people) = (&seen.words().training, &seen.words().people);
    if plan.visits.is_empty() {
        return;
    }
    html.element("<section class=\"card stack\" data-testid=\"visits\"><h2>", words.by_week, "</h2>");
    let heads = [words.week, people.person, people.layer, words.why, words.visits, words.done];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards table--text\">")
        .heads(&heads)
        .raw("<tbody>");
    let mut offered = Vec::new();
    for visit in plan.visits.iter().take(ROWS) {
        let &Visit { week, person, layer: at, kind, count } = visit;
        let key = key(seen, person, at);
        html.raw("<tr data-key=\"v").text(&week.to_string()).raw("-").text(&key).raw("\"><td>");
        html.text(&seen.told.view.locale.date(week)).raw("</td>").labelled(heads[1], &who(seen, person));
        html.labelled(heads[2], layer(seen, at)).labelled(heads[3], words.kinds[kind as usize]);
        html.labelled(heads[4], &count.to_string());
        html.raw("<td data-label=\"").text(heads[5]).raw("\">");
        // The next visit of somebody on a layer is the one that can have been made.
        if !offered.contains(&(person, at)) {
            offered.push((person, at));
            html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"visit-").text(&key);
            html.raw("\" data-do=\"staff:training/visit/")
                .text(&key.replace('-', "/"))
                .raw("\">")
                .text(words.was_made);
            html.raw("<span class=\"sr\"> ").text(&who(seen, person)).raw(", ").text(layer(seen, at));
            html.raw("</span></button>");
        }
        html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
    more(html, seen, plan.visits.len());
    html.element("<p class=\"muted small\">", words.visits_note, "</p></section>");
}

/// What lapses unless it is kept.
fn lapses(html: &mut Markup, seen: &Seen, plan: &TrainingPlan) {
    let (words, people) = (&seen.words().training, &seen.words().people);
    if plan.lapses.is_empty() {
        return;
    }
    html.element("<section class=\"card stack\" data-testid=\"lapses\"><h2>", words.lapses, "</h2>");
    let heads = [people.person, people.layer, words.lapses_on, words.kept_by];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards table--text\">")
        .heads(&heads)
        .raw("<tbody>");
    let locale = seen.told.view.locale;
    for lapse in plan.lapses.iter().take(ROWS) {
        html.raw("<tr data-key=\"l").text(&lapse.on.to_string()).raw("-");
        html.text(&key(seen, lapse.person, lapse.layer))
            .raw("\"><td>")
            .text(&who(seen, lapse.person))
            .raw("</td>");
        html.labelled(heads[1], layer(seen, lapse.layer)).labelled(heads[2], &locale.date(lapse.on));
        let kept =
            lapse.kept.map_or_else(|| words.not_kept.to_owned(), |week| (words.in_week)(&locale.date(week)));
        html.kept(heads[3], &kept, lapse.kept.is_some()).raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    more(html, seen, plan.lapses.len());
    html.raw("</section>");
}

fn more(html: &mut Markup, seen: &Seen, rows: usize) {
    if rows > ROWS {
        html.element("<p class=\"muted small\">", &(seen.words().training.more)(rows - ROWS), "</p>");
    }
}

/// Somebody's id and a layer.
fn key(seen: &Seen, person: usize, layer: usize) -> String {
    format!("{}-{layer}", seen.staff.people.get(person).map_or(0, |person| person.id))
}

pub(super) fn done(doing: &mut Doing) -> String {
    let words = &doing.locale.results().training;
    let mut parts = doing.what.split('/');
    let (what, mut number) = (parts.next().unwrap_or_default(), || parts.next()?.parse::<usize>().ok());
    match what {
        "visit" => {
            let (id, layer) = (number(), number());
            let person = doing.staff.people.iter_mut().find(|person| Some(person.id as usize) == id);
            let (Some(person), Some(layer)) = (person, layer) else { return String::new() };
            let called = person.called();
            let Some(skill) = person.skills.get_mut(layer) else { return String::new() };
            // What is counted is counted up to what a list can hold.
            skill.visits = (skill.visits + 1).min(1_000);
            skill.last = Some(doing.today);
            let (skill, usual) = (*skill, induction_visits(doing.scenario));
            let left = doing.staff.visits_needed(layer, usual).saturating_sub(skill.visits);
            let name = doing.scenario.layers.get(layer).map_or("", |layer| layer.name.as_str());
            (words.visit_made)(&called, name, left)
        }
        "needs" => {
            let Some(layer) = number() else { return String::new() };
            let typed = doing.value.trim();
            let wanted = doing.locale.parse_entry(typed, Unit::Plain);
            let wanted =
                wanted.filter(|visits| visits.fract() == 0.0 && (0.0..=MOST_VISITS).contains(visits));
            if wanted.is_none() && !typed.is_empty() {
                return words.needs_are.to_owned();
            }
            if let Some(visits) = doing.staff.training.visits.get_mut(layer) {
                *visits = wanted.map(crate::quantity::round_up);
            }
            String::new()
        }
        _ => String::new(),
    }
}
