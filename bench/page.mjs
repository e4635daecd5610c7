// An article set into a page: `maqal/page` beside string.replace, which checks nothing, and html-rewriter-wasm, another build of lol_html, with handlers in
// JavaScript and no checks of places. The page has 100 kB: a head, navigation with pictures, and a footer.
//
//   node page.mjs    the median of each, and how many times as long as the first
import { HTMLRewriter } from 'html-rewriter-wasm';
import { renderArticle } from '../pkg/inline.js';
import { PageTemplate, embedArticle, pageStream } from '../pkg/page-inline.js';
import { page as document } from './documents.mjs';
import { measure } from './measure.mjs';

const icon = (n) => `<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 ${n % 9}h12v3H2zM4 9h8v3H4z"/></svg>`;
const item = (n) => `<li><a class="nav-item" href="/section/${n}?from=front&amp;at=${n}">${icon(n)}<span>Section ${n}</span></a></li>\n`;
const card = (n) => `<div class="card"><img src="/i/${n}.jpg" width="320" height="180" alt="" loading="lazy"><h3><a href="/story/${n}">A headline of some length, number ${n}</a></h3><p class="summary">What the story of that headline tells, in a line or so.</p><time datetime="2026-11-27">27 November</time></div>\n`;
const many = (make, count) => Array.from({ length: count }, (_, at) => make(at)).join('');
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Site</title><meta name="description" content="d"><meta property="og:title" content="t"><meta property="og:image" content="/i.png">
<link rel="canonical" href="/"><link rel="stylesheet" href="/site.css"><style>${'.card{color:#123}\n'.repeat(300)}</style><script>${'var a = "<b>";\n'.repeat(100)}</script></head>
<body><nav><ul>${many(item, 130)}</ul></nav><h1 data-maqal="title">t</h1><main data-maqal="article">loading</main><aside data-maqal="sidebar"></aside>${many(card, 120)}<footer><ul>${many(item, 130)}</ul></footer></body></html>`;
const bytes = new TextEncoder().encode(page);
const rendered = renderArticle(document(9_000), { url: 'https://news.example/story' });
const { html, article, sidebar } = rendered;
const chunks = Array.from({ length: Math.ceil(bytes.length / 16384) }, (_, at) => bytes.subarray(at * 16384, (at + 1) * 16384));

const template = new PageTemplate(page);
const replace = () => page
  .replace('lang="en"', () => `lang="${article.lang}" dir="${article.dir}"`)
  .replace('<title>Site</title>', () => `<title>${article.title}</title>`)
  .replace('content="d"', () => `content="${article.lead}"`)
  .replace('content="t"', () => `content="${article.title}"`)
  .replace('href="/"', () => `href="${article.canonicalUrl}"`)
  .replace('data-maqal="title">t<', () => `data-maqal="title">${article.title}<`)
  .replace('>loading<', () => `>${html}<`)
  .replace('data-maqal="sidebar">', () => `data-maqal="sidebar">${sidebar.html}`);

async function byStream() {
  let length = 0;
  const source = new ReadableStream({ start: (controller) => { for (const chunk of chunks) controller.enqueue(chunk); controller.close(); } });
  for await (const chunk of source.pipeThrough(pageStream(rendered))) length += chunk.length;
  return length;
}

function byHandlers() {
  let length = 0;
  const rewriter = new HTMLRewriter((chunk) => { length += chunk.length; });
  const content = (text, isHtml) => ({ element: (element) => { element.setInnerContent(text, { html: isHtml }); } });
  rewriter.on('html', { element: (element) => { element.setAttribute('lang', article.lang); element.setAttribute('dir', article.dir); } });
  rewriter.on('title', content(article.title, false));
  rewriter.on('meta[name=description]', { element: (element) => { element.setAttribute('content', article.lead ?? ''); } });
  rewriter.on('meta[property="og:title"]', { element: (element) => { element.setAttribute('content', article.title); } });
  rewriter.on('link[rel=canonical]', { element: (element) => { element.setAttribute('href', article.canonicalUrl ?? ''); } });
  rewriter.on('[data-maqal=title]', content(article.title, false));
  rewriter.on('[data-maqal=article]', content(html, true));
  rewriter.on('[data-maqal=sidebar]', content(sidebar.html, true));
  const done = (async () => {
    for (const chunk of chunks) await rewriter.write(chunk);
    await rewriter.end();
  })();
  return done.finally(() => rewriter.free()).then(() => length);
}

/** As `measure`, for what answers later. */
async function measureLater(runners, rounds = 60) {
  const times = Object.fromEntries(Object.keys(runners).map((name) => [name, []]));
  for (let round = 0; round < rounds + 10; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const begin = performance.now();
      for (let n = 0; n < 5; n++) await run();
      if (round >= 10) times[name].push((performance.now() - begin) / 5);
    }
  }
  const median = (all) => all.toSorted((one, other) => one - other)[all.length >> 1];
  const [first] = Object.keys(runners);
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { ms: median(all), factor: median(all.map((ms, round) => ms / times[first][round])) }]));
}

const print = (results) => {
  for (const [name, { ms, factor }] of Object.entries(results)) console.log(name.padEnd(44), `${ms.toFixed(3)} ms`.padStart(11), `× ${factor.toFixed(3)}`.padStart(10));
};

const tags = page.match(/<[a-z]/g).length;
console.log(`a page of ${bytes.length} bytes with ${tags} tags, an article of ${html.length} characters\n`);
print(measure({ 'string.replace, eight times': replace, 'PageTemplate.render': () => template.render(rendered), 'embedArticle': () => embedArticle(page, rendered), 'new PageTemplate': () => new PageTemplate(page).free() }));
console.log();
print(await measureLater({ 'html-rewriter-wasm, no checks': byHandlers, 'pageStream': byStream }));

const early = [];
const later = new PageTemplate(page, { lang: 'ar', dir: 'rtl' });
for (let round = 0; round < 30; round++) {
  const begin = performance.now();
  const reader = later.stream(new Promise(() => {})).getReader();
  await reader.read();
  early.push(performance.now() - begin);
  await reader.cancel();
}
console.log(`\nfirst byte before the article is there, lang and dir given: ${early.toSorted((one, other) => one - other)[15].toFixed(3)} ms`);
