// TextDecoder and TextEncoder. A test environment that plays a browser in Node may leave them out (that of Jest with
// jsdom does), and then they are Node's own.
const { TextDecoder, TextEncoder } = globalThis.TextDecoder
  ? globalThis
  : globalThis.process?.getBuiltinModule?.('node:util') ?? {};

export { TextDecoder, TextEncoder };
