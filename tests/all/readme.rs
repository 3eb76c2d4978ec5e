//! The README is true: its main command prints what it shows, its commands exist, its table lists the drafts that ship.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use quotecheck::bank::{BankFile, parse};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("the README is there")
}

/// What stands between the fences of `language`, block by block.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    text.split(fence.as_str()).skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn the_main_command_prints_what_the_readme_shows() {
    let output = Command::cargo_bin("quotecheck").unwrap().current_dir(root()).arg("check").output().unwrap();
    assert_eq!(output.status.code(), Some(1), "most of the drafts that ship show a fault");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_shows("text", &printed);
}

#[test]
fn collate_prints_what_the_readme_shows() {
    let mut command = Command::cargo_bin("quotecheck").unwrap();
    let output = command.current_dir(root()).args(["collate", "articles"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_shows("table", &String::from_utf8(output.stdout).unwrap());
}

/// What the README shows in the blocks of `language` is a part of `printed`.
fn assert_shows(language: &str, printed: &str) {
    let readme = readme();
    let shown = blocks(&readme, language);
    assert!(!shown.is_empty(), "the README shows no output");
    for piece in shown.iter().flat_map(|block| block.split("\n⋮\n")) {
        assert!(printed.contains(piece), "the README shows what is not printed:\n{piece}\n\nprinted:\n{printed}");
    }
}

#[test]
fn the_readme_lists_every_draft_that_ships_with_the_rules_found_in_it() {
    let mut command = Command::cargo_bin("quotecheck").unwrap();
    let output = command.current_dir(root()).args(["check", "--format", "json"]).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let readme = readme();
    let articles = report["articles"].as_array().unwrap();
    for article in articles {
        let name = article["path"].as_str().unwrap().rsplit('/').next().unwrap();
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("the README does not list {name}"));
        let told = row.rsplit('|').nth(1).unwrap().trim();
        let rules = rules_above_note(article);
        let expected = if rules.is_empty() { "nothing".to_owned() } else { rules.join(", ") };
        assert_eq!(told.replace('`', "").replace(" (note)", ""), expected, "{name}");
    }
    let rows = readme.lines().filter(|line| line.starts_with("| `") && line.contains(".")).count();
    assert_eq!(rows, articles.len(), "the README lists drafts that do not ship");
}

#[test]
fn the_record_that_the_readme_shows_is_sound_but_for_the_organisation_it_leaves_out() {
    let readme = readme();
    let record = blocks(&readme, "toml")[0];
    let whole = format!("{record}\n[[speaker]]\nid = \"meta\"\nname = \"Meta\"\nkind = \"organisation\"\n");
    let file = BankFile { name: "README.md".to_owned(), bytes: whole.into_bytes() };
    let bank = parse(&[file]).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(bank.quotes()[0].id, "stone-shockingly-untrue");
}

/// The rules found in an article, in order, each once; of the notes only those that are all there is.
fn rules_above_note(article: &serde_json::Value) -> Vec<String> {
    let entries = article["attributions"].as_array().unwrap().iter().flat_map(|a| a["findings"].as_array().unwrap());
    let all: Vec<_> = entries.chain(article["findings"].as_array().unwrap()).collect();
    let graver: Vec<_> = all.iter().filter(|f| f["level"] != "note").collect();
    let chosen: Vec<_> = if graver.is_empty() { all.iter().collect() } else { graver };
    let mut rules: Vec<String> = chosen.iter().map(|f| f["rule"].as_str().unwrap().to_owned()).collect();
    rules.sort();
    rules.dedup();
    rules
}
