// The XML of feeds and sitemaps: elements, attributes and text, in one pass over the source. Document types are
// skipped, so that there are no entities but the five. A parser from npm would be the package's first dependency, and
// those that keep to the standard (saxes) stop where a feed is not well-formed, as many are. This scanner takes each
// character once, and goes on after what it does not understand.

/** How many elements may be open at a time. */
const MAX_OPEN_ELEMENTS = 1024;
/** How much is kept of an element that is wanted: levels, elements, and attributes of each. */
const MAX_KEPT_LEVELS = 4;
const MAX_KEPT_ELEMENTS = 4096;
const MAX_KEPT_ATTRIBUTES = 64;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const isCharacter = (code) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  (code >= 0x10000 && code < 0x110000);
const decode = (text) =>
  text.replace(/&(?:#(\d{1,8})|#x([\da-f]{1,8})|(\w{1,8}));/gi, (all, decimal, hex, name) => {
    if (name) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : all;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return isCharacter(code) ? String.fromCodePoint(code) : '\ufffd';
  });

const [QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [...'"\'/<=>'].map((character) => character.charCodeAt(0));
const isSpace = (code) => code === 32 || (code >= 9 && code <= 13);
const isQuote = (code) => code === QUOTE || code === APOSTROPHE;
/** Can a name begin so, roughly? With a letter, `_`, `:` or anything beyond ASCII; so `a < b` is text. */
const isNameStart = (code) =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 58 || code >= 128;
const isNameEnd = (code) =>
  isSpace(code) || isQuote(code) || code === SLASH || code === LESS || code === EQUALS || code === GREATER;

/** Tells markup from text. It never goes back further than to the `<` that turns out to begin no tag. */
class Scanner {
  #source;
  #absent = new Set();

  constructor(source) {
    this.#source = source;
  }

  /** The next place of that; -1 where there is none, which is remembered: all later searches begin further on. */
  #find(sought, from) {
    if (this.#absent.has(sought)) return -1;
    const at = this.#source.indexOf(sought, from);
    if (at < 0) this.#absent.add(sought);
    return at;
  }

  /** The place after the next `sought`; the end of the source where there is none. */
  #behind(sought, from) {
    const at = this.#find(sought, from);
    return at < 0 ? this.#source.length : at + sought.length;
  }

  #name(from) {
    let at = from;
    while (at < this.#source.length && !isNameEnd(this.#source.charCodeAt(at))) at++;
    return at;
  }

  /**
   * Text, CDATA, tags: `{ kind, from, to }`, a tag with its name, and where that ends. Comments, instructions and
   * document types are left out.
   */
  *parts() {
    const source = this.#source;
    let text = 0; // the start of the text that has not been yielded yet
    let sought = 0;
    for (let at; (at = source.indexOf('<', sought)) >= 0; ) {
      const part = this.#markup(at);
      sought = part ? part.end : at + 1;
      if (!part) continue; // a `<` that is text
      if (at > text) yield { kind: 'text', from: text, to: at };
      text = part.end;
      if (part.kind) yield part;
    }
    if (text < source.length) yield { kind: 'text', from: text, to: source.length };
  }

  #markup(at) {
    const source = this.#source;
    const next = source.charCodeAt(at + 1);
    if (isNameStart(next)) return this.#startTag(at);
    if (next === SLASH) return this.#endTag(at);
    if (source.startsWith('<!--', at)) return { end: this.#behind('-->', at + 4) };
    if (source.startsWith('<![CDATA[', at)) {
      const end = this.#behind(']]>', at + 9);
      return { kind: 'cdata', from: at + 9, to: source.startsWith(']]>', end - 3) ? end - 3 : end, end };
    }
    if (source.startsWith('<?', at)) return { end: this.#behind('?>', at + 2) };
    if (/^<!doctype/i.test(source.slice(at, at + 9))) return { end: this.#documentType(at + 9) };
    return source.startsWith('<!', at) ? { end: this.#behind('>', at + 2) } : undefined;
  }

  /** A `>` in quotes ends nothing; a `<` outside of them says that the one before began no tag. */
  #startTag(at) {
    const source = this.#source;
    const nameEnd = this.#name(at + 1);
    for (let to = nameEnd; to < source.length; to++) {
      const code = source.charCodeAt(to);
      if (code === LESS) return undefined;
      if (code === GREATER) {
        const isEmpty = source.charCodeAt(to - 1) === SLASH;
        return { kind: 'start', name: source.slice(at + 1, nameEnd), from: nameEnd, to, isEmpty, end: to + 1 };
      }
      if (isQuote(code)) to = this.#find(source[to], to + 1);
      if (to < 0) return undefined;
    }
    return undefined;
  }

  #endTag(at) {
    const nameEnd = this.#name(at + 2);
    for (let to = nameEnd; to < this.#source.length; to++) {
      const code = this.#source.charCodeAt(to);
      if (code === LESS) return undefined;
      if (code === GREATER) return { kind: 'end', name: this.#source.slice(at + 2, nameEnd), end: to + 1 };
    }
    return undefined;
  }

  /** The place after a document type, whose own declarations stand in brackets. */
  #documentType(from) {
    const source = this.#source;
    let isInside = false;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (isQuote(code)) {
        const end = this.#find(source[at], at + 1);
        if (end >= 0) at = end;
      } else if (source.startsWith('<!--', at)) at = this.#behind('-->', at + 4) - 1;
      else if (source.startsWith('<?', at)) at = this.#behind('?>', at + 2) - 1;
      else if (source[at] === '[') isInside = true;
      else if (source[at] === ']') isInside = false;
      else if (code === GREATER && !isInside) return at + 1;
    }
    return source.length;
  }
}

