// Edition -> PDF, also in large print: its web page, changed for paper, and printed.

import type { Edition } from '../../content/edition/edition.ts';
import { firstDay } from '../../content/issue/dates.ts';
import type { Imprint, Press, Printed } from '../../press/press.ts';
import { fillPage } from '../../theme/fill-page.ts';
import type { FontPackage, Medium, Theme } from '../../theme/theme.ts';
import { dropAddresses, noteLinks } from './note-links.ts';
import { pageFaults, type PageFault } from './page-faults.ts';

export interface RenderedPdf extends Printed {
  readonly faults: readonly PageFault[];
  readonly fonts: readonly FontPackage[];
}

/** By the name of `print.links`. */
const linkForms = { notes: noteLinks, inline: (page: string) => page, none: dropAddresses };

const noteRole = / role="doc-(?:noteref|backlink)"(?=>)/g;

export async function renderPdf(
  edition: Edition,
  theme: Theme,
  press: Press,
  medium: Medium = 'paper',
): Promise<RenderedPdf> {
  const { links = 'inline', pages: limit } = edition.settings.print ?? {};
  const { content, packages: fonts } = await fillPage(theme, edition, medium);
  // The browser makes no link in the tags of a link with another role.
  const page = new TextDecoder().decode(content).replaceAll(noteRole, '');
  const printed = await press.print(linkForms[links](page), imprintOf(edition));
  return { ...printed, fonts, faults: limit === undefined ? [] : pageFaults(printed.pages, limit, edition, page) };
}

/** In large print. It has one column, as many pages as it needs, and a title that says what it is. */
export function renderLarge(edition: Edition, theme: Theme, press: Press): Promise<RenderedPdf> {
  const { settings, fullTitle, words } = edition;
  const { pages: _, ...print } = settings.print ?? {};
  const large = {
    ...edition,
    fullTitle: `${fullTitle} (${words.largePrint})`,
    settings: { ...settings, print: { ...print, columns: '1' as const } },
  };
  return renderPdf(large, theme, press, 'large');
}

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
