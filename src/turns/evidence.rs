//! Evidence: which of the heads of a document open a turn.
//!
//! In go the candidates, out comes which of them the document as a whole bears out: by looks, by words that sound
//! spoken, by names that come again as those who take turns do.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::heads::Mark;
use super::{Candidate, Looks};
use crate::layout::signs::{Sign, SignKind};
use crate::lexicon::Lexicon;
use crate::source::Block;
use crate::words::{self, TokenKind};

/// A name on a line of its own names who said what stands right below.
pub fn keep_lines(signs: &[Sign], candidates: &mut [Option<Candidate>]) {
    let by_line = |candidate: &Option<Candidate>| candidate.as_ref().is_some_and(|c| c.mark == Mark::Line);
    for at in 0..candidates.len() {
        let says = signs.get(at + 1).is_some_and(|next| next.kind == SignKind::Text) && !by_line(&candidates[at + 1]);
        if by_line(&candidates[at]) && !says {
            candidates[at] = None;
        }
    }
}

/// "President Vance: The Treaty Stands" above a date is a title: the words of speakers stand below the date.
pub fn drop_titles(signs: &[Sign], candidates: &mut [Option<Candidate>]) {
    /// So many lines below a title the date was met.
    const BELOW: usize = 3;
    for at in 0..candidates.len() {
        let below = (at + 1..signs.len().min(at + 1 + BELOW)).take_while(|&at| candidates[at].is_none());
        let dated = below.into_iter().any(|at| match &signs[at].kind {
            SignKind::When(when) => when.date.is_some(),
            SignKind::Key(_, value) => value.is_some(),
            _ => false,
        });
        let open = candidates[at].as_ref().is_some_and(|c| c.mark == Mark::Sure && !signs[at].ends);
        if open && dated {
            candidates[at] = None;
        }
    }
}

/// Which candidates the document as a whole bears out.
pub fn accept(text: &str, blocks: &[Block], candidates: &[Option<Candidate>], lexicon: &Lexicon) -> Vec<bool> {
    let all = || candidates.iter().flatten();
    let first = candidates.iter().position(|c| c.as_ref().is_some_and(|c| c.mark != Mark::Line));
    let named = capitalised(text, &blocks[..first.unwrap_or(blocks.len())], lexicon);
    let heads = Heads::count(all());
    let amid = amid(candidates, &heads);
    let alone = |at: usize, c: &Candidate| {
        let (count, spoken) = heads.of.get(&(c.mark, c.key.as_str())).copied().unwrap_or_default();
        match c.mark {
            Mark::Stop => heads.speakers == 0 && count > 1 && c.looks == Looks::Speaker,
            Mark::Hours => heads.timed > 1,
            Mark::Letter => count > 1,
            // Two names at least that come again, as headings do not.
            Mark::Line => heads.speakers == 0 && heads.lines > 1 && (count > 1 || c.shouted && heads.shouted),
            Mark::Sure => {
                let turns = heads.turns && (count > 1 || amid.contains(&at));
                // A name that no list knows, between two who speak.
                let between = c.foreign && heads.speakers > 1 && amid.contains(&at);
                let told = spoken && (count > 1 || named.contains(&c.last) || between);
                c.looks == Looks::Speaker || heads.dialogue || turns || told
            }
        }
    };
    let numbered = || candidates.iter().enumerate().filter_map(|(at, c)| Some((at, c.as_ref()?)));
    let sure: FxHashSet<&str> = numbered().filter(|(at, c)| alone(*at, c)).map(|(_, c)| c.last.as_str()).collect();
    // A name that bears another label bears this one too.
    let accepted = |at: usize, c: &Candidate| alone(at, c) || c.mark == Mark::Sure && sure.contains(c.last.as_str());
    candidates.iter().enumerate().map(|(at, c)| c.as_ref().is_some_and(|c| accepted(at, c))).collect()
}

/// The blocks from the first to the last label that is one by its looks or comes again, and those beside without a
/// gap.
fn amid(candidates: &[Option<Candidate>], heads: &Heads) -> Range<usize> {
    let sure = |candidate: &Option<Candidate>| {
        candidate.as_ref().is_some_and(|c| c.mark == Mark::Sure && (c.looks == Looks::Speaker || heads.again(c)))
    };
    let first = candidates.iter().position(sure).unwrap_or(0);
    let last = candidates.iter().rposition(sure).unwrap_or(0);
    let named = |at: &usize| candidates.get(*at).is_some_and(|c| c.as_ref().is_some_and(|c| c.mark == Mark::Sure));
    let first = (0..first).rev().take_while(named).last().unwrap_or(first);
    let last = (last + 1..).take_while(named).last().unwrap_or(last);
    first..last + 1
}

/// What the heads of a document are together.
struct Heads<'c> {
    /// How often each stands, by its mark, and whether what follows sounds spoken.
    of: FxHashMap<(Mark, &'c str), (usize, bool)>,
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

impl<'c> Heads<'c> {
    fn count(all: impl Iterator<Item = &'c Candidate> + Clone) -> Self {
        let mut of: FxHashMap<(Mark, &str), (usize, bool)> = FxHashMap::default();
        for candidate in all.clone() {
            let (count, spoken) = of.entry((candidate.mark, &candidate.key)).or_default();
            *count += 1;
            *spoken |= candidate.spoken;
        }
        let speakers = all.clone().filter(|c| c.mark == Mark::Sure && c.looks == Looks::Speaker).count();
        let names = all.clone().filter(|c| c.mark == Mark::Sure && c.looks == Looks::Name);
        let (named, spoken) = (names.clone().count(), names.clone().filter(|candidate| candidate.spoken).count());
        let timed = all.clone().filter(|c| c.mark == Mark::Hours).count();
        let mut heads = Heads { of, speakers, timed, lines: 0, shouted: false, dialogue: false, turns: false };
        let own_lines = || all.clone().filter(|c| c.mark == Mark::Line && heads.again(c));
        let different = |keys: &mut dyn Iterator<Item = &str>| keys.collect::<FxHashSet<_>>().len();
        let lines = different(&mut own_lines().map(|c| c.key.as_str()));
        let shouted = own_lines().all(|c| c.shouted);
        let again = different(&mut names.filter(|c| heads.again(c)).map(|c| c.key.as_str()));
        heads.dialogue = named > 1 && spoken * 2 >= named;
        heads.turns = again > 1 || again > 0 && speakers > 1;
        Heads { lines, shouted, ..heads }
    }

    /// Whether a head stands more than once.
    fn again(&self, c: &Candidate) -> bool {
        self.of.get(&(c.mark, c.key.as_str())).is_some_and(|(count, _)| *count > 1)
    }
}

/// The capitalised words of some blocks, folded.
fn capitalised(text: &str, blocks: &[Block], lexicon: &Lexicon) -> FxHashSet<String> {
    let mut words = FxHashSet::default();
    let mut folded = String::new();
    for token in blocks.iter().flat_map(|block| words::tokens(text, block.span, &lexicon.vocabulary)) {
        if token.is_capital() && token.kind == TokenKind::Word {
            words::fold(token.span.of(text), &mut folded);
            words.insert(folded.clone());
        }
    }
    words
}
