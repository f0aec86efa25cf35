//! What a figure was compared with, in the terms of the output contract.

use serde::Serialize;

use crate::finding::{Bound, Status};
use crate::mention::Mention;

use super::{Exact, Sheet};

/// Of whom or what a figure is said.
#[derive(Debug, Serialize)]
pub(super) struct ClaimEntry<'a> {
    entity: &'a str,
    property: &'a str,
    as_of: Option<&'a str>,
}

/// What a table has for it.
#[derive(Debug, Serialize)]
pub(super) struct ReferenceEntry<'a> {
    status: Status,
    table: &'a str,
    row: Option<u32>,
    column: &'a str,
    value: Option<Exact>,
    source: Option<&'a str>,
}

/// The two of a figure, where it was compared with a table.
pub(super) fn entries<'a>(
    sheet: &Sheet<'a>,
    mention: &Mention,
) -> Option<(ClaimEntry<'a>, ReferenceEntry<'a>)> {
    let report = sheet.report;
    let figures = &report.mentions.figures;
    let start = |index: usize| figures.get(index).map_or(0, |figure| figure.span.start());
    let found = report
        .bound
        .binary_search_by_key(&mention.span.start(), |(index, _)| start(*index));
    let bound: &Bound = &report.bound[found.ok()?].1;
    let claim = ClaimEntry {
        entity: &bound.entity,
        property: &bound.property,
        as_of: bound.as_of.as_deref(),
    };
    let reference = ReferenceEntry {
        status: bound.status,
        table: &bound.table,
        row: bound.row,
        column: &bound.column,
        value: bound.value.map(Exact::of),
        source: bound.source.as_deref(),
    };
    Some((claim, reference))
}
