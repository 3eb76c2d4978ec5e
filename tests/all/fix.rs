//! Putting the record's words back: in every format and encoding, as a patch and in the file itself, and never for the
//! worse.

use std::fs;
use std::process::Stdio;

use assert_cmd::Command;
use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;
use proptest::prelude::*;
use quotecheck::article::{Article, Format};
use quotecheck::bank::{Bank, BankFile, parse};
use quotecheck::files::replace_whole;
use quotecheck::fix::{Fixed, Why, fix};
use quotecheck::{Report, Settings, verify};
use tempfile::TempDir;

use crate::desk::{folder_of, run};

const BANK: &str = r#"
[[speaker]]
id = "mara-lind"
name = "Mara Lind"
pronouns = ["she"]

[[quote]]
id = "lind-bridge"
speaker = "mara-lind"
text = "The bridge will not open before the winter, and nobody should expect it to. We can’t pay 40 million for steel & glass alone. I called it “a mess” in the spring, and I call it so again today. People in this town want a ferry, and they will have one."
source = { title = "Town council, minutes" }
said = 2024-05-06

[[quote]]
id = "lind-money"
speaker = "mara-lind"
text = "Who will pay for it all in the end? Nobody can say that yet, I am afraid."
source = { title = "Radio Sund" }

[[speaker]]
id = "olaf-wien"
name = "Olaf Wien"

[[quote]]
id = "wien-ice"
speaker = "olaf-wien"
text = "The ice on the lake carried three carts that year, and not one of them came back."
source = { title = "Memoirs" }
status = "disputed"
"#;

