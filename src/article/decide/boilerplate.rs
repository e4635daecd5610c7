//! Blocks that stand inside the body and are not the article.

use crate::article::decide::pull_quotes::Quotes;
use crate::article::decide::roles::{Evidence, Role, Roles};
use crate::article::decide::top_candidate::Body;
use crate::article::decide::{captions, ends, own_links, tools};
use crate::article::files::leads_to_picture;
use crate::article::measure::block::{Anchor, Block};
use crate::article::measure::hints::{self, Hint};
use crate::article::measure::measures::Measures;
use crate::article::measure::titles::{count_words, is_title};
use crate::article::{Notice, NoticeCode, collapse, into_collapsed, is_tag_page};
use crate::html::{Attribute, Element, has_word};
use crate::language::normalize;
use crate::language::page_words::{invites, is_button, last_step};
use crate::small::chars::is_alphanumeric;
use crate::small::text::{decimal, has_number, word_count};
use crate::tree::{Document, Node, NodeId};

/// Takes out of the body of a page what readers do not read as the article. Gives title and address of the other
/// articles that it points to in passing.
#[inline(never)]
pub(in crate::article) fn decide(
    roles: &mut Roles<'_, '_>,
    measures: Measures,
    found: Body,
    host: Option<&str>,
) -> (Vec<(String, String)>, Measures) {
    take(roles, found.beside, Role::Boilerplate, "stands in the body's element and is unlike it");
    named(roles, &measures);
    tools::decide(roles);
    let measures = measures.of_rest(roles.document, roles.body, |id| roles.is_gone(id));
    let (boxes, kept) = link_boxes(roles, &measures, host);
    let mut pointed = other_articles(roles, &boxes, host);
    let heads = heads(roles, &boxes);
    take(roles, boxes, Role::Boilerplate, "a list or box of links");
    take(roles, heads, Role::Boilerplate, "stands over a list of links");
    let trails = breadcrumbs(roles);
    take(roles, trails, Role::Boilerplate, "the way to the page");
    let lists = contents(roles);
    take(roles, lists, Role::Boilerplate, "a table of contents");
    let skips = skips(roles);
    take(roles, skips, Role::Boilerplate, "leads to a place that is no part of the article");
    pointed.extend(pointers(roles, &measures, host));
    for id in found.pictures {
        captions::mark(roles, id, "stands under a picture between the pieces of the body");
    }
    captions::decide(roles);
    captions::decide_boxes(roles);
    ends::decide(roles, &measures, &kept);
    (pointed, measures)
}

/// Takes out of a fragment what CMSs and feeds leave in it of the page's tools, and marks its captions.
#[inline(never)]
pub(in crate::article) fn decide_fragment(roles: &mut Roles<'_, '_>) {
    let trails = breadcrumbs(roles);
    take(roles, trails, Role::Boilerplate, "the way to the page");
    let unwanted = tools::named(roles);
    take(roles, unwanted, Role::Boilerplate, "named as a tool of the page");
    let unwanted = comments(roles);
    take(roles, unwanted, Role::Boilerplate, "what readers say");
    tools::decide(roles);
    ends::decide_fragment(roles);
    captions::decide(roles);
    captions::decide_boxes(roles);
}

/// What readers say below a fragment, by its name; each says who said it or when, which notes of an author do not. A
/// fragment that has nothing else is of comments.
fn comments(roles: &Roles<'_, '_>) -> Vec<NodeId> {
    /// The length of an article that is beside them, in characters.
    const MIN_CHARS: usize = 140;
    let document = roles.document;
    // hCard's `fn` is a name.
    let is_name = |id: NodeId| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        class.split_ascii_whitespace().any(|name| matches!(name, "fn" | "vcard"))
    };
    let is_signed = |id: NodeId| hints::marks_byline(document, id) || document.is(id, Element::Time) || is_name(id);
    let is_one = |id: &NodeId| hints::is_comment(document, *id) && document.subtree(*id).any(is_signed);
    let found: Vec<NodeId> = roles.within().filter(is_one).collect();
    if found.is_empty() {
        return found;
    }
    let is_beside = |block: &Block<'_>| !hints::is_in_comments(document, block.node);
    let rest: usize =
        roles.open_in_body().filter(|block| is_beside(block)).map(|block| block.text.chars().count()).sum();
    if rest < MIN_CHARS { Vec::new() } else { found }
}

