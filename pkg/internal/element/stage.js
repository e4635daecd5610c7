// Where an element shows things: among its own children, or in its shadow root. What the page has put into it, its
// fallback, is kept, and comes back where nothing better can be shown.

/** The source, or one of the site's own parts. */
export const isTemplate = (node) => node.localName === 'template';

const isBlank = (node) => (node.nodeType === 3 ? node.data.trim() === '' : node.nodeType !== 1);
const fallbackOf = (host) => [...host.childNodes].filter((node) => !isTemplate(node));

/** The element's own children, which the site's style sheet and search engines see. */
export class LightStage {
  #host;
  /** The nodes that are shown besides the fallback, or in its place. */
  #shown = [];
  /** The fallback, while it is away; undefined while it is shown, for the site may still add to it. */
  #kept;

  constructor(host) {
    this.#host = host;
  }

  /** What is listened on, and looked through. */
  get root() {
    return this.#host;
  }

  get #fallback() {
    return this.#kept ?? fallbackOf(this.#host).filter((node) => !this.#shown.includes(node));
  }

  get hasFallback() {
    return !this.#fallback.every(isBlank);
  }

  /** Takes what is there for what has been rendered. Is anything there? */
  adopt() {
    if (!this.hasFallback) return false;
    this.#shown = this.#fallback;
    this.#kept = [];
    return true;
  }

  /** Shows these nodes, behind the fallback or in its place. */
  show(nodes, { withFallback }) {
    const fallback = this.#fallback;
    const next = withFallback ? [...fallback, ...nodes] : nodes;
    const gone = [...this.#shown, ...fallback].filter((node) => node.parentNode === this.#host && !next.includes(node));
    const hadFocus = holdFocus(gone);
    gone.forEach((node) => node.remove());
    putInOrder(this.#host, next);
    this.#shown = nodes;
    this.#kept = withFallback ? undefined : fallback;
    if (hadFocus) giveFocus(nodes);
  }

  /** Takes away what was shown in the place of the fallback. */
  close() {
    this.show([], { withFallback: true });
  }
}

/** The element's shadow root, which the page's style sheets do not reach. */
export class ShadowStage {
  #host;
  #shown = [];
  #slot;
  #links = [];

  /** A root that came with the page (`shadowrootmode`) is taken as it is. */
  constructor(host, given) {
    this.#host = host;
    this.root = given ?? host.attachShadow({ mode: 'open' });
    const isStyle = (node) => /^(?:link|style)$/.test(node.localName);
    this.#shown = [...this.root.childNodes].filter((node) => !isStyle(node));
    this.#slot = host.ownerDocument.createElement('slot');
    addBox(this.root);
    if (!this.adopt()) this.close();
  }

  get hasFallback() {
    return !fallbackOf(this.#host).every(isBlank);
  }

  adopt() {
    return this.#shown.some((node) => !isBlank(node) && node.localName !== 'slot');
  }

  show(nodes, { withFallback }) {
    const next = withFallback ? [this.#slot, ...nodes] : nodes;
    const gone = this.#shown.filter((node) => !next.includes(node));
    const hadFocus = holdFocus(gone);
    gone.forEach((node) => node.remove());
    for (const node of nodes) if (node.nodeType === 1) node.part = partOf(node);
    putInOrder(this.root, next);
    this.#shown = next;
    if (hadFocus) giveFocus(nodes);
  }

  close() {
    this.show([], { withFallback: true });
  }

  /**
   * Links these style sheets, by their addresses; a link needs no more of a Content-Security-Policy than one in the
   * page. Resolves when they are there, or known not to come.
   */
  async style(addresses) {
    const known = new Map(this.#links.map((link) => [link.getAttribute('href'), link]));
    const links = addresses.map((address) => known.get(address) ?? this.#newLink(address));
    this.#links.filter((link) => !links.includes(link)).forEach((link) => link.remove());
    const fresh = links.filter((link) => !this.#links.includes(link));
    this.#links = links;
    const settled = fresh.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve)));
    this.root.prepend(...fresh); // Those that are there are not moved: they would be fetched again.
    await Promise.all(settled);
  }

  #newLink(href) {
    const link = this.#host.ownerDocument.createElement('link');
    link.rel = 'stylesheet';
    link.setAttribute('href', href);
    return link;
  }
}

/** The name by which a page may style a part from outside: `maqal-article` is the part `article`. */
const partOf = ({ className, part }) => /^maqal-([\w-]+)/.exec(className)?.[1] ?? part.value;

let box;
/** A custom element is inline unless something says otherwise. A sheet that is made by script needs no permission. */
function addBox(root) {
  if (!box) {
    box = new CSSStyleSheet();
    box.replaceSync(':host { display: block } :host([hidden]) { display: none }');
  }
  root.adoptedStyleSheets = [box, ...root.adoptedStyleSheets];
}

/** Puts nodes into a place in this order. What is there in its turn is not touched: a player would start anew. */
function putInOrder(place, nodes) {
  const present = [...place.childNodes].filter((node) => nodes.includes(node));
  const isInOrder = present.every((node, at) => node === nodes[at]);
  place.append(...(isInOrder ? nodes.slice(present.length) : nodes));
}

/** Is the reader at something in these nodes? */
function holdFocus(nodes) {
  const active = nodes[0]?.getRootNode().activeElement;
  return Boolean(active) && nodes.some((node) => node.contains(active));
}

/** Who was at what is gone now goes on with what has come. */
function giveFocus(nodes) {
  const element = nodes.find((node) => node.nodeType === 1);
  const target = element?.querySelector('h1, h2, h3, h4, h5, h6') ?? element;
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
