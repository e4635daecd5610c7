// `maqal/wasm` is the .wasm file itself. What importing it gives is up to the importer: a compiled module in Cloudflare
// Workers (declared here), an address with Vite's `maqal/wasm?url`, a path with Node's
// `import.meta.resolve('maqal/wasm')`.
import type { WasmModule } from './index.js';

declare const module: WasmModule;
export default module;
