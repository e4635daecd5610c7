//! Bylines: `By …`, `بقلم …`, `desk - name`, or whatever the markup calls a byline.

use super::beside;
use super::joined::{is_korean_name, spans};
use super::names::{self, is_person, is_town};
use super::opening::{is_everyday, is_kind, is_label, is_of_many_meanings, is_opening_before, strip_opening};
use crate::article::measure::hints::marks_byline;
use crate::html::Element;
use crate::language::dates::{self, Setting};
use crate::language::page_words::{heads_sources, is_count};
use crate::language::{begins_caption, bylines, normalize, opens_credit};
use crate::small::chars::is_alphabetic;
use crate::small::search::{contains_any_literal, split_at_first_of, split_at_literal};
use crate::small::text::{ends_with_mark, has_number, is_word_of, trim_marks, word_count};
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Byline {
    pub(in crate::article) desk: Option<String>,
    pub(in crate::article) names: Vec<String>,
}

/// The longest byline, in characters, by its form and by its mark; and the most words of a desk or a name in it.
const MAX_CHARS: usize = 80;
pub(super) const MAX_MARKED_CHARS: usize = 300;
const MAX_WORDS: usize = 4;

/// What separates a byline from other things.
pub(super) const MARKS: &str = "|•·–—-,،/";

/// What stands between desk, name and town.
const STROKES: &[&str] = &[" - ", " – ", " — ", " ـ ", " ــ ", " | ", " • ", " · ", " / ", "/ "];

/// Words between a name and the agency that its bearer wrote with.
const WITH: &[&str] = &[" with ", " avec ", " mit ", " con ", " com ", " met ", " med ", " ile ", " مع "];

/// The most words behind the names that tell where, or for whom.
const MAX_WORDS_BEHIND: usize = 6;

/// The desk and names of a byline; `None` where the line is none. `is_marked`: markup says that it is one.
pub(in crate::article) fn read(line: &str, is_marked: bool) -> Option<Byline> {
    let line = names::once(without_address(if is_marked { before_date(line) } else { line }));
    let max_chars = if is_marked { MAX_MARKED_CHARS } else { MAX_CHARS };
    let uncounted = without_age(before_count(without_age(line)));
    let is_counted = uncounted.len() < line.len() && !is_count(line) && uncounted.contains(' ');
    let counted = (is_counted && is_person(uncounted)).then(|| names::list(uncounted));
    let line = uncounted;
    if line.is_empty() || line.chars().count() > max_chars {
        return None;
    }
    let line = without_label(without_credits(line));
    // Papers of Egypt set a colon behind the name: كتب - أحمد سالم:
    let has_dash = || contains_any_literal(line, STROKES);
    let line = if begins_byline(line) && has_dash() { line.trim_end_matches([':', ' ']) } else { line };
    // Photo: Ann Lee / The Herald
    if ends_sentence(line) || !is_marked && begins_caption(line) {
        return None;
    }
    if let Some(names) = reporters(line).or_else(|| agency(line, is_marked)) {
        return Some(Byline { desk: None, names });
    }
    if is_marked && word_count(line) == 1 && dates::says_update(line) {
        return None;
    }
    if !is_marked && let Some(names) = counted.or_else(|| beside_office(line)) {
        return Some(Byline { desk: None, names });
    }
    let opened = strip_opening(line).filter(|names| is_marked || may_follow_opening(line, names));
    // A cartoon's line names nobody.
    if opened.is_some_and(|names| is_word_of("الرسام الرسامة", names)) {
        return None;
    }
    let opened = opened.or_else(|| behind_town(line));
    let opened = opened.or_else(|| {
        let is_bare = !line.bytes().any(|byte| byte.is_ascii_alphabetic());
        if is_bare { behind_word(line).filter(|name| names::is_plain(name)) } else { None }
    });
    let opened = opened.or_else(|| behind_office(line));
    let opened = opened.or_else(|| behind_agent(line).or_else(|| behind_word(line)).filter(|_| is_marked));
    if let Some(names) = opened.or_else(|| behind_label(line).filter(|_| is_marked)) {
        return Some(Byline { desk: None, names: opened_names(names) });
    }
    if let Some(names) = among_parts(line, is_marked) {
        return Some(Byline { desk: None, names });
    }
    match split_at_first_of(line, STROKES) {
        // A dot parts items of a menu, too.
        Some((.., " · ")) if !is_marked => None,
        Some((first, last, stroke)) => pair(first.trim(), last.trim(), stroke.contains(['|', '/']), is_marked),
        None => is_marked.then(|| Byline { desk: None, names: names::list(line) }),
    }
}

