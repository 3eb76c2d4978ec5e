//! Where what a cue reports begins and ends in its sentence.
//!
//! From a cue to token ranges; whether they are speech, and in marks, is for `direct` and `reported`.

use std::ops::Range;

use super::credit;
use super::cue::{self, Cue, Form};
use super::part_of_speech::is_contraction;
use super::phrase;
use super::skeleton::Skeleton;
use super::source::behind_adverbs;
use super::token::{Ending, Kind, Token};
use crate::language::{Complement, ReportingVerb, WordClass};

/// How far "that", a colon or a quotation may stand behind its verb, in tokens.
const REACH: usize = 30;

/// Longest aside between a verb and what it reports, in tokens: "said, when asked, that …".
const LONGEST_ASIDE: usize = 16;

/// What opens the words reported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Opening {
    /// "that", "whether".
    That,
    /// A quotation.
    Quote,
    /// A colon.
    Colon,
    /// "to" and an infinitive.
    Infinitive,
    /// Nothing.
    Bare,
}

/// The place behind `cue` where what it reports begins, and what opens it. `None` where its clause ends with it.
pub(super) fn opening(s: &Skeleton, cue: &Cue) -> Option<(usize, Opening)> {
    let sentence = &s.sentences[cue.sentence];
    let mut at = cue.clause.end;
    if cue.form == Form::Credit {
        return credit::reported(s, sentence, cue);
    }
    if let Some(colon) = final_colon(s, sentence, cue).or_else(|| colon_before_quote(s, sentence, cue)) {
        return Some(colon);
    }
    at = cue::recipient(s, cue).map_or(at, |r| r.end);
    let asking = s.tokens[cue.words.start].is(WordClass::Asking);
    let start = at;
    let high = sentence.end.min(at + REACH);
    while at < high {
        let token = &s.tokens[at];
        match token.kind {
            Kind::Quote(_) if is_title_in_passing(s, sentence, cue, at) => at += 1,
            Kind::Quote(_) => return Some((at, Opening::Quote)),
            Kind::Colon => return colon(s, at),
            Kind::Comma => return comma(s, sentence, at),
            Kind::Dash => return behind_dashes(s, sentence, at),
            Kind::Word if token.entry.participle && token.entry.verb.is_some() && !is_gerund(cue, at) => return None,
            Kind::Word if asking && (token.is(WordClass::Topic) || at == start && asks_for(s, sentence, at)) => {
                return Some((at + 1, Opening::Bare)).filter(|&(i, _)| i < sentence.end);
            }
            Kind::Word => match word(s, sentence, cue, at) {
                Step::Found(Opening::Bare) => return Some((with_focus(s, cue.clause.end, at), Opening::Bare)),
                Step::Found(opening) => return Some((at, opening)),
                Step::Ends => return None,
                Step::Over(next) => at = next,
            },
            _ => return None,
        }
    }
    None
}

/// "asked for", "asked of": a preposition right behind the verb, and no question later on as in "asked in Rome whether …".
fn asks_for(s: &Skeleton, sentence: &Range<usize>, at: usize) -> bool {
    let token = &s.tokens[at];
    let behind = &s.tokens[at..sentence.end.min(at + LONGEST_ASIDE)];
    let question = |t: &Token| t.is(WordClass::Topic) || t.is(WordClass::Clause) || t.is(WordClass::Relative);
    token.is(WordClass::Preposition)
        && !token.is(WordClass::Infinitive)
        && !behind.iter().take_while(|t| t.is_word()).any(question)
}

/// "said closing the quay would …": a participle right behind a verb of saying opens the report.
fn is_gerund(cue: &Cue, at: usize) -> bool {
    at == cue.clause.end && cue.complement() == Complement::Clause && cue.verb.is_some_and(ReportingVerb::says)
}

