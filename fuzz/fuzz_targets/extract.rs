//! Any text as a draft: extraction never panics, and what it finds lies within the text, in order, on character
//! boundaries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotecheck::Article;
use quotecheck::article::Format;
use quotecheck::attribution::attributions;
use quotecheck::people::Roster;
use quotecheck::quotation::quotations;

fuzz_target!(|text: String| {
    let article = Article::read("fuzz", text.into_bytes(), Format::Plain, None);
    let found = attributions(&article, &quotations(&article), &Roster::default());
    for attribution in found {
        for span in attribution.content.iter().chain(attribution.source.iter().map(|source| &source.span)) {
            assert!(article.text().get(span.start..span.end).is_some());
        }
        assert!(attribution.content.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
});
