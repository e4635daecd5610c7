// `maqal/svelte`: actions. docs/frameworks.md shows how they are used.
import type { HtmlSource, Policy, RenderOptions, SanitizeOptions, Source } from './index.js';

/** What {@link maqalArticle} shows. */
export interface MaqalArticleInputs {
  source: HtmlSource | Source;
  options?: RenderOptions | Policy;
  /** Where the sidebar stands. Default: `'after'`. */
  sidebar?: 'after' | 'before' | 'none';
}

/** What {@link maqalHtml} shows. */
export interface MaqalHtmlInputs {
  source: HtmlSource;
  options?: SanitizeOptions | Policy;
}

/** What Svelte asks of an action. */
interface Running<Inputs> {
  update(inputs: Inputs | undefined): void;
  destroy(): void;
}

/**
 * Fills the element with an article and its sidebar, as `renderArticle()` makes them, and again where its inputs are
 * others. An element in which a server's article stands is taken as it is, and without inputs that is all there is to
 * do. Players open in the place of their links. Errors are the event `maqal:error` of the element; where nobody calls
 * its `preventDefault()`, they are reported to the page.
 *
 * @example <div use:maqalArticle={{ source, options: { url } }}></div>
 * @example <div use:maqalArticle>{@html data.html}</div>
 */
export function maqalArticle(element: HTMLElement, inputs?: MaqalArticleInputs): Running<MaqalArticleInputs>;

/**
 * The same with HTML, as `sanitize()` makes it.
 *
 * @example <section use:maqalHtml={{ source: comment, options: { preset: 'basic' } }}></section>
 */
export function maqalHtml(element: HTMLElement, inputs?: MaqalHtmlInputs): Running<MaqalHtmlInputs>;
