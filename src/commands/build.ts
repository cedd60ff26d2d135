// bulletin build: checks issues and writes every form that their readers get.

import { formats } from '../formats/index.ts';
import type { Command } from './command.ts';

/** Seconds. */
const defaultTimeout = 60;

export const build: Command = {
  name: 'build',
  summary: 'make the web page, the e-mail, the plain text and the PDF of issues',
  operands: { usage: '[files...]', summary: 'issue files, folders that hold them, or patterns in quotes (default: all issues of the publication)' },
  flags: [
    {
      usage: '-f, --format <names...>',
      summary: `only these: ${formats.map(({ name, summary }) => `${name} (${summary})`).join(', ')}`,
      choices: formats.map(({ name }) => name),
    },
    { usage: '-o, --out <folder>', summary: 'where the files go (default: `out` of bulletin.yaml, else dist)' },
    { usage: '-l, --language <tags...>', summary: 'only issues in these languages' },
    { usage: '--theme <name>', summary: 'another theme than the publication’s' },
    { usage: '-n, --dry-run', summary: 'check, and say what would be written, but write nothing' },
    { usage: '--check', summary: 'read the written files back, and tell what each of them has of the issue; what is lost fails the run' },
    { usage: '--open', summary: 'show the first file when all is done' },
    { usage: '--timeout <seconds>', summary: `how long the browser may take for a page (default: ${defaultTimeout})` },
    { usage: '--browser <path>', summary: 'the browser that prints the PDF: a path, a command, or `bundled` for the one that comes with bulletin' },
    { usage: '--json', summary: 'tell what was done as JSON' },
  ],
  examples: [
    ['bulletin build', 'builds every issue in every format'],
    ['bulletin build issues/028.en.yaml --format pdf --open', 'builds one PDF and shows it'],
    ['bulletin build --check', 'builds everything, and shows that no format has lost a word, a link or a date'],
    ['bulletin build --language fr --out public', 'builds the French issues into the folder public'],
  ],
  // Nobody else needs what makes the forms, and it is most of the program.
  run: async (input, host) => (await import('../run-build.ts')).runBuild({ ...input, defaultTimeout }, host),
};
