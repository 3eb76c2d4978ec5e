//! Who the drafts together credit: one person for "Andy Stone" in one draft and "Mr. Stone" in another.
//!
//! From the names that the mentions of all drafts go back to. A mention without a name is nobody's that is known.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::passage::Passage;
use crate::attribution::Mention;
use crate::people::{Roster, Speaker, SpeakerKind};

/// The speakers that the drafts name.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    roster: Roster,
}

impl Cast {
    /// The speakers of these passages. A name of one word is a speaker's own only where no longer name has it.
    pub(super) fn of(passages: &[Passage]) -> Self {
        let names: BTreeSet<&str> = passages.iter().filter_map(|p| p.source.as_ref()?.name.as_deref()).collect();
        let (long, short): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| name.trim().contains(' '));
        let full = Roster::new(long.iter().map(|name| speaker(name)).collect());
        let single = short.into_iter().filter(|name| full.resolve(name).is_none());
        let all = long.iter().copied().chain(single);
        Self { roster: Roster::new(all.map(speaker).collect()) }
    }

    /// Whom a mention names; `None` where it names nobody, or several.
    pub(super) fn speaker(&self, mention: &Mention) -> Option<Arc<Speaker>> {
        self.roster.resolve(mention.name.as_deref()?).map(|(speaker, _)| speaker)
    }
}

fn speaker(name: &str) -> Speaker {
    Speaker::named(name, name, SpeakerKind::Person, None)
}
