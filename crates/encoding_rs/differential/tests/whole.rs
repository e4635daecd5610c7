//! The calls on whole inputs give what the real crate's give.

use differential::Seeded;

#[test]
fn decoding_without_bom_handling() {
    let mut seeded = Seeded::new(1);
    for _ in 0..20_000 {
        let len = seeded.below(80);
        let bytes = seeded.bytes(len);
        let (text, had_errors) = stand_in::UTF_8.decode_without_bom_handling(&bytes);
        assert_eq!(
            (text, had_errors),
            encoding_rs::UTF_8.decode_without_bom_handling(&bytes),
            "{bytes:02X?}"
        );
    }
}

#[test]
fn decoding_drops_one_utf_8_byte_order_mark() {
    let mut seeded = Seeded::new(2);
    for _ in 0..20_000 {
        let mut bytes = b"\xEF\xBB\xBF".repeat(seeded.below(3));
        let len = seeded.below(20);
        bytes.extend(seeded.bytes(len));
        if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            // The real crate would go on in UTF-16: absent here on purpose, see below.
            continue;
        }
        let (text, encoding, had_errors) = stand_in::UTF_8.decode(&bytes);
        let (expected_text, _, expected_errors) = encoding_rs::UTF_8.decode(&bytes);
        assert_eq!(encoding, stand_in::UTF_8);
        assert_eq!(
            (text, had_errors),
            (expected_text, expected_errors),
            "{bytes:02X?}"
        );
    }
}

#[test]
fn a_utf_16_byte_order_mark_does_not_change_the_encoding() {
    assert_eq!(
        stand_in::UTF_8.decode(b"\xFF\xFEa\0").0,
        "\u{FFFD}\u{FFFD}a\0"
    );
    assert_eq!(encoding_rs::UTF_8.decode(b"\xFF\xFEa\0").0, "a");
}

#[test]
fn encoding_borrows() {
    for text in ["", "a", "سلام", "😀\0"] {
        let (bytes, _, unencodable) = stand_in::UTF_8.encode(text);
        let (expected_bytes, _, expected) = encoding_rs::UTF_8.encode(text);
        assert!(matches!(bytes, std::borrow::Cow::Borrowed(_)));
        assert_eq!((bytes, unencodable), (expected_bytes, expected));
    }
}

#[test]
fn encoding_in_pieces() {
    for text in ["", "a", "abc", "aé€😀", "😀😀😀", "سلام"] {
        for room in 0..20 {
            for last in [false, true] {
                let (mut buffer, mut expected_buffer) = (vec![0; room], vec![0; room]);
                let mut encoder = stand_in::UTF_8.new_encoder();
                let mut expected_encoder = encoding_rs::UTF_8.new_encoder();
                let (status, read, written, unencodable) =
                    encoder.encode_from_utf8(text, &mut buffer, last);
                let (expected_status, expected_read, expected_written, expected) =
                    expected_encoder.encode_from_utf8(text, &mut expected_buffer, last);
                assert_eq!(
                    (
                        status == stand_in::CoderResult::OutputFull,
                        read,
                        written,
                        unencodable
                    ),
                    (
                        expected_status == encoding_rs::CoderResult::OutputFull,
                        expected_read,
                        expected_written,
                        expected
                    ),
                    "{text:?} into {room} bytes"
                );
                assert_eq!(buffer[..written], expected_buffer[..written]);
                assert_eq!(
                    encoder.has_pending_state(),
                    expected_encoder.has_pending_state()
                );
            }
        }
    }
}

#[test]
fn the_ascii_prefix_is_as_long() {
    let mut seeded = Seeded::new(3);
    for _ in 0..5_000 {
        let mut bytes = b"ascii ".repeat(seeded.below(6));
        let len = seeded.below(20);
        bytes.extend(seeded.bytes(len));
        assert_eq!(
            stand_in::Encoding::ascii_valid_up_to(&bytes),
            encoding_rs::Encoding::ascii_valid_up_to(&bytes)
        );
    }
}

#[test]
fn labels_of_utf_8_are_known_and_no_others() {
    let labels = [
        "utf-8",
        "UTF8",
        " utf-8\t",
        "\nUtf-8\x0C\r",
        "unicode-1-1-utf-8",
        "unicode11utf8",
        "unicode20utf8",
        "x-unicode20utf8",
        "utf 8",
        "utf-8;",
        "\u{b}utf-8",
        "",
        "utf_8",
        "windows-1256",
        "iso-8859-6",
        "latin1",
        "utf-16",
        "replacement",
        "hz-gb-2312",
    ];
    for label in labels {
        let real = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes());
        let here = stand_in::Encoding::for_label_no_replacement(label.as_bytes());
        assert_eq!(
            here.is_some(),
            real == Some(encoding_rs::UTF_8),
            "{label:?}"
        );
    }
}

#[test]
fn the_other_names_are_utf_8() {
    for encoding in [
        stand_in::WINDOWS_1256,
        stand_in::UTF_16LE,
        stand_in::REPLACEMENT,
    ] {
        assert_eq!(encoding, stand_in::UTF_8);
        assert!(encoding.is_ascii_compatible());
        assert_eq!(encoding.decode("سلام".as_bytes()).0, "سلام");
    }
}
