// Bytes: in which encoding they are read, by what, and what is said of it. The prescan by named cases of the standard's
// algorithm.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const maqal = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));
const { prescan } = await import(String(pathToFileURL(join(project, 'node_modules/maqal/internal/charset.js'))));
const { Policy, describePolicy, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } = maqal;

const bytesOf = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]));
/** Text in an encoding that only platforms can decode: each letter by asking which byte gives it. */
const inByteEncoding = (encoding) => {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return (text) => Uint8Array.from(text, (letter) => table.get(letter));
};
const [in1256, in6] = ['windows-1256', 'iso-8859-6'].map(inByteEncoding);
const utf16 = (text, isBig) => Uint8Array.from([...text].flatMap((letter) => {
  const unit = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
  return isBig ? unit.reverse() : unit;
}));

describe('the prescan finds', () => {
  /** [name, bytes as Latin-1, the encoding] */
  const cases = [
    ['charset in double quotes', '<meta charset="windows-1256">', 'windows-1256'],
    ['charset in single quotes', "<meta charset='windows-1256'>", 'windows-1256'],
    ['charset without quotes', '<meta charset=windows-1256>', 'windows-1256'],
    ['charset without quotes, before a slash', '<meta charset=windows-1256 />', 'windows-1256'],
    ['a slash as part of an unquoted value', '<meta charset=windows-1256/>', undefined],
    ['spaces about the equals sign', '<meta charset \n=\t "iso-8859-6" >', 'iso-8859-6'],
    ['upper case', '<META CHARSET="WINDOWS-1256">', 'windows-1256'],
    ['a label of another name', '<meta charset="cp1256">', 'windows-1256'],
    ['spaces about the label', '<meta charset=" arabic ">', 'iso-8859-6'],
    ['a slash behind meta', '<meta/charset=windows-1256 >', 'windows-1256'],
    ['other attributes before it', '<meta name="a>b" data-x charset="windows-1256">', 'windows-1256'],
    ['the first of two charsets', '<meta charset=windows-1256 charset=utf-8>', 'windows-1256'],
    ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', 'windows-1256'],
    ['http-equiv behind its content', '<meta content="text/html;charset=windows-1256" http-equiv=content-type>', 'windows-1256'],
    ['http-equiv, quotes within', '<meta http-equiv=content-type content="text/html; charset=\'windows-1256\'">', 'windows-1256'],
    ['http-equiv, the word charset before it', '<meta http-equiv=content-type content="charset of charset = windows-1256;x">', 'windows-1256'],
    ['http-equiv, a quote that is open', '<meta http-equiv=content-type content="charset=\'windows-1256">', undefined],
    ['content alone', '<meta name=description content="text/html; charset=windows-1256">', undefined],
    ['another http-equiv', '<meta http-equiv=refresh content="charset=windows-1256">', undefined],
    ['charset over the content', '<meta http-equiv=content-type content="charset=windows-1256" charset=iso-8859-6>', 'iso-8859-6'],
    ['a meta behind one that is not known', '<meta charset=klingon-8><meta charset=windows-1256>', 'windows-1256'],
    ['an encoding that may not be used', '<meta charset=iso-2022-kr><meta charset=windows-1256>', 'windows-1256'],
    ['utf-16, which it cannot be', '<meta charset=utf-16>', 'utf-8'],
    ['utf-16be, which it cannot be', '<meta charset="utf-16be">', 'utf-8'],
    ['x-user-defined', '<meta charset=x-user-defined>', 'windows-1252'],
    ['latin1', '<meta charset=latin1>', 'windows-1252'],
    ['a comment before it', '<!-- <meta charset=utf-8> --><meta charset=windows-1256>', 'windows-1256'],
    ['a comment that is a start alone', '<!--><meta charset=windows-1256>', 'windows-1256'],
    ['a comment of three hyphens', '<!---><meta charset=windows-1256>', 'windows-1256'],
    ['a comment without an end', '<!-- <meta charset=windows-1256>', undefined],
    ['a doctype before it', '<!doctype html><html><head><meta charset=windows-1256>', 'windows-1256'],
    ['an end tag before it', '</p x="<meta charset=utf-8>"><meta charset=windows-1256>', 'windows-1256'],
    ['one in an attribute', '<p title="<meta charset=utf-8>"><meta charset=windows-1256>', 'windows-1256'],
    ['one in an attribute without an end', '<p title="<meta charset=utf-8>', undefined],
    ['a bogus comment before it', '<?php <meta charset=utf-8 ><meta charset=windows-1256>', 'windows-1256'],
    ['an end tag of nothing', '</ <meta charset=utf-8 ><meta charset=windows-1256>', 'windows-1256'],
    ['less-than signs', '1 < 2 << 3 <meta charset=windows-1256>', 'windows-1256'],
    ['another element', '<metal charset=windows-1256>', undefined],
    ['a meta in a script, as the standard has it', '<script>"<meta charset=windows-1256>"</script>', 'windows-1256'],
    ['a tag without its end', '<meta charset=windows-1256', undefined],
    ['a value without its end', '<meta charset="windows-1256', undefined],
    ['an equals sign first', '<meta =x charset=windows-1256>', 'windows-1256'],
    ['no value', '<meta charset><meta charset=windows-1256>', 'windows-1256'],
    ['the last byte of 1,024', `${' '.repeat(1024 - 27)}<meta charset=windows-1256>`, 'windows-1256'],
    ['one byte too far', `${' '.repeat(1025 - 27)}<meta charset=windows-1256>`, undefined],
    ['an XML declaration', '<?xml version="1.0" encoding="windows-1256"?><html>', 'windows-1256'],
    ['an XML declaration in single quotes', "<?xml version='1.0' encoding = 'iso-8859-6' ?>", 'iso-8859-6'],
    ['a meta over the XML declaration', '<?xml version="1.0" encoding="windows-1256"?><meta charset=iso-8859-6>', 'iso-8859-6'],
    ['an XML declaration behind something', ' <?xml version="1.0" encoding="windows-1256"?>', undefined],
    ['an XML declaration of utf-16', '<?xml version="1.0" encoding="utf-16"?>', 'utf-8'],
    ['an XML declaration with a space in the label', '<?xml encoding="windows 1256"?>', undefined],
    ['an XML declaration in UTF-16, little end first', '<\0?\0x\0m\0l\0', 'utf-16le'],
    ['an XML declaration in UTF-16, big end first', '\0<\0?\0x\0m\0l', 'utf-16be'],
    ['nothing', '', undefined],
  ];
  for (const [name, html, encoding] of cases) test(name, () => assert.equal(prescan(bytesOf(html)), encoding));
  test('names are unique', () => assert.equal(new Set(cases.map(([name]) => name)).size, cases.length));
});

