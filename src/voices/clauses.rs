//! Clauses: who says, wants or holds what, sentence by sentence.
//!
//! In go a document's sentences as atoms, out comes one [`Clause`] for each verb of saying, agreeing, asking and so on
//! whose subject can hold something. What somebody says that another said is left out: the outer clause speaks for it.

use std::ops::Range;

use super::atoms::{Atom, Kind, atoms};
use super::cues::Word;
use super::extent::meaning;
use super::group::{Core, Group, Manner, Tense, begins, group};
use super::leads::lead;
use super::memory::{Memory, Voice};
use super::scope::agrees;
use super::subject::{Count, Subject, subject};
use super::{Sources, extent::Meaning};
use crate::model::{Holder, Stance};

/// A clause in which somebody is said to say, want or hold something.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Position of its sentence.
    pub sentence: usize,
    /// The token that it begins with.
    pub start: usize,
    /// The first token of its subject; that of the cue where it has none of its own.
    pub subject: usize,
    /// The tokens of its cue.
    pub cue: Range<usize>,
    /// Who.
    pub voice: Voice,
    /// How.
    pub stance: Stance,
    /// What else is known of its verb.
    pub manners: Manners,
}

/// What else is known of a clause's verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manners {
    /// It can stand beside quoted words.
    pub quoting: bool,
    /// Its subject follows it.
    pub inverted: bool,
    /// Its subject is "we".
    pub plural: bool,
    /// It stands in the past, the perfect included.
    pub past: bool,
    /// Its subject is no human being: "the statement".
    pub impersonal: bool,
    /// It is a participle: "stressing".
    pub participle: bool,
    /// It stands beside words of saying and attributes all of the sentence before it: "..., the Ministry said on Monday."
    pub trails: bool,
}

/// An earlier reading of the same document, with more words in marks.
#[derive(Clone, Copy)]
pub struct Before<'b> {
    /// Its clauses.
    pub clauses: &'b [Clause],
    /// What it remembered before each sentence.
    pub memories: &'b [Memory],
    /// The tokens that are in marks no more, in order.
    pub opened: &'b [Range<usize>],
}

impl<'b> Before<'b> {
    /// The clauses of a sentence, if it reads as it did: none of its words has come out of marks, and what is
    /// remembered is the same. Sentences are asked for in order.
    fn same(&mut self, number: usize, tokens: &Range<usize>, memory: &Memory) -> Option<&'b [Clause]> {
        while let Some((_, rest)) = self.opened.split_first().filter(|(range, _)| range.end <= tokens.start) {
            self.opened = rest;
        }
        let (earlier, rest) =
            self.clauses.split_at(self.clauses.iter().take_while(|clause| clause.sentence <= number).count());
        self.clauses = rest;
        let changed = self.opened.first().is_some_and(|range| range.start < tokens.end);
        (!changed && self.memories.get(number) == Some(memory)).then_some(earlier)
    }
}

/// The clauses of a document, and what was remembered before each of its sentences. `quoted` holds the tokens in
/// quotation marks, in order. Of a reading before, only sentences that could read otherwise are read again.
pub fn clauses(sources: &Sources, quoted: &[Range<usize>], mut before: Option<Before>) -> (Vec<Clause>, Vec<Memory>) {
    let mut out = Vec::new();
    let mut memories: Vec<Memory> = Vec::with_capacity(sources.prose.sentences.len());
    let mut memory = Memory::default();
    let mut buffer = Vec::new();
    let mut first = 0;
    for (number, sentence) in sources.prose.sentences.iter().enumerate() {
        while quoted.get(first).is_some_and(|range| range.end <= sentence.tokens.start) {
            first += 1;
        }
        memory.main = lead(sources, number, &mut memory);
        memory.speaker = sources.prose.passages.get(sentence.passage).and_then(|passage| passage.speaker);
        memories.push(memory);
        if let Some(before) = &mut before
            && let Some(same) = before.same(number, &sentence.tokens, &memory)
        {
            out.extend_from_slice(same);
            memory = before.memories.get(number + 1).copied().unwrap_or(memory);
            continue;
        }
        atoms(sources, sentence.tokens.clone(), &quoted[first..], &mut buffer);
        let mut reader = Reader {
            sources,
            atoms: &buffer,
            sentence: number,
            memory: &mut memory,
            out: &mut out,
            pending: Vec::new(),
            behind: 0,
            open: false,
            relayed: false,
            tense: None,
            participle: false,
            contact: None,
            purpose: false,
        };
        reader.read();
    }
    (out, memories)
}

