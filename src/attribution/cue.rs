//! Cues: the verbs and phrases of a sentence that report, each with its subject and the place where what it reports can begin.
//!
//! From a sentence of the skeleton to cues in order; which words they report is for `direct` and `reported`.

use std::ops::Range;

use super::phrase;
use super::skeleton::{Ending, Kind, Skeleton, Token};
use crate::language::{Complement, NounClass, Polarity, ReportingVerb, VerbClass, WordClass};

/// How far back a verb without a subject looks for one, in tokens.
const REACH: usize = 40;

/// How a cue stands to its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// "Lee said".
    Finite,
    /// "said Lee".
    Inverted,
    /// "saying": its source is another verb's subject.
    Participle,
    /// "according to Lee".
    Credit,
    /// "Lee:" or "Lee's answer:".
    Colon,
}

/// A verb or phrase that reports.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// The words that report.
    pub(super) words: Range<usize>,
    /// The words that name the source.
    pub(super) source: Option<Range<usize>>,
    /// Source, cue and what stands between them.
    pub(super) clause: Range<usize>,
    /// The sentence it stands in: its number in [`Skeleton::sentences`].
    pub(super) sentence: usize,
    /// How it stands to its source.
    pub(super) form: Form,
    /// The verb; `None` for a phrase or a colon.
    pub(super) verb: Option<&'static ReportingVerb>,
    /// Dictionary form of verb or phrase.
    pub(super) lemma: &'static str,
}

impl Cue {
    /// Speech or attitude.
    pub(super) fn class(&self) -> VerbClass {
        self.verb.map_or(VerbClass::Speech, |v| v.class)
    }

    /// Affirming or denying.
    pub(super) fn polarity(&self) -> Polarity {
        self.verb.map_or(Polarity::Affirms, |v| v.polarity)
    }

    /// What follows it.
    pub(super) fn complement(&self) -> Complement {
        self.verb.map_or(Complement::Clause, |v| v.complement)
    }
}

