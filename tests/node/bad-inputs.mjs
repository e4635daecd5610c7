// Inputs and options that must end in a result or in a MaqalError with this code. Shared by the test and by the worker
// that runs them.

/** A seeded generator: the same bytes on every machine. */
function* random(seed) {
  for (let x = seed >>> 0; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x >>> 24;
  }
}
const bytes = (seed, length) => { const next = random(seed); return Uint8Array.from({ length }, () => next.next().value); };
const markup = (seed, length) => {
  const parts = ['<', '>', '</', '/>', 'p', 'a', 'table', 'svg', 'math', 'script', 'style', 'title', 'select', '"', "'", '=', ' ', '&', '&amp', '&#x0;', '<!--', '-->', '<![CDATA[', ']]>', '<!', '<?', '\0', 'ب', '\u200f', '😀'];
  const next = random(seed);
  return Array.from({ length }, () => parts[next.next().value % parts.length]).join('');
};
const mega = (text, length) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const DEEP = 100_000;
const detached = () => { const buffer = new ArrayBuffer(8); structuredClone(buffer, { transfer: [buffer] }); return buffer; };
const cyclic = () => { const o = {}; o.limits = o; return o; };
const revoked = (target = {}) => { const { proxy, revoke } = Proxy.revocable(target, {}); revoke(); return proxy; };
const hostile = () => { throw new Error('from a getter'); };

/** [name, () => input, code or undefined for a result] */
export const inputs = [
  ['empty string', () => ''],
  ['empty bytes', () => new Uint8Array()],
  ['20 MB of text', () => mega('word ', 20_000_000)],
  ['20 MB of one word', () => mega('w', 20_000_000)],
  ['20 MB of one attribute', () => `<p title="${mega('x', 20_000_000)}">`],
  ['20 MB of <', () => mega('<', 20_000_000)],
  ['20 MB of &', () => mega('&', 20_000_000)],
  ['20 MB of an open comment', () => `a<!--${mega('-', 20_000_000)}`],
  ['20 MB of blanks', () => mega(' ', 20_000_000)],
  ['20 MB of paragraphs', () => mega('<p>x', 20_000_000), 'TOO_MANY_ELEMENTS'],
  ['more than 32 MiB', () => mega('w', 33_554_433), 'INPUT_TOO_LARGE'],
  ['20 M Arabic letters are 40 MB', () => mega('مقال', 20_000_000), 'INPUT_TOO_LARGE'],
  ['more than 32 MiB of bytes', () => new Uint8Array(33_554_433), 'INPUT_TOO_LARGE'],
  ...[1, 2, 3, 4].map((seed) => [`random bytes, seed ${seed}`, () => bytes(seed, 100_000)]),
  ['random bytes in an ArrayBuffer', () => bytes(5, 1000).buffer],
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`random markup, seed ${seed}`, () => markup(seed, 20_000)]),
  ['UTF-16 bytes', () => new Uint8Array(new Uint16Array([...'<p>a</p>'].map((c) => c.charCodeAt(0))).buffer)],
  ['a cut UTF-8 sequence', () => Uint8Array.of(60, 112, 62, 0xd9)],
  ...['div', 'p', 'b', 'a', 'ul', 'ul><li', 'table', 'table><tr><td', 'blockquote', 'font', 'svg', 'math', 'form', 'select', 'template', 'button', 'article', 'x-y', 'object', 'ruby><rt', 'dl><dd']
    .map((name) => [`${DEEP} × <${name}>`, () => `<${name}>`.repeat(DEEP) + 'deep']),
  [`${DEEP} × <div> closed`, () => '<div>'.repeat(DEEP) + 'deep' + '</div>'.repeat(DEEP)],
  [`${DEEP} × <b><p>`, () => '<b><p>'.repeat(DEEP) + 'deep'],
  [`${DEEP} × </div>`, () => '</div>'.repeat(DEEP)],
  [`${DEEP} attributes`, () => `<p ${Array.from({ length: DEEP }, (_, i) => `a${i}=1`).join(' ')}>x`],
  ['unclosed everything', () => '<article><h1>T<p>a<b><i><a href="x"><table><tr><td><ul><li><blockquote><pre>x<!-- open'],
  ['unclosed tag', () => '<p>a<a href="x'],
  ['unclosed raw text', () => '<p>a<script>alert(1)'],
  ['null', () => null, 'BAD_INPUT'],
  ['undefined', () => undefined, 'BAD_INPUT'],
  ['number', () => 7, 'BAD_INPUT'],
  ['boolean', () => true, 'BAD_INPUT'],
  ['bigint', () => 7n, 'BAD_INPUT'],
  ['symbol', () => Symbol('x'), 'BAD_INPUT'],
  ['object', () => ({}), 'BAD_INPUT'],
  ['array', () => ['<p>'], 'BAD_INPUT'],
  ['function', () => () => '<p>', 'BAD_INPUT'],
  ['String object', () => new String('<p>'), 'BAD_INPUT'],
  ['Uint16Array', () => new Uint16Array(4), 'BAD_INPUT'],
  ['DataView', () => new DataView(new ArrayBuffer(4)), 'BAD_INPUT'],
  ['a detached buffer', detached, 'BAD_INPUT'],
  ['bytes of a detached buffer', () => { const view = bytes(6, 8); structuredClone(view.buffer, { transfer: [view.buffer] }); return view; }, 'BAD_INPUT'],
  ['bytes behind a proxy', () => new Proxy(bytes(6, 8), {}), 'BAD_INPUT'],
  ['bytes behind a proxy that was revoked', () => revoked(bytes(6, 8)), 'BAD_INPUT'],
  ['an object on the prototype of bytes', () => Object.create(Uint8Array.prototype), 'BAD_INPUT'],
  ['bytes of a class that lies about them', () => new (class extends Uint8Array { get length() { return hostile(); } get buffer() { return hostile(); } })(4)],
  ['an object that throws when touched', () => new Proxy({}, { get: hostile, getPrototypeOf: hostile, has: hostile }), 'BAD_INPUT'],
  ['an object that calls itself bytes', () => ({ [Symbol.toStringTag]: 'Uint8Array', length: 3, byteLength: 3, buffer: 'abc' }), 'BAD_INPUT'],
];

