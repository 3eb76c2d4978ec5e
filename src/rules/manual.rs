//! The manuals as they are read: one rule's, with what the profiles let pass, and the page of them all.

use std::fmt::Write;

use super::RULES;
use crate::house::{Change, PROFILES, Profile, TREATMENTS, Treatment};
use crate::report::Rule;

/// The manual of a rule: its level and what it finds, the manual itself, and under which profile which change passes.
#[must_use]
pub fn manual(rule: &Rule) -> String {
    format!("{} ({}): {}\n\n{}{}", rule.name, rule.level.name(), rule.summary, rule.manual, choices(rule))
}

/// The manuals of all rules as one page of Markdown, and what each profile lets pass.
#[must_use]
pub fn page() -> String {
    let mut out = String::from(
        "# The rules\n\nMade from the rules' manuals; `quotecheck explain RULE` prints each of them. A level can be set under `[levels]` \
         in `quotecheck.toml`.\n\n| rule | level | finds |\n|---|---|---|\n",
    );
    for rule in RULES {
        _ = writeln!(out, "| [`{0}`](#{0}) | {1} | {2} |", rule.name, rule.level.name(), rule.summary);
    }
    for rule in RULES {
        _ = write!(out, "\n## {}\n\n{}: {}.{}\n\n", rule.name, rule.level.name(), rule.summary, verdict(rule));
        _ = writeln!(out, "{}{}", rule.manual.trim_end(), choices(rule).trim_end());
    }
    out.push_str("\n## The profiles\n\n| change | ");
    out.push_str(&PROFILES.iter().map(|p| format!("`{}`", p.name)).collect::<Vec<_>>().join(" | "));
    _ = write!(out, " |\n|---|{}\n", "---|".repeat(PROFILES.len()));
    for treatment in TREATMENTS {
        let cells: Vec<&str> = PROFILES.iter().map(|profile| cell(profile, treatment.change)).collect();
        _ = writeln!(out, "| {} | {} |", treatment.what, cells.join(" | "));
    }
    out.push_str("\nThe guides: ");
    let guides: Vec<String> = PROFILES.iter().map(|p| format!("`{}` follows the {}", p.name, guide(p))).collect();
    out + &guides.join("; ") + ".\n"
}

/// A guide's name without an article of its own.
fn guide(profile: &Profile) -> &str {
    profile.guide.strip_prefix("The ").unwrap_or(profile.guide)
}

fn cell(profile: &Profile, change: Change) -> &'static str {
    match change {
        Change::Spelling => "with `spelling-variants = true`",
        _ if profile.passes.contains(&change) => "passes",
        _ => "found",
    }
}

/// ": the verdict is then `altered`", for a rule that brings one about.
fn verdict(rule: &Rule) -> String {
    let mut name = String::new();
    for c in rule.verdict.map(|v| format!("{v:?}")).unwrap_or_default().chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(c.to_lowercase());
    }
    if name.is_empty() { String::new() } else { format!(" The verdict is then `{name}`.") }
}

/// What the houses choose about a rule; empty for a rule that is the same in all.
fn choices(rule: &Rule) -> String {
    let treated = TREATMENTS.iter().filter(|treatment| treatment.rules.contains(&rule.name));
    let lines: Vec<String> = treated.map(choice).collect();
    if lines.is_empty() { String::new() } else { format!("\nWhat the profiles let pass:\n\n{}\n", lines.join("\n")) }
}

/// One line: "- a hesitation left out …: passes under `guardian`, not under `wire`, …".
fn choice(treatment: &Treatment) -> String {
    if treatment.change == Change::Spelling {
        return format!(
            "- {}: passes under every profile with `spelling-variants = true`, else under none.",
            treatment.what
        );
    }
    let (passing, others): (Vec<&Profile>, Vec<&Profile>) =
        PROFILES.iter().partition(|profile| profile.passes.contains(&treatment.change));
    let names = |profiles: &[&Profile]| profiles.iter().map(|p| format!("`{}`", p.name)).collect::<Vec<_>>().join(", ");
    format!("- {}: passes under {}; not under {}.", treatment.what, names(&passing), names(&others))
}

#[cfg(test)]
mod tests {
    use super::{manual, page};
    use crate::rules::{RULES, rule};

    #[test]
    fn a_manual_tells_under_which_profile_a_change_passes() {
        let told = manual(rule("unmarked-omission").expect("the rule is there"));
        assert!(told.contains("passes under `guardian`; not under `wire`, `chicago`, `apa`, `bluebook`"), "{told}");
        assert!(!manual(rule("disputed-quote").expect("the rule is there")).contains("profiles let pass"));
    }

    #[test]
    fn the_page_has_every_rule() {
        let page = page();
        assert!(RULES.iter().all(|rule| page.contains(&format!("\n## {}\n", rule.name))));
    }
}
