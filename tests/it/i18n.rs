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

#[test]
fn a_number_is_written_as_its_exact_digits_rounded() {
    let plain = |value: f64, decimals: usize| {
        relevo::i18n::Locale::default().number(value, decimals).replace(',', "").replace('−', "-")
    };
    let mut seed = 1_u64;
    for _ in 0..20_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let unit = (seed >> 11) as f64 / (1_u64 << 53) as f64;
        for value in [unit, unit * 1e3, unit * 1e9, -unit * 50.0] {
            for decimals in 0..4 {
                // What lies half way is rounded up, which the standard library decides by the last bit.
                let halves = value.abs() * 10_f64.powi(i32::try_from(decimals).expect("few")) * 2.0;
                if (halves - halves.round()).abs() > 1e-6 || halves.round() % 2.0 == 0.0 {
                    let exact = format!("{value:.decimals$}");
                    let exact = if exact.trim_matches(['-', '0', '.']).is_empty() {
                        exact.replace('-', "")
                    } else {
                        exact
                    };
                    assert_eq!(plain(value, decimals), exact);
                }
            }
        }
    }
    assert_eq!(
        [plain(0.9996, 3), plain(999.5, 0), plain(0.125, 2), plain(-0.5, 0)],
        ["1.000", "1000", "0.13", "-1"]
    );
    assert_eq!([plain(f64::NAN, 1), plain(1e300, 0)], ["0.0", "18446744073709551615"]);
}

#[test]
fn the_shortest_form_of_a_number_has_no_zero_behind_it() {
    // 584.05 × 100 is 58,404.999… as a double.
    let en = Locale::default();
    for (value, text) in
        [(584.05, "584.05"), (587.81, "587.81"), (0.07, "0.07"), (35.714, "35.714"), (2.0, "2")]
    {
        assert_eq!(en.shortest(value), text);
    }
}
