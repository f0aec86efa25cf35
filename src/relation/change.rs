//! Changes: which figure says where something began, where it ended, and by how much.
//!
//! | form | example |
//! | --- | --- |
//! | verb, ends | sales rose 6% to $1.45bn from $1.37bn; cut from 2.5% to 2% |
//! | value, particle | $77m, up 10% from $70m; 554, an increase of 4 on last year's 550 |
//! | step, share, end | rose 4p, or 1%, to 548p; 2.60 points, or 0.48 percent, up at 542.20 |
//!
//! What stands in brackets and what is so much a share beside a total is passed over.

use crate::mention::{Amount, Flags, Kind, TieWord};
use crate::number::Number;
use crate::text::{Span, WordClasses};

use super::before::before;
use super::moves::{compares, goes_on, moves};
use super::sentence::Sentence;
use super::settle::{is_yearly, rate_of, settle};
use super::{Confidence, MentionIndex, Part, Term};

/// A change that a sentence tells of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Change {
    /// Whether it went up.
    pub(crate) up: bool,
    /// The word that says so.
    pub(crate) word: Span,
    pub(crate) to: Option<Term>,
    pub(crate) from: Option<Term>,
    /// How much it moved by: in its own unit, and in per cent.
    pub(crate) step: Option<Term>,
    pub(crate) percent: Option<Term>,
    pub(crate) confidence: Confidence,
    /// Whether the percentage may have another base than the values.
    pub(crate) other_base: bool,
    /// Whether its values are those of the change told before: "from 4 to 5, a rise of 25%".
    pub(crate) borrowed: bool,
}

/// How far after its word a change may go on, in words, marks and figures.
pub(super) const REACH: usize = 44;
/// How many words may stand between a preposition and its figure.
pub(super) const LEAD: usize = 5;

/// What a figure is of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    To,
    From,
    By,
}

/// Every change of a sentence.
pub(super) fn changes(sentence: &Sentence<'_>) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    if !sentence.said.has(TieWord::UP.and(TieWord::DOWN)) {
        return found;
    }
    for at in 0..sentence.items.len() {
        if moves(sentence, at) {
            read(sentence, at, &mut found);
        }
    }
    found
}

fn read(sentence: &Sentence<'_>, word: usize, found: &mut Vec<Change>) {
    let mut change = Change::of(sentence, word);
    let mut rates = Rates::default();
    after(sentence, word, &mut change, &mut rates);
    before(sentence, word, &mut change, &mut rates);
    if let (Some(to), Some(from)) = (rates.other_to, rates.other_from) {
        let pair = Change {
            to: Some(to),
            from: Some(from),
            step: None,
            percent: None,
            ..change
        };
        found.extend(settle(sentence, word, pair));
    }
    if let Some(last) = found.last() {
        change.borrow(sentence, last);
    }
    found.extend(settle(sentence, word, change));
}

impl Change {
    /// What the word alone says.
    fn of(sentence: &Sentence<'_>, word: usize) -> Self {
        let says = sentence.says(word);
        let soft = says.has(TieWord::SOFT);
        Self {
            up: says.has(TieWord::UP),
            word: sentence.items[word].span,
            to: None,
            from: None,
            step: None,
            percent: None,
            confidence: if soft {
                Confidence::Medium
            } else {
                Confidence::High
            },
            other_base: false,
            borrowed: false,
        }
    }

    /// Whether a figure can be where that ended which began at `from`.
    fn goes_with(&self, sentence: &Sentence<'_>, to: MentionIndex) -> bool {
        let fits = |from: Term| sentence.factor(to, from.mention).is_some();
        self.to.is_none() && self.from.is_none_or(fits)
    }

    /// "from 4 to 5, a rise of 25%": a step that goes the same way and has no ends of its own.
    fn borrow(&mut self, sentence: &Sentence<'_>, last: &Self) {
        let (Some(to), Some(from), Some(step)) = (last.to, last.from, self.step.or(self.percent))
        else {
            return;
        };
        let alone = self.to.or(self.from).is_none() && last.percent.or(last.step).is_none();
        // "up from a 5% rise": what it rose from is no step of its own, and so much a year is none.
        let own = ![to.mention, from.mention].contains(&step.mention);
        let yearly = rate_of(sentence, step.mention) || is_yearly(sentence, step.mention);
        if alone && own && last.up == self.up && !yearly {
            (self.to, self.from, self.borrowed) = (Some(to), Some(from), true);
        }
    }

