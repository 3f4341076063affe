// What src/app/index.html names, and the built page made of it.

/** A tag of the page that names a file, as matched by TAG. */
const TAG = /<(script|link|img)\b([^>]*)>/gi;

/**
 * The files that the page names: `{kind, address, tag}` in order, where kind is `module`, `style`
 * or `asset`. Throws on what the built page's content security policy would block.
 */
export function pageReferences(html) {
  if (/<style\b/i.test(html))
    throw new Error('index.html: <style> is blocked by the CSP: link a file');
  if (/\s(?:style|on[a-z]+)=/i.test(html.replace(/<!--[\s\S]*?-->/g, ''))) {
    throw new Error('index.html: style and event attributes are blocked by the CSP');
  }
  return [...html.matchAll(TAG)].flatMap(([tag, name, attributes]) => {
    const of = (key) => new RegExp(`\\b${key}=["']([^"']*)["']`, 'i').exec(attributes)?.[1];
    const address = of('src') ?? of('href');
    if (name.toLowerCase() === 'script') {
      if (address === undefined)
        throw new Error('index.html: inline scripts are blocked by the CSP');
      if (of('type') !== 'module') throw new Error(`index.html: ${address} is not a module`);
      return [{ kind: 'module', address, tag }];
    }
    // Absolute and data: addresses stay as they are.
    if (address === undefined || /^(?:[a-z]+:|\/|#)/i.test(address)) return [];
    return [{ kind: of('rel') === 'stylesheet' ? 'style' : 'asset', address, tag }];
  });
}

/**
 * What the built page may load: itself and nothing else. Trusted Types and frame-ancestors are
 * left to the host's headers: a `<meta>` cannot say the second.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The built page: each named file under its built name (`built(address)`), the static chunks of
 * the first load preloaded, and the policy. Throws when the body has nothing to read without
 * scripts: opened from disk (`file:`) browsers block modules, and the page must say so in words.
 */
export function builtPage(html, built, preloads) {
  let page = html;
  for (const { tag, address } of pageReferences(html)) {
    page = page.replace(tag, tag.replace(address, built(address)));
  }
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(page)?.[1] ?? '';
  const words = body.replace(
    /<script[\s\S]*?<\/script>|<noscript[\s\S]*?<\/noscript>|<[^>]*>/gi,
    '',
  );
  if (words.trim() === '') {
    throw new Error('index.html: the body must say in words that the page has to be served');
  }
  const links = preloads.map((address) => `<link rel="modulepreload" href="${address}" />`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
  // The policy holds for what follows it, so it comes first; only the charset may stand before.
  const head = /<head[^>]*>(\s*<meta charset=[^>]*>)?/i;
  if (!head.test(page)) throw new Error('index.html has no <head>');
  return page.replace(head, (start) => [start, meta, ...links].join('\n    '));
}
