//! What an item says of itself as an item (NewsML 1.2 Functional Specification, `Identification`, `NewsManagement`).

use super::content::{formal_name, is_named};
use crate::dates;
use crate::source::{Link, Source, Status};
use crate::text::filled;
use crate::xml::Element;

pub(super) fn read(item: &Element, envelope: Option<&Element>, source: &mut Source) {
    let none = Element::default();
    let management = item.child("NewsManagement").unwrap_or(&none);
    read_identifier(item.path("Identification/NewsIdentifier").unwrap_or(&none), source);
    let label = item.text_at("Identification/NameLabel");
    source.known.slug = source.known.slug.take().or(label);
    read_dates(item, management, envelope, source);
    read_status(management, source);
    let known = &mut source.known;
    known.urgency = management
        .child("Urgency")
        .and_then(formal_name)
        .and_then(|urgency| urgency.parse().ok())
        .filter(|urgency| (1..=9).contains(urgency));
    for name in ["AssociatedWith", "DerivedFrom"] {
        for related in management.all(name) {
            let Some(id) = related.attribute("NewsItem").and_then(filled) else { continue };
            let rel = related.attribute("FormalName").and_then(filled).unwrap_or_else(|| name.to_owned());
            known.links.push(Link { id: Some(id), rel: Some(rel), ..Link::default() });
        }
    }
}

fn read_identifier(identifier: &Element, source: &mut Source) {
    let item_id = identifier.text_at("NewsItemId");
    // Some senders give all items the same public identifier.
    let public = identifier.text_at("PublicIdentifier").filter(|public| {
        item_id.as_ref().is_none_or(|item_id| public.contains(item_id.as_str()) || public.matches(':').count() > 3)
    });
    source.known.id = public.or(item_id);
    source.set_version(identifier.text_at("RevisionId"));
    let revision = identifier.child("RevisionId");
    let previous = revision.and_then(|revision| filled(revision.attribute("PreviousRevision")?));
    source.known.replaces = previous.filter(|previous| previous != "0" && Some(previous) != source.version.as_ref());
    source.known.provider = source.known.provider.take().or_else(|| identifier.text_at("ProviderId"));
}

fn read_dates(item: &Element, management: &Element, envelope: Option<&Element>, source: &mut Source) {
    let date = |name: &str| management.text_at(name);
    let (first, last) = (date("FirstCreated"), date("ThisRevisionCreated"));
    if let Some(date) = first.iter().chain(&last).find(|date| dates::iso(date).is_none()) {
        source.notice("DATE_UNREADABLE", ["no date: ", date].concat());
    }
    let (first, last) = (first.and_then(|date| dates::iso(&date)), last.and_then(|date| dates::iso(&date)));
    let others = || {
        let of_line = item.find("DateLineDate").map(Element::text);
        let of_file = envelope.and_then(|envelope| envelope.text_at("DateAndTime"));
        of_line.into_iter().chain(of_file).find_map(|date| dates::iso(&date))
    };
    source.known.modified = last.clone().filter(|last| first.as_ref().is_some_and(|first| first != last));
    source.known.published = first.or(last).or_else(others);
}

/// An embargo is a status that is to become usable at a date.
fn read_status(management: &Element, source: &mut Source) {
    // Of two that differ, the stricter counts.
    let word = |status: &Element| formal_name(status).or_else(|| filled(status.text()));
    let status = management.all("Status").filter_map(word).map(|word| Status::of_word(&word)).max();
    let change = management.child("StatusWillChange");
    let future = change.and_then(|change| change.child("FutureStatus")).and_then(formal_name);
    let is_to_be_usable = future.is_some_and(|future| Status::of_word(&future) == Status::Usable);
    let is_held = status == Some(Status::Withheld);
    let stated = management.find_all("Property").into_iter().find_map(|property| {
        ["Embargo", "EmbargoDate", "EmbargoDateTime", "Embargoed"]
            .iter()
            .any(|name| is_named(property, name))
            .then(|| filled(property.attribute("Value")?))?
    });
    let embargo = change
        .filter(|_| is_to_be_usable && is_held)
        .and_then(|change| change.text_at("DateAndTime"))
        .or_else(|| management.text_at("Embargo"))
        .or(stated)
        .map(|date| dates::iso(&date).unwrap_or(date));
    let instructions = management.all("Instruction").filter_map(formal_name);
    let is_killed = instructions.map(|word| Status::of_word(&word)).any(|status| status == Status::Canceled);
    let sender = match status {
        _ if is_killed => Some(Status::Canceled),
        // What is held back until a date may be published afterwards.
        Some(_) if is_held && embargo.is_some() => None,
        status => status,
    };
    source.set_status(sender, embargo);
}
