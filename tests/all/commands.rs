//! The commands as a user runs them: what they print where, and how they exit.

use std::fs;
use std::process::Stdio;

use assert_cmd::assert::Assert;
use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;
use serde_json::Value;
use tempfile::TempDir;

use crate::desk::{folder, json, put, quotecheck, run, stdout};
use crate::json_report::{assert_valid, assert_valid_extraction};
use crate::sample::assert_snapshot;

const FAITHFUL: &str =
    "Mara Lind said, “The bridge will not open before the winter, and nobody should expect it to.”\n";
const ALTERED: &str = "Mara Lind said, “The bridge will not open before the summer, and nobody should expect it to.”\n";

fn lines(assert: &Assert) -> Vec<Value> {
    stdout(assert).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn help_says_what_a_newcomer_needs() {
    let folder = folder(&[]);
    for (name, args) in [("help.txt", &["--help"][..]), ("help-check.txt", &["check", "--help"])] {
        assert_snapshot(name, &stdout(&run(&folder, args).success()));
    }
}

#[test]
fn the_exit_status_tells_clean_from_found() {
    let clean = folder(&[("articles/a.md", FAITHFUL.as_bytes())]);
    run(&clean, &["check"]).code(0).stdout(contains("1 verified"));
    let altered = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    run(&altered, &["check"]).code(1).stdout(contains("error[altered-").and(contains("articles/a.md:1:")));
    run(&altered, &["check", "--fail-on", "never"]).code(0);
    put(altered.path(), "quotecheck.toml", b"[levels]\naltered-wording = 'note'\naltered-meaning = 'note'\n");
    run(&altered, &["check"]).code(0);
    run(&altered, &["check", "--fail-on", "note"]).code(1);
}

#[test]
fn bad_arguments_and_missing_things_exit_with_2_and_say_what_to_do() {
    let folder = folder(&[]);
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (args, part) in [
        (&["check", "--no-such-option"][..], "unexpected argument"),
        (&["check", "empty"], "no draft found in empty"),
        (&["check", "nowhere.md"], "nowhere.md: there is no such file"),
        (&["check"], "`articles` in quotecheck.toml"),
        (&["check", "--quotes", "nobank"], "quotecheck init"),
        (&["check", "--profile", "tabloid"], "--profile takes wire"),
        (&["check", "--config", "none.toml"], "none.toml: there is no such configuration"),
        (
            &["check", "--output", "no/such/folder/report.json"],
            "report.json cannot be written: there is no folder no/such/folder; make it",
        ),
        (&["extract", "a.md", "--output", "none/list.json"], "there is no folder none;"),
        (&["bank", "check", "--quotes", "empty"], "the bank is empty"),
        (&["explain", "altered-wordin"], "did you mean “altered-wording”?"),
    ] {
        run(&folder, args).code(2).stdout("").stderr(contains(part));
    }
}

#[test]
fn mistakes_of_the_bank_are_all_told_and_nothing_is_checked() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    put(folder.path(), "quotes/more.toml", b"[[quote]]\nid = 'x'\nspeaker = 'nobody'\ntext = 'y'\n");
    let told = run(&folder, &["check"]).code(2).stdout("");
    told.stderr(contains("the speaker of quote \"x\" is \"nobody\"").and(contains("quote \"x\" has no `source`")));
    let report = json(&run(&folder, &["check", "--format", "json"]).code(2));
    assert_eq!(report["articles"], Value::Array(vec![]));
    assert!(report["problems"].as_array().unwrap().iter().all(|p| p["kind"] == "bank" && p["line"].is_u64()));
    run(&folder, &["bank", "check"]).code(2).stderr(contains("quotes/more.toml:"));
}

#[test]
fn mistakes_of_the_configuration_are_all_told() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    put(folder.path(), "quotecheck.toml", b"artikles = []\nlanguage = 7\n");
    run(&folder, &["check"]).code(2).stderr(contains("quotecheck.toml:1").and(contains("quotecheck.toml:2")));
}