/// The cues of sentence `n`, in order.
pub(super) fn cues(s: &Skeleton, text: &str, credits: &[&'static str], n: usize) -> Vec<Cue> {
    let sentence = s.sentences[n].clone();
    let mut out: Vec<Cue> = Vec::new();
    let mut i = sentence.start;
    while i < sentence.end {
        let found = credit(s, text, credits, n, i).or_else(|| verb(s, text, n, i, &out));
        i = found.as_ref().map_or(i, |c| c.words.end - 1) + 1;
        out.extend(found);
    }
    out.extend(colon(s, n, &out));
    out
}

/// A credit phrase at token `i`.
fn credit(s: &Skeleton, text: &str, credits: &[&'static str], n: usize, i: usize) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let (lemma, len) = credits.iter().find_map(|&c| phrase_at(s, text, &sentence, i, c).map(|len| (c, len)))?;
    let source = phrase::after(s, i + len, sentence.end)?;
    let source = described_further(s, source, &sentence);
    let clause = i..source.end;
    Some(Cue { words: i..i + len, source: Some(source), clause, sentence: n, form: Form::Credit, verb: None, lemma })
}

/// The source of a credit with its apposition; "according to reports, Ann Lee …" has none, for there the report begins.
fn described_further(s: &Skeleton, source: Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    let next = s.get(sentence, source.end + 1);
    if next.is_some_and(Token::is_name) { source } else { phrase::with_apposition(s, source, sentence.end) }
}

/// How many tokens the words of `wanted` take at `i`; `None` where they do not stand there.
fn phrase_at(s: &Skeleton, text: &str, sentence: &Range<usize>, i: usize, wanted: &str) -> Option<usize> {
    let mut len = 0;
    for word in wanted.split(' ') {
        let token = s.get(sentence, i + len)?;
        token.span.of(text).eq_ignore_ascii_case(word).then_some(())?;
        len += 1;
    }
    Some(len)
}

/// A reporting verb at token `i`.
fn verb(s: &Skeleton, text: &str, n: usize, i: usize, earlier: &[Cue]) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let token = &s.tokens[i];
    if token.possessive || !token.is_word() {
        return None;
    }
    let Some(verb) = token.entry.verb else { return unlisted(s, n, i) };
    let end = particles(s, text, &sentence, i, verb.lemma)?;
    let cue = |source: Option<Range<usize>>, clause: Range<usize>, form| {
        Some(Cue { words: i..end, source, clause, sentence: n, form, verb: Some(verb), lemma: verb.lemma })
    };
    if is_noun(s, &sentence, i) || is_naming(s, &sentence, i, verb) || is_passive(s, text, &sentence, i, verb) {
        return None;
    }
    let inserted = i > sentence.start
        && s.tokens[i - 1].kind == Kind::Comma
        && phrase::before_insertion(s, sentence.start, i - 1)
            .is_some_and(|p| p.start == sentence.start && s.tokens[p].iter().any(Token::is_name));
    if let Some(source) = inverted(s, text, &sentence, i, verb).filter(|_| !inserted) {
        let clause = i..source.end;
        return cue(Some(source), clause, Form::Inverted);
    }
    if token.entry.participle {
        let first = participle_start(s, &sentence, i)?;
        return cue(remote(s, &sentence, first, earlier), first..end, Form::Participle);
    }
    let (source, start) = subject(s, text, &sentence, i, earlier)?;
    let clause = if source.end <= start { adjacent(s, &source, start) } else { start };
    cue(Some(source), clause..end, Form::Finite)
}

/// Where a clause begins whose verb group begins at `start`: with its subject, unless that stands in an earlier clause.
fn adjacent(s: &Skeleton, source: &Range<usize>, start: usize) -> usize {
    let remote = start > 0 && s.tokens[start - 1].is_word() && source.end < start;
    if remote { start } else { source.start }
}

/// Where the cue ends that begins with the verb at `i`: behind the further words of its dictionary form. `None` where they are missing.
fn particles(s: &Skeleton, text: &str, sentence: &Range<usize>, i: usize, lemma: &str) -> Option<usize> {
    let mut end = i + 1;
    for word in lemma.split(' ').skip(1) {
        s.get(sentence, end).filter(|t| t.span.of(text) == word)?;
        end += 1;
    }
    Some(end)
}

/// A verb of no list that stands between a quotation with its comma and the end of a clause: "“…,” she bristled."
fn unlisted(s: &Skeleton, n: usize, i: usize) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let token = &s.tokens[i];
    let ends = s
        .get(&sentence, i + 1)
        .is_none_or(|t| !t.is_word() || t.is(WordClass::Preposition) || t.is_adverb() || t.entry.calendar);
    if token.capital || token.ending != Ending::Past || !ends {
        return None;
    }
    let low = sentence.start.max(i.saturating_sub(14));
    let quote = (low..i).rev().find(|&k| s.tokens[k].is_quote())?;
    let (source, start) = subject_before(s, &sentence, skip_group(s, &sentence, i))?;
    (source.start == quote + 1 && source.end <= start).then_some(Cue {
        words: i..i + 1,
        clause: source.start..i + 1,
        source: Some(source),
        sentence: n,
        form: Form::Finite,
        verb: None,
        lemma: "",
    })
}

/// Whether the word at `i` is a noun here: "the claim", "his report", "key states", or part of a name.
fn is_noun(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let token = &s.tokens[i];
    let Some(previous) = i.checked_sub(1).and_then(|p| s.get(sentence, p)) else { return false };
    if !previous.is_word() || previous.is(WordClass::Infinitive) {
        return false;
    }
    if previous.possessive || opens_noun(s, sentence, i, previous) {
        return true;
    }
    if token.capital {
        return previous.is_name() && token.entry.noun.is_some();
    }
    if token.entry.participle {
        return false;
    }
    match token.ending {
        Ending::Past => false,
        Ending::S if previous.is(WordClass::Conjunction) => !opens_object(s, sentence, i + 1),
        Ending::S => !previous.capital && !agrees_in_singular(previous),
        _ if is_past_form(token) => false,
        _ if previous.entry.noun == Some(NounClass::Organisation) && !previous.capital => {
            !opens_object(s, sentence, i + 1)
        }
        _ => !agrees_in_plural(previous),
    }
}

