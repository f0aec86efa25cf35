//! A compiled table of spellings: finds every one that starts at a place, in one walk.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::fold::{Fold, rest};
use super::packed::{Packed, Run};

/// Spellings with a value each, as the nodes of a byte trie in breadth-first order.
///
/// The children of a node lie side by side, so a node is a label, the place of its first child
/// and their count. The root's children are found by their byte: most text is turned away there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Trie {
    nodes: Run<Node>,
    /// The byte that leads to each node, apart from the nodes so that children are scanned fast.
    labels: Run<u8>,
    roots: Run<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Node {
    count: u16,
    value: u16,
    first: u32,
}

/// The value of a node where no spelling ends.
const NONE: u16 = u16::MAX;

/// A trie while it is made.
struct Builder<'t> {
    keys: Vec<(&'t [u8], u16)>,
    nodes: Vec<Node>,
    labels: Vec<u8>,
    /// The keys of each node, of which it has read so many bytes.
    queue: Vec<(Range<usize>, usize)>,
}

impl Builder<'_> {
    /// Adds the children of node `at`, whose keys share the bytes that lead to it.
    fn expand(&mut self, at: usize) {
        let (
            Range {
                start: mut here,
                end,
            },
            depth,
        ) = self.queue[at].clone();
        if here < end && self.keys[here].0.len() == depth {
            self.nodes[at].value = self.keys[here].1;
            here += 1;
        }
        self.nodes[at].first = number(self.nodes.len());
        while here < end {
            let label = self.keys[here].0[depth];
            let run = self.keys[here..end].partition_point(|(key, _)| key[depth] == label);
            self.nodes.push(Node::new());
            self.labels.push(label);
            self.nodes[at].count += 1;
            self.queue.push((here..here + run, depth + 1));
            here += run;
        }
    }

    /// The root's children by their byte.
    fn roots(&self) -> Vec<u32> {
        let mut roots = vec![0; 256];
        let first = self.nodes[0].first as usize;
        for child in first..first + usize::from(self.nodes[0].count) {
            roots[usize::from(self.labels[child])] = number(child);
        }
        roots
    }
}

impl Trie {
    /// Compiles a table. Values must stay below `u16::MAX`.
    pub(crate) fn new(table: &BTreeMap<String, u16>) -> Self {
        let keys: Vec<(&[u8], u16)> = table.iter().map(|(k, v)| (k.as_bytes(), *v)).collect();
        let mut builder = Builder {
            queue: vec![(0..keys.len(), 0)],
            keys,
            nodes: vec![Node::new()],
            labels: vec![0],
        };
        let mut next = 0;
        while next < builder.queue.len() {
            builder.expand(next);
            next += 1;
        }
        Self {
            roots: Run::of(&builder.roots()),
            nodes: Run::of(&builder.nodes),
            labels: Run::of(&builder.labels),
        }
    }

    fn children(&self, at: usize) -> Range<usize> {
        let node = self.nodes.at(at);
        let first = node.first as usize;
        first..first + usize::from(node.count)
    }

    #[inline]
    fn child(&self, at: usize, byte: u8) -> Option<usize> {
        if at == 0 {
            let child = self.roots.at(usize::from(byte)) as usize;
            return (child != 0).then_some(child);
        }
        let Range { start, end } = self.children(at);
        let labels = &self.labels.bytes()[start..end];
        let found = labels.iter().position(|label| *label == byte)?;
        Some(start + found)
    }

    fn step(&self, at: usize, c: char) -> Option<usize> {
        if let Ok(byte) = u8::try_from(c)
            && byte.is_ascii()
        {
            return self.child(at, byte);
        }
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).bytes();
        bytes
            .into_iter()
            .try_fold(at, |at, byte| self.child(at, byte))
    }

    /// Walks down the text from byte `at` and calls `found(value, end)` at each spelling that
    /// ends, shortest first.
    #[inline]
    pub(crate) fn walk(
        &self,
        text: &str,
        at: usize,
        fold: Fold,
        mut found: impl FnMut(u16, usize),
    ) {
        let bytes = text.as_bytes();
        let (mut node, mut place) = (0, at);
        while let Some(byte) = bytes.get(place) {
            let next = if let Some(byte) = fold.byte(*byte) {
                place += 1;
                self.child(node, byte)
            } else {
                let Some(c) = rest(text, place).chars().next() else {
                    return;
                };
                place += c.len_utf8();
                self.step(node, fold.char(c))
            };
            crate::text::look(1);
            let Some(next) = next else { return };
            node = next;
            let value = self.nodes.at(node).value;
            if value != NONE {
                found(value, place);
            }
        }
    }

    /// The same from byte `end` to the left, for spellings entered backwards; calls `found(value,
    /// start)`.
    pub(crate) fn walk_back(
        &self,
        text: &str,
        end: usize,
        fold: Fold,
        mut found: impl FnMut(u16, usize),
    ) {
        let before = text.get(..end).unwrap_or_default();
        let mut node = 0;
        for (place, c) in before.char_indices().rev() {
            crate::text::look(1);
            let Some(next) = self.step(node, fold.char(c)) else {
                return;
            };
            node = next;
            let value = self.nodes.at(node).value;
            if value != NONE {
                found(value, place);
            }
        }
    }
}

impl Packed for Node {
    const WIDTH: usize = 8;

    fn pack(&self, to: &mut Vec<u8>) {
        self.count.pack(to);
        self.value.pack(to);
        self.first.pack(to);
    }

    #[inline]
    fn unpack(from: &[u8]) -> Self {
        Self {
            count: u16::unpack(from),
            value: u16::unpack(&from[2..]),
            first: u32::unpack(&from[4..]),
        }
    }
}

impl Node {
    fn new() -> Self {
        Self {
            count: 0,
            value: NONE,
            first: 0,
        }
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a table of spellings is far smaller than 4 GB")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(trie: &Trie, text: &str) -> Vec<(u16, usize)> {
        let mut all = Vec::new();
        trie.walk(text, 0, Fold::Symbol, |value, end| all.push((value, end)));
        all
    }

    #[test]
    fn every_spelling_that_starts_a_text_is_found() {
        let words = ["k", "km", "knot", "µm", "°C", "°"];
        let table = words
            .iter()
            .zip(0..)
            .map(|(w, i)| ((*w).to_owned(), i))
            .collect();
        let trie = Trie::new(&table);
        assert_eq!(found(&trie, "km/h"), [(0, 1), (1, 2)]);
        assert_eq!(found(&trie, "knots"), [(0, 1), (2, 4)]);
        assert_eq!(found(&trie, "µm"), [(3, 3)]);
        assert_eq!(found(&trie, "°C"), [(5, 2), (4, 3)]);
        assert_eq!(found(&trie, "°F"), [(5, 2)]);
        assert!(found(&trie, "the").is_empty());
        assert!(found(&Trie::new(&BTreeMap::new()), "").is_empty());
    }
}