/// Takes out controls, which no article has; and what is there for screen readers alone, or is no word.
pub(in crate::article) fn controls(roles: &mut Roles<'_, '_>) {
    use Element::*;
    let document = roles.document;
    let blocks = roles.blocks;
    let all = blocks.span(roles.body).len();
    let is_control = |id: NodeId, element: Element| match element {
        // Some systems put one form around all of a page.
        Form => blocks.span(id).len() * 2 < all,
        Button => hints::is_button(document, id),
        element => matches!(element, Select | Title | Meta | Link | Base | Dialog),
    };
    // What one kind takes out is gone for the next.
    let mut kinds: [(Vec<NodeId>, Evidence); 5] = [
        (Vec::new(), "a control"),
        (Vec::new(), "for screen readers alone"),
        (Vec::new(), "numbers of the lines of code"),
        (Vec::new(), "an icon, or the anchor of a heading"),
        (Vec::new(), "a button in a caption"),
    ];
    let has_captions = document.may_hold(&[Figcaption]);
    // These hints are given when all attributes have been read, of which none hides.
    let is_shown = |hint| matches!(hint, Hint::None | Hint::Muted | Hint::Gate | Hint::Near | Hint::Caption);
    let may_be_hidden = |id: NodeId| !is_shown(roles.hint(id));
    for (id, element) in roles.within().filter_map(|id| Some((id, document.element(id)?))) {
        // Attributes tell most of them.
        let is_told = document.has_attributes(id);
        let kind = match () {
            () if is_control(id, element) => 0,
            () if is_told && may_be_hidden(id) && hints::is_for_machines(document, id) => 1,
            () if is_told && numbers_code(document, id) => 2,
            () if is_told && is_sign(document, id) => 3,
            () if has_captions && is_tool_of_caption(document, id) => 4,
            () => continue,
        };
        kinds[kind].0.push(id);
    }
    for (unwanted, evidence) in kinds {
        take(roles, unwanted, Role::Boilerplate, evidence);
    }
}

/// Is it named for the numbers of lines of code, and holds nothing else?
fn numbers_code(document: &Document, id: NodeId) -> bool {
    const NAMES: &[&str] = &["gutter", "linenos", "lineno", "linenumber", "linenumbers", "linenodiv", "rownumber"];
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    let is_digit = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let counts = |id: NodeId| match document.node(id) {
        Node::Text(text) => text.chars().all(is_digit),
        Node::Element(element) => element != Element::Img,
    };
    let is_code = |id: NodeId| document.is(id, Element::Pre);
    !class.is_empty()
        && has_word(class, NAMES)
        && document.subtree(id).all(counts)
        && (document.subtree(id).any(is_code) || document.ancestors(id).take(4).any(is_code))
}

/// Is it what a button says (`hide caption`), in a caption?
fn is_tool_of_caption(document: &Document, id: NodeId) -> bool {
    use Element::*;
    const MAX_NODES: usize = 8;
    let may_be = matches!(document.element(id), Some(A | B | Div | Span | P | Strong));
    may_be
        && document.ancestors(id).take(4).any(|id| document.is(id, Figcaption))
        && document.subtree(id).nth(MAX_NODES).is_none()
        && document.text(id).trim().contains(char::is_whitespace)
        && is_button(document.text(id).trim())
}

