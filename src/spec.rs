//! Reads the examples of a spec page, so that a stage's tests can hold it to them.

/// The examples of a page: the text of each fenced `text` block, and the rows of the table behind it.
pub fn examples(page: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let mut out: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    let mut in_text = false;
    for line in page.lines() {
        match (line, out.last_mut()) {
            ("```text", _) => {
                in_text = true;
                out.push(Default::default());
            }
            ("```", _) => in_text = false,
            // What a whole parse must read is held by tests/spec.rs.
            ("```reads", _) => drop(out.pop()),
            (line, Some((text, _))) if in_text => {
                text.push_str(if text.is_empty() { "" } else { "\n" });
                text.push_str(line);
            }
            (line, Some((_, rows))) if line.starts_with('|') => {
                rows.push(line.trim_matches('|').split('|').map(|cell| cell.trim().to_string()).collect());
            }
            _ => {}
        }
    }
    // The head of a table and the line under it are no rows.
    out.iter_mut().for_each(|(_, rows)| drop(rows.drain(..2.min(rows.len()))));
    out
}
