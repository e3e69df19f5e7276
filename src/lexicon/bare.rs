//! Lists without what only people read, made by the compiler.
//!
//! In goes the text of a list, out comes the same list without remarks, empty lines and the spaces around bars: a tenth
//! of what the browser would download of it. The files stay as they are written.

/// The text of a list under `src/lexicon/`, bare.
macro_rules! list {
    ($file:literal) => {{
        const WRITTEN: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/", $file));
        const BARE: [u8; $crate::lexicon::bare::write(WRITTEN, &mut [])] = {
            let mut bare = [0; _];
            $crate::lexicon::bare::write(WRITTEN, &mut bare);
            bare
        };
        const LIST: &str = match str::from_utf8(&BARE) {
            Ok(list) => list,
            // Nothing but whole lines and single spaces is left out of what the compiler has read; a test reads both.
            Err(_) => "",
        };
        LIST
    }};
}
pub(crate) use list;

/// Writes a list bare, as far as there is room, and tells how long it is.
pub const fn write(list: &[u8], room: &mut [u8]) -> usize {
    let (mut at, mut len, mut last) = (0, 0, b'\n');
    while at < list.len() {
        let byte = list[at];
        if last == b'\n' && byte == b'#' {
            at = past(list, at, false);
            continue;
        }
        if byte == b' ' && (matches!(last, b'\n' | b'|') || ends_field(list, past(list, at, true)))
            || byte == b'\n' && last == b'\n'
        {
            at += 1;
            continue;
        }
        if len < room.len() {
            room[len] = byte;
        }
        (at, len, last) = (at + 1, len + 1, byte);
    }
    len
}

/// The place behind spaces, or behind whatever else stands up to the end of the line.
const fn past(list: &[u8], mut at: usize, spaces: bool) -> usize {
    while at < list.len() && list[at] != b'\n' && (!spaces || list[at] == b' ') {
        at += 1;
    }
    at
}

const fn ends_field(list: &[u8], at: usize) -> bool {
    at == list.len() || matches!(list[at], b'|' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::write;

    #[test]
    fn a_bare_list_has_no_remarks_no_empty_lines_and_no_spaces_around_bars() {
        let written = "# remark\n\n[some verbs]\nsay | said  so |\n  # more\n=C# | no remark \n";
        let mut room = [0; 80];
        let len = write(written.as_bytes(), &mut room);
        assert_eq!(str::from_utf8(&room[..len]), Ok("[some verbs]\nsay|said  so|\n=C#|no remark\n"));
    }

    #[test]
    fn a_bare_list_reads_as_the_written_one() {
        let (written, bare) = (include_str!("en/people.txt"), list!("en/people.txt"));
        assert!(lines(written).eq(lines(bare)));
        assert!(bare.len() < written.len());
    }
}
