//! Conditions of the record that a report leaves out: "if the ministry agrees".
//!
//! A report may begin and stop where it likes, but not at the condition under which the reported words were said.

use super::term::{Term, Terms};
use crate::language::{LANGUAGES, stem};
use crate::text::{Span, WordKey};

/// Words that open a condition, by their dictionary forms.
static CONDITIONAL: &[&str] = &["if", "unless", "provided", "except"];

/// The condition of the reported parts that the report has nothing of: in them, or beside them in the same sentence.
pub(super) fn lost(text: &str, record: &Terms, parts: (usize, usize), told: &[Term]) -> Option<Span> {
    let opens = |t: &&Term| CONDITIONAL.iter().any(|word| stem(word, LANGUAGES[0]) == t.stem);
    if told.iter().any(|t| opens(&t)) {
        return None;
    }
    let first = (parts.0 > 0 && same_sentence(text, record, parts.0 - 1)).then(|| parts.0 - 1).unwrap_or(parts.0);
    let last = if same_sentence(text, record, parts.1) { parts.1 + 1 } else { parts.1 };
    let near = record.items.iter().filter(|t| (first..=last).contains(&t.part));
    let term = near.clone().find(opens)?;
    let behind = near.filter(|t| t.part == term.part && t.span.start > term.span.start && t.is_content());
    let reported = |stem: WordKey| told.iter().any(|t| t.stem == stem);
    let (shared, all) = behind.fold((0, 0), |(shared, all), t| (shared + usize::from(reported(t.stem)), all + 1));
    (shared * 2 < all).then(|| Span::new(term.span.start, record.parts[term.part].end))
}

/// Whether a part and the next stand in one sentence.
fn same_sentence(text: &str, record: &Terms, part: usize) -> bool {
    let Some((a, b)) = record.parts.get(part).zip(record.parts.get(part + 1)) else { return false };
    text.get(a.end..b.start).is_some_and(|between| !between.contains(['.', '!', '?', '\n']))
}
