'use client';

import { useState } from 'react';
import { MaqalHtml } from 'maqal/react';

export function Comments({ list }) {
  const [preview, setPreview] = useState('');
  return (
    <section>
      {list.map((comment, at) => <MaqalHtml key={at} source={comment} options={{ preset: 'basic' }} as="p" />)}
      <textarea onChange={(event) => setPreview(event.target.value)} />
      {preview && <MaqalHtml source={preview} options={{ preset: 'basic' }} id="preview" />}
    </section>
  );
}
