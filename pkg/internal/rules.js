// new Rules(rules).apply(html): a site's own edits of what maqal writes.
import { badInput, badOption } from './error.js';
import { copyOfList } from './input.js';
import { OptionReader } from './option-reader.js';
import { pages } from './page.js';

const HTML = ['before', 'after', 'prepend', 'append'];
const SWITCHES = ['unwrap', 'remove'];
const isString = (value) => typeof value === 'string';
/** What an attribute can be called in HTML: https://html.spec.whatwg.org/#attributes-2 */
const isName = (name) => /^[^\s"'<>/=\0-\x1f\x7f]+$/.test(name);

function areAttributes(value) {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.entries(value).every(([name, one]) => isName(name) && (one === null || isString(one)));
}

/** A rule as the wasm takes it, in threes: a word and two values. */
function threesOf(rule, at) {
  if (rule === undefined || rule === null) throw badOption(`rules.${at}`, 'a rule, a plain object');
  const reader = new OptionReader(rule, `rules.${at}.`)
    .text('select', 'a CSS selector')
    .required('a CSS selector')
    .checked('class', (value) => isString(value) && /^\S+(?: \S+)*$/.test(value), 'classes, with a space between')
    .checked('attributes', areAttributes, 'a plain object of strings, or null for what is to go')
    .wholeNumber('limit', 1, 1_000_000);
  for (const name of HTML) reader.checked(name, isString, 'HTML');
  for (const name of SWITCHES) reader.boolean(name);
  const given = reader.finish();
  return [
    ['select', given.select, String(given.limit ?? '')],
    ...Object.entries(given.attributes ?? {}).map(([name, value]) =>
      value === null ? ['withoutAttribute', name, ''] : ['attribute', name, value]),
    ...(given.class?.split(' ') ?? []).map((name) => ['class', name, '']),
    ...HTML.filter((name) => given[name] !== undefined).map((name) => [name, given[name], '']),
    ...SWITCHES.filter((name) => given[name]).map((name) => [name, '', '']),
  ];
}

export class Rules {
  #threes;

  constructor(rules) {
    const list = copyOfList(rules);
    if (!list) throw badOption('rules', 'an array of rules');
    this.#threes = list.flatMap((rule, at) => threesOf(rule, at).flat());
    // A selector that is none is found here, and not where the first article comes by.
    this.#apply('new Rules', '');
  }

  apply(html) {
    if (!isString(html)) throw badInput('HTML that renderArticle() gave, a string');
    return this.#apply('Rules.apply', html);
  }

  #apply(name, html) {
    return pages.run(name, (glue) => glue.applyRules(this.#threes, html));
  }
}
