import { notFound } from 'next/navigation';
import { names, story } from '../../../stories.js';

export const generateStaticParams = async () => (await names()).map((name) => ({ name }));

export async function generateMetadata({ params }) {
  const rendered = await story((await params).name);
  if (!rendered) return {};
  const { title, description, image, canonicalUrl } = rendered.article;
  return {
    title: `${title} | جريدة المرفأ`,
    description,
    // A story that a partner had first says so.
    alternates: { canonical: canonicalUrl ?? rendered.url },
    openGraph: { type: 'article', title, images: image ? [image] : [] },
  };
}

/** JSON inside a script: no word of a story may end it. */
const scriptOf = (data) => ({ __html: JSON.stringify(data).replaceAll('<', '\\u003c') });

export default async function StoryPage({ params }) {
  const rendered = await story((await params).name);
  if (!rendered) notFound();
  const { html, sidebar, jsonLd, article } = rendered;
  return (
    <div lang={article.lang} dir={article.dir}>
      <script type="application/ld+json" dangerouslySetInnerHTML={scriptOf(jsonLd)} />
      <main dangerouslySetInnerHTML={{ __html: html }} />
      <aside dangerouslySetInnerHTML={{ __html: sidebar.html }} />
    </div>
  );
}
