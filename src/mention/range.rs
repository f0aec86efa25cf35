//! Two numbers that are one amount: ranges, a middle with a half-width, sides.

use super::Amount;
use super::TieWord;
use super::cues::cues;
use super::cursor::{ends_with, skip_blank};
use super::joints::{Joint, joint_of};
use super::part::Part;
use super::place::Place;
use super::share::whole_number;

/// The longest name of a variable, in letters.
const NAME: usize = 4;

impl Place<'_> {
    /// The joint after a part, and where the next number starts.
    fn joint(&self, part: &Part) -> Option<(Joint, usize)> {
        let text = self.rest();
        let at = skip_blank(text, part.end);
        if !begins_joint(*self.bytes().get(at)?) {
            return None;
        }
        let (joint, length) = joint_of(&text[at..])?;
        let end = at + length;
        let next = skip_blank(text, end);
        let spelled = self.bytes()[at].is_ascii_alphabetic() && length > 1;
        let spaced = at > part.end && next > end;
        let tight = at == part.end && next == end;
        let uneven = joint == Joint::Dash && !spaced && !tight;
        if (spelled && !spaced)
            || next >= self.end
            || uneven && !self.bytes()[next].is_ascii_digit()
        {
            return None;
        }
        if joint == Joint::And && !self.between(part.start) && !self.answers_range(part.start) {
            return None;
        }
        Some((joint, next))
    }

    /// Whether "between" stands before the first number, with room for a hedge or a bound.
    fn between(&self, start: usize) -> bool {
        let (_, cue) = cues().qualifier_before(self.text, self.start, start);
        let start = if cue.is_empty() { start } else { cue.start() };
        let end = start - usize::from(start > self.start);
        end - self.start >= "between".len() && ends_with(self.text, end, "between")
    }

    /// Whether a bracket opens right before `start`, behind a range: "between 15 and 25 °C (59 and
    /// 77 °F)".
    fn answers_range(&self, start: usize) -> bool {
        let Some(last) = self.figures.last() else {
            return false;
        };
        let bracket = self.text[last.span.end()..start.max(last.span.end())].trim();
        matches!(bracket, "(" | ";") && matches!(last.amount(), Some(Amount::Range(..)))
    }

    /// The amount that begins with `part`: a range, sides, or itself.
    pub(super) fn extend(&self, part: Part) -> (Part, Amount) {
        let alone = (part, Amount::One(part.number));
        let joint = self.joint(&part).or_else(|| self.variable(&part));
        let second = |(joint, next)| Some((joint, next, self.joined_to(&part, joint, next)?));
        let Some((joint, next, second)) = joint.and_then(second) else {
            return alone;
        };
        let measured = part.unit.is_none() && !second.unit.is_none();
        let rising = part.number.value() < positive(second).value();
        match joint {
            // "20 -30 km" is a range; the 30 of "20 -30" may be below zero.
            Joint::Dash if self.uneven(&part, next) && !(measured && rising) => alone,
            Joint::Dash if self.uneven(&part, next) => {
                let unsure = Part {
                    unsure: true,
                    ..second
                };
                self.span_of(joint, part, unsure).unwrap_or(alone)
            }
            Joint::By => self.sides(part, second).unwrap_or(alone),
            Joint::Over | Joint::In | Joint::OutOf => {
                self.share(joint, part, second).unwrap_or(alone)
            }
            Joint::PlusMinus => with_unit(part, second).map_or(alone, |(a, b)| {
                (whole(a, b), Amount::PlusMinus(a.number, b.number))
            }),
            _ => self.span_of(joint, part, second).unwrap_or(alone),
        }
    }

    /// The second number, if it may be one amount with the first.
    fn joined_to(&self, part: &Part, joint: Joint, next: usize) -> Option<Part> {
        // A share is of two bare numbers, so that behind another the second need not be read.
        let share = matches!(joint, Joint::Over | Joint::In | Joint::OutOf);
        if share && whole_number(part).is_none() {
            return None;
        }
        let second = self.second(part, joint, next)?;
        let apart =
            joint == Joint::To && (self.is_gift(part, &second) || self.is_step(part, &second));
        (!apart).then_some(second)
    }

    /// "gave $500 million to 327 people": what it went to.
    fn is_gift(&self, first: &Part, second: &Part) -> bool {
        let falling = second.unit.is_none() && second.number.value() < first.number.value();
        first.unit_first && falling && self.counted(second.end).is_some()
    }

    /// "rose $3 to $20", "down 5c to 31c": a step and a level, each with its unit; and "in 2001 to
    /// 19 per cent": a year and a level. "fell by one to 554" needs no unit.
    fn is_step(&self, first: &Part, second: &Part) -> bool {
        let (_, cue) = cues().qualifier_before(self.text, self.start, first.start);
        let start = if cue.is_empty() {
            first.start
        } else {
            cue.start()
        };
        let word = self.before(start);
        let years = 1700.0..2100.0;
        let year = first.unit.is_none() && first.end - first.start == 4;
        if year && !second.unit.is_none() && years.contains(&first.number.value()) {
            return word.is("in");
        }
        let by = word.is("by");
        let moved = if by { self.before(word.start) } else { word };
        let goes = moved.has(TieWord::UP.and(TieWord::DOWN)) && !moved.has(TieWord::THAN);
        let both = first.unit_span.len().min(second.unit_span.len()) > 0;
        let bare = first.unit.is_none() && second.unit.is_none();
        let far = bare && second.number.value() > 20.0 * first.number.value();
        let from = self.rest()[second.end..].starts_with(" from ");
        let percent = by && self.units.is_percent(first.unit) && !from;
        goes && (both && !percent || by && far)
    }

    /// "3 < x ≤ 5": a variable that two numbers bound.
    fn variable(&self, part: &Part) -> Option<(Joint, usize)> {
        let text = self.rest();
        let name = below(text, skip_blank(text, part.end))?;
        let letters = text[name..]
            .chars()
            .take(NAME)
            .take_while(|c| c.is_alphabetic());
        let length: usize = letters.map(char::len_utf8).sum();
        let next = below(text, skip_blank(text, name + length)).filter(|_| length > 0)?;
        (next < self.end).then_some((Joint::To, next))
    }

    /// Whether a blank stands on one side of the dash between two numbers only.
    fn uneven(&self, first: &Part, next: usize) -> bool {
        let blank = |at: usize| self.bytes().get(at) == Some(&b' ');
        blank(first.end) != blank(next - 1)
    }

    fn second(&self, first: &Part, joint: Joint, next: usize) -> Option<Part> {
        let mut digits = next;
        while digits < self.end && digits - next < 6 && !self.bytes()[digits].is_ascii_digit() {
            digits += 1;
        }
        let dash_sign = joint == Joint::Dash && digits == next;
        let part = match self.bytes().get(digits) {
            Some(b) if b.is_ascii_digit() => self
                .part_of(digits, first.unit_first)
                .filter(|part| part.start <= next)
                .or_else(|| self.word_part(next)),
            _ => self.word_part(next),
        }?;
        let start_ok = part.start == next || (dash_sign && part.start < next);
        start_ok.then(|| self.composite(part).0)
    }

    fn span_of(&self, joint: Joint, first: Part, second: Part) -> Option<(Part, Amount)> {
        let second = Part {
            number: if joint == Joint::Dash {
                positive(second)
            } else {
                second.number
            },
            ..second
        };
        let (a, b) = with_unit(first, second)?;
        let bare = a.unit.is_none();
        if bare && !self.plain_range(joint, &a, &b) {
            return None;
        }
        if joint == Joint::Or && (bare || first.unit == second.unit && !first.unit.is_none()) {
            return None;
        }
        Some((whole(a, b), Amount::Range(a.number, b.number)))
    }

    /// Whether two bare numbers are a range: rising, and not a score, a year or a telephone number.
    fn plain_range(&self, joint: Joint, a: &Part, b: &Part) -> bool {
        let rising = a.number.value() < b.number.value();
        let spoken = self.between(a.start)
            || ends_with(
                self.text,
                a.start - usize::from(a.start > self.start),
                "from",
            );
        match joint {
            Joint::Dash => rising && self.bytes().get(b.end) != Some(&b'-'),
            Joint::To => rising || spoken,
            Joint::And => true,
            _ => false,
        }
    }

    fn sides(&self, first: Part, second: Part) -> Option<(Part, Amount)> {
        let third = self
            .joint(&second)
            .filter(|(joint, _)| *joint == Joint::By)
            .and_then(|(_, next)| self.second(&second, Joint::By, next));
        let last = third.unwrap_or(second);
        let unit = [last, second, first]
            .into_iter()
            .find(|part| !part.unit.is_none())?;
        let agrees = |part: &Part| part.unit.is_none() || part.unit == unit.unit;
        if !((self.units.dimension_name(unit.unit) == "length"
            || self.units.by_id("pixel") == Some(unit.unit))
            && agrees(&first)
            && agrees(&second)
            && agrees(&last))
        {
            return None;
        }
        let amount = Amount::Sides(first.number, second.number, third.map(|part| part.number));
        let whole = Part {
            start: first.start,
            end: last.end,
            unit: unit.unit,
            unit_span: unit.unit_span,
            ..first
        };
        Some((whole, amount))
    }
}

