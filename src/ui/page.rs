//! The pages, one file each.

pub mod answer;
pub mod coverage;
pub mod import;
pub mod method;
pub mod models;
