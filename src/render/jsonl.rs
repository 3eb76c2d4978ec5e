//! The lines that `--jsonl` writes: one for each article of the stream.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use super::extract::Extraction;
use super::json;
use crate::attribution::Attribution;
use crate::report::Report;
use crate::text::Span;

/// Writes the report of one article: the article object of the JSON report with `id` in place of its path.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_report(id: &RawValue, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    line(&Reported { id, body: json::report_body(report, false) }, out)
}

/// Writes the attributions of one article, their offsets in code points of its text.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_extraction(id: &RawValue, extraction: &Extraction, out: &mut dyn Write) -> io::Result<()> {
    let article = &extraction.article;
    let points = CodePoints::of(article.bytes());
    let range = |span: Span| {
        let file = article.locate(span).span;
        (points.before(file.start), points.before(file.end))
    };
    let attributions = extraction.attributions.iter().map(|a| attribution(a, range)).collect();
    line(&Extracted { id, attributions }, out)
}

/// Writes the line of an article that could not be read; `id` is JSON `null` where it has none.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_error(id: &RawValue, error: &str, out: &mut dyn Write) -> io::Result<()> {
    line(&Failed { id, error }, out)
}

fn line(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Reported<'a> {
    id: &'a RawValue,
    #[serde(flatten)]
    body: json::Body<'a>,
}

#[derive(Serialize)]
struct Failed<'a> {
    id: &'a RawValue,
    error: &'a str,
}

#[derive(Serialize)]
struct Extracted<'a> {
    id: &'a RawValue,
    attributions: Vec<Credited>,
}

/// Half-open ranges of code points.
#[derive(Serialize)]
struct Credited {
    content: Vec<(usize, usize)>,
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
}

fn attribution(attribution: &Attribution, range: impl Fn(Span) -> (usize, usize)) -> Credited {
    Credited {
        content: attribution.content.iter().copied().map(&range).collect(),
        source: attribution.source.iter().map(|mention| range(mention.span)).collect(),
        cue: attribution.cue.iter().map(|cue| range(cue.span)).collect(),
    }
}

/// Code points of a UTF-8 text, counted once, so that each offset costs at most [`CodePoints::STEP`] bytes to convert.
struct CodePoints<'a> {
    bytes: &'a [u8],
    /// How many code points start before each multiple of `STEP`.
    counts: Vec<usize>,
}

impl<'a> CodePoints<'a> {
    const STEP: usize = 256;

    fn of(bytes: &'a [u8]) -> Self {
        let mut counts = vec![0];
        let mut count = 0;
        for chunk in bytes.chunks(Self::STEP) {
            count += starts(chunk);
            counts.push(count);
        }
        Self { bytes, counts }
    }

    /// How many code points start before byte `offset`.
    fn before(&self, offset: usize) -> usize {
        let chunk = offset / Self::STEP;
        self.counts[chunk] + starts(&self.bytes[chunk * Self::STEP..offset])
    }
}

/// How many code points of UTF-8 start in `bytes`: all but continuation bytes do.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::CodePoints;

    #[test]
    fn code_points_agree_with_counting_from_the_start() {
        let text = "a“é𝄞”\n".repeat(200);
        let points = CodePoints::of(text.as_bytes());
        let offsets = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for (count, offset) in offsets.enumerate() {
            assert_eq!(points.before(offset), count, "byte {offset}");
        }
    }
}
