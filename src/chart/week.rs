//! A value through the week as a small picture: steps, one each hour, with the days told apart.

use crate::calendar::WEEK;
use std::fmt::Write;

/// Height of the picture, in its own units; an hour is 2 wide.
const HEIGHT: f64 = 40.0;

/// The values, 0..=1, as SVG; `label` says what they are.
///
/// ```
/// use relevo::chart::week::steps;
/// let svg = steps(&[1.0; 168], |text| text.to_owned(), "flat");
/// assert!(svg.contains("M0 40V0H336V40Z"), "{svg}");
/// ```
#[must_use]
pub fn steps(values: &[f64; WEEK], escape: impl Fn(&str) -> String, label: &str) -> String {
    let mut path = String::from("M0 40");
    let mut last = None;
    for (slot, value) in values.iter().enumerate() {
        let top = (HEIGHT * (1.0 - value.clamp(0.0, 1.0))).round();
        if last != Some(top) {
            let across = if slot == 0 { String::new() } else { format!("H{}", 2 * slot) };
            // Writing into a text cannot fail.
            let _ = write!(path, "{across}V{top}");
            last = Some(top);
        }
    }
    let _ = write!(path, "H{}V40Z", 2 * WEEK);
    let mut days = String::new();
    for day in 1..7 {
        let _ = write!(days, "M{} 0V40", 48 * day);
    }
    format!(
        "<svg class=\"curve\" viewBox=\"0 0 336 40\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">\
         <path class=\"curve__area\" d=\"{path}\"></path><path class=\"curve__days\" d=\"{days}\"></path></svg>",
        escape(label)
    )
}