#[test]
fn an_unreadable_draft_is_told_and_the_others_are_checked() {
    let folder = folder(&[
        ("articles/a.md", ALTERED.as_bytes()),
        ("articles/b.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("articles/c.txt", b""),
    ]);
    let report = json(&run(&folder, &["check", "--format", "json"]).code(2).stderr(contains("articles/b.txt")));
    assert_eq!(report["summary"]["articles"], 2);
    assert_eq!(report["problems"][0]["path"], "articles/b.txt");
    run(&folder, &["check"]).code(2).stdout(contains("1 draft could not be read"));
}

#[test]
fn an_empty_draft_is_no_problem() {
    let folder = folder(&[("articles/c.txt", b"")]);
    run(&folder, &["check"]).code(0).stdout("1 draft, no reported words\nno findings\n");
}

#[test]
fn folders_are_searched_by_ending_and_what_is_ignored_is_left_out() {
    let text = FAITHFUL.as_bytes();
    let folder = folder(&[
        ("articles/b.html", text),
        ("articles/a.md", text),
        ("articles/notes.csv", text),
        ("articles/secret.md", text),
        ("articles/archive/old.md", text),
        ("articles/.gitignore", b"secret.md\n"),
        ("quotecheck.toml", b"exclude = ['articles/archive/**']\n"),
    ]);
    let paths = |assert: &Assert| -> Vec<String> {
        let report = json(assert);
        report["articles"].as_array().unwrap().iter().map(|a| a["path"].as_str().unwrap().to_owned()).collect()
    };
    let all = ["articles/a.md", "articles/b.html"];
    assert_eq!(paths(&run(&folder, &["check", "--format", "json"])), all);
    assert_eq!(paths(&run(&folder, &["check", "--format", "json", "./articles"])), all);
    let named = ["check", "--format", "json", "articles/secret.md", "articles/archive/old.md", "articles/notes.csv"];
    assert_eq!(paths(&run(&folder, &named)), ["articles/archive/old.md", "articles/notes.csv", "articles/secret.md"]);
    // A draft that is named twice is read once.
    let here = folder.path().canonicalize().unwrap().join("articles/a.md");
    let twice = ["check", "--format", "json", "articles/a.md", "./articles/a.md", "articles", here.to_str().unwrap()];
    assert_eq!(paths(&run(&folder, &twice)), all);
    // From a folder below, the configuration above is found and its paths count from where it stands.
    let below = quotecheck(&folder.path().join("articles")).args(["check", "--format", "json"]).assert();
    assert_eq!(paths(&below), ["../articles/a.md", "../articles/b.html"]);
}

#[test]
fn one_draft_comes_from_standard_input_under_the_name_given() {
    let folder = folder(&[]);
    let check = |args: &[&str]| quotecheck(folder.path()).args(args).write_stdin(ALTERED).assert().code(1);
    check(&["check", "-", "--stdin-path", "desk/story.md"]).stdout(contains("desk/story.md:1:"));
    check(&["check", "-", "--format", "github"]).stdout(contains("::error file=stdin,line=1,col="));
}

#[test]
fn a_draft_on_standard_input_is_fixed_from_there() {
    let folder = folder(&[]);
    let check = quotecheck(folder.path()).args(["check", "-"]).write_stdin(ALTERED).assert().code(1);
    check.stdout(contains("quotecheck fix - puts the record's words back"));
    quotecheck(folder.path())
        .args(["fix", "-"])
        .write_stdin(ALTERED)
        .assert()
        .code(1)
        .stdout(contains("before the winter"));
}

#[test]
fn a_hyphen_as_output_is_standard_output() {
    let folder = folder(&[("a.txt", ALTERED.as_bytes())]);
    run(&folder, &["check", "a.txt", "-o", "-"]).code(1).stdout(contains("a.txt:1:"));
    assert!(!folder.path().join("-").exists(), "no file is called so");
}

#[cfg(target_os = "linux")]
#[test]
fn whatever_cannot_be_written_is_said_to_be_the_output() {
    let folder = folder(&[("a.txt", ALTERED.as_bytes())]);
    for args in [&["check", "a.txt"][..], &["explain"], &["fix", "a.txt"], &["completions", "bash"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("quotecheck"));
        let output = command.current_dir(folder.path()).args(args).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.matches("the output cannot be written").count(), 1, "{args:?}: {said}");
    }
}

#[test]
fn an_output_file_appears_whole_and_keeps_its_mode() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes()), ("report.json", b"old")]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder.path().join("report.json"), fs::Permissions::from_mode(0o640)).unwrap();
    }
    run(&folder, &["check", "--format", "json", "--output", "report.json"]).code(1).stdout("");
    let report: Value = serde_json::from_str(&fs::read_to_string(folder.path().join("report.json")).unwrap()).unwrap();
    assert_valid(&report);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join("report.json")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "a temporary file is left: {names:?}");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let text = ALTERED.as_bytes();
    let folder = folder(&[("articles/c.md", text), ("articles/a.md", text), ("articles/b/b.md", text)]);
    let one = stdout(&run(&folder, &["check", "--jobs", "1"]).code(1));
    assert_eq!(one, stdout(&run(&folder, &["check", "--jobs", "4"]).code(1)));
}

