//! The line under the headline that says a little more: a deck, which is set with the headline and not with the body.

use crate::article::decide::roles::{Evidence, Role, Roles};
use crate::article::into_collapsed;
use crate::article::measure::block::Block;
use crate::article::measure::hints::Hint;
use crate::article::measure::measures::Measures;
use crate::html::{Attribute, Element};
use crate::language::page_words::{PageWords, opens_text};
use crate::language::{begins_caption, count_letters, normalize};
use crate::read::is_unspaced;
use crate::small::chars::is_alphabetic;
use crate::small::search::replace_literal;
use crate::small::text::{ends_with_mark, word_count};
use crate::tree::{Document, NodeId};

/// Words in classes and item properties of such lines.
const NAMES: &[&str] = &[
    "alaotsikko",
    "alternativeheadline",
    "altbaslik",
    "catenaccio",
    "deck",
    "dek",
    "occhiello",
    "onderkop",
    "ondertitel",
    "podnaslov",
    "podtitul",
    "podtytul",
    "podzagolovok",
    "sottotitolo",
    "soustitre",
    "strapline",
    "subhead",
    "subhed",
    "subheader",
    "subheadline",
    "subline",
    "subtitle",
    "subtitulo",
    "underrubrik",
    "undertitel",
    "undertittel",
    "untertitel",
    "unterzeile",
    "الفرعي",
    "فرعي",
];

/// Words that name a line or the first paragraph.
const PARAGRAPHS: &[&str] = &["chapeau", "chapo", "ingress", "leadin", "manchet", "perex", "sapo", "standfirst"];

/// Words that name them as well, and other things besides: they count for the first prose behind the headline alone.
const WEAK_NAMES: &[&str] = &[
    "abstract",
    "anons",
    "bajada",
    "copete",
    "description",
    "entradilla",
    "excerpt",
    "intro",
    "introduction",
    "lead",
    "lede",
    "lid",
    "ozet",
    "preamble",
    "sommario",
    "spot",
    "sumario",
    "summary",
    "synopsis",
    "teaser",
    "vorspann",
    "zajawka",
    "مقدمة",
    "ملخص",
];

/// How many blocks behind the headline are looked at, and the longest subtitle, in letters.
const MAX_BLOCKS_BEHIND: usize = 12;
const MAX_LETTERS: u32 = 350;
const MIN_LETTERS: u32 = 15;

/// What is longer, and has no certain name, is the first paragraph of the body, in letters.
const MAX_PARAGRAPH_LETTERS: u32 = 160;
const MAX_UNNAMED_LETTERS: u32 = 125;

/// Gives the subtitle its role, and takes it out of the body: its text.
pub(in crate::article) fn decide(
    roles: &mut Roles<'_, '_>,
    measures: &Measures,
    headline: NodeId,
    description: &str,
) -> Option<String> {
    let (id, evidence) = find(roles, measures, headline, description)?;
    roles.take_element(id, Role::Subtitle, evidence);
    Some(into_collapsed(roles.document.text(id)))
}

/// Gives the role of a subtitle to a heading right below the headline that heads no part of the text: the byline or the
/// date follows it, or it is the one heading of the body, and some words long. Gives its text.
pub(in crate::article) fn decide_heading(roles: &mut Roles<'_, '_>) -> Option<String> {
    const MAX_LINES_ABOVE: usize = 10;
    const MAX_CAPTIONS: usize = 3;
    let blocks = roles.blocks;
    let inside = blocks.span(roles.body);
    let has = |at: usize, known: &[Role]| roles.of(at).is_some_and(|role| known.contains(&role));
    let mut lines = inside.clone().take(MAX_LINES_ABOVE);
    let at = lines.find(|&at| !has(at, &[Role::Headline, Role::Kicker, Role::Date, Role::Byline]))?;
    let line = blocks.list.get(at).filter(|line| may_head_nothing(line) && roles.of(at).is_none())?;
    let is_below_headline = (at.saturating_sub(MAX_LINES_ABOVE)..at).any(|at| has(at, &[Role::Headline]));
    let end = blocks.span(line.node).end;
    let is_caption = |at: &usize| blocks.list.get(*at).is_some_and(|line| line.element == Element::Figcaption);
    let below = (end..inside.end).take(MAX_CAPTIONS).find(|at| !is_caption(at))?;
    let is_above_byline = || has(below, &[Role::Date, Role::Byline]);
    let is_heading = |at: usize| blocks.list.get(at).is_some_and(|line| line.element.is_heading());
    let is_alone = || {
        let is_text = blocks.list.get(below).is_some_and(|below| below.is_prose() && below.element == Element::P)
            && roles.of(below).is_none();
        is_text && has_some_words(&line.text) && !(end..inside.end).any(|at| is_heading(at) && roles.of(at).is_none())
    };
    if !is_below_headline || !is_above_byline() && !is_alone() {
        return None;
    }
    let id = line.node;
    roles.take_element(id, Role::Subtitle, "a heading between the headline and the byline, or the only one");
    Some(into_collapsed(roles.document.text(id)))
}