const META = '<meta charset=windows-1256>';
const META_6 = '<meta http-equiv=Content-Type content="text/html; charset=ISO-8859-6">';
const TEXT = 'عادت قوارب الكتب إلى النهر';
const contradicts = 'CHARSET_CONTRADICTS';
const undecoded = 'CHARSET_UNDECODED';
/** [name, bytes, options, the text that is in the output, notices] */
const sources = [
  ['windows-1256 by its meta', joined(META, '<p>', in1256(TEXT)), {}, TEXT, []],
  ['ISO-8859-6 by http-equiv', joined(META_6, '<p>', in6(TEXT)), {}, TEXT, []],
  ['windows-1256 by an XML declaration', joined('<?xml version="1.0" encoding="windows-1256"?><p>', in1256(TEXT)), {}, TEXT, []],
  ['windows-1256 by the option', joined('<p>', in1256(TEXT)), { charset: 'CP1256' }, TEXT, []],
  ['windows-1256 by option and meta', joined(META, '<p>', in1256(TEXT)), { charset: 'windows-1256' }, TEXT, []],
  ['the option over the meta', joined(META_6, '<p>', in1256(TEXT)), { charset: 'windows-1256' }, TEXT, [contradicts]],
  ['UTF-8 that says it is windows-1256', joined(META, '<p>', TEXT), {}, TEXT, [contradicts]],
  ['UTF-8 that says it is ISO-8859-6', joined(META_6, '<p>', TEXT), {}, TEXT, [contradicts]],
  ['ASCII that says it is windows-1256', joined(META, '<p>books'), {}, 'books', []],
  ['UTF-8 without a word', joined('<p>', TEXT), {}, TEXT, []],
  ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], '<p>', TEXT), {}, TEXT, []],
  ['a mark over the meta', joined([0xef, 0xbb, 0xbf], META, '<p>', TEXT), {}, TEXT, [contradicts]],
  ['a mark over the option', joined([0xef, 0xbb, 0xbf], '<p>', TEXT), { charset: 'windows-1256' }, TEXT, [contradicts]],
  ['UTF-16, little end first', joined([0xff, 0xfe], utf16(`<p>${TEXT}`, false)), {}, TEXT, []],
  ['UTF-16, big end first', joined([0xfe, 0xff], utf16(`<p>${TEXT}`, true)), {}, TEXT, []],
  ['UTF-16 over the option', joined([0xff, 0xfe], utf16(`<p>${TEXT}`, false)), { charset: 'utf-8' }, TEXT, [contradicts]],
  ['UTF-16 by the option', utf16(`<p>${TEXT}`, false), { charset: 'utf-16le' }, TEXT, []],
  ['UTF-16 by its XML declaration', utf16(`<?xml version="1.0"?><p>${TEXT}`, true), {}, TEXT, []],
  ['windows-1256 without a word', joined('<p>', in1256('مقال'), '!'), {}, '\ufffd', [undecoded]],
  ['windows-1256 that says it is UTF-8', joined('<meta charset=utf-8><p>', in1256('مقال'), '!'), {}, '\ufffd', [undecoded]],
  ['a byte that ISO-8859-6 has not', joined(META_6, '<p>', in6('مقال'), [0xff]), {}, 'مقال\ufffd', [undecoded]],
  ['UTF-8 with its last character cut', joined('<p>', new TextEncoder().encode('مقال').subarray(0, 7)), {}, 'مقا\ufffd', [undecoded]],
  ['U+FFFD that the page has itself', joined('<p>a\ufffd'), {}, 'a\ufffd', []],
  ['Japanese that is ASCII to the eye', joined('<meta charset=iso-2022-jp><p>', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]), {}, '日本', []],
];

