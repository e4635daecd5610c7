// Generated options: every type in every place, and options in every form that only looks like them. Whatever goes in
// ends in a typed error, or in a policy that describePolicy() shows to be no wider than what was asked; and no instance
// of the wasm is lost on the way. MAQAL_OPTIONS_CASES=100000 for more, MAQAL_OPTIONS_SEED=7 for others.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { entries } from './option-entries.mjs';
import { forms, lookalikes, twoCopies, values } from './option-kinds.mjs';
import { baseOf, widenings } from './option-widths.mjs';
import { install } from './packed.mjs';

const CASES = Number(process.env.MAQAL_OPTIONS_CASES ?? 4000);
const SEED = Number(process.env.MAQAL_OPTIONS_SEED ?? 1);
const SHOWN = 10;

let instances = 0;
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...given) {
  const made = new Instance(...given);
  if (made.exports.memory) instances++;
  return made;
};

const { project } = await install();
const [maqal, other] = await twoCopies(project);
const providers = await import(String(pathToFileURL(join(project, 'node_modules/maqal/providers.js'))));
const { MaqalError, describePolicy, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } = maqal;
const base = baseOf(describePolicy);
const FORMS = forms(maqal);
const LOOKALIKES = lookalikes(maqal, other);
/** Within options, one of this copy is none either. */
const NESTED_LOOKALIKES = [...LOOKALIKES, ['a Policy of this copy', () => new maqal.Policy({ preset: 'basic' })]];

