//! The tools of a page between the lines of its article: links for sharing, buttons for printing and listening, links
//! that skip an advertisement, counts of readers and of minutes to read, requests to subscribe.
//!
//! Words tell them where they are all that a line says, and addresses where nothing else is linked: a sentence stays,
//! whatever it speaks of and wherever its links lead.

use std::cell::OnceCell;

use crate::article::decide::parts::is_filing;
use crate::article::decide::roles::{Evidence, Role, Roles};
use crate::article::measure::block::{Anchor, Block};
use crate::article::measure::hints::is_named_tool;
use crate::embeds;
use crate::html::{Attribute, Element, has_word as class_has_word};
use crate::language::page_words::{PageWords, is_advertisement, is_button, is_count};
use crate::language::{SYLLABLES, count_letters, counts_picture, normal_hash, normalize};
use crate::small::chars::{is_alphabetic, is_alphanumeric};
use crate::small::search::{Literals, contains_literal, replace_literal};
use crate::small::sort::sort;
use crate::small::text::{trim_start, word_count};
use crate::tree::{Document, Node, NodeId};

const TOOL: Evidence = "a tool of the page";

/// The longest line that is a link to skip something, and the longest request, in characters.
const MAX_SKIP_CHARS: usize = 60;
const MAX_REQUEST_CHARS: usize = 200;

/// The most words of a request that is all link.
const MAX_REQUEST_WORDS: usize = 6;

/// The most lines of a box that asks for something, and its most characters.
const MAX_LINES: usize = 8;
const MAX_BOX_CHARS: usize = 500;

/// The same of a card, which asks once.
const MAX_CARD_LINES: usize = 4;
const MAX_CARD_CHARS: usize = 250;

/// A line with as many letters is text.
const MIN_TEXT_LETTERS: usize = 40;

/// The most words in front of links for sharing.
const MAX_WORDS_BESIDE: usize = 4;

/// Pieces of the addresses by which readers share a page.
static SHARERS: Literals = Literals::in_any_case(&[
    "facebook.com/sharer",
    "facebook.com/share.php",
    "facebook.com/dialog/",
    "fb-messenger://share",
    "twitter.com/share",
    "twitter.com/intent/",
    "//x.com/share",
    "//x.com/intent/",
    "threads.net/intent/",
    "bsky.app/intent/",
    "linkedin.com/share",
    "linkedin.com/sharing",
    "/pin/create/",
    "reddit.com/submit",
    "tumblr.com/share",
    "tumblr.com/widgets/share",
    "t.me/share",
    "telegram.me/share",
    "tg://msg_url",
    "wa.me/?text",
    "whatsapp.com/send?text",
    "whatsapp.com/send/?text",
    "whatsapp://send?text",
    "viber://forward",
    "line.me/r/msg",
    "line.me/lineit/share",
    "vk.com/share",
    "vkontakte.ru/share",
    "connect.ok.ru/",
    "connect.mail.ru/share",
    "weibo.com/share",
    "b.hatena.ne.jp/",
    "story.kakao.com/share",
    "band.us/plugin/share",
    "balatarin.com/links/submit",
    "getpocket.com/",
    "flipboard.com/bookmarklet",
    "xing.com/spi/shares",
    "news.ycombinator.com/submit",
    "blogger.com/share-post",
    "blogger.com/email-post",
    "addtoany.com/share",
    "addtoany.com/add_to/",
    "?share=",
    "&share=",
    "action=share",
    "mailto:?",
    "sms:?",
    "javascript:window.print",
    "javascript:print",
]);

/// Pieces of the addresses at which networks and shops show an account or an app of the page's publisher.
static ACCOUNTS: Literals = Literals::in_any_case(&[
    "facebook.com/",
    "instagram.com/",
    "twitter.com/",
    "//x.com/",
    "//t.me/",
    "telegram.me/",
    "whatsapp.com/channel/",
    "youtube.com/@",
    "youtube.com/c",
    "tiktok.com/@",
    "threads.net/@",
    "bsky.app/profile/",
    "linkedin.com/company/",
    "news.google.com/",
    "play.google.com/",
    "apps.apple.com/",
]);

/// Of them those that lead to a channel or to an app: a picture with nothing else is a button that says so.
static CHANNELS: Literals =
    Literals::in_any_case(&["whatsapp.com/channel/", "news.google.com/", "play.google.com/", "apps.apple.com/"]);

