// Related articles from a search engine or a database, asked as an Archive is: `related(article, options)`.
import { termsOf } from './archive.js';
import { readQuestion } from './archive/options.js';
import {
  AUTHOR,
  COMMON_DOCUMENTS,
  DEFAULT_HALF_LIFE_DAYS,
  DEFAULT_LIMIT,
  FIELD_WEIGHTS,
  LENGTH_PENALTY,
} from './archive/ranking.js';
import { MAX_REASONS, OTHER_LANGUAGE, RECENCY, SECTION } from './archive/ranking.js';
import { MaqalError } from './internal/error.js';
import { OptionReader } from './internal/option-reader.js';

const DEFAULTS = { limit: DEFAULT_LIMIT, halfLifeDays: DEFAULT_HALF_LIFE_DAYS, pastOnly: false, blocked: [] };
/** Only so much of a text is looked at: a story says at its start what it is about. */
const MAX_TEXT_CHARS = 4000;

const failed = (what, cause) => new MaqalError('FETCH_FAILED', `${what}: ${cause?.message ?? cause}`, { cause });

/** An article or a document, as fields of text. */
function read(article) {
  if (typeof article !== 'object' || article === null)
    throw new MaqalError('BAD_INPUT', 'input: expected an article, an object');
  const { id, url, canonicalUrl, title, lead, text, keywords, published, section, author, authors, lang, image } =
    article;
  const words = (keywords ?? [])
    .map((keyword) => keyword?.text ?? keyword)
    .filter((keyword) => typeof keyword === 'string');
  const address = url ?? canonicalUrl ?? undefined;
  return {
    id: String(id ?? address ?? ''),
    url: address,
    title,
    lead,
    text,
    keywords: words,
    published,
    section,
    author: author ?? authors?.[0],
    lang,
    image,
  };
}

/** As much as is known of a date as a full one; null if it is no date. */
function instant(published) {
  const time = published ? Date.parse(published) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const without = (object) =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

// Elasticsearch and OpenSearch

/**
 * The mapping for what `maqal index --format es-bulk` writes. A newsroom of one language gives the texts its analyzer
 * (`"analyzer": "arabic"`).
 */
export const elasticsearchMapping = Object.freeze({
  properties: {
    id: { type: 'keyword' },
    url: { type: 'keyword' },
    title: { type: 'text' },
    lead: { type: 'text' },
    text: { type: 'text' },
    keywords: { type: 'text' },
    published: { type: 'date', format: 'strict_date_optional_time' },
    section: { type: 'keyword' },
    author: { type: 'keyword' },
    lang: { type: 'keyword' },
    image: { type: 'keyword', index: false },
  },
});

/** Marks that the engine puts around the article's words: no text has these characters. */
const [MARK, END] = ['\u0002', '\u0003'];

export function elasticsearchProvider(options) {
  const {
    url,
    index = 'articles',
    headers = {},
    fetch = globalThis.fetch,
  } = new OptionReader(options)
    .text('url')
    .required('the address of the search engine')
    .text('index')
    .textsByName('headers')
    .function('fetch')
    .finish();
  const address = `${url.replace(/\/+$/, '')}/${encodeURIComponent(index)}/_search`;

  async function ask(body) {
    const what = `the search engine at ${address}`;
    let answer;
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      answer = await response.json().catch(() => ({}));
      if (!response.ok)
        throw new Error(`it answered ${response.status}${answer.error?.reason ? `, ${answer.error.reason}` : ''}`);
    } catch (cause) {
      throw failed(what, cause);
    }
    if (!Array.isArray(answer.hits?.hits)) throw failed(what, 'it answered something else than hits');
    return answer.hits.hits;
  }

  return {
    async related(article, options) {
      const asked = read(article);
      const settings = { ...DEFAULTS, ...readQuestion(options) };
      const hits = await ask(searchBody(asked, index, settings));
      const highest = hits[0]?._score || 1;
      return hits.slice(0, settings.limit).map(({ _source: source, _score: score, highlight = {} }) => {
        const words = Object.values(highlight)
          .flat()
          .flatMap((part) =>
            part
              .split(MARK)
              .slice(1)
              .map((piece) => piece.split(END)[0]),
          );
        return {
          ...source,
          score: Math.round((1000 * score) / highest) / 1000,
          why: [...new Set(words)].slice(0, MAX_REASONS),
        };
      });
    },
  };
}

