// What the newspaper's pages do in a browser: players open when a reader agrees, and pages by the element get what the
// desk knows and their sidebar. Without script, all is there but these.
import { MaqalArticle } from '../maqal/element.js';

const desk = document.querySelector('#desk');
if (desk) renderHere(JSON.parse(desk.textContent));

document.addEventListener('maqal:select', (event) => {
  const { part, provider, link } = event.detail;
  if (part !== 'embeds') return;
  event.preventDefault();
  ask(event.target, provider, link);
});

/** A player tells its provider about the reader, so the reader is asked, once for each. */
function ask(element, provider, link) {
  const asked = link.parentElement.querySelector('.consent button');
  if (asked) return asked.focus();
  const consent = document.querySelector('#consent').content.cloneNode(true).firstElementChild;
  consent.querySelector('[data-provider]').textContent = provider;
  const button = consent.querySelector('button');
  button.addEventListener('click', () => {
    consent.remove();
    link.focus();
    element.openPlayer(link);
  });
  link.after(consent);
  button.focus();
}

function renderHere({ slug, ...options }) {
  MaqalArticle.options = options;
  document.addEventListener('maqal:render', ({ detail: { rendered } }) => showSidebar(slug, rendered.article));
}

/** The sidebar of a page by the element: the archive is asked from here, file by file. */
async function showSidebar(slug, article) {
  const { openArchive, renderSidebar, toDOM } = await import('../maqal/index.js');
  const archive = await openArchive(new URL('related/', location.href).href);
  const related = await archive.related({ ...article, id: slug }, { limit: 3 });
  const keywords = article.keywords.map(({ text }) => ({ text, url: encodeURI(`tag-${text.replace(/\s+/g, '-')}.html`) }));
  toDOM(renderSidebar({ ...article, keywords, related: [...article.related, ...related] }, { images: true }), document.querySelector('#sidebar'));
}
