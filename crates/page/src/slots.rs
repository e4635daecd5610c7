//! The slots: elements that take a part of the article in place of what is in them.

use lol_html::html_content::{Element, EndTag};

use crate::error::{Error, TagAt};
use crate::fill::{Hole, open_tag};
use crate::options::Part;
use crate::places::tag_of;
use crate::state::{PutHole, Shared, State};

const ATTRIBUTE: &str = "data-maqal";

/// The part that an element asks for by its attribute.
pub(crate) fn part_of(element: &Element<'_, '_>) -> Result<Option<Part>, Error> {
    // Most tags are too short for it, which is told sooner than what they have.
    if element.source_location().bytes().len() < ATTRIBUTE.len() + "<p >".len() {
        return Ok(None);
    }
    let Some(name) = element.get_attribute(ATTRIBUTE) else { return Ok(None) };
    let part = Part::of_name(name.trim()).ok_or_else(|| {
        let names: Vec<&str> = Part::NAMED.iter().map(|&(name, _)| name).collect();
        let problem = [ATTRIBUTE, "=\"", &name, "\" is no part; write one of ", &names.join(", ")].concat();
        Error::at(tag_of(element), &[&problem])
    })?;
    Ok(Some(part))
}

/// Makes an element the slot of a part.
pub(crate) fn begin(shared: &Shared, element: &mut Element<'_, '_>, part: Part) -> Result<(), Error> {
    {
        let mut state = shared.lock();
        check(&state, element, part)?;
        state.filled.push(part);
        state.slot = Some(tag_of(element));
        state.places.enter_slot();
        state.places.is_settled = [Part::Article, Part::Sidebar].iter().all(|part| state.filled.contains(part));
    }
    if part.is_date() && element.tag_name() == "time" {
        let before = open_tag(element, &["datetime"]);
        element.start_tag().streaming_replace(PutHole::after(shared, before, Hole::Time { part }));
    }
    element.streaming_set_inner_content(PutHole::new(shared, Hole::Part { part }));
    Ok(())
}

fn check(state: &State, element: &Element<'_, '_>, part: Part) -> Result<(), Error> {
    if state.slot.is_some() {
        return Err(Error::at(tag_of(element), &["a slot inside another slot; move it out"]));
    }
    if part.is_html() {
        state.places.check_html(element)?;
    } else {
        state.places.check_text(element)?;
    }
    if part.is_html() && state.filled.contains(&part) {
        let name = if part == Part::Article { "article" } else { "sidebar" };
        return Err(Error::at(tag_of(element), &["a second slot for the ", name, "; leave one"]));
    }
    Ok(())
}

/// Reads the end tag that, to lol_html, closes a slot.
pub(crate) fn end(shared: &Shared, slot: &TagAt, end: &EndTag<'_>) -> Result<(), Error> {
    let name = end.name();
    if name != slot.name {
        let problem = ["not closed before </", &name, ">; write </", &slot.name, ">"].concat();
        return Err(Error::at(slot.clone(), &[&problem]));
    }
    let mut state = shared.lock();
    state.slot = None;
    state.places.leave_slot()
}