/// What the desk fixes: a draft's name, its words, and the words as they are to be.
const DRAFTS: &[(&str, &str, &str)] = &[
    (
        "replaced.txt",
        "Mara Lind said, “People in this town need a ferry.”",
        "Mara Lind said, “People in this town want a ferry.”",
    ),
    (
        "lost-negation.txt",
        "Mara Lind said, “The bridge will open before the winter, and nobody should expect it to.”",
        "Mara Lind said, “The bridge will not open before the winter, and nobody should expect it to.”",
    ),
    (
        "number.txt",
        "“We can’t pay 50 million for steel & glass alone,” Mara Lind said.",
        "“We can’t pay 40 million for steel & glass alone,” Mara Lind said.",
    ),
    (
        "sentence-left-out.txt",
        "Mara Lind said: “Nobody should expect it to. I called it ‘a mess’ in the spring, and I call it so again today.”",
        "Mara Lind said: “Nobody should expect it to. We can’t pay 40 million for steel & glass alone. I called it ‘a mess’ in the \
         spring, and I call it so again today.”",
    ),
    (
        "cut-that-ends-a-sentence.txt",
        "Mara Lind said: “The bridge will not open before the winter. We can’t pay 40 million for steel & glass alone.”",
        "Mara Lind said: “The bridge will not open before the winter, and nobody should expect it to. We can’t pay 40 million for \
         steel & glass alone.”",
    ),
    (
        "added-at-both-ends.txt",
        "Mara Lind said, “Really, people in this town want a ferry soon.”",
        "Mara Lind said, “People in this town want a ferry.”",
    ),
    (
        "side-by-side.txt",
        "Mara Lind said, “The bridge will never ever open before the winter, and nobody should expect it to.”",
        "Mara Lind said, “The bridge will not open before the winter, and nobody should expect it to.”",
    ),
    (
        "reordered.txt",
        "Mara Lind said, “Nobody should expect it to. The bridge will not open before the winter, and.”",
        "Mara Lind said, “The bridge will not open before the winter, and nobody should expect it to.”",
    ),
    (
        "question-moved.txt",
        "Mara Lind said: “Nobody can say that yet, I am afraid. Who will pay for it all in the end?”",
        "Mara Lind said: “Who will pay for it all in the end? Nobody can say that yet, I am afraid.”",
    ),
    (
        "straight-marks.txt",
        "Mara Lind said, \"We can pay 40 million for steel & glass alone. I called it 'a mess' in the autumn, and I call it so \
         again today.\"",
        "Mara Lind said, \"We can't pay 40 million for steel & glass alone. I called it 'a mess' in the spring, and I call it so \
         again today.\"",
    ),
    (
        "marks-left-out.md",
        "Mara Lind said, “We can’t pay 40 million for steel & glass alone, and I call it so again today.”",
        "Mara Lind said, “We can’t pay 40 million for steel & glass alone. I called it ‘a mess’ in the spring, and I call it so \
         again today.”",
    ),
    (
        "markup.md",
        "---\ndate: 2024-05-07\n---\nMara Lind said, “The bridge will *open* before the\n[summer](http://x.example/a_b), and nobody \
         **at all** should expect it to.” The file is `lind_bridge`.",
        "---\ndate: 2024-05-07\n---\nMara Lind said, “The bridge will not *open* before the\n[winter](http://x.example/a_b), and \
         nobody should expect it to.” The file is `lind_bridge`.",
    ),
    (
        "block.md",
        "Mara Lind said:\n\n> People in this *city* want a ferry,\n> and they must have one.\n",
        "Mara Lind said:\n\n> People in this *town* want a ferry,\n> and they will have one.\n",
    ),
    (
        "references.html",
        "<p>Mara Lind said, &ldquo;We can pay 40 million for steel &amp; wood alone.&rdquo;</p>",
        "<p>Mara Lind said, &ldquo;We can&rsquo;t pay 40 million for steel &amp; glass alone.&rdquo;</p>",
    ),
    (
        "escaped.html",
        "<p>Mara Lind said, “We can’t pay 40 million for steel alone.”</p>",
        "<p>Mara Lind said, “We can’t pay 40 million for steel &amp; glass alone.”</p>",
    ),
    (
        "elements.html",
        "<p>Mara Lind said, <q>The bridge will <em>never</em> open before the\n<a href=\"x\">winter</a>, and nobody <b>at all</b> \
         should expect it to.</q></p>\n<img src=\"x\" alt=\"Mara Lind: “People in this city want a ferry &amp; more”\">",
        "<p>Mara Lind said, <q>The bridge will <em>not</em> open before the\n<a href=\"x\">winter</a>, and nobody should expect it \
         to.</q></p>\n<img src=\"x\" alt=\"Mara Lind: “People in this town want a ferry”\">",
    ),
    (
        "a name with spaces.txt",
        "First line.\n\nMara Lind said, “People in this town need a ferry.”\n\nLast line.\n",
        "First line.\n\nMara Lind said, “People in this town want a ferry.”\n\nLast line.\n",
    ),
    (
        "wrapped.txt",
        "The council met on Tuesday in the old town hall, and the\n\
         mayor spoke for an hour. Mara Lind said, “The bridge will\n\
         open before the winter, and nobody should expect it to. We\n\
         can’t pay 50 million for steel & glass alone.” Then the\n\
         council went home for the night and left the lights on in\n\
         the hall.\n\n\
         The next meeting will be held on Thursday in the harbour\n\
         office, as usual.\n\
         ",
        "The council met on Tuesday in the old town hall, and the\n\
         mayor spoke for an hour. Mara Lind said, “The bridge will\n\
         not open before the winter, and nobody should expect it\n\
         to. We can’t pay 40 million for steel & glass alone.” Then\n\
         the council went home for the night and left the lights on\n\
         in the hall.\n\n\
         The next meeting will be held on Thursday in the harbour\n\
         office, as usual.\n\
         ",
    ),
];

/// What the desk has to decide: nothing of these drafts is changed.
const LEFT: &[(&str, &str)] = &[
    ("faithful.txt", "Mara Lind said, “People in this town want a ferry.”"),
    ("cut.txt", "Mara Lind said, “The bridge will not open … and nobody should expect it to.”"),
    ("bracket.txt", "Mara Lind said, “People in [the] town want a ferry, and they will have one.”"),
    ("paraphrase.txt", "Mara Lind said that the bridge would open before the winter."),
    ("other.txt", "Mara Lind said, “The ferry is late again, and nobody is to blame for that.”"),
    (
        "another-speaker.txt",
        "Olaf Wien said, “The bridge will open before the winter, and nobody should expect it to.”",
    ),
    (
        "disputed.txt",
        "Olaf Wien said, “The ice on the lake carried four carts that year, and not one of them came back.”",
    ),
    (
        "code.md",
        "    “The bridge will open before the winter, and nobody should expect it to,” Mara Lind said.\n\n`“The bridge`",
    ),
];

