// The scanner that `maqal index` reads feeds and sitemaps with: what it makes of XML, well-formed and not, and that no
// input keeps it busy.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementsOf, rootOf, textOf } from '../../pkg/bin/xml.js';

const items = (source) => [...elementsOf(source, (name) => name === 'item')];
/** Elements as nested lists: name, attributes where there are any, text, children. */
const told = ({ name, attributes, children, text }) => [name, ...(Object.keys(attributes).length > 0 ? [{ ...attributes }] : []), text, ...children.map(told)];

describe('the items of a feed', () => {
  const cases = [
    ['elements, attributes, text', '<rss><item a="1" b=\'2\'>x<t>y</t>z</item></rss>', [['item', { a: '1', b: '2' }, 'xz', ['t', 'y']]]],
    ['in order, wherever they stand', '<rss><item>1</item><channel><item>2</item></channel></rss>', [['item', '1'], ['item', '2']]],
    ['of one in another the outer', '<item>1<item>2</item></item>', [['item', '1', ['item', '2']]]],
    ['an empty element', '<rss><item/><item a="b"/></rss>', [['item', ''], ['item', { a: 'b' }, '']]],
    ['an empty element inside', '<item><link href="x"/>a</item>', [['item', 'a', ['link', { href: 'x' }, '']]]],
    ['a prefix is kept', '<item><dc:creator>ليلى</dc:creator></item>', [['item', '', ['dc:creator', 'ليلى']]]],
    ['CDATA is text as it is', '<item><![CDATA[<p>a &amp; b]]>&lt;</item>', [['item', '<p>a &amp; b<']]],
    ['CDATA that is cut off', '<item><![CDATA[<p>a', [['item', '<p>a']]],
    ['CDATA that ends at once', '<item><![CDATA[]]>a</item>', [['item', 'a']]],
    ['the five entities, and numbers', '<item>&amp;&lt;&gt;&quot;&apos;&#1605;&#x642;</item>', [['item', '&<>"\'مق']]],
    ['an entity that is none stays', '<item>&nbsp;&constructor;&#x;&;</item>', [['item', '&nbsp;&constructor;&#x;&;']]],
    ['no entity is defined', '<!DOCTYPE r [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]><item>&a;&b;</item>', [['item', '&a;&b;']]],
    ['characters that XML has not', '<item>&#0;&#27;&#xd800;&#xfffe;&#x110000;&#99999999;</item>', [['item', '\ufffd'.repeat(6)]]],
    ['comments and instructions', '<item>a<!-- <item> --><?x <item> ?>b</item>', [['item', 'ab']]],
    ['a comment that never ends', '<item>a</item><!-- <item>b</item>', [['item', 'a']]],
    ['a document type with all that it may have', '<!DOCTYPE r [<!-- ]> --><!ENTITY a "]>"><?p ]> ?>]><item>a</item>', [['item', 'a']]],
    ['an angle bracket that is text', '<item>1 < 2 <3 << a<</item>', [['item', '1 < 2 <3 << a<']]],
    ['a tag that another begins in', '<item>a <b <c>d</c></item>', [['item', 'a <b ', ['c', 'd']]]],
    ['a tag that is cut off', '<item>a</item><item', [['item', 'a']]],
    ['an end tag that is cut off', '<item>a</item', [['item', 'a</item']]],
    ['what is in quotes ends no tag', '<item a=">" b=\'</item>\'>x</item>', [['item', { a: '>', b: '</item>' }, 'x']]],
    ['a quote that nobody closes', '<item><a b="x>y</a></item>', [['item', '<a b="x>y']]],
    ['attributes: spaces, none, twice, without quotes', '<item a = "1" b c=2 a="3" =4 / d=\'&amp;\'>x</item>', [['item', { a: '1', c: '2', d: '&' }, 'x']]],
    ['attributes with names of objects', '<item __proto__="1" constructor="2">x</item>', [['item', { ['__proto__']: '1', constructor: '2' }, 'x']]],
    ['an end tag of nothing', '<rss></b><item>a</b></item></rss>', [['item', 'a']]],
    ['an end tag with space', '<item>a</item  ><item>b</item\n>', [['item', 'a'], ['item', 'b']]],
    ['an element that nobody closes ends with what it stands in', '<rss><item><t>a</item><item>b</rss>', [['item', '', ['t', 'a']], ['item', 'b']]],
    ['what is cut off ends with the text', '<rss><item><t>a', [['item', '', ['t', 'a']]]],
    ['no item', '<rss/>', []],
    ['no XML', 'a & b', []],
    ['nothing', '', []],
  ];
  for (const [name, source, expected] of cases) test(name, () => assert.deepEqual(items(source).map(told), expected));
});

