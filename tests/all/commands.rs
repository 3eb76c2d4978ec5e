//! The commands as a user runs them: what they print where, and how they exit.
