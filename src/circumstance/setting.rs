//! The words around a cue that are nobody's reported words, and the dates and occasions that belong to the cue.

use std::ops::Range;

use super::date::{self, Told};
use super::occasion::{self, Place};
use crate::article::Article;
use crate::language::{self, Circumstances, Language, Lexicon, WordClass};
use crate::text::Span;

/// How many words on either side of a cue and its source are looked at: longer than nearly all clauses of news.
const REACH: usize = 30;

/// How many words may stand between a cue and what tells when or where: "told a few reporters in London".
const APART: usize = 6;

/// The reported words of a draft, as disjoint spans in order.
#[derive(Clone, Debug, Default)]
pub struct Reported(Vec<Span>);

impl Reported {
    /// The reported words in these spans, in any order, which may overlap.
    #[must_use]
    pub fn new(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut merged: Vec<Span> = Vec::new();
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => *last = last.cover(span),
                _ => merged.push(span),
            }
        }
        Self(merged)
    }

    fn holds(&self, word: Span) -> bool {
        let after = self.0.partition_point(|span| span.end <= word.start);
        self.0.get(after).is_some_and(|span| span.overlaps(word))
    }

    /// The words around `credit` (cue and source) in its sentence that are not reported.
    #[must_use]
    pub fn around(&self, article: &Article, credit: Span) -> Vec<Span> {
        let (words, sentences) = (article.words(), article.sentences());
        let at = sentences.partition_point(|s| s.start <= credit.start);
        let Some(sentence) = at.checked_sub(1).map(|i| sentences[i].cover(credit)) else { return Vec::new() };
        let (all, own) = (words.within(sentence), words.within(credit));
        let from = all.start.max(own.start.saturating_sub(REACH));
        let to = all.end.min(own.end + REACH);
        (from..to.max(from)).map(|i| words.span(i)).filter(|&word| !self.holds(word)).collect()
    }
}

/// A source without what tells when and where behind its name: "Ada Brunner" of "Ada Brunner in a letter".
fn without_circumstance(article: &Article, own: Span) -> Span {
    let (words, text) = (article.words(), article.text());
    let tables = article.language().circumstances;
    let mut named = false;
    for word in words.within(own).map(|i| words.span(i)) {
        let lower = word.of(text).to_lowercase();
        if named && (tables.places.contains(&lower.as_str()) || tables.dating.contains(&lower.as_str())) {
            return Span::new(own.start, word.start).trimmed(text);
        }
        named = (named || word.of(text).starts_with(char::is_uppercase)) && !text[word.end..].starts_with(',');
    }
    own
}

/// A word around a cue.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) lower: String,
    entry: language::Entry,
    /// Whether it belongs to the cue, to its source, or to what tells when or where.
    own: bool,
}

/// What stands around a cue.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    text: &'a str,
    pub(super) language: &'static Language,
    pub(super) words: Vec<Word<'a>>,
    /// Whether the reported words stand in marks, so that the clause may go on behind them.
    marked: bool,
}

/// What tells when or where, with its words.
#[derive(Clone, Debug)]
pub(super) enum Circumstance {
    Date(Told),
    Place(Place),
}

impl<'a> Setting<'a> {
    /// The setting of `own` (cue and source) among the words `around` it.
    #[must_use]
    pub fn new(article: &'a Article, around: &[Span], own: &[Span], marked: bool) -> Self {
        let (text, language) = (article.text(), article.language());
        let lexicon = Lexicon::of(language);
        let own: Vec<Span> = own.iter().map(|&span| without_circumstance(article, span)).collect();
        let word = |&span: &Span| Word {
            span,
            text: span.of(text),
            lower: span.of(text).to_lowercase().replace('’', "'"),
            entry: lexicon.get(span.of(text)),
            own: own.iter().any(|o| o.overlaps(span)),
        };
        Self { text, language, words: around.iter().map(word).collect(), marked }
    }

    /// The dates and the occasions that the clause tells, in order.
    #[must_use]
    pub fn told(mut self, today: Option<jiff::civil::Date>) -> (Vec<Told>, Vec<Place>) {
        if (0..self.words.len()).any(|i| self.says_again(i)) {
            return (Vec::new(), Vec::new());
        }
        let (mut dates, mut places) = (Vec::new(), Vec::new());
        for (_, found) in self.near(today) {
            match found {
                Circumstance::Date(told) => dates.push(told),
                Circumstance::Place(place) => places.push(place),
            }
        }
        (dates, places)
    }

