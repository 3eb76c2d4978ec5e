//! Holds the quotations of article drafts against a bank of canonical quotes and says what changed.
//!
//! A draft becomes an [`Article`], a folder of records a [`Bank`]; [`verify`] brings the two together in a [`Report`]:
//!
//! ```
//! use quotecheck::render::{self, Run};
//! use quotecheck::{Settings, open_article, open_bank, verify};
//!
//! let bank = open_bank("quotes")?; // parsed and indexed once; Send + Sync
//! let article = open_article("articles/negation-lost.txt")?;
//! let report = verify(article, &bank, &Settings::default()); // pure: no input or output, cannot fail
//! for judgement in &report.judgements {
//!     for finding in &judgement.findings {
//!         println!("{}: {}: {}", report.article.locate(finding.span), finding.rule.name, finding.message);
//!     }
//! }
//! # let found: Vec<_> = report.open_findings().map(|finding| finding.rule.name).collect();
//! # assert_eq!(found, ["altered-meaning"]);
//! render::json::write(&Run::new(&bank, vec![report], Vec::new()), &mut std::io::stdout())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Settings come from [`open_project`] or are [`Settings::default`]. Reading a draft or a bank can fail
//! ([`files::ArticleError`], [`bank::BankError`] with every mistake at once); checking cannot. Reports are written by
//! [`render`]: `terminal`, `json` (schemas in `docs/`), `jsonl`, `github`, `diff`.
//!
//! The stages can be used by themselves. [`quotation`] finds what stands in quotation marks and [`attribution`] who is
//! credited with it, without any bank; [`people`] tells which speaker a mention names; [`alignment`] lays words against
//! a record, [`circumstance`] its date, occasion and role; [`rules`] says what a difference amounts to under a profile
//! of [`house`]; [`settle`] marks what the desk has decided already. [`fix`](mod@fix) puts the record's words back;
//! [`collate`](mod@collate) groups the versions of one statement across drafts, without any bank. What differs by
//! language is data, in [`language`].
//!
//! Offsets are bytes of [`Article::text`] throughout; [`Article::locate`] turns them into places in the file.

pub mod alignment;
pub mod article;
pub mod attribution;
pub mod bank;
pub mod circumstance;
pub mod collate;
pub mod files;
pub mod fix;
pub mod house;
pub mod language;
pub mod people;
pub mod quotation;
pub mod render;
pub mod report;
pub mod rules;
pub mod settings;
pub mod settle;
pub mod text;
pub mod tree;
mod verify;

pub use article::Article;
pub use bank::Bank;
pub use files::{open_article, open_bank, open_project};
pub use house::Settings;
pub use report::Report;
pub use verify::verify;
