//! Ways of hanging together, and what a text asserts when its figures do.

use crate::mention::{Kind, SkipKind};
use crate::text::{Span, WordClasses};

use super::sentence::Sentence;
use super::{Confidence, Dated, MentionIndex, Passage};

/// A way in which figures hang together: one static a file of `relation/`.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Its name, which its file has too.
    pub name: &'static str,
    /// The kinds of figure that may hang together so; its finder is asked about no others.
    pub kinds: &'static [Kind],
    /// What finds it.
    pub find: Find,
    /// Who decides whether it holds.
    pub judge: Judge,
    /// The laws that its relations may name; none where the judge has its own.
    pub laws: &'static [&'static Law],
}

impl Way {
    /// A way in which a text and what is known, or a reference table, hang together.
    pub(crate) const fn reference(name: &'static str) -> Self {
        Self {
            name,
            kinds: &[],
            find: Find::Claim,
            judge: Judge::Reference,
            laws: &[],
        }
    }
}

/// A finder, and what it is asked about.
#[derive(Debug, Clone, Copy)]
pub enum Find {
    /// One figure after the other.
    Figure(fn(&Passage<'_>, MentionIndex, &mut Ties)),
    /// One sentence after the other, of those that have so many figures of its kinds, and say one of
    /// these words, if any are named.
    Sentence(usize, WordClasses, fn(&Sentence<'_>, &mut Ties)),
    /// What was passed over as no figure: it is wrong as it stands.
    Skip(SkipKind),
    /// What a reference table says of it; `claim/` finds it.
    Claim,
    /// One block after the other, of those that have two figures of its kinds.
    Block(fn(&Passage<'_>, &mut Ties)),
}

/// Who decides whether what a relation asserts can be true. This does not grow with the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judge {
    /// One amount in two units.
    Amounts,
    /// Dates and lengths of time.
    Calendar,
    /// The law that the relation names.
    Arithmetic,
    /// The rows of a reference table.
    Reference,
}

/// A number of a text: a mention, and which of its numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// The mention.
    pub mention: MentionIndex,
    /// Which of its numbers.
    pub part: Part,
    /// A power of ten that its partner lends it: the "39" of "15 million, from 39".
    pub scale: i16,
    /// What the law reckons with for each of its unit: seconds for an hour. 1 where the units of all
    /// terms agree.
    pub factor: f64,
}

/// Which number of a mention is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// The first end of a range: 50 of "from 50 to 56".
    First,
    /// The second of three sides.
    Middle,
    /// The last end, or side.
    Last,
    /// All of it, whatever bounds it: "less than the 4.3% of May" compares with 4.3%.
    Bare,
    /// All of it, taken as exact: the law knows how round it is.
    Exact,
    /// No number of the mention, but how many things are listed after it: at least and at most.
    Listed(u16, u16),
}

impl Term {
    /// All of a mention.
    pub const fn whole(mention: MentionIndex) -> Self {
        Self {
            mention,
            part: Part::Whole,
            scale: 0,
            factor: 1.0,
        }
    }

    /// The same, reckoned with in another unit: so much for each of its own.
    #[must_use]
    pub const fn times(self, factor: f64) -> Self {
        Self { factor, ..self }
    }

    /// One end of a mention that is a range, or one of its sides.
    pub const fn end(mention: MentionIndex, part: Part) -> Self {
        Self {
            mention,
            part,
            scale: 0,
            factor: 1.0,
        }
    }
}

/// What a text asserts of some of its figures, whether it is true or not.
#[derive(Debug, Clone, Copy)]
pub struct Relation {
    /// How they hang together.
    pub way: &'static Way,
    /// The figure to be underlined if they do not fit.
    pub stated: Term,
    /// Where the others stand among [`Ties::terms`].
    given: (u32, u32),
    /// The words that made the relation.
    pub words: Span,
    /// How plainly they made it.
    pub confidence: Confidence,
    /// Words that are no figure and hang together with it: the list that names what was counted.
    pub beside: Option<Span>,
    /// The arithmetic that is asserted, where it is arithmetic.
    pub law: Option<&'static Law>,
    /// What is asserted of dates, where it is about dates.
    pub dated: Option<Dated>,
}

/// Relations, and the terms that they name: any number of them.
#[derive(Debug, Default)]
pub struct Ties {
    /// What was found, in the order in which it was.
    pub relations: Vec<Relation>,
    terms: Vec<Term>,
}

impl Ties {
    /// The figures that the stated one is checked against, in the order the law reads them.
    pub fn given(&self, relation: &Relation) -> &[Term] {
        &self.terms[relation.given.0 as usize..relation.given.1 as usize]
    }

    /// Every mention of a relation, each once, the stated one first.
    pub fn mentions(&self, relation: &Relation) -> Vec<MentionIndex> {
        let mut all = vec![relation.stated.mention];
        for term in self.given(relation) {
            if !all.contains(&term.mention) {
                all.push(term.mention);
            }
        }
        all
    }

    /// Forgets everything, and keeps the room.
    pub fn clear(&mut self) {
        self.relations.clear();
        self.terms.clear();
    }

    /// Adds what the words at `words` assert.
    pub(crate) fn push(
        &mut self,
        way: &'static Way,
        (stated, given): (Term, &[Term]),
        (words, confidence): (Span, Confidence),
    ) -> &mut Relation {
        let at = |length: usize| u32::try_from(length).expect("fewer terms than bytes");
        let start = at(self.terms.len());
        self.terms.extend_from_slice(given);
        self.relations.push(Relation {
            way,
            stated,
            given: (start, at(self.terms.len())),
            words,
            confidence,
            beside: None,
            law: None,
            dated: None,
        });
        let last = self.relations.len() - 1;
        &mut self.relations[last]
    }
}

/// Arithmetic that a text can assert, as data. Its functions are monotone in each given number, so
/// that intervals are judged at their corners.
#[derive(Debug)]
pub struct Law {
    /// How the stated number lies to the value.
    pub sense: Sense,
    /// By which share of the value it may miss and still hold, beyond all rounding: an exchange rate
    /// drifts, a speed is told in round figures. 0 where arithmetic alone decides.
    pub slack: f64,
    /// The value that the given numbers make.
    pub value: fn(&[f64]) -> f64,
    /// What the given number of this place would have to be for the stated one to be right: the
    /// other repairs. `NAN` where there is none.
    pub inverse: fn(&[f64], f64, usize) -> f64,
    /// The arithmetic in one line. `{0}`, `{1}` … are the given figures as the text writes them,
    /// `{sum}` all of them with plus signs, `{right}` the value, `{stated}` what is printed and
    /// `{order}` the sign between the two: <, = or >.
    pub working: &'static str,
    /// The finding in one sentence, with the same names and `{words}` for the words that assert it.
    pub says: &'static str,
    /// The repairs that are no new figure.
    pub repairs: &'static [&'static str],
    /// The wrong arithmetic that people do here.
    pub slips: &'static [LawSlip],
}

impl Law {
    /// Two values that must lie so, whatever they are: the stated one is more than the given one, or
    /// less.
    pub(crate) const fn compared(
        sense: Sense,
        says: &'static str,
        repairs: &'static [&'static str],
    ) -> Self {
        Self {
            sense,
            slack: 0.0,
            value: |given| given[0],
            inverse: |_, _, _| f64::NAN,
            working: "{stated} {order} {0}",
            says,
            repairs,
            slips: &[],
        }
    }
}

/// How a stated number must lie to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// It is the value.
    Equal,
    /// It is more.
    More,
    /// It is less.
    Less,
}

