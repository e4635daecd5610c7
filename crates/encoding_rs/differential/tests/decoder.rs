//! The stand-in's decoder does on every call what the real one does.

use differential::{Call, Real, Seeded, StandIn, decode, text};

/// Buffers of other lengths, and with characters of other lengths in them, that a call may end inside of.
fn fillers() -> Vec<String> {
    let mut fillers: Vec<String> = (4..=20)
        .chain([33, 63, 64, 65, 100, 1024])
        .map(|len| "\0".repeat(len))
        .collect();
    for character in ["é", "€", "😀", "a€", "aé😀"] {
        fillers.extend(
            (2..6)
                .map(|times| character.repeat(times))
                .filter(|filler| filler.len() >= 4),
        );
    }
    fillers
}

fn check(pieces: &[&[u8]], filler: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for ended in [false, true] {
        calls = decode::<StandIn>(pieces, filler, ended);
        let expected = decode::<Real>(pieces, filler, ended);
        assert_eq!(
            calls, expected,
            "pieces {pieces:02X?}, buffer {filler:?}, ended: {ended}"
        );
    }
    calls
}

#[test]
fn every_sequence_of_two_bytes_and_an_end() {
    for first in 0..=255 {
        for second in 0..=255 {
            check(&[&[first, second]], "\0\0\0\0\0\0\0\0");
            check(&[&[first], &[second]], "\0\0\0\0\0\0\0\0");
        }
    }
}

#[test]
fn every_sequence_of_four_boundary_bytes() {
    const BYTES: [u8; 20] = [
        0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
        0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
    ];
    let filler = "\0".repeat(16);
    for a in BYTES {
        for b in BYTES {
            for c in BYTES {
                for d in BYTES {
                    check(&[&[a, b, c, d]], &filler);
                }
            }
        }
    }
}

#[test]
fn seeded_bytes_whole_in_every_buffer() {
    let mut seeded = Seeded::new(1);
    let fillers = fillers();
    for _ in 0..2_000 {
        let len = seeded.below(200);
        let bytes = seeded.bytes(len);
        for filler in &fillers {
            let calls = check(&[&bytes], filler);
            assert_eq!(text(&calls), String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn every_split_in_two_of_inputs_up_to_64_bytes() {
    let mut seeded = Seeded::new(2);
    let fillers = fillers();
    for len in 0..=64 {
        for _ in 0..4 {
            let bytes = seeded.bytes(len);
            for split in 0..=len {
                let (left, right) = bytes.split_at(split);
                for filler in &fillers {
                    let calls = check(&[left, right], filler);
                    assert_eq!(text(&calls), String::from_utf8_lossy(&bytes));
                }
            }
        }
    }
}

#[test]
fn many_small_pieces_and_empty_ones() {
    let mut seeded = Seeded::new(3);
    let fillers = fillers();
    for _ in 0..2_000 {
        let bytes = seeded.bytes(96);
        let mut pieces = Vec::new();
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(seeded.below(6).min(rest.len()));
            pieces.push(piece);
            rest = after;
        }
        // lol_html ends a text with an empty piece.
        pieces.push(&[]);
        let filler = &fillers[seeded.below(fillers.len())];
        let calls = check(&pieces, filler);
        assert_eq!(text(&calls), String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn long_input_through_the_buffer_that_lol_html_uses() {
    let mut seeded = Seeded::new(4);
    for _ in 0..20 {
        let bytes = seeded.bytes(20_000);
        let calls = check(&[&bytes], &"\0".repeat(1024));
        assert_eq!(text(&calls), String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn buffers_of_fewer_than_four_bytes_stall_alike() {
    let mut seeded = Seeded::new(5);
    for _ in 0..5_000 {
        let len = seeded.below(12);
        let bytes = seeded.bytes(len);
        for filler in ["", "\0", "\0\0", "é", "\0\0\0", "€"] {
            check(&[&bytes], filler);
            let (left, right) = bytes.split_at(len / 2);
            check(&[left, right], filler);
        }
    }
}
