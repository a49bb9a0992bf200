//! Facts about the planner's core, one module a source module.

mod backtest;
mod calendar;
#[cfg(feature = "chart")]
mod chart;
mod docs;
mod engine;
mod html;
mod i18n;
mod import;
mod intake;
mod layers;
mod layout;
mod method;
mod model;
mod play;
mod random;
mod report;
mod scenario;
mod screen;
mod sketch;
