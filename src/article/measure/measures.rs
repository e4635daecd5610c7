//! Measures of every element of a document: letters, links, sentences, prose; and whether it is part of the article at
//! all.
//!
//! Everything that finds and prunes the body reads these figures. They are made in three walks over the document,
//! whatever is in it.

use super::figures::{Figures, Measure, OwnMeasure, Slot};
use super::hints::{Hint, Hints, is_button, is_credit, is_of_timeline, is_other_work};
use std::rc::Rc;

use crate::article::files::leads_to_picture;
use crate::html::{Attribute, Element, has_word};
use crate::language::normalize;
use crate::language::page_words::{PageWords, is_verdict};
use crate::small::chars::is_alphanumeric;
use crate::small::scan::{AsciiCounts, count_ascii_chunks};
use crate::small::search::Literals;
use crate::small::text::{beyond_ascii, trim_start};
use crate::tree::{Document, Node, NodeId};

/// The shortest text of a block that counts as prose, in letters.
const MIN_PROSE_LETTERS: u32 = 25;

/// The least prose of an article that stands beside what most of a page's prose is in, in letters.
const MIN_ARTICLE_LETTERS: u32 = 300;

/// What is known of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It may be part of the article.
    Open,
    /// It, or what it stands in, is no part of an article.
    Boilerplate,
    /// It has left.
    Gone,
}

/// The figures of one document.
pub(in crate::article) struct Measures {
    /// By node: which of the figures are an element's. All that holds no block shares the first, which stay zero: the
    /// nearest block around has what is in it.
    slots: Vec<Slot>,
    figures: Figures,
    /// By node.
    states: Vec<State>,
    hints: Rc<Hints>,
    /// Classes and IDs of what a subscription pays for.
    paid: Vec<String>,
    /// Its names make nothing boilerplate: they lie on this page.
    is_lenient: bool,
    /// The blocks of prose, the last one first.
    prose: Vec<NodeId>,
}

impl Measures {
    /// Of a whole document. `paid` are the classes and IDs of what a subscription pays for, by the page's own data.
    pub(in crate::article) fn of(document: &Document, hints: &Rc<Hints>, paid: Vec<String>) -> Self {
        Self::made(document, hints, paid, false)
    }

    /// The same, names aside: for pages whose article bears the name of something else.
    pub(in crate::article) fn lenient(document: &Document, hints: &Rc<Hints>) -> Self {
        Self::made(document, hints, Vec::new(), true)
    }

    fn made(document: &Document, hints: &Rc<Hints>, paid: Vec<String>, is_lenient: bool) -> Self {
        let (slots, figures) = slots(document);
        let states = vec![State::Open; document.len()];
        let mut measures =
            Self { slots, figures, states, hints: Rc::clone(hints), paid, is_lenient, prose: Vec::new() };
        measures.measure(document, NodeId::ROOT);
        measures
    }

    /// The figures of what stays in `root`: all but what is gone.
    pub(in crate::article) fn of_rest(
        mut self,
        document: &Document,
        root: NodeId,
        is_gone: impl Fn(NodeId) -> bool,
    ) -> Self {
        self.prose = Vec::new();
        // A block from which nothing leaves keeps the figures that it had. Those of others are made anew, and of all
        // where they were counted for what is around the root, or as in a link.
        let is_kept = document.element(root).is_some_and(parts_text)
            && !document.ancestors(root).any(|id| document.is(id, Element::A));
        for id in document.in_order(root) {
            let leaves = is_gone(id);
            self.states[id.index()] = if leaves { State::Gone } else { State::Open };
            if leaves || !is_kept {
                *self.figures.own_mut(self.slots[id.index()]) = OwnMeasure::default();
            }
            let parent = document.parent(id).filter(|&parent| leaves && id != root && !is_gone(parent));
            if let Some(parent) = parent {
                let is_block = |id: &NodeId| *id == root || document.element(*id).is_some_and(parts_text);
                let block = document.inclusive_ancestors(parent).find(is_block).unwrap_or(root);
                *self.figures.own_mut(self.slots[block.index()]) = OwnMeasure::default();
            }
        }
        self.measure(document, root);
        self
    }