/** [name, options or a function that makes them, code, path of the option] for every call */
export const options = [
  ['unknown option', { color: 1 }, 'BAD_OPTION', 'color'],
  ['unknown option, undefined', { color: undefined }, 'BAD_OPTION', 'color'],
  ['unknown limit', { limits: { time: 1 } }, 'BAD_OPTION', 'limits.time'],
  ['preset: number', { preset: 1 }, 'BAD_OPTION', 'preset'],
  ['preset: unknown name', { preset: 'Article' }, 'BAD_OPTION', 'preset'],
  ['preset: null', { preset: null }, 'BAD_OPTION', 'preset'],
  ['baseUrl: number', { baseUrl: 1 }, 'BAD_OPTION', 'baseUrl'],
  ['baseUrl: relative', { baseUrl: '/a' }, 'BAD_OPTION', 'baseUrl'],
  ['baseUrl: javascript', { baseUrl: 'javascript:alert(1)' }, 'BAD_OPTION', 'baseUrl'],
  ['limits: number', { limits: 1 }, 'BAD_OPTION', 'limits'],
  ['limits: null', { limits: null }, 'BAD_OPTION', 'limits'],
  ['limits: array', { limits: [1] }, 'BAD_OPTION', /^limits/],
  ...['inputBytes', 'elements', 'depth'].flatMap((name) => [['string', '7'], ['negative', -1], ['fraction', 1.5], ['NaN', NaN], ['infinite', Infinity], ['bigint', 7n], ['too large', 2 ** 60]]
    .map(([what, value]) => [`limits.${name}: ${what}`, { limits: { [name]: value } }, 'BAD_OPTION', `limits.${name}`])),
  ['limits.depth: beyond what browsers nest', { limits: { depth: 512 } }, 'BAD_OPTION', 'limits.depth'],
  ['options: string', 'article', 'BAD_OPTION'],
  ['options: number', 7, 'BAD_OPTION'],
  ['options: array', [1], 'BAD_OPTION'],
  ['options: function', () => () => {}, 'BAD_OPTION', 'options'],
  ['options: null', null, 'BAD_OPTION', 'options'],
  ['options: cyclic', cyclic, 'BAD_OPTION', /^limits/],
  ['options: throwing getter', () => ({ get preset() { return hostile(); } }), 'BAD_OPTION', 'preset'],
  ['options: throwing proxy', () => new Proxy({}, { get: hostile, ownKeys: hostile, getOwnPropertyDescriptor: hostile }), 'BAD_OPTION', 'options'],
  ['options: a proxy that was revoked', revoked, 'BAD_OPTION', 'options'],
  ['limits: a proxy that was revoked', () => ({ limits: revoked() }), 'BAD_OPTION', 'limits'],
];

