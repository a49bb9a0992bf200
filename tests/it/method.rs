//! The method and the glossary: files beside the app, the same in both languages.

const TEXTS: [&str; 2] =
    [include_str!("../../static/method-en.html"), include_str!("../../static/method-es.html")];

#[test]
fn both_languages_tell_the_same_parts() {
    for tag in ["<h2", "<h3", "<table", "<tr", "<li", "<dt", "<dd", "<p"] {
        let [english, spanish] = TEXTS.map(|text| text.matches(tag).count());
        assert_eq!(english, spanish, "{tag}");
    }
    assert!(TEXTS.iter().all(|text| text.matches("<dt").count() >= 20));
}

#[test]
fn the_texts_keep_to_the_security_policy_and_to_the_routes() {
    for text in TEXTS {
        for forbidden in ["style=", "<script", "onclick", "<style", "href=", "http"] {
            assert!(!text.contains(forbidden), "{forbidden}");
        }
    }
}

#[test]
fn what_is_opened_is_closed() {
    for text in TEXTS {
        for tag in [
            "h2", "h3", "p", "ol", "ul", "li", "dl", "dt", "dd", "table", "tr", "th", "td", "strong", "span",
            "div",
        ] {
            let opened =
                text.matches(&format!("<{tag}>")).count() + text.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, text.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
