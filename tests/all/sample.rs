//! Drafts, records and reports made by hand, to see how each is rendered whatever the check makes of real ones.

use std::path::PathBuf;
use std::sync::Arc;

use quotecheck::alignment::{Alignment, Edit, EditKind, Weight};
use quotecheck::article::{Article, Format};
use quotecheck::attribution::{Cue, Kind, Mention, MentionKind};
use quotecheck::bank::{CanonicalQuote, Medium, Said, Source, Status, Wording};
use quotecheck::house::Level;
use quotecheck::language::{Polarity, VerbClass};
use quotecheck::people::{Resolution, Speaker, SpeakerKind};
use quotecheck::render::{Problem, ProblemKind, Run};
use quotecheck::report::{Entry, Finding, Fix, Judgement, Report, Rule, Verdict};
use quotecheck::rules;
use quotecheck::text::Span;

/// The statement that the sample drafts quote.
pub(crate) const STATEMENT: &str = "Shockingly untrue. Meta didn’t share people’s private messages with Netflix. The \
     agreement allowed people to message their friends on Facebook about what they were watching on Netflix, directly \
     from the Netflix app. Such agreements are commonplace in the industry.";

/// The draft of the contract's example.
pub(crate) const DRAFT: &str = "Meta’s communications director, Andy Stone, answered on Tuesday.\n\nHe stated, \
     “Shockingly untrue. The agreement allowed users to message their friends.”\n";

/// A plain-text draft.
pub(crate) fn article(name: &str, text: &str) -> Article {
    Article::read(name, text.as_bytes().to_vec(), Format::Plain, None)
}

/// Where `words` stand in `text`.
pub(crate) fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("“{words}” is not in “{text}”"));
    Span::new(start, start + words.len())
}

fn stone() -> Arc<Speaker> {
    Arc::new(Speaker {
        id: "andy-stone".into(),
        name: "Andy Stone".into(),
        kind: SpeakerKind::Person,
        aliases: vec![],
        pronouns: vec!["he".into()],
        organisation: None,
        roles: vec![],
    })
}

/// The record of the statement.
pub(crate) fn record(status: Status) -> Arc<CanonicalQuote> {
    Arc::new(CanonicalQuote {
        id: "stone-shockingly-untrue".into(),
        speaker: stone(),
        wording: Wording::new(STATEMENT.into()),
        variants: vec![],
        translations: vec![],
        language: "en".into(),
        said: Said::Day("2024-04-02".parse().unwrap()),
        occasion: Some("post on X".into()),
        medium: Medium::Written,
        before: None,
        after: None,
        status,
        source: Source {
            title: "Post on X by Andy Stone".into(),
            url: Some("https://x.example/andymstone/1".into()),
            locator: Some("second post".into()),
            ..Source::default()
        },
        note: Some("the thread was later deleted".into()),
    })
}

/// A difference between the statement and the draft: `record` for `draft`, which stand in their texts as they do here.
pub(crate) fn edit(text: &str, kind: EditKind, record: &str, draft: Span) -> Edit {
    let canonical = span(STATEMENT, record);
    assert!(draft.end <= text.len());
    Edit { kind, weight: Weight::Content, canonical, article: draft, anchor: canonical.start }
}

/// A finding of the rule with this name.
pub(crate) fn finding(rule: &str, level: Level, span: Span, message: &str, label: &str) -> Finding {
    let rule: &'static Rule = rules::rule(rule).unwrap_or_else(|| panic!("no rule {rule}"));
    let (message, label) = (message.to_owned(), label.to_owned());
    Finding { rule, level, span, message, label, fix: None, settled: None, comment: None }
}

/// The words `content` of `text` held against the statement.
pub(crate) fn judgement(text: &str, content: Span, edits: Vec<Edit>, findings: Vec<Finding>) -> Judgement {
    let mention = text.find("He stated").map(|at| Mention {
        span: Span::new(at, at + 2),
        kind: MentionKind::Pronoun,
        name: Some("Andy Stone".into()),
        antecedent: None,
        by: Resolution::Pronoun,
        speaker: Some(stone()),
        hidden: false,
    });
    let cue = text.find("stated").map(|at| Cue {
        span: Span::new(at, at + 6),
        lemma: "state",
        polarity: Polarity::Affirms,
        class: VerbClass::Speech,
    });
    let alignment = Alignment {
        quote: record(Status::Verified),
        number: 0,
        wording: 0,
        fragment: content,
        passage: Span::new(0, span(STATEMENT, "friends").end),
        edits,
        matched: 9,
        words: 10,
    };
    Judgement {
        entry: Entry {
            kind: Kind::Direct,
            content: vec![content],
            source: mention,
            cue,
            via: None,
            asserted: true,
            group: 0,
            quotation: None,
        },
        alignments: vec![alignment],
        verdict: if findings.is_empty() { Verdict::Verified } else { Verdict::Altered },
        findings,
    }
}

/// The report of the contract's example: one word replaced, one sentence left out.
pub(crate) fn altered() -> Report {
    let text = DRAFT;
    let users = span(text, "users");
    let gap = Span::empty(span(text, " The agreement").start);
    let missing = "Meta didn’t share people’s private messages with Netflix.";
    let mut omission = edit(text, EditKind::Omission, missing, gap);
    omission.weight = Weight::Negation;
    let edits = vec![omission, edit(text, EditKind::Substitution, "people to", users)];
    let mut replaced = finding(
        "altered-wording",
        Level::Error,
        users,
        "words in quotation marks are not Andy Stone's",
        "on record: “people”",
    );
    replaced.fix = Some(Fix { edits: vec![(users, "people".into())] });
    let cut = finding(
        "unmarked-omission",
        Level::Error,
        gap,
        "words are left out inside the quotation marks without an ellipsis",
        &format!("left out: “{missing}”"),
    );
    let content = span(text, "Shockingly untrue. The agreement allowed users to message their friends.");
    let judgement = judgement(text, content, edits, vec![cut, replaced]);
    Report { article: article("articles/spokesperson.md", text), judgements: vec![judgement], findings: vec![] }
}

/// A draft with an open mark that belongs to no passage, and a settled finding.
pub(crate) fn unclosed() -> Report {
    let text = "A first line.\n“It never ends.\n";
    let mark = Span::new(14, 17);
    let open = finding("unclosed-quotation", Level::Note, mark, "a quotation mark opens and never closes", "");
    let mut settled = open.clone();
    settled.settled = Some("the mark is the author’s".into());
    Report { article: article("articles/open.txt", text), judgements: vec![], findings: vec![open, settled] }
}

/// A run over `reports`, with a draft that could not be read.
pub(crate) fn run(reports: Vec<Report>) -> Run {
    let problem = Problem::with(ProblemKind::Draft, "articles/photo.txt", "holds no text");
    Run { reports, quotes: 6, speakers: 5, problems: vec![problem], show_settled: false }
}

/// The text of a snapshot in `tests/all/snapshots`, and whether it is this; with `QUOTECHECK_BLESS=1` in the
/// environment it is written anew.
pub(crate) fn assert_snapshot(name: &str, got: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/all/snapshots").join(name);
    if std::env::var_os("QUOTECHECK_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, got).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == got, "{} differs; it is now:\n{got}", path.display());
}
