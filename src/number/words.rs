//! Whole numbers in words, and the choice among all forms that words take.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, not, peek, verify};
use nom::multi::fold_many_m_n;
use nom::sequence::{preceded, terminated};

use super::lexicon::{Entry, NumberClass, before, dash, gap, leading, next as next_word, word};
use super::{Form, NO, Number, Out, Read, collective, digits, ordinal, share, spoken};

/// More parts than this ("… million … thousand …") are no number that anyone writes out.
const MOST_PARTS: usize = 5;

/// What the word before a number says of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before(Entry);

impl Before {
    /// "between two hundred and five hundred": `and` joins nothing.
    fn parts(self) -> bool {
        self.0.is(NumberClass::Between)
    }

    /// "the past three quarters", "the first half": quarters and halves are periods.
    pub(super) fn period(self) -> bool {
        self.0.is(NumberClass::BeforePeriod)
    }

    /// "at one point": not the point of a decimal.
    pub(super) fn moment(self) -> bool {
        self.0.is(NumberClass::BeforeMoment)
    }
}

/// A whole number in words: what it is in units of its last scale word.
///
/// The scale word carries the precision: "two million" is 2 × 10⁶, "two million three hundred
/// thousand" is 2,300 × 10³. A hundred carries none: "two hundred" is 200 × 10⁰.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cardinal {
    pub(super) coefficient: i64,
    pub(super) power: i16,
}

impl Cardinal {
    fn number(self) -> Number {
        Number::decimal(self.coefficient, self.power, Form::Words)
    }

    /// Its value, where that fits.
    pub(super) fn value(self) -> Option<i64> {
        let power = 10i64.checked_pow(u32::try_from(self.power).ok()?)?;
        self.coefficient.checked_mul(power)
    }

    /// "two million" and "three hundred thousand" as one; the part must be smaller than the scale.
    fn plus(self, part: Self) -> Option<Self> {
        let step = u32::try_from(self.power - part.power).ok()?;
        let step = 10i64
            .checked_pow(step)
            .filter(|&step| part.coefficient < step)?;
        let coefficient = self
            .coefficient
            .checked_mul(step)?
            .checked_add(part.coefficient)?;
        Some(Self {
            coefficient,
            power: part.power,
        })
    }
}

/// Reads the number in words that starts exactly at byte `at`, in either case; the parts may be
/// joined by hyphens, blanks or one line break.
///
/// Taken:
/// ```
/// use checkfigure::number::{Form, read_words};
/// fn value(text: &str) -> Option<(f64, &str)> {
///     read_words(text, 0).map(|read| (read.value.value(), &text[read.end..]))
/// }
/// assert_eq!(value("twenty-one hundred men"), Some((2100.0, " men")));
/// assert_eq!(value("Two hundred and five"), Some((205.0, "")));
/// assert_eq!(value("two and a half million"), Some((2.5e6, "")));
/// assert_eq!(value("three-quarters of a mile"), Some((0.75, " of a mile")));
/// assert_eq!(value("half a century"), Some((0.5, " century")));
/// assert_eq!(value("half a million"), Some((5e5, "")));
/// assert_eq!(value("a third of them"), Some((1.0 / 3.0, " of them")));
/// assert_eq!(value("half a dozen eggs"), Some((6.0, " eggs")));
/// assert_eq!(value("two point five million"), Some((2.5e6, "")));
/// assert_eq!(value("tens of thousands of men"), Some((20_000.0, " men")));
/// assert_eq!(value("a couple of days"), Some((2.0, " days")));
/// assert_eq!(value("minus two"), Some((-2.0, "")));
/// ```
/// Left or refused:
/// ```
/// # use checkfigure::number::read_words;
/// # fn value(text: &str) -> Option<(f64, &str)> {
/// #     read_words(text, 0).map(|read| (read.value.value(), &text[read.end..]))
/// # }
/// assert_eq!(value("one in five"), Some((1.0, " in five")));
/// assert_eq!(value("twenty-first"), None); // see `read_ordinal`
/// assert_eq!(value("a third man"), None);
/// assert_eq!(value("a mile"), None);
/// assert_eq!(value("hundred"), None);
/// assert_eq!(value("half past three"), None);
/// assert_eq!(value("a couple were married"), None);
/// ```
///
/// The `of` after a couple, a pair, a score, hundreds, dozens is taken with them; the `of a` after
/// a share is left, unless a scale word follows ("a quarter of a million").
pub fn read_words(text: &str, at: usize) -> Option<Read<Number>> {
    let input = super::start(text, at)?;
    let (entry, after) = leading(input).filter(|(entry, _)| entry.begins())?;
    let following = next_word(after);
    if entry.is(NumberClass::Article) && !following.is_some_and(Entry::follows_article) {
        return None;
    }
    if entry.counts() && !following.is_some_and(Entry::goes_on) && dash(after).is_none() {
        return Some(lone(entry, text.len() - after.len()));
    }
    let before = Before(before(text, at));
    let (rest, value) = spoken(entry, before, input).ok()?;
    Some(Read {
        value,
        end: text.len() - rest.len(),
    })
}

