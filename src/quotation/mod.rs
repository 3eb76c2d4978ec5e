//! What stands in quotation marks or in block quotations.
//!
//! From an article's blocks to [`Quotations`]: `marks` finds the marks, `apostrophe` tells them from apostrophes and
//! primes, `pairing` pairs them, `block` adds block quotations, `gaps` finds ellipses and brackets, `sentence` tells
//! words that stand by themselves. Who is quoted, and whether it is speech at all, is `attribution`'s business.

mod apostrophe;
mod block;
mod gaps;
mod marks;
mod page_break;
mod pairing;
mod sentence;

pub use sentence::LONG_WORDS;

use crate::article::Article;
use crate::text::Span;

/// What sets the words off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuotationKind {
    /// Quotation marks.
    Direct,
    /// A block quotation of the draft's markup.
    Block,
}

/// How a quotation ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Closing {
    /// With a mark.
    Closed,
    /// Never: the paragraph ends and the next does not go on, or another quotation opens first.
    Unclosed,
}

/// What stands in the words for others, or for words left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GapKind {
    /// "…", "...", "[…]", ". . .".
    Ellipsis,
    /// Words in square brackets.
    Bracket,
}

/// A gap in the quoted words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// What it is.
    pub kind: GapKind,
    /// Its place, brackets included.
    pub span: Span,
}

/// A quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotation {
    /// With its outer marks.
    pub span: Span,
    /// The words, one span for each paragraph, without outer marks and the marks that reopen a paragraph, and without
    /// white space at the ends. At least one; none is empty.
    pub body: Vec<Span>,
    /// What sets it off.
    pub kind: QuotationKind,
    /// How it ends.
    pub closing: Closing,
    /// Ellipses and brackets in it, in order.
    pub gaps: Vec<Gap>,
    /// How many quotations stand around it: 0 for an outer one.
    pub depth: usize,
    /// Whether the marks are single ones (`'…'`, `‘…’`, `‹…›`).
    pub single: bool,
    /// Who is credited in a line of its own under the words: "— Ada Lovelace, 1843", without the dash.
    pub credit: Option<Span>,
}

/// All quotations of an article and the marks that pair with nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Quotations {
    /// Quotations sorted by start; an inner one follows the one around it.
    pub items: Vec<Quotation>,
    /// Marks that pair with nothing: closing ones that nothing opens, and opening ones before no words. In order.
    pub stray: Vec<Span>,
}

/// The quotations of an article. Time is linear in its text.
#[must_use]
pub fn quotations(article: &Article) -> Quotations {
    let mut found = pairing::pair(article);
    found.sort();
    block::add(article, &mut found);
    found.sort();
    found.nest();
    for quotation in &mut found.items {
        quotation.gaps = gaps::gaps(article.text(), &quotation.body);
    }
    found
}

impl Quotations {
    /// Puts items and stray marks in the order of the text, an outer quotation before its inner ones.
    fn sort(&mut self) {
        self.items.sort_by_key(|q| (q.span.start, std::cmp::Reverse(q.span.end)));
        self.stray.sort_unstable();
    }

