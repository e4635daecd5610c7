// `maqal/article`: what of `maqal` a page needs that renders articles, with a wasm of its own, without what extracts
// keywords from texts and ranks related articles. Where a program has both, they share one instance, which is that of
// `maqal` from when it starts.
import type { HtmlSource, Policy, RenderOptions, RenderedArticle, Source } from './index.js';

export { MaqalError, Policy, describePolicy, init, initSync, release, renderSidebar, toDOM } from './index.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './index.js';
export type {
  Article,
  ArticleImage,
  ArticleLink,
  ArticleType,
  Author,
  ElementVerdict,
  Embed,
  FieldSource,
  Footnote,
  Heading,
  HostRules,
  HtmlSource,
  InitSource,
  Keyword,
  KnownImage,
  KnownMetadata,
  Limits,
  LinkRelation,
  LinkScheme,
  MaqalErrorCode,
  NewsArticle,
  Notice,
  PassName,
  PolicyDescription,
  PublicationStatus,
  Removal,
  RenderedArticle,
  SanitizeOptions,
  Sidebar,
  SidebarOptions,
  SidebarSettings,
  SidebarSource,
  Source,
  SourceFormat,
  SourcedField,
  Teaser,
  UrlRules,
  UrlRulesDescription,
} from './index.js';

/** The options of {@link renderArticle}: those of `maqal`, but that no keywords are extracted. */
export interface ArticleOptions extends Omit<RenderOptions, 'keywordLimit'> {
  /**
   * The publisher's keywords are all kept, and none are extracted. Any other number is a `BAD_OPTION`, by types and
   * when it runs: `maqal` extracts some.
   *
   * Default: `0`
   * @example renderArticle(page, { keywordLimit: 0 })
   */
  keywordLimit?: 0;
}

/**
 * What `maqal` gives for `keywordLimit: 0`, to the byte.
 *
 * @throws {MaqalError} what `renderArticle` of `maqal` throws; `BAD_OPTION` where keywords are asked for
 * @example
 * const { html, article } = renderArticle(page, { url: 'https://news.example/story' });
 */
export function renderArticle(source: HtmlSource | Source, options?: ArticleOptions | Policy): RenderedArticle;