/// Is it no word, though it may have letters: a mark, the name of an icon that a font makes a picture of, a link to the
/// place where it stands? Most are hidden from assistive technology; stars and emoji that are so are read all the same.
fn is_sign(document: &Document, id: NodeId) -> bool {
    const ICONS: &[&str] = &["fa", "glyphicon", "icon", "icons", "ligature", "material", "symbol", "symbols"];
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    let href = document.attribute(id, Attribute::Href).unwrap_or_default();
    let is_place = document.is(id, Element::A) && href.starts_with('#');
    let is_heading = |id: NodeId| document.is_heading(id);
    let is_material = || has_word(class, &["material"]) && has_word(class, &["icon", "icons", "symbols"]);
    let is_muted = hints::is_muted(document, id);
    // A letter or two that lead nowhere make the text larger or smaller.
    let is_short = |text: &str| matches!(text.trim().chars().count(), 1 | 2) && !has_number(text);
    let is_control = || document.is(id, Element::A) && href == "#" && is_short(&document.text(id));
    let is_permalink = || is_place && document.ancestors(id).take(3).any(is_heading);
    if !is_muted && !is_permalink() && !is_material() {
        return is_control();
    }
    let is_shown = |id: NodeId| matches!(document.element(id), Some(Element::Img | Element::Video | Element::Math));
    if document.subtree(id).any(is_shown) {
        return false;
    }
    let text = document.text(id);
    let text = text.trim();
    let is_name = || text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_picture = |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}');
    let is_read = || text.contains(is_picture) && !document.ancestors(id).take(3).any(|id| document.is(id, Element::A));
    let has_letters = text.contains(is_alphanumeric);
    !has_letters && !text.is_empty() && !is_read()
        || is_muted && (is_place || text.is_empty())
        || has_word(class, ICONS) && is_name()
}

/// What was left out of the article with more than a sentence in one place: how many words, and the first of them.
pub(in crate::article) fn left_out(roles: &Roles<'_, '_>) -> Option<Notice> {
    const MAX_CHARS: usize = 60;
    let (mut words, mut first) = (0, None);
    let (mut run, mut sentences) = (None, 0);
    let inside = roles.blocks.span(roles.body);
    let mut around = roles.document.inclusive_ancestors(roles.body);
    let article = around.find(|&id| roles.document.is(id, Element::Article)).unwrap_or(roles.body);
    let span = roles.blocks.span(article);
    let is_left = |block: &&Block<'_>, at: usize| match roles.of(at) {
        Some(role) => role == Role::Boilerplate,
        None => !inside.contains(&at) && !hints::is_in_comments(roles.document, block.node),
    };
    for at in span.start..=span.end {
        let block = roles.blocks.list.get(at).filter(|block| at < span.end && is_left(block, at));
        if let Some(block) = block {
            sentences += if block.ends_sentence() || block.is_prose() { block.sentences() } else { 0 };
            run.get_or_insert(at);
            continue;
        }
        if let Some(start) = run.take().filter(|_| sentences > 1) {
            first = first.or(Some(start));
            words += roles.blocks.list.iter().take(at).skip(start).map(Block::words).sum::<usize>();
        }
        sentences = 0;
    }
    let text = &roles.blocks.list.get(first?)?.text;
    let cut = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
    let words = decimal(words);
    let message =
        [words.as_str(), " words inside the article were left out, as no part of it, from “", text.get(..cut)?, "”"];
    Some(Notice { code: NoticeCode::TextLeftOut, message: message.concat() })
}

