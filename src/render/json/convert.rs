//! From reports to the wire types: places in the text become places in the file.

use super::wire;
use crate::alignment::{Alignment, Edit};
use crate::article::{Article, Location};
use crate::attribution::{Cue, Kind, Mention};
use crate::render::extract::Extraction;
use crate::render::names::{Name, Named};
use crate::render::{Problem, Tally};
use crate::report::{Finding, Judgement, Report, Verdict};
use crate::text::Span;

pub(super) fn article(report: &Report, show_settled: bool) -> wire::Article<'_> {
    wire::Article { path: report.article.name(), body: report_body(report, show_settled) }
}

/// A draft's report but for what names the draft.
pub(in crate::render) fn report_body(report: &Report, show_settled: bool) -> wire::Body<'_> {
    wire::Body {
        language: report.article.language().code,
        attributions: report.judgements.iter().map(|j| attribution(&report.article, j, show_settled)).collect(),
        findings: findings(&report.article, &report.findings, show_settled),
    }
}

fn attribution<'a>(article: &'a Article, judgement: &'a Judgement, show_settled: bool) -> wire::Attribution<'a> {
    let Judgement { entry, alignments, .. } = judgement;
    let best = alignments.first();
    wire::Attribution {
        verdict: Name(judgement.verdict),
        credit: credit(
            article,
            Credited {
                kind: entry.kind,
                group: entry.group,
                content: &entry.content,
                source: entry.source.as_ref(),
                cue: entry.cue.as_ref(),
                via: entry.via,
            },
        ),
        quote: best.map(quote),
        also: alignments.iter().skip(1).map(quote).collect(),
        edits: best.into_iter().flat_map(|a| a.edits.iter().map(|e| edit(article, a, e))).collect(),
        findings: findings(article, &judgement.findings, show_settled),
    }
}

/// The parts of an entry or an attribution that say who is credited with what.
pub(in crate::render) struct Credited<'a> {
    pub(in crate::render) kind: Kind,
    pub(in crate::render) group: usize,
    pub(in crate::render) content: &'a [Span],
    pub(in crate::render) source: Option<&'a Mention>,
    pub(in crate::render) cue: Option<&'a Cue>,
    pub(in crate::render) via: Option<Span>,
}

/// Who is credited with which words, with their places in the file.
pub(in crate::render) fn credit<'a>(article: &'a Article, credited: Credited<'a>) -> wire::Credit<'a> {
    wire::Credit {
        kind: Name(credited.kind),
        group: credited.group,
        content: credited.content.iter().map(|&span| words(article, span)).collect(),
        speaker: credited.source.map(|mention| speaker(article, mention)),
        cue: credited.cue.map(|cue| words(article, cue.span)),
        via: credited.via.map(|span| words(article, span)),
    }
}

fn speaker<'a>(article: &'a Article, mention: &'a Mention) -> wire::Speaker<'a> {
    let known = mention.speaker.as_deref();
    wire::Speaker {
        id: known.map(|s| s.id.as_str()),
        text: mention.span.of(article.text()),
        by: Name(mention.by),
        name: known.map(|s| s.name.as_str()).or(mention.name.as_deref()),
        place: place(article, mention.span),
    }
}

fn quote(alignment: &Alignment) -> wire::Quote<'_> {
    wire::Quote {
        id: &alignment.quote.id,
        start: alignment.passage.start,
        end: alignment.passage.end,
        time: None,
        wording: alignment.wording,
    }
}

fn edit<'a>(article: &'a Article, alignment: &'a Alignment, edit: &Edit) -> wire::Edit<'a> {
    let file = article.locate(edit.article).span;
    wire::Edit {
        kind: Name(edit.kind),
        weight: Name(edit.weight),
        start: file.start,
        end: file.end,
        canonical: edit.canonical.of(alignment.text()),
        article: edit.article.of(article.text()),
    }
}

fn findings<'a>(article: &Article, findings: &'a [Finding], show_settled: bool) -> Vec<wire::Finding<'a>> {
    findings.iter().filter(|f| show_settled || f.is_open()).map(|f| finding(article, f)).collect()
}

fn finding<'a>(article: &Article, finding: &'a Finding) -> wire::Finding<'a> {
    let fix = finding.fix.iter().flat_map(|fix| &fix.edits);
    wire::Finding {
        rule: finding.rule.name,
        level: Name(finding.level),
        message: &finding.message,
        place: located(finding.locate(article)),
        fix: fix.map(|(span, words)| replacement(article, *span, words)).collect(),
        settled: finding.settled.as_deref(),
    }
}

fn replacement<'a>(article: &Article, span: Span, words: &'a str) -> wire::Replacement<'a> {
    let file = article.locate(span).span;
    wire::Replacement { start: file.start, end: file.end, replacement: words }
}

fn words(article: &Article, span: Span) -> wire::Words<'_> {
    wire::Words { place: place(article, span), text: span.of(article.text()) }
}

fn place(article: &Article, span: Span) -> wire::Place {
    located(article.locate(span))
}

fn located(location: Location) -> wire::Place {
    wire::Place { start: location.span.start, end: location.span.end, line: location.line, column: location.column }
}

pub(super) fn summary(tally: &Tally) -> wire::Summary {
    let verdicts = Verdict::ALL.into_iter().map(|v| (v.name(), tally.count(v)));
    wire::Summary {
        size: wire::Size { articles: tally.articles, attributions: tally.entries },
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
        settled: tally.settled,
        verdicts: verdicts.filter(|&(_, count)| count > 0).collect(),
    }
}

pub(super) fn problem(problem: &Problem) -> wire::Problem<'_> {
    wire::Problem {
        kind: Name(problem.kind),
        path: problem.path.as_deref(),
        line: problem.line,
        column: problem.column,
        message: &problem.message,
    }
}

pub(super) fn extraction(extraction: &Extraction) -> wire::ExtractedArticle<'_> {
    let article = &extraction.article;
    let credits = extraction.attributions.iter().enumerate().map(|(group, a)| {
        credit(
            article,
            Credited {
                kind: a.kind,
                group,
                content: &a.content,
                source: a.source.as_ref(),
                cue: a.cue.as_ref(),
                via: a.via,
            },
        )
    });
    wire::ExtractedArticle { path: article.name(), language: article.language().code, attributions: credits.collect() }
}
