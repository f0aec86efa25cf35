//! Inputs: plain text, Markdown and JSON lines, each read into documents with a map back.
