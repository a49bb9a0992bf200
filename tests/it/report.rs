//! What a person reads of the results.

mod backtest;
mod fixture;
mod tables;
mod verdict;
mod words;
