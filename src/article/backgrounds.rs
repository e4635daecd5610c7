//! The picture that a page's data name, where its template paints it behind a box: the box gets it as a picture.

use super::motif_key;
use crate::html::{Attribute, Element};
use crate::small::search::split_at_literal;
use crate::tree::{Document, NodeId};

/// Puts a picture in front of what is in each box that has the one of that address for its background.
#[inline(never)]
pub(super) fn show(document: &mut Document, image: &str) {
    let image = motif_key(image);
    let address = |id: &NodeId| background(document.attribute(*id, Attribute::Style)?).map(str::to_owned);
    let styled = document.having(NodeId::ROOT, &[Attribute::Style]);
    let boxes = styled.into_iter().filter_map(|id| Some((id, address(&id)?)));
    let boxes: Vec<(NodeId, String)> = boxes.filter(|(_, address)| motif_key(address) == image).collect();
    for (id, address) in boxes {
        let picture = document.create_element(Element::Img);
        document.set_attribute(picture, Attribute::Src, &address);
        let first = document.children(id).next();
        match first {
            Some(first) => document.insert_before(first, picture),
            None => document.append(id, picture),
        }
    }
}

/// Makes a picture of each box that says it is one (`role="img"`) and has it for its background.
#[inline(never)]
pub(super) fn show_named(document: &mut Document) {
    let is_picture = |id: NodeId| document.attribute(id, Attribute::Role).is_some_and(|role| role == "img");
    let is_empty = |id: NodeId| document.text(id).trim().is_empty();
    let address = |id: NodeId| background(document.attribute(id, Attribute::Style)?).map(str::to_owned);
    let named = document.having(NodeId::ROOT, &[Attribute::Role]);
    let boxes = named.into_iter().filter(|&id| is_picture(id) && is_empty(id));
    let boxes: Vec<(NodeId, String)> = boxes.filter_map(|id| Some((id, address(id)?))).collect();
    for (id, address) in boxes {
        let label = document.attribute(id, Attribute::AriaLabel).map(str::to_owned);
        let picture = document.create_element(Element::Img);
        document.set_attribute(picture, Attribute::Src, &address);
        document.set_attribute(picture, Attribute::Alt, &label.unwrap_or_default());
        document.append(id, picture);
    }
}

/// The address of the background in a `style`.
fn background(style: &str) -> Option<&str> {
    let (_, rest) = split_at_literal(style, "background")?;
    let (_, rest) = split_at_literal(rest, "url(")?;
    let (address, _) = rest.split_once(')')?;
    Some(address.trim().trim_matches(['"', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_background_is_found() {
        for (style, expected) in [
            ("background-image:url(/a.jpg)", Some("/a.jpg")),
            ("color:red; background: #fff url( 'a.jpg' ) no-repeat", Some("a.jpg")),
            ("background-image:url(\"/a.jpg\")!important", Some("/a.jpg")),
            ("background:red", None),
            ("mask:url(a.jpg)", None),
        ] {
            assert_eq!(background(style), expected, "{style}");
        }
    }
}
