// The script of a worker that `maqal/worker` talks to. It is imported for its effect, and has nothing to name.
export {};
