//! Tables of data, made readable, and tables that only place things, taken away.

mod pictures;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{is_any, is_blank, named, short_text};
use crate::html::{Attribute, Element};
use crate::language::table_name;
use crate::small::text::decimal;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "tables",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: repair,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "<p>a</p><p>b</p>"),
            (
                "<table><tr><td><img src=\"a.jpg\"></td></tr><tr><td>A boat</td></tr></table>",
                "<figure><img src=\"a.jpg\"><figcaption>A boat</figcaption></figure>",
            ),
            (
                "<table><thead><tr><td>a</td><td>b</td></tr></thead></table>",
                "<div class=\"maqal-table\" aria-label=\"Table\" role=\"region\" tabindex=\"0\">\
                    <table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\
                    </thead></table></div>",
            ),
        ],
        note: "a table that only places things leaves its content; in a table of data, headers get their scope, and \
            a wide one scrolls in its box",
        must_follow: &[],
        must_precede: &[],
    },
};

/// The class of the box around a table, in which a wide one scrolls.
const BOX: &str = "maqal-table";

/// The longest caption that names the box.
const MAX_NAME_CHARS: usize = 160;

/// A cell with more text holds no data.
const MAX_CELL_CHARS: usize = 300;

/// Puts tables in order, unwraps layout tables, the outermost first, and gives the header cells of data tables their
/// scope, and each such table a box.
fn repair(document: &mut Document, root: NodeId, context: &mut Context) {
    for table in named(document, root, Element::Table) {
        order(document, table);
        end_cells(document, table);
        let rows = rows(document, table);
        let may_hold_pictures = !says_data(document, table, &rows);
        if may_hold_pictures && pictures::replace(document, table, &rows) {
            continue;
        }
        if is_layout(document, table, &rows) {
            unwrap(document, table, &rows);
        } else {
            set_scopes(document, &rows);
            let is_box = |&id: &NodeId| document.attribute(id, Attribute::MaqalClass) == Some(BOX);
            let scroller = document.parent(table).filter(is_box).unwrap_or_else(|| {
                let scroller = document.create_element(Element::Div);
                document.set_attribute(scroller, Attribute::MaqalClass, BOX);
                document.wrap(table, scroller);
                scroller
            });
            make_reachable(document, scroller, table, &context.lang);
        }
    }
}

/// Lets keys scroll the box, and names it by the table's caption, or as what it is, so that who comes there by keys is
/// told where. One that was named before keeps its name: a later pass may have touched the caption.
fn make_reachable(document: &mut Document, scroller: NodeId, table: NodeId, lang: &str) {
    if document.attribute(scroller, Attribute::AriaLabel).is_none() {
        let caption = document.children(table).find(|&id| document.is(id, Element::Caption));
        let caption = caption.and_then(|id| short_text(document, id, MAX_NAME_CHARS)).filter(|text| !text.is_empty());
        if let Some(name) = caption.or_else(|| table_name(lang).map(str::to_owned)) {
            document.set_attribute(scroller, Attribute::AriaLabel, &name);
        }
    }
    // A region without a name is no landmark.
    if document.attribute(scroller, Attribute::AriaLabel).is_some() {
        document.set_attribute(scroller, Attribute::MaqalRole, "region");
    }
    document.set_attribute(scroller, Attribute::Tabindex, "0");
}

/// Puts the parts of a table in the order that HTML has for them, one head and one foot: rows of others are body.
fn order(document: &mut Document, table: NodeId) {
    use Element::{Caption, Tbody, Tfoot, Thead};
    let (mut has_rows, mut has_foot) = (false, false);
    for part in document.children(table).collect::<Vec<_>>() {
        match document.element(part) {
            Some(Caption) => {
                let first = document.children(table).next().filter(|&first| first != part);
                if let Some(first) = first {
                    document.insert_before(first, part);
                }
            }
            Some(Thead) if has_rows => document.rename(part, Tbody),
            Some(Tfoot) if has_foot => document.rename(part, Tbody),
            Some(Tfoot) => {
                has_foot = true;
                document.append(table, part);
            }
            _ => {}
        }
        has_rows |= is_any(document, part, &[Thead, Tbody]);
    }
}