/// The short boxes and pieces that are named as tools of the page.
pub(super) fn named(roles: &Roles<'_, '_>) -> Vec<NodeId> {
    let all: usize = roles.open_in_body().map(|block| block.text.len()).sum();
    let is_short = |id: NodeId| {
        let text = roles.text(id);
        text.len() * 2 < all && text.chars().count() <= MAX_BOX_CHARS
    };
    roles.within().filter(|&id| is_named_tool(roles.document, id) && is_short(id)).collect()
}

/// Takes out of the body what is a tool of the page.
#[inline(never)]
pub(super) fn decide(roles: &mut Roles<'_, '_>) {
    for id in elements(roles) {
        roles.take_element(id, Role::Boilerplate, TOOL);
    }
    let lines = lines(roles);
    // A text that is nothing else is one: a link with one letter is no button there.
    if lines.len() < roles.open_in_body().count() {
        for at in lines {
            roles.take(at..at + 1, Role::Boilerplate, TOOL);
        }
    }
}

/// Boxes that ask for something, and links for sharing that show a picture alone.
fn elements(roles: &Roles<'_, '_>) -> Vec<NodeId> {
    let (document, body) = (roles.document, roles.body);
    let all: usize = roles.open_in_body().map(|block| block.text.len()).sum();
    let mut found = Vec::new();
    let mut at = Some(body);
    while let Some(id) = at {
        let is_box = || asks(roles, id, all) || is_player(roles, id);
        let is_one = id != body && !roles.is_gone(id) && (is_bare_sharer(document, id) || is_box());
        if is_one {
            found.push(id);
        }
        found.extend(counter(document, id, body));
        at = document.following(id, body, !is_one && !roles.is_gone(id));
    }
    found
}

/// The element of a text that is the number of a picture among several, where it stands by a picture or says so.
fn counter(document: &Document, id: NodeId, body: NodeId) -> Option<NodeId> {
    use Element::*;
    const MAX_LEVELS: usize = 4;
    const MAX_LETTERS: usize = 300;
    let Node::Text(text) = document.node(id) else { return None };
    if text.len() > MAX_SKIP_CHARS || document.is_white(id) {
        return None;
    }
    let words = trim_start(text).trim_end();
    let has_word = counts_picture(words)?;
    let shows = |id: NodeId| document.subtree(id).any(|id| document.is(id, Img));
    let is_whole = |around: NodeId| around != body && document.text(around).trim() == words && !shows(around);
    let whole = document.ancestors(id).take(MAX_LEVELS).take_while(|&around| is_whole(around)).last()?;
    let is_kept = |id: NodeId| {
        let kept = matches!(document.element(id), Some(Li | Dd | Dt | Td | Th | Pre | Blockquote | Code | Sup | Sub));
        kept || document.is_heading(id)
    };
    if document.inclusive_ancestors(whole).take_while(|&id| id != body).any(is_kept) {
        return None;
    }
    let is_gallery = |id: NodeId| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        class_has_word(class, &["gallery", "slide", "slider", "slideshow", "carousel", "swiper"])
    };
    let is_near = || {
        let beside = [previous_element(document, whole), next_element(document, whole)];
        let mut around = document.ancestors(whole).take(MAX_LEVELS).take_while(|&id| id != body);
        beside.into_iter().flatten().any(shows)
            || around.any(|id| is_gallery(id) || shows(id) && count_letters(&document.text(id)) <= MAX_LETTERS)
    };
    (has_word || is_near()).then_some(whole)
}

fn previous_element(document: &Document, id: NodeId) -> Option<NodeId> {
    let is_element = |id: &NodeId| document.element(*id).is_some();
    std::iter::successors(document.previous(id), |&id| document.previous(id)).find(is_element)
}

fn next_element(document: &Document, id: NodeId) -> Option<NodeId> {
    let is_element = |id: &NodeId| document.element(*id).is_some();
    std::iter::successors(document.next(id), |&id| document.next(id)).find(is_element)
}

fn is_bare_sharer(document: &Document, id: NodeId) -> bool {
    let says = |inner: NodeId| matches!(document.node(inner), Node::Text(text) if text.contains(is_alphanumeric));
    document.is(id, Element::A)
        && !document.subtree(id).any(says)
        && document.attribute(id, Attribute::Href).is_some_and(|href| is_sharer(href) || CHANNELS.are_in(href))
}

