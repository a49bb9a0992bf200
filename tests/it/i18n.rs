use proptest::prelude::*;
use relevo::i18n::Locale;

proptest! {
    #[test]
    fn a_typed_number_is_read_to_the_last_bit(digits in 0u64..1_000_000_000_000_000, places in 0usize..=15) {
        let text = format!("{digits:016}");
        let text = format!("{}.{}", &text[..16 - places], &text[16 - places..]);
        let expected: f64 = text.parse().expect("a number");
        prop_assert_eq!(Locale::from_tag("en").parse(&text).map(f64::to_bits), Some(expected.to_bits()), "{}", text);
    }
}
