//! A user's own topics, as a list in text or in JSON.
//!
//! In goes what the user wrote, out come topics with their words. Text has one topic a line, as the built-in lists do;
//! what begins as a list of objects does is JSON, of which no more is read than strings, lists of strings and `null`.
//! JSON that does not keep to that gives its first wrong place, and no topics.

use crate::lexicon::lines;

/// The class of a topic that names none.
const CLASS: &str = "own";

/// One topic of a user's.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Own {
    /// A reader's name for it; found in the text too.
    pub label: String,
    /// The class it belongs to.
    pub category: String,
    /// The label of the topic whose lane it shares.
    pub parent: Option<String>,
    /// Other words for it.
    pub words: Vec<String>,
}

/// Reads a list. An error is the place, in characters from 1, where JSON stops being such a list.
pub fn read(list: &str) -> Result<Vec<Own>, usize> {
    let list = list.trim();
    // "[transport]" is a heading of a text; no heading begins with a mark.
    let json = list.strip_prefix('[').map_or(list.starts_with('{'), |rest| {
        rest.trim_start().chars().next().is_none_or(|next| matches!(next, '{' | '[' | ']' | '"'))
    });
    if json {
        let mut reader = Reader { rest: list };
        return reader.topics().ok_or(list.chars().count() - reader.rest.chars().count() + 1);
    }
    Ok(lines(list).map(|line| from_text(line.group, &line.fields)).collect())
}

/// "Lune crossing < Transport | Lune bridge", perhaps under "[infrastructure]".
fn from_text(group: &str, fields: &[&str]) -> Own {
    let (label, parent) = match fields[0].split_once('<') {
        Some((label, parent)) => (label.trim(), Some(parent.trim().to_string())),
        None => (fields[0], None),
    };
    let category = if group.is_empty() { CLASS } else { group }.to_string();
    Own { label: label.into(), category, parent, words: fields[1..].iter().map(ToString::to_string).collect() }
}

/// What is left of a JSON text. Each step takes what it read away, or is `None` and leaves the place where it failed.
struct Reader<'j> {
    rest: &'j str,
}

/// A value of a member.
enum Value {
    Text(String),
    List(Vec<String>),
    Null,
}

