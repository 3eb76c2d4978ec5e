//! The table of `collate` for a person: each statement once, its wordings in rows with the differing words marked, who
//! prints which, and who seems to follow whom.

use std::io::{self, Write};

use super::Look;
use super::cells::{clean, shortened, wrap};
use super::collated_row::Row;
use crate::article::Article;
use crate::attribution::Kind;
use crate::collate::{Collation, Credit, Departure, Descent, Following, Statement, Variant, Witness};
use crate::language::Polarity;

/// Places that a row lists.
const MOST_PLACES: usize = 20;

/// Lines of the wording that are shown.
const MOST_LINES: usize = 8;

/// Cells of a departure's words that are shown.
const DEPARTURE: usize = 40;

/// Writes the statements, and unless `quiet` how much was read and found.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_collation(
    articles: &[Article],
    collation: &Collation,
    look: Look,
    quiet: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let statements = &collation.statements;
    for (number, statement) in statements.iter().enumerate() {
        let page = Page { articles, statement, look };
        page.heading(number + 1, statements.len(), out)?;
        statement.variants.iter().enumerate().try_for_each(|(n, v)| page.row(n + 1, v, out))?;
        page.following(out)?;
    }
    let told = if quiet { String::new() } else { counts(articles.len(), statements.len()) };
    lines(&told, look.width.max(Look::MIN_WIDTH)).try_for_each(|line| writeln!(out, "{line}"))
}

fn counts(drafts: usize, statements: usize) -> String {
    let read = count(drafts, "draft", "drafts");
    match statements {
        0 if drafts < 2 => format!("{read}: there is nothing to compare it with"),
        0 => format!("{read}: no statement stands in more than one of them"),
        1 => format!("{read}: 1 statement stands in more than one of them"),
        n => format!("{read}: {n} statements stand in more than one of them"),
    }
}

fn lines(text: &str, cells: usize) -> impl Iterator<Item = &str> {
    wrap(text, cells).into_iter().map(|(_, line)| line)
}

fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// What the parts of one statement's table share.
struct Page<'a> {
    articles: &'a [Article],
    statement: &'a Statement,
    look: Look,
}

