// <maqal-article>: when it renders, and what becomes of it when the page changes.
import { PLACING, RENDERING, reflect, takeOver } from './attributes.js';
import { isRenderedOf, read, templateOf, unmark } from './given.js';
import { isParsed, loadRenderer, typed } from './loading.js';
import { giveBack, takeNumber } from './numbers.js';
import { languageOf, partNodes } from './parts.js';
import { announce, isFacade, open } from './players.js';
import { goToAddress, listen } from './select.js';
import { LightStage, ShadowStage } from './stage.js';
import { knowsNearness, whenNear } from './visibility.js';

/** The first selector of states came when they were named otherwise: what does not know `:state()` gets none. */
const knowsStates = globalThis.CSS?.supports?.('selector(:state(a))') ?? false;

const isAlike = (one, other) => one.every((part, at) => Object.is(part, other[at]));

export class MaqalArticle extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...RENDERING, ...PLACING];
  static options = undefined;

  #source;
  #options;
  #state = 'idle';
  #error = null;
  #rendered = null;
  #internals = this.attachInternals();
  /** Which of the page's elements it is. */
  #number;
  #stage;
  /** The article that is shown, and its sidebar, if it has one. */
  #shown = null;
  /** The element elsewhere in the page that the sidebar stands in. */
  #target = null;
  /** All that what is shown depends on, as it was looked at last; undefined where it was given up. */
  #asked;
  #isQueued = false;
  #isNew = true;
  /** Ends what is under way. */
  #stop = () => {};

  get state() {
    return this.#state;
  }

  get error() {
    return this.#error;
  }

  get rendered() {
    return this.#rendered;
  }

  get source() {
    return this.#source;
  }

  set source(source) {
    this.#source = source ?? undefined;
    this.#queue();
  }

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? undefined;
    this.#queue();
  }

  reload() {
    this.#asked = undefined;
    this.#isNew = false;
    this.#queue();
  }

  openPlayer(link) {
    if (isFacade(link)) open(link);
  }

  connectedCallback() {
    takeOver(this);
    addEventListener('pageshow', this.#resume);
    this.#queue();
  }

  disconnectedCallback() {
    removeEventListener('pageshow', this.#resume);
    this.#queue();
  }

  /** Moved within the page by moveBefore(): nothing changes. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#queue();
  }

  /** A page that comes back from the back/forward cache may have lost what was under way when it was left. */
  #resume = ({ persisted }) => {
    if (persisted && (this.#state === 'error' || this.#state === 'loading')) this.reload();
  };

  /** Several changes at once are one, and an element that is moved has lost nothing. */
  #queue = () => {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      this.#update();
    });
  };

  #update() {
    if (!this.isConnected) return this.#leave();
    if (!isParsed(this)) return document.addEventListener('DOMContentLoaded', this.#queue, { once: true });
    if (!this.#isAdopted) this.#number = takeNumber(this, this.#number);
    const asked = this.#question();
    const isSame = this.#asked !== undefined && isAlike(asked, this.#asked);
    if (isSame && !(this.#state === 'waiting' && this.#isEager)) return this.#arrange();
    const staysAdopted = this.#isAdopted && (!this.#hasSource || this.#tellsWhatIsThere(asked));
    this.#asked = asked;
    if (staysAdopted) return;
    this.#stop();
    this.#setStage();
    const isNew = this.#isNew;
    this.#isNew = false;
    if (isNew && isRenderedOf(this, this.#source) && this.#stage.adopt()) return this.#finish(null);
    unmark(this);
    if (this.#hasSource) this.#begin();
    else this.#rest();
  }

  #question() {
    const attributes = RENDERING.map((name) => this.getAttribute(name));
    return [this.#source, this.#options, templateOf(this), this.constructor.options, this.#number, ...attributes];
  }

  /** Frameworks hand over the source, with its options, of which their server has rendered what was adopted before. */
  #tellsWhatIsThere([source, , ...others]) {
    if (this.#asked === undefined || source === undefined) return false;
    const [before, , ...othersBefore] = this.#asked;
    return before === undefined && isAlike(others, othersBefore) && isRenderedOf(this, source);
  }

  get #isAdopted() {
    return this.#state === 'ready' && !this.#shown;
  }

  get #hasSource() {
    return this.#source !== undefined || this.hasAttribute('src') || templateOf(this) !== undefined;
  }

  get #isEager() {
    return this.getAttribute('loading') === 'eager';
  }

  #setStage() {
    const isShadow = this.hasAttribute('shadow');
    if (this.#stage && isShadow === this.#stage instanceof ShadowStage) return;
    this.#stage?.close();
    this.#stage = isShadow ? new ShadowStage(this, this.#internals.shadowRoot) : new LightStage(this);
    listen(this.#stage.root, this);
  }

  /** Out of the page: what was under way is given up, and begins anew when the element is back. */
  #leave() {
    this.#stop();
    giveBack(this);
    this.#recall();
    if (this.#state === 'waiting' || this.#state === 'loading') {
      this.#asked = undefined;
      this.#enter('idle');
    }
  }

  /** There is nothing to render; a template may still be added. */
  #rest() {
    this.#clear();
    this.#stage.show([], { withFallback: true });
    this.#enter('idle');
    const watch = new MutationObserver(this.#queue);
    watch.observe(this, { childList: true });
    this.#stop = () => watch.disconnect();
  }

  #begin() {
    const control = new AbortController();
    const isAgain = this.#state === 'error' || this.#state === 'empty';
    const start = () => this.#load(control.signal, isAgain);
    this.#enter('waiting');
    const stopWaiting = this.#isEager || !knowsNearness ? queueMicrotask(start) : whenNear(this, start);
    this.#stop = () => {
      control.abort();
      stopWaiting?.();
    };
  }

  async #load(signal, isAgain) {
    if (signal.aborted) return;
    try {
      this.#enter('loading');
      if (!this.#shown && (isAgain || !this.#stage.hasFallback)) this.#showPart('loading');
      const [given, { render }] = await Promise.all([read(this, this.#source, signal), loadRenderer(), this.#style()]);
      if (!signal.aborted) this.#finish(render(given, this.#settings()));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #style() {
    const addresses = (this.getAttribute('stylesheet') ?? '').split(/\s+/).filter(Boolean);
    return this.#stage.style?.(addresses);
  }

  #settings() {
    // The IDs of a shadow root are its own.
    const isAlone = this.#number === 1 || this.hasAttribute('shadow');
    const told = { idPrefix: isAlone ? undefined : `user-content-${this.#number}-` };
    if (this.hasAttribute('lang')) told.lang = this.getAttribute('lang');
    if (this.hasAttribute('heading-level')) told.headingLevel = Number(this.getAttribute('heading-level'));
    return { shared: this.constructor.options, own: this.#options, told };
  }

  /** Takes the sidebar back from elsewhere in the page. */
  #recall() {
    if (this.#target) this.#shown?.sidebar?.remove();
    this.#target = null;
  }

  #clear() {
    this.#recall();
    this.#shown = this.#rendered = this.#error = null;
  }

  #showPart(name, lang = languageOf(this)) {
    this.#stage.show(partNodes(this, name, lang), { withFallback: true });
  }

  /** Shows what was rendered; null for what a server has rendered. */
  #finish(made) {
    this.#clear();
    this.#rendered = made?.rendered ?? null;
    const isEmpty = made?.article === null;
    if (isEmpty) this.#showPart('empty', this.#rendered.article.lang ?? undefined);
    else this.#shown = made;
    this.#arrange();
    announce(this.#stage.root);
    this.#enter(isEmpty ? 'empty' : 'ready');
    this.#tell('maqal:render', { rendered: this.#rendered, adopted: made === null });
    if (made) goToAddress(this.#stage.root);
  }

  #fail(thrown) {
    this.#clear();
    this.#error = typed(thrown);
    this.#enter('error');
    const isTold = this.#tell('maqal:error', { error: this.#error });
    if (isTold) console.error(this.#error);
    if (isTold) this.#showPart('error');
    else this.#stage.show([], { withFallback: true });
  }

  /** Puts the article and its sidebar where they are to stand. */
  #arrange() {
    this.#style();
    if (!this.#shown) return;
    const { article, sidebar } = this.#shown;
    const where = this.getAttribute('sidebar') ?? 'after';
    const target = where.startsWith('#') && sidebar ? this.getRootNode().getElementById(where.slice(1)) : null;
    if (this.#target !== target) this.#recall();
    const nodes = where === 'before' ? [sidebar, article] : [article, sidebar];
    const isHere = (node) => node && (node === article || !(target || where === 'none'));
    this.#stage.show(nodes.filter(isHere), { withFallback: false });
    if (target && !this.#target) this.#lend(target, sidebar);
  }

  #lend(target, sidebar) {
    this.#target = target;
    target.append(sidebar);
    listen(sidebar, this);
  }

  #enter(state) {
    if (knowsStates) {
      this.#internals.states.delete(this.#state);
      this.#internals.states.add(state);
      // jsdom 26, which Jest brings, has this property without what it needs, and no states.
      this.#internals.ariaBusy = String(state === 'loading');
    }
    this.#state = state;
  }

  /** Says whether the site left the rest to the element. */
  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }));
  }

  static {
    reflect(this);
  }
}
