//! What the command palette finds: everything by its own name in both languages, by what else it is called, and with a
//! letter wrong; and nothing that the page could not do.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has found its error")]

mod everything;
mod kept;

use super::super::html::{assert_balanced, is_field, values};
use super::{ES, ask, is_known, show};
use relevo::i18n::words::palette::GLOSSARY;
use relevo::i18n::{Language, Locale};
use relevo::report::Shown;
use relevo::scenario::presets::Preset;
use relevo::scenario::{DutyRow, Scenario, Site, Tier};
use relevo::screen::{Ask, Board, FileKind, Page, Screen, Side, Stock, View};
use std::time::{Duration, Instant};

/// An option: what it does, its name, its kind.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    deed: String,
    name: String,
    kind: String,
}

/// Somebody who looks for things.
struct Seeker {
    board: Board,
    scenario: Scenario,
    view: View,
    stock: Stock,
    current: String,
}

impl Seeker {
    fn of(scenario: Scenario, locale: Locale) -> Self {
        let view = View { page: Page::Method, locale, ..View::default() };
        let (stock, current) = (Stock::default(), "here".to_owned());
        Self { board: Board::default(), scenario, view, stock, current }
    }

    fn ask(&mut self, text: &str) -> Screen {
        let (search, current) = (Some(text.to_owned()), self.current.clone());
        let stock = self.stock.clone();
        show(&mut self.board, Ask { search, current, stock, ..ask(&self.scenario, self.view) })
    }

    fn html(&mut self, text: &str) -> String {
        let html = self.ask(text).found.unwrap();
        assert_balanced(&html);
        html
    }

    fn find(&mut self, text: &str) -> Vec<Told> {
        options(&self.html(text))
    }

    /// The first options' deeds.
    fn first(&mut self, text: &str) -> Vec<String> {
        self.find(text).into_iter().take(3).map(|told| told.deed).collect()
    }
}

fn options(html: &str) -> Vec<Told> {
    let of = |option: &str| {
        let between = |start: &str, end: &str| {
            option.split(start).nth(1).unwrap().split(end).next().unwrap().to_owned()
        };
        Told {
            deed: between("data-do=\"", "\""),
            name: between("palette__name\">", "<"),
            kind: between("\"tag\">", "<"),
        }
    };
    html.split("role=\"option\"").skip(1).map(of).collect()
}

/// A scenario that has something of everything.
fn full() -> Scenario {
    let mut scenario = Preset::Software.scenario(Language::En);
    scenario.team.rows = vec![DutyRow::default(); 2];
    scenario.sites = vec![
        Site { name: "Lima".to_owned(), ..Site::default() },
        Site { name: "Pune".to_owned(), ..Site::default() },
    ];
    scenario.tiers.push(Tier { name: "Gold".to_owned(), ..Tier::default() });
    scenario
}

/// Names of the pages behind `route:`; the frame is not part of this build, its list is read.
fn routes() -> Vec<&'static str> {
    let frame = include_str!("../../../src/ui/route.rs");
    let names = frame.split("pub const fn name").nth(1).unwrap().split("\n    }\n").next().unwrap();
    names.split('"').skip(1).step_by(2).collect()
}

/// Whether the page can do it.
fn knows(told: &str, seeker: &Seeker, screen: &Screen) -> bool {
    told.split('|').all(|deed| match deed.split_once(':').unwrap() {
        ("undo" | "redo" | "print", what) => what.is_empty(),
        ("route", what) => routes().contains(&what),
        ("side", what) => Side::ALL.iter().any(|side| side.name() == what),
        ("pref", what) => ["language", "keys", "theme-dark", "theme-light", "theme-auto"].contains(&what),
        ("palette", what) => what == "?",
        ("share", what) => what == "copy",
        ("compare", what) => what == "pin",
        ("shelf", what) => {
            let own = |start: &str| what.strip_prefix(start).is_some_and(|id| !id.is_empty());
            ["new/blank", "export-all"].contains(&what) || own("open/") || own("export/")
        }
        ("go", what) => is_field(what),
        _ => is_known(deed, &seeker.scenario, screen),
    })
}

