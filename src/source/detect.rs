//! The form of a source, told from the source itself.
//!
//! In goes a string, out comes text, Markdown or HTML. Evidence is counted, and plain text is what remains: readouts hold
//! `* * *`, `<…>`, hashtags, dashes that open dialogue and numbered lines without being Markdown, and asterisks that
//! point to a correction. One pass over the lines.

use super::Format;
use super::roles::{Role, role};
use super::tags::{self, Piece};
use crate::span::Span;

/// Sure signs weigh this, and it takes one of them, or as much of weaker ones.
const SURE: usize = 3;

/// Weak signs must come once in so many bytes, or they are accidents of a long text.
const THIN: usize = 5_000;

/// HTML has a block at least once in so many bytes: no paragraph is longer on average.
const TAGGED: usize = 1_000;

/// The form of a source. HTML where it begins as HTML does, or where tags of blocks outnumber signs of Markdown.
pub fn detect(raw: &str) -> Format {
    let text = raw.trim_start_matches('\u{FEFF}');
    if begins_as_a_page(text) {
        return Format::Html;
    }
    let blocks = block_tags(text);
    let markdown = markdown_signs(text);
    let begins = text.trim_start().starts_with('<') && text.trim_end().ends_with('>');
    // One tag in the middle of a text is talk of a tag.
    if blocks > markdown && (begins || (blocks > 1 && blocks * TAGGED >= text.len())) {
        Format::Html
    } else if markdown >= SURE {
        Format::Markdown
    } else {
        Format::Text
    }
}

/// Whether a text begins with a doctype or the root of a page, behind white space, comments and an XML declaration.
fn begins_as_a_page(text: &str) -> bool {
    let mut rest = text.trim_start();
    loop {
        let end = match rest.get(..4) {
            Some("<!--") => rest.find("-->").map(|end| end + 3),
            Some(start) if start.starts_with("<?") => rest.find("?>").map(|end| end + 2),
            _ => break,
        };
        let Some(end) = end else { return false };
        rest = rest[end..].trim_start();
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|start| {
        let begins = rest.get(..start.len()).is_some_and(|front| front.eq_ignore_ascii_case(start));
        begins && rest[start.len()..].starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
    })
}

/// How many blocks of HTML a text opens or breaks off.
fn block_tags(text: &str) -> usize {
    if !text.contains('<') {
        return 0;
    }
    let is_block = |name: &str| {
        let role = role(&name.to_ascii_lowercase());
        matches!(role, Some(Role::Plain | Role::Group | Role::Block(_) | Role::Cell | Role::Break | Role::Rule))
    };
    tags::pieces(text).iter().filter(|piece| matches!(piece, Piece::Open(name, ..) if is_block(name))).count()
}

/// How much in a text speaks for Markdown.
fn markdown_signs(text: &str) -> usize {
    let mut sure = 0;
    let mut weak = 0;
    let mut fence = false;
    for line in text.lines() {
        let line = line.trim();
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        sure += usize::from((is_fence && fence) || is_heading(line) || is_table_rule(line)) * SURE;
        fence ^= is_fence;
        sure += links(line) * SURE;
        weak += usize::from(line.starts_with("> ")) + emphases(line, "**") * 2 + emphases(line, "__") * 2;
        // A label in bold begins its line: `**Ada Lorne:**`.
        weak += usize::from(line.starts_with("**") && (line.contains(":**") || line.contains("**:")));
    }
    if front_matter(text).is_some() {
        sure += SURE;
    }
    if weak * THIN < text.len() { sure } else { sure + weak }
}

/// `# Words`, and not a hashtag or a line of `#`.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    (1..=6).contains(&level) && words.starts_with([' ', '\t']) && words.contains(char::is_alphanumeric)
}

/// `| --- | :---: |`.
fn is_table_rule(line: &str) -> bool {
    line.contains("---") && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Links with an address: `[words](https://...)`.
fn links(line: &str) -> usize {
    const STARTS: [&str; 6] = ["http://", "https://", "/", "./", "#", "mailto:"];
    let Some(open) = line.find('[') else { return 0 };
    line[open..]
        .match_indices("](")
        .filter(|(at, sign)| {
            let address = &line[open + at + sign.len()..];
            STARTS.iter().any(|start| address.starts_with(start))
        })
        .count()
}

/// How many stretches of a line stand between two of these signs, as emphasis does: no space inside, none missing
/// outside.
fn emphases(line: &str, sign: &str) -> usize {
    let mut count = 0;
    let mut open = false;
    for (at, _) in line.match_indices(sign) {
        let before = line[..at].chars().next_back();
        let after = line[at + sign.len()..].chars().next();
        let word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !sign.contains(c));
        if open && word(before) {
            count += 1;
            open = false;
        } else if word(after) && !before.is_some_and(char::is_alphanumeric) {
            open = true;
        }
    }
    count
}

/// The place of the lines of front matter: fields between two lines of `---` or `+++` at the top.
pub(super) fn front_matter(text: &str) -> Option<Span> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let fence = first.trim_end();
    let field = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let start = first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == fence {
            let named = text[start..end].lines().next().and_then(|line| line.split_once(field));
            let is_name = |(name, _): (&str, &str)| {
                !name.is_empty() && name.trim().chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
            };
            return named.is_some_and(is_name).then(|| Span::new(start, end));
        }
        end += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_parts_of_pages_are_html() {
        let pages = [
            "\u{FEFF} <!-- saved --> <!DOCTYPE html><p>x",
            "<?xml version='1.0'?><html><body>x",
            "<p>One.</p>\n<p>Two.</p>",
            "<p>One.</p>",
            "<div><h1>Call</h1>They spoke.<br>Again.</div>",
            "Intro <br> one <br/> two <p>three <p>four",
        ];
        pages.iter().for_each(|page| assert_eq!(detect(page), Format::Html, "{page}"));
    }

    #[test]
    fn headings_links_fences_tables_front_matter_and_bold_labels_are_markdown() {
        let sources = [
            "# A call\n\nThey spoke.",
            "They [agreed](https://a.example/x).",
            "**Ada Lorne:** Good morning.",
            "```\nx\n```",
            "a|b\n---|---\n1|2",
            "---\ntitle: A call\n---\nThey spoke.",
            "## A call\n\n<div>One</div>",
        ];
        sources.iter().for_each(|source| assert_eq!(detect(source), Format::Markdown, "{source}"));
    }

    #[test]
    fn signs_that_plain_readouts_hold_are_no_markup() {
        let texts = [
            "One.\n* * *\nTwo.\n<…>\n#TOGETHER is a campaign.\n###\n*****",
            "**Please see the correction below.\n* Lund, not Malm.\n** Twice.",
            "- How are you?\n- Well.\n1. One\n2. Two",
            "Ada [laughs](Laughter.) a < b and c > d, <Suggest To A Friend>",
            "2 ** 3 ** 4 and snake_case_words",
            "Title\n-----\nText.",
            "",
        ];
        texts.iter().for_each(|text| assert_eq!(detect(text), Format::Text, "{text}"));
    }

    #[test]
    fn one_bold_word_in_a_long_text_is_an_accident() {
        assert_eq!(detect(&format!("{} **so** {} **so**", "word ".repeat(5_000), "word ".repeat(5_000))), Format::Text);
    }
}
