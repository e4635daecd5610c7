// `maqal/page`: an article set into a site's own page. It has a wasm of its own, and needs no other part of maqal: what
// renderArticle() gave may come from a cache, as JSON.
import type { Article, Keyword, RenderedArticle } from './index.js';

export { MaqalError, init, initSync } from './index.js';
export type { InitSource, MaqalErrorCode } from './index.js';

type Global<Name extends string> = typeof globalThis extends { [K in Name]: new (...args: any) => infer T } ? T : never;

/**
 * A part of the article. `article` and `sidebar` are HTML, the rest is text. A date is ISO 8601, as the article has it;
 * a `time` element gets it in `datetime` as well.
 */
export type Part =
  | 'article'
  | 'sidebar'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'byline'
  | 'published'
  | 'modified'
  | 'section'
  | 'site';

/** What is known of an article before it is rendered, as a newsroom's system has it. */
export type PageMetadata = Partial<
  Pick<
    Article,
    | 'title'
    | 'subtitle'
    | 'description'
    | 'lead'
    | 'byline'
    | 'authors'
    | 'published'
    | 'modified'
    | 'section'
    | 'siteName'
    | 'canonicalUrl'
    | 'image'
    | 'lang'
    | 'dir'
  >
> & { keywords?: (string | Pick<Keyword, 'text'>)[] };

/** What renderArticle() gave, or as much of it as a page needs, for example from JSON. */
export type EmbeddedArticle = Pick<RenderedArticle, 'html'> & {
  article: PageMetadata;
  sidebar?: { html?: string };
  jsonLd?: object | null;
};

export interface PageOptions {
  /**
   * The elements that take the parts, by CSS selectors. `:is()`, `:has()`, `:last-child`, `+` and `~` are not among
   * those that a page can be searched by while it is read.
   *
   * Default: what has the attribute `data-maqal`, with the part's name as its value
   * @throws `BAD_OPTION` for a selector that is none; `BAD_TEMPLATE` for one that matches nothing
   * @example { slots: { 'main > .body': 'article', 'aside.related': 'sidebar' } }
   */
  slots?: Record<string, Part>;

  /**
   * The page's language, a BCP 47 tag. Given with `dir`, the start of a streamed page need not wait for the article.
   *
   * Default: the article's; where that has none, the template's
   * @example { lang: 'ar', dir: 'rtl' }
   */
  lang?: string;

  /**
   * The page's direction.
   *
   * Default: the article's
   * @example { dir: 'rtl' }
   */
  dir?: 'rtl' | 'ltr';

  /**
   * The pattern of the page's title, with `{title}` for the article's.
   *
   * Default: `'{title}'`
   * @example { title: '{title} | صحيفة المدينة' }
   */
  title?: string;

  /**
   * `fill`: what the head has of title, metadata and canonical address is replaced where it stands, and the missing is
   * added before the head's end. `late`: all of it is written before the head's end, so that in a streamed page the
   * style sheets and scripts before it need not wait. `off`: the head stays as it is.
   *
   * Default: `'fill'`
   * @example { head: 'late' }
   */
  head?: 'fill' | 'late' | 'off';

  /**
   * Does the head get the article's JSON-LD?
   *
   * Default: `true`
   * @example { jsonLd: false }
   */
  jsonLd?: boolean;

  /**
   * What is known of the article before it is there. A streamed page gets its head filled with this at once, and what
   * is not named here stays as the template has it; the JSON-LD comes with the article. Where the article is there
   * already, these values come before its own.
   *
   * Default: nothing, so that the head waits for the article
   * @example { known: { title: 'Rain over the valley', lang: 'en', dir: 'ltr' } }
   */
  known?: PageMetadata;

  /**
   * The encoding of the page's bytes. What comes out is UTF-8, and the page's own declaration is made to say so.
   *
   * Default: what the bytes say of themselves, as in `sanitize()`; else UTF-8
   * @throws `BAD_OPTION` for a label that the platform does not know
   * @example { charset: 'windows-1256' }
   */
  charset?: string;
}

