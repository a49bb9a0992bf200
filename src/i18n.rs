//! Every word and number format, in English and Spanish.
//!
//! A language is a struct: a missing translation does not compile. The words of one subject stand in one file
//! under `words/`, English beside Spanish, so that a sentence is written and checked in one place.

pub mod words;