#[test]
fn quiet_shows_findings_only_and_colours_come_when_asked_for() {
    let folder = folder(&[("articles/a.md", ALTERED.as_bytes())]);
    let quiet = stdout(&run(&folder, &["check", "--quiet"]).code(1));
    assert!(quiet.contains("error[") && !quiet.contains("1 draft"), "{quiet}");
    assert!(!quiet.contains('\u{1b}'));
    run(&folder, &["check", "--color", "always"]).stdout(contains("\u{1b}["));
}

#[test]
fn a_stream_is_answered_line_by_line_and_bad_lines_in_their_place() {
    let folder = folder(&[]);
    let article = |id: &str, text: &str| format!("{{\"id\": {id}, \"text\": {}}}\n", Value::from(text));
    let input = [
        article("\"a\"", ALTERED),
        "\n".to_owned(),
        "{\"id\": 2}\n".to_owned(),
        "nonsense\n".to_owned(),
        article("[3]", FAITHFUL),
    ]
    .concat();
    let stream = |args: &[&str], input: &str| quotecheck(folder.path()).args(args).write_stdin(input).assert();
    let checked = lines(&stream(&["check", "--jsonl"], &input).code(2));
    assert_eq!(checked.len(), 4);
    assert_eq!((&checked[0]["id"], &checked[0]["attributions"][0]["verdict"]), (&"a".into(), &"altered".into()));
    assert_eq!(checked[1]["id"], 2);
    assert!(checked[1]["error"].as_str().unwrap().starts_with("line 3: "), "{checked:?}");
    assert_eq!(checked[2]["id"], Value::Null);
    assert_eq!(checked[3]["id"], serde_json::json!([3]));
    stream(&["check", "--jsonl"], &article("1", ALTERED)).code(1);
    stream(&["check", "--jsonl"], &article("1", FAITHFUL)).code(0);
    stream(&["check", "--jsonl"], "").code(0).stdout("");
}

#[test]
fn extracted_offsets_are_code_points() {
    let folder = folder(&[]);
    let text = "Zoë–Å said, “Nothing is settled yet, not at all.”";
    let line = format!("{{\"id\": 1, \"text\": {}}}", Value::from(text));
    let found = quotecheck(folder.path()).args(["extract", "--jsonl"]).write_stdin(line).assert().code(0);
    let content = lines(&found)[0]["attributions"][0]["content"][0].clone();
    let (start, end) = (content[0].as_u64().unwrap() as usize, content[1].as_u64().unwrap() as usize);
    let words: String = text.chars().skip(start).take(end - start).collect();
    assert_eq!(words, "Nothing is settled yet, not at all.");
}

#[test]
fn extraction_needs_no_bank() {
    let folder = TempDir::new().unwrap();
    put(folder.path(), "a.md", ALTERED.as_bytes());
    run(&folder, &["extract", "a.md"]).code(0).stdout(contains("a.md:1:").and(contains("1 attribution")));
    let listed = run(&folder, &["extract", "--format", "json", "a.md"]).code(0);
    let report: Value = serde_json::from_str(&stdout(&listed)).unwrap();
    assert_valid_extraction(&report);
    assert_eq!(report["articles"][0]["attributions"][0]["kind"], "direct");
}

#[test]
fn a_new_project_can_be_checked_at_once_and_is_never_overwritten() {
    let folder = TempDir::new().unwrap();
    run(&folder, &["init"]).code(0).stdout(contains("wrote quotecheck.toml"));
    put(folder.path(), "quotecheck.toml", b"# mine\n");
    run(&folder, &["init"]).code(0).stdout(contains("kept quotecheck.toml"));
    assert_eq!(fs::read_to_string(folder.path().join("quotecheck.toml")).unwrap(), "# mine\n");
    run(&folder, &["bank", "check"]).code(0).stdout(contains("mistakes: none"));
    put(folder.path(), "articles/a.txt", FAITHFUL.as_bytes());
    run(&folder, &["check"]).code(0);
}

#[test]
fn every_rule_can_be_explained() {
    let folder = TempDir::new().unwrap();
    let list = stdout(&run(&folder, &["explain"]).code(0));
    for rule in quotecheck::rules::RULES {
        assert!(list.contains(rule.summary), "{}", rule.name);
        run(&folder, &["explain", rule.name]).code(0).stdout(contains(rule.manual));
    }
}

#[test]
fn quotes_are_listed_with_speaker_and_date() {
    let folder = folder(&[]);
    run(&folder, &["bank", "list"]).code(0).stdout(contains("lind-bridge: Mara Lind, 6 May 2024"));
}

