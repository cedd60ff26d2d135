// The plain text edition.

import type { Format } from './format.ts';

export const text: Format = {
  name: 'text',
  suffix: '.txt',
  summary: 'plain text, 72 columns',
  needsPress: false,
  render: async (edition) => ({ content: (await import('../plain-text/render-text.ts')).renderText(edition) }),
  read: async (bytes) => [(await import('../verify/read-text.ts')).readText(new TextDecoder().decode(bytes))],
};
