// React as developers have it: that one tells of every mismatch.
export default { mode: 'development', worker: { format: 'es' } };
