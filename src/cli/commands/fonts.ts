// bulletin fonts: the fonts that the publication needs beside those of its theme, and what installs them.

import type { Command } from './command.ts';

export const fonts: Command = {
  name: 'fonts',
  summary: 'list the fonts that your languages and issues need, and the command that installs them',
  flags: [{ usage: '--json', summary: 'print it as JSON' }],
  examples: [
    ['bulletin fonts', 'shows what is installed and what is missing'],
    ['bulletin fonts --json', 'the same for a program, for example to install them before a build'],
  ],
  topic: 'fonts',
  async run({ flags }, host) {
    const { showFonts } = await import('../desk/show-fonts.ts');
    return showFonts(flags, host);
  },
};
