//! What stands around the text of a wire and is not for its readers: the headline and the byline again, notes to
//! editors, sign-offs, copyright lines. It goes to what is known, where that has a place for it.

mod blocks;
mod lines;

use std::mem;

use crate::source::{KnownMetadata, Source};
use blocks::{Block, blocks, gap_is_empty, written};

pub(super) use lines::{is_byline, is_initials, is_name_line, is_same_text, is_slug, letters};

/// Takes the margins off a body of HTML, joins lines that were broken at a width, and leaves out a lead that the body
/// begins with.
pub(super) fn trim(source: &mut Source) {
    let html = mem::take(&mut source.source);
    let mut blocks = blocks(&html);
    blocks::join_lines(&mut blocks);
    take_beginning(&html, &mut blocks, &mut source.known);
    take_end(&html, &mut blocks, &mut source.known);
    for block in &mut blocks {
        block.is_taken |= block.text.is_empty();
    }
    let first = blocks.iter().find(|block| !block.is_taken).map(|block| letters(&block.text)).unwrap_or_default();
    for lead in [&mut source.known.lead, &mut source.known.subtitle] {
        let is_again = lead.as_deref().is_some_and(|lead| {
            let lead = letters(lead);
            !first.is_empty() && (first.starts_with(&lead) || lead.starts_with(&first))
        });
        if is_again {
            *lead = None;
        }
    }
    source.source = written(&html, &blocks);
}

/// Takes blocks from the beginning, up to the first that is the text's own.
fn take_beginning(html: &str, blocks: &mut [Block], known: &mut KnownMetadata) {
    let mut at = 0;
    let last = blocks.iter().rposition(|block| !block.text.is_empty());
    for (index, block) in blocks.iter_mut().enumerate() {
        let is_end = Some(index) >= last || !gap_is_empty(&html[at..block.place.start]);
        at = block.place.end;
        if is_end || !(block.text.is_empty() || lines::is_before(&block.text, known)) {
            return;
        }
        block.is_taken = true;
    }
}

/// Takes blocks from the end, down to the last that is the text's own, and a sign-off that stands as its last line.
fn take_end(html: &str, blocks: &mut [Block], known: &mut KnownMetadata) {
    let mut at = html.len();
    let first = blocks.iter().position(|block| !block.is_taken && !block.text.is_empty());
    for (index, block) in blocks.iter_mut().enumerate().rev() {
        if !gap_is_empty(&html[block.place.end..at]) {
            return;
        }
        at = block.place.start;
        let is_margin = block.text.is_empty() || (Some(index) > first && lines::is_after(&block.text, known));
        if !is_margin {
            block.take_last_lines(|line| lines::is_after(line, known));
            return;
        }
        block.is_taken = true;
    }
}
