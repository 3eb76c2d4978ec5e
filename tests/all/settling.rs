//! Findings that are settled: by comments in the draft, and by a baseline that knows them by their words.

use std::fs;

use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;
use proptest::prelude::*;
use quotecheck::article::Format;
use quotecheck::bank::{BankFile, parse};
use quotecheck::settle::Baseline;
use quotecheck::tree::File;
use quotecheck::{Article, Bank, Report, Settings, verify};
use tempfile::TempDir;

use crate::desk::{folder, json, put, quotecheck, run, stdout};
use crate::sample::assert_snapshot;

const ALTERED: &str = "Mara Lind said, “The bridge will not open before the summer, and nobody should expect it to.”\n";
const OTHER: &str = "Mara Lind said, “The bridge will not open before the winter, and nobody should hope for it.”\n";
const ALLOW: &str = "<!-- quotecheck: allow altered-wording -- the clerk confirmed it -->\n";
const BASELINE: [&str; 3] = ["check", "--baseline", "baseline.toml"];
const UPDATE: [&str; 4] = ["check", "--baseline", "baseline.toml", "--update-baseline"];

fn baseline(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("baseline.toml")).unwrap()
}

#[test]
fn an_allowed_finding_is_counted_apart_and_shown_on_request_only() {
    let draft = format!("{ALLOW}{ALTERED}");
    let folder = folder(&[("articles/a.md", draft.as_bytes())]);
    run(&folder, &["check", "--fail-on", "note"])
        .code(0)
        .stdout("1 draft, 1 entry: 1 altered\nno findings (1 settled)\n");
    run(&folder, &["check", "--quiet"]).code(0).stdout("");
    run(&folder, &["check", "--format", "github"]).code(0).stdout("");
    let report = json(&run(&folder, &["check", "--format", "json"]).code(0));
    let entry = &report["articles"][0]["attributions"][0];
    assert_eq!((&entry["verdict"], &entry["findings"]), (&"altered".into(), &serde_json::json!([])));
    assert_eq!((&report["summary"]["errors"], &report["summary"]["settled"]), (&0.into(), &1.into()));
}

#[test]
fn settled_findings_are_shown_with_their_reason_and_still_do_not_count() {
    let draft = format!("{ALLOW}{ALTERED}\n<!-- quotecheck: allow no-record -->\n{OTHER}");
    let folder = folder(&[("articles/a.md", draft.as_bytes())]);
    let shown = run(&folder, &["check", "--show-settled", "--fail-on", "never"]).code(0);
    assert_snapshot("settled.txt", &stdout(&shown));
    let quiet = run(&folder, &["check", "--show-settled", "--quiet"]).code(1);
    quiet.stdout(contains("settled error[altered-wording]").and(contains("1 settled").not()));
    let report = json(&run(&folder, &["check", "--show-settled", "--format", "json"]).code(1));
    let findings = &report["articles"][0]["attributions"][0]["findings"];
    assert_eq!(findings[0]["settled"], "the clerk confirmed it");
    assert_eq!(report["summary"]["settled"], 1);
    let notice = "::notice file=articles/a.md,line=2,col=54,endColumn=60,title=altered-wording::";
    run(&folder, &["check", "--show-settled", "--format", "github"])
        .stdout(contains(notice).and(contains("; settled: the clerk confirmed it")));
}

#[test]
fn an_allow_that_settles_nothing_is_found_where_it_stands_at_the_level_of_the_house() {
    let folder = folder(&[("articles/a.md", "Text.\n\n  <!-- quotecheck: allow no-record -- new -->\n".as_bytes())]);
    run(&folder, &["check"]).code(0).stdout(contains("warning[unused-allow]").and(contains("articles/a.md:3:3")));
    run(&folder, &["check", "--fail-on", "warning"]).code(1);
    let report = json(&run(&folder, &["check", "--format", "json"]));
    let finding = &report["articles"][0]["findings"][0];
    assert_eq!(
        (&finding["rule"], &finding["line"], &finding["column"]),
        (&"unused-allow".into(), &3.into(), &3.into())
    );
    assert_eq!((&finding["start"], &finding["end"]), (&9.into(), &52.into()));
    for (level, code) in [("off", 0), ("error", 1)] {
        put(folder.path(), "quotecheck.toml", format!("[levels]\nunused-allow = '{level}'\n").as_bytes());
        run(&folder, &["check"]).code(code);
    }
}

#[test]
fn comments_of_plain_text_are_text() {
    let draft = format!("{ALLOW}{ALTERED}");
    let folder = folder(&[("articles/a.txt", draft.as_bytes())]);
    run(&folder, &["check"]).code(1).stdout(contains("settled").not());
}

