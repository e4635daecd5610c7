//! The head of the page: language and direction, title, `meta` elements and the canonical address.

use lol_html::html_content::{Element, EndTag, TextChunk};

use crate::fill::{Hole, open_tag, quoted};
use crate::metadata::{detail_of, key};
use crate::options::Head;
use crate::places::HTML;
use crate::state::{InHead, PutHole, Shared, State};

/// May an element stand in the head? Any other one ends it.
pub(crate) fn holds(name: &str) -> bool {
    matches!(
        name,
        "title" | "meta" | "link" | "style" | "script" | "base" | "noscript" | "template" | "basefont" | "bgsound" | "noframes"
    )
}

/// `<html lang dir>`
pub(crate) fn html(shared: &Shared, element: &mut Element<'_, '_>) {
    // A second one is no element.
    if std::mem::replace(&mut shared.lock().has_html, true) {
        return;
    }
    let hole = Hole::Language { lang: raw(element, "lang"), dir: raw(element, "dir") };
    let before = open_tag(element, &["lang", "dir"]);
    element.start_tag().streaming_replace(PutHole::after(shared, before, hole));
}

/// The value of an attribute as it stands there, for between `"`.
fn raw(element: &Element<'_, '_>, name: &str) -> Option<String> {
    element.get_attribute(name).map(|value| quoted(&value))
}

/// What the head lacks, once: said by whoever sees its end first.
fn rest(state: &mut State) -> Option<Hole> {
    let is_first = std::mem::replace(&mut state.head, InHead::Over) != InHead::Over;
    (is_first && state.options.head != Head::Off).then(|| Hole::Rest(std::mem::take(&mut state.rest)))
}

/// `<head>`
pub(crate) fn head(shared: &Shared) {
    let mut state = shared.lock();
    if state.head == InHead::Not {
        state.head = InHead::Yes;
    }
}

/// `</head>`
pub(crate) fn head_ends(shared: &Shared, end: &mut EndTag<'_>) {
    // Where the head is not closed, lol_html gives the end tag that stands behind the body.
    if end.name() != "head" {
        return;
    }
    let rest = rest(&mut shared.lock());
    if let Some(hole) = rest {
        end.streaming_before(PutHole::new(shared, hole));
    }
}

/// `<body>`, and whatever else ends the head, be it written or not.
pub(crate) fn body(shared: &Shared, element: &mut Element<'_, '_>) {
    let rest = {
        let mut state = shared.lock();
        if state.head == InHead::Over || state.places.is_apart() {
            return;
        }
        rest(&mut state)
    };
    if let Some(hole) = rest {
        element.streaming_before(PutHole::new(shared, hole));
    }
}

/// Is this a part of the head that is ours to fill?
fn is_ours(state: &State, element: &Element<'_, '_>) -> bool {
    element.namespace_uri() == HTML && !state.places.is_apart() && state.slot.is_none()
}

/// Is this the page's own title, which is filled as such and needs to be no slot?
pub(crate) fn is_page_title(shared: &Shared, element: &Element<'_, '_>) -> bool {
    let state = shared.lock();
    element.tag_name() == "title"
        && state.options.head != Head::Off
        && state.head != InHead::Over
        && is_ours(&state, element)
}

/// `<title>`. Does its end matter?
pub(crate) fn title(shared: &Shared, element: &mut Element<'_, '_>) -> bool {
    let mut state = shared.lock();
    if !is_ours(&state, element) || state.head == InHead::Over {
        return false;
    }
    if state.title.is_some() || state.rest.has_title || state.rest.title.is_some() {
        element.remove();
        return false;
    }
    state.title = Some(String::new());
    if state.options.head == Head::Late {
        element.remove();
    }
    true
}

/// The text of a title, which is written at its end, in one piece with the article's.
pub(crate) fn title_text(shared: &Shared, text: &mut TextChunk<'_>) {
    if let Some(title) = &mut shared.lock().title {
        title.push_str(text.as_str());
        text.remove();
    }
}

/// `</title>`
pub(crate) fn title_ends(shared: &Shared, end: &mut EndTag<'_>) {
    let mut state = shared.lock();
    let Some(template) = state.title.take() else { return };
    if state.options.head == Head::Late {
        state.rest.title = Some(template);
        return;
    }
    state.rest.has_title = true;
    end.streaming_before(PutHole::new(shared, Hole::Title { template }));
}

/// `<meta>` and `<link rel=canonical>`.
pub(crate) fn meta(shared: &Shared, element: &mut Element<'_, '_>) {
    let is_link = element.tag_name() == "link";
    let name = if is_link { canonical(element) } else { name_of(element) };
    let Some(name) = name else { return };
    let mut state = shared.lock();
    if !is_ours(&state, element) {
        return;
    }
    if let Some(detail) = detail_of(&name) {
        let tag = [&open_tag(element, &[]), ">"].concat();
        if state.options.head == Head::Late && state.head != InHead::Over {
            state.rest.details.push((detail, tag));
            return element.remove();
        }
        element.streaming_replace(PutHole::new(shared, Hole::Unless { key: detail, tag }));
        return;
    }
    let Some(key) = key(&name) else { return };
    if state.rest.present.contains(&key) || state.rest.tags.iter().any(|&(known, _)| known == key) {
        element.remove();
        return;
    }
    let attribute = if is_link { "href" } else { "content" };
    let template = raw(element, attribute).unwrap_or_default();
    let before = [&open_tag(element, &[attribute]), " ", attribute, "=\""].concat();
    if state.head == InHead::Over {
        let tag = [&before, &template, "\">"].concat();
        element.streaming_replace(PutHole::new(shared, Hole::Unless { key, tag }));
    } else if state.options.head == Head::Late {
        state.rest.tags.push((key, [&before, &template, "\">"].concat()));
        element.remove();
    } else {
        state.rest.present.push(key);
        element.streaming_replace(PutHole::after(shared, before, Hole::Value { key, template }));
    }
}

/// A link may be several things at once.
fn canonical(element: &Element<'_, '_>) -> Option<String> {
    let relations = element.get_attribute("rel")?;
    relations.split_ascii_whitespace().find(|relation| relation.eq_ignore_ascii_case("canonical"))?;
    Some("canonical".to_owned())
}

fn name_of(element: &Element<'_, '_>) -> Option<String> {
    let attributes = ["property", "name"].into_iter().filter_map(|attribute| element.get_attribute(attribute));
    attributes.map(|name| name.trim().to_owned()).find(|name| key(name).is_some() || detail_of(name).is_some())
}

/// `<meta charset>` and its elder: whatever the page was in, the output is UTF-8.
pub(crate) fn charset(element: &mut Element<'_, '_>) {
    // The names are of attributes that are there, so that setting them cannot fail.
    if element.has_attribute("charset") {
        if !element.get_attribute("charset").is_some_and(|charset| is_utf_8(&charset)) {
            let _ = element.set_attribute("charset", "utf-8");
        }
    } else if element.get_attribute("http-equiv").is_some_and(|value| value.trim().eq_ignore_ascii_case("content-type"))
        && !element.get_attribute("content").is_some_and(|content| content.to_ascii_lowercase().ends_with("utf-8"))
    {
        let _ = element.set_attribute("content", "text/html; charset=utf-8");
    }
}

fn is_utf_8(charset: &str) -> bool {
    let charset = charset.trim();
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}
