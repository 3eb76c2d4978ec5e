//! The formats a draft may have.

/// A draft format.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// Plain text.
    #[default]
    Plain,
    /// Markdown (CommonMark), with front matter.
    Markdown,
    /// HTML.
    Html,
}

impl Format {
    /// The format that a file's name tells by its ending; `None` for an ending that no draft has.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "txt" | "text" => Some(Self::Plain),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            _ => None,
        }
    }
}