#[test]
fn whatever_is_listed_the_page_can_do() {
    let mut seen = 0;
    for locale in [Locale::default(), ES] {
        for page in [Page::Method, Page::Answer, Page::Coverage, Page::Models, Page::Backups] {
            let mut seeker = Seeker::of(full(), locale);
            seeker.view.page = page;
            let letters = ('a'..='z').map(String::from);
            for text in
                letters.chain(["", "csv", "svg", "gold", "lima", "p1", "lu", "monday"].map(str::to_owned))
            {
                let screen = seeker.ask(&text);
                let html = screen.found.as_ref().unwrap();
                let listed = options(html);
                assert!(listed.len() <= 30);
                let ids: Vec<String> = (0..listed.len()).map(|at| format!("option-{at}")).collect();
                let told: Vec<&str> =
                    values(html, "id").into_iter().filter(|id| *id != "palette-list").collect();
                assert_eq!(told, ids);
                for told in &listed {
                    assert!(knows(&told.deed, &seeker, &screen), "{told:?}");
                }
                seen += listed.len();
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

#[test]
fn the_terms_of_one_language_find_the_screens_of_the_other() {
    let mut spanish = Seeker::of(full(), ES);
    for (typed, deed) in [
        ("backups", "route:backups"),
        ("backup engineer", "route:method"),
        ("respaldo", "go:backups.sizing"),
        ("hourly cost", "go:money.hourly_cost"),
        ("on-call", "go:service.on_call"),
        ("dark", "pref:theme-dark"),
        ("ausentismo", "route:backups|side:absence"),
        ("twelve months", "route:backups|side:months"),
        ("cost and price", "route:models|part:money"),
        ("attrition", "go:absence.turnover.0"),
        ("shortcuts", "palette:?"),
    ] {
        assert!(
            spanish.find(typed).iter().any(|told| told.deed == deed),
            "{typed}: {:?}",
            spanish.first(typed)
        );
    }
    let mut english = Seeker::of(full(), Locale::default());
    for (typed, deed) in [
        ("suplentes", "route:backups"),
        ("guardia", "go:service.on_call"),
        ("feriados", "go:absence.holiday_days"),
        ("RIESGO", "route:risk"),
        ("metodo", "route:method"),
        ("MÉTODO", "route:method"),
        ("oscuros", "pref:theme-dark"),
        ("deshacer", "undo:"),
        ("imprimir", "print:"),
        ("rotación", "go:absence.turnover.0"),
        ("husos", "go:sites.0.name"),
    ] {
        assert!(
            english.find(typed).iter().any(|told| told.deed == deed),
            "{typed}: {:?}",
            english.first(typed)
        );
    }
}

#[test]
fn the_first_option_is_the_one_that_was_meant() {
    let (mut english, mut spanish) = (Seeker::of(full(), Locale::default()), Seeker::of(full(), ES));
    for (typed, deed) in [
        ("sick leave", "go:absence.sick_days"),
        ("method", "route:method"),
        ("risk", "route:risk"),
        ("dark", "pref:theme-dark"),
        ("español", "pref:language"),
        ("undo", "undo:"),
        ("library", "route:library"),
        ("hide price", "hide:price"),
        ("engineers", "go:team.groups.0.headcount"),
        ("margin", "go:offer.margin"),
    ] {
        assert_eq!(english.first(typed)[0], deed, "{typed}");
    }
    for (typed, deed) in [
        ("twelve months", "route:backups|side:months"),
        ("cobetura", "route:coverage"),
        ("imprmir", "print:"),
        ("deshacer", "undo:"),
        ("margen", "go:offer.margin"),
    ] {
        assert_eq!(spanish.first(typed)[0], deed, "{typed}");
    }
    assert_eq!(english.find("newsvendor")[0].name, "Newsvendor");
    english.view.keys_off = true;
    assert_eq!(english.first("single keys on")[0], "pref:keys");
}

#[test]
fn every_word_of_the_table_of_terms_finds_something() {
    // The terms of the product, what else is understood, and what is avoided on the screens.
    let terms = "suplente,de relevo,de reemplazo,respaldo,backup,suplentes por titular,ratio de backup,cobertura,hueco de \
        cobertura,brecha,gap,turno,cuadrante de turnos,malla,rol de turnos,roster,de guardia,guardia localizada,\
        disponibilidad,guardia pasiva,on-call,factor de relevo,factor de cobertura,relief factor,merma,reductores,\
        encogimiento,shrinkage,ocupación,utilización,occupancy,nivel de servicio,SLA,ANS,escalado,escalamiento,escalada,\
        interrupción del servicio,caída,apagón,outage,tasa de ausencias,absentismo,ausentismo,absence rate,traspaso de \
        turno,plantilla,relevo,dotación,headcount,horario laboral,ampliado,extendido,business hours,extended hours,\
        cobertura por husos,follow-the-sun,sigue el sol,Erlang,MTTA,MTTR,RTO,RPO,bus factor,P50,P90,newsvendor";
    for locale in [Locale::default(), ES] {
        let mut seeker = Seeker::of(full(), locale);
        for term in terms.split(',').map(str::trim) {
            assert!(!seeker.find(term).is_empty(), "{term}");
        }
    }
}

#[test]
fn one_wrong_letter_does_not_matter_and_stands_last() {
    let mut seeker = Seeker::of(full(), Locale::default());
    for term in &GLOSSARY {
        let word = term.names[0].split([' ', ',', '-']).next().unwrap();
        if word.len() < 6 || !word.is_ascii() {
            continue;
        }
        for at in 0..word.len() {
            let (mut less, mut wrong, mut swapped) =
                (word.to_owned(), word.as_bytes().to_vec(), word.as_bytes().to_vec());
            less.remove(at);
            wrong[at] = b'x';
            swapped.swap(at, (at + 1).min(word.len() - 1));
            let [wrong, swapped] = [wrong, swapped].map(|word| String::from_utf8(word).unwrap());
            for typed in [less, wrong, swapped] {
                let found = seeker.find(&typed);
                assert!(found.iter().any(|told| told.name == term.names[0]), "{typed} for {word}: {found:?}");
            }
        }
    }
    // What has the word comes before what nearly has it.
    let found = seeker.find("training");
    let has = |told: &Told| told.name.to_lowercase().contains("train");
    assert!(has(&found[0]));
    // Two wrong letters are another word; four letters are too few for one.
    assert_eq!(seeker.find("ocxupxncy"), []);
    assert_eq!(seeker.find("zzzz"), []);
    assert!(seeker.find("mttq").iter().all(|told| !told.name.starts_with("MTT")));
}

#[test]
fn a_search_meant_to_break_it_is_only_text() {
    let mut seeker = Seeker::of(full(), Locale::default());
    let mut texts = vec!["a".repeat(10_000), "a ".repeat(5_000), "ñ".repeat(10_000), "(a+)+$ ".repeat(100)];
    texts.push("<img src=x onerror=alert(1)> & \"quotes\" 'and' \\ .*[^]{1,}|?".to_owned());
    texts.push("\u{202e}\u{0}\u{feff}\u{301} 𝕏 ß ﬁ İ".to_owned());
    texts.extend(
        ["|", ":", "go:money.hourly_cost", "??", "%", "'", "\"", "<", "&", " ", "\n"].map(str::to_owned),
    );
    seeker.ask("");
    for text in texts {
        let start = Instant::now();
        let html = seeker.html(&text);
        // The whole page is written with it, unoptimised, on a busy machine.
        assert!(start.elapsed() < Duration::from_secs(2), "{text:.20}");
        assert!(!html.contains("<img") && html.len() < 30_000);
        let echoed = values(&html, "data-search")[0];
        assert!(echoed.chars().count() <= 600, "cut, and escaped");
    }
}

#[test]
fn the_same_words_list_the_same_whoever_looked_for_what_before() {
    for text in ["t", "cost", "a b", "gold objective", "suplente"] {
        let alone = Seeker::of(full(), ES).html(text);
        let mut other = Seeker::of(full(), ES);
        let _ = ["x", "cost of", ""].map(|text| other.html(text));
        assert_eq!(other.html(text), alone, "{text}");
    }
}

#[test]
fn a_question_mark_tells_the_keys_and_whether_single_ones_count() {
    for (locale, on, off) in [(Locale::default(), "On:", "Off:"), (ES, "Activadas:", "Desactivadas:")] {
        let mut seeker = Seeker::of(full(), locale);
        let html = seeker.html(" ? ");
        assert!(html.contains("<table") && html.contains("Ctrl K") && html.contains(on));
        assert_eq!(values(&html, "data-do"), ["pref:keys"]);
        assert_eq!(values(&html, "aria-pressed"), ["true"]);
        assert_eq!(options(&html), []);
        seeker.view.keys_off = true;
        let html = seeker.html("?");
        assert!(html.contains(off));
        assert_eq!(values(&html, "aria-pressed"), ["false"]);
    }
}

#[test]
fn of_two_actions_that_undo_each_other_one_is_offered() {
    let mut seeker = Seeker::of(full(), Locale::default());
    let names = |seeker: &mut Seeker, text: &str| {
        let all = seeker.find(text).into_iter().filter(|told| told.kind == "Action");
        all.map(|told| told.name).collect::<Vec<_>>()
    };
    assert!(names(&mut seeker, "price").contains(&"Hide the price to the client".to_owned()));
    assert!(names(&mut seeker, "single keys").contains(&"Switch single keys off".to_owned()));
    assert!(names(&mut seeker, "plan").contains(&"Show the recommended plan".to_owned()));
    (seeker.view.price_hidden, seeker.view.keys_off, seeker.view.shown) = (true, true, Shown::Recommended);
    assert!(!names(&mut seeker, "price").contains(&"Hide the price to the client".to_owned()));
    assert!(names(&mut seeker, "price").contains(&"Show the price to the client".to_owned()));
    assert!(names(&mut seeker, "single keys").contains(&"Switch single keys on".to_owned()));
    assert!(names(&mut seeker, "plan").contains(&"Show today’s plan".to_owned()));
}

#[test]
fn the_files_of_the_page_are_offered_and_no_others() {
    let mut seeker = Seeker::of(full(), Locale::default());
    let files = |seeker: &mut Seeker| {
        let all = seeker.find("download").into_iter().filter(|told| told.deed.starts_with("file:"));
        all.map(|told| told.deed).collect::<Vec<_>>()
    };
    assert_eq!(files(&mut seeker), Vec::<String>::new());
    seeker.view.page = Page::Coverage;
    assert!(files(&mut seeker).contains(&"file:map".to_owned()));
    for language in [Language::En, Language::Es] {
        let words = language.results().palette.files;
        for kind in FileKind::ALL {
            assert!(words.iter().any(|(name, _)| *name == kind.name()), "{} is called nothing", kind.name());
        }
    }
}
