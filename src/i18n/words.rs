//! One file a subject: the struct, then `EN`, then `ES`.

pub mod absences;
pub mod actions;
pub mod answer;
pub mod common;
pub mod compare;
pub mod cover;
pub mod decision;
pub mod explain;
pub mod import;
pub mod issues;
pub mod ledger;
pub mod library;
pub mod money;
pub mod months;
pub mod nature;
pub mod notices;
pub mod pages;
pub mod palette;
pub mod params;
pub mod people;
pub mod risk;
pub mod share;
pub mod shell;
pub mod sites;
pub mod staff;
pub mod training;
