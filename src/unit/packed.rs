//! What lies in the program as the build script packed it, and is read where it lies: to copy it would take most of a
//! start.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

/// What has a fixed number of bytes.
pub(crate) trait Packed: Sized {
    /// How many.
    const WIDTH: usize;

    /// Writes the bytes of this behind `to`.
    fn pack(&self, to: &mut Vec<u8>);

    /// What `WIDTH` bytes are.
    fn unpack(from: &[u8]) -> Self;
}

macro_rules! number {
    ($($number:ty)*) => {
        $(impl Packed for $number {
            const WIDTH: usize = size_of::<$number>();

            fn pack(&self, to: &mut Vec<u8>) {
                to.extend_from_slice(&self.to_le_bytes());
            }

            #[inline]
            fn unpack(from: &[u8]) -> Self {
                from.first_chunk().copied().map_or(0, Self::from_le_bytes)
            }
        })*
    };
}

number! { u8 u16 u32 u64 }

/// A list of packed things, made here or lying in the program.
#[derive(Debug, Clone)]
pub(crate) struct Run<P> {
    bytes: Cow<'static, [u8]>,
    of: PhantomData<P>,
}

impl<P: Packed> Run<P> {
    /// The list of these.
    pub(crate) fn of(list: &[P]) -> Self {
        let mut bytes = Vec::with_capacity(list.len() * P::WIDTH);
        for one in list {
            one.pack(&mut bytes);
        }
        let (bytes, of) = (Cow::Owned(bytes), PhantomData);
        Self { bytes, of }
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = P> + '_ {
        self.bytes.chunks_exact(P::WIDTH).map(P::unpack)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len() / P::WIDTH
    }

    /// The one at a place, which must be there.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> P {
        P::unpack(self.packed(place))
    }

    /// The bytes of the one at a place, which must be there.
    #[inline]
    pub(crate) fn packed(&self, place: usize) -> &[u8] {
        &self.bytes[place * P::WIDTH..][..P::WIDTH]
    }
}

impl Run<u8> {
    /// All of them.
    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl<P: Packed> Default for Run<P> {
    fn default() -> Self {
        Self::of(&[])
    }
}

impl<P> PartialEq for Run<P> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl<P> Serialize for Run<P> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(&self.bytes)
    }
}

impl<'d: 'static, P> Deserialize<'d> for Run<P> {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_bytes(InPlace).map(|bytes| Self {
            bytes: Cow::Borrowed(bytes),
            of: PhantomData,
        })
    }
}

/// A map whose keys are packed, in their order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "V: Serialize",
    deserialize = "'de: 'static, V: Deserialize<'de>"
))]
pub(crate) struct Sorted<K, V> {
    keys: Run<K>,
    values: Vec<V>,
}

impl<K: Packed + Ord, V> Sorted<K, V> {
    /// The value of a key.
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        let (mut from, mut to) = (0, self.values.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            match self.keys.at(middle).cmp(key) {
                Ordering::Equal => return self.values.get(middle),
                Ordering::Less => from = middle + 1,
                Ordering::Greater => to = middle,
            }
        }
        None
    }
}

impl<K: Packed + Ord, V> From<BTreeMap<K, V>> for Sorted<K, V> {
    fn from(map: BTreeMap<K, V>) -> Self {
        let (keys, values): (Vec<K>, Vec<V>) = map.into_iter().unzip();
        Self {
            keys: Run::of(&keys),
            values,
        }
    }
}

/// A map from names to numbers, in the order of the names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Named {
    /// All names, one after the other.
    names: Text,
    /// Where each ends.
    ends: Run<u32>,
    numbers: Run<u16>,
}

impl Named {
    /// The number of a name.
    pub(crate) fn get(&self, name: &str) -> Option<u16> {
        let (mut from, mut to) = (0, self.numbers.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            let before = middle
                .checked_sub(1)
                .map_or(0, |before| self.ends.at(before));
            let there = &self.names[before as usize..self.ends.at(middle) as usize];
            match there.cmp(name) {
                Ordering::Equal => return Some(self.numbers.at(middle)),
                Ordering::Less => from = middle + 1,
                Ordering::Greater => to = middle,
            }
        }
        None
    }
}

impl From<BTreeMap<String, u16>> for Named {
    fn from(map: BTreeMap<String, u16>) -> Self {
        let mut names = String::new();
        let mut ends = Vec::new();
        for name in map.keys() {
            names.push_str(name);
            ends.push(u32::try_from(names.len()).expect("ids are far shorter than 4 GB"));
        }
        let numbers: Vec<u16> = map.into_values().collect();
        Self {
            names: names.into(),
            ends: Run::of(&ends),
            numbers: Run::of(&numbers),
        }
    }
}

/// A text, made here or lying in the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Text(Cow<'static, str>);

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(self.0.as_bytes())
    }
}

impl<'d: 'static> Deserialize<'d> for Text {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let bytes = from.deserialize_bytes(InPlace)?;
        let text = std::str::from_utf8(bytes).map_err(D::Error::custom)?;
        Ok(Self(Cow::Borrowed(text)))
    }
}

/// What is unpacked when it is first asked for, or made here.
#[derive(Debug, Clone)]
pub(crate) struct Lazy<T> {
    packed: &'static [u8],
    value: OnceLock<T>,
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self {
            packed: &[],
            value: value.into(),
        }
    }
}

impl<T: Deserialize<'static>> Deref for Lazy<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        let unpack = || postcard::from_bytes(self.packed).expect("the build script packed it");
        self.value.get_or_init(unpack)
    }
}

impl<T: Deserialize<'static> + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Serialize + Deserialize<'static>> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let packed = postcard::to_allocvec(&**self).map_err(ser::Error::custom)?;
        to.serialize_bytes(&packed)
    }
}

impl<'d: 'static, T> Deserialize<'d> for Lazy<T> {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_bytes(InPlace).map(|packed| Self {
            packed,
            value: OnceLock::new(),
        })
    }
}

/// Takes bytes where they lie.
struct InPlace;

impl Visitor<'static> for InPlace {
    type Value = &'static [u8];

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("bytes of the program")
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'static [u8]) -> Result<Self::Value, E> {
        Ok(bytes)
    }
}
