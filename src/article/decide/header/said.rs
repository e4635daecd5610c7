//! What one line above the body says of the article: by its words, and by its markup where it has any.

use super::beside;
use super::byline::{self, Byline};
use super::cells::{self, Cell};
use super::dated::Dated;
use super::names;
use super::pieces::{Piece, pieces};
use crate::article::decide::roles::Evidence;
use crate::article::measure::block::{Anchor, Block};
use crate::article::measure::hints::is_of_others;
use crate::html::{Attribute, Element, has_word};
use crate::language::dates::{self, Setting};
use crate::language::page_words::is_count;
use crate::small::search::{contains_any_literal, contains_literal};
use crate::small::text::{has_number, trim_marks, word_count};
use crate::tree::{Document, NodeId};

/// The longest line above the body that is no prose, in characters.
pub(in crate::article) const MAX_LINE_CHARS: usize = 120;

/// The same of one whose parts marks set apart.
const MAX_PARTED_CHARS: usize = 160;

/// What a line says.
#[derive(Debug)]
pub(in crate::article) enum Said {
    /// Dates, and what stands beside them.
    Dates {
        dates: Vec<Dated>,
        rests: Vec<Rest>,
        evidence: Evidence,
    },
    Byline {
        line: String,
        byline: Byline,
        evidence: Evidence,
    },
    /// Only the words in front of a name, which stands in a line of its own.
    Opening,
    /// Only the words for the date in the line below.
    DateLabel,
    /// What the author in the line above is.
    Office,
    Nothing,
}

/// A text beside a date.
#[derive(Debug)]
pub(in crate::article) struct Rest {
    pub(super) text: String,
    /// A mark parts it from the date.
    pub(super) is_apart: bool,
}

