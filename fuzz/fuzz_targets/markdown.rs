//! Any bytes as Markdown with HTML and mathematics in it.
#![no_main]

mod common;

use checkfigure::input::{Source, markdown};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = Source::read(bytes.to_vec(), "fuzz").expect("it is small");
    common::check(markdown(source.text()), &source);
});
