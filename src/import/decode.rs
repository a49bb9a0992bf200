//! Bytes → text: a file that is no table is named for what it is, and text is read in the encoding it was
//! written in.

use std::borrow::Cow;

use super::{FileKind, ImportError, MAX_BYTES};

/// The text of a ticket export. A byte-order mark decides; without one it is strict UTF-8, else windows-1252,
/// which is what spreadsheets write in Western Europe and Latin America.
///
/// # Errors
///
/// Empty, larger than [`MAX_BYTES`], another kind of file, or text with broken characters.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => match str::from_utf8(rest) {
            Ok(text) => Cow::Borrowed(text),
            Err(error) => return Err(broken(rest, error.valid_up_to())),
        },
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => without_mark(bytes)?,
    };
    match markup(&text) {
        Some(kind) => Err(ImportError::NotATable { kind }),
        None if text.trim().is_empty() => Err(ImportError::Empty),
        None => Ok(text),
    }
}

fn without_mark(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if let Some(kind) = magic(bytes) {
        return Err(ImportError::NotATable { kind });
    }
    match str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) if mostly_utf8(bytes) => Err(broken(bytes, error.valid_up_to())),
        Err(_) => windows_1252(bytes).map(Cow::Owned).map_err(|at| broken(bytes, at)),
    }
}

/// First bytes that name a kind of file, or bytes that no text holds.
fn magic(bytes: &[u8]) -> Option<FileKind> {
    const KNOWN: [(&[u8], FileKind); 10] = [
        (b"PK\x03\x04", FileKind::Workbook),
        (b"PK\x05\x06", FileKind::Workbook),
        (&[0xD0, 0xCF, 0x11, 0xE0], FileKind::Workbook),
        (&[0x1F, 0x8B], FileKind::Archive),
        (b"7z\xBC\xAF", FileKind::Archive),
        (b"Rar!", FileKind::Archive),
        (b"%PDF", FileKind::Pdf),
        (&[0x89, b'P', b'N', b'G'], FileKind::Image),
        (&[0xFF, 0xD8, 0xFF], FileKind::Image),
        (b"GIF8", FileKind::Image),
    ];
    let named = KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, kind)| kind);
    let beginning = &bytes[..bytes.len().min(64 * 1024)];
    named.or_else(|| beginning.contains(&0).then_some(FileKind::Binary)).or_else(|| {
        let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C);
        (beginning.iter().filter(control).count() * 20 > beginning.len()).then_some(FileKind::Binary)
    })
}

/// Text that is a page or a document and no table.
fn markup(text: &str) -> Option<FileKind> {
    let text = text.trim_start();
    let starts = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if ["<!doctype html", "<html", "<table", "<head", "<body", "<div"].into_iter().any(starts) {
        Some(FileKind::Html)
    } else if starts("<?xml") {
        Some(FileKind::Xml)
    } else if json(text) {
        Some(FileKind::Json)
    } else {
        None
    }
}

fn json(text: &str) -> bool {
    let mut marks = text.chars().filter(|mark| !mark.is_whitespace());
    match (marks.next(), marks.next()) {
        (Some('{'), Some('"' | '}')) => true,
        (Some('['), Some(second)) => matches!(second, '{' | '[' | '"' | ']'),
        _ => false,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, ImportError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        _ => Err(ImportError::BrokenText { line: 0 }),
    }
}

/// Whether the text is UTF-8 with damage rather than another encoding: more well-formed characters beyond
/// ASCII than bytes that fit none.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

fn broken(bytes: &[u8], at: usize) -> ImportError {
    let line = bytes[..at].split(|&byte| byte == b'\n').count();
    ImportError::BrokenText { line }
}

/// windows-1252, 0x80..=0x9F; the other bytes are Latin-1. `\0` marks the five that it leaves undefined.
const UPPER: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text, or the position of a byte that windows-1252 does not define.
fn windows_1252(bytes: &[u8]) -> Result<String, usize> {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for (at, &byte) in bytes.iter().enumerate() {
        text.push(match byte {
            0x80..=0x9F => match UPPER[usize::from(byte) - 0x80] {
                '\0' => return Err(at),
                mark => mark,
            },
            _ => char::from(byte),
        });
    }
    Ok(text)
}
