// Composes the archive: the list of a publication's issues in one language, made ready for a theme.

import type { ReadImage } from '../../content/issue/images.ts';
import { contactSchema } from '../../content/issue/contact.ts';
import { addressIn, archiveName, feedName, logoIn, setText } from '../../content/edition/compose.ts';
import type { Edition } from '../../content/edition/edition.ts';
import { given } from '../../content/edition/given.ts';
import { describe, windowTitle } from '../../content/edition/head-texts.ts';
import { typeset } from '../../content/edition/typeset.ts';
import { ownName, wordsFor } from '../../content/languages/index.ts';
import { directionOf } from '../../content/languages/language-name.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { plainContact } from '../../content/publication/texts-in-language.ts';
import type { ArchiveEntry } from './entry.ts';

/** What templates know as `archive`. Addresses are relative to the archive's own page. */
export interface Archive {
  /** The newest first. */
  readonly years: readonly { readonly year: string; readonly entries: readonly ArchivedIssue[] }[];
  readonly feed: string | null;
}

export interface ArchivedIssue extends ArchiveEntry {
  readonly page: string;
  /** Its other forms, if they exist. */
  readonly forms: readonly { readonly label: string; readonly url: string }[];
}

/**
 * The page around the list: an edition without content, so that the parts of a theme that frame an issue frame the
 * archive too.
 */
export function composeFrame(
  publication: Publication,
  language: string,
  newest: ArchiveEntry,
  others: readonly string[],
  logo?: ReadImage,
): Edition {
  const words = wordsFor(language, publication.words);
  const name = setText(publication.name ?? '', publication, language);
  const publisher = publication.publisher && setText(publication.publisher, publication, language);
  return {
    slug: 'index',
    language,
    direction: directionOf(language),
    words,
    name,
    title: name,
    numberLabel: words.allIssues,
    date: newest.date,
    fullTitle: `${name}, ${words.allIssues}`,
    windowTitle: windowTitle(words, { name, label: words.allIssues, date: newest.date.text }),
    description: describe(`${words.allIssues}${words.colon} ${newest.title}, ${words.andMore}`, [
      name,
      `${words.publishedBy} ${publisher ?? name}`,
    ]),
    draft: false,
    summary: '',
    ...given({
      publisher,
      logo: logoIn(publication, logo, language),
      contact:
        publication.contact &&
        typeset(contactSchema, plainContact(publication.contact, language), language, publication.words),
      address: addressIn(publication, archiveName(language)),
      feed: addressIn(publication, feedName(language)),
    }),
    boxes: [],
    sections: [],
    errata: [],
    translations: others.map((other) => ({ language: other, name: ownName(other), address: archiveName(other) })),
    paper: publication.paper,
    settings: given({ colours: publication.colours, fonts: publication.fonts }),
  };
}

/** `entries` are the newest first. */
export function composeArchive(entries: readonly ArchivedIssue[], { feed }: Edition): Archive {
  const years = new Map<string, ArchivedIssue[]>();
  for (const entry of entries) {
    const year = entry.date.iso.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return { years: [...years].map(([year, inYear]) => ({ year, entries: inYear })), feed: feed ?? null };
}