function searchBody(
  { id, url, title, lead, text: body, keywords, published, section, author, lang },
  index,
  { limit, now, halfLifeDays, pastOnly, blocked },
) {
  const origin = now === undefined ? instant(published) : new Date(now).toISOString();
  const own = without({
    title,
    lead,
    text: body?.slice(0, MAX_TEXT_CHARS),
    keywords: keywords.length ? keywords : undefined,
  });
  const likes = {
    more_like_this: {
      fields: Object.keys(FIELD_WEIGHTS),
      like: [{ _index: index, doc: own }],
      min_term_freq: 1,
      min_doc_freq: 2,
      max_query_terms: 40,
      minimum_should_match: '10%',
    },
  };
  const ids = [...new Set([id, ...blocked])].filter(Boolean);
  const urls = [...new Set([url, ...blocked])].filter(Boolean);
  const query = {
    bool: {
      must: [likes],
      should: [
        ...(title ? [{ match: { title: { query: title, boost: FIELD_WEIGHTS.title } } }] : []),
        ...(section ? [{ term: { section: { value: section, boost: SECTION } } }] : []),
        ...(author ? [{ term: { author: { value: author, boost: AUTHOR } } }] : []),
      ],
      must_not: [...(ids.length ? [{ terms: { id: ids } }] : []), ...(urls.length ? [{ terms: { url: urls } }] : [])],
      filter: pastOnly && origin ? [{ range: { published: { lte: origin } } }] : [],
    },
  };
  const functions = [];
  if (origin)
    functions.push(
      { weight: 1 - RECENCY },
      {
        weight: RECENCY,
        exp: { published: { origin, scale: `${Math.max(1, Math.round(halfLifeDays * 24))}h`, decay: 0.5 } },
      },
    );
  const scored = functions.length
    ? { function_score: { query, functions, score_mode: 'sum', boost_mode: 'multiply' } }
    : query;
  const inLanguage = lang
    ? {
        boosting: {
          positive: scored,
          negative: {
            bool: {
              must: [{ exists: { field: 'lang' } }],
              must_not: [{ term: { lang: { value: lang.split('-')[0] } } }],
            },
          },
          negative_boost: OTHER_LANGUAGE,
        },
      }
    : scored;
  const highlighted = { number_of_fragments: 2, fragment_size: 100 };
  return {
    size: limit,
    _source: ['id', 'url', 'title', 'published', 'section', 'lang', 'image'],
    query: inLanguage,
    highlight: {
      pre_tags: [MARK],
      post_tags: [END],
      fields: { title: highlighted, lead: highlighted, text: highlighted },
    },
  };
}

// PostgreSQL

/** Of so many terms, those that say most, a document must have one: by all of them nearly every one would be found. */
const MAX_REQUIRED_TERMS = 32;

/** So many documents are handed to the wasm at a time. */
const AT_A_TIME = 100;

/** A term says nothing that at least half of all documents have, unless those are as few as one story may have. */
const isCommon = (documents, all) => documents > 10 && 2 * documents >= all;

/**
 * The terms by which maqal's own index knows documents: PostgreSQL's dictionaries have other stems, of fewer languages,
 * and no words of scripts without spaces. The entry that fits the runtime brings the wasm.
 */
async function ownTermsOf(documents) {
  const { init } = await import('maqal');
  await init();
  return termsOf(documents);
}

const isTableName = (value) => typeof value === 'string' && /^[a-z_][a-z0-9_]{0,40}$/.test(value);