fn bank() -> Bank {
    parse(&[BankFile { name: "bank.toml".into(), bytes: BANK.into() }]).expect("a sound bank")
}

fn checked(article: Article, bank: &Bank) -> Report {
    verify(article, bank, &Settings::default())
}

fn fixed(name: &str, draft: &[u8]) -> Fixed {
    let bank = bank();
    let article = Article::read(name, draft.to_vec(), Format::of_name(name).unwrap_or_default(), None);
    fix(checked(article, &bank), &|article| checked(article, &bank))
}

fn folder(drafts: &[(&str, &[u8])]) -> TempDir {
    let files: Vec<_> = [("quotes/bank.toml", BANK.as_bytes())].into_iter().chain(drafts.iter().copied()).collect();
    folder_of(&files)
}

/// A draft in the encodings and with the line ends that newspapers have.
fn as_kept_by_newspapers(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let crlf = text.replace('\n', "\r\n");
    let utf16 = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    vec![
        ("as it is", text.into()),
        ("with carriage returns", crlf.clone().into()),
        ("with a byte order mark", ["\u{FEFF}", text].concat().into()),
        ("in UTF-16LE", [0xFF, 0xFE].into_iter().chain(utf16(text).into_iter().flat_map(u16::to_le_bytes)).collect()),
        ("in UTF-16BE", [0xFE, 0xFF].into_iter().chain(utf16(&crlf).into_iter().flat_map(u16::to_be_bytes)).collect()),
        ("in windows-1252", text.chars().map(windows_1252).collect()),
    ]
}

fn windows_1252(c: char) -> u8 {
    match c {
        '“' => 0x93,
        '”' => 0x94,
        '‘' => 0x91,
        '’' => 0x92,
        '…' => 0x85,
        c => u8::try_from(c).expect("a character of windows-1252"),
    }
}

#[test]
fn the_records_words_come_back_in_the_drafts_own_marks_markup_line_ends_and_encoding() {
    for (name, draft, expected) in DRAFTS {
        for ((how, bytes), (_, expected)) in
            as_kept_by_newspapers(draft).into_iter().zip(as_kept_by_newspapers(expected))
        {
            let fixed = fixed(name, &bytes);
            let got = fixed.report.article.bytes();
            assert!(got == expected, "{name} {how}:\n{}", String::from_utf8_lossy(got));
            assert!(fixed.findings > 0 && fixed.left.is_empty(), "{name} {how}: {:?}", fixed.left);
        }
    }
}

#[test]
fn what_is_not_certain_stays() {
    for (name, draft) in LEFT {
        let fixed = fixed(name, draft.as_bytes());
        assert_eq!(String::from_utf8_lossy(fixed.report.article.bytes()), *draft, "{name}");
        assert!(fixed.left.is_empty(), "{name}: {:?}", fixed.left);
    }
}