/// No cell reaches below its group of rows, where browsers end it anyway.
fn end_cells(document: &mut Document, table: NodeId) {
    for group in document.children(table).collect::<Vec<_>>() {
        let rows: Vec<NodeId> = document.children(group).filter(|&id| document.is(id, Element::Tr)).collect();
        for (at, &row) in rows.iter().enumerate() {
            for cell in document.children(row).collect::<Vec<_>>() {
                let reach = document.attribute(cell, Attribute::Rowspan).and_then(|rows| rows.trim().parse().ok());
                let left = rows.len() - at;
                if reach.is_some_and(|reach: usize| reach > left) {
                    document.set_attribute(cell, Attribute::Rowspan, &decimal(left));
                }
            }
        }
    }
}

/// The cells of each row, and whether it stands in a `thead`.
fn rows(document: &Document, table: NodeId) -> Vec<(bool, Vec<NodeId>)> {
    let mut rows = Vec::new();
    let mut add = |is_head: bool, id: NodeId| {
        let is_cell = |&id: &NodeId| is_any(document, id, &[Element::Td, Element::Th]);
        rows.push((is_head, document.children(id).filter(is_cell).collect()));
    };
    for part in document.children(table) {
        if document.is(part, Element::Tr) {
            add(false, part);
        } else {
            let is_head = document.is(part, Element::Thead);
            document.children(part).filter(|&id| document.is(id, Element::Tr)).for_each(|id| add(is_head, id));
        }
    }
    rows
}

/// Does it place things on a page? A caption or a header cell says no, a role says yes; else the cells tell by what
/// they hold.
fn is_layout(document: &Document, table: NodeId, rows: &[(bool, Vec<NodeId>)]) -> bool {
    if document.attribute(table, Attribute::Role).is_some_and(|role| role == "presentation" || role == "none") {
        return true;
    }
    let mut cells = rows.iter().flat_map(|(_, cells)| cells.iter().copied());
    let columns = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    !says_data(document, table, rows) && (columns <= 1 || rows.len() <= 1 || cells.any(|cell| is_box(document, cell)))
}

/// Does a caption or a header cell say that it holds data?
fn says_data(document: &Document, table: NodeId, rows: &[(bool, Vec<NodeId>)]) -> bool {
    let mut cells = rows.iter().flat_map(|(_, cells)| cells.iter().copied());
    document.children(table).any(|id| is_any(document, id, &[Element::Caption, Element::Thead]))
        || cells.any(|id| document.is(id, Element::Th))
}

/// Does the cell hold what no cell with data holds?
fn is_box(document: &Document, cell: NodeId) -> bool {
    use Element::*;
    let is_block = |&id: &NodeId| document.element(id).is_some_and(|element| element.is_block() && element != Br);
    let blocks: Vec<NodeId> = document.children(cell).filter(is_block).collect();
    blocks.len() > 1
        || blocks
            .iter()
            .any(|&id| is_any(document, id, &[Table, H1, H2, H3, H4, H5, H6, Figure, Blockquote, Section, Article]))
        || short_text(document, cell, MAX_CELL_CHARS).is_none()
}

/// Puts the content of the cells in place of the table; what stands bare in a cell becomes a paragraph.
fn unwrap(document: &mut Document, table: NodeId, rows: &[(bool, Vec<NodeId>)]) {
    for &cell in rows.iter().flat_map(|(_, cells)| cells) {
        let content: Vec<NodeId> = document.children(cell).collect();
        let is_block =
            |&id: &NodeId| document.element(id).is_some_and(|element| element.is_block() && element != Element::Br);
        let is_bare = !content.iter().any(is_block) && !content.iter().all(|&id| is_blank(document, id));
        let paragraph = is_bare.then(|| document.create_element(Element::P));
        if let Some(paragraph) = paragraph {
            document.insert_before(table, paragraph);
        }
        for id in content {
            match paragraph {
                Some(paragraph) => document.append(paragraph, id),
                None => document.insert_before(table, id),
            }
        }
    }
    document.detach(table);
}

