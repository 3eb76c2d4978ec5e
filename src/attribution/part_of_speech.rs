//! Whether a word that may be a verb is one: told from nouns, passives and names for things by its neighbours.
//!
//! From a token and its sentence to yes or no. It knows no cues.

use std::ops::Range;

use super::phrase;
use super::skeleton::Skeleton;
use super::source::{is_past, skip_adverbs};
use super::token::{Ending, Kind, Token};
use crate::language::{Complement, Joined, NounClass, ReportingVerb, WordClass};

/// Whether the word at `i` is a noun here: "the claim", "his report", "key states", or part of a name.
pub(super) fn is_noun(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let token = &s.tokens[i];
    let Some(previous) = i.checked_sub(1).and_then(|p| s.get(sentence, p)) else { return false };
    if !previous.is_word() || previous.is(WordClass::Infinitive) {
        return false;
    }
    if previous.is_possessive() && !is_contraction(previous) || opens_noun(s, sentence, i, previous) {
        return true;
    }
    if token.capital {
        let title_case = s.get(sentence, i + 1).is_none_or(|t| t.capital || !t.is_word());
        return !title_case || previous.is_name() && !token.is(WordClass::VerbOnly);
    }
    if token.entry.participle {
        return false;
    }
    match token.ending {
        Ending::Past if previous.entry.pronoun.is_some_and(|p| p.plural) => {
            begins_noun(s, sentence, i + 1) && s.get(sentence, i + 2).is_some_and(Token::is_verb)
        }
        Ending::Past => previous.ending == Ending::Number && begins_noun(s, sentence, i + 1),
        Ending::S if token.is(WordClass::VerbOnly) => false,
        Ending::S if previous.is(WordClass::Conjunction) => !opens_object(s, sentence, i + 1),
        Ending::S => !previous.capital && !agrees_in_singular(previous),
        _ if token.entry.past => false,
        _ if token.is(WordClass::VerbOnly) && begins_complement(s, sentence, i + 1) => false,
        _ if previous.entry.noun == Some(NounClass::Organisation) && !previous.capital => {
            !opens_object(s, sentence, i + 1)
        }
        _ if joined_names(s, sentence, i - 1) => false,
        _ if previous.is(WordClass::Determiner) && opens_group(s, sentence, i - 1) => false,
        _ => !agrees_in_plural(previous),
    }
}

/// Whether the word before `i` makes a noun of it: a determiner or a preposition.
fn opens_noun(s: &Skeleton, sentence: &Range<usize>, i: usize, previous: &Token) -> bool {
    let counted = previous.is(WordClass::Amount) && (s.tokens[i].is(WordClass::VerbOnly) || s.tokens[i].entry.past);
    let determiner = previous.is(WordClass::Determiner)
        && !counted
        && !opens_group(s, sentence, i - 1)
        && (previous.entry.pronoun.is_none_or(|_| previous.is(WordClass::Owner))
            || s.get(sentence, i + 1).is_some_and(Token::is_verb));
    let preposition = previous.is(WordClass::Preposition) && !s.tokens[i].entry.participle;
    determiner || preposition
}

/// "758 pledged delegates": a noun behind a participle.
fn begins_noun(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    s.get(sentence, i).is_some_and(|t| t.is_word() && !t.is_grammar() && !t.capital && t.ending == Ending::S)
}

/// "Lee and Weil (call)": two names make a plural.
fn joined_names(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|p| s.get(sentence, p));
    s.tokens[i].is_name() && before.is_some_and(|t| t.is(WordClass::Conjunction))
}

/// "the two": a numeral behind an article stands for those counted.
fn opens_group(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    i.checked_sub(1).and_then(|p| s.get(sentence, p)).is_some_and(|t| t.is(WordClass::Determiner))
}

/// Whether a clause or an object can begin at `i`, behind a verb: "(say) they are late", not "(a final say) in it".
fn begins_complement(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let word = |t: &Token| t.is_word() && !t.is(WordClass::Conjunction) && !t.is(WordClass::Auxiliary);
    s.get(sentence, i).is_some_and(|t| t.is_quote() || word(t) && !t.is(WordClass::Preposition))
}

/// Whether an object or a clause begins at `i`.
fn opens_object(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    s.get(sentence, i).is_some_and(|t| {
        t.is_quote()
            || t.is_name()
            || t.entry.pronoun.is_some()
            || t.is(WordClass::Determiner)
            || t.is(WordClass::Complementizer)
    })
}