/// The names in what metadata gives as a byline is written: behind a label, in front of an agency or a place.
pub(super) fn signed(text: &str) -> Option<Vec<String>> {
    let is_byline = contains_any_literal(text, STROKES)
        || text.contains([':', '：', '(', '（'])
        || reporters(text).is_some()
        || behind_agent(text).or_else(|| behind_word(text)).is_some()
        || before_count(text).len() < text.len();
    let signed = || read(text, true).filter(|found| is_byline && !found.names.is_empty()).map(|found| found.names);
    beside_office(text).or_else(signed)
}

/// Has a line the form of a byline?
pub(in crate::article) fn is_byline(line: &str) -> bool {
    read(line, false).is_some()
}

/// A byline, and its line without the marks around it.
pub(super) fn of_line(line: &str, is_marked: bool) -> Option<(&str, Byline)> {
    let line = without_label(trim_marks(line, MARKS));
    read(line, is_marked).map(|byline| (line, byline))
}

/// Reporters of Korea and Japan are named in front of what they are.
pub(super) fn reporters(line: &str) -> Option<Vec<String>> {
    // Their words are of no script that ASCII holds.
    if line.is_ascii() {
        return None;
    }
    let line = without_address(line);
    if line.len() > 4 * MAX_CHARS {
        return None;
    }
    if let Some(names) = reporters_in_front(line).or_else(|| reporters_of(line)) {
        return Some(names);
    }
    let named = bylines::REPORTERS.iter().find_map(|suffix| line.strip_suffix(suffix))?.trim_end();
    let named = named.rsplit(['=', '＝', '】', ']', ')']).next().unwrap_or_default();
    korean_names(named).or_else(|| short_names(named)).or_else(|| short_names(named.rsplit(' ').next()?))
}

/// Several of Korea have a space between them, as a desk and a name have (`정치부 김노라`).
fn korean_names(list: &str) -> Option<Vec<String>> {
    let names: Vec<&str> = list.split([' ', ',', '·']).filter(|name| !name.is_empty()).collect();
    (names.len() > 1 && names.iter().all(|name| is_korean_name(name)))
        .then(|| names.into_iter().map(str::to_owned).collect())
}

/// Those of Taiwan behind it, in front of the place: `記者林靜／台南報導`.
fn reporters_in_front(line: &str) -> Option<Vec<String>> {
    const REPORTS: &[&str] = &["報導", "報道", "报道"];
    let (front, place) = line.rsplit_once(['／', '/'])?;
    // 聯合報／記者林靜／台北報導
    let front = front.rsplit(['／', '/']).next()?;
    let named = front.trim().strip_prefix("記者").or_else(|| front.trim().strip_prefix("记者"))?;
    REPORTS.iter().any(|report| place.trim().ends_with(report)).then(|| short_names(named.trim())).flatten()
}

/// Those of China behind the paper or the agency that they work for: `新华社记者王芳、李明`.
fn reporters_of(line: &str) -> Option<Vec<String>> {
    const MAX_CHARS: usize = 8;
    let (outlet, named) = ["记者", "記者"].iter().find_map(|reporter| split_at_literal(line, reporter))?;
    let is_outlet = outlet.chars().count() <= MAX_CHARS && outlet.chars().all(is_alphabetic);
    is_outlet.then(|| short_names(named.trim_start_matches(['：', ':', ' ']))).flatten()
}

/// Names of few letters, with marks of their scripts between them.
fn short_names(list: &str) -> Option<Vec<String>> {
    let is_name = |name: &&str| (2..=8).contains(&name.chars().count()) && name.chars().all(is_alphabetic);
    let names: Vec<&str> = list.split(['·', '・', '、', ',']).map(str::trim).collect();
    names.iter().all(is_name).then(|| names.into_iter().map(str::to_owned).collect())
}

