// An oracle for describePolicy(): what a policy may be at most, by the options that were asked for. It knows the
// options from their documentation alone.

/** What the presets let through, as they are documented by describePolicy() itself. */
export function baseOf(describePolicy) {
  return Object.fromEntries(['article', 'basic', 'embed'].map((preset) => [preset, describePolicy({ preset })]));
}

const isKept = (verdict) => verdict === 'keep';
const contains = (all, some) => some.every((item) => all.includes(item));
const sameSet = (one, other) => contains(one, other) && contains(other, one);
const attributeOf = (described, element, name) => [...(described.attributes['*'] ?? []), ...(described.attributes[element] ?? [])].includes(name);

/** The names that an option by element gives to one: a list, or an object of names. */
const namesIn = (value) => (Array.isArray(value) ? value : Object.keys(value ?? {}));
const namesFor = (option, element) => [...namesIn(option?.['*']), ...namesIn(option?.[element])];

/** In what the described policy is wider than what was asked, in words. */
export function widenings(described, asked, base) {
  const preset = base[asked.preset ?? 'article'];
  return [
    ...elements(described, asked, preset), ...attributes(described, asked, base), ...addresses(described, asked), ...links(described, asked), ...limits(described, asked),
    ...(sameSet(described.classes, asked.classes ?? []) ? [] : ['classes']),
    ...(asked.styles === true || described.styles.length === 0 ? [] : ['styles']),
    ...(described.idPrefix === (asked.idPrefix ?? 'user-content-') ? [] : ['idPrefix']),
    ...(Object.keys(described.frames).length === 0 || described.elements.iframe === 'keep' ? [] : ['frames']),
  ];
}

/**
 * The page around an article is never part of it, and `image` is a name of `img`: they are unwrapped, whatever is asked
 * for others.
 */
const AROUND = ['html', 'head', 'body', 'image'];

function elements(described, { elements: asked = {}, otherElements = 'unwrap' }, preset) {
  const wide = [];
  const last = (name) => ['keep', 'unwrap', 'drop', 'escape'].findLast((verdict) => asked[verdict]?.includes(name));
  for (const [name, verdict] of Object.entries(described.elements)) {
    const wanted = last(name) ?? (preset.elements[name] === 'unwrap' && !AROUND.includes(name) ? otherElements : preset.elements[name]);
    if (verdict !== wanted) wide.push(`element ${name}: ${verdict}, not ${wanted}`);
  }
  if (described.otherElements !== otherElements) wide.push(`otherElements: ${described.otherElements}`);
  return wide;
}

function attributes(described, asked, base) {
  const wide = [];
  const own = [...(asked.classes?.length ? ['class'] : []), ...(asked.styles ? ['style'] : [])];
  for (const element of Object.keys(described.elements).filter((name) => isKept(described.elements[name]))) {
    const removed = namesFor(asked.removeAttributes, element);
    const added = [...own, ...namesFor(asked.attributes, element)];
    for (const name of [...(described.attributes['*'] ?? []), ...(described.attributes[element] ?? [])]) {
      if (removed.includes(name)) wide.push(`${element} ${name} stays`);
      if (!added.includes(name) && !attributeOf(base.embed, element, name)) wide.push(`${element} ${name} was never asked for`);
    }
  }
  for (const [element, named] of Object.entries(asked.attributes ?? {})) {
    for (const [name, values] of Array.isArray(named) ? [] : Object.entries(named)) {
      if (Array.isArray(values) && !sameSet(described.attributeValues[element]?.[name] ?? ['anything'], values)) wide.push(`values of ${element} ${name}`);
    }
  }
  return wide;
}

const SCHEMES = { link: ['http', 'https', 'mailto', 'tel'], image: ['http', 'https'], media: ['http', 'https'], frame: ['https'] };

function addresses(described, { urls = {}, dataImages, baseUrl }) {
  const wide = [];
  for (const [kind, rules] of Object.entries(described.urls)) {
    const { schemes = SCHEMES[kind], allowHosts = null, denyHosts = [], relative = kind === 'frame' ? 'drop' : baseUrl ? 'resolve' : 'keep' } = urls[kind] ?? {};
    if (!contains(schemes, rules.schemes)) wide.push(`${kind} schemes`);
    if (allowHosts && !(rules.allowHosts && contains(allowHosts, rules.allowHosts))) wide.push(`${kind} allowHosts`);
    if (!contains(rules.denyHosts, denyHosts)) wide.push(`${kind} denyHosts`);
    if (rules.relative !== relative) wide.push(`${kind} relative`);
  }
  if (!contains(urls.link?.schemes ?? SCHEMES.link, described.urlSchemes)) wide.push('urlSchemes');
  const images = described.dataImages;
  if (images && !(dataImages && contains(dataImages.types, images.types) && images.bytes <= dataImages.bytes)) wide.push('dataImages');
  return wide;
}

function links(described, { links: { rel = {}, target = {} } = {} }) {
  return ['internal', 'external'].flatMap((kind) => {
    const given = described.links[kind];
    const wide = contains(given.rel.split(' '), rel[kind] ?? []) ? [] : [`${kind} rel`];
    if (given.target !== (target[kind] ?? null)) wide.push(`${kind} target`);
    if (given.target === '_blank' && !given.rel.split(' ').includes('noopener')) wide.push(`${kind} noopener`);
    return wide;
  });
}

const LIMITS = { inputBytes: 33_554_432, elements: 1_000_000, depth: 256, attributes: 256 };

const limits = (described, { limits: asked = {} }) =>
  Object.keys(LIMITS).filter((name) => described.limits[name] > (asked[name] ?? LIMITS[name])).map((name) => `limits.${name}`);
