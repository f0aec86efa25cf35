//! A small picture of a finding: two rows of bars on one axis.

use serde::Serialize;

use crate::finding::{self, Gap, Shares, Times};
use crate::judge::significant;

/// The picture, in a box that is 100 wide.
#[derive(Debug, Serialize)]
pub(super) struct Picture {
    /// ranges, shares or times.
    kind: &'static str,
    /// What the figures say.
    printed: Row,
    /// What they should say, or stands against it.
    expected: Row,
    /// What it shows, in words.
    text: String,
}

/// A row of bars, what it is and what to write beside it.
#[derive(Debug, Serialize)]
struct Row {
    name: &'static str,
    label: String,
    bars: Vec<Bar>,
}

/// Where a bar begins and how wide it is.
#[derive(Debug, Serialize)]
struct Bar {
    x: f64,
    width: f64,
}

/// The axis is wider than all bars together by so large a share at either end.
const MARGIN: f64 = 0.08;
/// No bar is narrower, so that it can be seen.
const THIN: f64 = 1.5;
/// So much of a share is left blank before the next one.
const BETWEEN: f64 = 0.6;

impl Picture {
    pub(super) fn of(picture: &finding::Picture) -> Self {
        match picture {
            finding::Picture::Ranges(gap) => ranges(gap),
            finding::Picture::Shares(parts) => shares(parts),
            finding::Picture::Times(times) => line(times),
        }
    }
}

/// From what to what the axis of a picture goes.
#[derive(Debug, Clone, Copy)]
struct Axis {
    low: f64,
    wide: f64,
}

impl Axis {
    fn of(low: f64, high: f64) -> Self {
        let wide = (high - low) / (1.0 - 2.0 * MARGIN);
        Self {
            low,
            wide: if wide > 0.0 { wide } else { 1.0 },
        }
    }

    fn place(self, value: f64) -> f64 {
        100.0 * ((value - self.low) / self.wide + MARGIN)
    }

    fn bar(self, (from, to): (f64, f64)) -> Bar {
        let (from, to) = (self.place(from), self.place(to));
        Bar {
            x: tenths(from.min(100.0 - THIN)),
            width: tenths((to - from).max(THIN)),
        }
    }
}

impl Axis {
    /// Bars of such lengths, one behind the other.
    fn end_to_end(self, parts: &[f64]) -> Vec<Bar> {
        let mut end = 0.0;
        let part = |length: &f64| {
            let bar = self.bar((end, end + length));
            end += length;
            Bar {
                width: tenths((bar.width - BETWEEN).max(BETWEEN)),
                ..bar
            }
        };
        parts.iter().map(part).collect()
    }
}

fn ranges(gap: &Gap) -> Picture {
    let (printed, expected) = (gap.printed, gap.expected);
    let axis = Axis::of(printed.0.min(expected.0), printed.1.max(expected.1));
    let row = |name, range| Row {
        name,
        label: label(range),
        bars: vec![axis.bar(range)],
    };
    let (printed, expected) = (row("printed", printed), row("expected", expected));
    Picture {
        kind: "ranges",
        text: format!(
            "On one axis: printed {}, expected {}; the two do not meet.",
            printed.label, expected.label
        ),
        printed,
        expected,
    }
}

fn shares(shares: &Shares) -> Picture {
    let total: f64 = shares.parts.iter().sum();
    let axis = Axis::of(0.0, total.max(shares.whole));
    let percent = |share: f64| format!("{}%", significant(share, 5));
    let each: Vec<_> = shares.parts.iter().map(|share| percent(*share)).collect();
    let label = format!("{} = {}", each.join(" + "), percent(total));
    let whole = percent(shares.whole);
    let fails = if total > shares.whole {
        "run over"
    } else {
        "do not fill"
    };
    Picture {
        kind: "shares",
        text: format!("End to end: {label}; they {fails} the bar of {whole}."),
        printed: Row {
            name: "shares",
            label,
            bars: axis.end_to_end(&shares.parts),
        },
        expected: Row {
            name: "whole",
            label: whole,
            bars: vec![axis.bar((0.0, shares.whole))],
        },
    }
}

