//! The JSON report and its schema.

use std::path::Path;

use quotecheck::attribution::attributions;
use quotecheck::people::Roster;
use quotecheck::quotation::quotations;
use quotecheck::render::extract::Extraction;
use quotecheck::render::{Run, json};
use serde_json::Value;

use crate::sample::{altered, article, assert_snapshot, run, unclosed};

fn written(run: &Run) -> (String, Value) {
    let mut out = Vec::new();
    json::write(run, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    (text, value)
}

/// Holds a JSON report against the schema.
pub(crate) fn assert_valid(report: &Value) {
    assert_obeys(report, &json::schema());
}

/// Holds what `extract` writes against its schema.
pub(crate) fn assert_valid_extraction(extraction: &Value) {
    assert_obeys(extraction, &json::extraction_schema());
}

fn assert_obeys(document: &Value, schema: &Value) {
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    let errors: Vec<_> = validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn the_schemas_in_the_repository_are_current() {
    for (name, schema) in
        [("docs/report.schema.json", json::schema()), ("docs/extract.schema.json", json::extraction_schema())]
    {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let current = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if std::env::var_os("QUOTECHECK_BLESS").is_some() {
            std::fs::write(&path, &current).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == current, "{name} is not what the wire types say; QUOTECHECK_BLESS=1 writes it anew");
    }
}

#[test]
fn the_schema_of_extractions_refuses_what_is_none() {
    let validator = jsonschema::validator_for(&json::extraction_schema()).unwrap();
    let article = article("a.txt", "Mara Lind said, “The bridge will not open before the winter.”");
    let attributions = attributions(&article, &quotations(&article), &Roster::default());
    let mut out = Vec::new();
    json::write_extractions(&[Extraction { article, attributions }], &[], &mut out).unwrap();
    let good: Value = serde_json::from_slice(&out).unwrap();
    assert_valid_extraction(&good);
    for (pointer, bad) in [
        ("/version", Value::from(2)),
        ("/articles/0/attributions/0/kind", Value::from("told")),
        ("/articles/0/attributions/0/content/0/line", Value::Null),
        ("/summary/articles", Value::from("1")),
    ] {
        let mut extraction = good.clone();
        *extraction.pointer_mut(pointer).unwrap() = bad;
        assert!(!validator.is_valid(&extraction), "{pointer}");
    }
}

#[test]
fn a_report_has_the_fields_of_the_contract_and_obeys_the_schema() {
    let (text, value) = written(&run(vec![unclosed(), altered()]));
    assert_valid(&value);
    assert_snapshot("report.json", &text);
}

#[test]
fn an_empty_run_is_a_report_too() {
    let (_, value) = written(&Run::default());
    assert_valid(&value);
    assert_eq!(value["articles"], Value::Array(vec![]));
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let validator = jsonschema::validator_for(&json::schema()).unwrap();
    let (_, good) = written(&run(vec![altered()]));
    for (pointer, bad) in [
        ("/version", Value::from(2)),
        ("/articles/0/attributions/0/verdict", Value::from("fabricated")),
        ("/articles/0/attributions/0/content/0/start", Value::from("82")),
        ("/articles/0/attributions/0/findings/0/level", Value::Null),
        ("/problems/0/kind", Value::from("other")),
    ] {
        let mut report = good.clone();
        *report.pointer_mut(pointer).unwrap() = bad;
        assert!(!validator.is_valid(&report), "{pointer}");
    }
}
