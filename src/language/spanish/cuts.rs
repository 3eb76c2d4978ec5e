//! Spanish words that a cut must not hide.
//!
//! Written down for this project after the *Nueva gramática de la lengua española* (2009), chapters 31 and 47:
//! adversative, conditional, concessive and exceptive constructions.

use crate::language::Cuts;

/// The words.
pub(super) static CUTS: Cuts = Cuts {
    turns: &["pero", "sin embargo", "no obstante", "salvo", "excepto"],
    conditions: &[
        "si",
        "solo si",
        "sólo si",
        "a menos",
        "a no ser",
        "siempre que",
        "siempre y cuando",
        "con tal de que",
        "a condición",
        "aunque",
        "con la excepción",
        "a excepción",
    ],
    idioms: &["como si", "incluso si", "sé si", "sabemos si", "sabe si", "pero también", "si bien", "si no"],
    pairs: &["no solo", "no sólo", "no solamente", "no únicamente"],
    remarks: &[
        "énfasis añadido",
        "énfasis agregado",
        "cursivas añadidas",
        "cursivas en el original",
        "el énfasis es nuestro",
        "risas",
        "ríe",
        "inaudible",
    ],
};
