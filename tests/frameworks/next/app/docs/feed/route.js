import { renderArticle } from 'maqal';

export const runtime = 'edge';

export async function POST(request) {
  const { article } = renderArticle(await request.text());
  return Response.json({ title: article.title, published: article.published });
}
