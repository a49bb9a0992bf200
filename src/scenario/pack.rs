//! Documents packed for the browser's storage, whose room is counted in UTF-16 units: `z1:<rev>:<payload>`.
//!
//! The payload is the document deflated, 15 bits a unit, the first bit the highest; what the last unit has over is zero.
//! Before the deflated bytes stands the [sum](super::stored::sum) of the document, 8 bytes, the lowest first.
//!
//! | 15 bits | unit |
//! |---|---|
//! | below 28,672 | U+3400 and on: ideographs, hexagrams and Yi syllables, up to U+A3FF |
//! | from 28,672 | U+E000 and on, for private use, up to U+EFFF |
//!
//! Each is a single unit and no half of a pair, stands for itself in every normal form, and combines with nothing.
//!
//! Written and read by the worker alone: the page carries packed texts, and knows of them what
//! [`rev_of`](super::stored::rev_of) tells.

use super::deflate::{deflate, inflate};
use super::document::MAX_TEXT;
use super::stored::{PACKED, rev_of, sum_of};
use std::borrow::Cow;

/// Bits that a unit holds.
const BITS: usize = 15;
/// The first unit of the first run, how many there are in it, and the first of the second.
const RUNS: (u16, u16, u16) = (0x3400, 0x7000, 0xe000);
/// Bytes of the sum.
const SUM: usize = 8;

/// The text packed, to be [unpacked](unpack) to the same. One that is packed already, or longer than a document can be,
/// stays as it is.
///
/// ```
/// use relevo::scenario::pack::{pack, unpack};
/// let text = relevo::scenario::stored::seal(&format!(r#"{{"app":"relevo","name":"{}"}}"#, "a".repeat(999)), "b", "a");
/// let packed = pack(&text);
/// assert!(packed.starts_with("z1:b:") && packed.chars().count() < 100);
/// assert_eq!(unpack(&packed), Some(text));
/// assert_eq!(unpack(&packed[..packed.len() - 3]), None);
/// ```
#[must_use]
pub fn pack(text: &str) -> String {
    if text.starts_with(PACKED) || text.len() > MAX_TEXT {
        return text.to_owned();
    }
    let mut bytes = sum_of(text.as_bytes()).to_le_bytes().to_vec();
    bytes.extend(deflate(text.as_bytes()));
    let mut packed = [PACKED, rev_of(text).unwrap_or_default(), ":"].concat();
    write_units(&bytes, &mut packed);
    packed
}

/// The text that was packed; `None` where it is not packed, or not whole.
#[must_use]
pub fn unpack(packed: &str) -> Option<String> {
    let (rev, payload) = packed.strip_prefix(PACKED)?.split_once(':')?;
    let (bytes, units) = read_units(payload)?;
    let (sum, deflated) = bytes.split_at_checked(SUM)?;
    let (text, used) = inflate(deflated, MAX_TEXT)?;
    // Nothing stands behind the end, not even a unit of zeros.
    let is_all = units == (8 * (SUM + used)).div_ceil(BITS) && deflated[used..].iter().all(|&byte| byte == 0);
    let is_same = sum_of(&text).to_le_bytes() == sum;
    let text = String::from_utf8(text).ok().filter(|_| is_all && is_same)?;
    (rev_of(&text).unwrap_or_default() == rev).then_some(text)
}

/// The document in a text of the storage, packed or not; `None` where it is packed and not whole.
#[must_use]
pub fn plain(stored: &str) -> Option<Cow<'_, str>> {
    if stored.starts_with(PACKED) { unpack(stored).map(Cow::Owned) } else { Some(Cow::Borrowed(stored)) }
}

/// Adds the units that hold the bytes.
fn write_units(bytes: &[u8], text: &mut String) {
    let mut push = |bits: u32| text.extend(char::from_u32(unit(bits & 0x7fff)));
    let (mut held, mut count) = (0_u32, 0);
    for &byte in bytes {
        (held, count) = (held << 8 | u32::from(byte), count + 8);
        if count >= BITS {
            count -= BITS;
            push(held >> count);
        }
    }
    if count > 0 {
        push(held << (BITS - count));
    }
}

/// The code point of 15 bits.
fn unit(bits: u32) -> u32 {
    let (first, many, second) = (u32::from(RUNS.0), u32::from(RUNS.1), u32::from(RUNS.2));
    if bits < many { first + bits } else { second + (bits - many) }
}

/// The whole bytes that units hold, and how many units there are; `None` where a unit is none of the alphabet, or what is
/// left over of the last is not zero.
fn read_units(payload: &str) -> Option<(Vec<u8>, usize)> {
    let mut bytes = Vec::with_capacity(payload.len() * 5 / 8 + 1);
    let (mut held, mut count, mut units) = (0_u32, 0, 0);
    for letter in payload.chars() {
        held = held << BITS | bits(letter)?;
        (count, units) = (count + BITS, units + 1);
        while count >= 8 {
            count -= 8;
            bytes.push((held >> count & 0xff) as u8);
        }
    }
    (held & ((1 << count) - 1) == 0).then_some((bytes, units))
}

/// The 15 bits of a unit.
fn bits(letter: char) -> Option<u32> {
    let (first, many, second) = RUNS;
    let unit = u16::try_from(u32::from(letter)).ok()?;
    let bits = match unit.checked_sub(second) {
        Some(behind) => many + behind,
        None => unit.checked_sub(first).filter(|&bits| bits < many)?,
    };
    (bits < 1 << BITS).then_some(u32::from(bits))
}
