// Some packages are CommonJS, or depend on such, which a browser cannot load. This dev-server plugin bundles
// each of them once, on first use, into one ES module. The built app needs none of this: the build
// bundles CommonJS by itself. (@rollup/plugin-commonjs does not work in this dev server.)
import { build } from 'esbuild';

/**
 * Packages that are, or depend on, CommonJS, with the named exports they are asked for; each gets a
 * default export, too. Import them statically, from a small wrapper module when they are
 * to be loaded on demand: a dynamic import of CommonJS has only `default` in the built app.
 */
export const CJS_PACKAGES = {
  '@mozilla/readability': ['Readability'],
  'axe-core': [],
  ajv: ['Ajv'],
  'html-validate': ['HtmlValidate', 'StaticConfigLoader'],
};

const PREFIX = '/__vendor__/';

/** The plugin; `root` is the folder whose node_modules are used. */
export function vendorCjs(root, packages = CJS_PACKAGES) {
  const bundles = new Map();
  const pathOf = (name) => `${PREFIX}${encodeURIComponent(name)}.js`;
  const names = new Map(Object.keys(packages).map((name) => [pathOf(name), name]));
  return {
    name: 'vendor-cjs',
    resolveImport({ source }) {
      return Object.hasOwn(packages, source) ? pathOf(source) : undefined;
    },
    serve(context) {
      const name = names.get(context.path);
      if (name === undefined) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(root, name, packages[name]));
      return bundles.get(name);
    },
  };
}

async function bundle(root, name, namedExports) {
  const from = JSON.stringify(name);
  const named = namedExports.length > 0 ? `export const {${namedExports.join(', ')}} = all;` : '';
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as all from ${from}; export default all.default ?? all; ${named}`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'inline',
    write: false,
    // It would warn that some of these packages have no default export.
    logLevel: 'error',
  });
  return { body: outputFiles[0].text, type: 'js' };
}