/// Who wrote what an agency distributes, or the agency: `القاهرة (رويترز)`. Without a mark, a town must stand in front.
pub(super) fn agency(line: &str, is_marked: bool) -> Option<Vec<String>> {
    let bare = trim_marks(line, "()[]");
    let bare = bare.split_once([':', '：']).filter(|(label, _)| heads_sources(label)).map_or(bare, |(_, names)| names);
    if names::are_agencies(bare) {
        return Some(names::list(bare));
    }
    // Claire Morel avec AFP; Anna Kowalska, PAP
    let joined = split_at_first_of(line, WITH).map(|(front, agency, _)| (front, agency));
    if let Some((front, agency)) = joined.or_else(|| line.rsplit_once([',', '،']))
        && beside::is_agency(agency)
        && names::are_names_whole(front)
    {
        return Some(names::list(front));
    }
    let (front, agency) = line.strip_suffix(')')?.rsplit_once('(')?;
    let (front, is_agency) = (front.trim(), beside::is_agency(agency));
    let name = if is_person(front) { front } else { agency };
    let is_told = is_agency && (is_marked || is_town(front)) || is_person(front) && (is_agency || is_town(agency));
    is_told.then(|| names::list(name))
}

/// A name with what its bearer is behind a comma, or where he writes: `Ann Lee, Senior Editor`, «أحمد سالم من بيروت».
fn beside_office(line: &str) -> Option<Vec<String>> {
    const MAX_WORDS_OF_OFFICE: usize = 6;
    let from = || {
        let (at, _) = spans(line).into_iter().rev().find(|(_, word)| beside::is_beside_name(word))?;
        let (name, place) = (line.get(..at)?, line.get(at..)?.split_once(' ')?.1);
        (is_town(place) && word_count(name) <= MAX_WORDS).then_some(name)
    };
    let with_office = || {
        let (name, office) = line.split_once([',', '،'])?;
        let mut words = office.split_whitespace();
        let (first, second) = (words.next()?, words.next().unwrap_or_default());
        let is_told = beside::is_beside_name(first) || beside::is_of_office(first) && beside::is_beside_name(second);
        let is_long = first.chars().count() > 3 && word_count(office) <= MAX_WORDS_OF_OFFICE;
        (is_told && is_long && word_count(name) <= MAX_WORDS && !names::has_person(office)).then_some(name)
    };
    let name = from().or_else(with_office)?;
    (is_person(name) && are_names(name)).then(|| names::list(name))
}

/// What stands behind a label or a town with a colon.
fn behind_label(line: &str) -> Option<&str> {
    let (label, names) = line.split_once([':', '：'])?;
    let is_label = word_count(label) <= MAX_WORDS && !has_number(label);
    Some(names.trim()).filter(|names| is_label && !names.is_empty())
}

/// The name behind what its bearer is, with a colon: `Our correspondent in Lyon: Ann Lee`.
fn behind_office(line: &str) -> Option<&str> {
    let (office, names) = line.split_once([':', '：'])?;
    let is_office = word_count(office) <= MAX_WORDS && office.split(' ').next().is_some_and(beside::is_beside_name);
    (is_office && names::are_names_whole(names) && names::are_told(names)).then(|| names.trim())
}

/// The name behind a town with a colon: `القاهرة: أحمد سالم`.
fn behind_town(line: &str) -> Option<&str> {
    let (town, names) = line.split_once([':', '：'])?;
    (is_town(town.trim()) && is_person(names) && are_names(names)).then(|| names.trim())
}

/// The name behind a word that is a label elsewhere, where markup calls the line a byline: «تحرير أحمد سالم».
fn behind_word(line: &str) -> Option<&str> {
    let (word, name) = line.split_once(' ')?;
    (is_label(word) && is_person(name) && !names::is_outlet(name)).then_some(name)
}

/// The line without what tells how long ago it was, or how long it takes to read, behind strokes: `Ann Lee • 2d • 4 min
/// read`, «أحمد سالم · قبل ساعتين».
fn without_age(line: &str) -> &str {
    const MAX_WORDS_OF_AGE: usize = 4;
    let is_short_age = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && matches!(text.get(digits..), Some("m" | "h" | "d" | "w" | "mo" | "y"))
    };
    let mut line = line;
    while let Some((front, age)) = line.rsplit_once(['|', '•', '·', '–', '—']) {
        let age = age.trim();
        // Most lines with a stroke name nobody in front of it.
        let is_named = || is_person(front.rsplit(['|', '•', '·']).next().unwrap_or_default());
        let is_relative = || word_count(age) <= MAX_WORDS_OF_AGE && is_named() && dates::is_relative(age);
        if !is_count(age) && !is_short_age(age) && !is_relative() {
            break;
        }
        line = trim_marks(front, MARKS);
    }
    line
}

/// Does the line end as a sentence does? A name may end in a full stop, too.
fn ends_sentence(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    ends_with_mark(line, ".؟!:?。।") && !is_word_of(names::SUFFIXES, last)
}