/// "said — as it happens, on the radio — that …": "that" behind an aside.
fn behind_dashes(s: &Skeleton, sentence: &Range<usize>, at: usize) -> Option<(usize, Opening)> {
    let close = (at + 1..sentence.end.min(at + LONGEST_ASIDE)).find(|&i| s.tokens[i].kind == Kind::Dash)?;
    s.get(sentence, close + 1).filter(|t| t.is(WordClass::Complementizer)).map(|_| (close + 1, Opening::That))
}

/// A colon that ends the sentence before a quotation in the next block opens it, whatever stands between.
fn final_colon(s: &Skeleton, sentence: &Range<usize>, cue: &Cue) -> Option<(usize, Opening)> {
    let last = sentence.end - 1;
    let ends = s.tokens[last].kind == Kind::Colon && s.tokens.get(last + 1).is_some_and(Token::is_quote);
    (ends && cue.clause.end <= last && last - cue.clause.end <= REACH).then_some((last + 1, Opening::Colon))
}

/// A verb that takes words in marks alone takes those behind a colon, whatever stands between: "put it this way on Tuesday: “…”". So does
/// a verb of saying behind which circumstances begin: "told us when asked about it: “…”".
fn colon_before_quote(s: &Skeleton, sentence: &Range<usize>, cue: &Cue) -> Option<(usize, Opening)> {
    let high = sentence.end.min(cue.clause.end + REACH);
    let colon = (cue.clause.end..high).find(|&i| s.tokens[i].kind == Kind::Colon || s.tokens[i].is_quote())?;
    let quoted = s.get(sentence, colon + 1).is_some_and(Token::is_quote);
    let next = &s.tokens[cue::recipient(s, cue).map_or(cue.clause.end, |r| r.end)];
    let aside = next.is(WordClass::Circumstance) || next.is(WordClass::Preposition) || next.entry.calendar;
    let waits = cue.complement() == Complement::Quote || (aside && cue.verb.is_some_and(ReportingVerb::says));
    (waits && quoted).then_some((colon + 1, Opening::Colon))
}

/// The title of a broadcast or a paper on the way to the words reported: "said on NBC's “Morning Hour” that …".
fn is_title_in_passing(s: &Skeleton, sentence: &Range<usize>, cue: &Cue, at: usize) -> bool {
    let behind_preposition =
        s.tokens[cue.clause.end..at].iter().any(|t| t.is(WordClass::Preposition) && !t.is(WordClass::Infinitive));
    let named = at > cue.clause.end
        && (s.tokens[at - 1].is_possessive()
            || s.tokens[at - 1].is_name()
            || s.tokens[at - 1].is(WordClass::Preposition));
    let more = s.get(sentence, at + 1).map_or(is_title(s, at), |t| {
        t.is(WordClass::Complementizer)
            || t.is(WordClass::Preposition)
            || t.entry.calendar
            || t.kind == Kind::Comma
            || (is_title(s, at) && !t.is_verb())
    });
    let owned = at > 0 && s.tokens[at - 1].is_possessive() && is_title(s, at);
    (behind_preposition || owned) && named && more
}

fn is_title(s: &Skeleton, at: usize) -> bool {
    matches!(s.tokens[at].kind, Kind::Quote(p) if s.pieces[p].title)
}

/// Whether the cue's clause ends with nothing but circumstances behind the verb: "…, Lee said on Monday in Rome."
pub(super) fn is_closed(s: &Skeleton, cue: &Cue) -> bool {
    let sentence = &s.sentences[cue.sentence];
    let mut at = cue::recipient(s, cue).map_or(cue.clause.end, |r| r.end);
    while let Some(token) = s.get(sentence, at) {
        match token.kind {
            Kind::Word if token.entry.participle && token.entry.verb.is_some() => return false,
            Kind::Word => match word(s, sentence, cue, at) {
                Step::Found(_) => return false,
                Step::Ends => return true,
                Step::Over(next) => at = next,
            },
            Kind::Quote(_) if is_title_in_passing(s, sentence, cue, at) => at += 1,
            Kind::Colon | Kind::Quote(_) => return false,
            _ => return true,
        }
    }
    true
}

