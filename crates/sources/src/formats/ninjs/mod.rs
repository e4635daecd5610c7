//! ninjs 1.x to 3.x, and what its senders make of it: one item, a list of them, a package.

mod body;
mod item;
mod media;

use crate::json::Value;

use self::item::Item;
use super::Input;
use crate::dates;
use crate::json::{self, Json};
use crate::source::{Format, Kind, KnownMetadata, Source, Status, Subject};
use crate::text::language_tag;

/// Lists in lists, and packages in packages, are read up to here.
const MAX_DEPTH: usize = 8;

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let Json { value, damage } = json::read_all(input.text);
    let mut found = Vec::new();
    add_items(&value, MAX_DEPTH, &mut found);
    json::note_damage(&mut found, damage);
    found
}

/// The names of lists in answers of search interfaces, and of what wraps an item there.
const LISTS: &[&str] =
    &["items", "item", "hits", "results", "data", "newsitems", "articles", "docs", "entries", "source"];

/// Adds the items of a value: an item, a list, or an answer that has a list.
fn add_items(value: &Value, depth: usize, found: &mut Vec<Source>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::Array(values) => values.iter().for_each(|value| add_items(value, depth, found)),
        Value::Object(members) => {
            let item = Item(members);
            let inner = item.all(LISTS).find(|inner| inner.is_array() || inner.is_object());
            match inner {
                Some(inner) if !has_headline_or_text(item) => add_items(inner, depth, found),
                _ => add_item(item, depth, found),
            }
        }
        _ => {}
    }
}

/// Adds an item, and the stories of a package that is none itself.
fn add_item(item: Item<'_>, depth: usize, found: &mut Vec<Source>) {
    let kind = item.text(&["type"]).unwrap_or_default().to_ascii_lowercase();
    // They are what goes with stories.
    if matches!(&kind[..], "picture" | "photo" | "image" | "graphic" | "video" | "audio" | "animation") {
        return;
    }
    if is_text(item) || (kind != "composite" && has_headline_or_text(item)) {
        found.push(read_item(item));
        return;
    }
    let first = found.len();
    for (_, part) in item.objects(&["associations"]) {
        if is_text(part) {
            add_items(&Value::Object(part.0.clone()), depth, found);
        }
    }
    // A headline above pictures or recordings is theirs.
    let is_of_media = item.has(&["associations"]) && !item.has(&["descriptions", "descriptiontext"]);
    if found.len() == first && has_headline_or_text(item) && !is_of_media {
        found.push(read_item(item));
        return;
    }
    // What holds back the package holds back its parts.
    let (status, embargo) = status_and_embargo(item);
    for source in &mut found[first..] {
        let strictest = [status, source.sender_status].into_iter().flatten().max();
        let embargo = Source::one_embargo(embargo.iter().chain(&source.embargo).cloned());
        source.set_status(strictest, embargo);
    }
}

/// Has an item a text of its own?
fn is_text(item: Item<'_>) -> bool {
    item.has(&["bodies"]) || item.members().any(|(name, value)| body::role(name).is_some() && value.is_string())
}

fn has_headline_or_text(item: Item<'_>) -> bool {
    is_text(item) || headline(item).is_some() || item.has(&["descriptions", "descriptiontext"])
}

fn read_item(item: Item<'_>) -> Source {
    let mut source = Source::new(Format::Ninjs, Kind::Html, String::new());
    source.format_version = item.get(&["standard"]).and_then(|standard| json::text(standard, "version"));
    source.set_version(item.text(&["version"]));
    let (status, embargo) = status_and_embargo(item);
    source.set_status(status, embargo);
    source.known.title = headline(item);
    body::set(item, &mut source);
    add_lines(item, &mut source.known);
    add_about(item, &mut source.known);
    media::add(item, &mut source.known);
    if let Some(expires) = item.text(&["expires"]) {
        source.notice("EXPIRES", ["the sender finds it irrelevant from ", &expires, " on"].concat());
    }
    if item.text(&["representationtype"]).is_some_and(|kind| matches!(&kind[..], "partial" | "incomplete")) {
        source.notice("INCOMPLETE", "the sender calls this representation of the item incomplete");
    }
    source
}

