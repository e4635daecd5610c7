//! Further names of a byline: those of lines right below it, or of its list.

use super::opening::strip_opening;
use super::{Header, byline, names};
use crate::article::decide::roles::{Evidence, Role};
use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::html::Element;
use crate::tree::Document;

impl Header {
    /// Takes the names of a further byline right below one, where markup calls both bylines.
    pub(super) fn take_more(
        &mut self,
        document: &Document,
        blocks: &[Block<'_>],
        at: usize,
        found: &[(usize, Role, Evidence)],
    ) -> Option<(Role, Evidence)> {
        const MAX_WORDS: usize = 12;
        let above =
            at.checked_sub(1).filter(|above| found.iter().any(|&(at, role, _)| at == *above && role == Role::Byline));
        let is_marked = |line: &&Block<'_>| byline::marked(document, line.first_node(), line.node).is_some();
        let line = blocks.get(at).filter(|line| above.is_some() && line.words() <= MAX_WORDS && is_marked(line))?;
        let byline = byline::read(&line.text, true).filter(|byline| byline.desk.is_none())?;
        let is_bare = names::are_names_whole(strip_opening(&line.text).unwrap_or(&line.text));
        let is_new = |name: &String| is_bare && names::is_person(name) && !self.authors.contains(name);
        if byline.names.is_empty() || !byline.names.iter().all(is_new) {
            return None;
        }
        if let Some(known) = &mut self.byline {
            known.push_str(", ");
            known.push_str(&byline.names.join(", "));
        }
        self.authors.extend(byline.names);
        Some((Role::Byline, "markup calls it a byline, as the line above"))
    }

    /// Reads the other items of a short list that names an author: more of them, or what he is.
    pub(super) fn read_list(
        &mut self,
        document: &Document,
        blocks: &Blocks<'_>,
        found: &[(usize, Role, Evidence)],
    ) -> Vec<(usize, Role, Evidence)> {
        const MAX_ITEMS: usize = 6;
        const MAX_CHARS: usize = 60;
        let item = found.iter().filter(|(_, role, _)| *role == Role::Byline).find_map(|&(at, ..)| {
            let block = blocks.list.get(at).filter(|block| block.element == Element::Li)?;
            Some((block.node, document.parent(block.node)?))
        });
        let Some((node, list)) = item else { return Vec::new() };
        let span = blocks.span(list);
        let lines = blocks.list.get(span.clone()).unwrap_or_default();
        let is_short = |line: &Block<'_>| line.chars() <= MAX_CHARS && !line.ends_sentence();
        if lines.len() > MAX_ITEMS || !lines.iter().all(is_short) {
            return Vec::new();
        }
        let mut more = Vec::new();
        for (at, line) in span.zip(lines) {
            if line.node != node && !found.iter().any(|&(known, ..)| known == at) {
                if byline::marked(document, line.first_node(), line.node).is_some() && names::is_person(&line.text) {
                    self.authors.extend(names::list(&line.text));
                }
                more.push((at, Role::Byline, "in one list with an author"));
            }
        }
        more
    }
}
