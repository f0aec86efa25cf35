//! What people say of their tables beside them: what a column is, what a property is, who says so.

use std::collections::HashMap;

use crate::Error;
use crate::error::{Place, Result, shown};
use crate::text::folded::fold;
use crate::unit::{UnitExpr, Units};

use super::head::{Head, year_of};
use super::property::Property;
use super::rows::Rows;

/// What is told of tables: columns by name, properties and sources by id.
///
/// ```
/// use checkfigure::{facts::{Schema, Tables}, unit::Units};
/// let mut schema = Schema::default();
/// schema.column("x1=area:square_mile@2020", Units::embedded())?;
/// let mut tables = Tables::default();
/// tables.add_with("a.csv", b"land,x1\nFrance,212000\n", &schema, Units::embedded())?;
/// let area = &tables.all()[0].columns()[1];
/// assert_eq!((area.property().as_str(), area.year()), ("area", Some(2020)));
/// # Ok::<(), checkfigure::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Schema {
    columns: Vec<Told>,
    properties: HashMap<String, Property>,
    sources: HashMap<String, String>,
    /// Where the table comes from, if that is said of all of it.
    pub(super) source: Option<String>,
    /// What stands for no value, beside the usual.
    pub(super) missing: Vec<String>,
}

/// What is told of one column.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// The head as it stands in the table.
    pub(super) name: String,
    pub(super) property: Option<String>,
    pub(super) unit: Option<(UnitExpr, i16)>,
    pub(super) year: Option<i32>,
    /// Whether the column is to be left out.
    pub(super) left_out: bool,
}

/// A table that tells of other tables in its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// How properties are said.
    Properties,
    /// Where facts come from.
    Sources,
}

impl Beside {
    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Self::Properties => "properties.csv",
            Self::Sources => "sources.csv",
        }
    }

    /// Whether a file of that name is meant so, by its heads: a table of the properties of a landlord is not.
    ///
    /// ```
    /// use checkfigure::facts::Beside;
    /// assert!(Beside::Properties.is_meant(b"id,label,phrases,policy\n"));
    /// assert!(!Beside::Properties.is_meant(b"id,street,rent\n"));
    /// assert!(Beside::Sources.is_meant(b"id,title,publisher\n"));
    /// ```
    pub fn is_meant(self, bytes: &[u8]) -> bool {
        let first = bytes
            .split(|byte| *byte == b'\n')
            .next()
            .unwrap_or_default();
        let line = String::from_utf8_lossy(first).to_ascii_lowercase();
        let mut heads = line
            .trim_start_matches('\u{feff}')
            .split([',', ';', '\t'])
            .map(|head| head.trim().trim_matches('"'));
        let other = match self {
            Self::Properties => ["phrases", "policy"],
            Self::Sources => ["title", "publisher"],
        };
        heads.next() == Some("id") && heads.any(|head| other.contains(&head))
    }
}

impl Schema {
    /// Takes up all that another tells; where both tell something, the other is right.
    pub fn extend(&mut self, other: Self) {
        self.columns.extend(other.columns);
        self.properties.extend(other.properties);
        self.sources.extend(other.sources);
        self.missing.extend(other.missing);
        self.source = other.source.or(self.source.take());
    }

    /// Takes what an option says of a column: `NAME=property:unit@year`, each part of which may be left out, or
    /// `NAME=-` for a column that is not to be used.
    ///
    /// ```
    /// use checkfigure::{facts::Schema, unit::Units};
    /// let mut schema = Schema::default();
    /// for told in ["x1=area", "x1=:km2", "Sales (net)=revenue:$m@2023", "note=-"] {
    ///     schema.column(told, Units::embedded())?;
    /// }
    /// for refused in ["x1", "=area", "x1=area:parrots", "x1=area@soon"] {
    ///     assert!(schema.column(refused, Units::embedded()).is_err());
    /// }
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// No name, a unit that is none, a year that is none.
    pub fn column(&mut self, text: &str, units: &Units) -> Result<()> {
        let wrong = |what: &str| {
            let message = format!(
                "found {what} in '{}'; expected NAME=property:unit@year",
                shown(text)
            );
            Error::new(Place::of("--column"), message)
        };
        let (name, rest) = text.rsplit_once('=').ok_or_else(|| wrong("no ="))?;
        if name.trim().is_empty() {
            return Err(wrong("no name of a column"));
        }
        let (rest, year) = rest
            .rsplit_once('@')
            .map_or((rest, None), |(rest, year)| (rest, Some(year)));
        let (property, unit) = rest
            .split_once(':')
            .map_or((rest, None), |(rest, unit)| (rest, Some(unit)));
        let year =
            year.map(|year| year_of(year.trim()).ok_or_else(|| wrong("no year of four digits")));
        let unit = unit.map(|unit| Head::measured(unit, units).ok_or_else(|| wrong("no unit")));
        let property = property.trim();
        self.columns.push(Told {
            name: name.trim().to_owned(),
            property: (!property.is_empty() && property != "-").then(|| property.to_owned()),
            unit: unit.transpose()?,
            year: year.transpose()?,
            left_out: property == "-",
        });
        Ok(())
    }

