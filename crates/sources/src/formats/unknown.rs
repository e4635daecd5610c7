//! HTML and text of no other format.

use super::Input;
use crate::json::read_first;
use crate::source::{Format, Kind, Source};

pub(super) fn read_html(input: &Input<'_>) -> Vec<Source> {
    vec![Source::new(Format::Html, Kind::Html, input.text.to_owned())]
}

/// Data that nobody here knows is no story: it is handed over as it is, and says so.
pub(super) fn read_text(input: &Input<'_>) -> Vec<Source> {
    let mut source = Source::new(Format::Text, Kind::Text, input.text.to_owned());
    let is_data =
        |text: &str| text.starts_with(['{', '[']) && read_first(text).is_some_and(|(_, end)| end == text.len());
    if is_data(input.text.trim_start_matches('\u{feff}').trim()) {
        source.notice("UNKNOWN_FORMAT", "it is JSON of no format that is known, and stays as it is");
    }
    vec![source]
}
