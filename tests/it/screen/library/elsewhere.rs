//! Another tab does something before the answer comes.

use super::{Document, PREVIOUS, SCENARIO, Scenario, Tab, key, seal, shelf_of};

#[test]
fn what_another_tab_wrote_or_deleted_before_the_answer_came_stays_as_that_tab_left_it() {
    let theirs = Document::new("s1".to_owned(), "Theirs".to_owned(), 0.0, Scenario::default());
    let earlier = seal(&theirs.save(), "earlier", "");
    let theirs = seal(&theirs.save(), "theirs", "r-s1");
    for (what, value, meanwhile) in [
        ("shelf/rename/s1", "Mine", Some(theirs.clone())),
        ("shelf/rename/s1", "Mine", None),
        ("shelf/delete/s1", "", Some(theirs.clone())),
        ("shelf/previous/s1", "", Some(theirs.clone())),
        ("shelf/tidy", "", Some(theirs)),
        ("shelf/tidy", "", None),
    ] {
        let mut all = shelf_of(2);
        all.insert(key(PREVIOUS, "s1"), earlier.clone());
        let mut tab = Tab::of(all);
        tab.says_while(what, value, |tab| match &meanwhile {
            Some(text) => _ = tab.kept.insert(key(SCENARIO, "s1"), text.clone()),
            None => _ = tab.kept.remove(&key(SCENARIO, "s1")),
        });
        assert_eq!(tab.kept.get(&key(SCENARIO, "s1")), meanwhile.as_ref(), "{what}");
        assert_eq!(tab.html.contains("in the same moment"), what != "shelf/tidy");
        // The other one has rested for ten days.
        assert_eq!(tab.kept[&key(SCENARIO, "s0")].starts_with("z1:"), what == "shelf/tidy");
    }
}