/// Where the words reported end that begin at `start`: at the sentence's end, or before the next of `cues` that is of equal standing.
pub(super) fn end<'a>(s: &Skeleton, cue: &Cue, start: usize, cues: impl IntoIterator<Item = &'a Cue>) -> usize {
    let sentence = &s.sentences[cue.sentence];
    let mut high = sentence.end;
    for later in cues.into_iter().filter(|c| c.sentence == cue.sentence) {
        if later.clause.start > start && is_sibling(s, later) {
            high = high.min(later.clause.start);
        } else if later.words.start > start && shares_outer_subject(cue, later) {
            high = high.min(later.words.start);
        }
    }
    let high = relative_end(s, cue, start, high);
    let high = what_end(s, cue, start, high);
    let high = subordinate_end(s, cue, start, high);
    let contrast = (start + 1..high).find(|&i| is_contrast(s, i));
    trim(s, start, contrast.unwrap_or(high))
}

/// "While Lee said …, the mayor left": what the verb of a subordinate clause reports ends with the clause, at its comma.
fn subordinate_end(s: &Skeleton, cue: &Cue, start: usize, high: usize) -> usize {
    let sentence = &s.sentences[cue.sentence];
    let opener = cue.clause.start.checked_sub(1).and_then(|i| s.get(sentence, i));
    let before = cue.clause.start.checked_sub(2).and_then(|i| s.get(sentence, i));
    let subordinate = opener.is_some_and(|t| t.is_word() && t.is(WordClass::Circumstance));
    let leads = before.is_none_or(|t| !t.is_word() || t.is(WordClass::Conjunction));
    let asked = cue.form == Form::Participle
        && cue.complement() == Complement::Recipient
        && opener.is_none_or(|t| !t.is_word());
    if !(asked || subordinate && leads) || cue.form == Form::Inverted {
        return high;
    }
    let quoted = |i: usize| s.get(sentence, i + 1).is_some_and(Token::is_quote);
    (start..high).find(|&i| s.tokens[i].kind == Kind::Comma && !quoted(i)).unwrap_or(high)
}

/// "What he called X, …": behind "what" and "which" a name for something ends with the next comma.
fn what_end(s: &Skeleton, cue: &Cue, start: usize, high: usize) -> usize {
    let before = cue.clause.start.checked_sub(1).map(|i| &s.tokens[i]);
    let named = before.is_some_and(|t| {
        t.is_word()
            && (t.is(WordClass::Clause) || t.is(WordClass::Relative))
            && !t.is(WordClass::Circumstance)
            && !t.is(WordClass::Complementizer)
    });
    if !named || cue.complement() != Complement::Object {
        return high;
    }
    let stops =
        |i: usize| s.tokens[i].kind == Kind::Comma || (s.tokens[i].is_verb() && !s.tokens[i].is(WordClass::Infinitive));
    let quoted = |i: usize| s.tokens[i].is_quote() && s.tokens.get(i + 1).is_some_and(|t| t.is_word());
    (start..high).find(|&i| stops(i) || quoted(i)).map_or(high, |i| if quoted(i) { i + 1 } else { i })
}

/// ", but the mayor …": a clause in which the report does not go on; it does with ", but that …".
fn is_contrast(s: &Skeleton, i: usize) -> bool {
    let goes_on = s.tokens.get(i + 1).is_some_and(|t| t.is(WordClass::Complementizer));
    !s.tokens[i].is(WordClass::Circumstance)
        && s.tokens[i].is(WordClass::Contrast)
        && s.tokens[i - 1].kind == Kind::Comma
        && !goes_on
}

/// "Lee, who said …, left", "the plan, which Lee said …, failed": what is said in a relative clause between commas ends with the second.
fn relative_end(s: &Skeleton, cue: &Cue, start: usize, high: usize) -> usize {
    let subject =
        cue.source.as_ref().filter(|r| r.len() == 1 && s.tokens[r.start].is(WordClass::Relative)).map(|r| r.start);
    let object =
        cue.clause.start.checked_sub(1).filter(|&i| s.tokens[i].is_word() && s.tokens[i].is(WordClass::Relative));
    let who = subject.or(object);
    if !who.is_some_and(|w| w > 0 && s.tokens[w - 1].kind == Kind::Comma) {
        return high;
    }
    let resumes = |i: usize| s.tokens[i].kind == Kind::Comma && s.tokens[i + 1].is_verb();
    (start..high.saturating_sub(1)).find(|&i| resumes(i)).unwrap_or(high)
}

