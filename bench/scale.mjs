// Time by size, and by malice: scale.mjs. In Node, medians of five; the ordinary page is the one of bench.mjs.
// Linear: the milliseconds a megabyte must not grow from 10 kB to 50 MB. Malice: a megabyte of each attack beside a megabyte of an ordinary page,
// for sanitize and for renderArticle; the same for plain text.
import { renderArticle, sanitize } from '../pkg/inline.js';
import { page } from './documents.mjs';
import { tell } from './results.mjs';

const limits = { inputBytes: 64 << 20, elements: 100_000_000 };
const bytesOf = (text) => new TextEncoder().encode(text);

/** Milliseconds of one call: the median of five runs of at least 20 ms. Bytes, so that no string is made again and again. */
function time(bytes, work = sanitize) {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    let calls = 0;
    do { work(bytes, { limits }); calls++; } while (performance.now() - begin < 20);
    return (performance.now() - begin) / calls;
  });
  return times.sort((a, b) => a - b)[2];
}

const print = (rows) => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd());
  console.log();
};

for (let i = 0; i < 200; i++) sanitize(page(100_000)); // the engine compiles in tiers
const sizes = [['10 kB', 10_000], ['100 kB', 100_000], ['1 MB', 1_000_000], ['10 MB', 10_000_000], ['50 MB', 50_000_000]];
const linear = sizes.map(([name, size]) => {
  const bytes = bytesOf(page(size));
  const ms = time(bytes);
  return [name, `${ms.toFixed(2)} ms`, `${(ms / (bytes.length / 1e6)).toFixed(2)} ms/MB`];
});
print([['size', 'time', 'rate'], ...linear]);

const MB = 1_000_000;
const fill = (piece, close = '') => piece.repeat(Math.ceil(MB / piece.length)) + close;
const ladder = (open, close) => fill(open).slice(0, MB / 2) + fill(close).slice(0, MB / 2);
const attacks = {
  'attribute flood, one tag': `<p ${fill('a=b ')}>`,
  'attributes of different names': `<p ${Array.from({ length: MB / 9 }, (_, i) => `a${i}=b`).join(' ')}>`,
  'one long attribute': `<p title="${fill('x&amp;')}">`,
  'towers of links': fill('<a href=x>'),
  'towers of links in blocks': fill('<div><a href=x>'),
  'ladders of bold': ladder('<b>', '</b>'),
  'ladders of bold in paragraphs': fill('<p><b><i><u>'),
  'formatting with attributes, reopened': `${'<font size=1 color=red face=a>'.repeat(40)}${fill('<p>x')}`,
  'mis-nested formatting': fill('<b><p></b>x</p><i>'),
  'a sea of ampersands': fill('&'),
  'a sea of unfinished references': fill('&notin'),
  'numeric references': fill('&#x41;'),
  'a sea of less-than signs': fill('<'),
  'end tags of nothing': fill('</p>'),
  'scripts behind one comment': `<!doctype html>${fill('<script><!--')}</script>`,
  'an unclosed comment': `<!--${fill('x-')}`,
  'comments without an end in sight': fill('<!-- --!'),
  'table soup': fill('<table><td>x'),
  'text in tables': fill('<table>x<tr>y'),
  'cells alone': fill('<td>x</tr>'),
  'lists in lists': fill('<ul><li>'),
  'items alone': fill('<li>x'),
  'options': fill('<select><option>'),
  'deep blocks': fill('<div>'),
  'deep unknown elements': fill('<x-y>'),
  'svg and math': fill('<svg><math><mtext>'),
  'unclosed titles': fill('<title>x'),
  'ruby': fill('<ruby><rt><rp>'),
  'ids and references': fill('<p id=a aria-labelledby="a b c">'),
  'candidates of a picture': `<img srcset="${fill('a.png 1x, ')}">`,
  'NUL and CR': fill('\0\r'),
};
const story = '<p>It was a long day on the water, and nobody came back before the evening, they say.</p>'.repeat(10);
const count = (piece) => Array.from({ length: MB / piece(MB).length }, (_, i) => piece(i)).join('');
const inside = (html) => `<title>A day</title><article><h1>A day</h1>${story}${html}</article>`;
const long = 'a'.repeat(MB / 2);
const articleAttacks = {
  'a title over a headline': `<title>${long}</title><h1>${long}b</h1>${story}`,
  'a title over a headline in JSON-LD': `<title>${long}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${long}b"}</script>${story}`,
  'titles of many words': `<title>${count((i) => `w${i} `)}</title><h1>${count((i) => `v${i} `)}</h1>${story}`,
  'articles in JSON-LD': `<script type="application/ld+json">[${count((i) => `{"@type":"NewsArticle","headline":"h ${i}"},`)}{}]</script>${story}`,
  'nested JSON': `<script type="application/ld+json">${fill('{"a":')}</script>${story}`,
  'authors': count((i) => `<meta name="author" content="Jane Doe ${i}">`) + story,
  'keywords': `<meta name="keywords" content="${count((i) => `word ${i}, `)}">${story}`,
  'bylines': inside(count((i) => `<p>By Jane Doe ${i}</p>`)),
  'dates': inside(count((i) => `<p>${(i % 28) + 1} March 2021</p>`)),
  'labels and lists': inside(count((i) => `<p>Read also:</p><ul><li><a href="/${i}">Another story, number ${i}</a></ul>`)),
  'empty labels and teasers': inside(count((i) => `<p>Keywords:</p><h3><a href="/${i}">Another story, number ${i}</a></h3><p>It is about a town.</p>`)),
  'asides that quote': inside(`${fill('<aside><p>It was a long day on the water</p></aside>')}<p>It was a long day on the water, they said.</p>`),
  'tags': inside(`<p>Tags: ${count((i) => `<a href="/tag/${i}" rel="tag">tag ${i}</a>, `)}</p>`),
  'headings': inside(count((i) => `<h2>Heading ${i}</h2>`)),
  'pictures': inside(count((i) => `<figure><img src="${i}.jpg"><figcaption>picture ${i}</figcaption></figure>`)),
  'pull quotes': inside(fill('<blockquote>It was a long day on the water</blockquote>')),
  'footnotes': inside(count((i) => `<sup><a href="#n${i}">${i}</a></sup><p id="n${i}">note</p>`)),
  'line breaks': inside(fill('a<br>')),
  'Arabic particles': inside(`<p>${fill('وبالمكتبات ')}</p>`),
  'lines of plain text': fill('a\n'),
};

