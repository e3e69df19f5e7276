//! Spans: where in a text a fact stands.
//!
//! In goes a text, out come ranges of it. Inside the core a span counts bytes of UTF-8; what leaves the core counts
//! UTF-16 code units, as JavaScript slices strings, and [`Utf16`] converts. Nothing here reads what the words mean.

use serde::Serialize;

/// A range of a text: from `start` up to, but without, `end`.
///
/// Both count bytes of UTF-8 and stand on character boundaries; in what [`crate::parse_utf16`] returns they count UTF-16
/// code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Span {
    /// The first unit.
    pub start: usize,
    /// The unit behind the last one.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to `end`; empty if they are the wrong way round.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end: end.max(start) }
    }

    /// The words at this place (byte spans only); empty where it is no place of `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// How many units it holds.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a unit.
    pub fn overlaps(&self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(&self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same place without the white space at its two ends (byte spans only).
    pub fn trim(&self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    /// The place of `part`, a slice of this span's own words in `text` (byte spans only).
    pub fn at(&self, from: usize, to: usize) -> Span {
        Span::new(self.start + from, self.start + to)
    }
}

/// How many bytes lie between two remembered positions: a look-up counts at most this many.
const STRIDE: usize = 32;

/// Turns byte offsets of one text into UTF-16 offsets.
pub struct Utf16<'t> {
    text: &'t str,
    /// UTF-16 offset at every `STRIDE`th byte; empty when the text is ASCII and nothing changes.
    marks: Vec<usize>,
}

impl<'t> Utf16<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Utf16 { text, marks: Vec::new() };
        }
        let mut units = 0;
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 2);
        for bytes in text.as_bytes().chunks(STRIDE) {
            marks.push(units);
            units += if bytes.is_ascii() { bytes.len() } else { bytes.iter().map(|&byte| units_begun(byte)).sum() };
        }
        marks.push(units);
        Utf16 { text, marks }
    }

    /// The UTF-16 offset of a byte offset; what lies behind the text becomes its end.
    pub fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if self.marks.is_empty() {
            return byte;
        }
        let block = byte / STRIDE;
        // No character has more units than bytes: as many units as bytes are plain ASCII.
        if self.marks.get(block + 1).is_some_and(|next| next - self.marks[block] == STRIDE) {
            return self.marks[block] + byte % STRIDE;
        }
        let begun: usize = self.text.as_bytes()[block * STRIDE..byte].iter().map(|&b| units_begun(b)).sum();
        self.marks[block] + begun
    }

    /// The byte offset of a UTF-16 offset: that of the character it lies in; what lies behind the text becomes its end.
    pub fn byte(&self, units: usize) -> usize {
        if self.marks.is_empty() {
            return units.min(self.text.len());
        }
        let block = self.marks.partition_point(|&mark| mark <= units).saturating_sub(1);
        let mut at = (block * STRIDE).min(self.text.len());
        let mut seen = self.marks.get(block).copied().unwrap_or_default();
        for &byte in &self.text.as_bytes()[at..] {
            seen += units_begun(byte);
            if seen > units {
                break;
            }
            at += 1;
        }
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// The same place in UTF-16 code units.
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }
}

/// How many UTF-16 code units a text has.
#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) fn units(text: &str) -> usize {
    let mut units = text.len();
    for &byte in text.as_bytes() {
        match byte {
            0..=0x7F => {}
            _ => units = units - 1 + units_begun(byte),
        }
    }
    units
}

/// How many UTF-16 code units begin at this byte: none in the middle of a character, two for one outside the basic
/// plane.
fn units_begun(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_utf16_units_at_every_character() {
        let text = "aé—𝒳b".repeat(50);
        let map = Utf16::new(&text);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            assert_eq!(map.offset(at), units, "at byte {at}");
            assert_eq!(map.byte(units), at, "at unit {units}");
            assert_eq!(map.byte(units + c.len_utf16() - 1), at, "within the character at unit {units}");
            units += c.len_utf16();
        }
        assert_eq!(map.offset(text.len()), units);
        assert_eq!(map.offset(text.len() + 9), units);
        assert_eq!([map.byte(units), map.byte(units + 9)], [text.len(); 2]);
    }

    #[test]
    fn ascii_offsets_stay_as_they_are() {
        assert_eq!(Utf16::new("plain words").offset(6), 6);
        assert_eq!([6, 90].map(|units| Utf16::new("plain words").byte(units)), [6, 11]);
    }

    #[test]
    fn a_place_outside_the_text_reads_as_nothing() {
        assert_eq!(Span::new(3, 90).of("short"), "");
        assert_eq!(Span::new(1, 2).of("—"), "");
    }

    #[test]
    fn trimming_keeps_the_words_only() {
        let text = "  two words \n";
        assert_eq!(Span::new(0, text.len()).trim(text).of(text), "two words");
        assert_eq!(Span::new(0, 2).trim(text).len(), 0);
    }
}
