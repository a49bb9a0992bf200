//! Which scenarios are compared, with which of them, and how differences are told.

use super::columns::{OPEN, snapshots_of};
use crate::i18n::Locale;
use crate::report::compare::{Comparison, MOST};
use crate::scenario::presets::Preset;
use crate::scenario::staff::day_of_1970;
use crate::screen::told::Told;
use crate::screen::{Clerk, Markup, View};

/// What a pick is called; `None` where it has no name, or is not kept any more.
pub(super) fn name(clerk: &Clerk, pick: &str, view: &View) -> Option<String> {
    let words = &view.locale.results().compare;
    let (kind, of) = pick.split_once('/').unwrap_or((pick, ""));
    let named = |name: &str| if name.is_empty() { words.unnamed.to_owned() } else { name.to_owned() };
    let seen = |id: &str| clerk.shelf.visible(&clerk.kept).find(|entry| entry.id == id);
    match kind {
        "kept" => seen(of).map(|entry| named(&entry.name)),
        "snapshot" => {
            let (time, id) = of.split_once('/')?;
            let list = snapshots_of(&clerk.kept, id);
            let found = list.iter().find(|snapshot| snapshot.time.to_string() == time)?;
            let of = named(&seen(id)?.name);
            Some((words.snapshot)(&of, &found.name, &day(found.time, view.locale)))
        }
        "example" => {
            let preset = Preset::of(of)?;
            Some((words.example)(preset.title(view.locale.language)))
        }
        _ => Some((words.open_one)(&named(&clerk.name))),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a day fits, and it saturates")]
fn day(time: f64, locale: Locale) -> String {
    locale.date(day_of_1970((time / 86_400_000.0).floor() as i32))
}

/// The card.
pub(super) fn card(html: &mut Markup, told: &Told, clerk: &Clerk, all: &Comparison) {
    let words = &told.words().compare;
    html.element("<section class=\"card compare__choose\"><h2>", words.choose, "</h2>");
    html.raw("<div class=\"compare__picks\">");
    let picks: Vec<(&str, bool)> = clerk.compare.chosen().collect();
    for position in 0..(picks.len() + 1).min(MOST) {
        one(html, told, clerk, position, &picks);
    }
    html.raw("</div>");
    let visible = clerk.shelf.visible(&clerk.kept);
    if visible.filter(|entry| entry.id != clerk.current).count() == 0 {
        html.element("<p class=\"muted small\">", words.none_kept, "</p>");
    }
    for place in &all.places {
        if let Err(why) = &place.column {
            let sentence = (words.not_read)(&place.name, why);
            html.element("<p class=\"notice notice--warning\" role=\"status\">", &sentence, "</p>");
        }
    }
    html.raw("<div class=\"row compare__how\">");
    html.element("<label class=\"field\"><span class=\"field__label\">", words.compared_with, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"compare-base\" data-shelf=\"compare/base\">");
    for (position, place) in all.places.iter().enumerate() {
        html.option(&position.to_string(), &place.name, position == all.base);
    }
    html.raw("</select></label>");
    html.element(
        "<div class=\"switch\" role=\"group\" data-testid=\"compare-way\" aria-label=\"",
        words.way,
        "\">",
    );
    for (percent, label) in [(false, words.absolute), (true, words.percent)] {
        html.raw("<button type=\"button\" data-do=\"compare:way/");
        html.raw(if percent { "percent" } else { "absolute" });
        html.pressed(clerk.compare.percent == percent).element(">", label, "</button>");
    }
    html.raw("</div><span class=\"compare__files\">");
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"compare-csv\" data-do=\"file:compare\">");
    html.text(words.csv)
        .raw("</button> <button class=\"btn btn--small\" type=\"button\" data-do=\"print:\">");
    html.text(words.print).raw("</button></span></div>");
    html.element("<p class=\"muted small\">", words.arrows, " ").text(words.same_seed).raw("</p></section>");
}

/// A column's choice, and what moves it.
fn one(html: &mut Markup, told: &Told, clerk: &Clerk, position: usize, picks: &[(&str, bool)]) {
    let words = &told.words().compare;
    let pick = picks.get(position).map(|(pick, _)| *pick);
    let label = if pick.is_some() { (words.column)(position + 1) } else { words.one_more.to_owned() };
    html.raw("<div class=\"compare__pick\" data-key=\"pick-").text(&position.to_string());
    html.element("\"><label class=\"field\"><span class=\"field__label\">", &label, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"compare-pick-").text(&(position + 1).to_string());
    html.element("\" data-shelf=\"compare/pick/", &position.to_string(), "\">");
    options(html, told, clerk, pick.unwrap_or_default(), picks);
    html.raw("</select></label>");
    if let Some(pick) = pick {
        let name = name(clerk, pick, &told.view).unwrap_or_else(|| words.unnamed.to_owned());
        html.raw("<span class=\"compare__moves\">");
        let moves = [
            ("left", "←", (words.to_left)(&name), position > 0),
            ("right", "→", (words.to_right)(&name), position + 1 < picks.len()),
            ("remove", "✕", (words.take_away)(&name), picks.len() > 1),
        ];
        for (what, sign, label, can) in moves {
            html.raw("<button class=\"btn btn--small\" type=\"button\" data-do=\"compare:").raw(what);
            html.element("/", &position.to_string(), "\" aria-label=\"").text(&label);
            html.raw(if can { "\">" } else { "\" disabled>" }).text(sign).raw("</button>");
        }
        html.raw("</span>");
    }
    html.raw("</div>");
}

/// All that can stand in a column. Snapshots are those of the open scenario and of the ones that are chosen.
fn options(html: &mut Markup, told: &Told, clerk: &Clerk, pick: &str, picks: &[(&str, bool)]) {
    let (words, view) = (&told.words().compare, &told.view);
    let add = |html: &mut Markup, value: &str| {
        let name = name(clerk, value, view).unwrap_or_else(|| words.unnamed.to_owned());
        html.option(value, &name, value == pick);
    };
    html.option("", words.nothing, pick.is_empty());
    add(html, OPEN);
    let mut known = vec![OPEN.to_owned()];
    let mut group = |html: &mut Markup, title: &str, values: Vec<String>| {
        if values.is_empty() {
            return;
        }
        html.element("<optgroup label=\"", title, "\">");
        for value in &values {
            add(html, value);
        }
        html.raw("</optgroup>");
        known.extend(values);
    };
    let mut others: Vec<_> =
        clerk.shelf.visible(&clerk.kept).filter(|entry| entry.id != clerk.current).collect();
    others.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    group(html, words.kept, others.iter().map(|entry| ["kept/", &entry.id].concat()).collect());
    let mut of: Vec<&str> = vec![&clerk.current];
    of.extend(picks.iter().filter_map(|(pick, _)| pick.strip_prefix("kept/")));
    let snapshots =
        of.into_iter().filter(|id| clerk.shelf.visible(&clerk.kept).any(|entry| entry.id == **id));
    let mut values = Vec::new();
    for id in snapshots {
        let of = snapshots_of(&clerk.kept, id);
        values.extend(of.iter().map(|snapshot| format!("snapshot/{}/{id}", snapshot.time)));
    }
    values.sort();
    values.dedup();
    group(html, words.snapshots, values);
    group(html, words.examples, Preset::ALL.map(|preset| ["example/", preset.key()].concat()).to_vec());
    // What is chosen and not offered any more stays chosen, so that the field does not say another thing.
    if !pick.is_empty() && known.iter().all(|value| value != pick) {
        add(html, pick);
    }
}
