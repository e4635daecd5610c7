//! Lines of plain text that are tools of a page: buttons, counts and requests in front of the text and behind it, and
//! labels of advertisements anywhere.

use crate::article::decide::ends::is_plain_request;
use crate::article::decide::roles::{Decisions, Role};
use crate::article::decide::tools::{is_text, reserves_rights, says_buttons};
use crate::article::measure::block::Block;
use crate::language::page_words::{PageWords, is_advertisement, is_button, is_count};
use crate::small::text::word_count;

/// Takes them out of the body, from `start` on.
pub(super) fn decide(blocks: &[Block<'_>], roles: &mut Decisions, start: usize) {
    let body: Vec<usize> = (start..blocks.len()).filter(|&at| roles.is(at, Role::Body)).collect();
    let block = |at: usize| blocks.get(at);
    let is_prose = |at: &usize| block(*at).is_some_and(|line| line.shape().is_prose && is_text(&line.text));
    let (Some(first), Some(last)) = (body.iter().position(is_prose), body.iter().rposition(is_prose)) else { return };
    let is_tool = |at: &&usize| block(**at).is_some_and(|line| line.quote == 0 && is_tool(line));
    let front = body.iter().take(first).take_while(is_tool);
    let behind = body.iter().skip(last + 1).rev().take_while(is_tool);
    let ads = body.iter().filter(|&&at| block(at).is_some_and(|line| line.quote == 0 && is_advertisement(&line.text)));
    let found: Vec<usize> = front.chain(behind).chain(ads).copied().collect();
    for at in found {
        roles.change(at, Role::Boilerplate, "a tool of the page");
    }
}

/// Is a line in front of a text or behind it no part of it?
fn is_tool(line: &Block<'_>) -> bool {
    const MAX_WORDS: usize = 8;
    let text = line.text.as_ref();
    let asks = || word_count(text) <= MAX_WORDS && !line.ends_sentence() && PageWords::Asks.begin(line.normal());
    is_count(text) || is_button(text) || says_buttons(text) || is_plain_request(line) || reserves_rights(line) || asks()
}
