//! Lines that stand at a picture: what it shows, and whose it is.

use super::fold;
use super::languages::{joined, pieces};
use crate::small::text::{has_mark, trim_marks};

/// Words in front of what a picture shows or whose it is, folded. Behind them stands a colon, a slash or a bar.
static WORDS: &[&str] = pieces!(joined!('|', |language| language.captions), '|');

/// Is it a caption or a credit (`Photo: …`, `تصوير: …`)?
pub(crate) fn is_caption(line: &str) -> bool {
    const MAX_CHARS: usize = 200;
    const MAX_WORD_BYTES: usize = 60;
    const MAX_SENTENCES: usize = 4;
    const MARKS: [char; 6] = [':', '/', '|', '：', '／', '｜'];
    if line.len() > 4 * MAX_CHARS || line.chars().count() > MAX_CHARS {
        return false;
    }
    // Behind what the picture shows, whose it is: `The old harbor at dawn. Photo: Mina Sol`.
    let last = line.char_indices().rev().filter(|&(_, c)| has_mark(".!?؟。।۔(（[", c));
    let starts = last.map(|(at, c)| at + c.len_utf8()).take(MAX_SENTENCES).chain([0]);
    starts.filter_map(|start| line.get(start..)).any(|line| {
        let near = super::beginning(line, MAX_WORD_BYTES);
        let Some((head, rest)) = near.find(MARKS).and_then(|end| line.split_at_checked(end)) else { return false };
        let rest = rest.trim_start_matches(MARKS).trim_start();
        let head = trim_marks(head, "([（【*_.");
        !rest.is_empty() && !head.is_empty() && is_word(head)
    })
}

fn is_word(head: &str) -> bool {
    let head = fold(head);
    WORDS.contains(&head.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_told_from_other_lines() {
        for (line, expected) in [
            ("Photo: Mina Sol", true),
            ("PHOTO CREDIT: Mina Sol / The Harbor", true),
            ("(Foto: Jo Mast)", true),
            ("The old harbor at dawn. Photo: Mina Sol", true),
            ("The old harbor at dawn (Photo: Mina Sol)", true),
            ("Crédit photo : Awa Sall", true),
            ("تصوير: ليلى سالم", true),
            ("الصورة: الميناء القديم عند الفجر", true),
            ("Фото: Ольга Белова", true),
            ("写真：港の朝", true),
            ("图/新华社", true),
            ("फोटो: रवि", true),
            ("Photo", false),
            ("The photo: it shows nothing", false),
            ("Layla: I took the photo", false),
            ("", false),
        ] {
            assert_eq!(is_caption(line), expected, "{line}");
        }
    }
}