impl Page<'_> {
    /// Which statement it is, who is credited, and the wording.
    fn heading(&self, number: usize, of: usize, out: &mut dyn Write) -> io::Result<()> {
        let strong = self.look.palette.strong;
        let drafts = self.statement.drafts().len();
        writeln!(out, "{strong}statement {number} of {of}: in {}{strong:#}", count(drafts, "draft", "drafts"))?;
        self.credits(out)?;
        writeln!(out)?;
        self.wording(out)?;
        writeln!(out)
    }

    /// The wording, in lines, and how many print it so. What nobody prints in marks stands without.
    fn wording(&self, out: &mut dyn Write) -> io::Result<()> {
        let (good, printed) = (self.look.palette.good, self.statement.printed());
        let words = shortened(&self.statement.wording, self.cells() * MOST_LINES - 2);
        let words = if printed > 0 { format!("“{words}”") } else { words };
        for line in lines(&words, self.cells()) {
            writeln!(out, "     {good}{line}{good:#}")?;
        }
        let told = match printed {
            0 => "no draft prints it in quotation marks as a whole".to_owned(),
            n => format!("unchanged in {} of {}", self.statement.unchanged(), count(n, "draft", "drafts")),
        };
        lines(&told, self.cells()).try_for_each(|line| writeln!(out, "     {line}"))
    }

    fn credits(&self, out: &mut dyn Write) -> io::Result<()> {
        let credits = self.statement.credits(self.articles);
        match &credits[..] {
            [] => Ok(()),
            [one] => writeln!(out, "credited to {}", label(one)),
            several => {
                let warning = self.look.palette.warning;
                let each =
                    several.iter().map(|c| format!("{} ({})", label(c), count(c.drafts.len(), "draft", "drafts")));
                let each = each.collect::<Vec<_>>().join(", ");
                let line = format!("credited differently: {each}");
                lines(&line, self.look.width.max(Look::MIN_WIDTH))
                    .try_for_each(|line| writeln!(out, "{warning}{line}{warning:#}"))
            }
        }
    }

    /// A row: the words with what differs marked and told, and the places that print them.
    fn row(&self, number: usize, variant: &Variant, out: &mut dyn Write) -> io::Result<()> {
        let row = Row::new(self.articles, &self.statement.wording, variant, self.cells());
        let gutter = self.look.palette.gutter;
        for (n, line) in row.lines(self.look).iter().enumerate() {
            match n {
                0 => writeln!(out, "{gutter}{number:3}{gutter:#}  {line}")?,
                _ => writeln!(out, "     {line}")?,
            }
        }
        let hidden = variant.witnesses.len().saturating_sub(MOST_PLACES);
        for witness in variant.witnesses.iter().take(MOST_PLACES) {
            writeln!(out, "     {}", self.place(witness))?;
        }
        if hidden > 0 {
            writeln!(out, "     and {}", count(hidden, "place more", "places more"))?;
        }
        writeln!(out)
    }

    /// "articles/denial.md:3:13: in quotation marks, Andy Stone (“He”), through “Fox Business”".
    fn place(&self, witness: &Witness) -> String {
        let article = &self.articles[witness.article];
        let text = article.text();
        let mut out = format!("{}:{}: {}", clean(article.name()), article.locate(witness.place()), kind(witness));
        if witness.kind != Kind::Unmarked {
            out += &format!(", {}", who(witness, text));
        }
        if let Some(cue) = witness.cue.as_ref().filter(|cue| cue.polarity != Polarity::Affirms) {
            out += &format!(", who “{}” it", clean(cue.span.of(text)));
        }
        if let Some(via) = witness.via {
            out += &format!(", through “{}”", clean(via.of(text)));
        }
        out
    }

    fn following(&self, out: &mut dyn Write) -> io::Result<()> {
        let note = self.look.palette.note;
        for following in &self.statement.following {
            for (n, line) in lines(&self.descent(following), self.cells()).enumerate() {
                let mark = if n == 0 { "=" } else { " " };
                writeln!(out, "  {note}{mark}{note:#}  {line}")?;
            }
        }
        if self.statement.following.is_empty() { Ok(()) } else { writeln!(out) }
    }

    /// "b.md seems to follow a.md: both have “users” for “people”; b.md adds “only”".
    fn descent(&self, following: &Following) -> String {
        let name = |number: usize| clean(self.articles[number].name());
        let (followed, follower) = (name(following.followed), name(following.follower));
        let shared = departures(&following.shared);
        match following.descent {
            Descent::Adds => {
                let added = departures(&following.added);
                format!("{follower} seems to follow {followed}: both have {shared}; {follower} alone has {added}")
            }
            Descent::Later => {
                format!("{follower} seems to follow {followed}, which has the earlier date: both have {shared}")
            }
            Descent::Open => {
                format!("{followed} and {follower} seem to hang together, in which order is open: both have {shared}")
            }
        }
    }

    /// Cells of the words in a row.
    fn cells(&self) -> usize {
        self.look.width.max(Look::MIN_WIDTH) - 6
    }
}

fn label(credit: &Credit) -> String {
    match (&credit.name, &credit.mention) {
        (Some(name), _) => clean(name).into_owned(),
        (None, Some(mention)) => format!("“{}”", shortened(mention, DEPARTURE)),
        (None, None) => "nobody".to_owned(),
    }
}

fn kind(witness: &Witness) -> &'static str {
    match witness.kind {
        Kind::Direct => "in quotation marks",
        Kind::Mixed if witness.other_words => "partly in quotation marks, told in other words",
        Kind::Mixed => "partly in quotation marks",
        Kind::Indirect if witness.other_words => "reported in other words",
        Kind::Indirect => "reported",
        Kind::Unmarked => "without quotation marks or credit",
    }
}

fn who(witness: &Witness, text: &str) -> String {
    let mention = witness.source.as_ref().map(|m| m.span.of(text));
    match (&witness.name, mention) {
        (Some(name), Some(words)) if words.contains(name.as_str()) => clean(name).into_owned(),
        (Some(name), Some(words)) => format!("{} (“{}”)", clean(name), shortened(words, DEPARTURE)),
        (None, Some(words)) => format!("“{}”", shortened(words, DEPARTURE)),
        _ => "nobody credited".to_owned(),
    }
}

fn departures(all: &[Departure]) -> String {
    let words = |text: &str| format!("“{}”", shortened(text, DEPARTURE));
    let each = all.iter().map(|d| match (d.words.as_str(), d.wording.as_str()) {
        ("", left_out) => format!("no {}", words(left_out)),
        (added, "") => words(added),
        (written, wording) => format!("{} for {}", words(written), words(wording)),
    });
    each.collect::<Vec<_>>().join(", ")
}
