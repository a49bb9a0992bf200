//! A link to the open scenario, and what opens one.
//!
//! | `share:` in `data-do`, `share/` in `data-shelf` | |
//! |---|---|
//! | `names` | whether names go along: what the field says |
//! | `copy` | copies the link |
//! | `open` | opens the link in what the field says; the page sends the hash of its address likewise |
//! | `look` | nothing: what there is to leave a field for |

mod open;
mod qr;

use super::clerk::Doing;
use super::told::Told;
use super::{Clerk, FileKind, Markup, Order};
use crate::i18n::Locale;
use crate::i18n::words::share::ShareWords;
use crate::scenario::Scenario;
use crate::scenario::document::Document;
use crate::scenario::share::{LONG, Names, TOO_LONG, TooLong, link};
use crate::scenario::shelf::Shelf;
use crate::scenario::staff::{Staff, without_names};

/// What is shared.
#[derive(Default)]
pub(super) struct Open {
    /// What the open scenario is called.
    name: String,
    /// The id that it has.
    id: String,
    /// Where the page stands.
    address: String,
    names: Names,
    /// What was wrong with the last link.
    trouble: String,
    /// Links opened so far: each gets a new field.
    opened: u32,
}

impl Open {
    /// Takes what is open, and where the page stands.
    pub(super) fn hear(&mut self, name: &str, current: &str, address: &str) {
        (self.name, self.address) = (name.to_owned(), address.to_owned());
        current.clone_into(&mut self.id);
    }

    /// What is open, as a document. Of the client only the browser's storage knows.
    fn document(&self, scenario: &Scenario, known: &Shelf) -> Document {
        let client = known.entry(&self.id).map(|entry| entry.client.clone()).unwrap_or_default();
        let document = Document::new(String::new(), self.name.clone(), 0.0, scenario.clone());
        Document { client, ..document }
    }

    /// The whole address.
    fn link(&self, document: &Document) -> Result<String, TooLong> {
        link(document, self.names).map(|link| format!("{}#/answer?{link}", self.address))
    }
}

/// Does what was done: `what` behind `share/`.
pub(super) fn done(doing: &mut Doing, open: &mut Open) {
    let words = &doing.view.locale.results().share;
    match doing.what {
        "names" => open.names = if doing.value == "true" { Names::Kept } else { Names::LeftOut },
        "copy" => {
            let document = open.document(doing.scenario, doing.shelf);
            if let Ok(text) = open.link(&document) {
                let (copied, refused) = (words.copied.to_owned(), words.not_copied.to_owned());
                doing.orders.push(Order::Copy { text, copied, refused });
            }
        }
        "open" => open::open(doing, open, words),
        _ => {}
    }
}

/// The text of a file of this page.
pub(super) fn file(kind: FileKind, told: &Told, clerk: &Clerk) -> Option<String> {
    let open = &clerk.share;
    let mut document = open.document(told.stated, &clerk.shelf);
    match kind {
        FileKind::Qr => qr::picture(&open.link(&document).ok()?, told.words().share.code_picture),
        FileKind::Scenario => {
            if open.names == Names::LeftOut {
                document.client.clear();
                document.scenario.staff = without_names(&document.scenario.staff);
            }
            Some(document.save())
        }
        _ => None,
    }
}

/// The page.
pub(super) fn page(told: &Told, clerk: &Clerk) -> String {
    let (words, locale, open) = (&told.words().share, told.view.locale, &clerk.share);
    let document = open.document(told.stated, &clerk.shelf);
    let link = open.link(&document);
    let mut html = Markup::default();
    html.raw("<section class=\"card stack\" data-testid=\"share\">");
    html.element("<h1 class=\"figure__title\">", words.title, "</h1>");
    html.element("<p class=\"import__intro\">", words.intro, "</p>");
    if let Ok(link) = &link {
        shown(&mut html, link, words);
    }
    length(&mut html, &link, words, locale);
    html.raw("<div><label class=\"check\"><input type=\"checkbox\" data-testid=\"share-names\" data-shelf=\"share/names\" aria-describedby=\"share-names-hint\"");
    html.raw(if open.names == Names::Kept { " checked>" } else { ">" }).text(words.names).raw("</label>");
    html.element("<p class=\"field__hint\" id=\"share-names-hint\">", words.names_hint, "</p></div>");
    html.raw("<div class=\"row\">").file("scenario", words.file);
    html.element("<span class=\"small muted\">", words.file_note, "</span></div>");
    carried(&mut html, told, &document, open.names);
    html.raw("</section>");
    code(&mut html, &link, words, locale);
    open::card(&mut html, open, words);
    html.done()
}

