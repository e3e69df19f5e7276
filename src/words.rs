//! Words and sentences: a paragraph cut into what the later stages count in.
//!
//! In goes a stretch of text, out come [`Token`]s and the spans of sentences. A hyphen between letters parts two
//! tokens and is none itself, so "arms-control" and "arms control" read alike; a possessive ending is a token of its
//! own. No stage cuts words another way.

use crate::fold::{fold, is_combining};
use crate::lexicon::{Symbol, Vocabulary, hashed};
use crate::span::Span;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Its number in the vocabulary, folded; marks have [`Symbol::UNKNOWN`] unless a list holds them.
    pub symbol: Symbol,
    /// The lists with a phrase that begins with it, see [`Vocabulary::opens`].
    pub opens: u64,
    /// How it is written.
    pub case: Case,
    /// Whether only a hyphen stands between it and the token before.
    pub joined: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with an apostrophe or the full stops of an abbreviation within.
    Word,
    /// Begins with a digit: `2019`, `1.8`, `20:00`, `75th`.
    Number,
    /// The possessive ending `’s`.
    Possessive,
    /// One mark of punctuation or symbol.
    Mark,
}

/// How the letters of a token are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// No capital at its beginning, or no letter at all.
    Lower,
    /// A capital first, and small letters behind.
    Title,
    /// Capitals only (two letters or more).
    Upper,
}

impl Token {
    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.case != Case::Lower
    }

    /// Whether it is written just so. Most words differ in their length: they are not read.
    #[inline]
    pub fn reads(&self, text: &str, word: &str) -> bool {
        self.span.len() == word.len() && text.as_bytes().get(self.span.start..self.span.end) == Some(word.as_bytes())
    }

    /// The mark that it is; a character that is none for a word or a number.
    pub fn mark(&self, text: &str) -> char {
        match text.as_bytes().get(self.span.start) {
            Some(&byte) if self.kind == TokenKind::Mark && byte.is_ascii() => char::from(byte),
            Some(_) if self.kind == TokenKind::Mark => self.span.of(text).chars().next().unwrap_or_default(),
            _ => char::default(),
        }
    }

    /// Whether it is this one mark.
    pub fn is_mark(&self, text: &str, mark: &str) -> bool {
        self.kind == TokenKind::Mark && self.reads(text, mark)
    }
}

/// The tokens of a stretch of text.
#[inline(never)]
pub fn tokens(text: &str, span: Span, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut out = Vec::with_capacity(span.len() / 5 + 1);
    push_tokens(text, span, usize::MAX, vocabulary, &mut out);
    out
}

/// Whether a character has neither room nor shape: marks of direction, spaces of no width, a byte order mark.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The first tokens of a stretch of text, no more than `limit`.
pub fn first_tokens(text: &str, span: Span, limit: usize, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut out = Vec::with_capacity(limit);
    push_tokens(text, span, limit, vocabulary, &mut out);
    out
}

/// Adds the tokens of a stretch of text, up to `limit` tokens in all.
#[inline(never)]
pub fn push_tokens(text: &str, span: Span, limit: usize, vocabulary: &Vocabulary, out: &mut Vec<Token>) {
    let begun = out.len();
    let bytes = text.as_bytes();
    let mut folded = String::new();
    let (mut at, mut joined) = (span.start, false);
    while out.len() < limit {
        // Nearly every word is of plain letters between spaces or marks; what is not takes the long way round.
        while at < span.end && bytes.get(at) == Some(&b' ') {
            at += 1;
        }
        let (plain, kind) = match plain_word(bytes, at, span.end) {
            None => (plain_mark(bytes, at, span.end), TokenKind::Mark),
            word => (word, TokenKind::Word),
        };
        if let Some((len, case, hash)) = plain {
            let symbol = vocabulary.hashed(&bytes[at..at + len], hash);
            let opens = vocabulary.opens(symbol);
            out.push(Token { span: Span::new(at, at + len), kind, symbol, opens, case, joined });
            joined = false;
            at += len;
            continue;
        }
        let rest = text.get(at..span.end).unwrap_or_default();
        let Some(c) = rest.chars().next() else { break };
        if c.is_whitespace() || is_unseen(c) {
            joined = false;
            at += c.len_utf8();
            continue;
        }
        if is_hyphen(c) && joins(text, span, at, c) {
            joined = true;
            at += c.len_utf8();
            continue;
        }
        let before = out.get(begun..).and_then(<[Token]>::last);
        let after_word = before.is_some_and(|last| last.span.end == at && last.kind != TokenKind::Mark);
        let (len, kind) = next_token(rest, c, after_word);
        let words = &rest[..len];
        let symbol = vocabulary.written(words, &mut folded);
        let opens = vocabulary.opens(symbol);
        out.push(Token { span: Span::new(at, at + len), kind, symbol, opens, case: case_of(words), joined });
        joined = false;
        at += len;
    }
}

