//! Roman numerals, for the nouns that ask for one: Chapter IV, World War II.

use nom::Parser;

use super::{Form, Number, Out, Read};

/// The nine digits of a place, written with its own letter, that of five and that of ten.
macro_rules! digits {
    ($one:literal, $five:literal, $ten:literal) => {
        [
            (9, concat!($one, $ten)),
            (8, concat!($five, $one, $one, $one)),
            (7, concat!($five, $one, $one)),
            (6, concat!($five, $one)),
            (5, $five),
            (4, concat!($one, $five)),
            (3, concat!($one, $one, $one)),
            (2, concat!($one, $one)),
            (1, $one),
        ]
    };
}

/// Reads the Roman numeral in capitals, I to MMMCMXCIX, that is the whole word at byte `at`.
///
/// ```
/// use checkfigure::number::read_roman;
/// let roman = |text: &str| read_roman(text, 0).map(|read| (read.value.coefficient(), read.end));
/// assert_eq!(roman("XIV."), Some((14, 3)));
/// assert_eq!(roman("MMMCMXCIX"), Some((3999, 9)));
/// assert_eq!(roman("I am"), Some((1, 1))); // whether it is one is for the caller to know
/// assert_eq!(roman("IIII"), None);
/// assert_eq!(roman("VX"), None);
/// assert_eq!(roman("CIVIL"), None);
/// assert_eq!(roman("I'm"), None);
/// assert_eq!(roman("iv"), None);
/// ```
pub fn read_roman(text: &str, at: usize) -> Option<Read<Number>> {
    let input = super::start(text, at)?;
    let (rest, rank) = numeral(input).ok()?;
    if rank == 0 || !super::word_ends(rest) || is_contracted(rest) {
        return None;
    }
    Some(Read {
        value: Number::decimal(rank, 0, Form::Roman),
        end: text.len() - rest.len(),
    })
}

/// "I'm", "I've"; but "VIII's reign" is a king's.
fn is_contracted(rest: &str) -> bool {
    let letters = rest.strip_prefix(['\'', '\u{2019}']);
    letters.is_some_and(|rest| rest.starts_with(char::is_alphabetic) && !rest.starts_with('s'))
}

/// Each place at most once, from thousands down; so only the usual form is taken.
fn numeral(input: &str) -> Out<'_, i64> {
    let thousands = place(1000, &[(3, "MMM"), (2, "MM"), (1, "M")]);
    let hundreds = place(100, &digits!("C", "D", "M"));
    let tens = place(10, &digits!("X", "L", "C"));
    let ones = place(1, &digits!("I", "V", "X"));
    let (rest, (m, c, x, i)) = (thousands, hundreds, tens, ones).parse(input)?;
    Ok((rest, m + c + x + i))
}

/// The digit of one place, zero where none is written. Longer forms stand before their beginnings.
fn place<'t>(
    unit: i64,
    forms: &'static [(i64, &'static str)],
) -> impl Parser<&'t str, Output = i64, Error = ()> {
    move |input: &'t str| {
        let found = forms.iter().find_map(|(digit, form)| {
            let rest = input.strip_prefix(form)?;
            Some((rest, digit * unit))
        });
        Ok(found.unwrap_or((input, 0)))
    }
}
