//! The words that findings share: a quote's name, two wordings side by side, one finding for one edit.

use crate::alignment::{Alignment, Edit, Passage, Weight};
use crate::bank::{Medium, Status};
use crate::house::{Change, Level};
use crate::report::{Evidence, Finding, Fix, Rule};
use crate::text::{Span, WordKey};

/// How many code points of a wording a message shows before it is cut with "…": two lines of a terminal.
const SHOWN: usize = 160;

/// The words in typographic quotation marks, white space folded, cut after [`SHOWN`] code points.
pub(super) fn quoted(words: &str) -> String {
    let spaced = words.split_whitespace().flat_map(|word| std::iter::once(' ').chain(word.chars()));
    let flat: String = spaced.skip(1).take(SHOWN + 1).collect();
    match flat.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("“{}…”", flat[..cut].trim_end()),
        None => format!("“{flat}”"),
    }
}

/// The name of the speaker on record as a genitive: "Andy Stone’s".
pub(super) fn whose(alignment: &Alignment) -> String {
    let name = &alignment.quote.speaker.name;
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// A finding of `rule` at its own level.
pub(super) fn finding(rule: &'static Rule, span: Span, message: String) -> Finding {
    Finding { rule, level: rule.level, span, message, label: String::new(), fix: None, settled: None, comment: None }
}

/// A finding about one edit of a quotation: both wordings, the record's words as label and as fix.
pub(super) fn about_edit(
    rule: &'static Rule,
    evidence: &Evidence<'_>,
    alignment: &Alignment,
    edit: &Edit,
    what: &str,
) -> Finding {
    let record = edit.canonical.of(alignment.text());
    let found = Finding {
        label: if record.is_empty() { "not on record".to_owned() } else { format!("on record: {}", quoted(record)) },
        fix: fix(evidence, alignment, edit),
        ..finding(rule, edit.article, format!("{what} ({})", alignment.quote.id))
    };
    as_heard(found, alignment, edit)
}

/// A finding about one edit, one level lower where the record is spoken and the edit touches function words only: a
/// transcript is somebody's hearing.
pub(super) fn as_heard(mut found: Finding, alignment: &Alignment, edit: &Edit) -> Finding {
    if alignment.quote.medium == Medium::Spoken && edit.weight <= Weight::Function {
        found.level = lower(found.level);
        found.message.push_str("; the record is a transcript, another ear may have heard it so");
    }
    found
}

/// What puts the record's words back for one edit, where that is certain; `None` where it needs more than its own
/// place.
pub(super) fn fix(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> Option<Fix> {
    let repair = alignment.repair(edit, passage(evidence))?;
    is_certain(evidence, alignment).then(|| Fix { edits: vec![repair] })
}

/// What of a draft a fix may touch.
fn passage<'a>(evidence: &Evidence<'a>) -> Passage<'a> {
    let first_letter_free = evidence.settings.passes(Change::FirstLetter);
    Passage { article: evidence.article, parts: &evidence.entry.content, first_letter_free }
}

/// Whether the record is what was said, and it is this record that the draft quotes. One that is itself in doubt is
/// nothing to return to; a quotation that mostly differs may be of something else, and so may one that another wording
/// of the speaker's matches as well.
pub(super) fn is_certain(evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let others = evidence.alignments.iter().filter(|other| other.number != alignment.number);
    let rival = |other: &Alignment| {
        let same_speaker = other.quote.speaker.id == alignment.quote.speaker.id || evidence.speaker().is_none();
        same_speaker && other.fragment == alignment.fragment && other.matched >= alignment.matched
    };
    alignment.quote.status == Status::Verified
        && alignment.matched * 2 > alignment.words
        && others.filter(|other| rival(other)).all(|other| passage_words(other) == passage_words(alignment))
}

/// The words of the record that a passage is held against.
fn passage_words(alignment: &Alignment) -> &[WordKey] {
    let words = &alignment.record().words;
    &words.keys()[words.within(alignment.passage)]
}

/// The level below, but never off.
fn lower(level: Level) -> Level {
    match level {
        Level::Error => Level::Warning,
        Level::Warning | Level::Note => Level::Note,
        Level::Off => Level::Off,
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn long_wordings_are_cut_at_a_word_of_the_message_not_of_the_draft() {
        assert_eq!(quoted("two\n words"), "“two words”");
        let long = "a".repeat(200);
        assert_eq!(quoted(&long).chars().count(), 163);
        assert!(quoted(&long).ends_with("…”"));
    }
}
