//! Any words as arguments: parsed or refused; an amount that is given is converted or refused.
#![no_main]

#[allow(dead_code)]
#[path = "../../src/bin/checkfigure/args.rs"]
mod args;

use checkfigure::error::shown;
use checkfigure::input::read_date;
use checkfigure::mention::scan;
use checkfigure::number;
use checkfigure::report::Converted;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};
use clap::Parser;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let words = std::iter::once("checkfigure").chain(text.split('\n'));
    let units = Units::embedded();
    match args::Args::try_parse_from(words).map(|args| args.command) {
        Ok(args::Command::Check(args)) => {
            let _ = args.common.date.as_deref().map(read_date);
            let options = Options {
                select: args.select,
                ignore: args.ignore,
                ..Options::default()
            };
            let _ = Checker::new(options);
        }
        Ok(args::Command::Convert(args)) => {
            let Some(into) = units.parse(args.unit.as_deref().unwrap_or_default()) else {
                return;
            };
            for figure in scan(&Document::plain(args.amount.as_str()), units).figures {
                let number = figure.number();
                let converted = number.and_then(|number| Converted::new(number, figure.unit, into, units));
                let _ = converted.map(|converted| converted.to_string());
            }
            let read = number::read(&args.amount, 0).or_else(|| number::read_words(&args.amount, 0));
            let unit = read.and_then(|read| units.parse(args.amount.get(read.end..)?.trim()));
            if let (Some(read), Some(unit)) = (read, unit) {
                let _ = Converted::new(read.value, unit, into, units).map(|c| c.to_string());
            }
        }
        Ok(_) => {}
        Err(error) => {
            let _ = shown(&error.to_string());
        }
    }
});