    fn measure(&mut self, document: &Document, root: NodeId) {
        self.measure_blocks(document, root);
        self.add_up(document, root, None);
        let changed = self.find_boilerplate(document, root);
        self.add_up(document, root, Some(&changed));
    }

    pub(in crate::article) fn hint(&self, document: &Document, id: NodeId) -> Hint {
        self.hints.about(document, id)
    }

    pub(in crate::article) fn inside(&self, id: NodeId) -> Measure {
        match self.slots[id.index()] {
            Slot::SHARED => Measure::default(),
            // What is boilerplate or gone counts for nothing, and nothing was added to its sum.
            slot if self.states[id.index()] == State::Open => self.figures.inside(slot),
            _ => Measure::default(),
        }
    }

    /// The text that a block holds itself.
    pub(in crate::article) fn own(&self, id: NodeId) -> &OwnMeasure {
        self.figures.own(self.slots[id.index()])
    }

    /// The blocks of prose that may be part of an article, in document order.
    pub(in crate::article) fn prose(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.prose.iter().rev().copied().filter(|&id| !self.is_boilerplate(id))
    }

    /// Is it, or what it stands in, no part of an article?
    pub(in crate::article) fn is_boilerplate(&self, id: NodeId) -> bool {
        self.states.get(id.index()) == Some(&State::Boilerplate)
    }

    /// Each run of text belongs to the nearest block around it.
    fn measure_blocks(&mut self, document: &Document, root: NodeId) {
        let Self { slots, figures, states, hints, .. } = self;
        debug_assert!(slots[root.index()] != Slot::SHARED, "a body holds blocks");
        let stays = |id: &NodeId| states[id.index()] != State::Gone;
        // White space counts for nothing.
        let tells = |id: &NodeId| stays(id) && !document.is_white(*id);
        let one_more = |count: &mut u16, is_one: bool| *count = count.saturating_add(is_one.into());
        // The elements that are open, each with the slot of its block, and whether it stands in a link.
        let mut open = vec![(root, slots[root.index()], false)];
        for id in document.in_order(root).filter(tells) {
            while open.len() > 1 && open.last().is_some_and(|last| document.parent(id) != Some(last.0)) {
                open.pop();
            }
            let (_, block, is_linked) = open.last().copied().unwrap_or((root, Slot::SHARED, false));
            let own = figures.own_mut(block);
            match document.node(id) {
                Node::Text(_) if own.is_known => {}
                Node::Text(text) => {
                    let (letters, stops) = weigh(text);
                    own.letters += letters;
                    own.stops = own.stops.saturating_add(u16::try_from(stops).unwrap_or(u16::MAX));
                    own.linked += if is_linked { letters } else { 0 };
                }
                Node::Element(element) => {
                    let is_link =
                        element == Element::A && document.attribute(id, Attribute::Href).is_some_and(leads_away);
                    let block = if parts_text(element) { slots[id.index()] } else { block };
                    open.push((id, block, is_linked || is_link));
                    if own.is_known {
                        continue;
                    }
                    one_more(&mut own.links, is_link);
                    match element {
                        Element::Blockquote => one_more(&mut own.quotes, true),
                        Element::Img | Element::Video | Element::Audio => one_more(&mut own.images, true),
                        Element::H1 | Element::Main => one_more(&mut own.anchors, true),
                        Element::Article => one_more(&mut own.anchors, hints.about(document, id) != Hint::Away),
                        _ => {}
                    }
                    // Few elements have one of these.
                    if document.may_have(id, &[Attribute::MaqalResource, Attribute::Itemprop]) {
                        let is_post = document.attribute(id, Attribute::MaqalResource).is_some();
                        one_more(&mut own.quotes, is_post && element != Element::Blockquote);
                        one_more(&mut own.anchors, is_named_body(document, id, element));
                    }
                }
            }
        }
    }

