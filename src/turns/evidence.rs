//! Evidence: which of the heads of a document open a turn.
//!
//! In go the candidates, out comes which of them the document as a whole bears out: by looks, by words that sound
//! spoken, by names that come again as those who take turns do.

use std::ops::Range;

use super::heads::{MARKS, Mark};
use super::{Candidate, Looks, Numbers};
use crate::fold::fold;
use crate::layout::signs::{Sign, SignKind};
use crate::lexicon::Lexicon;
use crate::source::Block;
use crate::span::Span;
use crate::words::{self, TokenKind};

/// A name on a line of its own names who said what stands right below.
pub fn keep_lines(signs: &[Sign], candidates: &mut [Option<Candidate>]) {
    let by_line = |candidate: &Option<Candidate>| candidate.as_ref().is_some_and(|c| c.mark == Mark::Line);
    for at in 0..candidates.len() {
        let says = signs.get(at + 1).is_some_and(|next| next.kind == SignKind::Text && next.ends);
        let says = says && !by_line(&candidates[at + 1]);
        if by_line(&candidates[at]) && !says {
            candidates[at] = None;
        }
    }
}

/// "President Vance: The Treaty Stands" above a date is a title: the words of speakers stand below the date. So is
/// "FM: Arvenia Seeks Talks" at the top, where a paragraph follows and nobody else speaks; "Reporter: Ann Tully" there names
/// who wrote.
pub fn drop_titles(text: &str, blocks: &[Block], signs: &[Sign], candidates: &mut [Option<Candidate>]) {
    /// So many lines below a title the date was met.
    const BELOW: usize = 3;
    let sure = candidates.iter().flatten().filter(|c| c.mark == Mark::Sure && c.looks == Looks::Speaker).count();
    let mut top = true;
    for at in 0..candidates.len() {
        let open = candidates[at].as_ref().filter(|c| c.mark == Mark::Sure && !signs[at].ends);
        let Some(head) = open else {
            top &= candidates[at].as_ref().is_none_or(|c| c.mark != Mark::Sure || c.body.is_none())
                && !signs[at].is_prose();
            continue;
        };
        let below = (at + 1..signs.len().min(at + 1 + BELOW)).take_while(|&at| candidates[at].is_none());
        let dated = below.into_iter().any(|at| match &signs[at].kind {
            SignKind::When(when) => when.date.is_some(),
            SignKind::Key(_, value) => value.is_some(),
            _ => false,
        });
        let told = sure < 2 && signs.get(at + 1).is_some_and(|next| next.is_prose() && candidates[at + 1].is_none());
        let said = Span::new(head.label.span.end, blocks[at].span.end).of(text);
        let name = said.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        if dated || top && !said.trim().is_empty() && (told || name) {
            candidates[at] = None;
        }
    }
}

/// Which candidates the document as a whole bears out.
pub fn accept(
    text: &str,
    blocks: &[Block],
    candidates: &[Option<Candidate>],
    numbers: &Numbers,
    lexicon: &Lexicon,
) -> Vec<bool> {
    let all = || candidates.iter().flatten();
    let first = candidates.iter().position(|c| c.as_ref().is_some_and(|c| c.mark != Mark::Line));
    let named = capitalised(text, &blocks[..first.unwrap_or(blocks.len())], numbers, lexicon);
    let heads = Heads::count(all(), numbers.len());
    let amid = amid(candidates, &heads);
    let shouting = is_shouting(candidates, &heads);
    let alone = |at: usize, c: &Candidate| {
        let count = heads.times(c);
        match c.mark {
            Mark::Stop => heads.speakers == 0 && count > 1 && c.looks == Looks::Speaker,
            Mark::Hours => heads.timed > 1,
            Mark::Letter => count > 1,
            Mark::Shout => heads.speakers == 0 && shouting,
            // Two names at least that come again, as headings do not.
            Mark::Line => heads.speakers == 0 && heads.lines > 1 && (count > 1 || c.shouted && heads.shouted),
            Mark::Sure => {
                let turns = heads.turns && (count > 1 || amid.contains(&at));
                // A name that no list knows, between two who speak.
                let between = c.foreign && heads.speakers > usize::from(!c.shouted) && amid.contains(&at);
                let told = heads.spoken[c.key as usize] && (count > 1 || named[c.last as usize] || between);
                // "More Stories:" heads what stands below.
                let says = c.body.is_some() || c.label.note.is_some() || count > 1;
                c.looks == Looks::Speaker || heads.dialogue && says || turns || told
            }
        }
    };
    let mut accepted = vec![false; candidates.len()];
    let mut sure = vec![false; numbers.len()];
    for (at, candidate) in candidates.iter().enumerate() {
        if let Some(c) = candidate.as_ref().filter(|c| alone(at, c)) {
            (accepted[at], sure[c.last as usize]) = (true, true);
        }
    }
    // A name that bears another label bears this one too.
    for (accepted, candidate) in accepted.iter_mut().zip(candidates) {
        *accepted |= candidate.as_ref().is_some_and(|c| c.mark == Mark::Sure && sure[c.last as usize]);
    }
    accepted
}

