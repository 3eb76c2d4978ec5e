//! The versions of one statement across drafts, without a bank: from articles to a [`Collation`].
//!
//! `passage` finds what the drafts print of somebody's words, `cast` who the drafts together credit, `group` what
//! prints one statement. `backbone` and `majority` make the statement's wording, `search` finds what else prints it,
//! each place as a `witness`, `variant` sets them in rows, and `following` says which draft seems to follow which.

mod backbone;
mod bond;
mod cast;
mod credit;
mod following;
mod group;
mod majority;
mod passage;
mod record;
mod search;
mod variant;
mod witness;

pub use credit::Credit;
pub use following::{Departure, Descent, Following};
pub use variant::Variant;
pub use witness::Witness;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use self::cast::Cast;
use self::group::Founder;
use self::majority::Ballot;
use self::passage::{Passage, Piece};
use self::record::Record;
use self::search::Known;
use crate::article::Article;
use crate::attribution::Kind;
use crate::people::Speaker;

/// From so many words in quotation marks on a statement is looked for in the other drafts, unless something else is
/// asked for. Fewer are looked up where their speaker is credited.
pub const LEAST_WORDS: usize = 4;

/// Reported speech that nobody prints in marks is a statement of its own from so many words on.
const LEAST_REPORTED: usize = 8;

/// One statement, as the drafts print it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The wording that most of the drafts share; in a tie, that of the longest version.
    pub wording: String,
    /// Its rows; at least two drafts are among their witnesses.
    pub variants: Vec<Variant>,
    /// Which draft seems to follow which, by the number of the follower.
    pub following: Vec<Following>,
}

impl Statement {
    /// The witnesses of all rows.
    pub fn witnesses(&self) -> impl Iterator<Item = &Witness> {
        self.variants.iter().flat_map(|v| &v.witnesses)
    }

    /// The numbers of the drafts that print it, rising.
    #[must_use]
    pub fn drafts(&self) -> Vec<usize> {
        self.witnesses().map(|w| w.article).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// How many drafts print nothing of it but the wording's own words: of those that do not report it in words of
    /// their own.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        let rows = |same: bool| {
            let rows = self.variants.iter().filter(move |v| v.is_unchanged() == same);
            rows.flat_map(|v| &v.witnesses).filter(|w| w.is_printed()).map(|w| w.article).collect::<BTreeSet<_>>()
        };
        rows(true).difference(&rows(false)).count()
    }

    /// How many drafts print it otherwise than as reported speech.
    #[must_use]
    pub fn printed(&self) -> usize {
        self.witnesses().filter(|w| w.is_printed()).map(|w| w.article).collect::<BTreeSet<_>>().len()
    }

    /// Who is credited with it, those of most drafts first. More than one are a finding: the same words under several
    /// names.
    #[must_use]
    pub fn credits(&self, articles: &[Article]) -> Vec<Credit> {
        credit::credits(articles, self.witnesses())
    }
}

/// The statements that stand in more than one of the drafts.
#[derive(Clone, Debug, Default)]
pub struct Collation {
    /// Those of most drafts first, then by their first place.
    pub statements: Vec<Statement>,
}

/// What all steps share.
struct Scene<'a> {
    articles: &'a [Article],
    /// The passages of all drafts, by draft and place.
    passages: Vec<Passage>,
    /// Who is credited with each.
    speakers: Vec<Option<Arc<Speaker>>>,
}

impl<'a> Scene<'a> {
    fn new(articles: &'a [Article]) -> Self {
        let read = |(number, article)| passage::passages(number, article);
        let passages: Vec<Passage> = articles.par_iter().enumerate().flat_map_iter(read).collect();
        let cast = Cast::of(&passages);
        let speakers = passages.par_iter().map(|p| cast.speaker(p.source.as_ref()?)).collect();
        Self { articles, passages, speakers }
    }

    /// The numbers of a draft's passages.
    fn passages_of(&self, draft: usize) -> std::ops::Range<usize> {
        let first = self.passages.partition_point(|p| p.draft < draft);
        first..self.passages.partition_point(|p| p.draft <= draft)
    }

    /// The draft of passage `number`.
    fn article(&self, number: usize) -> &'a Article {
        &self.articles[self.passages[number].draft]
    }
}

