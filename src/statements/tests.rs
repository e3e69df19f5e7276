use crate::voices::testing::{Stage, holder};

/// "holder stance: cue" of each statement, a line each.
fn read(text: &str) -> Vec<String> {
    said(&Stage::new(text, &[]))
}

fn said(stage: &Stage) -> Vec<String> {
    let statements = stage.statements();
    let line = |s: &crate::model::Statement| {
        format!("{} {:?}: {}", holder(s.holder), s.stance, s.cue.of(stage.text)).replace('\n', " ")
    };
    statements.iter().map(line).collect()
}

#[test]
fn both_leaders_hold_what_both_did() {
    assert_eq!(
        read("The two presidents discussed in detail a range of issues. They expressed their common opinion on the need for trust."),
        ["joint Discussed: discussed", "joint Agreement: expressed their common opinion on"]
    );
}

#[test]
fn show() {
    let text = std::fs::read_to_string(std::env::var("SHOW").unwrap_or_default()).unwrap_or_default();
    let stage = Stage::new(&text, &[]);
    for line in said(&stage) { println!("{line}"); }
    for q in stage.quotes() { println!("{:?} {:?} {}", q.speaker, q.evidence, q.span.of(&text)); }
}
    let stage = Stage::new("Lorne discussed peace.", &[]);
    let s = stage.sources();
    for t in &stage.prose.tokens { println!("{:?} words={:?} forms={:?}", t.span.of(stage.text), s.lists.words.whole(stage.text, std::slice::from_ref(t)), s.lists.forms.whole(stage.text, std::slice::from_ref(t))); }
    println!("{:?}", crate::voices::Voices::read(&s));
    println!("{}", s.lists.verbs.len());
}
