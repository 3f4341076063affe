// Reading our own code: which files there are, and what each one refers to. A real parser, because
// regular expressions miss type-only imports, `import()` types and addresses of workers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Every file under `root`/`folder`, as sorted paths relative to `root`; [] for a missing folder. */
export function filesUnder(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return [path];
      return entry.name === 'node_modules' ? [] : filesUnder(root, path);
    })
    .sort();
}

/** Whether a path is code that the parser reads. */
export function isCode(path) {
  return /\.[cm]?[jt]s$/.test(path);
}

/** A parsed file: `{path, text, program, comments, errors, lineAt(offset)}`. */
export function parse(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  const { program, comments, errors } = parseSync(path, text);
  return {
    path,
    text,
    program,
    comments,
    errors: errors.map((error) => error.message),
    lineAt: (offset) => text.slice(0, offset).split('\n').length,
  };
}

/**
 * Everything a parsed file refers to, in order: `{kind, specifier, line}` with kind
 * - `static` (import and export … from that survive to run time), `type` (type-only, also
 *   `import('…')` in a type and `declare module '…'`), `dynamic` (`import()`),
 * - `url` (`new URL('…', import.meta.url)`: workers and assets).
 * `specifier` is undefined where it is not a literal.
 */
export function references(file) {
  const found = [];
  const add = (kind, node, at) =>
    found.push({ kind, specifier: literal(node), line: file.lineAt(at.start) });

  new Visitor({
    ImportDeclaration: (node) =>
      add(isTypeOnly(node, 'importKind') ? 'type' : 'static', node.source, node),
    ExportAllDeclaration: (node) =>
      add(node.exportKind === 'type' ? 'type' : 'static', node.source, node),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(isTypeOnly(node, 'exportKind') ? 'type' : 'static', node.source, node);
    },
    ImportExpression: (node) => add('dynamic', node.source, node),
    TSImportType: (node) => add('type', node.source, node),
    TSExternalModuleReference: (node) => add('static', node.expression, node),
    TSModuleDeclaration: (node) => {
      if (node.id.type === 'Literal') add('type', node.id, node);
    },
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      if (node.callee.name === 'URL' && base && isModuleUrl(base)) add('url', address, node);
    },
  }).visit(file.program);

  for (const comment of file.comments) {
    const reference = /^\/\s*<reference\s+(?:path|types)="([^"]+)"/.exec(comment.value);
    if (reference) {
      found.push({ kind: 'type', specifier: reference[1], line: file.lineAt(comment.start) });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/** How many lines hold code: neither blank nor made of comments alone. */
export function codeLines(file) {
  let text = file.text;
  for (const { start, end } of file.comments) {
    const blank = text.slice(start, end).replace(/[^\n]/g, ' ');
    text = text.slice(0, start) + blank + text.slice(end);
  }
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function literal(node) {
  if (node?.type === 'Literal') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0].value.cooked;
  }
  return undefined;
}

/** `import type`, or named members that are all `type`: nothing of it is left at run time. */
function isTypeOnly(node, key) {
  if (node[key] === 'type') return true;
  const members = node.specifiers ?? [];
  return members.length > 0 && members.every((member) => member[key] === 'type');
}

function isModuleUrl(node) {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.name === 'url'
  );
}
