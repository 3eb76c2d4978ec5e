//! What a check finds, as plain data: judgements with their findings, and the shape of a rule.

use std::sync::Arc;

use crate::alignment::{Alignment, Paraphrase};
use crate::article::{Article, Comment, Location};
use crate::attribution::{Cue, Kind, Mention};
use crate::bank::Languages;
use crate::circumstance::{Place, Setting, Told, is_outlet};
use crate::house::{Level, Settings};
use crate::language::Language;
use crate::people::{Roster, Speaker};
use crate::quotation::Quotation;
use crate::text::{Phrases, Span};

/// What a judgement comes to, lightest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// The record's own words.
    Verified,
    /// Reported speech that the record supports.
    Faithful,
    /// It could not be compared.
    Unchecked,
    /// The bank holds nothing like it.
    NoRecord,
    /// Reported or unmarked speech that departs from the record.
    Drifted,
    /// Words in quotation marks that differ from the record.
    Altered,
    /// The words are on record from someone else.
    Misattributed,
}

impl Verdict {
    /// All verdicts, lightest first.
    pub const ALL: [Self; 7] = [
        Self::Verified,
        Self::Faithful,
        Self::Unchecked,
        Self::NoRecord,
        Self::Drifted,
        Self::Altered,
        Self::Misattributed,
    ];
}

/// One rule of the program.
#[derive(Debug)]
pub struct Rule {
    /// Its name, in kebab case, naming the fault.
    pub name: &'static str,
    /// How grave its findings are, unless the check or the configuration says otherwise.
    pub level: Level,
    /// The verdict that a finding of it brings about.
    pub verdict: Option<Verdict>,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Its manual, in Markdown.
    pub manual: &'static str,
    /// Looks at one judgement's evidence.
    pub check: fn(&Evidence<'_>) -> Vec<Finding>,
}

/// All that is known about one passage, before it is judged.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The draft.
    pub article: &'a Article,
    /// The phrases of the draft.
    pub phrases: &'a Phrases,
    /// The speakers of the bank.
    pub roster: &'a Roster,
    /// The house's choices.
    pub settings: &'a Settings,
    /// The passage: its kind, its places, who is credited.
    pub entry: &'a Entry,
    /// The quotation, where the passage is one.
    pub quotation: Option<&'a Quotation>,
    /// The quotes that hold the words, best first; for reported speech the one it reports.
    pub alignments: &'a [Alignment],
    /// The language of the words, where they can only be a translation that the bank does not have: all that it holds of the credited
    /// speaker was said in another.
    pub foreign: Option<Foreign<'a>>,
    /// The clause of the credited speaker's that reported speech reports.
    pub paraphrase: Option<&'a Paraphrase>,
    /// Whether reported speech is unlike anything that the credited speaker is on record with.
    pub unlike: bool,
    /// Somebody else's clause that would support reported speech which none of the credited speaker's supports.
    pub elsewhere: Option<&'a Paraphrase>,
}

/// Fewer matching words than this may have been said at any time.
const WORDS_THAT_TELL: usize = 3;

/// Words in another language than the record.
#[derive(Clone, Copy, Debug)]
pub struct Foreign<'a> {
    /// Their language.
    pub spoken: &'static Language,
    /// The languages of what the bank holds of the credited speaker.
    pub on_record: &'a Languages,
}

