// bulletin build: checks issues and writes every form that their readers get.

import { formats } from '../../output/formats/index.ts';
import { defaultTimeout } from '../../build/build-request.ts';
import type { Command } from './command.ts';

export const build: Command = {
  name: 'build',
  summary: 'make the web page, e-mail, plain text, PDF and calendar of issues',
  operands: {
    usage: '[files...]',
    summary:
      'issue files or their names, such as 2.fr, folders that hold them, or patterns in quotes (default: all issues of the publication)',
  },
  flags: [
    {
      usage: '-f, --format <names...>',
      summary: `only these formats: ${formats.map(({ name, summary }) => `${name} (${summary})`).join(', ')}`,
      choices: formats.map(({ name }) => name),
    },
    { usage: '-o, --out <folder>', summary: 'where the files go (default: `out` of bulletin.yaml, else dist)' },
    { usage: '-l, --language <tags...>', summary: 'build only issues in these languages' },
    {
      usage: '--theme <name>',
      summary: 'use another theme than the publication’s',
      suggestions: async (host) => (await import('../../theme/find-theme.ts')).listThemes(host, host.tool.folder),
    },
    { usage: '-n, --dry-run', summary: 'check, and list what would be written, but write nothing' },
    {
      usage: '--check',
      summary: 'read the written files back, and compare each with the issue; anything lost fails the run',
    },
    { usage: '--force', summary: 'make every file again, also those that are up to date' },
    { usage: '--clean', summary: 'delete the files of earlier builds that no issue has any more' },
    { usage: '-w, --watch', summary: 'go on, and build again what changes, until Ctrl-C' },
    { usage: '--open', summary: 'open the first file of the newest issue when the build is done' },
    { usage: '--timeout <seconds>', summary: `how long the browser may take for a page (default: ${defaultTimeout})` },
    {
      usage: '--browser <browser>',
      summary:
        'the browser that prints the PDF: a path, a command, `bundled` for the one that comes with bulletin, or the ws:// or wss:// address of one elsewhere; can be repeated with addresses, which share the pages',
      repeats: true,
    },
    { usage: '--shard <part>', summary: 'build only a part of the issues, such as 1/4: the first of four parts' },
    { usage: '--json', summary: 'print the result as JSON' },
  ],
  examples: [
    ['bulletin build', 'builds every issue in every format but pdf-large'],
    ['bulletin build issues/028.en.yaml --format pdf --open', 'builds one PDF and opens it'],
    ['bulletin build issues/028.en.yaml --format pdf-large', 'builds its PDF in large print'],
    ['bulletin build --check', 'builds everything, and checks that no format has lost a word, a link or a date'],
    ['bulletin build --watch --format html', 'builds the web pages, and each again after a change of its files'],
    ['bulletin build --browser wss://a.example.org --browser wss://b.example.org', 'prints on two browsers elsewhere'],
    ['bulletin build --shard 1/4', 'builds a quarter of the issues, as one of four jobs'],
    ['bulletin build --language fr --out public', 'builds the French issues into the folder public'],
  ],
  topic: 'send',
  async run({ operands, flags }, host) {
    const asked = {
      operands,
      formats: flags.list('format'),
      languages: flags.list('language'),
      theme: flags.text('theme'),
      out: flags.text('out'),
      dryRun: flags.isSet('dry-run'),
      check: flags.isSet('check'),
      browsers: flags.list('browser'),
      shard: flags.text('shard'),
      force: flags.isSet('force'),
      clean: flags.isSet('clean'),
      timeout: flags.number('timeout') ?? defaultTimeout,
      isJson: flags.isSet('json'),
      isQuiet: flags.isSet('quiet'),
      opens: flags.isSet('open'),
    };
    // Only `build` needs what makes the forms, and that is most of the program.
    return flags.isSet('watch')
      ? (await import('../../build/run-watch.ts')).runWatch(asked, host)
      : (await import('../../build/run-build.ts')).runBuild(asked, host);
  },
};
