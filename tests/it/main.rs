//! Facts about the planner's core, one module a source module.

mod calendar;
#[cfg(feature = "chart")]
mod chart;
mod model;
mod report;
