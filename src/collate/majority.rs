//! The wording that most of the versions share: the backbone, with what more drafts print otherwise than as it is.
//!
//! Each draft has one vote on each place that it prints, by its words in quotation marks. A draft that leaves words out
//! with an ellipsis has none on them; in a tie the backbone stands.

use std::collections::{BTreeMap, BTreeSet};

use super::record::Record;
use crate::alignment::{Alignment, Edit, EditKind};
use crate::text::{Span, fold};

/// What a draft prints, laid against the backbone.
pub(super) struct Ballot<'a> {
    pub(super) draft: usize,
    /// The draft's text.
    pub(super) text: &'a str,
    pub(super) alignment: Alignment,
}

/// A change of the backbone: its place, and what stands there instead.
type Change = (Span, String);

/// The wording of the majority.
pub(super) fn majority(backbone: &Record, ballots: &[Ballot<'_>]) -> String {
    let mut text = backbone.text().to_owned();
    let mut settled: Vec<Span> = Vec::new();
    let mut won = winners(ballots, backbone.text());
    won.retain(|(place, _)| {
        let free = !settled.iter().any(|s| touches(*s, *place));
        settled.extend(free.then_some(*place));
        free
    });
    won.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    for (place, words) in won {
        replace(&mut text, place, &words);
    }
    text
}

/// The changes that more drafts make than print the place as it is, the most frequent first.
fn winners(ballots: &[Ballot<'_>], backbone: &str) -> Vec<Change> {
    let mut votes: BTreeMap<(Span, String), (BTreeSet<usize>, String)> = BTreeMap::new();
    for ballot in ballots {
        for edit in ballot.alignment.edits.iter().filter(|e| is_ballot(e)) {
            let words = edit.article.of(ballot.text);
            let entry = votes.entry((edit.canonical, fold(words).to_lowercase()));
            entry.or_insert_with(|| (BTreeSet::new(), inserted(edit, ballot, backbone))).0.insert(ballot.draft);
        }
    }
    let mut won: Vec<(usize, Change)> = Vec::new();
    for ((place, _), (drafts, words)) in votes {
        if drafts.len() > against(ballots, place) {
            won.push((drafts.len(), (place, words)));
        }
    }
    won.sort_by_key(|(votes, change)| (std::cmp::Reverse(*votes), change.0));
    won.into_iter().map(|(_, change)| change).collect()
}

fn is_ballot(edit: &Edit) -> bool {
    use EditKind::{Insertion, Omission, Punctuation, Spelling, Substitution};
    matches!(edit.kind, Substitution | Insertion | Omission | Spelling | Punctuation)
}

/// How many drafts print this place of the backbone as it is.
fn against(ballots: &[Ballot<'_>], place: Span) -> usize {
    let prints = |ballot: &&Ballot<'_>| {
        let Alignment { passage, edits, .. } = &ballot.alignment;
        passage.contains(place) && !edits.iter().any(|e| touches(e.canonical, place) && e.kind != EditKind::Typography)
    };
    ballots.iter().filter(prints).map(|ballot| ballot.draft).collect::<BTreeSet<_>>().len()
}

/// Whether two places meet: they share a byte, or one is an insertion in the other.
fn touches(a: Span, b: Span) -> bool {
    a == b || a.overlaps(b) || (a.is_empty() || b.is_empty()) && a.start <= b.end && b.start <= a.end
}

/// What stands in the place of an edit: words that are added get their space, and where words were left out the draft's
/// own stop or comma stays.
fn inserted(edit: &Edit, ballot: &Ballot<'_>, backbone: &str) -> String {
    let words = edit.article.of(ballot.text).split_whitespace().collect::<Vec<_>>().join(" ");
    match edit.kind {
        EditKind::Punctuation => edit.article.of(ballot.text).to_owned(),
        EditKind::Insertion if backbone[..edit.canonical.start].ends_with(char::is_alphanumeric) => format!(" {words}"),
        EditKind::Insertion => format!("{words} "),
        EditKind::Omission => {
            let before = ballot.text[..edit.article.start].trim_end();
            let stop = edit.canonical.of(backbone).chars().next_back().filter(|c| c.is_ascii_punctuation());
            stop.filter(|&stop| before.ends_with(stop)).map_or_else(String::new, String::from)
        }
        _ => words,
    }
}

/// Puts `words` in the place of a part of the text. Where nothing stands there any more, one of the spaces around it
/// goes too.
fn replace(text: &mut String, place: Span, words: &str) {
    let (mut start, mut end) = (place.start, place.end);
    if words.chars().all(|c| c.is_ascii_punctuation()) && !place.is_empty() {
        let rest = &text[end..];
        let after = rest.len() - rest.trim_start().len();
        let before = text[..start].len() - text[..start].trim_end().len();
        let closes = !words.is_empty() || rest.chars().next().is_none_or(|c| c.is_ascii_punctuation());
        if closes { start -= before } else { end += after }
    }
    text.replace_range(start..end, words);
}

#[cfg(test)]
mod tests {
    use super::super::passage::passages;
    use super::super::record::Record;
    use super::{Ballot, majority};
    use crate::article::{Article, Format};

    const BACKBONE: &str = "We counted four hundred boats on the lake, and not one of them had a licence to be there.";

    /// The wording that the backbone and these drafts come to, each printing these words.
    fn settled(printed: &[&str]) -> String {
        let record = Record::new(BACKBONE, "en");
        let draft = |words: &&str| {
            let text = format!("“{words}” Ada Lund said.");
            Article::read("draft", text.into_bytes(), Format::Plain, crate::language::language("en"))
        };
        let articles: Vec<Article> = printed.iter().map(draft).collect();
        let mut ballots = Vec::new();
        for (draft, article) in articles.iter().enumerate() {
            let alignment = record.lay(&passages(draft, article)[0].whole, article).expect("a version");
            ballots.push(Ballot { draft, text: article.text(), alignment });
        }
        majority(&record, &ballots)
    }

    #[test]
    fn what_more_drafts_print_is_the_wording() {
        let three = BACKBONE.replace("four", "three");
        let cases = [
            (vec![BACKBONE, &three], BACKBONE.to_owned()),
            (vec![BACKBONE, &three, &three], three.clone()),
            (vec![&three, BACKBONE, BACKBONE], BACKBONE.to_owned()),
        ];
        for (printed, expected) in cases {
            assert_eq!(settled(&printed), expected, "{printed:?}");
        }
    }

    #[test]
    fn words_left_out_or_added_by_most_leave_sound_spaces() {
        let short = BACKBONE.replace(" on the lake", "");
        assert_eq!(settled(&[&short, &short, BACKBONE]), short);
        let long = BACKBONE.replace("boats on", "sailing boats on");
        assert_eq!(settled(&[&long, &long, BACKBONE]), long);
    }

    #[test]
    fn a_part_and_an_ellipsis_vote_only_on_what_they_print() {
        let part = "We counted four hundred boats on the lake";
        let cut = "We counted four hundred boats … and not one of them had a licence to be there.";
        assert_eq!(settled(&[part, part, cut, cut, BACKBONE]), BACKBONE);
    }
}
