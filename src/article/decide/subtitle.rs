//! The line under the headline that says a little more: a deck, which is set with the headline and not with the body.

use crate::article::collapse;
use crate::article::decide::roles::{Evidence, Role, Roles};
use crate::article::measure::block::Block;
use crate::article::measure::hints::Hint;
use crate::article::measure::measures::Measures;
use crate::html::{Attribute, Element};
use crate::language::page_words::PageWords;
use crate::language::{begins_caption, count_letters, normalize};
use crate::small::chars::is_alphabetic;
use crate::small::search::replace_literal;
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
    Some(collapse(&roles.document.text(id)))
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
        let text = collapse(&document.text(id));
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
