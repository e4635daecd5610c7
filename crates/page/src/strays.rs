//! End tags as they stand in the bytes, for those that lol_html tells nobody about: an end tag without a start tag of
//! its name. Most do nothing. `</tbody>` ends a `tbody` that the parser has put in by itself, and `</p>` and `</br>`
//! end every `svg` and `math` that is open.

use memchr::memchr_iter;

/// The longest of what is looked for, with the character that ends its name.
const LONGEST: usize = "</tbody>".len();

/// Where the bytes have `</tbody`, `</p` and `</br`, be it in a comment.
#[derive(Default)]
pub(crate) struct Strays {
    /// How many bytes were read.
    read: usize,
    /// What the last bytes began: from their last `<` on, where that is too little to tell.
    begun: Vec<u8>,
    bodies: Vec<usize>,
    breaks: Vec<usize>,
}

impl Strays {
    /// Looks through the next bytes of the page.
    pub(crate) fn read(&mut self, bytes: &[u8]) {
        if !self.begun.is_empty() {
            let missing = bytes.len().min(LONGEST);
            let mut tag = std::mem::take(&mut self.begun);
            let at = self.read - tag.len();
            tag.extend_from_slice(&bytes[..missing]);
            self.look(&tag, at);
        }
        for at in memchr_iter(b'<', bytes) {
            self.look(&bytes[at..], self.read + at);
        }
        self.read += bytes.len();
    }

    /// Notes the tag with which the bytes begin, which stands at that place in the page.
    fn look(&mut self, bytes: &[u8], at: usize) {
        if bytes.get(1).is_some_and(|&next| next != b'/') {
            return;
        }
        if bytes.len() < LONGEST && !bytes[1..].contains(&b'<') {
            self.begun = bytes.to_vec();
        } else if is_end_tag(bytes, b"tbody") {
            self.bodies.push(at);
        } else if is_end_tag(bytes, b"p") || is_end_tag(bytes, b"br") {
            self.breaks.push(at);
        }
    }

    /// Is there a `</tbody` from one byte to another that is not among those in `seen`?
    pub(crate) fn has_body_end(&self, from: usize, to: usize, seen: &[usize]) -> bool {
        self.bodies.iter().any(|at| (from..to).contains(at) && !seen.contains(at))
    }

    /// Is there a `</p` or `</br` from one byte to another?
    pub(crate) fn has_break(&self, from: usize, to: usize) -> bool {
        let first = self.breaks.partition_point(|&at| at < from);
        self.breaks.get(first).is_some_and(|&at| at < to)
    }
}

fn is_end_tag(bytes: &[u8], name: &[u8]) -> bool {
    let Some(rest) = bytes.strip_prefix(b"</") else { return false };
    rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && rest.get(name.len()).is_none_or(|next| matches!(next, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/' | b'>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<table><TR></tbody><!-- </TBody --></tbodyx></p></pre></ p></br/></tbody\n><</p>";

    fn found(cut: usize) -> (Vec<usize>, Vec<usize>) {
        let mut strays = Strays::default();
        for piece in PAGE.as_bytes().chunks(cut) {
            strays.read(piece);
        }
        strays.read(b" and more");
        (strays.bodies, strays.breaks)
    }

    #[test]
    fn end_tags_are_found_wherever_the_bytes_are_cut() {
        let places = |tags: &[&str]| {
            let mut places: Vec<usize> =
                tags.iter().flat_map(|tag| PAGE.match_indices(tag).map(|(at, _)| at)).collect();
            places.sort_unstable();
            places
        };
        let expected = (places(&["</tbody>", "</TBody ", "</tbody\n"]), places(&["</p>", "</br/"]));
        assert_eq!((expected.0.len(), expected.1.len()), (3, 3));
        for cut in 1..=PAGE.len() {
            assert_eq!(found(cut), expected, "cut every {cut}");
        }
    }
}
