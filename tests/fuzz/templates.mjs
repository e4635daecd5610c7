// Random templates, most of them with mistakes: where one is accepted, does a parser find the article in its slot, and
// all else as it was? parse5 is the judge.
//
// node tests/fuzz/templates.mjs [COUNT] [SEED]   prints what is wrong, the shortest templates first
import * as parse5 from 'parse5';
import { MaqalError, PageTemplate } from '../../pkg/page-inline.js';

/** Numbers from a seed, the same in every run. */
export function generator(seed) {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const words = (text) => text.trim().split(/\s+/);
/** What is written together more often than chance would have it, so that the rare meets the rare. */
const FAMILIES = [
  words(`div div div section article main aside p p span a b i font em table tbody tr td th caption select option optgroup
    button ul li dl dd dt svg math foreignObject title desc mtext annotation-xml textarea script style noscript template
    iframe xmp h1 h2 form label object pre listing marquee applet malignmark details summary x-card nobr ruby rt center fieldset legend frameset body head
    html noembed mglyph hr br img input col colgroup plaintext`),
  words('table table tbody thead tfoot tr tr td td th caption colgroup col div p b form select template span x-card'),
  words('svg svg math foreignObject title desc mi mtext annotation-xml g path style script p b div br table td a font'),
  words('a b i em font nobr p p div span button object table td li ul x-card h1 select option address'),
];
const SLOTS = words(`div div main section article aside td td th li dd x-slot x-slot span p figure h1 caption details
  fieldset blockquote dialog body search menu`);
const STRAYS = ['text', '<!--c-->', '<!-- <div data-maqal=article> -->', '</p>', '</p>', '</br>', '</div>', '<![CDATA[x]]>',
  '<![CDATA[ > <div data-maqal=article> ]]>', '&amp;', '<p>', '</table>', '</tbody>', '</tr>', '</td>', '</svg>', '</b>', '</a>',
  '</span>', '</h1>', '</li>', '</body>', '</form>', '</select>', '</template>', '</title>', '<!-->', '<?x>', '</ x>', '<1', '<a<b>', '\0', '<p title=">">',
  '<font color=x>', '<annotation-xml encoding=text/html>', '<svg><title>t</title><path/></svg>', '<math></math>', '<table><tr><td></td></tr></table>',
  '<select><option>x</select>', '<script>"</svg><table>"</script>', '<noscript><p></noscript>', '<textarea></textarea>'];

/** A random template. */
export function template(random) {
  const pick = (list) => list[random(list.length)];
  const family = pick(FAMILIES);
  const open = [];
  let out = pick(['<!doctype html>', '']) + pick(['<html>', '', '<html lang=x>'])
    + pick(['<head><title>t</title></head>', '<head></head>', '<head><title>t</title>', '<title>t</title>', ''])
    + pick(['<body>', '<body>', '<body>', '']);
  const step = () => {
    const kind = random(10);
    if (kind < 5) {
      const name = pick(random(4) ? family : FAMILIES[0]);
      out += `<${name}${pick(['', '', '', ' id=1', ' title="<div data-maqal=article>"', '/', ' color=x'])}>`;
      open.push(name);
    } else if (kind < 8 && open.length > 0) {
      const [name] = open.splice(random(4) ? open.length - 1 : random(open.length), 1);
      if (random(8)) out += `</${name}>`;
    } else if (kind === 8) {
      out += pick(STRAYS);
    } else {
      out += ' ';
    }
  };
  for (let left = random(12); left > 0; left--) step();
  const slot = pick(SLOTS);
  out += `<${slot} data-maqal=article>`
    + pick(['', '', 'loading', '<p>loading</p>', '<p>a<p>b', '<b>x', '<!--x-->', '<table>', '<svg>', '<a>x</a>', '<table><tr><td>'])
    + pick([`</${slot}>`, `</${slot}>`, `</${slot}>`, `</${slot}>`, '']);
  for (let left = random(6); left > 0; left--) step();
  while (open.length > 0) {
    const name = open.pop();
    if (random(6)) out += `</${name}>`;
  }
  return out + pick(['</body></html>', '', '</body>']);
}

/** Of everything that an article may hold. */
export const ARTICLE = '<h2>x</h2><p>متن <a href="/x">y</a> <b>z</b></p><ul><li>1</li></ul><dl><dt>t</dt><dd>d</dd></dl>'
  + '<table><caption>c</caption><tbody><tr><td>c</td></tr></tbody></table><blockquote><p>q</p></blockquote>'
  + '<figure><img src="/i.png" alt=""><figcaption>f</figcaption></figure><p>end</p>';
const rendered = (html) => ({ html, article: { title: '' }, sidebar: { html: '' } });

function slotsOf(node, found = []) {
  if (node.attrs?.some(({ name, value }) => name === 'data-maqal' && value === 'article')) found.push(node);
  for (const child of node.childNodes ?? []) slotsOf(child, found);
  if (node.content) slotsOf(node.content, found);
  return found;
}

/** What is wrong with a page into which an article was set; undefined where nothing is. */
export function fault(empty, full) {
  const [before, after] = [empty, full].map((html) => parse5.parse(html, { scriptingEnabled: true }));
  const [[slot], slots] = [slotsOf(before), slotsOf(after)];
  if (!slot) return 'no element is the slot';
  if (slots.length !== 1) return `${slots.length} slots`;
  if (parse5.serialize(slots[0]) !== ARTICLE + parse5.serialize(slot)) return 'the slot holds something else';
  slot.childNodes = slots[0].childNodes = [];
  return parse5.serialize(before) === parse5.serialize(after) ? undefined : 'the rest is not as it was';
}

/** Judges a template: `{ isAccepted, fault, error }`. */
export function judge(page) {
  let compiled;
  try {
    compiled = new PageTemplate(page, { head: 'off' });
  } catch (error) {
    if (error instanceof MaqalError && error.code === 'BAD_TEMPLATE') return { isAccepted: false, error };
    throw error;
  }
  const [empty, full] = ['', ARTICLE].map((html) => compiled.render(rendered(html)));
  compiled.free();
  return { isAccepted: true, fault: fault(empty, full) };
}

/** Judges as many random templates: how many were accepted, and those that should not have been. */
export function judgeMany(count, seed) {
  const random = generator(seed);
  const reasons = new Map();
  const wrong = [];
  let accepted = 0;
  for (let left = count; left > 0; left--) {
    const page = template(random);
    const verdict = judge(page);
    if (verdict.isAccepted) accepted++;
    else {
      const reason = verdict.error.message.replace(/^template: (<[\w-]+> at byte \d+: )?/, '').replace(/<\/?[\w-]+>| \(.*\)/g, '…').slice(0, 50);
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    if (verdict.fault) wrong.push({ page, fault: verdict.fault });
  }
  return { accepted, wrong, reasons };
}

if (process.argv[1]?.endsWith('templates.mjs')) {
  const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
  const { accepted, wrong, reasons } = judgeMany(count, seed);
  console.log(`${count} templates (seed ${seed}), ${accepted} accepted, ${wrong.length} of them wrong`);
  for (const [reason, times] of [...reasons].toSorted((one, other) => other[1] - one[1])) console.log(`  ${times} refused: ${reason}`);
  wrong.sort((one, other) => one.page.length - other.page.length);
  for (const { page, fault } of wrong.slice(0, 30)) console.log(`- ${fault}\n    ${page}`);
}
