//! Any bytes as a bank file, TOML and JSON Lines: reading never panics, and a mistake has a line within the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotecheck::bank::{BankFile, parse};

fuzz_target!(|bytes: &[u8]| {
    for name in ["bank.toml", "bank.jsonl"] {
        if let Err(error) = parse(&[BankFile { name: name.to_owned(), bytes: bytes.to_vec() }]) {
            let lines = 1 + bytes.iter().filter(|&&b| b == b'\n').count();
            assert!(error.mistakes.iter().all(|m| m.line.is_none_or(|line| line <= lines)));
        }
    }
});
