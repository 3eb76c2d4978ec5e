//! What a comment asks for: `quotecheck: allow RULE, RULE -- reason`, or `allow-file` in place of `allow`.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::report::Rule;
use crate::rules::{RULES, rule};
use crate::settings::unknown_rule;
use crate::text::fold;
use crate::tree::{nearest, shown};

/// What a comment that is for this program begins with, before a colon; in any case.
const NAME: &str = "quotecheck";

/// What a comment may ask for.
const WORDS: [&str; 2] = ["allow", "allow-file"];

/// What may part the rules from the reason: what is typed, and what word processors make of it.
const DASHES: [&str; 4] = ["--", "—", "–", " - "];

/// The rule about comments: no comment settles its findings.
const UNALLOWED: &str = "unused-allow";

/// What a comment allows.
#[derive(Debug)]
pub(super) struct Allow {
    /// Whether it is for the whole draft.
    pub(super) whole: bool,
    /// Each once.
    pub(super) rules: Vec<&'static Rule>,
    pub(super) reason: Arc<str>,
}

/// A comment for this program.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// What it allows; `None` where that cannot be told, or it gives no reason.
    pub(super) allow: Option<Allow>,
    /// What is wrong with it.
    pub(super) faults: Vec<String>,
}

impl Request {
    /// What the text of a comment asks for; `None` where it is not for this program.
    pub(super) fn of(text: &str) -> Option<Self> {
        match addressed(text)? {
            Ok(rest) => Some(Self::read(rest)),
            Err(fault) => Some(Self::wrong(fault)),
        }
    }

    fn wrong(fault: String) -> Self {
        Self { allow: None, faults: vec![fault] }
    }

    /// What stands behind the colon.
    fn read(text: &str) -> Self {
        let (head, reason) = parted(text);
        let mut words = words(head);
        let Some(word) = words.next() else {
            return Self::wrong("this comment asks for nothing; write `quotecheck: allow RULE -- reason`".to_owned());
        };
        if !WORDS.contains(&word.as_str()) {
            return Self::wrong(unknown_word(&word));
        }
        let Some(reason) = reason else {
            return Self::wrong(format!("this `{word}` has no reason, so it settles nothing; write it behind `--`"));
        };
        let (rules, faults) = rules(words, &word);
        let allow = Allow { whole: word == WORDS[1], rules, reason };
        Self { allow: Some(allow).filter(|allow| !allow.rules.is_empty()), faults }
    }
}

/// What stands behind `quotecheck:`, or what is wrong with that beginning; `None` where the comment is for somebody
/// else.
fn addressed(text: &str) -> Option<Result<&str, String>> {
    let asks = |rest: &str| words(parted(rest).0).next().is_some_and(|word| WORDS.contains(&word.as_str()));
    if let Some((name, rest)) = text.split_at_checked(NAME.len())
        && name.eq_ignore_ascii_case(NAME)
    {
        return match rest.trim_start().strip_prefix(':') {
            Some(rest) => Some(Ok(rest)),
            None if asks(rest) => {
                Some(Err("the colon is missing; write `quotecheck: allow RULE -- reason`".to_owned()))
            }
            None => None,
        };
    }
    let (name, rest) = text.split_once(':')?;
    let meant = nearest(name.trim(), [NAME]).is_some() && asks(rest);
    meant.then(|| Err(format!("{} is not this program; did you mean `{NAME}:`?", shown(name.trim()))))
}

/// What stands before the first dash, and the reason behind it, in one line; `None` where no word stands there.
fn parted(text: &str) -> (&str, Option<Arc<str>>) {
    let dashes = DASHES.iter().filter_map(|dash| Some((text.find(dash)?, dash.len())));
    let Some((at, len)) = dashes.min() else { return (text, None) };
    let reason = text[at + len..].trim_matches(|c: char| c.is_whitespace() || "-—–".contains(c));
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    (&text[..at], Some(reason.into()).filter(|reason: &Arc<str>| reason.contains(char::is_alphanumeric)))
}

/// The words of a list, in small letters, with `-` for `_` and for other hyphens, without quotation marks around them.
fn words(list: &str) -> impl Iterator<Item = String> {
    let items = list.split(|c: char| c.is_whitespace() || ",;".contains(c));
    let items = items.map(|item| item.trim_matches(|c: char| !c.is_alphanumeric()));
    items.filter(|item| !item.is_empty()).map(|item| fold(item).to_lowercase().replace('_', "-"))
}

