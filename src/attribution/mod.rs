//! Who is credited with which words: source, cue and content.
//!
//! From an article, its quotations and a roster to attributions. It does not know the bank, so it can be measured on public
//! corpora alone.

mod clause;
mod coreference;
mod credit;
mod cue;
mod direct;
mod draft;
mod float;
mod fragment;
mod incise;
mod mention;
mod nesting;
#[cfg(test)]
mod other_languages;
mod part_of_speech;
mod phrase;
mod piece;
mod reported;
mod skeleton;
mod source;
mod token;
mod turn;
mod verb;
mod verb_second;

use std::ops::Range;
use std::sync::Arc;

use coreference::Cast;
use draft::{Draft, Drafts, Part};
pub use fragment::Fragment;
use fragment::{clause, fragment};
use skeleton::Skeleton;

use crate::article::Article;
use crate::language::{Language, Polarity, VerbClass, WordOrder};
use crate::people::{Resolution, Roster, Speaker};
use crate::quotation::Quotations;
use crate::text::Span;

/// Words in marks without a credit are speech from this many words on (the contract's figure).
const SPEECH_WORDS: usize = crate::quotation::LONG_WORDS;

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
    /// Whether whom it stands for is told by a word that hides a name: "a spokesperson", or a pronoun that goes back to one.
    pub hidden: bool,
}

impl Mention {
    /// Whether it hides a name: "a spokesperson", or a pronoun that goes back to one.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.kind == MentionKind::Anonymous || (self.kind == MentionKind::Pronoun && self.hidden)
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
    /// A few words in marks that no cue reports and that are a title, a nickname or a term. Extraction leaves them out; checking looks
    /// them up all the same.
    pub incidental: bool,
    /// The number, in the list of the article's attributions, of the report that this one is part of: in "Weil said that Lee had promised to pay"
    /// Lee's promise is part of what Weil says.
    pub nested: Option<usize>,
}

impl Attribution {
    /// Whether extraction lists it. What a speaker is said to have reported is listed as the speaker's, unless words in marks are in it.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        !self.incidental && (self.nested.is_none() || self.kind != Kind::Indirect)
    }

    /// Takes in the quotations of another that nobody is credited with and that has the same content: “profane” and “sexist” of one clause.
    fn takes_in(&mut self, other: &mut Self) -> bool {
        let uncredited = |a: &Self| a.cue.is_none() && a.source.is_none() && a.kind == Kind::Mixed;
        let same = uncredited(self) && uncredited(other) && self.content == other.content;
        if same {
            self.quotations.append(&mut other.quotations);
        }
        same
    }
}

/// The attributions of an article, sorted by their first content.
#[must_use]
pub fn attributions(article: &Article, quotations: &Quotations, roster: &Roster) -> Vec<Attribution> {
    let text = article.text();
    let skeleton = Skeleton::of(article, quotations);
    let language = article.language();
    let (cues, parts) = cues(&skeleton, text, language);
    let drafts = drafts(&skeleton, text, &cues, parts, language);
    let mut cast = Cast::new(&skeleton, text, roster);
    let mentions = mentions(&cues, &drafts.all, &mut cast);
    let finish = Finish { skeleton: &skeleton, text, cues: &cues, drafts: &drafts, mentions: &mentions, language };
    let full = drafts.all.iter().enumerate().filter(|(_, d)| !d.empty);
    let mut out: Vec<_> = full.map(|(number, d)| finish.attribution(number, d)).collect();
    out.sort_by_key(|a| a.content.first().copied());
    out.dedup_by(|later, first| first.takes_in(later));
    nesting::mark(&mut out);
    out
}

/// The few words in marks that no cue reports, sorted by place: what a language's weights for them are learnt from.
#[must_use]
pub fn fragments(article: &Article, quotations: &Quotations) -> Vec<Fragment> {
    let text = article.text();
    let skeleton = Skeleton::of(article, quotations);
    let language = article.language();
    let (cues, parts) = cues(&skeleton, text, language);
    let drafts = drafts(&skeleton, text, &cues, parts, language);
    let full = (0..drafts.all.len()).filter(|&d| !drafts.all[d].empty);
    let mut out: Vec<_> = full.filter_map(|d| fragment(&drafts, d, &drafts.pieces_of(d))).collect();
    out.sort_by_key(|f| f.span);
    out
}