/// Is it what is left of a player of sound or pictures: a short box of such a name with a button or the time that one
/// shows, and without a recording, a picture, a link or a heading? A player on a team has none of these.
fn is_player(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    use Element::*;
    const MAX_CHARS: usize = 300;
    const NAMES: &[&str] = &["audio", "audioplayer", "listen", "player", "speech", "tts", "video", "videoplayer"];
    static ALL: Literals = Literals::in_any_case(&["audio", "listen", "player", "speech", "tts", "video"]);
    let document = roles.document;
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    let may_be = matches!(document.element(id), Some(Div | Section | Aside)) && ALL.are_in(class);
    if !may_be || !class_has_word(class, NAMES) {
        return false;
    }
    let lines = roles.blocks.list.get(roles.blocks.span(id)).unwrap_or_default();
    let is_short = lines.len() <= MAX_LINES && lines.iter().map(Block::chars).sum::<usize>() <= MAX_CHARS;
    let is_told = |id: NodeId| {
        matches!(document.element(id), Some(Audio | Video | Iframe | Img | A | Figure)) || document.is_heading(id)
    };
    let runs = |line: &Block<'_>| is_button(&line.text) || is_count(&line.text) || runs_player(document, line);
    let has_button = || document.subtree(id).any(|id| document.is(id, Button));
    is_short && !lines.is_empty() && !document.subtree(id).any(is_told) && (has_button() || lines.iter().any(runs))
}

/// Does a box ask its reader for a subscription, or for consent? It is short, has a form, or a button or link that says
/// the same again. `all` is the length of the body's text.
fn asks(roles: &Roles<'_, '_>, id: NodeId, all: usize) -> bool {
    use Element::*;
    let document = roles.document;
    let span = roles.blocks.span(id);
    if !matches!(document.element(id), Some(Div | Section | Aside | Form | Fieldset)) || span.len() > MAX_LINES {
        return false;
    }
    let lines = roles.blocks.list.get(span).unwrap_or_default();
    let length: usize = lines.iter().map(|line| line.text.len()).sum();
    let is_short = lines.iter().map(Block::chars).sum::<usize>() <= MAX_BOX_CHARS && length * 2 < all;
    if lines.is_empty() || !is_short || lines.iter().any(|line| line.element == H1) {
        return false;
    }
    let is_pressed = |id: NodeId| document.is(id, Button) || document.is(id, Label);
    let has_form = document.subtree(id).any(|id| document.is(id, Form));
    let has_button = document.subtree(id).any(is_pressed);
    let is_linked = |line: &Block<'_>| line.is_linked(0);
    if !has_form && !has_button && !lines.iter().any(is_linked) {
        return false;
    }
    let kinds: Vec<[bool; 2]> = lines
        .iter()
        .map(|line| {
            let normal = line.normal();
            [PageWords::Asks.are_in(normal), PageWords::Legal.are_in(normal)]
        })
        .collect();
    let is_control =
        |line: &Block<'_>| is_linked(line) || document.inclusive_ancestors(line.first_node()).take(4).any(is_pressed);
    let asking = kinds.iter().filter(|[asks, _]| *asks).count();
    let controls = lines.iter().zip(&kinds).filter(|(line, [asks, _])| *asks && is_control(line)).count();
    // A heading, a line or two and a link that asks are a card.
    let leads_to_app =
        |line: &Block<'_>| is_linked(line) && line.anchors.iter().all(|anchor| CHANNELS.are_in(href(document, anchor)));
    let is_card = || {
        let is_small = lines.len() <= MAX_CARD_LINES && lines.iter().map(Block::chars).sum::<usize>() <= MAX_CARD_CHARS;
        let is_headed = lines.first().is_some_and(|line| line.element.is_heading());
        let asks_last = lines
            .last()
            .zip(kinds.last())
            .is_some_and(|(line, [asks, _])| *asks && is_control(line) || leads_to_app(line));
        is_small && is_headed && lines.len() > 1 && asks_last
    };
    // A button that many pages have is no answer to a question about consent.
    let answers = || lines.iter().any(|line| is_control(line) && !is_button(&line.text));
    let is_legal = kinds.iter().any(|[_, is_legal]| *is_legal);
    has_button && is_legal && answers() || has_form && asking > 0 || controls > 0 && asking > 1 || is_card()
}

