//! What a `datapackage.json` (Frictionless v2) tells of the columns of a table.

use serde::Deserialize;

use crate::Error;
use crate::error::{Place, Result, shown};
use crate::unit::Units;

use super::head::{Head, year_of};
use super::schema::{Schema, Told};

#[derive(Debug, Deserialize)]
struct Package {
    #[serde(default)]
    resources: Vec<Resource>,
    #[serde(default)]
    sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
struct Resource {
    #[serde(default)]
    path: Paths,
    #[serde(default)]
    schema: Option<Fields>,
    #[serde(default)]
    sources: Vec<Source>,
}

/// One path, or several that are one table.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Paths {
    One(String),
    Several(Vec<String>),
}

impl Default for Paths {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

#[derive(Debug, Deserialize)]
struct Source {
    #[serde(default)]
    title: String,
    #[serde(default)]
    path: String,
}

/// A schema; one that stands in a file of its own is not read.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Fields {
    Here {
        #[serde(default)]
        fields: Vec<Field>,
        #[serde(default, rename = "missingValues")]
        missing: Vec<Missing>,
    },
    Elsewhere(serde::de::IgnoredAny),
}

/// A value that stands for none, alone or with a label.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Missing {
    Plain(String),
    Labelled { value: String },
}

/// A field; `property`, `unit`, `year` and `use` are properties of our own, as the standard allows.
#[derive(Debug, Deserialize)]
struct Field {
    name: String,
    property: Option<String>,
    unit: Option<String>,
    year: Option<serde_json::Value>,
    #[serde(rename = "use")]
    used: Option<bool>,
}

impl Schema {
    /// Takes what a `datapackage.json` tells of the table with this path beside it; nothing where it does not list it.
    ///
    /// Of a field its `name`, `property`, `unit`, `year` and `use` (false for a column to be left out) are read, of a
    /// schema its `missingValues`, of a resource or package its first source.
    ///
    /// ```
    /// use checkfigure::{facts::Schema, unit::Units};
    /// let package = br#"{"resources": [{"path": "a.csv", "schema": {"fields": [{"name": "x1", "unit": "parrots"}]}}]}"#;
    /// let refused = Schema::default().package("datapackage.json", package, "a.csv", Units::embedded());
    /// let message = "datapackage.json, column x1: found the unit 'parrots'; expected one of units.csv, or a currency";
    /// assert_eq!(refused.unwrap_err().to_string(), message);
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// What is no JSON of a package, a unit or year that is none.
    pub fn package(&mut self, name: &str, bytes: &[u8], path: &str, units: &Units) -> Result<()> {
        let package: Package = serde_json::from_slice(bytes).map_err(|error| {
            Error::new(
                Place::of(name),
                format!("found no package of data: {error}"),
            )
        })?;
        let listed = |resource: &&Resource| match &resource.path {
            Paths::One(one) => is_path(one, path),
            Paths::Several(several) => several.iter().any(|one| is_path(one, path)),
        };
        let Some(resource) = package.resources.iter().find(listed) else {
            return Ok(());
        };
        self.source = resource
            .sources
            .iter()
            .chain(&package.sources)
            .next()
            .map(Source::told);
        let Some(Fields::Here { fields, missing }) = &resource.schema else {
            return Ok(());
        };
        self.missing
            .extend(missing.iter().map(|missing| match missing {
                Missing::Plain(value) | Missing::Labelled { value } => value.clone(),
            }));
        for field in fields {
            self.tell(field.told(name, units)?);
        }
        Ok(())
    }
}

/// Whether a path of a package is that of a file beside it.
fn is_path(listed: &str, path: &str) -> bool {
    listed.trim_start_matches("./").replace('\\', "/") == path
}

impl Source {
    fn told(&self) -> String {
        let parts = [self.title.as_str(), self.path.as_str()];
        let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(", ")
    }
}

impl Field {
    fn told(&self, name: &str, units: &Units) -> Result<Told> {
        let wrong = |what: &str, given: &str, wanted: &str| {
            let place = Place::of(name).column(self.name.as_str());
            Error::new(
                place,
                format!("found the {what} '{}'; expected {wanted}", shown(given)),
            )
        };
        let unit = match self.unit.as_deref().filter(|unit| !unit.is_empty()) {
            Some(text) => {
                let unit = Head::measured(text, units);
                Some(unit.ok_or_else(|| wrong("unit", text, "one of units.csv, or a currency"))?)
            }
            None => None,
        };
        let year = match &self.year {
            Some(given) => {
                let text = given.to_string();
                let year = year_of(text.trim_matches('"'));
                Some(year.ok_or_else(|| wrong("year", &text, "four digits"))?)
            }
            None => None,
        };
        Ok(Told {
            name: self.name.clone(),
            property: self.property.clone(),
            unit,
            year,
            left_out: self.used == Some(false),
        })
    }
}