async function streamed(bytes, size, options) {
  let html = '';
  const source = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  for await (const piece of source.pipeThrough(sanitizeStream(options))) html += piece;
  return html;
}

describe('bytes are read as', () => {
  for (const [name, bytes, options, text, notices] of sources) {
    test(name, async () => {
      const rendered = renderArticle(bytes, { ...options, format: 'html' });
      const html = sanitize(bytes, options);
      assert.ok(html.includes(text), html);
      assert.ok(rendered.html.includes(text), rendered.html);
      assert.deepEqual(rendered.notices.map(({ code }) => code).filter((code) => code.startsWith('CHARSET')), notices);
      assert.equal(sanitizeWithReport(bytes, options).html, html);
      assert.equal(sanitize(bytes.slice().buffer, new Policy(options)), html);
      assert.equal(renderArticle(bytes, { policy: new Policy(options), format: 'html' }).html, rendered.html);
      for (const size of [1, 2, 7, 1000, 5000]) assert.equal(await streamed(bytes, size, options), html, `in chunks of ${size}`);
    });
  }
  test('the option of a call, over that of its policy', () => {
    const policy = new Policy({ charset: 'utf-8' });
    assert.ok(renderArticle(joined('<p>', in1256(TEXT)), { policy, charset: 'windows-1256' }).html.includes(TEXT));
  });
  test('a message names what was said, and what was done', () => {
    const { notices } = renderArticle(joined(META, '<h1>x</h1><p>', TEXT));
    assert.equal(notices[0].message, 'the page says that it is windows-1256, and by its bytes it is utf-8: read as that');
  });
  test('memory that is shared', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(4));
    shared.set(in1256('مقال'));
    assert.equal(sanitize(shared, { charset: 'windows-1256' }), 'مقال');
    assert.equal(sanitize(shared.subarray(0, 1)), '\ufffd');
  });
  test('what rewriteUrl throws is not taken for a fault of the bytes', () => {
    let calls = 0;
    const rewriteUrl = () => { calls++; sanitize(7); };
    assert.throws(() => sanitize(joined('<a href="/x">'), { rewriteUrl }), { code: 'BAD_INPUT' });
    assert.equal(calls, 1);
  });
});

