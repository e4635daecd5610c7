// Related articles from a search engine or a database, asked as an Archive is: `related(article, options)`.
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

/** PostgreSQL's own text search configurations (from version 14), by language. All other languages: `simple`. */
const CONFIGURATIONS = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  no: 'norwegian',
  nb: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};
const configurationOf = (lang) => CONFIGURATIONS[lang?.split('-')[0].toLowerCase()] ?? 'simple';

/**
 * So many words of an article are looked up, so many count once their document frequencies are known, and of so many a
 * document must have one.
 */
const MAX_LOOKED_UP_WORDS = 100;
const MAX_QUERY_WORDS = 48;
const MAX_REQUIRED_WORDS = 16;

/** The SQL for a lexeme's weight in a document: headlines are labeled A, leads and keywords together B. */
const { title: TITLE, lead: LEAD, keywords: KEYWORDS, text: TEXT } = FIELD_WEIGHTS;
const FIELD_WEIGHT = `CASE field WHEN 'A' THEN ${TITLE} WHEN 'B' THEN ${(LEAD + KEYWORDS) / 2} ELSE ${TEXT} END`;
const TERM_WEIGHT = `(1 + ln((SELECT sum(${FIELD_WEIGHT}) FROM unnest(weights) AS field)))`;

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
      for (const document of [documents].flat()) {
        const { id, url, title, lead, text: body, keywords, published, section, author, lang, image } = read(document);
        if (id === '') throw new MaqalError('BAD_INPUT', 'input: expected documents with an id each');
        await query(
          `WITH made AS (SELECT setweight(to_tsvector($9::regconfig, $3), 'A')
             || setweight(to_tsvector($9::regconfig, $10), 'B')
             || setweight(to_tsvector($9::regconfig, $11), 'B') || to_tsvector($9::regconfig, $12) AS terms)
           INSERT INTO ${table} SELECT $1, $2, $3, $4::timestamptz, $5, $6, $7, $8, terms,
             (SELECT coalesce(sqrt(sum(power(${TERM_WEIGHT}, 2))), 1) FROM unnest(terms)) FROM made
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
            lang?.split('-')[0],
            image,
            configurationOf(lang),
            lead ?? '',
            keywords.join('. '),
            body ?? '',
          ],
        );
      }
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
      const found = await lexemesOf(wordsOf(asked), configurationOf(asked.lang), query);
      const counts = await query(`SELECT lexeme, documents FROM ${table}_words WHERE lexeme = ANY ($1::text[])`, [
        found.map(({ lexeme }) => lexeme),
      ]);
      const lexemes = rarest(found, new Map(counts.map(({ lexeme, documents }) => [lexeme, documents])));
      const origin = now === undefined ? instant(asked.published) : new Date(now).toISOString();
      const allowed = [asked.id, asked.url ?? null, asked.title ?? '', blocked, origin, pastOnly];
      const rows = await query(likest(table), [
        ...allowed,
        lexemes.map(({ lexeme }) => lexeme),
        lexemes.map(({ worth }) => worth),
        lexemes
          .slice(0, MAX_REQUIRED_WORDS)
          .map(({ lexeme }) => quoted(lexeme))
          .join('|'),
        halfLifeDays,
        asked.lang?.split('-')[0] ?? null,
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
        why: [...new Set(why.map((lexeme) => wordOf.get(lexeme)))].slice(0, MAX_REASONS),
      }));
    },
  };
}

/** The words of an article with their weights, the weightiest first. */
function wordsOf(asked) {
  const weights = new Map();
  for (const [field, weight] of Object.entries(FIELD_WEIGHTS)) {
    const value = field === 'keywords' ? asked.keywords.join(' ') : (asked[field] ?? '').slice(0, MAX_TEXT_CHARS);
    for (const [word] of value.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return [...weights].sort((one, other) => other[1] - one[1]);
}

/** The lexemes that PostgreSQL's dictionaries make of words; stop words have none. */
async function lexemesOf(words, configuration, query) {
  const rows = await query(
    `SELECT asked.word, found.lexeme FROM unnest($1::text[]) WITH ORDINALITY AS asked(word, place),
       unnest(to_tsvector($2::regconfig, asked.word)) AS found ORDER BY place`,
    [words.map(([word]) => word), configuration],
  );
  const weights = new Map(words);
  const found = new Map();
  for (const { word, lexeme } of rows) {
    const known = found.get(lexeme);
    if (known) known.weight += weights.get(word);
    else found.set(lexeme, { lexeme, word, weight: weights.get(word) });
  }
  // The second occurrence of a word says less than the first.
  for (const known of found.values()) known.weight = 1 + Math.log(known.weight);
  return [...found.values()].sort((one, other) => other.weight - one.weight).slice(0, MAX_LOOKED_UP_WORDS);
}

/** The documents that may be chosen: not the article itself, no blocked ones and, with pastOnly, no newer ones. */
const ALLOWED = `id <> $1::text AND ($2::text IS NULL OR url IS DISTINCT FROM $2::text)
  AND ($3::text = '' OR lower(title) <> lower($3::text))
  AND NOT (id = ANY ($4::text[])) AND NOT (coalesce(url, '') = ANY ($4::text[]))
  AND NOT ($6::bool AND $5::timestamptz IS NOT NULL AND published IS NOT NULL AND published > $5::timestamptz)`;
const KNOWN = 'id, url, title, published, section, lang, image';

/**
 * The lexemes that say most, each with its worth: its weight in the article by the square of its inverse document
 * frequency, once for the article and once for the document that has it.
 */
function rarest(lexemes, documentsOf) {
  for (const lexeme of lexemes) {
    const rarity = Math.log(1 + COMMON_DOCUMENTS / Math.max(1, documentsOf.get(lexeme.lexeme) ?? 1));
    lexeme.rank = lexeme.weight * rarity;
    lexeme.worth = lexeme.rank * rarity;
  }
  return lexemes.sort((one, other) => other.rank - one.rank).slice(0, MAX_QUERY_WORDS);
}

/** As tsquery reads it. */
const quoted = (lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Documents that share a lexeme, by the cosine over the query's lexemes. */
const likest = (table) => `
WITH shared AS (
  SELECT id, sum(worth * ${TERM_WEIGHT}) / power(length, ${1 + LENGTH_PENALTY}) AS likeness,
    array_agg(lexeme ORDER BY worth DESC, lexeme) AS why
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
