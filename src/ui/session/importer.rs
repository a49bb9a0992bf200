//! The import screen as the page sees it: a program that is loaded when the screen is first opened, is told what
//! changes while it is open, and says what the user applies.

use super::Session;
use super::banner::Banner;
use crate::platform::address;
use crate::platform::bundle::{self, Absence, Told};
use crate::scenario::document::{Document, open};
use crate::ui::route::Route;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How far the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has opened it.
    Unasked,
    /// Its files are on their way.
    Loading,
    /// It is there.
    Ready,
    /// It is not there, and why.
    Absent(Absence),
}

/// A handle on the screen that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct Importer {
    session: Session,
    /// How far it is.
    pub stage: RwSignal<Stage>,
}

impl Importer {
    /// Follows the session from here on. Called once.
    pub fn start(session: Session) {
        let importer = Self { session, stage: RwSignal::new(Stage::Unasked) };
        let broken = move || importer.stage.set(Stage::Absent(Absence::Broken));
        bundle::listen(move |document| importer.apply(&document), move |path| session.go_to(&path), broken);
        Effect::new(move |_| {
            if session.route.get() == Route::Import {
                match importer.stage.get() {
                    Stage::Unasked => importer.load(),
                    Stage::Ready => bundle::tell(&importer.told()),
                    Stage::Loading | Stage::Absent(_) => {}
                }
            }
        });
        provide_context(importer);
    }

    /// Loads it, or loads it again.
    pub fn load(self) {
        let told = untrack(|| self.told());
        self.stage.set(Stage::Loading);
        spawn_local(async move {
            let outcome = bundle::open(told).await;
            self.stage.set(outcome.map_or_else(Stage::Absent, |()| Stage::Ready));
        });
    }

    fn told(self) -> Told {
        let scenario = self.session.scenario.get();
        Told {
            locale: serde_json::to_string(&self.session.prefs.read().locale).unwrap_or_default(),
            document: Document::new(String::new(), String::new(), 0.0, scenario).save(),
        }
    }

    /// Takes layers and zone over, and shows what comes of them. What was there can be brought back.
    fn apply(self, document: &str) {
        if let Ok((document, _)) = open(document) {
            let imported = document.scenario;
            self.session.replace_part(Banner::Imported { layers: imported.layers.len() }, |scenario| {
                scenario.layers = imported.layers;
                scenario.zone = imported.zone;
            });
            address::go(&Route::Answer.href());
        }
    }
}
