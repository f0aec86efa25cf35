//! The words that a head is made of.

use crate::text::folded::fold;

/// "top1" as "top" and "1": a text writes top-1.
pub(super) fn letters_and_digits(piece: &str) -> Vec<String> {
    let digits = piece.bytes().position(|byte| byte.is_ascii_digit());
    match digits.filter(|&at| at > 1 && piece[at..].bytes().all(|byte| byte.is_ascii_digit())) {
        Some(at) => vec![piece[..at].to_owned(), piece[at..].to_owned()],
        None => vec![piece.to_owned()],
    }
}

/// A head without its brackets, and what stood in them.
pub(super) fn parted(text: &str) -> (String, Vec<String>) {
    let (mut plain, mut brackets, mut inner) = (String::new(), Vec::new(), None::<String>);
    for c in text.chars() {
        match (c, &mut inner) {
            ('(' | '[', None) => inner = Some(String::new()),
            (')' | ']', Some(_)) => brackets.extend(inner.take()),
            (_, Some(open)) => open.push(c),
            (_, None) => plain.push(c),
        }
    }
    brackets.extend(inner);
    (plain, brackets)
}

/// The words of a head, folded: at blanks, marks and the humps of camel case.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut piece = String::new();
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let sign = matches!(c, '%' | '$' | '£' | '€' | '#');
        // "YoY" is one word.
        let single = rest.clone().next().is_none_or(|next| !next.is_lowercase());
        let hump =
            c.is_uppercase() && before.is_lowercase() && !(single && piece.chars().count() < 3);
        if (sign || hump || !(c.is_alphanumeric() || c == '/' && before.is_alphabetic()))
            && !piece.is_empty()
        {
            found.push(std::mem::take(&mut piece));
        }
        if sign {
            found.push(c.to_string());
        } else if c.is_alphanumeric() || c == '/' && before.is_alphabetic() {
            piece.push(c);
        }
        before = c;
    }
    if !piece.is_empty() {
        found.push(piece);
    }
    found.iter().map(|piece| fold_unit(piece)).collect()
}

/// Folded, but for the raised figures of units.
fn fold_unit(piece: &str) -> String {
    if piece.contains(['²', '³']) {
        piece.to_lowercase()
    } else {
        fold(piece.trim_end_matches('/'))
    }
}
