//! Any bytes as a transcript in any notation: reading never panics, and every byte of the words has a time code or none
//! before it has.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotecheck::bank::{Spoken, Transcript};

fuzz_target!(|bytes: &[u8]| {
    for name in ["speech.txt", "speech.srt", "speech.vtt"] {
        let Ok(transcript) = Transcript::read(name, bytes.to_vec()) else { continue };
        for mine in [true, false] {
            let Spoken { text, times } = transcript.spoken(|label| mine || label.len() % 2 == 0);
            let known: Vec<bool> = (0..text.len()).map(|byte| times.at(byte).is_some()).collect();
            assert!(known.is_sorted());
        }
    }
});
