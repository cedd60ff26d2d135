// bulletin collect: what colleagues have sent goes from the inbox into the open issue.

import { kinds } from '../../content/issue/kinds.ts';
import type { Command } from './command.ts';

export const collect: Command = {
  name: 'collect',
  summary: 'put what colleagues have sent, the files in inbox/, into the open issue',
  flags: [
    {
      usage: '--form [kind]',
      summary:
        'print the form to mail to colleagues, for any kind of item or for one; with several languages, it asks for that of the text',
      choices: kinds,
    },
    {
      usage: '--issue <issue>',
      summary:
        'the issue, or its file (default: the newest one that is not published); `029.fr` also chooses the language',
    },
    {
      usage: '--language <tag>',
      summary: 'the language of files without a line `Language:` (default: that of their labels, else the main one)',
    },
    { usage: '--section <id>', summary: 'the section for items that name none, if there is none for their kind' },
    { usage: '-n, --dry-run', summary: 'show what would be placed, and what is missing, but change nothing' },
    { usage: '--json', summary: 'print as JSON what was placed, and what was left and why' },
  ],
  examples: [
    ['bulletin collect', 'places what is complete, and moves those files to inbox/collected/'],
    ['bulletin collect --form event > form.txt', 'writes the form for an event, to mail to colleagues'],
    ['bulletin collect --form --language fr', 'prints the form in French'],
    ['bulletin collect --dry-run', 'shows what would be done with the files in inbox/'],
  ],
  topic: 'colleagues',
  run: async ({ flags }, host) => (await import('../desk/collect-inbox.ts')).collectInbox(flags, host),
};
