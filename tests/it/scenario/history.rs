//! Undo: any steps, undone and done again, kept and read back.

use proptest::prelude::*;
use relevo::scenario::history::History;

#[test]
fn steps_go_back_and_forth_and_a_new_one_ends_what_was_undone() {
    let mut history = History::at("año: 5".to_owned());
    history.note("año: 6".to_owned());
    history.note("año: 6".to_owned());
    history.note("aña: 67".to_owned());
    assert_eq!(history.can(), (true, false));
    assert_eq!(history.undo(), Some("año: 6"));
    assert_eq!(history.undo(), Some("año: 5"));
    assert_eq!(history.undo(), None);
    assert_eq!(history.redo(), Some("año: 6"));
    history.note("año: 7".to_owned());
    assert_eq!(history.can(), (true, false));
    assert_eq!(history.redo(), None);
}

#[test]
fn what_is_kept_of_another_text_is_dropped() {
    let mut history = History::at("a".to_owned());
    history.note("b".to_owned());
    let kept = history.write();
    assert_eq!(History::read(&kept, "b".to_owned()), history);
    for (text, now) in
        [(kept.as_str(), "c"), ("", "b"), ("{}", "b"), (&kept[..kept.len() - 2], "b"), ("[1,2]", "b")]
    {
        assert_eq!(History::read(text, now.to_owned()), History::at(now.to_owned()), "{text}");
    }
    // A step that does not fit, as no program writes it, undoes nothing.
    let mut odd = History::read(&kept.replace("[0,", "[7,"), "b".to_owned());
    assert_eq!(odd.undo(), None);
}

#[test]
fn the_oldest_steps_fall_away_and_the_newest_stay() {
    let text = |n: usize| format!("{n:05}").repeat(2_000);
    let mut history = History::at(text(0));
    for n in 1..=200 {
        history.note(text(n));
    }
    assert!(history.write().len() < 600_000);
    let mut n = 200;
    while let Some(before) = history.undo() {
        n -= 1;
        assert_eq!(before, text(n));
    }
    assert!((1..=180).contains(&n), "{n} steps fell away");
}

#[test]
fn a_hundred_changes_of_a_number_and_of_the_last_of_many_people_are_kept() {
    let people = r#"{"name":"Somebody","skills":[1,2,3,4,5]},"#.repeat(2_000);
    let text = |n: usize| {
        format!(r#"{{"name":"\"staff\":","headcount":{n},"staff":{{"people":[{people}{n}]}},"ranges":[]}}"#)
    };
    let mut history = History::at(text(0));
    for n in 1..=100 {
        history.note(text(n));
    }
    let kept = history.write();
    assert!(kept.len() < 10_000, "{}", kept.len());
    let mut history = History::read(&kept, text(100));
    for n in (0..100).rev() {
        assert_eq!(history.undo(), Some(text(n).as_str()));
    }
    assert_eq!(history.redo(), Some(text(1).as_str()));
    // People come and go.
    let none = r#"{"name":"","headcount":0,"ranges":[]}"#;
    history.note(none.to_owned());
    assert_eq!(history.undo(), Some(text(1).as_str()));
    assert_eq!(history.redo(), Some(none));
}

#[test]
fn the_last_step_is_kept_however_large_it_is() {
    let (small, large) = ("a".to_owned(), "b".repeat(1_000_000));
    let mut history = History::at(small.clone());
    history.note(large);
    assert_eq!(history.undo(), Some(small.as_str()));
}

#[test]
fn a_thousand_small_steps_are_kept() {
    let mut history = History::at("{\"headcount\":0}".to_owned());
    for n in 1..=1_000 {
        history.note(format!("{{\"headcount\":{n}}}"));
    }
    let mut history = History::read(&history.write(), "{\"headcount\":1000}".to_owned());
    assert_eq!((0..1_000).filter(|_| history.undo().is_some()).count(), 1_000);
}

proptest! {
    #[test]
    fn to_undo_all_is_the_start_and_to_redo_all_the_end(
        texts in proptest::collection::vec("[ab¿ñ😀\"\\\\]{0,12}", 1..40),
    ) {
        let mut history = History::at(texts[0].clone());
        let mut different = vec![texts[0].clone()];
        for text in &texts[1..] {
            history.note(text.clone());
            if different.last() != Some(text) {
                different.push(text.clone());
            }
        }
        let mut history = History::read(&history.write(), texts[texts.len() - 1].clone());
        for text in different.iter().rev().skip(1) {
            prop_assert_eq!(history.undo(), Some(text.as_str()));
        }
        prop_assert_eq!(history.undo(), None);
        for text in different.iter().skip(1) {
            prop_assert_eq!(history.redo(), Some(text.as_str()));
        }
        prop_assert_eq!(history.can().1, false);
    }
}
