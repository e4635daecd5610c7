//! Links as they were before readers were counted: out of redirectors and AMP caches, without campaign names and click
//! IDs, and without words on how a browser opens them; and addresses of mail as they were before a network hid them
//! from harvesters.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{is_white, named, previous_shown};
use crate::html::url::{decoded, host, parse};
use crate::html::{Attribute, Element, has_word};
use crate::language::page_words::is_button;
use crate::small::scan::position_of;
use crate::small::search::split_at_literal;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "links",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: clean,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<a href=\"https://www.google.com/url?q=https%3A%2F%2Fa.example%2F%3Futm_source%3Dx\">a</a>",
            "<a href=\"https://a.example/\">a</a>",
        )],
        note: "out of redirectors and AMP caches, without campaign names and click IDs; addresses of mail that wait \
            for a script are shown",
        must_follow: &[],
        must_precede: &[],
    },
};

/// Redirectors inside more of them are left as they are.
const MAX_REDIRECTORS: usize = 3;

/// Names in a query that say who sent the reader, and nothing of what is shown; `*` stands for any end.
///
/// From the services' own pages (Google Ads and Campaign Manager, Meta, Microsoft Advertising, Yandex, X, TikTok,
/// LinkedIn, Mailchimp, HubSpot, Marketo, Vero, Omeda, Matomo, Piano) and the lists of Firefox (query stripping) and
/// miniflux.
#[rustfmt::skip]
const TRACKERS: &[&str] = &[
    "utm_*", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "_openstat",
    "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hs*", "hsctatracking",
    "mkt_tok", "vero_*", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "wickedid", "_branch_*", "mtm_*",
    "pk_campaign", "pk_kwd", "at_campaign", "at_medium", "xtor", "ref_src", "ref_url", "__twitter_impression",
    "guccounter", "guce_referrer*",
];

/// Pages that lead on: the end of the host, the beginning of the path, and the name in the query that holds the
/// address.
#[rustfmt::skip]
const REDIRECTORS: &[(&str, &str, &str)] = &[
    ("google.com", "/url", "q"), ("google.com", "/url", "url"), ("l.facebook.com", "/l.php", "u"),
    ("lm.facebook.com", "/l.php", "u"), ("l.instagram.com", "/", "u"), ("l.threads.com", "/", "u"),
    ("t.umblr.com", "/redirect", "z"),
    ("out.reddit.com", "/", "url"), ("youtube.com", "/redirect", "q"), ("away.vk.com", "/away.php", "to"),
    ("vk.com", "/away.php", "to"), ("duckduckgo.com", "/l/", "uddg"), ("slack-redir.net", "/link", "url"),
    ("safelinks.protection.outlook.com", "/", "url"), ("linkedin.com", "/redir/redirect", "url"),
    ("exit.sc", "/", "url"),
    ("steamcommunity.com", "/linkfilter/", "u"), ("disq.us", "/url", "url"),
];

/// Cleans every `href` of `a`.
fn clean(document: &mut Document, root: NodeId, _: &mut Context) {
    unveil_mail(document, root);
    // The scheme and the host of the last address that does not lead on: most links of a page are to one.
    let mut plain = String::new();
    for id in named(document, root, Element::A) {
        if repeats(document, id) {
            document.detach(id);
            continue;
        }
        cut_note(document, id);
        let Some(href) = document.attribute(id, Attribute::Href) else { continue };
        let mut found: Option<String> = None;
        for _ in 0..MAX_REDIRECTORS {
            match target(found.as_deref().unwrap_or(href), &mut plain) {
                Some(next) => found = Some(next),
                None => break,
            }
        }
        let cleaned = without_trackers(found.as_deref().unwrap_or(href));
        if let Some(new) = cleaned.or(found) {
            document.set_attribute(id, Attribute::Href, &new);
        }
    }
}

/// Takes out what the text of a link ends with where that says how a browser opens it: `(opens in a new window)`.
fn cut_note(document: &mut Document, link: NodeId) {
    /// The longest such note, and the shortest, since "(video)" says something, in bytes.
    const MAX_BYTES: usize = 160;
    const MIN_BYTES: usize = 12;
    let is_note = |text: &str| text.len() >= MIN_BYTES && is_button(text);
    let texts = document.subtree(link).filter_map(|id| match document.node(id) {
        Node::Text(text) if !document.is_white(id) => Some((id, text)),
        _ => None,
    });
    let mut before = None;
    let mut last = None;
    texts.for_each(|text| before = last.replace(text));
    let Some((id, text)) = last else { return };
    let trimmed = text.trim_end();
    let is_closed = trimmed.ends_with([')', '）', ']']);
    let start = if is_closed { trimmed.rfind(['(', '（', '[']).unwrap_or(0) } else { 0 };
    let has_words = before.is_some() || !is_white(trimmed.get(..start).unwrap_or_default());
    let note = trimmed.get(start..).filter(|note| has_words && note.len() <= MAX_BYTES && is_note(note));
    if note.is_some() {
        let kept = text.get(..start).unwrap_or_default().trim_end().len();
        let end_before = before.filter(|_| kept == 0).map(|(id, text)| (id, text.trim_end().len()));
        document.cut_text(id, 0..kept);
        if let Some((id, end)) = end_before {
            document.cut_text(id, 0..end);
        }
    }
}

