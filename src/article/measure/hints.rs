//! Hints in markup about an element's place on a page: hidden, beside the article, or the article's body.

use std::cell::Cell;

use crate::html::{Attribute, Element, has_word};
use crate::small::hash::{EMPTY, step};
use crate::small::search::{Literals, contains_literal};
use crate::tree::{Document, NodeId};

/// The hint that attributes give about an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum Hint {
    None,
    /// It is hidden.
    Hidden,
    /// Hidden from assistive technology, and from nobody else.
    Muted,
    /// What a subscription pays for, or the offer of one.
    Gate,
    /// Something around or beside the article.
    Away,
    /// A line or box about the article, such as its date; or a name that may mean its text as well.
    Near,
    /// Words about a picture: what it shows, and whose it is.
    Caption,
    /// The article's text.
    Body,
}

/// Words in classes and IDs of what is not the article, sorted.
const AWAY: &str = "\
    aboutauthor agegate alsolike authorbio authorbox banner breadcrumb breadcrumbs carousel comentarios comment \
    commentaires commenti comments cookie cookies copyright cta customerreviews disclaimer disclosure disqus donate \
    feedback followus footer gdpr jumplist komentarze kommentar kommentare kommentarer login masthead menu menus \
    modal mostpopular mostread nav navbar navigation navigations nextprev noprint ofcontents overlay pager pagination \
    popular popup prevnext printonly productreviews promo promos promoted promotion rating ratings reacties readnext \
    recirc recirculation recommendation recommendations recommended related relatedposts replies respond rss search \
    share sharing shoutbox sidebar sidebars signin skip sponsor sponsored sponsors syndication tagcloud tags teaser \
    teasers theauthor toc toolbar toolbox tools trending upsell userreviews yorumlar";

/// Words in classes and IDs of what a page asks of its readers, sells and shares, sorted. They are away as well, and
/// are no part of a fragment either, which has no surroundings.
const TOOLS: &str = "\
    ad addthis addtoany ads adsbygoogle advert advertisement advertising adverts appbanner consent cookiebanner \
    cookiebar cookiebot cookieconsent cookienotice didomi donation donations heateor jprelatedposts newsletter \
    newsletters onetrust optin outbrain publicidad publicite reklama shareaholic sharebar sharedaddy sharethis \
    signup skiplink ssba subscribe subscription subscriptions taboola usercentrics werbung";

/// Words in classes of what is for screen readers or for nobody, sorted: two words that follow each other count as one.
const HIDDEN: &str = "\
    accessibilitytext accessiblehide accessibletext accessiblyhidden assistivetext auralonly cliphide displaynone \
    dnone elementinvisible elementorscreen forsr hiddenaccessible hiddenvisually hidevisually offleft offscreen \
    onlysr screenreader screenreaders sronly srtext textassistive uhidden visuallyhidden visuallyhide vjscontrol vjsno \
    yhidden yonly";

/// Whole classes that say the same, and with more words at which width (`is-hidden-sm`).
const HIDDEN_NAMES: &[&str] = &["hidden", "is-hidden", "is-invisible", "sr", "uk-hidden", "vh"];

/// The last words of these, sorted.
const MAY_HIDE: &str = "hidden invisible sr vh";

/// Words in classes and IDs of small things around an article, sorted. They may name its embeds as well.
const NEAR: &str = "\
    author authors bio biography byline bylines categories category date dateline datetime eyebrow \
    kicker meta posted prev previous published readmore social socials tag taglist timestamp topics updated \
    widget widgets";

/// Words in classes of captions, sorted.
const CAPTION: &str = "\
    bildtext bildunterschrift caption captions captiontext credit credits cutline didascalia imagecap \
    imagecaption imagedescription imgcap imgcaption imgdesc leyenda onderschrift photocaption photocredit \
    photodesc piccaption picdesc slidecount";

/// Words in the classes of what a subscription pays for: Google's markup of it names the article itself
/// (<https://developers.google.com/search/docs/appearance/structured-data/paywalled-content>).
const GATE: &str = "paywall paywalled";

/// Pairs of words that name an article's text and nothing else, sorted.
const CERTAIN: &str = "\
    articlebody articlecontent articletext entrycontent postbody postcontent storybody storycontent \
    storytext";