/// `end` without the punctuation and conjunctions before it.
pub(super) fn trim(s: &Skeleton, start: usize, mut end: usize) -> usize {
    while end > start && ends_nothing(&s.tokens[end - 1]) {
        end -= 1;
    }
    end
}

fn ends_nothing(token: &Token) -> bool {
    matches!(token.kind, Kind::Stop | Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Colon | Kind::Open)
        || token.is(WordClass::Conjunction)
        || token.is(WordClass::Contrast)
        || token.is(WordClass::Circumstance)
}

/// What a word behind the verb is to it.
enum Step {
    /// What is reported begins with it.
    Found(Opening),
    /// It is a circumstance; the next token to look at.
    Over(usize),
    /// It ends the clause.
    Ends,
}

fn word(s: &Skeleton, sentence: &Range<usize>, cue: &Cue, at: usize) -> Step {
    let token = &s.tokens[at];
    if token.is(WordClass::Complementizer) {
        return Step::Found(Opening::That);
    }
    if opens_amount(s, sentence, at) {
        return Step::Found(Opening::Bare);
    }
    if ends_date(s, at) {
        return Step::Over(at + 1);
    }
    if token.is(WordClass::Circumstance) && cue.complement() != Complement::Object && !token.is(WordClass::Preposition)
    {
        return Step::Ends;
    }
    if cue.complement() == Complement::Object {
        return Step::Found(Opening::Bare);
    }
    if token.is(WordClass::Infinitive) && s.get(sentence, at + 1).is_some_and(infinitive) {
        return Step::Found(Opening::Infinitive);
    }
    if token.is(WordClass::Preposition) && !token.capital {
        if let Some(object) = phrase::after(s, at + 1, sentence.end) {
            return Step::Over(object.end);
        }
        return Step::Over(at + 1);
    }
    if token.entry.calendar || token.is_adverb() {
        return Step::Over(at + 1);
    }
    if s.get(sentence, at + 1).is_some_and(|t| t.is(WordClass::Time))
        && !token.capital
        && !opens_compound(s, sentence, at)
    {
        return Step::Over(at + 2);
    }
    Step::Found(Opening::Bare)
}

/// "the night ferry": behind an article a time may be the first part of another noun.
fn opens_compound(s: &Skeleton, sentence: &Range<usize>, at: usize) -> bool {
    s.tokens[at].is(WordClass::Article) && s.get(sentence, at + 2).is_some_and(|t| t.is_plain() && !t.capital)
}

/// "about 40 people", "at least half of them", "up to ten": words that narrow an amount, in front of it. They tell when or where only where a
/// time goes with the amount: "about two hours later".
fn opens_amount(s: &Skeleton, sentence: &Range<usize>, at: usize) -> bool {
    let is = |i: usize, class: WordClass| s.get(sentence, i).is_some_and(|t| t.is_word() && t.is(class));
    let amount = match (is(at, WordClass::Approximate), is(at + 1, WordClass::Approximate)) {
        (true, _) if is(at + 1, WordClass::Infinitive) => at + 2,
        (true, _) => at + 1,
        (false, true) if is(at, WordClass::Preposition) => at + 2,
        _ => return false,
    };
    let counted = |i: usize| {
        s.get(sentence, i).is_some_and(|t| t.is_word() && (t.ending == Ending::Number || t.is(WordClass::Amount)))
    };
    let times = |i: usize| is(i, WordClass::Time) || s.get(sentence, i).is_some_and(Token::is_adverb);
    let noun = s.get(sentence, amount + 1).is_some_and(|t| t.is_word() && !t.is(WordClass::Complementizer));
    counted(amount) && noun && !(amount + 1..amount + 3).any(times)
}

