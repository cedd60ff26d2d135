// bulletin docs: the guide, in the terminal.

import { join } from 'node:path';
import { ExitCode, UserError } from '../../base/errors.ts';
import { nearest } from '../../content/issue/nearest.ts';
import type { Host, Terminal } from '../../host/host.ts';
import { allTopics, topics, type Topic } from '../guide/topics.ts';
import type { Command } from './command.ts';

export const docs: Command = {
  name: 'docs',
  summary: 'show the guide for editors, page by page',
  operands: {
    usage: '[topic]',
    summary: 'which page (default: the list of all pages)',
    suggestions: () => allTopics.map(({ name }) => name),
  },
  flags: [],
  examples: [
    ['bulletin docs', 'lists the pages'],
    ['bulletin docs first-issue', 'shows one of them'],
    ['bulletin docs send > send.md', 'writes one into a file, as Markdown'],
  ],
  async run({ operands: [name] }, host) {
    const { terminal } = host;
    if (name === undefined) {
      terminal.out(list(terminal));
      return ExitCode.done;
    }
    const topic = allTopics.find((one) => one.name === name);
    if (topic === undefined) throw unknown(name);
    const text = await readPage(topic, host);
    terminal.out(terminal.isScreen ? await onScreen(text, terminal) : text);
    return ExitCode.done;
  },
};

function list({ palette }: Terminal): string {
  const width = Math.max(...allTopics.map(({ name }) => name.length));
  const part = (title: string, pages: readonly Topic[]) =>
    `${palette.bold(title)}\n${pages.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}\n`).join('')}`;
  return `${part('To follow step by step', topics.guide)}\n${part('To look things up', topics.reference)}
\`bulletin docs first-issue\` shows the first page. Every command has --help, and \`bulletin explain\` explains the rules.
`;
}

function unknown(name: string): UserError {
  const names = allTopics.map((topic) => topic.name);
  const meant = nearest(name.replace(/^docs\//, '').replace(/\.md$/, ''), names);
  const hint = `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Choose from ${names.join(', ')}`;
  return new UserError(`There is no page \`${name}\``, { hint });
}

/** Without its pictures: a terminal shows none, and the package has none. */
async function readPage({ name }: Topic, { files, tool }: Host): Promise<string> {
  const text = new TextDecoder().decode(await files.read(join(tool.folder, 'docs', `${name}.md`)));
  return text.replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, '');
}

/** Longer lines are hard to read. */
const mostColumns = 88;

async function onScreen(text: string, { columns, palette }: Terminal): Promise<string> {
  // Most commands need no Markdown, and this one does only here.
  const [{ parseProse }, { proseToTerminal }] = await Promise.all([
    import('../../content/prose/parse-prose.ts'),
    import('../guide/to-terminal.ts'),
  ]);
  const { blocks } = parseProse(text.replace(/^<!--.*-->\n/gm, ''));
  const width = Math.min(columns, mostColumns);
  return `${proseToTerminal(blocks, { width, colours: palette, note: noteOf }).join('\n')}\n`;
}

/** A page of the guide is a command here, and another file of the repository is not at hand. */
function noteOf(url: string, label: string): string {
  const [, page] = /^([\w-]+)\.md(?:#.*)?$/.exec(url) ?? [];
  if (page !== undefined && allTopics.some(({ name }) => name === page)) return `(\`bulletin docs ${page}\`)`;
  return /^https?:/.test(url) && !url.includes(label) ? url : '';
}