/// Words in classes and IDs of an article's text, sorted.
const BODY: &str = "\
    article articlebody articletext blog body content copy entry hentry main maincontent paragraph post \
    prose richtext story storybody text";

/// Item properties that are about the article, in lower case, sorted.
const ABOUT: &str = "\
    aggregaterating articlesection author comment datecreated datemodified datepublished keywords publisher";

/// Item properties whose items are other works than the article around them, in lower case, sorted: above all the
/// entries of a live blog (<https://schema.org/liveBlogUpdate>).
const OTHER_WORKS: &str = "\
    citation haspart isbasedon isrelatedto itemreviewed liveblogupdate mentions reviewrating subjectof";

/// Roles of what is not the article, sorted.
const ROLES: &str = "\
    alert banner complementary contentinfo dialog form menu menubar navigation search";

/// Words of the values of classes and IDs, of five letters at least: as mere pieces they are looked for sooner, and
/// most values hold none of them.
struct Words {
    words: &'static [&'static str],
    pieces: Literals,
}

impl Words {
    const fn new(words: &'static [&'static str]) -> Self {
        Self { words, pieces: Literals::in_any_case(words) }
    }

    /// Is one of them in a value?
    fn are_in(&self, value: &str) -> bool {
        self.pieces.are_in(value) && has_word(value, self.words)
    }
}

/// The hints about the elements of a document, each read when it is first asked for. The document does not change.
#[derive(Debug)]
pub(in crate::article) struct Hints(Vec<Cell<Option<Hint>>>);

impl Hints {
    pub(in crate::article) fn of(document: &Document) -> Self {
        Self(vec![Cell::new(None); document.len()])
    }

    pub(in crate::article) fn about(&self, document: &Document, id: NodeId) -> Hint {
        let Some(known) = self.0.get(id.index()).filter(|_| may_tell(document, id)) else { return Hint::None };
        known.get().unwrap_or_else(|| {
            let read = hint(document, id);
            known.set(Some(read));
            read
        })
    }
}

/// May it have one of the attributes that a hint is read in? Most links have none.
fn may_tell(document: &Document, id: NodeId) -> bool {
    use Attribute::*;
    document.may_have(id, &[AriaHidden, Hidden, Id, Itemprop, MaqalHidden, Role, Style])
        || document.may_have(id, Attribute::NAMING)
}

