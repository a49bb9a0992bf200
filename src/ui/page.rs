//! The pages, one file each.

pub mod import;
pub mod method;
pub mod results;
