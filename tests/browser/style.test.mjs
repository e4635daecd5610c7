// maqal/style.css over articles that hold every part, in nine languages and both directions.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { samples } from '../samples.mjs';
import { open, start } from './chromium.mjs';
import { languages, PICTURES, rendered } from './style/article.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');
const css = read('pkg/style.css');
const rules = css.replace(/\/\*[^]*?\*\//g, '');
const session = await start();
after(() => session.close());

const picture = (width, height) => ({
  contentType: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`,
});
const pictures = Object.fromEntries([[1200, 675], [800, 600], [600, 800], [640, 480]].map(([w, h]) => [`${PICTURES}${w}x${h}.svg`, picture(w, h)]));

/** A page of a site: `before` and `behind` are what it has in front of the style sheet and after it. */
const site = ({ lang = 'en', dir = 'ltr', body, before = '', behind = '', sheet = '<link rel="stylesheet" href="/pkg/style.css">' }) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>A story</title>${before}${sheet}${behind}</head><body><main class="maqal-page">${body}</main></body></html>`;

/** Opens a page and closes it behind `run`. */
async function visit(page, run, options = {}) {
  const tab = await open(session, { path: 'story.html', viewport: { width: 1280, height: 900 }, ...options, routes: { '/story.html': { body: page }, ...pictures } });
  try {
    return await run(tab.page);
  } finally {
    await tab.close();
  }
}

/** The story in a language, as a site shows it. */
function story(lang, page = {}) {
  const { html, sidebar, article } = rendered(lang, `${session.url}story`);
  return site({ lang: article.lang, dir: article.dir, body: html + sidebar.html, ...page });
}

/** Computed values: `{ name: [selector, property] }` to `{ name: value }`. */
const computed = (page, wanted) =>
  page.evaluate((wanted) => Object.fromEntries(Object.entries(wanted).map(([name, [selector, property, pseudo]]) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing is ${selector}`);
    return [name, getComputedStyle(element, pseudo)[property]];
  })), wanted);

describe('the file', () => {
  test('is at most 4 kB as brotli', (context) => {
    const { length } = brotliCompressSync(css, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    context.diagnostic(`${length} bytes`);
    assert.ok(length <= 4000, `${length} bytes`);
  });
  test('fetches nothing', () => assert.doesNotMatch(rules, /url\(|@import|@font-face/));
  test('underlines in Safari, too, whose shorthand knows the line alone', () => assert.doesNotMatch(rules, /text-decoration:\s*[\w-]+\s+[^;]/));
  test('names sides by the direction of the text', () => {
    const physical = /(?:^|[;{\s])(?:margin|padding|border|inset|scroll-margin)-(?:left|right|top|bottom)|(?:^|[;{\s])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|text-align:\s*(?:left|right)|float:\s*(?:left|right))\s*:/m;
    assert.doesNotMatch(rules, physical);
  });
});

describe('names that maqal writes', () => {
  /** What needs no rule, and why. */
  const PLAIN = {
    'data-maqal-authors': 'for reading the article again', 'data-maqal-id': 'for scripts', 'data-maqal-modified': 'for reading the article again',
    'data-maqal-part': 'for scripts', 'data-maqal-position': 'for scripts', 'data-maqal-title': 'for scripts',
    'maqal-header': 'the name of 0.1, which is read and no longer written', 'maqal-frequencies': 'the first word of a file', 'maqal-b': 'a test of IDs',
    'maqal-player': 'a frame, which has the rule of all frames in a `maqal-embed`',
  };
  const files = readdirSync(`${root}src`, { recursive: true }).filter((file) => file.endsWith('.rs')).map((file) => read(`src/${file}`));
  const inSources = files.flatMap((text) => [...text.matchAll(/\b(?:data-)?maqal-[a-z]+(?:-[a-z]+)*/g)].map(([name]) => name));
  const element = readdirSync(`${root}pkg/internal/element`).map((file) => read(`pkg/internal/element/${file}`));
  const inElement = [...element.join('\n').matchAll(/'(maqal-[a-z]+)'/g), ...read('docs/element.md').matchAll(/^\| `(maqal-[a-z]+)` \|/gm)].map((match) => match[1]);
  const inSidebar = [...read('src/output/sidebar.rs').matchAll(/\.(?:teasers|part)\("([a-z-]+)"/g)].map((match) => `maqal-${match[1]}`);
  const inOutput = languages.flatMap((lang) => {
    const { html, sidebar } = rendered(lang);
    const attributes = [...(html + sidebar.html).matchAll(/ (?:class="([^"]*)"|(data-maqal-[a-z]+))/g)];
    return attributes.flatMap(([, classes, name]) => classes?.split(' ') ?? [name]).filter((name) => /maqal/.test(name));
  });
  const written = new Set([...inSources, ...inSidebar, ...inElement, ...inOutput]);
  const hasRule = (name) => new RegExp(`(?:\\.|\\[|attr\\()${name}(?![a-z-])`).test(rules);

  test('each has a rule, or needs none', () => {
    assert.ok(written.size > 20 && inSidebar.length === 3, [...written].join());
    assert.deepEqual([...written].filter((name) => !(name in PLAIN) && !hasRule(name)), []);
  });
  test('what needs none is still written, and has none', () => assert.deepEqual(Object.keys(PLAIN).filter((name) => !written.has(name) || hasRule(name)), []));
  test('the story of these tests has every part', () => {
    const seen = new Set(inOutput);
    const missing = [...written].filter((name) => !(name in PLAIN) && !seen.has(name));
    // A caption without its picture, which only texts have, and what the element shows.
    assert.deepEqual(missing, ['maqal-caption', ...new Set(inElement)].filter((name) => !(name in PLAIN) && !seen.has(name)));
  });
});

describe('scripts', async () => {
  /** What each script asks for: the least line height, and whether it has a slanted hand. */
  const SCRIPTS = {
    Latn: [1.5, true], Grek: [1.5, true], Cyrl: [1.5, true], Armn: [1.5, true],
    Arab: [1.8, false], Hebr: [1.6, false], Jpan: [1.7, false], Hans: [1.7, false], Hant: [1.7, false], Kore: [1.7, false],
    Beng: [1.7, false], Deva: [1.7, false], Ethi: [1.7, false], Geor: [1.7, false], Gujr: [1.7, false], Guru: [1.7, false], Knda: [1.7, false], Mlym: [1.7, false],
    Sinh: [1.7, false], Taml: [1.7, false], Telu: [1.7, false], Khmr: [1.8, false], Laoo: [1.8, false], Mymr: [1.8, false], Thai: [1.8, false],
  };
  const tags = readdirSync(`${root}src/language/languages`).map((file) => file.slice(0, -3)).filter((tag) => !['mod', 'tests'].includes(tag));
  const wanted = [...tags, 'ku-Arab', 'pa-Arab', 'uz-Arab', 'zh-Hant'];
  const body = wanted.map((tag) => `<article class="maqal-article" lang="${tag}" dir="auto"><p>a <em>b</em></p></article>`).join('');
  const behind = '<style>body { letter-spacing: .1em; text-transform: uppercase; }</style>';
  const values = await visit(site({ body, before: behind }), (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('article')].map((article) => {
    const [p, em] = [article.querySelector('p'), article.querySelector('em')].map((element) => getComputedStyle(element));
    const part = { leading: parseFloat(p.lineHeight) / parseFloat(p.fontSize), slant: em.fontStyle, weight: Number(em.fontWeight), spacing: p.letterSpacing, transform: p.textTransform };
    return [article.lang, part];
  }))));

  for (const tag of wanted) {
    const script = new Intl.Locale(tag).maximize().script;
    test(`${tag} is set as ${script} is`, () => {
      assert.ok(script in SCRIPTS, `what does ${script} ask for?`);
      const [leading, isSlanted] = SCRIPTS[script];
      const value = values[tag];
      assert.ok(value.leading >= leading - .001, `line height ${value.leading}`);
      assert.equal(value.slant, isSlanted ? 'italic' : 'normal');
      assert.equal(value.weight > 500, !isSlanted, 'what is not slanted is heavier');
      assert.equal(value.transform, 'none');
      if (script === 'Arab') assert.equal(value.spacing, 'normal');
    });
  }
  test('Nastaliq has more room than Naskh', () => assert.ok(values.ur.leading > values.ar.leading + .3));
  test('a quotation in another language is set as that language is', async () => {
    const body = '<article class="maqal-article" lang="en"><p><em>a</em></p><blockquote lang="ar" dir="rtl"><p><em>ب</em> <q>ت</q></p></blockquote></article>';
    const value = await visit(site({ body }), (page) => computed(page, {
      outer: ['article > p em', 'fontStyle'], inner: ['blockquote em', 'fontStyle'], leading: ['blockquote p', 'lineHeight'], size: ['blockquote p', 'fontSize'], quotes: ['q', 'quotes'],
    }));
    assert.deepEqual([value.outer, value.inner, value.quotes], ['italic', 'normal', '"«" "»" "‹" "›"']);
    assert.ok(parseFloat(value.leading) / parseFloat(value.size) > 1.8, value.leading);
  });
});

/**
 * How many letters the first line of each paragraph holds that has more than one, on average. A letter of Chinese or Japanese is as wide as the type is high, and a machine
 * without a font for them shows boxes of some other width: there the column is measured.
 */
function firstLines(lang) {
  if (/ja|zh/.test(lang)) {
    const p = document.querySelector('.maqal-article > p:not([class])');
    return p.clientWidth / parseFloat(getComputedStyle(p).fontSize);
  }
  const lines = [...document.querySelectorAll('.maqal-article > p:not([class])')].flatMap((p) => {
    const range = document.createRange();
    let letters = 0, last;
    for (const { index, segment } of new Intl.Segmenter(lang).segment(p.firstChild.data)) {
      range.setStart(p.firstChild, index);
      range.setEnd(p.firstChild, index + segment.length);
      const { top } = range.getBoundingClientRect();
      if (top > (last ?? top) + 12) return letters;
      last = top;
      letters++;
    }
    return [];
  });
  return lines.reduce((sum, line) => sum + line, 0) / lines.length;
}

describe('the page', () => {
  for (const lang of languages) {
    test(`${lang}: nothing sticks out at 320 px, and a line holds what an eye follows at 1280 px`, async (context) => {
      const { sideways, characters } = await visit(story(lang), async (page) => {
        const characters = await page.evaluate(firstLines, lang);
        await page.setViewportSize({ width: 320, height: 700 });
        return { characters, sideways: await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth) };
      });
      assert.ok(sideways <= 0, `${sideways} px`);
      context.diagnostic(`${Math.round(characters)} characters a line`);
      const [least, most] = /ja|zh/.test(lang) ? [25, 42] : [45, 90];
      assert.ok(characters >= least && characters <= most, `${characters} characters a line`);
    });
  }
  test('article and sidebar stand beside each other where there is room, from the start side', async () => {
    for (const [lang, isLtr] of [['en', true], ['ar', false]]) {
      const boxes = (page) => page.evaluate(() => ['.maqal-article', '.maqal-sidebar'].map((selector) => document.querySelector(selector).getBoundingClientRect().toJSON()));
      await visit(story(lang), async (page) => {
        const [article, sidebar] = await boxes(page);
        assert.ok(isLtr ? article.right < sidebar.left : sidebar.right < article.left, lang);
        assert.equal(article.top, sidebar.top);
        await page.setViewportSize({ width: 700, height: 900 });
        const [above, below] = await boxes(page);
        assert.ok(above.bottom < below.top, lang);
      });
    }
  });
  test('<maqal-article sidebar="beside"> does the same, in a shadow root too', async () => {
    const { html, sidebar } = rendered('en');
    for (const isShadow of [false, true]) {
      const inside = isShadow ? `<template shadowrootmode="open"><link rel="stylesheet" href="/pkg/style.css">${html}${sidebar.html}</template>` : html + sidebar.html;
      const body = `<maqal-article sidebar="beside">${inside}</maqal-article>`;
      const tops = await visit(site({ body }), (page) => page.evaluate(() => {
        const host = document.querySelector('maqal-article');
        return ['.maqal-article', '.maqal-sidebar'].map((selector) => (host.shadowRoot ?? host).querySelector(selector).getBoundingClientRect().top);
      }));
      assert.equal(tops[0], tops[1], isShadow ? 'in a shadow root' : 'in the page');
    }
  });
  test('a wide table scrolls in its box, with a shadow on the side where it goes on', async () => {
    const shades = (page) => page.locator('.maqal-table').evaluate((box) => ({ sizes: getComputedStyle(box).backgroundSize.replace(/[\d.]+px/g, (size) => `${Math.round(parseFloat(size))}px`), scrolls: box.scrollWidth > box.clientWidth }));
    const scroll = (page, to) => page.locator('.maqal-table').evaluate((box, to) => new Promise((done) => {
      box.scrollIntoView();
      box.scrollLeft = to;
      requestAnimationFrame(() => requestAnimationFrame(done));
    }), to);
    for (const [lang, end] of [['en', 1000], ['ur', -1000]]) {
      await visit(story(lang), async (page) => {
        await scroll(page, 0);
        const first = await shades(page);
        assert.ok(first.scrolls);
        await scroll(page, end);
        const last = await shades(page);
        const sides = ['0px 100%, 14px 100%', '14px 100%, 0px 100%'];
        assert.deepEqual([first.sizes, last.sizes], end > 0 ? sides : sides.toReversed(), lang);
      }, { viewport: { width: 320, height: 700 } });
    }
    await visit(story('en'), async (page) => assert.deepEqual(await shades(page), { sizes: '0px 100%, 0px 100%', scrolls: false }));
  });
  test('shadows are left to browsers that know how far a box is scrolled: to others the animation would be over at once', async () => {
    const bare = await visit(site({ body: '' }), (page) => page.evaluate(() => {
      const outside = (rules) => [...rules].flatMap((rule) => (rule instanceof CSSSupportsRule ? [] : [rule.style?.animationTimeline ?? '', ...outside(rule.cssRules ?? [])]));
      return outside(document.styleSheets[0].cssRules).filter((timeline) => timeline.includes('scroll'));
    }));
    assert.deepEqual(bare, []);
  });
  test('a wide table is reached and scrolled by keys', async () => {
    await visit(story('en'), async (page) => {
      const box = page.locator('.maqal-table');
      await box.scrollIntoViewIfNeeded();
      await page.locator('h3 + p a').focus();
      await page.keyboard.press('Tab');
      assert.ok(await box.evaluate((box) => box === document.activeElement));
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('.maqal-table').scrollLeft > 0, undefined, { timeout: 5000 });
    }, { viewport: { width: 320, height: 700 } });
  });
  test('sides are those of the text', async () => {
    for (const [lang, start, end] of [['en', 'Left', 'Right'], ['he', 'Right', 'Left']]) {
      const value = await visit(story(lang), (page) => computed(page, {
        quote: ['.maqal-pullquote', `border${start}Width`], other: ['.maqal-pullquote', `border${end}Width`], list: ['.maqal-article > ul', `padding${start}`],
        align: ['td', 'textAlign'],
      }));
      assert.ok(parseFloat(value.quote) > 2 && parseFloat(value.list) > 10, JSON.stringify(value));
      assert.deepEqual([value.other, value.align], ['0px', start.toLowerCase()]);
    }
  });
  test('cells stand at the side where their table begins, whatever the direction of a word in them', async () => {
    const table = (dir) => `<article class="maqal-article" dir="${dir}"><div class="maqal-table"><table><tr><th>Year<td dir="${dir === 'ltr' ? 'rtl' : 'ltr'}">1,2</table></div></article>`;
    await visit(site({ body: table('ltr') + table('rtl') }), async (page) => {
      const sides = await page.evaluate(() => Array.from(document.querySelectorAll('th, td'), (cell) => getComputedStyle(cell).textAlign));
      assert.deepEqual(sides, ['left', 'left', 'right', 'right']);
    });
  });
  test('code keeps its order among right-to-left words', async () =>
    assert.deepEqual(await visit(story('ar'), (page) => computed(page, { direction: ['p > code', 'direction'], bidi: ['p > code', 'unicodeBidi'] })), { direction: 'ltr', bidi: 'isolate' }));
});

describe('light, dark, and other media', () => {
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const brightness = (color) => channels(color).slice(0, 3).reduce((sum, part) => sum + part, 0) / (color.startsWith('rgb') ? 765 : 3);

  test('text has the color of the page around it, by preference of the reader or by the choice of the site', async () => {
    const text = { ink: ['.maqal-article > p', 'color'], soft: ['figcaption', 'color'] };
    for (const [colorScheme, isDark] of [['light', false], ['dark', true]]) {
      const value = await visit(story('en'), (page) => computed(page, text), { colorScheme });
      assert.deepEqual(Object.values(value).map((color) => brightness(color) > .5), [isDark, isDark], JSON.stringify(value));
    }
    const own = await visit(story('en', { behind: '<style>body { background: #123; color: #fed; }</style>' }), (page) => computed(page, text));
    assert.equal(own.ink, 'rgb(255, 238, 221)');
    assert.ok(brightness(own.soft) > .5, own.soft);
  });
  test('forced colors: what has a ground on other screens has an edge', async () => {
    const grounds = ['pre', 'details', '.maqal-keywords li > a', '.maqal-embed > a', '.maqal-embed > blockquote'];
    const edges = (options) => visit(story('en'), (page) => page.evaluate((grounds) => grounds.map((selector) => {
      const { borderBlockStartWidth, borderBlockStartColor } = getComputedStyle(document.querySelector(selector));
      return [borderBlockStartWidth, borderBlockStartColor];
    }), grounds), options);
    for (const [width, color] of await edges({ forcedColors: 'active' })) {
      assert.equal(width, '1px');
      assert.ok(channels(color).length === 3, color);
    }
  });
  test('print: no sidebar, no players; addresses and what was folded are there', async () => {
    const value = await visit(story('ar'), async (page) => {
      await page.emulateMedia({ media: 'print' });
      return computed(page, {
        sidebar: ['.maqal-sidebar', 'display'], player: ['audio', 'display'], link: ['p > a[href^="http"]', 'content', '::after'], note: ['sup > a', 'content', '::after'],
        folded: ['details', 'contentVisibility', '::details-content'], figure: ['figure', 'breakInside'], heading: ['h2', 'breakAfter'],
      });
    });
    assert.deepEqual(value, { sidebar: 'none', player: 'none', link: '" \u2066(https://council.example/)\u2069"', note: 'none', folded: 'visible', figure: 'avoid', heading: 'avoid' });
  });
  test('reduced motion: nothing moves', async () => {
    const body = '<div class="maqal-loading" lang="en"><p>A moment</p></div>';
    const name = (reducedMotion) => visit(site({ body }), (page) => computed(page, { name: ['.maqal-loading', 'animationName'] }), { reducedMotion });
    assert.deepEqual([await name('no-preference'), await name('reduce')], [{ name: 'maqal-breath' }, { name: 'none' }]);
  });
});

describe("a site's own style sheet", () => {
  const RESET = `<style>*, ::before, ::after { margin: 0; padding: 0; box-sizing: border-box; } ol, ul { list-style: none; } a { color: inherit; text-decoration: none; }
    h1, h2, h3 { font-size: inherit; font-weight: inherit; } img, video { display: inline; max-width: none; height: auto; } table { border-collapse: separate; }</style>`;
  const PARTS = {
    size: ['h1', 'fontSize'], weight: ['h2', 'fontWeight'], gap: ['.maqal-article > p + p', 'marginTop'], bullets: ['.maqal-article > ul', 'listStyleType'], indent: ['.maqal-article > ul', 'paddingInlineStart'],
    link: ['p > a', 'textDecorationLine'], image: ['figure img', 'display'], chip: ['.maqal-keywords li > a', 'paddingInlineStart'], caption: ['figcaption', 'marginTop'], cell: ['td', 'paddingTop'],
  };
  test('its resets do not reach in, whether they come first or last', async () => {
    const values = await Promise.all([{}, { before: RESET }, { behind: RESET }].map((page) => visit(story('en', page), (page) => computed(page, { ...PARTS, gap: ['.maqal-lead + *', 'marginTop'] }))));
    assert.deepEqual(values[1], values[0]);
    assert.deepEqual(values[2], values[0]);
  });
  test('a class and an element win everywhere, also where they come first', async () => {
    const OWN = { paddingInlineStart: '7px', marginBlockStart: '8px', fontSize: '9px', lineHeight: '99px', color: 'rgb(1, 2, 3)', backgroundColor: 'rgb(4, 5, 6)', borderInlineStartWidth: '3px', textAlign: 'end' };
    const declarations = Object.entries(OWN).map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`).join(' ');
    const { html, sidebar } = rendered('en');
    const tags = [...new Set([...(html + sidebar.html).matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1]))];
    const before = `<style>${tags.map((tag) => `.maqal-page ${tag} { border-inline-start-style: solid; ${declarations} }`).join('\n')}</style>`;
    const others = await visit(story('en', { before }), (page) => page.evaluate((own) => [...document.querySelectorAll('.maqal-page *')].flatMap((element) => {
      const style = getComputedStyle(element);
      return Object.entries(own).filter(([name, value]) => style[name] !== value).map(([name]) => `${element.localName}.${element.className} ${name} ${style[name]}`);
    }), OWN));
    assert.deepEqual(others, []);
  });
  test('in a layer, any element wins', async () => {
    const sheet = '<style>@import url("/pkg/style.css") layer(maqal); h2 { font-size: 40px; }</style>';
    assert.deepEqual(await visit(story('en', { sheet }), (page) => computed(page, { size: ['.maqal-article h2', 'fontSize'], weight: ['.maqal-article h2', 'fontWeight'] })), { size: '40px', weight: '700' });
  });
});

describe('docs/style.md', () => {
  const docs = read('docs/style.md');
  const documented = [...docs.matchAll(/^\| `(--maqal-[a-z-]+)` \|/gm)].map((match) => match[1]);
  /** What each custom property is to change: where it shows, with a value and what is computed from it. */
  const EFFECTS = {
    '--maqal-accent': ['rgb(1, 2, 3)', ['.maqal-pullquote', 'borderInlineStartColor'], 'rgb(1, 2, 3)'],
    '--maqal-code-font': ['fantasy', ['code', 'fontFamily'], 'fantasy'],
    '--maqal-ink': ['rgb(1, 2, 3)', ['.maqal-article > p', 'color'], 'rgb(1, 2, 3)'],
    '--maqal-line': ['rgb(1, 2, 3)', ['.maqal-head', 'borderBlockEndColor'], 'rgb(1, 2, 3)'],
    '--maqal-measure': ['300px', ['.maqal-article', 'maxInlineSize'], '300px'],
    '--maqal-radius': ['9px', ['pre', 'borderTopLeftRadius'], '9px'],
    '--maqal-sidebar-size': ['11px', ['.maqal-sidebar', 'fontSize'], '11px'],
    '--maqal-size': ['30px', ['.maqal-article', 'fontSize'], '30px'],
    '--maqal-soft': ['rgb(1, 2, 3)', ['figcaption', 'color'], 'rgb(1, 2, 3)'],
    '--maqal-text-font': ['fantasy', ['.maqal-article > p', 'fontFamily'], 'fantasy'],
    '--maqal-title-font': ['fantasy', ['h1', 'fontFamily'], 'fantasy'],
    '--maqal-ui-font': ['fantasy', ['figcaption', 'fontFamily'], 'fantasy'],
    '--maqal-wash': ['rgb(1, 2, 3)', ['pre', 'backgroundColor'], 'rgb(1, 2, 3)'],
  };
  test('has every custom property, and no other', () => {
    const used = [...new Set([...rules.matchAll(/var\((--maqal-[a-z-]+)/g)].map((match) => match[1]))].sort();
    assert.deepEqual(documented.toSorted(), used);
    assert.deepEqual(Object.keys(EFFECTS), used);
  });
  test('each does what it says, set on the root as well as on the article', async () => {
    const declarations = Object.entries(EFFECTS).map(([name, [value]]) => `${name}: ${value};`).join(' ');
    const wanted = Object.fromEntries(Object.entries(EFFECTS).map(([name, [, where]]) => [name, where]));
    const expected = Object.fromEntries(Object.entries(EFFECTS).map(([name, [, , value]]) => [name, value]));
    for (const selector of [':root', '.maqal-article, .maqal-sidebar']) {
      const page = story('en', { behind: `<style>${selector} { ${declarations} }</style>` });
      assert.deepEqual(await visit(page, (page) => computed(page, wanted)), expected, selector);
    }
  });
  test('what its samples set is there to be set, and what they select is written', async () => {
    const styles = samples().filter(({ file, info }) => file === 'docs/style.md' && info === 'css').map(({ code }) => code);
    assert.ok(styles.length >= 2);
    const seen = await visit(story('en'), (page) => page.evaluate((styles) => styles.map((code) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(code.replace(/@import[^;]+;/g, ''));
      const rules = [...sheet.cssRules].flatMap((rule) => rule.selectorText ?? [...(rule.cssRules ?? [])].map((inner) => inner.selectorText));
      return rules.filter((selector) => !document.querySelector(selector));
    }), styles));
    assert.deepEqual(seen.flat(), []);
    const set = styles.flatMap((code) => [...code.matchAll(/(--maqal-[a-z-]+)\s*:/g)].map((match) => match[1]));
    assert.deepEqual(set.filter((name) => !documented.includes(name)), []);
  });
});
