//! A line above the body by its inline elements: the date in one, the byline in another, and often nothing between the
//! two but a margin that only the page's style sheet knows.

use std::cell::LazyCell;

use super::beside::is_beside_name;
use super::byline;
use super::dated::Dated;
use super::names::{self, is_person};
use super::pieces::pieces;
use crate::article::measure::block::Block;
use crate::article::measure::hints::is_for_machines;
use crate::html::{Attribute, Element, has_word};
use crate::language::dates::{self, Printed, Setting};
use crate::language::page_words::is_count;
use crate::read::is_unspaced;
use crate::small::chars::is_alphanumeric;
use crate::small::text::{ends_with_mark, has_number, trim_marks, word_count};
use crate::tree::{Document, NodeId};

/// The most words that stand beside dates in elements of their own.
const MAX_WORDS: usize = 9;

/// The text of one element, or what stands between two.
#[derive(Clone, Copy)]
pub(super) struct Cell<'l> {
    element: NodeId,
    text: &'l str,
}

/// A line by the elements in it that may hold a date or a name.
pub(super) fn cells<'l>(document: &Document, line: &'l Block<'_>) -> Vec<Cell<'l>> {
    let owner = |node: NodeId| {
        let around = |id: NodeId| document.parent(id).filter(|&id| id != line.node);
        let mut owners = std::iter::successors(around(node), |&id| around(id));
        let nearest = owners.clone().find(|&id| {
            use Element::*;
            let is_inline =
                matches!(document.element(id), Some(A | Abbr | B | Cite | Em | I | Small | Span | Strong | Time));
            is_inline || for_machines(document, id).is_some()
        });
        owners.find(|&id| document.is(id, Element::Time)).or(nearest).unwrap_or(line.node)
    };
    line.cells(owner).into_iter().map(|(element, text)| Cell { element, text }).collect()
}

/// The text of cells, with a space where two words touch.
pub(super) fn join(cells: &[Cell<'_>]) -> String {
    let mut text = String::new();
    for cell in cells {
        push(&mut text, cell.text);
    }
    text.truncate(text.trim_end().len());
    text
}

/// The cells without those that are there for screen readers alone.
pub(super) fn shown<'l>(document: &Document, line: &Block<'_>, cells: &[Cell<'l>]) -> Vec<Cell<'l>> {
    let is_hidden = |cell: &Cell<'_>| {
        let mut around = document.inclusive_ancestors(cell.element).take_while(|&id| id != line.node);
        around.any(|id| is_for_machines(document, id))
    };
    cells.iter().copied().filter(|cell| !is_hidden(cell)).collect()
}

/// The cells without those that markup calls a date: no name stands in them, in whatever language and calendar the date
/// is.
pub(super) fn without_dates<'l>(document: &Document, cells: &[Cell<'l>]) -> Vec<Cell<'l>> {
    let is_date = |cell: &Cell<'_>| {
        let class = document.attribute(cell.element, Attribute::Class).unwrap_or_default();
        (document.is(cell.element, Element::Time) || has_word(class, &["date", "time", "datetime", "timestamp"]))
            && has_number(cell.text)
    };
    cells.iter().copied().filter(|cell| !is_date(cell)).collect()
}

/// The names in cells, where several hold a name each, or one does and the others what somebody is.
pub(super) fn names(cells: &[Cell<'_>]) -> Option<Vec<String>> {
    let is_name = |cell: &&Cell<'_>| is_person(cell.text);
    let texts = || cells.iter().filter(is_name).map(|cell| cell.text);
    let are_apart = || cells.iter().all(|cell| is_name(&cell) || names::list(cell.text).len() <= 1);
    let count = texts().count();
    let is_list = count > 1 || (count == 1 && cells.len() > 1 && are_apart());
    is_list.then(|| names::list(&texts().collect::<Vec<_>>().join(",")))
}

/// The one cell that is a name beyond doubt, whatever the others say, and no link.
pub(super) fn plain_name<'l>(document: &Document, cells: &[Cell<'l>]) -> Option<&'l str> {
    let is_link =
        |cell: &Cell<'_>| document.inclusive_ancestors(cell.element).take(3).any(|id| document.is(id, Element::A));
    let mut names = cells.iter().filter(|cell| names::is_plain(cell.text.trim()) && !is_link(cell));
    let name = names.next().filter(|_| cells.len() > 1 && names.next().is_none())?;
    Some(name.text.trim())
}

#[inline(never)]
fn push(text: &mut String, more: &str) {
    let ends_word = text.chars().next_back().is_some_and(is_spaced);
    if ends_word && more.chars().next().is_some_and(is_spaced) {
        text.push(' ');
    }
    text.push_str(more);
}

