// The attributes of the element, and the properties that have the same values.

/** The attributes that change what is rendered, and those that change where or when it is shown. */
export const RENDERING = ['src', 'format', 'lang', 'heading-level', 'shadow', 'crossorigin', 'referrerpolicy'];
export const PLACING = ['sidebar', 'stylesheet', 'loading'];

/** The property of each attribute; `lang` is every element's. */
const PROPERTIES = {
  src: 'src',
  format: 'format',
  headingLevel: 'heading-level',
  sidebar: 'sidebar',
  stylesheet: 'stylesheet',
  loading: 'loading',
  crossOrigin: 'crossorigin',
  referrerPolicy: 'referrerpolicy',
};

const textProperty = (attribute) => ({
  get() {
    return this.getAttribute(attribute);
  },
  set(value) {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  },
});

const presenceProperty = (attribute) => ({
  get() {
    return this.hasAttribute(attribute);
  },
  set(value) {
    this.toggleAttribute(attribute, Boolean(value));
  },
});

/** Gives a class the properties. */
export function reflect({ prototype }) {
  const define = (name, property) =>
    Object.defineProperty(prototype, name, { ...property, enumerable: true, configurable: true });
  for (const [name, attribute] of Object.entries(PROPERTIES)) define(name, textProperty(attribute));
  define('shadow', presenceProperty('shadow'));
}

/**
 * Hands properties over to the class that were set before the element was defined, and would hide the class's own as
 * long as they are there.
 */
export function takeOver(element) {
  for (const name of ['source', 'options', 'shadow', ...Object.keys(PROPERTIES)]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