#[test]
fn what_the_encoding_cannot_hold_is_left_and_told() {
    let bank = "[[speaker]]\nid = \"a\"\nname = \"Mara Lind\"\n[[quote]]\nid = \"q\"\nspeaker = \"a\"\nsource = { title = \"x\" }\ntext = \
                \"The old harbour of Łódź has never been so quiet in all the years I have known it.\"\n";
    let bank = parse(&[BankFile { name: "bank.toml".into(), bytes: bank.into() }]).unwrap();
    let draft = b"Mara Lind said, \x93The old harbour of London has never been so loud in all the years I have known it.\x94 It\x92s so.";
    let fix_as = |name: &str| {
        let article = Article::read(name, draft.to_vec(), Format::of_name(name).unwrap(), None);
        assert_eq!(article.encoding().name(), "windows-1252");
        fix(checked(article, &bank), &|article| checked(article, &bank))
    };
    let plain = fix_as("a.txt");
    assert_eq!(plain.left.iter().map(|left| left.why).collect::<Vec<_>>(), [Why::Encoding]);
    let text = String::from_utf8_lossy(plain.report.article.bytes()).into_owned();
    assert!(text.contains("of London has never been so quiet"), "{text}");
    let markup = fix_as("a.html");
    assert!(markup.left.is_empty());
    let bytes = markup.report.article.bytes();
    assert!(bytes.escape_ascii().to_string().contains(r"of &#321;\xf3d&#378; has"), "{}", bytes.escape_ascii());
}

#[test]
fn a_settled_finding_keeps_the_drafts_words_and_those_of_its_neighbours() {
    let bank = bank();
    let draft =
        "Mara Lind said, “The bridge will never ever open before the winter, and everybody should expect it to.”";
    let settling = |article| {
        let mut report = checked(article, &bank);
        let findings = report.judgements.iter_mut().flat_map(|j| &mut j.findings);
        findings.filter(|f| f.message.contains("“ever”")).for_each(|f| f.settled = Some("agreed".into()));
        report
    };
    let article = Article::read("a.txt", draft.into(), Format::Plain, None);
    let fixed = fix(settling(article), &settling);
    assert_eq!(fixed.report.article.text(), draft.replace("everybody", "nobody"));
    assert_eq!(fixed.left.iter().map(|left| left.why).collect::<Vec<_>>(), [Why::Settled]);
}

#[test]
fn of_two_fixes_for_the_same_words_the_graver_findings_is_made() {
    let bank = bank();
    let draft = "Mara Lind said, “People in this town need a ferry.”";
    let doubled = |article| {
        let mut report = checked(article, &bank);
        for judgement in &mut report.judgements {
            if let Some(mut lighter) = judgement.findings.first().cloned() {
                lighter.level = quotecheck::house::Level::Note;
                lighter.fix.as_mut().unwrap().edits[0].1 = "need not".to_owned();
                judgement.findings.insert(0, lighter);
            }
        }
        report
    };
    let article = Article::read("a.txt", draft.into(), Format::Plain, None);
    let fixed = fix(doubled(article), &doubled);
    assert_eq!(fixed.report.article.text(), draft.replace("need", "want"));
}

#[test]
fn a_fix_that_does_not_settle_its_finding_or_brings_another_is_left_and_the_others_are_made() {
    let bank = bank();
    let draft = "Mara Lind said, “The bridge will open before the winter, and everybody should expect it to.”";
    for wrong in ["anybody", "nobody <b>"] {
        let spoilt = |article| {
            let mut report = checked(article, &bank);
            let findings = report.judgements.iter_mut().flat_map(|j| &mut j.findings);
            for finding in findings.filter(|f| f.message.contains("everybody")) {
                finding.fix.as_mut().unwrap().edits[0].1 = wrong.to_owned();
            }
            report
        };
        let article = Article::read("a.md", draft.into(), Format::Markdown, None);
        let fixed = fix(spoilt(article), &spoilt);
        assert_eq!(fixed.report.article.text(), draft.replace("will open", "will not open"));
        assert_eq!(fixed.left.iter().map(|left| left.why).collect::<Vec<_>>(), [Why::Unproven]);
    }
}

