//! Small and capital letters.
//!
//! One letter in, one out, for the scripts that names in readouts are written in: Latin with its accents, Greek,
//! Cyrillic and Armenian. The tables of the standard library know all scripts and take 9 KB of the WebAssembly after
//! compression; in these scripts the letters stand in two regular orders.

/// The small letter of a capital one; any other character as it is.
pub fn small(c: char) -> char {
    let by = match c {
        'İ' => return 'i',
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        // Pairs, the capital letter first: at even places, and at odd ones.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȣ'..='ȳ' => pair(c, 0),
        'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' | 'Ơ'..='ơ' => pair(c, 0),
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' | 'Ư'..='ư' | 'Ӂ'..='ӎ' => pair(c, 1),
        'Ѐ'..='Џ' => 80,
        'Ա'..='Ֆ' => 48,
        'Έ'..='Ί' => 37,
        'Ύ' | 'Ώ' => 63,
        'Ό' => 64,
        'Ά' => 38,
        'Ə' => 202,
        'Ӏ' => 15,
        'Ÿ' => return 'ÿ',
        'ẞ' => return 'ß',
        _ => 0,
    };
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// How far the small letter of a pair is from `c`, whose capital letter stands at an even (0) or odd (1) place.
fn pair(c: char, odd: u32) -> u32 {
    u32::from(c as u32 % 2 == odd)
}

/// The capital letter of a small one; any other character as it is.
pub fn capital(c: char) -> char {
    let distances = [32, 1, 80, 48, 37, 63, 64, 38, 202, 15];
    let mut capitals = distances.iter().filter_map(|by| char::from_u32((c as u32).checked_sub(*by)?));
    capitals.find(|&capital| capital != c && small(capital) == c).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{capital, small};

    #[test]
    fn capitals_of_latin_greek_cyrillic_and_armenian_become_small_as_in_unicode() {
        let scripts = ['\0'..='\u{17F}', 'Α'..='Ϋ', 'Ά'..='Ώ', '\u{400}'..='\u{58F}', '\u{1E00}'..='\u{1EFF}'];
        let differ = |&c: &char| small(c) != c.to_lowercase().next().unwrap_or(c);
        assert_eq!(scripts.into_iter().flatten().find(differ), None);
    }

    #[test]
    fn small_letters_become_the_capitals_that_they_come_from() {
        assert_eq!(
            "élan žaba ñandú øre жена ђак ωμέγα հայ".chars().map(capital).collect::<String>(),
            "ÉLAN ŽABA ÑANDÚ ØRE ЖЕНА ЂАК ΩΜΈΓΑ ՀԱՅ"
        );
        assert_eq!("ß1 中".chars().map(capital).collect::<String>(), "ß1 中");
    }
}
