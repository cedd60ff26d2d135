// bulletin status: how far each issue is, in each of its languages, and what is due.

import type { Command } from './command.ts';

export const status: Command = {
  name: 'status',
  summary: 'show how far each issue is in its languages, and what is due',
  operands: {
    usage: '[files...]',
    summary:
      'issue files or their names, such as 2.fr, or folders that hold them (default: the newest issues of the publication)',
  },
  flags: [
    { usage: '--all', summary: 'show all issues, not only the newest' },
    { usage: '--json', summary: 'print it as JSON' },
  ],
  examples: [
    ['bulletin status', 'shows the newest issues: drafts, texts to translate, TODOs, days ahead'],
    ['bulletin status --all --json', 'the same of all issues, for a program'],
  ],
  topic: 'languages',
  async run({ operands, flags }, host) {
    const { showStatus } = await import('../desk/show-status.ts');
    return showStatus(operands, flags, host);
  },
};
