// The PDF in large print: the same page, in letters of 18 points, for readers with low vision.

import type { Format } from './format.ts';

export const pdfLarge: Format = {
  name: 'pdf-large',
  suffix: '.large.pdf',
  summary: 'the PDF in large print, 18 points; made only if it is named',
  needsPress: true,
  isOnlyNamed: true,
  render: async (edition, { theme, press }) => {
    const [{ renderLarge }, ready] = await Promise.all([import('../paper/render-pdf.ts'), press()]);
    return renderLarge(edition, theme, ready);
  },
  read: async (bytes, { press }) => [await (await import('../verify/read-pdf.ts')).readPdf(bytes, await press())],
};
