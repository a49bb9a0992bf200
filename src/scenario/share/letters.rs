//! Bytes and small numbers as letters, and a link found among others.

/// Those of base64 for addresses (RFC 4648, section 5).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Times that an address may have been put into another one.
const MAX_WRAPPED: usize = 3;
/// Digits of a version.
const MAX_DIGITS: usize = 4;

/// Letters of a profile: those of ASCII from here on, without the backslash. JSON writes each as it stands.
const FIRST: char = '#';
/// Letters before the backslash.
const BEFORE: u32 = '\\' as u32 - FIRST as u32;
/// The last digit of a number is one of so many letters,
const SMALL: u32 = 79;
/// those before it are one of so many others, which stand for 1, 2, 3 and so on: there is no zero.
const MORE: u32 = 12;

/// The bytes as letters.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 2);
    for three in bytes.chunks(3) {
        let held = three.iter().fold(0_usize, |held, &byte| held << 8 | usize::from(byte))
            << (8 * (3 - three.len()));
        text.extend((0..=three.len()).map(|place| char::from(LETTERS[held >> (18 - 6 * place) & 63])));
    }
    text
}

/// The whole bytes that letters stand for; what is none of them is passed over.
pub(super) fn read(text: &str) -> Vec<u8> {
    let (mut held, mut count) = (0_u32, 0);
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for letter in text.bytes() {
        let Some(value) = value_of(letter) else { continue };
        (held, count) = (held << 6 | value, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((held >> count & 0xff) as u8);
        }
    }
    bytes
}

fn value_of(letter: u8) -> Option<u32> {
    Some(u32::from(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}

/// The version of the first link in a text, and all that stands behind it.
pub(super) fn find(text: &str) -> Option<(usize, String)> {
    let mut text: String = text.chars().filter(char::is_ascii_graphic).collect();
    for _ in 0..=MAX_WRAPPED {
        if let Some(found) = plain(&text) {
            return Some(found);
        }
        text = unwrapped(&text);
    }
    None
}

fn plain(text: &str) -> Option<(usize, String)> {
    text.match_indices("s=").find_map(|(at, mark)| {
        let (version, payload) = text[at + mark.len()..].split_once('~')?;
        let is_version =
            (1..=MAX_DIGITS).contains(&version.len()) && version.bytes().all(|digit| digit.is_ascii_digit());
        Some((version.parse().ok().filter(|_| is_version)?, payload.to_owned()))
    })
}

/// The text with `%7E` as `~`; of what is not ASCII the percent sign stays.
fn unwrapped(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(u8::is_ascii_graphic).zip(piece.get(2..)) {
            Some((code, rest)) => plain.extend([&char::from(code).to_string(), rest]),
            None => plain.extend(["%", piece]),
        }
    }
    plain
}

/// Numbers of 16 bits as letters; `None` where they are none. Numbers below 79 are a letter, those below 1,027 two.
pub(super) fn write_weights(weights: &[f64]) -> Option<String> {
    let mut text = String::new();
    for &weight in weights {
        let whole = whole(weight)?;
        let (mut more, mut letters) = (whole / SMALL, vec![letter(whole % SMALL)]);
        while more > 0 {
            letters.push(letter(SMALL + (more - 1) % MORE));
            more = (more - 1) / MORE;
        }
        text.extend(letters.into_iter().rev());
    }
    Some(text)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and of 16 bits")]
fn whole(number: f64) -> Option<u32> {
    ((0.0..=f64::from(u16::MAX)).contains(&number) && number.fract() == 0.0).then_some(number as u32)
}

fn letter(digit: u32) -> char {
    let skipped = u32::from(digit >= BEFORE);
    char::from_u32(u32::from(FIRST) + digit + skipped).unwrap_or(FIRST)
}

/// The numbers again; `None` where letters are no numbers of 16 bits.
pub(super) fn weights(text: &str) -> Option<Vec<f64>> {
    let (mut weights, mut more) = (Vec::new(), 0_u32);
    for letter in text.chars() {
        let digit = u32::from(letter).checked_sub(u32::from(FIRST)).filter(|&digit| digit != BEFORE)?;
        let digit = digit - u32::from(digit > BEFORE);
        match digit.checked_sub(SMALL) {
            None => {
                weights.push(f64::from(u16::try_from(more * SMALL + digit).ok()?));
                more = 0;
            }
            Some(digit) if digit < MORE && u16::try_from(more).is_ok() => more = more * MORE + digit + 1,
            Some(_) => return None,
        }
    }
    (more == 0).then_some(weights)
}
