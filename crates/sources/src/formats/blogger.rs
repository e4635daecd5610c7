//! Blogger's export: an Atom feed whose entries are posts, pages, comments, settings and a template. The older one says
//! by a category what an entry is, the one of Google Takeout by elements of its own.

use super::Items;
use super::feed::{Entries, is_draft};
use super::items::{Reader, xml};
use crate::address::resolve;
use crate::source::{Format, Notice, Source, Status};
use crate::text::filled;
use crate::xml::Element;

/// The scheme of the category that says what an entry is.
const KIND: &str = "http://schemas.google.com/g/2005#kind";

pub(super) fn items() -> Box<dyn Items> {
    xml(&["entry"], Export::default())
}

#[derive(Debug, Default)]
struct Export {
    entries: Entries,
}

impl Reader for Export {
    fn head(&mut self, head: &Element) {
        self.entries = Entries::of(head);
    }

    fn item(&mut self, entry: &Element, notices: Vec<Notice>, found: &mut Vec<Source>) {
        if !is_story(entry) {
            return;
        }
        let mut source = self.entries.story(entry);
        source.format = Format::Blogger;
        source.format_version = None;
        source.notices_first(notices);
        let known = &mut source.known;
        known.subjects.clear();
        if known.canonical_url.is_none() {
            let path = entry.child("blogger:filename").and_then(|name| filled(name.raw_text()));
            known.canonical_url = path.map(|path| resolve(self.entries.site(), &path));
        }
        set_status(&mut source, entry);
        found.push(source);
    }
}

/// Posts and pages; in a blog's own feed nothing says what an entry is, and all are posts.
fn is_story(entry: &Element) -> bool {
    let kind = entry.all("category").find(|category| category.attribute("scheme") == Some(KIND));
    let kind = kind.and_then(|category| category.attribute("term")).map(str::to_owned);
    let kind = kind.or_else(|| entry.child("blogger:type").map(Element::text));
    kind.is_none_or(|kind| {
        let kind = kind.rsplit('#').next().unwrap_or_default().to_ascii_lowercase();
        matches!(kind.as_str(), "post" | "page")
    })
}

/// Drafts; what is planned is under embargo until then.
fn set_status(source: &mut Source, entry: &Element) {
    let is_draft = is_draft(entry);
    let word = entry.child("blogger:status").map(Element::text).unwrap_or_default();
    let is_trashed = entry.child("blogger:trashed").is_some_and(|time| !time.text().is_empty());
    let planned = source.known.published.clone().filter(|_| word == "SCHEDULED");
    let status = match word.as_str() {
        "SOFT_TRASHED" => Status::Canceled,
        _ if is_trashed => Status::Canceled,
        _ if is_draft => Status::Withheld,
        // It is cut, and what says that it is a draft may be what was lost.
        "" if !source.notices.is_empty() => return source.hold_back(),
        "" => return,
        "LIVE" => Status::Usable,
        "SCHEDULED" if planned.is_some() => Status::Usable,
        _ => Status::Withheld,
    };
    source.set_status(Some(status), planned);
}
