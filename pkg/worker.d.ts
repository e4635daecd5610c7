// `maqal/worker`: the calls of `maqal`, asynchronous, in one worker. Each has the signature that it has there, and
// `{ signal, transfer }` behind its arguments; what it throws there is a rejection here.
import type * as maqal from './index.js';

export { MaqalError, Policy, init } from './index.js';
export type * from './index.js';

type Global<Name extends string> = typeof globalThis extends { [K in Name]: new (...args: any) => infer T } ? T : never;

/** What may stand behind the arguments of a call. */
export interface CallOptions {
  /**
   * Ends the wait: the call is rejected with the signal's reason at once. A call that waits for its turn is not made;
   * one that is being made goes on in the worker, and nobody hears of it.
   *
   * Default: none
   * @example await renderArticle(page, {}, { signal: AbortSignal.timeout(2000) })
   */
  signal?: Global<'AbortSignal'>;

  /**
   * Whether bytes are given away to the worker, and not copied: the caller's `ArrayBuffer` is empty from then on. Bytes
   * that are only a part of their buffer are copied all the same.
   *
   * Default: `false`
   * @example await renderArticle(await response.arrayBuffer(), {}, { transfer: true })
   */
  transfer?: boolean;
}

/** What {@link configure} takes. */
export interface WorkerSettings {
  /**
   * After how many seconds without a call the worker ends, with the memory that it has taken; from 0 to 86400. The next
   * call starts another. While there is a {@link RelatedIndex} or a stream in it, it does not end.
   *
   * Default: `30`
   * @example configure({ idleSeconds: 300 })
   */
  idleSeconds?: number;

  /**
   * Makes the worker, where the script beside this package is none of the page's origin, or where a bundler leaves it
   * behind: of a script of your own that imports `maqal/worker/thread`.
   *
   * Default: a module worker of the package's own script
   * @example configure({ worker: () => new Worker('/static/maqal-worker.js', { type: 'module' }) })
   */
  worker?: () => object | PromiseLike<object>;
}

/**
 * Sets how the worker is made, and when it ends. What is not given stays as it is.
 *
 * @throws {MaqalError} `BAD_OPTION`
 * @example configure({ idleSeconds: 300 });
 */
export function configure(settings: WorkerSettings): void;

/** Functions cannot be sent to a worker. */
type Sendable<T> = T extends maqal.Policy
  ? T
  : Extract<keyof T, 'rewriteUrl' | 'fetch'> extends never
    ? T
    : Omit<T, 'rewriteUrl' | 'fetch'> & { [K in Extract<keyof T, 'rewriteUrl' | 'fetch'>]?: undefined };
type Sent<Arguments extends readonly unknown[]> = { [At in keyof Arguments]: Sendable<Arguments[At]> };

/** What lives in the worker, as the page has it. */
type Remote<T> = T extends maqal.RelatedIndex ? RelatedIndex : T extends maqal.Archive ? Archive : T;

type Asynchronous<Call> = Call extends (...given: infer Arguments) => infer Result
  ? (...given: [...Sent<Arguments>, call?: CallOptions]) => Promise<Remote<Awaited<Result>>>
  : never;
type BothAsynchronous<Call> = Call extends { (...given: infer A): infer R; (...given: infer B): infer S }
  ? Asynchronous<(...given: A) => R> & Asynchronous<(...given: B) => S>
  : never;
type Members<T> = {
  readonly [Name in keyof T as Name extends string ? Name : never]: T[Name] extends (...given: any) => unknown
    ? Asynchronous<T[Name]>
    : Promise<T[Name]>;
};

/** As in `maqal`. */
export const sanitize: Asynchronous<typeof maqal.sanitize>;
/** As in `maqal`. */
export const sanitizeWithReport: Asynchronous<typeof maqal.sanitizeWithReport>;
/** As in `maqal`. */
export const describePolicy: Asynchronous<typeof maqal.describePolicy>;
/** As in `maqal`. */
export const renderArticle: Asynchronous<typeof maqal.renderArticle>;
/** As in `maqal`. */
export const renderSidebar: Asynchronous<typeof maqal.renderSidebar>;
/** As in `maqal`. */
export const extractKeywords: Asynchronous<typeof maqal.extractKeywords>;
/** As in `maqal`. */
export const documentFrequencies: Asynchronous<typeof maqal.documentFrequencies>;
/** As in `maqal`. */
export const rankRelated: Asynchronous<typeof maqal.rankRelated>;
/** As in `maqal`; the files are fetched by the worker. Where a worker has ended, the next one opens it again. */
export const openArchive: Asynchronous<typeof maqal.openArchive>;
/** As in `maqal`: gives back the memory of the worker's calls so far. The worker goes on. */
export const release: Asynchronous<typeof maqal.release>;

/**
 * As in `maqal`, for nodes of the page: strings and bytes are sanitized in the worker, and what came from
 * {@link renderArticle} and the like goes in as it is. The page itself needs no wasm.
 */
export const toDOM: BothAsynchronous<typeof maqal.toDOM>;

/** As in `maqal`: each chunk crosses to the worker. A mistaken option is the stream's error, with its first chunk. */
export function sanitizeStream(
  ...given: Sent<Parameters<typeof maqal.sanitizeStream>>
): ReturnType<typeof maqal.sanitizeStream>;

/**
 * As in `maqal`, in the worker, which does not end before `free()`, or before the index is collected. Documents that
 * are none are found by the first call. Where the worker was lost, every later call is a `BAD_INDEX`.
 */
export interface RelatedIndex extends Members<maqal.RelatedIndex> {
  [Symbol.dispose](): void;
}
export const RelatedIndex: {
  new (...given: ConstructorParameters<typeof maqal.RelatedIndex>): RelatedIndex;
  load: Asynchronous<typeof maqal.RelatedIndex.load>;
};

/** As in `maqal`. `size` is that of when it was opened. */
export interface Archive extends Pick<maqal.Archive, 'size'>, Pick<Members<maqal.Archive>, 'related'> {}
