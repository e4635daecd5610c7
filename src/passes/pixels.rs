//! Tracking pixels: images of one pixel or less, which show nothing and report a reader.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{named, style};
use crate::html::{Attribute, Element};
use crate::small::search::Literals;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "pixels",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: remove,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p>a<img src=\"https://t.example/p.gif\" width=\"1\" height=\"1\"></p>", "<p>a</p>")],
        note: "pictures of one pixel, hidden ones, and those of known counters",
        must_follow: &[],
        must_precede: &[("blanks", "a paragraph that held a pixel is blank without it")],
    },
};

/// Addresses that count readers, whatever size they claim: those of the counters that are most frequent in feeds.
static COUNTERS: Literals = Literals::new(&[
    "//www.facebook.com/tr",
    "//pixel.wp.com/",
    "//pixel.quantserve.com/",
    "scorecardresearch.com/",
    ".doubleclick.net/",
    "//www.google-analytics.com/",
    "//mc.yandex.ru/",
    "feedburner.com/~r/",
    "feedsportal.com/",
    "/pixel.gif",
]);

/// Removes images whose width or height is given as 0 or 1, that are hidden, that count readers, or that have no
/// source.
fn remove(document: &mut Document, root: NodeId, _: &mut Context) {
    for id in named(document, root, Element::Img) {
        let src = document.attribute(id, Attribute::Src).unwrap_or_default();
        if is_invisible(document, id) || is_counter(src) || !has_source(document, id) {
            document.detach(id);
        }
    }
}

/// Is it made so small, or so hidden, that nobody sees it?
pub(super) fn is_invisible(document: &Document, id: NodeId) -> bool {
    let is_tiny = |value: &str| matches!(value.trim(), "0" | "1" | "0px" | "1px");
    let is_tiny_by = |name| document.attribute(id, name).is_some_and(is_tiny);
    // Systems write 0 for a height that they do not know.
    let is_unknown = || {
        document.attribute(id, Attribute::Height).is_some_and(|height| height.trim() == "0")
            && document.attribute(id, Attribute::Width).is_some_and(|width| width.trim().len() > 2)
    };
    // A box that fills the one around it is told by its least size.
    let is_tiny_style = |name, least| {
        style(document, id, name).is_some_and(|value| is_tiny(&value)) && style(document, id, least).is_none()
    };
    is_tiny_by(Attribute::Width)
        || is_tiny_by(Attribute::Height) && !is_unknown()
        || is_tiny_style("width", "min-width")
        || is_tiny_style("height", "min-height")
        || style(document, id, "display").is_some_and(|value| value == "none")
}

/// Does an address count readers?
pub(super) fn is_counter(address: &str) -> bool {
    COUNTERS.are_in(address)
}

fn has_source(document: &Document, id: NodeId) -> bool {
    use Attribute::*;
    [Src, Srcset, DataSrc, DataSrcset, DataLazySrc, DataOriginal]
        .iter()
        .any(|&name| document.attribute(id, name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn pixels_go() {
        for html in [
            "a<img src=\"https://t.example/p.gif\" width=\"1\" height=\"1\">",
            "a<img src=\"https://t.example/p.gif\" height=\"0\" alt=\"\">",
            "a<img alt=\"\">",
            "a<img src=\"https://t.example/p\" style=\"width: 1px; height: 1px\">",
            "a<img src=\"https://t.example/p\" style=\"Display:none\">",
            "a<img src=\"https://www.facebook.com/tr?id=1&ev=PageView\">",
        ] {
            assert_eq!(run(&PASS, html), "a");
        }
    }

    #[test]
    fn pictures_stay() {
        let html = "<img src=\"a.png\" width=\"100\" height=\"10\"><img src=\"b.png\">";
        assert_eq!(run(&PASS, html), html);
    }
}
