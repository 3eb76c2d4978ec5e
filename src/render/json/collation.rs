//! The JSON of `collate`, version 1: its fields, and how a collation fills them.
//!
//! A key may be added; none is renamed or dropped without a new version.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::convert::{self, Credited};
use super::{document, wire};
use crate::article::Article;
use crate::collate::{self, Collation};
use crate::render::Problem;
use crate::render::names::Name;

/// Version of the format.
const VERSION: u8 = 1;

/// What `quotecheck collate` finds: the versions of the statements that stand in more than one draft.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "quotecheck collation, version 1")]
struct Document<'a> {
    /// Version of this format.
    #[schemars(range(min = 1, max = 1))]
    version: u8,
    /// The program that wrote it.
    tool: wire::Tool,
    /// The drafts that were read, sorted by path.
    articles: Vec<Draft<'a>>,
    /// The statements, those of most drafts first.
    statements: Vec<Statement<'a>>,
    /// Counts.
    summary: Summary,
    /// What could not be done.
    problems: Vec<wire::Problem<'a>>,
}

/// A draft.
#[derive(Serialize, JsonSchema)]
struct Draft<'a> {
    path: &'a str,
    /// BCP 47 primary subtag of its language.
    language: &'static str,
    /// The date that it gives for itself, as YYYY-MM-DD.
    date: Option<String>,
}

/// One statement, as the drafts print it.
#[derive(Serialize, JsonSchema)]
struct Statement<'a> {
    /// The wording that most of the drafts share.
    wording: &'a str,
    /// How many drafts print it.
    drafts: usize,
    /// How many of them print nothing of it but this wording's own words.
    unchanged: usize,
    /// Who is credited with it; more than one where the drafts disagree.
    credits: Vec<Credit<'a>>,
    /// The rows of the table: what is printed, and by whom.
    variants: Vec<Variant<'a>>,
    /// Which draft seems to follow which.
    following: Vec<Following<'a>>,
}

/// One who is credited.
#[derive(Serialize, JsonSchema)]
struct Credit<'a> {
    /// The name; null where the drafts name nobody.
    name: Option<String>,
    /// The mention, where it names nobody; null where nobody is credited.
    mention: Option<String>,
    /// The drafts that do.
    drafts: Vec<&'a str>,
}

/// A row of the table.
#[derive(Serialize, JsonSchema)]
struct Variant<'a> {
    /// The words, without what stands between their pieces.
    text: String,
    /// First byte of the part of the statement's wording that it prints.
    start: usize,
    /// One past the last byte.
    end: usize,
    /// Whether it prints its part of the wording without a change.
    unchanged: bool,
    /// Where it is printed, by path and place.
    witnesses: Vec<Witness<'a>>,
}

/// A place that prints a variant.
#[derive(Serialize, JsonSchema)]
struct Witness<'a> {
    /// The draft.
    path: &'a str,
    /// The credit's number has no meaning here.
    #[serde(flatten)]
    credit: wire::Credit<'a>,
    /// The name of the one credited, as the drafts together give it; null where the mention names nobody.
    name: Option<&'a str>,
    /// Every difference from the wording, in the order of the draft.
    edits: Vec<wire::Edit<'a>>,
}

/// Two drafts, of which one seems to follow the other.
#[derive(Serialize, JsonSchema)]
struct Following<'a> {
    /// The draft that seems to be followed.
    followed: &'a str,
    /// The draft that seems to follow.
    follower: &'a str,
    /// What tells the order: "adds" (the follower has departures of its own beside the other's), "later" (it has the same, and a later
    /// date), or "open" (nothing: either may follow the other, or both a third).
    order: Name<collate::Descent>,
    /// The departures that both have and most others do not: the evidence.
    shared: Vec<Departure<'a>>,
    /// Departures of the follower alone.
    added: Vec<Departure<'a>>,
}

/// A departure from the wording.
#[derive(Serialize, JsonSchema)]
struct Departure<'a> {
    /// The draft's words; empty where it leaves words out.
    words: &'a str,
    /// The wording's words; empty where words are added.
    wording: &'a str,
}

/// Counts.
#[derive(Serialize, JsonSchema)]
struct Summary {
    articles: usize,
    statements: usize,
    variants: usize,
    witnesses: usize,
}

/// Writes a collation of `articles`, indented, with a final line end.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_collation(
    articles: &[Article],
    collation: &Collation,
    problems: &[Problem],
    out: &mut dyn Write,
) -> io::Result<()> {
    let statements = &collation.statements;
    document(
        &Document {
            version: VERSION,
            tool: wire::TOOL,
            articles: articles.iter().map(draft).collect(),
            statements: statements.iter().map(|s| statement(articles, s)).collect(),
            summary: Summary {
                articles: articles.len(),
                statements: statements.len(),
                variants: statements.iter().map(|s| s.variants.len()).sum(),
                witnesses: statements.iter().map(|s| s.witnesses().count()).sum(),
            },
            problems: problems.iter().map(convert::problem).collect(),
        },
        out,
    )
}

/// The JSON Schema of it; `docs/collation.schema.json` is this, written down.
#[must_use]
pub fn collation_schema() -> serde_json::Value {
    schemars::schema_for!(Document<'_>).to_value()
}

fn draft(article: &Article) -> Draft<'_> {
    Draft { path: article.name(), language: article.language().code, date: article.date().map(|date| date.to_string()) }
}

fn statement<'a>(articles: &'a [Article], statement: &'a collate::Statement) -> Statement<'a> {
    let credits = statement.credits(articles).into_iter();
    let path = |&number: &usize| articles[number].name();
    Statement {
        wording: &statement.wording,
        drafts: statement.drafts().len(),
        unchanged: statement.unchanged(),
        credits: credits
            .map(|c| Credit { drafts: c.drafts.iter().map(path).collect(), name: c.name, mention: c.mention })
            .collect(),
        variants: statement.variants.iter().map(|v| variant(articles, v)).collect(),
        following: statement.following.iter().map(|f| following(articles, f)).collect(),
    }
}

fn variant<'a>(articles: &'a [Article], variant: &'a collate::Variant) -> Variant<'a> {
    Variant {
        text: variant.text(articles),
        start: variant.passage.start,
        end: variant.passage.end,
        unchanged: variant.is_unchanged(),
        witnesses: variant.witnesses.iter().enumerate().map(|(n, w)| witness(&articles[w.article], w, n)).collect(),
    }
}

fn witness<'a>(article: &'a Article, witness: &'a collate::Witness, number: usize) -> Witness<'a> {
    let credited = Credited {
        kind: witness.kind,
        group: number,
        content: &witness.content,
        source: witness.source.as_ref(),
        cue: witness.cue.as_ref(),
        via: witness.via,
    };
    let alignment = &witness.alignment;
    Witness {
        path: article.name(),
        credit: convert::credit(article, credited),
        name: witness.name.as_deref(),
        edits: alignment.edits.iter().map(|e| convert::edit(article, alignment, e)).collect(),
    }
}

fn following<'a>(articles: &'a [Article], following: &'a collate::Following) -> Following<'a> {
    Following {
        followed: articles[following.followed].name(),
        follower: articles[following.follower].name(),
        order: Name(following.descent),
        shared: following.shared.iter().map(departure).collect(),
        added: following.added.iter().map(departure).collect(),
    }
}

fn departure(departure: &collate::Departure) -> Departure<'_> {
    Departure { words: &departure.words, wording: &departure.wording }
}
