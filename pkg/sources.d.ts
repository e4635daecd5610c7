// `maqal/sources`: what wires, CMSs and feeds deliver, read for renderArticle(), and rendered articles as items of a
// wire. It has two wasms of its own, and needs no other part of maqal. In Node, Deno and Bun the entry `maqal` has
// these calls as well.
import type {
  InitSource, KnownMetadata, Notice, PublicationStatus, RenderedArticle, Source, SourceFormat, WasmModule,
} from './index.js';

export { MaqalError } from './index.js';
export type {
  InitSource, KnownImage, KnownMetadata, MaqalErrorCode, Notice, PublicationStatus, Source, SourceFormat,
} from './index.js';

/**
 * Makes `maqal/sources` ready, as `init` of `maqal` does that. There are two modules, which a browser fetches at once:
 * `maqal/sources/wasm` reads files, and asks `maqal/sources/markdown/wasm` where a file holds Markdown. That may be
 * left out: Markdown, and exports of Ghost and articles of Apple News that hold any, are a `NOT_INITIALISED` then.
 *
 * @param source where the first module comes from; by default, the file in this package
 * @param markdown where the second one comes from, by default likewise; `false` leaves it out. Where the wasm is there
 *   already (Node, Deno, Bun, Workers), it is compiled where it is needed all the same
 * @throws {MaqalError} `INIT_FAILED`, and the next call tries again
 * @example await init();
 * @example await init(undefined, false);
 * @example await init('/static/sources_bg.wasm', '/static/markdown_bg.wasm');
 */
export function init(
  source?: InitSource | PromiseLike<InitSource>,
  markdown?: InitSource | PromiseLike<InitSource> | false,
): Promise<void>;

/**
 * Like {@link init}, but at once, for callers that have the modules or their bytes.
 *
 * @throws {MaqalError} `INIT_FAILED`
 * @example initSync(sourcesModule, markdownModule);
 */
export function initSync(
  module: WasmModule | ArrayBuffer | Uint8Array | { module: WasmModule | ArrayBuffer | Uint8Array },
  markdown?: WasmModule | ArrayBuffer | Uint8Array | { module: WasmModule | ArrayBuffer | Uint8Array },
): void;

/** A {@link Source} with all that readSource() always says of one. */
export interface ReadSource extends Source {
  /** The format of the file that it came in. */
  format: SourceFormat;
  /** What its file says of it beside the text: members that it does not say are absent, and none is `null`. */
  known: { [Name in keyof KnownMetadata]: NonNullable<KnownMetadata[Name]> } & { status: PublicationStatus };
  /** What was odd about it: `[]` where nothing was. */
  notices: Notice[];
}

/** What is known of a file besides what is in it. */
export interface ReadOptions {
  /**
   * The file's name. Its extension helps where the content does not say enough: `.md`. Nothing is opened by it.
   *
   * Default: none
   * @example { name: 'story.md' }
   */
  name?: string;
  /**
   * The media type that came with the file, as in the header `Content-Type`. A `charset` in it counts as the option of
   * that name; the rest helps where the content does not say enough.
   *
   * Default: none
   * @example { contentType: response.headers.get('content-type') ?? undefined }
   */
  contentType?: string;
  /**
   * The encoding of bytes, by any label of the Encoding standard. A byte order mark counts before it.
   *
   * Default: UTF-8 where the bytes are that; else what the file says of itself; else windows-1252, with a notice
   * @throws `BAD_OPTION` for an encoding that the platform does not know
   * @example { charset: 'windows-1256' }
   */
  charset?: string;
}

/**
 * Reads the stories of a file: NewsML-G2, NewsML 1.x, NITF, ninjs, IPTC 7901, ANPA 1312, RSS, Atom, JSON Feed, news
 * sitemaps, exports of WordPress, Blogger, Ghost, Telegram and Facebook, WordPress's REST interface, Apple News Format,
 * AMP, Markdown with front matter; anything else is HTML or text. The content tells the format. Stories come in the
 * file's order; a feed without items gives none.
 *
 * A source is not safe yet: renderArticle() takes it as it is, and what it knows counts before what its text says.
 *
 * @param file the file: bytes, or text. At most 64 MB; sourceStream() reads larger ones
 * @throws `INPUT_TOO_LARGE`; `BAD_INPUT` for anything but bytes and text; `BAD_OPTION`; `NOT_INITIALISED` before
 *   {@link init}, and for Markdown where that was left out
 * @example
 * for (const source of readSource(await readFile('wire.xml'), { name: 'wire.xml' })) {
 *   if (source.status === 'usable') publish(renderArticle(source));
 * }
 */
