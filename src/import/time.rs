//! The time behind a date: hour, half of the day, zone.

use super::scan::Scan;
use super::stamp::DateFault;

/// The rest of a date: minutes since midnight and the zone, if any.
pub(super) fn time(scan: &mut Scan) -> Result<(i64, Option<i32>), DateFault> {
    scan.skip(b" ,-");
    while let Some(word) = scan.word() {
        if !matches!(word, b"t" | b"at" | b"a" | b"las" | b"la") {
            return Err(DateFault::Unreadable);
        }
        scan.skip(b" ");
    }
    let Some((hour, _)) = scan.number() else {
        return Err(if scan.at_end() { DateFault::NoHour } else { DateFault::Unreadable });
    };
    let minute = if scan.eat(b':') || scan.eat(b'.') {
        Some(scan.number().ok_or(DateFault::Unreadable)?.0)
    } else {
        None
    };
    if scan.eat(b':') {
        scan.number().filter(|&(second, _)| second <= 60).ok_or(DateFault::Unreadable)?;
    }
    if scan.eat(b'.') || scan.eat(b',') {
        scan.number();
    }
    scan.skip(b" ");
    let noon = half_of_day(scan);
    let hour = match (noon, hour) {
        (Some(afternoon), 1..=12) => hour % 12 + if afternoon { 12 } else { 0 },
        // `15:05 PM` is written by clumsy templates: the hour already says it.
        (_, 0..24) => hour,
        _ => return Err(DateFault::Unreadable),
    };
    let minute = match (minute, noon) {
        (Some(minute @ 0..60), _) => minute,
        (None, Some(_)) => 0,
        _ => return Err(DateFault::Unreadable),
    };
    let offset = zone(scan)?;
    Ok((i64::try_from(hour * 60 + minute).unwrap_or_default(), offset))
}

/// `AM`, `p. m.`: whether it is the afternoon; `None` on a clock of 24 hours.
fn half_of_day(scan: &mut Scan) -> Option<bool> {
    let before = scan.clone();
    let afternoon = match scan.word() {
        Some(b"am" | b"a") => false,
        Some(b"pm" | b"p") => true,
        _ => {
            *scan = before;
            return None;
        }
    };
    scan.skip(b" .");
    let after = scan.clone();
    if scan.word() != Some(b"m") {
        *scan = after;
    }
    scan.skip(b" .");
    Some(afternoon)
}

/// `Z`, `UTC`, `GMT+1`, `+01:00`, `-0500`: minutes ahead of UTC. Other abbreviations (`CET`) are no stated zone.
fn zone(scan: &mut Scan) -> Result<Option<i32>, DateFault> {
    scan.skip(b" ");
    let known = match scan.word() {
        Some(b"z" | b"utc" | b"gmt") => Some(0),
        _ => None,
    };
    let offset = match scan.peek() {
        Some(sign @ (b'+' | b'-')) => {
            scan.advance();
            let (number, digits) = scan.number().ok_or(DateFault::Unreadable)?;
            let (hours, minutes) = if digits > 2 {
                (number / 100, number % 100)
            } else if scan.eat(b':') {
                (number, scan.number().ok_or(DateFault::Unreadable)?.0)
            } else {
                (number, 0)
            };
            if hours > 14 || minutes > 59 {
                return Err(DateFault::Unreadable);
            }
            let ahead = i32::try_from(hours * 60 + minutes).unwrap_or_default();
            Some(if sign == b'-' { -ahead } else { ahead })
        }
        _ => known,
    };
    scan.skip(b" ");
    match scan.peek() {
        // `2026-03-12T15:05+01:00[Europe/Madrid]`, `(CET)`.
        None | Some(b'[' | b'(') => Ok(offset),
        _ => Err(DateFault::Unreadable),
    }
}
