//! Colors of a chart: sentinels while it is drawn, variables or real colors afterwards.

use plotters::style::RGBColor;

/// What a color is for, in the order of the palettes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text.
    Ink,
    /// Axis names, minor text.
    Quiet,
    /// Grid.
    Line,
    /// Behind everything.
    Surface,
    /// The main marks.
    Mark,
    /// The target.
    Target,
    /// What is pointed at.
    Here,
}

/// Colors by [`Role`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([&'static str; 7]);

impl Palette {
    /// The page's tokens, in both themes.
    pub const PAGE: Self = Self([
        "var(--ink)",
        "var(--ink-2)",
        "var(--line)",
        "var(--surface)",
        "var(--covered)",
        "var(--gap)",
        "var(--thin)",
    ]);
    /// Real colors, for files.
    pub const FILE: Self =
        Self(["#1A2433", "#4A5668", "#D5DCE3", "#FFFFFF", "#1F6FB2", "#A3231F", "#C77C00"]);

    /// `svg` with its sentinels replaced.
    #[must_use]
    pub fn paint(&self, svg: &str) -> String {
        (0..self.0.len()).fold(svg.to_owned(), |svg, role| svg.replace(&sentinel_text(role), self.0[role]))
    }
}

/// A color that stands for a role while drawing.
pub(super) const fn sentinel(role: Role) -> RGBColor {
    RGBColor(1, 2, 3 + role as u8)
}

fn sentinel_text(role: usize) -> String {
    format!("#0102{:02X}", 3 + role)
}
