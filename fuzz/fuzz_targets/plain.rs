//! Any bytes as a Plain draft: reading never panics, and every word can be located.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotecheck::Article;
use quotecheck::article::Format;

fuzz_target!(|bytes: &[u8]| {
    let article = Article::read("fuzz", bytes.to_vec(), Format::Plain, None);
    for &span in article.words().spans() {
        let place = article.locate(span);
        assert!(place.span.end <= bytes.len());
    }
});