/// Is a line long enough for text? A letter of Chinese, Japanese or Korean says as much as two or three of an alphabet.
pub(in crate::article) fn is_text(line: &str) -> bool {
    let letters = count_letters(line);
    letters >= MIN_TEXT_LETTERS
        || letters * 3 >= MIN_TEXT_LETTERS && line.contains(|c| c >= SYLLABLES && is_alphabetic(c))
}

/// The lines that are tools, by number.
fn lines(roles: &Roles<'_, '_>) -> Vec<usize> {
    let blocks = &roles.blocks.list;
    let inside = roles.blocks.span(roles.body);
    let open: Vec<usize> = roles.open_from(inside.start).take_while(|&at| at < inside.end).collect();
    let block = |index: usize| open.get(index).and_then(|&at| blocks.get(at));
    let is_prose = |at: &usize| blocks.get(*at).is_some_and(Block::is_long_prose);
    let first = open.iter().position(is_prose).unwrap_or(open.len());
    let last = open.iter().rposition(is_prose).unwrap_or(0);
    // What has no text is no article with tools at its edges.
    let is_text = |at: &usize| blocks.get(*at).is_some_and(|line| is_text(&line.text));
    let has_text = open.iter().any(is_text);
    let repeated = Repeated::of(open.iter().filter_map(|&at| blocks.get(at)).collect());
    let skips = skips(roles, &open);
    let mut found = Vec::new();
    for index in (0..open.len()).rev() {
        let (Some(line), Some(&at)) = (block(index), open.get(index)) else { continue };
        let is_edge = has_text && (index < first || index > last);
        let heads_tool = || open.get(index + 1).is_some() && found.last() == open.get(index + 1);
        // With a colon, it introduces what stands under it.
        let is_head = || line.text.ends_with([':', '：']) && may_be_tool(line);
        let is_repeated = || repeated.may_have(index) && is_asked(line) && repeated.has(index);
        let is_tool = || is_tool(roles.document, line, is_edge) || is_repeated();
        let is_one = skips.contains(&index)
            || may_be_tool(line) && is_tool()
            || (line.element.is_heading() || is_head()) && is_button(&line.text) && heads_tool();
        if is_one || labels_ad(line) {
            found.push(at);
        }
    }
    found
}

/// The lines that say what another one says, by number.
struct Repeated<'b, 's> {
    lines: Vec<&'b Block<'s>>,
    /// The hash of what each begins with, in normal form; of long lines none.
    openings: Vec<Option<u32>>,
    /// By the last bits of such a hash: how many there are of it.
    counts: Vec<u8>,
    /// Hashes of all that those lines say that may be among them.
    sorted: OnceCell<Vec<u32>>,
}

impl<'b, 's> Repeated<'b, 's> {
    /// Most lines are told from all others by as many letters.
    const LETTERS: usize = 12;

    fn of(lines: Vec<&'b Block<'s>>) -> Self {
        let opening = |line: &&Block<'_>| {
            let is_short = line.text.len() <= 2 * MAX_REQUEST_CHARS;
            is_short.then(|| normal_hash(&line.text, Self::LETTERS))
        };
        let openings: Vec<Option<u32>> = lines.iter().map(opening).collect();
        let mut counts = vec![0_u8; (openings.len() * 4).next_power_of_two()];
        let last = counts.len() - 1;
        for opening in openings.iter().flatten() {
            let count = &mut counts[*opening as usize & last];
            *count = count.saturating_add(1);
        }
        Self { lines, openings, counts, sorted: OnceCell::new() }
    }

    /// May a line be one of them?
    fn may_have(&self, index: usize) -> bool {
        let opening = self.openings.get(index).copied().flatten();
        opening.is_some_and(|opening| self.counts[opening as usize & (self.counts.len() - 1)] > 1)
    }

    /// Is a line one of them?
    fn has(&self, index: usize) -> bool {
        let hash = |index: usize| self.lines.get(index).map(|line| normal_hash(&line.text, usize::MAX));
        let sorted = self.sorted.get_or_init(|| {
            let mut all: Vec<u32> =
                (0..self.lines.len()).filter(|&index| self.may_have(index)).filter_map(hash).collect();
            sort(&mut all);
            all
        });
        self.may_have(index) && hash(index).is_some_and(|hash| is_twice_in(sorted, hash))
    }
}

