//! Long lists of plain numbers, packed as one run of bytes: read one by one they take most of a start.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

/// A number, or a few, of a fixed width.
pub(crate) trait Packed: Copy {
    /// Its bytes, the lowest first.
    type Bytes: AsRef<[u8]> + for<'b> TryFrom<&'b [u8]>;

    /// The bytes of this.
    fn pack(self) -> Self::Bytes;

    /// What these bytes are.
    fn unpack(bytes: Self::Bytes) -> Self;
}

macro_rules! number {
    ($($number:ty)*) => {
        $(impl Packed for $number {
            type Bytes = [u8; size_of::<$number>()];

            fn pack(self) -> Self::Bytes {
                self.to_le_bytes()
            }

            fn unpack(bytes: Self::Bytes) -> Self {
                Self::from_le_bytes(bytes)
            }
        })*
    };
}

number! { u8 u32 u64 }

pub(crate) fn serialize<P: Packed, S: Serializer>(list: &[P], to: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = list
        .iter()
        .flat_map(|one| one.pack().as_ref().to_vec())
        .collect();
    to.serialize_bytes(&bytes)
}

pub(crate) fn deserialize<'d, P: Packed, D: Deserializer<'d>>(from: D) -> Result<Vec<P>, D::Error> {
    from.deserialize_bytes(Bytes(PhantomData))
}

struct Bytes<P>(PhantomData<P>);

impl<P: Packed> Visitor<'_> for Bytes<P> {
    type Value = Vec<P>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a run of bytes")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<P>, E> {
        let each = bytes.chunks_exact(size_of::<P::Bytes>());
        let wrong = || E::custom("expected whole numbers");
        each.map(|one| one.try_into().map(P::unpack).map_err(|_| wrong()))
            .collect()
    }
}
