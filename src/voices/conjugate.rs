//! The forms of an English verb.
//!
//! In goes a base form, with its past and participle where they are irregular; out come all forms, each with what it
//! can be. Spelling only: whether a word is a verb where it stands is the reader's affair.

/// What a form of a verb can be: a set, since "agreed" is past and participle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forms(u8);

impl Forms {
    /// "agree"
    pub const BASE: Forms = Forms(1);
    /// "agrees"
    pub const THIRD: Forms = Forms(2);
    /// "agreed", "spoke"
    pub const PAST: Forms = Forms(4);
    /// "agreed", "spoken"
    pub const PARTICIPLE: Forms = Forms(8);
    /// "agreeing"
    pub const ING: Forms = Forms(16);

    /// Whether it can be `other`.
    pub fn has(self, other: Forms) -> bool {
        self.0 & other.0 != 0
    }
}

/// The forms of a verb, each once; `irregular` holds past, participle and, where its spelling is irregular, the form
/// in -ing.
pub fn forms(base: &str, irregular: &[&str]) -> Vec<(String, Forms)> {
    let regular = past(base);
    let past = irregular.first().map_or(regular.as_str(), |form| form);
    let participle = irregular.get(1).copied().unwrap_or(past);
    let ing = irregular.get(2).map_or_else(|| present_participle(base), |form| (*form).to_string());
    let mut out: Vec<(String, Forms)> = Vec::with_capacity(5);
    let all = [
        (base.to_string(), Forms::BASE),
        (third(base), Forms::THIRD),
        (past.to_string(), Forms::PAST),
        (participle.to_string(), Forms::PARTICIPLE),
        (ing, Forms::ING),
    ];
    for (word, form) in all {
        match out.iter_mut().find(|(known, _)| *known == word) {
            Some((_, forms)) => forms.0 |= form.0,
            None => out.push((word, form)),
        }
    }
    out
}

/// The American spelling of a verb in -ise or -yse.
pub fn american(base: &str) -> Option<String> {
    let stem = base.strip_suffix("se").filter(|stem| stem.ends_with('y') || stem.len() > 5 && stem.ends_with('i'))?;
    let spared = matches!(base, "promise" | "advise" | "exercise" | "apprise");
    (!spared).then(|| stem.to_string() + "ze")
}

fn ends_in_consonant_and_y(base: &str) -> bool {
    let mut letters = base.bytes().rev();
    letters.next() == Some(b'y') && !letters.next().is_some_and(|letter| b"aeiou".contains(&letter))
}

fn third(base: &str) -> String {
    let stem = &base[..base.len().saturating_sub(1)];
    if base == "have" {
        "has".to_string()
    } else if ends_in_consonant_and_y(base) {
        stem.to_string() + "ies"
    } else if ["s", "sh", "ch", "x", "z", "o"].iter().any(|end| base.ends_with(end)) {
        base.to_string() + "es"
    } else {
        base.to_string() + "s"
    }
}

fn past(base: &str) -> String {
    let stem = &base[..base.len().saturating_sub(1)];
    if base.ends_with('e') {
        base.to_string() + "d"
    } else if ends_in_consonant_and_y(base) {
        stem.to_string() + "ied"
    } else {
        base.to_string() + "ed"
    }
}

fn present_participle(base: &str) -> String {
    let silent = base.ends_with('e') && !base.ends_with("ee") && base.len() > 2;
    let stem = if silent { &base[..base.len() - 1] } else { base };
    stem.to_string() + "ing"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(base: &str, irregular: &[&str]) -> Vec<String> {
        forms(base, irregular).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn regular_verbs_follow_the_rules_of_spelling() {
        assert_eq!(words("agree", &[]), ["agree", "agrees", "agreed", "agreeing"]);
        assert_eq!(words("brief", &[]), ["brief", "briefs", "briefed", "briefing"]);
        assert_eq!(words("notify", &[]), ["notify", "notifies", "notified", "notifying"]);
        assert_eq!(words("convey", &[]), ["convey", "conveys", "conveyed", "conveying"]);
        assert_eq!(words("stress", &[]), ["stress", "stresses", "stressed", "stressing"]);
    }

    #[test]
    fn irregular_forms_are_taken_as_given() {
        assert_eq!(words("speak", &["spoke", "spoken"]), ["speak", "speaks", "spoke", "spoken", "speaking"]);
        assert_eq!(
            words("regret", &["regretted", "regretted", "regretting"]),
            ["regret", "regrets", "regretted", "regretting"]
        );
    }

    #[test]
    fn one_spelling_can_be_several_forms() {
        let set = forms("set", &["set", "set", "setting"]);
        let (word, can_be) = &set[0];
        assert!(word == "set" && can_be.has(Forms::BASE) && can_be.has(Forms::PAST) && can_be.has(Forms::PARTICIPLE));
        assert!(!can_be.has(Forms::ING));
    }

    #[test]
    fn british_spelling_brings_the_american_one() {
        assert_eq!(american("emphasise").as_deref(), Some("emphasize"));
        assert_eq!(american("analyse").as_deref(), Some("analyze"));
        assert_eq!([american("promise"), american("raise"), american("praise")], [None, None, None]);
    }
}
