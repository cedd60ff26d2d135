// The schema of bulletin.yaml.

import * as z from 'zod/mini';
import { described, type Example } from '../issue/about.ts';
import { contactFields, reachable } from '../issue/contact.ts';
import { choice, distinct, group, list, whole } from '../issue/field.ts';
import { webAddress } from '../issue/address-fields.ts';
import { colour, count, date, flag, id, language, timeZone } from '../issue/fields.ts';
import { file, line, prose, word } from '../issue/text-fields.ts';
import { kinds } from '../issue/kinds.ts';
import { linkSchema, linkUrl } from '../issue/schema.ts';
import { cadence } from './cadence.ts';
import { mail } from './mail-schema.ts';
import { perLanguage } from './per-language.ts';
import { words } from './words-schema.ts';

/** A line, or one for each language. */
const localText = (description: string, ...examples: Example[]) => perLanguage(line(description), ...examples);

export const papers = ['A4', 'Letter'] as const;
/** Dates in a file are always of this one. */
export const calendars = ['gregorian'] as const;
/** How many columns text may have on paper, as files say it. */
export const columnCounts = ['1', '2'] as const;
export const linkForms = ['notes', 'inline', 'none'] as const;
export const numberings = ['number', 'volume+number', 'date'] as const;
export const levels = ['error', 'warning', 'note', 'off'] as const;

const section = group(
  {
    id: id('The name of the section in issues.', 'policy'),
    title: localText(
      'Its heading.',
      { en: 'Policy developments', fr: 'Développements politiques' },
      'Policy developments',
    ),
    required: z.optional(flag('true if every issue must have it.')),
    kind: z.optional(choice(kinds, 'The kind of most of its items; `new` starts with it.')),
  },
  { description: 'A section of the catalogue.', examples: [{ id: 'policy', title: 'Policy developments' }] },
);

const link = group(
  { ...linkSchema.shape, label: perLanguage(linkSchema.shape.label), url: perLanguage(linkUrl(false)) },
  { description: 'A link.', examples: [{ label: 'Find us', url: 'https://example.org/way' }] },
  undefined,
  'link',
);

const box = group(
  {
    title: localText('The heading of the box.', { en: 'Opening hours', fr: 'Heures d’ouverture' }, 'Opening hours'),
    body: z.optional(perLanguage(prose('Its text.', 'Monday to Friday, 9:00 to 17:00'))),
    links: z.optional(list(link, 'Its links.')),
    until: z.optional(date('The last day on which the box is useful.')),
  },
  {
    description: 'A box that is in every issue.',
    examples: [{ title: 'Opening hours', body: 'Monday to Friday, 9:00 to 17:00' }],
  },
);

const contact = group(
  {
    name: z.optional(perLanguage(contactFields.name)),
    role: z.optional(perLanguage(contactFields.role)),
    email: z.optional(perLanguage(contactFields.email)),
    phone: z.optional(perLanguage(contactFields.phone)),
    url: z.optional(perLanguage(contactFields.url)),
    postal: z.optional(perLanguage(contactFields.postal)),
  },
  {
    description: 'Who to contact about the publication.',
    examples: [{ name: 'Ada Example', email: 'ada@example.org' }],
  },
  reachable,
  'contact',
);

const colours = group(
  {
    accent: z.optional(colour('The colour of names, headings and rules, on light paper and in print.', '#8b1a1a')),
    'accent-dark': z.optional(
      colour('The same on dark screens. Without one, bulletin makes it from `accent`.', '#f2b8b5'),
    ),
    link: z.optional(colour('The colour of links, on light paper.', '#0a4a68')),
    'link-dark': z.optional(colour('The same on dark screens. Without one, bulletin makes it from `link`.', '#9ccfe6')),
  },
  {
    description: 'Colours instead of those of the theme. bulletin checks the contrast of each.',
    examples: [{ accent: '#8b1a1a' }],
  },
);

const logo = group(
  {
    file: file('A picture in the folder of the publication.', 'images/logo.png'),
    alt: localText('What the picture says to people who cannot see it, usually a name.', 'Harbour Society', {
      en: 'Harbour Society',
      fr: 'Société du port',
    }),
  },
  {
    description: 'A picture above the name of the publication.',
    examples: [{ file: 'images/logo.png', alt: 'Harbour Society' }],
  },
);

const fonts = group(
  {
    text: z.optional(
      word('The family of the text. In the themes that come with bulletin: serif or sans; or that of a file.', 'serif'),
    ),
    headings: z.optional(word('The family of names and titles.', 'sans')),
    files: z.optional(
      list(
        file('A WOFF2, WOFF, TTF or OTF file in the folder of the publication.', 'fonts/Ours.woff2'),
        'Fonts of your own. They show the characters that the fonts of the theme do not have.',
        distinct(String),
      ),
    ),
  },
  {
    description: 'Which font families to use, and fonts of your own. Nothing is downloaded.',
    examples: [{ text: 'serif', headings: 'sans' }],
  },
);

