// Players of posts, videos and maps in the place of the links that stand for them.

/**
 * The addresses of players: `*` is the ID, `~` the ID in percent-encoding, `^` and `$` are what stands before and after
 * its first slash. src/embeds/ has the same for `preset: 'embed'`; a test compares the two.
 */
const PLAYERS = {
  bluesky: 'https://embed.bsky.app/embed/^/app.bsky.feed.post/$',
  dailymotion: 'https://geo.dailymotion.com/player.html?video=*',
  facebook: 'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F~',
  'google-maps': 'https://www.google.com/maps/embed?*',
  instagram: 'https://www.instagram.com/p/*/embed/',
  soundcloud: 'https://w.soundcloud.com/player/?url=https%3A%2F%2F~',
  spotify: 'https://open.spotify.com/embed/*',
  telegram: 'https://t.me/*?embed=1',
  threads: 'https://www.threads.com/*/embed',
  tiktok: 'https://www.tiktok.com/player/v1/*',
  vimeo: 'https://player.vimeo.com/video/*',
  x: 'https://platform.twitter.com/embed/Tweet.html?id=*',
  youtube: 'https://www.youtube-nocookie.com/embed/*',
};

/**
 * What a player's frame has, as the policy gives it to every frame, and besides: who has asked for a film may see it
 * on the whole screen.
 */
export const FRAME = {
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
  loading: 'lazy',
  referrerpolicy: 'strict-origin-when-cross-origin',
  allowfullscreen: '',
};

/** The links that a player can stand in for. */
const FACADE = 'a[data-maqal-provider][data-maqal-id]';

/** Those whose player is open. */
const opened = new WeakSet();

/** Does a player open in the place of this link? */
export const isFacade = (link) => link.matches(FACADE) && !opened.has(link) && playerOf(link) !== undefined;

/** Says of each such link that it works as a button, for assistive technology to tell. */
export function announce(root) {
  for (const link of root.querySelectorAll(FACADE)) if (isFacade(link)) link.setAttribute('role', 'button');
}

/** An ID that means nothing in the path of an address. */
const isPlain = (id) => /^[\w.:@-]+(?:\/[\w.:@-]+)*$/.test(id);
const PLACES = /[*~^$]/g;

/** The address of a link's player; undefined where there is none. */
export function playerOf({ dataset: { maqalProvider: provider, maqalId: id } }) {
  const template = Object.hasOwn(PLAYERS, provider) ? PLAYERS[provider] : undefined;
  if (!template || !id) return undefined;
  // An ID that is an address stands there encoded, and one that is a query stands alone behind the question mark.
  const takesAnything = template.includes('~') || template.endsWith('?*');
  if (!takesAnything && !isPlain(id)) return undefined;
  const [before, after = ''] = id.split(/\/(.*)/s);
  const fills = { '*': id, '~': encodeURIComponent(id), '^': before, $: after };
  const address = template.replace(PLACES, (place) => fills[place]);
  // No ID leads out of its place: `..` goes a step up.
  const start = template.slice(0, template.search(PLACES));
  return new URL(address).href.startsWith(start) ? address : undefined;
}

/**
 * Opens the player of a link, before what its figure shows. The link stays, for those to whom the player shows
 * nothing, and is a plain link again. Who was on the link is in the player then.
 */
export function open(link) {
  const hadFocus = link.getRootNode().activeElement === link;
  const player = link.ownerDocument.createElement('iframe');
  player.className = 'maqal-player';
  player.part = 'player';
  player.title = link.dataset.maqalTitle || link.textContent.trim() || link.dataset.maqalProvider;
  for (const [name, value] of Object.entries(FRAME)) player.setAttribute(name, value);
  player.src = playerOf(link);
  opened.add(link);
  link.removeAttribute('role');
  const figure = link.closest('.maqal-embed');
  if (figure) figure.prepend(player);
  else link.before(player);
  if (hadFocus) focus(player);
}

/**
 * Puts the reader into a player. What loads in a frame begins without the focus that the frame had while it was empty,
 * and the next tab key would lead past it: so it is given once more, unless the reader has gone elsewhere meanwhile.
 */
function focus(player) {
  player.focus({ preventScroll: true });
  player.onload = () => {
    player.onload = null;
    if (player.getRootNode().activeElement !== player) return;
    player.blur();
    player.focus({ preventScroll: true });
  };
}
