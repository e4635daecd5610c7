// The way of strings out of the wasm in Node: for the entries whose wasm is inside a script, which are Node's.
import bytes from '../wasm/utf16.inline.js';
import { widenBy } from './strings.js';

widenBy(bytes);