    /// Counts for each item how many stand around it. One that begins inside another and ends outside it is dropped: in
    /// a tangle of marks the outer one counts.
    fn nest(&mut self) {
        let mut around: Vec<usize> = Vec::new();
        self.items.retain_mut(|item| {
            while around.last().is_some_and(|&end| end <= item.span.start) {
                around.pop();
            }
            let within = around.last().is_none_or(|&end| item.span.end <= end);
            if within {
                item.depth = around.len();
                around.push(item.span.end);
            }
            within
        });
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use proptest::prelude::*;

    use super::{Closing, QuotationKind, Quotations, quotations};
    use crate::article::{Article, Format};

    fn read(text: &str, format: Format) -> (Article, Quotations) {
        let article = Article::read("draft", text.as_bytes().to_vec(), format, crate::language::language("en"));
        let found = quotations(&article);
        (article, found)
    }

    /// Each quotation as its depth in dots and its paragraphs' words, joined by `/`; an unclosed one ends in `~`.
    fn told(text: &str, format: Format) -> Vec<String> {
        let (article, found) = read(text, format);
        let tell = |q: &super::Quotation| {
            let words: Vec<&str> = q.body.iter().map(|part| part.of(article.text())).collect();
            let end = if q.closing == Closing::Unclosed { "~" } else { "" };
            format!("{}{}{end}", ".".repeat(q.depth), words.join("/"))
        };
        found.items.iter().map(tell).collect()
    }

    fn assert_told(table: &[(&str, &[&str])]) {
        for (text, expected) in table {
            assert_eq!(told(text, Format::Plain), *expected, "{text}");
        }
    }

    fn strays(text: &str) -> Vec<usize> {
        read(text, Format::Plain).1.stray.iter().map(|s| s.start).collect()
    }

    #[test]
    fn every_common_kind_of_marks_pairs() {
        assert_told(&[
            ("“We won,” she said.", &["We won,"]),
            ("\"We won,\" she said.", &["We won,"]),
            ("''We won,'' she said.", &["We won,"]),
            ("``We won,'' she said.", &["We won,"]),
            ("‘‘We won,’’ she said.", &["We won,"]),
            ("‘We won,’ she said.", &["We won,"]),
            ("'We won,' she said.", &["We won,"]),
            ("`We won,' she said.", &["We won,"]),
            ("„Wir haben gewonnen“, sagte sie.", &["Wir haben gewonnen"]),
            ("„Wygraliśmy”, she said.", &["Wygraliśmy"]),
            ("»Wir haben gewonnen«, sagte sie.", &["Wir haben gewonnen"]),
            ("‚Wir haben gewonnen‘, sagte sie.", &["Wir haben gewonnen"]),
            ("«\u{A0}On a gagné\u{A0}», dit-elle.", &["On a gagné"]),
            ("« On a gagné », dit-elle.", &["On a gagné"]),
            ("‹On a gagné›, dit-elle.", &["On a gagné"]),
            ("”Vi vann”, sade hon.", &["Vi vann"]),
            ("»Vi vann», sade hon.", &["Vi vann"]),
            ("She said 「勝った」 twice.", &["勝った"]),
            ("(\"We won\")—\"twice\"", &["We won", "twice"]),
        ]);
    }

    #[test]
    fn mixed_and_turned_marks_pair() {
        assert_told(&[
            ("“We won,\" she said. \"Twice.”", &["We won,", "Twice."]),
            ("\"We won,” she said.", &["We won,"]),
            ("‘We won,\" she said. \"Twice.\"", &["Twice."]),
            ("”We won,“ she said.", &["We won,"]),
            ("“We won,“ she said. “Twice.“", &["We won,", "Twice."]),
            ("““We won,”” she said.", &["We won,"]),
            ("“We won, ” she said. “Twice.”", &["We won,", "Twice."]),
            ("\u{202A}”We won,” she said.", &["We won,"]),
            ("”…we won,” she said.", &["…we won,"]),
        ]);
    }

    #[test]
    fn marks_nest() {
        assert_told(&[
            ("“He said ‘go’ and I went.”", &["He said ‘go’ and I went.", ".go"]),
            ("\"He said 'go,'\" she said.", &["He said 'go,'", ".go,"]),
            ("‘He said “go” and I went.’", &["He said “go” and I went.", ".go"]),
            ("“He said “go” and I went.”", &["He said “go” and I went.", ".go"]),
            ("\"He said \"go\" and I went.\"", &["He said \"go\" and I went.", ".go"]),
            ("„Er sagte ‚geh‘ und ich ging.“", &["Er sagte ‚geh‘ und ich ging.", ".geh"]),
            ("“A ‘b “c” d’ e.”", &["A ‘b “c” d’ e.", ".b “c” d", "..c"]),
            ("''He said 'go.'''", &["He said 'go.'", ".go."]),
        ]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_told(&[
            ("It can’t be the ’90s, or the '90s, or '07.", &[]),
            ("Rock ’n’ roll, rock 'n' roll, rock ‘n’ roll at six o'clock.", &[]),
            ("The users' messages and the readers’ letters.", &[]),
            ("'Twas him, tell 'em.", &[]),
            ("'We can't read users' messages,' she said.", &["We can't read users' messages,"]),
            ("‘We love rock ’n’ roll,’ she said.", &["We love rock ’n’ roll,"]),
            ("They had 'enjoyed the editors' trust' for years.", &["enjoyed the editors' trust"]),
            ("They called them 'close relationships' of 'old friends.'", &["close relationships", "old friends."]),
            ("\"I'm goin' home, 'cause I'm tired,\" he said.", &["I'm goin' home, 'cause I'm tired,"]),
            ("He called it 'common practice.'", &["common practice."]),
        ]);
        assert_eq!(strays("The users’ messages can’t wait."), [0; 0]);
    }

    #[test]
    fn inches_and_feet_are_no_marks() {
        assert_told(&[
            ("A 12\" screen and a 6' pole, 5'10\" tall.", &[]),
            ("“He is 6’2”,” she said.", &["He is 6’2”,"]),
            ("\"It is 12\" wide,\" she said.", &["It is 12\" wide,"]),
            ("\"It was 1999,\" she said; \"or 1998\".", &["It was 1999,", "or 1998"]),
            ("The angle was 5′10″ wide.", &[]),
        ]);
    }

    #[test]
    fn a_quotation_runs_over_a_page_break_and_not_over_the_end_of_a_sentence() {
        assert_told(&[
            ("She said: “We won\n\u{c}\n12\n\nby a mile.” Then she left.", &["We won/by a mile."]),
            ("She said: \"We won\n\nby a mile.\" Then \"she\" left.", &["We won/by a mile.", "she"]),
            ("She said: “We beat\u{c}Norway.” Then she left.", &["We beat\u{c}Norway."]),
            ("She said: “We beat\n\u{c}\nNorway.” Then she left.", &["We beat/Norway."]),
            ("She said: “We won.\n\nby a mile.” Then she left.", &["We won.~"]),
            ("She said: “We won\n\nThe end.” Then she left.", &["We won~"]),
            ("She said: “We won\n\nby a “mile.”", &["We won~", "mile."]),
        ]);
    }

    #[test]
    fn a_quotation_of_several_paragraphs_is_one() {
        assert_told(&[
            ("“One.\n\n“Two.\n\n“Three,” she said. “Four.”", &["One./Two./Three,", "Four."]),
            ("\"One.\n\n\"Two.\"\n\nThree.", &["One./Two."]),
            ("‘One.\n\n‘Two.’\n\nThree.", &["One./Two."]),
            ("« Un.\n\n» Deux. »", &["Un./Deux."]),
            ("“One ‘a.\n\n“‘b’ two.”", &["One ‘a./‘b’ two.", ".b"]),
        ]);
    }

    #[test]
    fn an_unclosed_quotation_ends_with_its_paragraph_or_before_the_next() {
        assert_told(&[
            ("“One, she said.\n\nTwo.", &["One, she said.~"]),
            ("“One, she said. “Two,” he said.", &["One, she said.~", "Two,"]),
            ("\"One, she said. \"Two,\" he said.", &["One, she said.~", "Two,"]),
            ("“One.\n\n“Two, she said.\n\nThree.", &["One./Two, she said.~"]),
        ]);
    }

    #[test]
    fn marks_without_a_partner_are_stray() {
        for (text, expected) in [
            ("One,” she said.", vec![6 - 2]),
            ("“One,” she said.” Two.", vec![20]),
            ("One,\" she said.", vec![4]),
            ("“ ” “", vec![0, 8]),
            ("“One,” she said.", vec![]),
        ] {
            assert_eq!(strays(text), expected, "{text}");
        }
    }

    #[test]
    fn block_quotations_are_one_without_their_credit() {
        let kinds = |text: &str| {
            let (_, found) = read(text, Format::Markdown);
            found.items.iter().map(|q| q.kind).collect::<Vec<_>>()
        };
        for (text, expected) in [
            ("> We won.\n>\n> Twice.\n\nOther.", vec!["We won./Twice."]),
            ("> We won.\n>\n> — Mara Quill, chair", vec!["We won."]),
            ("> We won. — Mara Quill", vec!["We won."]),
            ("> We said “go” and won.", vec!["We said “go” and won.", ".go"]),
            ("> “We won.”", vec!["We won."]),
            ("> “We won.\n>\n> “Twice.”\n>\n> — Mara Quill", vec!["We won./Twice."]),
        ] {
            assert_eq!(told(text, Format::Markdown), expected, "{text}");
        }
        assert_eq!(kinds("> We won."), [QuotationKind::Block]);
        assert_eq!(kinds("> “We won.”"), [QuotationKind::Direct]);
    }

    /// Text that is rich in marks, so that a few characters already make a tangle.
    fn tangle() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("\""),
            Just("'"),
            Just("“"),
            Just("”"),
            Just("‘"),
            Just("’"),
            Just("„"),
            Just("«"),
            Just("»"),
            Just("`"),
            Just(" "),
            Just("\n\n"),
            Just("a"),
            Just("users"),
            Just("6"),
            Just("."),
            Just(","),
            Just("…"),
            Just("["),
            Just("]"),
            Just("é"),
            Just("> "),
            Just("—"),
            Just("in"),
            Just("\u{202A}"),
        ];
        proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn an_inner_quotation_never_outlives_the_outer_one() {
        assert_sound("„'a\n\n'a'> ", Format::Plain);
        assert_sound("\"`a\n\n`'“", Format::Plain);
    }

    fn assert_sound(text: &str, format: Format) {
        let (article, found) = read(text, format);
        let text = article.text();
        let mut around: Vec<usize> = Vec::new();
        let mut last = 0;
        for q in &found.items {
            assert!(q.span.start >= last && q.span.end <= text.len());
            last = q.span.start;
            around.retain(|&end| end > q.span.start);
            assert!(around.iter().all(|&end| q.span.end <= end), "they cross");
            assert_eq!(q.depth, around.len());
            around.push(q.span.end);
            assert!(!q.body.is_empty());
            for part in &q.body {
                assert!(q.span.contains(*part) && !part.is_empty() && *part == part.trimmed(text));
            }
            assert!(q.body.windows(2).all(|w| w[0].end <= w[1].start));
            assert!(q.gaps.iter().all(|g| q.body.iter().any(|part| part.contains(g.span))));
            assert!(q.gaps.windows(2).all(|w| w[0].span.end <= w[1].span.start));
            let _ = (q.words(&article), q.stands_alone(&article));
        }
        assert!(found.stray.windows(2).all(|w| w[0].end <= w[1].start));
        assert!(found.stray.iter().all(|s| text.get(s.start..s.end).is_some_and(|m| !m.is_empty())));
    }

    proptest! {
        #[test]
        fn quotations_of_a_tangle_are_sound(text in tangle()) {
            assert_sound(&text, Format::Plain);
            assert_sound(&text, Format::Markdown);
        }

        #[test]
        fn quotations_of_any_text_are_sound(text in "\\PC*") {
            assert_sound(&text, Format::Plain);
        }
    }

    #[test]
    fn time_is_linear_in_the_text() {
        for unit in [
            "“ a ",
            "\"a b",
            "'a b ",
            "‘s’ a",
            "“x “ y ” ",
            "users' ",
            "\"12\" ",
            "“a ‘b ",
            "[. ",
            "\"\"",
            "''''",
            "(… ",
        ] {
            let time = |length: usize| {
                let (article, _) = read(&unit.repeat(length / unit.len()), Format::Plain);
                let best = (0..3).map(|_| {
                    let start = Instant::now();
                    let _ = quotations(&article);
                    start.elapsed()
                });
                best.min().unwrap_or_default()
            };
            // Thirty times the text: quadratic time would take 900 times as long. A busy machine may spoil a try, not
            // all.
            let tries = (0..5).map(|_| (time(4_000), time(120_000)));
            let times: Vec<_> = tries.take_while(|(short, long)| *long > *short * 240).collect();
            assert!(times.len() < 5, "{unit}: {times:?}");
        }
    }
}