/// What each cue reports, and the quotations that none does.
fn drafts<'a>(
    skeleton: &'a Skeleton,
    text: &'a str,
    cues: &'a [cue::Cue],
    parts: Option<Vec<Vec<Part>>>,
    language: &'static Language,
) -> Drafts<'a> {
    match parts {
        None => Drafts::new(skeleton, text, cues),
        Some(parts) => Drafts::given(skeleton, text, cues, parts, |n, following| {
            verb_second::free(skeleton, text, language, n, following)
        }),
    }
}

/// The cues of all sentences; in a language that tells by its word order what each reports, with that.
fn cues(s: &Skeleton, text: &str, language: &'static Language) -> (Vec<cue::Cue>, Option<Vec<Vec<Part>>>) {
    match language.order {
        WordOrder::SubjectVerb => {
            let mut turns = turn::turns(s, text).into_iter().peekable();
            let of_sentence = |n: usize| {
                let turn = turns.next_if(|t| t.sentence == n);
                turn.into_iter().chain(cue::cues(s, text, language.credits, n))
            };
            ((0..s.sentences.len()).flat_map(of_sentence).collect(), None)
        }
        WordOrder::VerbSecond => {
            let readings = verb_second::readings(s, text, language);
            let (cues, parts) = readings.into_iter().map(|r| (r.cue, r.parts)).unzip();
            (cues, Some(parts))
        }
    }
}

/// The mentions of all cues' sources, by number, and behind them those of the drafts' governors. The cast hears of them in the order of the
/// text.
fn mentions(cues: &[cue::Cue], drafts: &[Draft], cast: &mut Cast<'_>) -> Vec<Option<Mention>> {
    let of_cues = cues.iter().map(|c| c.source.clone().map(|source| (source, c.sentence)));
    let all: Vec<_> = of_cues.chain(drafts.iter().map(|d| d.governor.clone())).collect();
    let mut order: Vec<usize> = (0..all.len()).filter(|&i| all[i].is_some()).collect();
    order.sort_by_key(|&i| all[i].as_ref().map(|&(_, sentence)| sentence));
    let mut out = vec![None; all.len()];
    for i in order {
        out[i] = all[i].as_ref().map(|(source, sentence)| cast.mention(source, *sentence));
    }
    out
}

/// Makes attributions of drafts.
struct Finish<'a> {
    skeleton: &'a Skeleton,
    text: &'a str,
    cues: &'a [cue::Cue],
    drafts: &'a Drafts<'a>,
    /// The sources' mentions: first of the cues, then of the drafts' governors.
    mentions: &'a [Option<Mention>],
    language: &'static Language,
}

