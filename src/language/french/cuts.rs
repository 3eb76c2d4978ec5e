//! French words that a cut must not hide.
//!
//! Written down for this project after Grevisse and Goosse, *Le bon usage* (16th edition, 2016): opposition,
//! restriction, condition. "si" counts before a subject only: alone it is "so" and "yes" as well.

use crate::language::Cuts;

/// The words.
pub(super) static CUTS: Cuts = Cuts {
    turns: &["mais", "cependant", "toutefois", "néanmoins", "pourtant", "sauf", "excepté", "hormis"],
    conditions: &[
        "si le",
        "si la",
        "si les",
        "si l'on",
        "si on",
        "si je",
        "si tu",
        "s'il",
        "s'ils",
        "si elle",
        "si elles",
        "si nous",
        "si vous",
        "si un",
        "si une",
        "seulement si",
        "uniquement si",
        "à moins",
        "à condition",
        "sous réserve",
        "pourvu que",
        "bien que",
        "quoique",
        "à l'exception",
    ],
    idioms: &["même si", "comme si", "mais aussi", "mais encore", "mais également", "sauf que"],
    pairs: &["non seulement", "pas seulement", "non pas seulement"],
    remarks: &[
        "nous soulignons",
        "c'est nous qui soulignons",
        "souligné par nous",
        "italiques dans l'original",
        "ndlr",
        "note de la rédaction",
        "rires",
        "rit",
        "inaudible",
    ],
};