/// A letter or digit of a script that sets spaces between words.
fn is_spaced(c: char) -> bool {
    is_alphanumeric(c) && !is_unspaced(c)
}

/// The dates that have a cell each, and the text around them; `None` where the line is to be read as a whole: there is
/// none, or there is prose around them. `find_in_whole` finds the date of the line, which few lines are asked for.
pub(super) fn read(
    document: &Document,
    cells: &[Cell<'_>],
    find_in_whole: &dyn Fn() -> Option<Printed>,
    setting: Setting<'_>,
) -> Option<(Vec<Dated>, Vec<String>)> {
    let whole = LazyCell::new(find_in_whole);
    let mut dates = Vec::new();
    let mut beside = Beside::default();
    for cell in cells {
        let Some((iso, printed)) = date(document, cell, setting) else {
            beside.take(cell.text);
            continue;
        };
        let (front, back) = printed.as_ref().map_or(("", ""), |printed| around(cell.text, printed));
        let is_label = dates::is_update_label(front) || dates::is_publication_label(front) && !names::is_plain(front);
        let front = if is_label { "" } else { front };
        let words_beside = dates::words_beside(front) + dates::words_beside(back);
        let is_bare = words_beside <= 1 && (front.is_empty() || back.is_empty());
        let is_alone = is_bare || document.is(cell.element, Element::Time);
        // Behind a word that leads on to the date there is no name: `on Monday, 3 May`.
        let front = if leads_on(front) { "" } else { front };
        if document.element(cell.element).is_none_or(Element::is_block)
            && pieces(cell.text, false, setting).is_some_and(|pieces| pieces.len() > 1)
        {
            return None;
        }
        // The day in one element, the time in another; or names that begin in the date's.
        let says_more = |whole: &Printed| whole.iso.len() > iso.len() && whole.iso.starts_with(&iso);
        if whole.as_ref().is_some_and(|whole| !is_alone || says_more(whole)) {
            return None;
        }
        let says_update = dates::says_update(&beside.open) || dates::says_update(cell.text);
        let is_state = says_update && dates::says_state(&[&beside.open, " ", cell.text].concat());
        let is_update_by_mark = is_state || !says_update && is_named_update(document, cell);
        let line = trim_marks(cell.text, MARKS).to_owned();
        let is_zone_unclear = printed.as_ref().is_some_and(|printed| printed.is_zone_unclear && printed.iso == iso);
        let is_update = says_update || is_update_by_mark;
        dates.push(Dated { iso, line, is_update, is_update_by_mark, is_zone_unclear });
        // In front of an element and behind it, a name begins anew.
        if document.element(cell.element).is_none_or(Element::is_block) {
            push(&mut beside.open, front);
            beside.end();
            back.clone_into(&mut beside.open);
        } else {
            beside.end();
            beside.texts.extend([front.to_owned(), back.to_owned()]);
        }
    }
    let is_sentence = ends_with_mark(&beside.open, ".؟?!。।۔");
    beside.end();
    let words: usize = beside.texts.iter().map(|text| word_count(text)).sum();
    if dates.is_empty() || words > MAX_WORDS || words > 1 && is_sentence {
        return None;
    }
    let bare = |text: &String| dates::without_lead(trim_marks(text, MARKS)).to_owned();
    Some((dates, beside.texts.iter().map(bare).collect()))
}

/// The texts beside dates, as the cells give them.
#[derive(Default)]
struct Beside {
    texts: Vec<String>,
    /// The one that may go on.
    open: String,
    /// Does it end with a cell that is a name?
    ends_with_name: bool,
}

impl Beside {
    fn end(&mut self) {
        self.texts.push(std::mem::take(&mut self.open));
    }

    /// Takes a cell without a date. A number that pages count is none of them; names side by side are a list.
    fn take(&mut self, text: &str) {
        if is_count(text) {
            return self.end();
        }
        let is_name = is_person(text);
        if is_name && self.ends_with_name && !self.open.is_empty() {
            self.open.truncate(self.open.trim_end().len());
            self.open.push_str(", ");
        } else if begins_anew(&self.open, text) {
            self.end();
        }
        // What stands between two elements is no word.
        self.ends_with_name = is_name || self.ends_with_name && text.trim().is_empty();
        push(&mut self.open, text);
    }
}

/// Does another text than the one in front begin with an element: with the words for a name, or behind a name with a
/// word that is none (`Jane Doe`, `Berlin`)?
fn begins_anew(front: &str, text: &str) -> bool {
    let (front, text) = (front.trim(), text.trim());
    let is_own_word =
        || word_count(text) == 1 && text.chars().next().is_some_and(|c| is_alphanumeric(c) && !c.is_lowercase());
    let is_named = || names::is_plain(front) || byline::begins_byline(front) && byline::is_byline(front);
    !front.is_empty()
        && !byline::is_bare_opening(front)
        && (byline::begins_byline(text) || is_own_word() && !is_beside_name(text) && is_named())
}

/// Does the markup of a date say that it is that of an update? A page that was not changed has one date for both.
fn is_named_update(document: &Document, cell: &Cell<'_>) -> bool {
    const UPDATE: &[&str] = &["updated", "modified", "datemodified"];
    const PUBLICATION: &[&str] = &["published", "created", "datepublished"];
    let names = |words: &[&str]| {
        document.attributes(cell.element).any(|(name, value)| {
            matches!(name, Attribute::Class | Attribute::Itemprop) && has_word(&value.to_ascii_lowercase(), words)
        })
    };
    names(UPDATE) && !names(PUBLICATION)
}

/// What separates the date from other things.
const MARKS: &str = "|•·–—-,،:/";

/// Does a text begin with a word that leads on to a date?
fn leads_on(text: &str) -> bool {
    text.split(' ').next().is_some_and(dates::leads_to_date)
}

/// What stands in front of a date in its cell, and behind it.
fn around<'p>(text: &str, printed: &'p Printed) -> (&'p str, &'p str) {
    let is_mark = |c: char| !is_alphanumeric(c);
    let front = printed.rest.first().filter(|rest| text.trim_start_matches(is_mark).starts_with(rest.as_str()));
    let back = printed.rest.last().filter(|rest| text.trim_end_matches(is_mark).ends_with(rest.as_str()));
    (front.map_or("", String::as_str), back.map_or("", String::as_str))
}

