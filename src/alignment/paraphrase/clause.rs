//! The stretch of a quote that reported speech reports: neighbouring parts of it, found by the words shared.

use super::number::{Kind, kind};
use super::score::{Report, Shared, Support};
use super::term::Terms;

/// The most neighbouring parts that are taken together: a sentence with its insertions, or two short ones.
const WIDEST: usize = 8;

/// What a shared word counts for as evidence where it is shared by a synonym only.
const BY_SYNONYM: f32 = 0.75;

/// What a part shares with the report.
#[derive(Clone, Copy, Default)]
struct Part {
    number: usize,
    shared: Shared,
    lower: Shared,
    /// What is shared word by word, not by a synonym.
    exact: Shared,
    /// The kinds of its numbers that the report has not.
    slots: u8,
    /// Whether the speakers mean themselves in it.
    own: bool,
    content: usize,
    kept: usize,
    slotted: usize,
}

/// The stretch of the quote that supports the report best; `None` where it shares nothing.
///
/// One that is enough to say what is reported goes before all others.
pub(super) fn best(terms: &Terms, report: &Report, is_sentence: bool) -> Option<Support> {
    let parts = parts(terms, report);
    let starts = (0..parts.len()).filter(|&i| parts[i].shared != 0);
    let worth = |support: &Support| (support.suffices(is_sentence), support.rank());
    let all = starts.flat_map(|i| stretches(&parts[i..], report));
    all.fold(None, |best: Option<Support>, next| match best {
        Some(held) if worth(&held) >= worth(&next) => Some(held),
        _ => Some(next),
    })
}

/// The stretches that begin with the first of `parts` and end with a part that shares something.
fn stretches<'a>(parts: &'a [Part], report: &'a Report) -> impl Iterator<Item = Support> + 'a {
    let mut sum = Part::default();
    parts.iter().take(WIDEST).filter_map(move |part| {
        sum.shared |= part.shared;
        sum.lower |= part.lower;
        sum.exact |= part.exact;
        sum.slots |= part.slots;
        sum.own |= part.own;
        sum.slotted += part.slotted;
        sum.content += part.content;
        sum.kept += part.kept;
        (part.shared != 0).then(|| support((parts[0].number, part.number), sum, report))
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts of words in a few clauses")]
fn support(parts: (usize, usize), sum: Part, report: &Report) -> Support {
    let all = sum.content.max(1) as f32;
    let set = if sum.own { report.with_subject(sum.shared) } else { sum.shared };
    Support {
        parts,
        shared: sum.shared,
        plain: report.plain(sum.shared, sum.lower),
        covered: report.covered(set),
        slotted: report.slotted(set, sum.slots),
        kept: sum.kept as f32 / all,
        kept_slotted: (sum.kept + sum.slotted) as f32 / all,
        evidence: report.evidence(sum.exact) + BY_SYNONYM * report.evidence(sum.shared & !sum.exact),
    }
}

fn parts(terms: &Terms, report: &Report) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for term in terms.items.iter().filter(|t| t.tells()) {
        if parts.last().is_none_or(|p| p.number != term.part) {
            parts.push(Part { number: term.part, own: terms.own[term.part], ..Part::default() });
        }
        let part = parts.last_mut().expect("one was just added");
        let shared = report.find(term.stem);
        part.shared |= shared;
        part.lower |= if term.capital { 0 } else { shared };
        part.exact |= if term.kin.is_some() { 0 } else { shared };
        let slot = kind(term).map_or(0, Kind::bit) & if shared == 0 { report.kinds() } else { 0 };
        part.slots |= slot;
        part.slotted += usize::from(slot != 0);
        part.content += 1;
        part.kept += usize::from(shared != 0);
    }
    parts
}