/// Whether most blocks from the first name in capitals to the last begin with one, and two of the names come again.
fn is_shouting(candidates: &[Option<Candidate>], heads: &Heads) -> bool {
    let shouts = |c: &Option<Candidate>| c.as_ref().is_some_and(|c| c.mark == Mark::Shout);
    let all = candidates.iter().filter(|c| shouts(c)).count();
    let run = candidates.iter().rposition(shouts).zip(candidates.iter().position(shouts));
    let again = heads.of.iter().filter(|times| times[Mark::Shout as usize] > 1).count();
    again > 1 && run.is_some_and(|(last, first)| all * 2 > last - first)
}

/// The blocks from the first to the last label that is one by its looks or comes again, and those beside without a
/// gap.
fn amid(candidates: &[Option<Candidate>], heads: &Heads) -> Range<usize> {
    let sure = |candidate: &Option<Candidate>| {
        candidate.as_ref().is_some_and(|c| c.mark == Mark::Sure && (c.looks == Looks::Speaker || heads.times(c) > 1))
    };
    let first = candidates.iter().position(sure).unwrap_or(0);
    let last = candidates.iter().rposition(sure).unwrap_or(0);
    let named = |at: &usize| candidates.get(*at).is_some_and(|c| c.as_ref().is_some_and(|c| c.mark == Mark::Sure));
    let first = (0..first).rev().take_while(named).last().unwrap_or(first);
    let last = (last + 1..).take_while(named).last().unwrap_or(last);
    first..last + 1
}

/// What the heads of a document are together.
struct Heads {
    /// How often each stands, by its number and its mark.
    of: Vec<[u32; MARKS]>,
    /// Whether what follows a sure one sounds spoken, by its number.
    spoken: Vec<bool>,
    /// How many look like speakers by themselves.
    speakers: usize,
    /// How many have hours beside them.
    timed: usize,
    /// How many different names on lines of their own come again, and whether all of these are set in capitals.
    lines: usize,
    shouted: bool,
    /// Whether names before colons are those of people who talk: most of what follows sounds spoken.
    dialogue: bool,
    /// Whether names before colons come again as those who take turns do.
    turns: bool,
}

impl Heads {
    fn count<'c>(all: impl Iterator<Item = &'c Candidate> + Clone, numbers: usize) -> Self {
        let mut heads = Heads {
            of: vec![[0; MARKS]; numbers],
            spoken: vec![false; numbers],
            speakers: 0,
            timed: 0,
            lines: 0,
            shouted: true,
            dialogue: false,
            turns: false,
        };
        let (mut named, mut spoken) = (0, 0);
        for c in all.clone() {
            heads.of[c.key as usize][c.mark as usize] += 1;
            match c.mark {
                Mark::Sure => {
                    heads.spoken[c.key as usize] |= c.spoken;
                    let name = c.looks == Looks::Name;
                    heads.speakers += usize::from(!name);
                    named += usize::from(name);
                    spoken += usize::from(name && c.spoken);
                }
                Mark::Hours => heads.timed += 1,
                _ => {}
            }
        }
        // Each of the names that come again counts once.
        let mut again = vec![false; numbers];
        for c in all.filter(|c| heads.of[c.key as usize][c.mark as usize] > 1) {
            match c.mark {
                Mark::Line => heads.shouted &= c.shouted,
                Mark::Sure if c.looks == Looks::Name => again[c.key as usize] = true,
                _ => {}
            }
        }
        let again = again.iter().filter(|again| **again).count();
        heads.lines = heads.of.iter().filter(|times| times[Mark::Line as usize] > 1).count();
        heads.dialogue = named > 1 && spoken * 2 >= named;
        heads.turns = again > 1 || again > 0 && heads.speakers > 1;
        heads
    }

    /// How often a head stands.
    fn times(&self, c: &Candidate) -> u32 {
        self.of[c.key as usize][c.mark as usize]
    }
}

/// Which of the words that have a number stand with a capital in some blocks.
fn capitalised(text: &str, blocks: &[Block], numbers: &Numbers, lexicon: &Lexicon) -> Vec<bool> {
    let mut named = vec![false; numbers.len()];
    let mut folded = String::new();
    for token in blocks.iter().flat_map(|block| words::tokens(text, block.span, &lexicon.vocabulary)) {
        if token.is_capital() && token.kind == TokenKind::Word {
            fold(token.span.of(text), &mut folded);
            if let Some(&number) = numbers.get(folded.as_str()) {
                named[number as usize] = true;
            }
        }
    }
    named
}
