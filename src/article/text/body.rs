//! The roles of the body's blocks: sub-headings, captions, rows of tables; and the signature below a letter.

use crate::article::decide::roles::{Decisions, Role};
use crate::article::measure::block::Block;
use crate::article::measure::shingles::shingles;
use crate::article::{Notice, NoticeCode};
use crate::language::page_words::marks_end;
use crate::read::{Break, begins_small};
use crate::small::chars::is_alphabetic;
use crate::small::sort::sort;
use crate::small::text::ends_with_mark;

/// Gives the blocks of the body that are no paragraphs their roles, from `start` on.
pub(super) fn decide(blocks: &[Block<'_>], roles: &mut Decisions, start: usize, notices: &mut Vec<Notice>) {
    signature(blocks, roles, notices);
    take_mark(blocks, roles);
    let mut repeats = None;
    for (at, block) in blocks.iter().enumerate() {
        if !roles.is(at, Role::Body) {
            continue;
        }
        let is_above_credit = || {
            !block.ends_sentence()
                && !block.shape().is_prose
                && blocks.get(at + 1).is_some_and(|next| next.is_caption())
        };
        let (role, evidence) = if block.is_caption() {
            (Role::Caption, "begins or ends as captions and credits do")
        } else if at >= start && is_above_credit() {
            (Role::Caption, "stands above a credit")
        } else if is_row(blocks, at) {
            (Role::Row, "as many cells as the line beside it")
        } else if at >= start
            && is_subheading(blocks, roles, at)
            && !repeats.get_or_insert_with(|| Repeats::of(blocks)).has(&block.text)
        {
            (Role::Subheading, "a short line that is no sentence, between prose and prose")
        } else {
            continue;
        };
        roles.change(at, role, evidence);
    }
}

/// The lines below `-- ` at the end of a letter (RFC 3676, section 4.3).
fn signature(blocks: &[Block<'_>], roles: &mut Decisions, notices: &mut Vec<Notice>) {
    const MAX_LINES: usize = 12;
    let near = blocks.len().saturating_sub(MAX_LINES);
    let Some(at) = blocks.iter().skip(near).position(|block| block.text == "--").map(|at| near + at) else { return };
    // A rule between two parts of a text looks alike: below a signature's mark is no prose.
    if at == 0 || blocks.iter().skip(at).any(|block| block.shape().is_prose) {
        return;
    }
    for at in (at..blocks.len()).filter(|&at| roles.role(at).is_body()).collect::<Vec<_>>() {
        roles.change(at, Role::Signature, "below the mark of a signature");
    }
    let message = "the signature below the letter, behind \"-- \", was left out".into();
    notices.push(Notice { code: NoticeCode::SignatureRemoved, message });
}

/// Takes the mark that a text ends with.
fn take_mark(blocks: &[Block<'_>], roles: &mut Decisions) {
    let mut open = (0..blocks.len()).rev().filter(|&at| roles.is(at, Role::Body));
    let last = open.next().filter(|_| open.next().is_some());
    if let Some(at) = last.filter(|&at| blocks.get(at).is_some_and(|block| marks_end(&block.text))) {
        roles.change(at, Role::Boilerplate, "the mark that the text ends with");
    }
}

/// Is it one of several rows of as many cells?
fn is_row(blocks: &[Block<'_>], at: usize) -> bool {
    if !blocks.get(at).is_some_and(Block::has_tab) {
        return false;
    }
    let cells = |at: usize| blocks.get(at).map_or(0, |block| block.text.split('\t').count());
    let count = if blocks.get(at).is_some_and(|block| block.has_list_mark()) { 0 } else { cells(at) };
    let is_beside =
        |other: usize, later: usize| cells(other) == count && blocks.get(later).is_some_and(|block| block.blank() == 0);
    count > 1 && (is_beside(at + 1, at + 1) || at.checked_sub(1).is_some_and(|before| is_beside(before, at)))
}

/// A short line that is no sentence, between prose and prose.
fn is_subheading(blocks: &[Block<'_>], roles: &Decisions, at: usize) -> bool {
    const MAX_COLUMNS: usize = 90;
    const MAX_QUESTION_COLUMNS: usize = 60;
    const MIN_COLUMNS: usize = 25;
    let Some(block) = blocks.get(at) else { return false };
    let is_sentence =
        |block: &Block<'_>| block.shape().is_prose || (block.ends_sentence() && block.shape().columns >= MIN_COLUMNS);
    let is_prose = |at: usize| blocks.get(at).is_some_and(is_sentence) && roles.is(at, Role::Body);
    let is_part = |role: Role| matches!(role, Role::Label | Role::ReadAlso | Role::Keyword | Role::Teaser);
    let is_behind_prose = at > 0 && (is_prose(at - 1) || is_part(roles.role(at - 1)));
    if !is_behind_prose || !is_prose(at + 1) {
        return false;
    }
    // A line that ends a sentence, begins small, or lists something is part of the text.
    let is_question = block.text.ends_with(['?', '؟', '？']) && block.shape().columns <= MAX_QUESTION_COLUMNS;
    let is_line = (!block.ends_sentence() || (is_question && !is_interview(blocks)))
        && block.shape().columns <= MAX_COLUMNS
        && block.quote == 0
        && block.before != Break::Line
        && !block.has_list_mark()
        && !block.has_url()
        && !block.has_tab()
        && !ends_with_mark(&block.text, ",،;؛、-–—")
        && begins_small(&block.text) != Some(true)
        && block.text.chars().any(is_alphabetic)
        && !is_quotation(&block.text)
        && !block.text.starts_with('_');
    is_line && blocks.get(at + 1).is_some_and(|next| next.quote == 0)
}

/// Do several short lines ask something? Then they are the questions of an interview, not headings.
fn is_interview(blocks: &[Block<'_>]) -> bool {
    const MAX_QUESTIONS: usize = 2;
    blocks
        .iter()
        .filter(|block| !block.shape().is_prose && block.text.ends_with(['?', '؟', '？']))
        .nth(MAX_QUESTIONS)
        .is_some()
}

/// A line in quotation marks is a pull quote, or somebody's words: no heading.
fn is_quotation(text: &str) -> bool {
    text.starts_with(['"', '“', '«', '„', '‚', '「', '『', '”', '\''])
}

/// Which lines say what a longer block says, too: pull quotes, which a later pass sets.
struct Repeats(Vec<u32>);

impl Repeats {
    /// How many words in a row are compared.
    const RUN_WORDS: usize = 5;

    fn of(blocks: &[Block<'_>]) -> Self {
        let mut runs: Vec<u32> = blocks.iter().flat_map(|block| shingles(&block.text, Self::RUN_WORDS)).collect();
        sort(&mut runs);
        Self(runs)
    }

    fn has(&self, text: &str) -> bool {
        let mut runs = shingles(text, Self::RUN_WORDS).into_iter().peekable();
        let is_twice = |run: u32| {
            let first = self.0.partition_point(|&known| known < run);
            self.0.get(first + 1) == Some(&run)
        };
        runs.peek().is_some() && runs.all(is_twice)
    }
}
