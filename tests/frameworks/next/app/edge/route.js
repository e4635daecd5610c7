import { renderArticle } from 'maqal';
import { embedArticle } from 'maqal/page';
import { sanitize } from 'maqal/sanitizer';
import { comment, options, source } from '../../../article.js';

export const runtime = 'edge';

export function GET() {
  const page = '<html><head></head><body><main data-maqal="article"></main></body></html>';
  const html = embedArticle(page, renderArticle(source, options));
  return new Response(html + sanitize(comment), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
