//! Pictures that wait for a script, made real, and pictures that are there twice, made one.

use super::pass::{Context, PassInfo, Stage};
use crate::article::{last_part, picture_key};
use crate::html::{Attribute, Element};
use crate::policy::{Policy, UrlKind};
use crate::small::scan::position_of;
use crate::small::search::{Literals, replace_literal, split_at_literal};
use crate::small::text::split_whitespace;
use crate::tree::{Document, NodeId};

use Attribute::{
    Alt, DataLazySrc, DataLazySrcset, DataOriginal, DataSrc, DataSrcset, Height, Loading, MaqalSource, Media, Sizes,
    Src, Srcset, Type, Width,
};

pub(super) const PASS: PassInfo = PassInfo {
    name: "pictures",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: resolve,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            (
                "<img src=\"blank.gif\" data-src=\"a.jpg\"><img src=\"a.jpg\" alt=\"A\">",
                "<img src=\"a.jpg\" alt=\"A\">",
            ),
            (
                "<img srcset=\"a.jpg 400w, b.jpg 1200w\">",
                "<img srcset=\"a.jpg 400w, b.jpg 1200w\" sizes=\"100vw\" src=\"b.jpg\">",
            ),
        ],
        note: "lazy pictures made real, doubled ones made one, a `src` out of a lone `srcset`",
        must_follow: &[],
        must_precede: &[("pixels", "a lazy picture is a pixel until its address is known")],
    },
};

/// Gives pictures (and frames, sound and video) the addresses that lazy loaders keep elsewhere, gives a `src` to those
/// that have a `srcset` alone, and takes out pictures without an address, and the second of two that show the same with
/// no words between them.
fn resolve(document: &mut Document, root: NodeId, context: &mut Context) {
    // The last picture with an address since the last word.
    let mut before: Option<NodeId> = None;
    // The addresses in a `picture` stand before its `img`.
    let mut offered: Option<String> = None;
    // The `picture` in which a source was met that every browser takes.
    let mut settled = None;
    use Element::{Audio, Iframe, Img, Picture, Source, Video};
    if !document.may_hold(&[Audio, Iframe, Img, Source, Video]) {
        return;
    }
    let mut next = document.following(root, root, true);
    while let Some(id) = next {
        // Pictures and sources hold nothing: what is taken out or put in stands in front of that.
        next = document.following(id, root, true);
        let Some(element) = document.element(id) else {
            before = before.filter(|_| !document.says(id));
            continue;
        };
        match element {
            Picture => offered = None,
            Source => {
                take_candidates(document, id);
                take(document, id, Src, &[DataSrc]);
                settled = settle_source(document, id, settled);
                offered = offered.or_else(|| document.attribute(id, Srcset).map(str::to_owned));
            }
            Iframe | Video | Audio => {
                take(document, id, Src, &[DataSrc, DataLazySrc]);
            }
            Img => {
                resolve_image(document, id, offered.take().as_deref());
                if settled.is_some() && settled == document.parent(id) {
                    [Srcset, Sizes].into_iter().for_each(|name| document.remove_attribute(id, name));
                }
                if !has_address(document, id, context.policy) {
                    leave_words(document, id);
                    continue;
                }
                let key = |id: NodeId| document.attribute(id, Src).map(picture_key);
                let is_same = |&first: &NodeId| key(id).is_some_and(|known| key(first) == Some(known));
                match before.filter(is_same) {
                    Some(first) if detail_count(document, first) >= detail_count(document, id) => document.detach(id),
                    Some(first) => {
                        document.detach(first);
                        before = Some(id);
                    }
                    None if document.attribute(id, Src).is_some() => before = Some(id),
                    None => {}
                }
            }
            _ => {}
        }
    }
}

/// Can it be shown, having an address that the policy lets through?
fn has_address(document: &Document, id: NodeId, policy: &Policy) -> bool {
    let is_allowed = |src| policy.checked_url(UrlKind::Image, src).is_some();
    document.attribute(id, Srcset).is_some() || document.attribute(id, Src).is_some_and(is_allowed)
}

