'use client';

import { useEffect } from 'react';
import { useMaqal } from 'maqal/react';
import { comment } from '../../../article.js';

export function Comment() {
  const { sanitize } = useMaqal();
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);
  return <section dangerouslySetInnerHTML={{ __html: sanitize(comment) }} />;
}
