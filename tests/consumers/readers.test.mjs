// Reader tools on a page that has an article of ours and no JSON-LD: they find in its markup what it says of itself.
// Firefox's reader view is Readability. It takes a date from metadata alone, so that none is asked of it here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { articles } from './articles.mjs';

const parsed = (page) => parseHTML(page).document;

/** Checks all that have a value of the article, and lists all that are wrong. */
async function checkAll(context, has, find) {
  const having = articles.filter(({ rendered }) => has(rendered.article));
  const problems = [];
  for (const { name, rendered, page } of having) {
    const { found, isRight } = await find(rendered.article, page);
    if (!isRight) problems.push(`${name}: ${found}`);
  }
  context.diagnostic(`${having.length - problems.length} of ${having.length}`);
  assert.ok(having.length > 20);
  assert.deepEqual(problems, [], problems.join('\n'));
}

test('Readability finds every byline', (context) =>
  checkAll(context, (article) => article.byline, (article, page) => {
    const found = new Readability(parsed(page)).parse()?.byline;
    return { found, isRight: found === article.byline };
  }));

test('Readability finds every headline', (context) =>
  checkAll(context, (article) => article.title, (article, page) => {
    const found = new Readability(parsed(page)).parse()?.title;
    return { found, isRight: found === article.title };
  }));

test('Defuddle finds every date', (context) =>
  checkAll(context, (article) => article.published, async (article, page) => {
    const { published: found } = await Defuddle(parsed(page), 'https://news.example/story');
    return { found, isRight: found === article.published };
  }));

test('Defuddle finds every author', (context) =>
  checkAll(context, (article) => article.authors.length, async (article, page) => {
    const { author: found } = await Defuddle(parsed(page), 'https://news.example/story');
    return { found, isRight: article.authors.every((name) => found.includes(name)) };
  }));
