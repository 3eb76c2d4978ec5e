//! What a verb reports: words in marks beside it, clauses behind it, the sentence before it.
//!
//! From a verb's segment to parts.

use std::ops::Range;

use super::super::draft::Part;
use super::super::token::Kind;
use super::sentence::Sentence;
use crate::language::{Complement, ReportingVerb, WordClass};

/// How many segments behind the verb's own are searched for what it reports.
const REACH: usize = 4;

impl Sentence<'_> {
    /// `range` as a part: a quotation alone, or text.
    pub(super) fn part(&self, range: Range<usize>) -> Part {
        match self.s.tokens[range.start].kind {
            Kind::Quote(piece) if range.len() == 1 => Part::Quote(piece),
            _ => Part::Text(range),
        }
    }

    pub(super) fn is_quotation(&self, range: &Range<usize>) -> bool {
        range.len() == 1 && self.s.tokens[range.start].is_quote()
    }

    /// What stands before token `i`, and what goes on behind segment `k`: "„…“, so X, „…“".
    pub(super) fn before_and_behind(&self, i: usize, k: usize) -> Vec<Part> {
        let mut parts: Vec<Part> = self.before(i).into_iter().collect();
        if !parts.is_empty() {
            parts.extend(self.resumed(k));
        }
        parts
    }

    /// What stands in the sentence before token `i`.
    pub(super) fn before(&self, i: usize) -> Option<Part> {
        let range = self.trimmed(self.range.start..i);
        let colon = range.clone().rev().find(|&c| self.s.tokens[c].kind == Kind::Colon);
        let range = self.trimmed(colon.map_or(range.start, |c| c + 1)..range.end);
        (range.len() > 2 || (!range.is_empty() && self.is_quotation(&range))).then(|| self.part(range))
    }

    /// The rest of the sentence behind segment `k` where the words before go on there.
    fn resumed(&self, k: usize) -> Option<Part> {
        let next = self.segments.get(k + 1)?;
        let goes_on = self.s.tokens[next.start].is_quote() || self.has_subjunctive(next);
        goes_on.then(|| self.part(self.trimmed(next.start..self.end_of(k + 1))))
    }

    /// The quotation that stands right before token `i`, but for a comma or dash.
    pub(super) fn quote_before(&self, i: usize) -> bool {
        let near = (self.range.start..i).rev().find(|&p| !matches!(self.s.tokens[p].kind, Kind::Comma | Kind::Dash));
        near.is_some_and(|p| self.s.tokens[p].is_quote() && i - p <= 2)
    }

    /// What a colon behind segment `k` opens.
    pub(super) fn behind_colon(&self, k: usize, verb: &ReportingVerb) -> Option<Part> {
        let colon = self.segments.get(k)?.end;
        self.token(colon).filter(|t| t.kind == Kind::Colon)?;
        let next = self.s.tokens.get(colon + 1)?;
        match next.kind {
            Kind::Quote(piece) => Some(Part::Quote(piece)),
            _ => {
                let range = self.trimmed(colon + 1..self.range.end);
                let clause = matches!(verb.complement, Complement::Clause | Complement::Infinitive);
                (clause && range.len() > 2).then_some(Part::Text(range))
            }
        }
    }

    /// The clause behind segment `k` that the verb reports.
    pub(super) fn behind(&self, k: usize, verb: &ReportingVerb) -> Option<Part> {
        for j in k + 1..self.segments.len().min(k + 1 + REACH) {
            let segment = &self.segments[j];
            let comma = self.token(segment.start.checked_sub(1)?).is_some_and(|t| t.kind == Kind::Comma);
            if !comma && !self.s.tokens[segment.start].is_quote() {
                return None;
            }
            if self.opens_report(segment, verb) {
                return Some(self.part(self.trimmed(segment.start..self.end_of(j))));
            }
            if self.has_verb(segment) && !self.is_subordinate(segment) {
                return None;
            }
        }
        None
    }

    /// Whether what the verb reports begins with this segment.
    fn opens_report(&self, segment: &Range<usize>, verb: &ReportingVerb) -> bool {
        let first = &self.s.tokens[self.head(segment).min(segment.end - 1)];
        if first.is_quote() {
            return true;
        }
        let clause = matches!(verb.complement, Complement::Clause | Complement::That | Complement::Infinitive);
        let asks = first.is(WordClass::Complementizer) && !first.is(WordClass::Like) && !first.is(WordClass::Thereby);
        let infinitive = matches!(verb.complement, Complement::Clause | Complement::Infinitive);
        clause
            && (asks
                || (self.has_subjunctive(segment) && verb.complement != Complement::That)
                || (infinitive && !first.is(WordClass::Circumstance) && self.has_infinitive(segment)))
    }

    /// Where what began in segment `j` ends: before a segment that credits or reports anew, or with the sentence.
    fn end_of(&self, j: usize) -> usize {
        let anew = self.segments.iter().skip(j + 1).find(|r| self.reports_anew(r) || self.is_introduced(r));
        anew.map_or(self.range.end, |r| r.start)
    }

    /// Words in marks behind a colon.
    fn is_introduced(&self, segment: &Range<usize>) -> bool {
        let colon = self.token(segment.start - 1).is_some_and(|t| t.kind == Kind::Colon);
        colon && self.s.tokens[segment.start].is_quote()
    }

    /// ", so X", ", wie X sagte", ", und sagte", ", sagte".
    fn reports_anew(&self, segment: &Range<usize>) -> bool {
        let head = self.head(segment);
        let Some(first) = self.s.get(segment, head) else { return false };
        let said = self.s.tokens[segment.clone()].iter().any(|t| t.entry.verb.is_some() && !t.capital);
        let beside = head > segment.start && !self.has_subjunctive(segment) && !self.is_subordinate(segment);
        let contrast = self.s.tokens[segment.start].is(WordClass::Contrast);
        let verb = beside && (said || (contrast && self.has_verb(segment)));
        let thus = first.is(WordClass::Thus) && !self.has_subjunctive(segment) && !self.has_verb(segment);
        verb || thus || (first.is(WordClass::Like) && said)
    }
}
