// `maqal/vue`: components and a composable, for Vue 3.3 or later. docs/frameworks.md shows how they are used.
import type { AllowedComponentProps, ComponentCustomProps, VNodeProps } from 'vue';
import type * as maqal from './index.js';
import type { HtmlSource, MaqalError, Policy, RenderOptions, SanitizeOptions, Source } from './index.js';

/** What both components take; all else, such as `class`, is the element's. */
export interface MaqalViewProps {
  /** HTML, text or bytes that nobody has to trust. */
  source: HtmlSource;

  /**
   * The element that is filled.
   *
   * Default: `'div'`
   * @example <MaqalHtml :source="comment" as="section" />
   */
  as?: string;
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
   * @example <MaqalArticle :source="source" sidebar="none" />
   */
  sidebar?: 'after' | 'before' | 'none';
}

export interface MaqalHtmlProps extends MaqalViewProps {
  /** As of `sanitize()`, and compared as those of {@link MaqalArticleProps.options}. */
  options?: SanitizeOptions | Policy;
}

type View<Props> = new () => {
  $props: Props &
    VNodeProps &
    AllowedComponentProps &
    ComponentCustomProps & {
      /** Gets the error of a rendering in the browser. Where nobody listens, `app.config.errorHandler` gets it. */
      onError?: (error: MaqalError) => void;
    };
  $slots: {
    /** What stands in the empty element while the wasm is on its way, where no server has rendered. */
    default?: () => unknown;
  };
};

/**
 * An article and its sidebar, as `renderArticle()` makes them. On a server it is HTML; in the browser that HTML is
 * taken as it is, and the wasm fetched when there is something else to show. Players open in the place of their links.
 *
 * @example <MaqalArticle :source="source" :options="{ url }" class="story" />
 */
export const MaqalArticle: View<MaqalArticleProps>;

/**
 * HTML, as `sanitize()` makes it.
 *
 * @example <MaqalHtml :source="comment" :options="{ preset: 'basic' }" />
 */
export const MaqalHtml: View<MaqalHtmlProps>;

/**
 * The calls of `maqal`, when they can be made: for `async setup()`, within `Suspense`.
 *
 * @throws {MaqalError} `INIT_FAILED`
 * @example const { sanitize } = await useMaqal();
 */
export function useMaqal(): Promise<typeof maqal>;
