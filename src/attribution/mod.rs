//! Who is credited with which words: source, cue and content.
//!
//! From an article, its quotations and a roster to attributions. It does not know the bank, so it can be measured on public
//! corpora alone.

use std::sync::Arc;

use crate::article::Article;
use crate::language::{Polarity, VerbClass};
use crate::people::{Resolution, Roster, Speaker};
use crate::quotation::Quotations;
use crate::text::Span;

/// How much of the content stands in quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// All of it.
    Direct,
    /// Some of it.
    Mixed,
    /// None: reported speech.
    Indirect,
    /// Canonical words in the running text without marks or credit. Made by checking, never by [`attributions`].
    Unmarked,
}

/// What sort of words a mention is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MentionKind {
    /// A proper name, with or without title and apposition.
    Name,
    /// A pronoun.
    Pronoun,
    /// A description of one person: "the senator".
    Description,
    /// A description that hides a name: "a spokesperson", "officials", "sources".
    Anonymous,
    /// A document: "the lawsuit", "court filings".
    Document,
}

/// The words that name a source.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The mention in the clause itself ("he", "who").
    pub span: Span,
    /// What sort of words it is.
    pub kind: MentionKind,
    /// The name it stands for, as the draft gives it: the mention itself, or its antecedent. `None` where none was found.
    pub name: Option<String>,
    /// The mention that a pronoun or description goes back to.
    pub antecedent: Option<Span>,
    /// How it was resolved.
    pub by: Resolution,
    /// The speaker of the roster.
    pub speaker: Option<Arc<Speaker>>,
}

impl Mention {
    /// Whether it hides a name: "a spokesperson", or a pronoun that goes back to one.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        let hidden_antecedent = self.kind == MentionKind::Pronoun && self.name.is_none() && self.antecedent.is_some();
        self.kind == MentionKind::Anonymous || hidden_antecedent
    }
}

/// The words that report.
#[derive(Clone, Debug)]
pub struct Cue {
    /// Their place.
    pub span: Span,
    /// Dictionary form of the verb or credit phrase, in lower case.
    pub lemma: &'static str,
    /// Affirming or denying.
    pub polarity: Polarity,
    /// Speech or attitude.
    pub class: VerbClass,
}

/// Reported words with their credit.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// The words reported, in order; outer marks left out, punctuation inside them taken in.
    pub content: Vec<Span>,
    /// How much of it stands in marks.
    pub kind: Kind,
    /// Who is credited; `None` where nobody is.
    pub source: Option<Mention>,
    /// What reports them.
    pub cue: Option<Cue>,
    /// The outlet they came through: "told *Fox Business*", "according to *the Post*".
    pub via: Option<Span>,
    /// Numbers of the quotations in the content (places in [`Quotations::items`]), in order.
    pub quotations: Vec<usize>,
    /// Words said or written rather than an attitude, a title or a scare quote.
    pub speech: bool,
}

/// The attributions of an article, sorted by their first content.
#[must_use]
pub fn attributions(_article: &Article, quotations: &Quotations, _roster: &Roster) -> Vec<Attribution> {
    let outer = quotations.items.iter().enumerate().filter(|(_, q)| q.depth == 0);
    outer
        .map(|(i, q)| Attribution {
            content: q.body.clone(),
            kind: Kind::Direct,
            source: None,
            cue: None,
            via: None,
            quotations: vec![i],
            speech: true,
        })
        .collect()
}