    /// Takes what a field of a package says of a column.
    pub(super) fn tell(&mut self, told: Told) {
        self.columns.push(told);
    }

    /// Takes the rows of a `sources.csv`: `id`, `title`, and more that is not read.
    ///
    /// # Errors
    /// No column `id` or `title`, an id that is empty or stands twice.
    pub fn sources(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let rows = Rows::read(name, bytes, &["id", "title"])?;
        for row in rows.all() {
            let (id, title) = (row.get("id"), row.get("title"));
            if id.is_empty() {
                return Err(row.error(
                    "id",
                    "found no id; expected the name that tables have for this source",
                ));
            }
            let text = [title, row.get("publisher"), row.get("url")];
            let said: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
            if self
                .sources
                .insert(id.to_owned(), said.join(", "))
                .is_some()
            {
                return Err(row.error(
                    "id",
                    &format!(
                        "found the id '{}' a second time; expected it once",
                        shown(id)
                    ),
                ));
            }
        }
        Ok(())
    }

    /// Takes the rows of a `properties.csv`: `id`, `label`, `phrases`, `dimension`, `policy`, `tolerance`.
    ///
    /// # Errors
    /// No column `id`, an id that is empty or stands twice, a policy or tolerance that is none.
    pub fn properties(&mut self, name: &str, bytes: &[u8], units: &Units) -> Result<()> {
        let rows = Rows::read(name, bytes, &["id"])?;
        for row in rows.all() {
            let property = Property::read(&row, units)?;
            let id = fold(row.get("id"));
            if self.properties.insert(id, property).is_some() {
                let id = shown(row.get("id"));
                return Err(row.error(
                    "id",
                    &format!("found the id '{id}' a second time; expected it once"),
                ));
            }
        }
        Ok(())
    }

    /// The property of an id.
    pub(super) fn property(&self, id: &str) -> Option<&Property> {
        if self.properties.is_empty() {
            return None;
        }
        self.properties.get(&fold(id))
    }

    /// The title of a source.
    pub(super) fn source(&self, id: &str) -> Option<&str> {
        self.sources.get(id).map(String::as_str)
    }

    /// Whether any source is told.
    pub(super) fn has_sources(&self) -> bool {
        !self.sources.is_empty()
    }

    /// A head as it is told to be; what is not told stays as it was read.
    pub(super) fn overrule(&self, head: Head, units: &Units) -> (Head, bool) {
        let same = |told: &&Told| told.name.trim().eq_ignore_ascii_case(head.text.trim());
        let told: Vec<&Told> = self.columns.iter().filter(same).collect();
        let mut head = head;
        let mut left_out = false;
        for told in told {
            left_out |= told.left_out;
            if let Some(id) = &told.property {
                head.rename(id, units);
                if let Some(property) = self.property(id) {
                    head.declare(property);
                }
            }
            if let Some((unit, scale)) = told.unit {
                (head.unit, head.scale) = (unit, scale);
            }
            head.year = told.year.or(head.year);
        }
        (head, left_out)
    }

    /// The names that are told of and stand in none of these heads.
    pub fn strangers<'s>(&'s self, tables: &super::Tables) -> Vec<&'s str> {
        let has = |name: &str| {
            let columns = tables.all().iter().flat_map(super::Table::columns);
            { columns }.any(|column| column.text().trim().eq_ignore_ascii_case(name.trim()))
        };
        let names = self.columns.iter().map(|told| told.name.as_str());
        names.filter(|name| !has(name)).collect()
    }
}