/// Whether a verb in the third person singular can stand right behind the word.
fn agrees_in_singular(previous: &Token) -> bool {
    previous.is_adverb()
        || previous.is(WordClass::Auxiliary)
        || previous.is(WordClass::Relative)
        || previous.is(WordClass::Complementizer)
        || previous.entry.pronoun.is_some_and(|p| !p.plural)
        || (previous.entry.noun.is_some() && !previous.entry.plural)
        || previous.entry.calendar
}

/// Whether a verb in the plural or the dictionary form can stand right behind the word.
fn agrees_in_plural(previous: &Token) -> bool {
    previous.is_adverb()
        || previous.is(WordClass::Auxiliary)
        || previous.is(WordClass::Conjunction)
        || previous.is(WordClass::Relative)
        || previous.entry.plural
        || previous.entry.pronoun.is_some_and(|p| p.plural)
        || previous.is(WordClass::Interlocutor)
        || previous.ending == Ending::Number
        || (previous.ending == Ending::S && previous.entry.verb.is_none())
}

/// "a play called X": a past participle behind an indefinite noun gives its name and reports nothing.
pub(super) fn is_naming(s: &Skeleton, sentence: &Range<usize>, i: usize, verb: &ReportingVerb) -> bool {
    if verb.complement != Complement::Object || !is_past(&s.tokens[i]) {
        return false;
    }
    let next = s.get(sentence, i + 1).is_some_and(|t| t.is_quote() || t.is_name() || t.is(WordClass::Determiner));
    let subject = phrase::before(s, sentence.start, i);
    next && subject.is_some_and(|p| {
        let first = &s.tokens[p.start];
        let person = s.tokens[p.clone()].iter().any(|t| {
            t.is_name() || t.entry.noun.is_some() || t.entry.pronoun.is_some_and(|_| !t.is(WordClass::Determiner))
        });
        first.is_word() && !person
    })
}

/// Whether the form at `i` is passive, so that its subject is not who reports. "was asked" is kept: who was asked, was asked something.
pub(super) fn is_passive(s: &Skeleton, sentence: &Range<usize>, i: usize, verb: &ReportingVerb) -> bool {
    let token = &s.tokens[i];
    if token.entry.participle || verb.complement == Complement::Recipient {
        return false;
    }
    let start = skip_adverbs(s, sentence, i);
    let previous = start.checked_sub(1).and_then(|p| s.get(sentence, p));
    let joined = |t: &Token| is_contraction(t) && t.joined != Some(Joined::Other);
    let be = previous.is_some_and(|t| t.is(WordClass::Be) || joined(t));
    let by =
        s.get(sentence, i + 1).is_some_and(|t| verb.complement == Complement::Object && t.is(WordClass::AfterPassive));
    be || by
}

/// "he's (called)": a pronoun with a verb's ending.
pub(super) fn is_contraction(token: &Token) -> bool {
    token.joined.is_some() && token.entry.pronoun.is_some()
}

/// Whether the word at `i` is a verb with a subject of its own.
pub(super) fn is_finite(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let token = &s.tokens[i];
    token.is_verb() && (token.entry.verb.is_none() || !is_noun(s, sentence, i))
}

/// Whether the tokens can be what somebody said: they have a verb or a quotation, also behind a leading circumstance and its comma.
pub(super) fn says_something(s: &Skeleton, range: Range<usize>) -> bool {
    let aside = |t: &Token| t.is(WordClass::Conjunction) || t.is(WordClass::Contrast) || t.is_adverb();
    let opener = |t: &Token| t.is(WordClass::Preposition) || t.is(WordClass::Circumstance);
    let asked =
        s.tokens[range.start.min(s.tokens.len() - 1)].entry.verb.is_some_and(|v| v.complement == Complement::Recipient);
    let leads = asked || s.tokens[range.clone()].iter().find(|t| !aside(t) || opener(t)).is_some_and(opener);
    let comma = leads.then(|| range.clone().find(|&i| s.tokens[i].kind == Kind::Comma).unwrap_or(range.end));
    let main = comma.unwrap_or(range.start)..range.end;
    let verb = |t: &Token| t.is_verb() || t.is_quote() || is_contraction(t) || t.ending == Ending::S;
    s.tokens[main].iter().any(verb)
}
