//! A wording that passages of drafts are laid against, as if it were on record.

use std::sync::Arc;

use super::passage::Piece;
use crate::alignment::{Alignment, versions};
use crate::article::Article;
use crate::bank::{Bank, CanonicalQuote};
use crate::people::{Roster, Speaker, SpeakerKind};

/// A bank of one quote.
#[derive(Clone, Debug)]
pub(super) struct Record {
    bank: Bank,
    speaker: Arc<Speaker>,
}

impl Record {
    /// The wording `text`, in the language with this tag.
    pub(super) fn new(text: &str, language: &str) -> Self {
        let speaker = Arc::new(Speaker::named("", "", SpeakerKind::Person, None));
        let bank = Bank::new(Roster::default(), vec![quote(text, language, &speaker)]);
        Self { bank, speaker }
    }

    pub(super) fn text(&self) -> &str {
        self.bank.quotes()[0].text()
    }

    /// The piece laid against the wording; where it is no version as a whole, its sentence that is one and shares most.
    pub(super) fn lay(&self, piece: &Piece, article: &Article) -> Option<Alignment> {
        let whole = self.lay_whole(piece, article);
        whole.or_else(|| {
            let sentences = piece.sentences(article);
            let laid = sentences.iter().rev().filter_map(|sentence| self.lay_whole(sentence, article));
            laid.max_by_key(|alignment| alignment.matched)
        })
    }

    /// The piece laid against the wording; `None` where it is no version of it.
    pub(super) fn lay_whole(&self, piece: &Piece, article: &Article) -> Option<Alignment> {
        versions(piece.fragment(article), &self.bank, Some(&self.speaker)).into_iter().next()
    }
}

/// A quote with this wording.
pub(super) fn quote(text: &str, language: &str, speaker: &Arc<Speaker>) -> CanonicalQuote {
    CanonicalQuote { language: language.to_owned(), ..CanonicalQuote::of(speaker, "", &[text]) }
}