/// Leaves the words for a picture in its place, where it stood among others: as a letter or a formula does. A picture
/// with a place of its own is gone.
fn leave_words(document: &mut Document, id: NodeId) {
    let is_in_line = [document.previous(id), document.next(id)].into_iter().flatten().any(|id| document.says(id));
    if let Some(alt) = document.attribute(id, Alt).filter(|_| is_in_line).map(str::to_owned) {
        let words = document.create_text(&alt);
        document.insert_before(id, words);
    }
    document.detach(id);
}

fn resolve_image(document: &mut Document, id: NodeId, offered: Option<&str>) {
    take(document, id, Src, &[DataSrc, DataLazySrc, DataOriginal]);
    take_candidates(document, id);
    // A placeholder is gone by now.
    if document.attribute(id, Src).is_none() {
        let best = document.attribute(id, Srcset).or(offered).and_then(largest);
        let kept = || document.attribute(id, MaqalSource).map(str::to_owned);
        if let Some(address) = best.or_else(kept) {
            document.set_attribute(id, Src, &address);
        }
    }
}

/// Takes a source out of a `picture` where it is never taken: without an address, for a medium that no browser knows
/// by that name (`--wide`), or behind one that every browser takes, having neither a medium nor a type. Gives the
/// `picture` that such a one is in.
fn settle_source(document: &mut Document, id: NodeId, settled: Option<NodeId>) -> Option<NodeId> {
    let lacks = |name| document.attribute(id, name).is_none();
    let picture = document.parent(id).filter(|&parent| document.is(parent, Element::Picture));
    if picture.is_none() {
        return settled;
    }
    let is_unknown = document.attribute(id, Media).is_some_and(|medium| medium.trim_start().starts_with("--"));
    if picture == settled || lacks(Srcset) || is_unknown {
        document.detach(id);
        return settled;
    }
    if lacks(Media) && lacks(Type) { picture } else { settled }
}

/// Takes the candidates of a picture, and `sizes` where they need it: candidates with widths do, and no others may have
/// it. The size that browsers take without one is said. (<https://html.spec.whatwg.org/#sizes-attributes>)
fn take_candidates(document: &mut Document, id: NodeId) {
    // Most have none.
    if !document.may_have(id, &[Srcset, DataSrcset, DataLazySrcset, Sizes]) {
        return;
    }
    take(document, id, Srcset, &[DataSrcset, DataLazySrcset]);
    let has_widths = document
        .attribute(id, Srcset)
        .is_some_and(|srcset| srcset.split(',').any(|it| it.trim_end().ends_with('w') && it.trim().contains(' ')));
    if has_widths {
        drop_widthless(document, id);
    }
    let sizes = document.attribute(id, Sizes).unwrap_or_default().trim();
    // What scripts work out, browsers do for pictures that they load late.
    let is_auto = sizes.get(..4).is_some_and(|auto| auto.eq_ignore_ascii_case("auto"));
    if !has_widths {
        document.remove_attribute(id, Sizes);
    } else if !is_auto && !is_list_of_sizes(sizes) {
        document.set_attribute(id, Sizes, "100vw");
    } else if is_auto && document.is(id, Element::Img) {
        document.set_attribute(id, Loading, "lazy");
    }
}

/// Takes candidates without a width out of those that have one.
fn drop_widthless(document: &mut Document, id: NodeId) {
    let Some(srcset) = document.attribute(id, Srcset) else { return };
    let number = |token: &str, unit| {
        let digits = token.trim_end_matches(',').strip_suffix(unit);
        digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    // A comma may stand by itself.
    let is_token = |token: &&str| token.bytes().any(|byte| byte != b',');
    let tokens: Vec<&str> = split_whitespace(srcset).filter(is_token).collect();
    let is_before_width = |at: usize| tokens.get(at + 1).is_some_and(|next| number(next, 'w'));
    let is_alone = |at: usize, token: &str| !number(token, 'w') && (token.ends_with(',') || !is_before_width(at));
    // Most have a width behind each address and a comma behind that.
    if !tokens.iter().enumerate().any(|(at, token)| is_alone(at, token))
        || tokens.iter().any(|token| number(token, 'x'))
    {
        return;
    }
    let mut left = String::new();
    for (at, token) in tokens.iter().enumerate().filter(|&(at, token)| !is_alone(at, token)) {
        left.push_str(token.trim_end_matches(','));
        left.push_str(if is_before_width(at) { " " } else { ", " });
    }
    document.set_attribute(id, Srcset, left.strip_suffix(", ").unwrap_or(&left));
}

/// Is it a list of sizes, each but the last for a condition?
fn is_list_of_sizes(sizes: &str) -> bool {
    let has_condition = |size: &str| size.starts_with('(') || size.starts_with("not ");
    let mut depth = 0;
    let is_end = |c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0 && c == ','
    };
    let sizes: Vec<&str> = sizes.split(is_end).map(str::trim).collect();
    let Some((last, others)) = sizes.split_last() else { return false };
    let has_gap = last.contains(' ') && !last.contains('(');
    !last.is_empty() && !has_gap && !has_condition(last) && others.iter().all(|size| has_condition(size))
}