const print = group(
  {
    columns: z.optional(
      described(z.enum(columnCounts), {
        description: 'How many columns the text has on paper. Without it, as the theme says.',
        examples: [2],
        json: { enum: [1, 2, '1', '2'] },
      }),
    ),
    pages: z.optional(
      count(
        'How many pages the PDF may have. If it has more, `build` says how much has to go. Large print may have more.',
        4,
      ),
    ),
    links: z.optional(
      choice(
        linkForms,
        'Where the addresses of links are: numbered notes at the end of each section, inline behind each link, or none.',
        'notes',
      ),
    ),
  },
  { description: 'How the PDF is set.', examples: [{ columns: 2, pages: 4 }] },
);

const pattern = word('A pattern for the paths of files.', 'issues/00*.yaml');
const inFolder = whole<string>((text) =>
  /^(\/|\.\.?\/|[a-z]:|!)|\\/i.test(text)
    ? {
        rule: 'schema/pattern',
        what: `matches nothing: ${text}`,
        help: 'Write it as a path from the folder of bulletin.yaml, for example issues/00*.yaml',
      }
    : undefined,
);

/** Names of files are put behind it. */
const asFolder = whole<string>((text) =>
  /[?#]/.test(text)
    ? {
        rule: 'link/address',
        what: `cannot have ${text.slice(text.search(/[?#]/))} at its end, because bulletin adds the names of files there`,
        help: `Write ${text.replace(/[?#].*$/, '')}`,
      }
    : undefined,
);

const urlAbout = {
  description: 'Where the built files will be on the web.',
  examples: ['https://example.org/bulletin'],
  json: {
    type: 'string',
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^?#]*$',
    errorMessage: 'Write the whole address, starting with https://, without ? and #',
  },
};

const rule = group(
  {
    level: choice(levels, 'How serious its findings are; off switches the rule off.', 'off'),
    reason: line('Why.', 'the calendar is checked elsewhere'),
  },
  {
    description: 'How serious a rule is in this publication.',
    examples: [{ level: 'off', reason: 'the calendar is checked elsewhere' }],
  },
);

export const publicationSchema = group(
  {
    $schema: z.optional(
      word('The address of this schema, for editors that look for it here.', 'schema/publication.schema.json'),
    ),
    version: z.optional(
      described(z.enum(['1']), { description: 'The version of this file format.', json: { enum: [1, '1'] } }),
    ),
    name: localText('The name of the publication.', 'Trafficking Bulletin', {
      en: 'Trafficking Bulletin',
      fr: 'Bulletin sur la traite',
    }),
    publisher: z.optional(
      localText('Who publishes it.', 'Canadian Council for Refugees', {
        en: 'Canadian Council for Refugees',
        fr: 'Conseil canadien pour les réfugiés',
      }),
    ),
    languages: z.optional(
      list(language('A language code.'), 'Its languages; the first is the main one.', distinct(String)),
    ),
    numbering: z.optional(choice(numberings, 'How issues are numbered: by number, by volume and number, or by date.')),
    cadence: z.optional(cadence),
    sections: z.optional(
      list(
        section,
        'The catalogue of sections, in their order.',
        distinct(({ id }) => id),
      ),
    ),
    contact: z.optional(contact),
    url: z.optional(described(webAddress(urlAbout.description).check(asFolder), urlAbout)),
    mail,
    theme: z.optional(
      id('The theme: a folder of themes/ beside this file, or one that comes with bulletin.', 'classic'),
    ),
    formats: z.optional(
      list(word('The name of a format.', 'html'), 'The formats to build. Without them: all but pdf-large.'),
    ),
    out: z.optional(word('The folder for built files.', 'dist')),
    paper: z.optional(
      choice(
        papers,
        'The paper of the PDF. Without it: Letter where that is the habit, such as for en-US or fr-CA; A4 elsewhere.',
      ),
    ),
    print: z.optional(print),
    timezone: z.optional(
      timeZone('The time zone of events that have none of their own, for calendar files: UTC, or an area and a city.'),
    ),
    calendar: z.optional(choice(calendars, 'The calendar of printed dates. There is no other yet.')),
    words,
    colours: z.optional(colours),
    logo: z.optional(logo),
    fonts: z.optional(fonts),
    boxes: z.optional(list(box, 'Boxes that are in every issue.')),
    ignore: z.optional(
      list(
        described(pattern.check(inFolder), {
          description: 'A pattern such as `issues/00*.yaml`, from the folder of this file.',
          examples: ['issues/00*.yaml'],
          json: { type: 'string' },
        }),
        'Files that are not issues, or too old: bulletin neither checks nor builds them.',
      ),
    ),
    acronyms: z.optional(
      list(
        line('An acronym that all readers know.', 'NGO'),
        'Acronyms that authors need not spell out, for the rule `text/acronym`.',
        distinct(String),
      ),
    ),
    rules: z.optional(
      described(z.record(word('The name of a rule.', 'date/weekday'), rule), {
        description: 'Rules that are more or less serious in this publication.',
        examples: [{ 'date/weekday': { level: 'off', reason: 'the calendar is checked elsewhere' } }],
      }),
    ),
  },
  'What does not change from issue to issue.',
);

export type PublicationFile = z.output<typeof publicationSchema>;
