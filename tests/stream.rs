//! A stream gives the output of the whole, wherever it is cut.

mod support;

use maqal::{Error, Policy, Sanitizer};
use support::generator::{Random, fragment};

fn stream<'t>(pieces: impl IntoIterator<Item = &'t str>, policy: &Policy) -> Result<String, Error> {
    let mut sanitizer = Sanitizer::new(policy);
    let mut out = String::new();
    for piece in pieces {
        out += &sanitizer.write(piece)?;
    }
    Ok(out + &sanitizer.end()?)
}

/// What is known to be hard to cut: references, line ends, white space in tables, tags, raw text.
const CASES: &[(&str, &str)] = &[
    ("references", "a &amp; b &ampx &notit; &#x41; &#0000065 &#13;\n&lt"),
    ("line ends", "a\r\nb\rc\r\r\n<pre>\r\n\r\nd</pre>"),
    ("white space and words in a table", "<table> a <tr> \n b <td>c</td> d </table> e"),
    ("words beside a written table", "<table><tr><td>c</td> </tr> d  <tr> <font> e </font></table>"),
    ("word boundaries", "a<center> b</center>c <center>d"),
    ("raw text", "<script>a</scr</script>b<style></sty</style>c<title>&amp;</title>"),
    ("comments", "a<!-- b -- c --->d<!>e<?f>g"),
    ("attributes", "<a href='https://a.example/?b&amp;c' title=\"d &gt; e\">f</a>"),
    ("unclosed text elements", "a<title>b &amp; c<p>d<noscript>e &lt</p>f<textarea>g<!-- h --><xmp>i</xmp"),
    ("several bytes a character", "مرحبا 🙂 <b>نص</b>"),
];

#[test]
fn every_two_way_split_gives_the_output_of_the_whole() {
    let policy = Policy::new();
    for (name, input) in CASES {
        let whole = maqal::sanitize(input, &policy).expect("within limits");
        for at in (0..=input.len()).filter(|&at| input.is_char_boundary(at)) {
            let (one, other) = input.split_at(at);
            assert_eq!(stream([one, other], &policy).as_deref(), Ok(whole.as_str()), "{name}: {one:?} | {other:?}");
        }
        let letters: Vec<String> = input.chars().map(String::from).collect();
        assert_eq!(
            stream(letters.iter().map(String::as_str), &policy).as_deref(),
            Ok(whole.as_str()),
            "{name}: by letters"
        );
    }
}

#[test]
fn an_end_tag_comes_in_time_or_not_at_all() {
    let policy = Policy::new();
    for (name, length, expected) in [("in time", 65_536, "b"), ("too late", 65_537, "<p>تb</p>")] {
        let text = "<p>ت";
        let input = format!("<title>{text}{}</title>b", " ".repeat(length - text.len()));
        let whole = maqal::sanitize(&input, &policy).expect("within limits");
        assert_eq!(whole.split_whitespace().collect::<String>(), expected, "{name}");
        for size in [7, 1000, 65_536] {
            let mut rest = input.as_str();
            let pieces = std::iter::from_fn(|| {
                let at = (1..=size.min(rest.len())).rev().find(|&at| rest.is_char_boundary(at))?;
                let (piece, later) = rest.split_at(at);
                rest = later;
                Some(piece)
            });
            assert_eq!(stream(pieces, &policy).as_deref(), Ok(whole.as_str()), "{name}, in pieces of {size}");
        }
    }
}

#[test]
fn splits_of_generated_hostile_html_change_nothing() {
    let policy = Policy::new();
    let mut failures = Vec::new();
    for seed in 0..3000 {
        let mut random = Random::new(seed);
        let input = fragment(&mut random, 10);
        let whole = maqal::sanitize(&input, &policy).expect("within limits");
        let cuts: Vec<usize> = (0..=input.len()).filter(|&at| input.is_char_boundary(at)).collect();
        let splits: Vec<usize> =
            if input.len() <= 64 { cuts } else { (0..20).map(|_| cuts[random.below(cuts.len())]).collect() };
        for at in splits {
            let (one, other) = input.split_at(at);
            let streamed = stream([one, other], &policy).expect("within limits");
            if streamed != whole {
                failures
                    .push(format!("seed {seed}: {one:?} | {other:?}\n  whole:    {whole:?}\n  streamed: {streamed:?}"));
            }
        }
    }
    failures.sort_by_key(String::len);
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} splits differ; the shortest:\n{shown}", failures.len());
}

#[test]
fn an_error_half_way_leaves_balanced_html_behind() {
    let policy = Policy::new().with_max_elements(2);
    let mut sanitizer = Sanitizer::new(&policy);
    let start = sanitizer.write("<ul><li>a").expect("two elements");
    let error = sanitizer.write("<li>b").expect_err("a third");
    assert!(error.is_too_many_elements());
    assert_eq!(start + &sanitizer.close(), "<ul><li>a</li></ul>");
}

#[test]
fn a_token_that_never_ends_is_a_limit() {
    let policy = Policy::new().with_max_input_bytes(1000);
    let mut sanitizer = Sanitizer::new(&policy);
    let written: Result<Vec<String>, Error> = (0..100).map(|_| sanitizer.write("<!-- no end in sight ")).collect();
    assert!(written.expect_err("more than 1000 bytes held").is_input_too_large());
    let mut sanitizer = Sanitizer::new(&policy);
    let written: Result<Vec<String>, Error> =
        (0..100).map(|_| sanitizer.write("<p>words without number</p>")).collect();
    assert!(written.is_ok(), "length alone is no limit");
}
