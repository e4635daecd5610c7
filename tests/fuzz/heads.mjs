// Random heads, with and without their tags, with what ends a head before its end: does a parser find in the head what the article says, once?
// parse5 is the judge. An end tag such as `</body>` in the head is not among them: lol_html tells of no end tag that ends nothing.
//
// node tests/fuzz/heads.mjs [COUNT] [SEED]   prints what is wrong, the shortest pages first
import * as parse5 from 'parse5';
import { MaqalError, PageTemplate } from '../../pkg/page-inline.js';
import { generator } from './templates.mjs';

const USUAL = ['<title>t</title>', '<title>t</title>', '<title></title>', '<meta charset=utf-8>', '<meta name=description content=d>', '<META NAME=Description CONTENT=x>',
  '<meta property=og:title content=t>', '<meta name=description property=og:description content=d>', '<meta property=description content=d>', '<link rel=canonical href=/x>',
  '<link rel="stylesheet" href=/s.css>', '<script>var a = "</head><body>";</script>', '<style>a{}</style>', '<noscript><link href=x></noscript>', '<base href=/>',
  '<template><title>x</title><meta name=description></template>', '<!-- </head><body> -->', '<!--[if IE]><title>ie</title><![endif]-->', ' ', '\n'];
const RARE = ['<![if !IE]><meta name=a content=b><![endif]>', ';', '&nbsp;', '\ufeff', '<img>', '<div>', '</div>', '</title>', '</meta>', '</p>', '</script>', '</template>',
  '<svg><title>s</title></svg>', '<p>', '<head>', '<iframe></iframe>', '<title>t<b></title>', '<textarea></textarea>', '<bgsound>', '<noframes></noframes>', '<x-y>',
  '<form>', '<select></select>', '<?xml version="1.0"?>', '<body>', '<html a=b>'];

function page(random) {
  const pick = (list) => list[random(list.length)];
  const content = Array.from({ length: random(7) }, () => pick(random(4) ? USUAL : RARE)).join('');
  return pick(['<!doctype html>', '<!doctype html>\n', '', '<!-- c -->', '\ufeff<!doctype html>']) + pick(['<html>', '<html lang=en>', '']) + pick(['<head>', '<head>', ''])
    + content + pick(['</head>', '</head>', '']) + pick(['', '\n', 'x']) + pick(['<body>', '<body class=x>', '']) + '<main data-maqal=article></main>' + pick(['</body></html>', '']);
}

const ARTICLE = { title: 'T & T', description: 'D', canonicalUrl: 'https://news.example/', lang: 'ar', dir: 'rtl' };
const RENDERED = { html: '<p>a</p>', article: ARTICLE, jsonLd: { a: '</script>' } };

function elements(node, name, found = []) {
  if (node.tagName === name && node.namespaceURI === parse5.html.NS.HTML) found.push(node);
  for (const child of node.childNodes ?? []) elements(child, name, found);
  return found;
}

const attribute = (element, name) => element?.attrs.find((one) => one.name === name)?.value;

/** What is wrong with a page whose head was filled; undefined where nothing is. */
function fault(html) {
  const document = parse5.parse(html, { scriptingEnabled: true });
  const [head] = elements(document, 'head');
  // The first title of a page is its title; a later one, behind what has ended the head, is nobody's.
  const [title] = elements(document, 'title');
  if (!elements(head, 'title').includes(title) || title.childNodes[0]?.value !== ARTICLE.title) return 'the title';
  for (const [name, key, value, content, expected] of [
    ['meta', 'name', 'description', 'content', ARTICLE.description], ['meta', 'property', 'og:title', 'content', ARTICLE.title],
    ['meta', 'property', 'og:description', 'content', ARTICLE.description], ['link', 'rel', 'canonical', 'href', ARTICLE.canonicalUrl],
  ]) {
    const found = elements(document, name).filter((one) => attribute(one, key)?.toLowerCase() === value);
    if (found.length !== 1 || attribute(found[0], content) !== expected || !elements(head, name).includes(found[0])) return `${value}, ${found.length} times`;
  }
  if (elements(document, 'script').filter((one) => attribute(one, 'type') === 'application/ld+json').length !== 1) return 'the JSON-LD';
  const [root] = elements(document, 'html');
  if (html.includes('<html') && (attribute(root, 'lang') !== 'ar' || attribute(root, 'dir') !== 'rtl')) return 'the language';
  return undefined;
}

/** Judges as many random pages: how many were accepted, and those that should not have been. */
export function judgeHeads(count, seed) {
  const random = generator(seed);
  const wrong = [];
  let accepted = 0;
  for (let left = count; left > 0; left--) {
    const template = page(random);
    const head = ['fill', 'late'][random(2)];
    let compiled;
    try {
      compiled = new PageTemplate(template, { head });
    } catch (error) {
      if (error instanceof MaqalError && error.code === 'BAD_TEMPLATE') continue;
      throw error;
    }
    accepted++;
    const found = fault(compiled.render(RENDERED));
    compiled.free();
    if (found) wrong.push({ template, head, fault: found });
  }
  return { accepted, wrong };
}

if (process.argv[1]?.endsWith('heads.mjs')) {
  const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
  const { accepted, wrong } = judgeHeads(count, seed);
  console.log(`${count} heads (seed ${seed}), ${accepted} accepted, ${wrong.length} of them wrong`);
  wrong.sort((one, other) => one.template.length - other.template.length);
  for (const { template, head, fault } of wrong.slice(0, 30)) console.log(`- ${fault} (${head})\n    ${template}`);
}
