//! The small words of a sentence: which end a noun phrase, which are verbs, which stand in one.
//!
//! There is no dictionary of nouns. A noun phrase is what stands between words that cannot be part
//! of one, and those are few enough to be listed: the rows of class `phrase` in
//! `reference-data/cues.csv`, one value a property of the word.

use super::cursor::skip_blank;
use crate::text::{Letters, Word, WordClasses};

/// The classes of the rows of class `phrase`.
pub(super) enum PhraseWord {}

impl PhraseWord {
    /// Ties a noun phrase to what stands before it: of, in, by.
    pub(super) const PREPOSITION: WordClasses = WordClasses::of("phrase", "preposition");
    /// Joins clauses: and, but, which.
    pub(super) const CONJUNCTION: WordClasses = WordClasses::of("phrase", "conjunction");
    /// Stands for a noun phrase: it, they.
    pub(super) const PRONOUN: WordClasses = WordClasses::of("phrase", "pronoun");
    /// A verb that helps another: has, will.
    pub(super) const AUXILIARY: WordClasses = WordClasses::of("phrase", "auxiliary");
    /// Begins a noun phrase: the, its.
    pub(super) const DETERMINER: WordClasses = WordClasses::of("phrase", "determiner");
    /// Stands beside a verb: now, reportedly.
    pub(super) const ADVERB: WordClasses = WordClasses::of("phrase", "adverb");
    /// Ends what a number counts.
    pub(super) const STOP: WordClasses = WordClasses::of("phrase", "stop");
    /// A plural that does not end in s: people.
    pub(super) const PLURAL: WordClasses = WordClasses::of("phrase", "plural");
    /// Ends in s and is no plural: bus.
    pub(super) const SINGULAR: WordClasses = WordClasses::of("phrase", "singular");
    /// Counted without a noun: 14 dead.
    pub(super) const NOMINAL: WordClasses = WordClasses::of("phrase", "nominal");
    /// Looks like a plural and is never counted: odds.
    pub(super) const NEVER: WordClasses = WordClasses::of("phrase", "never");
    /// Stands before a noun: one senior official.
    pub(super) const ADJECTIVE: WordClasses = WordClasses::of("phrase", "adjective");
    /// May stand between a qualifier and its figure: about a mile.
    pub(super) const ARTICLE: WordClasses = WordClasses::of("phrase", "article");
    /// Leaves what it is joined to by a hyphen a figure: mid-1990s.
    pub(super) const OPEN_PREFIX: WordClasses = WordClasses::of("phrase", "open-prefix");
    /// Follows a measure only: 5 in wide.
    pub(super) const MEASURE: WordClasses = WordClasses::of("phrase", "measure");
    /// Opens a bracket with a figure in it: (about 3 km).
    pub(super) const HEDGE: WordClasses = WordClasses::of("phrase", "hedge");
    /// Right before a temperature: where a thermometer stands.
    pub(super) const READS: WordClasses = WordClasses::of("phrase", "reads");
    /// Right after a temperature: how far it moved or differs.
    pub(super) const DIFFERS: WordClasses = WordClasses::of("phrase", "differs");
    /// Right after a temperature: a reading.
    pub(super) const STANDS: WordClasses = WordClasses::of("phrase", "stands");
    /// Makes a pronoun of the "one" after it: no one.
    pub(super) const PRONOUN_BEFORE: WordClasses = WordClasses::of("phrase", "pronoun-before");
    /// Makes a pronoun of the "one" before it: one another.
    pub(super) const PRONOUN_AFTER: WordClasses = WordClasses::of("phrase", "pronoun-after");
    /// Makes "per" of the article after it: twice a week.
    pub(super) const RATE_BEFORE: WordClasses = WordClasses::of("phrase", "rate-before");
    /// A verb of any other kind in a form that could be taken for a noun: says.
    pub(super) const VERB: WordClasses = WordClasses::of("phrase", "verb");
    /// A verb that says how much something is: totalled, weighs.
    pub(super) const STATE: WordClasses = WordClasses::of("phrase", "state");
    /// Says that something grew: rose, up, more.
    pub(super) const UP: WordClasses = WordClasses::of("phrase", "up");
    /// Says that something shrank: fell, down, fewer.
    pub(super) const DOWN: WordClasses = WordClasses::of("phrase", "down");
    /// A noun of change: rise, loss.
    pub(super) const CHANGE_NOUN: WordClasses = WordClasses::of("phrase", "change-noun");
    /// Compares: higher, heavier, fewer.
    pub(super) const DEGREE: WordClasses = WordClasses::of("phrase", "degree");
    /// A noun that says nothing of what is measured: total, average.
    pub(super) const GENERIC: WordClasses = WordClasses::of("phrase", "generic");
    /// A verb that takes the sense of direction from "up" and "down": set up, shut down.
    pub(super) const PHRASAL: WordClasses = WordClasses::of("phrase", "phrasal");

