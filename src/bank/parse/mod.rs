//! Reads bank files, TOML and JSON Lines, and reports all their mistakes together.
//!
//! [`parse`] reads every file to trees, holds each record against the tables of `fields`, then the records against each
//! other (`references`), opens the transcripts that they name (`text_files`), and makes quotes of them (`records`) only
//! where nothing is wrong.

mod date;
mod fields;
mod records;
mod references;
mod text_files;
mod wording;

use std::fmt;

use memchr::memchr_iter;
use rustc_hash::FxHashMap;

use super::{Bank, Transcript};
use crate::tree::{Field, Mistakes, Owner, Shape, Table, Value, check, read_json, read_toml, write_lines};

pub use crate::tree::{File as BankFile, Mistake};
pub use text_files::OpenText;
pub use wording::language_tag;

/// A bank file with one speaker and one quote, with comments for whoever writes the next.
pub const EXAMPLE: &str = include_str!("example.toml");

/// Why a bank could not be read: all its mistakes, sorted by file and line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BankError {
    /// At least one.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_lines(&self.mistakes, f)
    }
}

impl std::error::Error for BankError {}

/// The bank that these files make up. A name that ends in `.jsonl` is JSON Lines, any other TOML. A record whose words
/// stand in a file of their own is a mistake: [`parse_with`] reads those.
///
/// # Errors
///
/// Every mistake of every file: unknown or missing fields, duplicate ids, unknown speakers, impossible dates.
pub fn parse(files: &[BankFile]) -> Result<Bank, BankError> {
    parse_with(files, &|_, _| Err("which cannot be read here".to_owned()))
}

/// The bank that these files make up, with the transcripts that `open` opens for them.
///
/// # Errors
///
/// Those of [`parse`], and every transcript that cannot be read.
pub fn parse_with(files: &[BankFile], open: &OpenText<'_>) -> Result<Bank, BankError> {
    let mut contents: Vec<Contents> = files.iter().map(Contents::of).collect();
    references::check(files, &mut contents);
    text_files::read(files, &mut contents, open);
    if contents.iter().any(Contents::is_wrong) {
        let mistakes = files.iter().zip(contents).flat_map(|(file, contents)| contents.into_mistakes(file)).collect();
        return Err(BankError { mistakes });
    }
    Ok(records::bank(&contents))
}

/// The number of the file that a new record of this speaker belongs into: the last TOML file with a quote of the
/// speaker's, or with the speaker; `None` where there is none. JSON Lines are made by other programs.
#[must_use]
pub fn home(files: &[BankFile], speaker: &str) -> Option<usize> {
    let by_hand = files.iter().enumerate().filter(|(_, file)| !file.name.ends_with(".jsonl"));
    let contents: Vec<(usize, Contents)> = by_hand.map(|(number, file)| (number, Contents::of(file))).collect();
    let holds = |tables: &[Table], field: &str| tables.iter().any(|table| table.text(field) == Some(speaker));
    let quoted = contents.iter().rfind(|(_, c)| holds(&c.quotes, "speaker"));
    quoted.or_else(|| contents.iter().rfind(|(_, c)| holds(&c.speakers, "id"))).map(|(number, _)| *number)
}

/// What one file holds.
#[derive(Default)]
struct Contents {
    speakers: Vec<Table>,
    quotes: Vec<Table>,
    /// The transcripts of quotes, by the quotes' numbers in this file.
    transcripts: FxHashMap<usize, Transcript>,
    mistakes: Mistakes,
    /// The file as a whole cannot be read.
    unreadable: Option<Mistake>,
}

impl Contents {
    fn of(file: &BankFile) -> Self {
        let mut contents = Self::default();
        match file.text() {
            Err(mistake) => contents.unreadable = Some(mistake),
            Ok((text, base)) if file.name.ends_with(".jsonl") => contents.read_jsonl(text, base),
            Ok((text, base)) => contents.read_toml(text, base),
        }
        contents
    }

    fn is_wrong(&self) -> bool {
        self.unreadable.is_some() || !self.mistakes.is_empty()
    }