/// Takes the address from the first of `sources` that has one.
fn take(document: &mut Document, id: NodeId, wanted: Attribute, sources: &[Attribute]) {
    let is_address = |value: &&str| !is_placeholder(value) && !is_word(value.trim());
    let found = sources.iter().find_map(|&name| document.attribute(id, name).filter(is_address));
    if let Some(found) = found.map(|found| replace_literal(found, "{width}", WIDTH).into_owned()) {
        document.set_attribute(id, wanted, &found);
    }
    if document.attribute(id, wanted).is_some_and(is_placeholder) {
        document.remove_attribute(id, wanted);
    }
}

/// The width for which scripts would ask in an address that leaves it open, in CSS pixels.
const WIDTH: &str = "800";

/// Is it an address that shows nothing: none, or one of the small pictures that hold a place?
fn is_placeholder(address: &str) -> bool {
    /// A longer picture in an address is a real one.
    const MAX_PLACEHOLDER_BYTES: usize = 512;
    static NAMES: Literals = Literals::in_any_case(&[
        "placeholder",
        "blank.",
        "spacer.",
        "transparent.",
        "1x1.",
        "lazy-load",
        "lazyload",
        "loading.",
        "loader.",
        "pixel.gif",
        "leer.",
        "empty.",
        "pix.",
    ]);
    let address = address.trim();
    if is_template(address) {
        return true;
    }
    if address.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
        return address.len() < MAX_PLACEHOLDER_BYTES || address.starts_with("data:image/svg");
    }
    address.is_empty() || address.starts_with('#') || NAMES.are_in(last_part(address))
}

/// Is it what a template or a script left behind: `{{image.url}}`, `[object Object]`, JSON?
fn is_template(text: &str) -> bool {
    let is_hole = |text: &[u8]| matches!(text, [b'{', b'{', ..] | [b'$', b'{', ..] | [b'<', b'%', ..]);
    let mut rest = text.as_bytes();
    while let Some(sign) = position_of(rest, [b'{', b'$', b'<']).and_then(|at| rest.get(at..)) {
        if is_hole(sign) {
            return true;
        }
        rest = sign.get(1..).unwrap_or_default();
    }
    text.starts_with(['{', '[', '<', '$'])
}

/// Is it words or a number, as `lazy` and `true`? A real address may be a word, but not beside another.
fn is_word(text: &str) -> bool {
    !text.contains(['/', '.', '?', ':'])
}

/// The candidate that is widest, but no wider than a screen needs; else the first.
fn largest(srcset: &str) -> Option<String> {
    const MAX_WIDTH_PIXELS: u32 = 1600;
    let mut best: Option<(&str, u32)> = None;
    let mut rest = srcset;
    for _ in 0..100 {
        let (candidate, others) = split_at_literal(rest, ", ").unwrap_or((rest, ""));
        rest = others;
        let (address, width) = candidate.trim().split_once(' ').unwrap_or((candidate.trim(), ""));
        let width = width.trim().trim_end_matches(['w', ',']).parse().unwrap_or(0);
        if !address.is_empty() && best.is_none_or(|(_, best)| width > best && width <= MAX_WIDTH_PIXELS) {
            best = Some((address, width));
        }
    }
    best.map(|(address, _)| address.trim_end_matches(',').to_owned()).filter(|address| !is_placeholder(address))
}

