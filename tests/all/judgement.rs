//! Judgement as tables: each file of `tests/judgement` is a topic, each case a record, a draft and what must be said of
//! it.
//!
//! The expectations are thought out from the contract, not taken from the output: there is no blessing here.
//!
//! A case has a `name`; a `record` (the words of Mara Osei), or a `bank` of its own in the form of a bank file
//! (appended to the table's); a `draft`, or a `quote` that Mara Osei is said to have said; perhaps `profile`, `medium`,
//! `spelling-variants`, `language`, `format` ("txt"), and `kind` where only entries of that kind are looked at. It
//! expects a `verdict` for each entry, in order; the `rules` of all findings (with the level behind them where it is
//! not the rule's own: "altered-wording (warning)"); the `edits` ("substitution negation: didn’t > did"); and that each
//! of `says` stands in a message. Where `edits` is missing they are not looked at.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};
use std::fs;
use std::path::{Path, PathBuf};

use quotecheck::article::{Article, Format};
use quotecheck::bank::{BankFile, parse};
use quotecheck::house::{PROFILES, profile};
use quotecheck::language::language;
use quotecheck::report::{Finding, Judgement, Report};
use quotecheck::{Settings, verify};
use serde::Deserialize;

/// Who is on record where a case does not say otherwise.
const SPEAKER: &str = "[[speaker]]\nid = \"osei\"\nname = \"Mara Osei\"\npronouns = [\"she\"]\n";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    bank: String,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    name: String,
    record: Option<String>,
    #[serde(default)]
    bank: String,
    draft: Option<String>,
    quote: Option<String>,
    profile: Option<Several>,
    medium: Option<String>,
    #[serde(default)]
    spelling_variants: bool,
    language: Option<String>,
    format: Option<String>,
    kind: Option<String>,
    verdict: Several,
    #[serde(default)]
    rules: Vec<String>,
    edits: Option<Vec<String>>,
    #[serde(default)]
    says: Vec<String>,
}

/// One word, or several in a list.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
enum Several {
    One(String),
    Many(Vec<String>),
}

impl Several {
    fn list(&self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one.clone()],
            Self::Many(many) => many.clone(),
        }
    }
}

/// What is said of a draft, in the words of a table.
struct Told {
    verdicts: Vec<String>,
    rules: Vec<String>,
    edits: Vec<String>,
    messages: Vec<String>,
}

impl Case {
    fn bank_file(&self, table: &Table) -> BankFile {
        let mut text = format!("{SPEAKER}{}\n{}\n", table.bank, self.bank);
        if let Some(record) = &self.record {
            let medium = self.medium.as_deref().unwrap_or("written");
            let record = toml::Value::String(record.clone());
            _ = write!(
                text,
                "[[quote]]\nid = \"record\"\nspeaker = \"osei\"\ntext = {record}\nmedium = \"{medium}\"\n"
            );
            text.push_str("source = { title = \"Minutes\" }\n");
            let language = self.language.as_deref().unwrap_or("en");
            _ = writeln!(text, "language = \"{language}\"");
        }
        BankFile { name: "quotes.toml".to_owned(), bytes: text.into_bytes() }
    }

    fn article(&self) -> Article {
        let of_quote = || self.quote.as_ref().map(|quote| format!("Mara Osei said: “{quote}”\n"));
        let text = self.draft.clone().or_else(of_quote).unwrap_or_else(|| panic!("{}: no draft", self.name));
        let name = format!("draft.{}", self.format.as_deref().unwrap_or("txt"));
        let format = Format::of_name(&name).unwrap_or_else(|| panic!("{}: unknown format", self.name));
        Article::read(&name, text.into_bytes(), format, self.language.as_deref().and_then(language))
    }

    fn profiles(&self) -> Vec<String> {
        self.profile.as_ref().map_or_else(|| vec!["wire".to_owned()], Several::list)
    }

    fn told(&self, table: &Table, name: &str) -> Told {
        let bank = parse(&[self.bank_file(table)]).unwrap_or_else(|e| panic!("{}: {e}", self.name));
        let profile = profile(name).unwrap_or_else(|| panic!("{}: no profile {name}", self.name));
        let settings = Settings { profile, spelling_variants: self.spelling_variants, ..Settings::default() };
        told(&verify(self.article(), &bank, &settings), self.kind.as_deref())
    }