/// The length, case and hash of a word of nothing but the 26 letters that begins at `at` and ends before `end`, if neither
/// a full stop nor an apostrophe, nor anything beyond ASCII, could make it longer.
#[inline(always)]
fn plain_word(bytes: &[u8], at: usize, end: usize) -> Option<(usize, Case, u32)> {
    let (mut capitals, mut behind, mut hash) = (0, at, 0);
    let next = loop {
        let byte = bytes.get(behind).copied().filter(|_| behind < end);
        match byte {
            Some(b'a'..=b'z') => {}
            Some(b'A'..=b'Z') => capitals += 1,
            other => break other,
        }
        hash = hashed(hash, byte.unwrap_or_default());
        behind += 1;
    };
    let len = behind - at;
    let ahead = |more: usize| bytes.get(behind + more).copied().filter(|_| behind + more < end);
    let ends = match next {
        Some(b'.') => len > 1,
        // A space that does not break, a dash or a curly mark that is neither an apostrophe nor a joiner.
        Some(0xC2) => ahead(1) == Some(0xA0),
        Some(0xE2) => ahead(1) == Some(0x80) && ahead(2).is_some_and(|third| !matches!(third, 0x8C | 0x8D | 0x99)),
        Some(b'\'' | b'0'..=b'9' | 0x80..) => false,
        _ => true,
    };
    let case = match bytes.get(at) {
        Some(b'A'..=b'Z') if capitals == len && len > 1 => Case::Upper,
        Some(b'A'..=b'Z') => Case::Title,
        _ => Case::Lower,
    };
    (ends && len > 0).then_some((len, case, hash))
}

/// The same for a mark, but for those that join words or are parts of them.
#[inline(always)]
fn plain_mark(bytes: &[u8], at: usize, end: usize) -> Option<(usize, Case, u32)> {
    let byte = *bytes.get(at).filter(|_| at < end)?;
    matches!(byte, b'!'..=b'&' | b'('..=b',' | b'.' | b'/' | b':'..=b'@').then_some((1, Case::Lower, hashed(0, byte)))
}

/// Gives each word of a phrase of a list, folded as those of a text are.
pub fn each_word(phrase: &str, mut give: impl FnMut(&str)) {
    let mut folded = String::new();
    let nothing = Vocabulary::default();
    for token in tokens(phrase, Span::new(0, phrase.len()), &nothing) {
        fold(token.span.of(phrase), &mut folded);
        give(&folded);
    }
}

/// Length and kind of the token at the beginning of `rest`, whose first character is `c`.
fn next_token(rest: &str, c: char, after_word: bool) -> (usize, TokenKind) {
    if c.is_ascii_digit() || c.is_numeric() {
        return (number_len(rest), TokenKind::Number);
    }
    // U+02BC is a letter by its class and an apostrophe by its use: without a letter before it, it begins no word.
    if c.is_alphabetic() && !is_apostrophe(c) {
        return (word_len(rest).max(c.len_utf8()), TokenKind::Word);
    }
    if is_apostrophe(c) && after_word {
        let ending = &rest[c.len_utf8()..];
        let mut letters = ending.chars();
        let is_s = matches!(letters.next(), Some('s' | 'S'));
        if is_s && !letters.next().is_some_and(char::is_alphanumeric) {
            return (c.len_utf8() + 1, TokenKind::Possessive);
        }
    }
    (c.len_utf8(), TokenKind::Mark)
}

/// Letters and digits, an apostrophe between letters that is no possessive, the full stops of an abbreviation
/// (`U.S.`, `p.m.`).
fn word_len(rest: &str) -> usize {
    let abbreviation = abbreviation_len(rest);
    if abbreviation > 0 {
        return abbreviation;
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let goes_on = if is_apostrophe(c) {
            at > 0 && next.is_some_and(char::is_alphabetic) && !is_possessive(&rest[at + c.len_utf8()..])
        } else {
            c.is_alphanumeric() || is_combining(c)
        };
        if !goes_on {
            break;
        }
        len = at + c.len_utf8();
    }
    len
}

fn is_possessive(after: &str) -> bool {
    let mut chars = after.chars();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Single letters with a full stop each, at least two of them; 0 if it is no such thing.
fn abbreviation_len(rest: &str) -> usize {
    let mut len = 0;
    let mut letters = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        len += letter.len_utf8() + 1;
        letters += 1;
    }
    if letters < 2 { 0 } else { len }
}