/** The choices of one case: the same on every machine. */
function choices(seed) {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  const next = (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const of = (list) => list[next(list.length)];
  return { next, of, some: (list) => list.filter(() => next(3) === 0), chance: (one) => next(one) === 0 };
}

// What may stand in each place, right for it: a leaf gives a value, an object has members, each there or not.

const leaf = (make) => ({ make });
const oneOf = (...all) => leaf(({ of }) => of(all));
const someOf = (...all) => leaf(({ some }) => some(all));
const from = (least, most) => leaf(({ next }) => least + next(most - least + 1));
const object = (members) => ({ members });

const HOSTS = ['bad.example', '*.bad.example', 'news.example', 'cdn.example', '127.0.0.1'];
const rules = (...schemes) => object({
  schemes: someOf(...schemes), denyHosts: someOf(...HOSTS), allowHosts: leaf(({ some, of }) => [of(HOSTS), ...some(HOSTS)]), relative: oneOf('keep', 'drop'),
});
const { schemes: _, relative: __, ...hostsAlone } = rules().members;
const RELATIONS = ['nofollow', 'ugc', 'sponsored', 'noreferrer'];
const byLinkKind = (place) => object({ external: place, internal: place });

const POLICY = object({
  preset: oneOf('article', 'basic', 'embed'),
  elements: object({ keep: someOf('main', 'center', 'font'), unwrap: someOf('a', 'section', 'h2'), drop: someOf('img', 'video', 'nav', 'iframe'), escape: someOf('form', 'b') }),
  otherElements: oneOf('unwrap', 'drop', 'escape'),
  attributes: object({ '*': someOf('itemprop', 'role'), p: object({ role: leaf(({ some }) => some(['note', 'doc-tip'])), align: oneOf(true) }), td: someOf('align', 'valign') }),
  removeAttributes: object({ '*': someOf('id', 'title', 'aria-label'), a: someOf('href', 'name'), img: someOf('src', 'srcset') }),
  classes: someOf('note', 'align-*', 'x'),
  styles: oneOf(true, false),
  baseUrl: oneOf('https://news.example/a/'),
  urls: object({ link: rules('http', 'https', 'mailto', 'sms'), image: rules('http', 'https'), media: rules('https'), frame: object(hostsAlone) }),
  rewriteUrl: leaf(() => (url) => url),
  dataImages: leaf(({ some, of, next }) => of([false, { types: [of(['png', 'gif']), ...some(['jpeg', 'webp'])], bytes: 1 + next(99) }])),
  links: object({ rel: byLinkKind(someOf(...RELATIONS)), target: byLinkKind(oneOf('_blank', null)) }),
  idPrefix: oneOf('x-', 'story-'),
  charset: oneOf('utf-8', 'windows-1256'),
  limits: object({ inputBytes: from(2000, 9999), elements: from(100, 200), depth: from(1, 256), attributes: from(0, 99) }),
});

const make = (place, choose) => (place.make ? place.make(choose) : Object.fromEntries(
  Object.entries(place.members).filter(() => choose.chance(2)).map(([name, member]) => [name, make(member, choose)]),
));

/** The options again, with what `change` makes of the value at one path. */
function changed(value, path, change) {
  if (path.length === 0) return change(value);
  const [name, ...rest] = path;
  return { ...value, [name]: changed(value[name], rest, change) };
}
const at = (value, path) => path.reduce((part, name) => part?.[name], value);
/** The paths of all objects, lists and values in the options. */
const paths = (value, path = []) => [path, ...(isObject(value) ? Object.keys(value).flatMap((name) => paths(value[name], [...path, name])) : [])];
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What else than `values()` calls wrong everywhere may stand in a place, by the end of its path. */
const RIGHT = {
  styles: ['true', 'false'], rewriteUrl: ['function'], charset: ['string'], dataImages: ['false'],
  role: ['true', 'list'], align: ['true', 'list'], schemes: ['list'], denyHosts: ['list'], classes: ['list'],
};
function isRight(kind, path) {
  const name = path.at(-1);
  const [top, second] = path;
  const place = path.reduce((part, step) => part?.members?.[step], POLICY);
  if (place?.members) return kind === 'object' || (top === 'attributes' && path.length === 2 && kind === 'list');
  if (name === 'types') return kind === 'list';
  if (top === 'attributes' && path.length === 2) return kind === 'list' || kind === 'object';
  if (top === 'limits') return kind === 'number' && name !== 'depth';
  if (top === 'removeAttributes' || top === 'elements' || second === 'rel') return kind === 'list';
  if (second === 'target') return kind === 'null';
  return RIGHT[name]?.includes(kind) ?? false;
}

const HTML = `<h2 id="t" title="x" class="note x" style="direction:rtl" itemprop=y>T</h2><p role=note align=left>a <b>b</b> <a href="https://bad.example/x" name=n>c</a> <a href="/y">d</a>
  <a href="sms:+1">e</a><img src="https://cdn.example/i.png" srcset="https://bad.example/j.png 2x"><img src="data:image/png;base64,AAAA"><main>f</main><form>g</form><my-x>h</my-x>
  <iframe src="https://www.youtube.com/embed/abcDEF-_123"></iframe></p>`;
const streamed = async (options) => {
  let html = '';
  for await (const piece of new Blob([HTML]).stream().pipeThrough(sanitizeStream(options))) html += piece;
  return html;
};
const CALLS = [
  ['sanitize', (options) => sanitize(HTML, options)],
  ['sanitizeWithReport', (options) => sanitizeWithReport(HTML, options)],
  ['sanitizeStream', streamed],
  ['new Policy', (options) => describePolicy(new maqal.Policy(options))],
  ['new Policy, then sanitize', (options) => sanitize(HTML, new maqal.Policy(options))],
  ['renderArticle', (options) => renderArticle(HTML, options)],
];

/** The last two are a call's alone: what is asked may be less than its page has. */
const CODES = ['BAD_OPTION', 'INPUT_TOO_LARGE', 'TOO_MANY_ELEMENTS'];

/** The result, or the code of the MaqalError; anything else is a fault. */
async function outcome(work, isTyped = ({ code, option }) => CODES.includes(code) && typeof option === 'string') {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof MaqalError && isTyped(error)) return { code: error.code };
    return { fault: `${error?.name} ${error?.code}: ${error?.message}` };
  }
}

