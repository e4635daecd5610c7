//! The head of the page: language and direction, title, `meta` elements and the canonical address.

use lol_html::html_content::{Element, EndTag, TextChunk, TextType};

use crate::error::Error;
use crate::fill::{Hole, open_tag, quoted};
use crate::metadata::{CANONICAL, detail_of, key};
use crate::options::Head;
use crate::places::{HTML, tag_of};
use crate::prologue::has_text;
use crate::state::{InHead, PutHole, Shared, State};

/// May an element stand in the head? Any other one ends it.
pub(crate) fn holds(name: &str) -> bool {
    matches!(
        name,
        "title"
            | "meta"
            | "link"
            | "style"
            | "script"
            | "base"
            | "noscript"
            | "template"
            | "basefont"
            | "bgsound"
            | "noframes"
    )
}

/// `<html lang dir>`
pub(crate) fn html(shared: &Shared, element: &mut Element<'_, '_>) {
    // A second one is no element.
    if std::mem::replace(&mut shared.lock().has_html, true) {
        return;
    }
    // XHTML says the language twice, and both have to be the same.
    let lang = raw(element, "lang").or_else(|| raw(element, "xml:lang"));
    let hole = Hole::Language { lang, dir: raw(element, "dir") };
    let before = open_tag(element, &["lang", "xml:lang", "dir"]);
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
pub(crate) fn head(shared: &Shared, element: &Element<'_, '_>) -> Result<(), Error> {
    let mut state = shared.lock();
    if state.head == InHead::Not {
        state.head = InHead::Yes;
        check_prologue(&mut state, element)?;
    }
    Ok(())
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
pub(crate) fn body(shared: &Shared, element: &mut Element<'_, '_>) -> Result<(), Error> {
    let mut state = shared.lock();
    if state.may_end_head() {
        check_prologue(&mut state, element)?;
        if let Some(hole) = rest(&mut state) {
            element.streaming_before(PutHole::new(shared, hole));
        }
    }
    Ok(())
}

/// Does the head begin where `<head>`, or what ends a head without tags, is written? Text before it ends the head, too.
fn check_prologue(state: &mut State, element: &Element<'_, '_>) -> Result<(), Error> {
    let prologue = state.prologue.take().unwrap_or_default();
    let tag = tag_of(element);
    if has_text(&prologue[..prologue.len().min(tag.byte)]) {
        return Err(Error::at(tag, &["text before it has ended the head; take it out"]));
    }
    Ok(())
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

/// The text of a title, which is written at its end, in one piece with the article's; and text that ends the head.
pub(crate) fn text(shared: &Shared, text: &mut TextChunk<'_>) {
    let mut state = shared.lock();
    if let Some(title) = &mut state.title {
        title.push_str(text.as_str());
        text.remove();
        return;
    }
    // The space before it is the head's: it may have come in a chunk of its own.
    let words = text.as_str().trim_ascii_start().to_owned();
    if text.text_type() != TextType::Data || words.is_empty() || !state.may_end_head() {
        return;
    }
    if let Some(hole) = rest(&mut state) {
        let space = text.as_str()[..text.as_str().len() - words.len()].to_owned();
        text.streaming_before(PutHole::after(shared, space, hole));
        text.set_str(words);
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
    let keys =
        if is_link { is_canonical(element).then_some(CANONICAL).into_iter().collect() } else { named(element, key) };
    let mut state = shared.lock();
    if !is_ours(&state, element) {
        return;
    }
    let Some(&first) = keys.first() else { return detail(shared, &mut state, element) };
    if keys.iter().any(|key| state.rest.has(key)) {
        element.remove();
        return;
    }
    let attribute = if is_link { "href" } else { "content" };
    let template = raw(element, attribute).unwrap_or_default();
    let before = [&open_tag(element, &[attribute]), " ", attribute, "=\""].concat();
    if state.head == InHead::Over {
        let tag = [&before, &template, "\">"].concat();
        element.streaming_replace(PutHole::new(shared, Hole::Unless { key: first, tag }));
    } else if state.options.head == Head::Late {
        state.rest.tags.push((first, [&before, &template, "\">"].concat()));
        element.remove();
    } else {
        state.rest.present.extend(keys);
        element.streaming_replace(PutHole::after(shared, before, Hole::Value { key: first, template }));
    }
}

/// A `meta` that says more of what a key says, or says it where nobody looks.
fn detail(shared: &Shared, state: &mut State, element: &mut Element<'_, '_>) {
    let Some(&key) = named(element, detail_of).first() else { return };
    let tag = [&open_tag(element, &[]), ">"].concat();
    if state.options.head == Head::Late && state.head != InHead::Over {
        state.rest.details.push((key, tag));
        return element.remove();
    }
    element.streaming_replace(PutHole::new(shared, Hole::Unless { key, tag }));
}

/// A link may be several things at once.
fn is_canonical(element: &Element<'_, '_>) -> bool {
    let relations = element.get_attribute("rel").unwrap_or_default();
    relations.split_ascii_whitespace().any(|relation| relation.eq_ignore_ascii_case(CANONICAL))
}

/// The keys of a `meta`, which may say one thing by two names, as `what` knows them.
fn named(element: &Element<'_, '_>, what: fn(&str, &str) -> Option<&'static str>) -> Vec<&'static str> {
    let key = |attribute| what(attribute, element.get_attribute(attribute)?.trim());
    ["property", "name"].into_iter().filter_map(key).collect()
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