impl Reader<'_> {
    /// The whole list.
    fn topics(&mut self) -> Option<Vec<Own>> {
        let mut out = Vec::new();
        self.list(|reader| reader.topic().map(|topic| out.push(topic)))?;
        self.rest.trim_start().is_empty().then_some(out)
    }

    /// One object.
    fn topic(&mut self) -> Option<Own> {
        let mut topic = Own { category: CLASS.into(), ..Own::default() };
        let begun = self.rest;
        self.items('{', '}', |reader| {
            let name = reader.string()?;
            reader.mark(':')?;
            let value = reader.value()?;
            match (&*name, value) {
                ("label", Value::Text(text)) => topic.label = text,
                ("category", Value::Text(text)) if !text.is_empty() => topic.category = text,
                ("parent", Value::Text(text)) => topic.parent = Some(text).filter(|text| !text.is_empty()),
                ("variants", Value::List(words)) => topic.words = words,
                ("variants", Value::Text(text)) => topic.words = vec![text],
                // Members that nobody knows may stand there.
                ("label" | "variants", _) => return None,
                _ => {}
            }
            Some(())
        })?;
        if topic.label.trim().is_empty() {
            self.rest = begun;
            return None;
        }
        Some(topic)
    }

    fn value(&mut self) -> Option<Value> {
        self.space();
        if let Some(rest) = self.rest.strip_prefix("null") {
            self.rest = rest;
            return Some(Value::Null);
        }
        if self.rest.starts_with('[') {
            let mut words = Vec::new();
            self.list(|reader| reader.string().map(|word| words.push(word)))?;
            return Some(Value::List(words));
        }
        self.string().map(Value::Text)
    }

    fn list(&mut self, item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.items('[', ']', item)
    }

    /// Items with commas between.
    fn items(&mut self, open: char, close: char, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.mark(open)?;
        if self.mark(close).is_some() {
            return Some(());
        }
        loop {
            item(self)?;
            if self.mark(close).is_some() {
                return Some(());
            }
            self.mark(',')?;
        }
    }

    fn mark(&mut self, mark: char) -> Option<()> {
        self.space();
        self.rest = self.rest.strip_prefix(mark)?;
        Some(())
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn string(&mut self) -> Option<String> {
        self.mark('"')?;
        let mut out = String::new();
        loop {
            let next = self.rest.chars().next().filter(|c| !c.is_control())?;
            self.rest = &self.rest[next.len_utf8()..];
            match next {
                '"' => return Some(out),
                '\\' => out.push(self.escaped()?),
                _ => out.push(next),
            }
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let next = self.rest.chars().next()?;
        let plain = match next {
            '"' | '\\' | '/' => next,
            'n' | 't' | 'r' | 'b' | 'f' => ' ',
            'u' => {
                let first = self.unit()?;
                // A character beyond the first 65,536 is two units.
                let second = matches!(first, 0xD800..0xDC00).then(|| self.unit());
                let units = [first, second.flatten().unwrap_or_default()];
                let len = 1 + usize::from(second.is_some());
                return char::decode_utf16(units.into_iter().take(len)).next()?.ok();
            }
            _ => return None,
        };
        self.rest = &self.rest[1..];
        Some(plain)
    }

    /// "u00e9"; of a second unit the backslash too.
    fn unit(&mut self) -> Option<u16> {
        let rest = self.rest.strip_prefix('\\').unwrap_or(self.rest).strip_prefix('u')?;
        let (digits, rest) =
            rest.split_at_checked(4).filter(|(digits, _)| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.rest = rest;
        u16::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn own(label: &str, category: &str, parent: Option<&str>, words: &[&str]) -> Own {
        let words = words.iter().map(ToString::to_string).collect();
        Own { label: label.into(), category: category.into(), parent: parent.map(Into::into), words }
    }

    #[test]
    fn text_has_a_topic_a_line() {
        let list = "# ours\nLune crossing | Lune bridge | the bridge\n[transport]\nTolls < Lune crossing | toll rows\n";
        let expected = [
            own("Lune crossing", "own", None, &["Lune bridge", "the bridge"]),
            own("Tolls", "transport", Some("Lune crossing"), &["toll rows"]),
        ];
        assert_eq!(read(list).unwrap(), expected);
        assert_eq!(read("[transport]\nTolls\n[ports]").unwrap(), [own("Tolls", "transport", None, &[])]);
        assert_eq!(read("  "), Ok(Vec::new()));
    }

    #[test]
    fn json_has_an_object_a_topic() {
        let list = r#"[
            {"label": "Lune crossing", "variants": ["Lune bridge", "the \"bridge\""], "more": null},
            {"label": "Caf\u00e9 \ud83c\udf09", "category": "transport", "parent": "Lune crossing"}
        ]"#;
        let expected = [
            own("Lune crossing", "own", None, &["Lune bridge", "the \"bridge\""]),
            own("Café 🌉", "transport", Some("Lune crossing"), &[]),
        ];
        assert_eq!(read(list).unwrap(), expected);
        assert_eq!(read("[]"), Ok(Vec::new()));
    }

    #[test]
    fn json_that_is_no_such_list_says_where() {
        for (list, place) in [
            (r#"[{"label": "a"},]"#, 17),
            (r#"[{"label": 5}]"#, 12),
            (r#"[{"variants": []}]"#, 2),
            (r#"[{"label": "a"}"#, 16),
            (r#"[{"label": "\ud83c"}]"#, 19),
            (r#"[{"label": "a"}] b]"#, 17),
            (r#"["a"]"#, 2),
            ("[[[[[[]]]]]]", 2),
        ] {
            assert_eq!(read(list), Err(place), "{list}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(list in r#"(\[|\]|\{|\}|"|:|,|\\|u00e9|label|variants|null|a|é|\n| |<|\|){0,40}"#) {
            if let Err(place) = read(&list) {
                prop_assert!(place <= list.chars().count() + 1);
            }
        }
    }
}
