// A server component: HTML, and no script of maqal's in the browser.
import { MaqalArticle, MaqalHtml, useMaqal } from 'maqal/react';
import { comment, options, source } from '../../../article.js';

export const dynamic = 'force-dynamic';

export default function Page() {
  const { sanitize } = useMaqal();
  return (
    <main>
      <MaqalArticle source={source} options={options} className="story" />
      <MaqalHtml source={comment} options={{ preset: 'basic' }} as="section" />
      <div id="hook" dangerouslySetInnerHTML={{ __html: sanitize('<p onclick=x>hook') }} />
    </main>
  );
}
