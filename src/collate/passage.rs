//! The places of a draft that may be versions of a statement: from quotations and attributions to [`Passage`]s.
//!
//! An interrupted quotation is one passage, mixed and reported speech are passages as a whole.

use crate::alignment::{Fragment, Weight, weigh};
use crate::article::Article;
use crate::attribution::{Attribution, Cue, Kind, Mention, attributions};
use crate::people::Roster;
use crate::quotation::{Closing, Gap, Quotation, Quotations, quotations};
use crate::text::{Span, WordKey};

/// Words of so many letters or fewer may stay small in a title. Source: Chicago Manual of Style, 8.159 (prepositions of
/// up to four).
const TITLE_SMALL: usize = 4;

/// Words of a draft that can be laid against a wording: one span a paragraph or piece, in order, and the gaps in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) spans: Vec<Span>,
    gaps: Vec<Gap>,
}

impl Piece {
    fn of(quotations: &[&Quotation]) -> Self {
        Self {
            spans: quotations.iter().flat_map(|q| q.body.iter().copied()).collect(),
            gaps: quotations.iter().flat_map(|q| q.gaps.iter().copied()).collect(),
        }
    }

    fn new(spans: Vec<Span>, gaps: &[Gap]) -> Self {
        let inside = |gap: &&Gap| spans.iter().any(|span| span.contains(gap.span));
        Self { gaps: gaps.iter().filter(inside).copied().collect(), spans }
    }

    pub(super) fn fragment<'a>(&'a self, article: &'a Article) -> Fragment<'a> {
        Fragment { article, spans: &self.spans, gaps: &self.gaps }
    }

    /// The words as they are printed, the spans joined by spaces.
    pub(super) fn text(&self, article: &Article) -> String {
        let parts: Vec<&str> = self.spans.iter().map(|span| span.of(article.text())).collect();
        parts.join(" ")
    }

    pub(super) fn keys(&self, article: &Article) -> Vec<WordKey> {
        self.places(article).map(|i| article.words().keys()[i]).collect()
    }

    /// How many words, and how many of them carry meaning.
    pub(super) fn size(&self, article: &Article) -> (usize, usize) {
        let telling =
            |i: &usize| weigh(article.text(), article.words().span(*i), article.language()) > Weight::Function;
        (self.places(article).count(), self.places(article).filter(telling).count())
    }

    /// Its sentences, each by itself.
    pub(super) fn sentences(&self, article: &Article) -> Vec<Self> {
        let all = article.sentences();
        let within = |span: Span| {
            let first = all.partition_point(|s| s.end <= span.start);
            all[first..]
                .iter()
                .take_while(move |s| s.start < span.end)
                .map(move |s| Span::new(s.start.max(span.start), s.end.min(span.end)).trimmed(article.text()))
        };
        let spans = self.spans.iter().flat_map(|&span| within(span)).filter(|span| !span.is_empty());
        spans.map(|span| Self::new(vec![span], &self.gaps)).collect()
    }

    /// Whether all longer words begin with a capital, as in a title: "The Evening Show with Ada Field".
    fn is_title(&self, article: &Article) -> bool {
        let words = self.places(article).map(|i| article.words().span(i).of(article.text()));
        let mut long = words.filter(|word| word.chars().count() > TITLE_SMALL).peekable();
        let capital = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
        long.peek().is_some() && long.all(capital)
    }

    /// Whether it ends with a stop, a comma or the like: it is no title in the middle of a sentence.
    fn ends(&self, article: &Article) -> bool {
        self.spans.last().is_some_and(|span| span.of(article.text()).ends_with(['.', ',', '?', '!', '…']))
    }

    /// The numbers of its words in the article.
    fn places(&self, article: &Article) -> impl Iterator<Item = usize> {
        self.spans.iter().flat_map(|&span| article.words().within(span))
    }
}

/// A place that may be a version of a statement.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// Number of the draft.
    pub(super) draft: usize,
    pub(super) kind: Kind,
    /// All its words.
    pub(super) whole: Piece,
    /// Those in quotation marks.
    pub(super) marked: Vec<Piece>,
    pub(super) source: Option<Mention>,
    pub(super) cue: Option<Cue>,
    pub(super) via: Option<Span>,
    /// Whether its words are the printed ones from end to end: in marks, and closed.
    pub(super) exact: bool,
    /// Whether it is speech: somebody is credited, or it stands by itself and is no title.
    pub(super) speech: bool,
}

