//! `quotecheck explain`: the manual of a rule, or the list of rules.

use std::fmt::Write;

use anyhow::bail;
use quotecheck::report::Rule;
use quotecheck::rules::{RULES, rule};
use quotecheck::tree::nearest;

use crate::{Status, args, output};

/// The rule whose manual tells how findings are allowed; its own cannot be.
const EXPLAINS_ALLOW: &str = "unused-allow";

pub(crate) fn run(args: &args::Explain) -> anyhow::Result<Status> {
    let text = match &args.rule {
        None => list(),
        Some(name) => match rule(name) {
            Some(rule) => manual(rule) + &how_to_allow(rule.name),
            None => bail!("there is no rule “{name}”{} `quotecheck explain` lists the rules", suggestion(name)),
        },
    };
    output::print(text.as_bytes())?;
    Ok(Status::Clean)
}

fn manual(rule: &Rule) -> String {
    format!("{} ({}): {}\n\n{}", rule.name, rule.level.name(), rule.summary, rule.manual)
}

fn list() -> String {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for rule in RULES {
        _ = writeln!(out, "{:width$}  {:7}  {}", rule.name, rule.level.name(), rule.summary);
    }
    out + "\n`quotecheck explain RULE` tells why it matters and how to settle it.\n"
}

/// "; did you mean “altered-wording”?", where a rule's name is near.
fn suggestion(name: &str) -> String {
    let near = nearest(name, RULES.iter().map(|rule| rule.name));
    near.map_or(";".to_owned(), |rule| format!("; did you mean “{rule}”?"))
}

/// How one finding of a rule is let stand.
fn how_to_allow(rule: &str) -> String {
    if rule == EXPLAINS_ALLOW {
        return String::new();
    }
    format!(
        "\nWhere the desk lets one stand: `<!-- quotecheck: allow {rule} -- the reason -->` on the line before, in Markdown and HTML \
         (`quotecheck explain {EXPLAINS_ALLOW}`).\n"
    )
}
