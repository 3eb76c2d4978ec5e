//! `quotecheck bank add` as a user runs it: what is written, and when nothing is.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;
use quotecheck::open_bank;
use tempfile::TempDir;

use crate::desk::folder_of;

/// A bank file with everything that must not change: comments, odd spaces, no line end at the end.
const BANK: &str = "# ours\n\n[[speaker]]  # who\nid   = 'mara-lind'\nname = \"Mara Lind\"\n\n[[quote]]\nid = 'lind-bridge'\n\
    speaker = 'mara-lind'\ntext = '''The bridge stays shut.'''\nsource.title = 'Minutes' # p. 3";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    folder_of(&files)
}

fn add(folder: &TempDir, args: &[&str], input: &str) -> Assert {
    let mut command = Command::cargo_bin("quotecheck").unwrap();
    command.current_dir(folder.path()).args(["bank", "add"]).args(args).write_stdin(input.to_owned()).assert()
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// The texts of the bank's quotes by their ids.
fn quotes(folder: &TempDir) -> Vec<(String, String)> {
    let bank = open_bank(folder.path().join("quotes")).unwrap();
    bank.quotes().iter().map(|quote| (quote.id.clone(), quote.text().to_owned())).collect()
}

#[test]
fn a_record_is_appended_and_what_stands_there_stays() {
    let folder = folder(&[("quotes/bank.toml", BANK)]);
    let args =
        ["--speaker", "mara-lind", "--text", "It opens in May.", "--title", "Radio Ashby", "--said", "2025-04-01"];
    let more = [
        "--url",
        "https://radio.example/1",
        "--occasion",
        "interview",
        "--medium",
        "spoken",
        "--variant",
        "It opens in may.",
    ];
    let told = add(&folder, &[&args[..], &more].concat(), "").code(0);
    told.stdout(contains("quotes/bank.toml:13: added").and(contains("quotes: 2, speakers: 1, mistakes: none")));
    let expected = "\n\n[[quote]]\nid = \"lind-it-opens-in\"\nspeaker = \"mara-lind\"\ntext = \"It opens in May.\"\n\
        source = { title = \"Radio Ashby\", url = \"https://radio.example/1\" }\nsaid = 2025-04-01\n\
        occasion = \"interview\"\nmedium = \"spoken\"\nvariants = [\"It opens in may.\"]\n";
    assert_eq!(read(&folder, "quotes/bank.toml"), format!("{BANK}{expected}"));
    let again = add(&folder, &["--speaker", "mara-lind", "--text", "It opens in May!", "--title", "t"], "").code(0);
    again.stderr("note: the same words are on record as lind-it-opens-in already\n");
    assert_eq!(quotes(&folder)[2].0, "lind-it-opens-in-2");
}

#[test]
fn words_of_every_kind_come_from_standard_input() {
    for text in
        ["Say \"no\" \\ or\n\n'''yes''' \"\"\"now\"\"\"\"", "🛥️ – “marks” 'and' \u{7} bell", "- [[quote]]\nid = 3"]
    {
        for name in ["quotes/bank.toml", "quotes/export.jsonl"] {
            let folder = folder(&[("quotes/bank.toml", BANK), ("quotes/export.jsonl", "")]);
            let args = ["--speaker", "mara-lind", "--text", "-", "--title", "t", "--id", "new", "--file", name];
            add(&folder, &args, &format!("{text}\r\n")).code(0);
            let added = quotes(&folder).into_iter().find(|(id, _)| id == "new").expect("the new quote");
            assert_eq!(added.1, text, "{name}");
        }
    }
}

#[test]
fn nothing_is_written_where_the_bank_would_have_a_mistake() {
    let args = |more: &[&'static str]| -> Vec<&str> {
        let all = ["--speaker", "mara-lind", "--text", "Words.", "--title", "t"];
        all.into_iter().filter(|arg| !more.contains(arg)).chain(more.iter().copied()).collect()
    };
    for (more, part) in [
        (&["--said", "2 April"][..], "quotes/bank.toml: `said` of quote"),
        (&["--id", "lind-bridge"], "the quote id \"lind-bridge\" is taken, by quotes/bank.toml:8"),
        (&["--id", "Lind Bridge"], "expected an id of small letters"),
        (&["--medium", "sung"], "expected \"written\" or \"spoken\""),
        (&["--file", "../elsewhere.toml"], "is no file of the bank"),
        (&["--file", "new.md"], "is no file of the bank"),
        (&["--name", "Mara Lind"], "the bank has speaker \"mara-lind\" already"),
    ] {
        let folder = folder(&[("quotes/bank.toml", BANK)]);
        add(&folder, &args(more), "").code(2).stdout("").stderr(contains(part));
        assert_eq!(read(&folder, "quotes/bank.toml"), BANK);
        assert_eq!(fs::read_dir(folder.path().join("quotes")).unwrap().count(), 1);
    }
    let folder = folder(&[("quotes/bank.toml", BANK)]);
    for (text, part) in [("“Words.”", "take the outer marks away"), ("  \n", "is empty; expected the exact words")]
    {
        add(&folder, &["--speaker", "mara-lind", "--text", text, "--title", "t"], "").code(2).stderr(contains(part));
    }
    add(&folder, &["--speaker", "mara-lind", "--text", "Words.", "--title", "t", "--dry-run"], "")
        .code(0)
        .stdout(contains("nothing was written"));
    assert_eq!(read(&folder, "quotes/bank.toml"), BANK);
}

#[test]
fn mistakes_that_the_bank_has_are_told_first() {
    let broken = format!("{BANK}\nlangauge = 'en'\n");
    let folder = folder(&[("quotes/bank.toml", broken.as_str())]);
    let told = add(&folder, &["--speaker", "mara-lind", "--text", "Words.", "--title", "t"], "").code(2);
    told.stderr(contains("quotes/bank.toml:12:1: quote \"lind-bridge\" has an unknown field"));
    assert_eq!(read(&folder, "quotes/bank.toml"), broken);
}

#[test]
fn an_unknown_speaker_is_refused_or_added() {
    let folder = folder(&[("quotes/bank.toml", BANK), ("quotes/more.toml", "# more\n")]);
    for (id, part) in [
        ("mara-lynd", "did you mean \"mara-lind\" (Mara Lind)? Else give --name NAME"),
        ("Mara Lind", "did you mean \"mara-lind\" (Mara Lind)?"),
        ("jo-fenn", "there is no speaker \"jo-fenn\" in the bank; give --name NAME"),
    ] {
        add(&folder, &["--speaker", id, "--text", "No.", "--title", "t"], "").code(2).stderr(contains(part));
    }
    let args = [
        "--speaker",
        "jo-fenn",
        "--name",
        "Jo Fenn",
        "--pronoun",
        "he",
        "--role",
        "fisherman",
        "--text",
        "No boats.",
        "--title",
        "t",
    ];
    add(&folder, &args, "").code(0).stdout(contains("quotes/jo-fenn.toml:1: added"));
    let expected = "[[speaker]]\nid = \"jo-fenn\"\nname = \"Jo Fenn\"\npronouns = [\"he\"]\nroles = [\"fisherman\"]\n\n\
        [[quote]]\nid = \"fenn-no-boats\"\nspeaker = \"jo-fenn\"\ntext = \"No boats.\"\nsource = { title = \"t\" }\n";
    assert_eq!(read(&folder, "quotes/jo-fenn.toml"), expected);
    assert_eq!(quotes(&folder).len(), 2);
}

#[test]
fn an_empty_bank_gets_its_first_file() {
    let folder = folder(&[]);
    fs::create_dir(folder.path().join("quotes")).unwrap();
    let args = ["--speaker", "jo-fenn", "--name", "Jo Fenn", "--text", "No boats.", "--title", "t"];
    add(&folder, &[&args[..], &["--file", "words.jsonl"]].concat(), "").code(0);
    assert_eq!(read(&folder, "quotes/words.jsonl").lines().count(), 2);
    assert_eq!(quotes(&folder), [("fenn-no-boats".to_owned(), "No boats.".to_owned())]);
    let nowhere = TempDir::new().unwrap();
    add(&nowhere, &args, "").code(2).stderr(contains("there is no bank here"));
}

#[test]
fn a_transcript_is_named_from_here_and_its_words_are_read() {
    let folder =
        folder(&[("quotes/bank.toml", BANK), ("media/talk.srt", "1\n00:00:01,0 --> 00:00:02,0\nIt opens in May.\n")]);
    let args = ["--speaker", "mara-lind", "--text-file", "media/talk.srt", "--title", "t", "--medium", "spoken"];
    add(&folder, &args, "").code(0).stdout(contains("text-file = \"../media/talk.srt\""));
    assert_eq!(quotes(&folder)[1], ("lind-talk".to_owned(), "It opens in May.".to_owned()));
    let args = ["--speaker", "mara-lind", "--text-file", "none.vtt", "--title", "t"];
    add(&folder, &args, "")
        .code(2)
        .stderr(contains("is \"none.vtt\", but there is no quotes/none.vtt; expected a file of"));
    let mut list = Command::cargo_bin("quotecheck").unwrap();
    let listed = list.current_dir(folder.path()).args(["bank", "list"]).assert().code(0);
    listed.stdout(
        contains("    text-file: ../media/talk.srt, 4 words, 00:00:01,0 to 00:00:01,0\n")
            .and(contains("transcripts: 1,")),
    );
}

#[cfg(unix)]
#[test]
fn line_ends_mode_and_links_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("kept/bank.toml", &BANK.replace('\n', "\r\n"))]);
    let (kept, quotes) = (folder.path().join("kept/bank.toml"), folder.path().join("quotes"));
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o640)).unwrap();
    fs::create_dir(&quotes).unwrap();
    std::os::unix::fs::symlink("../kept/bank.toml", quotes.join("bank.toml")).unwrap();
    add(&folder, &["--speaker", "mara-lind", "--text", "One.\nTwo.", "--title", "t"], "").code(0);
    let text = read(&folder, "kept/bank.toml");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(quotes.join("bank.toml")).unwrap().is_symlink());
    assert_eq!(fs::read_dir(Path::new(&quotes)).unwrap().count(), 1);
}
