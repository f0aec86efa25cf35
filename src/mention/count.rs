//! What a bare number counts: the noun after it.
//!
//! ```text
//! count     = number ["of" [determiner] [number]] modifier* head
//! modifier  = any word that cannot end a noun phrase: "in-house", "newly hired", "Britain's"
//! head      = the last of the plurals that stand together: "arms dealers"
//!           | after "one" or "1", the noun after its adjectives: "one senior official"
//!           | a word that is counted without a noun: "14 dead"
//! ```
//!
//! What ends a phrase, which plurals lack an s and which words in s are none are rows of
//! `reference-data/cues.csv`.

use crate::number;
use crate::text::Span;

use super::cursor::skip_blank;
use super::phrase::{PhraseWord, Token};
use super::place::Place;

/// How many words may stand between a number and the noun it counts.
const MODIFIERS: usize = 4;

/// The longest run of digits and commas that may stand after "of": 12 of 30 members.
const LONGEST_WHOLE: usize = 12;

impl Place<'_> {
    /// The noun counted by a number that ends at `end`.
    ///
    /// Takes "9,000 troops", "two large countries", "millions of rockets", "two of the three
    /// reactors"; leaves "in 1920 was", "12 percent", "5 times".
    pub(super) fn counted(&self, end: usize) -> Option<Span> {
        if self.bytes().get(end) == Some(&b'-') {
            return self.counted_by_hyphen(end + 1);
        }
        let first = self.phrase_after(end)?;
        // "440,000 six months earlier" counts no months.
        let time = first.next(self.rest(), false);
        let second = number::begins(first.word);
        if second && time.is_some_and(|next| next.class.has(PhraseWord::CALENDAR)) {
            return None;
        }
        let head = counted_noun(self.rest(), first)?;
        Some(Span::new(head.start, head.end))
    }

    /// The noun after "one" or "1": "one reactor", "one senior official".
    pub(super) fn counted_once(&self, end: usize) -> Option<Span> {
        let first = self.phrase_after(end)?;
        let partitive = first.start > skip_blank(self.rest(), end);
        let head = if partitive {
            counted_noun(self.rest(), first)?
        } else {
            single_noun(self.rest(), first)?
        };
        Some(Span::new(head.start, head.end))
    }

    /// The noun of an adjective with a number in it: a five-room flat, a nine-nation treaty.
    fn counted_by_hyphen(&self, at: usize) -> Option<Span> {
        let text = self.rest();
        let noun = Token::at(text, at)?;
        let other = PhraseWord::STOP
            .and(PhraseWord::NEVER)
            .and(PhraseWord::JOINED)
            .and(PhraseWord::ADJECTIVE)
            .and(PhraseWord::ADVERB)
            .and(PhraseWord::VERB);
        let fits = !noun.class.has(other)
            && noun.text.len() > 2
            && !noun.text.contains('-')
            && !noun.text.ends_with("ed")
            && noun.text.bytes().all(|byte| byte.is_ascii_lowercase())
            && !number::begins(noun.word);
        let next = noun.next(text, false).filter(|_| fits)?;
        (!next.class.has(PhraseWord::STOP)).then(|| Span::new(noun.start, noun.end))
    }

    /// The first word after a number that may be of what it counts.
    fn phrase_after(&self, end: usize) -> Option<Token<'_>> {
        let text = self.rest();
        let at = skip_blank(text, end);
        let first = (at > end).then(|| Token::at(text, at)).flatten()?;
        if !first.text.eq_ignore_ascii_case("of") {
            return Some(first);
        }
        let at = skip_blank(text, first.end);
        let mut token = Token::at(text, at);
        if let Some(found) = token.filter(|token| token.class.has(PhraseWord::DETERMINER)) {
            token = Token::at(text, skip_blank(text, found.end));
        }
        match token {
            Some(found) if number::begins(found.word) => found.next(text, false),
            Some(found) => Some(found),
            None => Token::at(text, self.past_digits(at)),
        }
    }

    /// The place after "30 " in "12 of 30 members", or after "the 30 ".
    fn past_digits(&self, at: usize) -> usize {
        let the = Token::at(self.rest(), at).map_or(at, |token| skip_blank(self.rest(), token.end));
        let digits = self.bytes()[the..].iter().take(LONGEST_WHOLE);
        let length = digits.take_while(|b| b.is_ascii_digit() || **b == b',');
        skip_blank(self.rest(), the + length.count())
    }
}