    /// Adds up the measures, from the leaves up: what the children of each have, from the last one on, and what it has
    /// itself. Where it is told what has changed, by the number of its slot, of nothing else.
    fn add_up(&mut self, document: &Document, root: NodeId, changed: Option<&[bool]>) {
        let Self { slots, figures, states, prose, .. } = self;
        let is_open = |id: NodeId| slots[id.index()] != Slot::SHARED && states[id.index()] == State::Open;
        let has_changed = |slot: Slot| changed.is_none_or(|changed| !slot.is_leaf() && changed[slot.index()]);
        let is_due = |id: &NodeId| is_open(*id) && has_changed(slots[id.index()]);
        for id in document.in_order(root).rev().filter(is_due) {
            let slot = slots[id.index()];
            let own = figures.own_mut(slot);
            if !own.is_known {
                let is_prose = own.letters >= MIN_PROSE_LETTERS && own.link_density() < 0.6;
                own.is_prose = is_prose && !document.is_heading(id);
                own.is_known = true;
                prose.extend(own.is_prose.then_some(id));
            }
            if slot.is_leaf() {
                continue;
            }
            let mut sum = Measure::default();
            let mut child = document.last_child(id);
            while let Some(at) = child {
                if is_open(at) {
                    sum.add(&figures.inside(slots[at.index()]));
                }
                child = document.previous(at);
            }
            sum.add(&figures.own(slot).whole());
            figures.set_sum(slot, sum);
        }
    }

    /// Finds, from the root down, elements that are hidden, that navigate, or whose name says something else. A name
    /// that most of the page's prose bears means something else again (`has-sidebar`), unless the article stands
    /// outside it. Gives what has another sum by that, by the number of its slot.
    fn find_boilerplate(&mut self, document: &Document, root: NodeId) -> Vec<bool> {
        let mut changed = vec![false; self.figures.count_around()];
        let all = self.inside(root);
        for id in document.in_order(root).skip(1) {
            if self.states[id.index()] != State::Open {
                continue;
            }
            let is_inside = document.parent(id).is_some_and(|parent| self.is_boilerplate(parent));
            if !is_inside && !self.is_boilerplate_itself(document, id, &all) {
                continue;
            }
            self.states[id.index()] = State::Boilerplate;
            let mut around = document.parent(id).filter(|_| !is_inside && self.slots[id.index()] != Slot::SHARED);
            while let Some(id) = around.filter(|id| !changed[self.slots[id.index()].index()]) {
                changed[self.slots[id.index()].index()] = true;
                around = document.parent(id);
            }
        }
        changed
    }

    fn is_boilerplate_itself(&self, document: &Document, id: NodeId, all: &Measure) -> bool {
        let Some(element) = document.element(id) else { return false };
        if matches!(element, Element::Nav | Element::Select | Element::Dialog | Element::Title)
            || element == Element::Button && is_button(document, id)
        {
            return true;
        }
        let hint = self.hint(document, id);
        let is_by_element =
            matches!(element, Element::Footer | Element::Form | Element::Menu | Element::Fieldset | Element::Aside);
        // Nothing speaks against most elements.
        if !is_by_element && matches!(hint, Hint::None | Hint::Body | Hint::Caption) {
            return false;
        }
        let inside = self.inside(id);
        let share = inside.score / all.score.max(0.001);
        if matches!(element, Element::Footer | Element::Form | Element::Menu | Element::Fieldset) {
            // A shop's form goes around all that it says of its goods.
            let holds_text = self.is_lenient && inside.paragraphs > 1 && element != Element::Footer;
            // The footer of a quotation says whose it is.
            let is_signature = || document.ancestors(id).take(3).any(|id| document.is(id, Element::Blockquote));
            return share < 0.5 && !holds_text && !(element == Element::Footer && is_signature());
        }
        let hint = match hint {
            Hint::Away | Hint::Near if self.is_paid(document, id) => Hint::Gate,
            hint => hint,
        };
        // However much is in it, there is an article outside it.
        let is_beside =
            inside.anchors == 0 && all.anchors > 0 && all.prose.saturating_sub(inside.prose) >= MIN_ARTICLE_LETTERS;
        if matches!(hint, Hint::None | Hint::Away | Hint::Near | Hint::Body)
            && self.shows_pictures(document, id, &inside)
        {
            return false;
        }
        if matches!(hint, Hint::Away | Hint::Near) && inside.links == 0 {
            // The word "rating" in front of it has a name of its own.
            let around = document.parent(id).filter(|&around| document.element(around).is_some_and(Element::is_block));
            if shows_verdict(document, id) || around.is_some_and(|around| shows_verdict(document, around)) {
                return false;
            }
        }
        if element == Element::Aside {
            let is_text = matches!(hint, Hint::None | Hint::Body | Hint::Caption);
            return (share < 0.5 || is_beside) && !(is_text && is_info_box(document, id, &inside));
        }
        match hint {
            Hint::Hidden => share < 0.8,
            Hint::Muted => share < 0.8 && element.is_block() && is_menu(&inside),
            Hint::Gate => {
                share < 0.5 && element != Element::P && inside.anchors == 0 && is_offer(document, id, &inside)
            }
            Hint::Away | Hint::Near if self.is_lenient || is_credit(document, id) => false,
            Hint::Away if inside.anchors > 0 => share < 0.35,
            Hint::Away => share < 0.7 || is_beside,
            Hint::Near => {
                // The entries of a live blog each have a time and a name.
                let is_of_entry = || document.ancestors(id).any(|id| is_other_work(document, id));
                inside.quotes == 0
                    && inside.anchors == 0
                    && share < 0.1
                    && !is_of_entry()
                    && !is_of_timeline(document, id)
                    && !self.is_of_recipe(document, id)
            }
            Hint::Body | Hint::Caption | Hint::None => false,
        }
    }