/// The number of facts that a picture gives of itself.
fn detail_count(document: &Document, id: NodeId) -> usize {
    [Alt, Srcset, Width, Height]
        .iter()
        .filter(|&&name| document.attribute(id, name).is_some_and(|v| !v.is_empty()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn lazy_pictures_become_real() {
        for (html, expected) in [
            ("<img src=\"a.jpg\" data-src=\"%%IMAGE 1%%\">", "<img src=\"a.jpg\">"),
            ("<img src=\"/lazy-load.svg\" data-src=\"a.jpg\" width=8>", "<img src=\"a.jpg\" width=\"8\">"),
            ("<img src=\"data:image/gif;base64,R0lGOD\" data-lazy-src=\"a.jpg\">", "<img src=\"a.jpg\">"),
            ("<img data-original=\"a.jpg\" alt=\"x\">", "<img alt=\"x\" src=\"a.jpg\">"),
            (
                "<img data-srcset=\"a.jpg 400w, b.jpg 1200w, c.jpg 3000w\">",
                "<img srcset=\"a.jpg 400w, b.jpg 1200w, c.jpg 3000w\" sizes=\"100vw\" src=\"b.jpg\">",
            ),
            (
                "<img src=\"a.jpg\" srcset=\"a.jpg, b.jpg 768w\" sizes=\"(min-width: 9px) 5px, 100 vw\">",
                "<img src=\"a.jpg\" srcset=\"b.jpg 768w\" sizes=\"100vw\">",
            ),
            ("<p>a <img src=\"javascript:x\" alt=\"x + y\">.</p>", "<p>a x + y.</p>"),
            ("<p><img alt=\"x\"></p>", "<p></p>"),
            (
                "<img src=\"a.jpg\" srcset=\"a.jpg 9w\" sizes=\"auto\">",
                "<img src=\"a.jpg\" srcset=\"a.jpg 9w\" sizes=\"auto\" loading=\"lazy\">",
            ),
            (
                "<img src=\"a.jpg\" srcset=\"a.jpg 9w\" sizes=\"100vw, (min-width: 9px) 9px\">",
                "<img src=\"a.jpg\" srcset=\"a.jpg 9w\" sizes=\"100vw\">",
            ),
            (
                "<picture><source><source srcset=\"x.jpg\" media=\"--wide\"><source srcset=\"a.avif\" type=\"image/avif\"><source srcset=\"b.jpg\">\
                    <source srcset=\"c.jpg\" media=\"print\"><img src=\"d.jpg\" srcset=\"e.jpg 2x\"></picture>",
                "<picture><source srcset=\"a.avif\" type=\"image/avif\"><source srcset=\"b.jpg\"><img src=\"d.jpg\">\
                    </picture>",
            ),
            (
                "<picture><source data-srcset=\"a.avif 1x\"><img alt=\"\"></picture>",
                "<picture><source srcset=\"a.avif 1x\"><img alt=\"\" src=\"a.avif\"></picture>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn the_same_picture_twice_becomes_one() {
        for (html, expected) in [
            (
                "<p><img src=\"x/harvest-one.jpg\"></p><noscript><img src=\"x/harvest-one.jpg\" alt=\"A\"></noscript>",
                "<p></p><img src=\"x/harvest-one.jpg\" alt=\"A\">",
            ),
            (
                "<img src=\"harvest-300x200.jpg\" alt=\"A\"> <img src=\"harvest.jpg\">",
                "<img src=\"harvest-300x200.jpg\" alt=\"A\"> ",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn real_and_different_pictures_stay() {
        for html in [
            "<img src=\"a.jpg\"><img src=\"b.jpg\">",
            "<img src=\"harvest-one.jpg\">words<img src=\"harvest-one.jpg\">",
            "<img src=\"image?id=1\"><img src=\"image?id=2\">",
            "<img src=\"a.jpg\" srcset=\"a.jpg 1x, b.jpg 2x\" width=\"8\" height=\"6\">",
            "<img src=\"a.jpg\" srcset=\"a.jpg 400w, b.jpg 800w\" sizes=\"50vw\">",
            "<img src=\"a.jpg\" srcset=\"a.jpg 9w\" sizes=\"(min-width: 9px) calc(1px, 2px), not all 3px, calc((1px + 2px) * 3)\">",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