#[test]
fn a_baseline_settles_what_it_has_and_nothing_new() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    run(&folder, &BASELINE)
        .code(2)
        .stdout("")
        .stderr(contains("baseline.toml: there is no such baseline; --update-baseline"));
    run(&folder, &UPDATE).code(0).stderr("baseline.toml: 1 added, 0 dropped, 1 in all\n");
    run(&folder, &BASELINE).code(0).stdout(contains("no findings (1 settled)")).stderr("");
    run(&folder, &["check"]).code(1);

    put(folder.path(), "articles/a.md", format!("New.\n\nNew.\n\n{ALTERED}\n{OTHER}").as_bytes());
    let told = run(&folder, &BASELINE).code(1);
    told.stdout(contains("hope").and(contains("summer").not()).and(contains("(1 settled)")));
    run(&folder, &[&BASELINE[..], &["--fail-on", "never"]].concat()).code(0);
    put(folder.path(), "articles/a.md", ALTERED.replace("summer", "spring").as_bytes());
    run(&folder, &BASELINE).code(1).stdout(contains("spring"));
    put(folder.path(), "articles/a.md", ALTERED.replace("Mara Lind", "“Tom Falk”").as_bytes());
    run(&folder, &BASELINE).code(1);
    put(folder.path(), "articles/a.md", format!("{ALTERED}\n{ALTERED}").as_bytes());
    run(&folder, &BASELINE).code(1).stdout(contains("articles/a.md:3:").and(contains("articles/a.md:1:").not()));
}

#[test]
fn an_update_adds_what_is_open_drops_what_is_gone_and_leaves_other_drafts_alone() {
    let text = ALTERED.as_bytes();
    let folder = folder(&[("articles/a.md", text), ("articles/b.md", text), ("other/c.md", text)]);
    run(&folder, &[&UPDATE[..], &["articles", "other"]].concat()).stderr(contains("3 added, 0 dropped, 3 in all"));
    let first = baseline(&folder);
    run(&folder, &UPDATE).code(0).stderr(contains("0 added, 0 dropped, 3 in all"));
    assert_eq!(baseline(&folder), first, "the same findings give the same file");

    put(folder.path(), "articles/a.md", b"Nothing is quoted here.\n");
    run(&folder, &[&UPDATE[..], &["articles/b.md"]].concat()).stderr(contains("0 added, 0 dropped, 3 in all"));
    run(&folder, &UPDATE).stderr(contains("0 added, 1 dropped, 2 in all"));
    fs::remove_file(folder.path().join("articles/b.md")).unwrap();
    run(&folder, &UPDATE).stderr(contains("0 added, 1 dropped, 1 in all"));
    assert!(baseline(&folder).contains("path = \"other/c.md\""));

    put(folder.path(), "articles/a.md", format!("{ALLOW}{ALTERED}").as_bytes());
    run(&folder, &UPDATE).code(0).stderr(contains("0 added, 0 dropped"));
    put(folder.path(), "other/c.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    run(&folder, &[&UPDATE[..], &["other/c.md", "articles"]].concat()).code(2).stderr(contains("0 dropped, 1 in all"));
    run(&folder, &[&UPDATE[..], &["--quiet"]].concat()).stderr("");
}

#[test]
fn drafts_are_known_by_their_path_from_the_baseline_wherever_the_check_is_run() {
    let folder = folder(&[("desk/articles/a.md", ALTERED.as_bytes())]);
    put(folder.path(), "state/empty.md", b"");
    let at_root = ["check", "--baseline", "state/baseline.toml", "--quotes", "quotes", "desk"];
    run(&folder, &[&at_root[..], &["--update-baseline"]].concat()).code(0);
    let written = fs::read_to_string(folder.path().join("state/baseline.toml")).unwrap();
    assert!(written.contains("path = \"../desk/articles/a.md\"\n"), "{written}");
    run(&folder, &at_root).code(0);
    let absolute = folder.path().join("desk/articles/a.md");
    run(&folder, &[&at_root[..5], &[absolute.to_str().unwrap()]].concat()).code(0);
    let below = ["check", "--baseline", "../../state/baseline.toml", "--quotes", "../../quotes", "./a.md"];
    quotecheck(&folder.path().join("desk/articles")).args(below).assert().code(0);
    let stdin = [&at_root[..5], &["-", "--stdin-path", "desk/articles/a.md"]].concat();
    quotecheck(folder.path()).args(stdin).write_stdin(ALTERED).assert().code(0);
    let elsewhere = [&at_root[..5], &["-", "--stdin-path", "desk/b.md"]].concat();
    quotecheck(folder.path()).args(elsewhere).write_stdin(ALTERED).assert().code(1);
}

#[test]
fn a_baseline_with_mistakes_is_refused_with_all_of_them_and_never_overwritten() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    let wrong = "version = 2\n\n[[finding]]\npath = 'a'\nruel = 'x'\nwords = 7\ncount = 0\n";
    put(folder.path(), "baseline.toml", wrong.as_bytes());
    for args in [&BASELINE[..], &UPDATE] {
        let told = run(&folder, args).code(2).stdout("");
        told.stderr(
            contains("baseline.toml:1:11: `version` of the baseline is the number 2; expected the number 1")
                .and(contains("baseline.toml:3:").and(contains("has no `rule`")))
                .and(contains("baseline.toml:5:1: finding has an unknown field \"ruel\"; did you mean `rule`?"))
                .and(contains("baseline.toml:6:").and(contains("baseline.toml:7:"))),
        );
    }
    assert_eq!(baseline(&folder), wrong);
    put(folder.path(), "baseline.toml", b"version = 1\n<<<<<<< ours\n");
    run(&folder, &BASELINE).code(2).stderr(contains("baseline.toml:2:"));
    put(folder.path(), "baseline.toml", b"");
    run(&folder, &BASELINE).code(2).stderr(contains("has no `version`"));
    let report = json(&run(&folder, &[&BASELINE[..], &["--format", "json"]].concat()).code(2));
    assert_eq!((&report["articles"], &report["problems"][0]["kind"]), (&serde_json::json!([]), &"config".into()));
}

