//! Times of day: 9:50, 9.50 a.m., 9am, 14:00, 0200 GMT, noon, midnight.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::one_of;
use nom::combinator::{map, map_opt, not, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::leaf::{Parsed, blank, boundary, count, digits, fail, goes_on, of, the_word};
use super::words::TimeClass;

/// A time of day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Minutes after midnight, 0–1440; with seconds they are dropped.
    pub minute: u16,
    /// Whether morning or afternoon was said (a.m., p.m., or a 24-hour clock past 12).
    pub half_known: bool,
    /// No clock shows it: 24:61, 3:75 p.m. The minute is then 0.
    pub impossible: bool,
}

/// Hours and minutes as written, and what followed them.
#[derive(Clone, Copy)]
struct Face {
    hour: u16,
    minute: u16,
    /// a.m. is `Some(false)`, p.m. `Some(true)`.
    afternoon: Option<bool>,
    /// With a point between hour and minute.
    pointed: bool,
    /// Of a clock that counts to 24.
    whole_day: bool,
    /// Written with a colon or "h", or with a zone after it: certainly a time.
    sure: bool,
}

impl Face {
    fn clock(self) -> Option<Clock> {
        let half = self.afternoon.is_some();
        let possible = self.minute < 60
            && if half {
                (1..=12).contains(&self.hour)
            } else {
                self.hour < 24 || (self.hour == 24 && self.minute == 0)
            };
        let hour = match self.afternoon {
            Some(afternoon) => self.hour % 12 + if afternoon { 12 } else { 0 },
            None => self.hour,
        };
        // Without a word that makes it a time, 24:61 is a score or a verse; "00 am" is the end of
        // a time that was torn apart.
        (possible || (half && self.hour < 24 && self.minute > 0)).then_some(Clock {
            minute: if possible { hour * 60 + self.minute } else { 0 },
            half_known: half || self.whole_day || self.hour > 12 || self.hour == 0,
            impossible: !possible,
        })
    }
}

/// "a.m.", "am", "p.m.", "pm": true in the afternoon.
fn half(text: &str) -> Parsed<'_, bool> {
    let letter = map(one_of("aApP"), |c| c.eq_ignore_ascii_case(&'p'));
    let ending = alt((tag_no_case(".m."), tag_no_case(". m."), tag_no_case("m")));
    delimited(opt(blank), terminated(letter, ending), boundary).parse(text)
}

fn zone(text: &str) -> Parsed<'_, ()> {
    value((), preceded(blank, of(TimeClass::Zone))).parse(text)
}

/// 9:50, 14:00, 9:50 a.m.; a third part makes it a length of time.
fn colon(text: &str) -> Parsed<'_, Face> {
    let parts = (terminated(digits(1, 2), one_of(":")), digits(2, 2));
    let alone = terminated(parts, not(one_of(":")));
    let face = map((alone, opt(half)), |((hour, minute), afternoon)| Face {
        hour,
        minute,
        afternoon,
        pointed: false,
        whole_day: false,
        sure: true,
    });
    terminated(face, opt(zone)).parse(text)
}

/// 9.50 a.m., 9.50 GMT; without the word after it a plain decimal.
fn point(text: &str) -> Parsed<'_, Face> {
    let parts = (terminated(digits(1, 2), one_of(".")), digits(2, 2));
    map(
        (parts, opt(half), opt(zone)),
        |((hour, minute), afternoon, zone)| Face {
            hour,
            minute,
            afternoon,
            pointed: true,
            whole_day: false,
            sure: afternoon.is_some() || zone.is_some(),
        },
    )
    .parse(text)
}

/// 9am, 9 a.m.; a bare hour only in a range that says more at its end.
fn hour(text: &str) -> Parsed<'_, Face> {
    map((digits(1, 2), opt(half)), |(hour, afternoon)| Face {
        hour,
        minute: 0,
        afternoon,
        pointed: false,
        whole_day: false,
        sure: afternoon.is_some(),
    })
    .parse(text)
}

/// 0200 GMT, 1430 hours.
fn four(text: &str) -> Parsed<'_, Face> {
    map(terminated(digits(4, 4), zone), |n| Face {
        hour: n / 100,
        minute: n % 100,
        afternoon: None,
        pointed: false,
        whole_day: true,
        sure: true,
    })
    .parse(text)
}

fn face(text: &str) -> Parsed<'_, Face> {
    let (rest, face) = alt((colon, point, four, hour)).parse(text)?;
    if boundary(rest).is_err() || (face.afternoon.is_none() && goes_on(rest)) {
        return fail(text);
    }
    Ok((rest, face))
}

/// A time of day in figures that can be nothing else.
pub(super) fn clock(text: &str) -> Parsed<'_, Clock> {
    map_opt(verify(face, |face| face.sure), Face::clock).parse(text)
}

/// noon, midday, midnight.
pub(super) fn named(text: &str) -> Parsed<'_, Clock> {
    map_opt(of(TimeClass::Clock), |minute| {
        Some(Clock {
            minute: u16::try_from(minute).ok()?,
            half_known: true,
            impossible: false,
        })
    })
    .parse(text)
}

/// Two times of day, of which the second may say for both that they are times: 9–11 a.m.,
/// 9.30 to 11.15 p.m. Two decimals like 9.50 to 11.20 are times only where a length in hours or
/// minutes stands in `before` or right after them.
pub(super) fn clocks<'t>(
    join: impl FnMut(&'t str) -> Parsed<'t, ()>,
    before: &'t str,
) -> impl FnMut(&'t str) -> Parsed<'t, (Clock, Clock)> {
    let mut pair = (terminated(face, join), face);
    move |text| {
        let (rest, (first, second)) = pair.parse(text)?;
        let pointed = first.pointed && second.pointed;
        let sure = first.sure || second.sure;
        if !sure && !(pointed && (length_before(before) || length_after(rest))) {
            return fail(text);
        }
        let first = Face {
            afternoon: first.afternoon.or_else(|| shared_half(first, second)),
            ..first
        };
        match (first.clock(), second.clock()) {
            (Some(first), Some(second)) => Ok((rest, (first, second))),
            _ => fail(text),
        }
    }
}

/// ", two hours": a length in hours or minutes after the second time.
fn length_after(text: &str) -> bool {
    let article = opt(terminated(alt((the_word("a"), the_word("or"))), blank));
    let lead = (one_of(",("), opt(blank), article);
    let unit = alt((tag_no_case("hour"), tag_no_case("minute")));
    let length = (count, one_of(" -"), unit);
    (opt(blank), lead, length).parse(text).is_ok()
}

/// "two hours, from" ends what stands before the first time.
fn length_before(before: &str) -> bool {
    let before = before.trim_end();
    let before = before.strip_suffix("from").unwrap_or(before).trim_end();
    let before = before.strip_suffix([',', '(']).unwrap_or(before).trim_end();
    let units = ["hour", "hours", "minute", "minutes"];
    units.contains(&super::around::last_word(before))
}

/// "9–11 a.m." says the morning of both, but "11–1 p.m." leaves the first open.
fn shared_half(first: Face, second: Face) -> Option<bool> {
    let early = |face: Face| (face.hour % 12, face.minute);
    second
        .afternoon
        .filter(|_| (1..=12).contains(&first.hour) && early(first) < early(second))
}
