import type { RelatedDocument, RelatedProvider } from './index.js';

export interface ElasticsearchOptions {
  /**
   * The search engine's address. It is called from a server, never from a page, which would give away the whole index.
   *
   * Default: none; without it, a `BAD_OPTION`
   * @example { url: 'https://search.example:9200' }
   */
  url: string;

  /**
   * The name of the index.
   *
   * Default: `'articles'`
   * @example { index: 'stories' }
   */
  index?: string;

  /**
   * Headers of every request, as a plain object.
   *
   * Default: none
   * @example { authorization: `ApiKey ${process.env.SEARCH_KEY}` }
   */
  headers?: Record<string, string>;

  /**
   * How the search engine is asked.
   *
   * Default: `fetch`
   * @example { fetch: (address, request) => fetch(address, { ...request, signal: AbortSignal.timeout(2000) }) }
   */
  fetch?: (
    address: string,
    request: { method: string; headers: Record<string, string>; body: string },
  ) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;
}

/**
 * Related articles from Elasticsearch (7.10 or later) or OpenSearch, by `more_like_this` on what `npx maqal index
 * --format es-bulk` has written. Scores are shares of the best one's.
 *
 * @throws {MaqalError} `BAD_OPTION`
 * @example
 * const provider = elasticsearchProvider({ url: 'http://localhost:9200' });
 * const box = await provider.related(article, { limit: 4 });
 */
export function elasticsearchProvider(options: ElasticsearchOptions): RelatedProvider;

/**
 * The mapping for such an index. A newsroom of one language gives the texts its analyzer.
 *
 * @example
 * const body = JSON.stringify({ mappings: elasticsearchMapping });
 * await fetch('http://localhost:9200/articles', { method: 'PUT', headers, body });
 */
export const elasticsearchMapping: { readonly properties: Record<string, object> };

export interface PostgresOptions {
  /**
   * Runs SQL with `$1`, `$2`… as node-postgres, PGlite and others do.
   *
   * Default: none; without it, a `BAD_OPTION`
   * @example { query: (sql, values) => pool.query(sql, values) }
   */
  query: (sql: string, values: unknown[]) => Promise<{ rows: any[] }>;

  /**
   * The table: lower-case letters, digits and underscores, 41 at most. A second table, its name followed by `_words`,
   * keeps how frequent each word is.
   *
   * Default: `'articles'`
   * @example { table: 'stories' }
   */
  table?: string;
}

export interface PostgresProvider extends RelatedProvider {
  /** Creates the tables and their indexes where they are not there. */
  setup(): Promise<void>;
  /** Adds documents, each with an `id`. A document replaces an earlier one of the same ID. */
  add(documents: RelatedDocument | readonly RelatedDocument[]): Promise<void>;
  /** Removes a document. Returns whether there was one of that ID. */
  remove(id: string | number): Promise<boolean>;
  /**
   * Counts in how many documents each word is: after a first load, then now and then (each night, say). Until then all
   * words are taken for rare; from then on, what at least half of a language's documents have says nothing.
   */
  analyze(): Promise<void>;
}

/**
 * Related articles from PostgreSQL's full text search (14 or later), by maqal's own words and stems, as
 * `RelatedIndex` finds them. Scores are shares of the best one's. It loads the wasm of `maqal` by itself.
 *
 * @throws {MaqalError} `BAD_OPTION`
 * @example
 * const provider = postgresProvider({ query: (sql, values) => pool.query(sql, values) });
 * await provider.setup();
 * await provider.add(archive);
 * await provider.analyze();
 * const box = await provider.related(article, { limit: 4 });
 */
export function postgresProvider(options: PostgresOptions): PostgresProvider;