#[test]
fn the_patch_makes_of_the_drafts_what_write_makes_of_them() {
    let all: Vec<(String, Vec<u8>)> = DRAFTS
        .iter()
        .flat_map(|(name, draft, _)| {
            let kept = as_kept_by_newspapers(draft).into_iter().enumerate();
            kept.map(move |(i, (_, bytes))| (format!("{i} {name}"), bytes))
        })
        .collect();
    let drafts: Vec<(&str, &[u8])> = all.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let written = folder(&drafts);
    run(written.path(), &["fix", "--write", "."]).code(1).stdout("");
    for (program, args) in [("git", &["apply", "-"][..]), ("patch", &["-p1", "-s"])] {
        let patched = folder(&drafts);
        let shown = run(patched.path(), &["fix", "."]).code(1);
        let mut patch = std::process::Command::new(program);
        patch.current_dir(patched.path()).args(args).stdin(Stdio::piped());
        let Ok(mut child) = patch.spawn() else {
            assert_ne!(program, "git", "git is there, for the sources came with it");
            continue;
        };
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), &shown.get_output().stdout).unwrap();
        assert!(child.wait().unwrap().success(), "{program} takes the patch");
        for (name, _) in &drafts {
            let read = |folder: &TempDir| fs::read(folder.path().join(name)).unwrap();
            assert!(read(&patched) == read(&written), "{program} and --write differ on {name}");
        }
    }
    run(written.path(), &["fix", "."]).code(0).stdout("");
}

#[test]
fn the_exit_status_tells_nothing_to_fix_from_something_from_failure() {
    let (faulty, clean) = (DRAFTS[0].1.as_bytes(), DRAFTS[0].2.as_bytes());
    let folder = folder(&[("a.txt", faulty), ("b.txt", clean), ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    run(folder.path(), &["fix", "b.txt"]).code(0).stdout("").stderr("");
    run(folder.path(), &["fix", "a.txt"]).code(1).stdout(contains("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n"));
    run(folder.path(), &["fix", "--quiet", "a.txt"]).code(1).stderr("");
    run(folder.path(), &["fix", "--color", "always", "a.txt"]).code(1).stdout(contains("\u{1b}["));
    run(folder.path(), &["fix", "--jsonl"]).code(2);
    run(folder.path(), &["fix", "--write", "--output", "a.patch", "a.txt"]).code(2);
    run(folder.path(), &["fix", "--write", "-"]).code(2).stderr(contains("standard input"));
    run(folder.path(), &["fix", "--quotes", "none", "a.txt"])
        .code(2)
        .stdout("")
        .stderr(contains("there is no bank here"));
    run(folder.path(), &["fix", "none.txt"]).code(2).stderr(contains("none.txt: there is no such file"));
    run(folder.path(), &["fix", "--output", "a.patch", "a.txt"]).code(1).stdout("");
    assert!(fs::read_to_string(folder.path().join("a.patch")).unwrap().starts_with("--- a/a.txt\n"));
    let told = contains("photo.txt").and(contains("fixed 1 finding in 1 draft"));
    run(folder.path(), &["fix", "--write", "a.txt", "b.txt", "photo.txt"]).code(2).stderr(told);
    assert_eq!(fs::read(folder.path().join("a.txt")).unwrap(), clean);
}

#[test]
fn what_the_baseline_has_or_a_comment_allows_stays() {
    let allowed = "<!-- quotecheck: allow altered-wording -- agreed with her -->\n";
    let draft =
        format!("{allowed}{}\n\n“We can pay 40 million for steel & glass alone,” Mara Lind said.\n", DRAFTS[0].1);
    let folder = folder(&[("a.md", draft.as_bytes())]);
    let expected =
        contains("+“We can’t pay 40 million").and(contains("need a ferry.”\n").and(contains("want a ferry").not()));
    run(folder.path(), &["fix", "a.md"]).code(1).stdout(expected);
    run(folder.path(), &["check", "--baseline", "b.toml", "--update-baseline", "a.md"]).code(0);
    run(folder.path(), &["fix", "--baseline", "b.toml", "a.md"]).code(0).stdout("");
    run(folder.path(), &["fix", "--baseline", "none.toml", "a.md"]).code(2).stderr(contains("none.toml"));
}

#[test]
fn a_draft_from_standard_input_comes_back_as_a_patch_under_its_name() {
    let folder = folder(&[]);
    let mut command = Command::cargo_bin("quotecheck").unwrap();
    command.current_dir(folder.path()).args(["fix", "-", "--stdin-path", "desk/story.md"]).write_stdin(DRAFTS[0].1);
    command.assert().code(1).stdout(contains("+++ b/desk/story.md\n"));
}

#[test]
fn names_count_from_the_working_directory() {
    let folder = folder(&[("a.txt", DRAFTS[0].1.as_bytes())]);
    let absolute = folder.path().canonicalize().unwrap().join("a.txt");
    for path in ["a.txt", "./a.txt", absolute.to_str().unwrap()] {
        run(folder.path().canonicalize().unwrap(), &["fix", path]).code(1).stdout(contains("--- a/a.txt\n"));
    }
}

#[test]
#[cfg(unix)]
fn writing_keeps_modes_and_links_and_respects_files_that_may_not_be_written() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder(&[("a.txt", DRAFTS[0].1.as_bytes()), ("locked.txt", DRAFTS[0].1.as_bytes())]);
    let path = |name: &str| folder.path().join(name);
    fs::set_permissions(path("a.txt"), fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(path("locked.txt"), fs::Permissions::from_mode(0o444)).unwrap();
    symlink("a.txt", path("link.txt")).unwrap();
    let told = contains("locked.txt: cannot be written: permission denied");
    run(folder.path(), &["fix", "--write", "a.txt", "link.txt", "locked.txt"]).code(2).stderr(told);
    assert_eq!(fs::read_to_string(path("a.txt")).unwrap(), DRAFTS[0].2);
    assert_eq!(fs::read_to_string(path("locked.txt")).unwrap(), DRAFTS[0].1);
    assert_eq!(fs::metadata(path("a.txt")).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(path("link.txt")).unwrap().is_symlink());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4, "no temporary file is left");
}

#[test]
fn a_file_that_has_changed_meanwhile_is_left_alone() {
    let folder = folder(&[("a.txt", b"new words")]);
    let path = folder.path().join("a.txt");
    let error = replace_whole(&path, b"old words", b"fixed words").unwrap_err();
    assert_eq!((error.kind(), fs::read(&path).unwrap()), (std::io::ErrorKind::InvalidData, b"new words".to_vec()));
    replace_whole(&path, b"new words", b"fixed words").unwrap();
    replace_whole(&path, b"new words", b"fixed words").expect("what is to be written is there already");
    assert_eq!(fs::read(&path).unwrap(), b"fixed words");
}

/// What may happen to the words of a record on their way into a draft.
fn drifts() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0..6usize, 0..52usize, 1..9usize), 0..4)
}

