// `maqal/sources`: what wires, CMSs and feeds deliver, read for renderArticle(). It has a wasm of its own, and needs no
// other part of maqal. In Node, Deno and Bun the entry `maqal` has these calls as well.
import type { Source } from './index.js';

export { MaqalError, init, initSync } from './index.js';
export type { InitSource, KnownMetadata, MaqalErrorCode, Source } from './index.js';

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
 * @throws `INPUT_TOO_LARGE`; `BAD_INPUT` for anything but bytes and text; `BAD_OPTION`
 * @example
 * for (const source of readSource(await readFile('wire.xml'), { name: 'wire.xml' })) {
 *   if (source.status === 'usable') publish(renderArticle(source));
 * }
 */
export function readSource(file: string | Uint8Array | ArrayBuffer, options?: ReadOptions): Source[];

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
): TransformStream<string | Uint8Array | ArrayBuffer, Source>;

/**
 * Gives the memory of the module back, since that of WebAssembly does not shrink; the next call begins anew. Streams
 * that are under way go on.
 */
export function release(): void;
