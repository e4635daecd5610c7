// Types of maqal. They need no "DOM" in tsconfig's "lib": what only some runtimes have is looked up, not assumed.

type Global<Name extends string> = typeof globalThis extends { [K in Name]: new (...args: any) => infer T } ? T : never;

declare global {
  // Known to every runtime, but not to every tsconfig; where it is declared, this adds nothing.
  interface TransformStream<I = any, O = any> {}
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

/** A `WebAssembly.Module`, where the runtime's types know it. */
export type WasmModule = typeof globalThis extends { WebAssembly: { Module: new (...args: any) => infer M } }
  ? M
  : object;

/** Where the wasm may come from: an address to fetch, an answer to a fetch, the bytes, or the compiled module. */
export type InitSource =
  | string
  | Global<'URL'>
  | Global<'Request'>
  | Global<'Response'>
  | ArrayBuffer
  | Uint8Array
  | WasmModule;

/**
 * Makes maqal ready. In a browser it fetches and compiles the wasm, and has to be awaited once before the first call;
 * nothing is fetched earlier. In Node, Deno, Bun and Cloudflare Workers the wasm is already there and no call is
 * needed; `await init()` merely takes compiling (some milliseconds) ahead of the first call. Calling it again is free,
 * and `source` counts only in the first call of the browser entry.
 *
 * @param source Default: the `.wasm` beside this package's script.
 * @throws {MaqalError} `INIT_FAILED` as a rejection; a later call tries again.
 * @example await init();
 * @example await init('/static/maqal_bg.wasm');
 */
export function init(source?: InitSource | PromiseLike<InitSource>): Promise<void>;

/**
 * Like {@link init}, but at once, for callers that have the module or its bytes.
 *
 * @throws {MaqalError} `INIT_FAILED`
 * @example initSync(await WebAssembly.compileStreaming(fetch(url)));
 */
export function initSync(
  module: WasmModule | ArrayBuffer | Uint8Array | { module: WasmModule | ArrayBuffer | Uint8Array },
): void;

/**
 * Gives back the memory of the calls so far. Memory of WebAssembly only ever grows, so that after one page of 30 MB
 * some hundred MB stay taken. The next call starts afresh, which takes about a millisecond, and needs no `init()`
 * again. The engine's collector does the rest, at a time of its own.
 *
 * Nothing is lost: a {@link Policy} goes on (it is compiled again at its next use); a stream that is under way goes on
 * as well, in memory that is given back with the last such stream; a {@link RelatedIndex} has memory to itself and is
 * left alone, `free()` gives that back. Within a call, by its `rewriteUrl`, it takes effect when that call has
 * returned. Before the first call it does nothing. Where a program has `maqal`, `maqal/article` and `maqal/sanitizer`,
 * it is one and the same.
 *
 * @throws never
 * @example
 * const article = renderArticle(hugePage);
 * release();
 */
export function release(): void;

/**
 * Returns HTML that is safe to put into a page with `innerHTML`. Every byte of it is written anew from an allow-list.
 * For every input, in every flow-content element: `el.innerHTML = out` gives `el.innerHTML === out`, and `sanitize(out)
 * === out`.
 *
 * @param html HTML, or its bytes (see {@link SanitizeOptions.charset}). Bad HTML is not an error.
 * @throws {MaqalError} for limits and mistaken options; see {@link MaqalErrorCode}.
 * @example sanitize('<p onclick="steal()">Hello<script>steal()</script></p>') // '<p>Hello</p>'
 */
export function sanitize(html: HtmlSource, options?: SanitizeOptions | Policy): string;

/**
 * {@link sanitize}, with what was left out: why, how often and where. For a newsroom that wants to know what its feeds
 * carry; not for security decisions, which `html` has taken already.
 *
 * @example sanitizeWithReport('<p onclick="x">a</p>').removed[0].reason // 'event-handler'
 */
export function sanitizeWithReport(
  html: HtmlSource,
  options?: SanitizeOptions | Policy,
): { html: string; removed: Removal[] };

/** Something that was left out of the output. */
export interface Removal {
  /** The kind of thing that was left out. `url` is an attribute that holds one (or several, as `srcset`). */
  kind: 'element' | 'attribute' | 'url' | 'style' | 'comment';
  /**
   * The element's or attribute's name in lower case, cut after 64 characters; `*` for all past the thousandth different
   * removal; empty for comments.
   */
  name: string;
  /**
   * The reason. `not-allowed`: the policy does not have it (of an element, the content stayed); `dropped`: the element
   * went with everything in it; `too-deep` and `misplaced`: the element could not stand there, its content stayed;
   * `event-handler`: it would run script; `duplicate`: the attribute is there already; `bad-value`: the policy has the
   * attribute, but not this value; `escaped`: the element's tags became text; `too-many`: an attribute past
   * `limits.attributes`.
   */
  reason:
    | 'not-allowed'
    | 'dropped'
    | 'too-deep'
    | 'misplaced'
    | 'event-handler'
    | 'duplicate'
    | 'bad-value'
    | 'escaped'
    | 'too-many';
  /** How often it was left out. */
  count: number;
  /** The places where the first twenty started, in bytes of the source as UTF-8. */
  offsets: number[];
}

/**
 * {@link sanitize} for what comes in pieces, such as a `fetch()` body: the same output, wherever the source is cut.
 * Memory grows with the depth of the nesting and the longest tag or comment, not with the length; of a `title`,
 * `noscript` or the like it holds up to 64 KiB of text. `limits.inputBytes` bounds that longest tag or comment here,
 * and `limits.elements` has no default.
 *
 * Chunks in bytes are held back until their encoding is known, which {@link SanitizeOptions.charset} says: until there
 * are 1,024 of them, or 3 where that option is given. What comes after them does not change it.
 *
 * When it ends, and when its reader cancels or its writer aborts, its memory is given back at once. Its two sides are
 * streams of their own: each can be transferred to a worker, both in one cannot.
 *
 * Where a limit is met, the output so far is closed (it stays balanced and safe), and the stream errors with a {@link
 * MaqalError}; likewise with what `rewriteUrl` throws.
 *
 * @param options As for {@link sanitize}.
 * @throws {MaqalError} `BAD_OPTION` at once.
 * @example response.body.pipeThrough(sanitizeStream()).pipeThrough(new TextEncoderStream())
 */
export function sanitizeStream(
  options?: SanitizeOptions | Policy,
): TransformStream<Uint8Array | ArrayBuffer | string, string>;

/**
 * Turns a page, a fragment or plain text into safe article HTML, the article's parts as data, and a sidebar.
 *
 * @param source The page, or its bytes (see {@link SanitizeOptions.charset}), or a {@link Source}.
 * @throws {MaqalError} for limits and mistaken options, and `NOT_USABLE` for a {@link Source} that may not be
 * published; see {@link MaqalErrorCode}.
 * @example
 * const { html, sidebar, article } = renderArticle(page, { url: 'https://news.example/story' });
 */
export function renderArticle(source: HtmlSource | Source, options?: RenderOptions | Policy): RenderedArticle;

/**
 * Safe HTML as DOM nodes, parsed once, in browsers. Nothing runs, and no image loads, before the nodes are in a
 * document of a window.
 *
 * It takes no HTML at its word: strings and bytes are sanitized here, under `options`. What {@link renderArticle} and
 * {@link sanitizeWithReport} returned goes in as it is, as long as it is that very object with its `html` unchanged; a
 * copy of one (from JSON, from a worker) is sanitized like a string, which takes the `maqal-*` classes off. `options`,
 * where given, are applied to whatever comes in.
 *
 * On a page with `require-trusted-types-for 'script'`, name the policy that this function makes for itself, at its
 * first call: `Content-Security-Policy: require-trusted-types-for 'script'; trusted-types maqal`. It never makes or
 * needs a default policy, and nobody else gets hold of it.
 *
 * @param source HTML, its bytes, a {@link RenderedArticle} or its {@link Sidebar}.
 * @throws {MaqalError} `NO_DOCUMENT` outside browsers, `TRUSTED_TYPES_BLOCKED` where the page refuses the policy, and
 * as {@link sanitize}.
 * @example document.querySelector('main').append(toDOM(renderArticle(page)));
 * @example toDOM(comment, undefined, { preset: 'basic' })
 */
export function toDOM(
  source: HtmlSource | { html: string },
  target?: undefined,
  options?: SanitizeOptions | Policy,
): Global<'DocumentFragment'>;

/**
 * Like the other `toDOM`, but the nodes take the place of what `target` holds.
 *
 * @param target An element or a shadow root, connected or not; of a `<template>`, its content. Not a script or a style
 * sheet, where text is code.
 * @throws {MaqalError} also `BAD_TARGET`; `target` is then as it was.
 * @example toDOM(renderArticle(page), document.querySelector('main')!);
 * @example toDOM(comment, host.attachShadow({ mode: 'open' }), { preset: 'basic' });
 */
export function toDOM(
  source: HtmlSource | { html: string },
  target: Global<'Element'> | Global<'ShadowRoot'>,
  options?: SanitizeOptions | Policy,
): void;

/**
 * What {@link sanitize} does to each element, attribute and address under these options.
 *
 * @example describePolicy({ preset: 'basic' }).elements.script // 'drop'
 */
export function describePolicy(options?: SanitizeOptions | Policy): PolicyDescription;

/**
 * Options, read and compiled once for any number of calls: taken wherever options are, and by {@link renderArticle} as
 * its option `policy` too. What is changed in the options later has no effect. It holds memory of the wasm, which it
 * gives back when it is collected, or at once by `free()` or `using`. The hundred that were used last are held compiled
 * (fewer where their options are long, above 2 million characters in all); any other is compiled again when it is used.
 *
 * @throws {MaqalError} `BAD_OPTION`, and `NOT_INITIALISED` in a browser before `init()`.
 * @example
 * const comments = new Policy({ preset: 'basic', links: { rel: { external: ['nofollow', 'ugc'] } } });
 * for (const comment of list) show(sanitize(comment, comments));
 */
export class Policy {
  #compiled;
  /** @param options As for {@link sanitize}. */
  constructor(options?: SanitizeOptions);
  /**
   * Gives its memory back. Every later use is a `BAD_OPTION`; only streams that were made with it go on.
   *
   * @throws {MaqalError} `BAD_OPTION` within its own `rewriteUrl`, while a call is using it; it stays as it is, and may
   * be freed later.
   */
  free(): void;
  /** Calls `free()`; for `using`, where the runtime has that. */
  [Symbol.dispose](): void;
}

export type HtmlSource = string | Uint8Array | ArrayBuffer;

/** May it be published? `withheld`: not yet. */
export type PublicationStatus = 'usable' | 'withheld' | 'canceled';

/**
 * A text as a wire, a feed or an export delivers it, with what is known of it. {@link renderArticle} takes it as it is:
 * its `kind` is the `format`, and its `known` counts before what the text says. It is plain data, which JSON and
 * `structuredClone` carry; further properties do no harm. Where one of these is missing or of another type, it is a
 * `BAD_INPUT`.
 *
 * @example
 * const source = {
 *   source: '<p>The mill at the weir grinds flour again.</p>', kind: 'html', status: 'usable',
 *   known: { title: 'The mill grinds again', byline: 'By Ann Lee' },
 * };
 * renderArticle(source).article.authors // ['Ann Lee']
 */
export interface Source {
  /** The body: HTML or plain text, which nobody has to trust. */
  source: string;
  /** What `source` is. */
  kind: 'html' | 'text';
  /** What is known of it beside its text. */
  known: KnownMetadata;
  /**
   * May it be published? An embargo makes it `withheld`. What is not `usable` is a `NOT_USABLE` in
   * {@link renderArticle}, unless {@link RenderOptions.evenIf} names the reason.
   */
  status: PublicationStatus;
  /**
   * The sender's own word on it: what he withholds stays so when an embargo is over.
   *
   * Default: none
   */
  senderStatus?: PublicationStatus;
  /**
   * When it may be published, as the sender gives it: an ISO 8601 date, with a time and a zone or without. Without a
   * zone it lasts until that time has come everywhere on earth, without a time until that day has ended there; one that
   * cannot be read never ends.
   *
   * Default: none
   * @example '2026-11-30T06:00:00+01:00'
   */
  embargo?: string;
  /** What was odd about it; these come first in {@link RenderedArticle.notices}. Default: none. */
  notices?: Notice[];
  /** The format of the file that it came in: `readSource()` says it of each. Default: none. */
  format?: SourceFormat;
  /** That format's own version. Default: none. @example '2.35' */
  formatVersion?: string;
  /** The item's version, as given. Default: none. @example '2' */
  version?: string;
}

/** What wires, CMSs and feeds deliver. */
export type SourceFormat =
  /** IPTC's NewsML-G2. */
  | 'newsml-g2'
  /** IPTC's NewsML 1.x. */
  | 'newsml'
  /** IPTC's NITF. */
  | 'nitf'
  /** IPTC's ninjs, 1.x to 3.x. */
  | 'ninjs'
  /** IPTC 7901: text with a header line. */
  | 'iptc7901'
  /** ANPA 1312: text with control characters. */
  | 'anpa'
  /** RSS 0.9x, 1.0 and 2.0. */
  | 'rss'
  /** Atom 0.3 and 1.0. */
  | 'atom'
  /** JSON Feed. */
  | 'json-feed'
  /** A sitemap, with Google's elements for news or without. */
  | 'news-sitemap'
  /** WordPress's export. */
  | 'wxr'
  /** A post, or a list of posts, of WordPress's REST interface. */
  | 'wp-rest'
  /** Blogger's export. */
  | 'blogger'
  /** Ghost's export, or its Content API. */
  | 'ghost'
  /** Telegram Desktop's result.json. */
  | 'telegram'
  /** Facebook's download of one's own information. */
  | 'facebook'
  /** Apple News Format's article.json. */
  | 'apple-news'
  /** A page of AMP HTML. */
  | 'amp'
  /** Markdown, with front matter or without. */
  | 'markdown'
  /** Any other HTML. */
  | 'html'
  /** Anything else. */
  | 'text';

/** A picture, in the forms in which a sender offers it. */
export interface KnownImage {
  id?: string;
  caption?: string;
  credit?: string;
  /** What it shows, for who does not see it. */
  alt?: string;
  /** Width and height are in pixels. */
  renditions?: { url?: string; width?: number; height?: number; type?: string; role?: string }[];
}

/**
 * What is known of an article beside its text. A member that is absent or `null` is not known; neither is a date that
 * is none, an address that the policy refuses, or a text of which nothing is left when control characters and white
 * space at its ends are taken off.
 *
 * Those from `title` to `keywords` count in {@link renderArticle}, before all that the text says; where the text
 * prints them again above its first paragraph (the headline, «بقلم ليلى سالم», the date), that leaves the body. The
 * others are for whoever takes a {@link Source} apart.
 */
export interface KnownMetadata {
  /** The headline. No line of the text is taken for one then. Default: as printed. @example 'عودة الماء' */
  title?: string | null;
  /** The line above the headline that names the topic: it leaves the text. Default: none. @example 'ملف المياه' */
  kicker?: string | null;
  /** The line under the headline. Default: as printed. @example 'النحل يعود أيضًا' */
  subtitle?: string | null;
  /** The lead, where no first paragraph introduces the rest. Default: that paragraph. */
  lead?: string | null;
  /** The line that names the authors, as it is to be printed. Default: as printed. @example 'بقلم ليلى سالم' */
  byline?: string | null;
  /** Their names. Default: those in the byline. @example ['ليلى سالم', 'عمر نور'] */
  authors?: string[] | null;
  /** ISO 8601; a time without a zone stays without. Default: as printed. @example '2026-11-28T09:30:00+02:00' */
  published?: string | null;
  /** ISO 8601. Default: as printed. @example '2026-11-28' */
  modified?: string | null;
  /**
   * The language that is claimed for it, a BCP 47 tag: before what the markup claims, and like that it is believed
   * where the text bears it out. The option `lang` is for whoever knows better than the text.
   *
   * Default: what the markup says, else what the words tell
   * @example 'ar-EG'
   */
  lang?: string | null;
  /** The section or desk. Default: as printed. @example 'بيئة' */
  section?: string | null;
  /** The site's name. Default: `provider`, else what the page says. @example 'صحيفة الواحة' */
  siteName?: string | null;
  /** The article's own address; it passes the policy as a link does. Default: what the page says. */
  canonicalUrl?: string | null;
  /** The address of its picture; it passes the policy as a picture does. Default: what the page says. */
  image?: string | null;
  /** The publisher's keywords: each is one, whatever marks stand in it. Default: none. @example ['ماء', 'نحل، عسل'] */
  keywords?: string[] | null;
  /** The agency that sends it: the `siteName`, where that is not known. @example 'وكالة الوادي' */
  provider?: string | null;
  /** Where and when it was written, apart from the text. @example 'القاهرة، 28 نوفمبر' */
  dateline?: string | null;
  /** @example '© 2026 وكالة الوادي' */
  copyright?: string | null;
  /** What may be done with it, in words or as an address. */
  usageTerms?: string | null;
  /** From 1, the most urgent, to 9. */
  urgency?: number | null;
  /** What it is about, in the codes of a scheme such as IPTC's. @example [{ code: 'medtop:06000000', name: 'بيئة' }] */
  subjects?: { code: string; name?: string; scheme?: string }[] | null;
  places?: string[] | null;
  /** The version of the item, as the sender counts. @example '2' */
  version?: string | null;
  /** The ID of what it takes the place of. */
  replaces?: string | null;
  /** As in {@link Source.status}: data here, by which nothing is refused. */
  status?: PublicationStatus | null;
  /** As in {@link Source.embargo}: data here, by which nothing is refused. */
  embargo?: string | null;
  /** Notes to editors, which are not to be published. */
  notes?: string[] | null;
  /** What was corrected. */
  corrections?: string[] | null;
  images?: KnownImage[] | null;
  /** Items that belong to it. */
  links?: { url?: string; id?: string; title?: string; rel?: string }[] | null;
  /** The desk's short name for it, which is no headline. */
  slug?: string | null;
  /** The sender's ID for it. @example 'urn:newsml:valley.example:20261128:water' */
  id?: string | null;
}

/**
 * Options, here and of every call, are plain objects (of any realm, or without a prototype) and lists. Each own
 * property is read once; one that is `undefined` is not given, and so are options that are `undefined`. Anything else
 * is a `BAD_OPTION`, so that nothing which only looks like options is taken for none: an unknown name, `null` (but for
 * `links.target`), a Promise, a Map, an instance of a class, an object whose options stand on its prototype, and a
 * {@link Policy} of another copy of maqal or behind a proxy. Lists have at most 10,000 elements.
 *
 * @example sanitize(html, new Map([['preset', 'basic']])) // BAD_OPTION: expected a plain object or a Policy
 */
export interface SanitizeOptions {
  /**
   * Which elements may stay: `article` (text, links, lists, tables, images, media), `basic` (inline formatting and
   * links only, for comments and teasers), or `embed` (article, and sandboxed frames with the players and maps of
   * listed providers: see {@link describePolicy}).
   *
   * Default: `'article'`
   * @example sanitize(comment, { preset: 'basic' })
   */
  preset?: 'article' | 'basic' | 'embed';

  /**
   * Elements that are treated otherwise than the preset does: kept, unwrapped (tags go, content stays), dropped with
   * their content, or escaped: their tags are shown as text, as if they had been written `&lt;form&gt;`, and open or
   * close nothing. `table` stands for all its parts. What could hold scripts, styles, forms, raw text or foreign
   * content cannot be kept, and `script` and `style` cannot be escaped: a `BAD_OPTION`. In {@link renderArticle}, what
   * is to be escaped is unwrapped.
   *
   * Default: as the preset has it
   * @example sanitize(html, { elements: { keep: ['main'], unwrap: ['a'], drop: ['nav'] } })
   * @example sanitize('Use <form> here', { elements: { escape: ['form'] } }) // 'Use &lt;form&gt; here'
   */
  elements?: {
    keep?: readonly string[];
    unwrap?: readonly string[];
    drop?: readonly string[];
    escape?: readonly string[];
  };

  /**
   * The verdict on elements that the preset neither keeps nor drops, those that HTML does not know among them:
   * `unwrap`, `drop` (then one that is never closed takes the rest with it) or `escape`. What the preset drops, such as
   * `script`, stays dropped. {@link describePolicy} lists the outcome.
   *
   * Default: `'unwrap'`
   * @example sanitize('a List<String>', { otherElements: 'escape' }) // 'a List&lt;String&gt;'
   */
  otherElements?: 'unwrap' | 'drop' | 'escape';

  /**
   * Attributes beyond the preset's, by element or `'*'`: names, or for each name `true` or all the values that it may
   * have, as they stand in the output. Only harmless ones: event handlers, `style`, `srcdoc` and their like are a
   * `BAD_OPTION`.
   *
   * Default: none
   * @example sanitize(html, { attributes: { '*': ['itemprop'], p: { role: ['note'] } } })
   */
  attributes?: Record<string, readonly string[] | Record<string, true | readonly string[]>>;

  /**
   * Attributes that are removed, by element or `'*'`, whatever `attributes` says.
   *
   * Default: none
   * @example sanitize(html, { removeAttributes: { '*': ['id', 'name'] } })
   */
  removeAttributes?: Record<string, readonly string[]>;

  /**
   * The classes that stay: exact names, or beginnings followed by `*`.
   *
   * Default: none
   * @example sanitize('<p class="note x">', { classes: ['note', 'align-*'] }) // '<p class="note"></p>'
   */
  classes?: readonly string[];

  /**
   * Whether `style` stays, within a small grammar: `text-align` and `direction` on blocks; `width`, `height`
   * and their `min-` and `max-` in `px`, `%` and `em` on `table`, `td`, `th`, `col` and `img`. A page's CSP has to
   * allow inline styles for them to show.
   *
   * Default: `false`
   * @example
   * sanitize('<p style="text-align:right;color:red">', { styles: true }) // '<p style="text-align: right"></p>'
   */
  styles?: boolean;

  /**
   * Which addresses stay, by their use. An attribute whose address does not pass is removed; a frame is removed whole.
   *
   * Default: links `http`, `https`, `mailto`, `tel`; images and media `http`, `https`; any host; relative ones resolved
   * where there is a `baseUrl`
   * @example
   * sanitize(html, {
   *   urls: { link: { denyHosts: ['*.bad.example'] }, image: { schemes: ['https'], relative: 'drop' } },
   * })
   */
  urls?: { link?: UrlRules<LinkScheme>; image?: UrlRules; media?: UrlRules; frame?: HostRules };

  /**
   * Answers each address with the one to write: for image proxies and click counters. It gets the address in canonical
   * form, after all checks (each candidate of a `srcset`), with its use and the name of its element. What it answers
   * goes through the same checks again; `null`, `undefined` and `''` drop the attribute, and a frame as a whole. It is
   * not asked about `#place` and `data:` pictures. `links` go by its answer.
   *
   * In {@link renderArticle} it is asked for the addresses in `readAlso`, `related`, `keywords` and `image` as well,
   * not for `canonicalUrl` and `tagUrl`, and once about each address, use and element: `html`, `article`, `sidebar` and
   * `jsonLd` all have that answer. What is found does not depend on it: links to the article itself, to tags and to
   * other hosts are told by the address that it is asked about. {@link renderSidebar} does not ask it.
   *
   * What it throws comes out of the call as it is; an answer that is no string is a `BAD_OPTION`. It may call maqal
   * itself, up to 16 deep. `sanitize(out) === out` holds if it answers its own answers with themselves.
   *
   * Default: none; addresses are written as they passed
   * @example
   * sanitize(html, {
   *   rewriteUrl: (url, { kind }) => (kind === 'image' ? `/proxy?url=${encodeURIComponent(url)}` : url),
   * })
   */
  rewriteUrl?: (
    url: string,
    context: { kind: 'link' | 'image' | 'media' | 'frame'; element: string },
  ) => string | null | undefined;

  /**
   * Pictures given as `data:` addresses, in the `src` of `img`: of which types, and of how many bytes at most. Never
   * `svg`.
   *
   * Default: `false`
   * @example sanitize(html, { dataImages: { types: ['png', 'jpeg'], bytes: 65536 } })
   */
  dataImages?: false | { types: readonly ('png' | 'jpeg' | 'gif' | 'webp' | 'avif')[]; bytes: number };

  /**
   * The `rel` and `target` that links get. Internal ones are relative or lead to the host of `baseUrl`; `#place` and
   * `mailto:` get nothing. `'_blank'` always comes with `noopener`. The source's own `rel` and `target` never stay.
   *
   * Default: nothing
   * @example sanitize(html, { links: { rel: { external: ['nofollow', 'ugc'] }, target: { external: '_blank' } } })
   */
  links?: {
    rel?: { external?: readonly LinkRelation[]; internal?: readonly LinkRelation[] };
    target?: { external?: '_blank' | null; internal?: '_blank' | null };
  };

  /**
   * The prefix of every `id`, and of every reference to one, so that none shadows a property of the page: lower-case
   * letters, digits and hyphens; a letter first, a hyphen last.
   *
   * IDs that begin with `maqal-` after the prefix are maqal's own: `renderArticle` drops those of the source.
   *
   * Default: `'user-content-'`
   * @example sanitize('<p id="a">', { idPrefix: 'story-' }) // '<p id="story-a"></p>'
   */
  idPrefix?: string;

  /**
   * The absolute address against which relative ones are resolved. `http:story` and `https:/story` are relative on a
   * page of their own scheme, and name a host on any other: they are resolved as a reader's browser would, and dropped
   * where there is no base to tell.
   *
   * Default: none; relative addresses stay relative.
   * @example
   * sanitize('<a href="b">B</a>', { baseUrl: 'https://news.example/a/' })
   * // '<a href="https://news.example/a/b">B</a>'
   */
  baseUrl?: string;

  /**
   * The encoding of a source given as bytes, by any label that `TextDecoder` knows, such as that of an HTTP header; any
   * other is a `BAD_OPTION`, whatever the source is. Has no effect on a string.
   *
   * A byte order mark wins over this option. Without both, it is what the page says in its first 1,024 bytes
   * (`<meta charset>`, `http-equiv`, an XML declaration; as
   * https://html.spec.whatwg.org/#determining-the-character-encoding has it), else UTF-8; and bytes that are valid
   * UTF-8 beyond ASCII are UTF-8, whatever the page says. {@link renderArticle} tells by notices where these contradict
   * each other, and where bytes meant nothing (U+FFFD stands for them).
   *
   * Default: what the bytes tell
   * @example sanitize(bytes, { charset: 'windows-1256' })
   */
  charset?: string;

  /**
   * How much input one call may take.
   *
   * Default: as {@link Limits} says, for each limit
   * @example sanitize(comment, { limits: { inputBytes: 64 * 1024, elements: 500 } })
   */
  limits?: Limits;
}

export type LinkScheme = 'http' | 'https' | 'mailto' | 'tel' | 'sms' | 'geo' | 'xmpp' | 'ftp';
export type LinkRelation = 'noopener' | 'noreferrer' | 'nofollow' | 'ugc' | 'sponsored' | 'external';

/**
 * Hosts by their ASCII name (`xn--…`), and `*.name` for those below one. Where there is a list, a host in any other
 * spelling is refused: full-width letters, `0x7f.1`, a full stop too many. One full stop at the end (`bad.example.`)
 * makes no difference.
 */
export interface HostRules {
  /**
   * The only hosts, for addresses that name one.
   *
   * Default: any host; for frames, those of the listed providers
   * @example sanitize(html, { urls: { image: { allowHosts: ['cdn.example', '*.cdn.example'] } } })
   */
  allowHosts?: readonly string[];

  /**
   * Hosts that are refused, whatever `allowHosts` says.
   *
   * Default: none
   * @example sanitize(html, { urls: { link: { denyHosts: ['*.bad.example'] } } })
   */
  denyHosts?: readonly string[];
}

export interface UrlRules<Scheme extends string = 'http' | 'https'> extends HostRules {
  /**
   * The only schemes.
   *
   * Default: links `http`, `https`, `mailto`, `tel`; images and media `http`, `https`
   * @example sanitize(html, { urls: { image: { schemes: ['https'] } } })
   */
  schemes?: readonly Scheme[];

  /**
   * What happens to relative addresses. `resolve` needs a `baseUrl`, or the `url` of {@link RenderOptions}.
   *
   * Default: `'resolve'` where there is a base, else `'keep'`
   * @example sanitize(html, { urls: { image: { relative: 'drop' } } })
   */
  relative?: 'keep' | 'resolve' | 'drop';
}

export interface Limits {
  /**
   * The longest input, in bytes of UTF-8. More is an `INPUT_TOO_LARGE`.
   *
   * Default: `33554432` (32 MiB)
   * @example sanitize(comment, { limits: { inputBytes: 64 * 1024 } })
   */
  inputBytes?: number;

  /**
   * The most elements in one input, counted as they open. More is a `TOO_MANY_ELEMENTS`. For `renderArticle`, a line of
   * plain text counts as an element does, in a source of text, in a fragment's bare lines, which may be paragraphs, and
   * in the `articleBody` of JSON-LD.
   *
   * Default: `1000000`
   * @example sanitize(comment, { limits: { elements: 500 } })
   */
  elements?: number;

  /**
   * How deeply elements may nest in the output, in levels. Deeper ones are unwrapped and their text is kept; that is no
   * error.
   *
   * Default: `256`
   * @example sanitize(comment, { limits: { depth: 32 } })
   */
  depth?: number;

  /**
   * How many attributes of one element are read. Those after them are removed; that is no error.
   *
   * Default: `256`
   * @example sanitize(comment, { limits: { attributes: 16 } })
   */
  attributes?: number;
}

export interface RenderOptions extends SanitizeOptions {
  /**
   * A compiled policy, in place of all options of {@link SanitizeOptions} but `charset`: any of the others beside it is
   * a `BAD_OPTION`.
   *
   * Default: none
   * @example renderArticle(page, { policy, url: 'https://news.example/story' })
   */
  policy?: Policy;

  /**
   * The page's own address, absolute. Also the base of relative addresses, unless `baseUrl` is given.
   *
   * Default: none
   * @example renderArticle(page, { url: 'https://news.example/2021/03/story' })
   */
  url?: string;

  /**
   * What the source is. `auto` takes a source without any tag for plain text. A {@link Source} is of its own `kind`.
   *
   * Default: `'auto'`
   * @example renderArticle('Headline\n\nFirst paragraph.', { format: 'text' })
   */
  format?: 'auto' | 'html' | 'text';

  /**
   * The article's language as a BCP 47 tag, where you know better than the page. The sidebar's headings are in it.
   *
   * Default: what the page says, else what its words tell.
   * @example renderArticle(page, { lang: 'ar' })
   */
  lang?: string;

  /**
   * What is known of the article beside its source, as a newsroom's system has it: it counts before all that the source
   * says. Beside a {@link Source} it comes before that one's, member by member. An unknown member or a wrong type is a
   * `BAD_OPTION` (`known.authors`).
   *
   * Default: none; the `known` of a Source
   * @example renderArticle(text, { known: { title: 'The mill grinds again', published: '2026-11-28' } })
   */
  known?: KnownMetadata;

  /**
   * Renders a {@link Source} even if it is `canceled`, `withheld` by its sender, or `embargoed`, which is a
   * `NOT_USABLE` otherwise. An embargo is over by the option `now`, else by the clock.
   *
   * Default: `[]`
   * @example renderArticle(source, { evenIf: ['embargoed'] }) // for the editors' own pages
   */
  evenIf?: readonly ('canceled' | 'withheld' | 'embargoed')[];

  /**
   * The level of the headline, 1 for `h1`; the article's other headings follow below it.
   *
   * Default: `1`
   * @example renderArticle(page, { headingLevel: 2 })
   */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;

  /**
   * The time that "two hours ago" is relative to, in milliseconds since 1970. Without it such lines give no date. It is
   * also the time by which an embargo of a {@link Source} is over.
   *
   * Default: none; for an embargo the clock
   * @example renderArticle(page, { now: Date.now() })
   */
  now?: number;

  /**
   * Passes by name, on or off. docs/passes.md says what each does.
   *
   * Default: all on but `typography`
   * @example renderArticle(page, { passes: { typography: true, lists: false } })
   */
  passes?: Partial<Record<PassName, boolean>>;

  /**
   * The limit of keywords. The publisher's are all kept and come first; extracted ones, with `source: 'extracted'`,
   * fill up to the limit. 0 turns extraction off.
   *
   * Default: `10`
   * @example renderArticle(page, { keywordLimit: 5 })
   */
  keywordLimit?: number;

  /**
   * How the sidebar is set.
   *
   * Default: as {@link SidebarSettings} says, with headings one level below the headline.
   * @example renderArticle(page, { sidebar: { tagUrl: 'https://news.example/tag/{tag}', images: true } })
   */
  sidebar?: SidebarSettings;
}

/** How a sidebar is set. */
export interface SidebarSettings {
  /**
   * The level of its headings, from 1 to 6.
   *
   * Default: `2`; in `renderArticle`, one below the headline's
   * @example renderSidebar(article, { headingLevel: 3 })
   */
  headingLevel?: number;

  /**
   * The address of a tag's page, with `{tag}` where the tag goes: for keywords that have no address of their own.
   *
   * Default: none, and such keywords are plain text
   * @example renderSidebar(article, { tagUrl: 'https://news.example/tag/{tag}' })
   */
  tagUrl?: string;

  /**
   * Whether the pictures of other articles are shown. They load from where they are.
   *
   * Default: `false`
   * @example renderSidebar(article, { images: true })
   */
  images?: boolean;

  /**
   * Whether links and their lists say which they are, in `data-maqal-part` and `data-maqal-position`. Nothing is
   * loaded or sent.
   *
   * Default: `false`
   * @example renderSidebar(article, { dataAttributes: true })
   */
  dataAttributes?: boolean;

  /**
   * Whether links to other hosts than the article's are kept. Needs the article's `canonicalUrl`, or `url`.
   *
   * Default: `true`
   * @example renderSidebar(article, { external: false, url: 'https://news.example/story' })
   */
  external?: boolean;

  /**
   * Whether the HTML is written. Without it, `html` is empty, and the lists are all there is.
   *
   * Default: `true`
   * @example renderSidebar(article, { html: false }).related
   */
  html?: boolean;
}

export interface SidebarOptions extends SidebarSettings {
  /**
   * What links and pictures may lead to, and what `rel` and `target` they get.
   *
   * Default: `new Policy()`
   * @example renderSidebar(article, { policy: new Policy({ links: { target: { external: '_blank' } } }) })
   */
  policy?: Policy;

  /**
   * The page's own address, absolute: the base of relative addresses.
   *
   * Default: none; relative addresses stay relative
   * @example renderSidebar(article, { url: 'https://news.example/story' })
   */
  url?: string;
}

/** What a sidebar is made of: an {@link Article}, or what a site knows itself. */
export interface SidebarSource {
  /** BCP 47: the language of the headings. Default: English. */
  lang?: string | null;
  dir?: string;
  canonicalUrl?: string | null;
  /** The article's own links, first. */
  readAlso?: Teaser[];
  /** Others, the best first, such as {@link RelatedIndex} gives. */
  related?: (Teaser | RelatedArticle)[];
  keywords?: (Keyword | { text: string; url?: string } | string)[];
}

/** What is done to an article, in order. */
export type PassName =
  | 'noscript'
  | 'oembed'
  | 'amp'
  | 'shortcodes'
  | 'formulas'
  | 'roles'
  | 'players'
  | 'pictures'
  | 'pixels'
  | 'links'
  | 'media'
  | 'office'
  | 'lines'
  | 'embeds'
  | 'figures'
  | 'tables'
  | 'quotes'
  | 'paragraphs'
  | 'lists'
  | 'pullQuotes'
  | 'structure'
  | 'attributes'
  | 'places'
  | 'subheadings'
  | 'wrappers'
  | 'headings'
  | 'footnotes'
  | 'blanks'
  | 'alternatives'
  | 'spaces'
  | 'typography'
  | 'directions';

export interface RenderedArticle {
  /** The article, safe for `innerHTML`. */
  html: string;
  /** The article's parts as data. */
  article: Article;
  /** The sidebar beside the article. */
  sidebar: Sidebar;
  /**
   * The article as a `NewsArticle` of schema.org, or of the type that its page says it has, for search engines: what
   * is known, and nothing made up. As text inside a `script` element it must hold no `<`.
   *
   * @example script.textContent = JSON.stringify(rendered.jsonLd).replace(/</g, '\\u003c')
   */
  jsonLd: NewsArticle;
  /** Things that a reader of logs may want to know; never errors. */
  notices: Notice[];
}

/**
 * The article's parts. Text is as readers see it, not HTML. What the source does not have is `null`, or an empty list.
 */
export interface Article {
  /** The headline, without the site's name; empty where there is none. */
  title: string;
  /** The line under the headline. */
  subtitle: string | null;
  /** The page's metadata on the article, a sentence or two. */
  description: string | null;
  /** The first paragraph, where it introduces the rest. */
  lead: string | null;
  /** The byline as printed. */
  byline: string | null;
  /** The names in it. */
  authors: string[];
  /** What the page's JSON-LD tells of those of them that it names: whether they are persons, and their pages. */
  authorDetails: Author[];
  /** ISO 8601, with no more precision than is known: `2021-03-13`, `2021-03-13T10:00:00+03:00`. */
  published: string | null;
  modified: string | null;
  section: string | null;
  siteName: string | null;
  /** The address of the publisher's logo, where the policy lets the picture through. */
  publisherLogo: string | null;
  /** The address that the page gives for itself, where the policy lets a link to it through. */
  canonicalUrl: string | null;
  /** The address of the picture that the page names for itself, where the policy lets the picture through. */
  image: string | null;
  /** BCP 47. */
  lang: string | null;
  dir: 'rtl' | 'ltr';
  /** The body's plain text: lead and sub-headings in; headline, captions and sidebar parts out. */
  text: string;
  /** Sentences of the body that the source repeats, set large. */
  pullQuotes: string[];
  /** The body's headings, in source order. */
  headings: Heading[];
  /** The body's pictures, in source order. */
  images: ArticleImage[];
  /** The body's links, in source order; those within the page left out. */
  links: ArticleLink[];
  /** Posts, videos, tracks and maps of other sites: links in the HTML, or players where the policy lets those in. */
  embeds: Embed[];
  /** Notes that a number or a sign in the text leads to. */
  footnotes: Footnote[];
  /** Words in `text`; letters, where a script writes no spaces between words. */
  wordCount: number;
  /**
   * At the speed of the language, rounded up: 138 words a minute for Arabic, 228 for English, 255 letters for Chinese;
   * docs/extraction.md has the source.
   */
  readingMinutes: number;
  keywords: Keyword[];
  /** Links under a label such as "read also", in source order. */
  readAlso: Teaser[];
  /**
   * Teasers of other articles, in source order: those behind the text, and those beside it on its page where a label
   * says that they belong to it.
   */
  related: Teaser[];
  /**
   * Where the values above were found, by field. The order of trust is that of {@link Source}; but the headline and the
   * byline are taken as the page prints them, where that agrees with its metadata.
   */
  sources: Partial<Record<SourcedField, FieldSource>>;
}

export interface Author {
  name: string;
  type: 'Person' | 'Organization';
  /** The author's page. */
  url?: string;
}

export type SourcedField =
  | 'title'
  | 'byline'
  | 'authors'
  | 'published'
  | 'modified'
  | 'section'
  | 'siteName'
  | 'canonicalUrl'
  | 'image'
  | 'lang';

/**
 * `option`: you. `json-ld`; `open-graph`, with `article:`; `twitter`; `dublin-core`; `parsely`; `meta`: other names of
 * `meta` elements; `link` elements; `microdata`; `markup`: elements and attributes such as `title` and `lang`; `text`:
 * what the page prints.
 */
export type FieldSource =
  | 'option'
  | 'json-ld'
  | 'open-graph'
  | 'twitter'
  | 'dublin-core'
  | 'parsely'
  | 'meta'
  | 'link'
  | 'microdata'
  | 'markup'
  | 'text';

export interface Heading {
  text: string;
  /** 1 to 6, as in the article's HTML. */
  level: number;
  /** As in the article's HTML. */
  id?: string;
}

export interface Embed {
  /**
   * `youtube`, `vimeo`, `dailymotion`, `soundcloud`, `spotify`, `x`, `facebook`, `instagram`, `tiktok`, `telegram`,
   * `google-maps`, `bluesky` or `threads`.
   */
  provider: string;
  /** The provider's name for it: a video's name, a post's number. */
  id?: string;
  /** Its own page. */
  url: string;
  title?: string;
}

export interface Footnote {
  text: string;
  /** As in the article's HTML. */
  id?: string;
}

export interface ArticleImage {
  url: string;
  alt?: string;
  caption?: string;
  /** Whose picture it is, where the markup keeps that apart from the caption. */
  credit?: string;
  /** In CSS pixels, as the markup has it. */
  width?: number;
  height?: number;
}

export interface ArticleLink {
  text: string;
  url: string;
}

/** The types of schema.org that an article keeps, where its page says that it has one. */
export type ArticleType =
  | 'AdvertiserContentArticle'
  | 'AnalysisNewsArticle'
  | 'Article'
  | 'AskPublicNewsArticle'
  | 'BackgroundNewsArticle'
  | 'BlogPosting'
  | 'DiscussionForumPosting'
  | 'LiveBlogPosting'
  | 'MedicalScholarlyArticle'
  | 'NewsArticle'
  | 'OpinionNewsArticle'
  | 'Report'
  | 'ReportageNewsArticle'
  | 'ReviewNewsArticle'
  | 'SatiricalArticle'
  | 'ScholarlyArticle'
  | 'SocialMediaPosting'
  | 'TechArticle';

/** https://schema.org/NewsArticle, as far as it is known. */
export interface NewsArticle {
  '@context': 'https://schema.org';
  /** `NewsArticle`, where the page says nothing else. */
  '@type': ArticleType;
  /** At most 110 characters and an ellipsis. */
  headline?: string;
  alternativeHeadline?: string;
  description?: string;
  image?: string[];
  datePublished?: string;
  dateModified?: string;
  author?: { '@type': 'Person' | 'Organization'; name: string; url?: string }[];
  publisher?: { '@type': 'Organization'; name: string; logo?: { '@type': 'ImageObject'; url: string } };
  /** The page's canonical address; the option `url`, where it names none. */
  url?: string;
  mainEntityOfPage?: { '@type': 'WebPage'; '@id': string };
  inLanguage?: string;
  articleSection?: string;
  keywords?: string[];
  wordCount: number;
}

export interface Keyword {
  text: string;
  /** The tag's page. */
  url?: string;
  /** `publisher`, where the source itself names it; `extracted`, where the text does. */
  source: 'publisher' | 'extracted';
  /** From 0 to 1, for extracted ones: how likely an editor would choose it. */
  score?: number;
}

export interface KeywordOptions {
  /**
   * The headline: words in it count for more.
   *
   * Default: none
   * @example extractKeywords(text, { title: article.title })
   */
  title?: string;

  /**
   * The language, a BCP 47 tag.
   *
   * Default: what the words tell
   * @example extractKeywords(text, { lang: 'ar' })
   */
  lang?: string;

  /**
   * The most keywords, from 1 to 100.
   *
   * Default: `10`
   * @example extractKeywords(text, { limit: 5 })
   */
  limit?: number;

  /**
   * A table that {@link documentFrequencies} has made of the site's archive: words that are rare there count for more.
   *
   * Default: none, the text alone decides
   * @example extractKeywords(text, { documentFrequencies: documentFrequencies(texts) })
   */
  documentFrequencies?: string;
}

/** An article of an archive, or the one that related ones are wanted for; an {@link Article} will do for that. */
export interface RelatedDocument {
  /** The site's name for it. A document that is added later with the same ID replaces it. */
  id?: string | number;
  url?: string | null;
  title?: string;
  lead?: string | null;
  /** Plain text. */
  text?: string;
  keywords?: readonly (string | { text: string })[];
  /** ISO 8601, at least the day. */
  published?: string | null;
  section?: string | null;
  author?: string | null;
  authors?: readonly string[];
  /** BCP 47. Default: what the words tell. */
  lang?: string | null;
  image?: string | null;
}

/** How a {@link RelatedIndex} is asked, and {@link rankRelated}. */
export interface RelatedOptions extends ArchiveQueryOptions {
  /**
   * IDs that come first, in this order, whatever their score.
   *
   * Default: none
   * @example index.related(article, { pinned: ['election-live'] })
   */
  pinned?: readonly string[];

  /**
   * How much the words of each of the article's fields count, from 0 to 100.
   *
   * Default: `{ title: 3, lead: 1.5, text: 1, keywords: 2 }`
   * @example index.related(article, { weights: { title: 5 } })
   */
  weights?: { title?: number; lead?: number; text?: number; keywords?: number };
}

export interface RelatedArticle {
  id: string;
  url: string;
  title: string;
  published?: string;
  section?: string;
  lang?: string;
  image?: string;
  /** From 0 to 1. */
  score: number;
  /** The words that both have, as the article writes them, those that count most first. */
  why: string[];
}

/**
 * An archive, ready to be asked which of its articles belong beside one. docs/related.md says how they are chosen. Each
 * has WebAssembly memory to itself, up to 4 GB: no fault in another call touches it, and it is given back with the
 * index. After a fault in a call of its own (`INTERNAL`) it is lost, and every later call is a `BAD_INDEX`: keep what
 * `save()` gives of one that cannot be made again.
 *
 * @throws {MaqalError} `BAD_INPUT`, `BAD_OPTION`, `BAD_INDEX`
 * @example
 * const index = new RelatedIndex(archive);
 * const { article } = renderArticle(page);
 * const box = index.related(article, { limit: 4, now: Date.now() });
 */
export class RelatedIndex {
  #index;
  /** @param documents Each with an `id`. */
  constructor(documents?: RelatedDocument | readonly RelatedDocument[]);
  /** An index of bytes that {@link RelatedIndex.save} gave; any others are a `BAD_INDEX`. */
  static load(bytes: Uint8Array | ArrayBuffer): RelatedIndex;
  /** How many documents there are. */
  readonly size: number;
  /** Adds documents, each with an `id`. A document replaces an earlier one of the same ID. */
  add(documents: RelatedDocument | readonly RelatedDocument[]): void;
  /**
   * Removes a document. Returns whether there was one of that ID.
   *
   * @throws {MaqalError} `BAD_INPUT` for what is neither a string nor a number.
   */
  remove(id: string | number): boolean;
  /** The best first; never the article itself or a copy of it, and never fewer than there are. */
  related(article: RelatedDocument, options?: RelatedOptions): RelatedArticle[];
  /** The same documents, added in the same order, give the same bytes. */
  save(): Uint8Array;
  /** Gives its memory back. */
  free(): void;
  /** Calls `free()`; for `using`, where the runtime has that. */
  [Symbol.dispose](): void;
}

/**
 * Like {@link RelatedIndex}, for one article and a handful of candidates.
 *
 * @example rankRelated(article, latest, { limit: 3 })
 */
export function rankRelated(
  article: RelatedDocument,
  candidates: readonly RelatedDocument[],
  options?: RelatedOptions,
): RelatedArticle[];

/** How a {@link RelatedProvider} is asked. */
export interface ProviderOptions {
  /**
   * The most articles, from 1 to 1000.
   *
   * Default: `5`
   * @example provider.related(article, { limit: 4 })
   */
  limit?: number;

  /**
   * The time that ages are counted from, in milliseconds since 1970.
   *
   * Default: the article's own date
   * @example provider.related(article, { now: Date.now() })
   */
  now?: number;

  /**
   * After how many days an article counts half as much for being new; a fifth of a score depends on that.
   *
   * Default: `180`
   * @example provider.related(article, { halfLifeDays: 30 })
   */
  halfLifeDays?: number;

  /**
   * Whether articles are left out that were published after `now`, or after the article itself.
   *
   * Default: `false`
   * @example provider.related(article, { pastOnly: true })
   */
  pastOnly?: boolean;

  /**
   * IDs and URLs that never come.
   *
   * Default: none
   * @example provider.related(article, { blocked: ['https://news.example/withdrawn'] })
   */
  blocked?: readonly string[];
}

/**
 * Something that knows which articles belong beside one: an archive of files, a search engine, a database, or something
 * of a site's own.
 */
export interface RelatedProvider {
  /**
   * The best first; never the article itself.
   *
   * @throws {MaqalError} `BAD_INPUT`, `BAD_OPTION`, `FETCH_FAILED` (as a rejection)
   */
  related(article: RelatedDocument, options?: ProviderOptions): Promise<RelatedArticle[]>;
}

export interface ArchiveOptions {
  /**
   * How files are fetched. With `cache: 'no-cache'` it is asked for the manifest alone, where the archive seems to have
   * been replaced by a newer one.
   *
   * Default: `fetch`; for a folder of this machine the runtime's own files
   * @example { fetch: (address, init) => fetch(address, { ...init, credentials: 'include' }) }
   */
  fetch?: (
    address: string,
    init?: { cache: 'no-cache' },
  ) => Promise<{ readonly ok: boolean; readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;

  /**
   * How many bytes a call may fetch, as they are in the files, the manifest included; what is fetched once is kept.
   * Terms and further headlines are looked up while it lasts, at most half of it being kept for headlines; those that
   * are wanted (`limit`, and two more) are fetched in any case.
   *
   * Default: `100000`
   * @example openArchive('/related/', { budget: 50_000 })
   */
  budget?: number;
}

/** How an {@link Archive} is asked. */
export interface ArchiveQueryOptions extends ProviderOptions {
  /**
   * From 0, the best by themselves, to 1, as different from each other as can be.
   *
   * Default: `0.25`
   * @example archive.related(article, { diversity: 0.5 })
   */
  diversity?: number;
}

/** An archive of files that `npx maqal index` wrote. */
export interface Archive extends RelatedProvider {
  /** How many articles it has. */
  readonly size: number;
  /**
   * For an article of the archive, by its `id` (else its `url`), the list that was made for it: a file, and one for
   * each headline. For any other, and where options ask for it, what shares its rarest words; that needs `init()` where
   * maqal does.
   *
   * @throws {MaqalError} also `BAD_INDEX` for files that are cut, damaged, of another version, or anything else than
   * `maqal index` writes (as a rejection)
   */
  related(article: RelatedDocument, options?: ArchiveQueryOptions): Promise<RelatedArticle[]>;
}

/**
 * Opens the folder of an archive: fetches its manifest. Where a newer archive takes its place meanwhile, that one is
 * asked from then on.
 *
 * @param where The address of the folder, against the page's own where it has one; in Node, Deno and Bun also its path,
 * or a `file:` address.
 * @throws {MaqalError} `FETCH_FAILED`, `BAD_INDEX`, `BAD_INPUT`, `BAD_OPTION` (as a rejection)
 * @example
 * const archive = await openArchive('/related/'); // in a page
 * const box = await archive.related(article, { limit: 4 });
 * @example const archive = await openArchive('./related'); // on a server
 */
export function openArchive(where: string | { readonly href: string }, options?: ArchiveOptions): Promise<Archive>;

export interface ExtractedKeyword {
  /** As the text writes it, most often. */
  text: string;
  /** From 0 to 1: how likely an editor would choose it. */
  score: number;
  /** How often it occurs. */
  count: number;
}

/**
 * The sidebar of an article: explicit "read also" first, then related articles, then keywords. Links to the article
 * itself are left out, those to a tag's page are keywords, and nothing comes twice. Texts and addresses are not
 * trusted, wherever they come from.
 *
 * @throws {MaqalError} `BAD_OPTION`, `BAD_INPUT`, `NOT_INITIALISED`.
 * @example
 * const { article } = renderArticle(page);
 * aside.innerHTML = renderSidebar({ ...article, related: index.related(article) }, { tagUrl: '/tag/{tag}' }).html;
 */
export function renderSidebar(article: SidebarSource, options?: SidebarOptions | Policy): Sidebar;

/**
 * Names and terms that say what a text is about, the best first. docs/keywords.md says how.
 *
 * @param text Plain text.
 * @throws {MaqalError} `BAD_INPUT`, `BAD_OPTION`
 * @example extractKeywords(article.text, { title: article.title, lang: 'ar', limit: 5 })
 */
export function extractKeywords(text: string, options?: KeywordOptions): ExtractedKeyword[];

/**
 * In how many texts of an archive each word occurs, as a table for {@link KeywordOptions.documentFrequencies}: about 12
 * bytes a word.
 *
 * @throws {MaqalError} `BAD_INPUT`, `BAD_OPTION`
 * @example const table = documentFrequencies(archive.map((article) => article.text), { lang: 'ar' })
 */
export function documentFrequencies(texts: readonly string[], options?: { lang?: string }): string;

/** Another article, as this one points to it. */
export interface Teaser {
  title: string;
  url?: string;
  summary?: string;
  /** The address of its picture. */
  image?: string;
  /** ISO 8601. */
  published?: string;
  section?: string;
  /** BCP 47. */
  lang?: string;
  /** Where its title runs other than the article. */
  dir?: 'ltr' | 'rtl';
}

export interface Sidebar {
  /**
   * Safe for `innerHTML`; empty when there is nothing to show: an `aside` with a `nav` for each part that has links (a
   * `section` for keywords without), each with its heading in the article's language and a list. Classes:
   * `maqal-sidebar`, `maqal-read-also`, `maqal-related`, `maqal-keywords`, and within items `maqal-card`,
   * `maqal-summary`, `maqal-section`, `maqal-published`.
   */
  html: string;
  readAlso: Teaser[];
  keywords: Keyword[];
  related: Teaser[];
}

/** Something odd about a source. */
export interface Notice {
  /**
   * `NO_HEADLINE`, `NO_BODY`, `WHOLE_PAGE`, `BODY_FROM_DATA`, `COPIED_PAGE`, `PAGE_UNCLEAR`, `ZONE_UNCLEAR`,
   * `SIGNATURE_REMOVED`, `TEXT_LEFT_OUT`, `FRAME_REMOVED`, `ALT_MISSING`, `SELF_LINK`, `EXTERNAL_LINK`,
   * `CHARSET_CONTRADICTS`, `CHARSET_UNDECODED`: docs/extraction.md says when. Others may come.
   */
  code: string;
  /** In English, for people. */
  message: string;
}

/** What happens to an element: it stays; only its content stays; neither does; or its tags become text. */
export type ElementVerdict = 'keep' | 'unwrap' | 'drop' | 'escape';

/** The rules for addresses of one use, as they apply. */
export interface UrlRulesDescription {
  schemes: string[];
  /** `null` where any host is allowed. */
  allowHosts: string[] | null;
  denyHosts: string[];
  relative: 'keep' | 'resolve' | 'drop';
}

export interface PolicyDescription {
  elements: Record<string, ElementVerdict>;
  /** What happens to every element that `elements` does not name. */
  otherElements: ElementVerdict;
  /** The attributes that may stay, by element; `*` stands for every element. */
  attributes: Record<string, string[]>;
  /** The only values that an attribute may have, by element and attribute. */
  attributeValues: Record<string, Record<string, string[]>>;
  classes: string[];
  /** The properties that `style` may have. */
  styles: string[];
  /** The schemes that links may have. */
  urlSchemes: string[];
  urls: Record<'link' | 'image' | 'media' | 'frame', UrlRulesDescription>;
  dataImages: { types: string[]; bytes: number } | null;
  links: Record<'internal' | 'external', { rel: string; target: '_blank' | null }>;
  /** The providers whose frames stay, each with where its addresses begin. */
  frames: Record<string, string[]>;
  idPrefix: string;
  /**
   * What `renderArticle` and `renderSidebar` set around what they take from the source, whatever the policy says: their
   * own elements (the `article` with its header, the `aside` with its lists), the attributes of these and of what
   * passes mark, and their classes. Everything else in their HTML is of the source and follows the policy: under
   * `elements: { drop: ['a'] }` the sidebar has no links, only their words. Absent where only `maqal/sanitizer` is
   * loaded.
   *
   * @example describePolicy().frame.classes // ['maqal-*', 'author']
   */
  frame?: { elements: string[]; attributes: string[]; classes: string[] };
  limits: Required<Limits>;
}

/**
 * - `INPUT_TOO_LARGE`, `TOO_MANY_ELEMENTS`: the input is over a limit of {@link Limits}, which `option` names.
 * - `BAD_OPTION`: an unknown option, a wrong type, or something else than options ({@link SanitizeOptions}); `option`
 * is its path (`options` for the whole), the message says what was expected, and `cause` is what a getter threw.
 * - `BAD_INPUT`: the first argument is neither a string nor bytes, or no {@link Source}, article or document.
 * - `NOT_USABLE`: a {@link Source} is canceled, withheld or under an embargo; the message says which, until when, and
 * what `evenIf` would have to name.
 * - `BAD_INDEX`: the bytes of an index or an archive are damaged, cut or of another version, or a {@link RelatedIndex}
 * was lost.
 * - `BAD_TEMPLATE`: a page of `maqal/page` cannot take an article; `tag` and `offset` say where, the message what to
 * do.
 * - `NOT_INITIALISED`: a call before `init()` in a browser, or a call of `maqal` where only `maqal/article` or
 * `maqal/sanitizer` was started.
 * - `INIT_FAILED`: the wasm, or the worker of `maqal/worker`, could not be had, or may not run here.
 * - `NO_DOCUMENT`: {@link toDOM} outside a browser.
 * - `BAD_TARGET`: {@link toDOM} cannot fill what it was given.
 * - `TRUSTED_TYPES_BLOCKED`: the page's Content-Security-Policy does not name the Trusted Types policy `maqal`, or lets
 * only a `TrustedScriptURL` start the worker of `maqal/worker`.
 * - `FETCH_FAILED`: a file of an archive, a search engine or a database did not answer, or not with what was asked for;
 * the `cause` says more.
 * - `INTERNAL`: a fault of maqal's own, or a worker that died. The next call works.
 */
export type MaqalErrorCode =
  | 'INPUT_TOO_LARGE'
  | 'TOO_MANY_ELEMENTS'
  | 'BAD_OPTION'
  | 'BAD_INPUT'
  | 'NOT_USABLE'
  | 'BAD_INDEX'
  | 'BAD_TEMPLATE'
  | 'NOT_INITIALISED'
  | 'INIT_FAILED'
  | 'FETCH_FAILED'
  | 'NO_DOCUMENT'
  | 'BAD_TARGET'
  | 'TRUSTED_TYPES_BLOCKED'
  | 'INTERNAL';

export class MaqalError extends Error {
  constructor(
    code: MaqalErrorCode,
    message: string,
    details?: { option?: string; tag?: string; offset?: number; cause?: unknown },
  );
  readonly name: 'MaqalError';
  readonly code: MaqalErrorCode;
  /**
   * The path of the option at fault, such as `preset`, or of the limit that the input is over, such as
   * `limits.elements`.
   */
  readonly option: string | undefined;
  /** Of `BAD_TEMPLATE`: the name of the tag at fault, unless it is the page as a whole. */
  readonly tag: string | undefined;
  /** Of `BAD_TEMPLATE`: the byte at which that tag begins, in the page as UTF-8. */
  readonly offset: number | undefined;
  readonly cause?: unknown;
}
