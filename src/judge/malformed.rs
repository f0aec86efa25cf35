//! Findings on what has the digits of a number and is none.

use crate::finding::{Finding, Label, Severity};
use crate::relation::Confidence;
use crate::rules::Rule;
use crate::text::Span;

use super::Context;

/// Whether digits were meant as one number: groups behind commas of which one is a digit too long.
/// "1.234.56" and "192.168.0.1" are versions and addresses, and "1,2,3" is a list.
pub(super) fn is_number(text: &str, money: bool) -> bool {
    let whole = text.split('.').next().unwrap_or(text);
    let points = text.matches('.').count();
    let mut groups = whole.split(',').map(str::len);
    let first = groups
        .next()
        .is_some_and(|length| (1..=3).contains(&length));
    let rest: Vec<_> = groups.collect();
    let close = rest.iter().all(|length| (2..=4).contains(length));
    // "24,1945" lacks the blank of a date.
    let dated = rest.len() == 1 && text.len() - rest[0] <= 3;
    first && close && points <= 1 && rest.contains(&4) && (money || !dated)
}

/// The finding for digits and marks that make no number.
pub(super) fn finding(context: &Context<'_>, rule: &Rule, span: Span) -> Finding {
    let text = context.document.slice(span);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    Finding {
        rule: rule.id,
        severity: Severity::Error,
        confidence: Confidence::High,
        primary: Label {
            span,
            text: "no number".to_owned(),
        },
        others: Vec::new(),
        message: format!("{text} is no number: its commas part no groups that are in use"),
        working: "groups of three digits stand behind commas: 1,234,567".to_owned(),
        slip: None,
        slip_note: None,
        repairs: vec![
            format!("write {}", grouped(&digits)),
            "or correct a digit that was doubled or lost".to_owned(),
        ],
        picture: None,
    }
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