/// Is it a heading of a line's length, that leads to nothing below it?
fn may_head_nothing(line: &Block<'_>) -> bool {
    let letters = count_letters(&line.text) as u32;
    line.element.is_heading()
        && (MIN_LETTERS..=MAX_PARAGRAPH_LETTERS).contains(&letters)
        && line.anchors.is_empty()
        && line.quote == 0
        && line.label().is_none()
        && !line.has_list_mark()
        && !ends_with_mark(&line.text, ":：?؟？")
        && !opens_text(&line.text)
}

/// Has it the words of a sentence, or as many letters in scripts without spaces?
fn has_some_words(text: &str) -> bool {
    const MIN_WORDS: usize = 4;
    word_count(text) >= MIN_WORDS || text.chars().any(is_unspaced)
}

/// Does markup call a line below the headline of a fragment its subtitle? What may be named so for another reason must
/// come first.
pub(super) fn is_called(document: &Document, line: &Block<'_>, is_first: bool) -> bool {
    let letters = count_letters(&line.text) as u32;
    let is_named = |most: u32, known: &[&str]| letters <= most && is_named(document, line.node, known);
    // What we call a lead is the first paragraph.
    let is_ours = || document.attribute(line.node, Attribute::Class).is_some_and(|class| class.starts_with("maqal-"));
    letters >= MIN_LETTERS
        && line.anchors.is_empty()
        && !begins_caption(&line.text)
        && !is_ours()
        && (is_named(MAX_LETTERS, NAMES)
            || is_named(MAX_PARAGRAPH_LETTERS, PARAGRAPHS)
            || is_first && is_named(MAX_UNNAMED_LETTERS, WEAK_NAMES))
}

/// Finds the block between the headline and the body's second paragraph that its name, its level or the page's
/// description shows to be the subtitle.
#[inline(never)]
fn find(roles: &Roles<'_, '_>, measures: &Measures, headline: NodeId, description: &str) -> Option<(NodeId, Evidence)> {
    let (document, body) = (roles.document, roles.body);
    let blocks = document.in_order(NodeId::ROOT).filter(|&id| id > headline && measures.own(id).letters > 0);
    let description = normalize(description);
    let mut parent_of_prose = None;
    let mut candidate = None;
    let is_credit = |id: NodeId| {
        let text = into_collapsed(document.text(id));
        begins_caption(&text) || PageWords::Credits.are_in(&normalize(&text))
    };
    let may_be = |&id: &NodeId| !document.is_within(id, headline) && roles.hint(id) != Hint::Caption;
    for id in blocks.filter(may_be).take(MAX_BLOCKS_BEHIND) {
        let own = measures.own(id);
        let is_long_enough = (MIN_LETTERS..=MAX_LETTERS).contains(&own.letters);
        let fits = is_long_enough && own.link_density() < 0.5 && !is_credit(id);
        let is_standfirst = || own.letters <= MAX_PARAGRAPH_LETTERS && is_named(document, id, PARAGRAPHS);
        if fits && (is_named(document, id, NAMES) || is_standfirst()) {
            return Some((id, "markup calls it a subtitle"));
        }
        let is_short = fits && own.letters <= MAX_UNNAMED_LETTERS;
        // The description of a film may be all the text there is.
        let is_all = || document.is_within(id, body) && measures.inside(body).paragraphs <= u32::from(own.is_prose);
        if is_short
            && candidate.is_none()
            && is_named(document, id, WEAK_NAMES)
            && !is_in_link(document, id)
            && !is_all()
        {
            return Some((id, "markup calls it a summary, and it comes first"));
        }
        let is_outside = body == NodeId::ROOT || !document.is_within(id, body);
        if is_short && is_outside && matches!(document.element(id), Some(Element::H2 | Element::H3)) {
            return Some((id, "a small heading above the body"));
        }
        if measures.is_boilerplate(id) {
            continue;
        }
        if own.is_prose {
            if let Some(candidate) = candidate.filter(|_| document.parent(id) != parent_of_prose) {
                return Some((candidate, "says the page's description"));
            }
            // The page's description, standing apart from what follows.
            if candidate.is_some() || !is_short || normalize(&document.text(id)) != description {
                return None;
            }
            (candidate, parent_of_prose) = (Some(id), document.parent(id));
        }
    }
    None
}

fn is_in_link(document: &Document, id: NodeId) -> bool {
    document.inclusive_ancestors(id).take(4).any(|id| document.is(id, Element::A))
}

/// Is it named as a subtitle, or is a box that holds nothing else?
fn is_named(document: &Document, id: NodeId, known: &[&str]) -> bool {
    let around = document.parent(id).filter(|&parent| document.children(parent).count() == 1);
    [Some(id), around].into_iter().flatten().any(|id| {
        let mut names = document.attributes(id).filter(|(name, _)| name.names_part() || *name == Attribute::Itemprop);
        names.any(|(_, value)| {
            let lower = value.to_ascii_lowercase();
            let value = replace_literal(&lower, "sub-", "sub");
            let value = replace_literal(&value, "sous-", "sous");
            value.split(|c: char| !is_alphabetic(c)).any(|word| known.contains(&word))
        })
    })
}
