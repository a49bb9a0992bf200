//! Pure functions from numbers to SVG text. The only place with plotters.
//!
//! A chart is drawn at twice its size, because plotters counts in whole pixels. It is drawn in sentinel colors,
//! which `Palette::paint` turns into CSS variables for the page (a theme then needs no redrawing) or into real
//! colors for a file. It holds no title: titles, legends and notes stand in HTML around the figure, because
//! plotters measures them through the page.
//!
//! What a chart shows is said in a [`sketch`]; only the worker can draw it.

#[cfg(feature = "chart")]
pub mod curve;
#[cfg(feature = "chart")]
pub mod frontier;
#[cfg(feature = "chart")]
pub mod label;
#[cfg(feature = "chart")]
pub mod palette;
#[cfg(feature = "chart")]
pub mod scatter;
pub mod sketch;
#[cfg(feature = "chart")]
mod svg;
#[cfg(feature = "chart")]
pub mod tornado;
pub mod week;
#[cfg(feature = "chart")]
pub mod weeks;

#[cfg(feature = "chart")]
pub use palette::Palette;
