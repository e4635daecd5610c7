// `maqal/element`: the custom element <maqal-article>. docs/element.md shows how it is used. These types need "DOM" in
// tsconfig's "lib".
import type { HtmlSource, MaqalError, Policy, RenderOptions, RenderedArticle, Source } from './index.js';

/**
 * Where an element is with its article. `idle`: it has nothing to render; `waiting`: until it comes near the part of
 * the page that is seen; `loading`; `ready`: an article is shown; `empty`: the source holds none; `error`.
 */
export type MaqalArticleState = 'idle' | 'waiting' | 'loading' | 'ready' | 'empty' | 'error';

/**
 * `<maqal-article>`: shows the article of a source, safe and in order, in the place of what the page has put into it.
 *
 * @example <maqal-article src="/stories/42.html"><a href="/stories/42">The mill grinds again</a></maqal-article>
 */
export class MaqalArticle extends HTMLElement {
  /**
   * Options of `renderArticle()` for all elements of the page; those of one element come before them.
   *
   * @example MaqalArticle.options = { sidebar: { tagUrl: 'https://news.example/tag/{tag}' } };
   */
  static options: RenderOptions | Policy | undefined;

  /**
   * The source, where the page has it: HTML, text, bytes, a `Source`, or what `renderArticle()` gave. It comes before
   * `src` and the template. A rendered article that was made elsewhere (by a server, in a worker) is rendered again, as
   * no HTML is taken at its word. `null` takes it away.
   *
   * @example document.querySelector('maqal-article').source = '<h1>The mill</h1><p>It grinds again.</p>';
   */
  get source(): HtmlSource | Source | RenderedArticle | undefined;
  set source(source: HtmlSource | Source | RenderedArticle | null | undefined);

  /**
   * Options of `renderArticle()` for this element. What its attributes say comes before them.
   *
   * @example element.options = { preset: 'basic', keywordLimit: 5 };
   */
  get options(): RenderOptions | Policy | undefined;
  set options(options: RenderOptions | Policy | null | undefined);

  // The attributes; `null` where they are not there.
  src: string | null;
  format: MaqalArticleAttributes['format'] | null;
  headingLevel: string | number | null;
  sidebar: MaqalArticleAttributes['sidebar'] | null;
  loading: MaqalArticleAttributes['loading'] | null;
  shadow: boolean;
  stylesheet: string | null;
  crossOrigin: MaqalArticleAttributes['crossorigin'] | null;
  referrerPolicy: ReferrerPolicy | null;

  /** Where the element is; in style sheets `:state(loading)` and so on, where the browser knows that. */
  readonly state: MaqalArticleState;
  /** The article that is shown, as data; `null` where there is none, and of what a server has rendered. */
  readonly rendered: RenderedArticle | null;
  /** Why there is no article, in the state `error`. */
  readonly error: MaqalError | null;

  /** Renders anew, and fetches anew what is fetched. */
  reload(): void;

  /**
   * Opens the player of an embed, for a site that took over `maqal:select` to ask its reader first.
   *
   * @param link That event's `link`. Of any other, nothing comes.
   */
  openPlayer(link: HTMLAnchorElement): void;
}

/**
 * What a server writes into the attribute `data-maqal-source` beside what it has rendered. An element that has the
 * attribute takes what stands in it as it is. Where it also gets a property `source`, the two are compared: the article
 * is rendered anew only if it is another one. It is no signature, and proves nothing about anybody.
 *
 * @throws {MaqalError} `BAD_INPUT`
 * @example `<maqal-article data-maqal-source="${sourceHash(source)}">${html}</maqal-article>`
 */
export function sourceHash(source: HtmlSource | Source | RenderedArticle): string;

/** An article is shown. It bubbles, also out of shadow roots. */
export interface MaqalRenderDetail {
  /** The article as data; `null` where a server has rendered it. */
  rendered: RenderedArticle | null;
  /** Had a server rendered it? */
  adopted: boolean;
}

