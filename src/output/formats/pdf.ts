// The PDF: the web page, printed.

import type { Edition } from '../../content/edition/edition.ts';
import { firstDay } from '../../content/issue/dates.ts';
import type { Imprint } from '../../press/press.ts';
import type { Format } from './format.ts';

const noteRole = / role="doc-(?:noteref|backlink)"(?=>)/g;

export const pdf: Format = {
  name: 'pdf',
  suffix: '.pdf',
  summary: 'a tagged PDF to print, file or send',
  needsPress: true,
  render: async (edition, { theme, press }) => {
    // The browser takes longer to start than the page to fill.
    const [{ fillPage }, { print }] = await Promise.all([import('../../theme/fill-page.ts'), press()]);
    // The browser makes no link in the tags of a link with another role.
    const page = new TextDecoder().decode(await fillPage(theme, edition)).replaceAll(noteRole, '');
    return { content: await print(page, imprintOf(edition)) };
  },
  read: async (bytes, { press }) => [await (await import('../verify/read-pdf.ts')).readPdf(bytes, await press())],
};

function imprintOf({
  fullTitle,
  draft,
  words,
  name,
  publisher,
  summary,
  description,
  sections,
  language,
  date,
}: Edition): Imprint {
  return {
    title: draft ? `${fullTitle} – ${words.draft}` : fullTitle,
    author: publisher ?? name,
    // Notes have no titles that a summary could be made of.
    subject: summary === '' ? description : summary,
    keywords: [name, ...sections.map(({ title }) => title)],
    language,
    day: firstDay(date.iso),
  };
}