#[test]
fn a_reader_who_stops_reading_causes_no_complaint() {
    let many = ALTERED.repeat(2000);
    let folder = folder(&[("articles/a.md", many.as_bytes())]);
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("quotecheck"))
        .current_dir(folder.path())
        .args(["check", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), ""));
}

#[test]
fn completions_are_written_for_every_shell() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        run(&folder, &["completions", shell]).code(0).stdout(contains("quotecheck"));
    }
}

const OTHER: &str = "“The bridge will not open before the summer, and nobody should expect it to,” said Mara Lind.\n";

#[test]
fn collate_needs_no_bank_and_exits_with_0_whatever_it_finds() {
    let folder = folder(&[("a.md", FAITHFUL.as_bytes()), ("b.md", OTHER.as_bytes()), ("c.md", b"It rained.\n")]);
    fs::remove_dir_all(folder.path().join("quotes")).unwrap();
    let all = run(&folder, &["collate", "."]);
    all.code(0).stdout(contains("3 drafts: 1 statement stands in more than one of them").and(contains("a.md:1:18")));
    run(&folder, &["collate", "a.md", "c.md"])
        .code(0)
        .stdout("2 drafts: no statement stands in more than one of them\n");
    run(&folder, &["collate", "c.md"]).code(0).stdout("1 draft: there is nothing to compare it with\n");
    run(&folder, &["collate", "c.md", "--quiet"]).code(0).stdout("");
    run(&folder, &["collate", "a.md", "./a.md"]).code(0).stdout("1 draft: there is nothing to compare it with\n");
}

#[test]
fn collate_refuses_what_it_cannot_read_and_collates_the_rest() {
    let folder = folder(&[("a.md", FAITHFUL.as_bytes()), ("b.md", OTHER.as_bytes()), ("empty/note.pdf", b"x")]);
    run(&folder, &["collate"]).code(2).stderr(contains("<PATH>"));
    run(&folder, &["collate", "empty"]).code(2).stdout("").stderr(contains("no draft found"));
    run(&folder, &["collate", "a.md", "--min-words", "0"]).code(2);
    run(&folder, &["collate", "a.md", "b.md", "gone.md"])
        .code(2)
        .stdout(contains("2 drafts: 1 statement"))
        .stderr(contains("gone.md: there is no such file or folder"));
}

#[test]
fn the_order_of_the_paths_and_the_number_of_jobs_do_not_change_a_collation() {
    let folder = folder(&[("a.md", FAITHFUL.as_bytes()), ("b.md", OTHER.as_bytes()), ("c.md", OTHER.as_bytes())]);
    let printed = |args: &[&str]| {
        let json = run(&folder, &[&["collate", "--format", "json"], args].concat()).code(0).get_output().stdout.clone();
        let text = run(&folder, &[&["collate"], args].concat()).code(0).get_output().stdout.clone();
        (json, text)
    };
    let sorted = printed(&["a.md", "b.md", "c.md"]);
    for args in [
        &["c.md", "a.md", "b.md"][..],
        &["b.md", "c.md", "a.md", "b.md"],
        &["--jobs", "1", "c.md", "b.md", "a.md"],
        &["."],
    ] {
        assert_eq!(printed(args), sorted, "{args:?}");
    }
    crate::collations::assert_valid(&serde_json::from_slice(&sorted.0).unwrap());
}

#[test]
fn collate_writes_to_a_file_and_tells_problems_in_its_json() {
    let folder = folder(&[("a.md", FAITHFUL.as_bytes()), ("b.md", OTHER.as_bytes())]);
    run(&folder, &["collate", "a.md", "b.md", "--output", "table.txt", "--color", "always"]).code(0).stdout("");
    assert!(fs::read_to_string(folder.path().join("table.txt")).unwrap().contains("\u{1b}["));
    let assert = run(&folder, &["collate", "a.md", "gone.md", "--format", "json"]).code(2);
    let document: Value = serde_json::from_slice(&assert.get_output().stdout).unwrap();
    crate::collations::assert_valid(&document);
    assert_eq!(document["problems"][0]["path"], "gone.md");
}

#[test]
fn collate_reads_standard_input_beside_files() {
    let folder = folder(&[("a.md", FAITHFUL.as_bytes())]);
    let mut command = quotecheck(folder.path());
    let assert = command.args(["collate", "-", "a.md", "--stdin-path", "wire.txt"]).write_stdin(OTHER).assert();
    assert.code(0).stdout(contains("wire.txt:1:2: in quotation marks, Mara Lind"));
}
