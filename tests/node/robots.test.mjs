// What `maqal index` makes of a robots.txt: RFC 9309.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAllowed, rulesIn } from '../../pkg/bin/robots.js';

describe('robots.txt', () => {
  const cases = [
    ['nothing in it forbids nothing', '', '/a', true],
    ['all crawlers are asked to leave a folder', 'User-agent: *\nDisallow: /private/', '/private/a', false],
    ['and not what only begins like it', 'User-agent: *\nDisallow: /private/', '/privateer', true],
    ['the longest rule counts, wherever it stands', 'User-agent: *\nAllow: /news/open/\nDisallow: /news/', '/news/open/1', true],
    ['of two as long, the one that allows', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news', true],
    ['a group of its own stands for that of all', 'User-agent: *\nDisallow: /\n\nUser-agent: maqal-index\nDisallow: /drafts', '/news', true],
    ['in any case, with a version', 'User-Agent: MAQAL-Index/2.0\nDISALLOW: /', '/news', false],
    ['groups of one name are one group', 'User-agent: maqal-index\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: maqal-index\nDisallow: /b', '/b', false],
    ['several names stand over one group', 'User-agent: other\nUser-agent: maqal-index\nDisallow: /a', '/a', false],
    ['a name within another is not meant', 'User-agent: maqal\nDisallow: /\nUser-agent: index\nDisallow: /', '/a', true],
    ['rules before any group are nobody\'s', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
    ['an empty rule forbids nothing', 'User-agent: *\nDisallow:', '/a', true],
    ['a star stands for anything', 'User-agent: *\nDisallow: /*/print/', '/2026/11/print/4', false],
    ['a dollar at the end for the end', 'User-agent: *\nDisallow: /*.pdf$', '/report.pdf', false],
    ['and not for what goes on', 'User-agent: *\nDisallow: /*.pdf$', '/report.pdf?page=2', true],
    ['a star before the end, the last one of its part', 'User-agent: *\nDisallow: /a*a$', '/aba-a', false],
    ['the question belongs to the path', 'User-agent: *\nDisallow: /*?print', '/story?print=1', false],
    ['letters in percent signs are the same letters', 'User-agent: *\nDisallow: /خبر', '/%D8%AE%D8%A8%D8%B1/1', false],
    ['and the other way round', 'User-agent: *\nDisallow: /%7Eann/%d8%ae', '/~ann/%D8%AE', false],
    ['a comment ends a rule', 'User-agent: * # all\nDisallow: /a # not /b', '/a', false],
    ['lines may end as on any system', 'User-agent: *\r\nDisallow: /a\rDisallow: /b', '/b', false],
    ['a byte order mark is none of it', '\ufeffUser-agent: *\nDisallow: /a', '/a', false],
    ['other lines are for others', 'Sitemap: https://news.example/map.xml\nCrawl-delay: 5\nUser-agent: *\nDisallow: /a', '/a', false],
  ];
  for (const [name, text, path, expected] of cases) test(name, () => assert.equal(isAllowed(rulesIn(text), path), expected));

  test('a rule of many stars takes no longer than its length', () => {
    const rules = rulesIn(`User-agent: *\nDisallow: /${'*a'.repeat(20_000)}$`);
    const begin = performance.now();
    assert.equal(isAllowed(rules, `/${'a'.repeat(19_999)}b`), true);
    assert.ok(performance.now() - begin < 2000);
  });
});
