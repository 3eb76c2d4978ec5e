//! Reported speech: the clauses behind and before a cue, with or without words in marks.
//!
//! From a cue to the tokens of what it reports.

use std::ops::Range;

use super::clause::{self, Opening};
use super::cue::{self, Cue, Form};
use super::draft::{Drafts, Part};
use super::mention;
use super::part_of_speech::{is_contraction, says_something};
use super::phrase;
use super::skeleton::Skeleton;
use super::token::{Ending, Kind, Token};
use crate::language::{Complement, Polarity, VerbClass, WordClass};

/// Fewer words than this are no report where no verb is among them: in PolNeAR train most of one to three are none.
const SHORTEST: usize = 4;

/// The same after a verb of saying that takes an object and what it is called: "called the suit baseless".
const SHORTEST_OBJECT: usize = 3;

/// The same after a verb that denies: "denied paying her".
const SHORTEST_DENIED: usize = 2;

impl Drafts<'_> {
    /// "Lee said “…”", "Lee said (that) …".
    pub(super) fn reported_behind(&mut self, c: usize) {
        let cue = &self.cues[c];
        if self.drafted[c].is_some() || cue.form == Form::Turn {
            return;
        }
        let Some((mut at, opening)) = clause::opening(self.s, cue) else { return };
        if opening == Opening::Infinitive {
            at = cue::recipient(self.s, cue).map_or(at, |asked| asked.start);
        }
        if self.performs(cue, at) || (opening == Opening::Infinitive && self.withholds_name(cue)) {
            return;
        }
        if !accepts(self.s, cue, opening, at) || (opening == Opening::Bare && self.is_mere_thought(c)) {
            return self.answered_with(c);
        }
        if cue.form == Form::Credit && self.passes_on(c, at) {
            return;
        }
        let end = clause::end(self.s, cue, at, self.reporting_here());
        let attitude = cue.class() == VerbClass::Attitude && cue.complement() == Complement::Object;
        if attitude && !self.s.tokens[at..end.max(at)].iter().any(Token::is_quote) {
            return;
        }
        let end = self.before_foreign_quote(at, end);
        match self.free(at).filter(|&p| self.stands_alone(p, at, end)) {
            Some(piece) => self.add(Some(c), vec![Part::Quote(piece)]),
            None if self.has_free_words(at..end) => self.add_report(c, at..end),
            None => {}
        }
    }

    /// Whether a verb of thinking without "that" and marks tells nobody's mind: in a question, denied, with "to", or in words that another cue
    /// behind them reports ("Experts believe it is old, the museum said").
    fn is_mere_thought(&self, c: usize) -> bool {
        let (s, cue) = (self.s, &self.cues[c]);
        let (Some(source), VerbClass::Attitude, Complement::That) = (&cue.source, cue.class(), cue.complement()) else {
            return false;
        };
        let first = &s.tokens[source.start];
        let inverted = source.start > 0 && s.tokens[source.start - 1].is(WordClass::Auxiliary);
        let plain = s.tokens[source.end.min(cue.words.start)..cue.words.start].iter().all(Token::is_adverb);
        let subject = if first.entry.pronoun.is_some() && source.len() == 1 {
            first.is(WordClass::Nominative)
        } else {
            phrase::names_somebody(s, source)
        };
        inverted || !plain || !subject || self.is_credited_behind(c)
    }

    /// Whether a later cue of the sentence stands behind a comma and credits all before it.
    fn is_credited_behind(&self, c: usize) -> bool {
        let s = self.s;
        (c + 1..self.here.end).map(|k| &self.cues[k]).any(|later| {
            let comma = later.clause.start.checked_sub(1).is_some_and(|i| s.tokens[i].kind == Kind::Comma);
            comma && can_follow(later) && clause::is_closed(s, later)
        })
    }

    /// Whether the range holds more than words in marks that another cue has.
    fn has_free_words(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|i| self.s.tokens[i].is_word() || self.free(i).is_some())
    }

    /// The first place of `start..end` at which a colon parts the report from words in marks that another cue has: "said it was late: “…,” he
    /// wrote."
    fn before_foreign_quote(&self, start: usize, end: usize) -> usize {
        let owned = |i: usize| matches!(self.s.tokens[i].kind, Kind::Quote(p) if self.owner[p].is_some());
        (start + 1..end).find(|&i| owned(i) && self.s.tokens[i - 1].kind == Kind::Colon).map_or(end, |i| i - 1)
    }

    /// "asked not to be named", "declined to be identified by name": a name withheld, and nothing said.
    fn withholds_name(&self, cue: &Cue) -> bool {
        let behind = &self.s.tokens[cue.words.end..self.s.sentences[cue.sentence].end];
        let to = behind.iter().take(3).position(|t| t.is(WordClass::Infinitive));
        let passive = to.and_then(|to| behind.get(to + 1..to + 3));
        passive.is_some_and(|p| p[0].is(WordClass::Be) && p[1].is(WordClass::Withheld))
    }

    /// "sang “Harbour Lights”": a work, not words of the singer's own.
    fn performs(&self, cue: &Cue, at: usize) -> bool {
        let work = matches!(self.s.tokens[at].kind, Kind::Quote(p) if self.s.pieces[p].title);
        work && at == cue.words.end && self.s.tokens[cue.words.start].is(WordClass::Performing)
    }

    fn add_report(&mut self, c: usize, range: Range<usize>) {
        let cue = &self.cues[c];
        let shortest = match cue.complement() {
            _ if cue.form == Form::Credit => 1,
            _ if cue.polarity() == Polarity::Denies => SHORTEST_DENIED,
            Complement::Object => SHORTEST_OBJECT,
            _ => SHORTEST,
        };
        let first = &self.s.tokens[range.start];
        let thing = self.s.tokens[cue.words.start].is(WordClass::Handling)
            && (first.is(WordClass::Determiner) || first.is(WordClass::Approximate) || first.ending == Ending::Number);
        let shortest = if thing { usize::MAX } else { shortest };
        let verb = |t: &Token| t.is(WordClass::Auxiliary) || t.is(WordClass::Verb);
        let title_case = self.s.tokens[cue.words.start].capital && first.capital;
        let headline = title_case && self.s.tokens[range.clone()].iter().any(verb);
        let empty = !headline && !holds_report(self.s, range.clone(), shortest);
        self.add(Some(c), vec![Part::Text(range)]);
        if let Some(draft) = self.all.last_mut() {
            draft.empty = empty;
        }
    }

    /// "According to the Post, he said …": the credit passes on another's words. It gets no attribution of its own.
    fn passes_on(&mut self, c: usize, at: usize) -> bool {
        let said = |&k: &usize| self.cues[k].clause.start == at && self.cues[k].class() == VerbClass::Speech;
        let reports = |&k: &usize| self.drafted[k].is_some_and(|d| !self.all[d].empty);
        let Some(inner) = self.here.clone().filter(said).find(reports) else { return false };
        self.passed.insert(inner, c);
        self.withheld = Some(c);
        true
    }

    /// "…, Lee said.", "…, according to Lee.", "…, he said, …".
    pub(super) fn reported_before(&mut self, c: usize) {
        let (s, cue) = (self.s, &self.cues[c]);
        if self.drafted[c].is_some()
            || self.withheld == Some(c)
            || !can_follow(cue)
            || cue.source.as_ref().is_some_and(|r| s.tokens[r.start].is(WordClass::Relative))
            || (cue.form != Form::Credit && !clause::is_closed(s, cue))
        {
            return;
        }
        let sentence = &s.sentences[cue.sentence];
        let Some(before) = cue.clause.start.checked_sub(1).filter(|&i| sentence.contains(&i)) else { return };
        let comma = matches!(s.tokens[before].kind, Kind::Comma | Kind::Dash);
        let so = before == sentence.start && s.tokens[before].is(WordClass::Like);
        if !comma && !so && cue.form != Form::Credit {
            return;
        }
        let low = sentence.start;
        let end = clause::trim(s, low, cue.clause.start);
        if comma && self.passes_back(c, end) {
            return;
        }
        let credited = cue.form == Form::Credit && s.tokens[low..end].iter().any(Token::is_verb);
        let left = (credited || says_something(s, low..end)) && (end >= low + 2 || s.tokens[low].is_quote());
        let right = self.right_text(c, left);
        let left = left || (right.is_some() && self.begins_report(low..end)) || (end > low && self.parts_subject(c));
        let mut parts = if left { vec![self.left_text(low, end)] } else { Vec::new() };
        parts.extend(right);
        if !parts.is_empty() {
            self.add(Some(c), parts);
        }
    }

    /// Whether the words before an inserted cue are part of what it reports rather than a connective ("However, she said, …") or where it was
    /// said ("In an interview, she said, …").
    fn begins_report(&self, range: Range<usize>) -> bool {
        let tokens = &self.s.tokens[range];
        let content =
            |t: &Token| t.is_word() && !t.is_adverb() && !t.is(WordClass::Conjunction) && !t.is(WordClass::Contrast);
        tokens.iter().any(content) && !tokens.iter().any(|t| t.is(WordClass::CueNoun))
    }

    /// "The campaign, Lee said, is over": the cue stands between a subject and its verb.
    fn parts_subject(&self, c: usize) -> bool {
        let cue = &self.cues[c];
        let sentence = &self.s.sentences[cue.sentence];
        let near = cue.clause.end..sentence.end.min(cue.clause.end + 8);
        let comma = near.into_iter().find(|&i| self.s.tokens[i].kind == Kind::Comma);
        comma.and_then(|i| self.s.get(sentence, i + 1)).is_some_and(Token::is_verb)
    }

    /// The cues of the sentence that report something, as far as they have been read, and its credits.
    fn reporting_here(&self) -> impl Iterator<Item = &Cue> {
        let reports =
            |&k: &usize| self.cues[k].form == Form::Credit || self.drafted[k].is_some_and(|d| !self.all[d].empty);
        self.here.clone().filter(reports).map(|k| &self.cues[k])
    }

    /// "Lee said it was late, the Post reported": an outlet that passes on what the cue at the sentence's head reports up to `end`. It gets no
    /// attribution of its own.
    fn passes_back(&mut self, c: usize, end: usize) -> bool {
        let (s, cue) = (self.s, &self.cues[c]);
        let first = self.here.start;
        let outlet = cue.source.as_ref().is_some_and(|r| mention::is_outlet(s, r));
        let inner = &self.cues[first];
        let heads = first < c && inner.class() == VerbClass::Speech && inner.form == Form::Finite;
        if let Some(said) = self.said_right_before(c).filter(|_| outlet) {
            self.passed.insert(said, c);
            return true;
        }
        if !outlet || !heads || inner.clause.start != s.sentences[cue.sentence].start {
            return false;
        }
        let Some(Part::Text(range)) = self.drafted[first].and_then(|d| self.all[d].parts.last_mut()) else {
            return false;
        };
        if range.start >= end {
            return false;
        }
        range.end = range.end.min(end);
        self.passed.insert(first, c);
        true
    }

    /// "“…,” Lee said, according to the Post": the cue that ends at the comma before cue `c`, where it has its words before it.
    fn said_right_before(&self, c: usize) -> Option<usize> {
        let comma = self.cues[c].clause.start.checked_sub(1)?;
        let said = (self.here.start..c).rev().find(|&k| self.drafted[k].is_some())?;
        let cue = &self.cues[said];
        let speech = cue.class() == VerbClass::Speech && matches!(cue.form, Form::Finite | Form::Inverted);
        (speech && cue.clause.end == comma).then_some(said)
    }

    /// The rest of the sentence behind a cue in its middle: "…, he said, …". Behind an inverted cue it goes on only with the verb of what stands
    /// before, so not where that is a clause.
    fn right_text(&self, c: usize, clause_before: bool) -> Option<Part> {
        let cue = &self.cues[c];
        let sentence = &self.s.sentences[cue.sentence];
        let comma =
            (cue.clause.end..sentence.end.min(cue.clause.end + 8)).find(|&i| self.s.tokens[i].kind == Kind::Comma)?;
        let next = self.s.get(sentence, comma + 1)?;
        if cue.form == Form::Inverted && !next.is_quote() && (clause_before || !next.is_verb()) {
            return None;
        }
        if next.is(WordClass::Relative)
            || next.entry.participle
            || next.is(WordClass::Contrast)
            || next.is(WordClass::Like)
        {
            return None;
        }
        let end = clause::end(self.s, cue, comma + 1, self.reporting_here());
        (comma + 1 < end).then(|| Part::Text(comma + 1..end))
    }
}

