//! Collations as data: each folder of `tests/collations` holds drafts and the table that `collate` makes of them.
//!
//! With `QUOTECHECK_BLESS=1` in the environment the expectations are written anew; read the difference before you
//! commit it.

use std::fs;
use std::path::{Path, PathBuf};

use quotecheck::Article;
use quotecheck::article::Format;
use quotecheck::collate::{LEAST_WORDS, collate};
use quotecheck::render::json;
use quotecheck::render::terminal::{self, Look, Palette};
use serde_json::Value;

use crate::sample::assert_snapshot;

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/collations");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    folders
}

/// The drafts of a folder by name, called by their file names.
fn drafts(folder: &Path) -> Vec<Article> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| path.file_name().is_some_and(|name| name != "expected"));
    paths.iter().map(|path| draft(&path.file_name().unwrap().to_string_lossy(), fs::read(path).unwrap())).collect()
}

fn draft(name: &str, bytes: Vec<u8>) -> Article {
    Article::read(name, bytes, Format::of_name(name).unwrap(), None)
}

fn case(name: &str) -> Vec<Article> {
    drafts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/collations").join(name))
}

fn table(articles: &[Article], look: Look) -> String {
    let mut out = Vec::new();
    terminal::write_collation(articles, &collate(articles, LEAST_WORDS), look, false, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn document(articles: &[Article]) -> Value {
    let mut out = Vec::new();
    json::write_collation(articles, &collate(articles, LEAST_WORDS), &[], &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

/// Holds the JSON of a collation against its schema.
pub(crate) fn assert_valid(document: &Value) {
    let validator = jsonschema::validator_for(&json::collation_schema()).expect("the schema is one");
    let errors: Vec<_> = validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_collation_is_as_expected() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let got = table(&drafts(&folder), Look { width: 80, ..Look::default() });
        let expected = folder.join("expected");
        if std::env::var_os("QUOTECHECK_BLESS").is_some() {
            fs::write(&expected, &got).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != got {
            wrong.push(format!("{}:\n{got}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "collated otherwise than expected:\n{}", wrong.join("\n"));
}

#[test]
fn the_json_has_places_in_the_file_and_obeys_its_schema() {
    for folder in folders() {
        let articles = drafts(&folder);
        let document = document(&articles);
        assert_valid(&document);
        for statement in document["statements"].as_array().unwrap() {
            let wording = statement["wording"].as_str().unwrap();
            for variant in statement["variants"].as_array().unwrap() {
                let range = |v: &Value| v["start"].as_u64().unwrap() as usize..v["end"].as_u64().unwrap() as usize;
                assert!(wording.get(range(variant)).is_some_and(|part| !part.is_empty()));
                for witness in variant["witnesses"].as_array().unwrap() {
                    let article = articles.iter().find(|a| a.name() == witness["path"]).unwrap();
                    let written = |v: &Value| String::from_utf8(article.bytes()[range(v)].to_vec()).unwrap();
                    for content in witness["content"].as_array().unwrap() {
                        let words = written(content).split_whitespace().collect::<Vec<_>>().join(" ");
                        assert_eq!(
                            words,
                            content["text"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
                        );
                    }
                    for edit in witness["edits"].as_array().unwrap() {
                        assert_eq!(written(edit), edit["article"].as_str().unwrap());
                        assert!(wording.contains(edit["canonical"].as_str().unwrap()));
                    }
                }
            }
        }
    }
}

#[test]
fn the_json_of_five_outlets_is_kept() {
    let mut document = document(&case("five-outlets"));
    document["tool"]["version"] = "0".into();
    assert_snapshot("collation.json", &(serde_json::to_string_pretty(&document).unwrap() + "\n"));
}

#[test]
fn the_schema_of_the_collation_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/collation.schema.json");
    let current = serde_json::to_string_pretty(&json::collation_schema()).unwrap() + "\n";
    if std::env::var_os("QUOTECHECK_BLESS").is_some() {
        fs::write(&path, &current).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == current,
        "docs/collation.schema.json is not what the wire types say; QUOTECHECK_BLESS=1 writes it anew"
    );
}

#[test]
fn colours_mark_the_wording_and_what_differs() {
    let look = Look { width: 80, palette: Palette::coloured() };
    assert_snapshot("collation-coloured.txt", &table(&case("german"), look));
}

#[test]
fn a_narrow_terminal_gets_narrow_lines() {
    for line in table(&case("five-outlets"), Look { width: 44, ..Look::default() }).lines() {
        assert!(line.contains(".md:") || line.chars().count() <= 44, "{line}");
    }
}

#[test]
fn a_long_statement_is_shown_around_what_differs() {
    let long =
        (0..60).map(|n| format!("Line {n} of the speech is about the harbour and its walls.")).collect::<Vec<_>>();
    let speech = long.join(" ");
    let other = speech.replace("Line 30 of the speech is", "Line 30 of the letter is");
    let said = |name: &str, words: &str| draft(name, format!("“{words}” Maren Falk, the mayor, said.\n").into_bytes());
    let shown = table(&[said("a.md", &speech), said("b.md", &speech), said("c.md", &other)], Look::default());
    assert!(shown.contains("“letter” for “speech”"), "{shown}");
    assert!(shown.lines().count() < 30, "{shown}");
}

#[test]
fn statements_of_many_drafts_are_found_in_time_that_grows_with_the_drafts() {
    let drafts = |count: usize| {
        let text = |n: usize| {
            format!(
                "“The old bridge number {} will be closed for {} weeks from Monday on,” Ada Lund said.\n\n“Nobody in the \
                 valley has ever seen a winter like this one,” Greta Olsen said.\n",
                n / 3,
                n % 5
            )
        };
        (0..count).map(|n| draft(&format!("{n:04}.md"), text(n).into_bytes())).collect::<Vec<_>>()
    };
    let time = |count: usize| {
        let articles = drafts(count);
        let start = std::time::Instant::now();
        let found = collate(&articles, LEAST_WORDS);
        assert_eq!(found.statements[0].drafts().len(), count);
        start.elapsed()
    };
    // Ten times as many: quadratic time would take a hundred times as long. A busy machine may spoil a try, not all.
    let tries = (0..3).map(|_| (time(20), time(200)));
    let slow: Vec<_> = tries.take_while(|(few, many)| *many > *few * 40).collect();
    assert!(slow.len() < 3, "{slow:?}");
}