    fn into_mistakes(self, file: &BankFile) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.locate(file);
        mistakes.extend(self.unreadable);
        mistakes
    }

    fn read_toml(&mut self, text: &str, base: usize) {
        for part in read_toml(text, base, &mut self.mistakes) {
            check(&part, fields::FILE, &Owner { noun: "the file", id: None, of: None }, &mut self.mistakes);
            for entry in part.entries {
                let records = match entry.key.as_str() {
                    "speaker" => &mut self.speakers,
                    _ => &mut self.quotes,
                };
                records.extend(tables(entry.node.value));
            }
        }
    }

    fn read_jsonl(&mut self, text: &str, base: usize) {
        let mut start = 0;
        for end in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
            let line = &text[start..end];
            if !line.trim().is_empty() {
                self.read_object(line, base + start);
            }
            start = end + 1;
        }
    }

    fn read_object(&mut self, line: &str, at: usize) {
        let Some(mut table) = read_json(line, at, &mut self.mistakes) else { return };
        let kind =
            table.entries.iter().position(|entry| entry.key == "type").map(|i| table.entries.remove(i).node.value);
        let found = match &kind {
            Some(Value::Text(kind)) => fields::FILE.iter().find(|field| field.name == kind),
            _ => None,
        };
        match found {
            Some(Field { name, shape: Shape::Records(noun, fields), .. }) => {
                check(&table, fields, &Owner::record(noun, &table), &mut self.mistakes);
                let records = if *name == "speaker" { &mut self.speakers } else { &mut self.quotes };
                records.push(table);
            }
            _ => {
                let found = kind.map_or("no `type`".to_owned(), |kind| format!("`type` {kind}"));
                let message = format!("the record has {found}; expected \"type\": \"speaker\" or \"type\": \"quote\"");
                self.mistakes.add(at, message);
            }
        }
    }
}

