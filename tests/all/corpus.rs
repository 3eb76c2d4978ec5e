//! What must hold over the corpus: a folder with `seeds`, `eval` and annotated news, named by `QUOTECHECK_CORPUS`.
//!
//! Without the variable these tests say that they were skipped; with it, a missing folder is a failure. The larger
//! measurements, which need a release build, are in `.ci/measure`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The corpus; `None`, said on standard error, where none is named.
fn corpus() -> Option<PathBuf> {
    let Some(named) = std::env::var_os("QUOTECHECK_CORPUS") else {
        // Written straight to the stream: what a passing test prints is not shown.
        let _ = writeln!(std::io::stderr(), "skipped: QUOTECHECK_CORPUS does not name a corpus");
        return None;
    };
    let folder = root().join(named);
    assert!(folder.join("eval").is_dir(), "QUOTECHECK_CORPUS names {}, which holds no corpus", folder.display());
    Some(folder)
}

fn quotecheck(args: &[&str], input: Option<&Path>) -> Vec<u8> {
    let mut command = assert_cmd::Command::cargo_bin("quotecheck").unwrap();
    if let Some(path) = input {
        command.pipe_stdin(path).unwrap();
    }
    let output = command.args(args).output().unwrap();
    let status = output.status.code();
    assert!(matches!(status, Some(0 | 1)), "{args:?} exited with {status:?}");
    output.stdout
}

/// What one of the corpus's scripts prints.
fn scored(script: &Path, args: &[&Path]) -> String {
    let output = Command::new("python3").arg(script).args(args).output().expect("Python 3 runs the scorers");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_five_articles_are_judged_as_they_were_labelled_by_hand() {
    let Some(corpus) = corpus() else { return };
    let seeds = corpus.join("seeds");
    let (bank, articles) = (seeds.join("quotes"), seeds.join("articles"));
    let json = quotecheck(
        &["check", "--quotes", bank.to_str().unwrap(), "--format", "json", articles.to_str().unwrap()],
        None,
    );
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.json");
    std::fs::write(&report, json).unwrap();
    let told = scored(&corpus.join("eval/check_expected.py"), &[&seeds.join("expected.json"), &report]);
    assert!(told.ends_with("22 of 22\n"), "{told}");
}

#[test]
fn quotations_that_are_on_record_word_for_word_are_never_called_altered() {
    let Some(corpus) = corpus() else { return };
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own");
    let dev = corpus.join("polnear/polnear-dev.jsonl");
    scored(&corpus.join("eval/make_drift.py"), &[&dev, &own, Path::new("--own")]);
    let bank = own.join("bank");
    let lines =
        quotecheck(&["check", "--jsonl", "--quotes", bank.to_str().unwrap()], Some(&own.join("articles.jsonl")));
    let lines = String::from_utf8(lines).unwrap();
    let given = std::fs::read_to_string(own.join("articles.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), given.lines().count(), "every article is answered");
    let altered: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .flat_map(|article| article["attributions"].as_array().unwrap().clone())
        .filter(|entry| entry["verdict"] == "altered")
        .map(|entry| entry["content"].to_string())
        .collect();
    assert!(altered.is_empty(), "called altered: {altered:#?}");
}
