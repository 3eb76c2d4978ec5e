//! From changes of the article's text to edits of its file: through markup, in the draft's format and encoding.
//!
//! Markup may begin or end within the words of a change. How far an edit has to reach then is not told beforehand: it
//! is tried, and what the reader makes of the result decides.

use super::Why;
use super::escape::{Escape, Pen};
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
    /// Markup around them too. Words that are only added stand before it, and so outside of an emphasis that begins
    /// there.
    Around,
}

impl Reach {
    /// The ways to try, in this order: words that go take markup along that held nothing else.
    fn ways(change: &Change) -> [Self; 3] {
        match change.span.is_empty() || change.words.is_empty() {
            true => [Self::Around, Self::Words, Self::Between],
            false => [Self::Words, Self::Between, Self::Around],
        }
    }
}

/// The ways to make one fix, the usual one first, each different from those before it. Empty where the encoding cannot
/// express it.
pub(super) fn ways(article: &Article, pen: Pen, wanted: &Wanted<'_>) -> Vec<Vec<FileEdit>> {
    let mut ways: Vec<Vec<FileEdit>> = Vec::new();
    let changes = joined(article, &wanted.changes);
    for turn in 0..3 {
        for &escape in Escape::ways(article.format()) {
            let edits = changes.iter().map(|change| edits(article, pen, change, (Reach::ways(change)[turn], escape)));
            if let Some(edits) = edits.collect::<Option<Vec<_>>>().map(|edits| edits.concat())
                && !ways.contains(&edits)
            {
                ways.push(edits);
            }
        }
    }
    ways
}

/// The changes, those made one that are within text made from the same reference or attribute: it is written anew as a
/// whole.
fn joined(article: &Article, changes: &[Change]) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        let whole = |last: &&mut Change| {
            let origins = article.origins(last.span);
            origins.last().is_some_and(|origin| !origin.verbatim && origin.text.end > change.span.start)
        };
        match joined.last_mut().filter(whole) {
            Some(last) => {
                last.words += Span::new(last.span.end, change.span.start).of(article.text());
                last.words += &change.words;
                last.span.end = change.span.end;
            }
            None => joined.push(change.clone()),
        }
    }
    joined
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
    let pen = Pen::of(article);
    let edits = changes.iter().map(|change| edits(article, pen, change, (Reach::Words, Escape::None)));
    Some(edits.collect::<Option<Vec<_>>>()?.concat())
}

/// The edits that make one change; `None` where the encoding cannot express its words.
fn edits(article: &Article, pen: Pen, change: &Change, (reach, escape): (Reach, Escape)) -> Option<Vec<FileEdit>> {
    let origins = article.origins(change.span);
    let (first, last) = (origins.first()?, origins.last()?);
    // What was made from a reference or a tag is replaced as a whole: the rest of it is written anew.
    let before = Span::new(first.text.start.min(change.span.start), change.span.start).of(article.text());
    let after = Span::new(change.span.end, last.text.end.max(change.span.end)).of(article.text());
    let words = format!("{before}{}{after}", change.words);
    let bytes = pen.bytes(&words, escape, opens_line(article, first.text.start))?;
    let edit = |span, bytes| FileEdit { span, bytes };
    let cover = Span::new(first.file.start, last.file.end.max(first.file.start));
    let wide = |span: Span| if keeps_markup_whole(article, &origins, span) { span } else { cover };
    Some(match reach {
        Reach::Between if keeps_markup_whole(article, &origins, cover) => vec![edit(cover, bytes)],
        Reach::Around => vec![edit(wide(around(article, change.span, cover)), bytes)],
        Reach::Words | Reach::Between => {
            let removed = origins[1..].iter().map(|origin| edit(origin.file, Vec::new()));
            std::iter::once(edit(first.file, bytes)).chain(removed).collect()
        }
    })
}

/// Whether the tags and comments that an edit of `span` would take away are elements as a whole. What else is not made
/// text, such as the asterisks of Markdown, shows when the result is read.
fn keeps_markup_whole(article: &Article, origins: &[Origin], span: Span) -> bool {
    let mut open: Vec<String> = Vec::new();
    let mut at = span.start;
    let ends = origins.iter().map(|o| (o.file.start.max(span.start), o.file.end)).chain([(span.end, span.end)]);
    for (start, end) in ends {
        for name in tags(article.bytes().get(at..start).unwrap_or_default()) {
            match name.strip_prefix('/') {
                Some(name) if open.pop().is_none_or(|opened| opened != name) => return false,
                Some(_) => {}
                None => open.push(name),
            }
        }
        at = end.max(at);
    }
    open.is_empty()
}

/// The names of the tags in markup, those of end tags with their slash.
fn tags(markup: &[u8]) -> Vec<String> {
    // UTF-16 has a zero beside every character of a tag's name.
    let ascii: String = markup.iter().filter(|&&b| b != 0).map(|&b| char::from(b)).collect();
    let name = |tag: &str| tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
    ascii.split('<').skip(1).map(name).collect()
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