fn lone(entry: Entry, end: usize) -> Read<Number> {
    let value = Number::decimal(entry.value, 0, Form::Words);
    Read { value, end }
}

/// What a number word makes with the word after it, told by one look at both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outset {
    /// A whole number in one word; no other word of a number follows.
    Lone(Read<Number>),
    /// Perhaps a rank or a longer number.
    Open,
    /// An article or a word that begins nothing here.
    Nothing,
}

/// The look: a word that is [`Outset::Nothing`] is neither [`read_words`] nor
/// [`read_ordinal`](super::read_ordinal).
pub(crate) fn outset(text: &str, at: usize) -> Outset {
    let Some((entry, after)) = super::start(text, at).and_then(leading) else {
        return Outset::Nothing;
    };
    let article = entry.is(NumberClass::Article);
    if !article && !entry.counts() {
        return Outset::Open;
    }
    match next_word(after) {
        Some(next) if next.goes_on() || article && next.follows_article() => Outset::Open,
        None if dash(after).is_some() => Outset::Open,
        _ if article => Outset::Nothing,
        _ => Outset::Lone(lone(entry, text.len() - after.len())),
    }
}

fn spoken(first: Entry, before: Before, input: &str) -> Out<'_, Number> {
    let half = |input| share::half(before, input);
    if first.is(NumberClass::Sign) {
        below_zero(before, input)
    } else if first.is(NumberClass::Vague) {
        collective::vague(input)
    } else if first.is(NumberClass::Few) {
        collective::few(input)
    } else if first.is(NumberClass::Pair) {
        collective::pair(input)
    } else if first.is(NumberClass::Fraction) {
        half(input)
    } else if first.is(NumberClass::Article) {
        let group = alt((collective::with_article, |input| {
            share::with_article(before, input)
        }));
        alt((group, |input| counted(before, input))).parse(input)
    } else {
        alt((
            |input| share::several(before, input),
            |input| counted(before, input),
        ))
        .parse(input)
    }
}

/// "minus two", "minus 40".
fn below_zero(before: Before, input: &str) -> Out<'_, Number> {
    let (rest, _) = (word(NumberClass::Sign), gap).parse(input)?;
    let number = match digits::unsigned(rest, 0) {
        Some(read) => (&rest[read.end..], read.value),
        None => counted(before, rest)?,
    };
    Ok((number.0, number.1.negated()))
}

/// A whole number, with the fraction, the decimals or the dozen that may follow it.
fn counted(before: Before, input: &str) -> Out<'_, Number> {
    let joins = !before.parts();
    let (rest, whole) = cardinal(joins, input)?;
    if next_word(rest).is_none() && dash(rest).is_none() {
        return Ok((rest, whole.number()));
    }
    if ordinal::goes_on(whole, rest) {
        return Err(NO);
    }
    let mut longer = alt((
        |rest| share::mixed(whole, rest),
        |rest| share::parts(whole, rest),
        |rest| spoken::decimals(before, whole, rest),
        |rest| collective::dozens(whole, rest),
        |rest| spoken::hundred(before, whole, rest),
    ));
    match longer.parse(rest) {
        Ok(longer) => Ok(longer),
        Err(_) => Ok((rest, whole.number())),
    }
}

/// The number with the scale words that may follow it.
pub(super) fn scaled(number: Number, rest: &str) -> (&str, Number) {
    match scales(rest) {
        Ok((rest, power)) => (rest, number.scaled(power)),
        Err(_) => (rest, number),
    }
}

/// A whole number; `joins` says whether `and` may stand within it.
pub(super) fn cardinal(joins: bool, input: &str) -> Out<'_, Cardinal> {
    let (mut rest, mut sum) = part(joins, input)?;
    for _ in 1..MOST_PARTS {
        match next(joins, sum, rest) {
            Ok((after, longer)) => (rest, sum) = (after, longer),
            Err(_) => break,
        }
    }
    Ok((rest, sum))
}

/// The next part after a scale word: "… thousand and five".
fn next(joins: bool, sum: Cardinal, input: &str) -> Out<'_, Cardinal> {
    if sum.power == 0 {
        return Err(NO);
    }
    let (rest, joined) = joint(joins, input)?;
    let (rest, part) = part(joins, rest)?;
    let (rest, ()) = stands_apart(joined, rest)?;
    let longer = sum
        .plus(part)
        .filter(|_| part.coefficient > 0 && !is_article(input));
    longer.map_or(Err(NO), |longer| Ok((rest, longer)))
}

/// " and " (true) or the gap alone (false).
fn joint(joins: bool, input: &str) -> Out<'_, bool> {
    let (rest, _) = gap(input)?;
    match (word(NumberClass::And), gap).parse(rest) {
        Ok((after, _)) if joins => Ok((after, true)),
        Ok(_) => Err(NO),
        Err(_) => Ok((rest, false)),
    }
}