const prose = 'It was a long day on the water, and nobody came back before the evening, they say, but for the one who had stayed. ';
const textAttacks = {
  'the same words as HTML': fill(`<p>${prose.repeat(4)}</p>\n`),
  'lines of one letter': fill('a\n'),
  'one line': fill('word '),
  'one word': fill('a'),
  'alternating widths': fill(`${'a '.repeat(30)}\n${'b '.repeat(5)}\n`),
  'wrapped at 72': fill(`${'word '.repeat(14)}\n`),
  'hyphens at the ends of lines': count((i) => `the long word num${i}-\nber of the day is here and goes on and on and\n`),
  'labels': fill('Read also:\nA story of the sea\n'),
  'keywords': fill('Keywords: a, b\n'),
  'dates': fill('13 March 2021\n'),
  'bylines': fill('By Jane Doe\n'),
  'marks of emphasis': fill('*a _b ~c '),
  'addresses': fill('https://a.example/b) '),
  'brackets behind an address': `https://a.example/${fill(')')}`,
  'mail': fill('a@b.example '),
  'quotations': fill('> > a\n'),
  'speakers': count((i) => `Name: says ${i}\n`),
  'a menu': count((i) => `Entry ${String.fromCharCode(97 + (i % 26)).repeat(3)}\n`) + `\n${prose.repeat(9)}\n`,
  'a menu of dates': fill('Log in\n13 March 2021\n'),
};

/** The same for text: each attack beside the same amount of ordinary text. */
function compareText(attacks) {
  const work = (bytes, options) => renderArticle(bytes, { ...options, format: 'auto' });
  const ordinary = time(bytesOf(fill(`${prose.repeat(4)}\n`)), work);
  const rows = Object.entries(attacks).map(([name, text]) => [name, time(bytesOf(text), work) / (text.length / MB)]).sort((a, b) => b[1] - a[1]);
  print([['1 MB of text, renderArticle', 'time', 'ordinary text ×'], ['ordinary text', `${ordinary.toFixed(1)} ms`, '1.0'], ...rows.map(([name, ms]) => [name, `${ms.toFixed(1)} ms`, (ms / ordinary).toFixed(1)])]);
  const growth = [['one line of 5 MB', 'word '.repeat(MB)], ['a million lines of one letter', 'a\n'.repeat(MB)]];
  print([['linear', 'time', 'rate'], ...growth.map(([name, text]) => { const ms = time(bytesOf(text), work); return [name, `${ms.toFixed(0)} ms`, `${(ms / (text.length / MB)).toFixed(0)} ms/MB`]; })]);
}

function compare(attacks, work) {
  const ordinary = time(bytesOf(page(MB)), work);
  const hostile = Object.entries(attacks).map(([name, html]) => {
    const bytes = bytesOf(html);
    return [name, time(bytes, work) / (bytes.length / MB)];
  }).sort((a, b) => b[1] - a[1]);
  print([[`1 MB, ${work.name}`, 'time', 'ordinary page ×'], ['an ordinary page', `${ordinary.toFixed(1)} ms`, '1.0'], ...hostile.map(([name, ms]) => [name, `${ms.toFixed(1)} ms`, (ms / ordinary).toFixed(1)])]);
  return hostile[0][1] / ordinary;
}
tell({ 'worst of sanitize': compare(attacks, sanitize), 'worst of articles': compare(articleAttacks, renderArticle) });
compareText(textAttacks);