impl Finish<'_> {
    fn attribution(&self, number: usize, draft: &Draft) -> Attribution {
        let pieces = self.drafts.pieces_of(number);
        let cue = draft.cue.map(|c| &self.cues[c]);
        let source = cue.map_or_else(|| self.carried(draft).or_else(|| self.governed(number)), |_| self.source(draft));
        let speech = self.is_speech(draft, cue);
        let said = fragment(self.drafts, number, &pieces).and_then(|f| f.is_said(self.language));
        let clause = pieces.first().filter(|_| said == Some(true)).and_then(|&p| clause(self.drafts, number, p));
        let parts = clause.map_or_else(|| draft.parts.clone(), |range| vec![Part::Text(range)]);
        let incidental = cue.is_none()
            && !self.is_paragraph(draft)
            && !said.unwrap_or_else(|| source.is_some() || !self.is_little(draft));
        Attribution {
            kind: self.kind(&parts),
            source,
            cue: cue.map(|c| self.cue(c)),
            via: draft.cue.and_then(|c| self.via(c)),
            quotations: self.quotations(&pieces),
            speech,
            incidental,
            nested: None,
            content: in_order(parts.iter().map(|p| self.content(p)).collect()),
        }
    }

    /// The words of a part; a quotation's without its marks.
    fn content(&self, part: &Part) -> Span {
        match part {
            Part::Quote(p) => self.skeleton.pieces[*p].body,
            Part::Text(range) => self.skeleton.span(range),
        }
    }

    /// The numbers of the quotations that the pieces belong to, in order.
    fn quotations(&self, pieces: &[usize]) -> Vec<usize> {
        let mut items: Vec<usize> = pieces.iter().map(|&p| self.skeleton.pieces[p].item).collect();
        items.sort_unstable();
        items.dedup();
        items
    }

    /// Whether the words in marks are a name, or too few to be anybody's where nobody is credited.
    fn is_little(&self, draft: &Draft) -> bool {
        let few = if self.language.order == WordOrder::VerbSecond { SPEECH_WORDS } else { CLAIMED_WORDS };
        draft.naming || self.quoted_words(draft) < few
    }

    /// Whether the draft is a sentence in marks that is a paragraph by itself: somebody's words, however few.
    fn is_paragraph(&self, draft: &Draft) -> bool {
        let (s, [Part::Quote(p)]) = (self.skeleton, &draft.parts[..]) else { return false };
        let piece = &s.pieces[*p];
        let at = s.tokens.partition_point(|t| t.span.start <= piece.body.start).saturating_sub(1);
        let block = s.blocks.partition_point(|b| b.end <= at);
        let alone = |b: &Range<usize>| b.len() <= 4 && b.clone().all(|i| i == at || !s.tokens[i].is_word());
        let alone = s.blocks.get(block).is_some_and(alone) && s.tokens[at].span.end > piece.body.end;
        let headline = s.headlines.binary_search(&block).is_ok();
        let ends = piece.body.of(self.text).trim_end().ends_with(['.', '!', '?']);
        alone && ends && !headline && !draft.naming && !piece.title && self.quoted_words(draft) > 1
    }

    fn kind(&self, parts: &[Part]) -> Kind {
        let tokens = |part: &Part| match part {
            Part::Quote(_) => (true, false),
            Part::Text(r) => {
                let tokens = &self.skeleton.tokens[r.clone()];
                (tokens.iter().any(token::Token::is_quote), tokens.iter().any(token::Token::is_word))
            }
        };
        let (quoted, plain) = parts.iter().map(tokens).fold((false, false), |a, b| (a.0 || b.0, a.1 || b.1));
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
        let from = draft.carried.map(|d| &self.drafts.all[d])?;
        self.source(from).map(|m| Mention { by: Resolution::Carried, ..m })
    }

    /// The outlet through which the words of cue `c` came: who passes them on, or a name that is told them.
    fn via(&self, c: usize) -> Option<Span> {
        let passed = self.drafts.passed.get(&c);
        passed.and_then(|&credit| self.cues[credit].source.as_ref()).map(|r| self.skeleton.span(r)).or_else(|| {
            let told = cue::recipient(self.skeleton, &self.cues[c])?;
            mention::is_outlet(self.skeleton, &told).then(|| self.skeleton.span(&told))
        })
    }

    /// The subject of the verb over words in marks that no cue reports. Whom it names is left open for a few words: what the verb does need
    /// not be saying.
    fn governed(&self, number: usize) -> Option<Mention> {
        let mention = self.mentions[self.cues.len() + number].clone()?;
        let draft = &self.drafts.all[number];
        if self.stands_alone(draft) || self.is_credited_below(draft) {
            return Some(mention);
        }
        Some(Mention { name: None, antecedent: None, by: Resolution::Unknown, speaker: None, hidden: false, ..mention })
    }

    /// Whether a line under the words credits them.
    fn is_credited_below(&self, draft: &Draft) -> bool {
        let credit = |part: &Part| matches!(part, Part::Quote(p) if self.skeleton.pieces[*p].credit.is_some());
        draft.cue.is_none() && draft.governor.is_some() && draft.parts.first().is_some_and(credit)
    }

    /// Whether the draft is one quotation of a sentence's length.
    fn stands_alone(&self, draft: &Draft) -> bool {
        matches!(draft.parts[..], [Part::Quote(_)]) && self.quoted_words(draft) >= SPEECH_WORDS
    }

    fn cue(&self, cue: &cue::Cue) -> Cue {
        Cue { span: self.skeleton.span(&cue.words), lemma: cue.lemma, polarity: cue.polarity(), class: cue.class() }
    }

    /// Words with a credit are speech where their cue is a word of saying; words in marks without one where they are a sentence or at
    /// least six words.
    fn is_speech(&self, draft: &Draft, cue: Option<&cue::Cue>) -> bool {
        match cue {
            Some(cue) => cue.class() == VerbClass::Speech,
            None if self.is_credited_below(draft) || self.is_paragraph(draft) => true,
            None => draft.carried.is_some() || (!draft.naming && self.quoted_words(draft) >= SPEECH_WORDS),
        }
    }

    /// How many words of a draft stand in marks.
    fn quoted_words(&self, draft: &Draft) -> usize {
        let words = |p: usize| self.skeleton.pieces[p].body.of(self.text).split_whitespace().count();
        draft.parts.iter().flat_map(|part| self.drafts.pieces(part)).map(words).sum()
    }
}

