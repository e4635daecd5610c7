// How near an address is to this machine. A list that was fetched may name nothing that is nearer than itself: the
// author of a sitemap on the internet must not make this machine ask its own services, those of its network, or the
// metadata of its cloud, and publish the answer.
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** The scopes, from anybody's addresses to this link's. ANY is for a user who vouches for the lists. */
export const PUBLIC = 0;
export const PRIVATE = 1;
export const THIS_MACHINE = 2;
export const THIS_LINK = 3;
export const ANY = 4;
const NAMES = ['a public address', 'an address of a private network', 'one of this machine', 'one of this link alone'];

/** IANA's registries of special-purpose addresses, by scope. Multicast and reserved addresses count as private. */
const RANGES = {
  [THIS_LINK]: '169.254.0.0/16 fe80::/10',
  [THIS_MACHINE]: '0.0.0.0/8 127.0.0.0/8 ::/127',
  [PRIVATE]:
    '10.0.0.0/8 100.64.0.0/10 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/3 ' +
    '::/8 64:ff9b:1::/48 100::/64 2001::/32 2002::/16 fc00::/7 fec0::/10 ff00::/8',
};

const family = (version) => (version === 6 ? 'ipv6' : 'ipv4');

/**
 * The ranges of one IP version. They are kept apart because a BlockList takes an address of version 4 for a mapped one
 * of version 6 as well.
 */
function listOf(ranges, version) {
  const list = new BlockList();
  for (const [address, bits] of ranges.split(' ').map((range) => range.split('/'))) {
    if (isIP(address) === version) list.addSubnet(address, Number(bits), family(version));
  }
  return list;
}
const lists = [THIS_LINK, THIS_MACHINE, PRIVATE].flatMap((scope) =>
  [4, 6].map((version) => ({ scope, version, list: listOf(RANGES[scope], version) })),
);

/** The address of version 4 that one of version 6 stands for: mapped, or as NAT64 writes it. */
function inside(address) {
  const [head, tail] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((groups) => groups.split(':').filter(Boolean));
  const groups = tail ? [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail] : head;
  const prefix = groups.slice(0, 6).join(':');
  if (prefix !== '0:0:0:0:0:ffff' && prefix !== '64:ff9b:0:0:0:0') return undefined;
  return groups
    .slice(6)
    .map((group) => parseInt(group, 16))
    .flatMap((number) => [number >> 8, number & 255])
    .join('.');
}

/** How near an IP address is; null for a text that is no IP address. */
export function scopeOf(address) {
  const plain = address.replace(/^\[|\]$|%.*$/g, '');
  const version = isIP(plain);
  if (version === 0) return null;
  const embedded = version === 6 ? inside(plain) : undefined;
  if (embedded) return scopeOf(embedded);
  return lists.find((one) => one.version === version && one.list.check(plain, family(version)))?.scope ?? PUBLIC;
}

export class TooNear extends Error {
  constructor(host, scope) {
    super(`${host} is ${NAMES[scope]}, which nothing from elsewhere may name (--allow-private lets it)`);
  }
}

/**
 * Looks names up for a connection, and gives only addresses that are no nearer than that. The address that is checked
 * is the one that is connected to, so that a name which points elsewhere a moment later helps no attacker.
 */
export const lookupWithin = (nearest) => (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error);
    const open = found.filter(({ address }) => scopeOf(address) <= nearest);
    if (open.length === 0) return done(new TooNear(host, Math.max(...found.map(({ address }) => scopeOf(address)))));
    return options.all ? done(null, open) : done(null, open[0].address, open[0].family);
  });
};