impl Said {
    /// Reads the line at a place. Plain text is lines without markup, whose document is empty.
    pub(in crate::article) fn of(document: &Document, lines: &[Block<'_>], at: usize, setting: Setting<'_>) -> Self {
        let Some(line) = lines.get(at) else { return Self::Nothing };
        let above = at.checked_sub(1).and_then(|at| lines.get(at));
        let is_lone = !is_date_of_entry(lines, at, setting);
        let of = |line: Option<&Block<'_>>| match line {
            Some(line) if !line.element.is_heading() || is_lone => Self::of_line(document, line, setting),
            _ => Self::Nothing,
        };
        let is_named_above = || above.is_some_and(|above| is_named(of(Some(above)), above));
        let names_nobody = |byline: &Byline| !byline.names.iter().any(|name| names::is_person(name));
        let mut said = of(Some(line));
        // The headline may say that something opens.
        let tells_other =
            |above: &Block<'_>| above.element != Element::H1 && dates::is_label_of_other(&above.text, setting);
        match &mut said {
            Self::Dates { .. } if above.is_some_and(tells_other) => said = Self::Nothing,
            Self::Dates { dates, .. } if above.is_some_and(|above| tells_of_update(&above.text)) => {
                dates.iter_mut().for_each(|date| date.is_update = true);
            }
            Self::Nothing if dates::is_label(&line.text) && matches!(of(lines.get(at + 1)), Self::Dates { .. }) => {
                said = Self::DateLabel;
            }
            Self::Nothing if leads_to_name(line) && lines.get(at + 1).is_some_and(is_name) => said = Self::Opening,
            Self::Nothing if is_name(line) && above.is_some_and(leads_to_name) => {
                said = Self::name(line, "a name below the words for it");
            }
            Self::Nothing if is_office(line) && is_named_above() => said = Self::Office,
            Self::Byline { byline, .. } if names_nobody(byline) && is_office(line) && is_named_above() => {
                said = Self::Office;
            }
            Self::Nothing if above.is_some() && may_be_plain_name(document, line) => {
                let tells_date = |near: Option<&Block<'_>>| match of(near) {
                    Self::Dates { rests, .. } => !rests.iter().any(|rest| names::is_person(&rest.text)),
                    _ => false,
                };
                // A number of minutes, a town or a section may stand between the two.
                let nearest = |one: Option<usize>, next: Option<usize>| {
                    let line_at = |at: Option<usize>| at.and_then(|at| lines.get(at));
                    line_at(one).filter(|&line| !is_word_beside(line)).or_else(|| line_at(next))
                };
                let below = nearest(Some(at + 1), Some(at + 2));
                let above = nearest(at.checked_sub(1), at.checked_sub(2));
                if tells_date(below) {
                    said = Self::name(line, "a name alone above the date");
                } else if below.is_some_and(Block::is_prose) && tells_date(above) {
                    said = Self::name(line, "a name alone below the date");
                } else if lines.get(at + 1).is_some_and(is_office) && is_name(line) {
                    said = Self::name(line, "a name over what its bearer is");
                }
            }
            Self::Nothing if above.is_some() && lines.get(at + 1).is_some_and(is_office) && is_name(line) => {
                said = Self::name(line, "a name over what its bearer is");
            }
            _ => {}
        }
        said
    }

    /// A line that is a name by what stands beside it.
    fn name(line: &Block<'_>, evidence: Evidence) -> Self {
        let byline = byline::of_line(&line.text, true);
        byline.map_or(Self::Nothing, |(line, byline)| Self::Byline { line: line.to_owned(), byline, evidence })
    }

    /// Reads a line by itself.
    fn of_line(document: &Document, line: &Block<'_>, setting: Setting<'_>) -> Self {
        // A quotation is signed by somebody else, on a day of its own; so is what a reader says. A caption tells of its
        // picture.
        let is_others = || {
            line.quote > 0
                || matches!(line.element, Element::Figcaption | Element::Figure)
                || is_credit(document, line)
                || is_of_others(document, line.node)
        };
        let is_marked = byline::marked(document, line.first_node(), line.node).is_some();
        let max_chars = match is_marked {
            true => byline::MAX_MARKED_CHARS,
            false if line.text.contains(['|', '•', '·']) => MAX_PARTED_CHARS,
            false => MAX_LINE_CHARS,
        };
        let is_small_name = || is_marked && line.element > Element::H2 && names::is_plain(line.text.trim());
        let is_title = line.element.is_heading() && !is_set_as_heading(&line.text, setting) && !is_small_name();
        if is_title || line.chars() > max_chars || is_others() {
            return Self::Nothing;
        }
        let cells = cells::cells(document, line);
        Self::dates_in_cells(document, line, &cells, setting)
            .or_else(|| Self::dates_in_pieces(document, line, &cells, is_marked, setting))
            .or_else(|| {
                let others = cells::without_dates(document, &cells);
                Self::byline(document, line, if others.is_empty() { &cells } else { &others }, is_marked)
            })
            .filter(|said| {
                let is_other = || dates::is_of_other(&line.text, setting);
                is_marked || !matches!(said, Self::Dates { .. }) || !is_other()
            })
            .unwrap_or(Self::Nothing)
    }

    pub(in crate::article) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Is it a byline by its form alone, `desk - name`?
    pub(in crate::article) fn is_pair(&self) -> bool {
        matches!(self, Self::Byline { byline, .. } if byline.desk.is_some())
    }

    /// Does anything stand beside its dates?
    pub(in crate::article) fn has_rests(&self) -> bool {
        matches!(self, Self::Dates { rests, .. } if !rests.is_empty())
    }

    /// How many words stand beside its dates.
    pub(super) fn words_beside(&self) -> usize {
        match self {
            Self::Dates { rests, .. } => rests.iter().map(|rest| word_count(&rest.text)).sum(),
            _ => 0,
        }
    }

    /// Dates that have an element each.
    fn dates_in_cells(document: &Document, line: &Block<'_>, cells: &[Cell<'_>], setting: Setting<'_>) -> Option<Self> {
        // A table's cell may tell the day of anything.
        if matches!(line.element, Element::Td | Element::Th) {
            return None;
        }
        let find_in_whole = || dates::find(&text_of(line, cells), setting);
        let (dates, rests) = cells::read(document, cells, &find_in_whole, setting)?;
        let rests = rests.into_iter().map(|text| Rest { text, is_apart: false }).collect();
        Some(Self::Dates { dates, rests, evidence: "a date in an element of its own" })
    }

    /// Dates between other words of the line, or one that it gives for machines.
    fn dates_in_pieces(
        document: &Document,
        line: &Block<'_>,
        cells: &[Cell<'_>],
        is_marked: bool,
        setting: Setting<'_>,
    ) -> Option<Self> {
        if is_of_headed_row(document, line) {
            return None;
        }
        let text = text_of(line, cells);
        let pieces = pieces(&text, is_marked, setting).unwrap_or_default();
        let printed = || pieces.iter().flat_map(|piece| &piece.date);
        let machine = machine_date(document, line);
        let dates: Vec<Dated> = match &machine {
            Some(iso) if printed().nth(1).is_none() => {
                let is_update = printed().any(|date| date.is_update);
                let line = pieces.iter().find_map(Piece::dated).map_or(text, |dated| dated.line);
                let iso = iso.clone();
                vec![Dated { iso, line, is_update, is_update_by_mark: false, is_zone_unclear: false }]
            }
            _ => pieces.iter().filter_map(Piece::dated).collect(),
        };
        let evidence = if machine.is_some() { "a date for machines" } else { "prints a date" };
        let rests = pieces.into_iter().flat_map(|piece| {
            let is_apart = piece.date.is_none();
            piece.into_rests().into_iter().map(move |text| Rest { text, is_apart })
        });
        (!dates.is_empty()).then(|| Self::Dates { dates, rests: rests.collect(), evidence })
    }

    /// A line that names who wrote the article.
    fn byline(document: &Document, line: &Block<'_>, cells: &[Cell<'_>], is_marked: bool) -> Option<Self> {
        let text = text_of(line, cells);
        if is_marked && byline::is_bare_opening(&text) {
            return Some(Self::Opening);
        }
        let evidence = if is_marked { "markup calls it a byline" } else { "the form of a byline" };
        let (read, mut byline) = byline::of_line(&text, is_marked)?;
        // Words for screen readers tell that it is one, and are not shown.
        let shown = cells::join(&cells::shown(document, line, cells));
        let line = if shown.is_empty() || shown == text { read } else { trim_marks(&shown, byline::MARKS) };
        if let Some(names) = cells::names(cells).filter(|_| is_marked) {
            byline.names = names;
        }
        Some(Self::Byline { line: line.to_owned(), byline, evidence })
    }
}

