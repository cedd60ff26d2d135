// The e-mail: HTML that mail programs old and new show, for a service that sends it.

import type { Format } from './format.ts';

export const email: Format = {
  name: 'email',
  suffix: '.email.html',
  summary: 'HTML for mail programs, for a service that sends it',
  needsPress: false,
  render: async (edition, { theme }) => (await import('../mail/render-email.ts')).renderEmail(theme, edition),
  read: async (bytes) => [(await import('../verify/read-html.ts')).readHtml(new TextDecoder().decode(bytes))],
};