    /// Does it stand in a box with a recipe, whose times and helpings are named as those of a post are?
    fn is_of_recipe(&self, document: &Document, id: NodeId) -> bool {
        const MAX_LEVELS: usize = 5;
        let is_one = |id: NodeId| {
            let class = document.attribute(id, Attribute::Class).unwrap_or_default();
            has_word(class, &["recipe", "recipes"]) && self.inside(id).anchors == 0
        };
        document.ancestors(id).take(MAX_LEVELS).any(is_one)
    }

    /// Is it pictures with their captions and nothing else, in a box that is named for how it is set? What such a name
    /// tells of elsewhere has words or a link.
    fn shows_pictures(&self, document: &Document, id: NodeId, inside: &Measure) -> bool {
        static NAMES: Literals = Literals::in_any_case(&[
            "banner", "carousel", "modal", "overlay", "popup", "related", "relacion", "slide", "teaser", "widget",
        ]);
        static OTHERS: Literals = Literals::in_any_case(&["author", "avatar", "logo", "menu", "nav", "thumb"]);
        const MIN_PIXELS: u32 = 100;
        // A player alone is a film of the article, whatever it is set in.
        if inside.quotes > 0 && inside.letters < 2 && inside.links == 0 {
            return true;
        }
        if inside.images == 0 {
            return false;
        }
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        let is_named = document.is(id, Element::Aside) || NAMES.are_in(class);
        if !is_named || OTHERS.are_in(class) {
            return false;
        }
        let is_icon = |id: NodeId| {
            let width = document.attribute(id, Attribute::Width).and_then(|width| width.trim().parse().ok());
            document.is(id, Element::Img) && width.is_some_and(|width: u32| width < MIN_PIXELS)
        };
        let is_caption = |id: NodeId| document.is(id, Element::Figcaption) || self.hint(document, id) == Hint::Caption;
        let mut letters = inside.letters;
        let mut at = Some(id);
        while let Some(inner) = at {
            let leads_away = document.is(inner, Element::A) && !leads_to_picture(document, inner);
            if leads_away || is_icon(inner) {
                return false;
            }
            let is_said = is_caption(inner);
            letters -= if is_said { self.inside(inner).letters.min(letters) } else { 0 };
            at = document.following(inner, id, !is_said);
        }
        letters < 2
    }

