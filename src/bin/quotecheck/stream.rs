//! `--jsonl`: one article a line on standard input, one line for each on standard output, in bounded memory.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::str;

use anyhow::Context;
use quotecheck::article::{Article, Format};
use quotecheck::language::Language;
use quotecheck::render::{gravest, jsonl};
use quotecheck::tree::without_place;
use quotecheck::verify;
use rayon::prelude::*;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::Status;
use crate::args::FailOn;
use crate::desk::Desk;
use crate::extract::extraction;
use crate::output::{Output, forgive_closed_pipe};

/// A batch is worked on at once; it ends with the line that makes it this long, in bytes, …
const BATCH_BYTES: usize = 4 << 20;

/// … or that is this many lines after the first.
const BATCH_LINES: usize = 512;

/// What some programs begin a UTF-8 file with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Checks a stream of articles.
pub(crate) fn check(desk: &Desk, fail_on: FailOn, output: &mut Output) -> anyhow::Result<Status> {
    let language = desk.project.language();
    each(output, |line| {
        let report = verify(article(line.text, language), &desk.bank, &desk.settings);
        let mut out = Vec::new();
        jsonl::write_report(line.id, &report, &mut out)?;
        Ok((out, if fail_on.counts(gravest(&report)) { Status::Found } else { Status::Clean }))
    })
}

/// Lists the attributions of a stream of articles.
pub(crate) fn extract(output: &mut Output) -> anyhow::Result<Status> {
    each(output, |line| {
        let mut out = Vec::new();
        jsonl::write_extraction(line.id, &extraction(article(line.text, None)), &mut out)?;
        Ok((out, Status::Clean))
    })
}

/// What a line of the stream comes to: the bytes to write and how grave it is.
type Done = io::Result<(Vec<u8>, Status)>;

/// An article of the stream.
struct Line<'a> {
    id: &'a RawValue,
    text: String,
}

fn article(text: String, language: Option<&'static Language>) -> Article {
    Article::read("", text.into_bytes(), Format::Plain, language)
}

/// Does `work` for each article on standard input, several at a time, and writes what comes of it in their order.
fn each(output: &mut Output, work: impl Fn(Line<'_>) -> Done + Sync) -> anyhow::Result<Status> {
    let mut input = io::stdin().lock();
    let mut status = Status::Clean;
    let mut first = 1;
    loop {
        let batch = read_batch(&mut input).context("standard input cannot be read")?;
        if batch.is_empty() {
            return Ok(status);
        }
        let done: Vec<_> = batch.par_iter().enumerate().map(|(i, line)| one(line, first + i, &work)).collect();
        for result in done {
            let (bytes, found) = result?;
            if let Err(error) = output.write_all(&bytes) {
                forgive_closed_pipe(error)?;
                return Ok(status);
            }
            status = status.max(found);
        }
        first += batch.len();
    }
}

/// The next lines of the input; none at its end.
fn read_batch(input: &mut impl BufRead) -> io::Result<Vec<Vec<u8>>> {
    let mut batch = Vec::new();
    let mut size = 0;
    while size < BATCH_BYTES && batch.len() < BATCH_LINES {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        size += line.len();
        batch.push(line);
    }
    Ok(batch)
}

/// What comes of line `number`: nothing for a blank one, an error object for one that is no article.
fn one(line: &[u8], number: usize, work: impl Fn(Line<'_>) -> Done) -> Done {
    let line = if number == 1 { line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line) } else { line };
    if line.trim_ascii().is_empty() {
        return Ok((Vec::new(), Status::Clean));
    }
    match parse(line) {
        Ok(article) => work(article),
        Err((id, what)) => {
            let mut out = Vec::new();
            jsonl::write_error(id, &format!("line {number}: {what}"), &mut out)?;
            Ok((out, Status::Failed))
        }
    }
}

/// The article of a line; else the line's id, where it has one, and what is wrong with it.
fn parse(line: &[u8]) -> Result<Line<'_>, (&RawValue, String)> {
    const WANTED: &str = "expected an object {\"id\": …, \"text\": \"…\"}";
    let line = str::from_utf8(line)
        .map_err(|e| (RawValue::NULL, format!("byte {} is not valid UTF-8", e.valid_up_to() + 1)))?;
    let fields: BTreeMap<String, &RawValue> =
        serde_json::from_str(line).map_err(|e| (RawValue::NULL, format!("{}; {WANTED}", unread(&e))))?;
    let id = fields.get("id").copied();
    let text = fields.get("text").ok_or((id.unwrap_or(RawValue::NULL), format!("no \"text\"; {WANTED}")))?;
    let id = id.ok_or((RawValue::NULL, format!("no \"id\"; {WANTED}")))?;
    let text = serde_json::from_str(text.get()).map_err(|e| (id, format!("\"text\" is no string{}", malformed(&e))))?;
    Ok(Line { id, text })
}

/// Why a line is no object. Its place is a byte of the line, as the line's own number is told already.
fn unread(error: &serde_json::Error) -> String {
    match error.classify() {
        Category::Data => "not a JSON object".to_owned(),
        _ => format!("byte {}: not valid JSON{}", error.column(), malformed(error)),
    }
}

/// What is wrong with the JSON itself; nothing where it is sound, but of another type.
fn malformed(error: &serde_json::Error) -> String {
    if error.is_data() { String::new() } else { format!(": {}", without_place(error)) }
}

#[cfg(test)]
mod tests {
    use super::{Status, one, parse};

    #[test]
    fn ids_are_echoed_as_given() {
        for id in ["7", "\"a\"", "null", "12345678901234567890123", "1.50", "[1, {\"b\": 2}]"] {
            let line = format!("{{\"text\": \"x\", \"id\": {id}}}");
            assert_eq!(parse(line.as_bytes()).ok().unwrap().id.get(), id);
        }
    }

    #[test]
    fn a_byte_order_mark_may_stand_before_the_first_line_only() {
        let line = "\u{feff}{\"id\": 1, \"text\": \"\"}".as_bytes();
        for (number, status) in [(1, Status::Clean), (2, Status::Failed)] {
            let (_, found) = one(line, number, |_| Ok((Vec::new(), Status::Clean))).unwrap();
            assert_eq!(found, status, "line {number}");
        }
    }

    #[test]
    fn a_line_that_is_no_article_says_why_and_keeps_its_id() {
        for (line, id, part) in [
            (&b"{\"id\": 4}"[..], "4", "no \"text\""),
            (b"{\"id\": 4, \"text\": 5}", "4", "no string"),
            (b"{\"text\": \"x\"}", "null", "no \"id\""),
            (b"{\"id\": 4, \"text\": \"\\ud800\"}", "4", "no string: unexpected end of hex escape"),
            (b"[1]", "null", "not a JSON object; expected an object"),
            (b"nothing", "null", "byte 2: not valid JSON: "),
            (b"{\"id\": 4, \"text\": \"x", "null", "EOF"),
            (b"{\"id\": 4, \"text\": \"\xff\"}", "null", "not valid UTF-8"),
        ] {
            let (got, what) = parse(line).err().unwrap();
            assert_eq!(got.get(), id);
            assert!(what.contains(part), "{what}");
            assert!(!what.contains("at line 1"), "{what} counts lines twice");
        }
    }
}
