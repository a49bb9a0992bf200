//! Parts that several screens use.

pub mod disclosure;
pub mod palette;
pub mod verdict_bar;

pub use disclosure::Disclosure;
pub use palette::Palette;
pub use verdict_bar::{LiveVerdict, VerdictBar};