/// Takes out elements that are hidden, that navigate, or that are named as something else; but not pull quotes, the
/// only asides that belong to an article.
fn named(roles: &mut Roles<'_, '_>, measures: &Measures) {
    let document = roles.document;
    let is_top = |id: &NodeId| {
        measures.is_boilerplate(*id) && document.parent(*id).is_some_and(|parent| !measures.is_boilerplate(parent))
    };
    let tops: Vec<NodeId> = roles.within().filter(is_top).collect();
    let mut quotes = Quotes::new(roles, measures);
    let (kept, unwanted): (Vec<NodeId>, Vec<NodeId>) = tops.into_iter().partition(|&id| quotes.is_one(id));
    for id in kept {
        roles
            .blocks
            .span(id)
            .for_each(|at| roles.decide(at, Role::PullQuote, "named so, or says again what the body says"));
    }
    take(roles, unwanted, Role::Boilerplate, "hidden, navigates, or is named as something else");
}

fn take(roles: &mut Roles<'_, '_>, unwanted: Vec<NodeId>, role: Role, evidence: Evidence) {
    for id in unwanted {
        if !roles.is_gone(id) {
            roles.take_element(id, role, evidence);
        }
    }
}

/// A paragraph that is all link and no sentence, among others that are prose: a pointer to another article. Gives title
/// and address of each.
fn pointers(roles: &mut Roles<'_, '_>, measures: &Measures, host: Option<&str>) -> Vec<(String, String)> {
    let document = roles.document;
    let (mut pointers, mut letters) = (Vec::new(), 0);
    if !document.may_hold(&[Element::A]) {
        return Vec::new();
    }
    for id in roles.rest(roles.body) {
        let own = measures.own(id);
        let is_all_link = || own.link_density() > 0.9 || is_labeled_link(roles, id, host);
        let is_line =
            document.is(id, Element::P) && own.letters >= 12 && own.letters < 150 && own.links == 1 && is_all_link();
        let is_sentence = || own.stops > 0 && into_collapsed(roles.text(id)).ends_with(['.', '!', '…', '。', '۔', '।']);
        // What is read on another site, or a document, is no other article of this one.
        let is_own =
            || own_links::is_announced(roles, id) || host.is_some() && own_links::lead_elsewhere(roles, id, host);
        if is_line && !is_sentence() && !is_own() {
            letters += own.letters;
            pointers.push(id);
        }
    }
    let all = measures.inside(roles.body);
    if all.paragraphs < 4 || letters * 4 > all.prose {
        return Vec::new();
    }
    let is_request = |id: NodeId| invites(&normalize(&roles.text(id)));
    let found = pointers.iter().filter(|&&id| !is_request(id)).filter_map(|&id| {
        let link = roles.rest(id).find(|&inner| document.is(inner, Element::A))?;
        Some((into_collapsed(roles.text(link)), document.attribute(link, Attribute::Href)?.to_owned()))
    });
    let found = found.collect();
    take(roles, pointers, Role::Teaser, "a paragraph that is one link and no sentence");
    found
}

/// Is it a bold or slanted line of a word or two, a colon and a title that leads to this site (`OPINION: …`)?
fn is_labeled_link(roles: &Roles<'_, '_>, id: NodeId, host: Option<&str>) -> bool {
    const MAX_WORDS: usize = 3;
    let document = roles.document;
    let Some(line) = roles.blocks.list.get(roles.blocks.span(id).start) else { return false };
    let [anchor] = line.anchors.as_slice() else { return false };
    let head = line.text.get(..anchor.range.start).unwrap_or_default().trim_end();
    let behind = line.text.get(anchor.range.end..).unwrap_or_default();
    let is_set_off = |piece| line.is_set_in(document, piece, &[Element::B, Element::Strong, Element::Em, Element::I]);
    let says_something = |piece: &NodeId| document.text(*piece).contains(is_alphanumeric);
    head.ends_with([':', '：'])
        && word_count(head) <= MAX_WORDS
        && !behind.contains(is_alphanumeric)
        && is_long_title(line.anchor_text(anchor))
        && document.attribute(anchor.id, Attribute::Href).is_some_and(|href| !own_links::leads_elsewhere(href, host))
        && line.nodes().filter(says_something).all(is_set_off)
}

