// What callers hand over beside options, made ready to cross into the wasm.
import { badInput } from './error.js';

const getterOf = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const TypedArray = Object.getPrototypeOf(Uint8Array.prototype);
const typeOfView = getterOf(TypedArray, Symbol.toStringTag);
const [bufferOf, startOf, lengthOf] = ['buffer', 'byteOffset', 'byteLength'].map((name) => getterOf(TypedArray, name));
const lengthOfBuffer = getterOf(ArrayBuffer.prototype, 'byteLength');

/**
 * Bytes as a Uint8Array of this realm; anything else as it is, for the Rust side to judge. These getters know bytes by
 * their inner kind, where `instanceof` fails for bytes of a frame or of a test runner's sandbox (Jest), and is true for
 * an object that only pretends to be bytes. The result is always a view of our own, since one of the caller's may have
 * a `length` of its own.
 */
export function readable(source) {
  if (typeof source !== 'object' || source === null) return source;
  try {
    if (typeOfView.call(source) === 'Uint8Array') {
      return new Uint8Array(bufferOf.call(source), startOf.call(source), lengthOf.call(source));
    }
    lengthOfBuffer.call(source);
    return new Uint8Array(source);
  } catch {
    // Neither, or a buffer that was given away to a worker: the Rust side calls it BAD_INPUT.
    return undefined;
  }
}

/**
 * A list as one that no code of the caller's stands behind; anything else as `undefined`, for the Rust side to refuse.
 */
export function copyOfList(list) {
  try {
    return Array.isArray(list) ? Array.from(list) : undefined;
  } catch {
    return undefined;
  }
}

export const ARTICLE = 'an article, an object';
export const DOCUMENTS = 'a document or an array of documents, each with an id';

/**
 * Documents and articles cross as one string: the engine writes JSON faster than properties can be fetched one by one.
 * `expected` says in the error what would be right.
 */
export function json(value, expected) {
  let text;
  try {
    if (typeof value === 'object' && value !== null) text = JSON.stringify(value);
  } catch (cause) {
    throw badInput(expected, cause);
  }
  if (typeof text !== 'string') throw badInput(expected); // a toJSON() may answer anything
  return text;
}