/** The same for renderArticle alone. */
export const renderOptions = [
  ['url: number', { url: 1 }, 'BAD_OPTION', 'url'],
  ['url: relative', { url: 'a/b' }, 'BAD_OPTION', 'url'],
  ['format: unknown', { format: 'markdown' }, 'BAD_OPTION', 'format'],
  ['format: number', { format: 1 }, 'BAD_OPTION', 'format'],
  ['lang: number', { lang: 1 }, 'BAD_OPTION', 'lang'],
  ['headingLevel: 0', { headingLevel: 0 }, 'BAD_OPTION', 'headingLevel'],
  ['passes: unknown name', { passes: { polish: false } }, 'BAD_OPTION', 'passes.polish'],
  ['passes: no boolean', { passes: { lists: 1 } }, 'BAD_OPTION', 'passes.lists'],
  ['keywordLimit: 101', { keywordLimit: 101 }, 'BAD_OPTION', 'keywordLimit'],
  ['headingLevel: 7', { headingLevel: 7 }, 'BAD_OPTION', 'headingLevel'],
  ['headingLevel: string', { headingLevel: '1' }, 'BAD_OPTION', 'headingLevel'],
  ['now: string', { now: '2021' }, 'BAD_OPTION', 'now'],
  ['now: NaN', { now: NaN }, 'BAD_OPTION', 'now'],
  ...[['null', null], ['string', 'a'], ['array', []], ['Map', new Map()]].map(([what, known]) => [`known: ${what}`, { known }, 'BAD_OPTION', 'known']),
  ['known: unknown name', { known: { headline: 'a' } }, 'BAD_OPTION', 'known.headline'],
  ['known: __proto__', { known: JSON.parse('{"__proto__":{"title":"a"}}') }, 'BAD_OPTION', 'known.__proto__'],
  ['known.title: number', { known: { title: 1 } }, 'BAD_OPTION', 'known.title'],
  ['known.authors: string', { known: { authors: 'Ann Lee' } }, 'BAD_OPTION', 'known.authors'],
  ['known.keywords: numbers', { known: { keywords: [1] } }, 'BAD_OPTION', 'known.keywords'],
  ['known.provider: object', { known: { provider: {} } }, 'BAD_OPTION', 'known.provider'],
  ['known.title: throwing getter', () => ({ known: { get title() { return hostile(); } } }), 'BAD_OPTION', 'known.title'],
  ...[['null', null], ['string', 'embargoed'], ['unknown reason', ['usable']], ['object', { 0: 'canceled' }]].map(([what, evenIf]) => [`evenIf: ${what}`, { evenIf }, 'BAD_OPTION', 'evenIf']),
];

/** Of the two calls that read a source, but not of describePolicy. */
export const sourceOptions = [
  ['charset: unknown, for bytes', { charset: 'klingon-8' }, 'BAD_OPTION', 'charset'],
  ['charset: number', { charset: 8 }, 'BAD_OPTION', 'charset'],
  ['limit: input', { limits: { inputBytes: 3 } }, 'INPUT_TOO_LARGE', 'limits.inputBytes'],
  ['limit: elements', { limits: { elements: 1 } }, 'TOO_MANY_ELEMENTS', 'limits.elements'],
];

/** Options of the one call are unknown to the other. */
export const sanitizeOptions = [
  ['known is of renderArticle', { known: { title: 'a' } }, 'BAD_OPTION', 'known'],
  ['evenIf is of renderArticle', { evenIf: ['canceled'] }, 'BAD_OPTION', 'evenIf'],
  ['url is of renderArticle', { url: 'https://news.example/' }, 'BAD_OPTION', 'url'],
  ['headingLevel is of renderArticle', { headingLevel: 1 }, 'BAD_OPTION', 'headingLevel'],
];

const OK_HTML = '<p>a</p><p>b</p>';
const OK_BYTES = new TextEncoder().encode(OK_HTML);
const given = (value) => (typeof value === 'function' ? value() : value);

const on = (call, list, source) => list.map(([name, value, code, option]) => ({
  name: `${call}, ${name}`, code, option,
  run: (maqal) => (call === 'describePolicy' ? maqal[call](given(value)) : maqal[call](source, given(value))),
}));

/** Every case as { name, run(maqal), code, option }. */
export const cases = [
  ...['sanitize', 'renderArticle'].flatMap((call) => [
    ...inputs.map(([name, input, code = '']) => ({ name: `${call}: ${name}`, run: (maqal) => maqal[call](input()), code })),
    ...on(call, options, OK_HTML),
    ...on(call, sourceOptions, OK_BYTES),
  ]),
  ...on('renderArticle', renderOptions, OK_BYTES),
  ...on('sanitize', sanitizeOptions, OK_BYTES),
  ...on('describePolicy', options),
];
