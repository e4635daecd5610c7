// maqal/providers: the exact requests to a search engine, held against a schema of what Elasticsearch and OpenSearch
// document. No live engine: neither is free software that a test could install here. PostgreSQL is real:
// tests/services.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { install } from './packed.mjs';

const { project } = await install();
writeFileSync(join(project, 'providers.mjs'), "export * from 'maqal/providers';\n");
const { elasticsearchMapping, elasticsearchProvider, postgresProvider } = await import(pathToFileURL(join(project, 'providers.mjs')));

// Written down from the references of Elasticsearch 8 and OpenSearch 2:
// https://www.elastic.co/docs/reference/query-languages/query-dsl, https://docs.opensearch.org/docs/latest/query-dsl. A
// field is a type, a list of one, or a function that says whether it is right.
const text = 'string';
const number = 'number';
const list = (of) => ({ list: of });
const one = (...names) => (value) => names.includes(value);
const duration = (value) => /^\d+(d|h|m|s|ms)$/.test(value);
const percent = (value) => /^-?\d+%?$/.test(value);
const instant = (value) => !Number.isNaN(Date.parse(value));
const field = (of) => ({ any: of });
const query = () => QUERY;
const document = { title: text, lead: text, text, keywords: list(text) };
const QUERY = {
  bool: { must: list(query), should: list(query), must_not: list(query), filter: list(query), minimum_should_match: percent, boost: number },
  boosting: { positive: query, negative: query, negative_boost: number },
  function_score: { query, functions: list({ filter: query, weight: number, exp: field({ origin: instant, scale: duration, decay: number, offset: duration }) }), score_mode: one('multiply', 'sum', 'avg', 'first', 'max', 'min'), boost_mode: one('multiply', 'replace', 'sum', 'avg', 'max', 'min') },
  more_like_this: { fields: list(text), like: list({ _index: text, _id: text, doc: document }), unlike: list(text), max_query_terms: number, min_term_freq: number, min_doc_freq: number, max_doc_freq: number, min_word_length: number, max_word_length: number, stop_words: list(text), analyzer: text, minimum_should_match: percent, boost_terms: number, include: 'boolean', boost: number, fail_on_unsupported_field: 'boolean' },
  match: field({ query: text, boost: number, operator: one('and', 'or') }),
  term: field({ value: text, boost: number }),
  terms: field(list(text)),
  range: field({ gt: instant, gte: instant, lt: instant, lte: instant, format: text }),
  exists: { field: text },
};
const REQUEST = {
  size: number,
  from: number,
  _source: list(text),
  query,
  highlight: { pre_tags: list(text), post_tags: list(text), number_of_fragments: number, fragment_size: number, fields: field({ number_of_fragments: number, fragment_size: number }) },
};

