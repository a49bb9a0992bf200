//! Clocks walked hour by hour.

use super::hour;
use relevo::calendar::WEEK;

/// When so many open hours have passed since `from`; without end where it is never open.
pub(super) fn after_open(open: &[bool; WEEK], from: f64, hours: f64) -> f64 {
    if !open.contains(&true) {
        return f64::INFINITY;
    }
    let (mut now, mut left) = (from, hours);
    loop {
        let (slot, end) = hour(now);
        if open[slot] {
            if left <= end - now {
                return now + left;
            }
            left -= end - now;
        }
        now = end;
    }
}