/// Lists of nothing but links to places in the article, with the heading over them.
fn contents(roles: &Roles<'_, '_>) -> Vec<NodeId> {
    const MIN_ITEMS: usize = 3;
    const MAX_HEAD_CHARS: usize = 40;
    let (document, blocks) = (roles.document, roles.blocks);
    if !document.may_hold(&[Element::A]) {
        return Vec::new();
    }
    let leads_inside = |block: &Block<'_>| {
        let is_inside = |href: &str| href.len() > 1 && href.starts_with('#');
        let mut hrefs = block.anchors.iter().map(|anchor| document.attribute(anchor.id, Attribute::Href));
        block.is_linked(0) && hrefs.all(|href| href.is_some_and(is_inside))
    };
    let is_list = |&id: &NodeId| {
        let span = blocks.span(id);
        let lines = blocks.list.get(span).unwrap_or_default();
        let items = match document.element(id) {
            Some(Element::Ul | Element::Ol) => lines.len(),
            // Links side by side in one box.
            Some(Element::Div | Element::P | Element::Nav) if lines.len() == 1 => {
                lines.iter().map(|line| line.anchors.len()).sum()
            }
            _ => 0,
        };
        items >= MIN_ITEMS && lines.iter().all(leads_inside)
            // What the text leads to has a name, and leads back.
            && !document.children(id).any(|item| document.attribute(item, Attribute::Id).is_some())
    };
    let is_head = |block: &Block<'_>| !block.ends_sentence() && block.chars() <= MAX_HEAD_CHARS;
    let is_heading = |at: usize| blocks.list.get(at).is_some_and(|block| block.element.is_heading());
    let mut found = Vec::new();
    for list in roles.within().filter(is_list) {
        let span = blocks.span(list);
        let is_box = |&id: &NodeId| {
            let outer = blocks.span(id);
            let head = blocks.list.get(outer.start..span.start).unwrap_or_default();
            id != roles.body && outer.end == span.end && head.len() < 2 && head.iter().all(is_head)
        };
        found.extend(document.inclusive_ancestors(list).take_while(is_box).last());
        let before = span.start.checked_sub(1).filter(|&at| is_heading(at) && is_heading(span.end));
        found.extend(before.and_then(|at| blocks.list.get(at)).map(|block| block.node));
    }
    found
}

/// Lines above the text that show the way to the page: links with a mark between them that leads on, and behind the
/// last one nothing, or the words of a title.
fn breadcrumbs(roles: &Roles<'_, '_>) -> Vec<NodeId> {
    const MAX_LINES: usize = 8;
    const MARKS: &[char] = &['>', '›', '»', '→', '‹', '«', '←'];
    // A stroke, or a mark that a style sheet draws, leads on from the front page alone.
    let is_mark = |c: char, is_front: bool| MARKS.contains(&c) || is_front && c == '/';
    let is_trail = |block: &&Block<'_>| {
        if block.anchors.is_empty() {
            return !block.element.is_heading() && last_step(&block.text).is_some();
        }
        let ranges = || block.anchors.iter().map(|anchor| &anchor.range);
        let is_front = block.anchors.first().is_some_and(|first| is_button(block.anchor_text(first)));
        let begins = |text: &str| text.trim_start().starts_with(|c| is_mark(c, is_front));
        let leads_on =
            |text: &str| (is_front || begins(text)) && text.chars().all(|c| is_mark(c, is_front) || c.is_whitespace());
        let mut between =
            ranges().zip(ranges().skip(1)).map(|(one, next)| block.text.get(one.end..next.start).unwrap_or_default());
        let behind = ranges().next_back().and_then(|last| block.text.get(last.end..)).unwrap_or_default();
        let is_title = || (is_front || begins(behind)) && !block.ends_sentence();
        block.anchors.len() > 1
            && ranges().next().is_some_and(|first| first.start == 0)
            && between.all(leads_on)
            && (behind.trim().is_empty() || is_title())
    };
    let near = roles.open_in_body().take(MAX_LINES).take_while(|block| !block.is_long_prose());
    near.filter(is_trail).map(|block| block.node).collect()
}

