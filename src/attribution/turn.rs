//! Turns of a conversation and headlines that begin with who speaks: "LEE: We closed it.", "A: We closed it.", "Lee: We Closed It".
//!
//! From the blocks of the skeleton to cues, and to the words that they report. Words in marks behind a label are left to
//! [`credit::colon`](super::credit::colon).

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::cue::{Cue, Form};
use super::skeleton::Skeleton;
use super::token::{Kind, Token};
use crate::language::WordClass;

/// Longest label, in words: "Assistant Attorney General Ida Brandt".
const LONGEST_LABEL: usize = 5;

/// Fewest words of a turn that says something by itself.
const FEWEST_WORDS: usize = 2;

/// The cues of all turns, in order.
pub(super) fn turns(s: &Skeleton, text: &str) -> Vec<Cue> {
    let labels: Vec<(usize, usize)> =
        s.blocks.iter().enumerate().filter_map(|(number, block)| Some((number, colon(s, block)?))).collect();
    let heard = Heard::of(s, text, &labels);
    let spoken = labels.into_iter().filter(|&label| heard.speaks(label) && !asks(s, text, label.0));
    spoken.map(|(number, at)| turn(s, number, at)).collect()
}

/// The colon behind the label at the head of a block, with running text behind it.
fn colon(s: &Skeleton, block: &Range<usize>) -> Option<usize> {
    let head = block.start..block.end.min(block.start + LONGEST_LABEL + 1);
    let at = head.clone().find(|&i| s.tokens[i].kind == Kind::Colon)?;
    let named = at > block.start && s.tokens[block.start..at].iter().all(is_label);
    let spoken = &s.tokens[at + 1..block.end];
    let words = spoken.iter().filter(|t| t.is_word()).count();
    let runs = spoken.first().is_some_and(|t| t.is_word() && t.capital);
    (named && runs && words >= FEWEST_WORDS).then_some(at)
}

/// A word of a name, or the letter of "A:", which is no article there.
fn is_label(token: &Token) -> bool {
    token.is_word()
        && (token.capital || token.entry.title)
        && (token.span.len() == 1 || !token.is(WordClass::Determiner))
}

/// Whether a turn does no more than ask: there is nothing in it that somebody stated.
fn asks(s: &Skeleton, text: &str, block: usize) -> bool {
    text[..s.tokens[s.blocks[block].end - 1].span.end].ends_with('?')
}

fn turn(s: &Skeleton, block: usize, at: usize) -> Cue {
    let start = s.blocks[block].start;
    Cue {
        words: at..at + 1,
        source: Some(start..at),
        clause: start..at + 1,
        sentence: s.sentence_at(at),
        form: Form::Turn,
        verb: None,
        lemma: ":",
    }
}

/// What the turn with this cue says: all the rest of its block.
pub(super) fn spoken(s: &Skeleton, cue: &Cue) -> Range<usize> {
    let block = s.blocks.partition_point(|b| b.end <= cue.words.start);
    cue.words.end..s.blocks[block].end
}

/// Which labels are those of speakers, rather than of columns or places.
struct Heard<'a> {
    s: &'a Skeleton,
    text: &'a str,
    /// How many blocks have the label.
    turns: FxHashMap<String, usize>,
    /// The names in the text, outside the labels, in lower case.
    named: FxHashSet<String>,
}

impl<'a> Heard<'a> {
    fn of(s: &'a Skeleton, text: &'a str, labels: &[(usize, usize)]) -> Self {
        let mut out = Self { s, text, turns: FxHashMap::default(), named: FxHashSet::default() };
        if labels.is_empty() {
            return out;
        }
        for &label in labels {
            *out.turns.entry(out.label(label)).or_default() += 1;
        }
        let labelled: FxHashSet<usize> = labels.iter().flat_map(|&(n, at)| s.blocks[n].start..at).collect();
        let names = s.tokens.iter().enumerate().filter(|(i, t)| t.is_name() && !labelled.contains(i));
        out.named = names.map(|(_, t)| t.span.of(text).to_lowercase()).collect();
        out
    }

    fn label(&self, (block, at): (usize, usize)) -> String {
        self.s.span(&(self.s.blocks[block].start..at)).of(self.text).to_owned()
    }

    /// A headline is somebody's where the text names the same person again; a turn, where the conversation has others and its label is a
    /// letter, stands in capitals or comes back.
    fn speaks(&self, label: (usize, usize)) -> bool {
        let last = &self.s.tokens[label.1 - 1];
        let name = last.span.of(self.text).to_lowercase();
        let named = last.is_name() && self.named.contains(name.trim_end_matches("'s").trim_end_matches("’s"));
        if named && self.s.headlines.binary_search(&label.0).is_ok() {
            return true;
        }
        let words = self.label(label);
        let shown = words.len() == 1 || !words.contains(char::is_lowercase) || self.turns[&words] > 1;
        shown && self.turns.len() > 1
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Format};
    use crate::attribution::attributions;
    use crate::people::Roster;
    use crate::quotation::quotations;

    /// Each credited turn as "label: words".
    fn turns(text: &str) -> Vec<String> {
        let article = Article::read("d.txt", text.as_bytes().to_vec(), Format::Plain, crate::language::language("en"));
        let found = attributions(&article, &quotations(&article), &Roster::default());
        let credited = found.iter().filter(|a| a.cue.as_ref().is_some_and(|c| c.lemma == ":"));
        let of = |a: &crate::attribution::Attribution| {
            let source = a.source.as_ref().map_or("-", |m| m.span.of(article.text()));
            format!("{source}: {}", a.content[0].of(article.text()))
        };
        credited.map(of).collect()
    }

    #[test]
    fn an_interview_is_read_turn_by_turn() {
        let talk =
            "Q: When did you know?\n\nA: We knew in April. The crack was small.\n\nQ: Why wait?\n\nA: We had no money.";
        assert_eq!(turns(talk), ["A: We knew in April. The crack was small.", "A: We had no money."]);
        let named = "KOLM: The bridge is shut.\n\nREPORTER: Nobody was told.\n\nKOLM: The council was.";
        assert_eq!(turns(named), ["KOLM: The bridge is shut.", "REPORTER: Nobody was told.", "KOLM: The council was."]);
    }

    #[test]
    fn a_headline_is_somebodys_whom_the_text_names_again() {
        assert_eq!(
            turns("Kolm: Bridge Was Never Safe\n\nMayor Vera Kolm met the press."),
            ["Kolm: Bridge Was Never Safe"]
        );
        assert!(turns("Exclusive: Bridge Was Never Safe\n\nMayor Vera Kolm met the press.").is_empty());
        assert!(turns("The Latest: Bridge Was Shut\n\nMayor Vera Kolm met the press.").is_empty());
    }

    #[test]
    fn a_single_label_in_the_text_is_no_turn() {
        assert!(
            turns("Mayor Vera Kolm met the press.\n\nCorrection: An earlier version gave another year.").is_empty()
        );
        assert!(turns("Mayor Vera Kolm met the press.\n\nKolm: A closing surge.").is_empty());
    }
}
