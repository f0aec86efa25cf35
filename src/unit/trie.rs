//! Spellings as a tree of bytes: the longest that fits is found in one walk.

/// A tree of byte strings, each with a value.
#[derive(Debug, Clone)]
pub(super) struct Trie {
    roots: [u32; 256],
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    byte: u8,
    /// Index of the value plus one; 0 for none.
    value: u32,
    child: u32,
    next: u32,
}

/// "No node": the list of nodes starts with one that is never used.
const NONE: u32 = 0;

impl Trie {
    pub(super) fn new() -> Self {
        Self { roots: [NONE; 256], nodes: vec![Node { byte: 0, value: 0, child: NONE, next: NONE }] }
    }

    /// The value slot of a string, made if it is not there: a value plus one, or 0 for none.
    pub(super) fn slot(&mut self, key: &[u8]) -> &mut u32 {
        let mut at = NONE;
        for (depth, &byte) in key.iter().enumerate() {
            at = self.grow(if depth == 0 { None } else { Some(at) }, byte);
        }
        &mut self.nodes[at as usize].value
    }

    fn grow(&mut self, parent: Option<u32>, byte: u8) -> u32 {
        let head = parent.map_or(self.roots[usize::from(byte)], |at| self.nodes[at as usize].child);
        let found = self.find(head, byte);
        if found != NONE {
            return found;
        }
        let new = u32::try_from(self.nodes.len()).expect("far fewer than four milliard spellings");
        self.nodes.push(Node { byte, value: 0, child: NONE, next: if parent.is_some() { head } else { NONE } });
        match parent {
            None => self.roots[usize::from(byte)] = new,
            Some(at) => self.nodes[at as usize].child = new,
        }
        new
    }

    fn find(&self, mut at: u32, byte: u8) -> u32 {
        while at != NONE && self.nodes[at as usize].byte != byte {
            at = self.nodes[at as usize].next;
        }
        at
    }

    /// The node reached from `at` (`None`: the root) by one byte, if there is one.
    #[inline]
    pub(super) fn step(&self, at: Option<u32>, byte: u8) -> Option<u32> {
        let node = match at {
            None => self.roots[usize::from(byte)],
            Some(at) => self.find(self.nodes[at as usize].child, byte),
        };
        (node != NONE).then_some(node)
    }

    /// The value at a node.
    #[inline]
    pub(super) fn value(&self, at: u32) -> Option<u32> {
        self.nodes[at as usize].value.checked_sub(1)
    }
}
