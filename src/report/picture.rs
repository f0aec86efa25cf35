//! A small picture of two ranges that do not meet: where each lies on one axis.

use serde::Serialize;

use crate::finding::Gap;
use crate::judge::significant;

/// The picture, in a box that is 100 wide.
#[derive(Debug, Serialize)]
pub(super) struct Picture {
    printed: Bar,
    expected: Bar,
    /// What it shows, in words.
    text: String,
}

/// A range: where it begins and how wide it is, and what to write beside it.
#[derive(Debug, Serialize)]
struct Bar {
    x: f64,
    width: f64,
    label: String,
}

/// The axis is wider than both ranges together by so large a share at either end.
const MARGIN: f64 = 0.08;
/// No bar is narrower, so that it can be seen.
const THIN: f64 = 1.5;

impl Picture {
    pub(super) fn of(gap: &Gap) -> Self {
        let (low, high) = (
            gap.printed.0.min(gap.expected.0),
            gap.printed.1.max(gap.expected.1),
        );
        let wide = (high - low) / (1.0 - 2.0 * MARGIN);
        let place = |value: f64| 100.0 * ((value - low) / wide + MARGIN);
        let bar = |(from, to): (f64, f64)| Bar {
            x: tenths(place(from).min(100.0 - THIN)),
            width: tenths((place(to) - place(from)).max(THIN)),
            label: label((from, to)),
        };
        let (printed, expected) = (bar(gap.printed), bar(gap.expected));
        let text = format!(
            "On one axis: printed {}, expected {}; the two do not meet.",
            printed.label, expected.label
        );
        Self {
            printed,
            expected,
            text,
        }
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

    #[test]
    fn bars_lie_in_the_box_and_apart() {
        let cases = [
            ((322.5, 323.5), (198.0, 203.0)),
            ((1.0, 1.0), (1e9, 1e9)),
            ((-5.0, -4.0), (4.0, 5.0)),
            ((2e-9, 3e-9), (4e-9, 5e-9)),
        ];
        for (printed, expected) in cases {
            let picture = Picture::of(&Gap { printed, expected });
            for bar in [&picture.printed, &picture.expected] {
                assert!(bar.x >= 0.0 && bar.x + bar.width <= 100.1, "{bar:?}");
            }
            let (a, b) = (&picture.printed, &picture.expected);
            assert_eq!(a.x < b.x, printed.0 < expected.0, "{picture:?}");
        }
        let picture = Picture::of(&Gap {
            printed: (322.5, 323.5),
            expected: (200.0, 200.0),
        });
        assert_eq!(
            picture.text,
            "On one axis: printed 322.5 to 323.5, expected 200; the two do not meet."
        );
    }
}
