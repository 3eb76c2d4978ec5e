//! What `extract` lists for people: who says what, with which words, where.

use std::io::{self, Write};

use super::names::Named;
use super::terminal::{clean, shortened};
use crate::article::Article;
use crate::attribution::{Attribution, Mention};
use crate::people::Resolution;
use crate::text::Span;

/// Cells of content that a listing shows of each span.
const CONTENT_WIDTH: usize = 88;

/// The attributions of one draft.
#[derive(Clone, Debug)]
pub struct Extraction {
    /// The draft.
    pub article: Article,
    /// Its attributions, sorted by place.
    pub attributions: Vec<Attribution>,
}

/// Writes the listing: one block for each draft that has attributions, then a line of counts.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write(extractions: &[Extraction], out: &mut dyn Write) -> io::Result<()> {
    for extraction in extractions {
        for attribution in &extraction.attributions {
            write_attribution(&extraction.article, attribution, out)?;
        }
    }
    let found: usize = extractions.iter().map(|e| e.attributions.len()).sum();
    let drafts = extractions.len();
    writeln!(
        out,
        "{drafts} {}, {found} {}",
        if drafts == 1 { "draft" } else { "drafts" },
        if found == 1 { "attribution" } else { "attributions" }
    )
}

fn write_attribution(article: &Article, attribution: &Attribution, out: &mut dyn Write) -> io::Result<()> {
    let Some(&first) = attribution.content.first() else { return Ok(()) };
    let (name, place) = (article.name(), article.locate(first));
    writeln!(out, "{name}:{place}: {}, {}", attribution.kind.name(), who(article, attribution))?;
    for &span in &attribution.content {
        writeln!(out, "    {}", shortened(span.of(article.text()), CONTENT_WIDTH))?;
    }
    writeln!(out)
}

/// "Andy Stone (“He”, by pronoun), cue “stated”, through “Fox Business”".
fn who(article: &Article, attribution: &Attribution) -> String {
    let words = |span: Span| format!("“{}”", clean(span.of(article.text())));
    let mut out = match &attribution.source {
        None => "nobody credited".to_owned(),
        Some(mention) => credited(mention, &clean(mention.span.of(article.text()))),
    };
    if let Some(cue) = &attribution.cue {
        out += &format!(", cue {}", words(cue.span));
    }
    if let Some(via) = attribution.via {
        out += &format!(", through {}", words(via));
    }
    out
}

fn credited(mention: &Mention, words: &str) -> String {
    let known = mention.speaker.as_ref().map(|s| s.name.as_str());
    match known.or(mention.name.as_deref()) {
        Some(name) if name != words && mention.by == Resolution::Unknown => format!("{} (“{words}”)", clean(name)),
        Some(name) if name != words => format!("{} (“{words}”, by {})", clean(name), mention.by.name()),
        _ => words.to_owned(),
    }
}