/// A sentence while it is read.
pub(super) struct Reader<'a, 'b> {
    pub(super) sources: &'a Sources<'a>,
    pub(super) atoms: &'a [Atom],
    pub(super) sentence: usize,
    pub(super) memory: &'b mut Memory,
    pub(super) out: &'b mut Vec<Clause>,
    /// Clauses that wait for the subject of the main clause ("Stressing ..., the President ...").
    pub(super) pending: Vec<usize>,
    /// The atom behind the last cue.
    pub(super) behind: usize,
    /// Whether a cue has opened a clause of its own ("said that ..."), in which others may act.
    pub(super) open: bool,
    /// Whether the last clause is an institution's ("the Ministry said that Lorne ..."): what it tells is told as by the
    /// account itself.
    pub(super) relayed: bool,
    /// The tense of the last clause.
    pub(super) tense: Option<Tense>,
    /// Whether the last clause was a participle.
    pub(super) participle: bool,
    /// The verb by which somebody turned to somebody else ("called Vance to ..."), and who did.
    pub(super) contact: Option<(usize, Voice)>,
    /// Whether the last clause told what that was for.
    pub(super) purpose: bool,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        let mut at = 0;
        while let Some(atom) = self.atoms.get(at) {
            if let Some(name) = atom.name() {
                self.memory.name(self.sources.cast, name);
            }
            at = match atom.word {
                Some(Word::According) => self.according(at),
                Some(Word::Preposition) if self.opens_view(at) => self.view(at),
                _ if begins(atom) && at >= self.behind => self.verb(at),
                _ => at + 1,
            };
        }
        self.topic();
        self.leads();
    }

    /// A verb group: gives the atom to go on with.
    fn verb(&mut self, at: usize) -> usize {
        let group = group(self.sources, self.atoms, at);
        let end = group.end;
        let denied = group.negated || self.after(at, |atom| atom.is(Word::To) || atom.is(Word::If));
        match group.manner {
            _ if self.is_purpose(&group) => self.purpose(&group),
            _ if denied => self.beside(&group),
            Manner::Participle => self.participle(&group),
            Manner::Passive => self.passive(&group),
            Manner::Active if matches!(group.core, Core::Adjective(Stance::Discussed, _)) => self.agenda(&group),
            Manner::Active => self.active(&group),
            Manner::Other if self.after(at, |atom| atom.is(Word::There)) => self.there(&group),
            Manner::Other => self.beside(&group),
        }
        end
    }

    /// A finite verb that reports nothing: its subject may hold what follows ("did not answer, noting that").
    fn beside(&mut self, group: &Group) {
        if self.after(group.start, |atom| atom.is(Word::To) || atom.is(Word::If)) {
            return;
        }
        let seen = self.subject(group);
        let subject = self.antecedent(seen.subject, seen.start).unwrap_or(seen.subject);
        let voice = match subject {
            Subject::Named(name) if self.memory.main.is_none() => self.memory.named(self.sources.cast, name),
            Subject::Several | Subject::Pronoun(Word::He | Word::They) => {
                self.memory.resolve(self.sources.cast, subject)
            }
            _ => None,
        };
        self.memory.main = self.memory.main.or(voice);
        self.turns_to(group, subject, voice);
    }

    /// The subject of a group.
    fn subject(&self, group: &Group) -> super::subject::Seen {
        let bare = matches!(group.core, Core::Verb(at, _) if at == group.start);
        subject(self.sources, self.atoms, group.start, bare && group.tense != Tense::Past)
    }

    /// A clause whose subject acts.
    fn active(&mut self, group: &Group) {
        let Some(meaning) = self.meaning(group).filter(|_| !self.has_no_object(group)) else {
            return self.beside(group);
        };
        let inverted = self.inverted(group);
        let seen = inverted.map_or_else(|| self.subject(group), |seen| seen.0);
        if self.is_nobody(seen.start) {
            return;
        }
        let mut manners = self.manners(group);
        manners.inverted = inverted.is_some();
        let subject = match seen.subject {
            Subject::Before if self.memory.main.is_none() => self.first_name(group.start),
            other => other,
        };
        let stands = inverted.is_some() || self.stands(subject, seen.start, group, meaning.stance);
        if !stands || !agrees(group, subject, self.tense) {
            return;
        }
        let subject = self.antecedent(subject, seen.start).unwrap_or(subject);
        manners.plural = subject == Subject::Pronoun(Word::We);
        manners.impersonal =
            matches!(subject, Subject::Someone(Count::Body) | Subject::Paper | Subject::Pronoun(Word::It));
        let nobody = (subject == Subject::Pronoun(Word::It) && manners.quoting).then(Voice::default);
        manners.trails = manners.quoting && (manners.inverted || self.trails(seen.start, group));
        // "..., it said": whoever told something last.
        let teller = manners.trails && subject == Subject::Pronoun(Word::It);
        let subject = if teller { Subject::Paper } else { subject };
        let before = *self.memory;
        let Some(voice) = self.memory.resolve(self.sources.cast, subject).or(nobody) else { return };
        // "The Ministry said so. They added that": the two leaders, or those of the ministry.
        let either = subject == Subject::Pronoun(Word::They) && manners.quoting && meaning.stance == Stance::Statement;
        let voice = if either && self.follows_teller() { Voice::default() } else { voice };
        if self.relayed {
            self.memory.keep_teller(&before);
        } else if voice.person().is_some()
            && (self.is_on_paper(group.end) || meaning.stance == Stance::Statement && self.is_institution(voice))
        {
            self.memory.issue(voice);
        }
        // "Lorne discussed trade with Vance and thanked him": both did the one, Lorne the other.
        let own = voice;
        let voice = if self.is_shared(group, subject, meaning.stance) { Voice::joint() } else { voice };
        let stance = match stance(group, meaning.stance) {
            Stance::Statement if voice.holder == Some(Holder::Joint) && self.commits(group) => Stance::Commitment,
            Stance::Commitment if manners.trails || self.trails(seen.start, group) => Stance::Statement,
            other => other,
        };
        let cue = self.token(group.start)..meaning.end;
        let begin = if inverted.is_some() { group.start } else { seen.start };
        self.memory.main = Some(own);
        self.settle(own);
        self.push(begin, seen.start.min(begin), cue, voice, stance, manners);
        self.went(group, meaning, false);
        self.relayed = stance == Stance::Statement && (manners.impersonal || self.is_institution(voice));
        if let Some((_, end)) = inverted {
            self.behind = self.behind.max(end);
        }
    }

    /// Whether a clause with this subject stands where it can report.
    fn stands(&self, subject: Subject, start: usize, group: &Group, stance: Stance) -> bool {
        match subject {
            Subject::Event => stance == Stance::Discussed && self.is_outside(start, group),
            // A name that nobody knows may be half of another's words ("said that the Duke and Duchess expect").
            Subject::Someone(_) if self.open && !self.relayed => self.trails(start, group) || self.contrasts(start),
            Subject::Before => self.goes_on(group),
            Subject::Nobody => false,
            _ => self.is_outside(start, group) && !self.is_supposed(start),
        }
    }

    pub(super) fn meaning(&self, group: &Group) -> Option<Meaning> {
        match group.core {
            Core::Adjective(stance, end) => Some(Meaning { stance, end }),
            Core::Verb(at, form) => {
                meaning(self.sources, self.atoms, at, self.sources.lists.verbs.get(form.verb as usize)?)
            }
            Core::Bare => None,
        }
    }

    /// Whether the verb alone makes a commitment: what a spokesman confirms is news, what both sides confirm is not.
    fn commits(&self, group: &Group) -> bool {
        let Core::Verb(_, form) = group.core else { return false };
        self.sources.lists.verbs.get(form.verb as usize).is_some_and(|verb| verb.alone == Some(Stance::Commitment))
    }

    pub(super) fn manners(&self, group: &Group) -> Manners {
        let quoting = match group.core {
            Core::Verb(_, form) => self.sources.lists.verbs.get(form.verb as usize).is_some_and(|verb| verb.quoting),
            _ => false,
        };
        let past = group.tense == Tense::Past || self.atoms[group.start].is(Word::Have);
        Manners { quoting, past, ..Manners::default() }
    }

    /// Remembers where the reading stands behind a clause.
    pub(super) fn went(&mut self, group: &Group, meaning: Meaning, participle: bool) {
        self.behind = self.atoms.partition_point(|atom| atom.tokens.start < meaning.end).max(group.end);
        self.open = self.behind.checked_sub(1).is_some_and(|at| self.atoms[at].is(Word::That))
            || self.atoms.get(self.behind).is_some_and(|atom| atom.name().is_some() || atom.kind == Kind::Determiner);
        (self.participle, self.relayed) = (participle, false);
        if !participle {
            self.tense = Some(group.tense);
        }
    }

    pub(super) fn token(&self, atom: usize) -> usize {
        self.atoms.get(atom).map_or(0, |atom| atom.tokens.start)
    }

    pub(super) fn push(
        &mut self,
        begin: usize,
        subject: usize,
        cue: Range<usize>,
        voice: Voice,
        stance: Stance,
        manners: Manners,
    ) {
        let fresh = self.out.last().is_none_or(|last| last.sentence != self.sentence);
        let start = if fresh { self.token(0) } else { self.token(begin) };
        let subject = self.token(subject);
        self.out.push(Clause { sentence: self.sentence, start, subject, cue, voice, stance, manners });
    }
}

/// The stance of a verb in its tense: what will be discussed or supported is announced.
fn stance(group: &Group, stance: Stance) -> Stance {
    match stance {
        Stance::Discussed | Stance::Support | Stance::Agreement | Stance::Request
            if group.future && group.tense == Tense::Present =>
        {
            Stance::Commitment
        }
        other => other,
    }
}