fn line(times: &Times) -> Picture {
    let (from, to) = (times.first.day, times.last.day);
    match &times.printed {
        Some((days, words)) => length((from, to), (*days, words.as_str()), times),
        None => order((from, to), times),
    }
}

/// The printed length beside that between the dates.
fn length((from, to): (f64, f64), (days, words): (f64, &str), times: &Times) -> Picture {
    let axis = Axis::of(from.min(to), to.max(from + days));
    let (first, last) = (&times.first.label, &times.last.label);
    let side = if from + days > to { "behind" } else { "before" };
    Picture {
        kind: "times",
        text: format!("On a time line: {words} from {first} end {side} {last}."),
        printed: Row {
            name: "printed",
            label: format!("{words} from {first}"),
            bars: vec![axis.bar((from, from + days))],
        },
        expected: Row {
            name: "the dates",
            label: format!("{first} to {last}"),
            bars: vec![axis.bar((from.min(to), from.max(to)))],
        },
    }
}

/// Two dates, each in a row.
fn order((from, to): (f64, f64), times: &Times) -> Picture {
    let axis = Axis::of(from.min(to), from.max(to));
    let (first, last) = (&times.first.label, &times.last.label);
    let row = |name, label: &str, day: f64| Row {
        name,
        label: label.to_owned(),
        bars: vec![axis.bar((day, day))],
    };
    Picture {
        kind: "times",
        text: format!("On a time line: {first} lies behind {last}."),
        printed: row("from", first, from),
        expected: row("to", last, to),
    }
}

fn tenths(value: f64) -> f64 {
    (10.0 * value).round() / 10.0
}

/// "200", "198 to 203".
fn label((from, to): (f64, f64)) -> String {
    let (from, to) = (significant(from, 5), significant(to, 5));
    if from == to {
        from
    } else {
        format!("{from} to {to}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::At;

    fn in_box(picture: &Picture) {
        for bar in picture.printed.bars.iter().chain(&picture.expected.bars) {
            assert!(bar.x >= 0.0 && bar.x + bar.width <= 100.1, "{bar:?}");
            assert!(bar.width > 0.0, "{bar:?}");
        }
    }

    #[test]
    fn ranges_lie_in_the_box_and_apart() {
        let cases = [
            ((322.5, 323.5), (198.0, 203.0)),
            ((1.0, 1.0), (1e9, 1e9)),
            ((-5.0, -4.0), (4.0, 5.0)),
            ((2e-9, 3e-9), (4e-9, 5e-9)),
        ];
        for (printed, expected) in cases {
            let picture = ranges(&Gap { printed, expected });
            in_box(&picture);
            let (a, b) = (&picture.printed.bars[0], &picture.expected.bars[0]);
            assert_eq!(a.x < b.x, printed.0 < expected.0, "{picture:?}");
        }
        let picture = ranges(&Gap {
            printed: (322.5, 323.5),
            expected: (200.0, 200.0),
        });
        assert_eq!(
            picture.text,
            "On one axis: printed 322.5 to 323.5, expected 200; the two do not meet."
        );
    }

    #[test]
    fn shares_follow_each_other_and_run_over() {
        let picture = shares(&Shares {
            parts: vec![45.0, 38.0, 21.5],
            whole: 100.0,
        });
        in_box(&picture);
        for pair in picture.printed.bars.windows(2) {
            assert!(pair[0].x + pair[0].width <= pair[1].x, "{pair:?}");
        }
        assert_eq!(
            picture.text,
            "End to end: 45% + 38% + 21.5% = 104.5%; they run over the bar of 100%."
        );
        in_box(&shares(&Shares {
            parts: vec![0.0; 12],
            whole: 100.0,
        }));
    }

    #[test]
    fn a_length_ends_before_or_behind_its_date() {
        let at = |day: f64, label: &str| At {
            day,
            label: label.to_owned(),
        };
        let mut times = Times {
            first: at(0.0, "1970"),
            last: at(3652.0, "1980"),
            printed: Some((4382.9, "12 years".to_owned())),
        };
        let picture = line(&times);
        in_box(&picture);
        assert_eq!(
            picture.text,
            "On a time line: 12 years from 1970 end behind 1980."
        );
        times.printed = None;
        times.first.day = 9999.0;
        in_box(&line(&times));
        times.last.day = 9999.0;
        in_box(&line(&times));
    }
}
