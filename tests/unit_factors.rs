//! Every factor against a second source, and conversions there and back.
//!
//! The columns `cldr` and `fend` of `units.csv` say what those call a unit, `unchecked` why neither
//! knows it; `tests/data/cldr-units.json` is an extract of CLDR's table (Unicode-3.0, notice beside
//! it). GNU units, where it is installed, is asked for the same expressions.

use std::collections::{BTreeMap, BTreeSet};

use checkfigure::unit::{Conversion, Dimension, UnitExpr, Units};

const TABLE: &str = include_str!("../reference-data/units.csv");
const CLDR: &str = include_str!("data/cldr-units.json");

/// CLDR's electronvolt has seven digits and its dalton is of 2010.
const TOLERANCE: f64 = 3e-7;

#[derive(serde::Deserialize)]
struct Row {
    id: String,
    cldr: String,
    fend: String,
    unchecked: String,
}

#[derive(serde::Deserialize)]
struct Cldr {
    constants: BTreeMap<String, String>,
    units: BTreeMap<String, CldrUnit>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct CldrUnit {
    base_unit: String,
    factor: Option<String>,
    offset: Option<String>,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

fn close(one: f64, two: f64) -> bool {
    (one / two - 1.0).abs() < TOLERANCE
}

impl Cldr {
    /// `a/b*c` is a/(b·c).
    fn value(&self, text: &str) -> f64 {
        let product = |part: &str| {
            part.split('*')
                .map(|f| self.atom(f.trim()))
                .product::<f64>()
        };
        let mut parts = text.split('/');
        let first = product(parts.next().unwrap_or("1"));
        parts.fold(first, |value, part| value / product(part))
    }

    fn atom(&self, text: &str) -> f64 {
        let constant = || self.value(&self.constants[text]);
        text.parse().unwrap_or_else(|_| constant())
    }
}

/// The coherent SI unit as fend spells it.
fn si(dimension: Dimension) -> String {
    let names = ["m", "kg", "s", "A", "K", "mol", "cd", "radian", "bit"];
    let mut text = "1".to_owned();
    for (name, power) in names.iter().zip(dimension.exponents()) {
        match power {
            0 => {}
            1.. => text.extend([" * ", name, "^", &power.to_string()]),
            _ => text.extend([" / ", name, "^", &power.unsigned_abs().to_string()]),
        }
    }
    text.trim_start_matches("1 * ").to_owned()
}

fn fend(expression: &str, base: &str) -> f64 {
    let mut context = fend_core::Context::new();
    let question = match base {
        "1" => format!("({expression}) + 0"),
        _ => format!("({expression}) to ({base}) to 15 sf"),
    };
    let answer = fend_core::evaluate(&question, &mut context).expect("fend knows the expression");
    let text = answer.get_main_result().trim_start_matches("approx. ");
    let number = text.split(' ').next().unwrap_or("").replace(',', "");
    number
        .parse()
        .unwrap_or_else(|_| panic!("{question}: {text}"))
}

#[test]
fn factors_agree_with_cldr() {
    let units = Units::embedded();
    let cldr: Cldr = serde_json::from_str(CLDR).expect("the extract");
    for row in rows().iter().filter(|row| !row.cldr.is_empty()) {
        let unit = units.by_id(&row.id).expect("a unit");
        let theirs = &cldr.units[&row.cldr];
        let base = match theirs.base_unit.as_str() {
            id @ ("revolution" | "year") => units.by_id(id).and_then(|id| units.factor(id)),
            _ => Some(1.0),
        };
        let value = base.unwrap_or(1.0) * cldr.value(theirs.factor.as_deref().unwrap_or("1"));
        let ours = units.factor(unit).expect("a factor");
        assert!(close(ours, value), "{}: {ours}, CLDR has {value}", row.id);
        if let Some(offset) = &theirs.offset {
            assert!(
                close(units.offset(unit) * ours, cldr.value(offset)),
                "{}",
                row.id
            );
        }
    }
}

#[test]
fn factors_agree_with_fend() {
    let units = Units::embedded();
    for row in rows().iter().filter(|row| !row.fend.is_empty()) {
        let unit = units.by_id(&row.id).expect("a unit");
        let value = fend(&row.fend, &si(units.dimension(unit)));
        let ours = units.factor(unit).expect("a factor");
        assert!(close(ours, value), "{}: {ours}, fend has {value}", row.id);
    }
}

/// What GNU units makes of an expression; `None` where it is not installed.
fn gnu_units(expression: &str, base: &str) -> Option<f64> {
    let arguments = ["--terse", "--digits", "15", expression, base];
    let mut command = std::process::Command::new("units");
    let output = command.args(arguments).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// GNU units is not copied from and need not be installed; where it is, it is a third opinion.
#[test]
fn factors_agree_with_gnu_units_where_it_is_installed() {
    let units = Units::embedded();
    let names = [
        ("acre", "intacre"),
        ("pound", "pound"),
        ("imp_gallon", "brgallon"),
        ("light_year", "lightyear"),
        ("troy_ounce", "troyounce"),
        ("atmosphere", "atm"),
    ];
    for (id, name) in names {
        let unit = units.by_id(id).expect("a unit");
        if let Some(value) = gnu_units(name, &si(units.dimension(unit))) {
            let ours = units.factor(unit).expect("a factor");
            assert!(close(ours, value), "{id}: {ours}, GNU units has {value}");
        }
    }
}

#[test]
fn every_factor_is_covered_or_says_why_not() {
    let units = Units::embedded();
    let rows = rows();
    let listed: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let own: Vec<_> = units
        .all()
        .filter(|unit| units.factor(*unit).is_some())
        .collect();
    let with_factor = units.all().filter(|unit| units.factor(*unit).is_some());
    let missing: Vec<String> = with_factor
        .map(|unit| units.id(unit))
        .filter(|id| !listed.contains(id.as_str()))
        .collect();
    assert!(missing.is_empty(), "not in units.csv: {missing:?}");
    let covered = |row: &&Row| !row.cldr.is_empty() || !row.fend.is_empty();
    let silent = rows.iter().find(|row| {
        let unit = units.by_id(&row.id);
        let has_factor = unit.is_some_and(|unit| own.contains(&unit));
        has_factor && !covered(row) && row.unchecked.is_empty()
    });
    assert!(
        silent.is_none(),
        "no second source and no reason: {:?}",
        silent.map(|r| &r.id)
    );
    let count = rows.iter().filter(covered).count();
    assert!(
        count >= 230,
        "only {count} units are covered by a second source"
    );
}

fn there_and_back(units: &Units, one: UnitExpr, two: UnitExpr) {
    let (Some(there), Some(back)) = (units.conversion(one, two), units.conversion(two, one)) else {
        panic!("{} and {} do not convert", units.id(one), units.id(two));
    };
    for amount in [1.0, 37.5, 1e6] {
        let again = back.apply(there.apply(amount));
        let close = (again / amount - 1.0).abs() < 1e-9;
        assert!(
            close,
            "{} to {}: {amount} came back as {again}",
            units.id(one),
            units.id(two)
        );
    }
    let exact = units.exact_conversion(one, two).map(Conversion::from);
    let exact = exact.expect("what converts converts exactly").apply(37.5);
    let close = (exact / there.apply(37.5) - 1.0).abs() < 1e-9;
    assert!(
        close,
        "{} to {}: exact {exact}",
        units.id(one),
        units.id(two)
    );
}

#[test]
fn units_of_one_dimension_convert_there_and_back() {
    let units = Units::embedded();
    let all: Vec<UnitExpr> = units
        .all()
        .filter(|unit| units.factor(*unit).is_some())
        .collect();
    for one in &all {
        let same = |two: &&UnitExpr| units.dimension(**two) == units.dimension(*one);
        // The first and the last of a dimension stand for the rest: factors multiply.
        let mut others = all.iter().filter(same);
        for two in [others.next(), others.next_back()].into_iter().flatten() {
            there_and_back(units, *one, *two);
        }
    }
}

#[test]
fn known_conversions_come_out() {
    let units = Units::embedded();
    let of = |text: &str| {
        units
            .parse(text)
            .unwrap_or_else(|| panic!("'{text}' is no unit"))
    };
    let cases = [
        (3000.0, "km²", "sq mi", 1158.3064),
        (43.0, "°C", "°F", 109.4),
        (-40.0, "°F", "°C", -40.0),
        (90.0, "mpg", "km/l", 38.2629),
        (20.0, "mpg-US", "L/100 km", 11.7607),
        (12.0, "L/100 km", "mpg", 19.6012),
        (1.0, "$ a gallon", "cents a litre", 26.4172),
        (12.0, "st", "kg", 76.2035),
        (100.0, "hp", "kW", 74.57),
        (55.0, "mph", "km/h", 88.5139),
        (5.0, "minutes per mile", "mph", 12.0),
        (1.0, "people per sq mi", "people per sq km", 0.3861),
        (29.92, "inHg", "hPa", 1013.2075),
        (1.0, "MB", "kB", 1000.0),
        (1.0, "MiB", "kB", 1048.576),
    ];
    for (amount, from, to, wanted) in cases {
        let conversion = units.conversion(of(from), of(to));
        let got = conversion.map(|c| c.apply(amount));
        let near = got.is_some_and(|got| (got - wanted).abs() < 1e-4 * wanted.abs());
        assert!(near, "{amount} {from} is {got:?} {to}, not {wanted}");
    }
}

#[test]
fn what_measures_different_things_does_not_convert() {
    let units = Units::embedded();
    let of = |text: &str| {
        units
            .by_id(text)
            .unwrap_or_else(|| panic!("'{text}' is no id"))
    };
    let pairs = [
        ("metre", "square_metre"),
        ("newton_metre", "joule"),
        ("USD", "EUR"),
        ("decibel", "percent"),
        ("ph", "decibel"),
        ("per_square_mile", "square_kilometre"),
        ("us_mile_per_gallon", "per_square_mile"),
        ("degree", "celsius"),
        ("degree_temperature", "celsius"),
        ("hertz", "second"),
        ("USD_per_oil_barrel", "EUR_per_oil_barrel"),
        ("passenger_kilometre", "kilometre"),
    ];
    for (one, two) in pairs {
        let conversion = units.conversion(of(one), of(two));
        assert_eq!(conversion, None, "{one} to {two}");
    }
}