/** The attributes of a tag; of two with one name the first counts. */
function attributesOf(tag) {
  const attributes = Object.create(null);
  for (let [at, count] = [0, 0]; at < tag.length && count < MAX_KEPT_ATTRIBUTES; ) {
    const start = at;
    while (at < tag.length && !isNameEnd(tag.charCodeAt(at))) at++;
    const name = tag.slice(start, at);
    let next = at;
    while (isSpace(tag.charCodeAt(next))) next++;
    if (tag.charCodeAt(next) === EQUALS) {
      next++;
      while (isSpace(tag.charCodeAt(next))) next++;
      const quote = tag[next];
      const isQuoted = isQuote(tag.charCodeAt(next));
      const from = isQuoted ? next + 1 : next;
      at = isQuoted ? tag.indexOf(quote, from) : from;
      if (at < 0) at = tag.length;
      if (!isQuoted) while (at < tag.length && !isSpace(tag.charCodeAt(at))) at++;
      if (name && !(name in attributes)) {
        attributes[name] = decode(tag.slice(from, at));
        count++;
      }
    }
    at = Math.max(at + 1, next);
  }
  return attributes;
}

export const localName = (name) => name.slice(name.lastIndexOf(':') + 1);

/** The open elements of a document, and those that are kept. */
class Open {
  #isWanted;
  /** `{ name, element, level }`; an entry that is not kept has no element. */
  #stack = [];
  /** How many open elements have each name. */
  #names = new Map();
  /** The wanted element that is open, and how many elements inside it are kept. */
  #outer;
  #kept = 0;

  constructor(isWanted) {
    this.#isWanted = isWanted;
  }

  #count(name, step) {
    this.#names.set(name, (this.#names.get(name) ?? 0) + step);
  }

  /** The element of a start tag; undefined where it is not kept. */
  #element(name, tag, top) {
    const element = () => ({ name, attributes: attributesOf(tag()), children: [], text: '' });
    if (!this.#outer) return this.#isWanted(name, top?.name ?? '') ? element() : undefined;
    if (!top.element || top.level + 1 >= MAX_KEPT_LEVELS || this.#kept++ >= MAX_KEPT_ELEMENTS) return undefined;
    const child = element();
    top.element.children.push(child);
    return child;
  }

  /** A start tag; gives the element where it is wanted and already whole. */
  start(name, tag, isEmpty) {
    const top = this.#stack.at(-1);
    const element = this.#element(name, tag, top);
    if (isEmpty) return this.#outer ? undefined : element;
    if (this.#stack.length >= MAX_OPEN_ELEMENTS) return undefined;
    const level = this.#outer ? top.level + 1 : 0;
    this.#stack.push({ name, element, level });
    this.#count(name, 1);
    if (element && !this.#outer) [this.#outer, this.#kept] = [element, 0];
    return undefined;
  }

  text(read) {
    const element = this.#stack.at(-1)?.element;
    if (element) element.text += read();
  }

  /** An end tag; gives the element that is whole now. One that ends nothing is passed over. */
  end(name) {
    if (!this.#names.get(name)) return undefined;
    let whole;
    for (let top; top?.name !== name; ) {
      top = this.#stack.pop();
      this.#count(top.name, -1);
      if (top.element && top.element === this.#outer) [whole, this.#outer] = [top.element, undefined];
    }
    return whole;
  }

  /** The element that the end of the source makes whole. */
  rest() {
    return this.#outer;
  }
}

/**
 * The elements that are wanted, by their names and their parents', in order; of one inside another only the outer. Each
 * is `{ name, attributes, children, text }`, and a name keeps its prefix. An element that is not closed ends with the
 * source.
 */
export function* elementsOf(source, isWanted) {
  const open = new Open(isWanted);
  for (const { kind, name, from, to, isEmpty } of new Scanner(source).parts()) {
    let whole;
    if (kind === 'start') whole = open.start(name, () => source.slice(from, to), isEmpty);
    else if (kind === 'end') whole = open.end(name);
    else open.text(() => (kind === 'cdata' ? source.slice(from, to) : decode(source.slice(from, to))));
    if (whole) yield whole;
  }
  const rest = open.rest();
  if (rest) yield rest;
}

/** The root of a document: `{ name, attributes }`; undefined where it has none. */
export function rootOf(source) {
  for (const { kind, name, from, to } of new Scanner(source).parts()) {
    if (kind === 'start') return { name, attributes: attributesOf(source.slice(from, to)) };
  }
  return undefined;
}

/** The text of the first child of one of these names that has any; earlier names come first. */
export function textOf(element, ...names) {
  for (const name of names) {
    const text = element.children.find((child) => child.name === name && child.text.trim())?.text.trim();
    if (text) return text;
  }
  return undefined;
}