export function postgresProvider(options) {
  const { query: run, table = 'articles' } = new OptionReader(options)
    .function('query')
    .required('a function such as (sql, values) => pool.query(sql, values)')
    .checked('table', isTableName, 'a name of small letters, digits and underscores')
    .finish();
  const query = async (sql, values = []) => {
    try {
      const { rows } = await run(sql, values);
      if (!Array.isArray(rows)) throw new Error('it answered something else than rows');
      return rows;
    } catch (cause) {
      throw failed('PostgreSQL', cause);
    }
  };

  async function addSome(documents) {
    if (documents.some(({ id }) => id === ''))
      throw new MaqalError('BAD_INPUT', 'input: expected documents with an id each');
    const allTerms = await ownTermsOf(documents);
    for (const [at, { id, url, title, published, section, author, image }] of documents.entries()) {
      const { lang, ...terms } = allTerms[at];
      await query(
        `INSERT INTO ${table} (id, url, title, published, section, author, lang, image, terms, length)
         VALUES ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8, $9::tsvector, $10)
         ON CONFLICT (id) DO UPDATE SET (url, title, published, section, author, lang, image, terms, length) =
           (excluded.url, excluded.title, excluded.published, excluded.section, excluded.author, excluded.lang,
            excluded.image, excluded.terms, excluded.length)`,
        [
          id,
          url,
          title ?? '',
          instant(published),
          section,
          author,
          lang,
          image,
          tsvectorOf(lang, terms),
          lengthOf(terms),
        ],
      );
    }
  }

  return {
    async setup() {
      await query(`CREATE TABLE IF NOT EXISTS ${table} (id text PRIMARY KEY, url text, title text NOT NULL,
        published timestamptz, section text, author text, lang text,
        image text, terms tsvector NOT NULL, length float8 NOT NULL)`);
      await query(`CREATE INDEX IF NOT EXISTS ${table}_terms ON ${table} USING gin (terms)`);
      await query(`CREATE INDEX IF NOT EXISTS ${table}_published ON ${table} (published)`);
      await query(`CREATE TABLE IF NOT EXISTS ${table}_words (lexeme text PRIMARY KEY, documents int NOT NULL)`);
    },

    async add(documents) {
      const all = [documents].flat().map(read);
      for (let at = 0; at < all.length; at += AT_A_TIME) await addSome(all.slice(at, at + AT_A_TIME));
    },

    async analyze() {
      await query(`WITH counted AS (SELECT word, ndoc FROM ts_stat('SELECT terms FROM ${table}')),
        gone AS (DELETE FROM ${table}_words WHERE lexeme NOT IN (SELECT word FROM counted))
        INSERT INTO ${table}_words SELECT word, ndoc FROM counted
        ON CONFLICT (lexeme) DO UPDATE SET documents = excluded.documents`);
      await query(`ANALYZE ${table}`);
    },

    async remove(id) {
      return (await query(`DELETE FROM ${table} WHERE id = $1 RETURNING id`, [String(id)])).length > 0;
    },

    async related(article, options) {
      const asked = read(article);
      const { limit, now, halfLifeDays, pastOnly, blocked } = { ...DEFAULTS, ...readQuestion(options) };
      const [{ lang, terms, weights, words }] = await ownTermsOf([asked]);
      const counts = await query(`SELECT lexeme, documents FROM ${table}_words WHERE lexeme = ANY ($1::text[])`, [
        [languageLexeme(lang), ...terms.map(String)],
      ]);
      const found = terms.map((term, at) => ({ lexeme: String(term), word: words[at], weight: weights[at] }));
      const documentsOf = new Map(counts.map(({ lexeme, documents }) => [lexeme, documents]));
      const lexemes = rarest(found, languageLexeme(lang), documentsOf);
      const origin = now === undefined ? instant(asked.published) : new Date(now).toISOString();
      const allowed = [asked.id, asked.url ?? null, asked.title ?? '', blocked, origin, pastOnly];
      const rows = await query(likest(table), [
        ...allowed,
        lexemes.map(({ lexeme }) => lexeme),
        lexemes.map(({ worth }) => worth),
        lexemes
          .slice(0, MAX_REQUIRED_TERMS)
          .map(({ lexeme }) => lexeme)
          .join('|'),
        halfLifeDays,
        lang ?? null,
        asked.section ?? null,
        limit,
        asked.author ?? null,
      ]);
      if (rows.length < limit)
        rows.push(...(await query(newest(table), [...allowed, rows.map(({ id }) => id), limit - rows.length])));
      const wordOf = new Map(lexemes.map(({ lexeme, word }) => [lexeme, word]));
      const highest = Math.max(...rows.map(({ score }) => score), Number.MIN_VALUE);
      return rows.map(({ score, why, published, ...known }) => ({
        ...without({ ...known, published: published?.toISOString?.() ?? published }),
        score: Math.round((1000 * score) / highest) / 1000,
        why: [...new Set(why.map((lexeme) => wordOf.get(lexeme)).filter(Boolean))].slice(0, MAX_REASONS),
      }));
    },
  };
}