/// Lines that are a link and no more, over what is gone by now, to the place behind it: "Skip … and continue reading".
fn skips(roles: &Roles<'_, '_>) -> Vec<NodeId> {
    const MIN_WORDS: usize = 3;
    const MAX_LINKS: usize = 20;
    let document = roles.document;
    if !document.may_hold(&[Element::A]) {
        return Vec::new();
    }
    let place = |id: NodeId| {
        let href = document.attribute(id, Attribute::Href).filter(|_| document.is(id, Element::A))?;
        href.strip_prefix('#').filter(|name| !name.is_empty())
    };
    let is_line = |id: NodeId| {
        let text = document.text(id);
        let around = document.parent(id).filter(|&id| matches!(document.element(id), Some(Element::P | Element::Div)));
        word_count(&text) >= MIN_WORDS && around.is_some_and(|id| document.text(id).trim() == text.trim())
    };
    let links = roles.rest(roles.body).filter_map(|id| Some((id, place(id)?))).filter(|&(id, _)| is_line(id));
    let mut links: Vec<(NodeId, &str)> = links.take(MAX_LINKS).collect();
    if !links.is_empty() {
        let names = roles.rest(roles.body).flat_map(|id| [Attribute::Id, Attribute::Name].map(|name| (id, name)));
        let places: Vec<&str> = names.filter_map(|(id, name)| document.attribute(id, name)).collect();
        links.retain(|(_, place)| !places.contains(place));
    }
    links.into_iter().map(|(id, _)| id).collect()
}

/// Lists and boxes of links; and those that are the article's own.
fn link_boxes(roles: &Roles<'_, '_>, measures: &Measures, host: Option<&str>) -> (Vec<NodeId>, Vec<NodeId>) {
    let (document, body) = (roles.document, roles.body);
    let (mut unwanted, mut kept) = (Vec::new(), Vec::new());
    let mut at = Some(body).filter(|_| document.may_hold(&[Element::A]));
    while let Some(id) = at {
        let is_gone = roles.is_gone(id);
        let is_box = id != body && !is_gone && is_link_box(roles, measures, id);
        let is_own = is_box && own_links::are(roles, measures, id, host);
        if is_own {
            kept.push(id);
        } else if is_box {
            unwanted.push(id);
        }
        // What is quoted of a post may be all links.
        let is_post = document.attribute(id, Attribute::MaqalResource).is_some();
        at = document.following(id, body, !is_box && !is_gone && !is_post);
    }
    (unwanted, kept)
}

