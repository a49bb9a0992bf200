//! Facts about the planner's core, one module a source module.

mod calendar;
mod model;
