//! Who is credited with which words: source, cue and content.
//!
//! From an article, its quotations and a roster to attributions. It does not know the bank, so it can be measured on public
//! corpora alone.

mod clause;
mod coreference;
mod cue;
mod draft;
mod mention;
mod phrase;
mod skeleton;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use coreference::Cast;
use draft::{Draft, Drafts, Part};
use skeleton::Skeleton;

use crate::article::Article;
use crate::language::{Polarity, VerbClass};
use crate::people::{Resolution, Roster, Speaker};
use crate::quotation::Quotations;
use crate::text::Span;

/// Words in marks without a credit are speech from this many words on (the contract's figure).
const SPEECH_WORDS: usize = 6;

/// Fewer words in marks than this, without a credit, are incidental: in PolNeAR train most runs of one to three words without a cue around
/// them are no gold content, most longer ones are.
const CLAIMED_WORDS: usize = 4;

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
    /// A few words in marks that nobody is credited with: a title, a nickname, a term. Extraction leaves them out; checking looks them up
    /// all the same.
    pub incidental: bool,
}

/// The attributions of an article, sorted by their first content.
#[must_use]
pub fn attributions(article: &Article, quotations: &Quotations, roster: &Roster) -> Vec<Attribution> {
    let text = article.text();
    let skeleton = Skeleton::of(article, quotations);
    let credits = article.language().credits;
    let cues: Vec<_> = (0..skeleton.sentences.len()).flat_map(|n| cue::cues(&skeleton, text, credits, n)).collect();
    let Drafts { all: drafts, passed, .. } = Drafts::new(&skeleton, text, &cues);
    let mut cast = Cast::new(&skeleton, text, roster);
    let mentions: Vec<_> =
        cues.iter().map(|c| c.source.as_ref().map(|source| cast.mention(source, c.sentence))).collect();
    let finish =
        Finish { skeleton: &skeleton, text, cues: &cues, drafts: &drafts, mentions: &mentions, passed: &passed };
    let mut out: Vec<_> = drafts.iter().map(|d| finish.attribution(d)).collect();
    out.sort_by_key(|a| a.content.first().copied());
    out
}

/// Makes attributions of drafts.
struct Finish<'a> {
    skeleton: &'a Skeleton,
    text: &'a str,
    cues: &'a [cue::Cue],
    drafts: &'a [Draft],
    mentions: &'a [Option<Mention>],
    /// Cues with the credit that passes their words on.
    passed: &'a FxHashMap<usize, usize>,
}

impl Finish<'_> {
    fn attribution(&self, draft: &Draft) -> Attribution {
        let content: Vec<Span> = draft.parts.iter().map(|p| self.content(p)).collect();
        let quotations = self.quoted(draft);
        let cue = draft.cue.map(|c| &self.cues[c]);
        let source = cue.map_or_else(|| self.carried(draft).or_else(|| self.governed(draft)), |_| self.source(draft));
        let speech = self.is_speech(draft, cue);
        let incidental = source.is_none() && cue.is_none() && self.quoted_words(draft) < CLAIMED_WORDS;
        Attribution {
            kind: self.kind(draft),
            source,
            cue: cue.map(|c| self.cue(c)),
            via: draft.cue.and_then(|c| self.via(c)),
            quotations,
            speech,
            incidental,
            content,
        }
    }

    /// The words of a part; a quotation's without its marks.
    fn content(&self, part: &Part) -> Span {
        match part {
            Part::Quote(p) => self.skeleton.pieces[*p].body,
            Part::Text(range) => self.skeleton.span(range),
        }
    }

    /// The numbers of the quotations in a draft, in order.
    fn quoted(&self, draft: &Draft) -> Vec<usize> {
        let piece = |kind| if let skeleton::Kind::Quote(p) = kind { Some(self.skeleton.pieces[p].item) } else { None };
        let mut items: Vec<usize> = draft
            .parts
            .iter()
            .flat_map(|part| match part {
                Part::Quote(p) => vec![self.skeleton.pieces[*p].item],
                Part::Text(range) => self.skeleton.tokens[range.clone()].iter().filter_map(|t| piece(t.kind)).collect(),
            })
            .collect();
        items.sort_unstable();
        items.dedup();
        items
    }

    fn kind(&self, draft: &Draft) -> Kind {
        let tokens = |part: &Part| match part {
            Part::Quote(_) => (true, false),
            Part::Text(r) => {
                let tokens = &self.skeleton.tokens[r.clone()];
                (tokens.iter().any(skeleton::Token::is_quote), tokens.iter().any(skeleton::Token::is_word))
            }
        };
        let (quoted, plain) = draft.parts.iter().map(tokens).fold((false, false), |a, b| (a.0 || b.0, a.1 || b.1));
        match (quoted, plain) {
            (true, false) => Kind::Direct,
            (true, true) => Kind::Mixed,
            (false, _) => Kind::Indirect,
        }
    }

    fn source(&self, draft: &Draft) -> Option<Mention> {
        draft.cue.and_then(|c| self.mentions[c].clone())
    }

    /// The source of the draft whose speaker goes on speaking.
    fn carried(&self, draft: &Draft) -> Option<Mention> {
        let mut from = draft.carried.map(|d| &self.drafts[d])?;
        while let Some(earlier) = from.carried {
            from = &self.drafts[earlier];
        }
        self.source(from).map(|m| Mention { by: Resolution::Carried, ..m })
    }

    /// The outlet through which the words of cue `c` came: who passes them on, or a name that is told them.
    fn via(&self, c: usize) -> Option<Span> {
        let passed = self.passed.get(&c);
        passed.and_then(|&credit| self.cues[credit].source.as_ref()).map(|r| self.skeleton.span(r)).or_else(|| {
            let told = cue::recipient(self.skeleton, &self.cues[c])?;
            mention::is_outlet(self.skeleton, &told).then(|| self.skeleton.span(&told))
        })
    }

    /// The subject of a fragment's verb. It is not looked up in the roster: what the verb does need not be saying.
    fn governed(&self, draft: &Draft) -> Option<Mention> {
        let (source, _) = draft.governor.as_ref()?;
        let span = self.skeleton.span(source);
        Some(Mention {
            span,
            kind: mention::sight(self.skeleton, source).kind,
            name: None,
            antecedent: None,
            by: Resolution::Unknown,
            speaker: None,
        })
    }

    fn cue(&self, cue: &cue::Cue) -> Cue {
        Cue { span: self.skeleton.span(&cue.words), lemma: cue.lemma, polarity: cue.polarity(), class: cue.class() }
    }

    /// Words with a credit are speech where their cue is a word of saying; words in marks without one where they are a sentence or at
    /// least six words.
    fn is_speech(&self, draft: &Draft, cue: Option<&cue::Cue>) -> bool {
        match cue {
            Some(cue) => cue.class() == VerbClass::Speech,
            None => draft.carried.is_some() || self.quoted_words(draft) >= SPEECH_WORDS,
        }
    }

    /// How many words of a draft stand in marks.
    fn quoted_words(&self, draft: &Draft) -> usize {
        let piece = |p: usize| self.skeleton.pieces[p].body.of(self.text).split_whitespace().count();
        let in_text = |t: &skeleton::Token| if let skeleton::Kind::Quote(p) = t.kind { piece(p) } else { 0 };
        let in_part = |part: &Part| match part {
            Part::Quote(p) => piece(*p),
            Part::Text(range) => self.skeleton.tokens[range.clone()].iter().map(in_text).sum(),
        };
        draft.parts.iter().map(in_part).sum()
    }
}
