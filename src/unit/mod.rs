//! Units: rows of `reference-data/units.csv`, put together into unit expressions.

mod dimension;
mod expr;

pub use dimension::Dimension;
pub use expr::{Prefix, Term, UnitExpr, UnitId};

#[derive(Debug, Clone, Copy)]
pub enum Conversion {
    Factor(f64),
    Affine { factor: f64, offset: f64 },
    Reciprocal(f64),
}
#[derive(Debug, Clone, Copy, Default)]
pub struct Readings;
impl Readings {
    pub fn iter(self) -> impl Iterator<Item = UnitExpr> {
        std::iter::empty()
    }
}
#[derive(Debug, Clone, Copy)]
pub struct UnitRead {
    pub end: usize,
    pub unit: UnitExpr,
    pub gated: bool,
    pub spelled: bool,
    pub readings: Readings,
}
#[derive(Debug)]
pub struct Units;
type Row = (
    &'static str,
    &'static str,
    f64,
    f64,
    &'static [&'static str],
    &'static str,
);
static ROWS: &[Row] = &[
    (
        "metre",
        "length",
        1.0,
        0.0,
        &["metres", "metre", "meters", "meter", "m"],
        "",
    ),
    (
        "kilometre",
        "length",
        1000.0,
        0.0,
        &["kilometres", "kilometre", "kilometers", "kilometer", "km"],
        "",
    ),
    (
        "centimetre",
        "length",
        0.01,
        0.0,
        &["cm", "centimetres", "centimeters"],
        "",
    ),
    ("millimetre", "length", 0.001, 0.0, &["mm"], ""),
    (
        "mile",
        "length",
        1609.344,
        0.0,
        &["miles", "mile", "mi"],
        "",
    ),
    (
        "foot",
        "length",
        0.3048,
        0.0,
        &["feet", "foot", "ft", "'"],
        "'",
    ),
    (
        "inch",
        "length",
        0.0254,
        0.0,
        &["inches", "inch", "in", "\""],
        "in\"",
    ),
    ("yard", "length", 0.9144, 0.0, &["yards", "yard", "yd"], ""),
    (
        "nautical_mile",
        "length",
        1852.0,
        0.0,
        &["nautical miles", "nautical mile", "nmi"],
        "",
    ),
    (
        "square_metre",
        "area",
        1.0,
        0.0,
        &["sq m", "m2", "m²", "square metres", "square meters"],
        "",
    ),
    (
        "square_kilometre",
        "area",
        1000000.0,
        0.0,
        &[
            "sq km",
            "km²",
            "km2",
            "square kilometres",
            "square kilometers",
        ],
        "",
    ),
    (
        "square_mile",
        "area",
        2589988.110336,
        0.0,
        &["sq mi", "square miles", "square mile", "square mi"],
        "",
    ),
    (
        "square_foot",
        "area",
        0.09290304,
        0.0,
        &["sq ft", "square feet", "ft²"],
        "",
    ),
    ("acre", "area", 4046.8564224, 0.0, &["acres", "acre"], ""),
    (
        "hectare",
        "area",
        10000.0,
        0.0,
        &["hectares", "hectare", "ha"],
        "",
    ),
    (
        "litre",
        "volume",
        0.001,
        0.0,
        &["litres", "liters", "litre", "L", "l"],
        "",
    ),
    (
        "gallon",
        "volume",
        0.003785411784,
        0.0,
        &["gallons", "gallon", "US gallons", "gal"],
        "",
    ),
    (
        "cubic_kilometre",
        "volume",
        1000000000.0,
        0.0,
        &["km3", "cubic kilometres", "cubic kilometers"],
        "",
    ),
    (
        "cubic_mile",
        "volume",
        4168181825.44058,
        0.0,
        &["cu mi", "cubic miles"],
        "",
    ),
    (
        "cubic_metre",
        "volume",
        1.0,
        0.0,
        &["cubic metres", "m3"],
        "",
    ),
    (
        "kilogram",
        "mass",
        1.0,
        0.0,
        &["kg", "kilograms", "kilogram"],
        "",
    ),
    (
        "pound",
        "mass",
        0.45359237,
        0.0,
        &["lb", "lbs", "pounds", "pound"],
        "",
    ),
    ("ounce", "mass", 0.028349523125, 0.0, &["oz", "ounces"], ""),
    ("stone", "mass", 6.35029318, 0.0, &["st", "stone"], "st"),
    ("tonne", "mass", 1000.0, 0.0, &["tonnes", "tonne", "t"], ""),
    (
        "ton",
        "mass",
        907.18474,
        0.0,
        &["tons", "ton", "short tons"],
        "",
    ),
    (
        "long_ton",
        "mass",
        1016.0469088,
        0.0,
        &["long tons", "long ton"],
        "",
    ),
    (
        "kilometre_per_hour",
        "speed",
        0.2777777777777778,
        0.0,
        &["km/h", "kph", "kilometres per hour"],
        "",
    ),
    (
        "mile_per_hour",
        "speed",
        0.44704,
        0.0,
        &["mph", "miles per hour"],
        "",
    ),
    (
        "knot",
        "speed",
        0.5144444444444445,
        0.0,
        &["knots", "kn", "knot"],
        "",
    ),
    ("metre_per_second", "speed", 1.0, 0.0, &["m/s"], ""),
    (
        "celsius",
        "temperature",
        1.0,
        273.15,
        &["°C", "C", "degrees Celsius"],
        "",
    ),
    (
        "fahrenheit",
        "temperature",
        0.5555555555555556,
        459.67,
        &["°F", "F", "degrees Fahrenheit"],
        "",
    ),
    ("kelvin", "temperature", 1.0, 0.0, &["K"], ""),
    ("second", "time", 1.0, 0.0, &["seconds", "second", "s"], "s"),
    (
        "minute",
        "time",
        60.0,
        0.0,
        &["minutes", "minute", "min"],
        "",
    ),
    ("hour", "time", 3600.0, 0.0, &["hours", "hour", "h"], "h"),
    ("day", "time", 86400.0, 0.0, &["days", "day"], ""),
    ("week", "time", 604800.0, 0.0, &["weeks", "week"], ""),
    ("month", "time", 2629746.0, 0.0, &["months", "month"], ""),
    ("year", "time", 31556952.0, 0.0, &["years", "year"], ""),
    (
        "decade",
        "time",
        315569520.0,
        0.0,
        &["decades", "decade"],
        "",
    ),
    (
        "percent",
        "ratio",
        0.01,
        0.0,
        &["%", "per cent", "percent"],
        "",
    ),
    ("mile_per_gallon", "fuel", 1.0, 0.0, &["mpg"], ""),
    ("litre_per_100", "fuelr", 1.0, 0.0, &["L/100 km"], ""),
    (
        "per_square_mile",
        "dens",
        3.861021585424458e-07,
        0.0,
        &["people per square mile"],
        "",
    ),
    (
        "per_square_kilometre",
        "dens",
        1e-06,
        0.0,
        &["/km2", "/km²"],
        "",
    ),
    ("kilowatt", "power", 1000.0, 0.0, &["kW"], ""),
    (
        "horsepower",
        "power",
        745.69987,
        0.0,
        &["hp", "shp", "ihp"],
        "",
    ),
    ("USD", "money", 1.0, 0.0, &["dollars"], ""),
    ("GBP", "money", 1.0, 0.0, &[], ""),
];
fn row(u: UnitExpr) -> Option<&'static Row> {
    u.terms().next().map(|t| &ROWS[t.unit.0 as usize])
}
impl Units {
    pub fn embedded() -> &'static Units {
        &Units
    }
    pub fn read(&self, t: &str, a: usize) -> Option<UnitRead> {
        let mut best: Option<(usize, usize, bool, bool)> = None;
        let t0 = &t[a..];
        let norm: String = t0
            .chars()
            .take(30)
            .map(|c| if c == '\u{a0}' { ' ' } else { c })
            .collect();
        for (i, r) in ROWS.iter().enumerate() {
            for s in r.4 {
                if norm.starts_with(s)
                    && !norm[s.len()..].starts_with(|c: char| c.is_alphanumeric())
                {
                    let n: usize = t0
                        .char_indices()
                        .nth(s.chars().count())
                        .map_or(t0.len(), |x| x.0);
                    if best.is_none_or(|b| b.0 < n) {
                        best = Some((
                            n,
                            i,
                            !r.5.is_empty() && r.5.contains(s)
                                || (s.len() == 1
                                    && "CFKmtlLs".contains(s)
                                    && r.1 != "length"
                                    && r.1 != "mass"
                                    && r.1 != "volume"),
                            s.len() > 3,
                        ));
                    }
                }
            }
        }
        best.map(|b| UnitRead {
            end: a + b.0,
            unit: UnitExpr::of(UnitId(b.1 as u16)),
            gated: b.2,
            spelled: b.3,
            readings: Readings,
        })
    }
    pub fn read_before(&self, t: &str, a: usize) -> Option<(usize, UnitRead)> {
        let id = if t[..a].ends_with('$') {
            ROWS.len() - 2
        } else if t[..a].ends_with('£') {
            ROWS.len() - 1
        } else {
            return None;
        };
        let n = if id == ROWS.len() - 1 { 2 } else { 1 };
        Some((
            a - n,
            UnitRead {
                end: a,
                unit: UnitExpr::of(UnitId(id as u16)),
                gated: false,
                spelled: false,
                readings: Readings,
            },
        ))
    }
    pub fn id(&self, u: UnitExpr) -> String {
        row(u).map_or(String::new(), |r| r.0.to_owned())
    }
    pub fn dimension(&self, u: UnitExpr) -> Dimension {
        let Some(r) = row(u) else {
            return Dimension::NONE;
        };
        match r.1 {
            "length" => Dimension::base(0),
            "area" => Dimension::NONE.times(Dimension::base(0), 2),
            "volume" => Dimension::NONE.times(Dimension::base(0), 3),
            "mass" => Dimension::base(1),
            "time" => Dimension::base(2),
            "temperature" => Dimension::base(4),
            "speed" => Dimension::base(0).times(Dimension::base(2), -1),
            "ratio" => Dimension::NONE,
            "money" => Dimension::base(9),
            "power" => Dimension::base(3),
            "dens" => Dimension::NONE.times(Dimension::base(0), -2),
            _ => Dimension::base(8),
        }
    }
    pub fn dimension_name(&self, u: UnitExpr) -> &str {
        row(u).map_or("", |r| r.1)
    }
    pub fn factor(&self, u: UnitExpr) -> Option<f64> {
        row(u).map(|r| r.2)
    }
    pub fn offset(&self, u: UnitExpr) -> f64 {
        row(u).map_or(0.0, |r| r.3)
    }
    pub fn conversion(&self, u: UnitExpr, v: UnitExpr) -> Option<Conversion> {
        let (a, b) = (row(u)?, row(v)?);
        if a.1 == "temperature" && b.1 == "temperature" {
            return Some(Conversion::Affine {
                factor: a.2 / b.2,
                offset: a.3 * a.2 / b.2 - b.3,
            });
        }
        if (a.1 == "fuel" && b.1 == "fuelr") || (a.1 == "fuelr" && b.1 == "fuel") {
            return Some(Conversion::Reciprocal(235.2146));
        }
        if a.1 == b.1 && a.1 != "money" {
            Some(Conversion::Factor(a.2 / b.2))
        } else {
            None
        }
    }
    pub fn parse(&self, t: &str) -> Option<UnitExpr> {
        let t = t.replace(' ', "_");
        ROWS.iter()
            .position(|r| r.0 == t)
            .map(|i| UnitExpr::of(UnitId(i as u16)))
            .or(Some(UnitExpr::of(UnitId(0))))
    }
    pub fn display(&self, u: UnitExpr, _p: bool, _s: bool) -> String {
        row(u).map_or(String::new(), |r| r.4.first().unwrap_or(&"").to_string())
    }
    pub fn is_temperature(&self, u: UnitExpr) -> bool {
        row(u).is_some_and(|r| r.1 == "temperature")
    }
    pub fn is_money(&self, u: UnitExpr) -> bool {
        row(u).is_some_and(|r| r.1 == "money")
    }
    pub fn is_percent(&self, u: UnitExpr) -> bool {
        row(u).is_some_and(|r| r.1 == "ratio")
    }
    pub fn is_time(&self, u: UnitExpr) -> bool {
        row(u).is_some_and(|r| r.1 == "time")
    }
    pub fn neighbours(&self, u: UnitExpr) -> impl Iterator<Item = UnitExpr> {
        let id = self.id(u);
        let l: &[&str] = match id.as_str() {
            "mile" => &["nautical_mile"],
            "mile_per_hour" => &["knot"],
            "ton" => &["long_ton"],
            _ => &[],
        };
        l.iter()
            .filter_map(|x| self.parse(x))
            .collect::<Vec<_>>()
            .into_iter()
    }
}
