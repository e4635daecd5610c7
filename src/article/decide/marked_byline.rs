//! The byline that markup points out, wherever on the page it stands. Only pages need it that name no author in their
//! metadata and print none under the headline.

use crate::article::collapse;
use crate::article::decide::header::names_in;
use crate::article::measure::hints::{is_of_others, marks_byline};
use crate::html::Element;
use crate::language::words;
use crate::tree::{Document, NodeId};

/// The longest byline, in characters, and the most words of a name.
const MAX_CHARS: usize = 100;
const MAX_NAME_WORDS: usize = 5;

/// The most words beside the names that begin small: a card that shows an author may tell of another article.
const MAX_SMALL_WORDS: usize = 4;

/// The most nodes of an element that is one, itself counted.
const MAX_NODES: usize = 30;

/// The line, and the names in it.
#[inline(never)]
pub(in crate::article) fn find(document: &Document) -> Option<(String, Vec<String>)> {
    let marked = |id: &NodeId| marks_byline(document, *id);
    let is_whole =
        |id: &NodeId| !matches!(document.element(*id), Some(Element::Img | Element::Meta | Element::Link) | None);
    // There it is whose the picture is, or who wrote what the figure links to.
    let is_in_figure = |id: NodeId| document.ancestors(id).any(|id| document.is(id, Element::Figure));
    document.in_order(NodeId::ROOT).filter(marked).filter(is_whole).take(20).find_map(|id| {
        if document.subtree(id).nth(MAX_NODES).is_some() || is_of_others(document, id) || is_in_figure(id) {
            return None;
        }
        let line = collapse(&document.text(id));
        let names = names_in(&line);
        let are_names = names.iter().all(|name| words(name).count() <= MAX_NAME_WORDS);
        let is_small = |word: &&str| word.starts_with(char::is_lowercase);
        let is_line = line.chars().count() <= MAX_CHARS && line.split(' ').filter(is_small).count() <= MAX_SMALL_WORDS;
        (is_line && !names.is_empty() && are_names).then_some((line, names))
    })
}
