// Composes the edition: an issue, its publication and its pictures, made ready to render.

import { isPicture, type ReadImage } from '../issue/images.ts';
import { itemsOf, sectionAnchors } from '../issue/items.ts';
import { lastDay } from '../issue/dates.ts';
import { contactSchema } from '../issue/contact.ts';
import { boxSchema, issueSchema, type Issue } from '../issue/schema.ts';
import { slugOfIssue } from '../publication/issue-files.ts';
import { languageOf, localised } from '../publication/per-language.ts';
import type { LocalText, Publication } from '../publication/publication.ts';
import { plainBox, plainContact } from '../publication/texts-in-language.ts';
import { composeItem, composeLinks, type Around } from './compose-item.ts';
import type { Edition, EditionBox, EditionImage, EditionSection } from './edition.ts';
import { eventNamingOf, type EventNaming } from './compose-event.ts';
import { composeMail } from './compose-mail.ts';
import { eventsOf } from './events-of.ts';
import { given } from './given.ts';
import { typeset } from './typeset.ts';
import { describe, windowTitle } from './head-texts.ts';
import { inList } from '../languages/in-a-list.ts';
import { ownName, typesetterFor, wordsFor } from '../languages/index.ts';
import { directionOf } from '../languages/language-name.ts';
import type { Words } from '../languages/words.ts';

export interface ComposeInput {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly language: string;
  readonly images: ReadonlyMap<string, ReadImage>;
  /** The publication's, where it has one. */
  readonly logo?: ReadImage | undefined;
  /** The other languages in which the same issue exists. */
  readonly translations: readonly string[];
  /** Whether calendar files are made of it, so that its pages lead to them. */
  readonly hasCalendar?: boolean;
}

/** The edition of an issue that conforms and has no errors. */
export function compose(input: ComposeInput): Edition {
  const { publication, language, images, logo, translations } = input;
  const issue = typeset(issueSchema, input.issue, language, publication.words);
  const words = wordsFor(language, publication.words);
  const slug = slugOfIssue(issue, publication);
  // The ids are those of the issue as typed, in which rules look for them.
  const typed = itemsOf(input.issue);
  const ids = new Map(itemsOf(issue).map(({ item }, index) => [item, typed[index]!.id]));
  const calendar = eventNamingOf(issue, publication, `${slug}.${language}`);
  const around: Around = { language, words, ids, images, calendar };
  const sections = composeSections(issue, publication, around);
  const titles = titlesOf(issue, publication, language, words);
  return {
    slug,
    language,
    direction: directionOf(language),
    words,
    ...titles,
    ...given({
      greeting: issue.greeting && {
        body: issue.greeting.text,
        ...given({ signature: issue.greeting.signature }),
      },
      contact:
        publication.contact &&
        typeset(contactSchema, plainContact(publication.contact, language), language, publication.words),
      number: publication.numbering === 'date' ? undefined : issue.number,
      volume: publication.numbering === 'volume+number' ? issue.volume : undefined,
      address: addressIn(publication, `${slug}/${slug}.${language}.html`),
      archive: titles.draft ? undefined : publication.name && `../${archiveName(language)}`,
      feed: addressIn(publication, feedName(language)),
      mail: composeMail(publication, language),
      logo: logoIn(publication, logo, language),
      calendar: input.hasCalendar === true ? calendarFile(sections, calendar) : undefined,
    }),
    boxes: composeBoxes(issue, publication, language, words),
    sections,
    errata: (issue.errata ?? []).map((erratum) => ({
      date: { iso: erratum.date, text: words.date(erratum.date) },
      body: erratum.text,
    })),
    translations: translations.map((other) => ({
      language: other,
      name: ownName(other),
      address: `${slug}.${other}.html`,
    })),
    paper: publication.paper,
    settings: given({ colours: publication.colours, fonts: publication.fonts, print: publication.print }),
  };
}

function calendarFile(sections: readonly EditionSection[], { start }: EventNaming): Edition['calendar'] {
  const events = eventsOf({ sections });
  // A line of a diary has no link of its own.
  const isMany = events.length > 1 || events.some(({ entry }) => entry !== undefined);
  return events.length === 0 ? undefined : { file: `${start}.ics`, isMany };
}