/** Every way in which a value is not what the schema says. */
function wrong(value, schema, path = '') {
  const known = schema === query ? QUERY : schema;
  if (typeof known === 'string') return typeof value === known ? [] : [`${path}: ${JSON.stringify(value)} is no ${known}`];
  if (typeof known === 'function') return known(value) ? [] : [`${path}: ${JSON.stringify(value)}`];
  if (known.list) return Array.isArray(value) ? value.flatMap((item, at) => wrong(item, known.list, `${path}[${at}]`)) : [`${path}: no list`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`];
  if (known === QUERY && Object.keys(value).length !== 1) return [`${path}: a query has one kind, and this ${Object.keys(value)}`];
  return Object.entries(value).flatMap(([name, item]) => {
    const of = known.any ?? (Object.hasOwn(known, name) ? known[name] : undefined);
    return of ? wrong(item, of, `${path}.${name}`) : [`${path}.${name}: unknown`];
  });
}

const article = { id: 'a1', canonicalUrl: 'https://news.example/a1', title: 'The olive mill opens', lead: null, text: `The valley presses. ${'Olives. '.repeat(2000)}`, keywords: [{ text: 'olives' }, 'mill'], published: '2026-03-02', section: 'Valley', lang: 'en-GB', authors: ['Lina Haddad'] };
const hits = (...sources) => ({ hits: { hits: sources.map((_source, at) => ({ _id: _source.id, _score: 8 / (at + 1), _source, highlight: { title: ['The \u0002olive\u0003 oil of the \u0002mill\u0003'], text: ['the \u0002olive\u0003'] } })) } });

/** A provider whose engine gives that answer, and the requests that it got. */
function engine(answer, options) {
  const requests = [];
  const fetch = async (address, request) => {
    requests.push({ address, ...request, body: JSON.parse(request.body) });
    return answer instanceof Response ? answer : Response.json(answer);
  };
  return { requests, provider: elasticsearchProvider({ url: 'https://search.example:9200/', fetch, ...options }) };
}

describe('elasticsearchProvider', () => {
  const asked = [
    ['an article', article, undefined],
    ['all options', article, { limit: 3, now: Date.UTC(2026, 5, 1), halfLifeDays: 0.5, pastOnly: true, blocked: ['b', 'https://news.example/b'] }],
    ['little known', { title: 'Mill' }, undefined],
    ['nothing known', {}, { pastOnly: true }],
  ];
  for (const [name, about, options] of asked) {
    test(`what it asks is what the engines document: ${name}`, async () => {
      const { provider, requests } = engine(hits());
      await provider.related(about, options);
      assert.deepEqual(requests.map(({ address, method }) => [address, method]), [['https://search.example:9200/articles/_search', 'POST']]);
      assert.deepEqual(wrong(requests[0].body, REQUEST), []);
    });
  }

  test('the schema knows a wrong request', () => {
    assert.deepEqual(wrong({ size: '5', query: { more_like_this: { field: ['title'] } } }, REQUEST), ['.size: "5" is no number', '.query.more_like_this.field: unknown']);
    assert.deepEqual(wrong({ query: { bool: {}, term: {} } }, REQUEST).length, 1);
  });

  test('it asks for what was asked', async () => {
    const { provider, requests } = engine(hits(), { index: 'news/1', headers: { authorization: 'ApiKey x' } });
    await provider.related(article, { limit: 3, blocked: ['b'], pastOnly: true });
    const [{ address, headers, body }] = requests;
    assert.equal(address, 'https://search.example:9200/news%2F1/_search');
    assert.deepEqual(headers, { authorization: 'ApiKey x', 'content-type': 'application/json' });
    assert.equal(body.size, 3);
    const { bool } = body.query.boosting.positive.function_score.query;
    const { like, fields } = bool.must[0].more_like_this;
    assert.deepEqual(fields, ['title', 'lead', 'keywords', 'text']);
    assert.deepEqual([like[0]._index, like[0].doc.title, like[0].doc.keywords], ['news/1', article.title, ['olives', 'mill']]);
    assert.ok(like[0].doc.text.length <= 4000 && !('lead' in like[0].doc));
    assert.deepEqual(bool.must_not, [{ terms: { id: ['a1', 'b'] } }, { terms: { url: ['https://news.example/a1', 'b'] } }]);
    assert.deepEqual(bool.filter, [{ range: { published: { lte: '2026-03-02T00:00:00.000Z' } } }]);
    assert.deepEqual(body.query.boosting.negative.bool.must_not, [{ term: { lang: { value: 'en' } } }]);
  });

  test('its section and its author count as much as in an index', async () => {
    const { provider, requests } = engine(hits());
    await provider.related({ ...article, section: 'farming', author: 'Salma' });
    const { should } = requests[0].body.query.boosting.positive.function_score.query.bool;
    assert.deepEqual(should.slice(1), [
      { term: { section: { value: 'farming', boost: 0.05 } } },
      { term: { author: { value: 'Salma', boost: 0.03 } } },
    ]);
  });

  test('fields are those of the mapping, and of what `maqal index --format es-bulk` writes', async () => {
    const { bulkLines } = await import(pathToFileURL(join(project, 'node_modules/maqal/bin/bulk.js')));
    const written = JSON.parse(bulkLines('articles', { ...article, url: '/', lead: 'x', author: 'y', image: 'z' }).split('\n')[1]);
    assert.deepEqual(Object.keys(written).sort(), Object.keys(elasticsearchMapping.properties).sort());
  });

  test('hits come as related articles', async () => {
    const { provider } = engine(hits({ id: '1', url: '/1', title: 'Oil', published: '2026-01-01' }, { id: '2', url: '/2', title: 'Mill' }));
    assert.deepEqual(await provider.related(article), [
      { id: '1', url: '/1', title: 'Oil', published: '2026-01-01', score: 1, why: ['olive', 'mill'] },
      { id: '2', url: '/2', title: 'Mill', score: 0.5, why: ['olive', 'mill'] },
    ]);
    assert.deepEqual(await engine(hits()).provider.related(article), []);
  });

  test('FETCH_FAILED says what the engine said', async () => {
    const refused = new Response('{"error":{"reason":"no such index [articles]"}}', { status: 404 });
    await assert.rejects(engine(refused).provider.related(article), { name: 'MaqalError', code: 'FETCH_FAILED', message: /answered 404, no such index \[articles\]/ });
    await assert.rejects(engine(new Response('<html>')).provider.related(article), { code: 'FETCH_FAILED', message: /something else than hits/ });
    const down = elasticsearchProvider({ url: 'https://search.example', fetch: () => Promise.reject(new TypeError('no network')) });
    await assert.rejects(down.related(article), { code: 'FETCH_FAILED', message: /no network/ });
  });
});

describe('what they refuse', () => {
  const { provider } = engine(hits());
  for (const [name, work, expected] of [
    ['no url', () => elasticsearchProvider({}), { code: 'BAD_OPTION', option: 'url' }],
    ['an unknown option', () => elasticsearchProvider({ url: 'https://x.example', key: 'x' }), { code: 'BAD_OPTION', option: 'key' }],
    ['no query', () => postgresProvider({}), { code: 'BAD_OPTION', option: 'query' }],
    ['a table that is none', () => postgresProvider({ query: () => {}, table: 'a; DROP TABLE b' }), { code: 'BAD_OPTION', option: 'table' }],
    ['a wrong limit', () => provider.related(article, { limit: 0.5 }), { code: 'BAD_OPTION', option: 'limit' }],
    ['no article', () => provider.related('a'), { code: 'BAD_INPUT' }],
  ]) test(name, () => assert.rejects(async () => work(), { name: 'MaqalError', ...expected }));
});