/// The line without the number of comments, or of minutes to read, behind it.
fn before_count(line: &str) -> &str {
    let number = line.find(char::is_numeric).and_then(|at| line.split_at_checked(at));
    number.filter(|(_, count)| is_count(count)).map_or(line, |(front, _)| trim_marks(front, MARKS))
}

/// May these words be the names that an opening leads to: names and nothing else, or names and where they write, or for
/// whom? Of words with capitals, one at least is a whole name: `By Land and Sea` is none.
fn may_follow_opening(line: &str, names: &str) -> bool {
    let has_case = names.contains(|c: char| c.is_lowercase() || c.is_uppercase());
    let opening = line.get(..line.len() - names.len()).unwrap_or_default();
    let is_everyday = is_everyday(opening);
    let names = names::without_office(without_agency(names));
    let front = split_at_first_of(names, STROKES).map_or(names, |(front, ..)| front);
    if is_kind(opening) && !names::are_told(front) && !beside::is_agency(front) && !names::is_outlet(front) {
        return false;
    }
    // "Kitab" are books, and a report may be about anything.
    if !has_case && !names::are_bare(names, !is_of_many_meanings(opening)) {
        return false;
    }
    if are_names(names) {
        let may_be_one = if has_case { word_count(front) == 1 } else { !is_everyday };
        return may_be_one
            || names.split(' ').all(beside::is_beside_name)
            || beside::is_agency(names)
            || names::is_outlet(names)
            || names::has_person(front);
    }
    let (front, behind) = match names.split_at_checked(names::end_of_names(names)) {
        Some((front, behind)) if !is_everyday || behind.starts_with([',', '،']) => (front, behind),
        _ => return false,
    };
    word_count(behind) <= MAX_WORDS_BEHIND && are_names(front) && names::has_person(front)
}

/// The names in front of the agency that carries what they wrote: `Anna Lehmann / dpa`.
fn without_agency(names: &str) -> &str {
    let split = split_at_first_of(names, STROKES);
    split.filter(|(_, agency, _)| beside::is_agency(agency)).map_or(names, |(front, ..)| front)
}

/// The line without whose pictures it names behind the names: `Text: Ann Lee. Photos: Bo Ray`.
pub(super) fn without_credits(line: &str) -> &str {
    let has_agent = contains_any_literal(line, AGENTS);
    let is_credit = |&(at, word): &(usize, &str)| {
        let rest = line.get(at..).unwrap_or_default();
        // Photographs by Bo Ray
        begins_caption(rest)
            || has_agent && begins_caption(&[word, ": ", word].concat()) && behind_agent(rest).is_some()
    };
    let credits = spans(line).into_iter().skip(1).find(is_credit);
    let front = credits.and_then(|(at, _)| line.get(..at)).map(|front| trim_marks(front, ".,،;؛-–—|/"));
    front.filter(|front| names::has_person(front)).unwrap_or(line)
}

/// The line without the word behind it that leads on to a date: `By Ann Lee Published`.
fn without_label(line: &str) -> &str {
    let is_label = |last: &str| beside::is_beside_name(last) && dates::is_label(last);
    let split = line.rsplit_once(' ').filter(|(front, last)| is_label(last) && names::has_person(front));
    split.map_or(line, |(front, _)| trim_marks(front, MARKS))
}

/// Words for "by" within a line.
const AGENTS: &[&str] = &[" by ", " par ", " por ", " door ", " przez ", " oleh ", " بواسطة ", " بقلم ", " به قلم "];

/// The name behind a word for "by" within a line: `Guest post by Ann Lee`.
fn behind_agent(line: &str) -> Option<&str> {
    let (front, names, _) = split_at_first_of(line, AGENTS)?;
    (word_count(front) <= MAX_WORDS && !is_person(front) && is_person(names)).then_some(names)
}

/// The names in a line of three parts or more, among towns and outlets: «عمّان - النهر - رامي سعد».
fn among_parts(line: &str, is_marked: bool) -> Option<Vec<String>> {
    const MIN_PARTS: usize = 3;
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some((part, behind, _)) = split_at_first_of(rest, STROKES) {
        parts.push(part.trim());
        rest = behind;
    }
    parts.push(rest.trim());
    let is_short = |part: &&str| (1..=MAX_WORDS).contains(&word_count(part)) && !has_number(part);
    let is_told = is_marked || parts.first().is_some_and(|first| is_town(first));
    if !is_told || parts.len() < MIN_PARTS || !parts.iter().all(is_short) {
        return None;
    }
    let names: Vec<String> = parts.into_iter().filter(|part| is_person(part)).flat_map(names::list).collect();
    Some(names).filter(|names| !names.is_empty())
}

