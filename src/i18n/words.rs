//! One file a subject: the struct, then `EN`, then `ES`.

pub mod answer;
pub mod common;
<<<<<<< HEAD
pub mod explain;
=======
pub mod import;
>>>>>>> main
pub mod notices;
pub mod pages;
pub mod params;
pub mod shell;
