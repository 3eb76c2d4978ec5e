//! Sentences reported without a cue: "Die Brücke sei sicher."
//!
//! From a sentence to the words reported; whose they are is known from the sentences before.

use std::ops::Range;

use super::super::draft::Part;
use super::sentence::{Sentence, is_subjunctive};
use crate::language::WordClass;

impl Sentence<'_> {
    /// The whole sentence where a subjunctive or "demnach" marks it as reported; one of the past does only behind a sentence that is reported.
    pub(super) fn free(&self, following: bool) -> Option<Part> {
        let thereby = self.token(self.range.start)?.is(WordClass::Thereby);
        let marks = |r: &Range<usize>| {
            self.s.tokens[r.clone()].iter().any(|t| is_subjunctive(t) && (following || t.is(WordClass::Subjunctive)))
        };
        let main = self.segments.iter().any(|r| marks(r) && !self.is_circumstance(r));
        let words = self.trimmed(self.range.start + usize::from(thereby)..self.range.end);
        ((thereby || main) && words.len() > 2).then_some(Part::Text(words))
    }

    /// "wenn …", "als ob …": where the subjunctive may be the writer's own.
    fn is_circumstance(&self, segment: &Range<usize>) -> bool {
        self.s.get(segment, self.head(segment)).is_some_and(|t| t.is(WordClass::Circumstance))
    }
}
