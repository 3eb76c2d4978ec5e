//! The transcripts that records name in place of their words: opened by whoever reads the disk, taken apart here.

use super::{BankFile, Contents};
use crate::bank::Transcript;
use crate::tree::{Table, shown};

/// Opens the file that a record of this bank file names: its bytes, or what is wrong with it, as a message goes on
/// after its name ("but there is no quotes/a.vtt", "which cannot be read: permission denied").
pub type OpenText<'a> = dyn Fn(&BankFile, &str) -> Result<Vec<u8>, String> + 'a;

/// What `text-file` holds, as messages say it.
pub(super) const EXPECTED: &str = "a file of plain text, SRT or WebVTT, its path counted from the bank file's folder";

/// Reads the transcripts of all quotes, and adds to the mistakes of each file those that cannot be read.
pub(super) fn read(files: &[BankFile], contents: &mut [Contents], open: &OpenText<'_>) {
    for (file, content) in files.iter().zip(contents) {
        for (number, quote) in content.quotes.iter().enumerate() {
            let Some(node) = quote.get("text-file") else { continue };
            let Some(path) = node.text().map(str::trim).filter(|path| !path.is_empty()) else { continue };
            match transcript(file, quote, path, open) {
                Ok(transcript) => drop(content.transcripts.insert(number, transcript)),
                Err(message) => content.mistakes.add(node.at, message),
            }
        }
    }
}

fn transcript(file: &BankFile, quote: &Table, path: &str, open: &OpenText<'_>) -> Result<Transcript, String> {
    let owner = quote.text("id").map_or_else(String::new, |id| format!(" {}", shown(id)));
    if quote.get("text").is_some() {
        return Err(format!("quote{owner} has both `text` and `text-file`; keep one"));
    }
    let read = open(file, path).and_then(|bytes| Transcript::read(path, bytes).map_err(|what| format!("which {what}")));
    read.map_err(|why| format!("`text-file` of quote{owner} is {}, {why}; expected {EXPECTED}", shown(path)))
}