fn hint(document: &Document, id: NodeId) -> Hint {
    let mut found = Hint::None;
    for (name, value) in document.attributes(id) {
        match name {
            Attribute::MaqalHidden => return Hint::Hidden,
            Attribute::Hidden if !is_shown_later(document, id, value) => return Hint::Hidden,
            Attribute::Style if hides(value) => return Hint::Hidden,
            Attribute::Itemprop if value.eq_ignore_ascii_case("articleBody") => return Hint::Body,
            Attribute::Itemprop if is_listed(ABOUT, &value.to_ascii_lowercase()) => found = Hint::Near,
            Attribute::Role => match value.to_ascii_lowercase().as_str() {
                role if is_listed(ROLES, role) => return Hint::Away,
                "main" | "article" => found = Hint::Body,
                _ => {}
            },
            // A long ID is the name of a section, made from its heading.
            Attribute::Id if value.bytes().filter(|byte| matches!(byte, b'-' | b'_')).count() > 2 => {}
            name if name == Attribute::Id || name.names_part() => {
                let meanings = meanings(value);
                if name == Attribute::Class && is_hidden(value, meanings) {
                    return Hint::Hidden;
                }
                match named(meanings) {
                    _ if !can_be_named(document.element(id)) => {}
                    Hint::Away => return Hint::Away,
                    Hint::Gate => found = Hint::Gate,
                    Hint::Near if found != Hint::Gate => found = Hint::Near,
                    Hint::Caption if matches!(found, Hint::None | Hint::Body) => found = Hint::Caption,
                    Hint::Body if found == Hint::None => found = Hint::Body,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let is_open = matches!(found, Hint::None | Hint::Body);
    if is_open && is_muted(document, id) { Hint::Muted } else { found }
}

/// Is it hidden from assistive technology alone?
pub(in crate::article) fn is_muted(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::AriaHidden).is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

/// Does its class or its style say that it is there for screen readers alone, or on no screen?
pub(crate) fn is_for_machines(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::MaqalHidden).is_some()
        || document.attribute(id, Attribute::Class).is_some_and(|class| is_hidden(class, meanings(class)))
        || document.attribute(id, Attribute::Style).is_some_and(hides)
}

/// Does its class or ID call it a tool of the page: an advertisement, a row of buttons, a request?
pub(in crate::article) fn is_named_tool(document: &Document, id: NodeId) -> bool {
    can_be_named(document.element(id))
        && document
            .attributes(id)
            .any(|(name, value)| (name == Attribute::Id || name.names_part()) && meanings(value) & 1 << TOOLS_LIST != 0)
}

/// Is it the credit of a picture, whose name would mean something else anywhere else?
pub(super) fn is_credit(document: &Document, id: NodeId) -> bool {
    const WORDS: &[&str] = &["copyright", "author", "byline", "source"];
    let is_figure = |id: NodeId| document.is(id, Element::Figure) || document.is(id, Element::Figcaption);
    has_word(document.attribute(id, Attribute::Class).unwrap_or_default(), WORDS)
        && document.ancestors(id).take(5).any(is_figure)
}

/// Words in the classes and IDs of what readers say; and in the classes of boxes that show something else.
const COMMENTS: &[&str] =
    &["comment", "comments", "commentaires", "comentarios", "kommentare", "replies", "responses", "disqus"];
const BOXES: &[&str] = &["bookmark", "embed", "embeds", "event", "events", "player", "podcast", "quote", "tweet"];

/// Both.
static OTHERS: [&str; COMMENTS.len() + BOXES.len()] = {
    let mut all = [""; COMMENTS.len() + BOXES.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < COMMENTS.len() { COMMENTS[at] } else { BOXES[at - COMMENTS.len()] };
        at += 1;
    }
    all
};

/// Does it stand among what readers say of the article?
pub(in crate::article) fn is_in_comments(document: &Document, id: NodeId) -> bool {
    document.inclusive_ancestors(id).any(|id| is_comment(document, id))
}

/// Do its own attributes say that it is what readers say of the article, or one of them?
pub(in crate::article) fn is_comment(document: &Document, id: NodeId) -> bool {
    static WORDS: Words = Words::new(COMMENTS);
    document.attributes(id).any(|(name, value)| match name {
        name if name == Attribute::Id || name.names_part() => WORDS.are_in(value),
        Attribute::Itemprop => value.eq_ignore_ascii_case("comment"),
        Attribute::Itemtype => ["/Comment", "/UserComments", "/Review"].iter().any(|of| value.ends_with(of)),
        _ => false,
    })
}

/// Do its attributes say that it names who wrote something?
pub(in crate::article) fn marks_byline(document: &Document, id: NodeId) -> bool {
    /// Parts of classes, which are often one word with others (`articleAuthor`), and whole words.
    const PARTS: &[&str] = &["byline", "author"];
    const WORDS: &[&str] =
        &["auteur", "autor", "autore", "autores", "columnist", "contributor", "reporter", "writtenby", "yazar"];
    /// A word that counts alone or with a few behind it: `coffee-for-the-writer` is a button.
    const FIRST: &str = "writer";
    const MAX_CHARS: usize = 12;
    /// Most classes hold none of all these.
    static ALL: Literals = Literals::in_any_case(&[
        "auteur",
        "author",
        "autor",
        "byline",
        "columnist",
        "contributor",
        "reporter",
        "writer",
        "writtenby",
        "yazar",
    ]);
    /// Words of classes that name who is quoted, or whose claim is checked, and what came of that.
    const QUOTES: &[&str] = &[
        "bookmark",
        "quote",
        "quotes",
        "blockquote",
        "pullquote",
        "testimonial",
        "testimonials",
        "claim",
        "claimant",
        "rating",
        "verdict",
    ];
    let may_mark = document.may_have(id, &[Attribute::Rel, Attribute::Itemprop]);
    if !may_mark && !document.may_have(id, Attribute::NAMING) {
        return false;
    }
    document.attributes(id).any(|(name, value)| match name {
        Attribute::Rel => value.split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case("author")),
        Attribute::Itemprop => value.eq_ignore_ascii_case("author"),
        name if name.names_part() => {
            let is_named = || {
                let class = value.to_ascii_lowercase();
                PARTS.iter().any(|part| contains_literal(&class, part))
                    || has_word(value, WORDS)
                    || class.split_ascii_whitespace().any(|class| class.starts_with(FIRST) && class.len() <= MAX_CHARS)
            };
            ALL.are_in(value) && is_named() && !has_word(value, QUOTES)
        }
        _ => false,
    })
}

/// Is it said by somebody else than the article, or of something else: by its readers, in a quotation, in a box that
/// shows a post, a recording or an event?
pub(in crate::article) fn is_of_others(document: &Document, id: NodeId) -> bool {
    static WORDS: Words = Words::new(BOXES);
    // Most elements are told by one look for the words of all these.
    static PIECES: Literals = Literals::in_any_case(&OTHERS);
    let may_be = |id: NodeId| {
        let mut attributes = document.attributes(id);
        document.is(id, Element::Blockquote)
            || attributes.any(|(name, value)| match name {
                Attribute::Itemprop | Attribute::Itemtype => true,
                name => (name == Attribute::Id || name.names_part()) && PIECES.are_in(value),
            })
    };
    // The class of a page may name its kind.
    let is_whole = |id: NodeId| document.subtree(id).any(|id| document.is(id, Element::H1));
    let is_box = |id: NodeId| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        document.is(id, Element::Blockquote) || WORDS.are_in(class) && !is_whole(id)
    };
    document.inclusive_ancestors(id).any(|id| may_be(id) && (is_comment(document, id) || is_box(id)))
}

/// Is it a date in a timeline, which tells when something happened?
pub(in crate::article) fn is_of_timeline(document: &Document, id: NodeId) -> bool {
    static NAMES: Literals = Literals::in_any_case(&["timeline", "chronolog"]);
    const MAX_LEVELS: usize = 5;
    let mut classes = document.ancestors(id).take(MAX_LEVELS).filter_map(|id| document.attribute(id, Attribute::Class));
    classes.any(|class| NAMES.are_in(class))
}

/// Is it the item of another work that the article holds or names?
pub(in crate::article) fn is_other_work(document: &Document, id: NodeId) -> bool {
    let property = document.attribute(id, Attribute::Itemprop).map(str::to_ascii_lowercase);
    property.is_some_and(|property| property.split_ascii_whitespace().any(|name| is_listed(OTHER_WORKS, name)))
}

/// Does a reader get to see what is hidden at first: by searching for its words, or as a tab?
/// (<https://html.spec.whatwg.org/multipage/interaction.html#attr-hidden>)
fn is_shown_later(document: &Document, id: NodeId, hidden: &str) -> bool {
    let role = document.attribute(id, Attribute::Role).unwrap_or_default();
    hidden.eq_ignore_ascii_case("until-found") || role.eq_ignore_ascii_case("tabpanel")
}

/// Is it a button, and not what a heading says? The heading of a panel that opens is a button as well
/// (<https://www.w3.org/WAI/ARIA/apg/patterns/accordion/>).
pub(in crate::article) fn is_button(document: &Document, id: NodeId) -> bool {
    let heads = |id: NodeId| document.is(id, Element::Dt) || document.is_heading(id);
    let is_alone = |around: NodeId| document.text(around).trim() == document.text(id).trim();
    document.is(id, Element::Button) && !document.ancestors(id).take(3).any(|around| heads(around) && is_alone(around))
}

fn can_be_named(element: Option<Element>) -> bool {
    !matches!(
        element,
        Some(
            Element::A
                | Element::Img
                | Element::Article
                | Element::Main
                | Element::Picture
                | Element::Time
                | Element::Table
                | Element::Tbody
                | Element::Blockquote
                | Element::Figcaption
        )
    )
}

/// Declarations that hide, or leave to screen readers alone, without white space.
const HIDING_STYLES: &[&str] =
    &["display:none", "visibility:hidden", "clip:rect(0", "clip:rect(1px", "left:-9999", "left:-1000"];
static HIDING: Literals = Literals::new(HIDING_STYLES);

fn hides(style: &str) -> bool {
    const MAX_BYTES: usize = 300;
    let near = style.as_bytes().get(..MAX_BYTES).unwrap_or(style.as_bytes());
    let signs = signs_of(near);
    // Most styles lack a letter or a sign of each.
    if !HIDING_SIGNS.iter().any(|needed| signs & needed == *needed) {
        return false;
    }
    let mut squeezed = Vec::with_capacity(near.len());
    squeezed.extend(near.iter().filter(|byte| byte.is_ascii() && !byte.is_ascii_whitespace()));
    squeezed.make_ascii_lowercase();
    HIDING.are_in(str::from_utf8(&squeezed).unwrap_or_default())
}

/// A bit for each letter in a text, in either case; others share those bits.
const fn signs_of(text: &[u8]) -> u32 {
    let (mut signs, mut at) = (0, 0);
    while at < text.len() {
        signs |= 1 << (text[at] & 31);
        at += 1;
    }
    signs
}

/// What a style has that hides: the signs of each declaration.
const HIDING_SIGNS: [u32; HIDING_STYLES.len()] = {
    let mut signs = [0; HIDING_STYLES.len()];
    let mut at = 0;
    while at < signs.len() {
        signs[at] = signs_of(HIDING_STYLES[at].as_bytes());
        at += 1;
    }
    signs
};

/// Do the words of a class, which have these meanings, hide it at any width? Bootstrap's `d-none d-md-block` shows it
/// on wide screens.
fn is_hidden(class: &str, meanings: u16) -> bool {
    let has = |list: usize| meanings & 1 << list != 0;
    // What stands far back in a class has not been read. Most classes hide nothing.
    if !has(HIDDEN_LIST) && !has(MAY_HIDE_LIST) && class.len() <= MAX_CLASS_BYTES {
        return false;
    }
    let is_display = |name: &str| name.starts_with("d-") && !name.ends_with("none");
    // Tailwind's names say with a colon at which width they hold.
    let is_for_width = |name: &str| is_display(name) || name.contains(':');
    let mut names = class.split_ascii_whitespace();
    let is_one = has(HIDDEN_LIST) || names.clone().any(|name| HIDDEN_NAMES.contains(&name));
    is_one && !names.any(is_for_width)
}

/// The hint that the words of a class or an ID give, which have these meanings.
fn named(meanings: u16) -> Hint {
    let is = |list: usize| meanings & 1 << list != 0;
    let away = is(0) || is(TOOLS_LIST);
    let [near, caption, certain, body, gate] = [is(1), is(2), is(3), is(4), is(GATE_LIST)];
    if away && !certain {
        Hint::Away
    } else if gate {
        Hint::Gate
    } else if away || near {
        Hint::Near
    } else if caption {
        Hint::Caption
    } else if body || certain {
        Hint::Body
    } else {
        Hint::None
    }
}

/// How much of a class or an ID is read, in bytes.
const MAX_CLASS_BYTES: usize = 400;

/// The lists that the words of a class or an ID are in, as bits. Two words that follow each other count as one, too.
fn meanings(value: &str) -> u16 {
    let bytes = value.as_bytes();
    let bytes = bytes.get(..MAX_CLASS_BYTES).unwrap_or(bytes);
    let mut found = 0;
    let mut pair = EMPTY;
    // Letters right behind a digit are no word, but a part of a hash: `e1ad`.
    let mut is_hash = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let mut letter = LOWER[usize::from(byte)];
        if letter == 0 {
            is_hash = byte.is_ascii_digit();
            if byte.is_ascii_whitespace() {
                pair = EMPTY;
            }
            at += 1;
            continue;
        }
        // A word goes on up to what is no letter, or to a capital behind a small letter.
        let mut word = EMPTY;
        let mut was_lower = false;
        while letter != 0 && !(was_lower && letter != bytes[at]) {
            word = step(word, letter);
            pair = step(pair, letter);
            was_lower = letter == bytes[at];
            at += 1;
            letter = bytes.get(at).map_or(0, |&byte| LOWER[usize::from(byte)]);
        }
        found |= if is_hash { 0 } else { meaning(word) | meaning(pair) };
        pair = word;
    }
    found
}

