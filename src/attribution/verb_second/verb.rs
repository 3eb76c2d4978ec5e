//! Cues that are verbs: second ("X sagte"), before their subject ("sagte X"), last ("wie X sagte"), or parted ("teilte … mit").
//!
//! From a place in a sentence to a reading; what the verb reports is for `content`.

use std::ops::Range;

use super::super::cue::{Cue, Form};
use super::super::draft::Part;
use super::super::token::{Kind, Token};
use super::Reading;
use super::phrase::{LONGEST_NAME, is_pronoun};
use super::sentence::{Sentence, is_finite, is_subjunctive};
use crate::language::{Complement, ReportingVerb, VerbClass, WordClass};

/// How many segments behind its verb a particle may stand.
const PARTICLE_REACH: usize = 3;

/// A reporting verb in its clause.
struct Clause {
    verb: &'static ReportingVerb,
    /// The word that reports.
    at: usize,
    /// The finite word: the verb itself or its auxiliary.
    finite: usize,
    /// The number of its segment.
    first: usize,
    /// The number of the segment that ends it, with the particle.
    last: usize,
    /// Whether others report: "wurde gesagt".
    passive: bool,
    /// Whether it is subordinate.
    subordinate: bool,
}

impl Sentence<'_> {
    /// A reporting verb at token `i`.
    pub(super) fn verb(&self, i: usize, earlier: &[Reading]) -> Option<Reading> {
        let clause = self.clause(i)?;
        let inverted = self.head(&self.segments[clause.first]) == clause.finite;
        let cited = clause.verb.complement == Complement::Quote;
        let source =
            if clause.passive && !cited { self.agent(&clause) } else { self.subject(&clause, inverted, earlier) };
        let parts = self.reported(&clause, inverted);
        if clause.passive && parts.is_empty() {
            return None;
        }
        let form = if inverted { Form::Inverted } else { Form::Finite };
        let cue = Cue {
            words: i..i + 1,
            source,
            clause: self.segments[clause.first].start..self.segments[clause.last].end,
            sentence: self.number,
            form,
            verb: Some(clause.verb),
            lemma: clause.verb.lemma,
        };
        Some(Reading { cue, parts })
    }

    fn clause(&self, i: usize) -> Option<Clause> {
        let token = self.token(i)?;
        let verb = token.entry.verb.filter(|_| token.is_word() && (!token.capital || i == self.range.start))?;
        let first = self.segment_at(i);
        let segment = self.segments.get(first)?.clone();
        let (finite, passive) = self.finite(i, &segment)?;
        let last = self.last_segment(i, first, verb)?;
        let subordinate = self.is_subordinate(&segment) && self.closes(i.max(finite), &segment);
        Some(Clause { verb, at: i, finite, first, last, passive, subordinate })
    }

    /// Whether the verb group that ends with token `i` ends its clause too, or a word that always subordinates opens it.
    fn closes(&self, i: usize, segment: &Range<usize>) -> bool {
        let first = &self.s.tokens[self.head(segment)];
        let always = first.is(WordClass::Complementizer) && !first.is(WordClass::Thereby);
        always || self.s.get(segment, i + 1).is_none_or(|t| !t.is_word())
    }

    /// The finite word of the verb at `i`, and whether the clause is passive. `None` where the verb is none in its clause.
    fn finite(&self, i: usize, segment: &Range<usize>) -> Option<(usize, bool)> {
        let auxiliary = |k: &usize| self.s.tokens[*k].is(WordClass::Auxiliary) || is_subjunctive(&self.s.tokens[*k]);
        let behind = (i + 1..segment.end.min(i + 3)).find(auxiliary);
        let found = (segment.start..i).rev().find(auxiliary).or(behind);
        let Some(k) = found else { return (!self.s.tokens[i].entry.participle).then_some((i, false)) };
        let final_form = behind.is_some() || i + 1 == segment.end || !self.s.tokens[i + 1].is_word();
        let infinitive = self.s.tokens[i].span.of(self.text).ends_with('n') && !self.s.tokens[i].entry.participle;
        if infinitive || !final_form {
            return None;
        }
        Some((k, self.s.tokens[segment.start..segment.end].iter().any(|t| t.is(WordClass::Be))))
    }

    /// The number of the segment that ends the clause: that of the particle, where the verb needs one. `None` where it is missing.
    fn last_segment(&self, i: usize, first: usize, verb: &ReportingVerb) -> Option<usize> {
        let Some((_, particles)) = self.language.particles.iter().find(|(lemma, _)| *lemma == verb.lemma) else {
            return Some(first);
        };
        if i > self.range.start && self.says(i - 1, particles) {
            return Some(first);
        }
        let reach = self.segments.len().min(first + 1 + PARTICLE_REACH);
        (first..reach).find(|&k| {
            let segment = &self.segments[k];
            let closes = |p: &usize| *p + 1 == segment.end || self.s.tokens[*p + 1].is_quote();
            (segment.start.max(i + 1)..segment.end).filter(closes).any(|p| self.says(p, particles))
        })
    }

    /// "von X" in a passive clause.
    fn agent(&self, clause: &Clause) -> Option<Range<usize>> {
        let segment = &self.segments[clause.first];
        let by = segment.clone().find(|&i| self.s.tokens[i].is(WordClass::Agent))?;
        self.phrase(by + 1, segment.end)
    }

    fn subject(&self, clause: &Clause, inverted: bool, earlier: &[Reading]) -> Option<Range<usize>> {
        let segment = &self.segments[clause.first];
        let head = self.head(segment);
        if clause.subordinate {
            return self.subordinate_subject(head, clause.at);
        }
        if clause.verb.lemma == "heißen" {
            return self.place_of_words(clause);
        }
        if self.token(clause.finite + 1).is_some_and(|t| t.is(WordClass::Nominative)) {
            return Some(clause.finite + 1..clause.finite + 2);
        }
        if !inverted && let Some(found) = self.forefield(head, clause.finite) {
            return Some(found);
        }
        if inverted && let Some(found) = self.parted_subject(clause) {
            return Some(found);
        }
        let behind = self.subject_from(clause.finite + 1, segment.end).map(|p| self.with_apposition(p));
        behind.or_else(|| self.place_of_words(clause)).or_else(|| self.remote(clause, earlier))
    }

    /// "Ada Kern, die gestern kam, sagte …": a phrase alone before the insertions that part it from its verb.
    fn parted_subject(&self, clause: &Clause) -> Option<Range<usize>> {
        let first = &self.segments[0];
        let inserted = self.segments.get(1..clause.first)?;
        let phrase = self.phrase(first.start, first.end).filter(|p| p.end == first.end && !self.is_oblique(p.start))?;
        let comma = self.segments[clause.first].start == clause.finite
            && self.token(clause.finite.checked_sub(1)?).is_some_and(|t| t.kind == Kind::Comma);
        let quoted = self.s.tokens[first.start..clause.finite].iter().all(Token::is_quote);
        let parted = inserted.iter().all(|r| self.is_subordinate(r) || !self.has_verb(r));
        let inserted_word = !inserted.is_empty() && inserted.iter().any(|r| self.s.tokens[r.start].is_word());
        (comma && parted && inserted_word && !quoted).then(|| self.with_apposition(phrase))
    }

    /// The subject behind "dass" or "wie", or the relative pronoun.
    fn subordinate_subject(&self, head: usize, end: usize) -> Option<Range<usize>> {
        let first = &self.s.tokens[head];
        let relative = first.is(WordClass::Relative) && !first.is(WordClass::Complementizer);
        if relative && !first.is(WordClass::Oblique) {
            return Some(head..head + 1);
        }
        self.subject_from(head + 1, end).or_else(|| {
            let at = (head..end).find(|&i| self.s.tokens[i].is(WordClass::Preposition))?;
            self.phrase(at + 1, end)
        })
    }

    /// The subject before the finite verb, where one stands first there.
    fn forefield(&self, head: usize, finite: usize) -> Option<Range<usize>> {
        let start = (head..finite).find(|&i| !self.s.tokens[i].is_adverb() || is_pronoun(&self.s.tokens[i]))?;
        let opens = self.s.tokens[start].is(WordClass::Clause) && !is_pronoun(&self.s.tokens[start]);
        if opens || self.is_oblique(start) || self.is_demonstrative(start, finite) {
            return None;
        }
        self.phrase(start, finite)
    }

    /// "Das sagte X": a word that stands for what was said.
    fn is_demonstrative(&self, start: usize, finite: usize) -> bool {
        start + 1 == finite && self.s.tokens[start].is(WordClass::Demonstrative)
    }

    /// "heißt es in dem Bericht": where the words stand.
    fn place_of_words(&self, clause: &Clause) -> Option<Range<usize>> {
        let segment = &self.segments[clause.first];
        let end = segment.end;
        let at = segment.clone().find(|&i| self.s.tokens[i].is(WordClass::Preposition))?;
        self.phrase(at + 1, end)
    }

    /// The subject of a verb that has none in its segment: of the cue before it, or the phrase that opens the sentence.
    fn remote(&self, clause: &Clause, earlier: &[Reading]) -> Option<Range<usize>> {
        let cue = earlier.iter().rev().find_map(|r| r.cue.source.clone());
        cue.filter(|_| clause.first > 0).or_else(|| {
            let first = &self.segments[0];
            let end = (first.start..first.end).find(|&i| is_finite(&self.s.tokens[i])).unwrap_or(first.end);
            (clause.finite > first.start).then(|| self.subject_from(first.start, end)).flatten()
        })
    }

    /// What the verb reports.
    fn reported(&self, clause: &Clause, inverted: bool) -> Vec<Part> {
        let segment = &self.segments[clause.first];
        if clause.subordinate && self.s.tokens[self.head(segment)].is(WordClass::Like) {
            return self.around_insertion(clause);
        }
        if clause.subordinate {
            return self.below(clause).into_iter().collect();
        }
        if self.quote_before(clause.finite) && !self.is_named(clause) {
            return self.before_and_behind(clause.finite, clause.last);
        }
        if let Some(part) = self.behind_colon(clause.last, clause.verb) {
            return vec![part];
        }
        let parted = inverted && self.parted_subject(clause).is_some();
        let led = inverted && !parted && self.segments[..clause.first].iter().any(|r| self.has_subjunctive(r));
        if led && let parts @ [_, ..] = self.before_and_behind(clause.finite, clause.last).as_slice() {
            return parts.to_vec();
        }
        let behind = self.behind(clause.last, clause.verb).or_else(|| self.sentence_before(clause));
        let beside = behind.or_else(|| self.fronted(clause, inverted && !parted)).or_else(|| self.within(clause));
        beside.into_iter().collect()
    }

    /// What a verb of a subordinate clause reports; behind "wenn" and its like only what "dass" opens.
    fn below(&self, clause: &Clause) -> Option<Part> {
        let circumstance = self.s.tokens[self.head(&self.segments[clause.first])].is(WordClass::Circumstance);
        let next = self.segments.get(clause.last + 1);
        let that = next.is_some_and(|r| self.s.tokens[r.start].is(WordClass::Complementizer));
        self.behind_colon(clause.last, clause.verb)
            .or_else(|| self.behind(clause.last, clause.verb).filter(|_| !circumstance || that))
            .or_else(|| self.within(clause))
    }

    /// "Die Zeitung „Der Bote“ berichtet": words in marks that belong to the subject.
    fn is_named(&self, clause: &Clause) -> bool {
        let segment = &self.segments[clause.first];
        let quote = clause.finite - 1;
        let beside = self.s.tokens[quote].is_quote() && quote > self.head(segment);
        (beside && self.s.tokens[quote].span.len() <= LONGEST_NAME) || self.parted_subject(clause).is_some()
    }

    /// "Wie X mitteilte, …", "…, wie X mitteilte, …".
    fn around_insertion(&self, clause: &Clause) -> Vec<Part> {
        let left = self.trimmed(self.range.start..self.segments[clause.first].start);
        let right = self.trimmed(self.segments[clause.last].end..self.range.end);
        [left, right]
            .into_iter()
            .filter(|r| r.len() > 2 || (!r.is_empty() && self.is_quotation(r)))
            .map(|r| self.part(r))
            .collect()
    }

    /// "…, sagte X": a clause before the verb, where the verb may report a clause without "dass".
    fn fronted(&self, clause: &Clause, inverted: bool) -> Option<Part> {
        let speech = clause.verb.class == VerbClass::Speech
            && matches!(clause.verb.complement, Complement::Clause | Complement::That);
        let before = self.segments.get(clause.first.checked_sub(1)?)?;
        let comma = before.end + 1 == self.segments[clause.first].start;
        let main = !self.s.tokens[self.range.start].is(WordClass::Circumstance);
        let unjoined = self.segments[clause.first].start == clause.finite;
        (speech && inverted && comma && main && unjoined).then(|| self.before(clause.finite)).flatten()
    }

    /// Words in marks behind the verb in its own segment: "nannte das „…“".
    fn within(&self, clause: &Clause) -> Option<Part> {
        let object = clause.verb.complement == Complement::Object;
        let quotes = object || clause.verb.class == VerbClass::Speech;
        let high = if object { self.clause_end(clause) } else { self.segments[clause.last].end };
        let behind = (clause.finite..high).find(|&i| self.s.tokens[i].is_quote() && !self.is_name(i));
        let quote = behind.or_else(|| self.forefront(clause)).filter(|_| quotes && !clause.passive)?;
        Some(self.part(quote..quote + 1))
    }

    /// Words in marks behind "als" or a preposition before the verb: "Von einer „…“ sprach X".
    fn forefront(&self, clause: &Clause) -> Option<usize> {
        let start = self.segments[clause.first].start;
        let opens =
            |i: usize| self.s.tokens[i].is(WordClass::Preposition) || self.s.tokens[i].is(WordClass::Circumstance);
        let led = |i: usize| (start.max(i.saturating_sub(2))..i).any(opens);
        let takes = matches!(clause.verb.complement, Complement::Object | Complement::Quote);
        (start..clause.finite.max(clause.at))
            .find(|&i| takes && self.s.tokens[i].is_quote() && led(i) && !self.is_name(i))
    }

    /// Whether the words in marks at token `i` name the noun before them: "der Film „Nachtfahrt“".
    fn is_name(&self, i: usize) -> bool {
        let noun = i > self.range.start && self.s.tokens[i - 1].is_name();
        let capital = self.s.tokens[i].span.of(self.text).chars().nth(1).is_some_and(char::is_uppercase);
        noun && capital && self.s.tokens[i].span.len() <= LONGEST_NAME
    }

    /// Where the clause ends: before the next segment with a verb of its own.
    fn clause_end(&self, clause: &Clause) -> usize {
        let next = self.segments.iter().skip(clause.last + 1).find(|r| self.has_verb(r) || self.is_subordinate(r));
        next.map_or(self.range.end, |r| r.start)
    }

    /// "Das sagte X.": the sentence before.
    fn sentence_before(&self, clause: &Clause) -> Option<Part> {
        let head = self.head(&self.segments[clause.first]);
        let said = self.is_demonstrative(head, clause.finite);
        let before = self.s.sentences.get(self.number.checked_sub(1)?)?.clone();
        let beside = self.s.blocks.binary_search_by_key(&self.range.start, |b| b.start).is_err();
        let clausal = clause.verb.class == VerbClass::Speech && clause.verb.complement == Complement::Clause;
        (said && beside && clausal).then(|| self.part(self.trimmed(before)))
    }
}
