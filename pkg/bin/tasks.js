// The tasks of a crew's threads. Each is loaded where it is wanted, and begins with what all of its jobs share: that
// gives a function of a job, which gives `{ result, transfer }`.

export const TASKS = {
  renderLines: async () => (await import('./render-task.js')).renderLines,
};