/// The head of the phrase that begins with `first`, where its plural shows it.
fn counted_noun<'t>(text: &'t str, first: Token<'t>) -> Option<Token<'t>> {
    let mut token = first;
    let mut before = None;
    for _ in 0..=MODIFIERS {
        if token.class.has(PhraseWord::STOP) || token.text.len() < 2 {
            let kind = before.filter(|_| token.text == "and")?;
            token = joined(text, kind, token)?;
        }
        if token.possessive(text) {
            token = past_possessive(text, token)?;
            continue;
        }
        if token.plural() {
            return Some(last_plural(text, token))
                .filter(|head| !head.class.has(PhraseWord::NEVER));
        }
        before = Some(token);
        let next = token.next(text, token.class.has(PhraseWord::ADJECTIVE));
        if token.class.has(PhraseWord::NOMINAL) && !next.is_some_and(|next| goes_on(&next)) {
            return Some(token);
        }
        token = next?;
    }
    None
}

/// The second of two names or two adjectives: Volvo and Scania lorries, new and used cars.
fn joined<'t>(text: &'t str, first: Token<'t>, and: Token<'t>) -> Option<Token<'t>> {
    let second = and.next(text, false)?;
    let name = |token: &Token<'_>| token.text.starts_with(|c: char| c.is_uppercase());
    let adjective = |token: &Token<'_>| modifies(token) || token.text.ends_with("ed");
    let alike = name(&first) && name(&second) || adjective(&first) && adjective(&second);
    (alike && !second.class.has(PhraseWord::STOP)).then_some(second)
}

/// "arms dealers", "news outlets": the noun is the last of the plurals that stand together.
fn last_plural<'t>(text: &'t str, token: Token<'t>) -> Token<'t> {
    let next = token.next(text, false);
    let noun = |next: &Token<'_>| {
        next.plural() && !next.class.has(PhraseWord::NEVER.and(PhraseWord::NOMINAL))
    };
    match next.filter(noun) {
        Some(next) if next.possessive(text) => token,
        Some(next) => next,
        None => token,
    }
}

fn past_possessive<'t>(text: &'t str, token: Token<'t>) -> Option<Token<'t>> {
    let mark = text[token.end..]
        .chars()
        .next()
        .filter(|c| matches!(c, '\'' | '’'));
    let end = token.end + mark.map_or(0, char::len_utf8);
    let at = skip_blank(text, end);
    (at > end).then(|| Token::at(text, at)).flatten()
}

/// Whether the word after one that may be counted alone goes on to a noun: 14 dead whales.
fn goes_on(next: &Token<'_>) -> bool {
    next.plural() || next.class.has(PhraseWord::ADJECTIVE)
}

/// The noun after "one": past its adjectives, and as far as nouns follow that end the phrase.
fn single_noun<'t>(text: &'t str, first: Token<'t>) -> Option<Token<'t>> {
    let mut token = first;
    for _ in 0..MODIFIERS {
        if !modifies(&token) && !token.possessive(text) {
            break;
        }
        match token.next(text, token.class.has(PhraseWord::ADJECTIVE)) {
            Some(next) if !next.class.has(PhraseWord::STOP.and(PhraseWord::VERB)) => token = next,
            _ => break,
        }
    }
    let none = PhraseWord::STOP
        .and(PhraseWord::VERB)
        .and(PhraseWord::NEVER);
    let noun = token.text.len() > 2 && !token.class.has(none) && !token.plural();
    noun.then(|| compound(text, token))
}

/// "police officer": a second noun counts where the phrase ends after it.
fn compound<'t>(text: &'t str, token: Token<'t>) -> Token<'t> {
    let open = PhraseWord::STOP
        .and(PhraseWord::VERB)
        .and(PhraseWord::STATE)
        .and(PhraseWord::UP)
        .and(PhraseWord::DOWN);
    let noun = |next: &Token<'_>| {
        let verb = ["ed", "ing", "ly"]
            .iter()
            .any(|end| next.text.ends_with(end));
        !next.class.has(open) && !verb && !next.plural() && next.text.len() > 2
    };
    let Some(next) = token.next(text, false).filter(noun) else {
        return token;
    };
    let ends = next
        .next(text, false)
        .is_none_or(|after| after.class.has(open));
    if ends { next } else { token }
}

/// Whether a word looks like an adjective or an adverb.
fn modifies(token: &Token<'_>) -> bool {
    let endings = [
        "al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ish", "ary", "ly", "ian",
    ];
    token.class.has(PhraseWord::ADJECTIVE)
        || token.text.contains('-')
        || token.text.len() > 4 && endings.iter().any(|end| token.text.ends_with(end))
}
