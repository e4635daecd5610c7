// The input: a text area, with a copy of its text behind it that carries the marks, since a text area can have none.

const MAX_FILE_BYTES = 33_554_432;
const canMark = typeof Highlight === 'function' && CSS.highlights;

/**
 * @param {{ area: HTMLTextAreaElement, echo: HTMLElement, drop: HTMLElement }} parts
 * @param {{ changed: (isNew: boolean) => void, pasted: (isNew: boolean) => void, opened: (file: File) => void }} told
 *   `isNew` says that nothing is left of the text before
 */
export function makeEditor({ area, echo, drop }, told) {
  const text = echo.firstChild ?? echo.appendChild(document.createTextNode(''));
  area.addEventListener('scroll', () => {
    echo.scrollTop = area.scrollTop;
    echo.scrollLeft = area.scrollLeft;
  });
  let isNew = false;
  const replacesAll = () => area.selectionStart === 0 && area.selectionEnd === area.value.length;
  area.addEventListener('beforeinput', () => (isNew = replacesAll()));
  area.addEventListener('input', () => {
    clearMarks();
    told.changed(isNew);
  });
  area.addEventListener('paste', (event) => insert(event, event.clipboardData));
  drop.addEventListener('dragover', (event) => event.preventDefault());
  drop.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return insert(event, event.dataTransfer);
    event.preventDefault();
    told.opened(file);
  });

  /** Takes what was formatted as HTML. Text that is markup itself was copied as source, and stays that. */
  function insert(event, data) {
    const html = fragmentOf(data.getData('text/html'));
    if (!html || /<\/?[a-z!]/i.test(data.getData('text/plain'))) return;
    event.preventDefault();
    isNew = replacesAll();
    area.setRangeText(html, area.selectionStart, area.selectionEnd, 'end');
    clearMarks();
    told.pasted(isNew);
  }

  function clearMarks() {
    if (!canMark) return;
    CSS.highlights.delete('removed');
    CSS.highlights.delete('chosen');
  }

  /** A last empty line has a height as in the text area. */
  function copyText() {
    const copy = `${area.value}\n`;
    if (text.data !== copy) text.data = copy;
    requestAnimationFrame(() => (echo.scrollTop = area.scrollTop)); // by then both are laid out anyway
  }

  const rangeOf = ({ start, end }) => new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });

  return {
    get text() {
      return area.value;
    },
    set text(value) {
      area.value = value;
      area.scrollTop = 0;
      clearMarks();
    },
    /** Marks what was removed: `places` in the text. */
    mark(places) {
      clearMarks();
      if (!canMark || places.length === 0) return;
      copyText();
      CSS.highlights.set('removed', new Highlight(...places.map(rangeOf)));
    },
    /** Leads to one of the places that are marked. */
    choose(place) {
      if (canMark) CSS.highlights.set('chosen', new Highlight(rangeOf(place)));
      area.focus({ preventScroll: true });
      area.setSelectionRange(place.start, place.end);
      area.scrollTop = heightOf(place) - area.clientHeight / 3;
      drop.scrollIntoView({ block: 'nearest' });
    },
  };

  /** How far down in the text a place is. */
  function heightOf({ start, end }) {
    copyText();
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return range.getBoundingClientRect().top - echo.getBoundingClientRect().top + echo.scrollTop;
  }
}

/** What a clipboard has between its marks; programs put a page of their own around it. */
function fragmentOf(html) {
  const [, inner] = /<!--StartFragment-->([^]*?)<!--EndFragment-->/.exec(html) ?? [];
  return (inner ?? html).trim();
}

/** The bytes of a file. Throws the name of the word that says why not. */
export async function bytesOf(file) {
  if (file.size > MAX_FILE_BYTES) throw new Error('tooLarge');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error('unreadable');
  }
}
export { MAX_FILE_BYTES };
