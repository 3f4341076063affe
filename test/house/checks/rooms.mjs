import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder, isCode, parse, references } from '../source.mjs';

/**
 * Holds the table of rooms (rooms.json): who may import whom and which packages, in every form an
 * import can take; another room's `internal/`; cycles; barrels; and that tests stay out of another
 * room's `internal/`, too.
 */
export function rooms(root) {
  const table = JSON.parse(readFileSync(join(root, 'test/house/rooms.json'), 'utf8'));
  const sources = filesUnder(root, 'src')
    .filter(isCode)
    .map((path) => parse(root, path));
  const tests = filesUnder(root, 'test')
    .filter(isTestCode)
    .map((path) => parse(root, path));
  const problems = [
    ...tableProblems(table),
    ...sources.flatMap((file) => sourceProblems(root, table, file)),
    ...forwarders(sources),
    ...cycles(sources),
    ...tests.flatMap((file) => testProblems(table, file)),
  ];
  return { problems, note: `${sources.length} files` };
}

function isTestCode(path) {
  return isCode(path) && !/^test\/(house|bench|browser)\//.test(path);
}

/** The room a path belongs to, or undefined outside the rooms. */
function roomOf(table, path) {
  const [top, room, ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 && Object.hasOwn(table.rooms, room) ? room : undefined;
}

function isInternal(path) {
  return path.split('/').slice(2, -1).includes('internal');
}

/** The path a relative specifier names. */
function target(file, specifier) {
  return posix.join(posix.dirname(file.path), specifier);
}

/** The table itself must be a hierarchy: rooms that import each other are one room. */
function tableProblems({ rooms: list }) {
  const edges = new Map(Object.entries(list).map(([room, { imports }]) => [room, imports]));
  return findCycles(edges).map((cycle) => `rooms.json: ${cycle.join(' → ')} is a cycle`);
}

function sourceProblems(root, table, file) {
  const at = (line, words) => `${file.path}:${line}: ${words}`;
  const room = roomOf(table, file.path);
  if (room === undefined) return [at(1, 'is in no room of rooms.json')];
  if (!file.path.endsWith('.ts')) return [at(1, 'is not TypeScript')];
  const problems = file.errors.map((error) => at(1, `does not parse: ${error}`));
  problems.push(...barrelProblems(file).map((words) => at(1, words)));

  for (const { kind, specifier, line } of references(file)) {
    if (specifier === undefined) {
      problems.push(at(line, 'loads something that is not named by a literal'));
    } else if (!specifier.startsWith('.')) {
      const words = packageProblem(table, room, specifier);
      if (words) problems.push(at(line, words));
    } else {
      const words = pathProblem(root, table, { file, room, kind, specifier });
      if (words) problems.push(at(line, words));
    }
  }
  return problems;
}

function packageProblem(table, room, specifier) {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (table.rooms[room].packages.includes(name)) return undefined;
  return `room ${room} may not import the package ${name}`;
}

function pathProblem(root, table, { file, room, kind, specifier }) {
  const path = target(file, specifier);
  const isModule = kind !== 'url' || isCode(path);
  if (!isModule && table.assets.some((folder) => path.startsWith(folder))) return undefined;
  const other = roomOf(table, path);
  if (other === undefined) return `${specifier} leads out of the rooms`;
  if (isModule && !path.endsWith('.ts')) return `${specifier} does not end in .ts`;
  if (!existsSync(join(root, path))) return `${specifier} does not exist`;
  if (other === room) return undefined;
  if (!table.rooms[room].imports.includes(other))
    return `room ${room} may not import room ${other}`;
  if (isInternal(path)) return `${specifier} is internal to room ${other}`;
  return undefined;
}

/** A barrel hides which file is meant, and drags all of them into the first load. */
function barrelProblems({ path, program }) {
  const problems = [];
  if (/(^|\/)index\.ts$/.test(path)) problems.push('is a barrel by name: name the idea instead');
  if (program.body.some(({ type }) => type === 'ExportAllDeclaration')) {
    problems.push('has an `export *`: import the file you mean');
  }
  return problems;
}

/**
 * Files that only forward what others export. One that is loaded with `import()` alone is allowed:
 * it names what belongs into one chunk.
 */
function forwarders(files) {
  const importedAtOnce = new Set(
    files.flatMap((file) =>
      references(file)
        .filter(({ kind, specifier }) => kind !== 'dynamic' && specifier?.startsWith('.'))
        .map(({ specifier }) => target(file, specifier)),
    ),
  );
  const forwards = ({ type, source }) =>
    type === 'ImportDeclaration' || (type === 'ExportNamedDeclaration' && source !== null);
  return files
    .filter(({ path, program }) => importedAtOnce.has(path) && program.body.every(forwards))
    .map(
      ({ path }) => `${path}:1: only forwards what other files export: import the file you mean`,
    );
}

/** Cycles of files, also type-only ones; what is loaded later (`import()`, workers) ends a chain. */
function cycles(files) {
  const edges = new Map(
    files.map((file) => [
      file.path,
      references(file)
        .filter(({ kind, specifier }) => /static|type/.test(kind) && specifier?.startsWith('.'))
        .map(({ specifier }) => target(file, specifier)),
    ]),
  );
  return findCycles(edges).map((cycle) => `${cycle[0]}: cycle ${cycle.join(' → ')}`);
}

/** One cycle per back edge of a depth-first walk, each with its first member repeated at the end. */
function findCycles(edges) {
  const found = [];
  const done = new Set();
  const trail = [];
  const walk = (node) => {
    const seenAt = trail.indexOf(node);
    if (seenAt >= 0) {
      found.push([...trail.slice(seenAt), node]);
      return;
    }
    if (done.has(node)) return;
    trail.push(node);
    for (const next of edges.get(node) ?? []) walk(next);
    trail.pop();
    done.add(node);
  };
  for (const node of edges.keys()) walk(node);
  return found;
}

/** Tests may import anything but another room's `internal/`; test/text is the room of text's own. */
function testProblems(table, file) {
  const own = file.path.split('/')[1];
  return references(file).flatMap(({ specifier, line }) => {
    if (!specifier?.startsWith('.')) return [];
    const path = target(file, specifier);
    const room = roomOf(table, path);
    if (room === undefined || room === own || !isInternal(path)) return [];
    return [`${file.path}:${line}: ${specifier} is internal to room ${room}`];
  });
}