    fn is_paid(&self, document: &Document, id: NodeId) -> bool {
        let is_known = |word: &str| self.paid.iter().any(|known| known == word);
        !self.paid.is_empty()
            && document.attributes(id).any(|(name, value)| {
                matches!(name, Attribute::Class | Attribute::Id) && value.split_ascii_whitespace().any(is_known)
            })
    }
}

/// A slot for each block and for all around it, and room for what is counted of them.
fn slots(document: &Document) -> (Vec<Slot>, Figures) {
    let mut slots = vec![Slot::SHARED; document.len()];
    let (mut around, mut leaves) = (0, 0);
    // From the end: what has a slot by now holds a block.
    for id in document.in_order(NodeId::ROOT).rev().filter(|&id| document.element(id).is_some_and(parts_text)) {
        if slots[id.index()] != Slot::SHARED {
            continue;
        }
        slots[id.index()] = Figures::slot_of_leaf(leaves);
        leaves += 1;
        let mut at = document.parent(id);
        while let Some(id) = at.filter(|at| slots[at.index()] == Slot::SHARED) {
            around += 1;
            slots[id.index()] = Figures::slot_around(around);
            at = document.parent(id);
        }
    }
    (slots, Figures::of(around, leaves))
}

/// Is it a block, whose text is its own?
fn parts_text(element: Element) -> bool {
    element.is_block() && element != Element::Br
}

/// Does an `aside` tell more of the article's matter: figures, facts, a note? Such boxes say so in their name, or are a
/// list, or prose under a heading, without a link, a picture, a control or a request.
fn is_info_box(document: &Document, id: NodeId, inside: &Measure) -> bool {
    use Element::*;
    const MIN_LETTERS: u32 = 25;
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    let has = |wanted: &dyn Fn(Element) -> bool| document.subtree(id).filter_map(|id| document.element(id)).any(wanted);
    let is_table = |element| matches!(element, Ul | Ol | Dl | Table);
    let is_control = |element| matches!(element, Form | Button | Select | Iframe);
    let asks = || PageWords::Asks.are_in(&normalize(&document.text(id)));
    let is_headed = || inside.paragraphs > 0 && has(&Element::is_heading) && !has(&is_control) && !asks();
    let says = || has(&is_table) || is_headed();
    let is_named = INFO_BOXES.are_in(class) || (inside.links == 0 && inside.images == 0 && says());
    is_named && inside.letters >= MIN_LETTERS && inside.link_density() < 0.3
}

/// Pieces of the classes of boxes that tell more of the matter.
static INFO_BOXES: Literals = Literals::in_any_case(&[
    "info",
    "fact",
    "fakt",
    "fait",
    "dato",
    "dati",
    "figure",
    "zahl",
    "chiffre",
    "cifra",
    "numbers",
    "encadr",
    "recuadro",
    "kader",
    "boks",
    "callout",
    "correct",
    "note",
    "glossar",
    "explain",
    "erkl",
    "background",
    "hintergrund",
    "timeline",
    "chronolog",
    "definition",
    "highlight",
    "keypoint",
    "key-point",
    "takeaway",
    "summary",
    "box",
]);

/// Is it there for what is no prose: links, pictures, controls?
fn is_menu(inside: &Measure) -> bool {
    inside.paragraphs == 0 && (inside.links > 0 || inside.images > 0 || inside.letters < 2)
}

/// Does a box hold an offer, and not what is paid for? An offer is short, and has a link or a button beside its words.
fn is_offer(document: &Document, id: NodeId, inside: &Measure) -> bool {
    const MAX_PROSE_LETTERS: u32 = 250;
    let has_control = || {
        let mut inner = document.subtree(id).filter_map(|id| document.element(id));
        inner.any(|element| matches!(element, Element::Button | Element::Form | Element::Input))
    };
    inside.prose < MAX_PROSE_LETTERS && (inside.letters > inside.prose && inside.links > 0 || has_control())
}

/// Is it the body by its item property, and not by its element already?
fn is_named_body(document: &Document, id: NodeId, element: Element) -> bool {
    !matches!(element, Element::H1 | Element::Main | Element::Article)
        && document.attribute(id, Attribute::Itemprop).is_some_and(|name| name.eq_ignore_ascii_case("articleBody"))
}