/// The small letter of a byte that is a letter of ASCII; 0 of any other.
static LOWER: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = b'a';
    while byte <= b'z' {
        table[byte as usize] = byte;
        table[byte.to_ascii_uppercase() as usize] = byte;
        byte += 1;
    }
    table
};

/// The lists of words in classes and IDs.
const LISTS: [&str; 9] = [AWAY, NEAR, CAPTION, CERTAIN, BODY, HIDDEN, GATE, TOOLS, MAY_HIDE];
const HIDDEN_LIST: usize = 5;
const GATE_LIST: usize = 6;
const TOOLS_LIST: usize = 7;
const MAY_HIDE_LIST: usize = 8;

/// A hash table with open addressing, at most a quarter full: hash of a word, and a bit for each list that has it.
static MEANINGS: [(u32, u16); SLOTS] = {
    let mut slots = [(0, 0); SLOTS];
    let mut list = 0;
    while list < LISTS.len() {
        let bytes = LISTS[list].as_bytes();
        let (mut at, mut hash) = (0, EMPTY);
        while at <= bytes.len() {
            if at < bytes.len() && bytes[at] != b' ' {
                hash = step(hash, bytes[at].to_ascii_lowercase());
            } else {
                let mut slot = hash as usize % SLOTS;
                while slots[slot].1 != 0 && slots[slot].0 != hash {
                    slot = (slot + 1) % SLOTS;
                }
                slots[slot] = (hash, slots[slot].1 | 1 << list);
                hash = EMPTY;
            }
            at += 1;
        }
        list += 1;
    }
    slots
};
const SLOTS: usize = 1024;

