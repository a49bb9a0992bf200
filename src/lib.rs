//! Relevo: a support-coverage planner that runs entirely in the browser.
//!
//! A scenario is what the user states; everything else is a function of it. The modules stand in reading
//! order, and each uses only what stands above it (a test enforces this):
//!
//! | module | is |
//! |---|---|
//! | [`quantity`] | numbers that carry their unit or their bounds |
//! | [`calendar`] | the week of 168 hours: slots, ranges, masks, clocks |
//! | [`random`] | seeded streams of chance |
//! | [`model`] | formulas and algorithms on plain numbers |
//! | [`i18n`] | every word and number format, in English and Spanish |
//! | [`scenario`] | what the user states, its table of parameters, its documents |
//! | [`import`] | a ticket export → evidence → proposed values |
//! | [`engine`] | `evaluate(&Scenario) -> Results`, read top to bottom like a spreadsheet |
//! | [`chart`] | pure functions from numbers to SVG text |
//! | [`report`] | what a person reads of the results: sentences, tables, text, CSV |
//! | [`screen`] | the pages of results and the import screen as HTML text, which the worker writes |
//! | `platform` | the browser behind plain functions |
//! | `ui` | the screens |
//! | [`the_model`] | no code: what is computed, how far it can be trusted, how it is checked |
//!
//! All but the last two of code build without a browser: `cargo test --no-default-features`.

pub mod calendar;
pub mod chart;
pub mod engine;
pub mod i18n;
pub mod import;
pub mod model;
#[cfg(any(feature = "ui", feature = "worker"))]
pub mod platform;
pub mod quantity;
pub mod random;
pub mod report;
pub mod scenario;
pub mod screen;
#[cfg(feature = "ui")]
pub mod ui;

#[expect(clippy::doc_markdown, reason = "formulas stand as they are read")]
#[doc = include_str!("../docs/model.md")]
pub mod the_model {}