/// Whether anything that joins two numbers begins with the byte.
fn begins_joint(byte: u8) -> bool {
    b"-taobix+~up".contains(&byte) || matches!(byte, 0xC2 | 0xC3 | 0xE2 | 0xE3 | 0xEF)
}

/// One past a sign for "less than" at `at` and the blank after it.
fn below(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let sign = ["≤", "<=", "<", "⩽"]
        .into_iter()
        .find(|sign| rest.starts_with(sign))?;
    Some(skip_blank(text, at + sign.len()))
}

/// The second number of "3–5" is not below zero: its sign was the dash.
fn positive(part: Part) -> crate::number::Number {
    if part.number.coefficient() < 0 {
        part.number.negated()
    } else {
        part.number
    }
}

/// Both parts with the unit and scale that were said once for both.
fn with_unit(first: Part, second: Part) -> Option<(Part, Part)> {
    let (mut a, mut b) = (first, second);
    if a.unit.is_none() || (a.unit_first && b.unit.is_none()) {
        let from = if a.unit.is_none() { b } else { a };
        let share = |part: Part| Part {
            unit: from.unit,
            unit_first: from.unit_first,
            unit_span: from.unit_span,
            ..part
        };
        (a, b) = (share(a), share(b));
    }
    if a.scale == 0 && b.scale != 0 && a.number.value().abs() < 1000.0 {
        a.number = a.number.scaled(b.scale);
    }
    (a.unit == b.unit).then_some((a, b))
}

/// One part that spans both, in the unit of the second.
fn whole(a: Part, b: Part) -> Part {
    Part {
        start: a.start,
        end: b.end.max(a.end),
        number_end: b.number_end,
        ..if a.unit_first {
            a
        } else {
            Part {
                start: a.start,
                ..b
            }
        }
    }
}