/// The lists that have a word of that hash, as bits.
fn meaning(hash: u32) -> u16 {
    let mut slot = hash as usize % SLOTS;
    while MEANINGS[slot].1 != 0 && MEANINGS[slot].0 != hash {
        slot = (slot + 1) % SLOTS;
    }
    MEANINGS[slot].1
}

/// Is a word in a list of words, which are sorted and which spaces separate? By halves.
fn is_listed(list: &str, word: &str) -> bool {
    let mut rest = list;
    while !rest.is_empty() {
        let middle = rest.as_bytes().get(..rest.len() / 2).and_then(|half| half.iter().rposition(|&byte| byte == b' '));
        let start = middle.map_or(0, |space| space + 1);
        let known = rest.get(start..).unwrap_or_default();
        let known = known.split(' ').next().unwrap_or_default();
        rest = match word.cmp(known) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => rest.get(..start.saturating_sub(1)).unwrap_or_default(),
            std::cmp::Ordering::Greater => rest.get(start + known.len() + 1..).unwrap_or_default(),
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_list_is_found_and_no_other() {
        for list in LISTS.into_iter().chain([ABOUT, OTHER_WORKS, ROLES]) {
            assert!(list.split(' ').is_sorted(), "{list}");
            assert!(list.split(' ').all(|word| is_listed(list, word)));
            assert!(["", "a", "zz", "art", "articles s", "menu nav"].iter().all(|word| !is_listed(list, word)));
        }
    }

    #[test]
    fn names_are_read_word_by_word_and_in_pairs() {
        for (class, expected) in [
            ("post-comments", Hint::Away),
            ("commentary", Hint::None),
            ("mostRead wide", Hint::Away),
            ("most wide read", Hint::None),
            ("entry-content entry-content-read-more", Hint::Near),
            ("article__date", Hint::Near),
            ("photo-credit", Hint::Caption),
            ("story-body", Hint::Body),
            ("non-paywall", Hint::Gate),
            ("paywall-offer subscribe", Hint::Away),
            ("x1 y2", Hint::None),
            ("e1ad", Hint::None),
            ("ad1", Hint::Away),
        ] {
            assert_eq!(named(meanings(class)), expected, "{class}");
        }
    }

    #[test]
    fn what_is_for_screen_readers_is_known_by_its_class() {
        for class in [
            "sr-only",
            "is-sr-only",
            "visuallyhidden",
            "u-visually-hidden",
            "ssrcss-1if1g9v-VisuallyHidden",
            "screen-reader-text",
            "screenreader-only",
            "a11y-hidden",
            "element-invisible",
            "show-for-sr",
            "hide-visually",
            "a11y-only",
            "offscreen",
            "x d-none",
            "hidden",
            "is-hidden",
            "uk-hidden",
            "elementor-screen-only",
        ] {
            assert!(is_hidden(class, meanings(class)), "{class}");
        }
        for class in
            ["hidden-gems", "d-none d-md-block", "hidden md:block", "is-hidden-sm", "screen", "d-block", "reader"]
        {
            assert!(!is_hidden(class, meanings(class)), "{class}");
        }
    }

    #[test]
    fn hiding_styles_hide() {
        for style in ["color: red; DISPLAY : none", "visibility:hidden", "position: absolute; left: -9999px"] {
            assert!(hides(style), "{style}");
        }
        assert!(!hides("display: block") && !hides("margin-left: -1px") && !hides(""));
    }
}