/// The names behind `By`. Behind a stroke there may be more of them; behind a dash or a bar in scripts with capitals,
/// there is an outlet (`By Ann Lee | The Daily`).
fn opened_names(line: &str) -> Vec<String> {
    let line = without_agency(before_label(line));
    let (names, more) = match split_at_first_of(line, STROKES) {
        Some((names, more, stroke)) => {
            let has_capitals = more.trim().starts_with(|c: char| c.is_uppercase() || c.is_lowercase());
            let is_list = stroke.contains('/') || !has_capitals && !more.trim_start().starts_with("ال");
            (names, Some(more).filter(|more| is_list && is_person(more)))
        }
        None => (line, None),
    };
    let mut names = names::list(names);
    names.extend(more.map(names::list).unwrap_or_default());
    names
}

/// The names in front of the label of somebody else: `刘洋 编辑：陈静`, `Ann Lee Editor: Bo Ray`.
fn before_label(names: &str) -> &str {
    let label = names.split_once([':', '：']).and_then(|(front, _)| front.rsplit_once(' '));
    let front = label.map(|(front, _)| front.trim_end());
    front.filter(|front| is_person(front) && !front.split(' ').any(beside::is_beside_name)).unwrap_or(names)
}

/// A desk and a name, a name and the town that it writes from, or two names.
fn pair(first: &str, last: &str, is_stroke: bool, is_marked: bool) -> Option<Byline> {
    let (first, last) = (trim_marks(first, "()[]"), trim_marks(last, "()[]"));
    let is_short = |part: &str| {
        let words = word_count(part);
        let is_list = || words > MAX_WORDS && names::are_told(part) && names::are_names_whole(part);
        !has_number(part) && ((1..=MAX_WORDS).contains(&words) || is_list())
    };
    let name = strip_opening(last);
    let is_pair = is_short(first) && is_short(last) && are_names(last);
    if !is_marked && (!is_pair && name.is_none() || is_kind(first) && !names::are_told(last)) {
        return None;
    }
    // Whose picture it is; and the letters of those who wrote and edited a text, at its end: «م.ع/ س.ب».
    if !is_marked && (opens_credit(first) || are_initials(first) && are_initials(last)) {
        return None;
    }
    let is_agency = beside::is_agency(last);
    if beside::is_agency(first) && (is_agency || is_town(last)) {
        let both = [first, last];
        let agencies = if is_agency { both.as_slice() } else { &both[..1] };
        return Some(Byline { desk: None, names: names::tidy(agencies) });
    }
    // Two towns are a journey, or two desks.
    if is_town(first) && (is_town(last) || names::is_place(last)) {
        return None;
    }
    let (desk, names) = match (is_person(first), is_person(last)) {
        (true, true) if names::is_outlet(last) && !names::is_outlet(first) => (None, names::list(first)),
        (true, _) if names::is_place(last) => (None, names::list(first)),
        (true, true) if names::is_definite_or_agency(last) && !names::is_definite_or_agency(first) => {
            (None, names::list(first))
        }
        (true, true) if is_stroke && is_marked || names::are_arabic(first, last) && !is_deed(first) => {
            (None, [names::list(first), names::list(last)].concat())
        }
        (true, false) if name.is_none() && are_names(first) && (!is_agency || is_marked || is_no_desk(first)) => {
            (None, names::list(first))
        }
        (false, _) if is_town(last) => {
            let names = Some(names::list(first)).filter(|names| names.len() > 1 && are_names(first));
            (Some(first).filter(|_| names.is_none()), names.unwrap_or_default())
        }
        // A town is no desk, and neither is what somebody did: `متابعة/ سلمى الخطيب`.
        _ => (Some(first).filter(|desk| !is_town(desk) && !is_deed(desk)), names::list(name.unwrap_or(last))),
    };
    let desk = desk.map(str::to_owned);
    Some(Byline { desk, names })
}

/// Are they nothing but letters that names begin with: `A.B.`, «م.ع»?
fn are_initials(name: &str) -> bool {
    let mut letters = name.split(['.', ' ']).filter(|piece| !piece.is_empty());
    letters.all(|piece| piece.chars().count() == 1)
}

/// In front of an agency stands a desk, a town or who wrote for it. Arabic desks have the article.
fn is_no_desk(text: &str) -> bool {
    text.starts_with(|c: char| matches!(c, '\u{620}'..='\u{64a}')) && !text.starts_with("ال")
}

