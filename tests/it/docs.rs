//! The page on the model and the tests that it names.

use std::fs;
use std::path::Path;

/// The text of every test file.
fn tests(under: &Path, found: &mut String) {
    for entry in fs::read_dir(under).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            tests(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push_str(&fs::read_to_string(&path).expect("it can be read"));
        }
    }
}

#[test]
fn every_published_case_is_a_test_that_the_model_page_names() {
    let page = include_str!("../../docs/model.md");
    let mut all = String::new();
    tests(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it"), &mut all);
    let start = "published_case_";
    let names: Vec<&str> = page.split('`').filter(|word| word.starts_with(start)).collect();
    for name in &names {
        assert!(all.contains(&format!("fn {name}()")), "{name} is a test");
    }
    let cases = (1..=16).map(|case| format!("7_{case}_")).chain(["4_3_".to_owned(), "4_4b_".to_owned()]);
    for case in cases {
        assert!(names.iter().any(|name| name.starts_with(&format!("{start}{case}"))), "case {case}");
    }
    let written = all.matches(&format!("fn {start}")).count();
    assert_eq!(names.len(), written, "every such test stands on the page");
}