/// Does a line ask for something? No request is of a letter or two.
fn is_asked(line: &Block<'_>) -> bool {
    const MIN_BYTES: usize = 4;
    line.text.len() >= MIN_BYTES && PageWords::Asks.are_in(&normalize(&line.text))
}

/// Does a line stand where an advertisement does? In a list or a table the word is one of others.
fn labels_ad(line: &Block<'_>) -> bool {
    use Element::*;
    let may_be = line.quote == 0 && !matches!(line.element, Pre | Figcaption | Caption | Td | Th | Dt | Dd | Li);
    may_be && line.text.len() <= MAX_REQUEST_CHARS && is_advertisement(&line.text)
}

/// Headings, cells, captions and quotations may be of a word or two, whatever that means elsewhere.
fn may_be_tool(line: &Block<'_>) -> bool {
    use Element::*;
    let is_kept = matches!(line.element, Pre | Figcaption | Caption | Td | Th | Dt | Dd | Summary);
    !line.element.is_heading() && !is_kept && line.quote == 0 && line.text.len() <= 4 * MAX_REQUEST_CHARS
}

/// `is_edge`: the line stands in front of all prose, or behind it.
fn is_tool(document: &Document, line: &Block<'_>, is_edge: bool) -> bool {
    // A paragraph or an item of one word may be one of the text.
    let is_apart = is_edge || !matches!(line.element, Element::P | Element::Li);
    let is_alone = || is_edge && (line.element != Element::Li || is_among_buttons(document, line));
    // One letter is the name of a network among others only; by itself it may stand for anything.
    let is_letter = || line.chars() == 1;
    let says_button = || is_button(&line.text) && !is_letter() && (line.words() > 1 || line.is_linked(0) || is_alone());
    is_apart && is_count(&line.text)
        || says_button()
        || is_edge && says_buttons(&line.text)
        || sizes_text(&line.text)
        || runs_player(document, line)
        || are_controls(document, line)
        || is_request(document, line)
        || leads_to_channel(document, line)
        || is_edge && reserves_rights(line)
}

/// Are all items of the list that a line stands in buttons or links? A word among others may be one of the text.
fn is_among_buttons(document: &Document, line: &Block<'_>) -> bool {
    let item = document.inclusive_ancestors(line.node).find(|&id| document.is(id, Element::Li));
    let Some(list) = item.and_then(|item| document.parent(item)) else { return false };
    let is_link = |id: NodeId| document.subtree(id).any(|id| document.is(id, Element::A));
    document
        .children(list)
        .filter(|&id| document.element(id).is_some())
        .all(|id| is_link(id) || is_button(document.text(id).trim()))
}

/// Is a line several buttons and nothing else (`Share: Facebook, WhatsApp`, `分享到：微信 微博`)?
pub(in crate::article) fn says_buttons(line: &str) -> bool {
    const MAX_BYTES: usize = 120;
    const MARKS: &[char] = &[':', '：', ',', '،', '、', '|', '/', '·', '•'];
    if line.len() > MAX_BYTES || !line.contains(MARKS) {
        return false;
    }
    let mut pieces = line.split(MARKS).map(str::trim).filter(|piece| !piece.is_empty());
    let says = |piece: &str| is_button(piece) || piece.split_whitespace().all(is_button);
    pieces.clone().nth(1).is_some() && pieces.all(says)
}

/// Is it a line of links to a channel of the publisher, whatever it says?
fn leads_to_channel(document: &Document, line: &Block<'_>) -> bool {
    static PIECES: Literals = Literals::in_any_case(&[
        "whatsapp.com/channel/",
        "news.google.com/publications/",
        "google.com/preferences/source",
    ]);
    const MAX_WORDS: usize = 12;
    let leads_there = |anchor: &Anchor| PIECES.are_in(href(document, anchor));
    line.is_linked(0) && line.words() <= MAX_WORDS && line.anchors.iter().all(leads_there)
}

/// Is it the line below a text in which somebody reserves his rights (`© 2021 The Post. All rights reserved.`)?
pub(in crate::article) fn reserves_rights(line: &Block<'_>) -> bool {
    const MAX_CHARS: usize = 150;
    const SIGNS: [&str; 2] = ["©", "ⓒ"];
    const WORD: &str = "Copyright ";
    let begins = || line.text.get(..WORD.len()).is_some_and(|front| front.eq_ignore_ascii_case(WORD));
    let sign = SIGNS.into_iter().find(|sign| contains_literal(&line.text, sign)).or_else(|| begins().then_some(WORD));
    line.chars() <= MAX_CHARS
        && sign.is_some_and(|sign| PageWords::Legal.are_in(&normalize(&replace_literal(&line.text, sign, ""))))
}

