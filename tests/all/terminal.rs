//! What a person sees.

use quotecheck::alignment::EditKind;
use quotecheck::house::Level;
use quotecheck::render::terminal::{self, Look, Palette};
use quotecheck::render::{Run, github};
use quotecheck::report::Report;
use quotecheck::text::Span;

use crate::sample::{
    DRAFT, STATEMENT, altered, article, assert_snapshot, edit, finding, judgement, run, span, unclosed,
};

fn shown(run: &Run, look: Look) -> String {
    let mut out = Vec::new();
    terminal::write(run, look, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn narrow(width: usize) -> Look {
    Look { width, ..Look::default() }
}

/// A report with one finding over `words` of `text`.
fn marked(text: &str, words: &str, label: &str) -> Report {
    let mark = span(text, words);
    let finding = finding("altered-wording", Level::Error, mark, "words differ", label);
    let judgement = judgement(text, mark, vec![edit(text, EditKind::Substitution, "people to", mark)], vec![finding]);
    Report { article: article("draft.txt", text), judgements: vec![judgement], findings: vec![] }
}

#[test]
fn findings_of_one_passage_share_its_record_and_the_counts_come_last() {
    assert_snapshot("altered.txt", &shown(&run(vec![altered(), unclosed()]), Look::default()));
}

#[test]
fn colours_mark_level_place_and_what_the_record_has() {
    let look = Look { palette: Palette::coloured(), ..Look::default() };
    assert_snapshot("coloured.txt", &shown(&run(vec![altered()]), look));
}

#[test]
fn a_narrow_terminal_gets_the_words_around_the_mark() {
    assert_snapshot("narrow.txt", &shown(&run(vec![altered()]), narrow(50)));
}

#[test]
fn a_paragraph_on_one_line_is_cut_around_the_mark() {
    let words = "more words that go on and on ".repeat(2000);
    let text = format!("{words}“The agreement allowed users to message their friends,” he said, {words}");
    assert_snapshot("window.txt", &shown(&run(vec![marked(&text, "users", "on record: “people”")]), narrow(80)));
}

#[test]
fn marked_words_longer_than_a_line_are_wrapped_and_cut() {
    let text = format!("He stated, “{STATEMENT}”\n");
    assert_snapshot("long.txt", &shown(&run(vec![marked(&text, STATEMENT, "another's words")]), narrow(70)));
}

#[test]
fn tabs_wide_characters_and_controls_keep_the_carets_in_place() {
    let text = "\t東京で\u{1b}[31m “e\u{301}té users” said\n";
    assert_snapshot("wide.txt", &shown(&run(vec![marked(text, "users", "here")]), Look::default()));
}

#[test]
fn no_line_is_wider_than_the_terminal_but_headers() {
    for width in [40, 57, 80, 100, 200] {
        let text = format!("{DRAFT}{}", "word and word ".repeat(40));
        let report = marked(&text, "word and word word", &"a label ".repeat(30));
        for line in shown(&run(vec![altered(), report]), narrow(width)).lines() {
            let in_block = line.trim_start_matches([' ', '1', '2', '3', '4']).starts_with(['|', '=']);
            let fixed = ["record: ", "source: ", "quotecheck fix "].iter().any(|start| line.contains(start));
            assert!(!in_block || fixed || line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn a_clean_run_says_so() {
    let text = "He stated, “Shockingly untrue.”\n";
    let judgement = judgement(text, span(text, "Shockingly untrue."), vec![], vec![]);
    let report = Report { article: article("a.txt", text), judgements: vec![judgement], findings: vec![] };
    let run = Run { reports: vec![report], ..Run::default() };
    assert_eq!(shown(&run, Look::default()), "1 draft, 1 entry: 1 verified\nno findings\n");
}

#[test]
fn a_finding_at_the_very_end_of_a_draft_is_shown() {
    let text = "“open";
    let open = finding("unclosed-quotation", Level::Note, Span::empty(text.len()), "never closes", "");
    let report = Report { article: article("a.txt", text), judgements: vec![], findings: vec![open] };
    let shown = shown(&Run { reports: vec![report], ..Run::default() }, Look::default());
    assert!(shown.contains("1 | “open\n  |      ^\n"), "{shown}");
}

#[test]
fn workflow_commands_carry_file_place_and_title() {
    let mut out = Vec::new();
    github::write(&run(vec![altered(), unclosed()]), &mut out).unwrap();
    assert_snapshot("github.txt", &String::from_utf8(out).unwrap());
}

proptest::proptest! {
    #[test]
    fn any_words_of_any_draft_can_be_shown(
        text in "[a-zA-Z .“”\n\t\u{0}东京e\u{301}👩‍👩‍👧]{1,400}",
        at in 0usize..400,
        length in 0usize..400,
        width in 0usize..120,
    ) {
        let start = text.floor_char_boundary(at);
        let mark = Span::new(start, text.floor_char_boundary(start + length).max(start));
        let finding = finding("altered-wording", Level::Error, mark, &text, &text);
        let edits = vec![edit(&text, EditKind::Substitution, "people to", mark)];
        let judgement = judgement(&text, mark, edits, vec![finding]);
        let report = Report { article: article("draft.txt", &text), judgements: vec![judgement], findings: vec![] };
        let run = Run { reports: vec![report], ..Run::default() };
        proptest::prop_assert!(shown(&run, narrow(width)).contains("1 error"));
    }
}
