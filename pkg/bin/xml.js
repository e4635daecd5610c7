// XML as feeds and sitemaps are written in: elements, attributes, text. No document type is looked at, so no entity but the five can be defined.

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
  if (name) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : all;
  const code = decimal ? Number(decimal) : parseInt(hex, 16);
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
});

const MARKUP = /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<!(?:[^<>[]|\[[^\]]*\])*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root's element: `{ name, attributes, children, text }`; a name keeps its prefix. What is cut off or not closed ends with the text. */
export function parseXml(source) {
  const root = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let before = 0;
  for (const found of source.matchAll(MARKUP)) {
    const [all, cdata, end, start, attributes, isEmpty] = found;
    const top = open[open.length - 1];
    top.text += decode(source.slice(before, found.index)) + (cdata ?? '');
    before = found.index + all.length;
    if (start) {
      const element = { name: start, attributes: {}, children: [], text: '' };
      for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) element.attributes[name] = decode(double ?? single);
      top.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (end) {
      const at = open.findLastIndex(({ name }) => name === end);
      if (at > 0) open.length = at;
    }
  }
  return root;
}

/** The first child of one of these names that says something, those first that are named first. */
export function textOf(element, ...names) {
  for (const name of names) {
    const text = element.children.find((child) => child.name === name && child.text.trim())?.text.trim();
    if (text) return text;
  }
  return undefined;
}

/** Everything of that name at any depth, in order. */
export const all = (element, name) => element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
