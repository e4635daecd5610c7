'use client';

import { useEffect, useState } from 'react';
import { MaqalArticle, MaqalHtml } from 'maqal/react';
import { comment, options, second, source } from '../../article.js';

/** The article; a button shows another one, and a second button one more view that only the browser has rendered. */
export function Reader() {
  const [text, setText] = useState(source);
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(0);
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);
  return (
    <main>
      <MaqalArticle source={text} options={{ ...options }} className="story" fallback={<p>لحظة…</p>} />
      <MaqalHtml source={comment} options={{ preset: 'basic' }} as="section" />
      <button id="count" onClick={() => setCount(count + 1)}>{count}</button>
      <button id="next" onClick={() => setText(second)}>التالي</button>
      <button id="more" onClick={() => setOpen(true)}>المزيد</button>
      {isOpen && <MaqalArticle source={source} options={options} sidebar="before" id="later" fallback={<p>لحظة…</p>} />}
    </main>
  );
}
