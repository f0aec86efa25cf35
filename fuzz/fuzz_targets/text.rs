//! Any bytes as plain text: read, checked and printed; and in pieces with the findings of the whole.
#![no_main]

mod common;

use checkfigure::input::{Pieces, Source};
use checkfigure::text::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = Source::read(bytes.to_vec(), "fuzz").expect("it is small");
    common::check(Document::plain(source.text()), &source);
    let size = bytes.first().map_or(1, |byte| usize::from(*byte) + 1);
    let mut pieces = Pieces::new(bytes, "fuzz", size);
    let mut length = 0;
    while let Some(piece) = pieces.next(Vec::new()).expect("bytes can be read") {
        length += piece.len();
    }
    assert_eq!(length, bytes.len());
});
