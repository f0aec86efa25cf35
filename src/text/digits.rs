//! Digits, read eight bytes at a time: where they end is found without a guess for each.

use super::letters::{digits_of, each, first_eight};
use super::look;

/// The digits among the first eight bytes up to what is none: how many, and their value.
#[inline]
pub(crate) fn leading(text: &[u8]) -> (usize, u32) {
    let bytes = first_eight(text);
    let count = count_of(bytes);
    // The last digit is brought to the highest byte: what is behind it goes, and zeros come before the first.
    let digits = bytes.unbounded_shl(64 - 8 * count) & 0x0f0f_0f0f_0f0f_0f0f;
    let pairs = (digits * 10 + (digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    let value = (fours * 10_000 + (fours >> 32)) & 0xffff_ffff;
    look(8);
    let value = u32::try_from(value).expect("eight digits fit");
    (count as usize, value)
}

/// How many digits a text begins with, so many at most.
#[inline]
pub(crate) fn count(text: &[u8], most: usize) -> usize {
    let mut length = 0;
    loop {
        let more = count_of(first_eight(&text[length..])) as usize;
        look(8);
        length += more;
        if more < 8 || length >= most {
            return length.min(most);
        }
    }
}

/// How many digits eight bytes begin with.
#[inline]
fn count_of(bytes: u64) -> u32 {
    let others = digits_of(bytes) ^ each(0x80);
    others.trailing_zeros() / 8
}

#[cfg(test)]
mod tests {
    #[test]
    fn digits_are_counted_and_read() {
        for text in [
            "",
            "7",
            "42 men",
            "1969-",
            "12345678",
            "123456789012",
            "x1",
            "0012,5",
            "٣",
        ] {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            assert_eq!(super::count(text.as_bytes(), 30), digits, "{text}");
            assert_eq!(super::count(text.as_bytes(), 3), digits.min(3), "{text}");
            let eight = &text[..digits.min(8)];
            let value = eight.parse().unwrap_or(0);
            assert_eq!(
                super::leading(text.as_bytes()),
                (eight.len(), value),
                "{text}"
            );
        }
        for byte in 0..=u8::MAX {
            let text = [b'1', b'2', byte, b'4', b'5', b'6', b'7', b'8', b'9'];
            let wanted = if byte.is_ascii_digit() { 9 } else { 2 };
            assert_eq!(super::count(&text, 20), wanted, "{byte}");
        }
    }
}
