//! What the page does to people: over the bare tree, as it knows nothing else of them.

use super::GONE_LAYER;
use crate::scenario::Scenario;
use crate::scenario::json::{self, Json};

impl Scenario {
    /// Whether people are listed, told from their text as it is written.
    #[must_use]
    pub fn lists_people(&self) -> bool {
        self.staff.contains("\"people\":[{")
    }

    /// Whether there are backups among them.
    #[must_use]
    pub fn lists_backups(&self) -> bool {
        ["\"role\":\"B\"", "\"role\":\"AB\""].iter().any(|role| self.staff.contains(role))
    }
}

/// The text of a staff after the item of a list, `layers` or `team.groups`, is gone: skills on the layer are forgotten,
/// the people of the group are in the first one. Any other list changes nothing.
#[must_use]
pub fn forget(staff: &str, list: &str, item: usize) -> String {
    let Ok(mut tree) = json::read(staff) else { return staff.to_owned() };
    match list {
        "layers" => {
            each(&mut tree, "people", |person| take(person, "skills", item));
            each(&mut tree, "ledger", |entry| {
                shift(entry, "layer", item, Json::Number(f64::from(GONE_LAYER)));
            });
            if let Some(training) = tree.field_mut("training") {
                take(training, "visits", item);
            }
        }
        "team.groups" => each(&mut tree, "people", |person| shift(person, "group", item, Json::Number(0.0))),
        _ => return staff.to_owned(),
    }
    tree.write()
}

/// The text of a staff in which nobody has a name: what leaves the browser unless it is asked for.
#[must_use]
pub fn without_names(staff: &str) -> String {
    let Ok(mut tree) = json::read(staff) else { return String::new() };
    each(&mut tree, "people", |person| person.put("name", "".into()));
    tree.write()
}

fn each(tree: &mut Json, list: &str, change: impl FnMut(&mut Json)) {
    if let Some(Json::List(items)) = tree.field_mut(list) {
        items.iter_mut().for_each(change);
    }
}

fn take(tree: &mut Json, list: &str, item: usize) {
    if let Some(Json::List(items)) = tree.field_mut(list)
        && item < items.len()
    {
        items.remove(item);
    }
}

/// A position in a list from which an item went: one less behind it, `gone` where it was that item.
fn shift(tree: &mut Json, field: &str, item: usize, gone: Json) {
    let Some(place) = tree.field_mut(field) else { return };
    match place.number() {
        Some(at) if at.total_cmp(&(item as f64)).is_eq() => *place = gone,
        Some(at) if at > item as f64 && at < f64::from(GONE_LAYER) => *place = Json::Number(at - 1.0),
        _ => {}
    }
}
