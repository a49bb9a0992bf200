//! What a person reads of the results.

mod backtest;
mod calendar;
mod compare;
mod filled;
mod fixture;
mod ledger;
mod tables;
mod verdict;
mod words;