/// The link and the button that copies it.
fn shown(html: &mut Markup, link: &str, words: &ShareWords) {
    html.element("<div class=\"stack stack--close\"><label for=\"share-link\">", words.link, "</label>");
    html.raw("<textarea id=\"share-link\" class=\"import__rows\" rows=\"3\" readonly spellcheck=\"false\" data-testid=\"share-link\" aria-describedby=\"share-length\">");
    html.text(link).raw("</textarea><div><button class=\"btn btn--main\" type=\"button\" data-testid=\"share-copy\" data-do=\"share:copy\">");
    html.text(words.copy).raw("</button></div></div>");
}

/// How long the link is, and what becomes of links of that length.
fn length(html: &mut Markup, link: &Result<String, TooLong>, words: &ShareWords, locale: Locale) {
    let number = |count: usize| locale.number(count as f64, 0);
    let (kind, text) = match link {
        Ok(link) if link.len() <= LONG => ("", (words.short)(&number(link.len()))),
        Ok(link) => ("notice notice--warning", (words.long)(&number(link.len()), &number(LONG))),
        Err(TooLong { characters }) => {
            ("notice notice--error", (words.too_long)(&number(*characters), &number(TOO_LONG)))
        }
    };
    html.raw("<p role=\"status\" id=\"share-length\" data-testid=\"share-length\" class=\"");
    html.raw(if kind.is_empty() { "small muted" } else { kind }).raw("\">").text(&text).raw("</p>");
}

/// What goes along.
fn carried(html: &mut Markup, told: &Told, document: &Document, names: Names) {
    let words = &told.words().share;
    html.element(
        "<div class=\"stack stack--close\"><h2>",
        words.carries,
        "</h2><ul class=\"share__list small\">",
    );
    let mut line = |text: &str| {
        html.element("<li>", text, "</li>");
    };
    line(words.carries_numbers);
    let people = Staff::of(told.stated).0.people.len();
    if people > 0 {
        let number = told.view.locale.number(people as f64, 0);
        let say = if names == Names::Kept { words.carries_people_named } else { words.carries_people };
        line(&say(people, &number));
    }
    if names == Names::Kept && !document.client.is_empty() {
        line(&(words.carries_client)(&document.client));
    }
    line(words.carries_not);
    html.element("</ul><p class=\"small muted\">", words.stays, "</p></div>");
}

/// The link as a picture for a camera.
fn code(html: &mut Markup, link: &Result<String, TooLong>, words: &ShareWords, locale: Locale) {
    html.raw("<section class=\"card stack\" data-testid=\"share-qr\"><div class=\"card__head\">");
    html.element("<h2>", words.code, "</h2>");
    let picture = link.as_ref().ok().and_then(|link| qr::picture(link, words.code_picture));
    if let Some(picture) = picture {
        html.raw("<div class=\"row\">").file("qr", words.svg).png("qr", words.png).raw("</div></div>");
        html.element("<p class=\"small muted\">", words.code_note, "</p>");
        html.raw("<div class=\"qr\">").written(&picture).raw("</div></section>");
    } else {
        let count = link.as_ref().map_or_else(|long| long.characters, String::len);
        let number = |count: usize| locale.number(count as f64, 0);
        html.raw("</div><p>").text(&(words.code_too_long)(&number(count), &number(qr::MOST)));
        html.raw("</p></section>");
    }
}
