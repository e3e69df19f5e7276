//! Countries as people's offices name them.

use crate::lexicon::Lexicon;
use crate::lexicon::countries::Form;
use crate::words::Token;

/// The country named at token `at`, by name or adjective: the length in tokens and its ISO 3166-1 alpha-2 code. "The
/// French Republic" is named as a whole; New Jersey is not Jersey.
pub fn country_at<'l>(text: &str, tokens: &[Token], at: usize, lexicon: &'l Lexicon) -> Option<(usize, &'l str)> {
    let found = lexicon.countries.names.longest(text, tokens, at)?;
    if at.checked_sub(1).is_some_and(|before| tokens[before].is_capital() && tokens[before].span.of(text) == "New") {
        return None;
    }
    let whole = match found.value.form {
        Form::Name => found.len,
        Form::People => found.len + state_words(text, tokens, at + found.len, lexicon),
        Form::Seat | Form::Place => return None,
    };
    Some((whole, &found.value.code))
}

/// The city or other place of a country named at token `at`: its length in tokens and the country.
pub fn seat_at<'l>(text: &str, tokens: &[Token], at: usize, lexicon: &'l Lexicon) -> Option<(usize, &'l str)> {
    let found = lexicon.countries.names.longest(text, tokens, at)?;
    matches!(found.value.form, Form::Seat | Form::Place).then_some((found.len, &found.value.code))
}

/// The country whose name, seat or other place is named anywhere in the tokens.
pub fn country_of_place<'l>(text: &str, tokens: &[Token], lexicon: &'l Lexicon) -> Option<&'l str> {
    (0..tokens.len()).rev().find_map(|at| {
        let found = lexicon.countries.names.longest(text, tokens, at)?;
        Some(found.value.code.as_ref())
    })
}

/// Two countries side by side at token `at`: "Aldmark and Vessary", "Aldmark-Vessary".
pub fn pair_at<'l>(text: &str, tokens: &[Token], at: usize, lexicon: &'l Lexicon) -> Option<(&'l str, &'l str)> {
    let (len, one) = country_at(text, tokens, at, lexicon)?;
    let and = tokens.get(at + len).is_some_and(|token| matches!(token.span.of(text), "and" | "–" | "/"));
    let next = tokens.get(at + len + usize::from(and))?;
    let the = usize::from(next.span.of(text) == "the");
    let (_, other) = country_at(text, tokens, at + len + usize::from(and) + the, lexicon)?;
    (and || next.joined).then_some((one, other)).filter(|(one, other)| one != other)
}

fn state_words(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> usize {
    let is_state = tokens.get(at).is_some_and(|token| token.is_capital())
        && tokens.get(at..at + 1).is_some_and(|one| lexicon.countries.states.whole(text, one).is_some());
    usize::from(is_state)
}