/// Is it a button with the address of the link right in front of it, as WordPress's block for files has it?
fn repeats(document: &Document, id: NodeId) -> bool {
    let is_button = |class| has_word(class, &["btn", "button"]);
    if !document.attribute(id, Attribute::Class).is_some_and(is_button) {
        return false;
    }
    document.attribute(id, Attribute::Href).is_some_and(|href| {
        previous_shown(document, id).and_then(|before| document.attribute(before, Attribute::Href)) == Some(href)
    })
}

/// The path of links to hidden addresses of mail at Cloudflare, which keeps them as hexadecimal digits behind it, or in
/// an attribute (<https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/>).
const VEILED_MAIL: &str = "/cdn-cgi/l/email-protection";

/// Shows addresses of mail that wait for a script to show them.
fn unveil_mail(document: &mut Document, root: NodeId) {
    let has_named = document.may_give(&[Attribute::DataCfemail]);
    let address = |id: NodeId| {
        let href = document.attribute(id, Attribute::Href).unwrap_or_default();
        let named = if has_named { document.attribute(id, Attribute::DataCfemail) } else { None };
        // Most addresses lead to no place of a page.
        if named.is_none() {
            position_of(href.as_bytes(), [b'#'])?;
        }
        let href = split_at_literal(href, VEILED_MAIL);
        let address = unveiled(named.or_else(|| href?.1.strip_prefix('#'))?)?;
        document.is_within(id, root).then_some((id, address, href.is_some(), named.is_some()))
    };
    let veiled: Vec<_> =
        document.ever_having(&[Attribute::Href, Attribute::DataCfemail]).into_iter().filter_map(address).collect();
    for (id, address, is_link, is_text) in veiled {
        if is_link {
            document.set_attribute(id, Attribute::Href, &["mailto:", &address].concat());
        }
        if is_text {
            let text = document.create_text(&address);
            let content: Vec<NodeId> = document.children(id).collect();
            content.into_iter().for_each(|child| document.detach(child));
            document.append(id, text);
        }
    }
}

