import Link from 'next/link';
import { names, story } from '../stories.js';

export default async function FrontPage() {
  const stories = await Promise.all((await names()).map(async (name) => ({ name, ...(await story(name)) })));
  return (
    <main>
      <h1>جريدة المرفأ</h1>
      {stories.map(({ name, article }) => (
        <p key={name}>
          <Link href={`/stories/${name}`}>{article.title}</Link> {article.lead}
        </p>
      ))}
    </main>
  );
}