/** What is wrong with one case; nothing, where all is as it should be. */
async function check(seed) {
  const choose = choices(seed);
  const asked = make(POLICY, choose);
  const path = choose.of(paths(asked));
  const [call, work] = choose.of(CALLS);
  const isWhole = isObject(at(asked, path));
  const kind = isWhole ? choose.of(['form', 'lookalike', 'value']) : 'value';
  const [name, change, as] = {
    form: () => choose.of(FORMS),
    lookalike: () => choose.of(path.length > 0 ? NESTED_LOOKALIKES : LOOKALIKES),
    value: () => { const [type, value, as] = choose.of(values()); return [type, () => value, as]; },
  }[kind]();
  const isCharset = path[0] === 'charset' && typeof change() === 'string';
  const where = `seed ${seed}, ${call}: ${path.join('.') || 'options'} ${name}, of ${JSON.stringify(asked)}`;
  const given = () => changed(asked, path, change);
  const described = await outcome(() => describePolicy(given()));
  const called = await outcome(() => work(given()));
  const faults = [described, called].flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) return `${where}\n  ${faults.join('; ')}`;
  if (described.code !== called.code && !CODES.slice(1).includes(called.code)) return `${where}\n  describePolicy gives ${described.code ?? 'a result'}, the call ${called.code ?? 'a result'}`;
  if (described.code === undefined) {
    const wide = widenings(described.result, kind === 'value' ? given() : asked, base);
    if (wide.length > 0) return `${where}\n  wider than asked: ${wide.join('; ')}`;
  }
  if (kind === 'form') {
    const plain = await outcome(() => work(asked));
    try {
      assert.deepEqual(called, plain);
    } catch {
      return `${where}\n  in another form they do something else: ${JSON.stringify(called).slice(0, 300)}, not ${JSON.stringify(plain).slice(0, 300)}`;
    }
  }
  const mustFail = kind === 'lookalike' || (kind === 'value' && !(isCharset ? isLabel(change()) : isRight(as, path)));
  if (mustFail !== (described.code !== undefined)) return `${where}\n  expected ${mustFail ? 'a BAD_OPTION' : 'a result'}`;
  return undefined;
}

/** Does the platform know an encoding by that label? */
function isLabel(label) {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Of what kind is a value, as far as options tell them apart? */
function kindOf(value) {
  if (typeof value !== 'object') return typeof value;
  try {
    if (Array.isArray(value)) return 'list';
    return value && [Object.prototype, null].includes(Object.getPrototypeOf(value)) ? 'object' : 'neither';
  } catch {
    return 'neither';
  }
}

const ENTRIES = entries(maqal, providers);

/**
 * The same for any call: options of another kind, or that only look like options, are a BAD_OPTION; the right kind is
 * for the call to judge.
 */
async function checkEntry(seed) {
  const choose = choices(seed);
  const { name: call, call: work, options: asked } = choose.of(ENTRIES);
  const path = choose.of(paths(asked));
  const plain = at(asked, path);
  const [name, change, mustFail] = isObject(plain) && choose.chance(2)
    ? [...choose.of(path.length > 0 ? NESTED_LOOKALIKES : LOOKALIKES), true]
    : (([type, value]) => [type, () => value, kindOf(value) !== kindOf(plain)])(choose.of(values()));
  const { code, fault } = await outcome(() => work(changed(asked, path, change)), (error) => error.code !== 'INTERNAL');
  const where = `seed ${seed}, ${call}: ${path.join('.') || 'options'} ${name}`;
  if (fault) return `${where}\n  ${fault}`;
  if (mustFail && code !== 'BAD_OPTION') return `${where}\n  expected a BAD_OPTION, not ${code ?? 'a result'}`;
  return undefined;
}

/** Runs a case for each seed; gives how many instances of the wasm were made meanwhile. */
async function report(checkOne, count) {
  const seeds = Array.from({ length: count }, (_, step) => SEED * 1_000_003 + step);
  for (const { sanitize } of [maqal, other]) sanitize('a');
  const before = instances;
  const failures = [];
  for (const seed of seeds) {
    const failure = await checkOne(seed);
    if (failure) failures.push(failure);
  }
  if (failures.length > 0) assert.fail([`${failures.length} of ${seeds.length} cases`, ...failures.slice(0, SHOWN)].join('\n\n'));
  return instances - before;
}

test(`${CASES} policies, from seed ${SEED}`, async () => {
  assert.equal(await report(check, CASES), 0, 'instances that were lost');
});
test(`${CASES} options of every call, from seed ${SEED}`, async () => {
  const index = new maqal.RelatedIndex([{ id: '1', title: 'Olive mill' }]);
  await report(checkEntry, CASES);
  assert.deepEqual(index.related({ title: 'Mill' }).map(({ id }) => id), ['1']);
});
