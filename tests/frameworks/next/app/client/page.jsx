import { Reader } from '../reader.jsx';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <Reader />;
}
