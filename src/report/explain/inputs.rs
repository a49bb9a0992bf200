//! The parameters that a number rests on, each with its value and the source of its default.

use super::super::Voice;
use super::InputText;
use crate::calendar::day_of;
use crate::scenario::Scenario;
use crate::scenario::document::places;
use crate::scenario::params::{At, CHOICES, FLAGS, NAMES, NUMBERS, path};

/// The parameters at a path of the document, or at every place of an id with stars; places of the same value
/// are told once.
pub(in super::super) fn inputs(asked: &str, scenario: &Scenario, voice: Voice) -> Vec<InputText> {
    let mut found = all_inputs(asked, scenario, voice);
    let all_alike = found.windows(2).all(|pair| pair[0].value == pair[1].value);
    if found.len() > 1 && all_alike {
        let plain = found[0].label.split(',').next().unwrap_or_default().to_owned();
        found.truncate(1);
        found[0].label = plain;
    }
    found
}

fn all_inputs(asked: &str, scenario: &Scenario, voice: Voice) -> Vec<InputText> {
    let strings = voice.locale.strings();
    let wanted = |id: &'static str, at: At| asked == id || asked == path(id, at);
    let common = &strings.common;
    let mut found = Vec::new();
    for row in NUMBERS {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some())
            .into_iter()
            .filter(|&at| wanted(row.id, at))
        {
            let text = (row.text)(strings);
            let value = (row.get)(scenario, at).unwrap_or_default();
            found.push(InputText {
                path: path(row.id, at),
                label: label(text.label, row.id, at, scenario, voice),
                value: voice.locale.value(value, row.unit, voice.sign),
                source: text.source,
            });
        }
    }
    for row in CHOICES {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some())
            .into_iter()
            .filter(|&at| wanted(row.id, at))
        {
            let text = (row.text)(strings);
            let option = (row.get)(scenario, at).and_then(|position| text.options.get(position));
            found.push(InputText {
                path: path(row.id, at),
                label: label(text.label, row.id, at, scenario, voice),
                value: option.map_or_else(String::new, |&option| option.to_owned()),
                source: "",
            });
        }
    }
    for row in FLAGS {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some())
            .into_iter()
            .filter(|&at| wanted(row.id, at))
        {
            let text = (row.text)(strings);
            let on = (row.get)(scenario, at) == Some(true);
            found.push(InputText {
                path: path(row.id, at),
                label: label(text.label, row.id, at, scenario, voice),
                value: if on { common.yes } else { common.no }.to_owned(),
                source: text.source,
            });
        }
    }
    found
}

/// "Tickets a month, Database, P1".
pub(in super::super) fn label(plain: &str, id: &str, at: At, scenario: &Scenario, voice: Voice) -> String {
    let mut parts = vec![plain.to_owned()];
    let list = id.split(".*.").next().unwrap_or_default();
    let name =
        NAMES.iter().find(|row| row.id == format!("{list}.*.name")).and_then(|row| (row.get)(scenario, at));
    parts.extend(name.filter(|name| !name.is_empty()).map(str::to_owned));
    if id.ends_with(".*") {
        let strings = voice.locale.strings();
        parts.push(if id.ends_with("days.*") {
            strings.common.days[day_of(at.part * 24)].to_owned()
        } else if id.starts_with("absence.") {
            strings.params.level.options.get(at.part).map_or_else(String::new, |&level| level.to_owned())
        } else if id.contains(".credits.") || id.contains("zone_year") {
            (at.part + 1).to_string()
        } else {
            format!("P{}", at.part + 1)
        });
    }
    parts.join(", ")
}
