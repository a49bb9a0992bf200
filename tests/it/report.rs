//! What a person reads of the results.

mod fixture;
mod tables;
mod verdict;
mod words;
