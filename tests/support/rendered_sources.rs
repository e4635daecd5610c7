//! The invariant over what files of wires, CMSs and feeds are read into: each story is rendered as a caller would.

use maqal::{Format, KnownMetadata, RenderOptions};
use maqal_sources::{Kind, Source};

use super::hostile;
use super::invariant::check_rendered_with;

/// `Err` says which promise the reader breaks, or which part of the invariant does not hold for what it read.
pub fn check(file: &str) -> Result<(), String> {
    hostile::check(file)?.iter().try_for_each(check_source)
}

fn check_source(source: &Source) -> Result<(), String> {
    let format = if source.kind == Kind::Html { Format::Html } else { Format::Text };
    let options = RenderOptions::default().with_format(format).with_known(known(source));
    check_rendered_with(&source.source, &options)
}

fn known(source: &Source) -> KnownMetadata {
    let of = &source.known;
    let list = |texts: &[String], set: &dyn Fn(&[&str]) -> KnownMetadata| {
        set(&texts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let mut known = KnownMetadata::default();
    macro_rules! set {
        ($($field:ident $with:ident)*) => { $(if let Some(text) = &of.$field { known = known.$with(text); })* };
    }
    set!(title with_title kicker with_kicker subtitle with_subtitle lead with_lead byline with_byline);
    set!(published with_published modified with_modified lang with_lang section with_section);
    set!(site_name with_site_name canonical_url with_canonical_url image with_image);
    known = list(&of.authors, &|names| known.clone().with_authors(names));
    list(&of.keywords, &|words| known.clone().with_keywords(words))
}
