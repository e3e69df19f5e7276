//! The one form of writing in which lists and texts meet.
//!
//! In goes a word as it is written, out come small letters without accents, with straight apostrophes.

use crate::letters;
use crate::words::is_apostrophe;

/// Whether a character belongs to the letter before it, and is none: an accent, a hyphen that shows only where a line
/// breaks, a joiner of Persian letters.
pub fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200C}' | '\u{200D}')
}

/// Writes a word in the one form in which lists and texts meet: small letters, straight apostrophes, no accents.
#[inline(never)]
pub fn fold(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
        return;
    }
    for c in word.chars().filter(|&c| !is_combining(c)) {
        if is_apostrophe(c) {
            out.push('\'');
        } else {
            out.push(without_accent(letters::small(c)));
        }
    }
}

/// The plain Latin letter under an accent, for the letters that names in readouts carry.
fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ə' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ő' | 'ō' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_takes_case_and_accents_away() {
        let mut folded = String::new();
        fold("Erdoğan’s", &mut folded);
        assert_eq!(folded, "erdogan's");
    }
}
