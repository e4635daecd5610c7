// `maqal/sanitizer`: what of `maqal` needs nothing but the sanitizer, with a wasm of its own, a seventh of the size.
// Where a program has both, they share one instance, which is that of `maqal` from when it starts.
export { MaqalError, Policy, describePolicy, init, initSync, release, toDOM } from './index.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './index.js';
export type {
  ElementVerdict,
  HostRules,
  HtmlSource,
  InitSource,
  Limits,
  LinkRelation,
  LinkScheme,
  MaqalErrorCode,
  PolicyDescription,
  Removal,
  SanitizeOptions,
  UrlRules,
  UrlRulesDescription,
} from './index.js';
