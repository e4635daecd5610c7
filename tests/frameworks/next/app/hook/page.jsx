import { Comment } from './comment.jsx';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <main><Comment /></main>;
}