/// Does a line offer larger and smaller letters (`A- A A+`, `حجم الخط: أ+ أ-`)?
fn sizes_text(line: &str) -> bool {
    const MAX_BYTES: usize = 60;
    if line.len() > MAX_BYTES || !line.contains(['+', '-']) {
        return false;
    }
    let sizes = match line.rsplit_once(':') {
        Some((label, sizes)) if is_button(label) => sizes,
        _ => line,
    };
    let mut letters = sizes.chars().filter(|&c| is_alphabetic(c));
    let first = letters.next();
    let is_size = |c: char| Some(c) == first || c.is_whitespace() || matches!(c, '+' | '-' | '\u{2212}' | '|');
    letters.next().is_some() && sizes.contains(['+', '-']) && sizes.chars().all(is_size)
}

/// Is a line the time that a player shows beside it (`0:00 / 4:32`)?
fn runs_player(document: &Document, line: &Block<'_>) -> bool {
    const MAX_BYTES: usize = 20;
    const MAX_LEVELS: usize = 4;
    let is_time = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ':' | '/');
    let is_player = |id: NodeId| matches!(document.element(id), Some(Element::Audio | Element::Video));
    let mut around = document.ancestors(line.first_node()).take(MAX_LEVELS);
    line.text.len() <= MAX_BYTES
        && line.text.contains(':')
        && line.text.chars().all(is_time)
        && (line.text.contains('/') || around.any(|id| document.children(id).any(is_player)))
}

/// Is each link of a line, which says little else, a control?
fn are_controls(document: &Document, line: &Block<'_>) -> bool {
    if line.anchors.is_empty() {
        return false;
    }
    let linked = line.anchors.iter().map(|anchor| word_count(line.anchor_text(anchor))).sum::<usize>();
    // A sentence says more beside its links.
    if !line.has_words_up_to(linked + MAX_WORDS_BESIDE) {
        return false;
    }
    let (mut sharers, mut buttons, mut pages, mut idle, mut filings) = (0, 0, 0, 0, 0);
    for anchor in &line.anchors {
        let (href, text) = (href(document, anchor), line.anchor_text(anchor));
        if is_sharer(href) || is_neighbor(document, anchor) {
            sharers += 1;
        } else if is_page_number(href, text) {
            pages += 1;
        } else if is_button(text) {
            buttons += 1;
        } else if is_idle(href) {
            idle += 1;
        } else if is_filing(document, anchor.id) {
            filings += word_count(text);
        } else {
            return false;
        }
    }
    let beside = line.words().saturating_sub(linked);
    let is_all = beside == 0 && !matches!(line.element, Element::P | Element::Li);
    sharers > 0 && beside + filings <= MAX_WORDS_BESIDE
        || sharers > 1 && beside <= MAX_WORDS_BESIDE
        || buttons + pages > 0 && line.anchors.len() > 1 && beside == 0
        || pages == line.anchors.len() && beside <= 2 && line.text.contains([':', '：'])
        || idle > 0 && is_all && linked <= MAX_WORDS_BESIDE && !line.ends_sentence()
}

/// Does it ask the reader to subscribe or to follow, with a link to where he may?
fn is_request(document: &Document, line: &Block<'_>) -> bool {
    if line.anchors.is_empty() || line.chars() > MAX_REQUEST_CHARS || line.sentences() > 2 {
        return false;
    }
    let asks = |text: &str| PageWords::Asks.are_in(&normalize(text));
    let is_post = |href: &str| embeds::recognize(href).is_some_and(|post| !post.id.is_empty());
    let leads_to_account = |anchor: &Anchor| {
        let href = href(document, anchor);
        ACCOUNTS.are_in(href) && !is_post(href)
    };
    let is_asking_link = || match line.is_linked(0) {
        // What is longer may be the title of another article.
        true => line.words() <= MAX_REQUEST_WORDS,
        false => line.anchors.iter().any(|anchor| asks(line.anchor_text(anchor))),
    };
    let is_filed = || line.anchors.iter().all(|anchor| is_filing(document, anchor.id));
    PageWords::Asks.begin(line.normal())
        && (is_asking_link() || line.anchors.iter().all(leads_to_account) || is_filed())
}

