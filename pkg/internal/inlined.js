// The wasm of `maqal` inside a script. Reading the .wasm beside it would be smaller, but breaks Next.js and every
// single-file bundle of a server.
import './utf16.js';
import * as glue from '../wasm/maqal.js';
import bytes from '../wasm/maqal_bg.inline.js';
import { fromBytes } from './start.js';

export const { init, initSync } = fromBytes(glue, bytes);
/** As browser.js has it, whose place this takes where nothing can be fetched: in the CommonJS of the package. */
export const initOnce = init;
