//! The colours of the terminal report.

use anstyle::{AnsiColor, Style};

use crate::house::Level;

/// A style for each part of the report; all empty where no colours are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    pub(in crate::render) error: Style,
    pub(super) warning: Style,
    pub(super) note: Style,
    /// Messages and counts.
    pub(in crate::render) strong: Style,
    /// Line numbers, bars and arrows.
    pub(in crate::render) gutter: Style,
    /// Words of the record that the draft lacks or changed.
    pub(super) record: Style,
    /// All is well.
    pub(in crate::render) good: Style,
}

impl Palette {
    /// No colours.
    #[must_use]
    pub fn plain() -> Self {
        let none = Style::new();
        Self { error: none, warning: none, note: none, strong: none, gutter: none, record: none, good: none }
    }

    /// The colours that compilers have made familiar.
    #[must_use]
    pub fn coloured() -> Self {
        let bold = |colour: AnsiColor| colour.on_default().bold();
        Self {
            error: bold(AnsiColor::BrightRed),
            warning: bold(AnsiColor::Yellow),
            note: bold(AnsiColor::BrightCyan),
            strong: Style::new().bold(),
            gutter: bold(AnsiColor::BrightBlue),
            record: bold(AnsiColor::Green),
            good: bold(AnsiColor::Green),
        }
    }

    pub(super) fn level(&self, level: Level) -> Style {
        match level {
            Level::Error => self.error,
            Level::Warning => self.warning,
            Level::Note | Level::Off => self.note,
        }
    }
}
