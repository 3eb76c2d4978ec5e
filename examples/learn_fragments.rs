//! Learns the weights of `src/language/*/fragments.rs` from a corpus in which reported words are marked by hand.
//!
//! ```sh
//! cargo run --release --example learn_fragments -- en corpus.jsonl
//! ```
//!
//! The corpus has one article a line, `{"text": …, "attributions": [{"content": [[a, b], …]}, …]}`, offsets in code
//! points, half open. A fragment that touches content is somebody's words, any other is not. The model is a logistic
//! regression with a penalty on the square of the weights; it is fitted by gradient descent from zero, so that the same
//! corpus gives the same weights. What it says of articles it has not seen is measured over five parts first and told
//! on standard error; the rows of the table go to standard output.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example is a program")]

use std::collections::BTreeMap;
use std::io::BufRead;

use anyhow::{Context, Result, bail};
use quotecheck::article::{Article, Format};
use quotecheck::attribution::fragments;
use quotecheck::language::{Language, language};
use quotecheck::quotation::quotations;
use serde::Deserialize;

/// Weight of the penalty, chosen over 0.3, 1, 3, 10 and 30 by what was right in the parts left out.
const PENALTY: f64 = 3.0;
/// Steps of the descent; twice as many change no weight by a hundredth.
const STEPS: usize = 1500;
/// Into how many parts the articles are split to measure.
const PARTS: usize = 5;
/// Weights below this many hundredths are left out.
const LEAST: f64 = 5.0;

#[derive(Deserialize)]
struct Line {
    text: String,
    attributions: Vec<Gold>,
}

#[derive(Deserialize)]
struct Gold {
    content: Vec<(usize, usize)>,
}

/// One fragment: the numbers of its features, whether it is somebody's words, and the number of its article.
struct Example {
    features: Vec<usize>,
    said: bool,
    article: usize,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(tag), Some(path)) = (arguments.next(), arguments.next()) else {
        bail!("usage: learn_fragments LANGUAGE CORPUS.jsonl");
    };
    let language = language(&tag).with_context(|| format!("no language `{tag}`"))?;
    let mut names = BTreeMap::from([("bias".to_owned(), 0)]);
    let examples = examples(&path, language, &mut names)?;
    let right: usize = (0..PARTS).map(|part| right_in(&examples, part, names.len())).sum();
    eprintln!("{} fragments, {} features, {right} right in parts left out", examples.len(), names.len());
    let weights = fit(examples.iter(), names.len());
    for (name, &number) in &names {
        let hundredths = (100.0 * weights[number]).round();
        if hundredths.abs() >= LEAST || name == "bias" {
            println!("    ({name:?}, {hundredths}),");
        }
    }
    Ok(())
}

/// The fragments of all articles in the file.
fn examples(path: &str, language: &'static Language, names: &mut BTreeMap<String, usize>) -> Result<Vec<Example>> {
    #[expect(clippy::disallowed_methods, reason = "the corpus is the example's own affair")]
    let file = std::fs::File::open(path).with_context(|| format!("cannot open {path}"))?;
    let mut all = Vec::new();
    for (article, line) in std::io::BufReader::new(file).lines().enumerate() {
        let line: Line = serde_json::from_str(&line?).with_context(|| format!("{path}:{}", article + 1))?;
        all.extend(of_article(&line, article, language, names));
    }
    Ok(all)
}

fn of_article(
    line: &Line,
    number: usize,
    language: &'static Language,
    names: &mut BTreeMap<String, usize>,
) -> Vec<Example> {
    let article = Article::read("article.txt", line.text.clone().into_bytes(), Format::Plain, Some(language));
    let gold: Vec<(usize, usize)> = line.attributions.iter().flat_map(|a| a.content.iter().copied()).collect();
    let points = |byte: usize| article.text()[..byte].chars().count();
    let found = fragments(&article, &quotations(&article));
    let example = |fragment: quotecheck::attribution::Fragment| {
        let (start, end) = (points(fragment.span.start), points(fragment.span.end));
        let mut number_of = |name: String| {
            let next = names.len();
            *names.entry(name).or_insert(next)
        };
        let features = fragment.features.into_iter().map(&mut number_of).chain([0]).collect();
        Example { features, said: gold.iter().any(|&(a, b)| a < end && start < b), article: number }
    };
    found.into_iter().map(example).collect()
}

/// How many fragments of a part are told right by what the other parts teach.
fn right_in(examples: &[Example], part: usize, features: usize) -> usize {
    let weights = fit(examples.iter().filter(|e| e.article % PARTS != part), features);
    let left_out = examples.iter().filter(|e| e.article % PARTS == part);
    left_out.filter(|e| (sum(&weights, e) > 0.0) == e.said).count()
}

fn fit<'a>(examples: impl Iterator<Item = &'a Example>, features: usize) -> Vec<f64> {
    let examples: Vec<&Example> = examples.collect();
    let mut weights = vec![0.0; features];
    let pace = 0.5 / (examples.len() as f64 + PENALTY);
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|w| PENALTY * w).collect();
        slope[0] = 0.0;
        for example in &examples {
            let odds = 1.0 / (1.0 + (-sum(&weights, example)).exp());
            let error = odds - f64::from(u8::from(example.said));
            example.features.iter().for_each(|&f| slope[f] += error);
        }
        weights.iter_mut().zip(&slope).for_each(|(w, s)| *w -= pace * s);
    }
    weights
}

fn sum(weights: &[f64], example: &Example) -> f64 {
    example.features.iter().map(|&f| weights[f]).sum()
}
