import { MaqalArticle } from 'maqal/react';
import { loadStory } from '../../../story.js';
import { Comments } from './comments.jsx';

export default async function Page() {
  const { source, url, comments } = await loadStory();
  return (
    <main>
      <MaqalArticle source={source} options={{ url }} className="story" />
      <Comments list={comments} />
    </main>
  );
}
