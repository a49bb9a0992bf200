//! Facts about the planner's core, one module a source module.

mod calendar;
mod engine;
mod import;
mod layers;
mod model;
mod scenario;
