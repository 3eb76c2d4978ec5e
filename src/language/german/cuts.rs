//! German words that a cut must not hide.
//!
//! Written down for this project after the *Duden-Grammatik* (9th edition, 2016): adversative, conditional, concessive
//! and restrictive connectors. "doch" is left out: most often it is a particle.

use crate::language::Cuts;

/// The words.
pub(super) static CUTS: Cuts = Cuts {
    turns: &["aber", "jedoch", "allerdings", "dennoch", "trotzdem", "außer", "ausgenommen"],
    conditions: &[
        "wenn",
        "nur wenn",
        "falls",
        "nur falls",
        "sofern",
        "es sei denn",
        "vorausgesetzt",
        "unter der bedingung",
        "unter der voraussetzung",
        "solange",
        "obwohl",
        "obgleich",
        "wenngleich",
        "mit ausnahme",
        "vorbehaltlich",
    ],
    idioms: &["als wenn", "auch wenn", "wie wenn", "selbst wenn", "wenn auch", "aber auch", "außer sich", "außer haus"],
    pairs: &["nicht nur", "nicht bloß", "nicht allein"],
    remarks: &[
        "hervorhebung im original",
        "hervorhebungen im original",
        "hervorhebung hinzugefügt",
        "hervorhebung d. red",
        "hervorhebung der redaktion",
        "herv. i. o",
        "anm. d. red",
        "anmerkung der redaktion",
        "anm. d. verf",
        "lacht",
        "lachen",
        "beifall",
        "gelächter",
        "unverständlich",
    ],
};
