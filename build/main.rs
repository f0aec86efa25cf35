//! Builds the table of units when the crate is built, out of the crate's own files.
//!
//! Every layer under the units is independent of what stands above it (`tests/layers.rs`), so the
//! files are compiled here as they are. A test compares what is packed with what the tables say.

#![allow(dead_code, unreachable_pub, unused_imports, missing_docs)]
#![allow(clippy::print_stdout, reason = "that is how a build script speaks")]

use std::{env, fs, path::Path};

#[path = "../src/error.rs"]
mod error;
mod tables;
mod text;
mod unit;
mod words;

fn main() {
    for watched in [
        "build",
        "reference-data",
        "src/error.rs",
        "src/text",
        "src/unit",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let units = unit::Units::build(Vec::new()).unwrap_or_else(|error| panic!("{error}"));
    let packed = postcard::to_allocvec(&units).expect("plain data can be packed");
    let directory = env::var_os("OUT_DIR").expect("cargo says where to write");
    let directory = Path::new(&directory);
    fs::write(directory.join("units"), packed).expect("cargo's directory can be written");
    let tables = Path::new("reference-data");
    let cut = tables::cut(tables, &directory.join("tables"));
    let gathered = cut.and_then(|()| words::gather(tables, directory));
    gathered.unwrap_or_else(|error| panic!("reference-data: {error}"));
}