/** There is no article. `preventDefault()`: neither is it written to the console, nor a part shown for it. */
export interface MaqalErrorDetail {
  error: MaqalError;
}

/**
 * A reader has taken a link or a player. `preventDefault()`: the site does the rest; the link leads nowhere, the player
 * stays closed.
 */
export interface MaqalSelectDetail {
  /** `embeds`: a player; `links`: a link of the text; the others are parts of the sidebar. */
  part: 'readAlso' | 'related' | 'keywords' | 'embeds' | 'links';
  url: string;
  title: string;
  /** From 1, of a link in the sidebar: its place in its part. */
  position?: number;
  /** Of a player: whose it is, such as `youtube`. */
  provider?: string;
  link: HTMLAnchorElement;
  /** The click. */
  originalEvent: MouseEvent;
}

/** The attributes, for the templates of frameworks. docs/element.md has them with their defaults. */
export interface MaqalArticleAttributes {
  /** The address of HTML, text, or JSON that `renderArticle()` gave. */
  src?: string;
  /** What the source is. Default: `'auto'`, by its content type, else by what it holds. */
  format?: 'auto' | 'html' | 'text' | 'json';
  /** Where the sidebar stands; `#id` is that of an element elsewhere in the page. Default: `'after'`. */
  sidebar?: 'after' | 'before' | 'beside' | 'none' | `#${string}`;
  /** Shows the article in a shadow root, out of reach of the page's style sheets. */
  shadow?: boolean | '';
  /** Addresses of style sheets for the shadow root, with spaces between. */
  stylesheet?: string;
  /** Default: `'lazy'`, when the element comes near the part of the page that is seen. */
  loading?: 'lazy' | 'eager';
  /** The level of the headline. Default: `1`. */
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6';
  /** Whether `src` on another host is sent cookies. Default: `'anonymous'`. */
  crossorigin?: 'anonymous' | 'use-credentials' | '';
  /** What `src` is told of the page. Default: the page's own policy. */
  referrerpolicy?: ReferrerPolicy;
}

/** What frameworks set as properties. */
export interface MaqalArticleProperties {
  source?: HtmlSource | Source | RenderedArticle | null;
  options?: RenderOptions | Policy | null;
}

type Props = MaqalArticleAttributes & MaqalArticleProperties;
type EventName = 'maqal:render' | 'maqal:error' | 'maqal:select';
type Handler<Name extends EventName> = (event: GlobalEventHandlersEventMap[Name]) => void;

/** @example <maqal-article src="/stories/42.html" onmaqal:render={({ detail }) => show(detail.rendered)} /> */
type JsxHandlers = { [Name in EventName as `on${Name}`]?: Handler<Name> };
/** @example <maqal-article src="/stories/42.html" @maqal:render="show($event.detail.rendered)" /> */
type VueHandlers = { [Name in EventName as `on${Capitalize<Name>}`]?: Handler<Name> };

// @ts-ignore: a project without React has no such module
declare module 'react' {
  // @ts-ignore
  type ReactProps = DetailedHTMLProps<HTMLAttributes<MaqalArticle>, MaqalArticle>;
  namespace JSX {
    interface IntrinsicElements {
      'maqal-article': Props & JsxHandlers & ReactProps;
    }
  }
}

// @ts-ignore: a project without Vue has no such module
declare module 'vue' {
  interface GlobalComponents {
    // @ts-ignore
    'maqal-article': new () => { $props: Props & VueHandlers & import('vue').HTMLAttributes };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'maqal-article': MaqalArticle;
  }

  // On the element, and on all that events bubble to.
  interface GlobalEventHandlersEventMap {
    'maqal:render': CustomEvent<MaqalRenderDetail>;
    'maqal:error': CustomEvent<MaqalErrorDetail>;
    'maqal:select': CustomEvent<MaqalSelectDetail>;
  }
}
