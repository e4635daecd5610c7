//! Tables that set pictures side by side, each with the words below it in its cell or in the cell of the next row.

use crate::html::{Attribute, Element};
use crate::passes::figures::GALLERY_CLASS;
use crate::passes::tools::{first_shown, is_any, is_blank, short_text, shows_picture};
use crate::tree::{Document, NodeId};

/// The longest words below a picture, in characters.
const MAX_CAPTION_CHARS: usize = 200;

/// A picture, and what stands below it.
type Pictured = (NodeId, Vec<NodeId>);

/// Puts figures in place of a table that holds pictures with their captions and nothing else. Was it one?
pub(super) fn replace(document: &mut Document, table: NodeId, rows: &[(bool, Vec<NodeId>)]) -> bool {
    let Some(pictures) = by_rows(document, rows).or_else(|| by_cells(document, rows)) else { return false };
    let gallery = (pictures.len() > 1).then(|| document.create_element(Element::Figure));
    if let Some(gallery) = gallery {
        document.set_attribute(gallery, Attribute::MaqalClass, GALLERY_CLASS);
        document.insert_before(table, gallery);
    }
    for (picture, words) in pictures {
        let figure = document.create_element(Element::Figure);
        match gallery {
            Some(gallery) => document.append(gallery, figure),
            None => document.insert_before(table, figure),
        }
        document.append(figure, picture);
        if is_any(document, picture, &[Element::Div, Element::P, Element::Span]) {
            document.unwrap(picture);
        }
        if !words.is_empty() {
            let caption = document.create_element(Element::Figcaption);
            document.append(figure, caption);
            words.into_iter().for_each(|id| document.append(caption, id));
        }
    }
    document.detach(table);
    true
}

/// Rows of pictures, each over a row of words.
fn by_rows(document: &Document, rows: &[(bool, Vec<NodeId>)]) -> Option<Vec<Pictured>> {
    let mut pictures = Vec::new();
    for pair in rows.chunks(2) {
        let [(_, above), (_, below)] = pair else { return None };
        if above.len() != below.len() {
            return None;
        }
        for (&cell, &words) in above.iter().zip(below) {
            match first_shown(document, cell) {
                Some(_) => {
                    let (picture, rest) = pictured(document, cell)?;
                    let is_alone = rest.is_empty() && !shows_picture(document, words) && is_short(document, &[words]);
                    pictures.push((picture, is_alone.then(|| document.children(words).collect())?));
                }
                None if first_shown(document, words).is_none() => {}
                None => return None,
            }
        }
    }
    (!pictures.is_empty()).then_some(pictures)
}

/// Cells with a picture and the words below it.
fn by_cells(document: &Document, rows: &[(bool, Vec<NodeId>)]) -> Option<Vec<Pictured>> {
    let cells = rows.iter().flat_map(|(_, cells)| cells);
    let filled = cells.filter(|&&cell| first_shown(document, cell).is_some());
    let pictures: Vec<Pictured> = filled.map(|&cell| pictured(document, cell)).collect::<Option<_>>()?;
    let have_words = pictures.iter().any(|(_, words)| !words.is_empty());
    (have_words && pictures.iter().all(|(_, words)| is_short(document, words))).then_some(pictures)
}

/// The picture that a cell begins with, and what stands below it.
fn pictured(document: &Document, cell: NodeId) -> Option<Pictured> {
    let picture = first_shown(document, cell).filter(|&first| shows_picture(document, first))?;
    let behind = std::iter::successors(document.next(picture), |&id| document.next(id));
    Some((picture, behind.skip_while(|&id| is_blank(document, id)).collect()))
}

fn is_short(document: &Document, nodes: &[NodeId]) -> bool {
    nodes.iter().all(|&id| short_text(document, id, MAX_CAPTION_CHARS).is_some() && !shows_picture(document, id))
}
