//! In which language a text is written.
//!
//! In goes a stretch of text, out comes a BCP 47 tag, or nothing where too little tells. Letters of a script that one
//! language here writes decide alone; among those that write Latin letters, small words are counted.

use crate::fold::fold;
use crate::lexicon::{Vocabulary, lines};

/// How much of a text is looked at, in bytes: enough for some hundred words.
const SAMPLE: usize = 4000;

/// The tag of a language that cannot be told from its letters: not English, in any case.
pub const UNKNOWN: &str = "und";

/// Fewer small words of a language than this prove nothing.
const ENOUGH: u32 = 2;

/// The small words of the languages that write Latin letters.
#[derive(Default)]
pub struct Lists {
    words: Vocabulary,
    /// By the number of a word: the position of its language.
    languages: Vec<usize>,
    codes: Vec<&'static str>,
}

impl Lists {
    /// Reads the list.
    pub fn load(data: &'static str) -> Self {
        let mut lists = Lists::default();
        let mut folded = String::new();
        for line in lines(data) {
            for word in &line.fields[1..] {
                fold(word, &mut folded);
                let at = lists.words.learn(&folded).at();
                lists.languages.resize(lists.languages.len().max(at + 1), usize::MAX);
                lists.languages[at] = lists.codes.len();
            }
            lists.codes.push(line.fields[0]);
        }
        lists
    }
}

/// Letters met, by script, and those that part two languages of one script.
#[derive(Default)]
struct Letters {
    latin: u32,
    cyrillic: u32,
    ukrainian: u32,
    arabic: u32,
    persian: u32,
    greek: u32,
    other: u32,
    kana: u32,
    han: u32,
}

/// The language of a text, by its beginning; `None` where too little tells.
pub fn language(written: &str, lists: &Lists) -> Option<&'static str> {
    let sample = (0..=SAMPLE.min(written.len())).rev().find_map(|end| written.get(..end)).unwrap_or("");
    let letters = letters(sample);
    let Letters { latin, cyrillic, ukrainian, arabic, persian, greek, other, kana, han } = letters;
    // A sign of Chinese says about as much as a word.
    let signs = 2 * (kana + han);
    let scripts = [
        (cyrillic, if ukrainian > 0 { "uk" } else { "ru" }),
        (arabic, if persian > 0 { "fa" } else { "ar" }),
        (signs, if kana > 0 { "ja" } else { "zh" }),
        (greek, "el"),
        (other, UNKNOWN),
    ];
    let (most, code) = scripts.into_iter().max_by_key(|(count, _)| *count)?;
    if most > latin { Some(code) } else { by_small_words(sample, lists) }
}

fn letters(sample: &str) -> Letters {
    let mut letters = Letters::default();
    for c in sample.chars() {
        let count = match c {
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => &mut letters.latin,
            'і' | 'ї' | 'є' | 'ґ' => {
                letters.ukrainian += 1;
                &mut letters.cyrillic
            }
            'پ' | 'چ' | 'گ' | 'ژ' => {
                letters.persian += 1;
                &mut letters.arabic
            }
            '\u{370}'..='\u{3FF}' => &mut letters.greek,
            '\u{400}'..='\u{52F}' => &mut letters.cyrillic,
            '\u{600}'..='\u{6FF}' => &mut letters.arabic,
            '\u{3040}'..='\u{30FF}' => &mut letters.kana,
            '\u{4E00}'..='\u{9FFF}' => &mut letters.han,
            _ if c.is_alphabetic() => &mut letters.other,
            _ => continue,
        };
        *count += 1;
    }
    letters
}

/// The language with the most small words; `None` if none has enough, or two have as many.
fn by_small_words(sample: &str, lists: &Lists) -> Option<&'static str> {
    let mut counts = [0u32; 8];
    let mut folded = String::new();
    for word in sample.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty() && word.len() < 8) {
        let symbol = lists.words.written(word, &mut folded);
        if let Some(count) = lists.languages.get(symbol.at()).and_then(|&at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().filter(|&most| most >= ENOUGH)?;
    let mut best = counts.iter().enumerate().filter(|(_, count)| **count == most);
    let (at, _) = best.next()?;
    best.next().is_none().then(|| lists.codes.get(at).copied()).flatten()
}

/// Whether the lists of this crate are for a text in this language: an untold one is read as English.
pub fn has_lexicon(language: Option<&str>) -> bool {
    language.is_none_or(|tag| tag.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case("en")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn told(text: &str) -> Option<&'static str> {
        language(text, &Lexicon::english().languages)
    }

    #[test]
    fn small_words_and_letters_tell_the_language() {
        assert_eq!(told("The two presidents spoke of the bridge and agreed to meet."), Some("en"));
        assert_eq!(told("Les deux présidents ont parlé du pont et de la vallée."), Some("fr"));
        assert_eq!(told("Die beiden Präsidenten sprachen über den Bau der Brücke mit dem Minister."), Some("de"));
        assert_eq!(told("Los dos presidentes hablaron del puente y de la energía."), Some("es"));
        assert_eq!(told("Президенты обсудили строительство моста."), Some("ru"));
        assert_eq!(told("Президенти обговорили будівництво мосту."), Some("uk"));
        assert_eq!(told("两国元首讨论了大桥。"), Some("zh"));
        assert_eq!(told("両首脳は橋について話しました。"), Some("ja"));
        assert_eq!(told("ناقش الرئيسان بناء الجسر."), Some("ar"));
        assert_eq!(told("رئیس جمهور در گفتگو پل را بررسی کرد."), Some("fa"));
        assert_eq!(told("Οι δύο πρόεδροι συζήτησαν για τη γέφυρα."), Some("el"));
        assert_eq!(told("두 정상은 다리를 논의했다."), Some(UNKNOWN));
    }

    #[test]
    fn a_foreign_word_or_a_name_tells_nothing() {
        assert_eq!(told("Ada Lorne: Good morning."), None);
        assert_eq!(told(""), None);
        assert_eq!(told("The president wrote “мост” on the board, and that was all."), Some("en"));
    }

    #[test]
    fn english_of_any_country_has_a_lexicon() {
        assert!(has_lexicon(None) && has_lexicon(Some("en-GB")));
        assert!(!has_lexicon(Some("fr")));
    }
}