/// Without the address of mail behind the names.
fn without_address(line: &str) -> &str {
    let line = line.trim();
    match line.rsplit_once(' ') {
        Some((names, last)) if last.contains('@') && last.contains('.') => names.trim_end(),
        _ => line,
    }
}

/// The element around a node that its attributes call a byline, up to the block around the line's own.
pub(super) fn marked(document: &Document, node: NodeId, block: NodeId) -> Option<NodeId> {
    // The list of several names is no box of its own.
    let top = document.parent(block).filter(|&top| !matches!(document.element(top), Some(Element::Ul | Element::Ol)));
    let top = top.or_else(|| document.parent(document.parent(block)?));
    let outside = top.and_then(|top| document.parent(top));
    document.ancestors(node).take_while(|&id| Some(id) != outside).find(|&id| marks_byline(document, id))
}

/// Is a line nothing but the words in front of a name (`Written by`)?
pub(super) fn is_bare_opening(line: &str) -> bool {
    is_opening_before(line, " ")
}

/// Are some words a label that names stand behind (`Written by`, `Author`)?
pub(in crate::article) fn is_opening(label: &str) -> bool {
    is_opening_before(label, ": ")
}

/// Does a desk's name say what was done, or for whom, and not where the article belongs?
fn is_deed(desk: &str) -> bool {
    let first = desk.split(' ').next().unwrap_or_default();
    is_word_of("خاص حصري متابعات", &normalize(first)) || is_opening(desk)
}

/// Does a line begin as bylines do (`By …`, `كتب …`)?
pub(in crate::article) fn begins_byline(line: &str) -> bool {
    strip_opening(line).is_some()
}

/// In scripts with capitals, a name's words have them, but for particles; in others any few words may be a name.
fn are_names(names: &str) -> bool {
    let mut count = 0;
    let are_capital = names.split_whitespace().all(|word| {
        count += 1;
        !names::is_of_no_name(word)
    });
    let is_short = |name: &String| word_count(name) <= MAX_WORDS + 1;
    are_capital && count > 0 && !has_number(names) && names::list(names).iter().all(is_short)
}

/// The text in front of a date: of a word that begins with a digit, mostly of a month in front of that, and of words
/// that lead on to it.
fn before_date(line: &str) -> &str {
    let number = spans(line).into_iter().find(|(_, word)| word.starts_with(char::is_numeric));
    let Some((names, _)) = number.and_then(|(at, _)| line.split_at_checked(at)) else { return line };
    let mut names = names.trim_end();
    let is_month = |word: &str| dates::find(&[word, " 1, 2000"].concat(), Setting::default()).is_some();
    while let Some((front, last)) = names.rsplit_once(' ')
        && (is_month(last) || dates::leads_to_date(last))
    {
        names = front.trim_end();
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_told_from_other_lines() {
        for (line, is_marked, desk, names) in [
            ("By Ann Lee and Bo Ray", false, None, &["Ann Lee", "Bo Ray"][..]),
            ("بقلم: ليلى سالم، عمر نور", false, None, &["ليلى سالم", "عمر نور"]),
            ("الموقع - فريق التحرير", false, Some("الموقع"), &["فريق التحرير"]),
            ("Par Awa Sall et Ibou Ndoye", false, None, &["Awa Sall", "Ibou Ndoye"]),
            ("김노라 기자", false, None, &["김노라"]),
            ("森野記者", false, None, &["森野"]),
            ("سلمى الخطيب – رويترز", true, None, &["سلمى الخطيب"]),
            ("القاهرة (رويترز)", true, None, &["رويترز"]),
            ("Автор: Ольга Белова", false, None, &["Ольга Белова"]),
            ("Ann Lee", true, None, &["Ann Lee"]),
            ("By Ann Lee March 11, 2015 3:46 PM The Daily", true, None, &["Ann Lee"]),
            ("By Ann Lee, MD, and Bo Ray@boray", true, None, &["Ann Lee", "Bo Ray"]),
        ] {
            let names = names.iter().map(|&name| name.to_owned()).collect();
            let expected = Byline { desk: desk.map(str::to_owned), names };
            assert_eq!(read(line, is_marked), Some(expected), "{line}");
        }
        for line in [
            "By the river they sat and wept",
            "Ann Lee",
            "The mayor left.",
            "",
            "Von hier an wird alles besser",
            "كتب وبؤر فكرية تدفع بالشباب إلى الغلو",
        ] {
            assert_eq!(read(line, false), None, "{line}");
        }
    }
}
