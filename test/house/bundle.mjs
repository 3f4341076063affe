import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, posix, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { parseSync, Visitor } from 'oxc-parser';
import { builtPage, pageReferences } from './page.mjs';

const PAGE = 'src/app/index.html';

/** One folder for all built files, so that a chunk finds another by its name alone. */
const ASSETS = 'assets';

/**
 * Builds the app below `root` into a static site that runs in any folder. Answers
 * `{files, firstLoad}`: `files` maps paths of the site to bytes, `firstLoad` lists those paths that
 * a browser fetches before the page works. Nothing is written.
 */
export async function bundle(root) {
  const html = readFileSync(join(root, PAGE), 'utf8');
  const named = pageReferences(html);
  const source = (address) => join(root, dirname(PAGE), address);
  const emitted = new Map();
  const context = { root, emitted, workers: new Map() };

  const entries = named
    .filter(({ kind }) => kind !== 'asset')
    .map(({ address }) => source(address));
  const { outputFiles, metafile } = await build({
    ...options(context),
    entryPoints: entries,
    splitting: true,
    metafile: true,
  });
  for (const file of outputFiles) emitted.set(sitePath(root, file.path), file.contents);

  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [
      sitePath(root, join(root, path)),
      output,
    ]),
  );
  const builtNames = new Map();
  for (const [path, { entryPoint }] of outputs) {
    if (entryPoint) builtNames.set(join(root, entryPoint), path);
  }
  for (const { kind, address } of named) {
    if (kind === 'asset') builtNames.set(source(address), emit(context, source(address)));
  }
  const built = (address) => {
    const path = builtNames.get(source(address));
    if (path === undefined) throw new Error(`index.html: ${address} was not built`);
    return path;
  };

  const starts = named.filter(({ kind }) => kind !== 'asset').map(({ address }) => built(address));
  const eager = staticClosure(outputs, root, starts);
  const preloads = [...eager].filter((path) => path.endsWith('.js') && !starts.includes(path));
  emitted.set('index.html', Buffer.from(builtPage(html, built, preloads)));
  return { files: emitted, firstLoad: ['index.html', ...eager] };
}

/** Writes a bundle's files below `outdir`, which is emptied first. */
export function writeBundle({ files }, outdir) {
  rmSync(outdir, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    writeFileSync(join(outdir, path), bytes);
  }
}

function options(context) {
  return {
    absWorkingDir: context.root,
    // A place that need not exist: names in it are only for telling files of the site apart.
    outdir: join(context.root, 'dist'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    entryNames: `${ASSETS}/[name]-[hash]`,
    chunkNames: `${ASSETS}/[name]-[hash]`,
    assetNames: `${ASSETS}/[name]-[hash]`,
    // Lit's development build is chosen by a condition; this one names its opposite.
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'file', '.png': 'file' },
    plugins: [moduleUrls(context)],
    logLevel: 'silent',
  };
}

function sitePath(root, path) {
  return relative(join(root, 'dist'), path).split(sep).join('/');
}

/**
 * esbuild leaves `new URL('./x', import.meta.url)` alone, so the file it names would be missing
 * from the site. This plugin gives each such file a hashed name: modules (workers) are bundled,
 * anything else is copied.
 */
function moduleUrls(context) {
  return {
    name: 'module-urls',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path.includes(`${sep}node_modules${sep}`)) return undefined;
        const text = readFileSync(path, 'utf8');
        return { contents: await rewriteUrls(context, path, text), loader: 'ts' };
      });
    },
  };
}

async function rewriteUrls(context, path, text) {
  const addresses = [];
  if (text.includes('import.meta.url')) {
    new Visitor({
      NewExpression: ({ callee, arguments: [address, base] }) => {
        const isUrl = callee.name === 'URL' && base?.object?.type === 'MetaProperty';
        if (isUrl && address.type === 'Literal') addresses.push(address);
      },
    }).visit(parseSync(path, text).program);
  }
  let rewritten = text;
  for (const { start, end, value } of addresses.sort((a, b) => b.start - a.start)) {
    const file = join(dirname(path), value);
    const built = extname(file) === '.ts' ? await worker(context, file) : emit(context, file);
    rewritten = `${rewritten.slice(0, start)}"./${posix.basename(built)}"${rewritten.slice(end)}`;
  }
  return rewritten;
}

/** Bundles a worker on its own, once, and answers its path in the site. */
function worker(context, file) {
  if (!context.workers.has(file)) {
    context.workers.set(
      file,
      build({ ...options(context), entryPoints: [file] }).then(({ outputFiles }) => {
        for (const output of outputFiles) {
          context.emitted.set(sitePath(context.root, output.path), output.contents);
        }
        const script = outputFiles.find((output) => output.path.endsWith('.js'));
        return sitePath(context.root, script.path);
      }),
    );
  }
  return context.workers.get(file);
}

/** Copies a file under a name that carries its content's hash, and answers its path in the site. */
function emit(context, file) {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const path = `${ASSETS}/${basename(file, extname(file))}-${hash}${extname(file)}`;
  context.emitted.set(path, bytes);
  return path;
}

/** The outputs that load together with `starts`: what they import statically, and so on. */
function staticClosure(outputs, root, starts) {
  const eager = new Set();
  const take = (path) => {
    if (eager.has(path)) return;
    eager.add(path);
    for (const { path: next, kind } of outputs.get(path)?.imports ?? []) {
      if (kind === 'import-statement') take(sitePath(root, join(root, next)));
    }
  };
  for (const path of starts) take(path);
  return eager;
}
