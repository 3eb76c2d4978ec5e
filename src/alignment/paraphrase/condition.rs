//! Conditions of the record that a report leaves out: "if the ministry agrees".
//!
//! A report may begin and stop where it likes, but not at the condition under which the reported words were said.

use std::sync::LazyLock;

use super::term::{Term, Terms};
use crate::language::{LANGUAGES, stem};
use crate::text::{Span, WordKey};

/// Words that open a condition, by their dictionary forms.
static CONDITIONAL: &[&str] = &["if", "unless", "provided", "except"];

static STEMS: LazyLock<Vec<WordKey>> =
    LazyLock::new(|| CONDITIONAL.iter().map(|word| stem(word, LANGUAGES[0])).collect());

/// The condition of the reported parts that the report has nothing of: in them, or beside them in the same sentence.
pub(super) fn lost(text: &str, record: &Terms, parts: (usize, usize), told: &[Term]) -> Option<Span> {
    let opens = |t: &&Term| STEMS.contains(&t.stem);
    if told.iter().any(|t| opens(&t)) {
        return None;
    }
    let first = parts.0.checked_sub(1).filter(|&before| same_sentence(text, record, before)).unwrap_or(parts.0);
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

#[cfg(test)]
mod tests {
    use super::lost;
    use crate::alignment::paraphrase::term::{Terms, terms};
    use crate::language::LANGUAGES;
    use crate::text::{Span, Words};

    fn read(text: &str) -> Terms {
        terms(text, &Words::of(text), &[Span::new(0, text.len())], LANGUAGES[0])
    }

    #[test]
    fn a_condition_is_lost_where_the_report_has_none() {
        let cases = [
            ("If the ministry agrees, we will open it.", 1, "they would open it", Some("If the ministry agrees")),
            ("We will open it if the ministry agrees.", 0, "they would open it", Some("if the ministry agrees")),
            ("If the ministry agrees, we will open it.", 1, "they would open it if the ministry agreed", None),
            ("It rains. If it stops, we play. We train indoors.", 3, "they trained indoors", None),
            ("We asked if the ministry agrees. We will open it.", 2, "they would open it", None),
        ];
        for (record, part, report, expected) in cases {
            let found = lost(record, &read(record), (part, part), &read(report).items);
            assert_eq!(found.map(|span| span.of(record)), expected, "{record} / {report}");
        }
    }
}
