//! Banks and drafts for the tests of this folder.

use std::sync::Arc;

use crate::article::{Article, Format};
use crate::bank::{Bank, CanonicalQuote};
use crate::people::{Roster, Speaker, SpeakerKind};
use crate::quotation::{Gap, GapKind};
use crate::text::Span;

use super::{Alignment, Fragment, matches};

/// A speaker whose id and name are `name`; `organisation` is another's id.
pub(super) fn speaker(name: &str, organisation: Option<&str>) -> Speaker {
    let kind = if name == "harbour" { SpeakerKind::Organisation } else { SpeakerKind::Person };
    Speaker::named(name, name, kind, organisation)
}

/// A quote of this speaker with these wordings, the first being the canonical one.
pub(super) fn quote(number: usize, speaker: &Speaker, wordings: &[&str]) -> CanonicalQuote {
    CanonicalQuote::of(&Arc::new(speaker.clone()), &format!("q{number}"), wordings)
}

/// A bank of these (speaker, text) pairs. The speakers "osei" and "lind" belong to the organisation "harbour".
pub(super) fn bank(quotes: &[(&str, &str)]) -> Bank {
    let member = |name: &str| speaker(name, matches!(name, "osei" | "lind").then_some("harbour"));
    let quotes: Vec<_> = quotes.iter().enumerate().map(|(i, (name, text))| quote(i, &member(name), &[text])).collect();
    Bank::new(Roster::new(["osei", "lind", "vane", "harbour"].map(member).to_vec()), quotes)
}

/// A draft that is nothing but these words.
pub(super) fn article(text: &str) -> Article {
    Article::read("draft.txt", text.as_bytes().to_vec(), Format::Plain, None)
}

/// The ellipses and brackets of a text.
pub(super) fn gaps(text: &str) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['…', '[']) {
        let start = at + found;
        let bracket = text[start..].starts_with('[');
        let length = if bracket { text[start..].find(']').map_or(1, |end| end + 1) } else { '…'.len_utf8() };
        let kind = if bracket { GapKind::Bracket } else { GapKind::Ellipsis };
        gaps.push(Gap { kind, span: Span::new(start, start + length) });
        at = start + length;
    }
    gaps
}

/// What [`matches`] says of the whole draft; `credited` is a speaker's id.
pub(super) fn look_up(article: &Article, bank: &Bank, credited: &str) -> Vec<Alignment> {
    let speaker = bank.roster().by_id(credited).map(|s| s.as_ref());
    let spans: Vec<Span> = article.blocks().iter().map(|b| b.span).collect();
    matches(Fragment { article, spans: &spans, gaps: &gaps(article.text()) }, bank, speaker)
}

/// The edits as lines: kind, weight, the record's words, the draft's words.
pub(super) fn shown(alignment: &Alignment, article: &Article) -> Vec<String> {
    let line = |edit: &super::Edit| {
        let (record, draft) = (edit.canonical.of(alignment.text()), edit.article.of(article.text()));
        format!("{:?} {:?}: {record} > {draft}", edit.kind, edit.weight)
    };
    alignment.edits.iter().map(line).collect()
}
