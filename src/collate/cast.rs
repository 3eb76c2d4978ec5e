//! Who the drafts together credit: one person for "Andy Stone" in one draft and "Stone" in another.
//!
//! From the names that the mentions of all drafts go back to. A mention without a name is nobody's that is known.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::passage::Passage;
use crate::attribution::Mention;
use crate::language::Lexicon;
use crate::people::{Speaker, SpeakerKind};
use crate::text::Words;

/// A surname by itself is the person's who is named so many times as often as all others of that surname.
const FOREMOST: usize = 10;

/// First and last word of a name, folded; the first is empty for a name of one word.
type Identity = (String, String);

/// The speakers that the drafts name.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    speakers: FxHashMap<Identity, Arc<Speaker>>,
    /// Who is meant by a surname.
    surnames: FxHashMap<String, Arc<Speaker>>,
}

impl Cast {
    /// The speakers of these passages. Two names are one person's where their first and last words are the same.
    pub(super) fn of(passages: &[Passage]) -> Self {
        let mut forms: BTreeMap<Identity, BTreeMap<&str, usize>> = BTreeMap::new();
        for name in passages.iter().filter_map(|p| p.source.as_ref()?.name.as_deref()) {
            if let Some(identity) = identity(name) {
                *forms.entry(identity).or_default().entry(name).or_default() += 1;
            }
        }
        let mut cast = Self::default();
        let mut bearers: BTreeMap<String, Vec<(usize, Arc<Speaker>)>> = BTreeMap::new();
        for (identity, forms) in forms {
            let usual =
                forms.iter().max_by_key(|(name, count)| (**count, Reverse(name.len()))).map_or("", |(name, _)| name);
            let speaker = Arc::new(Speaker::named(usual, usual, SpeakerKind::Person, None));
            if !identity.0.is_empty() {
                bearers.entry(identity.1.clone()).or_default().push((forms.values().sum(), Arc::clone(&speaker)));
            }
            cast.speakers.insert(identity, speaker);
        }
        cast.surnames = bearers.into_iter().filter_map(|(name, all)| Some((name, foremost(all)?))).collect();
        cast
    }

    /// Whom a mention names; `None` where it names nobody, or a surname that several bear.
    pub(super) fn speaker(&self, mention: &Mention) -> Option<Arc<Speaker>> {
        let identity = identity(mention.name.as_deref()?)?;
        let of_surname = self.surnames.get(&identity.1).filter(|_| identity.0.is_empty());
        of_surname.or_else(|| self.speakers.get(&identity)).cloned()
    }
}

/// The one who bears a surname, or by far the most often.
fn foremost(mut bearers: Vec<(usize, Arc<Speaker>)>) -> Option<Arc<Speaker>> {
    bearers.sort_by_key(|(count, speaker)| (Reverse(*count), speaker.id.clone()));
    let others: usize = bearers.iter().skip(1).map(|(count, _)| count).sum();
    let (most, speaker) = bearers.into_iter().next()?;
    (most >= others * FOREMOST).then_some(speaker)
}

/// What tells a name from others: without titles, letter case, accents and what stands between the first and the last
/// word.
fn identity(name: &str) -> Option<Identity> {
    let words = Words::of(name);
    let written = words.spans().iter().map(|span| span.of(name));
    let english = crate::language::language("en")?;
    let folded: Vec<String> = written.skip_while(|w| Lexicon::of(english).get(w).title).map(plain).collect();
    let last = folded.last()?.clone();
    let first = folded.first().filter(|_| folded.len() > 1).cloned().unwrap_or_default();
    Some((first, last))
}

fn plain(word: &str) -> String {
    let bare = word.trim_end_matches("'s").trim_end_matches("’s");
    bare.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::passage::passages;
    use super::Cast;
    use crate::article::{Article, Format};

    /// Whom the drafts credit, passage by passage.
    fn credited(drafts: &[&str]) -> Vec<String> {
        let read = |text: &&str| {
            Article::read("draft", text.as_bytes().to_vec(), Format::Plain, crate::language::language("en"))
        };
        let articles: Vec<Article> = drafts.iter().map(read).collect();
        let all: Vec<_> = articles.iter().enumerate().flat_map(|(n, a)| passages(n, a)).collect();
        let cast = Cast::of(&all);
        let name =
            |p: &super::Passage| p.source.as_ref().and_then(|m| cast.speaker(m)).map_or("?".into(), |s| s.name.clone());
        all.iter().map(name).collect()
    }

    #[test]
    fn one_person_has_one_name_over_all_drafts() {
        let long = "“We have never had so many apples,” Greta Olsen said.";
        for other in [
            "“The barns are full to the roof,” Olsen said.",
            "“The barns are full to the roof,” Greta M. Olsen said.",
            "“The barns are full to the roof,” Mrs. Olsen said.",
        ] {
            assert_eq!(credited(&[long, long, other]), ["Greta Olsen"; 3], "{other}");
        }
    }

    #[test]
    fn a_surname_that_two_bear_names_neither() {
        let drafts = [
            "“We have never had so many apples,” Greta Olsen said.",
            "“We have never had so many pears,” Bo Olsen said.",
            "“The barns are full to the roof,” Olsen said.",
        ];
        assert_ne!(credited(&drafts)[2], "Greta Olsen");
        assert_ne!(credited(&drafts)[2], "Bo Olsen");
    }

    #[test]
    fn nobody_is_made_of_a_mention_without_a_name() {
        assert_eq!(credited(&["“The barns are full to the roof,” a spokesperson said."]), ["?"]);
    }
}
