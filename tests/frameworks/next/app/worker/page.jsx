'use client';

import { useEffect, useState } from 'react';
import { sanitize } from 'maqal/worker';
import { comment } from '../../../article.js';

export default function Page() {
  const [html, setHtml] = useState('');
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);
  return <button onClick={async () => setHtml(await sanitize(comment))}>{html}</button>;
}
