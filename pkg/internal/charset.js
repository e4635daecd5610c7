// The encoding of bytes, found as the HTML standard finds it, and their text by the platform's TextDecoder, which knows
// every encoding of the web. With one exception: bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever a page
// says of itself. No text in another encoding is valid UTF-8 by accident, and pages do lie.
import { TextDecoder } from './coding.js';
import { MaqalError } from './error.js';

/** A declaration counts within this: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const MAX_PRESCAN_BYTES = 1024;
/** Behind that, a page that would not be UTF-8 may declare itself within this. */
const MAX_HEAD_BYTES = 65536;

/** The name of an encoding by one of its labels; `undefined` where the platform knows none. */
export function encodingOf(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/**
 * The encoding that a page declares. A page that could be read so far is not UTF-16, and the standard takes it for
 * UTF-8.
 */
function declaredBy(label) {
  if (label.trim() === 'x-user-defined') return 'windows-1252';
  const encoding = encodingOf(label);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function byteOrderMark(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

const NAME = String.raw`[^\t\n\f\r />][^\t\n\f\r />=]*`;
const VALUE = String.raw`"[^"]*"?|'[^']*'?|[^\t\n\f\r >"'][^\t\n\f\r >]*`;
/** An attribute, or the end of the tag. */
const ATTRIBUTE = new RegExp(String.raw`[\t\n\f\r /]*(?:>|(${NAME})(?:[\t\n\f\r ]*=[\t\n\f\r ]*(${VALUE})?)?)`, 'y');

/** The attributes of a tag, the first of each name, and where the tag ends; `undefined` where the text ends before. */
function attributesAt(text, at) {
  const attributes = new Map();
  for (ATTRIBUTE.lastIndex = at; ;) {
    const [, name, value = ''] = ATTRIBUTE.exec(text) ?? [];
    if (name === undefined) return ATTRIBUTE.lastIndex > 0 ? { attributes, end: ATTRIBUTE.lastIndex } : undefined;
    if (ATTRIBUTE.lastIndex === text.length) return undefined;
    if (!attributes.has(name)) attributes.set(name, value.replace(/^(["'])(.*)\1$/s, '$2'));
  }
}

/** https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element */
function inContent(content) {
  const found = /charset[\t\n\f\r ]*=[\t\n\f\r ]*/.exec(content);
  const rest = found && content.slice(found.index + found[0].length);
  const [, , quoted, bare] = (rest && /^(?:(["'])(.*?)\1|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))/s.exec(rest)) ?? [];
  const label = quoted ?? bare;
  return label === undefined ? undefined : declaredBy(label);
}

function inMeta(attributes) {
  if (attributes.has('charset')) return declaredBy(attributes.get('charset'));
  return attributes.get('http-equiv') === 'content-type' ? inContent(attributes.get('content') ?? '') : undefined;
}

/** https://html.spec.whatwg.org/#concept-get-xml-encoding-when-sniffing */
function inXmlDeclaration(text) {
  const [, , label] = /^<\?xml[^>]*?encoding[\0- ]*=[\0- ]*(["'])([^\0- >]*?)\1[^>]*>/.exec(text) ?? [];
  return label === undefined ? undefined : declaredBy(label);
}

/** The encoding that a page says it is in, within its first bytes; `undefined` where it says none that is known. */
export function prescan(bytes) {
  const raw = String.fromCharCode.apply(undefined, bytes.subarray(0, MAX_PRESCAN_BYTES));
  if (raw.startsWith('<\0?\0x\0')) return 'utf-16le';
  if (raw.startsWith('\0<\0?\0x')) return 'utf-16be';
  // A declaration has one of these words; most fragments have neither.
  if (!/charset|encoding/i.test(raw)) return undefined;
  const text = raw.toLowerCase();
  for (let at = 0; (at = text.indexOf('<', at)) >= 0;) {
    const rest = text.slice(at, at + 7);
    if (rest.startsWith('<!--')) {
      // The hyphens of the comment's end may be those of its start.
      const end = text.indexOf('-->', at + 2);
      if (end < 0) break;
      at = end + 3;
    } else if (/^<\/?[a-z]/.test(rest)) {
      const isMeta = /^<meta[\t\n\f\r /]/.test(rest);
      const name = text.slice(at).search(/[\t\n\f\r >]/);
      const tag = isMeta ? attributesAt(text, at + 5) : name < 0 ? undefined : attributesAt(text, at + name);
      if (!tag) break;
      const encoding = isMeta ? inMeta(tag.attributes) : undefined;
      if (encoding) return encoding;
      at = tag.end;
    } else if (/^<[!/?]/.test(rest)) {
      const end = text.indexOf('>', at);
      if (end < 0) break;
      at = end + 1;
    } else {
      at++;
    }
  }
  return inXmlDeclaration(raw);
}

/** The encoding that a page declares behind its first bytes. https://html.spec.whatwg.org/#change-the-encoding */
function declaredLate(bytes) {
  const text = new TextDecoder('latin1').decode(unshared(bytes.subarray(0, MAX_HEAD_BYTES))).toLowerCase();
  const start = /<meta[\t\n\f\r /]/g;
  while (start.test(text)) {
    const tag = attributesAt(text, start.lastIndex - 1);
    const encoding = tag && inMeta(tag.attributes);
    if (encoding || !tag) return encoding;
    start.lastIndex = tag.end;
  }
  return undefined;
}

/** Bytes as decoders take them: those of browsers refuse shared memory. */
const unshared = (bytes) =>
  Object.prototype.toString.call(bytes.buffer) === '[object SharedArrayBuffer]' ? bytes.slice() : bytes;

/**
 * The text of bytes. In two calls: the one that takes all at once reads windows-1252 as ISO-8859-1 in some versions of
 * Node (20.20), so that its quotation marks are control characters.
 */
function decoded(encoding, bytes, fatal) {
  const decoder = new TextDecoder(encoding, { fatal });
  return decoder.decode(unshared(bytes), { stream: true }) + decoder.decode();
}

/** What bytes are as UTF-8; where they are only a beginning, their last character may be cut. */
function asUtf8(bytes, isBeginning) {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return /[^\0-\x7f]/.test(decoder.decode(unshared(bytes), { stream: isBeginning })) ? 'beyond ASCII' : 'ASCII';
  } catch {
    return 'not valid';
  }
}

/**
 * The encoding of bytes, what says so, and what contradicts it. `fallback` is the encoding of what is not UTF-8 and
 * does not say what else it is.
 */
function choose(bytes, charset, isBeginning, fallback) {
  const mark = byteOrderMark(bytes);
  const option = charset === undefined ? undefined : encodingOf(charset);
  const known = mark ?? option;
  let declared = prescan(bytes);
  const mayBeLate = declared === undefined && !isBeginning && bytes.length > MAX_PRESCAN_BYTES;
  const isOther = declared !== 'utf-8' && (declared !== undefined || mayBeLate);
  const isInDoubt = known === undefined && (fallback !== undefined || isOther);
  const shape = isInDoubt ? asUtf8(bytes, isBeginning) : undefined;
  if (shape === 'not valid') declared ??= declaredLate(bytes);
  const guessed = shape === 'not valid' && (declared ?? 'utf-8') === 'utf-8' ? fallback : undefined;
  const encoding = shape === 'beyond ASCII' ? 'utf-8' : known ?? guessed ?? declared ?? 'utf-8';
  const against = [];
  if (mark && option && option !== encoding) against.push(`the option charset is ${option}`);
  if (declared && declared !== encoding) against.push(`the page says that it is ${declared}`);
  const reason = mark ? 'its byte order mark' : option ? 'the option charset' : 'its bytes';
  return { encoding, against, reason, isGuessed: guessed !== undefined && declared === undefined };
}

/**
 * Bytes as the wasm takes them: as they are where they seem to be UTF-8, else as text. `notices` say what contradicts
 * the encoding, and whether some bytes stand for no character (`isUndecoded`).
 */
export class Source {
  #against;
  #encoding;
  #isGuessed;
  #reason;
  isUndecoded = false;

  constructor(bytes, charset, fallback) {
    const { encoding, against, reason, isGuessed } = choose(bytes, charset, false, fallback);
    this.#encoding = encoding;
    this.#against = against;
    this.#reason = reason;
    this.#isGuessed = isGuessed;
    this.input = encoding === 'utf-8' ? bytes.subarray(byteOrderMark(bytes) ? 3 : 0) : this.#decode(bytes);
  }

  #decode(bytes) {
    for (const fatal of [true, false]) {
      try {
        const text = decoded(this.#encoding, bytes, fatal);
        this.isUndecoded = !fatal;
        return text;
      } catch (cause) {
        if (!fatal) throw new MaqalError('BAD_INPUT', 'input: expected bytes that the charset can decode', { cause });
      }
    }
  }

  /** As text, for those who have no use for bytes. */
  text() {
    return typeof this.input === 'string' ? this.input : this.#decode(this.input);
  }

  /** Inside run(): `work` on the source. */
  read(work) {
    try {
      return work(this.input);
    } catch (error) {
      // The Rust side has nothing else against bytes.
      if (typeof this.input === 'string' || error?.code !== 'BAD_INPUT') throw error;
      this.input = this.#decode(this.input);
      return work(this.input);
    }
  }

  get notices() {
    const notices = this.#against.map((other) => ({
      code: 'CHARSET_CONTRADICTS',
      message: `${other}, and by ${this.#reason} it is ${this.#encoding}: read as that`,
    }));
    if (this.#isGuessed) {
      const message = `it does not say its encoding, and is not UTF-8: read as ${this.#encoding}`;
      notices.push({ code: 'CHARSET_GUESSED', message });
    }
    if (this.isUndecoded) {
      const message = `some bytes mean nothing in ${this.#encoding}: U+FFFD stands for them`;
      notices.push({ code: 'CHARSET_UNDECODED', message });
    }
    return notices;
  }
}

/** In place of a decoder, where UTF-8 is to stay what it is. */
const asItIs = { decode: (bytes = new Uint8Array(0)) => bytes };

function joined(one, other) {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** How many bytes at the end begin a character of UTF-8 that is not whole. */
function lengthOfCut(bytes) {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length];
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return length < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? length : 0;
  }
  return 0;
}

/** UTF-8 up to the first bytes that are none, and another encoding from that chunk on. */
class Utf8Until {
  #utf8 = new TextDecoder('utf-8', { fatal: true });
  #other;
  #cut = new Uint8Array(0);
  #fallback;

  constructor(fallback) {
    this.#fallback = fallback;
  }

  decode(bytes = new Uint8Array(0), { stream = false } = {}) {
    if (this.#other) return this.#other.decode(bytes, { stream });
    const all = joined(this.#cut, bytes);
    const length = stream ? lengthOfCut(all) : 0;
    this.#cut = all.slice(all.length - length);
    try {
      const text = this.#utf8.decode(all.subarray(0, all.length - length));
      // A mark at the beginning is none of the text; further on it is.
      if (text !== '') this.#utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      return text;
    } catch {
      this.#other = new TextDecoder(this.#fallback);
      return this.#other.decode(all, { stream });
    }
  }
}

/**
 * Decodes chunks. It holds the first bytes back until they are enough to tell the encoding. `keepsUtf8`: gives bytes
 * instead of text where they are UTF-8. `fallback`: the encoding of what turns out not to be UTF-8, and says nothing.
 */
export function chunkDecoder(charset, { keepsUtf8 = false, fallback } = {}) {
  const enough = charset === undefined ? MAX_PRESCAN_BYTES : 3;
  let held = new Uint8Array(0);
  let decoder;
  const release = (isBeginning) => {
    const { encoding } = choose(held, charset, isBeginning, fallback);
    const isKept = keepsUtf8 && encoding === 'utf-8';
    const mayChange = fallback !== undefined && charset === undefined && encoding === 'utf-8';
    decoder = isKept ? asItIs : mayChange ? new Utf8Until(fallback) : new TextDecoder(encoding);
    const decoded = decoder.decode(isKept && byteOrderMark(held) ? held.subarray(3) : held, { stream: true });
    held = undefined;
    return decoded;
  };
  return {
    /** The text that a chunk adds. */
    push(bytes) {
      if (decoder) return decoder.decode(unshared(bytes), { stream: true });
      held = joined(held, bytes);
      return held.length < enough ? '' : release(true);
    },
    /** The text of the bytes that were held back, when a chunk of text follows. */
    settle: () => (decoder || held.length === 0 ? '' : release(true)),
    end() {
      const rest = decoder ? '' : release(false);
      return decoder === asItIs ? rest : rest + decoder.decode();
    },
  };
}
