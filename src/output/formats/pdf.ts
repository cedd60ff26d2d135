// The PDF: the web page, printed.

import type { Format } from './format.ts';

export const pdf: Format = {
  name: 'pdf',
  suffix: '.pdf',
  summary: 'a tagged PDF to print, file or send',
  needsPress: true,
  render: async (edition, { theme, press }) => {
    // The browser takes longer to start than the page to fill.
    const [{ renderPdf }, ready] = await Promise.all([import('../paper/render-pdf.ts'), press()]);
    return renderPdf(edition, theme, ready);
  },
  read: async (bytes, { press }) => [await (await import('../verify/read-pdf.ts')).readPdf(bytes, await press())],
};
