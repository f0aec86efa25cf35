//! Numbers as a report prints them.

/// `value` to so many significant digits, its thousands grouped, without closing zeros after a
/// decimal point.
///
/// ```text
/// 1158.306 to 5 digits: 1,158.3      0.000123 to 2: 0.00012      296875 to 3: 297,000
/// ```
pub(crate) fn significant(value: f64, digits: u32) -> String {
    if value == 0.0 || !value.is_finite() {
        return format!("{value}");
    }
    let places = i32::try_from(digits).unwrap_or(i32::MAX) - 1 - order(value);
    let text = fixed(value, places);
    if text.contains('.') && !text.contains('^') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// From here on a value is written with a power of ten, and below the other it is as well.
const LARGE: f64 = 1e15;
const SMALL: f64 = 1e-6;

/// `value` to so many significant digits with a power of ten: 4.385 × 10^30.
pub(crate) fn scientific(value: f64, digits: u32) -> String {
    let decimals = usize::try_from(digits.clamp(1, 17) - 1).unwrap_or(0);
    let text = format!("{value:.decimals$e}");
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let mantissa = if mantissa.contains('.') {
        mantissa.trim_end_matches('0').trim_end_matches('.')
    } else {
        mantissa
    };
    format!("{mantissa} × 10^{power}").replace('-', "−")
}

/// `value` rounded to so many decimals (below 0: to tens, hundreds …), its thousands grouped; what
/// is very large or very small has a power of ten instead.
pub(crate) fn fixed(value: f64, decimals: i32) -> String {
    let far = value.abs() >= LARGE || value.abs() < SMALL && value != 0.0;
    let digits = if far { order(value) + 1 + decimals } else { 0 };
    if let Some(digits) = u32::try_from(digits)
        .ok()
        .filter(|digits| far && *digits > 0)
    {
        return scientific(value, digits);
    }
    let step = 10f64.powi(decimals.abs());
    let rounded = if decimals < 0 {
        (value / step).round() * step
    } else {
        value
    };
    let plain = format!("{rounded:.*}", usize::try_from(decimals).unwrap_or(0));
    group(&plain)
}

/// The power of ten of the first digit of a value other than 0.
pub(super) fn order(value: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the exponent of an f64 is at most 308"
    )]
    let order = value.abs().log10().floor() as i32;
    order
}

fn group(plain: &str) -> String {
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain), |rest| ("−", rest));
    let (whole, decimals) = digits
        .split_once('.')
        .map_or((digits, None), |(w, d)| (w, Some(d)));
    let mut text = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_newspapers_do() {
        assert_eq!(significant(1_158.306, 5), "1,158.3");
        assert_eq!(significant(0.000_123_4, 2), "0.00012");
        assert_eq!(significant(296_875.0, 3), "297,000");
        assert_eq!(significant(999.999, 4), "1,000");
        assert_eq!(significant(-40.0, 5), "−40");
        assert_eq!(fixed(1158.3, -2), "1,200");
        assert_eq!(fixed(11.0, 1), "11.0");
        assert_eq!(significant(4.384_994e30, 5), "4.385 × 10^30");
        assert_eq!(significant(-1.5e-9, 2), "−1.5 × 10^−9");
        assert_eq!(significant(1.8e30, 2), "1.8 × 10^30");
        assert_eq!(fixed(1.989e30, -28), "1.99 × 10^30");
        assert_eq!(fixed(0.000_000_1, 2), "0.00");
    }
}
