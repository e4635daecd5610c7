// What is rendered, as it looks.
import { toDOM } from '../../maqal/worker.js';
import { makePreview } from '../preview.js';

/** The article or the sidebar: `pick` takes it out of what was rendered. */
export function looksView(panel, { words, say, pick, none }) {
  const place = panel.querySelector('.preview');
  const empty = panel.querySelector('.none');
  let preview;

  for (const control of panel.querySelectorAll('.preview-tools input')) control.addEventListener('change', applyTools);

  /** The frame is made when it is first looked at. */
  const framed = () => (preview ??= makePreview({ place, title: place.dataset.title, words, say }));

  async function applyTools() {
    const frame = await framed();
    frame.scheme = panel.querySelector('[name$=-scheme]:checked').value;
    frame.isNarrow = panel.querySelector('[name$=-narrow]').checked;
  }

  return {
    async show({ rendered }) {
      const part = pick(rendered);
      place.hidden = part.html === '';
      empty.textContent = part.html === '' ? none : '';
      const fragment = await toDOM(part); // known to be maqal's own: not sanitized a second time
      const frame = await framed();
      frame.show(fragment, rendered.article);
      await applyTools();
    },
    async clear() {
      if (preview) (await preview).show(document.createDocumentFragment());
      empty.textContent = '';
    },
  };
}