/// "April 2", "Monday night": the rest of a date whose month or weekday stands before it.
fn ends_date(s: &Skeleton, at: usize) -> bool {
    let dated = at > 0 && s.tokens[at - 1].is_word() && s.tokens[at - 1].entry.calendar;
    dated && (s.tokens[at].ending == Ending::Number || s.tokens[at].is(WordClass::Time))
}

/// Whether a clause with a subject and a finite verb begins at `at`: "(suggested) she would leave", not "(suggested) a new plan".
pub(super) fn begins_clause(s: &Skeleton, number: usize, at: usize) -> bool {
    let sentence = &s.sentences[number];
    let Some(subject) = phrase::after(s, at, sentence.end) else { return false };
    let verb = behind_adverbs(s, sentence, subject.end);
    let finite = s
        .get(sentence, verb)
        .is_some_and(|t| t.is(WordClass::Auxiliary) || t.entry.past || t.is_verb() && t.ending != Ending::Past);
    let past = s.get(sentence, verb).is_some_and(Token::is_verb)
        && s.get(sentence, verb + 1).is_some_and(|t| !t.is(WordClass::Preposition));
    finite || past || is_contraction(&s.tokens[at])
}

/// Where a report without "that" begins whose first word but for "not", "nearly" or "only" stands at `at`; not before `low`.
fn with_focus(s: &Skeleton, low: usize, at: usize) -> usize {
    let focus = |i: &usize| s.tokens[*i].is_word() && s.tokens[*i].is(WordClass::Focus);
    (low..at).rev().take_while(focus).last().unwrap_or(at)
}

fn infinitive(token: &Token) -> bool {
    token.is_word() && !token.capital && !token.is(WordClass::Determiner) && token.entry.pronoun.is_none()
}

/// A colon opens what follows, also in the next block where it is a quotation.
fn colon(s: &Skeleton, at: usize) -> Option<(usize, Opening)> {
    s.tokens.get(at + 1).map(|_| (at + 1, Opening::Colon))
}

/// A comma opens a quotation or "that" right behind it or behind an insertion; else it ends the clause.
fn comma(s: &Skeleton, sentence: &Range<usize>, at: usize) -> Option<(usize, Opening)> {
    let opens = |i: usize| {
        let token = s.get(sentence, i)?;
        if token.is_quote() {
            return Some((i, Opening::Quote));
        }
        token.is(WordClass::Complementizer).then_some((i, Opening::That))
    };
    opens(at + 1).or_else(|| {
        let close = (at + 1..sentence.end.min(at + LONGEST_ASIDE)).find(|&i| s.tokens[i].kind == Kind::Comma)?;
        let reports =
            |t: &Token| t.entry.participle && t.entry.verb.is_some_and(|v| v.says() && !v.lemma.contains(' '));
        opens(close + 1).filter(|_| !s.tokens[at + 1..close].iter().any(reports))
    })
}

/// "Lee, citing the board, said …", "the man who told them said …": the subject of `later` stands before `cue`, so it is not within the report.
fn shares_outer_subject(cue: &Cue, later: &Cue) -> bool {
    let dependent = cue.form == Form::Participle || cue.source.as_ref().is_some_and(|r| r.end <= cue.words.start);
    dependent && later.source.as_ref().is_some_and(|r| r.end <= cue.clause.start) && later.form == Form::Finite
}

/// Whether a cue begins a clause beside the one before it rather than one within it.
fn is_sibling(s: &Skeleton, cue: &Cue) -> bool {
    let Some(previous) = cue.clause.start.checked_sub(1).map(|i| &s.tokens[i]) else { return false };
    matches!(previous.kind, Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Quote(_))
        || previous.is(WordClass::Conjunction)
        || (previous.is(WordClass::Contrast) && previous.is_word())
        || (previous.is(WordClass::Circumstance)
            && cue.clause.start > 1
            && s.tokens[cue.clause.start - 2].kind == Kind::Comma)
}