/// Groups what the drafts print of the same statements. Pure, and it cannot fail; drafts are told apart by their place
/// in `articles`.
///
/// A statement is looked for by its words in quotation marks, `least_words` of them or more ([`LEAST_WORDS`]).
#[must_use]
pub fn collate(articles: &[Article], least_words: usize) -> Collation {
    let scene = Scene::new(articles);
    let mut taken = vec![false; scene.passages.len()];
    let founders = marked_founders(&scene, least_words);
    founders.iter().for_each(|f| taken[f.passage] = true);
    let mut found = told(&scene, &founders, true);
    let known: Vec<Known> = found.iter().map(|f| f.known(&scene)).collect();
    for sighting in search::sightings(&scene, &known, &taken) {
        sighting.passage.into_iter().for_each(|n| taken[n] = true);
        found[sighting.statement].witnesses.push(sighting.witness);
    }
    found.extend(told(&scene, &reported_founders(&scene, &taken), false));

    let mut statements: Vec<Statement> = found.into_par_iter().filter_map(|f| f.statement(articles)).collect();
    let first = |s: &Statement| s.witnesses().map(|w| (w.article, w.place())).min();
    statements.sort_by_cached_key(|s| (Reverse(s.drafts().len()), first(s), s.wording.clone()));
    Collation { statements }
}

/// The passages with enough words in quotation marks.
fn marked_founders(scene: &Scene<'_>, least: usize) -> Vec<Founder> {
    let speech = scene.passages.iter().enumerate().filter(|(_, p)| p.speech);
    let pieces = speech.filter_map(|(n, p)| p.longest_marked(scene.article(n)).map(|piece| (n, piece)));
    let long = pieces.filter(|(n, piece)| piece.size(scene.article(*n)).0 >= least.max(1));
    long.map(|(passage, piece)| Founder { passage, piece: piece.clone() }).collect()
}

/// The reported speech that is left, where it is long enough.
fn reported_founders(scene: &Scene<'_>, taken: &[bool]) -> Vec<Founder> {
    let free = scene.passages.iter().enumerate().filter(|(n, p)| !taken[*n] && p.kind != Kind::Direct);
    let long = free.filter(|(n, p)| p.whole.size(scene.article(*n)).0 >= LEAST_REPORTED);
    long.map(|(passage, p)| Founder { passage, piece: p.whole.clone() }).collect()
}

/// A statement with what founded it.
struct Found {
    record: Record,
    language: &'static str,
    witnesses: Vec<Witness>,
    passages: Vec<usize>,
}

/// The statements of these founders (`marked`: by their words in quotation marks), also those of one draft.
fn told(scene: &Scene<'_>, founders: &[Founder], marked: bool) -> Vec<Found> {
    let groups = group::groups(scene, founders, marked);
    groups.into_par_iter().filter_map(|group| found(scene, group.into_iter().map(|n| &founders[n]).collect())).collect()
}

fn found(scene: &Scene<'_>, founders: Vec<&Founder>) -> Option<Found> {
    let mut pieces: Vec<(&Piece, &Article)> = founders.iter().map(|f| (&f.piece, scene.article(f.passage))).collect();
    pieces.sort_by_key(|(piece, article)| Reverse(piece.size(article).0));
    let language = pieces.first()?.1.language().code;
    let backbone = backbone::backbone(&pieces)?;
    let ballot = |f: &&Founder| {
        let article = scene.article(f.passage);
        let alignment = backbone.lay(&f.piece, article)?;
        Some(Ballot { draft: scene.passages[f.passage].draft, text: article.text(), alignment })
    };
    let ballots: Vec<Ballot<'_>> = founders.iter().filter_map(ballot).collect();
    let record = Record::new(&majority::majority(&backbone, &ballots), language);
    let witness = |f: &&Founder| {
        let (article, whole) = (scene.article(f.passage), &scene.passages[f.passage].whole);
        let alignment = record.lay_whole(whole, article).or_else(|| record.lay(&f.piece, article))?;
        Some(Witness::by_words(scene, f.passage, alignment))
    };
    let witnesses = founders.iter().filter_map(witness).collect();
    Some(Found { record, language, witnesses, passages: founders.iter().map(|f| f.passage).collect() })
}

impl Found {
    /// As it is looked up. Of those credited with it, it is the one's who is named most, then the first by name.
    fn known(&self, scene: &Scene<'_>) -> Known {
        let mut named: BTreeMap<&str, (usize, &Arc<Speaker>)> = BTreeMap::new();
        for speaker in self.passages.iter().filter_map(|&n| scene.speakers[n].as_ref()) {
            named.entry(&speaker.id).or_insert((0, speaker)).0 += 1;
        }
        let most = named.into_values().rev().max_by_key(|(count, _)| *count);
        Known { record: self.record.clone(), language: self.language, speaker: most.map(|(_, s)| Arc::clone(s)) }
    }