/// What is there but cannot be read holds an item back; of two that differ, the stricter counts.
fn status_and_embargo(item: Item<'_>) -> (Option<Status>, Option<String>) {
    let status = item.all(&["pubstatus", "status"]).map(|status| match status {
        Value::String(word) => Status::of_word(word),
        _ => Status::Withheld,
    });
    let status = status.max();
    let embargoes =
        item.all(&["embargoed", "embargoeduntil", "embargo", "embargodate", "embargotime"]).map(|embargo| {
            let written = match embargo {
                Value::String(text) => crate::text::collapse(text),
                other => other.to_string(),
            };
            dates::any(&written).unwrap_or(written)
        });
    (status, Source::one_embargo(embargoes))
}

/// The headline: 3.x has it in a list with roles, 1.x in `headline` or in `headline_main` and the like.
fn headline(item: Item<'_>) -> Option<String> {
    headline_of(item, &["", "main"])
        .or_else(|| item.plain(&["headline", "headlinemain"]))
        .or_else(|| item.objects(&["headlines"]).into_iter().find_map(|(_, headline)| headline.plain(&["value"])))
        .or_else(|| item.members().find(|(name, _)| name.starts_with("headline_")).and_then(|(_, v)| item::name_of(v)))
        .or_else(|| item.plain(&["title"]))
}

/// The headline of one of those roles.
fn headline_of(item: Item<'_>, roles: &[&str]) -> Option<String> {
    item.objects(&["headlines"]).into_iter().find_map(|(_, headline)| {
        let role = headline.text(&["role"]).unwrap_or_default().to_ascii_lowercase();
        headline.plain(&["value"]).filter(|_| roles.contains(&&role[..]))
    })
}

/// Adds what stands around the text. What a document of NITF in the body has said stays where the item says nothing.
fn add_lines(item: Item<'_>, known: &mut KnownMetadata) {
    known.kicker = headline_of(item, &["kicker", "overline", "vignette", "prefix"]).or_else(|| item.plain(&["kicker"]));
    known.subtitle = headline_of(item, &["subtitle", "subheadline", "sub", "subhead", "deck", "underline"])
        .or_else(|| item.plain(&["subheadline", "subhead", "headlinesub", "subtitle"]))
        .or(known.subtitle.take());
    known.byline = item.plain(&["byline", "by"]).or(known.byline.take());
    known.authors = authors(item);
    let date = |names: &[&str]| item.text(names).and_then(|date| dates::any(&date));
    let version_created = date(&["versioncreated", "updated"]);
    known.published = date(&["firstcreated"]).or_else(|| version_created.clone()).or_else(|| date(&["contentcreated"]));
    known.modified = version_created.filter(|_| item.has(&["firstcreated"]));
    known.lang = item.text(&["language", "lang"]).and_then(|tag| language_tag(&tag));
    known.section = item.names(&["service", "section", "anpacategory"]).into_iter().next();
    let dateline = item.plain(&["dateline", "located"]).or(known.dateline.take());
    known.dateline = dateline.map(|line| line.trim_end_matches(['-', '–', '—', ' ']).to_owned());
    known.provider = item
        .plain(&["source", "provider"])
        .or_else(|| item.names(&["infosource", "infosources"]).into_iter().next())
        .or_else(|| item.plain(&["copyrightholder", "creditline"]));
    known.copyright = item.plain(&["copyrightnotice"]);
    known.usage_terms = item.plain(&["usageterms"]);
    let urgency = item.text(&["urgency"]).or_else(|| item.text(&["priority"]));
    known.urgency = urgency.and_then(|text| text.parse().ok()).filter(|urgency| (1..=9).contains(urgency));
    known.notes.extend(item.plain(&["ednote", "editorsnote"]));
    let is_correction = |word: &String| word.to_ascii_lowercase().contains("correct");
    if item.names(&["signal", "signals"]).iter().any(is_correction) {
        known.corrections.clone_from(&known.notes);
    }
    for (_, note) in item.objects(&["descriptions"]) {
        known
            .corrections
            .extend(note.plain(&["value"]).filter(|_| note.text(&["role"]).as_ref().is_some_and(is_correction)));
    }
    for (_, note) in item.objects(&["ednotes"]) {
        let text = note.plain(&["ednote", "value"]);
        known.corrections.extend(text.clone().filter(|_| note.text(&["role"]).as_ref().is_some_and(is_correction)));
        known.notes.extend(text);
    }
    known.slug = item.plain(&["slugline", "slug"]);
    known.id = media::id(item);
    known.replaces = item.text(&["evolvedfrom", "replaces"]);
    known.canonical_url = item.text(&["url", "canonicalurl"]).or_else(|| media::page(item));
}

