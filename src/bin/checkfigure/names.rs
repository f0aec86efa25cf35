//! "Did you mean": the known name that is nearest to one that is not known.

/// Below this likeness a guess would only puzzle.
const ALIKE: f64 = 0.7;

/// The name most like `given`, if any is.
pub(crate) fn nearest<'n>(given: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .map(|name| (strsim::jaro_winkler(given, name), name))
        .filter(|(likeness, _)| *likeness > ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// The end of a message on an unknown name: the guess, if there is one.
pub(crate) fn hint<'n>(given: &str, names: impl Iterator<Item = &'n str>) -> String {
    nearest(given, names).map_or_else(String::new, |name| format!("; did you mean '{name}'?"))
}
