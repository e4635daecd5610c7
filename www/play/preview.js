// HTML as it looks, in a frame where no script runs and nothing is loaded: a frame of this site whose sandbox has no
// scripts. What would be loaded from elsewhere is shown by a stand-in.
const FRAME = new URL('./frame.html', import.meta.url).href;
/** The examples' own pictures are the site's, and may be shown. */
const OWN_PICTURES = new URL('./examples/', import.meta.url).href;

/**
 * A frame in `place`; `say` is told where a link leads that somebody clicks.
 *
 * @param {{ place: Element, title: string, words: object, say: (text: string) => void }} settings
 */
export async function makePreview({ place, title, words, say }) {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'preview-frame';
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.src = FRAME;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.replaceChildren(frame);
  await loaded;
  const { contentDocument: inner } = frame;

  const fit = () => (frame.style.blockSize = `${Math.ceil(inner.documentElement.getBoundingClientRect().height)}px`);
  new ResizeObserver(fit).observe(inner.documentElement);
  inner.addEventListener('click', (event) => follow(event, words, say));

  return {
    /** Shows nodes in a language and a direction. A picture loads as soon as its node is one of a window's document. */
    show(fragment, { lang, dir } = {}) {
      withStandIns(fragment, words);
      inner.body.lang = lang ?? '';
      inner.body.dir = dir ?? 'auto';
      inner.body.replaceChildren(fragment);
    },
    /** Shows what another tool gives. The frame's own parser is asked: its policy lets inline styles be. */
    showHtml(html) {
      const { body } = new frame.contentWindow.DOMParser().parseFromString(html, 'text/html');
      const fragment = body.ownerDocument.createDocumentFragment();
      fragment.append(...body.childNodes);
      this.show(fragment);
    },
    set scheme(name) {
      inner.documentElement.dataset.scheme = name;
    },
    set isNarrow(isNarrow) {
      frame.classList.toggle('narrow', isNarrow);
    },
  };
}

/** Within the article a link is followed; any other stays, since nothing is asked of another host here. */
function follow(event, words, say) {
  const link = event.target.closest?.('a[href]');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute('href');
  const target = address.startsWith('#') && link.ownerDocument.getElementById(decodeURIComponent(address.slice(1)));
  if (target) target.scrollIntoView({ block: 'center' });
  else say(words.leads(address));
}

const LOADING = 'img, picture, video, audio, iframe, embed, object, source, track, link, style, script, svg image, input[type=image]';

/** Puts a stand-in where something would be loaded. What other sanitizers left is shown likewise. */
function withStandIns(nodes, words) {
  for (const element of nodes.querySelectorAll('[style]')) {
    if (/url|image-set|@import/i.test(element.getAttribute('style'))) element.removeAttribute('style');
  }
  for (const element of nodes.querySelectorAll('[background], [poster]')) {
    element.removeAttribute('background');
    element.removeAttribute('poster');
  }
  for (const element of nodes.querySelectorAll(LOADING)) {
    if (!element.parentNode || element.closest('picture') !== element && element.closest('picture')) continue;
    const shown = element.localName === 'picture' ? element.querySelector('img') : element;
    if (shown?.localName === 'img' && mayLoad(shown)) {
      shown.removeAttribute('srcset');
      shown.loading = 'eager';
      element.replaceWith(shown);
    } else if (/^(?:source|track|link|style|script)$/.test(element.localName)) {
      element.remove();
    } else {
      element.replaceWith(standIn(shown ?? element, words));
    }
  }
}

function mayLoad(image) {
  const address = image.getAttribute('src') ?? '';
  if (/^data:image\/(?!svg)/i.test(address)) return true;
  return new URL(address, FRAME).href.startsWith(OWN_PICTURES);
}

function standIn(element, words) {
  const box = element.ownerDocument.createElement('span');
  box.className = 'stand-in';
  const address = element.getAttribute('src') ?? element.querySelector('[src]')?.getAttribute('src') ?? '';
  const alt = element.getAttribute('alt');
  const label = element.ownerDocument.createElement('bdi');
  label.textContent = alt || words.standIns[element.localName] || element.localName;
  const host = element.ownerDocument.createElement('bdi');
  host.textContent = hostOf(address);
  box.append(label, host);
  const [width, height] = ['width', 'height'].map((name) => Number(element.getAttribute(name)));
  if (width > 0 && height > 0) box.style.aspectRatio = `${width} / ${height}`;
  return box;
}

function hostOf(address) {
  try {
    return new URL(address).host;
  } catch {
    return address.slice(0, 80);
  }
}