/// Whether the tokens can be a report: words in marks, words with a verb, or so many (`shortest`) that one unknown to the tables will
/// be among them. "told them so" and "wrote each other" report nothing.
fn holds_report(s: &Skeleton, range: Range<usize>, shortest: usize) -> bool {
    let tokens = &s.tokens[range];
    let opens_none = |w: &[Token]| {
        w[0].is(WordClass::Conjunction) || (w[0].is(WordClass::Complementizer) && w[1].is(WordClass::Preposition))
    };
    let plain = |t: &Token| t.is_word() && !t.capital && !t.is_grammar() && t.entry.pronoun.is_none();
    let infinitive = tokens.windows(2).any(|w| w[0].is(WordClass::Infinitive) && (plain(&w[1]) || w[1].is_verb()));
    let verb = tokens.iter().any(|t| t.is_quote() || t.is_verb() || is_contraction(t));
    let subject = tokens.windows(2).take(2).any(|w| w[0].is(WordClass::Nominative) && plain(&w[1]));
    verb || infinitive
        || subject
        || !tokens.windows(2).take(1).any(opens_none) && tokens.iter().filter(|t| t.is_word()).count() >= shortest
}

/// Whether running text may stand before the cue as what it reports.
fn can_follow(cue: &Cue) -> bool {
    match cue.form {
        Form::Credit => true,
        Form::Finite | Form::Inverted => {
            matches!(cue.complement(), Complement::Clause | Complement::Recipient | Complement::That)
        }
        Form::Participle | Form::Colon | Form::Turn => false,
    }
}

/// Whether what stands behind the cue at `at`, opened so, is reported by it.
fn accepts(s: &Skeleton, cue: &Cue, opening: Opening, at: usize) -> bool {
    let quote = s.tokens[at].is_quote();
    if cue.form == Form::Inverted {
        return quote && opening == Opening::Colon;
    }
    match cue.complement() {
        Complement::Clause | Complement::Recipient | Complement::Object => true,
        Complement::That if opening == Opening::Bare => quote || clause::begins_clause(s, cue.sentence, at),
        Complement::That => opening != Opening::Infinitive,
        Complement::Infinitive => opening == Opening::Infinitive,
        Complement::Quote => quote || opening == Opening::That,
    }
}
