//! Every kind of token, and unclosed text elements.

mod oracle;

use super::super::reader::read_html;
use super::*;

/// Writes every token down, a line each.
#[derive(Default)]
struct Log {
    lines: String,
    /// How many `svg` are open.
    foreign: usize,
}

impl TokenSink for Log {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted> {
        self.lines += &format!("{} <{}", tag.offset, tag.name);
        for attribute in tag.attributes.iter() {
            self.lines += &format!(" {}={:?}", attribute.name(), attribute.value());
        }
        self.foreign += usize::from(tag.element == Element::Svg);
        self.lines += if tag.self_closing { "/>\n" } else { ">\n" };
        Ok(())
    }
    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted> {
        self.lines += &format!("</{}>\n", tag.name);
        self.foreign -= usize::from(tag.element == Element::Svg);
        Ok(())
    }
    fn text(&mut self, text: Text<'_>, kind: TextKind, offset: usize) -> Result<(), Interrupted> {
        self.lines += &format!("{offset} {kind:?} {:?}\n", text.as_str());
        Ok(())
    }
    fn comment(&mut self, offset: usize) {
        self.lines += &format!("{offset} comment\n");
    }
    fn is_foreign(&self) -> bool {
        self.foreign > 0
    }
}

fn log(source: &str) -> String {
    let mut log = Log::default();
    read_html(source, &mut log).expect("the log never stops");
    log.lines
}

#[test]
fn an_unclosed_text_element_ends_at_its_first_tag() {
    for (name, source, expected) in [
        ("title", "<title>a &amp; b<p x=y>c", "0 <title>\n7 Data \"a & b\"\n</title>\n16 <p x=\"y\">\n23 Data \"c\"\n"),
        ("an end tag ends it, too", "<title>a</p>b", "0 <title>\n7 Data \"a\"\n</title>\n</p>\n12 Data \"b\"\n"),
        ("so does a comment", "<xmp>a<!--b-->c", "0 <xmp>\n5 Raw \"a\"\n</xmp>\n6 comment\n14 Data \"c\"\n"),
        ("no tag in it", "<title>a < b <3 c", "0 <title>\n7 Data \"a < b <3 c\"\n"),
        ("a reference is no tag", "<title>&lt;p>", "0 <title>\n7 Data \"<p>\"\n"),
        ("two", "<noscript><xmp><b>", "0 <noscript>\n</noscript>\n10 <xmp>\n</xmp>\n15 <b>\n"),
        ("closed", "<iframe><p></iframe><p>", "0 <iframe>\n8 Raw \"<p>\"\n</iframe>\n20 <p>\n"),
        ("code is never shown", "<style><p>a", "0 <style>\n"),
        ("plaintext has no end", "<plaintext><p>", "0 <plaintext>\n11 Raw \"<p>\"\n"),
    ] {
        assert_eq!(log(source), expected, "{name}");
    }
}

#[test]
fn a_source_has_eight_unclosed_elements() {
    let log = log(&"<title>".repeat(20));
    assert_eq!(log.matches("<title>\n").count(), 9, "{log}");
    assert!(
        log.ends_with("Data \"<title><title><title><title><title><title><title><title><title><title><title>\"\n"),
        "{log}"
    );
}

#[test]
fn every_kind_of_token_arrives_in_order() {
    for (name, source, expected) in [
        ("tags", "<P Class=x id='y' z>a</P >", "0 <P Class=\"x\" id=\"y\" z=\"\">\n20 Data \"a\"\n</P>\n"),
        ("self-closing", "<br/><img src=a/>", "0 <br/>\n5 <img src=\"a/\">\n"),
        ("bare text", "قمح & ماء", "0 Data \"قمح & ماء\"\n"),
        ("references", "a&amp;b&lt", "0 Data \"a&b<\"\n"),
        ("a bare less-than sign", "1 < 2 <3", "0 Data \"1 < 2 <3\"\n"),
        ("comments", "a<!--b-->c<?php d>", "0 Data \"a\"\n1 comment\n9 Data \"c\"\n10 comment\n"),
        ("doctype", "<!doctype html>a", "15 Data \"a\"\n"),
        ("script data, which nobody wants", "<script>a&amp;<b></script>c", "0 <script>\n</script>\n26 Data \"c\"\n"),
        ("raw text", "<xmp>a&amp;<b></xmp>", "0 <xmp>\n5 Raw \"a&amp;<b>\"\n</xmp>\n"),
        ("RCDATA", "<title>a&amp;<b></title>", "0 <title>\n7 Data \"a&<b>\"\n</title>\n"),
        ("plaintext", "<plaintext></plaintext>&", "0 <plaintext>\n11 Raw \"</plaintext>&\"\n"),
        ("line ends", "a\r\nb\rc&#13;d", "0 Data \"a\\nb\\nc\\nd\"\n"),
        ("NUL and ESC", "a\0b\x1b$Bc", "0 Data \"ab$Bc\"\n"),
        ("end tags without a name", "a</>b</", "0 Data \"a\"\n4 Data \"b</\"\n"),
        (
            "CDATA in foreign content",
            "<svg>a<![CDATA[b<&amp;]]>c</svg>d",
            "0 <svg>\n5 Data \"a\"\n15 Raw \"b<&amp;\"\n25 Data \"c\"\n</svg>\n32 Data \"d\"\n",
        ),
        ("CDATA anywhere else", "a<![CDATA[b]]>c", "0 Data \"a\"\n1 comment\n14 Data \"c\"\n"),
        ("stray end tags", "</p></x>", "</p>\n</x>\n"),
        ("an unfinished tag", "a<img src=x onerror=", "0 Data \"a\"\n"),
    ] {
        assert_eq!(log(source), expected, "{name}");
    }
}
