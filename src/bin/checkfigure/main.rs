//! The program: files, arguments, environment and exit codes.

mod args;
mod config;
mod convert;
mod explain;
mod feed;
mod files;
mod known;
mod names;
mod output;
mod page;
mod printer;
mod reference;
mod run;
mod setup;
mod work;

use std::io::{self, Write};
use std::process::ExitCode;

use checkfigure::error::Shown;
use clap::Parser;

use args::{Args, Command};

/// Nothing was found.
const CLEAN: u8 = 0;
/// Something was found.
const FINDINGS: u8 = 1;
/// Something could not be run or read.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    let code = match args.command {
        Command::Check(args) => run::check(&args),
        Command::Extract(args) => run::extract(&args),
        Command::Convert(args) => convert::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Reference(args) => reference::run(&args),
    };
    ExitCode::from(code.unwrap_or_else(|error| failed(&error)))
}

/// Says why the program could not run; a reader that has gone away is no failure.
fn failed(error: &anyhow::Error) -> u8 {
    if output::is_broken_pipe(error) {
        return CLEAN;
    }
    say(format_args!("{error:#}"));
    FAILED
}

/// One line on standard error, whatever names and cells it repeats; nothing can be done where that
/// fails.
fn say(message: std::fmt::Arguments<'_>) {
    let line: String = message
        .to_string()
        .chars()
        .map(|c| Shown(c).to_string())
        .collect();
    let _ = writeln!(io::stderr(), "checkfigure: {line}");
}