/// The tables of a list.
fn tables(value: Value) -> impl Iterator<Item = Table> {
    let items = match value {
        Value::List(items) => items,
        _ => Vec::new(),
    };
    items.into_iter().filter_map(|item| match item.value {
        Value::Table(table) => Some(table),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BankFile, EXAMPLE, parse};
    use crate::bank::{Bank, Said, Status};

    fn file(name: &str, text: &str) -> BankFile {
        BankFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn mistakes(files: &[BankFile]) -> Vec<String> {
        parse(files).expect_err("mistakes").mistakes.iter().map(ToString::to_string).collect()
    }

    /// The parts of a bank that a message should not have to repeat.
    const PEOPLE: &str = "[[speaker]]\nid = 'a'\nname = 'Ada Quill'\n";

    fn quote(fields: &str) -> String {
        format!("{PEOPLE}[[quote]]\nid = 'q'\nspeaker = 'a'\nsource = {{ title = 't' }}\n{fields}\n")
    }

    #[test]
    fn a_bank_with_twenty_mistakes_lists_them_all_in_order() {
        macro_rules! bank {
            ($($name:literal),*) => {
                [$(file($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/banks/twenty-mistakes/", $name)))),*]
            };
        }
        let files = bank!["people.toml", "words.jsonl", "words.toml"];
        let expected = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/banks/twenty-mistakes/expected.txt"));
        let told = mistakes(&files).join("\n") + "\n";
        assert_eq!(told, expected, "\n{told}");
    }

    #[test]
    fn every_field_is_read_from_both_notations() {
        let toml = "[[speaker]]\nid = 'org'\nname = 'Quill Press'\nkind = 'organisation'\n\
            [[speaker]]\nid = 'a'\nname = 'Ada Quill'\naliases = ['Q']\npronouns = ['She']\norganisation = 'org'\n\
            roles = ['editor', { title = 'writer', from = 2014-08-01, to = '2015-02' }]\n\
            [[quote]]\nid = 'q'\nspeaker = 'a'\ntext = 'Ink is slow.'\nlanguage = 'en-GB'\nsaid = 2024-04-02\nmedium = 'spoken'\n\
            occasion = 'fair'\nbefore = 'b'\nafter = 'c'\nstatus = 'disputed'\nvariants = ['Ink is slow']\nnote = 'n'\n\
            translations = [{ language = 'de', text = 'Tinte ist langsam.' }]\n\
            [quote.source]\ntitle = 't'\nurl = 'u'\narchived = 'v'\nlocator = 'p. 3'\n";
        let json = concat!(
            r#"{"type":"speaker","id":"org","name":"Quill Press","kind":"organisation","aliases":null}"#,
            "\r\n\r\n",
            r#"{"type":"speaker","id":"a","name":"Ada Quill","aliases":["Q"],"pronouns":["She"],"organisation":"org","#,
            r#""roles":["editor",{"title":"writer","from":"2014-08-01","to":"2015-02"}]}"#,
            "\n",
            r#"{"type":"quote","id":"q","speaker":"a","text":"Ink is slow.","language":"en-GB","said":"2024-04-02","medium":"spoken","#,
            r#""occasion":"fair","before":"b","after":"c","status":"disputed","variants":["Ink is slow"],"note":"n","#,
            r#""translations":[{"language":"de","text":"Tinte ist langsam."}],"#,
            r#""source":{"title":"t","url":"u","archived":"v","locator":"p. 3"}}"#,
        );
        let [toml, json] =
            [("a.toml", toml), ("a.jsonl", json)].map(|(name, text)| parse(&[file(name, text)]).unwrap());
        assert_eq!(format!("{:?}", toml.quotes()), format!("{:?}", json.quotes()));
        assert_eq!(toml.roster().speakers(), json.roster().speakers());
        let quote = &toml.quotes()[0];
        assert_eq!((quote.said.to_string().as_str(), quote.status), ("2 April 2024", Status::Disputed));
        assert_eq!(quote.speaker.pronouns, ["she"]);
        let dates: Vec<_> =
            quote.speaker.roles.iter().map(|r| (r.from.map(|d| d.to_string()), r.to.map(|d| d.to_string()))).collect();
        assert_eq!(dates, [(None, None), (Some("2014-08-01".into()), Some("2015-02-28".into()))]);
        assert_eq!(quote.translations[0].language, "de");
        assert_eq!(quote.source.locator.as_deref(), Some("p. 3"));
    }

    #[test]
    fn records_may_name_speakers_of_other_files_and_keep_the_order_of_the_files() {
        let words = "[[quote]]\nid = 'z'\nspeaker = 'a'\ntext = 'Z'\nsource = { title = 't' }\n\
            [[quote]]\nid = 'b'\nspeaker = 'a'\ntext = 'B'\nsource = { title = 't' }\n";
        let bank = parse(&[file("1.toml", words), file("2.toml", PEOPLE)]).unwrap();
        assert_eq!(bank.quotes().iter().map(|q| q.id.as_str()).collect::<Vec<_>>(), ["z", "b"]);
        assert_eq!(bank.quotes()[0].said, Said::Unknown);
    }

    #[test]
    fn each_mistake_is_told_with_what_to_do() {
        for (fields, expected) in [
            ("", "a.toml:4:1: quote \"q\" has no `text`; expected the exact words, without outer quotation marks"),
            (
                "text = 3",
                "a.toml:8:8: `text` of quote \"q\" is the number 3; expected the exact words, without outer quotation marks",
            ),
            (
                "text = '“A.”'",
                "a.toml:8:8: `text` of quote \"q\" stands in quotation marks (\"“A.”\"); take the outer marks away; expected the exact words, without outer quotation marks",
            ),
            (
                "text-file = 'a.vtt'",
                "a.toml:8:13: `text-file` of quote \"q\" is \"a.vtt\", which cannot be read here; expected a file of plain text, SRT or WebVTT, its path counted from the bank file's folder",
            ),
            ("text = 'A'\ntext-file = 'a.vtt'", "a.toml:9:13: quote \"q\" has both `text` and `text-file`; keep one"),
            (
                "text-file = ' '",
                "a.toml:8:13: `text-file` of quote \"q\" is empty; expected a file of plain text, SRT or WebVTT, its path counted from the bank file's folder",
            ),
            (
                "text = 'A'\nsaid = 2024",
                "a.toml:9:8: `said` of quote \"q\" is the number 2024; put it in quotation marks; expected a date, as 2024-04-02, \"2024-04\", \"2024\" or \"unknown\"",
            ),
            (
                "text = 'A'\nlangauge = 'en'",
                "a.toml:9:1: quote \"q\" has an unknown field \"langauge\"; did you mean `language`? known fields: id, speaker, text, source, language, said, occasion, medium, before, after, status, variants, translations, text-file, note",
            ),
            (
                "text = 'A'\n[[quotes]]",
                "a.toml:9:3: the file has an unknown field \"quotes\"; did you mean `quote`? known fields: speaker, quote",
            ),
        ] {
            assert_eq!(mistakes(&[file("a.toml", &quote(fields))]), [expected], "{fields}");
        }
    }

    #[test]
    fn files_that_are_no_banks_are_told_and_empty_ones_are_fine() {
        let one_table = "[speaker]\nid = 'a'\nname = 'A'\n";
        let told = mistakes(&[file("a.toml", one_table)]);
        assert_eq!(
            told,
            ["a.toml:1:1: `speaker` of the file is a table; expected records, each headed by [[speaker]]"]
        );
        let binary = BankFile { name: "b.toml".into(), bytes: vec![b'#', b'\n', 0xFF, 0x00] };
        assert_eq!(mistakes(&[binary]), ["b.toml:2:1: not UTF-8 text from here on; save the file as UTF-8"]);
        for empty in [&[][..], &[file("a.toml", ""), file("a.jsonl", "\n\n"), file("b.toml", "\u{FEFF}# none\n")]] {
            assert!(parse(empty).unwrap().quotes().is_empty());
        }
    }

    #[test]
    fn the_shipped_bank_has_no_mistake_and_a_record_of_every_sort() {
        macro_rules! shipped {
            ($($name:literal),*) => {
                [$(file($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/quotes/", $name)))),*]
            };
        }
        let files = shipped![
            "broadcasts.jsonl",
            "letters.toml",
            "politics.toml",
            "science.toml",
            "sport.toml",
            "technology.toml"
        ];
        let bank = parse(&files).unwrap_or_else(|error| panic!("{error}"));
        for status in [Status::Verified, Status::Disputed, Status::Misattributed] {
            assert!(bank.quotes().iter().any(|quote| quote.status == status), "{status:?}");
        }
        assert!(bank.quotes().iter().any(|quote| quote.text().contains("\n\n")), "a quote of several paragraphs");
    }

    #[test]
    fn the_example_for_new_users_is_a_bank() {
        assert_eq!(parse(&[file("example.toml", EXAMPLE)]).unwrap().quotes().len(), 1);
        let shown: String = EXAMPLE
            .lines()
            .map(|l| l.strip_prefix("# ").filter(|l| l.contains(" = ")).unwrap_or(l))
            .map(|l| format!("{l}\n"))
            .collect();
        let told = mistakes(&[file("example.toml", &shown)]);
        assert_eq!(told.len(), 1, "all commented fields are known; only the organisation is missing: {told:#?}");
    }

    fn lines() -> impl Strategy<Value = String> {
        let line = prop::sample::select(vec![
            "[[quote]]",
            "[[speaker]]",
            "id = 'a'",
            "id = \"é",
            "text = '''",
            "said = 2024-02-30",
            "source = { title = 't'",
            "}",
            "[quote.source]",
            "roles = [[]]",
            "roles = [{",
            "= 3",
            "\u{FEFF}",
            "speaker.kind = 'x'",
            "{\"type\": \"quote\", \"id\": [",
            "{\"type\": \"speaker\", \"id\": \"a\"}",
            "\u{0}",
            "“”",
            "translations = [{ language = 'é' }, 3]",
        ]);
        prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
    }

    fn told_or_read(bytes: Vec<u8>) -> Result<Bank, ()> {
        let files = ["a.toml", "a.jsonl"].map(|name| BankFile { name: name.to_owned(), bytes: bytes.clone() });
        parse(&files).map_err(|error| assert!(!error.mistakes.is_empty()))
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = told_or_read(bytes);
        }

        #[test]
        fn any_broken_records_are_read_or_told(text in lines()) {
            let _ = told_or_read(text.into_bytes());
        }
    }
}