fn unknown_word(word: &str) -> String {
    let meant = nearest(word, WORDS).map_or(String::new(), |near| format!("did you mean `{near}`? "));
    format!("there is no {} here; {meant}write `quotecheck: allow RULE -- reason`", shown(word))
}

/// The rules of these names, each once, and what is wrong with the other names.
fn rules(names: impl Iterator<Item = String>, word: &str) -> (Vec<&'static Rule>, Vec<String>) {
    let (mut rules, mut faults): (Vec<&Rule>, Vec<String>) = (Vec::new(), Vec::new());
    let known: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    let mut seen = BTreeSet::new();
    for name in names.filter(|name| seen.insert(name.clone())) {
        match rule(&name) {
            Some(rule) if rule.name == UNALLOWED => faults.push(format!("`{UNALLOWED}` cannot be allowed")),
            Some(rule) => rules.push(rule),
            None => faults.push(unknown_rule(&name, &known)),
        }
    }
    if rules.is_empty() && faults.is_empty() {
        faults.push(format!("this `{word}` names no rule; write `quotecheck: {word} RULE -- reason`"));
    }
    (rules, faults)
}

#[cfg(test)]
mod tests {
    use super::Request;

    /// What a comment allows, in short: "whole a,b: reason"; else what is wrong.
    fn told(text: &str) -> String {
        let Some(request) = Request::of(text) else { return "not ours".to_owned() };
        let allow = request.allow.map(|allow| {
            let names: Vec<&str> = allow.rules.iter().map(|rule| rule.name).collect();
            format!("{}{}: {}", if allow.whole { "whole " } else { "" }, names.join(","), allow.reason)
        });
        allow.into_iter().chain(request.faults).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_allow_is_read_however_it_is_spaced_and_dashed() {
        for text in [
            "quotecheck: allow no-record, altered-wording -- new, says\n the desk",
            "Quotecheck:allow no-record,altered-wording--new, says the desk",
            "QUOTECHECK :  Allow  No_Record  `altered-wording` — new,\tsays the desk",
            "quotecheck: allow: no-record; altered-wording, no-record – new, says the desk",
            "quotecheck: allow no-record, altered-wording - new, says the desk",
            "quotecheck: allow no\u{2011}record, “altered-wording” --- new, says the desk -",
        ] {
            assert_eq!(told(text), "no-record,altered-wording: new, says the desk", "{text}");
        }
        assert_eq!(told("quotecheck: ALLOW-FILE no-record -- all -- of it"), "whole no-record: all -- of it");
    }

    #[test]
    fn what_cannot_be_heeded_is_told() {
        for (text, expected) in [
            ("quotecheck: allow no-record", "this `allow` has no reason, so it settles nothing; write it behind `--`"),
            (
                "quotecheck: allow no-record -- …",
                "this `allow` has no reason, so it settles nothing; write it behind `--`",
            ),
            (
                "quotecheck: allow no-record the desk knows",
                "this `allow` has no reason, so it settles nothing; write it behind `--`",
            ),
            ("quotecheck: allow -- why", "this `allow` names no rule; write `quotecheck: allow RULE -- reason`"),
            (
                "quotecheck: alow no-record -- why",
                "there is no \"alow\" here; did you mean `allow`? write `quotecheck: allow RULE -- reason`",
            ),
            ("quotecheck: ignore", "there is no \"ignore\" here; write `quotecheck: allow RULE -- reason`"),
            ("quotecheck:", "this comment asks for nothing; write `quotecheck: allow RULE -- reason`"),
            ("quotecheck allow no-record -- why", "the colon is missing; write `quotecheck: allow RULE -- reason`"),
            ("quotechek: allow no-record -- why", "\"quotechek\" is not this program; did you mean `quotecheck:`?"),
            ("quotecheck: allow unused-allow -- why", "`unused-allow` cannot be allowed"),
            (
                "quotecheck: allow no-record, alterd-wording -- why",
                "no-record: why | there is no rule \"alterd-wording\"; did you mean `altered-wording`? `quotecheck explain` lists the rules",
            ),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn other_comments_are_left_alone() {
        for text in ["", "TODO: check", "quotecheck found this", "quotechecks: no", "prettier-ignore", "quotechec“"] {
            assert_eq!(told(text), "not ours", "{text}");
        }
    }
}
