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
//! The results come from the worker as HTML text ([`session::computed`]), and so does the import screen
//! ([`session::importer`]): the page holds no engine and reads no export.

pub mod app;
pub mod field;
pub mod inputs;
pub mod notices;
pub mod page;
pub mod route;
pub mod session;
pub mod topbar;
pub mod widget;

pub use app::App;