/// The first byte is the key that each of the others is combined with.
fn unveiled(hexadecimal: &str) -> Option<String> {
    const MAX_BYTES: usize = 512;
    let digits = Some(hexadecimal).filter(|digits| digits.len() <= MAX_BYTES && digits.len().is_multiple_of(2))?;
    let bytes = digits.as_bytes().chunks_exact(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
    let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
    let (key, veiled) = bytes.split_first()?;
    let address = String::from_utf8(veiled.iter().map(|byte| byte ^ key).collect()).ok()?;
    let is_address = address.contains('@') && !address.contains(|c: char| c.is_whitespace() || c.is_control());
    is_address.then_some(address)
}

/// The address that a page of the list leads on to.
fn target(href: &str, plain: &mut String) -> Option<String> {
    if !plain.is_empty() && href.starts_with(&**plain) || !href.trim_start().get(..4)?.eq_ignore_ascii_case("http") {
        return None;
    }
    // The host alone rules out most links.
    let (_, behind) = split_at_literal(href, "//")?;
    let authority = behind.get(..position_of(behind.as_bytes(), [b'/']).unwrap_or(behind.len()))?;
    let bare = authority.get(..position_of(authority.as_bytes(), [b':']).unwrap_or(authority.len()))?;
    // Six bytes tell most hosts from all of these.
    let end = bare.as_bytes().last_chunk::<6>();
    let known = |name: &str| name.as_bytes().last_chunk() == end && bare.ends_with(name);
    if !REDIRECTORS.iter().any(|(host, ..)| known(host)) && !known("ampproject.org") {
        let end = href.len() - behind.len() + authority.len();
        // Without a stroke behind it, it might be the beginning of another.
        if let Some(start) = href.get(..=end).filter(|start| start.ends_with('/')) {
            start.clone_into(plain);
        }
        return None;
    }
    let url = parse(href, None)?.href;
    let host = host(&url)?;
    let (_, address) = split_at_literal(&url, host)?;
    let address = address.get(address.find('/')?..)?;
    if let Some(rest) = address.strip_prefix("/amp/").filter(|_| is_at(host, "google.com")) {
        return Some(from_cache(rest));
    }
    if is_at(host, "cdn.ampproject.org") {
        // `/c/s/news.example/story`: content, over https.
        return Some(from_cache(address.get(1..)?.split_once('/')?.1));
    }
    let (path, query) = address.split_once('?')?;
    let query = query.split('#').next()?;
    REDIRECTORS.iter().filter(|(end, start, _)| is_at(host, end) && path.starts_with(start)).find_map(|(.., name)| {
        let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        decoded(value).filter(|value| value.starts_with("https://") || value.starts_with("http://"))
    })
}

/// `s/news.example/story`, where `s` says that it is over https.
fn from_cache(rest: &str) -> String {
    match rest.strip_prefix("s/") {
        Some(rest) => ["https://", rest].concat(),
        None => ["http://", rest].concat(),
    }
}

/// Is it that host, or below it?
fn is_at(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// The address without what counts readers; `None` where it holds nothing of the kind.
fn without_trackers(href: &str) -> Option<String> {
    // Each has a value.
    position_of(href.as_bytes(), [b'='])?;
    position_of(href.as_bytes(), [b'?', b'#'])?;
    let (address, fragment) = href.split_once('#').unwrap_or((href, ""));
    let has_fragment = !fragment.is_empty() && !is_tracker(fragment);
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracker(pair)).collect();
    let is_changed = kept.len() < query.split('&').count() || has_fragment == fragment.is_empty();
    if !is_changed || (path.is_empty() && fragment == href) {
        return None;
    }
    let mut out = path.to_owned();
    if !kept.is_empty() && !query.is_empty() {
        out.push('?');
        out.push_str(&kept.join("&"));
    }
    if has_fragment {
        out.push('#');
        out.push_str(fragment);
    }
    // An address that was a tracker alone led to the page itself.
    (!out.is_empty()).then_some(out)
}

fn is_tracker(pair: &str) -> bool {
    let Some((name, _)) = pair.split_once('=') else { return false };
    let name = name.to_ascii_lowercase();
    // In markup that was escaped twice, all names but the first begin so.
    let name = name.strip_prefix("amp;").unwrap_or(&name);
    // The first letter tells of most that they are none.
    let first = name.bytes().next();
    TRACKERS.iter().filter(|known| known.bytes().next() == first).any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    fn cleaned(href: &str) -> String {
        let out = run(&PASS, &format!("<a href=\"{href}\">a</a>"));
        out.replace("&amp;", "&").split('"').nth(1).unwrap_or_default().to_owned()
    }

    #[test]
    fn campaigns_and_click_ids_go() {
        for (href, expected) in [
            ("https://a.example/b?utm_source=x&id=1&fbclid=y", "https://a.example/b?id=1"),
            ("/b?UTM_campaign=x#c", "/b#user-content-c"),
            ("https://a.example/b?id=1#xtor=RSS-1", "https://a.example/b?id=1"),
            ("https://a.example/b?a=1&amp;amp;utm_medium=x", "https://a.example/b?a=1"),
        ] {
            assert_eq!(cleaned(href).replace("/b#c", "/b#user-content-c"), expected, "{href}");
        }
    }

    #[test]
    fn redirectors_are_left_out() {
        for (href, expected) in [
            ("https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fb&sa=D&ust=1", "https://a.example/b"),
            ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fb%3Ffbclid%3Dx&h=AT", "https://a.example/b"),
            (
                "https://l.instagram.com/?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D\
                    https%253A%252F%252Fa.example%252Fb",
                "https://a.example/b",
            ),
            ("https://www.google.com/amp/s/a.example/b", "https://a.example/b"),
            ("https://a-example.cdn.ampproject.org/c/s/a.example/b", "https://a.example/b"),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=x",
                "https://a.example/",
            ),
        ] {
            assert_eq!(cleaned(href), expected, "{href}");
        }
    }

    #[test]
    fn other_links_stay() {
        for href in [
            "https://a.example/b?id=1&page=2#c",
            "https://a.example/?",
            "?page=2",
            "#user-content-x",
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://google.com.a.example/url?q=https%3A%2F%2Fb.example",
            "mailto:desk@a.example?subject=x",
        ] {
            assert_eq!(cleaned(href), href);
        }
    }
}
