//! Tracking pixels: images of one pixel or less, which show nothing and tell somebody.
//!
//! `<p>a<img src="https://tracker.example/p.gif" width="1" height="1"></p>` → `<p>a</p>`

use crate::html::{Attribute, Element};
use crate::tree::{Document, NodeId};

/// Removes images whose width or height is given as 0 or 1, and those without any source.
pub(super) fn remove(document: &mut Document, root: NodeId) {
    let images: Vec<NodeId> = document.subtree(root).filter(|&id| document.is(id, Element::Img)).collect();
    for id in images {
        let is_tiny = |name| {
            document.attribute(id, name).is_some_and(|value| matches!(value.trim().trim_end_matches("px"), "0" | "1"))
        };
        if is_tiny(Attribute::Width) || is_tiny(Attribute::Height) || !has_source(document, id) {
            document.detach(id);
        }
    }
}

fn has_source(document: &Document, id: NodeId) -> bool {
    use Attribute::*;
    [Src, Srcset, DataSrc, DataSrcset, DataLazySrc, DataOriginal]
        .iter()
        .any(|&name| document.attribute(id, name).is_some())
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
        ] {
            assert_eq!(run(remove, html), "a");
        }
    }

    #[test]
    fn pictures_stay() {
        let html = "<img src=\"a.png\" width=\"100\" height=\"10\"><img src=\"b.png\">";
        assert_eq!(run(remove, html), html);
    }
}