/// The date that an element gives for machines: that of a `time`, or of an element that a script makes one of; that of
/// an abbreviation, as hAtom has it. <https://microformats.org/wiki/datetime-design-pattern>
pub(super) fn for_machines(document: &Document, id: NodeId) -> Option<String> {
    let name = match document.element(id) {
        Some(Element::Abbr) => Attribute::Title,
        Some(Element::Del | Element::Ins) => return None,
        _ => Attribute::Datetime,
    };
    document.attribute(id, name).and_then(dates::parse_iso)
}

/// The date of a cell: as a machine wrote it, else as it is printed.
fn date(document: &Document, cell: &Cell<'_>, setting: Setting<'_>) -> Option<(String, Option<Printed>)> {
    let printed = dates::find(cell.text.trim(), setting);
    let machine = for_machines(document, cell.element);
    // A link in prose may be a date.
    let printed = printed.filter(|_| !document.is(cell.element, Element::A));
    let iso = machine.or_else(|| printed.as_ref().map(|printed| printed.iso.clone()))?;
    Some((iso, printed))
}

#[cfg(test)]
mod tests {
    use crate::{Policy, RenderOptions};

    const PROSE: &str = "<p>The first paragraph says what happened in the village, and where, and when it will be told again.</p>\
                         <p>The last paragraph is as long as the first one, and says nothing that has not been said before.</p>";

    /// Of a page whose article has that line below its headline: date, byline, desk, and the date as it is shown.
    fn read(line: &str) -> [Option<String>; 4] {
        let source = format!(
            "<!doctype html><title>A headline of the town</title><main><article><h1>A headline of the town</h1>{line}\
             <div class=text>{PROSE}</div></article></main>"
        );
        let rendered =
            crate::render_article(&source, &Policy::new(), &RenderOptions::default()).expect("within limits");
        let shown = rendered.html.split_once("<time ").and_then(|(_, rest)| rest.split(['>', '<']).nth(1));
        let shown = shown.map(str::to_owned);
        [rendered.article.published, rendered.article.byline, rendered.article.section, shown]
    }