fn is_article(input: &str) -> bool {
    preceded(gap, word(NumberClass::Article))
        .parse(input)
        .is_ok()
}

/// What follows the last part must not show that it began something else: "two hundred and five
/// hundred", "one hundred and three quarters", "two hundred five-pound notes".
fn stands_apart(joined: bool, input: &str) -> Out<'_, ()> {
    if !joined && gap(input).is_ok_and(|(_, hyphen)| hyphen) {
        return Err(NO);
    }
    not(preceded(
        gap,
        alt((word(NumberClass::Hundred), word(NumberClass::Fractions))),
    ))
    .parse(input)
}

/// Hundreds, and the scale words after them: "five hundred thousand", "a million".
fn part(joins: bool, input: &str) -> Out<'_, Cardinal> {
    let article = terminated(
        word(NumberClass::Article),
        peek(preceded(gap, word(NumberClass::Scale))),
    );
    let (rest, coefficient) = alt((article, |input| hundreds(joins, input))).parse(input)?;
    let (rest, power) = match thousands(rest) {
        Ok((rest, power)) => (rest, power),
        Err(_) => (rest, 0),
    };
    Ok((rest, Cardinal { coefficient, power }))
}

/// Up to 9,999: "two hundred and five", "twenty-one hundred", "twelve".
pub(super) fn hundreds(joins: bool, input: &str) -> Out<'_, i64> {
    let article = terminated(
        word(NumberClass::Article),
        peek(preceded(gap, word(NumberClass::Hundred))),
    );
    let (rest, head) = alt((article, small)).parse(input)?;
    let Ok((rest, _)) = preceded(gap, word(NumberClass::Hundred)).parse(rest) else {
        return Ok((rest, head));
    };
    match after_hundred(joins, rest) {
        Ok((rest, tail)) => Ok((rest, head * 100 + tail)),
        Err(_) => Ok((rest, head * 100)),
    }
}

fn after_hundred(joins: bool, input: &str) -> Out<'_, i64> {
    let (rest, joined) = joint(joins, input)?;
    let (rest, tail) = verify(small, |&tail| tail > 0).parse(rest)?;
    // "one hundred thirty-two fifths" are 132 of them, "one hundred thirty fifths" 100 of 35.
    let shares = !joined && tail % 10 != 0 && tail > 20;
    if shares
        && preceded(gap, word(NumberClass::Fractions))
            .parse(rest)
            .is_ok()
    {
        return Ok((rest, tail));
    }
    let (rest, ()) = stands_apart(joined, rest)?;
    Ok((rest, tail))
}

/// Zero to ninety-nine.
pub(super) fn small(input: &str) -> Out<'_, i64> {
    alt((tens, word(NumberClass::Teen), word(NumberClass::Unit))).parse(input)
}

pub(super) fn tens(input: &str) -> Out<'_, i64> {
    let (rest, ten) = word(NumberClass::Ten).parse(input)?;
    match unit_after_ten(rest) {
        Ok((rest, unit)) => Ok((rest, ten + unit)),
        Err(_) => Ok((rest, ten)),
    }
}

/// "-one"; after a blank only where no hyphen follows ("twenty one-pound notes").
fn unit_after_ten(input: &str) -> Out<'_, i64> {
    // "twenty—five of them" are no twenty-five: only a hyphen that was cut loose joins.
    let (rest, hyphen) = match dash(input).filter(|_| input.starts_with(' ')) {
        Some(rest) => (rest, true),
        None => gap(input)?,
    };
    let (rest, unit) = verify(word(NumberClass::Unit), |&unit| unit > 0).parse(rest)?;
    if !hyphen && gap(rest).is_ok_and(|(_, hyphen)| hyphen) {
        return Err(NO);
    }
    Ok((rest, unit))
}

/// One to three scale words without a hundred: "thousand million", "Cr".
fn thousands(input: &str) -> Out<'_, i16> {
    let scale = preceded(
        gap,
        alt((word(NumberClass::Scale), word(NumberClass::ShortScale))),
    );
    powers(scale).parse(input)
}

/// One to three words that each multiply: "hundred thousand", "million million".
pub(super) fn scales(input: &str) -> Out<'_, i16> {
    powers(preceded(gap, scale_word)).parse(input)
}

/// Hundred, thousand, million; the power of ten.
pub(super) fn scale_word(input: &str) -> Out<'_, i64> {
    alt((word(NumberClass::Scale), word(NumberClass::Hundred))).parse(input)
}

fn powers<'t>(
    scale: impl Parser<&'t str, Output = i64, Error = ()>,
) -> impl Parser<&'t str, Output = i16, Error = ()> {
    let sum = fold_many_m_n(1, 3, scale, || 0, |sum, power| sum + power);
    map(sum, |sum: i64| {
        i16::try_from(sum).expect("three powers of the table, each at most 18")
    })
}
