//! New records for a bank: what they hold, the id they get, and a bank file with them at its end.
//!
//! Whether a record is sound is told by reading the file that it would make; writing that file is left to `files`.

mod id;
mod notation;

pub use id::new_id;

/// A record to be added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewRecord {
    /// "speaker" or "quote".
    pub noun: &'static str,
    /// Its fields, in the order in which they are written.
    pub fields: Vec<(&'static str, NewValue)>,
}

/// A value of a new record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NewValue {
    /// A text, or a date that is not known to the day.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// Named texts.
    Table(Vec<(&'static str, String)>),
}

impl NewRecord {
    /// The record as the lines of a bank file of this name, TOML or JSON Lines, each with its line end.
    #[must_use]
    pub fn written(&self, file: &str) -> String {
        if is_jsonl(file) { notation::json(self) } else { notation::toml(self, true) }
    }
}

/// The text of a bank file with these records at its end; what stands in it stays as it is, byte for byte.
#[must_use]
pub fn appended(file: &str, text: &str, records: &[NewRecord]) -> String {
    let windows = text.contains("\r\n");
    let end = if windows { "\r\n" } else { "\n" };
    let mut out = text.to_owned();
    for record in records {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push_str(end);
        }
        if !is_jsonl(file) && !out.trim_start_matches('\u{FEFF}').is_empty() {
            out.push_str(end);
        }
        let lines = if is_jsonl(file) { notation::json(record) } else { notation::toml(record, !windows) };
        out.push_str(&lines.replace('\n', end));
    }
    out
}

fn is_jsonl(file: &str) -> bool {
    file.ends_with(".jsonl")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{NewRecord, NewValue, appended};
    use crate::bank::{BankFile, parse};

    const PEOPLE: &str = "# who\n[[speaker]]\nid = 'a' # mine\nname = 'Ada Quill'";

    fn quote(id: &str, text: &str) -> NewRecord {
        let text_of = |text: &str| NewValue::Text(text.to_owned());
        let source = NewValue::Table(vec![("title", "T \"t\" \\".to_owned())]);
        let fields = vec![
            ("id", text_of(id)),
            ("speaker", text_of("a")),
            ("text", text_of(text)),
            ("source", source),
            ("said", text_of("2024-04-02")),
            ("variants", NewValue::Texts(vec!["v\n1".to_owned()])),
        ];
        NewRecord { noun: "quote", fields }
    }

    /// The text of a record that was added to a file and read again.
    fn read_again(name: &str, before: &str, text: &str) -> String {
        let people = BankFile { name: "0.toml".into(), bytes: PEOPLE.as_bytes().to_vec() };
        let after = appended(name, before, &[quote("q", text)]);
        assert!(after.starts_with(before), "{after}");
        let file = BankFile { name: name.to_owned(), bytes: after.clone().into_bytes() };
        let bank = parse(&[people, file]).unwrap_or_else(|e| panic!("{e}\n{after}"));
        let quote = bank.quotes().last().expect("a quote");
        assert_eq!((quote.said.to_string().as_str(), quote.source.title.as_str()), ("2 April 2024", "T \"t\" \\"));
        quote.text().to_owned()
    }

    #[test]
    fn texts_of_every_kind_are_read_as_they_were_given() {
        for text in [
            "He said \"no\" and \\ left",
            "two\nlines, \"\"\"three\"\"\" marks\n\"at the end\" so\"",
            "tab\there, bell \u{7} and escape \u{1b}, delete \u{7f}, nul \0 within",
            "one 🛥️ boat, \u{202e}turned, ‘curly’ “marks”, é",
            "# no comment\n[[quote]]\nid = 'x'",
            "\\u0041 \\n {\"a\": 1}",
            "'''",
        ] {
            for name in ["b.toml", "b.jsonl"] {
                assert_eq!(read_again(name, "", text), text, "{name}");
            }
            let windows = read_again("b.toml", "# mine\r\n\r\n", text);
            assert_eq!(windows, text);
        }
    }

    #[test]
    fn records_stand_apart_and_line_ends_are_the_files() {
        let records = [quote("q", "One.\nTwo."), quote("r", "Three.")];
        let toml = appended("b.toml", "# mine", &records);
        assert!(
            toml.starts_with("# mine\n\n[[quote]]\nid = \"q\"\n") && toml.contains("\n\n[[quote]]\nid = \"r\""),
            "{toml}"
        );
        assert!(toml.contains("text = \"\"\"\nOne.\nTwo.\"\"\"\n") && toml.contains("said = 2024-04-02\n"), "{toml}");
        let windows = appended("b.toml", "# mine\r\n", &records);
        assert_eq!(windows.matches('\n').count(), windows.matches("\r\n").count());
        let json = appended("b.jsonl", "", &records);
        assert_eq!(json.lines().count(), 2);
        assert!(
            json.starts_with("{\"type\": \"quote\", \"id\": \"q\", \"speaker\": \"a\", \"text\": \"One.\\nTwo.\""),
            "{json}"
        );
    }

    proptest! {
        #[test]
        fn any_text_survives(text in "[\\PC\n\t\"'\\\\\u{0}-\u{1f}]{0,40}", jsonl: bool) {
            let text = format!("x{}x", text.replace('\r', ""));
            let name = if jsonl { "b.jsonl" } else { "b.toml" };
            prop_assert_eq!(read_again(name, "", &text), text);
        }
    }
}
