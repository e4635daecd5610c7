//! Character references: those of XML, by number and by name, and the names of HTML 4, which feeds and NITF files use
//! without declaring them.

use std::borrow::Cow;

/// The characters from U+00A0 to U+00FF, in order: <https://www.w3.org/TR/html401/sgml/entities.html#h-24.2>
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
    plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute \
    Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
    Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
    atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
    ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Others that stand in articles.
const OTHERS: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("OElig", "Œ"),
    ("oelig", "œ"),
    ("Scaron", "Š"),
    ("scaron", "š"),
    ("Yuml", "Ÿ"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"),
    ("zwnj", "\u{200c}"),
    ("zwj", "\u{200d}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("dagger", "†"),
    ("bull", "•"),
    ("hellip", "…"),
    ("permil", "‰"),
    ("prime", "′"),
    ("lsaquo", "‹"),
    ("rsaquo", "›"),
    ("euro", "€"),
    ("trade", "™"),
    ("larr", "←"),
    ("rarr", "→"),
    ("minus", "−"),
];

/// The text of a reference without `&` and `;`; `None` where it is of no character.
pub(super) fn entity(reference: &str) -> Option<Cow<'static, str>> {
    if let Some(number) = reference.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        // What XML does not allow as a character is none here either.
        let c = char::from_u32(code)
            .filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{80}'..='\u{9f}'))?;
        return Some(Cow::Owned(c.to_string()));
    }
    // No name is shorter or longer: what is none of them costs no search.
    if !(2..=6).contains(&reference.len()) {
        return None;
    }
    if let Some((_, text)) = OTHERS.iter().find(|(name, _)| *name == reference) {
        return Some(Cow::Borrowed(text));
    }
    let at = LATIN_1.split_ascii_whitespace().position(|name| name == reference)?;
    char::from_u32(0xa0 + u32::try_from(at).ok()?).map(|c| Cow::Owned(c.to_string()))
}

/// Text with its references decoded; those of no character stay as they are.
pub(crate) fn decode_references(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let end = rest[at + 1..].bytes().take(10).position(|b| b == b';').map(|end| at + 1 + end);
        match end.and_then(|end| Some((end, entity(&rest[at + 1..end])?))) {
            Some((end, character)) => {
                decoded.push_str(&character);
                rest = &rest[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = &rest[at + 1..];
            }
        }
    }
    decoded + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded() {
        for (text, expected) in [
            ("&yuml;&nbsp;&THORN;", "ÿ\u{a0}Þ"),
            ("&#1605;&#x642;", "مق"),
            ("&#0; &#xd800; &nothing; &", "&#0; &#xd800; &nothing; &"),
            ("a&b;c", "a&b;c"),
        ] {
            assert_eq!(decode_references(text), expected);
        }
    }
}
