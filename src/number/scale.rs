//! Scale words and letters after a number: million, bn, k.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, opt, verify};
use nom::multi::fold_many_m_n;
use nom::sequence::preceded;

use super::lexicon::{NumberClass, gap, leading, word};
use super::words::scale_word;
use super::{NO, Out, Read};

/// Reads the scale directly after a number that ended at `at`: the power of ten, and where it
/// ends. `letters` says that single letters may stand for it, as after a sign for money.
///
/// ```
/// use checkfigure::number::scale;
/// let power = |text: &str, letters| scale(text, 0, letters).map(|read| (read.value, read.end));
/// assert_eq!(power(" million people", false), Some((6, 8)));
/// assert_eq!(power("-million-dollar", false), Some((6, 8)));
/// assert_eq!(power(" hundred thousand", false), Some((5, 17)));
/// assert_eq!(power("bn", false), Some((9, 2)));
/// assert_eq!(power(" lakh crore", false), Some((12, 11)));
/// assert_eq!(power("m", true), Some((6, 1)));
/// assert_eq!(power("k", true), Some((3, 1)));
/// assert_eq!(power(" m", false), None); // metres
/// assert_eq!(power("mm", false), None);
/// assert_eq!(power(" millionaires", true), None);
/// assert_eq!(power(" TN", false), None); // Tennessee
/// ```
pub fn scale(text: &str, at: usize, letters: bool) -> Option<Read<i16>> {
    let input = text.get(at..)?;
    let (word, _) = opt(gap).parse(input).ok()?;
    leading(word).filter(|(entry, _)| entry.scales())?;
    let (rest, power) = alt((full, short))
        .parse(input)
        .or_else(|_| letter(letters, input))
        .ok()?;
    let value = i16::try_from(power).ok()?;
    Some(Read {
        value,
        end: text.len() - rest.len(),
    })
}

/// One to four words, the first perhaps without a gap: "2.5million".
fn full(input: &str) -> Out<'_, i64> {
    let (rest, first) = preceded(opt(gap), alt((scale_word, plural))).parse(input)?;
    let more = preceded(gap, alt((scale_word, plural)));
    fold_many_m_n(0, 3, more, || first, |sum, power| sum + power).parse(rest)
}

/// "2 millions": the least that the plural can mean is two of them.
fn plural(input: &str) -> Out<'_, i64> {
    let many = verify(word(NumberClass::Vague), |&least| least >= 2000);
    map_opt(many, |least| i64::from((least / 2).ilog10()).into()).parse(input)
}

/// "bn", "mn"; in capitals and apart they are the states of America.
fn short(input: &str) -> Out<'_, i64> {
    let (rest, blank) = opt(gap).parse(input)?;
    if blank.is_some() && rest.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Err(NO);
    }
    word(NumberClass::ShortScale).parse(rest)
}

fn letter(allowed: bool, input: &str) -> Out<'_, i64> {
    if !allowed {
        return Err(NO);
    }
    let blank = verify(gap, |hyphen| !hyphen);
    let either = alt((
        word(NumberClass::LetterScale),
        word(NumberClass::ShortScale),
    ));
    preceded(opt(blank), either).parse(input)
}
