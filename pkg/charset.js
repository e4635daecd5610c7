// In which encoding bytes are, as the HTML standard finds it out, and their text by the platform's TextDecoder, which knows every encoding of the web. But for one
// thing: bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever a page says of itself. By accident no text in another encoding is, and pages do lie.
import { MaqalError } from './error.js';

/** How many bytes are looked at for a declaration: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCANNED = 1024;

/** The name of an encoding by one of its labels; `undefined` where the platform knows none. */
export function encodingOf(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** What a page may say of itself: it could not have been read by who does not know already that it is UTF-16. */
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

const ATTRIBUTE = /[\t\n\f\r /]*(?:>|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*("[^"]*"?|'[^']*'?|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?)/y;

/** The attributes of a tag, the first of each name, and where it ends; `undefined` where the text ends before. */
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
  const raw = String.fromCharCode.apply(undefined, bytes.subarray(0, PRESCANNED));
  if (raw.startsWith('<\0?\0x\0')) return 'utf-16le';
  if (raw.startsWith('\0<\0?\0x')) return 'utf-16be';
  // Nothing can be found without one of these: fragments have neither.
  if (!/charset|encoding/i.test(raw)) return undefined;
  const text = raw.toLowerCase();
  for (let at = 0; (at = text.indexOf('<', at)) >= 0;) {
    const rest = text.slice(at, at + 7);
    if (rest.startsWith('<!--')) {
      // The two hyphens before the end may be those of the start.
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

/** Bytes as decoders take them: browsers' refuse memory that is shared. */
const unshared = (bytes) => (Object.prototype.toString.call(bytes.buffer) === '[object SharedArrayBuffer]' ? bytes.slice() : bytes);

/** Are bytes valid UTF-8, and not ASCII alone? Of a beginning, the last character may be cut. */
function isUtf8BeyondAscii(bytes, isBeginning) {
  try {
    return /[^\0-\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(unshared(bytes), { stream: isBeginning }));
  } catch {
    return false;
  }
}

/** The encoding of bytes, and what speaks against it. */
function choose(bytes, charset, isBeginning) {
  const mark = byteOrderMark(bytes);
  const option = charset === undefined ? undefined : encodingOf(charset);
  const declared = prescan(bytes);
  const known = mark ?? option;
  const lies = known === undefined && declared !== undefined && declared !== 'utf-8' && isUtf8BeyondAscii(bytes, isBeginning);
  const encoding = lies ? 'utf-8' : known ?? declared ?? 'utf-8';
  const against = [];
  if (mark && option && option !== encoding) against.push(`the option charset is ${option}`);
  if (declared && declared !== encoding) against.push(`the page says that it is ${declared}`);
  return { encoding, against, reason: mark ? 'its byte order mark' : option ? 'the option charset' : 'its bytes' };
}

/**
 * Bytes as the wasm takes them: as they are where they seem to be UTF-8, else as text. `isUndecoded`: was there anything that no character stands for?
 * `notices` tell both.
 */
export class Source {
  #against;
  #encoding;
  #reason;
  isUndecoded = false;

  constructor(bytes, charset) {
    const { encoding, against, reason } = choose(bytes, charset, false);
    this.#encoding = encoding;
    this.#against = against;
    this.#reason = reason;
    this.input = encoding === 'utf-8' ? bytes.subarray(byteOrderMark(bytes) ? 3 : 0) : this.#decode(bytes);
  }

  #decode(bytes) {
    for (const fatal of [true, false]) {
      try {
        const text = new TextDecoder(this.#encoding, { fatal }).decode(unshared(bytes));
        this.isUndecoded = !fatal;
        return text;
      } catch (cause) {
        if (!fatal) throw new MaqalError('BAD_INPUT', 'input: expected bytes that the charset can decode', { cause });
      }
    }
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
    const notices = this.#against.map((other) => ({ code: 'CHARSET_CONTRADICTS', message: `${other}, and by ${this.#reason} it is ${this.#encoding}: read as that` }));
    if (this.isUndecoded) notices.push({ code: 'CHARSET_UNDECODED', message: `some bytes mean nothing in ${this.#encoding}: U+FFFD stands for them` });
    return notices;
  }
}

/** Decodes chunks, of which it holds back the first: as many bytes as tell how. */
export function chunkDecoder(charset) {
  const enough = charset === undefined ? PRESCANNED : 3;
  let held = new Uint8Array(0);
  let decoder;
  const release = (isBeginning) => {
    decoder = new TextDecoder(choose(held, charset, isBeginning).encoding);
    const text = decoder.decode(held, { stream: true });
    held = undefined;
    return text;
  };
  return {
    /** The text that a chunk adds. */
    push(bytes) {
      if (decoder) return decoder.decode(unshared(bytes), { stream: true });
      const all = new Uint8Array(held.length + bytes.length);
      all.set(held);
      all.set(bytes, held.length);
      held = all;
      return held.length < enough ? '' : release(true);
    },
    /** What was held back, when text follows. */
    settle: () => (decoder || held.length === 0 ? '' : release(true)),
    end: () => (decoder ? '' : release(false)) + decoder.decode(),
  };
}
