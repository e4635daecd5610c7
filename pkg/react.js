// `maqal/react` in client components, on the server and in the browser. react-server.js has the same for server
// components.
import {
  Fragment, createElement, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore,
} from 'react';
import * as maqal from 'maqal';
import { fill, htmlOf, isReady, isSame, takeOver } from './internal/view.js';

const isServer = typeof document === 'undefined';
// There is no layout on a server, and React 18 warns of effects that wait for one.
const useCommit = isServer ? useEffect : useLayoutEffect;
const never = () => () => {};

/** To React, an element with HTML of its own has no children; what a server has put into it stays as it is. */
const ADOPTED = { dangerouslySetInnerHTML: { __html: '' } };

/** The same inputs as an object that stays the same. */
function useStable(inputs) {
  const kept = useRef(inputs);
  if (!isSame(kept.current, inputs)) kept.current = inputs;
  return kept.current;
}

function useFilled(kind, inputs, onError) {
  const isHydrating = useSyncExternalStore(never, () => false, () => true);
  const [adopted] = useState(!isServer && isHydrating ? inputs : undefined);
  const [{ shown, failure }, setState] = useState({ shown: adopted });
  const element = useRef(null);
  const report = useRef(onError);
  const given = useStable(inputs);

  useCommit(() => {
    report.current = onError;
  });
  useCommit(() => {
    if (isSame(given, adopted) && isSame(given, shown)) return takeOver(element.current);
    let isWanted = true;
    fill(element.current, kind, given, () => isWanted).then(
      () => isWanted && setState({ shown: given }),
      (cause) => {
        if (!isWanted) return;
        setState((before) => ({ ...before, failure: cause }));
        report.current?.(cause);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [kind, given]);

  // Without anybody to tell, it is for the error boundary around.
  if (failure && !onError) throw failure;
  return { element, adopted, isWaiting: !shown && !isReady() };
}

const component = (kind) =>
  function MaqalView({ source, options, sidebar, as = 'div', fallback = null, onError, ...others }) {
    const inputs = kind === 'article' ? { source, options, sidebar, as } : { source, options, as };
    const { element, adopted, isWaiting } = useFilled(kind, inputs, onError);
    const written = isServer ? { dangerouslySetInnerHTML: { __html: htmlOf(kind, inputs) } } : adopted && ADOPTED;
    const filled = createElement(as, { ...others, ...written, ref: element, suppressHydrationWarning: true });
    return createElement(Fragment, null, filled, isWaiting ? fallback : null);
  };

export const MaqalArticle = component('article');
export const MaqalHtml = component('html');

let starting;
let failure;

/** Waits for the wasm as React waits, by throwing a promise to the `Suspense` around. */
export function useMaqal() {
  if (isReady()) return maqal;
  if (failure) throw failure;
  starting ??= maqal.init().catch((cause) => {
    failure = cause;
  });
  throw starting;
}