/// Who wrote it; editors and photographers are named beside them.
fn authors(item: Item<'_>) -> Vec<String> {
    let is_writer = |role: &str| {
        role.is_empty() || ["writ", "auth", "report", "journal", "corresp", "column"].iter().any(|r| role.contains(r))
    };
    let mut objects = item.objects(&["authors", "author"]);
    let people = item.objects(&["people"]).into_iter();
    objects.extend(people.filter(|(_, person)| person.text(&["rel"]).as_deref() == Some("author")));
    if objects.is_empty() {
        return item.names(&["authors", "author"]);
    }
    objects
        .into_iter()
        .filter(|(_, author)| is_writer(&author.text(&["role", "rel"]).unwrap_or_default().to_ascii_lowercase()))
        .filter_map(|(_, author)| author.plain(&["name"]))
        .collect()
}

/// Adds what the item is about.
fn add_about(item: Item<'_>, known: &mut KnownMetadata) {
    known.keywords = item.names(&["keywords", "keyword", "tags", "keywordnames"]);
    let subjects = item.objects(&["subjects"]);
    let marked = |wanted: &str| -> Vec<String> {
        let is_marked = |thing: &Item<'_>| thing.text(&["rel"]).as_deref() == Some(wanted);
        subjects.iter().filter(|(_, thing)| is_marked(thing)).filter_map(|(_, thing)| thing.plain(&["name"])).collect()
    };
    known.keywords.extend(marked("keyword"));
    known.section = known.section.take().or_else(|| marked("section").into_iter().next());
    let has_keywords = !known.keywords.is_empty();
    for (lists, is_subject) in [
        (&["subject", "subjects"][..], true),
        (&["place", "places"], false),
        (&["person", "people"], false),
        (&["organisation", "organisations"], false),
        (&["object", "objects"], false),
        (&["event", "events"], false),
        (&["categories"], false),
    ] {
        for (_, thing) in item.objects(lists) {
            let name = thing.plain(&["name", "title"]);
            // The BBC's places are subjects; dpa has all in one list, by type.
            let rel = thing.text(&["rel", "type"]).unwrap_or_default();
            let is_place = lists[0] == "place" || rel == "location" || rel.ends_with(":geosubject");
            if lists[0] == "categories" && !is_place && !rel.ends_with("subject") && !rel.ends_with(":keyword") {
                continue;
            }
            if let Some(name) = &name {
                let names = if is_place {
                    &mut known.places
                } else if (is_subject && !has_keywords) || rel.ends_with(":keyword") {
                    &mut known.keywords
                } else {
                    &mut Vec::new()
                };
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
            if let Some(code) = thing.text(&["code", "qcode", "uri", "literal"]) {
                known.subjects.push(Subject { code, name, scheme: thing.text(&["scheme"]) });
            }
        }
    }
}