export function readSource(file: string | Uint8Array | ArrayBuffer, options?: ReadOptions): ReadSource[];

/**
 * The same for a file that comes in pieces: each story is there as soon as it is whole. Exports of WordPress and
 * Telegram and feeds may be of any size, in little memory; files of other formats are read at their end.
 *
 * @throws as readSource(); in the stream, `INPUT_TOO_LARGE` for a story, or a file of another format, of more than
 *   64 MB
 * @example
 * const response = await fetch('https://news.example/feed');
 * const options = { contentType: response.headers.get('content-type') ?? undefined };
 * for await (const source of response.body.pipeThrough(sourceStream(options))) console.log(source.known.title);
 */
export function sourceStream(
  options?: ReadOptions,
): TransformStream<string | Uint8Array | ArrayBuffer, ReadSource>;

/** How an article is written, beyond what it says itself. */
export interface WriteOptions {
  /**
   * What is known of the article. It comes before what the article says, member by member. Of a whole {@link Source}
   * the status, the sender's own word and the embargo count as well, so that what may not be published is written so.
   *
   * Default: none; the item is usable
   * @example { known: source }
   */
  known?: KnownMetadata | Source;
  /**
   * The item's ID, a URI that no other item has.
   *
   * Default: `known.id` where that is a URI, else the article's `canonicalUrl`
   * @throws `BAD_OPTION` where it is no URI, or where it is not given and neither of the two is there
   * @example { uri: 'urn:newsml:news.example:20261128:rain' }
   */
  uri?: string;
  /**
   * Who sends it.
   *
   * Default: `known.provider`, else the `siteName`
   * @example { provider: 'وكالة الوادي' }
   */
  provider?: string;
  /**
   * The copyright line.
   *
   * Default: `known.copyright`
   * @example { copyright: '© 2026 وكالة الوادي' }
   */
  copyright?: string;
  /**
   * When this version was made, in milliseconds since 1970. It counts where the article does not say the time at which
   * it was published or changed, since NewsML-G2 has to say one. ninjs does not.
   *
   * Default: the clock
   * @example { now: Date.UTC(2026, 10, 28) }
   */
  now?: number;
}

/** An item of ninjs 3.1, as its schema has it; only what the article has is there. Text is where HTML is not named. */
export interface Ninjs {
  uri: string;
  type: 'text';
  representationType: 'full';
  pubStatus: PublicationStatus;
  standard: { name: 'ninjs'; version: '3.1'; schema: string };
  /** The body has the role `main`, and is XHTML. */
  bodies?: { role: string; contentType: string; value: string }[];
  /** Roles are `main`, `subtitle` and `kicker`. */
  headlines?: { role: string; value: string }[];
  [member: string]: unknown;
}

/**
 * A rendered article as ninjs 3.1. Its body is what was rendered, without the headline and what stands beside it.
 * Keywords are those of the publisher. A date without a time and a zone has no place in it; an embargo without them
 * makes the item withheld.
 *
 * @param rendered what renderArticle() gave, or the same from JSON
 * @throws `BAD_OPTION` for a mistaken option, `BAD_INPUT` for what is no rendered article
 * @example await send(JSON.stringify(toNinjs(renderArticle(html), { uri: 'urn:newsml:news.example:20261128:rain' })));
 */
export function toNinjs(rendered: Pick<RenderedArticle, 'html' | 'article'>, options?: WriteOptions): Ninjs;

/**
 * A rendered article as a `newsItem` of NewsML-G2 2.35, an XML document. Its body is XHTML. readSource() reads the same
 * metadata from it. An embargo without a time makes the item withheld, and is not in it.
 *
 * @param rendered what renderArticle() gave, or the same from JSON
 * @throws as toNinjs()
 * @example await writeFile('rain.xml', toNewsmlG2(renderArticle(source), { known: source }));
 */
export function toNewsmlG2(rendered: Pick<RenderedArticle, 'html' | 'article'>, options?: WriteOptions): string;

/**
 * Gives the memory of the module back, since that of WebAssembly does not shrink; the next call begins anew. Streams
 * that are under way go on.
 */
export function release(): void;
