//! What site makers and note takers write beside Markdown: shortcodes, tags of templates, links between notes, imports.

use crate::html::escape;

/// The text as plain Markdown, and the names of what cannot be shown. Code stays as it is.
pub(super) fn as_markdown(text: &str) -> (String, Vec<String>) {
    let mut written = String::with_capacity(text.len());
    let mut left_out = Vec::new();
    let mut fence: Option<&str> = None;
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| start.starts_with(mark));
        match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, Some(mark)) => fence = Some(mark),
            _ => {}
        }
        if fence.is_some() || mark.is_some() || line.starts_with("    ") {
            written.push_str(line);
        } else {
            of_line(line, &mut written, &mut left_out);
        }
    }
    left_out.dedup();
    (written, left_out)
}

/// How what stands in a line begins and ends.
const MARKS: &[(&str, &str)] =
    &[("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("![[", "]]"), ("[[", "]]"), ("%%", "%%")];

fn of_line(line: &str, written: &mut String, left_out: &mut Vec<String>) {
    let mut rest = line;
    let mut is_code = false;
    loop {
        let next = rest
            .char_indices()
            .find_map(|(at, _)| MARKS.iter().find(|(open, _)| rest[at..].starts_with(open)).map(|mark| (at, mark)));
        let found = next.and_then(|(at, (open, close))| {
            let inside = at + open.len();
            Some((at, *open, inside, inside + crate::text::find(&rest[inside..], close)?, close.len()))
        });
        let Some((at, open, start, end, length)) = found else { break };
        // A code span keeps what it shows.
        is_code ^= rest[..at].matches('`').count() % 2 == 1;
        if is_code {
            written.push_str(&rest[..start]);
            rest = &rest[start..];
            continue;
        }
        written.push_str(&rest[..at]);
        let inside = rest[start..end].trim();
        match open {
            "[[" => written.push_str(note(inside)),
            "![[" => left_out.push(note(inside).to_owned()),
            "%%" | "{%" => {}
            _ => shortcode(inside, written, left_out),
        }
        rest = &rest[end + length..];
    }
    written.push_str(rest);
}

/// `Note#part|words`: what a reader sees of a link to a note.
fn note(inside: &str) -> &str {
    inside.rsplit_once('|').map_or(inside, |(_, words)| words).trim()
}

/// Hugo's own shortcodes become what they show.
fn shortcode(inside: &str, written: &mut String, left_out: &mut Vec<String>) {
    let inside = inside.trim_end_matches('/').trim();
    let (name, values) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let values = arguments(values);
    let value = |name: &str| values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let id = value("id").or_else(|| values.iter().find(|(name, _)| name.is_empty()).map(|(_, value)| value.as_str()));
    let post = match (name, id) {
        ("youtube", Some(id)) => Some(["https://www.youtube.com/watch?v=", id].concat()),
        ("vimeo", Some(id)) => Some(["https://vimeo.com/", id].concat()),
        ("instagram", Some(id)) => Some(["https://www.instagram.com/p/", id, "/"].concat()),
        ("tweet" | "x" | "twitter", Some(id)) => {
            Some(["https://x.com/", value("user").unwrap_or("i"), "/status/", id].concat())
        }
        _ => None,
    };
    if let Some(url) = post {
        written.extend(["<", &url, ">"]);
    } else if let ("figure", Some(url)) = (name, value("src")) {
        let caption = value("caption").or(value("title"));
        let shown = [escape(url), escape(value("alt").unwrap_or_default()), escape(caption.unwrap_or_default())];
        let [url, alt, caption] = &shown;
        written.extend(["<figure><img src=\"", url, "\" alt=\"", alt, "\">"]);
        if !caption.is_empty() {
            written.extend(["<figcaption>", caption, "</figcaption>"]);
        }
        written.push_str("</figure>");
    } else if !name.starts_with('/') {
        left_out.push(name.to_owned());
    }
}

/// `a="b c" d`: named values, and those without a name.
fn arguments(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest.find(['=', '"', ' ']).unwrap_or(rest.len());
        let (name, behind) = match rest[end..].strip_prefix('=') {
            Some(behind) => (&rest[..end], behind.trim_start()),
            None => ("", rest),
        };
        let (value, behind) = match behind.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => behind.split_once(' ').unwrap_or((behind, "")),
        };
        found.push((name.to_owned(), value.to_owned()));
        rest = behind.trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_what_they_show() {
        for (name, text, expected, left_out) in [
            ("a film", "{{< youtube abcDEF-_123 >}}", "<https://www.youtube.com/watch?v=abcDEF-_123>", ""),
            ("a post", "{{< x user=\"waha\" id=\"123\" >}}", "<https://x.com/waha/status/123>", ""),
            (
                "a picture",
                "{{< figure src=\"a.jpg\" alt=\"b\" caption=\"c \u{bb} d\" >}}",
                "<figure><img src=\"a.jpg\" alt=\"b\"><figcaption>c » d</figcaption></figure>",
                "",
            ),
            ("another", "a {{% notice tip %}}b{{% /notice %}}", "a b", "notice"),
            ("tags of a template", "{% raw %}a{% endraw %}", "a", ""),
            ("links between notes", "[[قصر النيل|القصر]] و[[نهر]]", "القصر ونهر", ""),
            ("a note that is shown", "![[خريطة.png]]", "", "خريطة.png"),
            ("a comment", "a %%b%% c", "a  c", ""),
            ("code", "```\n{{< x >}}\n```\n`[[a]]` [[b]]", "```\n{{< x >}}\n```\n`[[a]]` b", ""),
            ("what does not end", "a {{< b", "a {{< b", ""),
        ] {
            assert_eq!(
                as_markdown(text),
                (expected.to_owned(), left_out.split_whitespace().map(str::to_owned).collect()),
                "{name}"
            );
        }
    }
}
