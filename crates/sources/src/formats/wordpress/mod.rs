//! What WordPress's export and its REST interface share: posts as they are stored become posts as they are shown.

mod autop;
mod blocks;
mod rest;
mod shortcodes;
mod wxr;

pub(super) use rest::read as read_rest;
pub(super) use wxr::items as wxr_items;

use crate::source::{Image, Source, Status};
use crate::text::replace;

/// The pictures that a post may name.
pub(super) struct Attachments<'a> {
    /// By their IDs.
    pub(super) by_id: &'a dyn Fn(&str) -> Option<&'a Image>,
    /// Those that are attached to the post.
    pub(super) of_post: &'a dyn Fn() -> Vec<&'a Image>,
}

impl<'a> Attachments<'a> {
    fn image(&self, id: &str) -> Option<&'a Image> {
        (self.by_id)(id)
    }

    fn of_post(&self) -> Vec<&'a Image> {
        (self.of_post)()
    }
}

/// Sets the body that a stored post shows.
pub(super) fn set_body(source: &mut Source, stored: &str, attachments: &Attachments<'_>) {
    // Words about XML; a browser takes them for a comment, and shows nothing.
    let stored = &replace(stored, "<![CDATA[", "&lt;![CDATA[");
    let expanded = shortcodes::expand(&blocks::without_comments(source, stored), attachments);
    if !expanded.left_out.is_empty() {
        let names = expanded.left_out.join("], [");
        source.notice("SHORTCODE_LEFT_OUT", ["shortcodes of plugins were left out: [", &names, "]"].concat());
    }
    // Blocks have their paragraphs.
    source.source = if blocks::are_in(stored) { expanded.html } else { autop::paragraphs(&expanded.html) };
}

/// What WordPress's words for a post's state mean. What will be published by itself is usable, and under embargo until
/// then: <https://wordpress.org/documentation/article/post-status/>
pub(super) fn set_status(source: &mut Source, word: &str, has_password: bool) {
    let word = word.trim();
    let planned = source.known.published.clone().filter(|_| word == "future");
    let status = match word {
        _ if has_password => Status::Withheld,
        "" => return,
        "publish" => Status::Usable,
        "future" if planned.is_some() => Status::Usable,
        "trash" => Status::Canceled,
        _ => Status::Withheld,
    };
    source.set_status(Some(status), planned);
    if has_password {
        source.notice("PASSWORD", "readers need a password for it");
    }
}
