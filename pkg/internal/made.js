// Which objects with HTML are maqal's own.

/** The html of each object that came from here, by which toDOM() knows one that somebody else made or changed. */
const made = new WeakMap();

export function remember(result) {
  made.set(result, result.html);
  if (result.sidebar) made.set(result.sidebar, result.sidebar.html);
  return result;
}

export const isOurs = (object, html) => made.get(object) === html;
