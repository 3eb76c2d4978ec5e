//! `misleading-cut`: an ellipsis, the beginning or the end of a quotation hides a negation, a number or a condition.

use std::ops::Range;

use super::altered_wording::marked_alignments;
use super::message::{finding, quoted, whose};
use crate::alignment::{Alignment, Edit, EditKind, Weight, weigh};
use crate::attribution::Kind;
use crate::house::Level;
use crate::language::{Polarity, Qualifier, qualifier};
use crate::report::{Evidence, Finding, Rule};
use crate::text::{Span, WordKey, Words};

/// How many words on either side of a quotation, in its paragraph, are searched for what it leaves out: two sentences
/// of a draft.
const NEARBY: usize = 60;

/// How many words of the next paragraph are searched: a name and a verb, and then the quotation that goes on.
const OPENING: usize = 10;

/// So many words of what is left out, in a row, are a quotation of it.
const RETOLD: usize = 3;

/// How many function words may stand between a negation and the words that a quotation starts with: "not to be".
const RIGHT_AFTER: usize = 2;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "misleading-cut",
    level: Level::Warning,
    verdict: None,
    summary: "a cut hides a negation, a number or a condition",
    manual: "\
Finds cuts that are marked, or need no mark, and yet may turn the meaning: an ellipsis that leaves out a negation, a number, a \
condition (“if”, “unless”, “only if”) or a reservation (“but”, “except”); a quotation that ends where the record's sentence goes on \
with one, or starts right after a “not”. Shows the words left out.

It is a note where the ellipsis leaves out whole sentences, and where the reservation is the record's next sentence. It is silent where \
the draft gives the words elsewhere: in the next span of an interrupted quotation, or outside the marks of the same sentence.

Why it matters: every word in the marks is the speaker's, and the reader still takes away something that was not said.

Example: the record has “We will sail in any weather, but we need a second engineer”, the draft “We will sail in any weather”.

How to settle it: quote on, report the reservation outside the marks, or allow the cut with the reason why it does no harm.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let parts = marked_alignments(evidence);
    let mut found = Vec::new();
    for (i, alignment) in parts.iter().enumerate() {
        let cut = Cut { evidence, alignment };
        found.extend(alignment.edits.iter().filter_map(|edit| cut.at_ellipsis(edit)));
        found.extend(cut.at_start().filter(|_| i == 0));
        found.extend(cut.at_end().filter(|_| i + 1 == parts.len()));
    }
    found
}

/// A quotation and the record that it was cut from.
struct Cut<'a> {
    evidence: &'a Evidence<'a>,
    alignment: &'a Alignment,
}