/// Whether the word before `i` makes a noun of it: a determiner or a preposition.
fn opens_noun(s: &Skeleton, sentence: &Range<usize>, i: usize, previous: &Token) -> bool {
    let determiner = previous.is(WordClass::Determiner)
        && (previous.entry.pronoun.is_none_or(|p| p.form == "her")
            || s.get(sentence, i + 1).is_some_and(Token::is_verb));
    let preposition = previous.is(WordClass::Preposition) && !s.tokens[i].entry.participle;
    determiner || preposition
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

/// A form that is neither the dictionary form nor the third person: "said", "wrote".
fn is_past_form(token: &Token) -> bool {
    token.entry.past
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
        || previous.entry.pronoun.is_some_and(|p| p.plural || matches!(p.form, "i" | "you"))
        || previous.ending == Ending::Number
        || (previous.ending == Ending::S && previous.entry.verb.is_none())
}

/// "a play called X": a past participle behind an indefinite noun gives its name and reports nothing.
fn is_naming(s: &Skeleton, sentence: &Range<usize>, i: usize, verb: &ReportingVerb) -> bool {
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
fn is_passive(s: &Skeleton, text: &str, sentence: &Range<usize>, i: usize, verb: &ReportingVerb) -> bool {
    let token = &s.tokens[i];
    if token.entry.participle || verb.complement == Complement::Recipient {
        return false;
    }
    let start = skip_adverbs(s, sentence, i);
    let be =
        start.checked_sub(1).and_then(|p| s.get(sentence, p)).is_some_and(|t| t.is(WordClass::Be) || is_contraction(t));
    let by = s
        .get(sentence, i + 1)
        .is_some_and(|t| verb.complement == Complement::Object && matches!(t.span.of(text), "by" | "as" | "in" | "at"));
    be || by
}

/// "he's (called)": a pronoun with a verb's ending.
fn is_contraction(token: &Token) -> bool {
    token.possessive && token.entry.pronoun.is_some()
}

/// The source after the verb: "…,” said Ann Lee, a teacher."
fn inverted(s: &Skeleton, text: &str, sentence: &Range<usize>, i: usize, verb: &ReportingVerb) -> Option<Range<usize>> {
    if takes_object(s, i, verb) {
        return None;
    }
    let opens = i == sentence.start
        || s.get(sentence, i - 1)
            .is_some_and(|t| t.is_quote() || matches!(t.kind, Kind::Comma | Kind::Dash | Kind::Stop))
        || (s.tokens[i - 1].is(WordClass::Clause)
            && &text[s.tokens[i - 1].span.start..s.tokens[i - 1].span.end] == "as");
    if !opens || s.tokens[i].entry.participle {
        return None;
    }
    let start = (i + 1..sentence.end).find(|&k| !s.tokens[k].is_adverb())?;
    let source = phrase::after(s, start, sentence.end)?;
    let closed = s.get(sentence, source.end).is_none_or(|t| {
        (!t.is_word() && !t.is_quote())
            || t.is(WordClass::Preposition)
            || t.entry.calendar
            || t.is(WordClass::Relative)
            || t.is(WordClass::Clause)
            || t.is(WordClass::Adverb)
    });
    let before = i > sentence.start;
    (closed && before && nominative(s, &source)).then(|| phrase::with_apposition(s, source, sentence.end))
}

/// Whether what follows the verb at `i` is its object rather than its subject: always behind "told", behind "asked" unless words in
/// marks stand before it.
fn takes_object(s: &Skeleton, i: usize, verb: &ReportingVerb) -> bool {
    let quoted = i.checked_sub(1).is_some_and(|p| s.tokens[p].is_quote());
    match verb.complement {
        Complement::Recipient => verb.lemma != "ask" || !quoted,
        Complement::Object | Complement::Infinitive => !quoted,
        _ => false,
    }
}

/// Whether the phrase can be a subject after its verb: a name, a description, "he".
fn nominative(s: &Skeleton, phrase: &Range<usize>) -> bool {
    let first = &s.tokens[phrase.start];
    let named = s.tokens[phrase.clone()].iter().any(|t| t.is_name() || t.entry.noun.is_some());
    named || (phrase.len() == 1 && first.entry.pronoun.is_some())
}

/// Where a participle's clause begins, its adverbs included. `None` where it is part of a verb group or a noun phrase.
fn participle_start(s: &Skeleton, sentence: &Range<usize>, i: usize) -> Option<usize> {
    let start = skip_adverbs(s, sentence, i);
    let Some(previous) = start.checked_sub(1).and_then(|p| s.get(sentence, p)) else { return Some(start) };
    (!previous.is(WordClass::Determiner)).then_some(start)
}

/// The subject of a verb without one: the noun right before it ("a message saying"), else that of the nearest verb to the left.
fn remote(s: &Skeleton, sentence: &Range<usize>, first: usize, earlier: &[Cue]) -> Option<Range<usize>> {
    let previous = first.checked_sub(1).and_then(|p| s.get(sentence, p))?;
    if previous.is(WordClass::Auxiliary) || is_contraction(previous) {
        return subject_before(s, sentence, skip_group(s, sentence, first)).map(|(source, _)| source);
    }
    let spoken = earlier.iter().rev().find(|c| c.form == Form::Finite && c.source.is_some());
    if let Some(cue) =
        spoken.filter(|c| !s.tokens[c.clause.end.min(first)..first].iter().any(|t| t.kind == Kind::Comma))
    {
        return cue.source.clone();
    }
    let noun = previous.is_word()
        && !previous.is_grammar()
        && !previous.is_verb()
        && !previous.entry.calendar
        && !previous.is_adverb();
    if noun || previous.kind == Kind::Close {
        return phrase::before(s, sentence.start, first);
    }
    let low = sentence.start.max(first.saturating_sub(REACH));
    let cue = earlier
        .iter()
        .rev()
        .find(|c| c.clause.end > low && c.source.as_ref().is_some_and(|r| !is_subordinate(s, sentence, r)));
    let start = cue.map_or(low, |c| c.words.end);
    let verbs = (start..first).rev().filter(|&k| is_finite(s, sentence, k)).take(6);
    let mut subjects = verbs.filter_map(|v| subject_before(s, sentence, skip_group(s, sentence, v)));
    let main = subjects.find(|(source, _)| !is_subordinate(s, sentence, source));
    main.map(|(source, _)| source).or_else(|| cue.and_then(|c| c.source.clone()))
}

/// Whether the clause of this subject depends on another: "that Lee", "who".
fn is_subordinate(s: &Skeleton, sentence: &Range<usize>, source: &Range<usize>) -> bool {
    let opens = |t: &Token| t.is(WordClass::Clause) || t.is(WordClass::Complementizer) || t.is(WordClass::Relative);
    let previous = source.start.checked_sub(1).and_then(|p| s.get(sentence, p));
    opens(&s.tokens[source.start]) || previous.is_some_and(opens)
}

/// Whether the word at `i` is a verb with a subject of its own.
fn is_finite(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let token = &s.tokens[i];
    token.is_verb() && (token.entry.verb.is_none() || !is_noun(s, sentence, i))
}

/// The subject of the finite verb at `i`, and where the verb group begins.
fn subject(
    s: &Skeleton,
    text: &str,
    sentence: &Range<usize>,
    i: usize,
    earlier: &[Cue],
) -> Option<(Range<usize>, usize)> {
    let start = skip_group(s, sentence, i);
    if let Some((source, at)) = subject_before(s, sentence, start) {
        let whole =
            behind_quotation(s, sentence, start).filter(|w| w.start < source.start && plain(s, w.start..source.start));
        return Some((whole.unwrap_or(source), at));
    }
    let previous = s.get(sentence, start.checked_sub(1)?)?;
    if previous.is(WordClass::Conjunction) || matches!(previous.span.of(text), "but" | "then" | "before") {
        let past = is_past(&s.tokens[i]);
        let beside = earlier.iter().rev().find(|c| c.form == Form::Finite && is_past(&s.tokens[c.words.start]) == past);
        let source = beside.and_then(|c| c.source.clone()).or_else(|| remote(s, sentence, start - 1, earlier))?;
        return Some((source, start));
    }
    behind_quotation(s, sentence, start).map(|source| (source, start))
}

fn is_past(token: &Token) -> bool {
    token.entry.past || token.ending == Ending::Past
}

/// Whether no word of the range is a verb or opens a clause.
fn plain(s: &Skeleton, mut range: Range<usize>) -> bool {
    range.all(|i| {
        !s.tokens[i].is_verb() && !s.tokens[i].is(WordClass::Clause) && !s.tokens[i].is(WordClass::Complementizer)
    })
}

/// The few words between a quotation and a verb, whatever they are: "“…,” the two write".
fn behind_quotation(s: &Skeleton, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let low = sentence.start.max(start.saturating_sub(9));
    let quote = (low..start).rev().find(|&i| !s.tokens[i].is_word())?;
    (s.tokens[quote].is_quote() && quote + 1 < start).then_some(quote + 1..start)
}

/// The subject that ends at `start`, where a verb group begins: a phrase, "who", or what an insertion parts from its verb.
fn subject_before(s: &Skeleton, sentence: &Range<usize>, start: usize) -> Option<(Range<usize>, usize)> {
    let previous = s.get(sentence, start.checked_sub(1)?)?;
    if previous.is(WordClass::Relative) || is_relative_that(s, sentence, start - 1) {
        return Some((start - 1..start, start));
    }
    if previous.kind == Kind::Dash {
        let low = sentence.start.max(start.saturating_sub(REACH));
        let dash = (low..start - 1).rev().find(|&i| s.tokens[i].kind == Kind::Dash)?;
        return phrase::before(s, low, dash).map(|p| (p, start));
    }
    if previous.kind == Kind::Comma {
        return phrase::before_insertion(s, sentence.start, start - 1)
            .map(|p| (p.start..start - 1, start))
            .map(|(p, at)| (trim_insertion(s, p), at));
    }
    let near = phrase::before(s, sentence.start, start)?;
    Some((before_relative(s, sentence, &near).unwrap_or(near), start))
}

/// "Members who backed the bill warned": the noun before a relative clause whose object ends at the verb.
fn before_relative(s: &Skeleton, sentence: &Range<usize>, near: &Range<usize>) -> Option<Range<usize>> {
    let verb = near.start.checked_sub(1).and_then(|p| s.get(sentence, p)).filter(|t| t.is_verb())?;
    let low = sentence.start.max(near.start.saturating_sub(6));
    let who = (low..near.start).rev().find(|&i| !s.tokens[i].is_verb() && !s.tokens[i].is_adverb())?;
    (verb.is_word() && s.tokens[who].is(WordClass::Relative)).then(|| phrase::before(s, sentence.start, who)).flatten()
}

/// "a message that said": "that" right behind a noun stands for it.
fn is_relative_that(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let noun = i.checked_sub(1).and_then(|p| s.get(sentence, p));
    s.tokens[i].is(WordClass::Complementizer)
        && noun.is_some_and(|t| t.is_word() && !t.is_verb() && !t.is_grammar() && !t.capital)
}

/// A subject with an apposition keeps it; one with a relative clause keeps its head alone.
fn trim_insertion(s: &Skeleton, phrase: Range<usize>) -> Range<usize> {
    let comma = phrase.clone().find(|&i| s.tokens[i].kind == Kind::Comma).unwrap_or(phrase.end);
    let insert = &s.tokens[(comma + 1).min(phrase.end)..phrase.end];
    let clause = insert
        .first()
        .is_some_and(|t| t.is(WordClass::Relative) || t.is(WordClass::Clause) || t.is(WordClass::Preposition))
        || insert.iter().any(Token::is_verb);
    if clause { phrase.start..comma } else { phrase }
}

/// Where the adverbs before `i` begin.
fn skip_adverbs(s: &Skeleton, sentence: &Range<usize>, mut i: usize) -> usize {
    while i > sentence.start && s.tokens[i - 1].is_adverb() {
        i -= 1;
    }
    i
}

/// Where the verb group that ends with the verb at `i` begins: auxiliaries, adverbs, a weekday, and a first verb with "to".
fn skip_group(s: &Skeleton, sentence: &Range<usize>, i: usize) -> usize {
    let mut start = i;
    while start > sentence.start {
        let token = &s.tokens[start - 1];
        let prepared = start - 1 > sentence.start && s.tokens[start - 2].is(WordClass::Preposition);
        if !token.is_word() {
            break;
        } else if (token.is(WordClass::Auxiliary) || token.is_adverb()) && token.entry.pronoun.is_none() {
            start -= 1;
        } else if token.entry.calendar {
            start -= 1 + usize::from(prepared);
        } else if token.is(WordClass::Infinitive)
            && start == i
            && start - 1 > sentence.start
            && s.tokens[start - 2].is_word()
            && (is_finite(s, sentence, start - 2) || s.tokens[start - 2].is(WordClass::Preposition))
        {
            start = first_verb(s, sentence, start - 1);
            if start == i {
                break;
            }
        } else {
            break;
        }
    }
    start
}

/// The verb before "to": "went on to (say)", "continued to (say)".
fn first_verb(s: &Skeleton, sentence: &Range<usize>, to: usize) -> usize {
    let low = sentence.start.max(to.saturating_sub(2));
    (low..to).rev().find(|&k| is_finite(s, sentence, k)).unwrap_or(to + 1)
}

/// A colon that introduces a quotation without a verb: "Lee: “…”", "The answer was: “…”".
fn colon(s: &Skeleton, n: usize, cues: &[Cue]) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let at = (sentence.start..sentence.end.min(sentence.start + 30)).find(|&i| s.tokens[i].kind == Kind::Colon)?;
    let quoted = at + 1 == sentence.end || s.tokens[at + 1].is_quote();
    if !quoted || cues.iter().any(|c| c.words.end <= at) {
        return None;
    }
    let source = phrase::before(s, sentence.start, at).or_else(|| first_source(s, &sentence, at))?;
    Some(Cue {
        words: at..at + 1,
        clause: source.start..at + 1,
        source: Some(source),
        sentence: n,
        form: Form::Colon,
        verb: None,
        lemma: ":",
    })
}

/// The first noun phrase of the sentence that can be a source.
fn first_source(s: &Skeleton, sentence: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let start = (sentence.start..end).find(|&i| {
        s.tokens[i].is_name()
            || s.tokens[i].entry.pronoun.is_some()
            || matches!(s.tokens[i].entry.noun, Some(NounClass::Document | NounClass::Anonymous))
    })?;
    phrase::after(s, start, end)
}

/// Whether the tokens can be what somebody said: they have a verb or a quotation, also behind a leading circumstance and its comma.
pub(super) fn says_something(s: &Skeleton, range: Range<usize>) -> bool {
    let first = &s.tokens[range.start.min(s.tokens.len() - 1)];
    let leads = first.is(WordClass::Preposition) || first.is(WordClass::Circumstance);
    let comma = leads.then(|| range.clone().find(|&i| s.tokens[i].kind == Kind::Comma).unwrap_or(range.end));
    let main = comma.unwrap_or(range.start)..range.end;
    let verb = |t: &Token| t.is_verb() || t.is_quote() || is_contraction(t) || t.ending == Ending::S;
    s.tokens[main].iter().any(verb)
}

/// The nearest verb left of token `i` that has a subject, with its subject. A form of "be" governs nothing.
pub(super) fn governor(s: &Skeleton, sentence: &Range<usize>, i: usize) -> Option<(Range<usize>, usize)> {
    let low = sentence.start.max(i.saturating_sub(REACH));
    let verb = (low..i).rev().find(|&k| is_finite(s, sentence, k))?;
    if s.tokens[verb].is(WordClass::Be) {
        return None;
    }
    let (source, _) = subject_before(s, sentence, skip_group(s, sentence, verb))?;
    Some((source, verb))
}

/// Who is told: the phrase behind "told".
pub(super) fn recipient(s: &Skeleton, cue: &Cue) -> Option<Range<usize>> {
    let takes = cue.complement() == Complement::Recipient && matches!(cue.form, Form::Finite | Form::Participle);
    takes.then(|| phrase::after(s, cue.clause.end, s.sentences[cue.sentence].end)).flatten()
}