    #[test]
    fn date_and_byline_in_elements_of_their_own() {
        for (name, line, expected) in [
            (
                "a weekday, and no date for machines",
                "<p><time>Saturday 6 March 2021</time> <span class=byline>Local desk - Nora Ashdown</span></p>",
                ["2021-03-06", "Local desk - Nora Ashdown", "Local desk", "Saturday 6 March 2021"],
            ),
            (
                "nothing between the two",
                "<p><time>Saturday 6 March 2021</time><span class=byline>Local desk - Nora Ashdown</span></p>",
                ["2021-03-06", "Local desk - Nora Ashdown", "Local desk", "Saturday 6 March 2021"],
            ),
            (
                "the byline first",
                "<div><span>Local desk - Nora Ashdown</span><span>Saturday 6 March 2021</span></div>",
                ["2021-03-06", "Local desk - Nora Ashdown", "Local desk", "Saturday 6 March 2021"],
            ),
            (
                "Arabic, with a date for machines",
                "<div><time datetime=2021-02-10>الأربعاء 10 شباط/فبراير 2021</time><span>المحليات - فريق التحرير</span></div>",
                ["2021-02-10", "المحليات - فريق التحرير", "المحليات", "الأربعاء 10 شباط/فبراير 2021"],
            ),
            (
                "Persian",
                "<div><time>پنجشنبه ۱۱ مارس ۲۰۲۱</time><span>گروه جامعه - نگار فرهمند</span></div>",
                ["2021-03-11", "گروه جامعه - نگار فرهمند", "گروه جامعه", "پنجشنبه ۱۱ مارس ۲۰۲۱"],
            ),
            (
                "Turkish",
                "<div><b class=date>7 Mart 2021 Pazar</b> <span class=byline>Yerel Haberler - Haber Merkezi</span></div>",
                ["2021-03-07", "Yerel Haberler - Haber Merkezi", "Yerel Haberler", "7 Mart 2021 Pazar"],
            ),
            (
                "Hebrew, from Friday on",
                "<div><span>חדשות מקומיות - יעל ברנע</span><time>יום שישי, 12 במרץ 2021</time></div>",
                ["2021-03-12", "חדשות מקומיות - יעל ברנע", "חדשות מקומיות", "יום שישי, 12 במרץ 2021"],
            ),
            (
                "a stroke between",
                "<p>By <a rel=author href=/n>Nora Ashdown</a> | <span>6 March 2021</span></p>",
                ["2021-03-06", "By Nora Ashdown", "", "6 March 2021"],
            ),
            (
                "words that lead on to the date",
                "<p>Par <a href=/n>Nora Ashdown</a> le <time>6 mars 2021</time></p>",
                ["2021-03-06", "Par Nora Ashdown", "", "6 mars 2021"],
            ),
            (
                "the name begins where the date's element ends",
                "<p>on 6 March 2021 by <a rel=author href=/n>Nora Ashdown</a></p>",
                ["2021-03-06", "by Nora Ashdown", "", "on 6 March 2021"],
            ),
            (
                "day and time in two elements",
                "<p><span>6 March 2021</span> <span>10:30</span></p>",
                ["2021-03-06T10:30", "", "", "6 March 2021 10:30"],
            ),
            (
                "a mark in front of somebody's",
                "<p><span class=meta-author>Posted on</span> <time>6 March 2021</time> <span class=author><a href=/n>Nora Ashdown</a></span></p>",
                ["2021-03-06", "Nora Ashdown", "", "6 March 2021"],
            ),
            (
                "words that touch",
                "<p class=byline><span>By</span><a href=/n>Nora Ashdown</a></p>",
                ["", "By Nora Ashdown", "", ""],
            ),
        ] {
            let found = read(line).map(Option::unwrap_or_default);
            assert_eq!(found, expected.map(str::to_owned), "{name}");
        }
    }

    #[test]
    fn each_date_says_what_it_is_of() {
        for (name, line, expected) in [
            (
                "published, then updated",
                "<p>Published <time>6 March 2021</time>, updated <time>8 March 2021</time></p>",
                ["2021-03-06", "2021-03-08"],
            ),
            (
                "updated, then published",
                "<p><span>Updated: 8 March 2021</span><span>Published: 6 March 2021</span></p>",
                ["2021-03-06", "2021-03-08"],
            ),
            (
                "Arabic",
                "<p><span>نُشر في 6 مارس 2021</span> <span>آخر تحديث 8 مارس 2021</span></p>",
                ["2021-03-06", "2021-03-08"],
            ),
        ] {
            let source = format!("<h1>A headline of the town</h1>{line}{PROSE}");
            let article = crate::render_article(&source, &Policy::new(), &RenderOptions::default())
                .expect("within limits")
                .article;
            assert_eq!([article.published, article.modified], expected.map(|date| Some(date.to_owned())), "{name}");
        }
    }

    #[test]
    fn prose_with_a_date_in_it_is_prose() {
        for (name, line) in [
            ("a link", "The council met on <a href=/6>6 March 2021</a> and went home at night."),
            ("a date's element", "The council met on <time>6 March 2021</time> and went home at night."),
            ("a span", "On <span>6 March 2021</span> the council of the town met, and then went home again."),
        ] {
            let source = format!("<h1>A headline of the town</h1><p>{line}</p>{PROSE}");
            let article = crate::render_article(&source, &Policy::new(), &RenderOptions::default())
                .expect("within limits")
                .article;
            assert_eq!(article.published, None, "{name}");
            assert!(article.text.contains("the council") || article.text.contains("The council"), "{name}");
        }
    }
}
