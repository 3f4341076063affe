import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from 'oxc-parser';
import { filesUnder, parse } from '../source.mjs';

const RULES = 'src/claims/RULES.md';

const RULE = /^\s*(?:[-*]\s+|\|\s*|#+\s+)?\*\*([A-Z]{1,3}\d+[a-z]?)\*\*/;
const ID_IN_TITLE = /\[([A-Z]{1,3}\d+[a-z]?)\]/g;

/** Calls whose first argument is a title, and the words that make them run less or nothing else. */
const TITLED = new Set(['describe', 'suite', 'it', 'test', 'journey']);

/**
 * Rules and tests name each other: every rule `**S3**` that begins a line, list item or table row
 * of RULES.md has a test whose title (or a `describe` around it) carries `[S3]`; every `[S3]` in a
 * title is such a rule. A skipped test proves nothing, `.only` hides the others, and a law under
 * test/laws may not be switched off.
 */
export function rules(root) {
  const defined = definitions(root);
  const titles = filesUnder(root, 'test')
    .filter((path) => /\.test\.(ts|mjs)$/.test(path) && !path.startsWith('test/house/'))
    .flatMap((path) => testTitles(parse(root, path)));
  const tested = new Set(titles.filter((title) => !title.skipped).flatMap((title) => title.ids));
  const known = new Set(defined.map(({ id }) => id));

  const problems = [];
  for (const { id, line } of defined) {
    if (!tested.has(id)) problems.push(`${RULES}:${line}: rule ${id} has no test titled [${id}] …`);
  }
  const twice = defined.filter(({ id }, index) => defined.findIndex((d) => d.id === id) !== index);
  for (const { id, line } of twice) problems.push(`${RULES}:${line}: rule ${id} stands twice`);
  for (const { path, line, ids, only, skipped } of titles) {
    for (const id of ids) {
      if (!known.has(id)) problems.push(`${path}:${line}: [${id}] is no rule of ${RULES}`);
    }
    if (only) problems.push(`${path}:${line}: .only hides the other tests`);
    if (skipped && path.startsWith('test/laws/')) problems.push(`${path}:${line}: a disabled law`);
  }
  return { problems, note: `${defined.length} rules` };
}

function definitions(root) {
  if (!existsSync(join(root, RULES))) return [];
  return readFileSync(join(root, RULES), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const match = RULE.exec(text);
      return match ? [{ id: match[1], line: index + 1 }] : [];
    });
}

/** Titles of a test file: `{path, line, ids, only, skipped}`; template literals without their values. */
function testTitles(file) {
  const found = [];
  let skippedAround = 0;
  const titled = (node) => {
    const names = calleeNames(node.callee);
    if (names.length === 0 || !TITLED.has(names[0].replace(/^x(?=describe|it)/, '')))
      return undefined;
    const skips = names[0].startsWith('x') || names.includes('skip') || names.includes('todo');
    return { names, skips };
  };
  new Visitor({
    CallExpression: (node) => {
      const call = titled(node);
      if (call === undefined) return;
      if (call.skips) skippedAround += 1;
      found.push({
        path: file.path,
        line: file.lineAt(node.start),
        ids: [...titleText(node.arguments[0]).matchAll(ID_IN_TITLE)].map((match) => match[1]),
        only: call.names.includes('only'),
        skipped: skippedAround > 0,
      });
    },
    'CallExpression:exit': (node) => {
      if (titled(node)?.skips) skippedAround -= 1;
    },
  }).visit(file.program);
  return found;
}

/** `it.skip` → ['it', 'skip']. */
function calleeNames(node) {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression' || node.computed) return [];
  return [...calleeNames(node.object), node.property.name];
}

function titleText(node) {
  if (node?.type === 'Literal') return String(node.value);
  if (node?.type === 'TemplateLiteral') return node.quasis.map((q) => q.value.cooked).join(' ');
  if (node?.type === 'BinaryExpression') return titleText(node.left) + titleText(node.right);
  return '';
}