/// The spans in the order of the text, those that overlap made one.
fn in_order(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|later, first| {
        let overlaps = later.start < first.end;
        if overlaps {
            *first = first.cover(*later);
        }
        overlaps
    });
    spans
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Attribution, Kind, attributions};
    use crate::article::{Article, Format};
    use crate::language::Polarity;
    use crate::people::{Resolution, Roster};
    use crate::quotation::quotations;

    fn read(text: &str) -> (Article, Vec<Attribution>) {
        let article =
            Article::read("draft.txt", text.as_bytes().to_vec(), Format::Plain, crate::language::language("en"));
        let quotations = quotations(&article);
        let found = attributions(&article, &quotations, &Roster::default());
        (article, found)
    }

    /// The attributions of `text`, each as "kind source: content / content".
    fn lines(text: &str) -> Vec<String> {
        let (article, found) = read(text);
        let words = |a: &Attribution| {
            let parts: Vec<_> = a.content.iter().map(|s| s.of(article.text())).collect();
            let source = a.source.as_ref().map_or("-", |m| m.span.of(article.text()));
            format!("{:?} {source}: {}", a.kind, parts.join(" / "))
        };
        found.iter().map(words).collect()
    }

    fn check(table: &[(&str, &[&str])]) {
        for (text, expected) in table {
            assert_eq!(lines(text), *expected, "in {text}");
        }
    }

    #[test]
    fn quotations_find_their_cue_behind_before_and_around_them() {
        check(&[
            ("“The bridge is safe,” Vera Kolm said.", &["Direct Vera Kolm: The bridge is safe,"]),
            (
                "“The bridge is safe,” said Vera Kolm, a city engineer.",
                &["Direct Vera Kolm, a city engineer: The bridge is safe,"],
            ),
            ("“Is it safe?” asked the mayor.", &["Direct the mayor: Is it safe?"]),
            ("Kolm told Harbour Radio, “We closed it at noon.”", &["Direct Kolm: We closed it at noon."]),
            ("“We closed it,” she said, “because it shook.”", &["Direct she: We closed it, / because it shook."]),
            ("“We closed it,” she said. “It shook.”", &["Direct she: We closed it, / It shook."]),
            ("According to Kolm, “nobody was hurt in the end.”", &["Direct Kolm: nobody was hurt in the end."]),
            ("Kolm continued:\n\n“Nobody was hurt.”", &["Direct Kolm: Nobody was hurt."]),
            ("“We closed it at once,” she bristled.", &["Direct she: We closed it at once,"]),
            ("“The lift fails daily,” the complaint reads.", &["Direct the complaint: The lift fails daily,"]),
        ]);
    }

    #[test]
    fn sources_are_found_across_insertions_tags_and_other_verbs() {
        check(&[
            ("Sen. Ida Brandt (D-Ore.) said, “We will vote.”", &["Direct Sen. Ida Brandt (D-Ore.): We will vote."]),
            ("Ida Brandt, who chairs the panel, said, “We will vote.”", &["Direct Ida Brandt: We will vote."]),
            (
                "A spokesperson for the Lumen Group wrote, “No comment on that.”",
                &["Direct A spokesperson for the Lumen Group: No comment on that."],
            ),
            ("Brandt left the hall, adding: “We will vote.”", &["Direct Brandt: We will vote."]),
            ("Ida Brandt, who had waited, shook her head and asked: “Why?”", &["Direct Ida Brandt: Why?"]),
            ("The mayor put down the cup and said: “We will vote.”", &["Direct The mayor: We will vote."]),
            (
                "She said the vote was lost, noting that nobody came.",
                &["Indirect She: the vote was lost", "Indirect She: that nobody came"],
            ),
            (
                "“We left,” Ida Brandt said, before conceding, “and it rained.”",
                &["Direct Ida Brandt: We left,", "Direct Ida Brandt: and it rained."],
            ),
            ("Brandt opened the door and said, “We will vote.”", &["Direct Brandt: We will vote."]),
            ("Members who backed the bill warned that it may fail.", &["Indirect Members: that it may fail"]),
        ]);
    }

    #[test]
    fn fragments_in_marks_make_reported_speech_mixed() {
        check(&[
            (
                "Brandt said that the deal was “a disgrace” and would fail.",
                &["Mixed Brandt: that the deal was “a disgrace” and would fail"],
            ),
            ("Brandt called the deal “a disgrace.”", &["Mixed Brandt: the deal “a disgrace.”"]),
            ("The deal is “a disgrace,” Brandt said.", &["Mixed Brandt: The deal is “a disgrace,”"]),
        ]);
    }

    #[test]
    fn reported_speech_ends_where_its_clause_ends() {
        check(&[
            ("Brandt said the vote was lost, but the mayor stayed.", &["Indirect Brandt: the vote was lost"]),
            ("The vote was lost, Brandt said on Monday.", &["Indirect Brandt: The vote was lost"]),
            ("The vote was lost, according to the report.", &["Indirect the report: The vote was lost"]),
            ("According to the lawsuit, Lumen sold the data.", &["Indirect the lawsuit: Lumen sold the data"]),
            ("In the end, Brandt said, the vote was lost.", &["Indirect Brandt: In the end / the vote was lost"]),
            ("Brandt urged members to stay.", &["Indirect Brandt: members to stay"]),
        ]);
    }

    #[test]
    fn a_complete_quotation_does_not_take_the_next_sentence_for_its_credit() {
        check(&[
            ("“We closed it because it shook.” Then the meeting ended.", &["Direct -: We closed it because it shook."]),
            ("“We closed it because it shook.” The crowd cheered.", &["Direct -: We closed it because it shook."]),
            (
                "“We closed it because it shook.” Kolm told the council.",
                &["Direct Kolm: We closed it because it shook."],
            ),
        ]);
    }

    #[test]
    fn a_credit_right_behind_the_mark_needs_no_comma() {
        check(&[
            (
                "“The bus is late and nobody knows why” Karla Brandt said.",
                &["Direct Karla Brandt: The bus is late and nobody knows why"],
            ),
            (
                "Jon Weil said: “It is shut.” “The bus is late and nobody knows why” Karla Brandt said.",
                &["Direct Jon Weil: It is shut.", "Direct Karla Brandt: The bus is late and nobody knows why"],
            ),
            (
                "“We waited. The bus is late:” the mayor said. Nobody came.",
                &["Direct the mayor: We waited. The bus is late:"],
            ),
            ("“The bus is late. Jon Weil said” she told reporters.", &["Direct she: The bus is late. Jon Weil said"]),
        ]);
    }

    #[test]
    fn titles_and_terms_are_nobodys_words() {
        for text in [
            "The so-called “experts” met on Monday.",
            "The band played “Harbour Lights” on Monday.",
            "She starred in a film called “Seven Nights in Oslo”.",
            "The club screened “Seven Nights in Oslo” twice.",
            "The band left while the so-called “experts” ate cake.",
            "Ida Brandt came, and a so-called “guardian” waited.",
            "The choir sang “Seven Nights in Oslo” and a film called “The Long Field” was shown.",
            "The children recited “Seven Nights in Oslo” on Monday.",
        ] {
            let (_, found) = read(text);
            assert!(found.iter().all(|a| a.incidental && !a.speech && a.source.is_none()), "in {text}");
        }
    }

    #[test]
    fn a_sentence_behind_a_colon_is_the_subjects() {
        let words = "“We will not sell it to anyone.”";
        for (intro, name) in [
            ("Ida Brandt, communications director at Lumen, put it this way on Tuesday:", "Ida Brandt"),
            ("Ida Brandt had one thing to add:", "Ida Brandt"),
            ("Asked about the plan, Ida Brandt had this to say:", "Ida Brandt"),
            ("Pressed on the price, Ida Brandt was blunt:", "Ida Brandt"),
            ("The answer from Ida Brandt was short:", "Ida Brandt"),
            ("Ida Brandt’s reply on Monday was clear:", "Ida Brandt"),
            ("Ida Brandt came. Her answer was simple:", "Ida Brandt"),
            ("Ida Brandt came. She put it bluntly:", "Ida Brandt"),
        ] {
            let (_, found) = read(&format!("{intro} {words}"));
            let named = found[0].source.as_ref().and_then(|m| m.name.as_deref());
            assert_eq!((found.len(), named), (1, Some(name)), "in {intro}");
        }
    }

    #[test]
    fn verbs_are_told_from_nouns_and_names() {
        check(&[
            ("The claim was old.", &[]),
            ("Two key states remain open.", &[]),
            ("A film called Night Tide won.", &[]),
            ("Her most explosive claim came late.", &[]),
            ("The clerk, who asked not to be named, left.", &[]),
            ("Two clerks declined to be identified because of the case.", &[]),
        ]);
    }

    #[test]
    fn denials_have_their_polarity() {
        for (text, denies) in [("Lumen denied that it sold data.", true), ("Lumen said that it sold data.", false)] {
            let (_, found) = read(text);
            let polarity = found[0].cue.as_ref().map(|c| c.polarity);
            assert_eq!(polarity, Some(if denies { Polarity::Denies } else { Polarity::Affirms }), "in {text}");
        }
    }

    #[test]
    fn mentions_go_back_to_names() {
        let table = [
            (
                "Otto Falk, Lumen’s press chief, came. “We sold nothing,” he said.",
                Some("Otto Falk"),
                Resolution::Pronoun,
            ),
            ("Otto Falk came. “We sold nothing,” Falk said.", Some("Otto Falk"), Resolution::Name),
            ("Emma Reed met Otto Falk. “We sold nothing,” she said.", Some("Emma Reed"), Resolution::Pronoun),
            ("Otto Falk came. In his words, “We sold nothing at all.”", Some("Otto Falk"), Resolution::Pronoun),
            ("Senator Ida Brandt came. “We sold nothing,” the senator said.", Some("Ida Brandt"), Resolution::Role),
            ("A spokesman for Lumen wrote, “No.” “We sold nothing,” he said.", None, Resolution::Pronoun),
            (
                "Kai Weil met Jun Sato. He said it rained. “We sold nothing,” she said.",
                Some("Jun Sato"),
                Resolution::Pronoun,
            ),
            ("Chairwoman Kai Weil met Jun Sato. “We sold nothing,” he said.", Some("Jun Sato"), Resolution::Pronoun),
            ("Kai Weil came. The mayor left. “We sold nothing,” she said.", None, Resolution::Pronoun),
        ];
        for (text, name, by) in table {
            let (_, found) = read(text);
            let source = found.iter().rev().find_map(|a| a.source.as_ref()).expect("a source");
            assert_eq!((source.name.as_deref(), source.by), (name, by), "in {text}");
        }
    }

    #[test]
    fn pronouns_go_back_to_people_alone() {
        for (before, name) in [
            ("The U.N. met North Korea in Geneva.", None),
            ("Islamic State took the town.", None),
            ("Saudi Arabia cut its ties.", None),
            ("Otto Falk Vows To Fight North Korea\n\n", Some("Otto Falk")),
            ("White House Press Secretary Otto Falk met the press.", Some("Otto Falk")),
            ("Port Hollow Mayor Otto Falk went to San Remo.", Some("Otto Falk")),
            ("In 2017 America changed, and Otto Falk with it.", Some("Otto Falk")),
            ("The European Union sued Lumen Corp. in Rome. Otto Falk was there.", Some("Otto Falk")),
        ] {
            let (_, found) = read(&format!("{before} “We sold nothing,” he said."));
            assert_eq!(
                found.last().and_then(|a| a.source.as_ref()).and_then(|m| m.name.as_deref()),
                name,
                "in {before}"
            );
        }
    }

    #[test]
    fn questions_and_colons_have_their_words() {
        check(&[
            (
                "Asked about the fire, Brandt said nobody was hurt.",
                &["Indirect -: the fire", "Indirect Brandt: nobody was hurt"],
            ),
            (
                "When asked in Linden after Easter how the fire began, Brandt laughed.",
                &["Indirect -: how the fire began"],
            ),
            ("Asked by Max Weil if she would resign, Brandt left.", &["Indirect Max Weil: if she would resign"]),
            (
                "Mayor Ida Brandt issued the following statement:\n\n“We sold nothing.”",
                &["Direct Mayor Ida Brandt: We sold nothing."],
            ),
            ("“We sold nothing,” the two write.", &["Direct the two: We sold nothing,"]),
            ("“We sold nothing,” Will wrote.", &["Direct Will: We sold nothing,"]),
            ("“We sold nothing,” said the designer, who works there.", &["Direct the designer: We sold nothing,"]),
        ]);
    }

    #[test]
    fn reports_need_more_than_an_object() {
        check(&[
            ("It is what friends write each other.", &[]),
            ("She told them so.", &[]),
            ("The council asks schools and for the post.", &[]),
            ("The programme went on that of Harbour Hall.", &[]),
            ("Brandt wrote a letter of eleven pages to the council.", &[]),
            ("Brandt has won 758 pledged delegates of the north.", &[]),
            ("The lease, Brandt said, is over.", &["Indirect Brandt: The lease / is over"]),
            ("While Brandt said the lease was over, the mayor stayed away.", &["Indirect Brandt: the lease was over"]),
        ]);
    }

    #[test]
    fn the_title_of_a_broadcast_is_not_what_is_said_there() {
        check(&[
            (
                "In an interview on Harbour’s “Morning Hour,” Ida Brandt said the depot would close.",
                &["Direct -: Morning Hour,", "Indirect Ida Brandt: the depot would close"],
            ),
            (
                "“It is shut,” Brandt said on Harbour’s “Morning Hour.”",
                &["Direct Brandt: It is shut,", "Direct -: Morning Hour."],
            ),
        ]);
    }

    #[test]
    fn a_title_tells_two_bearers_of_a_surname_apart() {
        let (_, found) = read("Otto Lind met Emma Lind. Mr. Lind left. “We sold nothing,” Mrs. Lind said.");
        assert_eq!(found[0].source.as_ref().and_then(|m| m.name.as_deref()), Some("Emma Lind"));
    }

    #[test]
    fn a_name_behind_a_dash_is_a_credit() {
        check(&[
            ("“We sold nothing at all.” — Otto Falk", &["Direct Otto Falk: We sold nothing at all."]),
            (
                "“We sold nothing at all.” ― Otto Falk, mayor\n\nThe vote is near.",
                &["Direct Otto Falk, mayor: We sold nothing at all."],
            ),
        ]);
    }

    #[test]
    fn turns_of_a_transcript_are_their_speakers() {
        check(&[(
            "“WEIL: Did you sell it?\n\n“FALK: We sold nothing at all.”",
            &["Direct WEIL: Did you sell it?", "Direct FALK: We sold nothing at all."],
        )]);
    }

    #[test]
    fn a_pronoun_goes_back_to_the_subject_that_has_no_name() {
        for (text, subject) in [
            ("Ida Brandt waited. The council met on Monday. It said the pump would be mended.", "The council"),
            ("The report came late. It said the pump would be mended.", "The report"),
            ("Lumen built a plant near the lake. It said the pump would be mended.", "Lumen"),
            ("Ida Brandt waited. On Monday, the mayor left. She said the pump would be mended.", "the mayor"),
        ] {
            let (article, found) = read(text);
            let source = found.last().and_then(|a| a.source.as_ref()).expect("a source");
            let antecedent = source.antecedent.map(|s| s.of(article.text()));
            assert_eq!((antecedent, source.is_anonymous()), (Some(subject), false), "in {text}");
        }
    }

    #[test]
    fn a_paragraph_of_quotation_carries_the_speaker_before() {
        let (_, found) = read("“We sold nothing,” Otto Falk said.\n\n“It would have been wrong of us.”");
        let by: Vec<_> = found.iter().filter_map(|a| a.source.as_ref().map(|m| m.by)).collect();
        assert_eq!(by, [Resolution::Name, Resolution::Carried]);
    }

    #[test]
    fn outlets_that_pass_words_on_are_kept_apart_from_the_speaker() {
        let table = [
            ("Otto Falk told Harbour News that nothing was sold.", Some("Harbour News")),
            ("Otto Falk came. According to Harbour News, he said that nothing was sold.", Some("Harbour News")),
            ("Otto Falk told reporters that nothing was sold.", None),
            ("Otto Falk said nothing was sold, the Harbour News reported.", Some("the Harbour News")),
            ("Otto Falk denied that anything was sold, Harbour News wrote on Monday.", Some("Harbour News")),
        ];
        for (text, via) in table {
            let (article, found) = read(text);
            assert_eq!(found.len(), 1, "in {text}");
            assert_eq!(found[0].via.map(|s| s.of(article.text())), via, "in {text}");
        }
    }

    #[test]
    fn a_quotation_within_the_words_of_another_belongs_to_the_inner_cue() {
        let (_, found) = read("The paper noted that Otto Falk answered the claim with “Nonsense.”");
        let owners: Vec<_> = found.iter().map(|a| (a.kind, a.quotations.len())).collect();
        assert_eq!(owners, [(Kind::Mixed, 0), (Kind::Direct, 1)]);
    }

    #[test]
    fn content_stands_in_the_order_of_the_text_without_overlaps() {
        let spans = |pairs: &[(usize, usize)]| pairs.iter().map(|&(a, b)| super::Span::new(a, b)).collect::<Vec<_>>();
        assert_eq!(super::in_order(spans(&[(8, 9), (0, 3), (2, 5), (5, 6)])), spans(&[(0, 5), (5, 6), (8, 9)]));
    }

    #[test]
    fn short_words_in_marks_without_a_credit_are_incidental() {
        for text in [
            "The “big tent” stood there.",
            "A “smart” lock was fitted on Monday.",
            "The clubs in the “Harbour League” met.",
            "The shop sells “magic” cures to tourists.",
        ] {
            let (_, found) = read(text);
            assert!(found[0].incidental && !found[0].speech, "in {text}");
        }
        let (_, found) = read("“Nobody ever told us what was in the water.”");
        assert!(!found[0].incidental && found[0].speech);
    }

    #[test]
    fn a_text_without_full_stops_is_read_in_time_that_grows_with_its_length() {
        let text = "he said “no” and she told them that ".repeat(20_000);
        let (article, found) = read(&text);
        assert!(found.len() > 10_000);
        assert!(found.iter().flat_map(|a| &a.content).all(|s| s.end <= article.text().len()));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "([ \\n]?(said|“|”|\"|,|:|Lee|he|that|according|to|with|and|who|-|\\(|\\)|[a-zé’ ]{0,4}|\\.)){0,40}") {
            let (article, found) = read(&text);
            for span in found.iter().flat_map(|a| &a.content) {
                prop_assert!(article.text().get(span.start..span.end).is_some());
            }
        }
    }
}
