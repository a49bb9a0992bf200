//! One file a subject: the struct, then `EN`, then `ES`.

pub mod import;
