//! Everything that is tested from outside: behaviour as data, the shape of the code, the commands.

mod cases;
mod commands;
mod json_report;
mod sample;
mod terminal;
