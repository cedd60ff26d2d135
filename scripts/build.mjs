// Bundles src/ into CommonJS files, which start fastest: one with all commands, and one for `validate`. Writes to lib/
// only: what is committed is no business of a build.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './esbuild.mjs';
import { changedPackages } from './changed-packages.mjs';
import { parseTemplates } from './parse-templates.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// What only some commands need stays outside the bundle, in node_modules, and is loaded when it is needed.
const external = [
  'inquirer',
  'puppeteer',
  'chokidar',
  'tar-fs',
  'image-size',
  'picomatch',
  'diff',
  'feed',
  'parse5',
  'postal-mime',
  '@silvia-odwyer/photon-node',
  '@sparticuz/chromium',
];

// Every language but English and French is a file of its own too, and what CLDR has: read when it is needed, since most
// issues are in one language. A file exports one function, and in the bundle that requires it.
const languagesFolder = 'src/content/languages';
const apart = readdirSync(languagesFolder).filter(
  (name) => /^export const \w+ = \(\):/m.test(sourceOf(name)) && !/^(?:en|fr)\.ts$/.test(name),
);
function sourceOf(name) {
  return name.endsWith('.ts') ? readFileSync(`${languagesFolder}/${name}`, 'utf8') : '';
}
// So is what few issues need, the library for code in a text and the one for calendar files, and what is loaded while the
// browser prints, the library for PDFs.
const librariesApart = [
  { source: 'src/content/prose/highlighter.ts', names: ['highlighter'] },
  { source: 'src/output/calendar/write-calendar.ts', names: ['writeCalendar'] },
  { source: 'src/press/finish/finish-pdf.ts', names: ['finishPdf', 'readTagged'] },
].map((one) => ({ ...one, file: `${basename(one.source, '.ts')}.cjs` }));
const apartFromBundle = {
  name: 'apart-from-bundle',
  setup({ onLoad }) {
    for (const { source, names, file } of librariesApart) {
      onLoad({ filter: new RegExp(`[\\\\/]${basename(source, '.ts')}\\.ts$`) }, () => ({
        contents: names
          .map((name) => `export const ${name} = (...given) => require('../lib/${file}').${name}(...given);`)
          .join('\n'),
      }));
    }
    onLoad({ filter: /[\\/]content[\\/]languages[\\/][\w-]+\.ts$/ }, ({ path }) => {
      const name = basename(path);
      if (!apart.includes(name)) return undefined;
      const functions = Array.from(sourceOf(name).matchAll(/^export (?:const|function) (\w+)/gm), ([, one]) => one);
      const file = `../lib/languages/${name.replace('.ts', '.cjs')}`;
      return {
        contents: functions.map((one) => `export const ${one} = () => require('${file}').${one}();`).join('\n'),
      };
    });
  },
};
// The library for PDFs does not say of itself that what is not used of it can be left out: half of it. Its paths are
// joined here, because esbuild would read all folders anew for each that it is asked for: a third of a build.
const pdfLib = 'node_modules/@cantoo/pdf-lib/es/';
const smallPdfLib = {
  name: 'small-pdf-lib',
  setup({ onResolve }) {
    onResolve({ filter: /^@cantoo\/pdf-lib$/ }, () => ({ path: resolve(pdfLib, 'index.js'), sideEffects: false }));
    onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) =>
      `${resolveDir}/`.replaceAll('\\', '/').includes(pdfLib)
        ? { path: resolve(resolveDir, path), sideEffects: false }
        : undefined,
    );
  },
};

/**
 * `validate` has a bundle of its own, which a hook reads at each start: without it, a check of one issue takes 7 % more.
 * What a command, a format or the host loads when it is needed is no part of it, where the command is not `validate`.
 */
const ofOthers =
  /[\\/]src[\\/](?:main|cli[\\/](?:commands[\\/](?!validate\.)|completion[\\/])[\w-]+|output[\\/]formats[\\/][\w-]+)\.ts$/;
const withoutOthers = {
  name: 'without-others',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && ofOthers.test(importer) ? { path, namespace: 'of-others' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'of-others' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`validate has no ${path}`)});`,
    }));
  },
};

const options = {
  bundle: true,
  // 4 %: names, too, are read at each start.
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  preserveSymlinks: true,
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync('lib/languages', { recursive: true, force: true });
await build({
  ...options,
  charset: 'utf8',
  entryPoints: apart.map((name) => `${languagesFolder}/${name}`),
  outdir: 'lib/languages',
  outExtension: { '.js': '.cjs' },
});
for (const { source, file } of librariesApart)
  await build({ ...options, charset: 'utf8', entryPoints: [source], outfile: `lib/${file}`, plugins: [smallPdfLib] });
/** The code of a bundle, which bin/load-compiled.js calls as Node calls a module. BUILD is the id of all bundles. */
async function bundle(plugins) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: ['src/main.ts'],
    write: false,
    // A script with V8's code cache has no `import`.
    supported: { 'dynamic-import': false },
    external: [...external, '../lib/languages/*', ...librariesApart.map(({ file }) => `../lib/${file}`)],
    plugins: [...plugins, changedPackages, apartFromBundle],
    define: { VERSION: JSON.stringify(version) },
    banner: { js: '(function (exports, require, module, __filename, __dirname, BUILD) {' },
    footer: { js: '})' },
  });
  // 3 %: if all is ASCII, a text takes half the room. esbuild leaves other characters in patterns.
  return outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
const bundles = { 'bulletin.cjs': await bundle([]), 'validate.cjs': await bundle([withoutOthers]) };
// The first line names the content, so that a compiled copy of another build is never taken for this one's.
const hash = createHash('sha256');
for (const code of Object.values(bundles)) hash.update(code);
for (const name of apart) hash.update(readFileSync(`lib/languages/${name.replace('.ts', '.cjs')}`));
for (const { file } of librariesApart) hash.update(readFileSync(`lib/${file}`));
hash.update(readFileSync('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'));
const id = hash.digest('hex').slice(0, 16);
mkdirSync('lib', { recursive: true });
for (const [name, code] of Object.entries(bundles)) writeFileSync(`lib/${name}`, `//${id}\n${code}`);
// What cuts the characters of a page out of a font: read where a page has Chinese ones.
copyFileSync('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', 'lib/harfbuzz-subset.wasm');
await parseTemplates();
