//! Any bytes as a baseline: reading never panics, and what is read is written the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotecheck::settle::Baseline;
use quotecheck::tree::File;

fuzz_target!(|bytes: &[u8]| {
    let read = |bytes: Vec<u8>| Baseline::parse(&File { name: "baseline.toml".to_owned(), bytes });
    if let Ok(baseline) = read(bytes.to_vec()) {
        assert_eq!(read(baseline.to_toml().into_bytes()), Ok(baseline));
    }
});
