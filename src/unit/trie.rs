//! A compiled table of spellings: finds every one that starts at a place, in one walk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fold::{Fold, rest};
use super::packed::{self, Packed};

/// Spellings with a value each, as the nodes of a byte trie in breadth-first order.
///
/// The children of a node lie side by side, so a node is a label, the place of its first child
/// and their count. The root's children are found by their byte: most text is turned away there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Trie {
    #[serde(with = "packed")]
    nodes: Vec<Node>,
    /// The byte that leads to each node, apart from the nodes so that children are scanned fast.
    #[serde(with = "packed")]
    labels: Vec<u8>,
    #[serde(with = "packed")]
    roots: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Node {
    count: u16,
    value: u16,
    first: u32,
}

/// The value of a node where no spelling ends.
const NONE: u16 = u16::MAX;

impl Trie {
    /// Compiles a table. Values must stay below `u16::MAX`.
    pub(crate) fn new(table: &BTreeMap<String, u16>) -> Self {
        let keys: Vec<(&[u8], u16)> = table.iter().map(|(k, v)| (k.as_bytes(), *v)).collect();
        let mut trie = Self {
            nodes: vec![Node::new()],
            labels: vec![0],
            roots: vec![0; 256],
        };
        let mut queue = vec![(0, keys.len(), 0)];
        let mut next = 0;
        while let Some(&(from, to, depth)) = queue.get(next) {
            trie.expand(next, &keys[from..to], depth, from, &mut queue);
            next += 1;
        }
        for child in trie.children(0) {
            trie.roots[usize::from(trie.labels[child])] = number(child);
        }
        trie
    }

    /// Adds the children of node `at`, whose keys share their first `depth` bytes.
    fn expand(
        &mut self,
        at: usize,
        keys: &[(&[u8], u16)],
        depth: usize,
        offset: usize,
        queue: &mut Vec<(usize, usize, usize)>,
    ) {
        let mut here = 0;
        if let Some((key, value)) = keys.first()
            && key.len() == depth
        {
            self.nodes[at].value = *value;
            here = 1;
        }
        self.nodes[at].first = number(self.nodes.len());
        while here < keys.len() {
            let label = keys[here].0[depth];
            let run = keys[here..].partition_point(|(key, _)| key[depth] == label);
            self.nodes.push(Node::new());
            self.labels.push(label);
            self.nodes[at].count += 1;
            queue.push((offset + here, offset + here + run, depth + 1));
            here += run;
        }
    }

    fn children(&self, at: usize) -> std::ops::Range<usize> {
        let node = self.nodes[at];
        let first = node.first as usize;
        first..first + usize::from(node.count)
    }

    #[inline]
    fn child(&self, at: usize, byte: u8) -> Option<usize> {
        if at == 0 {
            let child = self.roots[usize::from(byte)] as usize;
            return (child != 0).then_some(child);
        }
        let children = self.children(at);
        let found = self.labels[children.clone()]
            .iter()
            .position(|label| *label == byte)?;
        Some(children.start + found)
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
            if self.nodes[node].value != NONE {
                found(self.nodes[node].value, place);
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
            if self.nodes[node].value != NONE {
                found(self.nodes[node].value, place);
            }
        }
    }
}

impl Packed for Node {
    type Bytes = [u8; 8];

    fn pack(self) -> [u8; 8] {
        let [a, b] = self.count.to_le_bytes();
        let [c, d] = self.value.to_le_bytes();
        let [e, f, g, h] = self.first.to_le_bytes();
        [a, b, c, d, e, f, g, h]
    }

    fn unpack([a, b, c, d, e, f, g, h]: [u8; 8]) -> Self {
        Self {
            count: u16::from_le_bytes([a, b]),
            value: u16::from_le_bytes([c, d]),
            first: u32::from_le_bytes([e, f, g, h]),
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
