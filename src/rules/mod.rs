//! Rules: one file a fault, each with its page; the list is derived from the folder.
//!
//! A rule names the way of hanging together that it is about, and the outcome that it reports. It
//! sees no text, and it holds no tolerance and no wording: the judge decides whether a relation can
//! hold and how it fails.
//!
//! To add a rule, add one file: its page (the doc comment), its way and its outcome. `UPDATE=1 cargo
//! test` rewrites the list below.

use crate::relation::{Outcome, Way};

/// A fault that checkfigure looks for.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// Its name: the name of its file, with hyphens.
    pub id: &'static str,
    /// The family it can be selected by.
    pub category: Category,
    /// Its page: what it finds, why, the arithmetic, what it flags and what it passes.
    pub page: &'static str,
    /// The way of hanging together that it is about.
    pub way: &'static Way,
    /// The outcome it reports.
    pub outcome: Outcome,
}

/// A family of rules, to be selected as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Category {
    /// One amount in two units.
    Conversion,
    /// Dates, ages, spans.
    Time,
    /// Changes and shares in per cent.
    Percent,
    /// Values, sums and their parts.
    Arithmetic,
    /// What reference tables say.
    Reference,
}

impl Category {
    /// The name it is selected by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conversion => "conversion",
            Self::Time => "time",
            Self::Percent => "percent",
            Self::Arithmetic => "arithmetic",
            Self::Reference => "reference",
        }
    }
}

/// Declares a rule; its doc comment becomes both its documentation and [`Rule::page`].
macro_rules! rule {
    ($(#[doc = $line:literal])* $name:ident, $id:literal, $category:ident, $way:expr, $outcome:expr) => {
        $(#[doc = $line])*
        pub static $name: $crate::rules::Rule = $crate::rules::Rule {
            id: $id,
            category: $crate::rules::Category::$category,
            page: concat!($($line, "\n"),*),
            way: $way,
            outcome: $outcome,
        };
    };
}

// Derived from the folder by tests/rules.rs; `UPDATE=1 cargo test --test rules` rewrites it.
// <rules>
pub mod age_mismatch;
pub mod aggregate_contradicted;
pub mod area_mismatch;
pub mod comparison_mismatch;
pub mod contradicts_reference;
pub mod conversion_mismatch;
pub mod density_mismatch;
pub mod difference_mismatch;
pub mod direction_mismatch;
pub mod edition_mismatch;
pub mod elapsed_mismatch;
pub mod event_date_mismatch;
pub mod exchange_drift;
pub mod exchange_rate_mismatch;
pub mod extremes_mismatch;
pub mod fraction_mismatch;
pub mod half_scaled_range;
pub mod impossible_date;
pub mod impossible_decrease;
pub mod impossible_share;
pub mod impossible_value;
pub mod incommensurable_conversion;
pub mod lifespan_reversed;
pub mod list_count_mismatch;
pub mod loose_conversion;
pub mod majority_mismatch;
pub mod malformed_number;
pub mod mean_outside_range;
pub mod mean_total_mismatch;
pub mod multiple_mismatch;
pub mod opposed_bounds;
pub mod overprecise_conversion;
pub mod part_exceeds_whole;
pub mod per_unit_mismatch;
pub mod percent_change_mismatch;
pub mod percent_of_mismatch;
pub mod points_not_percent;
pub mod power_energy_confusion;
pub mod rank_contradicted;
pub mod rank_mismatch;
pub mod rate_base_mismatch;
pub mod rate_mismatch;
pub mod reversed_range;
pub mod reversed_span;
pub mod scale_slip;
pub mod share_mismatch;
pub mod shares_off_total;
pub mod stale_figure;
pub mod sum_mismatch;
pub mod time_since_event_mismatch;
pub mod trend_contradicted;
pub mod vacuous_bound;
pub mod wage_mismatch;
pub mod weekday_mismatch;
pub mod wrong_row;
pub mod wrong_unit_of_table;

/// Every rule, by name.
pub static ALL: &[&Rule] = &[
    &age_mismatch::AGE_MISMATCH,
    &aggregate_contradicted::AGGREGATE_CONTRADICTED,
    &area_mismatch::AREA_MISMATCH,
    &comparison_mismatch::COMPARISON_MISMATCH,
    &contradicts_reference::CONTRADICTS_REFERENCE,
    &conversion_mismatch::CONVERSION_MISMATCH,
    &density_mismatch::DENSITY_MISMATCH,
    &difference_mismatch::DIFFERENCE_MISMATCH,
    &direction_mismatch::DIRECTION_MISMATCH,
    &edition_mismatch::EDITION_MISMATCH,
    &elapsed_mismatch::ELAPSED_MISMATCH,
    &event_date_mismatch::EVENT_DATE_MISMATCH,
    &exchange_drift::EXCHANGE_DRIFT,
    &exchange_rate_mismatch::EXCHANGE_RATE_MISMATCH,
    &extremes_mismatch::EXTREMES_MISMATCH,
    &fraction_mismatch::FRACTION_MISMATCH,
    &half_scaled_range::HALF_SCALED_RANGE,
    &impossible_date::IMPOSSIBLE_DATE,
    &impossible_decrease::IMPOSSIBLE_DECREASE,
    &impossible_share::IMPOSSIBLE_SHARE,
    &impossible_value::IMPOSSIBLE_VALUE,
    &incommensurable_conversion::INCOMMENSURABLE_CONVERSION,
    &lifespan_reversed::LIFESPAN_REVERSED,
    &list_count_mismatch::LIST_COUNT_MISMATCH,
    &loose_conversion::LOOSE_CONVERSION,
    &majority_mismatch::MAJORITY_MISMATCH,
    &malformed_number::MALFORMED_NUMBER,
    &mean_outside_range::MEAN_OUTSIDE_RANGE,
    &mean_total_mismatch::MEAN_TOTAL_MISMATCH,
    &multiple_mismatch::MULTIPLE_MISMATCH,
    &opposed_bounds::OPPOSED_BOUNDS,
    &overprecise_conversion::OVERPRECISE_CONVERSION,
    &part_exceeds_whole::PART_EXCEEDS_WHOLE,
    &per_unit_mismatch::PER_UNIT_MISMATCH,
    &percent_change_mismatch::PERCENT_CHANGE_MISMATCH,
    &percent_of_mismatch::PERCENT_OF_MISMATCH,
    &points_not_percent::POINTS_NOT_PERCENT,
    &power_energy_confusion::POWER_ENERGY_CONFUSION,
    &rank_contradicted::RANK_CONTRADICTED,
    &rank_mismatch::RANK_MISMATCH,
    &rate_base_mismatch::RATE_BASE_MISMATCH,
    &rate_mismatch::RATE_MISMATCH,
    &reversed_range::REVERSED_RANGE,
    &reversed_span::REVERSED_SPAN,
    &scale_slip::SCALE_SLIP,
    &share_mismatch::SHARE_MISMATCH,
    &shares_off_total::SHARES_OFF_TOTAL,
    &stale_figure::STALE_FIGURE,
    &sum_mismatch::SUM_MISMATCH,
    &time_since_event_mismatch::TIME_SINCE_EVENT_MISMATCH,
    &trend_contradicted::TREND_CONTRADICTED,
    &vacuous_bound::VACUOUS_BOUND,
    &wage_mismatch::WAGE_MISMATCH,
    &weekday_mismatch::WEEKDAY_MISMATCH,
    &wrong_row::WRONG_ROW,
    &wrong_unit_of_table::WRONG_UNIT_OF_TABLE,
];
// </rules>

/// The rule of this name.
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}
