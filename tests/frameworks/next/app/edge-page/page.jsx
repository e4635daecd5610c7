// Client components are no part of this: Turbopack (16.4) gives an edge page's wasm to its server components alone.
import { MaqalArticle } from 'maqal/react';
import { second } from '../../../article.js';

export const runtime = 'edge';

export default function Page() {
  return <MaqalArticle source={second} className="story" />;
}
