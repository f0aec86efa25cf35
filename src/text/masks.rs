//! Sixty-four bytes looked at together: a bit for each that is something.

use wide::u8x16;

/// So many bytes are looked at together.
pub(crate) const BLOCK: usize = 64;

/// The bytes that a text begins with, the rest filled up with zeros.
#[inline]
pub(crate) fn first<const N: usize>(text: &[u8]) -> [u8; N] {
    text.first_chunk().copied().unwrap_or_else(|| {
        let mut room = [0; N];
        room[..text.len()].copy_from_slice(text);
        room
    })
}

/// A bit for each byte that is a letter of ASCII.
#[inline]
pub(crate) fn letters(block: &[u8; BLOCK]) -> u64 {
    bits(block, |bytes| {
        within(bytes | u8x16::splat(0x20), b'a', b'z')
    })
}

/// A bit for each byte that is a capital letter of ASCII.
#[inline]
pub(crate) fn capitals(block: &[u8; BLOCK]) -> u64 {
    bits(block, |bytes| within(bytes, b'A', b'Z'))
}

/// A bit for each byte that is a digit.
#[inline]
pub(crate) fn digits(block: &[u8; BLOCK]) -> u64 {
    bits(block, |bytes| within(bytes, b'0', b'9'))
}

/// A bit for each byte that is beyond ASCII.
#[inline]
pub(crate) fn wide(block: &[u8; BLOCK]) -> u64 {
    bits(block, |bytes| bytes)
}

/// A bit for each byte from one to another.
#[inline]
pub(crate) fn range(block: &[u8; BLOCK], first: u8, last: u8) -> u64 {
    bits(block, |bytes| within(bytes, first, last))
}

#[inline]
fn within(bytes: u8x16, first: u8, last: u8) -> u8x16 {
    let from = bytes - u8x16::splat(first);
    from.min(u8x16::splat(last - first)).simd_eq(from)
}

/// The highest bit of each byte that is made of the bytes.
#[inline]
fn bits(block: &[u8; BLOCK], of: impl Fn(u8x16) -> u8x16) -> u64 {
    let sixteens = block.as_chunks::<16>().0.iter().rev();
    sixteens.fold(0, |all, sixteen| {
        all << 16 | u64::from(of(u8x16::new(*sixteen)).to_bitmask())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_has_its_bit() {
        for byte in 0..=u8::MAX {
            for place in [0, 15, 16, 63] {
                let mut all = [b' '; BLOCK];
                all[place] = byte;
                let is =
                    |bits: u64, what: bool| assert_eq!(bits, u64::from(what) << place, "{byte}");
                is(letters(&all), byte.is_ascii_alphabetic());
                is(capitals(&all), byte.is_ascii_uppercase());
                is(digits(&all), byte.is_ascii_digit());
                is(wide(&all), !byte.is_ascii());
                is(range(&all, 0xC3, 0xE1), (0xC3..0xE2).contains(&byte));
            }
        }
        assert_eq!(letters(&first(b"ab 1c")), 0b10011);
    }
}