/// Wrong arithmetic that reproduces printed figures.
#[derive(Debug)]
pub struct LawSlip {
    /// Its name in data.
    pub id: &'static str,
    /// What it makes of the given numbers.
    pub value: fn(&[f64]) -> f64,
    /// One sentence on it, with the names of [`Law::working`].
    pub note: &'static str,
}

/// A scale word too large or too small shows as a thousandfold.
pub(crate) const SCALES: &[LawSlip] = &[
    LawSlip {
        id: "scale-word-down",
        value: |given| given[0] / 1000.0,
        note: "the two are about a thousandfold apart: one of the scale words may be wrong",
    },
    LawSlip {
        id: "scale-word-up",
        value: |given| given[0] * 1000.0,
        note: "the two are about a thousandfold apart: one of the scale words may be wrong",
    },
];

/// What the judge found; the rules name it. This does not grow with the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// What is asserted can be true.
    Holds,
    /// No rounding reconciles the figures, or a known slip made them.
    Off,
    /// They agree only as rough figures.
    Loose,
    /// One claims digits that its source does not have.
    Overprecise,
    /// They measure different things.
    Unlike,
    /// One is bounded from below and the other from above.
    Opposed,
    /// The figure is another's: of another row or year.
    Elsewhere,
    /// The figure is right in another unit or scale.
    Rescaled,
    /// The figure was right once.
    Stale,
}
