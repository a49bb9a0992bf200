//! The screens. The only place with Leptos.
//!
//! One ground state, the scenario in [`session::Session`]; everything on the screen is derived from it, and every
//! change goes through `Session::edit`. Words are read once per language: a change of language or number format
//! builds the pages and the panel anew, so a component may take `session.words()` as a plain value.
//!
//! What weighs in the first load is less what a view shows than how many types it has: closures stand inside `view!`,
//! which boxes them there, lists hold `AnyView`, what is only read is text ([`widget::Markup`]), and a memo is for
//! what is dear to compute.
//!
//! The results come from the worker ([`session::computed`]): the page holds no engine.
//!
//! The import screen is a program of its own, so that the page that opens first does not carry it: [`importer`]
//! is the screen, `platform::bundle` is how the page loads it, and the two share nothing but texts.

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
pub mod field;
#[cfg(feature = "importer")]
pub mod importer;
#[cfg(feature = "ui")]
pub mod inputs;
#[cfg(feature = "ui")]
pub mod notices;
#[cfg(feature = "ui")]
pub mod page;
#[cfg(feature = "ui")]
pub mod route;
#[cfg(feature = "ui")]
pub mod session;
#[cfg(feature = "ui")]
pub mod topbar;
#[cfg(feature = "ui")]
pub mod widget;

#[cfg(feature = "ui")]
pub use app::App;
