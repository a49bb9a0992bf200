//! Each module uses only what stands to its left; only `chart` knows plotters, only `ui` knows Leptos.

use std::fs;
use std::path::{Path, PathBuf};

const ORDER: [&str; 13] = [
    "quantity", "calendar", "random", "model", "i18n", "scenario", "import", "engine", "chart", "report",
    "screen", "platform", "ui",
];

fn sources(under: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(under).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// `(module, file, text)` of every source file that belongs to a module of the order.
fn modules() -> Vec<(usize, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let found: Vec<_> = files
        .into_iter()
        .filter_map(|path| {
            let inside = path.strip_prefix(&src).ok()?.to_string_lossy().into_owned();
            let module = inside.split('/').next()?.trim_end_matches(".rs").to_owned();
            let place = ORDER.iter().position(|&name| name == module)?;
            let text = fs::read_to_string(&path).ok()?;
            Some((place, path, text))
        })
        .collect();
    assert!(found.len() > 20, "the sources were found");
    found
}

#[test]
fn a_module_uses_only_what_stands_to_its_left() {
    for (place, path, text) in modules() {
        for later in &ORDER[place + 1..] {
            for (number, line) in
                text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
            {
                let used =
                    line.contains(&format!("crate::{later}::")) || line.contains(&format!("crate::{later};"));
                assert!(!used, "{}:{} uses {later}", path.display(), number + 1);
            }
        }
    }
}

#[test]
fn foreign_crates_stay_where_they_belong() {
    for (place, path, text) in modules() {
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let only = |name: &str, home: &[&str]| {
            let used = code.contains(&format!("{name}::"));
            assert!(!used || home.contains(&ORDER[place]), "{} uses {name}", path.display());
        };
        only("plotters", &["chart"]);
        only("leptos", &["ui"]);
        only("gloo_storage", &["platform"]);
        only("web_sys", &["platform", "ui"]);
        if ORDER[place] == "model" {
            assert!(!code.contains("serde::"), "{}: formulas know no storage", path.display());
        }
    }
}

#[test]
fn files_stay_below_400_lines() {
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches", "examples"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    assert!(files.len() > 100, "the sources were found");
    for path in files {
        let lines = fs::read_to_string(&path).expect("it can be read").lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}
