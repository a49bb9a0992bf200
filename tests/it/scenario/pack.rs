//! What rests in the browser's storage: it comes back to the letter, or not at all.

use proptest::prelude::*;
use relevo::i18n::Language;
use relevo::scenario::document::{Document, MAX_TEXT};
use relevo::scenario::pack::{pack, plain, unpack};
use relevo::scenario::presets::Preset;
use relevo::scenario::stored::{rev_of, seal, seal_of};

fn sealed() -> String {
    let scenario = Preset::Bank.scenario(Language::Es);
    seal(&Document::new("a1".into(), "Ñandú 🦀".into(), 1.5e12, scenario).save(), "7f-2", "7f-1")
}

/// Packed as `pack` does, of any bytes: a second way to write the units, bit by bit.
fn packed_of(rev: &str, bytes: &[u8]) -> String {
    let bits: Vec<u32> =
        bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| u32::from(byte >> bit & 1))).collect();
    let unit = |bits: &[u32]| {
        let value = (0..15).fold(0, |value, bit| value << 1 | bits.get(bit).copied().unwrap_or(0));
        char::from_u32(if value < 0x7000 { 0x3400 + value } else { 0xe000 + value - 0x7000 })
    };
    format!("z1:{rev}:{}", bits.chunks(15).filter_map(unit).collect::<String>())
}

fn fnv(text: &[u8]) -> [u8; 8] {
    u64::from_str_radix(&relevo::scenario::stored::sum(text), 16).expect("16 digits").to_le_bytes()
}

#[test]
fn a_document_takes_a_fifth_of_its_room_and_comes_back_to_the_letter() {
    let text = sealed();
    let packed = pack(&text);
    assert_eq!(unpack(&packed).as_deref(), Some(text.as_str()));
    assert_eq!((rev_of(&packed), rev_of(&text)), (Some("7f-2"), Some("7f-2")));
    assert!(
        5 * packed.encode_utf16().count() < text.encode_utf16().count(),
        "{}",
        packed.encode_utf16().count()
    );
    assert_eq!((pack(&packed), plain(&packed).as_deref()), (packed.clone(), Some(text.as_str())));
    assert_eq!(plain(&text).as_deref(), Some(text.as_str()));
}

#[test]
fn each_letter_is_a_single_unit_that_every_program_leaves_as_it_is() {
    // The first and the last of both runs: 0, 28,671, 28,672 and 32,767.
    let known = packed_of("", &[0x00, 0x01, 0xbf, 0xff, 0x80, 0x03, 0xff, 0xf0]);
    let letters: Vec<char> = known.chars().skip(4).collect();
    assert_eq!(letters[0], '\u{3400}');
    for letter in pack(&sealed()).chars().skip("z1:7f-2:".len()) {
        assert!(matches!(letter, '\u{3400}'..='\u{a3ff}' | '\u{e000}'..='\u{efff}'), "{letter:?}");
        assert_eq!(letter.len_utf16(), 1);
    }
}

#[test]
fn two_ways_to_write_the_units_agree() {
    let text = "{\"app\":\"relevo\"}";
    let stored = [&[1, 16, 0, 0xef, 0xff][..], text.as_bytes()].concat();
    let packed = packed_of("", &[&fnv(text.as_bytes())[..], &stored].concat());
    assert_eq!(unpack(&packed).as_deref(), Some(text));
    let deflated = miniz_oxide::deflate::compress_to_vec(sealed().as_bytes(), 9);
    assert_eq!(pack(&sealed()), packed_of("7f-2", &[&fnv(sealed().as_bytes())[..], &deflated].concat()));
}

#[test]
fn a_bomb_is_not_inflated() {
    for (bytes, opens) in [(MAX_TEXT, true), (MAX_TEXT + 1, false), (64 << 20, false)] {
        let text = vec![b' '; bytes];
        let deflated = miniz_oxide::deflate::compress_to_vec(&text, 9);
        let packed = packed_of("", &[&fnv(&text)[..], &deflated].concat());
        assert_eq!(unpack(&packed).map(|text| text.len()), opens.then_some(bytes), "{bytes}");
    }
    let long = "x".repeat(MAX_TEXT + 1);
    assert_eq!(pack(&long), long);
}

#[test]
fn what_is_not_packed_is_not_unpacked() {
    for text in [
        "",
        "z1",
        "z1:",
        "z1::",
        "z1:a:",
        "z1:㐀",
        "z1::㐀",
        "z2::㐀㐀㐀",
        "{}",
        "z1::abc",
        "z1::\u{f000}\u{33ff}",
    ] {
        assert_eq!(unpack(text), None, "{text}");
    }
    // Another version's name before the same document.
    assert_eq!(unpack(&pack(&sealed()).replacen("7f-2", "7f-3", 1)), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(text in any::<String>(), times in 1..40_usize, rev in "[a-z0-9-]{1,9}") {
        let text = text.repeat(times);
        prop_assume!(!text.starts_with("z1:"));
        prop_assert_eq!(unpack(&pack(&text)), Some(text.clone()));
        let sealed = seal(&text, &rev, "");
        let packed = pack(&sealed);
        prop_assert_eq!(rev_of(&packed), Some(rev.as_str()));
        prop_assert_eq!(seal_of(&sealed).map(|seal| seal.rev), Some(rev));
        prop_assert_eq!(unpack(&pack(&sealed)), Some(sealed));
    }

    #[test]
    fn a_packed_text_that_was_cut_or_changed_is_nothing(
        at in any::<prop::sample::Index>(),
        letter in prop_oneof![any::<char>(), (0x3400..0xa400_u32).prop_map(|code| char::from_u32(code).expect("a letter"))],
        kind in 0..4_u8,
    ) {
        let packed: Vec<char> = pack(&sealed()).chars().collect();
        let mut changed = packed.clone();
        let at = at.index(packed.len());
        match kind {
            0 => changed.truncate(at),
            1 => changed[at] = letter,
            2 => changed.insert(at, letter),
            _ => drop(changed.remove(at)),
        }
        prop_assume!(changed != packed);
        let changed: String = changed.into_iter().collect();
        // Behind the end a unit may not stand either.
        prop_assert_eq!(unpack(&changed), None);
    }
}
