//! Parts that several screens use.

pub mod disclosure;
pub mod menu;
pub mod palette;
pub mod verdict_bar;

pub use disclosure::Disclosure;
pub use menu::Menu;
pub use palette::Palette;
pub use verdict_bar::{LiveVerdict, VerdictBar};
