// bulletin translate: starts the translation of an issue, brings it up to date, and notes what is translated.

import type { Command } from './command.ts';

export const translate: Command = {
  name: 'translate',
  summary: 'start the translation of an issue, or bring it up to date',
  operands: [
    { usage: '[issue]', summary: 'its number or its file (default: the newest issue)' },
    { usage: '[language]', summary: 'the language to translate it into (default: one that it lacks)' },
    { usage: '[texts...]', summary: 'with --done: the items or texts that are translated (default: all)' },
  ],
  flags: [
    { usage: '--issue <issue>', summary: 'the issue, in place of the first word' },
    { usage: '--language <tag>', summary: 'the language to translate it into, in place of the second word' },
    {
      usage: '--from <tag>',
      summary: 'the language to translate it from (default: the one it was begun from, or the main one)',
    },
    {
      usage: '--mark',
      summary: 'mark texts that have no mark: as translated, if their words are not those of the source',
    },
    { usage: '--done', summary: 'mark as translated what somebody has translated' },
    {
      usage: '--same-words',
      summary: 'with --done: also texts that are the same in both languages, without naming each',
    },
    { usage: '--dry-run', summary: 'show what would change, and write nothing' },
    { usage: '-y, --yes', summary: 'ask nothing, and accept the defaults' },
  ],
  examples: [
    ['bulletin translate 028 fr', 'writes issues/028.fr.yaml, with a mark above each text to be translated'],
    [
      'bulletin translate 028 fr',
      'later: puts in what has changed in the source, and says which translations are out of date',
    ],
    ['bulletin translate 028 fr --done', 'marks as translated each text that has other words than the source'],
    ['bulletin translate 028 fr --mark', 'begins to watch a translation that was made without bulletin'],
    ['bulletin translate 028 fr --done trp-evaluation summary', 'the same for an item and for the summary alone'],
  ],
  topic: 'languages',
  async run(input, host) {
    const { runTranslate } = await import('../desk/run-translate.ts');
    return runTranslate(input, host);
  },
};
