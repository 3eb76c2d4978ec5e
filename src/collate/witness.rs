//! A place that prints a statement: from a passage and its alignment to a [`Witness`].

use super::Scene;
use crate::alignment::{Alignment, Edit, EditKind, Weight, weigh};
use crate::article::Article;
use crate::attribution::{Cue, Kind, Mention};
use crate::text::Span;

/// A place of a draft that prints a statement.
#[derive(Clone, Debug)]
pub struct Witness {
    /// Number of the draft.
    pub article: usize,
    /// In quotation marks, partly, as reported speech, or in the running text without marks.
    pub kind: Kind,
    /// The words: bytes of the draft's text.
    pub content: Vec<Span>,
    /// Who is credited.
    pub source: Option<Mention>,
    /// The name of the one credited, as the drafts together give it; `None` where the mention names nobody.
    pub name: Option<String>,
    /// What reports the words.
    pub cue: Option<Cue>,
    /// The outlet they came through.
    pub via: Option<Span>,
    /// Whether it tells the statement in words of its own: reported speech that is alike in sense, not in its words.
    pub other_words: bool,
    /// The words laid against the statement's wording. Where not all of them stand in marks, without the reporter's
    /// words before the first and after the last that they share.
    pub alignment: Alignment,
}

impl Witness {
    /// Passage `number`, whose words are laid against the statement's wording.
    pub(super) fn by_words(scene: &Scene<'_>, number: usize, alignment: Alignment) -> Self {
        let exact = scene.passages[number].exact;
        let article = scene.article(number);
        let reported = !matches!(scene.passages[number].kind, Kind::Direct);
        let alignment = if exact { alignment } else { shared(alignment, article) };
        let alignment = if reported { chosen(alignment, article) } else { alignment };
        Self::new(scene, number, alignment, false)
    }

    /// Passage `number`, laid against the statement's wording by its words, or by its sense (`other_words`).
    pub(super) fn new(scene: &Scene<'_>, number: usize, alignment: Alignment, other_words: bool) -> Self {
        let passage = &scene.passages[number];
        Self {
            article: passage.draft,
            kind: passage.kind,
            content: passage.whole.spans.clone(),
            source: passage.source.clone(),
            name: scene.speakers[number].as_ref().map(|s| s.name.clone()),
            cue: passage.cue.clone(),
            via: passage.via,
            other_words,
            alignment,
        }
    }

    /// A stretch of running text.
    pub(super) fn unmarked(article: usize, span: Span, alignment: Alignment) -> Self {
        Self {
            article,
            kind: Kind::Unmarked,
            content: vec![span],
            source: None,
            name: None,
            cue: None,
            via: None,
            other_words: false,
            alignment,
        }
    }

    /// Whether its words stand in quotation marks, or are copied without any; reported speech is the reporter's.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        matches!(self.kind, Kind::Direct | Kind::Unmarked)
    }

    /// From its first to its last word: bytes of the draft's text.
    #[must_use]
    pub fn place(&self) -> Span {
        let first = self.content.first().copied().unwrap_or_default();
        self.content.iter().fold(first, |all, span| all.cover(*span))
    }
}

/// The alignment without the edits before the first and after the last word that both sides have.
fn shared(mut alignment: Alignment, article: &Article) -> Alignment {
    let words = article.words();
    let stands_for = |e: &&Edit| e.kind != EditKind::Reordering && !e.article.is_empty();
    let changed: Vec<Span> = alignment.edits.iter().filter(stands_for).map(|e| e.article).collect();
    let is_shared = |i: &usize| {
        let after = changed.partition_point(|span| span.end <= words.span(*i).start);
        !changed.get(after).is_some_and(|span| span.overlaps(words.span(*i)))
    };
    let mut both = words.within(alignment.fragment).filter(is_shared);
    let Some(first) = both.next() else { return alignment };
    let (start, end) = (words.span(first).start, words.span(both.next_back().unwrap_or(first)).end);
    let mut passage = alignment.passage;
    for edit in &alignment.edits {
        if edit.article.end <= start {
            passage.start = passage.start.max(edit.canonical.end).min(passage.end);
        } else if edit.article.start >= end {
            passage.end = passage.end.min(edit.canonical.start).max(passage.start);
        }
    }
    alignment.edits.retain(|e| e.article.end > start && e.article.start < end);
    Alignment { passage: passage.trimmed(alignment.text()), fragment: Span::new(start, end), ..alignment }
}

/// The alignment without what reported speech leaves out at length, and the small words that join what it has chosen:
/// that is no difference of wording.
fn chosen(mut alignment: Alignment, article: &Article) -> Alignment {
    let long =
        |e: &Edit| e.kind == EditKind::Omission && e.canonical.of(alignment.text()).split_whitespace().count() >= CUT;
    let cuts: Vec<Span> = alignment.edits.iter().filter(|e| long(e)).map(|e| e.canonical).collect();
    let small = |span: Span| {
        let weight = |i| weigh(article.text(), article.words().span(i), article.language());
        article.words().within(span).all(|i| weight(i) <= Weight::Function)
    };
    let beside = |e: &Edit| cuts.iter().any(|cut| cut.start <= e.canonical.end + 2 && e.canonical.start <= cut.end + 2);
    alignment.edits.retain(|e| !beside(e) || !small(e.article));
    alignment
}

/// Words that reported speech leaves out by choice.
const CUT: usize = 4;
