// Bundles src/ into one CommonJS file, which starts fastest. Writes to lib/ only: what is committed is no business of a
// build.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild-wasm';
import { parseTemplates } from './parse-templates.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// In place of the name of the build, until all of it is there.
const idToCome = '@build@';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// What only some commands need stays outside the bundle, in node_modules, and is loaded when it is needed.
const lazy = [
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

// commander loads this for commands that are programs of their own, of which there are none here.
const lateChildProcess = {
  name: 'late-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'late-members' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late-members' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return require('${path}').spawn; } };`,
    }));
  },
};

// Patterns with all marks of Unicode take a tenth of a short run to make: src/content/prose/slim-marked.ts says when
// they are needed.
const { marks, lettersAndNumbers } = JSON.parse(readFileSync('src/content/prose/familiar-signs.json', 'utf8'));
const familiarMarks = {
  name: 'familiar-marks',
  setup({ onLoad }) {
    onLoad({ filter: /marked[\\/]lib[\\/]marked\.esm\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source
        .replaceAll('\\p{P}\\p{S}', () => marks)
        .replaceAll('\\p{L}\\p{N}', () => lettersAndNumbers);
      if (contents === source)
        throw new Error('marked is not what it was: no pattern of it names the marks of Unicode');
      return { contents };
    });
  },
};

// Node is given yaml as CommonJS, of which nothing can be left out, and each call of which goes through an object. The
// tests of src/ run that; the tests of the real program run this.
const yamlForBrowsers = {
  name: 'yaml-for-browsers',
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => ({
      path: resolve('node_modules/yaml/browser/dist/index.js'),
      sideEffects: false,
    }));
  },
};

// What finishes a PDF is a bundle of its own, with the parts of the PDF library that it uses: the whole takes six times
// as long to load. As it is found from bin/, whose `require` the program has.
const finishPdf = '../lib/finish-pdf.cjs';
const finishApart = {
  name: 'finish-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/finish-pdf\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: finishPdf, external: true } : undefined,
    );
  },
};

// The PDF library does not say of itself that what is not used of it can be left out.
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@cantoo\/pdf-lib$|^\./ }, async ({ path, importer, pluginData, ...from }) => {
      if (pluginData === 'asked' || !/pdf-lib/.test(`${importer} ${path}`)) return undefined;
      return { ...(await resolve(path, { ...from, importer, pluginData: 'asked' })), sideEffects: false };
    });
  },
};

const options = {
  bundle: true,
  preserveSymlinks: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
};

const { outputFiles, metafile } = await build({
  ...options,
  entryPoints: ['src/main.ts'],
  format: 'esm',
  splitting: true,
  mainFields: ['module', 'main'],
  outdir: '.',
  write: false,
  metafile: true,
  define: { VERSION: JSON.stringify(version), BUILD: JSON.stringify(idToCome) },
  external: lazy,
  plugins: [lateChildProcess, familiarMarks, yamlForBrowsers, finishApart],
});

// The longer a list of functions, the longer the start. So what is needed later is apart, each part in a function
// of its own: until it is asked for, V8 knows of that one only. A script with V8's code cache has no `import`. What a
// part takes from another becomes constants of its own: parts are loaded in the order of their imports, and none
// changes what it exports.
const pattern = {
  import: /(?<=^|[;}])import(?: ?([\w$]+),?)?(?:\*as ([\w$]+)|\{([^}]*)\})?(?: ?from)?"([^"]+)";/g,
  later: /(?<![.\w$])import\("/g,
  export: /export\{([^}]*)\};\s*$/,
};

function names(list, between) {
  const pairs = list
    .split(',')
    .filter((name) => name !== '')
    .map((name) => name.split(' as '));
  return pairs.map(([from, to = from]) => between(from, to));
}

/** Throws where what esbuild says of a part is not what was found in its text. */
function asPart({ path, text }) {
  const constants = [];
  const expected = metafile.outputs[basename(path)].imports;
  const count = (kind) => expected.filter((one) => one.kind === kind).length;
  const counted = { static: 0, later: 0 };
  const code = text
    .replace(pattern.import, (_, whole, all, some, from) => {
      counted.static += 1;
      const loaded = `load("${from}")`;
      const taken = [whole, all].filter((name) => name !== undefined);
      if (some !== undefined) taken.push(`{${names(some, (name, as) => (name === as ? as : `${name}:${as}`))}}`);
      if (/\{default:|,default:/.test(taken.join())) throw new Error(`${path} takes \`default\` out of ${from}`);
      constants.push(taken.length === 0 ? `${loaded};` : `const ${taken.map((name) => `${name}=${loaded}`)};`);
      return '';
    })
    .replace(pattern.later, () => {
      counted.later += 1;
      return 'later("';
    })
    .replace(pattern.export, (_, list) => names(list, (name, as) => `exports.${as}=${name};`).join(''));
  if (counted.static !== count('import-statement') || counted.later !== count('dynamic-import')) {
    throw new Error(`${path} imports in a form that is not known here`);
  }
  // Modules are strict by themselves; functions have to say so.
  return `${JSON.stringify(`./${basename(path)}`)}(exports,load){"use strict";${constants.join('')}${code}}`;
}

const load = `function load(name) {
  if (!(name in parts)) return require(name);
  if (!(name in made)) parts[name]((made[name] = {}), load);
  return made[name];
}
async function later(name) {
  const found = load(name);
  return name in parts || found.__esModule ? found : { __proto__: found, default: found };
}`;
const parts = outputFiles.map(asPart);
const code = `const parts={${parts.join(',')}},made={};${load}\nmodule.exports=load('./main.js');`;
await build({
  ...options,
  format: 'cjs',
  entryPoints: ['src/press/finish/finish-pdf.ts'],
  outfile: `lib/${basename(finishPdf)}`,
  plugins: [onlyWhatIsUsed],
});
mkdirSync('lib', { recursive: true });
// The first line names the content, so that a compiled copy of another build is never taken for this one's. The rest is
// the function that Node would wrap a module in: wrapping it at each start would copy half a megabyte. It is ASCII, as it
// is read: esbuild leaves other characters in patterns as they are, where their escapes mean the same.
const finishing = readFileSync(`lib/${basename(finishPdf)}`);
const id = createHash('sha256').update(code).update(finishing).digest('hex').slice(0, 16);
const named = code.replace(idToCome, id);
const ascii = named.replace(
  /[^\0-\x7f]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
const whole = `//${id}\n(function (exports, require, module, __filename, __dirname) {${ascii}})`;
new Script(whole); // Whatever of a module was left in it is no JavaScript here.
writeFileSync('lib/bulletin.cjs', whole, 'latin1');
parseTemplates();
