//! The units of `reference-data/`, as the build script packed them.
//!
//! To build the table takes longer than to check a story of 500 words, so it is built when the
//! crate is (`build/main.rs`, out of the same files as here) and only unpacked when it is used.

use std::sync::LazyLock;

use super::Units;

static EMBEDDED: LazyLock<Units> =
    LazyLock::new(|| postcard::from_bytes(PACKED).expect("the build script packed it"));

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/units"));

impl Units {
    /// The units of `reference-data/`.
    pub fn embedded() -> &'static Units {
        &EMBEDDED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_the_tables_say() {
        let built = Units::build(Vec::new()).expect("the tables are read");
        assert_eq!(*Units::embedded(), built);
    }
}
