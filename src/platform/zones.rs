//! The browser's time zones: their names, and the rules of one as data.

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Seconds of a day.
const DAY: i64 = 86_400;
/// Days between two looks at the offset: shorter than any stretch of summer time, Ramadan's pause included.
const LOOK: i64 = 10 * DAY;

/// The names of all zones that the browser knows; empty where it does not tell.
#[must_use]
pub fn zone_names() -> Vec<String> {
    let names = || {
        let ask: Function = Reflect::get(&intl()?, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        let names: Array = ask.call1(&JsValue::UNDEFINED, &"timeZone".into()).ok()?.dyn_into().ok()?;
        Some(names.iter().filter_map(|name| name.as_string()).collect())
    };
    names().unwrap_or_default()
}

/// From which second on (since 1970) a zone is how many minutes ahead of UTC, between two moments; `None` for a
/// zone that the browser does not know.
#[must_use]
pub fn zone_offsets(name: &str, from: i64, to: i64) -> Option<Vec<(i64, i32)>> {
    let clock = Clock::of(name)?;
    let mut now = clock.offset_at(from)?;
    let mut offsets = vec![(from, now)];
    let mut at = from;
    while at < to {
        let next = (at + LOOK).min(to);
        let then = clock.offset_at(next)?;
        if then != now {
            // The change lies in (before, after].
            let (mut before, mut after) = (at, next);
            while after - before > 1 {
                let middle = i64::midpoint(before, after);
                if clock.offset_at(middle)? == now { before = middle } else { after = middle }
            }
            offsets.push((after, then));
            now = then;
        }
        at = next;
    }
    Some(offsets)
}

fn intl() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"Intl".into()).ok()
}

/// Writes moments on the clock of a zone.
struct Clock(Function);

impl Clock {
    fn of(name: &str) -> Option<Self> {
        let options = Object::new();
        let given = [("timeZone", name), ("timeZoneName", "longOffset"), ("year", "numeric")];
        for (key, value) in given {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        // A constructor that throws, as for an unknown zone, must not end the program.
        let formatter: Function = Reflect::get(&intl()?, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
        let made = Reflect::construct(&formatter, &Array::of2(&"en-US".into(), &options)).ok()?;
        Reflect::get(&made, &"format".into()).ok()?.dyn_into().ok().map(Self)
    }

    /// Minutes ahead of UTC. The browser writes `2026, GMT+02:00`, and `GMT` alone for none.
    fn offset_at(&self, second: i64) -> Option<i32> {
        let date = Date::new(&JsValue::from_f64(second as f64 * 1_000.0));
        let text = self.0.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?;
        let offset = text.split_once("GMT")?.1;
        let ahead = !offset.starts_with(['-', '−']);
        let mut parts =
            offset.trim_start_matches(['+', '-', '−']).split(':').map(|part| part.parse().unwrap_or(0));
        let minutes: i32 = parts.next().unwrap_or(0) * 60 + parts.next().unwrap_or(0);
        Some(if ahead { minutes } else { -minutes })
    }
}