/// Makes headers of the cells of a `thead`. A header is of its column where its whole row is made of headers, else of
/// its row.
fn set_scopes(document: &mut Document, rows: &[(bool, Vec<NodeId>)]) {
    for (is_head, cells) in rows {
        if *is_head {
            cells.iter().for_each(|&id| document.rename(id, Element::Th));
        }
        let is_of_columns = cells.len() > 1 && cells.iter().skip(1).all(|&id| document.is(id, Element::Th));
        for (at, &id) in cells.iter().enumerate() {
            if document.is(id, Element::Th)
                && document.attribute(id, Attribute::Scope).is_none()
                && (is_of_columns || at == 0)
            {
                document.set_attribute(id, Attribute::Scope, if is_of_columns { "col" } else { "row" });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn layout_tables_are_unwrapped() {
        for (html, expected) in [
            ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "<p>a</p><p>b</p>"),
            (
                "<table><tr><td>a</td><td><h2>b</h2>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
                "<p>a</p><h2>b</h2>c<p>d</p><p>e</p>",
            ),
            (
                "<table role=presentation><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>",
                "<p>a</p><p>b</p><p>c</p>",
            ),
            ("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>", "<p>a</p>"),
            (
                "<table><tr><td><img src=a.jpg><br>a</td><td><a href=c><img src=b.jpg></a> b</td></tr></table>",
                "<figure class=\"maqal-gallery\"><figure><img src=\"a.jpg\"><figcaption>a</figcaption></figure>\
                    <figure><a href=\"c\"><img src=\"b.jpg\"></a><figcaption> b</figcaption></figure></figure>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn data_tables_get_scopes_and_a_box() {
        for (html, expected) in [
            (
                "<table><caption>Rain</caption><thead><tr><td>May</td><td>June</td></tr></thead><tbody><tr>\
                    <td>1</td><td>2</td></tr></tbody></table>",
                "<div class=\"maqal-table\" aria-label=\"Rain\" role=\"region\" tabindex=\"0\">\
                    <table><caption>Rain</caption><thead><tr><th scope=\"col\">May</th>\
                    <th scope=\"col\">June</th></tr></thead>\
                    <tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>",
            ),
            (
                "<table><tbody><tr><th>May</th><td>1</td></tr><tr><th>June</th><td>2</td></tr></tbody></table>",
                "<div class=\"maqal-table\" aria-label=\"Table\" role=\"region\" tabindex=\"0\">\
                    <table><tbody><tr><th scope=\"row\">May</th><td>1</td></tr><tr>\
                    <th scope=\"row\">June</th><td>2</td></tr></tbody></table></div>",
            ),
            (
                "<table><tfoot><tr><td>c</td><td>3</td></tr></tfoot><tbody><tr><td rowspan=9>a</td><td>1</td></tr>\
                    <tr><td>b</td></tr></tbody><caption>d</caption></table>",
                "<div class=\"maqal-table\" aria-label=\"d\" role=\"region\" tabindex=\"0\">\
                    <table><caption>d</caption><tbody><tr><td rowspan=\"2\">a</td><td>1</td></tr>\
                    <tr><td>b</td></tr></tbody><tfoot><tr><td>c</td><td>3</td></tr></tfoot></table></div>",
            ),
            (
                "<table><tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>",
                "<div class=\"maqal-table\" aria-label=\"Table\" role=\"region\" tabindex=\"0\">\
                    <table><tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>\
                    </tbody></table></div>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn a_box_is_named_in_the_language_of_the_article() {
        use super::super::tests::run_in;
        for (lang, caption, expected) in [
            ("ar", "", "aria-label=\"جدول\" role=\"region\" tabindex=\"0\">"),
            ("ka", "", "aria-label=\"ცხრილი\" role=\"region\" tabindex=\"0\">"),
            (
                "fr",
                "<caption>Pluie <b>de</b>\n mai</caption>",
                "aria-label=\"Pluie de mai\" role=\"region\" tabindex=\"0\">",
            ),
            ("xx", "", "tabindex=\"0\">"),
            ("xx", "<caption>a</caption>", "aria-label=\"a\" role=\"region\" tabindex=\"0\">"),
        ] {
            let html = run_in(&PASS, lang, &format!("<table>{caption}<tr><th>a</th><td>1</td></tr></table>"));
            assert!(html.starts_with(&format!("<div class=\"maqal-table\" {expected}<table>")), "{lang}: {html}");
        }
    }

    #[test]
    fn what_is_no_table_stays() {
        let html = "<p>a</p><div><p>b</p></div>";
        assert_eq!(run(&PASS, html), html);
    }
}
