// The tasks of a crew's threads. Each is loaded where it is wanted, and begins with what all of its jobs share: that
// gives a function of a job, which gives `{ result, transfer }`.

export const TASKS = {
  encodeShards: async () => (await import('./weigh-task.js')).encodeShards,
  makeDocuments: async () => (await import('./terms-task.js')).makeDocuments,
  relate: async () => (await import('./relate-task.js')).relate,
  renderFiles: async () => (await import('./render-files-task.js')).renderFiles,
  renderLines: async () => (await import('./render-task.js')).renderLines,
  showShards: async () => (await import('./weigh-task.js')).showShards,
  weigh: async () => (await import('./weigh-task.js')).weigh,
};
