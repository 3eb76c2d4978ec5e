//! Sentences reported without a cue: "Die Brücke sei sicher."
//!
//! From a sentence to the words reported; whose they are is known from the sentences before.

use super::super::draft::Part;
use super::sentence::Sentence;
use crate::language::WordClass;

impl Sentence<'_> {
    /// The whole sentence where a subjunctive or "demnach" marks it as reported.
    pub(super) fn free(&self) -> Option<Part> {
        let thereby = self.token(self.range.start)?.is(WordClass::Thereby);
        let main = self.segments.iter().any(|r| self.has_subjunctive(r) && !self.is_circumstance(r));
        let words = self.trimmed(self.range.start + usize::from(thereby)..self.range.end);
        ((thereby || main) && words.len() > 2).then_some(Part::Text(words))
    }

    /// "wenn …", "als ob …": where the subjunctive may be the writer's own.
    fn is_circumstance(&self, segment: &std::ops::Range<usize>) -> bool {
        self.s.get(segment, self.head(segment)).is_some_and(|t| t.is(WordClass::Circumstance))
    }
}
