//! The program: files, arguments, environment and exit codes.

fn main() {}