impl Passage {
    /// What stands longest in quotation marks.
    pub(super) fn longest_marked(&self, article: &Article) -> Option<&Piece> {
        let speech = self.marked.iter().rev().filter(|piece| !piece.is_title(article) || piece.ends(article));
        speech.max_by_key(|piece| piece.size(article).0)
    }

    /// All spans of its words in quotation marks.
    pub(super) fn marked_spans(&self) -> Vec<Span> {
        self.marked.iter().flat_map(|piece| piece.spans.iter().copied()).collect()
    }

    /// From its first to its last word.
    pub(super) fn place(&self) -> Span {
        let spans = &self.whole.spans;
        spans.iter().fold(spans.first().copied().unwrap_or_default(), |all, span| all.cover(*span))
    }
}

/// The passages of draft `number`, by place.
pub(super) fn passages(number: usize, article: &Article) -> Vec<Passage> {
    let quotations = quotations(article);
    let attributions = attributions(article, &quotations, &Roster::default());
    let holder = holders(&quotations, &attributions);
    let scene = Scene { number, article, quotations: &quotations, holder: &holder };
    let credited = attributions.iter().enumerate().flat_map(|(n, a)| scene.credited(n, a));
    let free = quotations.items.iter().zip(&holder).filter(|(q, held)| q.depth == 0 && held.is_none());
    let mut out: Vec<Passage> = credited.chain(free.map(|(q, _)| scene.direct(&[q], None))).collect();
    out.retain(|passage| !passage.whole.spans.is_empty());
    out.sort_by_key(|passage| (passage.place(), passage.kind));
    out
}

/// For each quotation the attribution it is taken to belong to: the first that credits somebody, or else the first.
fn holders(quotations: &Quotations, attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut holders: Vec<Option<usize>> = vec![None; quotations.items.len()];
    for (number, attribution) in attributions.iter().enumerate() {
        for &item in &attribution.quotations {
            let better = |held: usize| attributions[held].source.is_none() && attribution.source.is_some();
            if holders[item].is_none_or(better) {
                holders[item] = Some(number);
            }
        }
    }
    holders
}

struct Scene<'a> {
    number: usize,
    article: &'a Article,
    quotations: &'a Quotations,
    holder: &'a [Option<usize>],
}

impl Scene<'_> {
    /// What an attribution reports. The words in marks under a verb that is not of saying stand by themselves.
    fn credited(&self, number: usize, attribution: &Attribution) -> Vec<Passage> {
        let own = attribution.quotations.iter().filter(|&&item| self.holder[item] == Some(number));
        let own: Vec<&Quotation> = own.map(|&item| &self.quotations.items[item]).collect();
        match attribution.kind {
            Kind::Mixed | Kind::Indirect if attribution.speech => vec![self.reported(attribution, &own)],
            Kind::Mixed => own.iter().map(|q| self.direct(&[q], Some(attribution))).collect(),
            Kind::Direct if !own.is_empty() => vec![self.direct(&own, Some(attribution))],
            _ => Vec::new(),
        }
    }

    fn reported(&self, attribution: &Attribution, own: &[&Quotation]) -> Passage {
        let gaps: Vec<Gap> = own.iter().flat_map(|q| q.gaps.iter().copied()).collect();
        Passage {
            draft: self.number,
            kind: attribution.kind,
            whole: Piece::new(attribution.content.clone(), &gaps),
            marked: own.iter().map(|q| Piece::of(&[q])).collect(),
            source: attribution.source.clone(),
            cue: attribution.cue.clone(),
            via: attribution.via,
            exact: false,
            speech: true,
        }
    }

    fn direct(&self, own: &[&Quotation], attribution: Option<&Attribution>) -> Passage {
        let credited = attribution.filter(|a| a.speech || a.cue.is_some());
        let whole = Piece::of(own);
        let alone = |q: &&Quotation| q.stands_alone(self.article) && !Piece::of(&[q]).is_title(self.article);
        Passage {
            draft: self.number,
            kind: Kind::Direct,
            marked: vec![whole.clone()],
            whole,
            source: credited.and_then(|a| a.source.clone()),
            cue: credited.and_then(|a| a.cue.clone()),
            via: credited.and_then(|a| a.via),
            exact: own.iter().all(|q| q.closing == Closing::Closed),
            speech: credited.is_some_and(|a| a.source.is_some()) || own.iter().any(alone),
        }
    }
}