impl<'a> Evidence<'a> {
    /// The credited speaker of the bank.
    #[must_use]
    pub fn speaker(&self) -> Option<&'a Speaker> {
        self.entry.source.as_ref()?.speaker.as_deref()
    }

    /// How many words the passage has.
    #[must_use]
    pub fn words(&self) -> usize {
        self.entry.content.iter().map(|&span| self.article.words().within(span).len()).sum()
    }

    /// The words of the passage, up to the end of its first piece.
    #[must_use]
    pub fn first_words(&self) -> &'a str {
        self.entry.content.first().map_or("", |span| span.of(self.article.text()))
    }

    /// The record that speaks of this passage; `None` for mixed speech as a whole, of which the quoted fragments speak.
    #[must_use]
    pub fn record(&self) -> Option<&'a Alignment> {
        self.alignments.first().filter(|_| !self.is_told_by_fragments())
    }

    /// Whether the passage is mixed speech as a whole: its quoted fragments are passages of their own, and what holds
    /// for both is said of them alone.
    #[must_use]
    pub fn is_told_by_fragments(&self) -> bool {
        self.entry.kind == Kind::Mixed
    }

    /// The records whose time and occasion the draft's may be held against: all that the passage may come from, where the words are the
    /// credited speaker's, enough to tell, and reported faithfully.
    #[must_use]
    pub fn told_records(&self) -> &'a [Alignment] {
        let ours = |a: &Alignment| {
            let speaker = self.entry.source.as_ref().and_then(|s| s.speaker.as_deref());
            speaker.is_none_or(|s| self.roster.circle(&a.quote.speaker.id).any(|other| other.id == s.id))
        };
        let faithful = self.paraphrase.is_none_or(Paraphrase::faithful);
        let telling = self.record().is_some_and(|a| a.matched >= WORDS_THAT_TELL || a.matched == a.words_of_wording());
        let whole =
            self.entry.asserted && faithful && telling && self.entry.source.is_some() && self.outlet().is_none();
        if whole && self.alignments.iter().all(ours) { self.alignments } else { &[] }
    }

    /// The outlet that the words are credited to in place of who said them: "according to the Harbour Post", of words that the outlet is
    /// not on record with.
    #[must_use]
    pub fn outlet(&self) -> Option<Span> {
        const REPORTING: [&str; 4] = ["report", "berichten", "rapporter", "informar"];
        let (source, cue) = (self.entry.source.as_ref()?, self.entry.cue.as_ref()?);
        let language = self.article.language();
        let passes_on = language.credits.contains(&cue.lemma)
            || language.postpositions.contains(&cue.lemma)
            || REPORTING.contains(&cue.lemma);
        let outlet = source.speaker.is_none() && source.name.as_deref().is_some_and(is_outlet);
        (passes_on && outlet).then_some(source.span)
    }

    /// The dates and occasions that the draft tells with cue and source.
    #[must_use]
    pub fn circumstances(&self) -> (Vec<Told>, Vec<Place>) {
        let (cue, source) = (self.entry.cue.as_ref().map(|c| c.span), self.entry.source.as_ref().map(|s| s.span));
        let own: Vec<Span> = cue.into_iter().chain(source).collect();
        Setting::new(self.article, &self.entry.around, &own, self.quotation.is_some()).told(self.article.date())
    }

    /// The place to point at: the first piece of the passage.
    #[must_use]
    pub fn place(&self) -> Span {
        self.entry.content.first().copied().unwrap_or_default()
    }
}

/// One passage that is judged: a quotation, a piece of reported speech, an unmarked copy.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Direct, mixed, indirect or unmarked.
    pub kind: Kind,
    /// The words, in order.
    pub content: Vec<Span>,
    /// Who is credited.
    pub source: Option<Mention>,
    /// What reports them.
    pub cue: Option<Cue>,
    /// The outlet they came through.
    pub via: Option<Span>,
    /// The words around cue and source, in their sentence, that are nobody's reported words: where when and where are told.
    pub around: Vec<Span>,
    /// Whether the draft says that the words were said: not "asked whether …", not "never said that …". Such words are not compared.
    pub asserted: bool,
    /// The number of the attribution it belongs to; entries of one attribution share it.
    pub group: usize,
    /// Number of its quotation in [`Quotations::items`](crate::quotation::Quotations::items).
    pub quotation: Option<usize>,
}

/// Something for the editor.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How grave it is here.
    pub level: Level,
    /// Where: bytes of the article's text.
    pub span: Span,
    /// What is wrong, naming the quote and showing both wordings; one line, no final full stop.
    pub message: String,
    /// A short label for the place itself: `on record: “people”`; empty where the message says it all.
    pub label: String,
    /// What puts it right.
    pub fix: Option<Fix>,
    /// Why it counts no more: the reason that an `allow` gives, or that the baseline has it. `None` while it is open.
    pub settled: Option<Arc<str>>,
    /// Number of the comment of [`Article::comments`] that it is about; its span is then the empty one before the next words.
    pub comment: Option<usize>,
}

impl Finding {
    /// Whether nothing has settled it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// Where in the file it is.
    #[must_use]
    pub fn locate(&self, article: &Article) -> Location {
        match self.comment(article) {
            Some(comment) => article.locate_comment(comment),
            None => article.locate(self.span),
        }
    }

    /// The comment that it is about.
    #[must_use]
    pub fn comment<'a>(&self, article: &'a Article) -> Option<&'a Comment> {
        article.comments().get(self.comment?)
    }
}

/// Replacements in the article's text, sorted, without overlaps.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fix {
    /// Each place with what is to stand there.
    pub edits: Vec<(Span, String)>,
}

/// One passage, judged.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The passage.
    pub entry: Entry,
    /// The quotes that hold the words, best first; for reported speech the one it reports. Empty where nothing matches.
    pub alignments: Vec<Alignment>,
    /// The gravest verdict that holds.
    pub verdict: Verdict,
    /// What was found, sorted by place. Findings whose level is off are left out.
    pub findings: Vec<Finding>,
}

/// One draft, checked.
#[derive(Clone, Debug)]
pub struct Report {
    /// The draft.
    pub article: Article,
    /// Its passages, sorted by place.
    pub judgements: Vec<Judgement>,
    /// Findings that belong to no passage, sorted by place.
    pub findings: Vec<Finding>,
}

impl Report {
    /// All findings that are not settled: those of the judgements and the article's own.
    pub fn open_findings(&self) -> impl Iterator<Item = &Finding> {
        self.all_findings().filter(|finding| finding.is_open())
    }

    /// All findings: those of the judgements, in their order, and the article's own.
    pub fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        self.judgements.iter().flat_map(|judgement| &judgement.findings).chain(&self.findings)
    }
}