/// Does markup call a line the credit or the caption of the picture that it shares a box with? Behind the words for a
/// name that picture is the author's.
fn is_credit(document: &Document, line: &Block<'_>) -> bool {
    const MAX_NODES: usize = 30;
    let id = line.node;
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    let beside_picture = || {
        let beside = document.parent(id).into_iter().flat_map(|around| document.subtree(around)).take(MAX_NODES);
        beside.take_while(|&inner| inner != id).any(|inner| document.is(inner, Element::Img))
    };
    has_word(class, &["caption", "copyright", "credit", "credits"])
        && !byline::begins_byline(&line.text)
        && beside_picture()
}

/// Is a heading nothing but a date, or a byline with the words for it?
fn is_set_as_heading(text: &str, setting: Setting<'_>) -> bool {
    let is_date = || dates::find(text, setting).is_some_and(|date| date.rest.is_empty());
    byline::begins_byline(text) && byline::is_byline(text) || is_date()
}

/// Is a line one of several headings that are dates, as those of a diary?
fn is_date_of_entry(lines: &[Block<'_>], at: usize, setting: Setting<'_>) -> bool {
    let Some(line) = lines.get(at).filter(|line| line.element.is_heading()) else { return false };
    let is_dated = |line: &Block<'_>| dates::find(&line.text, setting).is_some();
    let mut others = lines.iter().skip(at + 1).filter(|other| other.element == line.element);
    is_dated(line) && others.any(is_dated)
}

/// Is a line a number that pages count, or a word or two that name nobody, as may stand among date and name?
fn is_word_beside(line: &Block<'_>) -> bool {
    const MAX_WORDS: usize = 2;
    let is_short = || line.has_words_up_to(MAX_WORDS) && !line.ends_sentence() && !names::is_person(&line.text);
    !line.element.is_heading() && (is_count(&line.text) || !has_number(&line.text) && is_short())
}

/// Is a line the label of the date of an update?
fn tells_of_update(line: &str) -> bool {
    dates::is_label(line) && dates::says_update(line)
}

/// Is a line nothing but words that lead on to a name: `Written by`, or the label `Author`?
fn leads_to_name(line: &Block<'_>) -> bool {
    byline::is_bare_opening(&line.text) || byline::is_opening(&line.text)
}

/// Does a line name an author?
fn is_named(said: Said, line: &Block<'_>) -> bool {
    matches!(said, Said::Byline { .. }) || matches!(said, Said::Nothing) && is_name(line)
}

/// May a line be a name that nothing calls one: a paragraph of its own, which leads to nothing but a person?
fn may_be_plain_name(document: &Document, line: &Block<'_>) -> bool {
    use Element::{Dd, Dt, Td, Th};
    !line.element.is_heading()
        && !matches!(line.element, Dd | Dt | Td | Th)
        && names::is_plain(line.text.trim())
        && !leads_elsewhere(document, line, &line.text)
}

/// Does a link with some words of a line lead to anything but a person: a section of the page, a tag, another article?
pub(super) fn leads_elsewhere(document: &Document, line: &Block<'_>, words: &str) -> bool {
    const SECTIONS: &[&str] = &["/category/", "/categories/", "/section/", "/tag/", "/tags/", "/topic/", "/topics/"];
    const PERSONS: &[&str] =
        &["author", "autor", "auteur", "/by/", "people", "person", "profile", "staff", "user", "writer"];
    let leads = |anchor: &Anchor| {
        let href = document.attribute(anchor.id, Attribute::Href).unwrap_or_default().to_ascii_lowercase();
        let last = line.anchor_text(anchor).rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
        let is_person = contains_any_literal(&href, PERSONS) || contains_literal(&href, &last);
        contains_any_literal(&href, SECTIONS) || last.is_ascii() && !is_person
    };
    let is_of_words = |anchor: &&Anchor| words.contains(line.anchor_text(anchor).trim());
    line.anchors.iter().filter(is_of_words).any(leads)
}

fn is_name(line: &Block<'_>) -> bool {
    const MAX_WORDS: usize = 8;
    !line.element.is_heading() && line.has_words_up_to(MAX_WORDS) && names::is_person(&line.text)
}

/// Does a line say what somebody is (`Environment correspondent`), and no more? Scripts with capitals have the word
/// anywhere; in others it comes first, as in Arabic.
fn is_office(line: &Block<'_>) -> bool {
    const MAX_WORDS: usize = 6;
    /// Shorter ones are prepositions.
    const MIN_CHARS: usize = 4;
    let is_short = !line.element.is_heading() && line.has_words_up_to(MAX_WORDS) && !line.ends_sentence();
    let searched = if line.text.contains(char::is_uppercase) { MAX_WORDS } else { 1 };
    let is_it = |word: &str| word.chars().count() >= MIN_CHARS && beside::is_beside_name(word);
    is_short && line.anchors.is_empty() && line.text.split_whitespace().take(searched).any(is_it)
}

/// Is a line a cell of a row that says what the cell is of, as an infobox does?
fn is_of_headed_row(document: &Document, line: &Block<'_>) -> bool {
    let is_head = |id: NodeId| document.is(id, Element::Th);
    line.element == Element::Td && document.parent(line.node).is_some_and(|row| document.children(row).any(is_head))
}

/// The text of a line: in markup that of its cells.
fn text_of(line: &Block<'_>, cells: &[Cell<'_>]) -> String {
    if cells.is_empty() { line.text.clone().into_owned() } else { cells::join(cells) }
}

/// The date that an element in the line's block gives for machines.
fn machine_date(document: &Document, line: &Block<'_>) -> Option<String> {
    document.subtree(line.node).take(40).find_map(|id| cells::for_machines(document, id))
}
