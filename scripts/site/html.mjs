// What the builders of the site write HTML with: escaping, and addresses that work from any sub-path.
import { posix } from 'node:path';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text, for the inside of an element or of a quoted attribute. */
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/**
 * The address of one file of the site as seen from another. Both are paths from the site's root; a target may have a
 * fragment. A folder's `index.html` is addressed as the folder.
 *
 * @example relative('ar/docs/index.html', 'site.css') // '../../site.css'
 */
export function relative(from, to) {
  const [path, fragment] = to.split(/(?=#)/);
  const short = path.replace(/(^|\/)index\.html$/, '$1');
  const address = posix.relative(posix.dirname(from), short) + (short === '' || short.endsWith('/') ? '/' : '');
  return (address === '/' ? './' : address) + (fragment ?? '');
}
