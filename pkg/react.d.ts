// `maqal/react`: components and a hook that work in server components, on servers and in browsers, with React 18 or
// later. docs/frameworks.md shows how they are used.
import type { HTMLAttributes, JSX, ReactElement, ReactNode } from 'react';
import type * as maqal from './index.js';
import type { HtmlSource, MaqalError, Policy, RenderOptions, SanitizeOptions, Source } from './index.js';

/** What both components take; all else, such as `className`, is the element's. */
export interface MaqalViewProps extends Omit<
  HTMLAttributes<HTMLElement>,
  'children' | 'dangerouslySetInnerHTML' | 'onError'
> {
  /** HTML, text or bytes that nobody has to trust. */
  source: HtmlSource;

  /**
   * The element that is filled.
   *
   * Default: `'div'`
   * @example <MaqalHtml source={comment} as="section" />
   */
  as?: keyof JSX.IntrinsicElements;

  /**
   * What stands behind the empty element while the wasm is on its way: only where no server has rendered it.
   *
   * Default: nothing
   * @example <MaqalArticle source={source} fallback={<p>One moment …</p>} />
   */
  fallback?: ReactNode;

  /**
   * Gets the error of a rendering in the browser. What was shown before stays.
   *
   * Default: none; the error boundary around gets it
   * @example <MaqalArticle source={source} onError={(error) => report(error.code)} />
   */
  onError?: (error: MaqalError) => void;
}

export interface MaqalArticleProps extends Omit<MaqalViewProps, 'source'> {
  /** HTML, text or bytes that nobody has to trust, or what a wire or a feed delivers. */
  source: HtmlSource | Source;

  /** As of `renderArticle()`, compared by what is in them; functions and policies by whether they are the same. */
  options?: RenderOptions | Policy;

  /**
   * Where the sidebar stands.
   *
   * Default: `'after'`
   * @example <MaqalArticle source={source} sidebar="none" />
   */
  sidebar?: 'after' | 'before' | 'none';
}

export interface MaqalHtmlProps extends MaqalViewProps {
  /** As of `sanitize()`, and compared as those of {@link MaqalArticleProps.options}. */
  options?: SanitizeOptions | Policy;
}

/**
 * An article and its sidebar, as `renderArticle()` makes them. In a server component and on a server it is HTML; in the
 * browser that HTML is taken as it is, and the wasm fetched when there is something else to show. Players open in the
 * place of their links, unless it is a server component.
 *
 * @throws {MaqalError} as `renderArticle()`, to the error boundary
 * @example <MaqalArticle source={source} options={{ url }} className="story" />
 */
export function MaqalArticle(props: MaqalArticleProps): ReactElement;

/**
 * HTML, as `sanitize()` makes it.
 *
 * @throws {MaqalError} as `sanitize()`, to the error boundary
 * @example <MaqalHtml source={comment} options={{ preset: 'basic' }} />
 */
export function MaqalHtml(props: MaqalHtmlProps): ReactElement;

/**
 * The calls of `maqal`, when they can be made: at once on a server; in a browser, the component suspends until the wasm
 * is there.
 *
 * @throws {MaqalError} `INIT_FAILED`, to the error boundary; after an `init()` that went well it is over
 * @example const { sanitize } = useMaqal();
 */
export function useMaqal(): typeof maqal;
