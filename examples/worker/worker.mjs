// A Cloudflare Worker: /stories/ID is the site's page, streamed. Its head and header are sent at once; the article follows when the
// partner, who is not trusted, has answered. npx wrangler dev
import { renderArticle } from 'maqal';
import { pageStream } from 'maqal/page';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'self'; img-src https:; script-src 'none'",
};

async function articleOf(url) {
  const answer = await fetch(url, { headers: { accept: 'text/html' } });
  // What is thrown here ends the stream: half a page is no article.
  if (!answer.ok) throw new Error(`the partner answered ${answer.status}`);
  return renderArticle(await answer.arrayBuffer(), { url });
}

export default {
  async fetch(request, { PARTNER, PAGES }) {
    const [, id] = /^\/stories\/([\w-]+)$/.exec(new URL(request.url).pathname) ?? [];
    if (!id) return new Response('Not found', { status: 404 });
    const page = await PAGES.fetch(new URL('/article.html', request.url));
    const article = articleOf(`${PARTNER}/stories/${id}`);
    return new Response(page.body.pipeThrough(pageStream(article, { lang: 'ar', dir: 'rtl' })), { headers: HEADERS });
  },
};
