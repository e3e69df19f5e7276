//! Echoes: blocks that another block of the document tells what they are.
//!
//! In go blocks, out comes whether one is a footnote, or the excerpt of what stands below. What a block is by its own
//! looks is not told here.

use crate::source::Block;

/// No page has more footnotes.
pub const NOTES: usize = 1000;

/// Whether a block is a footnote: it begins with a number in brackets that stands in a block above. `seen` are the
/// numbers met by now.
pub fn is_note(words: &str, seen: &mut [bool; NOTES]) -> bool {
    let mut note = false;
    for (at, _) in words.match_indices('[') {
        let digits = words[at + 1..].bytes().take_while(u8::is_ascii_digit).take(4).count();
        let number = words.get(at + 1..at + 1 + digits).filter(|_| words[at + 1 + digits..].starts_with(']'));
        let number = number.and_then(|number| number.parse::<usize>().ok());
        let Some(met) = number.and_then(|number| seen.get_mut(number)) else { continue };
        note |= at == 0 && *met;
        *met |= at > 0;
    }
    note
}

/// Whether a paragraph is cut short and stands below again: the excerpt with which a feed announces a page.
pub fn is_excerpt(text: &str, blocks: &[Block], at: usize) -> bool {
    /// So many characters in a row are no chance, and so many paragraphs below the page has begun.
    const SAME: usize = 60;
    const BELOW: usize = 6;
    let words = blocks[at].span.of(text);
    let cut = words.strip_suffix("[…]").or_else(|| words.strip_suffix("[...]")).unwrap_or_default();
    let from = (0..=cut.len() / 2).rev().find(|&at| cut.is_char_boundary(at)).unwrap_or(0);
    let same = cut.get(from..).and_then(|half| half.char_indices().nth(SAME).map(|(end, _)| &half[..end]));
    let below = &blocks[at + 1..blocks.len().min(at + 1 + BELOW)];
    same.is_some_and(|same| below.iter().any(|block| block.span.of(text).contains(same)))
}