/// Digits with what binds them (`1,000`, `1.8`, `20:00`, `6/4/2015`), and letters that follow at once (`75th`).
fn number_len(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|&(_, next)| next.is_ascii_digit());
        let goes_on = c.is_alphanumeric() || (matches!(c, '.' | ',' | ':' | '/') && next_is_digit);
        if !goes_on {
            break;
        }
        len = at + c.len_utf8();
    }
    len
}

fn joins(text: &str, span: Span, at: usize, hyphen: char) -> bool {
    let before = text[span.start..at].chars().next_back();
    let after = text[at + hyphen.len_utf8()..span.end].chars().next();
    // "U.S.-led": behind a full stop only where it ends an abbreviation, a single letter before it.
    let abbreviated = || {
        let mut back = text[span.start..at].chars().rev().skip(1);
        back.next().is_some_and(char::is_alphabetic) && !back.next().is_some_and(char::is_alphanumeric)
    };
    before.is_some_and(|c| c.is_alphanumeric() || c == '.' && abbreviated()) && after.is_some_and(char::is_alphanumeric)
}

/// Whether a character is a hyphen: the typewriter's, Unicode's, or the one that does not break.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a character serves as an apostrophe.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        Some(first) if first.is_uppercase() => {
            let mut rest = letters.peekable();
            if rest.peek().is_some() && rest.all(|c| !c.is_lowercase()) { Case::Upper } else { Case::Title }
        }
        _ => Case::Lower,
    }
}

/// Whether a text ends as a sentence does, perhaps inside quotation marks or brackets.
pub fn ends_sentence(written: &str) -> bool {
    let bare = written.trim_end_matches(|c: char| {
        // The number of a footnote stands behind the full stop.
        let note = matches!(c, '¹' | '²' | '³' | '\u{2074}'..='\u{2079}');
        matches!(c, '”' | '’' | '"' | '\'' | '»' | ')' | ']' | '*' | '_') || note || c.is_whitespace() || is_unseen(c)
    });
    let ends = |words: &str| words.ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '۔', '।']);
    // "He agreed. [Video below]": a remark in brackets may stand behind the sentence.
    let remark = || written.trim_end().strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '[']));
    ends(bare) || remark().is_some_and(|open| ends(written[..open].trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_marks_of_direction_and_numbers_of_notes() {
        for ended in ["It stands.\u{202C}", "It stands.¹", "It stands.” "] {
            assert!(ends_sentence(ended), "{ended}");
        }
        assert!(!ends_sentence("5 km²"));
    }

    #[test]
    fn a_hyphen_that_shows_only_at_a_line_s_end_parts_no_word() {
        let mut folded = String::new();
        fold("Pres\u{AD}ident", &mut folded);
        assert_eq!((folded.as_str(), cut("Pres\u{AD}ident Vance").len()), ("president", 2));
    }

    #[test]
    fn a_joiner_parts_no_word_of_plain_letters() {
        assert_eq!(cut("Ves\u{200C}sary Ves\u{200D}sary"), ["Ves\u{200C}sary", "Ves\u{200D}sary"]);
    }

    fn cut(text: &str) -> Vec<&str> {
        let nothing = Vocabulary::default();
        tokens(text, Span::new(0, text.len()), &nothing).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks_are_apart() {
        assert_eq!(
            cut("On May 9, 1.8 million (20:00)."),
            ["On", "May", "9", ",", "1.8", "million", "(", "20:00", ")", "."]
        );
    }

    #[test]
    fn hyphens_join_and_dashes_do_not() {
        assert_eq!(cut("two-plus-two – well -- yes"), ["two", "plus", "two", "–", "well", "-", "-", "yes"]);
        assert_eq!(cut("U.S.-led"), ["U.S.", "led"]);
        assert_eq!(cut("said.-Yes"), ["said", ".", "-", "Yes"]);
    }

    #[test]
    fn possessives_are_apart_and_contractions_whole() {
        assert_eq!(cut("Lorne’s O'Dell don’t states’"), ["Lorne", "’s", "O'Dell", "don’t", "states", "’"]);
    }

    #[test]
    fn abbreviations_keep_their_full_stops() {
        assert_eq!(cut("U.S. at 3 p.m. I."), ["U.S.", "at", "3", "p.m.", "I", "."]);
    }

    #[test]
    fn a_letter_apostrophe_is_a_mark_or_an_ending() {
        assert_eq!(
            cut("Ada\u{2bc}s plan, the states\u{2bc} views \u{2bc}"),
            ["Ada", "\u{2bc}s", "plan", ",", "the", "states", "\u{2bc}", "views", "\u{2bc}"]
        );
    }

    #[test]
    fn case_is_told_by_all_letters() {
        assert_eq!(
            [case_of("UN"), case_of("Ada"), case_of("A"), case_of("x"), case_of("9th")],
            [Case::Upper, Case::Title, Case::Title, Case::Lower, Case::Lower]
        );
    }
}
