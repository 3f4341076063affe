/** A sheet of ours made to style one element of somebody else's page and nothing beside it. */

/**
 * The sheet with every selector beginning at `scope`, a class. Rules for pages of paper are left out:
 * they would hold for the whole document. It reads the sheets of this room, which have no strings
 * with braces in them, and is no parser for others.
 */
export function scoped(css: string, scope: string): string {
  let result = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const head = css.slice(at, open).trim();
    const close = closing(css, open);
    const body = css.slice(open + 1, close);
    if (/^@(?:media|container|supports)/.test(head)) {
      result += `${head} {\n${scoped(body, scope)}}\n`;
    } else if (!head.startsWith('@')) {
      const selectors = splitSelectors(head).map((selector) => inScope(selector, scope));
      result += `${selectors.join(', ')} {${body}}\n`;
    }
    at = close + 1;
  }
  return result;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    const sign = css.charAt(i);
    if (sign === '{') depth++;
    if (sign === '}' && --depth === 0) return i;
  }
  throw new RangeError(`the brace at ${open} is never closed`);
}

/** At commas outside of brackets. */
function splitSelectors(head: string): readonly string[] {
  return head.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim());
}

function inScope(selector: string, scope: string): string {
  if (selector === scope || selector.startsWith(`${scope} `)) return selector;
  // What stands on the element itself, not in it.
  if (selector.startsWith('.draft ')) return `${scope}${selector}`;
  return `${scope} ${selector}`;
}
