//! Every known way around a sanitizer, by name: what comes out exactly, and that the invariant holds for it.

mod support;

use maqal::Policy;
use support::cases::CASES;
use support::invariant::check;

/// Lists every failure of `(name, why)`, not the first alone.
fn report(failures: impl Iterator<Item = (String, String)>) {
    let failures: Vec<_> = failures.map(|(name, why)| format!("{name}: {why}")).collect();
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn named_cases_give_exactly_this() {
    report(CASES.iter().filter_map(|case| {
        let out = maqal::sanitize(case.input, &Policy::new()).unwrap_or_else(|error| format!("refused: {error}"));
        (out != case.output).then(|| {
            (
                case.name.to_owned(),
                format!("\n  input:    {:?}\n  expected: {:?}\n  is:       {out:?}", case.input, case.output),
            )
        })
    }));
}

#[test]
fn named_cases_keep_the_invariant() {
    report(CASES.iter().filter_map(|case| Some((case.name.to_owned(), check(case.input).err()?))));
}

/// `bypasses.md`, "depth flattening": a browser flattens what is deeper than 512, so that what was nested harmlessly
/// becomes siblings. Ours is cut well before; the text stays.
#[test]
fn depth_is_cut_before_the_browsers_cut_it() {
    let names = [
        "div", "b", "a", "ul", "li", "table", "svg", "math", "form", "select", "template", "span", "my-x", "p", "font",
    ];
    report(names.iter().flat_map(|name| [257, 511, 513, 2000].map(|levels| (name, levels))).filter_map(
        |(name, levels)| {
            let input = format!("{}<script>secret</script>text", format!("<{name}>").repeat(levels));
            let label = format!("{levels} times {name}");
            let out = maqal::sanitize(&input, &Policy::new()).unwrap_or_else(|error| format!("refused: {error}"));
            // The text of a dropped element does not leak past the cap either.
            if out.contains("secret") {
                return Some((label, "the script's text came out".to_owned()));
            }
            Some((label, check(&input).err()?))
        },
    ));
}

/// `bypasses.md`, "quadratic": not a timed test, but at these sizes a quadratic step would not end.
#[test]
fn floods_end() {
    for piece in
        ["<", "&", "<b>", "</b>", "<!--", "<a a=", "<table>", "<![CDATA[", "<svg>", "&#", "<p><b>", " x=y", "<a href="]
    {
        let input = format!("<a {}", piece.repeat(100_000));
        maqal::sanitize(&input, &Policy::new()).ok();
        maqal::sanitize(&input[3..], &Policy::new()).ok();
    }
}

/// Formatting that nobody closes is opened again in every paragraph: three of a kind, as the standard says, until that
/// costs more than the source; then one of a kind, and no more is opened inside it.
#[test]
fn formatting_that_is_opened_again_does_not_outgrow_the_source() {
    let few = maqal::sanitize(&"<p><b>a".repeat(4), &Policy::new()).expect("no limit is met");
    assert!(few.ends_with("<p><b><b><b><b>a</b></b></b></b></p>"), "{few}");
    for ladder in ["<p><b><i><u>", "<p><b><i><u>a", "<p><font color=red><b>a", "<li><s><b><i><u><em>a"] {
        let input = ladder.repeat(10_000);
        let out = maqal::sanitize(&input, &Policy::new()).expect("no limit is met");
        assert!(out.len() < 3 * input.len(), "{ladder}: {} of {}", out.len(), input.len());
    }
    let out = maqal::sanitize(&"<p><b><i><u>a".repeat(10_000), &Policy::new()).expect("no limit is met");
    assert!(out.ends_with("<p><i><u><b>a</b></u></i></p>"), "{}", &out[out.len() - 100..]);
}