/** A lexeme that every document of a language has: its count is theirs. */
const languageLexeme = (lang = '') => `lang:${lang}`;

/** As PostgreSQL reads a lexeme among others. */
const quoted = (lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The terms of a document: its lexemes are maqal's numbers of terms, and a lexeme's place is the term's weight. */
const tsvectorOf = (lang, { terms, weights }) =>
  [quoted(languageLexeme(lang)), ...terms.map((term, at) => `${term}:${weights[at]}`)].join(' ');

/** The length of a document's vector, before terms were cut off. */
const lengthOf = ({ weights, cut }) => Math.max(1, Math.hypot(...weights) * (1 + cut / 100));

/**
 * The terms that say anything, those first that say most, each with its worth: its weight in the article by the square
 * of its inverse document frequency, once for the article and once for the document that has it. It is frequent by the
 * number of documents, as in the index, and says nothing by their share.
 */
function rarest(terms, ofLanguage, documentsOf) {
  const all = documentsOf.get(ofLanguage) ?? Infinity;
  const known = terms.filter(({ lexeme }) => !isCommon(documentsOf.get(lexeme) ?? 0, all));
  for (const term of known) {
    const rarity = Math.log(1 + COMMON_DOCUMENTS / Math.max(1, documentsOf.get(term.lexeme) ?? 1));
    term.rank = term.weight * rarity;
    term.worth = term.rank * rarity;
  }
  return known.sort((one, other) => other.rank - one.rank);
}

/** The documents that may be chosen: not the article itself, no blocked ones and, with pastOnly, no newer ones. */
const ALLOWED = `id <> $1::text AND ($2::text IS NULL OR url IS DISTINCT FROM $2::text)
  AND ($3::text = '' OR lower(title) <> lower($3::text))
  AND NOT (id = ANY ($4::text[])) AND NOT (coalesce(url, '') = ANY ($4::text[]))
  AND NOT ($6::bool AND $5::timestamptz IS NOT NULL AND published IS NOT NULL AND published > $5::timestamptz)`;
const KNOWN = 'id, url, title, published, section, lang, image';

/** Documents that share a term, by the cosine over the query's terms. */
const likest = (table) => `
WITH shared AS (
  SELECT id, sum(worth * positions[1]) / power(length, ${1 + LENGTH_PENALTY}) AS likeness,
    array_agg(lexeme ORDER BY worth * positions[1] DESC, lexeme) AS why
  FROM ${table}, unnest(terms) JOIN unnest($7::text[], $8::float8[]) AS asked(lexeme, worth) USING (lexeme)
  WHERE terms @@ $9::tsquery GROUP BY id, length
)
SELECT ${KNOWN}, why, likeness
  * (CASE WHEN published IS NULL OR $5::timestamptz IS NULL THEN 1
     ELSE ${1 - RECENCY} + ${RECENCY} * power(0.5, least(1000,
       greatest(0, extract(epoch FROM $5::timestamptz - published) / 86400.0 / $10::float8))) END
     + CASE WHEN section = $12::text THEN ${SECTION} ELSE 0 END
     + CASE WHEN author = $14::text THEN ${AUTHOR} ELSE 0 END)
  * CASE WHEN lang <> $11::text THEN ${OTHER_LANGUAGE} ELSE 1 END AS score
FROM ${table} JOIN shared USING (id) WHERE ${ALLOWED}
ORDER BY score DESC, published DESC NULLS LAST, id LIMIT $13::int`;

/** The newest documents, for a box that would be empty otherwise. */
const newest = (table) => `
SELECT ${KNOWN}, ARRAY[]::text[] AS why, 0 AS score FROM ${table} WHERE ${ALLOWED} AND NOT (id = ANY ($7::text[]))
ORDER BY published DESC NULLS LAST, id LIMIT $8::int`;