describe('a page that declares itself behind its first 1,024 bytes', () => {
  const head = `<head><script>var a = '<b c="';</script>${' '.repeat(1100)}`;
  const textOf = (bytes) => sanitize(bytes).trim();
  for (const [name, bytes, text] of [
    ['windows-1256', joined(head, META, '<p>', in1256(TEXT)), TEXT],
    ['ISO-8859-6 by http-equiv', joined(head, META_6, '<p>', in6(TEXT)), TEXT],
    ['the first of two', joined(head, '<meta name=a>', META, META_6, '<p>', in1256(TEXT)), TEXT],
    ['UTF-8 all the same', joined(head, META, '<p>', TEXT), TEXT],
    ['a name that is none', joined(head, '<meta charset=x>', '<p>', in1256('مقال'), '!'), '\ufffd'],
    ['too far behind', joined(head, ' '.repeat(70000), META, '<p>', in1256('مقال'), '!'), '\ufffd'],
  ]) {
    test(name, () => assert.ok(textOf(bytes).includes(text)));
  }
});

describe('in a stream', () => {
  test('what comes behind the first 1,024 bytes does not change the encoding', async () => {
    const head = META + ' '.repeat(1100);
    assert.equal((await streamed(joined(head, '<p>', in1256(TEXT)), 100)).trim(), `<p>${TEXT}</p>`);
    assert.ok(!(await streamed(joined(head, '<p>', TEXT), 100)).includes(TEXT));
  });
  test('a character that is cut at the 1,024th byte', async () => {
    const start = `<meta charset=windows-1256><p>${TEXT}`;
    for (const length of [1021, 1022, 1023]) {
      const bytes = joined(start, 'x'.repeat(length - new TextEncoder().encode(start).length), TEXT);
      assert.equal(await streamed(bytes, 100), sanitize(bytes), `${length}`);
    }
  });
  test('text behind bytes settles what they are', async () => {
    const stream = sanitizeStream();
    const writer = stream.writable.getWriter();
    (async () => { await writer.write(joined(META, in1256('مقال'))); await writer.write(' مقال'); await writer.close(); })();
    let html = '';
    for await (const piece of stream.readable) html += piece;
    assert.equal(html, 'مقال مقال');
  });
});

describe('a charset that nobody knows is a BAD_OPTION, whatever the source is', () => {
  const calls = {
    sanitize, sanitizeWithReport, renderArticle,
    sanitizeStream: (_, options) => sanitizeStream(options),
    Policy: (_, options) => new Policy(options),
    describePolicy: (_, options) => describePolicy(options),
  };
  for (const [name, call] of Object.entries(calls)) {
    for (const charset of ['klingon-8', '', 8, null, ['utf-8']]) {
      for (const source of ['<p>', new Uint8Array(1), 7]) {
        test(`${name}: ${JSON.stringify(charset)}, ${typeof source}`, () => {
          assert.throws(() => call(source, { charset }), { code: 'BAD_OPTION', option: 'charset', message: /an encoding label such as "windows-1256"/ });
        });
      }
    }
  }
});

test('the marks that windows-1252 has beyond ISO-8859-1 are no control characters, in every version of Node', () => {
  const page = joined('<meta charset=windows-1252><h1>The mill</h1><p>', [0x93], 'It grinds again', [0x94, 0x20, 0x80, 0x37, 0x85], '</p>');
  assert.match(renderArticle(page).html, /“It grinds again” €7…/);
  assert.equal(sanitize(joined([0x80]), { charset: 'latin1' }), '€');
});
