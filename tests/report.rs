//! What is left out is reported: what, why, how often, where.

use maqal::{Policy, Preset, Reason, Removal, sanitize, sanitize_with_report};

fn removed(html: &str) -> Vec<Removal> {
    let sanitized = sanitize_with_report(html, &Policy::new()).expect("within limits");
    assert_eq!(Ok(sanitized.html), sanitize(html, &Policy::new()), "the report changes nothing: {html}");
    sanitized.removed
}

#[test]
fn each_removal_says_what_why_and_where() {
    use Reason::*;
    for (name, html, expected) in [
        ("nothing", "<p>a <b>b</b></p>", &[][..]),
        ("an unwrapped element", "a<center>b</center>", &[("element", "center", NotAllowed, 1)]),
        ("an unknown element", "<O:P>a</O:P>", &[("element", "o:p", NotAllowed, 0)]),
        ("a dropped element", "a<script>b</script>", &[("element", "script", Dropped, 1)]),
        ("what is inside counts once", "<svg><g onload=x><!-- a --></g></svg>", &[("element", "svg", Dropped, 0)]),
        ("a handler", "<p onclick=x>a", &[("attribute", "onclick", EventHandler, 3)]),
        ("an attribute", "<p align=left>a", &[("attribute", "align", NotAllowed, 3)]),
        ("a style", "<p style=x>a", &[("style", "style", NotAllowed, 3)]),
        ("a second attribute", "<p lang=ar LANG=en>a", &[("attribute", "lang", Duplicate, 11)]),
        ("an address", "<a href=javascript:x>a</a>", &[("url", "href", BadValue, 3)]),
        (
            "a value",
            "<td dir=up>a<table><tr><td colspan=-1>b",
            &[("element", "td", Misplaced, 0), ("attribute", "colspan", BadValue, 27)],
        ),
        ("a comment", "a<!--b-->", &[("comment", "", NotAllowed, 1)]),
        ("bytes, not characters", "نص<script></script>", &[("element", "script", Dropped, 4)]),
    ] {
        let found = removed(html);
        let found: Vec<_> = found.iter().map(|r| (r.kind.as_str(), r.name.as_str(), r.reason, r.offsets[0])).collect();
        assert_eq!(found, expected, "{name}: {html}");
    }
}

#[test]
fn what_a_policy_has_changed_is_reported() {
    let policy = Policy::new().with_preset(Preset::Embed).with_max_attributes(1);
    let policy = policy.with_escaped_elements(&["form"]).expect("an element that may be escaped");
    for (name, html, expected) in [
        ("tags shown as text", "a<form>b</form>", &[("element", "form", Reason::Escaped, 1)][..]),
        (
            "attributes past the limit",
            "<p lang=ar onclick=x LANG=en>a",
            &[("attribute", "onclick", Reason::TooMany, 11), ("attribute", "lang", Reason::TooMany, 21)],
        ),
        (
            "a frame with nothing to show, and why",
            "<iframe src=https://a.example/></iframe>",
            &[("element", "iframe", Reason::Dropped, 0), ("url", "src", Reason::BadValue, 8)],
        ),
    ] {
        let found = sanitize_with_report(html, &policy).expect("within limits").removed;
        let found: Vec<_> = found.iter().map(|r| (r.kind.as_str(), r.name.as_str(), r.reason, r.offsets[0])).collect();
        assert_eq!(found, expected, "{name}: {html}");
    }
}

#[test]
fn removals_are_counted_and_the_first_places_named() {
    let found = removed(&"<font>a</font>".repeat(50));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].count, found[0].offsets.len(), found[0].offsets[1]), (50, 20, 14));
}

#[test]
fn elements_too_deep_are_reported() {
    let found = removed(&"<div>".repeat(600));
    assert_eq!(
        found.iter().map(|r| (r.name.as_str(), r.reason, r.count)).collect::<Vec<_>>(),
        [("div", Reason::TooDeep, 344)]
    );
}

#[test]
fn made_up_names_do_not_fill_the_report() {
    let html: String = (0..5000).map(|i| format!("<x{i}>")).collect();
    let found = removed(&html);
    assert_eq!(found.len(), 1001);
    assert_eq!(found.iter().map(|r| r.count).sum::<usize>(), 5000);
    assert_eq!(found.last().map(|r| (r.name.as_str(), r.count)), Some(("*", 4000)));
}
