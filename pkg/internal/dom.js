// toDOM(): safe HTML as DOM nodes.
import { sanitizeFor } from './api.js';
import { checkPlace, place, whatOf } from './nodes.js';

export function toDOM(source, target, options) {
  checkPlace(target);
  const { safe, untrusted } = whatOf(source, options);
  return place(safe ?? sanitizeFor('toDOM', untrusted, options), target);
}
