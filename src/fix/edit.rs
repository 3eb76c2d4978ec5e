//! From changes of the article's text to edits of its file: through markup, in the draft's format and encoding.
//!
//! Markup may begin or end within the words of a change. How far an edit has to reach then is not told beforehand: it is tried, and
//! what the reader makes of the result decides.

use super::Why;
use super::escape::Escape;
use super::refill::refilled;
use super::wanted::{Change, Wanted};
use crate::article::{Article, Format, Origin};
use crate::text::Span;

/// Bytes of the file that are to be replaced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct FileEdit {
    span: Span,
    bytes: Vec<u8>,
}

/// How an edit deals with markup among the words that it replaces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Reach {
    /// Markup stays; the new words stand where the first of the old ones stood.
    Words,
    /// Markup between the words goes with them.
    Between,
    /// Markup around them too.
    Around,
}

/// The ways to make one fix, the usual one first, each different from those before it. Empty where the encoding cannot express it.
pub(super) fn ways(article: &Article, wanted: &Wanted<'_>) -> Vec<Vec<FileEdit>> {
    let mut ways: Vec<Vec<FileEdit>> = Vec::new();
    for reach in [Reach::Words, Reach::Between, Reach::Around] {
        for &escape in Escape::ways(article.format()) {
            let edits = wanted.changes.iter().map(|change| edits(article, change, reach, escape));
            if let Some(edits) = edits.collect::<Option<Vec<_>>>().map(|edits| edits.concat())
                && !ways.contains(&edits)
            {
                ways.push(edits);
            }
        }
    }
    ways
}

/// The file with these fixes made, each in its way.
pub(super) fn edited(article: &Article, fixes: &[(&Wanted<'_>, &[FileEdit])]) -> Result<Vec<u8>, Why> {
    let mut edits: Vec<FileEdit> = match article.format() {
        Format::Plain => plain(article, fixes).ok_or(Why::Encoding)?,
        _ => fixes.iter().flat_map(|(_, edits)| edits.iter()).cloned().collect(),
    };
    edits.sort_by_key(|edit| edit.span);
    let mut out = Vec::with_capacity(article.bytes().len());
    let mut at = 0;
    for edit in &edits {
        let kept = article.bytes().get(at..edit.span.start).ok_or(Why::Markup)?;
        out.extend_from_slice(kept);
        out.extend_from_slice(&edit.bytes);
        at = edit.span.end;
    }
    out.extend_from_slice(&article.bytes()[at..]);
    Ok(out)
}

/// The edits of plain text, with wrapped lines filled anew.
fn plain(article: &Article, fixes: &[(&Wanted<'_>, &[FileEdit])]) -> Option<Vec<FileEdit>> {
    let changes: Vec<&Change> = fixes.iter().flat_map(|(wanted, _)| &wanted.changes).collect();
    let changes = refilled(article, &changes);
    let edits = changes.iter().map(|change| edits(article, change, Reach::Words, Escape::None));
    Some(edits.collect::<Option<Vec<_>>>()?.concat())
}

/// The edits that make one change; `None` where the encoding cannot express its words.
fn edits(article: &Article, change: &Change, reach: Reach, escape: Escape) -> Option<Vec<FileEdit>> {
    let origins = article.origins(change.span);
    let (first, last) = (origins.first()?, origins.last()?);
    // What was made from a reference or a tag is replaced as a whole: the rest of it is written anew.
    let before = Span::new(first.text.start.min(change.span.start), change.span.start).of(article.text());
    let after = Span::new(change.span.end, last.text.end.max(change.span.end)).of(article.text());
    let words = format!("{before}{}{after}", change.words);
    let bytes = escape.bytes(&words, article, opens_line(article, first.text.start))?;
    let edit = |span, bytes| FileEdit { span, bytes };
    let cover = Span::new(first.file.start, last.file.end.max(first.file.start));
    Some(match reach {
        Reach::Words => {
            let rest = origins[1..].iter().filter(|origin| !is_made_space(article, origin));
            let removed = rest.map(|origin| edit(origin.file, Vec::new()));
            std::iter::once(edit(first.file, bytes)).chain(removed).collect()
        }
        Reach::Between => vec![edit(cover, bytes)],
        Reach::Around => vec![edit(around(article, change.span, cover), bytes)],
    })
}

/// Whether an origin is markup that reads as no more than a space: it stays where the words around it go.
fn is_made_space(article: &Article, origin: &Origin) -> bool {
    !origin.verbatim && origin.text.of(article.text()).trim().is_empty() && origin.file.is_empty()
}

/// The place of an edit with the markup on both sides of it.
fn around(article: &Article, span: Span, cover: Span) -> Span {
    let text = article.text();
    let before = text[..span.start].chars().next_back().map(|c| Span::new(span.start - c.len_utf8(), span.start));
    let after = text[span.end..].chars().next().map(|c| Span::new(span.end, span.end + c.len_utf8()));
    let file = |span: Option<Span>| span.and_then(|span| article.origins(span).first().map(|origin| origin.file));
    let start = file(before).map_or(cover.start, |f| f.end.min(cover.start));
    if span.is_empty() {
        return Span::empty(start);
    }
    Span::new(start, file(after).map_or(cover.end, |f| f.start.max(cover.end)))
}

/// Whether only blanks and the marks of a block quotation stand before a place of the text on its line of the file.
fn opens_line(article: &Article, at: usize) -> bool {
    const REACH: usize = 80;
    let excerpt = article.excerpt(Span::empty(at), REACH);
    !excerpt.cut_before && excerpt.text[..excerpt.marked.start].trim_start_matches(['>', ' ', '\t']).is_empty()
}
