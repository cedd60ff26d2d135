// The message: both forms of the mail in one file, as a draft.

import type { Format } from './format.ts';

export const eml: Format = {
  name: 'eml',
  suffix: '.eml',
  summary: 'a whole message, text and HTML, to open in a mail program and send',
  needsPress: false,
  render: async (edition, { theme }) => (await import('../mail/render-message.ts')).renderMessage(theme, edition),
  read: async (bytes) => (await import('../verify/read-mail.ts')).readMail(bytes),
};
