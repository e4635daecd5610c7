export default {
  compatibilityDate: '2026-01-01',
  telemetry: false,
  routeRules: { '/client': { ssr: false } },
  hooks: {
    // Without it each page asks the browser to fetch the wasm ahead, for whatever may come.
    'build:manifest'(manifest) {
      for (const resource of Object.values(manifest)) {
        if (resource.file.endsWith('.wasm')) resource.prefetch = false;
      }
    },
  },
};
