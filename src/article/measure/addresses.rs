//! Addresses within a line of plain text.

use super::titles::clean_title;
use crate::language::beginning;
use crate::small::search::find_literal;
use crate::small::text::{has_mark, trim_marks};

/// The longest address that is read, in bytes: browsers take no more than some thousands.
const MAX_URL_BYTES: usize = 4096;

/// How long an address is: up to white space or what no address holds, without the marks of the sentence around it.
pub(in crate::article) fn url_length(text: &str) -> usize {
    /// The most marks that are taken off its end.
    const MAX_MARKS: usize = 8;
    let is_end = |c: char| c.is_whitespace() || has_mark("<>\"«»“”،。，、」】）", c);
    let near = beginning(text, MAX_URL_BYTES);
    let mut length = near.find(is_end).unwrap_or(near.len());
    for _ in 0..MAX_MARKS {
        let url = near.get(..length).unwrap_or_default();
        let Some(last) = url.chars().next_back() else { break };
        let count = |mark: u8| url.bytes().filter(|&byte| byte == mark).count();
        let is_outside = match last {
            ')' => count(b')') > count(b'('),
            ']' => count(b']') > count(b'['),
            last => has_mark(".,;:!?'؟؛*…", last),
        };
        if !is_outside {
            break;
        }
        length -= last.len_utf8();
    }
    length
}

/// The title that a line gives another article, and its address where one stands behind it.
pub(in crate::article) fn title_and_url(line: &str) -> (&str, Option<&str>) {
    let (title, url) = match ["http://", "https://"].iter().find_map(|scheme| find_literal(line, scheme)) {
        Some(at) => {
            let (before, rest) = line.split_at_checked(at).unwrap_or((line, ""));
            (trim_marks(before, "(-–—:[|<"), rest.get(..url_length(rest)))
        }
        None => (line, None),
    };
    let title = clean_title(title);
    // `(Read also: a title)`
    let is_open = title.ends_with(')') && !title.contains('(');
    (if is_open { title.trim_end_matches(')') } else { title }, url)
}
