//! How many of a smaller unit make a larger one: 60 minutes an hour, 100 cents a dollar.

use super::Units;
use super::dimension::Dimension;
use super::expr::UnitExpr;

/// Smaller units that go without saying: "2 hours ten", "6 foot 2", "11 stone 4".
const UNSAID: [(&str, &str); 4] = [
    ("hour", "minute"),
    ("minute", "second"),
    ("foot", "inch"),
    ("stone", "pound"),
];
/// In seconds.
const DAY: f64 = 86_400.0;
const WEEK: f64 = 604_800.0;
/// No larger unit is said together with one that it holds more of: nanoseconds in a second.
const MOST: f64 = 1e9;

/// How many of a smaller unit make a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// The number, at least 2.
    pub count: u32,
    /// Whether it only goes by convention: 30 days a month, 365 a year.
    pub by_convention: bool,
}

impl Units {
    /// How many of `smaller` make `larger`, when that is a whole number, by the calendar too;
    /// `None` where they measure different things, or the first is not the larger.
    ///
    /// ```
    /// # use checkfigure::unit::Units;
    /// let units = Units::embedded();
    /// let of = |id| units.by_id(id).expect("a unit");
    /// let count = |large, small| units.parts(of(large), of(small)).map(|parts| parts.count);
    /// assert_eq!(count("hour", "minute"), Some(60));
    /// assert_eq!(count("foot", "inch"), Some(12));
    /// assert_eq!(count("year", "day"), Some(365));
    /// assert_eq!(count("month", "week"), Some(4));
    /// assert_eq!(count("CHF", "USD_cent"), Some(100));
    /// assert_eq!(count("inch", "foot"), None);
    /// assert_eq!(count("mile", "kilometre"), None);
    /// assert_eq!(count("USD", "EUR"), None);
    /// ```
    pub fn parts(&self, larger: UnitExpr, smaller: UnitExpr) -> Option<Parts> {
        if self.is_money(larger) {
            return self.hundredths(larger, smaller);
        }
        if self.is_temperature(larger) || self.dimension(larger) != self.dimension(smaller) {
            return None;
        }
        let (large, small) = (self.factor(larger)?, self.factor(smaller)?);
        let ratio = large / small;
        let calendar = self.is_time(larger) && large > WEEK && small <= WEEK;
        if !calendar && (ratio - ratio.round()).abs() < 1e-6 * ratio {
            return whole(ratio.round(), false);
        }
        let count = if small < WEEK {
            (large / DAY).floor() * DAY / small
        } else {
            ratio.floor()
        };
        calendar.then(|| whole(count.round(), true))?
    }

    /// A cent is a hundredth of whatever money was said before it; a penny is one of pounds.
    fn hundredths(&self, larger: UnitExpr, smaller: UnitExpr) -> Option<Parts> {
        let (own, power) = self.major(smaller)?;
        if own != larger && self.by_id("USD_cent") != Some(smaller) {
            return None;
        }
        let whole_money = larger.single().is_some() && self.major(larger).is_none();
        let count = 10u32.checked_pow(u32::from(power.unsigned_abs()))?;
        whole_money.then_some(Parts {
            count,
            by_convention: false,
        })
    }

    /// The smaller unit that goes without saying after a larger one, and how many of it make the
    /// larger; for money the hundredth, which has no unit here.
    pub fn unsaid(&self, larger: UnitExpr) -> Option<u32> {
        let term = larger.single().filter(|term| term.power == 1)?;
        if self.unit(term.unit).dimension == Dimension::base(Dimension::MONEY) {
            return self.major(larger).is_none().then_some(100);
        }
        let id = &*self.unit(term.unit).id;
        let (_, small) = UNSAID.into_iter().find(|(large, _)| *large == id)?;
        self.parts(larger, self.by_id(small)?)
            .map(|parts| parts.count)
    }
}

fn whole(count: f64, by_convention: bool) -> Option<Parts> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 2 and MOST"
    )]
    (2.0..=MOST).contains(&count).then_some(Parts {
        count: count as u32,
        by_convention,
    })
}
