//! Everything that is tested from outside: behaviour as data, the shape of the code, the commands.

#![expect(clippy::disallowed_methods, reason = "tests may touch the disk")]

mod bank_add;
mod cases;
mod collations;
mod commands;
mod corpus;
mod desk;
mod fix;
mod floors;
mod json_report;
mod judgement;
mod licences;
mod readme;
mod rules_page;
mod sample;
mod settling;
mod terminal;
