//! Behaviour as data: each folder of `tests/cases` is a draft, a bank and what the check must say of them; or a draft
//! alone and what is extracted from it.
//!
//! `article.{txt,md,html}`, perhaps `quotes.toml`, perhaps `quotecheck.toml` (of which the settings hold, not the
//! paths), and `expected`. With `QUOTECHECK_BLESS=1` in the environment the expectations are written anew; read the
//! difference before you commit it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use quotecheck::alignment::{Alignment, Edit};
use quotecheck::attribution::attributions;
use quotecheck::people::Roster;
use quotecheck::quotation::quotations;
use quotecheck::report::{Finding, Judgement, Report};
use quotecheck::{Article, Settings, open_article, open_bank, open_project, rules, verify};

fn case_folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root).expect("tests/cases is there").map(|e| e.unwrap().path()).collect();
    folders.sort();
    folders
}

fn article(folder: &Path) -> Article {
    let mut files = fs::read_dir(folder).expect("a folder").map(|e| e.unwrap().path());
    let draft = files.find(|p| p.file_stem().is_some_and(|s| s == "article")).expect("an article");
    open_article(draft).expect("a readable article")
}

/// The report of a case that has a bank.
fn check(folder: &Path) -> Option<Report> {
    let bank = folder.join("quotes.toml");
    let bank = bank.exists().then(|| open_bank(bank).unwrap_or_else(|e| panic!("{}: {e}", folder.display())))?;
    Some(verify(article(folder), &bank, &settings(folder)))
}

/// What is extracted from a draft, in a form that is easy to read and to compare.
fn extracted(article: &Article) -> String {
    let text = article.text();
    let mut out = String::new();
    for found in attributions(article, &quotations(article), &Roster::default()) {
        let words: Vec<&str> = found.content.iter().map(|span| span.of(text)).collect();
        let sort = if found.speech { "speech" } else { "no speech" };
        let listed = if found.is_listed() { "" } else { ", not listed" };
        writeln!(out, "{:?}, {sort}{listed}: {}", found.kind, words.join(" | ")).unwrap();
        if let Some(source) = &found.source {
            let antecedent = source.antecedent.map(|span| format!("“{}”", span.of(text)));
            let name = source.name.clone().or(antecedent).unwrap_or("nobody named".to_owned());
            writeln!(out, "  source: {} = {name} ({:?})", source.span.of(text), source.by).unwrap();
        }
        if let Some(cue) = &found.cue {
            writeln!(out, "  cue: {} ({}, {:?})", cue.span.of(text), cue.lemma, cue.polarity).unwrap();
        }
        if let Some(via) = found.via {
            writeln!(out, "  via: {}", via.of(text)).unwrap();
        }
    }
    out
}

fn settings(folder: &Path) -> Settings {
    let path = folder.join("quotecheck.toml");
    if !path.exists() {
        return Settings::default();
    }
    open_project(Some(&path)).unwrap_or_else(|e| panic!("{}: {e}", path.display())).config.settings
}

/// What a check says, in a form that is easy to read and to compare.
fn told(report: &Report) -> String {
    let mut out = String::new();
    for judgement in &report.judgements {
        told_entry(&mut out, report, judgement);
    }
    for finding in &report.findings {
        told_finding(&mut out, report, finding);
    }
    out
}

fn told_entry(out: &mut String, report: &Report, judgement: &Judgement) {
    let text = report.article.text();
    let entry = &judgement.entry;
    let words: Vec<&str> = entry.content.iter().map(|span| span.of(text)).collect();
    let who = entry.source.as_ref().map_or("nobody".to_owned(), |source| {
        let id = source.speaker.as_ref().map_or("?", |s| s.id.as_str());
        format!("{} = {id} ({:?})", source.span.of(text), source.by)
    });
    let quote = judgement.alignments.first().map_or("none".to_owned(), |a| {
        let time = a.time().map_or(String::new(), |time| format!(" at {time}"));
        format!("{}{time}", a.quote.id)
    });
    writeln!(out, "{:?} {:?}: {}", entry.kind, judgement.verdict, words.join(" | ")).unwrap();
    writeln!(out, "  speaker: {who}").unwrap();
    writeln!(out, "  quote: {quote}").unwrap();
    for alignment in judgement.alignments.iter().take(1) {
        for edit in &alignment.edits {
            writeln!(out, "  edit: {}", told_edit(text, alignment, edit)).unwrap();
        }
    }
    for finding in &judgement.findings {
        told_finding(out, report, finding);
    }
}

fn told_edit(text: &str, alignment: &Alignment, edit: &Edit) -> String {
    let (record, draft) = (edit.canonical.of(alignment.text()), edit.article.of(text));
    format!("{:?} {:?} [{record}] -> [{draft}]", edit.kind, edit.weight)
}

fn told_finding(out: &mut String, report: &Report, finding: &Finding) {
    let place = finding.locate(&report.article);
    let settled = finding.settled.as_deref().map_or(String::new(), |reason| format!(" (settled: {reason})"));
    writeln!(out, "  {:?} {} {place}: {}{settled}", finding.level, finding.rule.name, finding.message).unwrap();
}

#[test]
fn every_case_is_judged_as_expected() {
    let bless = std::env::var_os("QUOTECHECK_BLESS").is_some();
    let mut wrong = Vec::new();
    for folder in case_folders() {
        let got = check(&folder).map_or_else(|| extracted(&article(&folder)), |report| told(&report));
        let expected = folder.join("expected");
        if bless {
            fs::write(&expected, &got).expect("a writable folder");
        } else if fs::read_to_string(&expected).unwrap_or_default() != got {
            wrong.push(format!("{}:\n{got}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "judged otherwise than expected:\n{}", wrong.join("\n"));
}

#[test]
fn every_rule_finds_something_in_a_case() {
    let found: BTreeSet<&str> = case_folders()
        .iter()
        .filter_map(|folder| check(folder))
        .flat_map(|report| {
            let of_entries = report.judgements.iter().flat_map(|j| &j.findings);
            of_entries.chain(&report.findings).map(|f| f.rule.name).collect::<Vec<_>>()
        })
        .collect();
    let without: Vec<&str> = rules::RULES.iter().map(|rule| rule.name).filter(|name| !found.contains(name)).collect();
    assert!(without.is_empty(), "no case shows these rules: {without:?}");
}