fn leads_away(href: &str) -> bool {
    !trim_start(href).starts_with('#')
}

/// What a character of a text counts for: letters in the lower half of the number, stops in the upper. A byte of a
/// character beyond ASCII is told by what is above both.
const LETTER: u64 = 1;
const STOP: u64 = 1 << 32;
const BEYOND: u64 = 1 << 48;

const STOPS: [u8; 5] = [b',', b'.', b';', b'!', b'?'];

/// The weights of bytes.
static WEIGHTS: [u64; 256] = {
    let mut table = [BEYOND; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = if (byte as u8).is_ascii_alphanumeric() { LETTER } else { 0 };
        byte += 1;
    }
    let mut at = 0;
    while at < STOPS.len() {
        table[STOPS[at] as usize] = STOP;
        at += 1;
    }
    table
};

/// Letters and stops.
fn weigh(text: &str) -> (u32, u32) {
    let (AsciiCounts { letters, marks, is_all }, rest) = count_ascii_chunks(text, STOPS);
    let rest: u64 = rest.iter().map(|&byte| WEIGHTS[usize::from(byte)]).sum();
    let is_ascii = is_all && rest < BEYOND;
    let others: u64 = if is_ascii { 0 } else { beyond_ascii(text).map(weight).sum() };
    let all = (rest & (BEYOND - 1)) + others;
    (letters + all as u32, marks + (all >> 32) as u32)
}

/// The weight of a character beyond ASCII.
fn weight(c: char) -> u64 {
    match c {
        // The letters that most texts are of.
        '\u{e0}'..='\u{f6}' | '\u{400}'..='\u{481}' | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' => LETTER,
        // Arabic, Devanagari, Armenian, Ethiopic, CJK and full-width.
        '،' | '؛' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '、' | '。' | '，' | '．' | '；' | '！' | '？' | '｡' | '､' => {
            STOP
        }
        '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}' | '\u{1000}'..='\u{109f}' => LETTER,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            3 * LETTER
        }
        c if is_alphanumeric(c) => LETTER,
        _ => 0,
    }
}

/// Is it a short box with what a check of facts came to, whatever it is named?
fn shows_verdict(document: &Document, id: NodeId) -> bool {
    const MAX_NODES: usize = 16;
    const NAMES: &[&str] =
        &["badge", "claim", "fact", "factcheck", "label", "rating", "ratings", "result", "tag", "verdict"];
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    if !has_word(class, NAMES) || document.subtree(id).nth(MAX_NODES).is_some() {
        return false;
    }
    document.subtree(id).any(|id| matches!(document.node(id), Node::Text(text) if is_verdict(text.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::document_of;

    #[test]
    fn what_is_known_of_blocks_is_what_a_second_measuring_finds() {
        let mut document = document_of(
            "<div class=nav><a href=/1>Home</a></div><main><h1>Water</h1>\n<p>It came <b>back, <i>late</i></b>.</p>\
             <div>The council of nine families decides.<img src=/i><p>Who opens <a href=/2>the sluice</a>?</p> Bees</div>\
             <ul><li>one<li><a href=#2>two</a></ul><blockquote>The orchard is old, and so are we.</blockquote></main>",
        );
        document.put_in_order();
        let measured = || Measures::of(&document, &Rc::new(Hints::of(&document)), Vec::new());
        for gone in document.in_order(NodeId::ROOT).skip(1) {
            let is_gone = |id: NodeId| document.is_within(id, gone);
            let mut anew = measured();
            for id in document.in_order(NodeId::ROOT) {
                *anew.figures.own_mut(anew.slots[id.index()]) = OwnMeasure::default();
            }
            let figures = |measures: Measures| {
                let measures = measures.of_rest(&document, NodeId::ROOT, is_gone);
                let of = |id: NodeId| format!("{:?} {:?}", measures.inside(id), measures.own(id));
                document.in_order(NodeId::ROOT).map(of).collect::<Vec<_>>()
            };
            assert_eq!(figures(measured()), figures(anew), "without {:?}", document.node(gone));
        }
    }
}