/** What an issue is called, and what is said of it where there is room for a line. */
function titlesOf(issue: Issue, publication: Publication, language: string, words: Words) {
  const local = (text: LocalText | undefined) =>
    text === undefined ? undefined : setText(text, publication, language);
  const date = { iso: issue.date, text: words.date(issue.date) };
  const name = local(publication.name) ?? issue.title ?? '';
  const publisher = local(publication.publisher);
  const numberLabel = numberLabelOf(issue, publication, words);
  const fullTitle = inList(words, new Set([name, numberLabel, issue.title, date.text]));
  const summary = issue.summary ?? summaryOf(issue, words);
  const draft = issue.status === 'draft';
  return {
    name,
    title: issue.title ?? name,
    date,
    fullTitle,
    windowTitle: windowTitle(words, {
      name,
      label: numberLabel ?? date.text,
      title: issue.title,
      date: date.text,
      mark: draft ? words.draft : undefined,
    }),
    description: describe(summary, [fullTitle, `${words.publishedBy} ${publisher ?? name}`]),
    draft,
    summary,
    ...given({ publisher, numberLabel }),
  };
}

/** The publication's logo with its words in the language of the page; undefined where there is none. */
export function logoIn(
  publication: Publication,
  logo: ReadImage | undefined,
  language: string,
): EditionImage | undefined {
  return publication.logo && logo && isPicture(logo)
    ? { ...logo, alt: setText(publication.logo.alt, publication, language) }
    : undefined;
}

/**
 * A text of the publication, set; one that is not there in the edition's language stays in its own, and is set by its
 * rules.
 */
export function setText(text: LocalText, publication: Publication, language: string): string {
  return typesetterFor(spokenIn(text, publication, language))(localised(text, language));
}

/** The language that a text of the publication has in an edition. */
function spokenIn(text: LocalText, { languages }: Publication, language: string): string {
  const [main = language] = languages;
  return languageOf(text, language, main);
}

/** A heading from bulletin.yaml, which says its language where that is not the edition's. */
function composeHeading(
  text: LocalText,
  publication: Publication,
  language: string,
): { readonly title: string; readonly titleLanguage?: string } {
  const spoken = spokenIn(text, publication, language);
  return {
    title: setText(text, publication, language),
    ...given({ titleLanguage: spoken === language ? undefined : spoken }),
  };
}

/** What is beside the folders of the issues. */
export const archiveName = (language: string): string => `index.${language}.html`;
export const feedName = (language: string): string => `feed.${language}.xml`;

/** Where a built file will be; undefined where that is not known. */
export function addressIn({ url }: Publication, path: string): string | undefined {
  return url && `${url.replace(/\/$/, '')}/${path}`;
}

function numberLabelOf(issue: Issue, publication: Publication, words: Words): string | undefined {
  if (publication.numbering === 'date' || issue.number === undefined) return undefined;
  return words.numberLabel(issue.number, publication.numbering === 'volume+number' ? issue.volume : undefined);
}

const summaryTitles = 3;

/** The first titles, when the editor wrote no summary. An advertisement is no news. */
function summaryOf(issue: Issue, words: Words): string {
  const titles = itemsOf(issue).flatMap(({ item }) => (item.kind === 'sponsor' ? [] : (item.title ?? [])));
  const first = titles.slice(0, summaryTitles);
  return [...first, ...(titles.length > summaryTitles ? [words.andMore] : [])].join(`${words.semicolon} `);
}

function composeSections(issue: Issue, publication: Publication, around: Around): readonly EditionSection[] {
  const anchors = sectionAnchors(issue);
  return issue.sections.map((section, index) => {
    const known = publication.sections.find(({ id }) => id === section.id);
    const heading =
      section.title === undefined && known !== undefined
        ? composeHeading(known.title, publication, around.language)
        : { title: section.title ?? section.id ?? '' };
    const { intro, layout } = section;
    const items = (section.items ?? []).map((item) => composeItem(item, { ...around, layout }));
    return { anchor: anchors[index]!, ...heading, ...given({ layout, intro }), items };
  });
}

/** The publication's boxes that are still of use, then the issue's own. */
function composeBoxes(issue: Issue, publication: Publication, language: string, words: Words): readonly EditionBox[] {
  const [main = language] = publication.languages;
  const common = publication.boxes
    .filter(({ until }) => until === undefined || lastDay(until) >= issue.date)
    .map((box) => {
      // The text says in which language the box is; without one, the first label.
      const spoken = languageOf(box.body ?? box.links?.[0]?.label ?? box.title, language, main);
      return {
        ...typeset(boxSchema, plainBox(box, language), spoken, publication.words),
        language: spoken === language ? undefined : spoken,
        ...composeHeading(box.title, publication, language),
      };
    });
  const own = (issue.boxes ?? []).map((box) => ({ ...box, language: undefined, titleLanguage: undefined }));
  return [...common, ...own].map((box) => ({
    title: box.title,
    ...given({ titleLanguage: box.titleLanguage, language: box.language, body: box.body }),
    links: composeLinks(box.links, language, words),
  }));
}
