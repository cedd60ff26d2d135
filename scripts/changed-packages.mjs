// What the build changes in packages, with what a run takes more without it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const signs = new URL('../src/content/prose/familiar-signs.json', import.meta.url);
const { marks, lettersAndNumbers } = JSON.parse(readFileSync(fileURLToPath(signs), 'utf8'));

/** The parser of YAML hands out each token through up to six generators: here they are functions that fill a list. */
const withoutGenerators = [
  { from: /^ {4}\*(?=\w+\()/gm, to: '    ' },
  { from: /yield\* /g, to: '' },
  { from: /\byield ([^;]*);/g, to: 'this.made.push($1);' },
  { from: /^ {4}constructor\(.*\) \{\n/gm, to: '$&        this.made = [];\n' },
];

/** Each figure is of the processor time that a check of one issue takes more without it, if it does not say otherwise. */
const changes = [
  // 4 %: this is for commands that are programs of their own, of which there are none here.
  { file: 'commander/lib/command.js', from: `require('node:child_process')`, to: '{}' },
  // 5 %: src/content/prose/slim-marked.ts says when patterns with all signs of Unicode are needed.
  { file: 'marked/lib/marked.esm.js', from: String.raw`\p{P}\p{S}`, to: marks },
  { file: 'marked/lib/marked.esm.js', from: String.raw`\p{L}\p{N}`, to: lettersAndNumbers },
  // A file is parsed in half the time: without it, a check of a thousand issues takes 10 % more, and of one 2 %.
  ...withoutGenerators.map((change) => ({ file: 'yaml/dist/parse/lexer.js', ...change })),
  { file: 'yaml/dist/parse/lexer.js', from: /next = this\.parseNext\(next\);\n/g, to: '$&        return this.made;\n' },
  ...withoutGenerators.map((change) => ({ file: 'yaml/dist/parse/parser.js', ...change })),
  // 1 % of the check of a thousand issues: it would ask the system for a variable at each token.
  { file: 'yaml/dist/parse/parser.js', from: 'node_process.env.LOG_TOKENS', to: 'false' },
  {
    file: 'yaml/dist/parse/parser.js',
    from: /( {12}this\.end\(\);\n)( {4}\})/g,
    to: '$1        return this.made;\n$2',
  },
  // 1 %: it would look at each field that an item may have, and drop what it found where the item does not have it.
  {
    file: 'zod/v4/core/schemas.js',
    from: /( +)const optout = el\._zod\.optout;\n(?= +const r = el)/g,
    to: '$&$1if (optin === "optional" && optout === "optional" && !(key in input)) continue;\n',
  },
];

/** The text of a file of a package as it is in the bundle. */
export function changedText(path) {
  const own = changes.filter(({ file }) => path.replaceAll('\\', '/').endsWith(`/${file}`));
  return own.reduce(
    (text, { from, to }) => {
      const changed = text.replaceAll(from, typeof from === 'string' ? () => to : to);
      if (changed === text) throw new Error(`${path} is not what it was: it lacks ${from}`);
      return changed;
    },
    readFileSync(path, 'utf8'),
  );
}

const files = [...new Set(changes.map(({ file }) => file))].map((file) => file.replaceAll('.', '\\.'));

/** For esbuild. */
export const changedPackages = {
  name: 'changed-packages',
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(`[\\\\/](?:${files.join('|').replaceAll('/', '[\\\\/]')})$`) }, ({ path }) => ({
      contents: changedText(path),
    }));
  },
};
