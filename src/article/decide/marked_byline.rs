//! The byline that markup points out, wherever on the page it stands. Only pages need it that name no author in their
//! metadata and print none under the headline.

use crate::article::decide::header::{is_person, names_in};
use crate::article::into_collapsed;
use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::article::measure::hints::{is_of_others, is_other_work, marks_byline};
use crate::html::Element;
use crate::language::words;
use crate::small::search::contains_linear;
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
pub(in crate::article) fn find(
    document: &Document,
    blocks: &Blocks<'_>,
    (headline, body): (Option<NodeId>, NodeId),
) -> Option<(String, Vec<String>)> {
    let marked = |id: &NodeId| document.has_attributes(*id) && marks_byline(document, *id);
    let is_whole =
        |id: &NodeId| !matches!(document.element(*id), Some(Element::Img | Element::Meta | Element::Link) | None);
    // There it is whose the picture is, or who wrote what the figure links to.
    let is_in_figure = |id: NodeId| document.ancestors(id).any(|id| document.is(id, Element::Figure));
    document.in_order(NodeId::ROOT).filter(marked).filter(is_whole).take(20).find_map(|id| {
        let is_large = document.subtree(id).nth(MAX_NODES).is_some();
        if is_large
            || is_of_others(document, id)
            || document.ancestors(id).any(|id| is_other_work(document, id))
            || is_in_figure(id)
            || is_of_card(document, headline.unwrap_or(body), body, id)
        {
            return None;
        }
        let lines = blocks.list.get(blocks.span(id)).unwrap_or_default();
        // Names that have a line each have nothing between them but a line's end.
        let first = lines.first().map_or("", |line| &line.text);
        let is_other = |line: &Block<'_>| is_person(&line.text) && !contains_linear(&line.text, first);
        let are_persons = lines.len() > 1 && is_person(first) && lines.iter().skip(1).all(is_other);
        let persons = || lines.iter().map(|line| &*line.text).collect::<Vec<_>>().join(", ");
        let line = if are_persons { persons() } else { into_collapsed(document.text(id)) };
        let names = names_in(&line);
        let are_names = names.iter().all(|name| words(name).count() <= MAX_NAME_WORDS);
        let is_small = |word: &&str| word.starts_with(char::is_lowercase);
        let is_line = line.chars().count() <= MAX_CHARS && line.split(' ').filter(is_small).count() <= MAX_SMALL_WORDS;
        (is_line && !names.is_empty() && are_names).then_some((line, names))
    })
}

/// Does it stand in a box about something else: apart from headline and body, with a heading or a link to an article?
fn is_of_card(document: &Document, headline: NodeId, body: NodeId, id: NodeId) -> bool {
    const MIN_WORDS: usize = 4;
    let is_title = |id: NodeId| {
        let is_link = || document.is(id, Element::A) && words(&document.text(id)).count() >= MIN_WORDS;
        document.is_heading(id) || is_link()
    };
    let holds = |up: NodeId| [headline, body].iter().any(|&own| document.is_within(own, up));
    let is_apart = |up: &NodeId| !holds(*up) && !marks_byline(document, *up);
    let mut around = document.ancestors(id).take_while(is_apart);
    around.any(|up| {
        let mut inside = document.subtree(up).filter(|&inner| !document.is_within(inner, id));
        !document.subtree(up).any(|id| document.is(id, Element::H1)) && inside.any(is_title)
    })
}
