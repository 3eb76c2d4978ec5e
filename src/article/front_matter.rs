//! Front matter: what a Markdown draft says of itself before its text.
//!
//! YAML between lines of `---` and TOML between lines of `+++`. Only `date` and `language` (or `lang`) are read, of
//! YAML only keys and values on one line.

use jiff::civil::Date;

use crate::language::{Language, language};

/// What front matter says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FrontMatter {
    pub(super) date: Option<Date>,
    pub(super) language: Option<&'static Language>,
    /// Where the draft's text starts, in bytes.
    pub(super) end: usize,
}

impl FrontMatter {
    /// The front matter of a draft; empty where it has none, or opens one that it does not close.
    pub(super) fn of(draft: &str) -> Self {
        let mut lines = draft.split_inclusive('\n');
        let first = lines.next().unwrap_or_default();
        let closes: &[&str] = match first.trim_end() {
            "---" => &["---", "..."],
            "+++" => &["+++"],
            _ => return Self::default(),
        };
        let mut end = first.len();
        for line in lines {
            let body = first.len()..end;
            end += line.len();
            if closes.contains(&line.trim_end()) {
                return Self { end, ..if closes.len() == 1 { toml(&draft[body]) } else { yaml(&draft[body]) } };
            }
        }
        Self::default()
    }
}

/// The date at the start of `text`, as ISO 8601 writes it; a time of day after it is passed over.
pub(super) fn date(text: &str) -> Option<Date> {
    text.trim().get(..10)?.parse().ok()
}

fn yaml(body: &str) -> FrontMatter {
    let mut found = FrontMatter::default();
    for (key, value) in body.lines().filter_map(|line| line.split_once(':')) {
        let value = value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\'']);
        found.set(key.trim_end(), value);
    }
    found
}

fn toml(body: &str) -> FrontMatter {
    let mut found = FrontMatter::default();
    for (key, value) in body.parse::<toml::Table>().unwrap_or_default() {
        match value {
            toml::Value::Datetime(value) => found.set(&key, &value.to_string()),
            toml::Value::String(value) => found.set(&key, &value),
            _ => {}
        }
    }
    found
}

impl FrontMatter {
    fn set(&mut self, key: &str, value: &str) {
        match key.to_ascii_lowercase().as_str() {
            "date" => self.date = date(value),
            "language" | "lang" => self.language = language(value),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FrontMatter;

    #[test]
    fn date_and_language_are_read_from_yaml_and_toml() {
        let cases = [
            (
                "---\ntitle: \"A: b\"\ndate: 2024-04-02 # draft\nlang: en-GB\n---\nText",
                Some("2024-04-02"),
                Some("en"),
                "Text",
            ),
            ("---\r\ndate: '2024-04-02T10:00:00Z'\r\n...\r\nText", Some("2024-04-02"), None, "Text"),
            (
                "+++\ndate = 2024-04-02T10:00:00Z\nlanguage = \"en\"\n[extra]\ndate = 1999-01-01\n+++\nText",
                Some("2024-04-02"),
                Some("en"),
                "Text",
            ),
            ("+++\ndate = \n+++\nText", None, None, "Text"),
            ("---\n  date: soon\n---\n", None, None, ""),
            ("---\ndate: 2024-04-02\nnever closed", None, None, "---\ndate: 2024-04-02\nnever closed"),
            ("Text\n---\ndate: 2024-04-02\n---\n", None, None, "Text\n---\ndate: 2024-04-02\n---\n"),
        ];
        for (draft, date, language, text) in cases {
            let found = FrontMatter::of(draft);
            assert_eq!(found.date.map(|d| d.to_string()).as_deref(), date, "{draft:?}");
            assert_eq!((found.language.map(|l| l.code), &draft[found.end..]), (language, text), "{draft:?}");
        }
    }
}
