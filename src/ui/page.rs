//! The pages, one file each.

pub mod import;
pub mod results;
