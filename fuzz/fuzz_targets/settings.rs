//! Any bytes as a configuration: reading never panics, and a mistake has a line within the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotecheck::bank::BankFile;
use quotecheck::{rules, settings};

fuzz_target!(|bytes: &[u8]| {
    let file = BankFile { name: "quotecheck.toml".to_owned(), bytes: bytes.to_vec() };
    let rules: Vec<&str> = rules::RULES.iter().map(|rule| rule.name).collect();
    if let Err(error) = settings::parse(&file, &rules) {
        let lines = 1 + bytes.iter().filter(|&&b| b == b'\n').count();
        assert!(error.mistakes.iter().all(|m| m.line.is_none_or(|line| line <= lines)));
    }
});
