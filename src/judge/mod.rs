//! The judge: runs the rules, and is the one place for tolerance, slips, wording and severity.
