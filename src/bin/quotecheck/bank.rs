//! `quotecheck bank`: its mistakes, its quotes.

use std::fmt::Write;

use quotecheck::Bank;
use quotecheck::bank::{CanonicalQuote, Status as Standing};

use crate::args::{self, BankPlace};
use crate::desk::{open_bank, open_config, tell};
use crate::{Status, output};

pub(crate) fn run(args: &args::Bank) -> anyhow::Result<Status> {
    let (place, show): (&BankPlace, fn(&Bank) -> String) = match args {
        args::Bank::Check(place) => (place, counts),
        args::Bank::List(place) => (place, list),
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

fn counts(bank: &Bank) -> String {
    let (quotes, speakers) = (bank.quotes().len(), bank.roster().speakers().len());
    format!("quotes: {quotes}, speakers: {speakers}, mistakes: none\n")
}

/// A block for each quote: its id, speaker, occasion and date; its words.
fn list(bank: &Bank) -> String {
    let mut out = String::new();
    for quote in bank.quotes() {
        _ = writeln!(out, "{}\n    “{}”\n", heading(quote), quote.text());
    }
    out + &counts(bank)
}

fn heading(quote: &CanonicalQuote) -> String {
    let mut out = format!("{}: {}", quote.id, quote.speaker.name);
    for part in [quote.occasion.clone(), Some(quote.said.to_string()), standing(quote.status)].into_iter().flatten() {
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
