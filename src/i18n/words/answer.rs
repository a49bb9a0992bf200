//! The verdict, the numbers, the actions and their explanations.

/// Sentences of the answer.
pub struct AnswerWords {}

/// English.
pub const EN: AnswerWords = AnswerWords {};

/// Spanish.
pub const ES: AnswerWords = AnswerWords {};
