/**
 * The room's two dealings with Trusted Types, so that a host may require them: the policy name
 * `plumbline-inert` has to be allowed then.
 */

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

/** What a browser with Trusted Types offers. Absent in some. */
interface TypesFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const UNCHANGED: Policy = { createHTML: (text) => text, createScriptURL: (text) => text };

let policy: Policy | null = null;

function ours(): Policy {
  const factory = (globalThis as { trustedTypes?: TypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy('plumbline-inert', UNCHANGED) ?? UNCHANGED;
  return policy;
}

/** For the parser of inert documents, and nobody else. */
export function trustMarkup(markup: string): string {
  return ours().createHTML(markup);
}

/** For the room's own worker; an address of another origin is a bug. */
export function trustScript(address: URL): string {
  if (address.origin !== location.origin) throw new RangeError(`A script of ${address.origin}`);
  return ours().createScriptURL(address.href);
}