/// Title and address of the other articles that boxes of links between the paragraphs point to: each link of such a box
/// is a title, and leads to this site.
fn other_articles(roles: &Roles<'_, '_>, boxes: &[NodeId], host: Option<&str>) -> Vec<(String, String)> {
    const MAX_LINKS: usize = 8;
    let (document, blocks) = (roles.document, roles.blocks);
    let inside = blocks.span(roles.body);
    let is_text = |at: &usize| roles.of(*at).is_none() && blocks.list.get(*at).is_some_and(|it| it.is_prose());
    let (Some(first), Some(last)) = (inside.clone().find(is_text), inside.rev().find(is_text)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for &id in boxes {
        let span = blocks.span(id);
        let lines = blocks.list.get(span.clone()).unwrap_or_default();
        let links = || lines.iter().flat_map(|line| line.anchors.iter().map(move |anchor| (line, anchor)));
        let href = |anchor: &Anchor| document.attribute(anchor.id, Attribute::Href).unwrap_or_default();
        let is_other = |(line, anchor): (&Block<'_>, &Anchor)| {
            let href = href(anchor);
            is_long_title(line.anchor_text(anchor))
                && !href.starts_with('#')
                && !is_tag_page(href)
                && !own_links::leads_elsewhere(href, host)
        };
        if span.start > first && span.end <= last && links().count() <= MAX_LINKS && links().all(is_other) {
            found.extend(links().map(|(line, anchor)| (collapse(line.anchor_text(anchor)), href(anchor).to_owned())));
        }
    }
    found.dedup_by(|next, before| next.1 == before.1);
    found
}

/// Is it long enough for the title of an article, and not for a sentence of one?
fn is_long_title(text: &str) -> bool {
    const MIN_WORDS: usize = 4;
    count_words(text) >= MIN_WORDS && is_title(text)
}

/// The bold lines right above boxes of links, behind the last paragraph: labels, in languages whose labels nobody has
/// told us.
fn heads(roles: &Roles<'_, '_>, boxes: &[NodeId]) -> Vec<NodeId> {
    const MAX_CHARS: usize = 45;
    const MAX_WORDS: usize = 5;
    let (document, blocks) = (roles.document, roles.blocks);
    let inside = blocks.span(roles.body);
    let is_left = |at: usize| inside.contains(&at) && roles.of(at).is_none();
    let prose_end = inside
        .clone()
        .rfind(|&at| is_left(at) && blocks.list.get(at).is_some_and(|block| block.is_prose()))
        .map_or(inside.start, |at| at + 1);
    let is_bold = |block: &Block<'_>| {
        let mut children = document.children(block.node).filter(|&id| !into_collapsed(document.text(id)).is_empty());
        let first = children.next().and_then(|id| document.element(id));
        matches!(first, Some(Element::Strong | Element::B)) && children.next().is_none()
    };
    let head = |&id: &NodeId| {
        let at = blocks.span(id).start.checked_sub(1).filter(|&at| at >= prose_end && is_left(at))?;
        let block = blocks.list.get(at)?;
        let is_short = block.chars() <= MAX_CHARS && block.words() <= MAX_WORDS;
        let is_label = is_short && block.anchors.is_empty() && !block.ends_sentence();
        (is_label && is_bold(block)).then_some(block.node)
    };
    boxes.iter().filter_map(head).collect()
}

fn is_link_box(roles: &Roles<'_, '_>, measures: &Measures, id: NodeId) -> bool {
    use Element::*;
    let measure = measures.inside(id);
    match roles.document.element(id) {
        Some(Ul | Ol | Div | Section | Table | Header | Dl | Article | Aside) => {
            // What is quoted from another site is its link and a few words.
            measure.links > 0
                && measure.link_density() > 0.5
                && measure.prose < 150
                && measure.quotes == 0
                && !says_more(roles, measures, id)
                && !is_linked_picture(roles, measures, id)
                && !(measure.images > 0 && roles.rest(id).any(|id| roles.document.is(id, Audio)))
        }
        _ => false,
    }
}

/// Is it a picture and its caption, in one link to its file?
fn is_linked_picture(roles: &Roles<'_, '_>, measures: &Measures, id: NodeId) -> bool {
    let inside = measures.inside(id);
    inside.links == 1 && inside.images == 1 && roles.rest(id).any(|id| leads_to_picture(roles.document, id))
}

/// Does a list tell something beside each of its links? A date or a number of comments is not much.
fn says_more(roles: &Roles<'_, '_>, measures: &Measures, list: NodeId) -> bool {
    const MIN_LETTERS: u32 = 12;
    let document = roles.document;
    let is_list = matches!(document.element(list), Some(Element::Ul | Element::Ol));
    let items = || document.children(list).filter(|&id| document.is(id, Element::Li) && !roles.is_gone(id));
    let says = |id: &NodeId| {
        let item = measures.inside(*id);
        item.letters.saturating_sub(item.linked) >= MIN_LETTERS
            || roles.rest(*id).any(|id| document.is(id, Element::Cite))
    };
    is_list && items().next().is_some() && items().all(|id| says(&id))
}
