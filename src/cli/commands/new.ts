// bulletin new: starts the next issue, with what still holds from the last one.

import type { Command } from './command.ts';

export const newIssue: Command = {
  name: 'new',
  summary: 'start the next issue, with what still holds from the last one',
  flags: [
    {
      usage: '--number <number>',
      summary: 'its number (default: the next one, or the newest one that this language lacks)',
    },
    { usage: '--volume <number>', summary: 'its volume, where the publication has them (default: the last one’s)' },
    {
      usage: '--date <date>',
      summary:
        'its date, YYYY-MM or YYYY-MM-DD (default: the date of the same issue in another language, or the date of the last issue plus the cadence)',
    },
    { usage: '--language <tag>', summary: 'its language (default: the main one)' },
    {
      usage: '--carry <ids...>',
      summary: 'what comes from the last issue: all that still holds (default), none, or the ids of items',
    },
    {
      usage: '--carry-date <text>',
      summary: 'the full date of an item from the last issue that had only a month, as "id: date"; can be repeated',
      repeats: true,
    },
    { usage: '--section <ids...>', summary: 'its sections (default: all of the catalogue)' },
    { usage: '--item <text>', summary: 'a first item, as "section: title"; can be repeated', repeats: true },
    { usage: '-y, --yes', summary: 'ask nothing, and accept the defaults' },
  ],
  examples: [
    ['bulletin new', 'asks, and writes the next issue'],
    ['bulletin new --yes', 'writes the next issue, with all that still holds'],
    ['bulletin new --yes --carry none', 'writes the next issue, with nothing from the last one'],
    ['bulletin new --yes --number 30 --item "policy: A new bill"', 'writes issue 30 with a first item'],
  ],
  topic: 'next-issue',
  async run({ flags }, host) {
    const { startIssue } = await import('../desk/start-issue.ts');
    return startIssue(flags, host);
  },
};
