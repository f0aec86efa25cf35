//! The bytes of a table as text.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Error, Place, Result};

/// The text of a table: UTF-8, UTF-16 with its mark, or Windows-1252 where it cannot be UTF-8.
///
/// # Errors
/// Where a NUL stands, and where some bytes are UTF-8 of several bytes and others are none: two files were
/// put together, and nobody knows what their letters are.
pub(super) fn decode(bytes: &[u8], name: &str) -> Result<String> {
    let text = match bytes {
        [0xFF, 0xFE, ..] => UTF_16LE.decode(bytes).0.into_owned(),
        [0xFE, 0xFF, ..] => UTF_16BE.decode(bytes).0.into_owned(),
        _ => eight_bits(bytes, name)?,
    };
    match text.find('\0') {
        Some(at) => Err(Error::new(
            place(name, &text.as_bytes()[..at]),
            "a NUL character stands here; a table is text: CSV or TSV",
        )),
        None => Ok(text),
    }
}

fn eight_bits(bytes: &[u8], name: &str) -> Result<String> {
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let wrong = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error.valid_up_to(),
    };
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return Err(Error::new(
            place(name, &bytes[..wrong]),
            format!(
                "byte {:#04x} is no UTF-8, though other letters of the file are; save the file in one encoding, UTF-8 or Windows-1252",
                bytes[wrong]
            ),
        ));
    }
    Ok(WINDOWS_1252
        .decode_without_bom_handling(bytes)
        .0
        .into_owned())
}

/// The line that follows these bytes.
fn place(name: &str, before: &[u8]) -> Place {
    let lines = memchr::memchr_iter(b'\n', before).count();
    Place::of(name).row(lines as u64 + 1)
}