    /// Takes both ends of "from 50 to 56", which is one mention.
    fn both_of(&mut self, index: MentionIndex) {
        self.from = Some(Term::end(index, Part::First));
        self.to = Some(Term::end(index, Part::Last));
    }

    /// Whether both its ends are known.
    fn has_both(&self) -> bool {
        self.to.is_some() && self.from.is_some()
    }

    /// The place of a step, which for a percentage is one of its own.
    pub(super) fn step_of(&mut self, kind: Kind) -> &mut Option<Term> {
        if kind == Kind::Percent {
            &mut self.percent
        } else {
            &mut self.step
        }
    }
}

/// Gives the figures after the word their roles.
fn after(sentence: &Sentence<'_>, word: usize, change: &mut Change, rates: &mut Rates) {
    let mut last = word;
    for at in word + 1..sentence.items.len().min(word + REACH) {
        if sentence.is_mark(at, &[';']) || moves(sentence, at) && !goes_on(sentence, word, at) {
            break;
        }
        change.other_base |= sentence.says(at).has(TieWord::OTHER_BASE);
        let Some(index) = sentence.figure_at(at).filter(|_| sentence.is_amount(at)) else {
            continue;
        };
        // "a nine-year low of 77,000".
        let figure = sentence.figure(index);
        if figure.kind == Kind::Duration && figure.flags.has(Flags::HYPHENATED) {
            continue;
        }
        let role = role(sentence, (word, last), at);
        last = at;
        if let Some(role) = role {
            take(sentence, change, rates, (role, at, index));
        }
    }
}

/// What is known of the pairs of a change: the totals, and so much a share.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rates {
    /// Whether the end that was taken is a rate.
    to: Option<bool>,
    /// The other pair.
    pub(super) other_to: Option<Term>,
    other_from: Option<Term>,
}

/// Words that say what the figure after them is.
pub(super) const PREPOSITION: WordClasses = TieWord::TO
    .and(TieWord::FROM)
    .and(TieWord::AT)
    .and(TieWord::WITH)
    .and(TieWord::THAN)
    .and(TieWord::ON)
    .and(TieWord::BY)
    .and(TieWord::OF)
    .and(TieWord::OR)
    .and(TieWord::OTHER);

/// What the words before a figure make of it.
fn role(sentence: &Sentence<'_>, (word, last): (usize, usize), at: usize) -> Option<Role> {
    if sentence.is_mark(at - 1, &['(', '[']) {
        return None;
    }
    // What qualifies the figure is no part of what leads to it: "to more than 5".
    let cue = sentence.cue(at);
    let end = (last + 1..at)
        .find(|&place| sentence.items[place].span.start() >= cue)
        .unwrap_or(at);
    let mut between = false;
    for place in ((last + 1).max(end.saturating_sub(LEAD))..end).rev() {
        let says = sentence.says(place);
        // "higher than November's low of 77,000": "of" goes on with what "than" began.
        if says.has(TieWord::OF)
            && place > word + 1
            && is_within_than(sentence, (word, last), place)
        {
            return Some(Role::From);
        }
        if says.has(PREPOSITION) {
            return of_word(sentence, (word, last), place, between);
        }
        if sentence.is_mark(place, &[',', '(', '–', '—', ':']) {
            return None;
        }
        between |= !says.has(TieWord::SMALL);
    }
    if last == word && compares(sentence, word) && end - word <= LEAD + 2 {
        return Some(Role::From);
    }
    // Right after the word itself: rose 5%, up a record 5%.
    let adjacent = last == word && !between && end - word <= LEAD;
    adjacent.then_some(Role::By)
}

/// Whether "than" right after the word leads to what stands before "of".
fn is_within_than(sentence: &Sentence<'_>, (word, last): (usize, usize), of: usize) -> bool {
    let plain =
        (word + 2..of).all(|at| !sentence.is_mark(at, &[',', ';', ':', '(', ')', '–', '—']));
    last == word && sentence.says(word + 1).has(TieWord::THAN) && plain && of - word <= 2 * LEAD
}