/**
 * The page with the article in it.
 *
 * @param page The site's own page, which the site trusts: HTML or its bytes.
 * @throws {MaqalError} `BAD_TEMPLATE` with the tag that is to blame (`tag`), the byte of the page, as UTF-8, at which
 * it begins (`offset`), and what to do; `BAD_OPTION`; `BAD_INPUT`
 * @example embedArticle(page, renderArticle(source), { title: '{title} | Site' })
 */
export function embedArticle(
  page: string | Uint8Array | ArrayBuffer,
  rendered: EmbeddedArticle,
  options?: PageOptions,
): string;

/**
 * A page that is read once and written many times. Every mistake of the page is thrown here, before a byte of it is
 * sent. A page with an article costs little more than joining strings then.
 *
 * @throws {MaqalError} as {@link embedArticle}
 * @example
 * const template = new PageTemplate(await readFile('article.html'));
 * const html = template.render(renderArticle(source));
 */
export class PageTemplate {
  constructor(page: string | Uint8Array | ArrayBuffer, options?: PageOptions);

  /**
   * The page with an article in it.
   *
   * @throws {MaqalError} `BAD_INPUT` for what is no rendered article
   */
  render(rendered: EmbeddedArticle): string;

  /**
   * The same as a stream of UTF-8. What does not depend on the article is sent before it is there: with `known`, all up
   * to the slot.
   *
   * @param options `known` as in {@link PageOptions.known}, for this article
   * @throws {MaqalError} `BAD_OPTION`; what is wrong with the article, or what its promise was rejected with, is the
   * stream's error
   * @example new Response(template.stream(fetchAndRender(id), { known: { title, lang: 'ar', dir: 'rtl' } }))
   */
  stream(
    rendered: EmbeddedArticle | PromiseLike<EmbeddedArticle>,
    options?: Pick<PageOptions, 'known'>,
  ): Global<'ReadableStream'>;

  /** Gives the memory back now, and not when the collector comes by. The template is of no more use. */
  free(): void;
  [Symbol.dispose](): void;
}

/**
 * The same for a page that comes by `fetch`: bytes or strings go in, UTF-8 comes out. What does not depend on the
 * article is sent before it is there. A mistake of the page is the stream's error, by when its beginning has been sent:
 * {@link PageTemplate} finds it before.
 *
 * @throws {MaqalError} `BAD_OPTION`
 * @example (await fetch(page)).body.pipeThrough(pageStream(fetchAndRender(id), { lang: 'ar', dir: 'rtl' }))
 */
export function pageStream(
  rendered: EmbeddedArticle | PromiseLike<EmbeddedArticle>,
  options?: PageOptions,
): TransformStream<string | Uint8Array | ArrayBuffer, Uint8Array>;

/** What is done with the elements of a selector. HTML is yours: it is written as it is. */
export interface Rule {
  /** A CSS selector, as in {@link PageOptions.slots}. */
  select: string;
  /** HTML before each element. */
  before?: string;
  /** HTML behind each element. */
  after?: string;
  /** HTML before what is in each element. In `img`, `br`, `hr` and their like there is no place for any. */
  prepend?: string;
  /** HTML behind what is in each element. */
  append?: string;
  /** Classes, besides those that it has. */
  class?: string;
  /** Attributes by name; `null` takes one out. */
  attributes?: Record<string, string | null>;
  /**
   * With the first so many elements of each article alone.
   *
   * Default: with all
   */
  limit?: number;
  /** Leaves the element out, and what is in it there. */
  unwrap?: boolean;
  /** Leaves the element out, with what is in it. */
  remove?: boolean;
}

/**
 * Edits of what maqal has written, by selector: an advertisement after the third paragraph, classes, wrappers, lazy
 * pictures. Selectors mean what they say there, since every element is written with its end. Afterwards the HTML is as
 * safe as what you insert.
 *
 * @throws {MaqalError} `BAD_OPTION`
 * @example
 * const rules = new Rules([{ select: 'article > p:nth-of-type(3)', after: '<div class="ad"></div>' }]);
 * embedArticle(page, { ...rendered, html: rules.apply(rendered.html) });
 */
export class Rules {
  constructor(rules: Rule[]);
  /** @param html What renderArticle() gave: `rendered.html` or `rendered.sidebar.html`. */
  apply(html: string): string;
}

/** Gives back the memory of the calls so far, as in `maqal`. Templates and streams go on. */
export function release(): void;
