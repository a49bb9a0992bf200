//! What a person reads of the results.

mod backtest;
mod filled;
mod fixture;
mod tables;
mod verdict;
mod words;
