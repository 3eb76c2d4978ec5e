//! `quotecheck bank`: its mistakes, its quotes.

use std::fmt::Write;

use quotecheck::Bank;
use quotecheck::bank::{CanonicalQuote, Said, Status as Standing, TextFile};

use crate::args::{self, BankPlace};
use crate::desk::{open_bank, open_config, tell};
use crate::{Status, bank_add, output};

/// How much is shown of a text that is read from a transcript, in code points.
const SHOWN: usize = 160;

pub(crate) fn run(args: &args::Bank) -> anyhow::Result<Status> {
    let (place, show): (&BankPlace, fn(&Bank) -> String) = match args {
        args::Bank::Check(place) => (place, counts),
        args::Bank::List(place) => (place, list),
        args::Bank::Add(args) => return bank_add::run(args),
    };
    match open_config(place.config.as_deref()).and_then(|project| open_bank(&project, &place.quotes)) {
        Ok(bank) => {
            output::print(show(&bank).as_bytes())?;
            Ok(Status::Clean)
        }
        Err(problems) => {
            tell(&problems);
            Ok(Status::Failed)
        }
    }
}

/// How large a sound bank is, in one line.
pub(crate) fn counts(bank: &Bank) -> String {
    let (quotes, speakers) = (bank.quotes().len(), bank.roster().speakers().len());
    let read = bank.quotes().iter().filter(|quote| quote.text_file.is_some()).count();
    let transcripts = if read > 0 { format!(", transcripts: {read}") } else { String::new() };
    format!("quotes: {quotes}, speakers: {speakers}{transcripts}, mistakes: none\n")
}

/// A block for each quote: its id, speaker, occasion and date; its words; the transcript that they are read from.
fn list(bank: &Bank) -> String {
    let mut out = String::new();
    for quote in bank.quotes() {
        _ = writeln!(out, "{}", heading(quote));
        _ = match &quote.text_file {
            None => writeln!(out, "    “{}”\n", indented(quote.text())),
            Some(file) => {
                writeln!(out, "    “{}”\n    {}\n", beginning(quote.text()), transcript(quote, file))
            }
        };
    }
    out + &counts(bank)
}

/// A text of several paragraphs as it stands under its heading.
fn indented(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n    ").replace("\n    \n", "\n\n")
}

/// The first words of a text in one line, as many as are shown of a long one.
fn beginning(text: &str) -> String {
    let text = text.replace("\n\n", " ");
    match text.char_indices().nth(SHOWN) {
        None => text,
        Some((end, _)) => {
            let shown = &text[..end];
            let whole = shown.rfind(char::is_whitespace).map_or(shown, |space| shown[..space].trim_end());
            format!("{whole} …")
        }
    }
}

/// "text-file: talk.vtt, 1204 words, 00:00:01.000 to 00:12:30.500".
fn transcript(quote: &CanonicalQuote, file: &TextFile) -> String {
    let words = quote.wording.words.len();
    let times = file.times.ends().map_or(String::new(), |(first, last)| format!(", {first} to {last}"));
    format!("text-file: {}, {words} {}{times}", file.path, if words == 1 { "word" } else { "words" })
}

fn heading(quote: &CanonicalQuote) -> String {
    let said = (quote.said != Said::Unknown).then(|| quote.said.to_string());
    let mut out = format!("{}: {}", quote.id, quote.speaker.name);
    for part in [quote.occasion.clone(), said, standing(quote.status)].into_iter().flatten() {
        _ = write!(out, ", {part}");
    }
    out
}

fn standing(status: Standing) -> Option<String> {
    let word = match status {
        Standing::Verified => return None,
        Standing::Disputed => "disputed",
        Standing::Misattributed => "misattributed",
        Standing::Retracted => "retracted",
    };
    Some(word.to_owned())
}