/// What one preposition makes of the figure after it.
fn of_word(
    sentence: &Sentence<'_>,
    (word, last): (usize, usize),
    place: usize,
    between: bool,
) -> Option<Role> {
    let says = sentence.says(place);
    let before = |what| place > 0 && sentence.says(place - 1).has(what);
    let noun = sentence
        .says(word)
        .has(TieWord::NOUN.and(TieWord::PARTICLE));
    let first = place == word + 1;
    if says.has(TieWord::TO) {
        let compared = before(TieWord::COMPARED);
        Some(if compared { Role::From } else { Role::To })
    } else if says.has(TieWord::FROM) || says.has(TieWord::WITH) && before(TieWord::COMPARED) {
        Some(Role::From)
    } else if says.has(TieWord::AT) {
        let stands = before(TieWord::STANDS) || place > 0 && moves(sentence, place - 1);
        stands.then_some(Role::To)
    } else if says.has(TieWord::THAN) {
        first.then_some(Role::From)
    } else if says.has(TieWord::ON) {
        (!between && (last > word || noun && first)).then_some(Role::From)
    } else if says.has(TieWord::OF) && place > 0 && sentence.is_word(place - 1, &["instead"]) {
        Some(Role::From)
    } else if says.has(TieWord::OF) && compares(sentence, word) {
        (last == word).then_some(Role::From)
    } else {
        let by = says.has(TieWord::BY) || says.has(TieWord::OF) && first;
        (by || says.has(TieWord::OR) && !between).then_some(Role::By)
    }
}

/// Gives a figure its role, if the role is free and the figure fits.
fn take(
    sentence: &Sentence<'_>,
    change: &mut Change,
    rates: &mut Rates,
    (role, at, index): (Role, usize, MentionIndex),
) {
    let rate = sentence.is_rate(at);
    let term = Term::whole(index);
    let kind = sentence.figure(index).kind;
    match (role, sentence.amount(index)) {
        (Role::From, Some(Amount::Range(..))) if change.to.or(change.from).is_none() => {
            change.both_of(index);
        }
        (Role::To, Some(Amount::One(_))) if change.goes_with(sentence, index) => {
            change.to = Some(term);
            rates.to = Some(rate);
        }
        (Role::From, Some(Amount::One(_)))
            if change.from.is_none() && rates.allow(sentence, change, (index, rate)) =>
        {
            change.from = Some(term);
        }
        (Role::By, Some(Amount::One(_))) if change.to.or(change.from).is_none() => {
            change.step_of(kind).get_or_insert(term);
        }
        // "from £800 to £900, or 12.5%".
        (Role::By, Some(Amount::One(_))) if change.has_both() && kind == Kind::Percent => {
            change.percent.get_or_insert(term);
        }
        (Role::By, Some(Amount::One(_))) if rate && rates.is_of_totals(change) => {
            rates.other(change.from.is_some()).get_or_insert(term);
        }
        _ => {}
    }
}

impl Rates {
    /// Whether a figure can be where that began whose end is known: both totals or both rates, but
    /// "$63 a barrel from $61" need not say it twice.
    fn allow(
        &self,
        sentence: &Sentence<'_>,
        change: &Change,
        (from, rate): (MentionIndex, bool),
    ) -> bool {
        let Some(end) = change.to.filter(|_| self.to == Some(true) && !rate) else {
            return self.to.is_none_or(|to| to == rate);
        };
        let value =
            |index: MentionIndex| sentence.figure(index).number().map_or(0.0, Number::value);
        let ratio = value(end.mention) / value(from);
        sentence.figure(end.mention).unit == sentence.figure(from).unit
            && (0.2..5.0).contains(&ratio)
    }

    /// "$5m, or 62 cents a share, up from $4m, or 50 cents a share": whether the 62 go with the 50.
    pub(super) fn goes_with(&self, sentence: &Sentence<'_>, index: MentionIndex) -> bool {
        self.other_from
            .is_some_and(|other| sentence.factor(index, other.mention).is_some())
    }

    /// Whether the pair that was read so far is one of totals.
    fn is_of_totals(&self, change: &Change) -> bool {
        self.to.map_or(change.from.is_some(), |is_rate| !is_rate)
    }

    /// "or 62 cents a share" beside a total belongs to another pair.
    fn other(&mut self, is_from: bool) -> &mut Option<Term> {
        if is_from {
            &mut self.other_from
        } else {
            &mut self.other_to
        }
    }
}