    /// Makes known of what there are so many: 22m of its phones.
    pub(super) const KNOWN: WordClasses = WordClasses::of("phrase", "known");
    /// Before "over" that bounds a length of time; after other verbs that says when.
    pub(super) const LASTS: WordClasses = WordClasses::of("phrase", "lasts");
    /// Denies a bound: must not exceed.
    pub(super) const DENIES: WordClasses = WordClasses::of("phrase", "denies");
    /// A length of time that a second number right behind the first counts: 440,000 six months earlier.
    pub(super) const CALENDAR: WordClasses = WordClasses::of("phrase", "calendar");
    /// Beside a number between commas that is no age.
    pub(super) const NO_APPOSITION: WordClasses = WordClasses::of("phrase", "no-apposition");

    /// Joined to a number by a hyphen it is no thing that is counted: six-figure, two-way.
    pub(super) const JOINED: WordClasses = WordClasses::of("phrase", "joined");
}

/// How many bytes of a word are looked at.
const LONGEST: usize = 40;

/// A word of a phrase, with its hyphens and its possessive: in-house, Britain's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'t str,
    pub(super) word: Word,
    pub(super) class: WordClasses,
}

impl<'t> Token<'t> {
    /// The word that starts at `at`.
    ///
    /// Takes `troops`, `in-house`, `Britain's`, `naïve`; refuses digits and marks.
    pub(super) fn at(text: &'t str, at: usize) -> Option<Self> {
        let letters = Letters::at(&text.as_bytes()[at..]);
        let end = at + letters.length;
        // Nearly all are letters up to a blank or a point.
        let plain = matches!(text.as_bytes().get(end), None | Some(b' ' | b',' | b'.'));
        if letters.length > 0 && plain {
            return Some(Self::new(&text[at..end], at, Word::of(letters)));
        }
        let all = &text[at..token_end(text, at)];
        let word = Letters::of(all.as_bytes()).map_or(Word::NONE, Word::of);
        (!all.is_empty()).then(|| Self::new(all, at, word))
    }

    fn new(text: &'t str, start: usize, word: Word) -> Self {
        Self {
            start,
            end: start + text.len(),
            text,
            word,
            class: word.classes(),
        }
    }

    /// The word after one blank, or after a comma and a blank where `comma` allows it.
    pub(super) fn next(&self, text: &'t str, comma: bool) -> Option<Self> {
        let past = self.end + usize::from(comma && text[self.end..].starts_with(','));
        let at = skip_blank(text, past);
        (at > past).then(|| Self::at(text, at)).flatten()
    }

    /// "Britain's", "players'": belongs to the noun after it.
    pub(super) fn possessive(&self, text: &str) -> bool {
        let bare = self.text.trim_end_matches(['s', 'S']);
        bare.len() < self.text.len() && bare.ends_with(['\'', '’'])
            || self.text.ends_with('s') && text[self.end..].starts_with(['\'', '’'])
    }

    /// Whether it has the form of a plural, or is one that has not.
    pub(super) fn plural(&self) -> bool {
        plural(self.text, self.class)
    }
}

/// Whether a word of some classes has the form of a plural, or is one that has not.
pub(super) fn plural(word: &str, class: WordClasses) -> bool {
    let not = PhraseWord::SINGULAR
        .and(PhraseWord::STOP)
        .and(PhraseWord::VERB);
    let shape = word.len() > 2 && word.ends_with('s') && !word.ends_with("ss");
    class.has(PhraseWord::PLURAL) || shape && !class.has(not)
}

/// One past the letters from `at` on, with the hyphens and apostrophes between them.
fn token_end(text: &str, at: usize) -> usize {
    let mut chars = text[at..].char_indices().peekable();
    let mut end = at;
    while let Some((i, c)) = chars.next() {
        let joins = matches!(c, '-' | '\'' | '’')
            && i > 0
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if i > LONGEST || !(c.is_alphabetic() || joins) {
            break;
        }
        end = at + i + c.len_utf8();
    }
    end
}
