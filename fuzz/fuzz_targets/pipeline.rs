//! Any bytes as a draft in any format against a small bank: checking and rendering never panic.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use quotecheck::article::Format;
use quotecheck::bank::{BankFile, parse};
use quotecheck::{Article, Bank, Settings, verify};

static BANK: LazyLock<Bank> = LazyLock::new(|| {
    let bytes = include_bytes!("../../tests/cases/words-credited-to-another/quotes.toml").to_vec();
    parse(&[BankFile { name: "quotes.toml".to_owned(), bytes }]).expect("the bank is sound")
});

fuzz_target!(|bytes: &[u8]| {
    for format in [Format::Plain, Format::Markdown, Format::Html] {
        let article = Article::read("fuzz", bytes.to_vec(), format, None);
        let report = verify(article, &BANK, &Settings::default());
        for finding in report.open_findings() {
            assert!(report.article.locate(finding.span).span.end <= bytes.len());
        }
    }
});