    /// What is said otherwise than expected, line by line.
    fn differences(&self, told: &Told) -> Vec<String> {
        let mut out = Vec::new();
        let mut hold = |what: &str, got: &[String], expected: &[String]| {
            if got != expected {
                out.push(format!("{what} = {got:?}\n    expected {expected:?}"));
            }
        };
        hold("verdict", &told.verdicts, &self.verdict.list());
        hold("rules", &told.rules, &self.rules);
        if let Some(edits) = &self.edits {
            hold("edits", &told.edits, edits);
        }
        let unsaid = self.says.iter().filter(|words| !told.messages.iter().any(|m| m.contains(words.as_str())));
        out.extend(unsaid.map(|words| format!("no message says “{words}”: {:#?}", told.messages)));
        out
    }
}

fn told(report: &Report, kind: Option<&str>) -> Told {
    let chosen = |j: &&Judgement| kind.is_none_or(|kind| named(&j.entry.kind) == kind);
    let judgements: Vec<&Judgement> = report.judgements.iter().filter(chosen).collect();
    let article = report.findings.iter().filter(|_| kind.is_none());
    let findings: Vec<&Finding> = judgements.iter().flat_map(|j| &j.findings).chain(article).collect();
    let edits = judgements.iter().flat_map(|judgement| {
        let best = judgement.alignments.iter().take(1);
        best.flat_map(|a| a.edits.iter().map(move |edit| (a, edit)))
    });
    let shown = edits.map(|(alignment, edit)| {
        let (record, draft) = (edit.canonical.of(alignment.text()), edit.article.of(report.article.text()));
        format!("{} {}: {record} > {draft}", named(&edit.kind), named(&edit.weight))
    });
    Told {
        verdicts: judgements.iter().map(|j| named(&j.verdict)).collect(),
        rules: findings.iter().map(|finding| rule(finding)).collect(),
        edits: shown.collect(),
        messages: findings.iter().map(|finding| finding.message.clone()).collect(),
    }
}

fn rule(finding: &Finding) -> String {
    let name = finding.rule.name;
    if finding.level == finding.rule.level { name.to_owned() } else { format!("{name} ({})", finding.level.name()) }
}

/// The name of a variant in kebab case, as the contract has it.
fn named(variant: &impl Debug) -> String {
    let mut out = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

fn tables() -> Vec<(PathBuf, Table)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judgement");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("the tables").map(|e| e.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a readable table");
        let table = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        (path, table)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn every_row_of_the_tables_is_judged_as_expected() {
    let mut wrong = Vec::new();
    for (path, table) in &tables() {
        for case in &table.case {
            for profile in case.profiles() {
                let differences = case.differences(&case.told(table, &profile));
                if !differences.is_empty() {
                    let file = path.file_name().unwrap_or_default().to_string_lossy();
                    wrong.push(format!("{file}: {} ({profile})\n  {}", case.name, differences.join("\n  ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} judged otherwise than expected:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_row_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for (path, table) in tables() {
        for case in table.case {
            assert!(names.insert(case.name.clone()), "{}: “{}” stands twice", path.display(), case.name);
        }
    }
}

#[test]
fn the_tables_show_every_profile_and_every_kind_and_weight_of_edit() {
    let tables = tables();
    let cases = || tables.iter().flat_map(|(_, table)| &table.case);
    let profiles: BTreeSet<String> = cases().flat_map(Case::profiles).collect();
    assert!(PROFILES.iter().all(|p| profiles.contains(p.name)), "{profiles:?}");
    let edits = || cases().flat_map(|case| case.edits.iter().flatten());
    for kind in ["substitution", "insertion", "omission", "ellipsis", "case", "punctuation", "typography", "spelling"] {
        assert!(edits().any(|edit| edit.starts_with(kind)), "no row shows {kind}");
    }
    for weight in ["negation", "number", "name", "modal", "quantifier", "content", "function", "none"] {
        assert!(edits().any(|edit| edit.contains(&format!(" {weight}: "))), "no row shows {weight}");
    }
}
