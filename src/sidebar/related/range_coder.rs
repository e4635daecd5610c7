//! An adaptive binary range coder: what came often costs little. After LZMA's, <https://www.7-zip.org/sdk.html>: 11
//! bits of probability, moved by a sixteenth of the way at each bit.

/// The probability 1, in 2048ths; and the shift by which one adapts.
const ONE: u32 = 1 << 11;
const RATE: u32 = 4;

/// The probability that a bit is zero, as learned so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct BitModel(u16);

impl BitModel {
    pub(super) const NEW: Self = Self((ONE / 2) as u16);

    fn bound(self, range: u32) -> u32 {
        (range >> 11) * u32::from(self.0)
    }

    /// Learns the bit, narrows the range to its share and renormalizes it. Returns how many bytes can be shifted out.
    fn narrow(&mut self, bit: bool, range: &mut u32) -> u32 {
        let bound = self.bound(*range);
        if bit {
            *range -= bound;
            self.0 -= self.0 >> RATE;
        } else {
            *range = bound;
            self.0 += (ONE as u16 - self.0) >> RATE;
        }
        let bytes = range.leading_zeros() / u8::BITS;
        *range <<= bytes * u8::BITS;
        bytes
    }
}

/// How many bytes of memory each byte may unfold to, and how many an index may that is only a few bytes long. A bit
/// that never surprises costs next to nothing, so that half a megabyte could announce gigabytes; the bytes of an
/// archive unfold to ten or fifteen each.
const MAX_UNFOLDED_PER_BYTE: usize = 64;
const FREE_UNFOLDED_BYTES: usize = 1 << 16;

/// A reader or writer of bits: the same code tells both what comes when.
pub(super) trait Coder {
    /// Codes a bit. An encoder returns the one that it is given; a decoder ignores it, and returns `None` past the end.
    fn bit(&mut self, known: &mut BitModel, bit: bool) -> Option<bool>;

    /// Reserves memory for what comes next. `None` if that is more than the bytes may unfold to.
    fn take(&mut self, bytes: usize) -> Option<()>;
}

pub(super) struct Encoder {
    low: u64,
    range: u32,
    /// A byte that a carry may still change, and how many bytes of 255 follow it, plus one.
    held: u8,
    count: usize,
    out: Vec<u8>,
    taken: usize,
}

impl Encoder {
    pub(super) fn new() -> Self {
        Self { low: 0, range: u32::MAX, held: 0, count: 1, out: Vec::new(), taken: 0 }
    }

    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > 0xffff_ffff {
            let carry = (self.low >> 32) as u8;
            self.out.push(self.held.wrapping_add(carry));
            for _ in 1..self.count {
                self.out.push(0xff_u8.wrapping_add(carry));
            }
            self.count = 0;
            self.held = (self.low >> 24) as u8;
        }
        self.count += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    /// The bytes, padded with zeros where they are too few for what they unfold to, as thousands of documents do that
    /// differ in nothing but their IDs.
    pub(super) fn finish(self) -> Vec<u8> {
        let least = self.taken.saturating_sub(FREE_UNFOLDED_BYTES).div_ceil(MAX_UNFOLDED_PER_BYTE);
        let mut out = self.end();
        out.resize(out.len().max(least), 0);
        out
    }

    pub(super) fn end(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.out
    }
}

impl Coder for Encoder {
    fn bit(&mut self, known: &mut BitModel, bit: bool) -> Option<bool> {
        if bit {
            self.low += u64::from(known.bound(self.range));
        }
        for _ in 0..known.narrow(bit, &mut self.range) {
            self.shift();
        }
        Some(bit)
    }

    fn take(&mut self, bytes: usize) -> Option<()> {
        self.taken = self.taken.saturating_add(bytes);
        Some(())
    }
}

pub(super) struct Decoder<'b> {
    code: u32,
    range: u32,
    rest: &'b [u8],
    /// How many bytes were read past the end.
    missing: usize,
    /// How much memory may still be reserved.
    room: usize,
}

