//! docs/rules.md is what the rules' manuals say. With `QUOTECHECK_BLESS=1` in the environment it is written anew.

use std::fs;
use std::path::Path;

use quotecheck::rules;

#[test]
fn the_page_of_rules_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("QUOTECHECK_BLESS").is_some() {
        fs::write(&path, rules::page()).expect("docs is writable");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == rules::page(),
        "docs/rules.md is not current: write it with QUOTECHECK_BLESS=1 cargo test rules_page"
    );
}