    /// The statement, where more than one draft prints it.
    fn statement(self, articles: &[Article]) -> Option<Statement> {
        let drafts: BTreeSet<usize> = self.witnesses.iter().map(|w| w.article).collect();
        if drafts.len() < 2 {
            return None;
        }
        let wording = self.record.text().to_owned();
        let variants = variant::variants(articles, &wording, self.witnesses);
        let following = following::following(articles, &wording, &variants);
        Some(Statement { wording, variants, following })
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAST_WORDS, collate};
    use crate::article::{Article, Format};

    fn articles(drafts: &[&str]) -> Vec<Article> {
        let read = |(n, text): (usize, &&str)| {
            Article::read(
                &format!("{n}.md"),
                text.as_bytes().to_vec(),
                Format::Markdown,
                crate::language::language("en"),
            )
        };
        drafts.iter().enumerate().map(read).collect()
    }

    /// How many drafts print each statement.
    fn sizes(drafts: &[&str]) -> Vec<usize> {
        let articles = articles(drafts);
        collate(&articles, LEAST_WORDS).statements.iter().map(|s| s.drafts().len()).collect()
    }

    const BRIDGE: &str =
        "“Nobody in this town asked for a toll bridge, and nobody will ever pay for one,” Ama Osei said.";

    #[test]
    fn drafts_without_words_of_anybody_have_nothing_in_common() {
        assert_eq!(sizes(&[]), [0; 0]);
        assert_eq!(sizes(&["", ""]), [0; 0]);
        assert_eq!(sizes(&["It rained.", "It rained."]), [0; 0]);
        assert_eq!(sizes(&[BRIDGE]), [0; 0]);
        assert_eq!(sizes(&[BRIDGE, BRIDGE]), [2]);
    }

    #[test]
    fn phrases_titles_and_courtesies_join_nothing() {
        for (one, other) in [
            (
                "“At the end of the day we have to win,” Ama Osei said.",
                "“At the end of the day nobody cares,” Bo Lind said.",
            ),
            ("He read “The Lost World of Tomorrow” again.", "She sold “The Lost World of Tomorrow” to him."),
            ("They call it “deep work” now.", "The so-called “deep work” goes on."),
            (
                "“I want to thank you all for coming here tonight,” Ama Osei said.",
                "“I want to thank you all,” Bo Lind said.",
            ),
            ("Osei said that the council would meet on Monday.", "Lind said that the board would meet on Monday."),
        ] {
            assert_eq!(sizes(&[one, other]), [0; 0], "{one} {other}");
        }
    }

    #[test]
    fn the_same_words_are_one_statement_whatever_the_typography_and_the_credit() {
        for other in [
            "\"Nobody in this town asked for a toll bridge, and nobody will ever pay for one,\" said Bo Lind.",
            "> Nobody in this town asked for a toll bridge, and nobody will ever pay for one.",
            "“Nobody in this town,” Ama Osei said, “asked for a toll bridge, and nobody will ever pay for one.”",
            "“NOBODY IN THIS TOWN ASKED FOR A TOLL BRIDGE, AND NOBODY WILL EVER PAY FOR ONE,” Ama Osei said.",
            "Ama Osei said that “nobody in this town asked for a toll bridge.”",
            "“No one in this town asked for a toll bridge, and nobody will ever pay for one,” Ama Osei said.",
        ] {
            assert_eq!(sizes(&[BRIDGE, other]), [2], "{other}");
        }
    }

    #[test]
    fn fewer_words_found_a_statement_only_where_that_is_asked_for() {
        let drafts = articles(&["“Never on Sundays,” Ama Osei said.", "“Never on Sundays!” Ama Osei said."]);
        assert!(collate(&drafts, LEAST_WORDS).statements.is_empty());
        assert_eq!(collate(&drafts, 3).statements.len(), 1);
        let wide = articles(&[BRIDGE, BRIDGE]);
        assert!(collate(&wide, 40).statements.is_empty());
    }

    #[test]
    fn any_text_can_be_collated() {
        for text in
            ["“", "””““", "“a” “a” “a”", "\u{0}“\u{202e}x y z w v u”", "“… … … [x] …”", "“。。。 ， ，”", "> \n>\n> “"]
        {
            _ = sizes(&[text, text, BRIDGE]);
        }
    }
}
