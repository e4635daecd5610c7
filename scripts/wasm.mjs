// Reads as much of a WebAssembly binary as trim.mjs needs. https://webassembly.github.io/spec/core/binary/

const text = new TextDecoder();

/** A place in the bytes, which each reading moves on. */
export class Reader {
  constructor(bytes, at = 8) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An integer of up to 32 bits; of one with a sign, or a longer one, only the end counts here. */
  number() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      number += (byte & 127) * 2 ** shift;
      if (byte < 128) return number;
    }
  }

  name() {
    const length = this.number();
    this.at += length;
    return text.decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** What `read` reads, as many times as the number before says. */
  list(read) {
    return Array.from({ length: this.number() }, read);
  }

  /** The sections: where the whole is, and where what is in it begins. */
  sections() {
    const sections = [];
    while (this.at < this.bytes.length) {
      const whole = this.at;
      const id = this.byte();
      const end = this.number() + this.at;
      const name = id === 0 ? this.name() : '';
      sections.push({ id, name, whole, start: this.at, end });
      this.at = end;
    }
    return sections;
  }

  /** How many functions are imported. */
  functionImports() {
    const kinds = this.list(() => {
      this.name();
      this.name();
      const kind = this.byte();
      if (kind === 1) this.byte();
      if (kind === 1 || kind === 2) this.#limits();
      else if (kind === 3) this.at += 2;
      else this.number();
      return kind;
    });
    return kinds.filter((kind) => kind === 0).length;
  }

  #limits() {
    if (this.byte() & 1) this.number();
    this.number();
  }

  /** Exported functions, by index. */
  functionExports() {
    const exports = this.list(() => {
      this.name();
      return { kind: this.byte(), index: this.number() };
    });
    return exports.filter(({ kind }) => kind === 0).map(({ index }) => index);
  }

  /** The functions: where each begins and ends, and where its code does. */
  bodies() {
    return this.list(() => {
      const end = this.number() + this.at;
      const start = this.at;
      this.list(() => [this.number(), this.byte()]);
      const body = { start, code: this.at, end };
      this.at = end;
      return body;
    });
  }

  /** Where each segment of data begins. */
  segments() {
    return this.list(() => {
      if (this.number() !== 0) throw new Error('a segment of data without a fixed address');
      while (this.byte() !== END);
      const length = this.number();
      const start = this.at;
      this.at += length;
      return { start };
    });
  }

  /** The symbol table of the section `linking`, which ends at `end`. */
  symbols(end) {
    const [VERSION, SYMBOL_TABLE] = [2, 8];
    if (this.number() !== VERSION) throw new Error('a section "linking" of another version');
    while (this.at < end) {
      const kind = this.byte();
      const size = this.number();
      if (kind === SYMBOL_TABLE) return this.list(() => this.#symbol());
      this.at += size;
    }
    throw new Error('no symbol table');
  }

  #symbol() {
    const [DATA, SECTION, UNDEFINED, EXPLICIT_NAME] = [1, 3, 0x10, 0x40];
    const kind = this.byte();
    const flags = this.number();
    if (kind === DATA) {
      const name = this.name();
      return flags & UNDEFINED ? { name } : { name, segment: this.number(), offset: this.number(), size: this.number() };
    }
    const index = this.number();
    const hasName = kind !== SECTION && (!(flags & UNDEFINED) || flags & EXPLICIT_NAME);
    return { name: hasName ? this.name() : '', [kind === 0 ? 'functionIndex' : 'otherIndex']: index };
  }

  /** What a section `reloc.…` says of the section that begins at `start`: where, and which symbol is meant. Of types no symbol is meant. */
  relocations(start) {
    const TYPE_INDEX = 6;
    const WITH_ADDEND = [3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25];
    this.number();
    const all = this.list(() => {
      const kind = this.byte();
      const at = start + this.number();
      const symbol = this.number();
      if (WITH_ADDEND.includes(kind)) this.number();
      return { kind, at, symbol };
    });
    return all.filter(({ kind }) => kind !== TYPE_INDEX);
  }
}

const UNREACHABLE = 0x00;
const END = 0x0b;
const RETURN = 0x0f;
export const CALL = 0x10;
const isBlock = (opcode) => opcode >= 0x02 && opcode <= 0x04;
const isBranch = (opcode) => opcode >= 0x0c && opcode <= 0x0e;
/** Goes anywhere but to the next instruction, is a place that is come to from elsewhere, or is a call. */
export const isControl = (opcode) => opcode <= 0x13 && opcode !== 0x01;

/** The instructions of a body, one after the other: opcode, where it stands, where it ends, what it calls, how far it branches. */
export function* instructions(bytes, { code, end }) {
  const reader = new Reader(bytes, code);
  while (reader.at < end) {
    const at = reader.at;
    const opcode = reader.byte();
    let operand;
    if (isBlock(opcode) || (opcode >= 0x20 && opcode <= 0x26) || opcode === 0x3f || opcode === 0x40 || opcode === 0x41 || opcode === 0x42) {
      reader.number();
    } else if (opcode === CALL || opcode === 0x0c || opcode === 0x0d) {
      operand = reader.number();
    } else if (opcode === 0x0e) {
      operand = Math.max(...reader.list(() => reader.number()), reader.number());
    } else if (opcode === 0x11 || (opcode >= 0x28 && opcode <= 0x3e)) {
      reader.number();
      reader.number();
    } else if (opcode === 0x43) {
      reader.at += 4;
    } else if (opcode === 0x44) {
      reader.at += 8;
    } else if (opcode === 0xfc) {
      skipBulk(reader);
    } else if (opcode === 0xfd) {
      skipVector(reader);
    } else if (!(opcode <= 0x01 || opcode === 0x05 || opcode === END || opcode === RETURN || opcode === 0x1a || opcode === 0x1b || (opcode >= 0x45 && opcode <= 0xc4))) {
      throw new Error(`an instruction that wasm.mjs does not know: 0x${opcode.toString(16)}`);
    }
    yield { opcode, at, end: reader.at, operand };
  }
}

function skipBulk(reader) {
  const kind = reader.number();
  const operands = kind <= 7 ? 0 : { 8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2, 15: 1, 16: 1, 17: 1 }[kind];
  if (operands === undefined) throw new Error(`an instruction that wasm.mjs does not know: 0xfc ${kind}`);
  for (let i = 0; i < operands; i++) reader.number();
}

function skipVector(reader) {
  const kind = reader.number();
  const isLane = kind >= 84 && kind <= 91;
  if (kind <= 11 || isLane || kind === 92 || kind === 93) {
    reader.number();
    reader.number();
  }
  if (kind === 12 || kind === 13) reader.at += 16;
  if (isLane || (kind >= 21 && kind <= 34)) reader.at++;
}

/** Does no path come out of the function at its end? */
export function neverReturns(bytes, body) {
  let depth = 0;
  let before;
  let last;
  for (const { opcode, operand } of instructions(bytes, body)) {
    if (opcode === RETURN || (isBranch(opcode) && operand >= depth)) return false;
    if (isBlock(opcode)) depth++;
    if (opcode === END) depth--;
    before = last;
    last = opcode;
  }
  return before === UNREACHABLE;
}

/** The functions that a body calls by name. */
export const callsOf = (bytes, body) =>
  [...instructions(bytes, body)].filter(({ opcode }) => opcode === CALL).map(({ operand }) => operand);
