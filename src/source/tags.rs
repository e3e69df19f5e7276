//! Tags in a stretch of HTML that stands inside Markdown.
//!
//! In goes such a stretch, out come its text and its tags in order; comments, declarations and processing instructions
//! are left out. No HTML parser: nothing is nested or closed, and what is no tag, or is one that never ends, is text.

use crate::span::Span;

/// A piece of HTML.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'h> {
    /// Text at this place, its character references as they are.
    Text(Span),
    /// The start of an element: its name as written, and what stands behind the name; and the whole tag.
    Open(&'h str, &'h str, Span),
    /// The end of an element, and the whole tag.
    Close(&'h str, Span),
}

/// Cuts a stretch of HTML into its pieces. Linear: from the first tag without an end on, all is text.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut text, mut at) = (0, 0);
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        match markup(html, start) {
            Markup::None => at = start + 1,
            Markup::Endless => break,
            Markup::Until(end, piece) => {
                if text < start {
                    pieces.push(Piece::Text(Span::new(text, start)));
                }
                pieces.extend(piece);
                (text, at) = (end, end);
            }
        }
    }
    if text < html.len() {
        pieces.push(Piece::Text(Span::new(text, html.len())));
    }
    pieces
}

/// What stands at a `<`.
enum Markup<'h> {
    /// A character.
    None,
    /// A tag or comment without an end.
    Endless,
    /// A tag or, without a piece, something to leave out, up to there.
    Until(usize, Option<Piece<'h>>),
}

fn markup(html: &str, start: usize) -> Markup<'_> {
    let rest = &html[start..];
    if let Some(comment) = rest.strip_prefix("<!--") {
        let end = comment.find("-->").map(|end| start + "<!--".len() + end + "-->".len());
        return end.map_or(Markup::Endless, |end| Markup::Until(end, None));
    }
    if rest.starts_with("<!") || rest.starts_with("<?") {
        return rest.find('>').map_or(Markup::Endless, |end| Markup::Until(start + end + 1, None));
    }
    let closes = rest.starts_with("</");
    let name_at = if closes { 2 } else { 1 };
    let behind = &rest[name_at..];
    if !behind.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Markup::None;
    }
    let name = &behind[..behind.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(behind.len())];
    let Some(end) = tag_end(behind) else { return Markup::Endless };
    let tag = Span::new(start, start + name_at + end + 1);
    let piece = if closes { Piece::Close(name, tag) } else { Piece::Open(name, &behind[name.len()..end], tag) };
    Markup::Until(tag.end, Some(piece))
}

/// Where the `>` of a tag stands: not inside quotation marks.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.bytes().position(|byte| match quote {
        Some(mark) => {
            if byte == mark {
                quote = None;
            }
            false
        }
        None if byte == b'"' || byte == b'\'' => {
            quote = Some(byte);
            false
        }
        None => byte == b'>',
    })
}

/// The value of `href` among attributes as written.
pub(super) fn href(attributes: &str) -> Option<&str> {
    let at = attributes.find("href=")?;
    let value = &attributes[at + "href=".len()..];
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split(|c: char| c.is_whitespace() || c == '>').next(),
    }
}

/// The character that a reference such as `&nbsp;` or `&#8212;` at the front of a text stands for, and the length of the
/// reference. Those that editors write by name are known; others stay as they are.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    /// The longest of them, with its two signs.
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let known = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "laquo" => '«',
        "raquo" => '»',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    };
    Some((known, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> String {
        let text =
            |piece: &Piece| if let Piece::Text(span) = piece { span.of(html).to_string() } else { String::new() };
        pieces(html).iter().map(text).collect::<Vec<_>>().concat()
    }

    #[test]
    fn tags_and_comments_are_dropped_and_their_text_is_kept() {
        assert_eq!(texts("<p class=\"a>b\">One<!-- x --> <b>two</b></p>"), "One two");
    }

    #[test]
    fn what_is_no_tag_or_has_no_end_is_text() {
        assert_eq!(texts("a <…> b < c <3 <a href=\"x"), "a <…> b < c <3 <a href=\"x");
    }

    #[test]
    fn references_become_characters() {
        assert_eq!(reference("&#8212; x"), Some(('—', 7)));
        assert_eq!(reference("&nbsp;"), Some(('\u{a0}', 6)));
        assert_eq!(reference("&unknown;"), None);
        assert_eq!(reference("& more"), None);
    }
}