#[test]
fn a_baseline_that_cannot_be_kept_is_said_so() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    let nowhere = run(&folder, &["check", "--baseline", "no/such/b.toml", "--update-baseline"]).code(2);
    nowhere
        .stdout(contains("error[altered-wording]"))
        .stderr(contains("no/such/b.toml: the baseline cannot be written"));
    run(&folder, &["check", "--update-baseline"]).code(2).stderr(contains("--baseline <FILE>"));
    run(&folder, &[&BASELINE[..], &["--jsonl"]].concat()).code(2).stderr(contains("cannot be used with"));
}

/// Paragraphs that do not depend on one another, and how many findings each has.
const PARAGRAPHS: [(&str, usize); 6] = [
    ("Mara Lind said, “The bridge will not open before the summer, and nobody should expect it to.”", 1),
    ("“The bridge will not open before the summer, and nobody should hope it to,” Mara Lind said.", 2),
    ("Mara Lind said, “The bridge will not open before the winter, and nobody should expect it to.”", 0),
    ("Mara Lind said, “We were never asked about any of the other plans.”", 1),
    ("<!-- quotecheck: allow no-record -- who knows -->", 1),
    ("The weather was fine.", 0),
];

fn report(paragraphs: &[usize], bank: &Bank) -> Report {
    let text: Vec<&str> = paragraphs.iter().map(|&i| PARAGRAPHS[i].0).chain(["The end."]).collect();
    let article = Article::read("a.md", text.join("\n\n").into_bytes(), Format::Markdown, None);
    verify(article, bank, &Settings::default())
}

fn recorded(report: &Report) -> Baseline {
    let updated = Baseline::default().updated(&[("a.md".to_owned(), report)], |_| true).baseline;
    let file = File { name: "baseline.toml".to_owned(), bytes: updated.to_toml().into_bytes() };
    let read = Baseline::parse(&file).unwrap();
    assert_eq!(read, updated, "what is written is read back");
    read
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_baseline_settles_its_draft_in_any_order_and_no_finding_more(
        paragraphs in prop::collection::vec(0..4usize, 0..6).prop_flat_map(|p| (Just(p.clone()), Just(p).prop_shuffle())),
        more in 0..PARAGRAPHS.len(),
    ) {
        let bank = parse(&[BankFile { name: "bank.toml".to_owned(), bytes: crate::desk::BANK.into() }]).unwrap();
        let (before, mut after) = paragraphs;
        let baseline = recorded(&report(&before, &bank));
        let open = |paragraphs: &[usize]| baseline.settled(report(paragraphs, &bank), "a.md").open_findings().count();
        prop_assert_eq!(open(&before), 0);
        prop_assert_eq!(open(&after), 0);
        after.push(more);
        prop_assert_eq!(open(&after), PARAGRAPHS[more].1);
        prop_assert_eq!(baseline.settled(report(&before, &bank), "b.md").open_findings().count(), baseline.len());
    }
}