impl<'b> Decoder<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        let room = bytes.len().saturating_mul(MAX_UNFOLDED_PER_BYTE).saturating_add(FREE_UNFOLDED_BYTES);
        let mut decoder = Self { code: 0, range: u32::MAX, rest: bytes, missing: 0, room };
        (0..5).for_each(|_| decoder.shift());
        decoder
    }

    fn shift(&mut self) {
        let (byte, rest) = self.rest.split_first().map_or((0, self.rest), |(&byte, rest)| (byte, rest));
        self.missing += usize::from(self.rest.is_empty());
        self.rest = rest;
        self.code = self.code << 8 | u32::from(byte);
    }

    /// Was everything read but the padding, and nothing past the end?
    pub(super) fn is_at_end(&self) -> bool {
        self.missing == 0 && self.rest.iter().all(|&byte| byte == 0)
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, known: &mut BitModel, _: bool) -> Option<bool> {
        let bound = known.bound(self.range);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
        }
        for _ in 0..known.narrow(bit, &mut self.range) {
            self.shift();
        }
        (self.missing == 0).then_some(bit)
    }

    fn take(&mut self, bytes: usize) -> Option<()> {
        self.room = self.room.checked_sub(bytes)?;
        Some(())
    }
}

/// A model of numbers of up to 32 bits: the length is learned, then the first few bits.
pub(super) struct NumberModel {
    lengths: [BitModel; 64],
    heads: Vec<[BitModel; 8]>,
}

impl NumberModel {
    pub(super) fn new() -> Self {
        Self { lengths: [BitModel::NEW; 64], heads: vec![[BitModel::NEW; 8]; 33] }
    }

    pub(super) fn code(&mut self, coder: &mut dyn Coder, number: u32) -> Option<u32> {
        let length = code_bits(coder, &mut self.lengths, 6, 32 - number.leading_zeros())?;
        if length > 32 {
            return None;
        }
        // The highest bit is known to be set.
        let heads = self.heads.get_mut(length as usize)?;
        let (mut value, mut node) = (u32::from(length > 0), 1);
        for place in (0..length.saturating_sub(1)).rev() {
            let mut fresh = BitModel::NEW;
            let known = if node < 8 { heads.get_mut(node)? } else { &mut fresh };
            let bit = coder.bit(known, number >> place & 1 == 1)?;
            value = value << 1 | u32::from(bit);
            node = (node << 1 | usize::from(bit)).min(8);
        }
        Some(value)
    }
}

/// Codes a number of so many bits, each learned by the bits before it.
pub(super) fn code_bits(coder: &mut dyn Coder, bits: &mut [BitModel], count: u32, number: u32) -> Option<u32> {
    let mut node = 1;
    for place in (0..count).rev() {
        let bit = coder.bit(bits.get_mut(node)?, number >> place & 1 == 1)?;
        node = node << 1 | usize::from(bit);
    }
    Some(node as u32 - (1 << count))
}

/// A model of texts: each byte is learned by the three before it, and by the previous text of the same kind, because
/// addresses and headlines of one site are much alike.
pub(super) struct TextModel {
    length: NumberModel,
    /// By a hash of the bytes before.
    bits: Vec<BitModel>,
    /// Does the byte equal the last text's, in the same place from where they parted?
    follows: [BitModel; 3],
    last: Vec<u8>,
}

const CONTEXTS: u32 = 1 << 16;

impl TextModel {
    pub(super) fn new() -> Self {
        Self {
            length: NumberModel::new(),
            bits: vec![BitModel::NEW; CONTEXTS as usize],
            follows: [BitModel::NEW; 3],
            last: Vec::new(),
        }
    }

    pub(super) fn code(&mut self, coder: &mut dyn Coder, text: &[u8]) -> Option<Vec<u8>> {
        let length = self.length.code(coder, text.len() as u32)? as usize;
        coder.take(length)?;
        let mut out: Vec<u8> = Vec::new();
        // `run`: how many bytes in a row equaled those of the last text: 0, 1, 2 or more.
        let (mut at, mut run) = (0, 2);
        for place in 0..length {
            let byte = text.get(place).copied().unwrap_or_default();
            let guess = self.last.get(at).copied();
            at += 1;
            if let Some(guess) = guess {
                if coder.bit(self.follows.get_mut(run)?, byte != guess)? {
                    run = 0;
                } else {
                    run = (run + 1).min(2);
                    out.push(guess);
                    continue;
                }
            }
            let before =
                |back: usize| out.len().checked_sub(back).and_then(|at| out.get(at)).copied().unwrap_or_default();
            let context = (u32::from(before(1)) << 16 | u32::from(before(2)) << 8 | u32::from(before(3)))
                .wrapping_mul(0x9e37_79b1);
            let mut node = 1_u32;
            for place in (0..8).rev() {
                let slot = (context ^ node.wrapping_mul(0x85eb_ca6b)) >> 16 & (CONTEXTS - 1);
                let bit = coder.bit(self.bits.get_mut(slot as usize)?, byte >> place & 1 == 1)?;
                node = node << 1 | u32::from(bit);
            }
            out.push(node as u8);
        }
        self.last.clone_from(&out);
        Some(out)
    }
}