impl Cut<'_> {
    /// What an ellipsis hides.
    fn at_ellipsis(&self, edit: &Edit) -> Option<Finding> {
        if edit.kind != EditKind::Ellipsis {
            return None;
        }
        let range = self.words().within(edit.canonical);
        let hidden: Vec<(usize, Hidden)> = range.clone().filter_map(|i| Some((i, self.hidden(i)?))).collect();
        let hidden: Vec<_> = hidden.into_iter().filter(|&(i, _)| !self.retold(i)).collect();
        if hidden.is_empty() || self.alignment.is_beside_moved(edit) {
            return None;
        }
        let whole = hidden.iter().all(|&(i, what)| what != Hidden::Turn && self.in_whole_sentence(i, &range));
        let message = format!(
            "an ellipsis leaves out {} from {} statement: {} ({})",
            kinds(&hidden),
            whose(self.alignment),
            quoted(edit.canonical.of(self.alignment.text())),
            self.alignment.quote.id
        );
        let label = match range.len() {
            1 => "leaves out one word".to_owned(),
            n => format!("leaves out {n} words"),
        };
        let level = if whole { Level::Note } else { Level::Warning };
        Some(Finding { level, label, ..finding(&RULE, edit.article, message) })
    }

    /// A reservation that the record goes on with where the quotation ends.
    fn at_end(&self) -> Option<Finding> {
        let last = self.words().within(self.alignment.passage).end.checked_sub(1)?;
        if self.is_open_ended(|edit, fragment| edit.article.end >= fragment.end) {
            return None;
        }
        let next = last + 1;
        let whole = self.alignment.ends_sentence(last);
        if next >= self.words().len() {
            return self.at_end_of_record();
        }
        let what = qualifier(self.words().keys(), next, self.alignment.language())?;
        if whole && what != Qualifier::Turn {
            return None;
        }
        let end = (next..self.words().len()).find(|&i| self.alignment.ends_sentence(i))? + 1;
        if self.retold(next) || (!whole && self.sentence_has(|keys, i| self.limits(keys, i))) {
            return None;
        }
        let clause = self.words().cover(next..end)?;
        Some(self.ending(clause.of(self.alignment.text()), whole))
    }

    /// The same where the record itself ends there and says what stands after it in the source.
    fn at_end_of_record(&self) -> Option<Finding> {
        let after = self.alignment.quote.after.as_deref().filter(|_| self.alignment.wording == 0)?;
        let words = Words::of(after);
        let what = qualifier(words.keys(), 0, self.alignment.language())?;
        let whole = self.alignment.text().trim_end().ends_with(['.', '!', '?', '…']);
        let told = self.nearby(words.keys().get(..RETOLD.min(words.len()))?)
            || !whole && self.sentence_has(|keys, i| self.limits(keys, i));
        let open = whole && what != Qualifier::Turn;
        (!told && !open).then(|| self.ending(after, whole))
    }

    fn ending(&self, clause: &str, whole: bool) -> Finding {
        let place = self.evidence.article.words().within(self.alignment.fragment);
        let last =
            place.last().map_or(Span::empty(self.alignment.fragment.end), |i| self.evidence.article.words().span(i));
        let goes_on = if whole { "the next sentence begins" } else { "the sentence goes on" };
        let message = format!(
            "the quotation ends where {} statement turns; on record {goes_on}: {} ({})",
            whose(self.alignment),
            quoted(clause),
            self.alignment.quote.id
        );
        let level = if whole { Level::Note } else { Level::Warning };
        Finding { level, label: format!("on record {goes_on}: {}", quoted(clause)), ..finding(&RULE, last, message) }
    }

    /// A negation that stands right before the words that the quotation starts with.
    fn at_start(&self) -> Option<Finding> {
        let passage = self.words().within(self.alignment.passage);
        if self.is_open_ended(|edit, fragment| edit.article.start <= fragment.start) {
            return None;
        }
        let not = match passage.start {
            0 => return self.at_start_of_record(),
            start => self.negation_before(start)?,
        };
        let keys = self.words().keys();
        let clean = |at: usize| {
            at != passage.start && keys[at..].starts_with(&keys[passage.clone()]) && self.negation_before(at).is_none()
        };
        let denied = self.evidence.entry.cue.as_ref().is_some_and(|cue| cue.polarity == Polarity::Denies);
        if denied || self.is_negated_in_draft() || (0..=keys.len().saturating_sub(passage.len())).any(clean) {
            return None;
        }
        let left_out = self.words().cover(not..passage.start)?.of(self.alignment.text());
        let opens = (not.saturating_sub(RETOLD)..not).rfind(|&i| self.alignment.ends_sentence(i)).map(|i| i + 1);
        let from = opens.unwrap_or(not.saturating_sub(RETOLD));
        let record = self.words().cover(from..passage.end)?.of(self.alignment.text());
        self.starting(left_out, record)
    }

    /// The same where the record itself starts there and says what stands before it in the source.
    fn at_start_of_record(&self) -> Option<Finding> {
        let before = self.alignment.quote.before.as_deref().filter(|_| self.alignment.wording == 0)?;
        let words = Words::of(before);
        let last = *words.spans().last()?;
        let negates = weigh(before, last, self.alignment.language()) == Weight::Negation;
        let spaced = before[last.end..].trim().is_empty();
        (negates && spaced && !self.is_negated_in_draft()).then(|| self.starting(last.of(before), before))?
    }

    fn starting(&self, left_out: &str, record: &str) -> Option<Finding> {
        let first = self.evidence.article.words().within(self.alignment.fragment).next()?;
        let message = format!(
            "the quotation starts right after {} in {} statement; on record: {} ({})",
            quoted(left_out),
            whose(self.alignment),
            quoted(record),
            self.alignment.quote.id
        );
        let label = format!("on record after {}", quoted(left_out));
        Some(Finding { label, ..finding(&RULE, self.evidence.article.words().span(first), message) })
    }

    /// The negation right before word `at` of the record, with function words between them at most and no punctuation.
    fn negation_before(&self, at: usize) -> Option<usize> {
        let text = self.alignment.text();
        for i in (0..at).rev().take(RIGHT_AFTER + 1) {
            let next = self.words().spans().get(i + 1)?;
            let spaced = Span::new(self.words().span(i).end, next.start).of(text).chars().all(char::is_whitespace);
            match weigh(text, self.words().span(i), self.alignment.language()) {
                _ if !spaced => return None,
                Weight::Negation => return Some(i),
                Weight::Function => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether the draft negates the words itself: in its sentence around them, or just before them.
    fn is_negated_in_draft(&self) -> bool {
        let article = self.evidence.article;
        let negates = |i: usize| weigh(article.text(), article.words().span(i), article.language()) == Weight::Negation;
        let first = article.words().within(self.alignment.fragment).start;
        (first.saturating_sub(NEARBY / 4)..first).any(negates) || self.sentence_has(|_, i| negates(i))
    }

    /// Whether the draft's words at the end in question are not simply the record's, so that nothing is known of the
    /// cut.
    fn is_open_ended(&self, at_end: impl Fn(&Edit, Span) -> bool) -> bool {
        let fragment = self.alignment.fragment;
        let other =
            |edit: &&Edit| matches!(edit.kind, EditKind::Insertion | EditKind::Bracket) && at_end(edit, fragment);
        self.evidence.entry.kind != Kind::Direct
            || self.alignment.edits.iter().any(|edit| edit.kind == EditKind::Reordering)
            || self.alignment.edits.iter().any(|edit| other(&edit))
    }

    /// What word `i` of the record does that a cut must not hide.
    fn hidden(&self, i: usize) -> Option<Hidden> {
        let language = self.alignment.language();
        if let Some(what) = qualifier(self.words().keys(), i, language) {
            return Some(if what == Qualifier::Turn { Hidden::Turn } else { Hidden::Condition });
        }
        let word = self.words().span(i);
        match weigh(self.alignment.text(), word, language) {
            Weight::Negation => Some(Hidden::Negation),
            Weight::Number if self.counts(word) => Some(Hidden::Number),
            _ => None,
        }
    }

    /// Whether a number is one that counts: a figure or a number word, no name of a day, no "one" that is a pronoun.
    fn counts(&self, word: Span) -> bool {
        let written = word.of(self.alignment.text()).to_lowercase();
        let value = self.alignment.language().numerals.iter().find(|(numeral, _)| *numeral == written);
        written.contains(|c: char| c.is_numeric()) || value.is_some_and(|&(_, value)| value.abs() > 1.0)
    }

    /// Whether word `i` stands in a sentence that the words `cut` hold from its beginning to its end.
    fn in_whole_sentence(&self, i: usize, cut: &Range<usize>) -> bool {
        let ends = |i: usize| self.alignment.ends_sentence(i);
        (cut.start..=i).any(|i| i == 0 || ends(i - 1)) && (i..cut.end).any(ends)
    }

    /// Whether the draft has the record's words from `i` on, as far as they tell them, near the quotation.
    fn retold(&self, i: usize) -> bool {
        let keys = self.words().keys();
        let end = (i + RETOLD).min(keys.len());
        self.nearby(&keys[i.min(end.saturating_sub(RETOLD))..end])
    }

    /// Whether these words stand in a row near the quotation, outside it: in its paragraph, or where the next one
    /// begins.
    fn nearby(&self, phrase: &[WordKey]) -> bool {
        let (article, fragment) = (self.evidence.article, self.alignment.fragment);
        let words = article.words();
        let inside = words.within(fragment);
        let block = article.blocks().partition_point(|b| b.span.end < fragment.end);
        let around = article.blocks().get(block).map_or(inside.clone(), |b| words.within(b.span));
        let before = inside.start.saturating_sub(NEARBY).max(around.start.min(inside.start))..inside.start;
        let after = inside.end..(inside.end + NEARBY).min(around.end + OPENING).clamp(inside.end, words.len());
        !phrase.is_empty()
            && [before, after].into_iter().any(|r| words.keys()[r].windows(phrase.len()).any(|w| w == phrase))
    }

    /// Whether a word of the draft's sentence around the quotation, outside it and near, is such a one.
    fn sentence_has(&self, is: impl Fn(&[WordKey], usize) -> bool) -> bool {
        let (article, fragment) = (self.evidence.article, self.alignment.fragment);
        let (words, sentences) = (article.words(), article.sentences());
        let inside = words.within(fragment);
        let start = sentences.partition_point(|s| s.end <= fragment.start);
        let end = sentences.partition_point(|s| s.start < fragment.end);
        let (Some(first), Some(last)) = (sentences.get(start), end.checked_sub(1).and_then(|i| sentences.get(i)))
        else {
            return false;
        };
        let around = words.within(first.cover(*last));
        let before = around.start.max(inside.start.saturating_sub(NEARBY))..inside.start;
        let after = inside.end..around.end.min(inside.end + NEARBY);
        before.chain(after).any(|i| is(words.keys(), i))
    }

    fn limits(&self, keys: &[WordKey], i: usize) -> bool {
        qualifier(keys, i, self.evidence.article.language()).is_some()
    }

    fn words(&self) -> &Words {
        &self.alignment.record().words
    }
}

/// What a cut hides, gravest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Hidden {
    Negation,
    Number,
    Condition,
    Turn,
}

/// What is hidden, each sort once: "a negation and a number".
fn kinds(hidden: &[(usize, Hidden)]) -> String {
    let mut kinds: Vec<Hidden> = hidden.iter().map(|&(_, what)| what).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let names = kinds.iter().map(|kind| match kind {
        Hidden::Negation => "a negation",
        Hidden::Number => "a number",
        Hidden::Condition => "a condition",
        Hidden::Turn => "a reservation",
    });
    names.collect::<Vec<_>>().join(" and ")
}
