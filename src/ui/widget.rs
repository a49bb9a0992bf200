//! Parts that several screens use.

pub mod disclosure;
pub mod heat;
pub mod hour;
pub mod map_card;
pub mod markup;
pub mod menu;
pub mod model_table;
pub mod plan_switch;
pub mod verdict_bar;
pub mod why;

pub use disclosure::Disclosure;
pub use heat::Heat;
pub use hour::HourDetails;
pub use map_card::MapCard;
pub use markup::Markup;
pub use menu::Menu;
pub use model_table::ModelTable;
pub use plan_switch::PlanSwitch;
pub use verdict_bar::{LiveVerdict, VerdictBar};
pub use why::Why;
