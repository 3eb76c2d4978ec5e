//! Who the drafts credit with a statement: the same words under one name or under several.

use std::collections::{BTreeMap, BTreeSet};

use super::witness::Witness;
use crate::article::Article;
use crate::attribution::Kind;

/// One who is credited, and by whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Credit {
    /// The name, as the drafts together give it; `None` where the drafts name nobody.
    pub name: Option<String>,
    /// The mention, where it names nobody: "a spokesperson"; `None` where nobody at all is credited.
    pub mention: Option<String>,
    /// The numbers of the drafts, rising.
    pub drafts: Vec<usize>,
}

/// Name and mention.
type Label = (Option<String>, Option<String>);

/// The credits of these witnesses, those of most drafts first, then by name. Where a draft has a name for somebody, its
/// mentions without one do not count; words without marks and credit say nothing.
pub(super) fn credits<'a>(articles: &[Article], witnesses: impl Iterator<Item = &'a Witness>) -> Vec<Credit> {
    let mut of_drafts: BTreeMap<usize, BTreeSet<Label>> = BTreeMap::new();
    for witness in witnesses.filter(|w| w.kind != Kind::Unmarked) {
        let mention = witness.source.as_ref().filter(|_| witness.name.is_none());
        let mention = mention.map(|m| m.antecedent.unwrap_or(m.span).of(articles[witness.article].text()).to_owned());
        of_drafts.entry(witness.article).or_default().insert((witness.name.clone(), mention));
    }
    let mut drafts: BTreeMap<Label, Vec<usize>> = BTreeMap::new();
    for (draft, credits) in of_drafts {
        let best = credits.iter().map(rank).max();
        for credit in credits.into_iter().filter(|c| Some(rank(c)) == best) {
            drafts.entry(credit).or_default().push(draft);
        }
    }
    let mut out: Vec<Credit> =
        drafts.into_iter().map(|((name, mention), drafts)| Credit { name, mention, drafts }).collect();
    out.sort_by_key(|c| (std::cmp::Reverse(c.drafts.len()), c.name.is_none(), c.name.clone(), c.mention.clone()));
    out
}

/// A name says more than a mention, and a mention more than nothing.
fn rank((name, mention): &Label) -> (bool, bool) {
    (name.is_some(), mention.is_some())
}