    /// Whether word `i` tells that it was said before: it belongs to the cue, or stands right beside it.
    fn says_again(&self, i: usize) -> bool {
        let own = |i: usize| self.words.get(i).is_some_and(|w| w.own);
        let behind = i > 0 && own(i - 1) && self.is_joined(i);
        let before = own(i + 1) && self.is_joined(i + 1);
        self.tables().again.contains(&self.words[i].lower.as_str()) && (own(i) || behind || before)
    }

    pub(super) fn tables(&self) -> &'static Circumstances {
        self.language.circumstances
    }

    /// The circumstances that no other clause parts from the cue. Each makes the next reachable: "in a post on X on
    /// Tuesday".
    fn near(&mut self, today: Option<jiff::civil::Date>) -> Vec<(Range<usize>, Circumstance)> {
        let mut left = self.candidates(today);
        let mut near = Vec::new();
        while let Some(place) = left.iter().position(|(range, _)| self.is_reachable(range)) {
            let found = left.remove(place);
            found.0.clone().for_each(|i| self.words[i].own = true);
            near.push(found);
        }
        near.sort_by_key(|(range, _)| range.start);
        near
    }

    fn candidates(&self, today: Option<jiff::civil::Date>) -> Vec<(Range<usize>, Circumstance)> {
        let mut found: Vec<(Range<usize>, Circumstance)> = Vec::new();
        let mut i = 0;
        while i < self.words.len() {
            let date = || date::at(self, i, today).map(|(end, told)| (i..end, Circumstance::Date(told)));
            let place = || occasion::at(self, i).map(|(end, place)| (i..end, Circumstance::Place(place)));
            let own = |range: &Range<usize>| self.words[range.clone()].iter().any(|w| w.own);
            let next = date().or_else(place).filter(|(range, _)| !own(range));
            i = next.as_ref().map_or(i + 1, |(range, _)| range.end);
            found.extend(next);
        }
        found
    }

    /// Whether nothing but a few words of the same clause stands between `range` and the cue on the sides where that
    /// is.
    fn is_reachable(&self, range: &Range<usize>) -> bool {
        let before = (0..range.start).rev().find(|&i| self.words[i].own);
        let after = (range.end..self.words.len()).find(|&i| self.words[i].own);
        let left = before.is_none_or(|own| self.is_clear(own, range.start));
        let right = after.is_none_or(|own| self.is_clear(range.end - 1, own));
        let heads = before.is_some() || self.heads_sentence(range.start);
        (before.is_some() || after.is_some()) && left && right && heads
    }

    /// Whether no clause stands before word `end`, but for a participle that opens the sentence: "Speaking in court on
    /// Friday".
    fn heads_sentence(&self, end: usize) -> bool {
        let first = (0..end).rev().find(|&i| self.gap(i).contains(['\n', ';', ':', '—', '–'])).unwrap_or(0);
        !(first + 1..end).any(|i| self.is_barrier(i))
    }

    /// Whether the words between the two words with these numbers are of one clause. A comma may stand at their end:
    /// "In a letter to the council, Lee wrote", "told the Gazette, in an interview".
    fn is_clear(&self, from: usize, to: usize) -> bool {
        let gaps = || (from + 1..=to).map(|i| self.gap(i));
        let apart = to - from - 1;
        let parted = (from + 1..to).any(|i| self.gap(i).contains(','));
        let broken = gaps().any(|gap| gap.contains(['\n', ';', ':', '(', ')', '—', '–', '.', '!', '?']));
        let skipped = gaps().any(|gap| gap.contains(char::is_alphanumeric));
        match (apart, skipped) {
            (0, true) => self.marked,
            (_, true) => false,
            (0, false) => !broken,
            _ => apart <= APART && !broken && !parted && !(from + 1..to).any(|i| self.is_barrier(i)),
        }
    }

    /// What stands between word `i` and the one before it.
    pub(super) fn gap(&self, i: usize) -> &'a str {
        let before = i.checked_sub(1).map_or(self.words[i].span.start, |b| self.words[b].span.end);
        &self.text[before..self.words[i].span.start.max(before)]
    }

    /// Whether only white space stands between word `i` and the one before it.
    pub(super) fn is_joined(&self, i: usize) -> bool {
        i > 0 && self.gap(i).trim().is_empty() && !self.gap(i).contains('\n')
    }

    pub(super) fn is_preposition(&self, i: usize) -> bool {
        self.words[i].entry.is(WordClass::Preposition)
    }

    /// Whether the word begins another clause, or leads to what was spoken about.
    fn is_barrier(&self, i: usize) -> bool {
        use WordClass::{Auxiliary, Be, Clause, Complementizer, CueNoun, Question, Relative, Verb, VerbOnly};
        let word = &self.words[i];
        let opens = [Auxiliary, Be, Clause, Complementizer, Question, Relative, Verb, VerbOnly];
        let verb = word.entry.verb.is_some() && !word.entry.is(CueNoun) && word.entry.noun.is_none();
        let topic = self.tables().topics.contains(&word.lower.as_str())
            && !(i > 0 && occasion::named(self, i - 1..i).is_some());
        // "der" opens a relative clause behind a comma only; no comma stands where this is asked.
        let article = self.language.capital_nouns() && word.entry.is(WordClass::Determiner);
        (!article && opens.iter().any(|&class| word.entry.is(class))) || verb || topic || self.is_participle(i)
    }

    /// A form in "-ed" or "-ing": "signed on Tuesday".
    fn is_participle(&self, i: usize) -> bool {
        let word = &self.words[i];
        let formed = word.lower.len() > 4 && (word.lower.ends_with("ed") || word.lower.ends_with("ing"));
        let english = self.language.bare_forms && formed && word.text == word.lower;
        english && occasion::named(self, i..i + 1).is_none() && !self.tables().dated.contains(&word.lower.as_str())
    }

    /// Whether a phrase may end before word `end`: no noun follows that the phrase would describe ("in March
    /// inflation").
    pub(super) fn is_open(&self, end: usize) -> bool {
        use WordClass::{Adverb, Auxiliary, Clause, Conjunction, Determiner, Preposition, Relative, Verb};
        let Some(next) = self.words.get(end).filter(|_| self.is_joined(end)) else { return true };
        let known = [Adverb, Auxiliary, Clause, Conjunction, Determiner, Preposition, Relative, Verb];
        let grammar = known.iter().any(|&class| next.entry.is(class)) || next.entry.pronoun.is_some();
        let verb = next.entry.verb.is_some();
        let name = next.text != next.lower && !self.language.capital_nouns();
        next.own
            || grammar
            || verb
            || name
            || next.entry.calendar
            || self.tables().dating.contains(&next.lower.as_str())
    }

    /// One past the last word of `phrase`, whose words stand side by side from word `i` on.
    pub(super) fn phrase_end(&self, i: usize, phrase: &str) -> Option<usize> {
        let mut end = i;
        for wanted in phrase.split(' ') {
            self.words.get(end).filter(|w| w.lower == wanted)?;
            let hyphened = end > i && self.gap(end).trim_matches(['-', '‑']).is_empty();
            if end > i && !hyphened && !self.is_joined(end) {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// The place of a range of words.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.words[range.start].span.cover(self.words[range.end - 1].span)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Reported, Setting};
    use crate::article::{Article, Format};
    use crate::bank::Said;
    use crate::circumstance::Scene;
    use crate::language::language;
    use crate::text::Span;

    /// What the clause of the cue in square brackets tells, as its words; times that may be that of `said` are left
    /// out.
    fn told(code: &str, marked: &str, said: Option<Said>) -> Vec<String> {
        let at = marked.find('[').expect("a cue");
        let end = marked.find(']').expect("a cue") - 1;
        let text = marked.replace(['[', ']'], "");
        let article = Article::read("a.txt", text.clone().into_bytes(), Format::Plain, language(code));
        let marks = text.find('“').zip(text.find('”'));
        let quoted = marks.map(|(open, close)| Span::new(open, close + '”'.len_utf8()));
        let cue = Span::new(at, end);
        let around = Reported::new(quoted.into_iter().collect()).around(&article, cue);
        let today = Some(date(2024, 4, 5));
        let (dates, places) = Setting::new(&article, &around, &[cue], quoted.is_some()).told(today);
        let wrong = dates.iter().filter(|d| said.is_none_or(|said| !d.may_be(said, today))).map(|d| d.span);
        let places = places.iter().filter(|_| said.is_none()).map(|p| p.span);
        let mut spans: Vec<Span> = wrong.chain(places).collect();
        spans.sort_unstable();
        spans.iter().map(|span| span.of(&text).to_owned()).collect()
    }

    #[test]
    fn what_belongs_to_the_cue_is_told_and_nothing_else() {
        for (code, text, expected) in [
            ("en", "Lee [said] on Tuesday.", &["on Tuesday"][..]),
            ("en", "On 2 April 2024, [Lee said]: “No.”", &["On 2 April 2024"]),
            (
                "en",
                "“No,” Lee [said] in a long post on X late on Tuesday evening.",
                &["in a long post", "on X", "late on Tuesday evening"],
            ),
            ("en", "Lee [said] “No.” on 2024-04-02 in court", &["on 2024-04-02", "in court"]),
            ("en", "In a letter to the council, [Lee said]: “No.”", &["In a letter"]),
            ("en", "“No,” Lee [said] two days ago.", &["two days ago"]),
            ("en", "“No,” Lee [said] of the deal signed on Tuesday.", &[]),
            ("en", "“No,” Lee [said], who left on 2 May 2014.", &[]),
            ("en", "“No,” Lee [said] in response to a letter.", &[]),
            ("en", "In May the depot was closed, Lee [said].", &[]),
            ("en", "“No,” Lee [said] in March figures.", &[]),
            ("en", "“No,” Lee [said] again on Tuesday.", &[]),
            ("en", "Lee [said] “on Tuesday”.", &[]),
            (
                "de",
                "„Nein“, [sagte] Lee am 2. April 2024 in einem Interview.",
                &["am 2. April 2024", "in einem Interview"],
            ),
            ("fr", "Lee a [déclaré] mardi 2 avril dans une lettre.", &["mardi 2 avril", "dans une lettre"]),
            ("es", "Lee [dijo] el 2 de abril de 2024 en una carta.", &["el 2 de abril de 2024", "en una carta"]),
        ] {
            assert_eq!(told(code, text, None), expected, "{text}");
        }
    }

    #[test]
    fn times_are_compared_as_exactly_as_both_sides_give_them() {
        let day = Said::Day(date(2024, 4, 2));
        for (when, said, fits) in [
            ("on 2 April", day, true),
            ("on April 3", day, false),
            ("in April", day, true),
            ("in March 2024", day, false),
            ("in 2024", day, true),
            ("in 2023", day, false),
            ("on Tuesday", day, true),
            ("on Wednesday", day, false),
            ("on Tuesday", Said::Day(date(2024, 3, 26)), false),
            ("last Tuesday", Said::Day(date(2024, 3, 26)), true),
            ("three days ago", day, true),
            ("yesterday", day, false),
            ("this week", day, true),
            ("last week", day, false),
            ("last month", day, false),
            ("last year", Said::Year(2023), true),
            ("on Tuesday", Said::Year(2024), true),
            ("on 2 April 2024", Said::Month(2024, 4), true),
            ("on 2 May 2024", Said::Month(2024, 4), false),
            ("on 2 May 2024", Said::Unknown, true),
        ] {
            let wrong = told("en", &format!("“No,” Lee [said] {when}."), Some(said));
            assert_eq!(wrong.is_empty(), fits, "{when}: {said}");
        }
    }

    #[test]
    fn an_occasion_is_what_its_noun_says_on_either_side() {
        let article = |text: &str| Article::read("a.txt", text.as_bytes().to_vec(), Format::Plain, language("en"));
        for (told, on_record, spoken, fits) in [
            ("in a post on X", "post on Twitter", false, true),
            ("on Facebook", "post on X", false, false),
            ("in a letter", "post on X", false, false),
            ("in a statement", "post on X", false, true),
            ("in an interview with CNN", "interview with the BBC", true, false),
            ("in an interview with NYT", "interview with the New York Times", true, true),
            ("in an interview", "interview with the BBC", true, true),
            ("at a hearing", "court testimony", true, true),
            ("in a letter", "The Long Field", false, true),
            ("in a letter", "The Long Field", true, false),
        ] {
            let text = format!("Lee said {told}.");
            let article = article(&text);
            let around = Reported::default().around(&article, Span::new(4, 8));
            let (_, places) = Setting::new(&article, &around, &[Span::new(4, 8)], false).told(None);
            let scene = Scene::of(&[on_record]);
            assert_eq!(places.iter().any(|place| place.may_be(&scene, spoken)), fits, "{told}: {on_record}");
        }
    }
}