test('what they stand in is known', () => {
  const found = [...elementsOf('<rss><language>a</language><x><language>b</language></x><channel><language>c</language></channel></rss>', (name, parent) => name === 'language' && parent !== 'x')];
  assert.deepEqual(found.map(({ text }) => text), ['a', 'c']);
});

test('the root', () => {
  for (const [source, expected] of [['<?xml version="1.0"?><!-- x --><!DOCTYPE a><a:b c="d"><e/></a:b>', ['a:b', { c: 'd' }]], ['text', undefined], ['<!-- <a> ', undefined]]) {
    const root = rootOf(source);
    assert.deepEqual(root && [root.name, { ...root.attributes }], expected, source);
  }
});

test('textOf: the first name that says something', () => {
  const [item] = items('<item><b> </b><b> two </b><a>one</a></item>');
  assert.deepEqual([textOf(item, 'a', 'b'), textOf(item, 'b', 'a'), textOf(item, 'c')], ['one', 'two', undefined]);
});

describe('what is kept is bounded', () => {
  test('levels, elements and attributes of an item', () => {
    const depth = (element) => 1 + Math.max(0, ...element.children.map(depth));
    assert.ok(depth(items(`<item>${'<a>'.repeat(100_000)}</item>`)[0]) <= 4);
    assert.ok(items(`<item>${'<a/>'.repeat(100_000)}</item>`)[0].children.length <= 4096);
    assert.ok(Object.keys(items(`<item ${Array.from({ length: 10_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`)[0].attributes).length <= 64);
  });
  test('an item behind a deep one is read', () => {
    assert.deepEqual(items(`<rss><item>${'<a>'.repeat(500)}x${'</a>'.repeat(500)}</item><item>b</item></rss>`).map(({ text }) => text), ['', 'b']);
    assert.deepEqual(items(`<rss><item>${'<a>'.repeat(100_000)}</item><item>b</item></rss>`).map(({ text }) => text), ['', 'b']);
  });
});

// Two or three million characters each: were one of these read in quadratic time, it would take hours, and the run
// would be stopped.
describe('no input keeps it busy', () => {
  const MANY = 1_000_000;
  const shapes = {
    'tags that never end': '<a', 'sections that never end': '<![', 'a name without an end': ['<item><', 'a'], 'attributes without an end': '<a b="', 'brackets': ['<!', '['],
    'a document type without an end': ['<!DOCTYPE a [', '<!--'], 'document types': '<!doctype ', 'comments without an end': '<!--', 'comments': '<!---->', 'instructions without an end': '<?',
    'depth': '<a>', 'ends of nothing': '</x>', 'ends without an end': '</a ', 'angle brackets': '<', 'attributes': ['<item ', 'a="b" '], 'names of attributes': ['<item ', 'a '],
    'equals signs': ['<item ', '= '], 'spaces in a tag': ['<item a', ' '], 'entities': ['<item>', '&#1'], 'CDATA': ['<item>', '<![CDATA[a]]>'], 'CDATA without an end': '<![CDATA[',
    'quotes in quotes': `<a "<a '" "' <a`, 'quotes of both kinds': `<a '<a" '"`, 'items': '<item/>', 'items in items': '<item>', 'text between tags': '<item>a < b &amp; ',
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const [before, piece] = Array.isArray(shape) ? shape : ['', shape];
    test(name, () => {
      for (const source of [`<rss>${before}${piece.repeat(MANY)}`, `<rss>${before}${piece.repeat(MANY)}>`]) {
        rootOf(source);
        for (const item of elementsOf(source, (element) => element === 'item')) assert.ok(item.name === 'item');
      }
    });
  }
});
