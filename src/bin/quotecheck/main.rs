//! The command: parses arguments, runs, prints, exits with 0, 1 or 2.

fn main() {}