fn drifted(record: &str, drifts: &[(usize, usize, usize)]) -> String {
    let mut words: Vec<String> = record.split(' ').map(str::to_owned).collect();
    for &(sort, at, length) in drifts {
        match sort {
            _ if at + length > words.len() => continue,
            0 => drop(words.drain(at..at + length)),
            1 => words.insert(at, "simply".to_owned()),
            2 => words[at] = "lighthouse".to_owned(),
            3 => words[at..at + length].rotate_left(length / 2),
            4 => words[at] = format!("*{}*", words[at]),
            _ => drop(words.splice(at..at + length, ["…".to_owned()])),
        }
    }
    words.join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn fixing_twice_changes_nothing_and_never_adds_a_finding(drifts in drifts(), format in 0..3usize) {
        let bank = bank();
        let record = bank.quotes()[0].text().replace('“', "‘").replace('”', "’");
        let draft = format!("Mara Lind said, “{}”\n\nThat was all.\n", drifted(&record, &drifts));
        let name = ["a.txt", "a.md", "a.html"][format];
        let article = Article::read(name, draft.into_bytes(), Format::of_name(name).unwrap(), None);
        let before = checked(article, &bank);
        let findings = before.open_findings().count();
        let once = fix(before, &|article| checked(article, &bank));
        prop_assert!(once.report.open_findings().count() + once.findings <= findings);
        let bytes = once.report.article.bytes().to_vec();
        let again = fix(once.report, &|article| checked(article, &bank));
        prop_assert_eq!(again.findings, 0);
        prop_assert_eq!(again.report.article.bytes(), bytes);
    }
}
