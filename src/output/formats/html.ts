// The web page: one file with its pictures and fonts inside.

import type { Format } from './format.ts';

export const html: Format = {
  name: 'html',
  suffix: '.html',
  summary: 'a web page in one file, for every screen and for print',
  needsPress: false,
  render: async (edition, { theme }) => {
    const { content, packages } = await (await import('../../theme/fill-page.ts')).fillPage(theme, edition);
    return { content, fonts: packages };
  },
  read: async (bytes) => [(await import('../verify/read-html.ts')).readHtml(new TextDecoder().decode(bytes))],
};