/// Does a link that is a number lead to the page of this number?
fn is_page_number(href: &str, text: &str) -> bool {
    const MAX_DIGITS: usize = 3;
    let number = text.trim();
    let is_number = number.len() <= MAX_DIGITS && number.bytes().all(|byte| byte.is_ascii_digit());
    let behind = href.trim_end_matches('/').strip_suffix(number).filter(|_| is_number && !number.is_empty());
    behind.is_some_and(|front| front.ends_with(['=', '/']) && !front.contains('#'))
}

fn is_twice_in(sorted: &[u32], hash: u32) -> bool {
    let start = sorted.partition_point(|&known| known < hash);
    sorted.get(start + 1) == Some(&hash)
}

/// The lines, by their place among those that are open, that are a link past what is no longer there, or past the whole
/// article; and the short line that such a link leads to.
fn skips(roles: &Roles<'_, '_>, open: &[usize]) -> Vec<usize> {
    let (document, body) = (roles.document, roles.body);
    let line = |index: usize| roles.blocks.list.get(*open.get(index)?);
    let mut links: Vec<(usize, NodeId, &str)> = Vec::new();
    for index in 0..open.len() {
        if let Some((id, place)) = line(index).and_then(|line| link_to_place(document, line)) {
            links.push((index, id, place));
        }
    }
    // Several in a row are a table of contents.
    let is_near =
        |one: usize, other: Option<&(usize, NodeId, &str)>| other.is_some_and(|&(at, ..)| at.abs_diff(one) == 1);
    let is_alone = |&(at, &(index, ..)): &(usize, &(usize, NodeId, &str))| {
        !is_near(index, links.get(at + 1)) && !is_near(index, links.get(at.wrapping_sub(1)))
    };
    let mut skips = Vec::new();
    for (_, &(index, link, place)) in links.iter().enumerate().filter(is_alone).take(MAX_LINES) {
        let target = document.subtree(NodeId::ROOT).find(|&id| {
            document.attribute(id, Attribute::Id) == Some(place)
                || document.attribute(id, Attribute::Name) == Some(place)
        });
        let Some(target) = target.filter(|&target| document.is_within(target, body) && target != body) else {
            skips.push(index);
            continue;
        };
        if document.is_within(link, target) {
            skips.push(index);
        }
        let next = line(index + 1).filter(|next| target > link && target <= next.first_node());
        let Some(next) = next.filter(|next| !next.element.is_heading() && next.element != Element::Li) else {
            continue;
        };
        let is_mark = document.children(target).next().is_none();
        let is_line = roles.blocks.span(target).len() == 1 && next.chars() <= MAX_SKIP_CHARS && !next.ends_sentence();
        if is_mark {
            skips.push(index);
        } else if is_line && may_be_tool(next) && document.is_within(next.first_node(), target) {
            skips.extend([index, index + 1]);
        }
    }
    skips
}

/// The link that is all of a short line, and the place of this page that it leads to.
fn link_to_place<'d>(document: &'d Document, line: &Block<'_>) -> Option<(NodeId, &'d str)> {
    let [anchor] = line.anchors.as_slice() else { return None };
    let href = document.attribute(anchor.id, Attribute::Href)?.trim();
    let place = href.strip_prefix('#').filter(|place| !place.is_empty())?;
    let is_words = line.text.chars().filter(|&c| is_alphabetic(c)).nth(1).is_some();
    let is_line = may_be_tool(line) && line.element != Element::Li && line.chars() <= MAX_SKIP_CHARS;
    (is_line && is_words && line.is_linked(0) && !line.ends_sentence()).then_some((anchor.id, place))
}

fn href<'d>(document: &'d Document, anchor: &Anchor) -> &'d str {
    document.attribute(anchor.id, Attribute::Href).unwrap_or_default().trim()
}

fn is_sharer(href: &str) -> bool {
    SHARERS.are_in(href)
}

/// Does a link lead to the post before or behind this one?
fn is_neighbor(document: &Document, anchor: &Anchor) -> bool {
    class_has_word(document.attribute(anchor.id, Attribute::Rel).unwrap_or_default(), &["prev", "next"])
}

/// Does a link lead nowhere, since a script would do what it says?
fn is_idle(href: &str) -> bool {
    href.is_empty() || href == "#" || href.starts_with("javascript:")
}
